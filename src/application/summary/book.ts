/** Keeps the summary spreadsheet: made by install, rebuilt when something has changed, a closed year left as it closed. */
import { fiscalYearBE, type Holidays } from '../../domain/calendar';
import { parseSettings, type Settings } from '../../domain/settings';
import { formatThaiDate } from '../../domain/thaiDate';
import { periodOf } from '../../domain/serviceFigures';
import { INSTALL_TODO } from '../../texts/office';
import {
  SUMMARY,
  SUMMARY_BOOK,
  SUMMARY_KEYS,
  SUMMARY_SHEETS,
  type SummaryKey,
  type SummaryTexts,
} from '../../texts/summary';
import { guarded, OFFICER_ROLES, refuse } from '../access';
import type { Refusal, SummaryRefreshed } from '../api';
import { OVER_AFTER_MS } from '../execution';
import type { Ports, SheetBefore } from '../ports';
import { letInOnly } from '../sharing';
import { problemText } from '../problem';
import { rectangle, text } from './cells';
import { readCounted, type Counted } from './counted';
import * as details from './details';
import { monthly, overview, satisfaction } from './overview';
import { HEAD_ROWS, type PlannedSheet, type Sheet } from './plan';
import { markSummaryStale, STALE, SUMMARY_IS_STALE } from './stale';

const BOOK = 'summary.book';
const URL = 'summary.url';
const YEAR = 'summary.year';
const WRITTEN = 'summary.sheet.';
/** Addresses that Drive did not take. */
const UNSHARED = 'summary.unshared';
/** Until when the execution that rebuilds may be at it. */
const UNTIL = 'summary.until';
/** Why the last rebuild that was due did not come about; '' when it did. */
const PROBLEM = 'summary.problem';
/** Who has made the file. */
const MAKER = 'summary.maker';

const BUILDERS: Readonly<Record<SummaryKey, (counted: Counted) => Sheet>> = {
  S1: overview,
  S2: monthly,
  S3: details.kinds,
  S4: details.places,
  S5: details.backlog,
  S6: details.causes,
  S7: details.expiring,
  S8: details.travel,
  S9: satisfaction,
  S10: details.registers,
  FLAWS: details.flaws,
};

/** Every sheet as it should stand now. `now` is an ISO time. */
export function planSheets(counted: Counted, now: string): PlannedSheet[] {
  const [day, time] = [formatThaiDate(now.slice(0, 10), 'LONG'), now.slice(11, 16).replace(':', '.')];
  return SUMMARY_KEYS.map((key) => {
    const { title, definition, everyYear }: SummaryTexts = SUMMARY_SHEETS[key];
    const whole = everyYear === true ? title : `${title} ${SUMMARY.fiscalYear(counted.fiscalYear)}`;
    const sheet = BUILDERS[key](counted);
    const told = key === 'S1' ? SUMMARY.updated(day, time) : SUMMARY.changed(day, time);
    const head = [whole, definition, told].map((line) => [text(line)]);
    return { ...sheet, key, rows: rectangle([...head, ...sheet.rows]) };
  });
}

/** What was written, as short as it can be told apart. */
interface State {
  readonly digest: string;
  readonly rows: number;
  readonly columns: number;
  readonly chart: string;
}

function stateOf({ summaryBook }: Ports, { rows, chart }: PlannedSheet): State {
  const content = rows.filter((_, index) => index !== HEAD_ROWS - 1);
  return {
    digest: summaryBook.digest(JSON.stringify(content)),
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    chart: chart === null ? '' : summaryBook.digest(JSON.stringify(chart)),
  };
}

/** What stands there, for whoever writes over it. */
const beforeOf = (before: State | null, now: State): SheetBefore | null =>
  before === null ? null : { rows: before.rows, columns: before.columns, redraw: before.chart !== now.chart };

const readState = (text: string | undefined): State | null => (text === undefined ? null : (JSON.parse(text) as State));

export interface Rebuilt {
  readonly url: string;
  /** Rows of the sheet of requests that were looked at. */
  readonly rows: number;
}

export interface RebuildOptions {
  readonly settings: Settings;
  readonly holidays: Holidays;
  /** Writes what has not changed as well: somebody may have typed over it. */
  readonly all?: boolean;
}

/** Why nothing was rebuilt: there is no summary that can be opened, or another execution is at it. */
export type NotRebuilt = 'SUMMARY_GONE' | 'BUSY';

