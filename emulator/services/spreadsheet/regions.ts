/** Finding one's way among filled cells, as Ctrl with an arrow key does. */
import { enumOf } from '../../core/enums';
import type { Box, SheetModel } from '../../model/sheet';

export const Direction = enumOf(['UP', 'DOWN', 'PREVIOUS', 'NEXT']);

const STEPS: Readonly<Record<keyof typeof Direction, readonly [rows: number, columns: number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

const filled = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.valueAt(row, column) !== '' || sheet.extrasAt(row, column).formula !== undefined;

/** To the end of the block, else over the gap to the next filled cell, else to the edge. */
export function stepTo(
  sheet: SheetModel,
  from: Box,
  direction: keyof typeof Direction,
): { row: number; column: number } {
  const [dr, dc] = STEPS[direction];
  const { maxRows, maxColumns } = sheet.facts;
  let row = direction === 'DOWN' ? from.row + from.rows - 1 : from.row;
  let column = direction === 'NEXT' ? from.column + from.columns - 1 : from.column;
  const canGo = (): boolean => row + dr >= 1 && row + dr <= maxRows && column + dc >= 1 && column + dc <= maxColumns;
  if (!canGo()) return { row, column };
  const inBlock = filled(sheet, row, column) && filled(sheet, row + dr, column + dc);
  do {
    row += dr;
    column += dc;
  } while (canGo() && (inBlock ? filled(sheet, row + dr, column + dc) : !filled(sheet, row, column)));
  return { row, column };
}

/** The start grown over all filled cells that touch it, also at corners. */
export function regionAround(sheet: SheetModel, start: Box, axes: { rows: boolean; columns: boolean }): Box {
  const { maxRows, maxColumns } = sheet.facts;
  let [top, left, bottom, right] = [
    start.row,
    start.column,
    start.row + start.rows - 1,
    start.column + start.columns - 1,
  ];
  const any = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): boolean => {
    for (let row = Math.max(1, fromRow); row <= Math.min(maxRows, toRow); row++) {
      for (let column = Math.max(1, fromColumn); column <= Math.min(maxColumns, toColumn); column++)
        if (filled(sheet, row, column)) return true;
    }
    return false;
  };
  const reach = { rows: axes.rows ? 1 : 0, columns: axes.columns ? 1 : 0 };
  for (let grown = true; grown;) {
    grown = false;
    if (axes.rows && top > 1 && any(top - 1, top - 1, left - reach.columns, right + reach.columns))
      [top, grown] = [top - 1, true];
    if (axes.rows && bottom < maxRows && any(bottom + 1, bottom + 1, left - reach.columns, right + reach.columns))
      [bottom, grown] = [bottom + 1, true];
    if (axes.columns && left > 1 && any(top - reach.rows, bottom + reach.rows, left - 1, left - 1))
      [left, grown] = [left - 1, true];
    if (axes.columns && right < maxColumns && any(top - reach.rows, bottom + reach.rows, right + 1, right + 1))
      [right, grown] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
