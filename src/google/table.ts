/** A sheet read and written as a table: headings in row 1, columns found by heading, few calls. */
import { LayoutError } from '../application/ports';
import { HEADING_ALIASES, SHEETS, type SheetKey } from '../texts/sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Columns by heading, from 1. */
export type Columns = ReadonlyMap<string, number>;

const TEXT = '@';
/** Enough for every sheet that install makes; one with more columns is read whole. */
const USUAL_COLUMNS = 'A:F';

export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** Whether a day typed into the file is read as Thai people write it, the day before the month. */
export function readsThaiDates(): boolean {
  return /^th(?:[_-]|$)/i.test(activeSpreadsheet().getSpreadsheetLocale());
}

export function sheetNamed(key: SheetKey): Sheet {
  const { name } = SHEETS[key];
  const sheet = activeSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new LayoutError('SHEET_MISSING', name);
  return sheet;
}

/** What a cell may hold. */
export type CellValue = string | number | boolean | Date;

/** A cell as text; a date as JavaScript prints it, which no heading and no cell of ours ever is. */
export function textOf(value: CellValue | undefined): string {
  return String(value ?? '');
}

/** The first column of each heading; text is compared without surrounding blanks. */
export function columnsIn(headings: readonly CellValue[]): Map<string, number> {
  const columns = new Map<string, number>();
  headings.forEach((heading, index) => {
    const name = textOf(heading).trim();
    if (name !== '' && !columns.has(name)) columns.set(name, index + 1);
  });
  return columns;
}

/** The column of a heading or of one of its other names; undefined when there is none. */
export function columnOf(columns: Columns, heading: string): number | undefined {
  const names = [heading, ...(HEADING_ALIASES[heading] ?? [])];
  return names.map((name) => columns.get(name)).find((column) => column !== undefined);
}

/** As `columnOf`, but a missing heading is an error that names it. */
export function requireColumn(columns: Columns, heading: string, sheetName: string): number {
  const column = columnOf(columns, heading);
  if (column === undefined) throw new LayoutError('HEADER_MISSING', sheetName, heading);
  return column;
}

/**
 * Makes the columns that are missing, at the right edge and for plain text; what people have moved stays where it is.
 * Returns the headings that were made; `columns` learns where they stand.
 */
export function addMissingColumns(sheet: Sheet, columns: Map<string, number>, headings: readonly string[]): string[] {
  const missing = headings.filter((heading) => columnOf(columns, heading) === undefined);
  if (missing.length === 0) return [];
  const next = sheet.getLastColumn() + 1;
  const room = sheet.getMaxColumns() - (next + missing.length - 1);
  if (room < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -room);
  sheet.getRange(1, next, sheet.getMaxRows(), missing.length).setNumberFormat(TEXT);
  sheet.getRange(1, next, 1, missing.length).setValues([missing]);
  missing.forEach((heading, index) => columns.set(heading, next + index));
  return missing;
}

/** One read: the headings of row 1. */
export function readHeadings(sheet: Sheet): CellValue[] {
  return readWholeRow(sheet, 1);
}

/** One read: a whole row, however many columns the sheet has. */
export function readWholeRow(sheet: Sheet, row: number): CellValue[] {
  const grid = sheet.getRange(`${row}:${row}`).getValues() as CellValue[][];
  return grid[0] ?? [];
}

export type Entry = Readonly<Record<string, string>>;

function usualRange(sheet: Sheet): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(USUAL_COLUMNS);
  } catch {
    // The sheet has fewer columns.
    return sheet.getDataRange();
  }
}

function hasAll(columns: Columns, headings: readonly string[]): boolean {
  return headings.every((heading) => columnOf(columns, heading) !== undefined);
}

/**
 * Shown texts of a sheet with all the given headings. One read while these stand among the usual columns; people who have
 * moved them further right pay two more.
 */
export function readShown(sheet: Sheet, headings: readonly string[]): { grid: string[][]; columns: Columns } {
  const usual = usualRange(sheet).getDisplayValues();
  const usualColumns = columnsIn(usual[0] ?? []);
  if (hasAll(usualColumns, headings)) return { grid: usual, columns: usualColumns };
  const grid = sheet.getDataRange().getDisplayValues();
  return { grid, columns: columnsIn(grid[0] ?? []) };
}

/** Every filled row of a sheet, by the given headings, as shown text. */
export function readEntries(key: SheetKey, headings: readonly string[]): Entry[] {
  const { grid, columns } = readShown(sheetNamed(key), headings);
  const places = headings.map((heading) => [heading, requireColumn(columns, heading, SHEETS[key].name)] as const);
  // Most rows of a sheet are blank: they are passed over before anything is made of them.
  return grid
    .slice(1)
    .filter((row) => places.some(([, column]) => (row[column - 1] ?? '') !== ''))
    .map((row) => Object.fromEntries(places.map(([heading, column]) => [heading, row[column - 1] ?? ''])));
}

