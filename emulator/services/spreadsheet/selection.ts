/** What is selected in the open file, as one execution sees and changes it. */
import type { Execution } from '../../core/execution';
import type { SheetModel } from '../../model/sheet';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import type { Address } from './address';

const A1: Address = { sheetName: null, row: 1, column: 1, lastRow: 1, lastColumn: 1 };

/**
 * Until the script selects something, the first sheet and its cell A1 are active. What a person has selected in the
 * browser is not known here.
 */
export class Selection {
  readonly #sheets = new Map<SpreadsheetModel, number>();
  readonly #ranges = new Map<SheetModel, { active: Address; current: Address }>();

  sheetOf(book: SpreadsheetModel): SheetModel | undefined {
    return book.sheetById(this.#sheets.get(book) ?? -1) ?? book.sheets[0];
  }
  show(sheet: SheetModel): void {
    this.#sheets.set(sheet.spreadsheet, sheet.id);
  }
  rangeOf(sheet: SheetModel): Address {
    return this.#ranges.get(sheet)?.active ?? A1;
  }
  cellOf(sheet: SheetModel): Address {
    return this.#ranges.get(sheet)?.current ?? A1;
  }
  /** The top-left cell of a selected range becomes the current one. @source Range.activate reference */
  select(sheet: SheetModel, active: Address): void {
    const [row, column] = [active.row ?? 1, active.column ?? 1];
    this.show(sheet);
    this.#ranges.set(sheet, { active, current: { sheetName: null, row, column, lastRow: row, lastColumn: column } });
  }
  /** @source Range.activateAsCurrentCell reference: inside the active range it stays; elsewhere the cell alone is active */
  makeCurrent(sheet: SheetModel, current: Address): void {
    this.show(sheet);
    const active = this.rangeOf(sheet);
    this.#ranges.set(sheet, { active: contains(active, current) ? active : current, current });
  }
}

function contains(area: Address, cell: Address): boolean {
  const [row, column] = [cell.row ?? 1, cell.column ?? 1];
  return (
    row >= (area.row ?? 1) &&
    row <= (area.lastRow ?? Infinity) &&
    column >= (area.column ?? 1) &&
    column <= (area.lastColumn ?? Infinity)
  );
}

const selections = new WeakMap<Execution, Selection>();

export function selectionOf(execution: Execution): Selection {
  let found = selections.get(execution);
  if (found === undefined) {
    found = new Selection();
    selections.set(execution, found);
  }
  return found;
}
