/** Digests: M15 to officers on working days, M16 to supervisors once a month, and word to administrators when something is wrong. */
import { addDays, fiscalYearBE, isIsoDate, isWorkingDay, type Holidays, type IsoDate } from '../domain/calendar';
import { fullName } from '../domain/personName';
import { happenedIn, periodOf, savedTravel, serviceFigures } from '../domain/serviceFigures';
import type { SettingProblem, Settings } from '../domain/settings';
import type { Status } from '../domain/status';
import { isToBeCalled } from '../domain/todo';
import { formatThaiDate, thaiMonth } from '../domain/thaiDate';
import { serviceTime, type ServiceTime } from '../domain/turnaround';
import { SURVEY } from '../texts/survey';
import { surveyFigures } from '../domain/registerFigures';
import { ALERTS, DIGEST_TEXTS, isDigestKind, renderDigest, type DigestKind } from '../texts/digests';
import type { Role } from './api';
import { attempt, isDueNow, readySinceOf, sendNow, TROUBLED } from './delivery';
import { morningFaults } from './health';
import type { MailAttachment, MessageRecord, Officer, Ports, RequestRecord } from './ports';
import { newestByPerson } from './reminding';
import { summaryPicture, summaryUrl } from './summary/book';
import { countedCases } from './summary/counted';
import { toldOf } from './told';

/** What the morning has found out. */
export interface Morning {
  readonly all: readonly RequestRecord[];
  /** Reminders of people without an address. */
  readonly toCall: readonly RequestRecord[];
  readonly today: IsoDate;
  readonly holidays: Holidays;
  /** Settings that could not be read. */
  readonly settingProblems: readonly SettingProblem[];
  /** Some reminders had to wait for another day. */
  readonly quotaShort: boolean;
}

type Values = Readonly<Record<string, string>>;

/** What a digest says, and the chart that it shows. */
interface Digest {
  readonly values: Values;
  readonly chart?: MailAttachment;
}

/** Whom each digest reaches: the first role that anybody has. */
const READERS: Readonly<Record<DigestKind, readonly Role[]>> = {
  M15: ['OFFICER', 'ADMIN'],
  M16: ['SUPERVISOR'],
  ALERT: ['ADMIN'],
};

// ---- What they say --------------------------------------------------------------------------------------------------

const MOST_TO_CALL = 20;
const LONG_WAITING_DAYS = 30;

const isDuplicate = ({ findings }: RequestRecord): boolean => findings.some(({ code }) => code === 'OPEN_DUPLICATE');

function callList(requests: readonly RequestRecord[]): string {
  const lines = requests
    .slice(0, MOST_TO_CALL)
    .map(({ requestId, fields }) => DIGEST_TEXTS.toCall(requestId, fullName(fields)));
  const more = requests.length - lines.length;
  return [...lines, ...(more > 0 ? [DIGEST_TEXTS.more(more)] : [])].join('\n');
}

/** M15; null on a day on which there is nothing to tell. */
function officersDay({ inspection }: Ports, settings: Settings, morning: Morning, failed: number): Values | null {
  const { all, today, holidays } = morning;
  const open = all.filter((request) => !isDuplicate(request));
  const of = (status: Status): RequestRecord[] => open.filter((request) => request.status === status);
  const late = (requests: readonly RequestRecord[], time: ServiceTime): number =>
    requests.filter((request) => serviceTime(request, today, settings.slaWorkingDays, holidays) === time).length;
  const [received, checking, correcting] = [of('RECEIVED'), of('CHECKING'), of('NEEDS_CORRECTION')];
  const [making, ready] = [of('IN_PRODUCTION'), of('READY_FOR_PICKUP')];
  const furthest = Math.max(0, ...settings.renewalReminderDays);
  const newest = newestByPerson(all);
  const expiring = all.filter(
    ({ requestId, status, fields: { expiryDate = '' } }) =>
      newest.has(requestId) &&
      (status === 'PICKED_UP' || status === 'PICKED_UP_PROXY') &&
      expiryDate >= today &&
      expiryDate <= addDays(today, furthest),
  );
  const calls = new Map(
    [...open.filter((request) => isToBeCalled(request, today)), ...morning.toCall].map((request) => [
      request.requestId,
      request,
    ]),
  );
  const counted = {
    nNew: received.length,
    nChecking: checking.length,
    nCheckingLate: late(checking, 'OVER'),
    nCorrection: correcting.length,
    nCorrectionLate: correcting.filter(({ correctionDue }) => correctionDue !== '' && correctionDue < today).length,
    nProduction: making.length,
    nDueToday: late(making, 'LAST_DAY'),
    nProductionLate: late(making, 'OVER'),
    nReady: ready.length,
    nReady30: ready.filter((request) => addDays(readySinceOf(request) || today, LONG_WAITING_DAYS) < today).length,
    nExpiring: expiring.length,
  };
  const overdue = late(received, 'OVER') + counted.nCheckingLate + counted.nCorrectionLate + counted.nProductionLate;
  if (Object.values(counted).every((count) => count === 0) && calls.size === 0 && failed === 0) return null;
  return {
    ...Object.fromEntries(Object.entries(counted).map(([name, count]) => [name, String(count)])),
    nOverdue: String(overdue),
    nFailed: failed === 0 ? '' : String(failed),
    expiringDays: String(furthest),
    callList: callList([...calls.values()]),
    sheetLink: inspection.url(),
  };
}

