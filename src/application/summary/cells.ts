/** Puts tables together: cells with their kinds, side by side and below one another. */
import { SUMMARY } from '../../texts/summary';
import type { PlannedCell } from './plan';

export type Row = readonly PlannedCell[];

export const text = (value: string): PlannedCell => ({ value, kind: 'TEXT' });
export const count = (value: number): PlannedCell => ({ value, kind: 'COUNT' });
const NOTHING = text(SUMMARY.nothing);
/** A figure; a dash where there was nothing to divide by. Two decimals are enough for people, and keep equal what is equal. */
export const decimal = (value: number | null): PlannedCell =>
  value === null ? NOTHING : { value: Math.round(value * 100) / 100, kind: 'DECIMAL' };
export const countOrDash = (value: number | null): PlannedCell => (value === null ? NOTHING : count(Math.round(value)));
export const dashes = (width: number): Row => Array.from({ length: width }, () => NOTHING);
export const texts = (values: readonly string[]): Row => values.map(text);
export const BLANK = text('');
export const blanks = (width: number): Row => Array.from({ length: width }, () => BLANK);

const padded = (row: Row, width: number): Row => [...row, ...blanks(width - row.length)];
const widthOf = (rows: readonly Row[]): number => Math.max(0, ...rows.map((row) => row.length));

/** All rows as long as the longest. */
export function rectangle(rows: readonly Row[]): Row[] {
  const width = widthOf(rows);
  return rows.map((row) => padded(row, width));
}

/** Two tables with an empty column between them. */
export function beside(left: readonly Row[], right: readonly Row[]): Row[] {
  const [first, second] = [rectangle(left), rectangle(right)];
  const [width, other] = [widthOf(first), widthOf(second)];
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [
    ...(first[index] ?? blanks(width)),
    BLANK,
    ...(second[index] ?? blanks(other)),
  ]);
}
