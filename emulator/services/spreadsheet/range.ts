/** Range: a rectangle of cells at a fixed place of a sheet. */
import { types } from 'node:util';
import { implementationOf, strict } from '../../core/strict';
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { AUTOMATIC, dateFormatFor, instantOf, serialOf, showsDate, TEXT_FORMAT, type CellValue } from '../../model/cells';
import type { Box, SheetModel } from '../../model/sheet';
import { a1Notation, boxOf, columnLetters, type Address } from './address';
import { protect } from './protection';
import { sheet as wrapSheet } from './sheet';
import { sortedOrder, type SortKey } from './sorting';
import { keptStyle, shownStyle, STYLES } from './styles';
import { TextFinderImpl } from './textFinder';
import { ruleOf, validation, type ValidationRule } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid<T> = readonly (readonly T[])[];

const MAX_CELL_CHARACTERS = 50_000;

export class RangeImpl {
  readonly #execution: Execution;
  readonly #sheet: SheetModel;
  readonly #address: Address;
  readonly #box: Box;

  constructor(execution: Execution, sheet: SheetModel, address: Address) {
    this.#execution = execution;
    this.#sheet = sheet;
    this.#address = address;
    this.#box = boxOf(address, sheet);
  }

  /** For the other services; scripts cannot reach it. */
  static parts(range: RangeImpl): { sheet: SheetModel; box: Box; execution: Execution } {
    return { sheet: range.#sheet, box: range.#box, execution: range.#execution };
  }

  #self(): Range {
    return strict(this.#execution, 'Range', this);
  }

  /** Reads every cell of the range. */
  #read<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.#box;
    this.#execution.countCells('read', rows * columns);
    return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cell(row + r, column + c)));
  }

  /** Plans a change of every cell; it is carried out with the next flush. */
  #write(change: (row: number, column: number, r: number, c: number) => void): Range {
    const { row, column, rows, columns } = this.#box;
    this.#execution.countCells('written', rows * columns);
    this.#execution.write(() => {
      for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) change(row + r, column + c, r, c);
    });
    return this.#self();
  }

  /** @source wording of live logs, collected in behaviours 42 */
  #fits(grid: unknown, method: string): asserts grid is Grid<unknown> {
    if (!Array.isArray(grid) || !grid.every((row) => Array.isArray(row))) throw signatureError(`SpreadsheetApp.Range.${method}`, [grid]);
    const { rows, columns } = this.#box;
    if (grid.length !== rows) {
      throw new PlatformError(`The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`);
    }
    const wrong = (grid as unknown[][]).find((row) => row.length !== columns);
    if (wrong !== undefined) {
      throw new PlatformError(`The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columns}.`);
    }
  }

  // --- where it is ---

  getRow(): number {
    return this.#box.row;
  }
  getRowIndex(): number {
    return this.#box.row;
  }
  getColumn(): number {
    return this.#box.column;
  }
  getColumnIndex(): number {
    return this.#box.column;
  }
  getLastRow(): number {
    return this.#box.row + this.#box.rows - 1;
  }
  getLastColumn(): number {
    return this.#box.column + this.#box.columns - 1;
  }
  getNumRows(): number {
    return this.#box.rows;
  }
  getHeight(): number {
    return this.#box.rows;
  }
  getNumColumns(): number {
    return this.#box.columns;
  }
  getWidth(): number {
    return this.#box.columns;
  }
  getSheet(): Sheet {
    return wrapSheet(this.#execution, this.#sheet);
  }
  getGridId(): number {
    return this.#sheet.id;
  }
  getA1Notation(): string {
    return a1Notation(this.#address);
  }
  isStartRowBounded(): boolean {
    return this.#address.row !== null;
  }
  isEndRowBounded(): boolean {
    return this.#address.lastRow !== null;
  }
  isStartColumnBounded(): boolean {
    return this.#address.column !== null;
  }
  isEndColumnBounded(): boolean {
    return this.#address.lastColumn !== null;
  }
  getCell(row: number, column: number): Range {
    const { rows, columns } = this.#box;
    if (row < 1 || column < 1 || row > rows || column > columns) throw new PlatformError('Cell reference out of range');
    return rangeAt(this.#execution, this.#sheet, { row: this.#box.row + row - 1, column: this.#box.column + column - 1, rows: 1, columns: 1 });
  }
  offset(rowOffset: number, columnOffset: number, numRows = this.#box.rows, numColumns = this.#box.columns): Range {
    return rangeAt(this.#execution, this.#sheet, { row: this.#box.row + rowOffset, column: this.#box.column + columnOffset, rows: numRows, columns: numColumns });
  }

  // --- values ---

  #value(row: number, column: number): CellValue | Date {
    const value = this.#sheet.valueAt(row, column);
    if (typeof value !== 'number' || !showsDate(this.#sheet.formatAt(row, column))) return value;
    return new Date(instantOf(value, this.#sheet.spreadsheet.timeZone));
  }
  getValue(): CellValue | Date {
    this.#execution.countCells('read', 1);
    return this.#value(this.#box.row, this.#box.column);
  }
  getValues(): (CellValue | Date)[][] {
    return this.#read((row, column) => this.#value(row, column));
  }
  getDisplayValue(): string {
    this.#execution.countCells('read', 1);
    return this.#sheet.displayAt(this.#box.row, this.#box.column);
  }
  getDisplayValues(): string[][] {
    return this.#read((row, column) => this.#sheet.displayAt(row, column));
  }
  isBlank(): boolean {
    return this.#read((row, column) => this.#sheet.valueAt(row, column)).every((row) => row.every((value) => value === ''));
  }

  /** Stores a value as `setValue` does: text is converted as if typed, unless the cell is plain text. */
  #enter(row: number, column: number, value: unknown): void {
    const { timeZone } = this.#sheet.spreadsheet;
    const asText = this.#sheet.formatAt(row, column) === TEXT_FORMAT;
    if (value === null || value === undefined) this.#sheet.enter(row, column, { value: '' });
    else if (typeof value === 'boolean') this.#sheet.enter(row, column, { value: asText ? String(value).toUpperCase() : value });
    else if (typeof value === 'number') this.#sheet.enter(row, column, { value: asText ? String(value) : value });
    else if (types.isDate(value)) {
      const serial = serialOf(value.getTime(), timeZone);
      this.#sheet.enter(row, column, { value: serial, format: dateFormatFor(serial) });
    } else this.#sheet.type(row, column, String(value));
  }
  #tooLong(value: unknown): void {
    if (typeof value === 'string' && value.length > MAX_CELL_CHARACTERS) {
      throw new PlatformError(`Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`);
    }
  }
  setValue(value: unknown): Range {
    this.#tooLong(value);
    return this.#write((row, column) => {
      this.#enter(row, column, value);
    });
  }
  setValues(values: unknown): Range {
    this.#fits(values, 'setValues');
    const copy = values.map((row) => [...row]);
    for (const row of copy) for (const value of row) this.#tooLong(value);
    return this.#write((row, column, r, c) => {
      this.#enter(row, column, copy[r]?.[c]);
    });
  }

  // --- formulas ---

  getFormula(): string {
    return this.#sheet.extrasAt(this.#box.row, this.#box.column).formula ?? '';
  }
  getFormulas(): string[][] {
    return this.#read((row, column) => this.#sheet.extrasAt(row, column).formula ?? '');
  }
  /** Relative references are adjusted for each further cell. */
  setFormula(formula: string): Range {
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    return this.#write((row, column, r, c) => {
      this.#sheet.enter(row, column, { value: '', formula: shiftFormula(text, r, c) });
    });
  }
  setFormulas(formulas: unknown): Range {
    this.#fits(formulas, 'setFormulas');
    return this.#write((row, column, r, c) => {
      const text = String(formulas[r]?.[c] ?? '');
      this.#sheet.enter(row, column, text === '' ? { value: '' } : { value: '', formula: text.startsWith('=') ? text : `=${text}` });
    });
  }

  // --- formats and notes ---

  getNumberFormat(): string {
    return shownFormat(this.#sheet.formatAt(this.#box.row, this.#box.column));
  }
  getNumberFormats(): string[][] {
    return this.#read((row, column) => shownFormat(this.#sheet.formatAt(row, column)));
  }
  setNumberFormat(format: string): Range {
    if (typeof format !== 'string') throw signatureError('SpreadsheetApp.Range.setNumberFormat', [format]);
    this.#execution.countCells('written', this.#box.rows * this.#box.columns);
    this.#execution.write(() => {
      this.#sheet.setFormat(this.#box, keptFormat(format));
    });
    return this.#self();
  }
  setNumberFormats(formats: unknown): Range {
    this.#fits(formats, 'setNumberFormats');
    return this.#write((row, column, r, c) => {
      this.#sheet.setFormat({ row, column, rows: 1, columns: 1 }, keptFormat(String(formats[r]?.[c])));
    });
  }
  getNote(): string {
    return this.#sheet.extrasAt(this.#box.row, this.#box.column).note ?? '';
  }
  getNotes(): string[][] {
    return this.#read((row, column) => this.#sheet.extrasAt(row, column).note ?? '');
  }
  #note(row: number, column: number, note: string): void {
    this.#sheet.editExtras(row, column, ({ note: _old, ...extras }) => (note === '' ? extras : { ...extras, note }));
  }
  setNote(note: unknown): Range {
    const text = note === null || note === undefined ? '' : String(note);
    return this.#write((row, column) => {
      this.#note(row, column, text);
    });
  }
  setNotes(notes: unknown): Range {
    this.#fits(notes, 'setNotes');
    return this.#write((row, column, r, c) => {
      const note = notes[r]?.[c];
      this.#note(row, column, typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note ?? ''));
    });
  }

  // --- clearing ---

  #clear(what: { content?: boolean; format?: boolean; note?: boolean; validation?: boolean }): Range {
    return this.#write((row, column) => {
      if (what.content === true) this.#sheet.enter(row, column, { value: '' });
      if (what.format === true) this.#sheet.setFormat({ row, column, rows: 1, columns: 1 }, AUTOMATIC);
      this.#sheet.editExtras(row, column, (extras) => {
        const kept = { ...extras };
        if (what.format === true) delete kept.style;
        if (what.note === true) delete kept.note;
        if (what.validation === true) delete kept.validation;
        return kept;
      });
    });
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean; validationsOnly?: boolean }): Range {
    if (options?.contentsOnly === true) return this.#clear({ content: true });
    if (options?.formatOnly === true) return this.#clear({ format: true });
    if (options?.commentsOnly === true) return this.#clear({ note: true });
    if (options?.validationsOnly === true) return this.#clear({ validation: true });
    return this.#clear({ content: true, format: true });
  }
  clearContent(): Range {
    return this.#clear({ content: true });
  }
  clearFormat(): Range {
    return this.#clear({ format: true });
  }
  clearNote(): Range {
    return this.#clear({ note: true });
  }
  clearDataValidations(): Range {
    return this.#clear({ validation: true });
  }

  // --- validation ---

  #validation(row: number, column: number): object | null {
    const id = this.#sheet.extrasAt(row, column).validation;
    const rule = id === undefined ? undefined : (this.#sheet.facts.validations[id] as ValidationRule | undefined);
    return rule === undefined ? null : validation(this.#execution, rule);
  }
  getDataValidation(): object | null {
    return this.#validation(this.#box.row, this.#box.column);
  }
  getDataValidations(): (object | null)[][] {
    return this.#read((row, column) => this.#validation(row, column));
  }
  #setRule(row: number, column: number, id: number | null): void {
    this.#sheet.editExtras(row, column, ({ validation: _old, ...extras }) => (id === null ? extras : { ...extras, validation: id }));
  }
  setDataValidation(rule: unknown): Range {
    const found = ruleOf(rule, 'SpreadsheetApp.Range.setDataValidation');
    let id: number | null = null;
    return this.#write((row, column, r, c) => {
      if (found !== null && r === 0 && c === 0) id = keepRule(this.#sheet, found);
      this.#setRule(row, column, id);
    });
  }
  setDataValidations(rules: unknown): Range {
    this.#fits(rules, 'setDataValidations');
    const found = rules.map((row) => row.map((rule) => ruleOf(rule, 'SpreadsheetApp.Range.setDataValidations')));
    return this.#write((row, column, r, c) => {
      const rule = found[r]?.[c] ?? null;
      this.#setRule(row, column, rule === null ? null : keepRule(this.#sheet, rule));
    });
  }
  insertCheckboxes(...values: unknown[]): Range {
    return this.#write((row, column, r, c) => {
      const id = r === 0 && c === 0 ? keepRule(this.#sheet, { criteria: 'CHECKBOX', values, helpText: null, allowInvalid: false }) : this.#sheet.extrasAt(this.#box.row, this.#box.column).validation;
      this.#setRule(row, column, id ?? null);
      if (this.#sheet.valueAt(row, column) === '') this.#enter(row, column, values[1] ?? (values.length === 0 ? false : ''));
    });
  }

  // --- moving content ---

  sort(specification: unknown): Range {
    const keys = [specification].flat().map((key): SortKey => {
      if (typeof key === 'number') return { column: key, ascending: true };
      const { column, ascending } = (key ?? {}) as Partial<SortKey>;
      if (typeof column !== 'number') throw invalidArgument('sortSpecObj');
      return { column, ascending: ascending ?? true };
    });
    this.#execution.write(() => {
      const { row, rows } = this.#box;
      this.#sheet.reorder(this.#box, sortedOrder(rows, (place, column) => this.#sheet.valueAt(row + place, column), keys));
    });
    return this.#self();
  }
  copyTo(destination: unknown, options?: unknown): void {
    const target = implementationOf(destination, RangeImpl);
    if (target === undefined) throw signatureError('SpreadsheetApp.Range.copyTo', [destination]);
    const contentsOnly = (options as { contentsOnly?: boolean } | undefined)?.contentsOnly === true;
    const { rows, columns } = this.#box;
    const repeatRows = Math.max(1, Math.floor(target.#box.rows / rows));
    const repeatColumns = Math.max(1, Math.floor(target.#box.columns / columns));
    this.#execution.countCells('written', rows * columns * repeatRows * repeatColumns);
    this.#execution.write(() => {
      const source = this.#snapshot();
      for (let r = 0; r < rows * repeatRows; r++) {
        for (let c = 0; c < columns * repeatColumns; c++) {
          const cell = source[r % rows]?.[c % columns];
          if (cell !== undefined) target.#paste(target.#box.row + r, target.#box.column + c, cell, contentsOnly, r, c);
        }
      }
    });
  }
  #snapshot(): { value: CellValue; format: string; extras: ReturnType<SheetModel['extrasAt']> }[][] {
    const { row, column, rows, columns } = this.#box;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => ({
        value: this.#sheet.valueAt(row + r, column + c),
        format: this.#sheet.formatAt(row + r, column + c),
        extras: this.#sheet.extrasAt(row + r, column + c),
      })),
    );
  }
  #paste(row: number, column: number, cell: { value: CellValue; format: string; extras: ReturnType<SheetModel['extrasAt']> }, contentsOnly: boolean, r: number, c: number): void {
    const { formula, ...others } = cell.extras;
    if (contentsOnly || formula === undefined) this.#sheet.enter(row, column, { value: cell.value });
    else this.#sheet.enter(row, column, { value: '', formula: shiftFormula(formula, r, c) });
    if (contentsOnly) return;
    this.#sheet.setFormat({ row, column, rows: 1, columns: 1 }, cell.format);
    this.#sheet.editExtras(row, column, (extras) => ({ ...(extras.formula === undefined ? {} : { formula: extras.formula }), ...others }));
  }
  moveTo(destination: unknown): void {
    const target = implementationOf(destination, RangeImpl);
    if (target === undefined) throw signatureError('SpreadsheetApp.Range.moveTo', [destination]);
    this.#execution.write(() => {
      const source = this.#snapshot();
      const { row, column, rows, columns } = this.#box;
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) {
          this.#sheet.enter(row + r, column + c, { value: '' });
          this.#sheet.setFormat({ row: row + r, column: column + c, rows: 1, columns: 1 }, AUTOMATIC);
          this.#sheet.editExtras(row + r, column + c, () => ({}));
        }
      }
      source.forEach((cells, r) => {
        cells.forEach((cell, c) => {
          target.#paste(target.#box.row + r, target.#box.column + c, cell, false, 0, 0);
        });
      });
    });
  }
  trimWhitespace(): Range {
    return this.#write((row, column) => {
      const value = this.#sheet.valueAt(row, column);
      if (typeof value === 'string') this.#sheet.enter(row, column, { value: value.trim().replace(/\s+/g, ' ') });
    });
  }

  // --- looking around ---

  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return strict(
      this.#execution,
      'TextFinder',
      new TextFinderImpl(this.#execution, [{ sheet: this.#sheet, box: this.#box }], String(text), (place) =>
        rangeAt(this.#execution, place.sheet, { row: place.row, column: place.column, rows: 1, columns: 1 }),
      ),
    );
  }
  protect(): object {
    return protect(this.#execution, this.#sheet, this.getA1Notation());
  }
  activate(): Range {
    return this.#self();
  }

  // --- merging ---

  merge(): Range {
    this.#execution.write(() => {
      this.#sheet.facts.merges.push({ ...this.#box });
      this.#sheet.changed();
    });
    return this.#self();
  }
  breakApart(): Range {
    this.#execution.write(() => {
      this.#sheet.facts.merges = this.#sheet.facts.merges.filter((box) => !overlap(box, this.#box));
      this.#sheet.changed();
    });
    return this.#self();
  }
  isPartOfMerge(): boolean {
    return this.#sheet.facts.merges.some((box) => overlap(box, this.#box));
  }
  getMergedRanges(): Range[] {
    return this.#sheet.facts.merges.filter((box) => overlap(box, this.#box)).map((box) => rangeAt(this.#execution, this.#sheet, box));
  }
  setBorder(...sides: unknown[]): Range {
    return this.#style('Border', sides.slice(0, 6).map((side) => side === true));
  }

  // --- what it looks like: the getters and setters of `STYLES` ---

  #style(name: string, value: unknown): Range {
    const kept = keptStyle(value);
    return this.#write((row, column) => {
      this.#setStyle(row, column, name, kept);
    });
  }
  #setStyle(row: number, column: number, name: string, kept: unknown): void {
    this.#sheet.editExtras(row, column, (extras) => {
      const style = { ...extras.style, [name]: kept };
      if (kept === null || kept === undefined) Reflect.deleteProperty(style, name);
      return { ...extras, style };
    });
  }
  static defineStyles(): void {
    for (const style of STYLES) {
      const shown = (range: RangeImpl, row: number, column: number): unknown => shownStyle(style, range.#sheet.extrasAt(row, column).style?.[style.name]);
      const read = style.read ?? ((value: unknown) => value);
      const methods: Record<string, (this: RangeImpl, value: unknown) => unknown> = {
        [`get${style.name}`]() {
          return shown(this, this.#box.row, this.#box.column);
        },
        [`get${style.plural}`]() {
          return this.#read((row, column) => shown(this, row, column));
        },
        [`set${style.name}`](value) {
          return this.#style(style.name, read(value));
        },
        [`set${style.plural}`](values) {
          this.#fits(values, `set${style.plural}`);
          return this.#write((row, column, r, c) => {
            this.#setStyle(row, column, style.name, keptStyle(read(values[r]?.[c])));
          });
        },
      };
      for (const [name, value] of Object.entries(methods)) Object.defineProperty(RangeImpl.prototype, name, { value });
    }
  }
}
RangeImpl.defineStyles();

