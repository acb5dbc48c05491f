/** The grid of a sheet: its rows and columns, their sizes, and which of them are hidden or frozen. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf } from '../../core/strict';
import type { Box, SheetModel } from '../../model/sheet';
import { isHiddenByFilter } from './filter';
import { requireEditable } from './permission';
import { RangeImpl } from './range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Members with a leading underscore are hidden from scripts by `strict`. */
export abstract class SheetGrid {
  protected readonly _execution: Execution;
  protected readonly _sheet: SheetModel;
  constructor(execution: Execution, model: SheetModel) {
    this._execution = execution;
    this._sheet = model;
  }

  protected abstract _self(): Sheet;

  /** Plans a change of the sheet's looks. */
  protected _write(change: (sheet: SheetModel) => void): Sheet {
    requireEditable(this._execution, this._sheet);
    this._execution.write(() => {
      change(this._sheet);
      this._sheet.changed();
    });
    return this._self();
  }

  /** Changes the size or order of the grid at once: places asked for afterwards are places of the new grid. */
  protected _restructure(change: (sheet: SheetModel) => void): Sheet {
    requireEditable(this._execution, this._sheet);
    this._execution.flush();
    change(this._sheet);
    this._sheet.changed();
    return this._self();
  }

  #boxOf(range: unknown, method: string): Box {
    const found = implementationOf(range, RangeImpl);
    if (found === undefined) throw signatureError(`SpreadsheetApp.Sheet.${method}`, [range]);
    return RangeImpl.parts(found).box;
  }

  getMaxRows(): number {
    return this._sheet.facts.maxRows;
  }
  getMaxColumns(): number {
    return this._sheet.facts.maxColumns;
  }
  getLastRow(): number {
    return this._sheet.lastRow();
  }
  getLastColumn(): number {
    return this._sheet.lastColumn();
  }

  // --- inserting, deleting, moving ---

  insertRows(before: number, count = 1): void {
    if (!(before >= 1 && count >= 1 && before <= this._sheet.facts.maxRows + 1))
      throw new PlatformError('Those rows are out of bounds.');
    this._restructure((model) => {
      model.insertRows(before, count);
    });
  }
  insertRowBefore(before: number): Sheet {
    this.insertRows(before, 1);
    return this._self();
  }
  insertRowsBefore(before: number, count: number): Sheet {
    this.insertRows(before, count);
    return this._self();
  }
  insertRowAfter(after: number): Sheet {
    this.insertRows(after + 1, 1);
    return this._self();
  }
  insertRowsAfter(after: number, count: number): Sheet {
    this.insertRows(after + 1, count);
    return this._self();
  }
  deleteRow(row: number): Sheet {
    this.deleteRows(row, 1);
    return this._self();
  }
  deleteRows(row: number, count: number): void {
    const { maxRows, frozenRows } = this._sheet.facts;
    if (row < 1 || count < 1 || row + count - 1 > maxRows) throw new PlatformError('Those rows are out of bounds.');
    if (maxRows - count < Math.max(1, frozenRows + 1))
      throw new PlatformError('Sorry, it is not possible to delete all non-frozen rows.');
    this._restructure((model) => {
      model.deleteRows(row, count);
    });
  }
  insertColumns(before: number, count = 1): void {
    if (!(before >= 1 && count >= 1 && before <= this._sheet.facts.maxColumns + 1))
      throw new PlatformError('Those columns are out of bounds.');
    this._restructure((model) => {
      model.insertColumns(before, count);
    });
  }
  insertColumnBefore(before: number): Sheet {
    this.insertColumns(before, 1);
    return this._self();
  }
  insertColumnsBefore(before: number, count: number): Sheet {
    this.insertColumns(before, count);
    return this._self();
  }
  insertColumnAfter(after: number): Sheet {
    this.insertColumns(after + 1, 1);
    return this._self();
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    this.insertColumns(after + 1, count);
    return this._self();
  }
  deleteColumn(column: number): Sheet {
    this.deleteColumns(column, 1);
    return this._self();
  }
  deleteColumns(column: number, count: number): void {
    if (column < 1 || count < 1 || column + count - 1 > this._sheet.facts.maxColumns)
      throw new PlatformError('Those columns are out of bounds.');
    if (count >= this._sheet.facts.maxColumns)
      throw new PlatformError("You can't delete all the columns on the sheet.");
    this._restructure((model) => {
      model.deleteColumns(column, count);
    });
  }
  moveColumns(columns: unknown, destination: number): void {
    const box = this.#boxOf(columns, 'moveColumns');
    this._restructure((model) => {
      model.moveColumns(box.column, box.columns, destination);
    });
  }
  moveRows(rows: unknown, destination: number): void {
    const box = this.#boxOf(rows, 'moveRows');
    this._restructure((model) => {
      model.moveRows(box.row, box.rows, destination);
    });
  }

  // --- sizes, frozen and hidden parts ---

  getFrozenRows(): number {
    return this._sheet.facts.frozenRows;
  }
  setFrozenRows(rows: number): void {
    this._write((model) => (model.facts.frozenRows = rows));
  }
  getFrozenColumns(): number {
    return this._sheet.facts.frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    this._write((model) => (model.facts.frozenColumns = columns));
  }
  getColumnWidth(column: number): number {
    return this._sheet.facts.columnWidths[column] ?? 100;
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number): Sheet {
    return this._write((model) => {
      for (let column = start; column < start + count; column++) model.facts.columnWidths[column] = width;
    });
  }
  autoResizeColumn(column: number): Sheet {
    return this.autoResizeColumns(column, 1);
  }
  /** Seven pixels a character of the longest text: near enough to look at. */
  autoResizeColumns(start: number, count: number): Sheet {
    return this._write((model) => {
      for (let column = start; column < start + count; column++) {
        const longest = model.rows.reduce(
          (most, _, index) => Math.max(most, model.displayAt(index + 1, column).length),
          0,
        );
        model.facts.columnWidths[column] = Math.max(40, longest * 7 + 16);
      }
    });
  }
  getRowHeight(row: number): number {
    return this._sheet.rowAt(row).height ?? 21;
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(start: number, count: number, height: number): Sheet {
    return this._write((model) => {
      for (let row = start; row < start + count; row++) model.edit(row).height = height;
    });
  }
  /** Back to the height of one line: what text in cells needs is not measured. */
  autoResizeRows(start: number, count: number): Sheet {
    return this.setRowHeights(start, count, 21);
  }
  setRowHeightsForced(start: number, count: number, height: number): Sheet {
    return this.setRowHeights(start, count, height);
  }
  isSheetHidden(): boolean {
    return this._sheet.facts.hidden;
  }
  hideSheet(): Sheet {
    return this._write((model) => (model.facts.hidden = true));
  }
  showSheet(): Sheet {
    return this._write((model) => (model.facts.hidden = false));
  }
  hideColumns(start: number, count = 1): void {
    this._write((model) => {
      const columns = Array.from({ length: count }, (_, index) => start + index);
      model.facts.hiddenColumns = [...new Set([...model.facts.hiddenColumns, ...columns])];
    });
  }
  hideColumn(columns: unknown): void {
    const box = this.#boxOf(columns, 'hideColumn');
    this.hideColumns(box.column, box.columns);
  }
  unhideColumn(columns: unknown): void {
    const box = this.#boxOf(columns, 'unhideColumn');
    this.showColumns(box.column, box.columns);
  }
  showColumns(start: number, count = 1): void {
    this._write((model) => {
      model.facts.hiddenColumns = model.facts.hiddenColumns.filter(
        (column) => column < start || column >= start + count,
      );
    });
  }
  isColumnHiddenByUser(column: number): boolean {
    return this._sheet.facts.hiddenColumns.includes(column);
  }
  #hideRows(start: number, count: number, hidden: boolean): void {
    this._write((model) => {
      for (let row = start; row < start + count; row++) model.edit(row).hidden = hidden;
    });
  }
  hideRows(start: number, count = 1): void {
    this.#hideRows(start, count, true);
  }
  showRows(start: number, count = 1): void {
    this.#hideRows(start, count, false);
  }
  hideRow(rows: unknown): void {
    const box = this.#boxOf(rows, 'hideRow');
    this.hideRows(box.row, box.rows);
  }
  unhideRow(rows: unknown): void {
    const box = this.#boxOf(rows, 'unhideRow');
    this.showRows(box.row, box.rows);
  }
  isRowHiddenByUser(row: number): boolean {
    return this._sheet.rowAt(row).hidden ?? false;
  }
  isRowHiddenByFilter(row: number): boolean {
    return isHiddenByFilter(this._sheet, row);
  }
}
