/** Keeps the summary spreadsheet: made by install, rebuilt when something has changed, a closed year left as it closed. */
import { fiscalYearBE, type Holidays } from '../../domain/calendar';
import { parseSettings, type Settings } from '../../domain/settings';
import { formatThaiDate } from '../../domain/thaiDate';
import { periodOf } from '../../domain/serviceFigures';
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
import type { Ports, SheetBefore } from '../ports';
import { problemText } from '../problem';
import { rectangle, text } from './cells';
import { readCounted, type Counted } from './counted';
import * as details from './details';
import { monthly, overview, satisfaction, type Sheet } from './overview';
import { HEAD_ROWS, type PlannedSheet } from './plan';

const BOOK = 'summary.book';
const URL = 'summary.url';
const YEAR = 'summary.year';
const SHARED = 'summary.sharedWith';
const WRITTEN = 'summary.sheet.';
/** Addresses that Drive did not take. */
const UNSHARED = 'summary.unshared';
/** Something has changed that is no request: an answer of the survey. */
const STALE = 'summary.stale';

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
  /** Sheets that were written. */
  readonly written: number;
}

export interface RebuildOptions {
  readonly settings: Settings;
  readonly holidays: Holidays;
  /** Writes what has not changed as well: somebody may have typed over it. */
  readonly all?: boolean;
}

/** Null where there is no summary yet, or it cannot be opened. Whoever calls it must be allowed to write in it. */
export function rebuildSummary(ports: Ports, options: RebuildOptions): Rebuilt | null {
  const { memory, summaryBook, clock } = ports;
  const id = memory.get(BOOK);
  const book = id === undefined ? null : summaryBook.open(id);
  if (id === undefined || book === null) return null;
  const counted = readCounted(ports, options.settings, options.holidays, clock.today());
  closeYear(ports, id, counted);
  const states: Record<string, string> = { [YEAR]: String(counted.fiscalYear), [STALE]: '' };
  const written = writeSheets(ports, id, planSheets(counted, clock.now()), states, options.all === true);
  summaryBook.save();
  // Remembered when it is there: an execution that dies before writes it again.
  memory.set(states);
  return { url: book.url, rows: counted.cases.length + rowsWithoutCase(counted), written };
}

const rowsWithoutCase = ({ flaws }: Counted): number => flaws.filter(({ field }) => field === 'requestId').length;

function writeSheets(
  ports: Ports,
  id: string,
  sheets: readonly PlannedSheet[],
  states: Record<string, string>,
  all: boolean,
): number {
  const { memory, summaryBook } = ports;
  let written = 0;
  for (const sheet of sheets) {
    const { name } = SUMMARY_SHEETS[sheet.key];
    const [before, now] = [readState(memory.get(WRITTEN + sheet.key)), stateOf(ports, sheet)];
    const isThere = summaryBook.has(id, name);
    if (isThere && !all && sheet.key !== 'S1' && before?.digest === now.digest) continue;
    summaryBook.write(id, sheet, isThere ? beforeOf(before, now) : null);
    states[WRITTEN + sheet.key] = JSON.stringify(now);
    written += 1;
  }
  return written;
}

/**
 * On the first rebuild of a new fiscal year the sheets are written once more as of the last day of the old one and keep
 * their figures under a name with the year. One that is closed already is not touched.
 */
function closeYear(ports: Ports, id: string, counted: Counted): void {
  const { memory, summaryBook } = ports;
  const year = Number(memory.get(YEAR) ?? counted.fiscalYear);
  if (year >= counted.fiscalYear) return;
  const period = periodOf(year, null);
  const closing: Counted = { ...counted, fiscalYear: year, period, today: period.to };
  for (const sheet of planSheets(closing, `${period.to}T24:00`)) {
    const { name } = SUMMARY_SHEETS[sheet.key];
    const closed = SUMMARY.closed(name, year);
    if (summaryBook.has(id, closed) || !summaryBook.has(id, name)) continue;
    summaryBook.write(id, sheet, beforeOf(readState(memory.get(WRITTEN + sheet.key)), stateOf(ports, sheet)));
    summaryBook.rename(id, name, closed);
  }
}

