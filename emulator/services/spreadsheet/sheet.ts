/** Sheet: one tab of a spreadsheet. Its rows and columns are in `sheetGrid.ts`. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import { parseAddress } from './address';
import { colorOf } from './colors';
import { conditionalRules, keptRules } from './conditionalFormat';
import { changeCharts, chartBuilder, chartsOf } from './embeddedChart';
import { filterOf } from './filter';
import { namedRangesOf } from './namedRange';
import { requireEditable } from './permission';
import { protect, protections } from './protection';
import { range, rangeAt, RangeImpl } from './range';
import type { ClearOptions } from './rangeFormats';
import { clearingOf } from './rangeFormats';
import { RangeListImpl } from './rangeList';
import { selectionOf } from './selection';
import { SheetGrid } from './sheetGrid';
import { sortedOrder } from './sorting';
import { spreadsheet, SpreadsheetImpl } from './spreadsheet';
import { TextFinderImpl } from './textFinder';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class SheetImpl extends SheetGrid {
  static model(one: SheetImpl): SheetModel {
    return one._sheet;
  }

  protected _self(): Sheet {
    return sheet(this._execution, this._sheet);
  }

  // --- itself ---

  getName(): string {
    return this._sheet.facts.name;
  }
  getSheetName(): string {
    return this._sheet.facts.name;
  }
  /** At once: the sheet is found by its new name from now on. */
  setName(name: string): Sheet {
    if (typeof name !== 'string' || name === '') throw signatureError('SpreadsheetApp.Sheet.setName', [name]);
    requireFreeName(this._sheet.spreadsheet.sheetByName(name) ?? this._sheet, this._sheet, name);
    return this._restructure((model) => {
      model.facts.name = name;
    });
  }
  getSheetId(): number {
    return this._sheet.id;
  }
  getIndex(): number {
    return this._sheet.spreadsheet.sheets.indexOf(this._sheet) + 1;
  }
  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return spreadsheet(this._execution, this._sheet.spreadsheet);
  }
  /** The address of the form that answers into this sheet, or null. */
  getFormUrl(): string | null {
    const { formId } = this._sheet.facts;
    const form = formId === null ? undefined : this._execution.workspace.forms.get(formId);
    return form === undefined || form.sheet !== this._sheet ? null : form.viewUrl;
  }
  getTabColor(): string | null {
    return this._sheet.facts.tabColor;
  }
  setTabColor(color: string | null): Sheet {
    return this._write((model) => (model.facts.tabColor = color === null ? null : colorOf(String(color))));
  }

  // --- selection ---

  activate(): Sheet {
    selectionOf(this._execution).show(this._sheet);
    return this._self();
  }
  getActiveRange(): Range {
    return range(this._execution, this._sheet, selectionOf(this._execution).rangeOf(this._sheet));
  }
  getActiveCell(): Range {
    return this.getCurrentCell();
  }
  getCurrentCell(): Range {
    return range(this._execution, this._sheet, selectionOf(this._execution).cellOf(this._sheet));
  }
  /** (range) · (A1 notation) */
  setActiveRange(place: unknown): Range {
    const found = implementationOf(typeof place === 'string' ? this.getRange(place) : place, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.setActiveRange', [place]);
    return found.activate();
  }
  setActiveSelection(place: unknown): Range {
    return this.setActiveRange(place);
  }
  setCurrentCell(cell: unknown): Range {
    const found = implementationOf(cell, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.setCurrentCell', [cell]);
    return found.activateAsCurrentCell();
  }

  // --- ranges ---

  /** (A1 or R1C1 notation) · (row, column) · (row, column, rows) · (row, column, rows, columns) */
  getRange(...args: unknown[]): Range {
    const [first, column, rows = 1, columns = 1] = args;
    if (typeof first === 'string' && args.length === 1) {
      const address = parseAddress(first);
      const target = address.sheetName === null ? this._sheet : this._sheet.spreadsheet.sheetByName(address.sheetName);
      if (target === undefined) throw new PlatformError('Range not found');
      const { maxRows, maxColumns } = target.facts;
      if ((address.lastRow ?? address.row ?? 1) > maxRows || (address.lastColumn ?? address.column ?? 1) > maxColumns) {
        throw new PlatformError('Range not found');
      }
      return range(this._execution, target, address);
    }
    if (
      typeof first !== 'number' ||
      typeof column !== 'number' ||
      typeof rows !== 'number' ||
      typeof columns !== 'number'
    ) {
      throw signatureError('SpreadsheetApp.Sheet.getRange', args);
    }
    return rangeAt(this._execution, this._sheet, {
      row: Math.trunc(first),
      column: Math.trunc(column),
      rows: Math.trunc(rows),
      columns: Math.trunc(columns),
    });
  }
  getDataRange(): Range {
    const rows = Math.max(1, this._sheet.lastRow());
    const columns = Math.max(1, this._sheet.lastColumn());
    return rangeAt(this._execution, this._sheet, { row: 1, column: 1, rows, columns });
  }
  getRangeList(notations: unknown): GoogleAppsScript.Spreadsheet.RangeList {
    if (!Array.isArray(notations) || notations.length === 0)
      throw signatureError('SpreadsheetApp.Sheet.getRangeList', [notations]);
    const ranges = notations.map((notation) => this.getRange(String(notation)));
    return strict(this._execution, 'RangeList', new RangeListImpl(this._execution, ranges));
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const found = implementationOf(
      this.getRange(
        row,
        column,
        rows === -1 ? this.getLastRow() : rows,
        columns === -1 ? this.getLastColumn() : columns,
      ),
      RangeImpl,
    );
    return found?.getValues() ?? [];
  }
  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const box = { row: 1, column: 1, rows: this._sheet.facts.maxRows, columns: this._sheet.facts.maxColumns };
    const area = [{ sheet: this._sheet, box }];
    const wrap = (place: { sheet: SheetModel; row: number; column: number }): Range =>
      rangeAt(this._execution, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 });
    return strict(this._execution, 'TextFinder', new TextFinderImpl(this._execution, area, String(text), wrap));
  }
  getNamedRanges(): object[] {
    return namedRangesOf(this._execution, this._sheet.spreadsheet, this._sheet);
  }
  getFilter(): object | null {
    return filterOf(this._execution, this._sheet);
  }

  // --- rows ---

  /**
   * Writes below the last row with content, starting in column A, and reads texts as if typed even where cells are plain
   * text: public scripts mostly tell of numbers and dates that appear so. @source behaviours 18; docs/emulator.md
   */
  appendRow(contents: unknown[]): Sheet {
    if (!Array.isArray(contents) || contents.length === 0)
      throw signatureError('SpreadsheetApp.Sheet.appendRow', [contents]);
    const copy: unknown[] = [...contents];
    requireEditable(this._execution, this._sheet);
    this._execution.write(() => {
      const row = this._sheet.lastRow() + 1;
      this._sheet.growTo(row, copy.length);
      const target = new RangeImpl(this._execution, this._sheet, {
        sheetName: null,
        row,
        column: 1,
        lastRow: row,
        lastColumn: copy.length,
      });
      // Planned inside a flush: carried out at once, since the caller's own flush is running.
      target._append(copy);
      this._execution.flush();
    });
    return this._self();
  }
  /** Sorts every row but frozen ones; nothing else is taken for a header. @source behaviours 56 */
  sort(column: number, ascending = true): Sheet {
    if (typeof column !== 'number') throw signatureError('SpreadsheetApp.Sheet.sort', [column]);
    return this._write((model) => {
      const first = model.facts.frozenRows;
      const rows = model.lastRow() - first;
      if (rows < 2) return;
      const order = sortedOrder(rows, (place, at) => model.valueAt(first + 1 + place, at), [{ column, ascending }]);
      model.reorder({ row: first + 1, column: 1, rows, columns: model.facts.maxColumns }, order);
    });
  }

  // --- clearing ---

  #all(): RangeImpl {
    return new RangeImpl(this._execution, this._sheet, {
      sheetName: null,
      row: 1,
      column: 1,
      lastRow: Math.max(1, this._sheet.rows.length),
      lastColumn: this._sheet.facts.maxColumns,
    });
  }
  /** Values and formats; notes and validations stay. @source behaviours 63 */
  clear(options?: ClearOptions): Sheet {
    this._execution.flush();
    this.#all().clear(options);
    if (clearingOf(options).format === true) this._write((model) => (model.facts.columnFormats.length = 0));
    return this._self();
  }
  clearContents(): Sheet {
    this._execution.flush();
    this.#all().clearContent();
    return this._self();
  }
  clearFormats(): Sheet {
    this._execution.flush();
    this.#all().clearFormat();
    return this._write((model) => (model.facts.columnFormats.length = 0));
  }
  clearNotes(): Sheet {
    this._execution.flush();
    this.#all().clearNote();
    return this._self();
  }

  // --- conditional formats ---

  getConditionalFormatRules(): object[] {
    return conditionalRules(this._execution, this._sheet);
  }
  /** Replaces the whole list. @source behaviours 110 */
  setConditionalFormatRules(rules: unknown): void {
    const kept = keptRules(rules);
    this._write((model) => (model.facts.conditionalRules = kept));
  }
  clearConditionalFormatRules(): void {
    this._write((model) => (model.facts.conditionalRules = []));
  }

  // --- charts ---

  newChart(): object {
    return chartBuilder(this._execution, this._sheet);
  }
  getCharts(): object[] {
    return chartsOf(this._execution, this._sheet);
  }
  insertChart(chart: unknown): void {
    changeCharts(this._execution, this._sheet, chart, 'insertChart');
  }
  updateChart(chart: unknown): void {
    changeCharts(this._execution, this._sheet, chart, 'updateChart');
  }
  removeChart(chart: unknown): void {
    changeCharts(this._execution, this._sheet, chart, 'removeChart');
  }

  // --- protection ---

  protect(): object {
    return protect(this._execution, this._sheet, '');
  }
  getProtections(type: unknown): object[] {
    return protections(this._execution, this._sheet, type);
  }

  // --- copies ---

  copyTo(target: unknown): Sheet {
    const found = implementationOf(target, SpreadsheetImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Sheet.copyTo', [target]);
    this._execution.flush();
    const book = SpreadsheetImpl.model(found);
    const copy = book.addSheetLike(this._sheet, book.freeName(`Copy of ${this._sheet.facts.name}`));
    return sheet(this._execution, copy);
  }
}

/** @source wording of live logs */
export function requireFreeName(holder: SheetModel | undefined, self: SheetModel | undefined, name: string): void {
  if (holder !== undefined && holder !== self)
    throw new PlatformError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function sheet(execution: Execution, model: SheetModel): Sheet {
  return strict(execution, 'Sheet', new SheetImpl(execution, model));
}
