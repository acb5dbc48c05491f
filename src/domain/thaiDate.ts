/** Reads dates as Thai people write them and writes them in the Buddhist era (พ.ศ. = ค.ศ. + 543). */
import { isCalendarDay, isIsoDate, isoDate, type IsoDate } from './calendar';
import { cleanText, toArabicDigits, toThaiDigits, unifyDashes } from './text';

const MONTHS = [
  { long: 'มกราคม', short: 'ม.ค.' },
  { long: 'กุมภาพันธ์', short: 'ก.พ.' },
  { long: 'มีนาคม', short: 'มี.ค.' },
  { long: 'เมษายน', short: 'เม.ย.' },
  { long: 'พฤษภาคม', short: 'พ.ค.' },
  { long: 'มิถุนายน', short: 'มิ.ย.' },
  { long: 'กรกฎาคม', short: 'ก.ค.' },
  { long: 'สิงหาคม', short: 'ส.ค.' },
  { long: 'กันยายน', short: 'ก.ย.' },
  { long: 'ตุลาคม', short: 'ต.ค.' },
  { long: 'พฤศจิกายน', short: 'พ.ย.' },
  { long: 'ธันวาคม', short: 'ธ.ค.' },
] as const;

/** LONG "5 มีนาคม 2569", SHORT "5 มี.ค. 2569", LONG_THAI_DIGITS "๕ มีนาคม ๒๕๖๙". */
export type ThaiDateStyle = 'LONG' | 'SHORT' | 'LONG_THAI_DIGITS';

export type ThaiDateError = 'DATE_FORMAT' | 'DATE_YEAR' | 'DATE_INVALID';
export type ThaiDateResult = { ok: true; iso: IsoDate } | { ok: false; error: ThaiDateError };

/**
 * Reads `d/m/y`, `d-m-y`, `d.m.y`, `yyyy-mm-dd`, "5 มีนาคม 2569", "5 มี.ค. พ.ศ. 2569", with Arabic or Thai digits
 * (docs/rules.md §4.6). The calendar is checked in the Christian era.
 * Errors: DATE_FORMAT unreadable, DATE_YEAR neither พ.ศ. nor ค.ศ., DATE_INVALID no such day.
 */
export function parseThaiDate(raw: string): ThaiDateResult {
  const parts = readParts(unifyDashes(toArabicDigits(cleanText(raw))));
  if (parts === null) return { ok: false, error: 'DATE_FORMAT' };
  const year = christianYear(parts.year);
  if (year === null) return { ok: false, error: 'DATE_YEAR' };
  if (!isCalendarDay(year, parts.month, parts.day)) return { ok: false, error: 'DATE_INVALID' };
  return { ok: true, iso: isoDate(year, parts.month, parts.day) };
}

/** Writes an ISO date in a Thai style. Any other text (an unreadable answer kept as typed) comes back unchanged. */
export function formatThaiDate(iso: string, style: ThaiDateStyle): string {
  if (!isIsoDate(iso)) return iso;
  const month = MONTHS[Number(iso.slice(5, 7)) - 1];
  const name = style === 'SHORT' ? month?.short : month?.long;
  const text = `${Number(iso.slice(8))} ${name} ${Number(iso.slice(0, 4)) + 543}`;
  return style === 'LONG_THAI_DIGITS' ? toThaiDigits(text) : text;
}

/** The name of a month 1–12, "มีนาคม" or "มี.ค.". */
/** "5 มี.ค. 2569 เวลา 14.05 น." of an ISO time with +07:00; any other text comes back unchanged. */
export function formatThaiTime(iso: string): string {
  const [, day = iso, hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(iso) ?? [];
  const date = formatThaiDate(day, 'SHORT');
  return hour === undefined ? date : `${date} เวลา ${hour}.${minute ?? ''} น.`;
}

export function thaiMonth(month: number, style: 'LONG' | 'SHORT' = 'LONG'): string {
  const names = MONTHS[month - 1];
  return (style === 'LONG' ? names?.long : names?.short) ?? '';
}

/**
 * True for January–March of 2483 or earlier: until then the Thai year began on 1 April, so that such a date may mean
 * the following Christian year (docs/rules.md §4.6).
 */
export function isOldCalendarDate(iso: IsoDate): boolean {
  return iso < '1941' && iso.slice(5, 7) <= '03';
}

interface DateParts {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function readParts(text: string): DateParts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  const numeric = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(?:พ\.?ศ\.? ?)?(\d+)$/.exec(text);
  if (numeric) return { day: Number(numeric[1]), month: Number(numeric[3]), year: Number(numeric[4]) };
  const named = /^(\d{1,2}) ?([\u0e01-\u0e4e.]+?) ?(?:พ\.?ศ\.? ?)?(\d+)$/.exec(text);
  const month = named ? monthNumber(named[2] ?? '') : 0;
  return named && month > 0 ? { day: Number(named[1]), month, year: Number(named[3]) } : null;
}

/** 1–12, or 0 for a text that is no month; the dots of an abbreviation may be missing. */
function monthNumber(name: string): number {
  const wanted = name.replace(/\./g, '');
  return 1 + MONTHS.findIndex(({ long, short }) => long === wanted || short.replace(/\./g, '') === wanted);
}

function christianYear(year: number): number | null {
  if (year >= 2400 && year <= 2700) return year - 543;
  return year >= 1900 && year <= 2199 ? year : null;
}
