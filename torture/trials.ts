/** A deed that is disturbed: killed, failed or overtaken at one of its backend calls; and what is wrong afterwards. */
import type { Execution } from '../emulator';
import type { TestOffice } from '../test/support/office';
import type { Answer, Deed } from './deeds';
import { pictureOf, violations } from './invariants';
import { OFFICES } from './offices';
import type { AtTheSheet } from './people';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** The timer runs at the next two hours, as long as something may be left to do. */
function hoursPass(office: TestOffice): void {
  for (let hour = 0; hour < 3; hour++) {
    office.workspace.setTime(office.workspace.now() + HOUR_MS);
    office.office.runTriggered('runHourly');
  }
}

interface Carried {
  readonly office: TestOffice;
  readonly given: unknown;
  readonly answer: Answer | null;
  /** Backend calls of the first execution. */
  readonly calls: readonly string[];
}

function carriedOut(deed: Deed, plan: (office: TestOffice) => void = () => undefined): Carried {
  const office: TestOffice = OFFICES[deed.office]();
  const given = deed.before?.(office);
  const executions: Execution[] = [];
  office.workspace.watch((execution) => executions.push(execution));
  plan(office);
  const answer = deed.carryOut(office, given);
  office.workspace.watch(null);
  const own = executions.find(({ record }) => record.function === deed.function);
  return { office, given, answer, calls: own?.backendCalls ?? [] };
}

const shortly = (value: unknown): string => (JSON.stringify(value) as string | undefined)?.slice(0, 200) ?? '';

