/** How long requests are kept: when a finished one may go into the archive, and when its personal data must go. */
import { addDays, addYears, isIsoDate, type IsoDate } from './calendar';
import { LONGEST_CATCH_UP_DAYS } from './reminders';
import { STATUSES, type Status } from './status';

/** What decides; dates that nobody can read decide nothing. */
export interface Finished {
  readonly status: Status;
  /** ISO day on which it came to its end; '' where nobody has noted it. */
  readonly closedOn: string;
  readonly statusSince: string;
  /** Last day of the card, LIFETIME, or ''. */
  readonly expiryDate: string;
}

/** The day on which a request came to its end; null while it is open, or where no day can be read. */
export function finishedOn({ status, closedOn, statusSince }: Finished): IsoDate | null {
  if (!STATUSES[status].final) return null;
  return [closedOn, statusSince].find(isIsoDate) ?? null;
}

/** Finished more than so many years ago; the very day of the year does not count yet. */
function isOlderThan(request: Finished, years: number, today: IsoDate): boolean {
  const end = finishedOn(request);
  return end !== null && addYears(end, years) < today;
}

const HANDED_OVER: readonly Status[] = ['PICKED_UP', 'PICKED_UP_PROXY'];

/** Whether the holder may still be reminded of the card's last day, late or not: the daily run finds only what is at hand. */
function awaitsRenewal({ status, expiryDate }: Finished, today: IsoDate): boolean {
  return HANDED_OVER.includes(status) && isIsoDate(expiryDate) && expiryDate >= addDays(today, -LONGEST_CATCH_UP_DAYS);
}

/** A finished request that may go into the archive (คลังคำขอ). */
export function isForArchive(request: Finished, archiveYears: number, today: IsoDate): boolean {
  return isOlderThan(request, archiveYears, today) && !awaitsRenewal(request, today);
}

/** A finished request whose personal data must be removed (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562), valid card or not. */
export function isForRemoval(request: Finished, retentionYears: number, today: IsoDate): boolean {
  return isOlderThan(request, retentionYears, today);
}
