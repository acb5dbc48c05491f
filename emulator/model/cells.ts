/** How Sheets reads what is typed into a cell, and how it shows what a cell holds. */
import { format as formatNumber, isDateFormat, parseValue } from 'numfmt';
import { instantOfLocal, utc, zoneOffset } from '../core/zones';

/** What a cell holds; the empty cell holds "". A date is a number under a date format, counted from 30 Dec 1899. */
export type CellValue = string | number | boolean;

/** The number format of an untouched cell ("automatic"). */
export const AUTOMATIC = '';
/** Plain text: whatever is entered stays text. */
export const TEXT_FORMAT = '@';

const DAY = 86_400_000;
const EPOCH = utc(1899, 11, 30);

export interface Entry {
  readonly value: CellValue;
  /** The format that entering brings to a cell without one, e.g. a date's. */
  readonly format?: string;
  readonly formula?: string;
}

/** Serial day number of an instant on the wall clock of a zone. */
export function serialOf(instant: number, zone: string): number {
  return (instant + zoneOffset(zone, instant) - EPOCH) / DAY;
}

/** The instant that a serial day number shows on the wall clock of a zone, to the millisecond. */
export function instantOf(serial: number, zone: string): number {
  return instantOfLocal(zone, Math.round(serial * DAY) + EPOCH);
}

/** Whether numbers under this format are dates or times. */
export function showsDate(format: string): boolean {
  return format !== AUTOMATIC && format !== TEXT_FORMAT && isDateFormat(format);
}

/** A day and a month without a year, in the order of the locale; the year is the current one. */
function dayAndMonth(text: string, locale: string, today: number): Entry | undefined {
  const match = /^\s*(\d{1,2})([/-])(\d{1,2})\s*$/.exec(text);
  if (match === null) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const monthFirst = locale === 'en_US';
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const year = new Date(today).getUTCFullYear();
  const date = utc(year, month - 1, day);
  if (month < 1 || month > 12 || new Date(date).getUTCDate() !== day) return undefined;
  return { value: (date - EPOCH) / DAY, format: monthFirst ? `m${match[2] ?? '/'}d` : `d${match[2] ?? '/'}m` };
}

/**
 * What typing `text` into a cell of the given format stores.
 * @source Range.setValue: "a string that begins with '=' is interpreted as a formula"; ValueInputOption USER_ENTERED:
 * strings may be converted to numbers, dates etc. as when entered through the interface. What starts with "+" and is no
 * number is a formula too (OWOX/owox-data-marts#1535, nithinmurali/pygsheets#373); "-" and "@" are not.
 */
export function readTyped(text: string, format: string, locale: string, today: number): Entry {
  if (format === TEXT_FORMAT) return { value: text };
  if (text === '') return { value: '' };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  const formula = text.startsWith('+') && text.length > 1 ? { value: '', formula: `=${text}` } : null;
  if (text.length > 40) return formula ?? { value: text };
  const short = dayAndMonth(text, locale, today);
  if (short !== undefined) return short;
  const parsed = parseValue(text, { locale: locale.replace('_', '-') });
  if (parsed === null || typeof parsed.v === 'object' || parsed.v === null) return formula ?? { value: text };
  return parsed.z === undefined ? { value: parsed.v } : { value: parsed.v, format: parsed.z };
}

/** What the cell shows. @source Range.getDisplayValue takes number, date and time formats into account */
export function display(value: CellValue, format: string, locale: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === AUTOMATIC || format === TEXT_FORMAT || /^general$/i.test(format)) {
    return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : formatNumber('General', value);
  }
  return formatNumber(format, value, { locale: locale.replace('_', '-'), throws: false });
}

/** Date format that a cell without one takes on when a Date is written. */
export function dateFormatFor(serial: number): string {
  return Number.isInteger(serial) ? 'd/m/yyyy' : 'd/m/yyyy, h:mm:ss';
}