function overlap(a: Box, b: Box): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** The getter's word for an untouched cell. @source behaviours 43 */
const shownFormat = (format: string): string => (format === AUTOMATIC ? '0.###############' : format);
const keptFormat = (format: string): string => (/^general$/i.test(format) ? AUTOMATIC : format);

function keepRule(sheet: SheetModel, rule: ValidationRule): number {
  const id = Object.keys(sheet.facts.validations).length + 1;
  sheet.facts.validations[id] = rule;
  sheet.changed();
  return id;
}

/** Moves the relative references of a formula by rows and columns. */
function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(/"(?:[^"]|"")*"|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g, (whole, fixedColumn: string | undefined, letters: string | undefined, fixedRow: string, digits: string) => {
    if (letters === undefined) return whole;
    const column = fixedColumn === '$' ? letters : columnLetters(letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + columns);
    const row = fixedRow === '$' ? digits : String(Number(digits) + rows);
    return `${fixedColumn ?? ''}${column}${fixedRow}${row}`;
  });
}

export function range(execution: Execution, sheet: SheetModel, address: Address): Range {
  return strict(execution, 'Range', new RangeImpl(execution, sheet, address));
}

/** A range by its place; a size of zero is refused in Google's words. */
export function rangeAt(execution: Execution, sheet: SheetModel, box: Box): Range {
  if (!(box.rows >= 1)) throw new PlatformError('The number of rows in the range must be at least 1.');
  if (!(box.columns >= 1)) throw new PlatformError('The number of columns in the range must be at least 1.');
  if (!(box.row >= 1)) throw new PlatformError('The starting row of the range is too small.');
  if (!(box.column >= 1)) throw new PlatformError('The starting column of the range is too small.');
  const { maxRows, maxColumns } = sheet.facts;
  if (box.row + box.rows - 1 > maxRows || box.column + box.columns - 1 > maxColumns) {
    throw new PlatformError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return range(execution, sheet, {
    sheetName: null,
    row: box.row,
    column: box.column,
    lastRow: box.row + box.rows - 1,
    lastColumn: box.column + box.columns - 1,
  });
}
