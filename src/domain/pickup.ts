/** Handing over (รับบัตร) and calling: what must be there, and when somebody is to be called. */
import { addDays, nextWorkingDay, type Holidays, type IsoDate } from './calendar';
import { CATEGORIES, isCategory } from './category';
import { isReason, REASONS } from './reason';
import type { RequestFields } from './request';

/** Results of a telephone call (ติดต่อได้, ไม่รับสาย, ฝากข้อความ); docs/rules.md §6.2. */
export const CALL_RESULTS = ['REACHED', 'NO_ANSWER', 'MESSAGE_LEFT'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export function isCallResult(value: unknown): value is CallResult {
  return CALL_RESULTS.some((result) => result === value);
}

/**
 * The day of the next call about a card that waits; '' when no call is due any more. Who was reached and named a day is
 * called again on the working day after it, should the card still be here; who was not reached, on the next working day.
 */
export function nextCall(
  call: { result: CallResult; promisedDay?: IsoDate | undefined },
  today: IsoDate,
  holidays: Holidays,
): IsoDate {
  if (call.result === 'REACHED' && call.promisedDay === undefined) return '';
  return nextWorkingDay(addDays(call.promisedDay ?? today, 1), holidays);
}

/** Why nobody can hand in an old card (docs/rules.md §6.2); null where one is expected, or possible. */
export function oldCardExcuse({ reason, category }: RequestFields): 'FIRST' | 'LOST' | 'DESTROYED' | null {
  if (reason === 'NEW_LOST') return 'LOST';
  if (reason === 'NEW_DESTROYED') return 'DESTROYED';
  return isFirst(reason) && !isPensioner(category) ? 'FIRST' : null;
}

/** Whoever has retired may still have the card of the years before (docs/rules.md §3.2). */
export const mayHaveOldCard = ({ reason, category }: RequestFields): boolean =>
  isFirst(reason) && isPensioner(category);

const isFirst = (reason = ''): boolean => isReason(reason) && REASONS[reason].group === 1;
const isPensioner = (category = ''): boolean => isCategory(category) && CATEGORIES[category].pensioner;