/** From the panel or the menu: everything anew. */
export function refreshSummary(ports: Ports): SummaryRefreshed | Refusal {
  return guarded<SummaryRefreshed>(ports, OFFICER_ROLES, () => {
    const { settings } = parseSettings(ports.config.settings());
    const rebuilt = rebuildSummary(ports, { settings, holidays: new Set(ports.config.holidays()), all: true });
    if (rebuilt === null) return refuse('SUMMARY_GONE');
    return { ok: true, url: rebuilt.url, rows: rebuilt.rows };
  });
}

/** Makes the spreadsheet where there is none, and lets people in. By whoever installs, or by the owner's timer. */
export function keepSummaryBook(ports: Ports, settings: Settings): { readonly made: boolean } {
  const { memory, summaryBook } = ports;
  const before = memory.get(BOOK);
  const isThere = before !== undefined && summaryBook.open(before) !== null;
  if (!isThere) {
    const { id, url } = summaryBook.make(SUMMARY_BOOK);
    for (const [key] of memory.entries(WRITTEN)) memory.forget(key);
    memory.set({ [BOOK]: id, [URL]: url, [SHARED]: '' });
  }
  shareSummary(ports, settings);
  return { made: !isThere };
}

/** Editors: officers and administrators; readers: supervisors and those of the setting. */
export function shareSummary({ memory, summaryBook, config }: Ports, { summaryViewers }: Settings): void {
  const id = memory.get(BOOK);
  if (id === undefined) return;
  const people = config.officers().filter(({ email }) => email !== '');
  const editors = [...new Set(people.filter(({ role }) => role !== 'SUPERVISOR').map(({ email }) => email))];
  const readers = [...people.filter(({ role }) => role === 'SUPERVISOR').map(({ email }) => email), ...summaryViewers];
  const viewers = [...new Set(readers)].filter((email) => !editors.includes(email));
  const now = JSON.stringify([editors.sort(), viewers.sort()]);
  const known = memory.get(SHARED) ?? '';
  // What Drive has refused is tried again: a domain may allow it meanwhile.
  if (known === now && (memory.get(UNSHARED) ?? '') === '') return;
  const before = known === '' ? [] : (JSON.parse(known) as string[][]).flat();
  const gone = before.filter((email) => !editors.includes(email) && !viewers.includes(email));
  memory.set({ [UNSHARED]: summaryBook.share(id, { editors, viewers, gone }).join(' '), [SHARED]: now });
}

/** Addresses with which the summary could not be shared; '' for none. */
export const unsharedSummary = ({ memory }: Ports): string => memory.get(UNSHARED) ?? '';

/** Address of the summary; '' where there is none. */
export const summaryUrl = ({ memory }: Ports): string => memory.get(URL) ?? '';

/** The chart of a sheet of a fiscal year (พ.ศ.) as PNG, base64; null where it cannot be had. */
export function summaryPicture({ memory, summaryBook, log }: Ports, key: SummaryKey, year: number): string | null {
  const id = memory.get(BOOK);
  if (id === undefined || summaryBook.open(id) === null) return null;
  const { name } = SUMMARY_SHEETS[key];
  try {
    return summaryBook.picture(id, String(year) === memory.get(YEAR) ? name : SUMMARY.closed(name, year));
  } catch (error) {
    // A letter without its picture is better than none.
    log(problemText(error));
    return null;
  }
}

/** Notes that the figures have changed although no request has. */
export function markSummaryStale({ memory }: Ports): void {
  memory.set({ [STALE]: '1' });
}

/** Whether the hourly run has something to rebuild. */
export function isSummaryStale({ memory, clock }: Ports, somethingChanged: boolean): boolean {
  if (memory.get(BOOK) === undefined) return false;
  const isNewYear = Number(memory.get(YEAR) ?? 0) !== fiscalYearBE(clock.today());
  return somethingChanged || isNewYear || memory.get(STALE) === '1';
}