/** Whoever calls it must be allowed to write in the summary. One execution at a time. */
export function rebuildSummary(ports: Ports, options: RebuildOptions): Rebuilt | NotRebuilt {
  const { memory, books, summaryBook, clock } = ports;
  const id = memory.get(BOOK);
  const book = id === undefined ? null : books.open(id);
  if (id === undefined || book === null) return 'SUMMARY_GONE';
  if (!claim(ports)) return 'BUSY';
  try {
    const counted = readCounted(ports, options.settings, options.holidays, clock.today());
    closeYears(ports, id, counted);
    const states: Record<string, string> = { [YEAR]: String(counted.fiscalYear) };
    writeSheets(ports, id, planSheets(counted, clock.now()), states, options.all === true);
    summaryBook.save();
    // Remembered when it is there: an execution that dies before writes it again.
    memory.set(states);
    return { url: book.url, rows: counted.cases.length + rowsWithoutCase(counted) };
  } catch (error) {
    markSummaryStale(ports);
    throw error;
  } finally {
    memory.forget(UNTIL);
  }
}

/** Nobody rebuilds an older state over a newer one. What changes from here on is the next rebuild's. */
function claim({ memory, clock, lock }: Ports): boolean {
  const held = lock.hold(() => {
    memory.refresh();
    const now = Date.parse(clock.now());
    if (Number(memory.get(UNTIL) ?? 0) > now) return false;
    memory.set({ [UNTIL]: String(now + OVER_AFTER_MS), [STALE]: '' });
    return true;
  });
  return held?.value ?? false;
}

const rowsWithoutCase = ({ flaws }: Counted): number => flaws.filter(({ field }) => field === 'requestId').length;

function writeSheets(
  ports: Ports,
  id: string,
  sheets: readonly PlannedSheet[],
  states: Record<string, string>,
  all: boolean,
): void {
  const { memory, summaryBook } = ports;
  for (const sheet of sheets) {
    const { name } = SUMMARY_SHEETS[sheet.key];
    const [before, now] = [readState(memory.get(WRITTEN + sheet.key)), stateOf(ports, sheet)];
    const isThere = summaryBook.has(id, name);
    if (isThere && !all && sheet.key !== 'S1' && before?.digest === now.digest) continue;
    summaryBook.write(id, sheet, isThere ? beforeOf(before, now) : null);
    states[WRITTEN + sheet.key] = JSON.stringify(now);
  }
}

/**
 * On the first rebuild of a new fiscal year the sheets are written once more without what came after it, and keep their
 * figures under a name with the year. One that is closed already is not touched.
 */
function closeYears(ports: Ports, id: string, counted: Counted): void {
  const first = Number(ports.memory.get(YEAR) ?? counted.fiscalYear);
  for (let year = first; year < counted.fiscalYear; year++) closeYear(ports, id, counted, year, year === first);
}

function closeYear(ports: Ports, id: string, counted: Counted, year: number, isWritten: boolean): void {
  const { memory, summaryBook, clock } = ports;
  const period = periodOf(year, null);
  const cases = counted.cases.filter(({ receivedDate }) => receivedDate <= period.to);
  const closing: Counted = { ...counted, cases, fiscalYear: year, period, today: period.to };
  for (const sheet of planSheets(closing, clock.now())) {
    const { name } = SUMMARY_SHEETS[sheet.key];
    const closed = SUMMARY.closed(name, year);
    if (summaryBook.has(id, closed)) continue;
    const before = isWritten && summaryBook.has(id, name) ? readState(memory.get(WRITTEN + sheet.key)) : null;
    summaryBook.write(id, sheet, beforeOf(before, stateOf(ports, sheet)));
    summaryBook.rename(id, name, closed);
  }
}

/** From the panel or the menu: everything anew. */
export function refreshSummary(ports: Ports): SummaryRefreshed | Refusal {
  return guarded<SummaryRefreshed>(ports, OFFICER_ROLES, () => {
    const { settings } = parseSettings(ports.config.settings());
    const rebuilt = rebuildSummary(ports, { settings, holidays: new Set(ports.config.holidays()), all: true });
    if (typeof rebuilt === 'string') return refuse(rebuilt);
    return { ok: true, url: rebuilt.url, rows: rebuilt.rows };
  });
}

export type BookKept = 'MADE' | 'THERE' | 'UNREACHABLE';

/**
 * Makes the spreadsheet where there is none, and lets people in. One that somebody else has made and not shared looks like
 * one that has gone: only its maker makes another.
 */
