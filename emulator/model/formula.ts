/** Works out the formulas a person may have typed, enough to read a sheet back; Sheets' own functions are not all known. */
import FormulaParser from 'fast-formula-parser';
import { serialOf, type CellValue } from './cells';
import type { SheetModel } from './sheet';

/** Formulas that refer to formulas are followed this deep; beyond it they run in a circle. */
const MAX_DEPTH = 32;
let depth = 0;

interface Reference {
  readonly sheet?: string;
  readonly row: number;
  readonly col: number;
}
interface Area {
  readonly sheet?: string;
  readonly from: Reference;
  readonly to: Reference;
}

function read(home: SheetModel, name: string | undefined, row: number, column: number): CellValue | null {
  const sheet = name === undefined || name === '' ? home : home.spreadsheet.sheetByName(name);
  const value = sheet?.valueAt(row, column);
  return value === undefined || value === '' ? null : value;
}

/** `A2:A` runs to the end of the sheet; the parser knows only closed ranges and whole columns. */
function closed(formula: string, sheet: SheetModel): string {
  return formula.replace(
    /"(?:[^"]|"")*"|(\$?[A-Za-z]{1,3}\$?\d+:\$?[A-Za-z]{1,3})(?![\w$(])/g,
    (whole: string, open?: string) => (open === undefined ? whole : `${open}${sheet.facts.maxRows}`),
  );
}

/**
 * The value of a formula that stands in a cell, or the error text that Sheets shows (`#NAME?`, `#REF!`, `#ERROR!`).
 * HYPERLINK shows its label; functions that reach outside the file are not worked out and show `#N/A`.
 */
export function evaluateFormula(formula: string, sheet: SheetModel, row: number, column: number): CellValue {
  if (depth >= MAX_DEPTH) return '#REF!';
  if (/\b(IMPORT\w+|IMAGE|QUERY|GOOGLEFINANCE|GOOGLETRANSLATE)\s*\(/i.test(formula)) return '#N/A';
  const now = serialOf(sheet.spreadsheet.workspace.now(), sheet.spreadsheet.timeZone);
  const parser = new FormulaParser({
    onCell: (ref: Reference) => read(sheet, ref.sheet, ref.row, ref.col),
    onRange: (area: Area) => {
      const home = area.sheet === undefined ? sheet : (sheet.spreadsheet.sheetByName(area.sheet) ?? sheet);
      const lastRow = Math.min(area.to.row, Math.max(home.lastRow(), area.from.row));
      const rows: (CellValue | null)[][] = [];
      for (let r = area.from.row; r <= lastRow; r++) {
        const cells: (CellValue | null)[] = [];
        for (let c = area.from.col; c <= area.to.col; c++) cells.push(read(sheet, area.sheet, r, c));
        rows.push(cells);
      }
      return rows;
    },
    functions: {
      HYPERLINK: (url: { value: CellValue }, label?: { value: CellValue }) => label?.value ?? url.value,
      TODAY: () => Math.floor(now),
      NOW: () => now,
    },
  });
  depth += 1;
  try {
    const result: unknown = parser.parse(closed(formula.slice(1), sheet), {
      sheet: sheet.facts.name,
      row,
      col: column,
    });
    if (result instanceof FormulaParser.FormulaError) return String(result.error);
    return typeof result === 'number' || typeof result === 'boolean' ? result : String(result ?? '');
  } catch {
    return '#ERROR!';
  } finally {
    depth -= 1;
  }
}