/** Writes a new last row as plain text, whatever it looks like: nothing is converted, nothing becomes a formula. */
export function appendAsText(sheet: Sheet, width: number, values: ReadonlyMap<number, string>): void {
  writeRow(sheet, sheet.getLastRow() + 1, width, values);
}

/** The same in a row that is known to be free. */
export function writeRow(sheet: Sheet, row: number, width: number, values: ReadonlyMap<number, string>): void {
  const range = rangeWithRoom(sheet, row, width);
  range.setNumberFormat(TEXT);
  range.setValues([Array.from({ length: width }, (_, index) => values.get(index + 1) ?? '')]);
}

/**
 * Writes texts into an existing row, as plain text; columns that are not named stay as they are. One write for each
 * stretch of neighbouring columns.
 */
export function writeAsText(sheet: Sheet, row: number, values: ReadonlyMap<number, string>): void {
  writeStretches(sheet, row, values, (range) => range.setNumberFormat(TEXT));
}

/** The same for texts of our own, into cells that were made as plain text. */
export function writeIntoText(sheet: Sheet, row: number, values: ReadonlyMap<number, string>): void {
  writeStretches(sheet, row, values, () => undefined);
}

/** Neighbouring columns together, from the left: each stretch is one call. */
export function stretchesOf(columns: readonly number[]): number[][] {
  const stretches: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last[last.length - 1] === column - 1) last.push(column);
    else stretches.push([column]);
  }
  return stretches;
}

/** Rows that are read at once although not all of them are asked for. */
const BLOCK_ROWS = 1_000;

/** Whole rows by their number, in one read for all that lie near one another. */
export function readRows(sheet: Sheet, rows: readonly number[]): Map<number, CellValue[]> {
  const found = new Map<number, CellValue[]>();
  let left = [...new Set(rows)].sort((a, b) => a - b);
  for (let first = left[0]; first !== undefined; first = left[0]) {
    const start = first;
    const block = left.filter((row) => row - start < BLOCK_ROWS);
    left = left.slice(block.length);
    const grid = sheet.getRange(`${start}:${block[block.length - 1] ?? start}`).getValues() as CellValue[][];
    for (const row of block) found.set(row, grid[row - start] ?? []);
  }
  return found;
}

function writeStretches(
  sheet: Sheet,
  row: number,
  values: ReadonlyMap<number, string>,
  prepare: (range: GoogleAppsScript.Spreadsheet.Range) => void,
): void {
  for (const stretch of stretchesOf([...values.keys()])) {
    const range = sheet.getRange(row, stretch[0] ?? 1, 1, stretch.length);
    prepare(range);
    range.setValues([stretch.map((column) => values.get(column) ?? '')]);
  }
}

/** A place just below the last row; a full sheet gets more rows first. */
function rangeWithRoom(sheet: Sheet, row: number, width: number): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(row, 1, 1, width);
  } catch {
    sheet.insertRowsAfter(row - 1, 200);
    return sheet.getRange(row, 1, 1, width);
  }
}

/** A text that could begin a formula, were its cell not plain text, is made one that cannot. */
export function inert(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A text as a regular expression (RE2). */
export const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** One of these expressions, and nothing besides. */
export const anyOf = (patterns: readonly string[]): string => `^(?:${patterns.join('|')})$`;

/** A regular expression (RE2) that matches exactly one of the texts. */
export const exactly = (texts: readonly string[]): string => anyOf(texts.map(quoted));

/** Rows in which a column holds exactly this text. One call; reads only what matches. */
export function rowsHolding(sheet: Sheet, column: number, wanted: string): number[] {
  const found = sheet
    .getRange(`${letters(column)}2:${letters(column)}`)
    .createTextFinder(wanted)
    .matchEntireCell(true)
    .matchCase(true)
    .findAll();
  return found.map((range) => range.getRow());
}

/** Where one of the texts stands between the outermost of some columns. One call; reads only what matches. */
export function cellsHolding(
  sheet: Sheet,
  columns: readonly number[],
  texts: readonly string[],
): { readonly row: number; readonly column: number }[] {
  const found = sheet
    .getRange(`${letters(Math.min(...columns))}2:${letters(Math.max(...columns))}`)
    .createTextFinder(exactly(texts))
    .useRegularExpression(true)
    .matchEntireCell(true)
    .matchCase(true)
    .findAll();
  return found.map((range) => ({ row: range.getRow(), column: range.getColumn() }));
}

/** `A`, `Z`, `AA` … */
export function letters(column: number): string {
  return column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);
}
