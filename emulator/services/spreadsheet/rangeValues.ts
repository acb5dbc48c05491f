/** What stands in the cells of a range: values, what they show, and formulas. */
import { types } from 'node:util';
import { PlatformError, signatureError } from '../../core/errors';
import { isEmulated } from '../../core/strict';
import {
  dateFormatFor,
  instantOf,
  readTyped,
  serialOf,
  showsDate,
  AUTOMATIC,
  TEXT_FORMAT,
  type CellValue,
  type Entry,
} from '../../model/cells';
import { shiftFormula, toA1Formula, toR1C1Formula } from '../../model/formulaText';
import { RangePlace, type Range } from './rangePlace';
import { requireValid } from './validationCheck';

const MAX_CELL_CHARACTERS = 50_000;

export abstract class RangeValues extends RangePlace {
  protected _value(row: number, column: number): CellValue | Date {
    const value = this._sheet.valueAt(row, column);
    if (typeof value !== 'number' || !showsDate(this._sheet.formatAt(row, column))) return value;
    return new Date(instantOf(value, this._sheet.spreadsheet.timeZone));
  }
  getValue(): CellValue | Date {
    this._execution.countCells('read', 1);
    return this._value(this._box.row, this._box.column);
  }
  getValues(): (CellValue | Date)[][] {
    return this._readContents((row, column) => this._value(row, column));
  }
  getDisplayValue(): string {
    this._execution.countCells('read', 1);
    return this._sheet.displayAt(this._box.row, this._box.column);
  }
  getDisplayValues(): string[][] {
    return this._readContents((row, column) => this._sheet.displayAt(row, column));
  }
  isBlank(): boolean {
    return this._read((row, column) => this._sheet.valueAt(row, column)).every((row) =>
      row.every((value) => value === ''),
    );
  }

  /** What `setValue` makes of a value: text is converted as if typed, unless the cell is plain text. */
  #entry(value: unknown, format: string): Entry {
    const { timeZone, locale, workspace } = this._sheet.spreadsheet;
    const asText = format === TEXT_FORMAT;
    if (value === null || value === undefined) return { value: '' };
    if (typeof value === 'boolean') return { value: asText ? String(value).toUpperCase() : value };
    if (typeof value === 'number')
      return { value: Number.isFinite(value) ? (asText ? String(value) : value) : '#NUM!' };
    if (types.isDate(value)) {
      if (Number.isNaN(value.getTime())) return { value: '#NUM!' };
      const serial = serialOf(value.getTime(), timeZone);
      return { value: serial, format: dateFormatFor(serial) };
    }
    return readTyped(String(value), format, locale, workspace.now());
  }
  /** Refuses what Sheets refuses, and what it would turn into text that nobody means. */
  #storable(value: unknown, method: string): void {
    if (typeof value === 'string' && value.length > MAX_CELL_CHARACTERS) {
      throw new PlatformError(
        `Your input contains more than the maximum of ${MAX_CELL_CHARACTERS} characters in a single cell.`,
      );
    }
    if (typeof value === 'function' || (typeof value === 'object' && value !== null && !types.isDate(value))) {
      throw this._execution.notEmulated(`Range.${method} of ${isEmulated(value) ? 'a service object' : typeof value}`);
    }
  }
  /** All cells or none: one value that a validation rule refuses keeps out the others. */
  protected _enterAll(value: (r: number, c: number) => unknown, obeysFormat = true): Range {
    return this._change(() => {
      const entries = [...this._cells()].map(([row, column, r, c]) => ({
        row,
        column,
        entry: this.#entry(value(r, c), obeysFormat ? this._sheet.formatAt(row, column) : AUTOMATIC),
      }));
      for (const { row, column, entry } of entries) requireValid(this._sheet, row, column, entry);
      for (const { row, column, entry } of entries) this._sheet.enter(row, column, entry);
    });
  }
  setValue(...args: unknown[]): Range {
    if (args.length !== 1) throw signatureError('SpreadsheetApp.Range.setValue', args);
    this.#storable(args[0], 'setValue');
    return this._enterAll(() => args[0]);
  }
  setValues(values: unknown): Range {
    this._fits(values, 'setValues');
    const copy = values.map((row) => [...row]);
    for (const row of copy) for (const value of row) this.#storable(value, 'setValues');
    return this._enterAll((r, c) => copy[r]?.[c]);
  }

  /** What `appendRow` does: the values are read as if typed, also into cells of plain text. */
  _append(values: readonly unknown[]): void {
    for (const value of values) this.#storable(value, 'appendRow');
    this._enterAll((_, c) => values[c], false);
  }

  // --- formulas ---

  #formulaAt(row: number, column: number): string {
    return this._sheet.extrasAt(row, column).formula ?? '';
  }
  getFormula(): string {
    return this.#formulaAt(this._box.row, this._box.column);
  }
  getFormulas(): string[][] {
    return this._read((row, column) => this.#formulaAt(row, column));
  }
  /** Null where there is none. @source Range.getFormulaR1C1 reference */
  getFormulaR1C1(): string | null {
    const formula = this.getFormula();
    return formula === '' ? null : toR1C1Formula(formula, this._box.row, this._box.column);
  }
  getFormulasR1C1(): string[][] {
    return this._read((row, column) => toR1C1Formula(this.#formulaAt(row, column), row, column));
  }
  /** Relative references are adjusted for each further cell. @source behaviours 50 */
  setFormula(formula: string): Range {
    const text = asFormula(formula);
    return this._write((row, column, r, c) => {
      this._sheet.enter(row, column, text === '' ? { value: '' } : { value: '', formula: shiftFormula(text, r, c) });
    });
  }
  setFormulas(formulas: unknown): Range {
    this._fits(formulas, 'setFormulas');
    const texts = formulas.map((row) => row.map(asFormula));
    return this._write((row, column, r, c) => {
      const text = texts[r]?.[c] ?? '';
      this._sheet.enter(row, column, text === '' ? { value: '' } : { value: '', formula: text });
    });
  }
  setFormulaR1C1(formula: string): Range {
    const text = asFormula(formula);
    return this._write((row, column) => {
      this._sheet.enter(row, column, { value: '', formula: toA1Formula(text, row, column) });
    });
  }
  setFormulasR1C1(formulas: unknown): Range {
    this._fits(formulas, 'setFormulasR1C1');
    const texts = formulas.map((row) => row.map(asFormula));
    return this._write((row, column, r, c) => {
      const text = texts[r]?.[c] ?? '';
      this._sheet.enter(
        row,
        column,
        text === '' ? { value: '' } : { value: '', formula: toA1Formula(text, row, column) },
      );
    });
  }
}

function asFormula(text: unknown): string {
  const formula = String(text ?? '');
  return formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
}