const decimal = (value: number | null): string =>
  value === null ? DIGEST_TEXTS.nothing : (Math.round(value * 100) / 100).toFixed(2).replace(/\.?0+$/, '');

/** M16: the month before. */
function supervisorsMonth(ports: Ports, settings: Settings, { today, holidays }: Morning): Values {
  const lastMonth = addDays(`${today.slice(0, 7)}-01`, -1);
  const [year, month] = [Number(lastMonth.slice(0, 4)) + 543, Number(lastMonth.slice(5, 7))];
  const period = periodOf(year, month);
  const { cases, distances } = countedCases(ports);
  const figures = serviceFigures(cases, period, settings, holidays);
  const saved = savedTravel(happenedIn(cases, period).collected, settings, distances);
  const { whole } = surveyFigures(ports.survey.answers(), period, SURVEY.items.length);
  return {
    month: `${thaiMonth(month)} ${year}`,
    fy: String(fiscalYearBE(lastMonth)),
    nReceived: String(figures.received),
    nReady: String(figures.ready),
    nPicked: String(figures.collected),
    pctSla: decimal(figures.withinSla),
    avgTurnaround: decimal(figures.averageNet),
    satisfaction: decimal(whole.percent),
    satisfactionTarget: String(settings.satisfactionTarget),
    savedKm: decimal(saved.km),
    savedBaht: decimal(saved.baht),
    summaryLink: summaryUrl(ports),
  };
}

/** The months of the fiscal year that the month before belongs to. */
function monthsChart(ports: Ports, today: IsoDate): MailAttachment | null {
  const base64 = summaryPicture(ports, 'S2', fiscalYearBE(addDays(`${today.slice(0, 7)}-01`, -1)));
  return base64 === null ? null : { name: 'chart.png', mime: 'image/png', base64 };
}

/** A day in the sheet of requests that somebody has typed in another shape: nobody is reminded by it. */
const hasUnreadableDay = ({ status, correctionDue, statusSince, readyOn }: RequestRecord): boolean =>
  (status === 'NEEDS_CORRECTION' && correctionDue !== '' && !isIsoDate(correctionDue)) ||
  (status === 'READY_FOR_PICKUP' && [statusSince, readyOn].some((day) => day !== '' && !isIsoDate(day)));

/** What is wrong; null when all is well. */
function problems(
  ports: Ports,
  settings: Settings,
  { all, today, settingProblems, quotaShort }: Morning,
  failed: number,
): Values | null {
  const found = [
    ...(quotaShort ? [ALERTS.quota] : []),
    ...(failed > 0 ? [ALERTS.failed(failed)] : []),
    ...all.filter(hasUnreadableDay).map(({ requestId }) => ALERTS.day(requestId)),
    ...morningFaults(ports, { settings, problems: [...settingProblems] }, today),
  ];
  if (found.length === 0) return null;
  return {
    problems: found.map((text, index) => `${index + 1}. ${text}`).join('\n'),
    sheetLink: ports.inspection.url(),
  };
}

// ---- Whom they reach ------------------------------------------------------------------------------------------------

const MONTH = 'digest.month';

/** Notes that the month before has been told of. */
export const monthTold = (today: IsoDate): Readonly<Record<string, string>> => ({ [MONTH]: today.slice(0, 7) });

/** From the first working day of a month on, until the month before has been told of. */
const isMonthOpen = ({ memory }: Ports, { today }: Morning): boolean => (memory.get(MONTH) ?? '') < today.slice(0, 7);

