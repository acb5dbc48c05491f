/** Counts days, months and working days on ISO dates (`yyyy-mm-dd`, ค.ศ.), without clock or time zone. */

/** A calendar day as ISO text `yyyy-mm-dd`, Christian era, always Asia/Bangkok. */
export type IsoDate = string;

/** Days on which the office is closed (วันหยุด), ISO. */
export type Holidays = ReadonlySet<IsoDate>;

const DAY_MS = 86_400_000;
const NO_HOLIDAYS: Holidays = new Set();

/** True for a day that exists, written `yyyy-mm-dd`. */
export function isIsoDate(text: string | undefined): text is IsoDate {
  const parts = text === undefined ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** True when the month of that year (ค.ศ.) has that day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The same day `months` later; the last day of that month where it has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = split(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The same day `years` later; 28 February for 29 February where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Day of the week: 0 Sunday … 6 Saturday. */
export function weekday(date: IsoDate): number {
  // Day 0 (1 January 1970) was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Monday to Friday and no holiday (วันทำการ). */
export function isWorkingDay(date: IsoDate, holidays: Holidays = NO_HOLIDAYS): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/** The day itself when it is a working day, otherwise the first working day after it. */
export function nextWorkingDay(date: IsoDate, holidays: Holidays = NO_HOLIDAYS): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Number of working days d with from < d ≤ to (docs/rules.md §10.2); 0 when `to` is not later. */
export function workingDays(from: IsoDate, to: IsoDate, holidays: Holidays = NO_HOLIDAYS): number {
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) {
    if (isWorkingDay(fromDayNumber(day), holidays)) count++;
  }
  return count;
}

/** `n` calendar days after `start`, the first day not counted; rolled to a working day (docs/rules.md §4.1; E-11). */
export function deadlineDays(start: IsoDate, n: number, holidays?: Holidays, rollForward = true): IsoDate {
  return roll(addDays(start, n), holidays, rollForward);
}

/** `n` years after `start`, rolled to a working day like `deadlineDays`. */
export function deadlineYears(start: IsoDate, n: number, holidays?: Holidays, rollForward = true): IsoDate {
  return roll(addYears(start, n), holidays, rollForward);
}

/** The fiscal year (ปีงบประมาณ พ.ศ.), 1 October to 30 September; docs/rules.md §10.1. */
export function fiscalYearBE(date: IsoDate): number {
  return yearBE(date) + (date.slice(5, 7) >= '10' ? 1 : 0);
}

/** The calendar year in the Buddhist era (พ.ศ.). */
export function yearBE(date: IsoDate): number {
  return Number(date.slice(0, 4)) + 543;
}

function roll(date: IsoDate, holidays: Holidays | undefined, rollForward: boolean): IsoDate {
  return rollForward ? nextWorkingDay(date, holidays) : date;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayNumber(date: IsoDate): number {
  const [year, month, day] = split(date);
  return Math.round(Date.UTC(year, month - 1, day) / DAY_MS);
}

function fromDayNumber(days: number): IsoDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

function split(date: IsoDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
