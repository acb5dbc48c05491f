/** Sheet: one tab of a spreadsheet. */
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import { parseAddress } from './address';
import { protect, protections } from './protection';
import { range, rangeAt, RangeImpl } from './range';
import { RangeListImpl } from './rangeList';
import { sortedOrder } from './sorting';
import { spreadsheet } from './spreadsheet';
import { TextFinderImpl } from './textFinder';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class SheetImpl {
  readonly #execution: Execution;
  readonly #sheet: SheetModel;
  constructor(execution: Execution, model: SheetModel) {
    this.#execution = execution;
    this.#sheet = model;
  }
  static model(one: SheetImpl): SheetModel {
    return one.#sheet;
  }

  #self(): Sheet {
    return sheet(this.#execution, this.#sheet);
  }
  /** Plans a change of the sheet's structure or looks. */
  #write(change: (sheet: SheetModel) => void): Sheet {
    this.#execution.write(() => {
      change(this.#sheet);
      this.#sheet.changed();
    });
    return this.#self();
  }

  /** Changes the size or order of the grid at once: places asked for afterwards are places of the new grid. */
  #restructure(change: (sheet: SheetModel) => void): void {
    this.#execution.flush();
    change(this.#sheet);
    this.#sheet.changed();
  }

  // --- itself ---

  getName(): string {
    return this.#sheet.facts.name;
  }
  getSheetName(): string {
    return this.#sheet.facts.name;
  }
  setName(name: string): Sheet {
    const clash = this.#sheet.spreadsheet.sheetByName(name);
    if (clash !== undefined && clash !== this.#sheet) throw new PlatformError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    return this.#write((model) => {
      model.facts.name = String(name);
    });
  }
  getSheetId(): number {
    return this.#sheet.id;
  }
  getIndex(): number {
    return this.#sheet.spreadsheet.sheets.indexOf(this.#sheet) + 1;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheet(this.#execution, this.#sheet.spreadsheet);
  }
  /** The address of the form that answers into this sheet, or null. */
  getFormUrl(): string | null {
    const { formId } = this.#sheet.facts;
    const form = formId === null ? undefined : this.#execution.workspace.forms.get(formId);
    return form === undefined || form.sheet !== this.#sheet ? null : form.viewUrl;
  }
  activate(): Sheet {
    return this.#self();
  }

  // --- size ---

  getMaxRows(): number {
    return this.#sheet.facts.maxRows;
  }
  getMaxColumns(): number {
    return this.#sheet.facts.maxColumns;
  }
  getLastRow(): number {
    return this.#sheet.lastRow();
  }
  getLastColumn(): number {
    return this.#sheet.lastColumn();
  }

  // --- ranges ---

  getRange(first: unknown, column?: unknown, rows: unknown = 1, columns: unknown = 1): Range {
    if (typeof first === 'string') {
      const address = parseAddress(first);
      const target = address.sheetName === null ? this.#sheet : this.#sheet.spreadsheet.sheetByName(address.sheetName);
      if (target === undefined) throw new PlatformError('Range not found');
      const { maxRows, maxColumns } = target.facts;
      if ((address.lastRow ?? address.row ?? 1) > maxRows || (address.lastColumn ?? address.column ?? 1) > maxColumns) {
        throw new PlatformError('Range not found');
      }
      return range(this.#execution, target, address);
    }
    if (typeof first !== 'number' || typeof column !== 'number' || typeof rows !== 'number' || typeof columns !== 'number') {
      throw signatureError('SpreadsheetApp.Sheet.getRange', [first, column, rows, columns].filter((arg) => arg !== undefined));
    }
    return rangeAt(this.#execution, this.#sheet, { row: Math.trunc(first), column: Math.trunc(column), rows: Math.trunc(rows), columns: Math.trunc(columns) });
  }
  getDataRange(): Range {
    const rows = Math.max(1, this.#sheet.lastRow());
    const columns = Math.max(1, this.#sheet.lastColumn());
    return rangeAt(this.#execution, this.#sheet, { row: 1, column: 1, rows, columns });
  }
  getRangeList(notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    const ranges = notations.map((notation) => this.getRange(notation));
    return strict(this.#execution, 'RangeList', new RangeListImpl(this.#execution, ranges));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const found = implementationOf(this.getRange(row, column, rows === -1 ? this.getLastRow() : rows, columns === -1 ? this.getLastColumn() : columns), RangeImpl);
    return found?.getValues() ?? [];
  }
  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const box = { row: 1, column: 1, rows: this.#sheet.facts.maxRows, columns: this.#sheet.facts.maxColumns };
    const area = [{ sheet: this.#sheet, box }];
    const wrap = (place: { sheet: SheetModel; row: number; column: number }): Range => rangeAt(this.#execution, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 });
    return strict(this.#execution, 'TextFinder', new TextFinderImpl(this.#execution, area, String(text), wrap));
  }

  // --- rows and columns ---

  /** Writes below the last row with content, starting in column A. */
  appendRow(contents: unknown[]): Sheet {
    if (!Array.isArray(contents) || contents.length === 0) throw signatureError('SpreadsheetApp.Sheet.appendRow', [contents]);
    const copy: unknown[] = [...contents];
    this.#execution.write(() => {
      const row = this.#sheet.lastRow() + 1;
      this.#sheet.growTo(row, copy.length);
      const target = new RangeImpl(this.#execution, this.#sheet, { sheetName: null, row, column: 1, lastRow: row, lastColumn: copy.length });
      // Planned inside a flush: carried out at once, since the caller's own flush is running.
      target.setValues([copy]);
      this.#execution.flush();
    });
    return this.#self();
  }
  insertRows(before: number, count = 1): void {
    this.#restructure((model) => {
      model.insertRows(before, count);
    });
  }
  insertRowBefore(before: number): Sheet {
    this.insertRows(before, 1);
    return this.#self();
  }
  insertRowsBefore(before: number, count: number): Sheet {
    this.insertRows(before, count);
    return this.#self();
  }
  insertRowAfter(after: number): Sheet {
    this.insertRows(after + 1, 1);
    return this.#self();
  }
  insertRowsAfter(after: number, count: number): Sheet {
    this.insertRows(after + 1, count);
    return this.#self();
  }
  deleteRow(row: number): Sheet {
    this.deleteRows(row, 1);
    return this.#self();
  }
  deleteRows(row: number, count: number): void {
    const { maxRows, frozenRows } = this.#sheet.facts;
    if (row < 1 || count < 1 || row + count - 1 > maxRows) throw new PlatformError('Those rows are out of bounds.');
    if (maxRows - count < Math.max(1, frozenRows + 1)) throw new PlatformError('Sorry, it is not possible to delete all non-frozen rows.');
    this.#restructure((model) => {
      model.deleteRows(row, count);
    });
  }
  insertColumns(before: number, count = 1): void {
    this.#restructure((model) => {
      model.insertColumns(before, count);
    });
  }
  insertColumnBefore(before: number): Sheet {
    this.insertColumns(before, 1);
    return this.#self();
  }
  insertColumnsBefore(before: number, count: number): Sheet {
    this.insertColumns(before, count);
    return this.#self();
  }
  insertColumnAfter(after: number): Sheet {
    this.insertColumns(after + 1, 1);
    return this.#self();
  }
  insertColumnsAfter(after: number, count: number): Sheet {
    this.insertColumns(after + 1, count);
    return this.#self();
  }
  deleteColumn(column: number): Sheet {
    this.deleteColumns(column, 1);
    return this.#self();
  }
  deleteColumns(column: number, count: number): void {
    if (column < 1 || count < 1 || column + count - 1 > this.#sheet.facts.maxColumns) throw new PlatformError('Those columns are out of bounds.');
    if (count >= this.#sheet.facts.maxColumns) throw new PlatformError("You can't delete all the columns on the sheet.");
    this.#restructure((model) => {
      model.deleteColumns(column, count);
    });
  }
  moveColumns(columns: unknown, destination: number): void {
    const found = implementationOf(columns, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.moveColumns', [columns, destination]);
    const { box } = RangeImpl.parts(found);
    this.#restructure((model) => {
      model.moveColumns(box.column, box.columns, destination);
    });
  }
  /** Sorts every row, the first one too. @source behaviours 56 */
  sort(column: number, ascending = true): Sheet {
    return this.#write((model) => {
      const rows = model.lastRow();
      if (rows < 2) return;
      const box = { row: 1, column: 1, rows, columns: model.facts.maxColumns };
      const first = model.facts.frozenRows;
      const order = sortedOrder(rows - first, (place, at) => model.valueAt(first + 1 + place, at), [{ column, ascending }]);
      model.reorder({ ...box, row: first + 1, rows: rows - first }, order);
    });
  }

  // --- clearing ---

  #all(): RangeImpl {
    return new RangeImpl(this.#execution, this.#sheet, { sheetName: null, row: 1, column: 1, lastRow: Math.max(1, this.#sheet.rows.length), lastColumn: this.#sheet.facts.maxColumns });
  }
  /** Values and formats; notes and validations stay. @source behaviours 63 */
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): Sheet {
    this.#execution.flush();
    this.#all().clear(options);
    if (options === undefined || options.formatOnly === true) this.#write((model) => (model.facts.columnFormats.length = 0));
    return this.#self();
  }
  clearContents(): Sheet {
    this.#execution.flush();
    this.#all().clearContent();
    return this.#self();
  }
  clearFormats(): Sheet {
    this.#execution.flush();
    this.#all().clearFormat();
    return this.#write((model) => (model.facts.columnFormats.length = 0));
  }
  clearNotes(): Sheet {
    this.#execution.flush();
    this.#all().clearNote();
    return this.#self();
  }

  // --- looks ---

  getFrozenRows(): number {
    return this.#sheet.facts.frozenRows;
  }
  setFrozenRows(rows: number): void {
    this.#write((model) => (model.facts.frozenRows = rows));
  }
  getFrozenColumns(): number {
    return this.#sheet.facts.frozenColumns;
  }
  setFrozenColumns(columns: number): void {
    this.#write((model) => (model.facts.frozenColumns = columns));
  }
  getColumnWidth(column: number): number {
    return this.#sheet.facts.columnWidths[column] ?? 100;
  }
  setColumnWidth(column: number, width: number): Sheet {
    return this.setColumnWidths(column, 1, width);
  }
  setColumnWidths(start: number, count: number, width: number): Sheet {
    return this.#write((model) => {
      for (let column = start; column < start + count; column++) model.facts.columnWidths[column] = width;
    });
  }
  autoResizeColumn(column: number): Sheet {
    return this.autoResizeColumns(column, 1);
  }
  /** Seven pixels a character of the longest text: near enough to look at. */
  autoResizeColumns(start: number, count: number): Sheet {
    return this.#write((model) => {
      for (let column = start; column < start + count; column++) {
        const longest = model.rows.reduce((most, _, index) => Math.max(most, model.displayAt(index + 1, column).length), 0);
        model.facts.columnWidths[column] = Math.max(40, longest * 7 + 16);
      }
    });
  }
  getRowHeight(row: number): number {
    return this.#sheet.rowAt(row).height ?? 21;
  }
  setRowHeight(row: number, height: number): Sheet {
    return this.setRowHeights(row, 1, height);
  }
  setRowHeights(start: number, count: number, height: number): Sheet {
    return this.#write((model) => {
      for (let row = start; row < start + count; row++) model.edit(row).height = height;
    });
  }
  setRowHeightsForced(start: number, count: number, height: number): Sheet {
    return this.setRowHeights(start, count, height);
  }
  isSheetHidden(): boolean {
    return this.#sheet.facts.hidden;
  }
  hideSheet(): Sheet {
    return this.#write((model) => (model.facts.hidden = true));
  }
  showSheet(): Sheet {
    return this.#write((model) => (model.facts.hidden = false));
  }
  hideColumns(start: number, count = 1): void {
    this.#write((model) => {
      const columns = Array.from({ length: count }, (_, index) => start + index);
      model.facts.hiddenColumns = [...new Set([...model.facts.hiddenColumns, ...columns])];
    });
  }
  hideColumn(columns: unknown): void {
    const found = implementationOf(columns, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.hideColumn', [columns]);
    this.hideColumns(found.getColumn(), found.getNumColumns());
  }
  showColumns(start: number, count = 1): void {
    this.#write((model) => {
      model.facts.hiddenColumns = model.facts.hiddenColumns.filter((column) => column < start || column >= start + count);
    });
  }
  isColumnHiddenByUser(column: number): boolean {
    return this.#sheet.facts.hiddenColumns.includes(column);
  }
  #hideRows(start: number, count: number, hidden: boolean): void {
    this.#write((model) => {
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
    const found = implementationOf(rows, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.hideRow', [rows]);
    this.hideRows(found.getRow(), found.getNumRows());
  }
  isRowHiddenByUser(row: number): boolean {
    return this.#sheet.rowAt(row).hidden ?? false;
  }
  isRowHiddenByFilter(_row: number): boolean {
    return false;
  }
  getTabColor(): string | null {
    return this.#sheet.facts.tabColor;
  }
  setTabColor(color: string | null): Sheet {
    return this.#write((model) => (model.facts.tabColor = color));
  }

  // --- protection ---

  protect(): object {
    return protect(this.#execution, this.#sheet, '');
  }
  getProtections(type: unknown): object[] {
    return protections(this.#execution, this.#sheet, type);
  }

  copyTo(target: unknown): Sheet {
    const parent = (target as { getId?: () => string }).getId?.();
    const book = parent === undefined ? undefined : this.#execution.workspace.spreadsheets.get(parent);
    if (book === undefined) throw invalidArgument('spreadsheet');
    this.#execution.flush();
    const { formId: _form, formColumns: _columns, ...facts } = structuredClone(this.#sheet.facts);
    const copy = book.addSheet({ ...facts, name: `Copy of ${this.#sheet.facts.name}` });
    copy.rows = structuredClone(this.#sheet.rows);
    copy.rows.forEach((_, index) => {
      copy.rowChanged(index + 1);
    });
    return sheet(this.#execution, copy);
  }
}

export function sheet(execution: Execution, model: SheetModel): Sheet {
  return strict(execution, 'Sheet', new SheetImpl(execution, model));
}
