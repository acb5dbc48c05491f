/** Decides whether a request was filed in time: within 30 days of what happened. */
import { daysBetween, deadlineDays, type Holidays, type IsoDate } from './calendar';
import { REASONS, type Reason } from './reason';
import { DEFAULT_SETTINGS, type Settings } from './settings';

export interface FilingDates {
  /** วันที่เกิดเหตุ; for NEW_EXPIRED the last day of the old card. */
  readonly eventDate?: IsoDate | undefined;
  /** สั่ง ณ วันที่. */
  readonly orderDate?: IsoDate | undefined;
  /** มีผลตั้งแต่วันที่. */
  readonly effectiveDate?: IsoDate | undefined;
}

export interface Filing {
  /** Day 0; absent for reasons without a period. */
  eventDate?: IsoDate;
  /** Last day in time; null for reasons without a period. */
  deadline: IsoDate | null;
  late: boolean;
  /** Calendar days after the deadline; 0 when in time. */
  daysLate: number;
}

export type FilingError = 'EVENT_DATE_REQUIRED' | 'EVENT_DATE_FUTURE';

/** These happen to a card, so they cannot lie after the request. */
const NOT_IN_FUTURE: readonly Reason[] = ['NEW_LOST', 'NEW_DESTROYED', 'CHG_DAMAGED'];

/**
 * The period of filing (docs/rules.md §4.1; 002 §1.1): event day + `filingDays`, the first day not counted, rolled to a
 * working day. Orders count from the later of signature and effect. Late requests are accepted and flagged.
 */
export function checkFiling(
  request: { reason: Reason; submitDate: IsoDate; holidays?: Holidays } & FilingDates,
  settings: Pick<Settings, 'filingDays' | 'rollForward'> = DEFAULT_SETTINGS,
): Filing | { error: FilingError } {
  const { reason, submitDate, holidays } = request;
  if (REASONS[reason].dates === 'NONE') return { deadline: null, late: false, daysLate: 0 };
  const eventDate = eventDay(reason, request);
  if (eventDate === undefined) return { error: 'EVENT_DATE_REQUIRED' };
  if (NOT_IN_FUTURE.includes(reason) && eventDate > submitDate) return { error: 'EVENT_DATE_FUTURE' };
  const deadline = deadlineDays(eventDate, settings.filingDays, holidays, settings.rollForward);
  const daysLate = Math.max(0, daysBetween(deadline, submitDate));
  return { eventDate, deadline, late: daysLate > 0, daysLate };
}

/** True when an expiring card is renewed more than `earlyRenewalDays` before its last day (docs/rules.md §4.1). */
export function isEarlyRenewal(
  request: { reason: Reason; submitDate: IsoDate } & FilingDates,
  settings: Pick<Settings, 'earlyRenewalDays'> = DEFAULT_SETTINGS,
): boolean {
  if (request.reason !== 'NEW_EXPIRED' || request.eventDate === undefined) return false;
  return daysBetween(request.submitDate, request.eventDate) > settings.earlyRenewalDays;
}

/** Day 0 of the period; undefined when it was not given. */
export function eventDay(reason: Reason, dates: FilingDates): IsoDate | undefined {
  if (REASONS[reason].dates === 'EVENT') return dates.eventDate || undefined;
  const given = [dates.orderDate, dates.effectiveDate].filter((date) => date !== undefined && date !== '');
  return given.sort().pop();
}