/** Where two pictures differ first: `requests.1.รหัสสถานะ: "RECEIVED" ≠ "CHECKING"`. */
function difference(before: unknown, after: unknown, path = ''): string | null {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const areBoth = [before, after].every((one) => typeof one === 'object' && one !== null);
  if (!areBoth) return `${path}: ${shortly(before)} ≠ ${shortly(after)}`;
  const [left, right] = [before, after] as Record<string, unknown>[];
  const keys = new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})]);
  for (const key of keys) {
    const found = difference(left?.[key], right?.[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** A deed that nothing disturbs: how many calls it makes, and how the office looks afterwards. */
export interface Undisturbed {
  readonly deed: Deed;
  readonly calls: readonly string[];
  readonly done: Readonly<Record<string, unknown>>;
  /** Without the deed. */
  readonly notDone: Readonly<Record<string, unknown>>;
}

export function undisturbed(deed: Deed): Undisturbed {
  const { office, given, answer, calls } = carriedOut(deed);
  if (answer?.ok === false) throw new Error(`${deed.name}: ${answer.error ?? ''}`);
  if (calls.length === 0) throw new Error(`${deed.name} has run nothing`);
  if (!deed.isOne) {
    office.workspace.setTime(office.workspace.now() + MINUTE_MS);
    deed.again?.(office, given);
  }
  hoursPass(office);
  const wrong = violations(office);
  if (wrong.length > 0) throw new Error(`${deed.name}, undisturbed: ${wrong.join('; ')}`);
  const other = OFFICES[deed.office]();
  deed.before?.(other);
  hoursPass(other);
  return { deed, calls, done: pictureOf(office), notDone: pictureOf(other) };
}

/** How an execution is broken off at a call. */
export const DISTURBANCES = ['KILLED_LOST', 'KILLED_KEPT', 'EXCEPTION'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];
/** Whether somebody does it again, or only the timer goes on. */
const SEQUELS = ['AGAIN', 'TIMER'] as const;
export type Sequel = (typeof SEQUELS)[number];
export const sequelsOf = ({ hasNoTimer }: Deed): readonly Sequel[] => (hasNoTimer === true ? ['AGAIN'] : SEQUELS);

export interface Trial {
  readonly deed: string;
  readonly disturbance: Disturbance;
  readonly atCall: number;
  readonly sequel: Sequel;
}

const FAILURE = "We're sorry, a server error occurred. Please wait a bit and try again.";

function planned({ disturbance, atCall }: Trial): (office: TestOffice) => void {
  return ({ workspace }) => {
    if (disturbance === 'EXCEPTION') workspace.planFault({ atCall, error: FAILURE });
    else workspace.planKill({ atCall, pending: disturbance === 'KILLED_KEPT' ? 'kept' : 'lost' });
  };
}

/** Somebody does it again a minute later. */
function repeat(deed: Deed, office: TestOffice, given: unknown): void {
  office.workspace.setTime(office.workspace.now() + MINUTE_MS);
  deed.again?.(office, given);
  if (deed.hasNoTimer !== true) return;
  // Whoever is told that another one is under way tries again when it must be dead.
  office.workspace.setTime(office.workspace.now() + 10 * MINUTE_MS);
  deed.again?.(office, given);
}

/** What is wrong after the trial; nothing when all is well. */
export function wrongAfter(base: Undisturbed, trial: Trial): string[] {
  const { deed } = base;
  const { office, given } = carriedOut(deed, planned(trial));
  // An execution that was killed is dead before anybody tries again: Google says so after a while.
  if (trial.sequel === 'AGAIN') repeat(deed, office, given);
  hoursPass(office);
  const wrong = violations(office);
  if (wrong.length > 0 || deed.varies === true) return wrong;
  const now = pictureOf(office);
  const unlikeDone = difference(base.done, now);
  if (unlikeDone === null) return [];
  if (trial.sequel === 'AGAIN' || deed.again === undefined) return [`not as undisturbed: ${unlikeDone}`];
  // Nobody has done it again: done whole, or not at all.
  const unlikeBefore = difference(base.notDone, now);
  return !deed.isOne || unlikeBefore === null ? [] : [`half done: ${unlikeDone}; ${unlikeBefore}`];
}

/**
 * What is wrong when the first deed is broken off and others follow within the hour. Their refusals are no fault: what the
 * first was to bring about may not be there.
 */
export function wrongAfterSequence(
  first: Deed,
  then: readonly ((office: TestOffice) => unknown)[],
  disturbance: Disturbance,
  atCall: number,
): string[] {
  const { office, given } = carriedOut(first, planned({ deed: first.name, disturbance, atCall, sequel: 'TIMER' }));
  for (const follow of then) {
    office.workspace.setTime(office.workspace.now() + MINUTE_MS);
    follow(office);
  }
  // Without a timer, only a person can go on.
  if (first.hasNoTimer === true) repeat(first, office, given);
  hoursPass(office);
  return violations(office);
}

/** The timer comes by while the deed is under way, and the deed is broken off later. */
export function wrongAfterVisit(first: Deed, visitAt: number, disturbance: Disturbance, atCall: number): string[] {
  const { office } = carriedOut(first, (one) => {
    one.workspace.planMeanwhile({
      atCall: visitAt,
      work() {
        one.workspace.setTime(one.workspace.now() + SECOND_MS);
        one.office.runTriggered('runHourly');
        one.workspace.setTime(one.workspace.now() + SECOND_MS);
      },
    });
    planned({ deed: first.name, disturbance, atCall, sequel: 'TIMER' })(one);
  });
  hoursPass(office);
  return violations(office);
}

// ---- Races ----------------------------------------------------------------------------------------------------------

/** A refusal has a code and says what to do; anything else is an execution that broke off. */
const isRefusal = (error = ''): boolean => /^[A-Z_]+$/.test(error);

/** A second deed begins and ends while the first waits for one of its calls. */
export function wrongAfterRace(first: Undisturbed, second: Deed, atCall: number): string[] {
  let other: Answer | null = null;
  let given: unknown;
  const { office, answer } = carriedOut(first.deed, (one) => {
    given = second.before?.(one);
    one.workspace.planMeanwhile({
      atCall,
      work() {
        // No two things happen in the same instant.
        one.workspace.setTime(one.workspace.now() + SECOND_MS);
        other = second.carryOut(one, given);
        one.workspace.setTime(one.workspace.now() + SECOND_MS);
      },
    });
  });
  const failed = [answer, other as Answer | null].flatMap((one) =>
    one === null || one.ok || isRefusal(one.error) ? [] : [`failed: ${one.error ?? ''}`],
  );
  hoursPass(office);
  return [...failed, ...violations(office)];
}

const isWrite = (call: string): boolean =>
  /^(Range|RangeList|Sheet)\.(set|append|insert|delete|clear)/.test(call) && call !== 'Sheet.getLastRow';
const endsBatch = (call: string): boolean =>
  /^(Range|Sheet|TextFinder)\.(get|find)|^SpreadsheetApp\.flush|^Lock\.releaseLock/.test(call);

/** Searches of the rows that are written next. */
const isLook = (call: string): boolean => call === 'TextFinder.findAll' || call === 'Sheet.getLastRow';

/** Calls that take so long that a row has to be looked at again after them. */
const isLong = (call: string): boolean => /^(MailApp|DriveApp|DocumentApp|FormApp|File|Folder)\./.test(call);

/**
 * Whether the n-th call lies between the last looks at the sheets and the moment at which what was written after them is
 * there: Sheets knows no way to write a row only if it is still the one that was looked at.
 */
export function isBetweenLookAndWrite(calls: readonly string[], atCall: number): boolean {
  let first = atCall - 1;
  while (first < calls.length && isLook(calls[first] ?? '') && isLook(calls[first - 1] ?? '')) first++;
  while (first > 0 && !endsBatch(calls[first - 1] ?? '')) first--;
  const end = calls.findIndex((call, index) => index >= first && endsBatch(call));
  const batch = calls.slice(first, end < 0 ? undefined : end);
  return batch.some(isWrite) && !calls.slice(atCall - 1, first + batch.findIndex(isWrite)).some(isLong);
}

/** A person does something at the sheets while the execution waits for one of its calls. */
export function wrongAfterPerson({ deed }: Undisturbed, { act }: AtTheSheet, atCall: number): string[] {
  const { office, answer } = carriedOut(deed, (one) => {
    one.workspace.planMeanwhile({
      atCall,
      work() {
        act(one);
      },
    });
  });
  hoursPass(office);
  return [
    ...(answer?.ok === false && !isRefusal(answer.error) ? [`failed: ${answer.error ?? ''}`] : []),
    ...violations(office),
  ];
}
