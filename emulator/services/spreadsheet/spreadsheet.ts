/** Spreadsheet: the file and its sheets. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { DriveItem } from '../../model/drive';
import type { SheetModel } from '../../model/sheet';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import { user } from '../session';
import { parseAddress } from './address';
import { protections } from './protection';
import { range, rangeAt, RangeImpl } from './range';
import { RangeListImpl } from './rangeList';
import { sheet, SheetImpl } from './sheet';
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
    if (found === undefined) throw new PlatformError('Unexpected error while getting the method or property getId on object SpreadsheetApp.Spreadsheet.');
    return found;
  }
  #self(): Spreadsheet {
    return spreadsheet(this.#execution, this.#book);
  }
  #first(): SheetModel {
    const first = this.#book.sheets[0];
    if (first === undefined) throw new PlatformError('The spreadsheet has no sheet.');
    return first;
  }
  #firstImpl(): SheetImpl {
    return new SheetImpl(this.#execution, this.#first());
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
  getOwner(): object {
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
    const addresses = [people].flat().map((person) => (typeof person === 'string' ? person : String((person as GoogleAppsScript.Base.User).getEmail())));
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
    return sheet(this.#execution, this.#first());
  }
  setActiveSheet(one: unknown): Sheet {
    const found = implementationOf(one, SheetImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Spreadsheet.setActiveSheet', [one]);
    return one as Sheet;
  }
  /** () · (index) · (name) · (name, index) */
  insertSheet(first?: unknown, second?: unknown): Sheet {
    this.#execution.flush();
    const name = typeof first === 'string' ? first : this.#freeName();
    const place = typeof first === 'number' ? first : typeof second === 'number' ? second : undefined;
    if (this.#book.sheetByName(name) !== undefined) throw new PlatformError(`A sheet with the name "${name}" already exists. Please enter another name.`);
    return sheet(this.#execution, this.#book.addSheet({ name }, place));
  }
  #freeName(): string {
    let number = this.#book.sheets.length + 1;
    while (this.#book.sheetByName(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }
  deleteSheet(one: unknown): void {
    const found = implementationOf(one, SheetImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Spreadsheet.deleteSheet', [one]);
    if (this.#book.sheets.length < 2) throw new PlatformError("You can't remove all the sheets in a document.");
    this.#execution.flush();
    this.#book.removeSheet(SheetImpl.model(found).id);
  }
  moveActiveSheet(_position: number): void {
    throw this.#execution.notEmulated('Spreadsheet.moveActiveSheet');
  }

  // --- what acts on the first sheet ---

  getSheetId(): number {
    return this.#first().id;
  }
  getSheetName(): string {
    return this.#first().facts.name;
  }
  getRange(notation: string): Range {
    const address = parseAddress(notation);
    const target = address.sheetName === null ? this.#first() : this.#book.sheetByName(address.sheetName);
    if (target === undefined) throw new PlatformError('Range not found');
    return range(this.#execution, target, address);
  }
  getRangeList(notations: string[]): object {
    return strict(this.#execution, 'RangeList', new RangeListImpl(this.#execution, notations.map((notation) => this.getRange(notation))));
  }
  getDataRange(): Range {
    return this.#firstImpl().getDataRange();
  }
  getLastRow(): number {
    return this.#first().lastRow();
  }
  getLastColumn(): number {
    return this.#first().lastColumn();
  }
  appendRow(contents: unknown[]): Sheet {
    return this.#firstImpl().appendRow(contents);
  }
  getColumnWidth(column: number): number {
    return this.#firstImpl().getColumnWidth(column);
  }

  createTextFinder(text: string): object {
    const area = this.#book.sheets.map((one) => ({ sheet: one, box: { row: 1, column: 1, rows: one.facts.maxRows, columns: one.facts.maxColumns } }));
    return strict(
      this.#execution,
      'TextFinder',
      new TextFinderImpl(this.#execution, area, String(text), (place) => rangeAt(this.#execution, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 })),
    );
  }

  // --- names and protection ---

  getRangeByName(name: string): Range | null {
    const found = this.#book.facts.namedRanges[name];
    const target = found === undefined ? undefined : this.#book.sheetById(found.sheet);
    return found === undefined || target === undefined ? null : range(this.#execution, target, parseAddress(found.range));
  }
  setNamedRange(name: string, place: unknown): void {
    const found = implementationOf(place, RangeImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Spreadsheet.setNamedRange', [name, place]);
    this.#book.facts.namedRanges[name] = { sheet: found.getGridId(), range: found.getA1Notation() };
    this.#book.changed();
  }
  removeNamedRange(name: string): void {
    Reflect.deleteProperty(this.#book.facts.namedRanges, name);
    this.#book.changed();
  }
  getProtections(type: unknown): object[] {
    return this.#book.sheets.flatMap((one) => protections(this.#execution, one, type));
  }

  toast(message: string, title = '', _seconds?: number): void {
    this.#execution.workspace.uiOf(this.#execution.user).toasts.push({ title: String(title), message: String(message) });
  }
  addMenu(name: string, items: { name: string; functionName: string }[]): void {
    const state = this.#execution.workspace.uiOf(this.#execution.user);
    state.menus.push({ title: name, items: items.map((item) => ({ kind: 'ITEM', caption: item.name, functionName: item.functionName })) });
  }
}

export function spreadsheet(execution: Execution, book: SpreadsheetModel): Spreadsheet {
  return strict(execution, 'Spreadsheet', new SpreadsheetImpl(execution, book));
}
