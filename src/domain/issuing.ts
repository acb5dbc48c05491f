/** The day on which a card may be issued (วันออกบัตร), and its last day as the officer enters it. */
import { addDays, isIsoDate, type IsoDate } from './calendar';
import { LIFETIME, type ExpiryDate } from './validity';

/** Cards are dated ahead by at most so many days, for the day of the director's signature (docs/rules.md §2.2). */
const DAYS_AHEAD = 30;

/** Not before the request was accepted, and not far in the future. */
export function isIssueDate(issueDate: string, accepted: IsoDate, today: IsoDate): issueDate is IsoDate {
  return isIsoDate(issueDate) && issueDate >= accepted && issueDate <= addDays(today, DAYS_AHEAD);
}

/** A last day that an officer may enter instead of the computed one. */
export function isExpiryDate(expiry: string, issueDate: IsoDate): expiry is ExpiryDate {
  return expiry === LIFETIME || (isIsoDate(expiry) && expiry >= issueDate);
}
