/** The order in which Sheets sorts: numbers and dates, then text, then booleans; blanks last either way. */
import type { CellValue } from '../../model/cells';

const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
const collator = new Intl.Collator('th', { numeric: true, sensitivity: 'accent' });

/** Negative when `a` comes first in ascending order. @source behaviours 53, 54 */
export function compareCells(a: CellValue, b: CellValue): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** The new order of rows, as their present places; equal rows keep their order. */
export function sortedOrder(
  rows: number,
  cell: (row: number, column: number) => CellValue,
  keys: readonly SortKey[],
): number[] {
  return Array.from({ length: rows }, (_, place) => place).sort((a, b) => {
    for (const { column, ascending } of keys) {
      const [left, right] = [cell(a, column), cell(b, column)];
      if (left === '' || right === '') {
        if (left !== right) return left === '' ? 1 : -1;
        continue;
      }
      const difference = compareCells(left, right);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return a - b;
  });
}
