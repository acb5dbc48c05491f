/** Measures the office's time of service (เวลาให้บริการ) in working days, and says when it runs out. */
import { addDays, isIsoDate, workingDays, type Holidays, type IsoDate } from './calendar';
import type { Status } from './status';

/** One correction round: the day the request was returned and the day it came back; '' while it has not. */
export type CorrectionRound = readonly [returned: IsoDate, resubmitted: IsoDate];

/** Working days from receipt to ready, less those the applicant spent on corrections (docs/rules.md §10.2). */
export function netTurnaround(
  received: IsoDate,
  ready: IsoDate,
  corrections: readonly CorrectionRound[],
  holidays?: Holidays,
): number {
  const waiting = corrections.reduce((sum, [from, to]) => sum + workingDays(from, to === '' ? ready : to, holidays), 0);
  return workingDays(received, ready, holidays) - waiting;
}

/** A new round begins on a day; one that has not ended goes on. */
export function beginRound(rounds: readonly CorrectionRound[], day: IsoDate): CorrectionRound[] {
  return rounds.some(([, to]) => to === '') ? [...rounds] : [...rounds, [day, '']];
}

/** The round that has not ended ends on a day; never before it began. */
export function endRound(rounds: readonly CorrectionRound[], day: IsoDate): CorrectionRound[] {
  return rounds.map(([from, to]) => [from, to !== '' ? to : day < from ? from : day]);
}

/** `2026-11-17>2026-11-19 2026-11-24>`: the form in which the sheet keeps the rounds. */
export function formatRounds(rounds: readonly CorrectionRound[]): string {
  return rounds.map(([from, to]) => `${from}>${to}`).join(' ');
}

/** Reads what `formatRounds` wrote; other texts are left out. */
export function parseRounds(text: string): CorrectionRound[] {
  return [...text.matchAll(/(\d{4}-\d\d-\d\d)>(\d{4}-\d\d-\d\d|)(?= |$)/g)].map(([, from = '', to = '']) => [from, to]);
}

/** How the time of service stands: still enough, its last day is today, or over. */
export type ServiceTime = 'ENOUGH' | 'LAST_DAY' | 'OVER';

/** The time that the office still has; it runs only while the request lies with the office (docs/rules.md §10.2). */
export function serviceTime(
  request: { status: Status; receivedDate: IsoDate; corrections: readonly CorrectionRound[] },
  today: IsoDate,
  slaWorkingDays: number,
  holidays?: Holidays,
): ServiceTime {
  if (!RUNNING.includes(request.status)) return 'ENOUGH';
  const used = netTurnaround(request.receivedDate, today, request.corrections, holidays);
  if (used > slaWorkingDays) return 'OVER';
  return used === slaWorkingDays ? 'LAST_DAY' : 'ENOUGH';
}

const RUNNING: readonly Status[] = ['RECEIVED', 'CHECKING', 'IN_PRODUCTION'];

/** The day on which the time of service ends, were the request returned no more; '' while it lies with the applicant. */
export function serviceEnd(
  request: { receivedDate: IsoDate; corrections: readonly CorrectionRound[] },
  slaWorkingDays: number,
  holidays?: Holidays,
): IsoDate {
  // The clock stands still: no day is the last.
  if (request.corrections.some(([, to]) => to === '')) return '';
  // A day that somebody has typed in another shape: no end can be told.
  if (!isIsoDate(request.receivedDate)) return '';
  let day = request.receivedDate;
  while (netTurnaround(request.receivedDate, day, request.corrections, holidays) < slaWorkingDays)
    day = addDays(day, 1);
  return day;
}
