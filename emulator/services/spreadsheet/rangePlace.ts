/** Where a range is, and how it reads and changes its cells; the other range files build on it. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import type { Box, SheetModel } from '../../model/sheet';
import { a1Notation, boxOf, type Address } from './address';
import { requireEditable } from './permission';

export type Range = GoogleAppsScript.Spreadsheet.Range;
export type Grid<T> = readonly (readonly T[])[];

/** Members with a leading underscore are hidden from scripts by `strict`. */
export abstract class RangePlace {
  protected readonly _execution: Execution;
  protected readonly _sheet: SheetModel;
  protected readonly _address: Address;
  protected readonly _box: Box;

  constructor(execution: Execution, sheet: SheetModel, address: Address) {
    this._execution = execution;
    this._sheet = sheet;
    this._address = address;
    this._box = boxOf(address, sheet);
  }

  protected _self(): Range {
    return strict(this._execution, 'Range', this);
  }

  /** Another range of the same sheet. */
  protected abstract _at(box: Box): Range;

  /** The rows and columns of the range, as places of the sheet. */
  protected *_cells(): Generator<readonly [row: number, column: number, r: number, c: number]> {
    const { row, column, rows, columns } = this._box;
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) yield [row + r, column + c, r, c];
  }

  /** Reads every cell of the range. */
  protected _read<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this._box;
    this._execution.countCells('read', rows * columns);
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => cell(row + r, column + c)),
    );
  }

  /** Reads what stands in the cells; rows in which nothing was ever written are blank without being looked at. */
  protected _readContents<T>(cell: (row: number, column: number) => T): (T | '')[][] {
    const { row, column, rows, columns } = this._box;
    this._execution.countCells('read', rows * columns);
    const grid: (T | '')[][] = [];
    for (let r = 0; r < rows; r++) {
      const isBlank = this._sheet.rows[row + r - 1] === undefined;
      const cells = new Array<T | ''>(columns);
      for (let c = 0; c < columns; c++) cells[c] = isBlank ? '' : cell(row + r, column + c);
      grid.push(cells);
    }
    return grid;
  }

  /** Plans one change of the range as a whole; it is carried out with the next flush. */
  protected _change(change: () => void, box: Box = this._box): Range {
    requireEditable(this._execution, this._sheet, box);
    this._execution.countCells('written', box.rows * box.columns);
    this._execution.write(change);
    return this._self();
  }

  /** Plans a change of every cell. */
  protected _write(change: (row: number, column: number, r: number, c: number) => void): Range {
    return this._change(() => {
      for (const [row, column, r, c] of this._cells()) change(row, column, r, c);
    });
  }

  /** @source wording of live logs, collected in behaviours 42 */
  protected _fits(grid: unknown, method: string): asserts grid is Grid<unknown> {
    if (!Array.isArray(grid) || !grid.every((row) => Array.isArray(row)))
      throw signatureError(`SpreadsheetApp.Range.${method}`, [grid]);
    const { rows, columns } = this._box;
    if (grid.length !== rows) {
      throw new PlatformError(
        `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
      );
    }
    const wrong = (grid as unknown[][]).find((row) => row.length !== columns);
    if (wrong !== undefined) {
      throw new PlatformError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`,
      );
    }
  }

  getRow(): number {
    return this._box.row;
  }
  getRowIndex(): number {
    return this._box.row;
  }
  getColumn(): number {
    return this._box.column;
  }
  getColumnIndex(): number {
    return this._box.column;
  }
  getLastRow(): number {
    return this._box.row + this._box.rows - 1;
  }
  getLastColumn(): number {
    return this._box.column + this._box.columns - 1;
  }
  getNumRows(): number {
    return this._box.rows;
  }
  getHeight(): number {
    return this._box.rows;
  }
  getNumColumns(): number {
    return this._box.columns;
  }
  getWidth(): number {
    return this._box.columns;
  }
  getGridId(): number {
    return this._sheet.id;
  }
  getA1Notation(): string {
    return a1Notation(this._address);
  }
  isStartRowBounded(): boolean {
    return this._address.row !== null;
  }
  isEndRowBounded(): boolean {
    return this._address.lastRow !== null;
  }
  isStartColumnBounded(): boolean {
    return this._address.column !== null;
  }
  isEndColumnBounded(): boolean {
    return this._address.lastColumn !== null;
  }
  getCell(row: number, column: number): Range {
    const { rows, columns } = this._box;
    if (!(row >= 1 && column >= 1 && row <= rows && column <= columns))
      throw new PlatformError('Cell reference out of range');
    return this._at({ row: this._box.row + row - 1, column: this._box.column + column - 1, rows: 1, columns: 1 });
  }
  offset(rowOffset: number, columnOffset: number, numRows = this._box.rows, numColumns = this._box.columns): Range {
    if (typeof rowOffset !== 'number' || typeof columnOffset !== 'number')
      throw signatureError('SpreadsheetApp.Range.offset', [rowOffset, columnOffset]);
    return this._at({
      row: this._box.row + rowOffset,
      column: this._box.column + columnOffset,
      rows: numRows,
      columns: numColumns,
    });
  }
}
