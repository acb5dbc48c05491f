/** Writes and reads the two running numbers of a calendar year: the request id and the number in a control register. */
import { toArabicDigits } from './text';

/** A running number of a year (พ.ศ.). */
export interface YearNumber {
  readonly year: number;
  readonly number: number;
}

/** `IDC-2569-0101` (เลขที่คำขอ); beyond 9999 the number simply grows (docs/rules.md §7). */
export function formatRequestId({ year, number }: YearNumber): string {
  return `IDC-${year}-${String(number).padStart(4, '0')}`;
}

/** By year, then by number, without reading either: a longer number of the same year is the greater one. */
export function compareRequestIds(a: string, b: string): number {
  const [year, other] = [a.slice(0, YEAR_ENDS), b.slice(0, YEAR_ENDS)];
  if (year !== other) return year < other ? -1 : 1;
  if (a.length !== b.length) return a.length - b.length;
  return a === b ? 0 : a < b ? -1 : 1;
}
const YEAR_ENDS = 'IDC-2569-'.length;

export function parseRequestId(text: string): YearNumber | null {
  return read(/^IDC-(\d{4})-(\d{4,})$/.exec(text.trim()), (year, number) => ({ year, number }));
}

/** `12/2569` (เลขที่ของทะเบียนคุม), running per register and calendar year (docs/rules.md §2.2). */
export function formatRegisterNo({ year, number }: YearNumber): string {
  return `${number}/${year}`;
}

/** Reads `12/2569`, in Thai digits as well: offices type their own numbers into the registers. */
export function parseRegisterNo(text: string): YearNumber | null {
  return read(/^(\d+)\/(\d{4})$/.exec(toArabicDigits(text).trim()), (number, year) => ({ year, number }));
}

/** One more than the greatest number of that year and than the high-water mark: a number is never given twice. */
export function nextNumber(used: readonly (YearNumber | null)[], year: number, mark: number): number {
  return 1 + used.reduce((max, entry) => (entry?.year === year ? Math.max(max, entry.number) : max), mark);
}

function read(match: RegExpExecArray | null, build: (first: number, second: number) => YearNumber): YearNumber | null {
  return match ? build(Number(match[1]), Number(match[2])) : null;
}
