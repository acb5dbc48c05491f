/** Rectangles of cells, and what becomes of them when rows or columns are inserted or deleted. */
import type { Box } from './sheet';

export function overlap(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Rows or columns that were put in before a place, or (with a negative count) taken out from it on. */
export interface GridShift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly by: number;
}

/** Where a stretch of `size` places from `start` stands afterwards; null when nothing of it is left. */
function shiftStretch(start: number, size: number, at: number, by: number): { start: number; size: number } | null {
  const end = start + size;
  if (by >= 0) {
    if (at <= start) return { start: start + by, size };
    return at < end ? { start, size: size + by } : { start, size };
  }
  const gone = at - by;
  const lost = Math.max(0, Math.min(end, gone) - Math.max(start, at));
  const before = Math.max(0, Math.min(start, gone) - at);
  return lost >= size ? null : { start: start - before, size: size - lost };
}

export function shiftBox(box: Box, { axis, at, by }: GridShift): Box | null {
  if (axis === 'row') {
    const moved = shiftStretch(box.row, box.rows, at, by);
    return moved === null ? null : { ...box, row: moved.start, rows: moved.size };
  }
  const moved = shiftStretch(box.column, box.columns, at, by);
  return moved === null ? null : { ...box, column: moved.start, columns: moved.size };
}
