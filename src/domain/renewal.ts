/** Decides on which days a card holder is told that the card expires or has expired. */
import { addDays, daysBetween, type IsoDate } from './calendar';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { LIFETIME, type ExpiryDate } from './validity';

export type RenewalNotice =
  | { notice: 'EXPIRING'; daysLeft: number }
  /** The last day to file, not rolled: the message shows the plain 30 days. */
  | { notice: 'EXPIRED_FILE_BY'; fileBy: IsoDate }
  | { notice: null };

/** The notice due on one day (docs/rules.md §9 M13, M14): before expiry by `renewalReminderDays`, and the day after it. */
export function renewalNotice(
  expiry: ExpiryDate,
  today: IsoDate,
  settings: Pick<Settings, 'renewalReminderDays' | 'filingDays'> = DEFAULT_SETTINGS,
): RenewalNotice {
  if (expiry === LIFETIME) return { notice: null };
  const daysLeft = daysBetween(today, expiry);
  if (daysLeft === -1) return { notice: 'EXPIRED_FILE_BY', fileBy: addDays(expiry, settings.filingDays) };
  return settings.renewalReminderDays.includes(daysLeft) ? { notice: 'EXPIRING', daysLeft } : { notice: null };
}
