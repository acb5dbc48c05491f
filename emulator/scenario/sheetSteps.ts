/** What a person does to a sheet by hand: typing, appending, sorting, deleting, moving, renaming. Columns go by heading. */
import { a1Notation } from '../model/address';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';
import type { Office } from '../runtime/office';
import { sortedOrder } from '../services/spreadsheet/sorting';
import type { CellTexts, SheetOperation } from './types';

export function sheetOf(book: SpreadsheetModel, name: string): SheetModel {
  const sheet = book.sheetByName(name);
  if (sheet === undefined) throw new Error(`There is no sheet "${name}"`);
  return sheet;
}

/** The column under a heading of row 1. */
export function columnUnder(sheet: SheetModel, heading: string): number {
  const last = Math.max(sheet.lastColumn(), 1);
  for (let column = 1; column <= last; column++)
    if (sheet.displayAt(1, column).trim() === heading.trim()) return column;
  throw new Error(`Sheet "${sheet.facts.name}" has no heading "${heading}"`);
}

/** The first row whose cells show these texts; an error when there is none. */
export function rowWhere(sheet: SheetModel, where: CellTexts): number {
  const wanted = Object.entries(where).map(([heading, text]) => [columnUnder(sheet, heading), text] as const);
  const last = sheet.lastRow();
  for (let row = 2; row <= last; row++)
    if (wanted.every(([column, text]) => sheet.displayAt(row, column) === text)) return row;
  throw new Error(`Sheet "${sheet.facts.name}" has no row where ${JSON.stringify(where)}`);
}

export function setCells(
  office: Office,
  book: SpreadsheetModel,
  step: { sheet: string; where: CellTexts; set: CellTexts },
  user: string,
): number[] {
  const sheet = sheetOf(book, step.sheet);
  const row = rowWhere(sheet, step.where);
  return Object.entries(step.set).flatMap(([heading, text]) =>
    office.typeCell(sheet, row, columnUnder(sheet, heading), text, user),
  );
}

export function appendCells(
  office: Office,
  book: SpreadsheetModel,
  step: { sheet: string; rows: readonly CellTexts[] },
  user: string,
): number[] {
  const sheet = sheetOf(book, step.sheet);
  return step.rows.flatMap((cells) => {
    const row = sheet.lastRow() + 1;
    return Object.entries(cells).flatMap(([heading, text]) =>
      office.typeCell(sheet, row, columnUnder(sheet, heading), text, user),
    );
  });
}

function sort(sheet: SheetModel, heading: string, ascending: boolean): void {
  const column = columnUnder(sheet, heading);
  const rows = sheet.lastRow() - 1;
  if (rows < 2) return;
  const order = sortedOrder(rows, (place, at) => sheet.valueAt(place + 2, at), [{ column, ascending }]);
  sheet.reorder({ row: 2, column: 1, rows, columns: sheet.facts.maxColumns }, order);
}

function filter(sheet: SheetModel, heading: string, hide: readonly string[]): void {
  const column = columnUnder(sheet, heading);
  const [lastRow, lastColumn] = [sheet.lastRow(), sheet.lastColumn()];
  const range = a1Notation({ sheetName: null, row: 1, column: 1, lastRow, lastColumn });
  sheet.facts.filter = hide.length === 0 ? null : { range, criteria: { [column]: { hidden: hide } } };
  sheet.changed();
}

export function operate(book: SpreadsheetModel, step: SheetOperation): void {
  const sheet = sheetOf(book, step.sheet);
  switch (step.op) {
    case 'sort':
      return sort(sheet, step.column, step.ascending ?? true);
    case 'filter':
      return filter(sheet, step.column, step.hide);
    case 'deleteRow':
      return sheet.deleteRows(rowWhere(sheet, step.where), 1);
    case 'insertColumn':
      return sheet.insertColumns(columnUnder(sheet, step.before), 1);
    case 'moveColumn':
      return sheet.moveColumns(columnUnder(sheet, step.column), 1, columnUnder(sheet, step.before));
    case 'renameHeader':
      return sheet.enter(1, columnUnder(sheet, step.from), { value: step.to });
    case 'renameSheet':
      sheet.facts.name = step.to;
      return sheet.changed();
    case 'deleteSheet':
      return book.removeSheet(sheet.id);
  }
}
