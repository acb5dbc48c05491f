/** Measures the office's time of service (เวลาให้บริการ) in working days. */
import { workingDays, type Holidays, type IsoDate } from './calendar';

/** One correction round: the day the request was returned and the day it came back. */
export type CorrectionRound = readonly [returned: IsoDate, resubmitted: IsoDate];

/** Working days from receipt to ready, less those the applicant spent on corrections (docs/rules.md §10.2). */
export function netTurnaround(
  received: IsoDate,
  ready: IsoDate,
  corrections: readonly CorrectionRound[],
  holidays?: Holidays,
): number {
  const waiting = corrections.reduce((sum, [from, to]) => sum + workingDays(from, to, holidays), 0);
  return workingDays(received, ready, holidays) - waiting;
}