/** Digests that are due this morning, with what they say. */
function dueDigests(
  ports: Ports,
  settings: Settings,
  morning: Morning,
  withMonth: boolean,
): ReadonlyMap<DigestKind, Digest> {
  const { today, holidays } = morning;
  const failed = Number(ports.memory.get(TROUBLED) ?? 0);
  const due = new Map<DigestKind, Digest>();
  const add = (kind: DigestKind, values: Values | null, chart?: MailAttachment | null): void => {
    if (values === null) return;
    const dated = { ...values, date: formatThaiDate(today, 'LONG') };
    due.set(kind, { values: dated, ...(chart === undefined || chart === null ? {} : { chart }) });
  };
  if (!isWorkingDay(today, holidays)) return due;
  add('M15', officersDay(ports, settings, morning, failed));
  if (withMonth) add('M16', supervisorsMonth(ports, settings, morning), monthsChart(ports, today));
  add('ALERT', problems(ports, settings, morning, failed));
  return due;
}

function readersOf(kind: DigestKind, officers: readonly Officer[]): readonly Officer[] {
  const [first = [], ...others] = READERS[kind].map((role) => officers.filter((officer) => officer.role === role));
  return [first, ...others].find((group) => group.length > 0) ?? [];
}

const keyOf = (kind: DigestKind, today: IsoDate, email: string): string => `${kind}/${today}/${email}`;

const uniqueByKey = (messages: readonly MessageRecord[]): MessageRecord[] => [
  ...new Map(messages.map((message) => [message.key, message])).values(),
];

/** Stores and sends the digests of the morning; returns how many went out, or null while others hold the lock. */
export function sendDigests(ports: Ports, settings: Settings, morning: Morning): number | null {
  const { config, clock, outbox, lock, memory } = ports;
  const digests = dueDigests(ports, settings, morning, isMonthOpen(ports, morning));
  if (digests.size === 0) return 0;
  const officers = config.officers().filter(({ email }) => email !== '');
  // Somebody who stands in the list twice is told once.
  const all = uniqueByKey(
    [...digests.keys()].flatMap((kind) =>
      readersOf(kind, officers).map(({ email }): MessageRecord => {
        const key = keyOf(kind, morning.today, email);
        return { key, kind, requestId: '', recipient: email, state: 'SENDING', tries: 1, at: clock.now(), problem: '' };
      }),
    ),
  );
  const held = lock.hold(() => {
    const keys = outbox.keys();
    const messages = all.filter(({ key }) => !keys.has(key));
    return { messages, added: messages.length === 0 ? null : outbox.appendAll(messages) };
  });
  if (held === null) return null;
  const { messages, added } = held.value;
  if (digests.has('M16')) memory.set(monthTold(morning.today));
  if (added === null) return 0;
  const told = toldOf(ports);
  const outcomes = messages.map((message) => {
    const outcome = sendDigest(ports, settings, message, digests);
    if (outcome.state === 'SENT') told.note(message.key);
    return outcome;
  });
  added.settle(outcomes);
  told.forget();
  return outcomes.filter(({ state }) => state === 'SENT').length;
}

function sendDigest(
  ports: Ports,
  settings: Settings,
  message: MessageRecord,
  digests: ReadonlyMap<DigestKind, Digest>,
): MessageRecord {
  const digest = isDigestKind(message.kind) ? digests.get(message.kind) : undefined;
  if (!isDigestKind(message.kind) || digest === undefined)
    return { ...message, state: 'DROPPED', at: ports.clock.now() };
  const { ownerUnitName, officeFullName } = settings;
  const { values, chart } = digest;
  const rendered = renderDigest(message.kind, { ...values, ownerUnitName, officeFullName }, chart !== undefined);
  const content = { ...rendered, attachments: [], ...(chart === undefined ? {} : { chart }) };
  // That the quota is short must be told although it is short: it is what the reserve is for.
  const goes = message.kind === 'ALERT' ? sendNow : attempt;
  return goes(ports, message, content, settings);
}

/** Digests that did not go out: those of today are made anew, older ones say nothing any more. */
export function resendDigests(
  ports: Ports,
  settings: Settings,
  waiting: readonly MessageRecord[],
  morning: () => Morning,
): number {
  const { outbox, clock } = ports;
  const open = waiting.filter((message) => isDigestKind(message.kind) && isDueNow(message, clock.now()));
  if (open.length === 0) return 0;
  const current = open.filter(({ key }) => key.includes(`/${clock.today()}/`));
  const withMonth = current.some(({ kind }) => kind === 'M16');
  const digests =
    current.length === 0 ? new Map<DigestKind, Digest>() : dueDigests(ports, settings, morning(), withMonth);
  let sent = 0;
  for (const message of open) {
    const sending: MessageRecord = { ...message, state: 'SENDING', tries: message.tries + 1, at: clock.now() };
    if (!outbox.update(sending)) continue;
    outbox.save();
    const outcome = sendDigest(ports, settings, sending, current.includes(message) ? digests : new Map());
    outbox.update(outcome);
    if (outcome.state === 'SENT') sent += 1;
  }
  return sent;
}
