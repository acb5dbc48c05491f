/** A spreadsheet as an .xlsx file: values as they stand, number formats, frozen rows and column widths. */
import { writeXlsx } from 'hucre/xlsx';
import { AUTOMATIC, type CellValue } from '../model/cells';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';

type WriteSheet = Parameters<typeof writeXlsx>[0]['sheets'][number];
type Cells = NonNullable<WriteSheet['cells']>;
type CellStyle = NonNullable<NonNullable<WriteSheet['columns']>[number]['style']>;

/** Sheets counts widths in pixels, Excel in characters of 7 pixels with 5 of padding. @source ECMA-376 §18.3.1.13 */
const characters = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

function kindOf(value: CellValue): 'number' | 'boolean' | 'string' {
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'string';
}

/** The style of a cell; undefined for an ordinary one. */
function styleOf(sheet: SheetModel, row: number, column: number): CellStyle | undefined {
  const format = sheet.formatAt(row, column);
  const isHeader = row <= Math.max(1, sheet.facts.frozenRows);
  const style: CellStyle = {
    ...(format === AUTOMATIC ? {} : { numFmt: format }),
    ...(isHeader ? { font: { bold: true } } : {}),
  };
  return Object.keys(style).length === 0 ? undefined : style;
}

function cellsOf(sheet: SheetModel, lastRow: number, lastColumn: number): Cells {
  const cells: Cells = new Map();
  for (let row = 1; row <= lastRow; row++) {
    for (let column = 1; column <= lastColumn; column++) {
      const value = sheet.valueAt(row, column);
      const style = styleOf(sheet, row, column);
      if (value === '') continue;
      cells.set(`${row - 1},${column - 1}`, { value, type: kindOf(value), ...(style === undefined ? {} : { style }) });
    }
  }
  return cells;
}

function sheetToWrite(sheet: SheetModel): WriteSheet {
  const { facts } = sheet;
  const [lastRow, lastColumn] = [sheet.lastRow(), sheet.lastColumn()];
  return {
    name: facts.name,
    rows: Array.from({ length: lastRow }, (_, row) =>
      Array.from({ length: lastColumn }, (_unused, column) => sheet.valueAt(row + 1, column + 1)),
    ),
    cells: cellsOf(sheet, lastRow, lastColumn),
    columns: Array.from({ length: lastColumn }, (_, index) => {
      const pixels = facts.columnWidths[index + 1];
      return {
        ...(pixels === undefined ? {} : { width: characters(pixels) }),
        ...(facts.hiddenColumns.includes(index + 1) ? { hidden: true } : {}),
      };
    }),
    merges: facts.merges.map((box) => ({
      startRow: box.row - 1,
      startCol: box.column - 1,
      endRow: box.row + box.rows - 2,
      endCol: box.column + box.columns - 2,
    })),
    freezePane: { rows: facts.frozenRows, columns: facts.frozenColumns },
    ...(facts.hidden ? { hidden: true } : {}),
  };
}

/** All sheets in order. Formulas are written as the values that they have now; text stays text, whatever it looks like. */
export function spreadsheetToXlsx(book: SpreadsheetModel): Promise<Uint8Array> {
  return writeXlsx({ sheets: book.sheets.map(sheetToWrite) });
}
