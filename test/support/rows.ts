/** Sheets as people see them: a record for each row, by heading. */
import type { SpreadsheetModel } from '../../emulator/model/spreadsheet';

/** One row of a sheet, by heading. */
export type Row = Record<string, string>;

/** None where there is no such sheet. */
export function rowsOf(book: SpreadsheetModel | undefined, name: string): Row[] {
  const sheet = book?.sheetByName(name);
  if (sheet === undefined) return [];
  const columns = Array.from({ length: sheet.lastColumn() }, (_, index) => index + 1);
  const headings = columns.map((column) => sheet.displayAt(1, column));
  return Array.from({ length: Math.max(0, sheet.lastRow() - 1) }, (_, row) =>
    Object.fromEntries(columns.map((column, at) => [headings[at] ?? '', sheet.displayAt(row + 2, column)])),
  );
}
