/** Spreadsheet: the file and its sheets. */
import { isAddress } from '../../model/mail';
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { DriveItem } from '../../model/drive';
import type { SheetModel } from '../../model/sheet';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import { user } from '../session';
import { namedRangesOf, rangeNamed, removeNamedRange, setNamedRange } from './namedRange';
import { protections } from './protection';
import { rangeAt } from './range';
import { selectionOf } from './selection';
import { requireFreeName, sheet, SheetImpl } from './sheet';
import { TextFinderImpl } from './textFinder';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

export class SpreadsheetImpl {
  readonly #execution: Execution;
  readonly #book: SpreadsheetModel;
  constructor(execution: Execution, book: SpreadsheetModel) {
    this.#execution = execution;
    this.#book = book;
  }
  static model(one: SpreadsheetImpl): SpreadsheetModel {
    return one.#book;
  }

  #item(): DriveItem {
    const found = this.#execution.workspace.drive.items.get(this.#book.id);
    if (found === undefined)
      throw new PlatformError(
        'Unexpected error while getting the method or property getId on object SpreadsheetApp.Spreadsheet.',
      );
    return found;
  }
  #self(): Spreadsheet {
    return spreadsheet(this.#execution, this.#book);
  }
  /** The sheet that is in front: the first one, until a script activates another. */
  #active(): SheetModel {
    const active = selectionOf(this.#execution).sheetOf(this.#book);
    if (active === undefined) throw new PlatformError('The spreadsheet has no sheet.');
    return active;
  }
  static activeSheet(one: SpreadsheetImpl): SheetImpl {
    return one.#activeImpl();
  }
  #activeImpl(): SheetImpl {
    return new SheetImpl(this.#execution, this.#active());
  }
  /** Changes the file itself, at once. */
  #change(change: (book: SpreadsheetModel) => void): void {
    this.#execution.flush();
    change(this.#book);
    this.#book.changed();
  }

  getId(): string {
    return this.#book.id;
  }
  getKey(): string {
    return this.#book.id;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#book.id}/edit`;
  }
  getName(): string {
    return this.#item().name;
  }
  rename(name: string): void {
    this.#item().name = String(name);
    this.#execution.workspace.drive.changed(this.#item());
  }
  getSpreadsheetLocale(): string {
    return this.#book.facts.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    this.#book.facts.locale = locale;
    this.#book.changed();
  }
  getSpreadsheetTimeZone(): string {
    return this.#book.facts.timeZone;
  }
  setSpreadsheetTimeZone(zone: string): void {
    this.#book.facts.timeZone = zone;
    this.#book.changed();
  }
  /** @source Spreadsheet.getOwner reference: "null for a document in a shared drive"; here that is an item without an owner */
  getOwner(): object | null {
    if (this.#item().owner === '') return null;
    return user(this.#execution, this.#item().owner);
  }
  getEditors(): object[] {
    const { owner, editors } = this.#item();
    return [owner, ...editors].map((address) => user(this.#execution, address));
  }
  getViewers(): object[] {
    const { owner, editors, viewers } = this.#item();
    return [owner, ...editors, ...viewers].map((address) => user(this.#execution, address));
  }
  #share(kind: 'editors' | 'viewers', people: unknown, present: boolean): Spreadsheet {
    const addresses = [people]
      .flat()
      .map((person) =>
        typeof person === 'string' ? person : String((person as GoogleAppsScript.Base.User).getEmail()),
      );
    const wrong = present ? addresses.find((address) => !isAddress(address)) : undefined;
    if (wrong !== undefined) throw new PlatformError(`Invalid email: ${wrong}`);
    const item = this.#item();
    this.#execution.workspace.drive.requireEdit(item, this.#execution.user);
    const others = item[kind].filter((address) => !addresses.includes(address));
    item[kind] = present ? [...others, ...addresses] : others;
    this.#execution.workspace.drive.changed(item);
    return this.#self();
  }
  addEditor(person: unknown): Spreadsheet {
    return this.#share('editors', person, true);
  }
  addEditors(people: unknown): Spreadsheet {
    return this.#share('editors', people, true);
  }
  addViewer(person: unknown): Spreadsheet {
    return this.#share('viewers', person, true);
  }
  addViewers(people: unknown): Spreadsheet {
    return this.#share('viewers', people, true);
  }
  removeEditor(person: unknown): Spreadsheet {
    return this.#share('editors', person, false);
  }
  removeViewer(person: unknown): Spreadsheet {
    return this.#share('viewers', person, false);
  }
  getFormUrl(): string | null {
    const linked = this.#book.sheets.find((one) => one.facts.formId !== null);
    return linked === undefined ? null : new SheetImpl(this.#execution, linked).getFormUrl();
  }
  copy(name: string): Spreadsheet {
    this.#execution.flush();
    const { workspace, user: person } = this.#execution;
    const item = workspace.copyFile(this.#item(), person, { name });
    const book = workspace.spreadsheets.get(item.id);
    if (book === undefined) throw new PlatformError('The copy failed.');
    return spreadsheet(this.#execution, book);
  }

  // --- sheets ---

  getSheets(): Sheet[] {
    return this.#book.sheets.map((one) => sheet(this.#execution, one));
  }
  getNumSheets(): number {
    return this.#book.sheets.length;
  }
  getSheetByName(name: string): Sheet | null {
    const found = this.#book.sheetByName(String(name));
    return found === undefined ? null : sheet(this.#execution, found);
  }
  getSheetById(id: number): Sheet | null {
    const found = this.#book.sheetById(id);
    return found === undefined ? null : sheet(this.#execution, found);
  }
  getActiveSheet(): Sheet {
    return sheet(this.#execution, this.#active());
  }
  setActiveSheet(one: unknown): Sheet {
    return this.#impl(one, 'setActiveSheet').activate();
  }
  #impl(one: unknown, method: string): SheetImpl {
    const found = implementationOf(one, SheetImpl);
    if (found === undefined) throw signatureError(`SpreadsheetApp.Spreadsheet.${method}`, [one]);
    return found;
  }
  /** () · (index) · (name) · (name, index), each also with {template} last. The new sheet comes to the front. */
  insertSheet(...args: unknown[]): Sheet {
    const name = args.find((arg) => typeof arg === 'string') ?? this.#freeName();
    const place = args.find((arg) => typeof arg === 'number');
    const options: { template?: unknown } | undefined = args.find((arg) => typeof arg === 'object' && arg !== null);
    const template =
      options?.template === undefined ? undefined : SheetImpl.model(this.#impl(options.template, 'insertSheet'));
    requireFreeName(this.#book.sheetByName(name), undefined, name);
    this.#execution.flush();
    const added =
      template === undefined ? this.#book.addSheet({ name }, place) : this.#book.addSheetLike(template, name, place);
    return new SheetImpl(this.#execution, added).activate();
  }
  #freeName(): string {
    let number = this.#book.sheets.length + 1;
    while (this.#book.sheetByName(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
  deleteSheet(one: unknown): void {
    const found = this.#impl(one, 'deleteSheet');
    if (this.#book.sheets.length < 2) throw new PlatformError("You can't remove all the sheets in a document.");
    this.#change((book) => {
      book.removeSheet(SheetImpl.model(found).id);
    });
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  duplicateActiveSheet(): Sheet {
    const active = this.#active();
    this.#execution.flush();
    const copy = this.#book.addSheetLike(
      active,
      this.#book.freeName(`Copy of ${active.facts.name}`),
      this.#book.sheets.indexOf(active) + 1,
    );
    return new SheetImpl(this.#execution, copy).activate();
  }
  renameActiveSheet(name: string): void {
    this.#activeImpl().setName(name);
  }
  /** Places count from 1. */
  moveActiveSheet(position: number): void {
    if (!(position >= 1 && position <= this.#book.sheets.length)) throw new PlatformError('Invalid argument: pos');
    this.#change((book) => {
      book.moveSheet(this.#active().id, position - 1);
    });
  }

  // --- selection ---

  getActiveRange(): Range {
    return this.#activeImpl().getActiveRange();
  }
  getActiveCell(): Range {
    return this.#activeImpl().getCurrentCell();
  }
  getCurrentCell(): Range {
    return this.#activeImpl().getCurrentCell();
  }
  setActiveRange(place: unknown): Range {
    return this.#activeImpl().setActiveRange(place);
  }
  setActiveSelection(place: unknown): Range {
    return this.#activeImpl().setActiveRange(place);
  }
  setCurrentCell(cell: unknown): Range {
    return this.#activeImpl().setCurrentCell(cell);
  }

  // --- what acts on the active sheet ---

  getSheetId(): number {
    return this.#active().id;
  }
  getSheetName(): string {
    return this.#active().facts.name;
  }
  getRange(notation: string): Range {
    return this.#activeImpl().getRange(notation);
  }
  getRangeList(notations: string[]): object {
    return this.#activeImpl().getRangeList(notations);
  }
  getDataRange(): Range {
    return this.#activeImpl().getDataRange();
  }
  getLastRow(): number {
    return this.#active().lastRow();
  }
  getLastColumn(): number {
    return this.#active().lastColumn();
  }
  appendRow(contents: unknown[]): Sheet {
    return this.#activeImpl().appendRow(contents);
  }
  getColumnWidth(column: number): number {
    return this.#activeImpl().getColumnWidth(column);
  }

  createTextFinder(text: string): object {
    const area = this.#book.sheets.map((one) => ({
      sheet: one,
      box: { row: 1, column: 1, rows: one.facts.maxRows, columns: one.facts.maxColumns },
    }));
    return strict(
      this.#execution,
      'TextFinder',
      new TextFinderImpl(this.#execution, area, String(text), (place) =>
        rangeAt(this.#execution, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 }),
      ),
    );
  }

  // --- names and protection ---

  getRangeByName(name: string): Range | null {
    return rangeNamed(this.#execution, this.#book, name);
  }
  getNamedRanges(): object[] {
    return namedRangesOf(this.#execution, this.#book);
  }
  setNamedRange(name: string, place: unknown): void {
    setNamedRange(this.#book, name, place, 'SpreadsheetApp.Spreadsheet.setNamedRange');
  }
  removeNamedRange(name: string): void {
    removeNamedRange(this.#book, name);
  }
  getProtections(type: unknown): object[] {
    return this.#book.sheets.flatMap((one) => protections(this.#execution, one, type));
  }

  toast(message: string, title = '', _seconds?: number): void {
    this.#execution.workspace
      .uiOf(this.#execution.user)
      .toasts.push({ title: String(title), message: String(message) });
  }
  addMenu(name: string, items: { name: string; functionName: string }[]): void {
    const state = this.#execution.workspace.uiOf(this.#execution.user);
    state.menus.push({
      title: name,
      items: items.map((item) => ({ kind: 'ITEM', caption: item.name, functionName: item.functionName })),
    });
  }
}

/** Methods of a sheet that the spreadsheet has too, for its active sheet. */
const OF_ACTIVE_SHEET = [
  'autoResizeColumn',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'getFrozenColumns',
  'getFrozenRows',
  'getRowHeight',
  'getSheetValues',
  'hideColumn',
  'hideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByFilter',
  'isRowHiddenByUser',
  'setColumnWidth',
  'setFrozenColumns',
  'setFrozenRows',
  'setRowHeight',
  'sort',
  'unhideColumn',
  'unhideRow',
] as const satisfies readonly (keyof SheetImpl)[];
for (const method of OF_ACTIVE_SHEET) {
  Object.defineProperty(SpreadsheetImpl.prototype, method, {
    value(this: SpreadsheetImpl, ...args: unknown[]): unknown {
      const active = SpreadsheetImpl.activeSheet(this) as unknown as Record<string, (...args: unknown[]) => unknown>;
      return active[method]?.(...args);
    },
  });
}

export function spreadsheet(execution: Execution, book: SpreadsheetModel): Spreadsheet {
  return strict(execution, 'Spreadsheet', new SpreadsheetImpl(execution, book));
}
