/** A1 and R1C1 notation. Rows and columns count from 1; an open side runs to the edge of the sheet. */
import { PlatformError } from '../core/errors';
import { shiftBox, type GridShift } from './boxes';
import type { SheetModel } from './sheet';

/** A rectangle as it was asked for; null where a side is open (`A:C`, `5:7`). */
export interface Address {
  readonly sheetName: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

const order = (a: number | null, b: number | null): [number | null, number | null] =>
  a !== null && b !== null && a > b ? [b, a] : [a, b];

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function a1Corner(text: string): Corner | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text);
  if (match === null || text === '') return null;
  return {
    column: match[1] === undefined ? null : columnNumber(match[1]),
    row: match[2] === undefined ? null : Number(match[2]),
  };
}

function r1c1Corner(text: string): Corner | null {
  const match = /^[Rr](\d+)[Cc](\d+)$/.exec(text);
  return match === null ? null : { row: Number(match[1]), column: Number(match[2]) };
}

/** Reads `A1`, `B2:C5`, `D:F`, `5:7`, `'ชื่อ แผ่น'!A1` or complete R1C1. */
export function parseAddress(notation: string): Address {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?(.+)$/.exec(notation.trim());
  const [, quoted, plain, cells = ''] = match ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const [start = '', end] = cells.split(':');
  const read = (text: string): Corner | null => r1c1Corner(text) ?? a1Corner(text);
  const [from, to] = [read(start), end === undefined ? read(start) : read(end)];
  if (from === null || to === null || (end === undefined && (from.row === null || from.column === null)))
    throw new PlatformError('Range not found');
  const [row, lastRow] = order(from.row, to.row);
  const [column, lastColumn] = order(from.column, to.column);
  // `A2:A` is open at the bottom.
  return {
    sheetName,
    row: row ?? from.row,
    lastRow: to.row === null || from.row === null ? null : lastRow,
    column,
    lastColumn: to.column === null || from.column === null ? null : lastColumn,
  };
}

/** All of a sheet; it has no notation. @source behaviours 31 */
export const WHOLE_SHEET: Address = { sheetName: null, row: null, column: null, lastRow: null, lastColumn: null };

/** `B2:C5`, `D:F`, `5:7` or `A1`. */
export function a1Notation(address: Address): string {
  const { row, column, lastRow, lastColumn } = address;
  if (row === null && column === null && lastRow === null && lastColumn === null) return '';
  if (column === null || lastColumn === null) return `${row ?? 1}:${lastRow ?? row ?? 1}`;
  if (lastRow === null) return `${columnLetters(column)}${row ?? ''}:${columnLetters(lastColumn)}`;
  const start = `${columnLetters(column)}${row ?? 1}`;
  const end = `${columnLetters(lastColumn)}${lastRow}`;
  return start === end ? start : `${start}:${end}`;
}

/** The rectangle inside a sheet as it is now; open sides run to its edges. */
export function boxOf(
  address: Address,
  sheet: SheetModel,
): { row: number; column: number; rows: number; columns: number } {
  const row = address.row ?? 1;
  const column = address.column ?? 1;
  const rows = (address.lastRow ?? Math.max(sheet.facts.maxRows, row)) - row + 1;
  const columns = (address.lastColumn ?? Math.max(sheet.facts.maxColumns, column)) - column + 1;
  return { row, column, rows, columns };
}

const FAR = 1_000_000_000;

/** Notation of the same cells after rows or columns were inserted or deleted; null when none is left. Open sides stay open. */
export function shiftNotation(notation: string, shift: GridShift): string | null {
  const address = parseAddress(notation);
  const { row, column, lastRow, lastColumn } = address;
  const box = {
    row: row ?? 1,
    column: column ?? 1,
    rows: (lastRow ?? FAR) - (row ?? 1) + 1,
    columns: (lastColumn ?? FAR) - (column ?? 1) + 1,
  };
  const moved = shiftBox(box, shift);
  if (moved === null) return null;
  return a1Notation({
    sheetName: null,
    row: row === null ? null : moved.row,
    column: column === null ? null : moved.column,
    lastRow: lastRow === null ? null : moved.row + moved.rows - 1,
    lastColumn: lastColumn === null ? null : moved.column + moved.columns - 1,
  });
}