export function keepSummaryBook(ports: Ports, settings: Settings): BookKept {
  const { memory, books, summaryBook, session } = ports;
  const before = memory.get(BOOK);
  const isThere = before !== undefined && books.isThere(before);
  const maker = memory.get(MAKER) ?? session.user();
  if (before !== undefined && !isThere && maker !== session.user()) return 'UNREACHABLE';
  if (!isThere) {
    const { id, url } = books.make(SUMMARY_BOOK);
    // Known before anything else is done to it: an installation that dies here makes no second one.
    memory.set({ [BOOK]: id, [URL]: url, [MAKER]: session.user(), ...SUMMARY_IS_STALE });
    summaryBook.dress(id);
    for (const [key] of [...memory.entries(WRITTEN), ...memory.entries(LET_IN)]) memory.forget(key);
  }
  shareSummary(ports, settings);
  return isThere ? 'THERE' : 'MADE';
}

/** People who have been let in, by how. */
const LET_IN = 'summary.letIn.';
const MOST_NAMED = 25;

/** Editors: officers and administrators; readers: supervisors and those of the setting. Asks Drive only for what differs. */
export function shareSummary(ports: Ports, { summaryViewers }: Settings): void {
  const { memory, config } = ports;
  const id = memory.get(BOOK);
  if (id === undefined) return;
  const people = config.officers().filter(({ email }) => email !== '');
  const editors = new Set(people.filter(({ role }) => role !== 'SUPERVISOR').map(({ email }) => email));
  const readers = [...people.filter(({ role }) => role === 'SUPERVISOR').map(({ email }) => email), ...summaryViewers];
  const viewers = new Set(readers.filter((email) => !editors.has(email)));
  const refused = letInOnly(ports, id, LET_IN, { editors, viewers });
  const told = refused.slice(0, MOST_NAMED).join(' ');
  if ((memory.get(UNSHARED) ?? '') !== told) memory.set({ [UNSHARED]: told });
}

/** Whether there is one, and whether the caller may open it. */
export function summaryState({ memory, books }: Ports): 'NONE' | 'THERE' | 'UNREACHABLE' {
  const id = memory.get(BOOK);
  if (id === undefined) return 'NONE';
  return books.isThere(id) ? 'THERE' : 'UNREACHABLE';
}

/** Address of the summary; '' where there is none. */
export const summaryUrl = ({ memory }: Ports): string => memory.get(URL) ?? '';

/** The chart of a sheet of a fiscal year (พ.ศ.) as PNG, base64; null where it cannot be had. */
export function summaryPicture(
  { memory, books, summaryBook, log }: Ports,
  key: SummaryKey,
  year: number,
): string | null {
  const id = memory.get(BOOK);
  const { name } = SUMMARY_SHEETS[key];
  try {
    if (id === undefined || books.open(id) === null) return null;
    return summaryBook.picture(id, String(year) === memory.get(YEAR) ? name : SUMMARY.closed(name, year));
  } catch (error) {
    // A letter without its picture is better than none.
    log(problemText(error));
    return null;
  }
}

/** How the last rebuild ended that was due; '' for well. One that did not come about is made up for. */
export function noteSummary(ports: Ports, problem: string): void {
  if (problem !== '') markSummaryStale(ports);
  if ((ports.memory.get(PROBLEM) ?? '') !== problem) ports.memory.set({ [PROBLEM]: problem });
}

/** What the administrator is told of the summary: why it is not written, and who could not be let in. */
export function summaryFaults({ memory }: Ports): string[] {
  const [problem, unshared] = [memory.get(PROBLEM) ?? '', memory.get(UNSHARED) ?? ''];
  return [
    ...(problem === '' ? [] : [INSTALL_TODO.summaryProblem(problem)]),
    ...(unshared === '' ? [] : [INSTALL_TODO.summaryUnshared(unshared)]),
  ];
}

/** An office that was not installed anew after an update has none yet. */
export const hasSummary = ({ memory }: Ports): boolean => memory.get(BOOK) !== undefined;

/** Whether the hourly run has something to rebuild. */
export function isSummaryStale({ memory, clock }: Ports): boolean {
  const isNewYear = Number(memory.get(YEAR) ?? 0) !== fiscalYearBE(clock.today());
  // An execution that has died while it rebuilt has left its claim.
  return isNewYear || memory.get(STALE) === '1' || memory.get(UNTIL) !== undefined;
}
