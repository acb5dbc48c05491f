/** Decides on which days an applicant or a card's holder is reminded, and of what; docs/rules.md §9. */
import { addDays, isWorkingDay, type Holidays, type IsoDate } from './calendar';
import { renewalNotice } from './renewal';
import type { Settings } from './settings';
import type { Status } from './status';
import type { ExpiryDate } from './validity';

/** M03 correction soon due, M04 overdue, M07 card waits, M13 card expires soon, M14 card has expired. */
export type ReminderKind = 'M03' | 'M04' | 'M07' | 'M13' | 'M14';

export interface Reminder {
  readonly kind: ReminderKind;
  /** Which of the reminders of its kind: working days before, or days after. */
  readonly point: number;
}

/** What decides the reminders of a request; days are ISO, '' where there is none. */
export interface Remindable {
  readonly status: Status;
  readonly correctionDue: IsoDate;
  /** Since when the card has been waiting. */
  readonly readySince: IsoDate;
  readonly expiryDate: ExpiryDate;
  /** The newest card of its holder, with no newer request. */
  readonly isNewest: boolean;
}

type Rules = Pick<Settings, 'pickupReminderDays' | 'renewalReminderDays' | 'filingDays'>;

const WORKING_DAYS_BEFORE = 2;
/** Days after the due date: the next day, then every week, three times in all. */
const OVERDUE_POINTS = [1, 8, 15] as const;
const COLLECTED: readonly Status[] = ['PICKED_UP', 'PICKED_UP_PROXY'];

/** The day that lies so many working days before another. */
export function workingDayBefore(day: IsoDate, count: number, holidays: Holidays): IsoDate {
  let found = day;
  for (let left = count; left > 0;) {
    found = addDays(found, -1);
    if (isWorkingDay(found, holidays)) left--;
  }
  return found;
}

/** What is due on one day. */
function dueOn(request: Remindable, day: IsoDate, rules: Rules, holidays: Holidays): Reminder[] {
  const { status, correctionDue, readySince, expiryDate, isNewest } = request;
  if (status === 'NEEDS_CORRECTION' && correctionDue !== '') {
    if (day === workingDayBefore(correctionDue, WORKING_DAYS_BEFORE, holidays))
      return [{ kind: 'M03', point: WORKING_DAYS_BEFORE }];
    return OVERDUE_POINTS.filter((point) => day === addDays(correctionDue, point)).map((point) => ({
      kind: 'M04',
      point,
    }));
  }
  if (status === 'READY_FOR_PICKUP' && readySince !== '')
    return rules.pickupReminderDays
      .filter((point) => day === addDays(readySince, point))
      .map((point) => ({ kind: 'M07', point }));
  if (!COLLECTED.includes(status) || !isNewest || expiryDate === '') return [];
  const { notice, ...rest } = renewalNotice(expiryDate, day, rules);
  if (notice === null) return [];
  return [
    notice === 'EXPIRING' && 'daysLeft' in rest ? { kind: 'M13', point: rest.daysLeft } : { kind: 'M14', point: 1 },
  ];
}

/** A reminder that looks forward is too late once its day has passed. */
export function isTooLate(
  { kind }: { readonly kind: string },
  { correctionDue, expiryDate }: Pick<Remindable, 'correctionDue' | 'expiryDate'>,
  today: IsoDate,
): boolean {
  return (kind === 'M03' && correctionDue < today) || (kind === 'M13' && expiryDate < today);
}

/**
 * What is due on a day after `after` up to `today`, in the order of the days: of each kind only the last, so that a week
 * in which nothing ran brings one message and no flood.
 */
export function dueReminders(
  request: Remindable,
  after: IsoDate,
  today: IsoDate,
  rules: Rules,
  holidays: Holidays,
): Reminder[] {
  const due = new Map<ReminderKind, Reminder>();
  for (let day = addDays(after, 1); day <= today; day = addDays(day, 1))
    for (const reminder of dueOn(request, day, rules, holidays)) due.set(reminder.kind, reminder);
  return [...due.values()].filter((reminder) => !isTooLate(reminder, request, today));
}

/** Catching up looks back so far at most: what is older than the last reminder of its kind says nothing any more. */
export const LONGEST_CATCH_UP_DAYS = 31;

/** A lighter test first: whether anything can be due in a span of days at all. */
export function mayBeDue({ status, expiryDate }: Remindable, after: IsoDate, today: IsoDate, rules: Rules): boolean {
  if (status === 'NEEDS_CORRECTION' || status === 'READY_FOR_PICKUP') return true;
  if (!COLLECTED.includes(status)) return false;
  const furthest = Math.max(0, ...rules.renewalReminderDays);
  return expiryDate >= addDays(after, -1) && expiryDate <= addDays(today, furthest);
}

const URGENT: readonly string[] = [
  ...['M01', 'M02', 'M06', 'M07', 'M08', 'M09', 'M10', 'M11', 'M12'],
  ...['M03', 'M04', 'M05', 'M13', 'M14', 'M15', 'M16'],
];

/** The order in which messages go out while the quota is short; docs/rules.md §6.2. */
export const byUrgency = (a: { readonly kind: string }, b: { readonly kind: string }): number =>
  URGENT.indexOf(a.kind) - URGENT.indexOf(b.kind);
