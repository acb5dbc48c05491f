/** What hangs on the cells of a range besides their values: formats, looks, notes, validation, merges; and clearing. */
import { signatureError } from '../../core/errors';
import { overlap } from '../../model/boxes';
import { AUTOMATIC } from '../../model/cells';
import type { CellExtras } from '../../model/sheet';
import { border, BORDER_STYLES, keptSides, type KeptBorder } from './border';
import type { Range } from './rangePlace';
import { RangeValues } from './rangeValues';
import { isStyle, keptStyle, shownStyle, STYLES, type Style } from './styles';
import { keepRule, ruleOf, validation, type ValidationRule } from './validation';

/** The parts of a cell that can be cleared apart. */
export interface Clearing {
  readonly content?: boolean;
  readonly format?: boolean;
  readonly note?: boolean;
  readonly validation?: boolean;
}

export interface ClearOptions {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
}

/** @source behaviours 63–66: without options, contents and formats */
export function clearingOf(options: ClearOptions = {}): Clearing {
  const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
  if ([contentsOnly, formatOnly, commentsOnly, validationsOnly].every((only) => only !== true))
    return { content: true, format: true };
  return {
    content: contentsOnly === true,
    format: formatOnly === true,
    note: commentsOnly === true,
    validation: validationsOnly === true,
  };
}

export abstract class RangeFormats extends RangeValues {
  #extras(row = this._box.row, column = this._box.column): CellExtras {
    return this._sheet.extrasAt(row, column);
  }

  // --- number formats and notes ---

  getNumberFormat(): string {
    return shownFormat(this._sheet.formatAt(this._box.row, this._box.column));
  }
  getNumberFormats(): string[][] {
    return this._read((row, column) => shownFormat(this._sheet.formatAt(row, column)));
  }
  setNumberFormat(format: string): Range {
    if (typeof format !== 'string') throw signatureError('SpreadsheetApp.Range.setNumberFormat', [format]);
    return this._change(() => {
      this._sheet.setFormat(this._box, keptFormat(format));
    });
  }
  setNumberFormats(formats: unknown): Range {
    this._fits(formats, 'setNumberFormats');
    if (!formats.flat().every((one) => typeof one === 'string'))
      throw signatureError('SpreadsheetApp.Range.setNumberFormats', [formats]);
    return this._write((row, column, r, c) => {
      this._sheet.setFormat({ row, column, rows: 1, columns: 1 }, keptFormat(String(formats[r]?.[c])));
    });
  }
  getNote(): string {
    return this.#extras().note ?? '';
  }
  getNotes(): string[][] {
    return this._read((row, column) => this.#extras(row, column).note ?? '');
  }
  #note(row: number, column: number, note: string): void {
    this._sheet.editExtras(row, column, ({ note: _old, ...extras }) => (note === '' ? extras : { ...extras, note }));
  }
  setNote(note: unknown): Range {
    const text = note === null || note === undefined ? '' : String(note);
    return this._write((row, column) => {
      this.#note(row, column, text);
    });
  }
  /** Whole numbers come back as "25.0" here, and as "25" from `setNote`. @source behaviours 75 */
  setNotes(notes: unknown): Range {
    this._fits(notes, 'setNotes');
    return this._write((row, column, r, c) => {
      const note = notes[r]?.[c];
      this.#note(
        row,
        column,
        typeof note === 'number' && Number.isInteger(note) ? note.toFixed(1) : String(note ?? ''),
      );
    });
  }

  // --- clearing ---

  protected _clear(what: Clearing): Range {
    return this._change(() => {
      for (const [row, column] of this._cells())
        if (this._sheet.rows[row - 1] !== undefined) this.#clearCell(row, column, what);
      if (what.format === true) this._sheet.clearFormat(this._box);
    });
  }
  #clearCell(row: number, column: number, what: Clearing): void {
    if (what.content === true) this._sheet.enter(row, column, { value: '' });
    if (this._sheet.rows[row - 1]?.extras?.[column - 1] === undefined) return;
    this._sheet.editExtras(row, column, (extras) => {
      const kept = { ...extras };
      if (what.format === true) delete kept.style;
      if (what.note === true) delete kept.note;
      if (what.validation === true) delete kept.validation;
      return kept;
    });
  }
  clear(options?: ClearOptions): Range {
    return this._clear(clearingOf(options));
  }
  clearContent(): Range {
    return this._clear({ content: true });
  }
  clearFormat(): Range {
    return this._clear({ format: true });
  }
  clearNote(): Range {
    return this._clear({ note: true });
  }
  clearDataValidations(): Range {
    return this._clear({ validation: true });
  }

  // --- validation ---

  #rule(row: number, column: number): ValidationRule | undefined {
    const id = this.#extras(row, column).validation;
    return id === undefined ? undefined : (this._sheet.facts.validations[id] as ValidationRule | undefined);
  }
  #validation(row: number, column: number): object | null {
    const rule = this.#rule(row, column);
    return rule === undefined ? null : validation(this._execution, rule, this._sheet);
  }
  getDataValidation(): object | null {
    return this.#validation(this._box.row, this._box.column);
  }
  getDataValidations(): (object | null)[][] {
    return this._read((row, column) => this.#validation(row, column));
  }
  #setRule(row: number, column: number, rule: ValidationRule | null): void {
    this.#setRuleId(row, column, rule === null ? null : keepRule(this._sheet, rule));
  }
  #setRuleId(row: number, column: number, id: number | null): void {
    this._sheet.editExtras(row, column, ({ validation: _old, ...extras }) =>
      id === null ? extras : { ...extras, validation: id },
    );
  }
  setDataValidation(rule: unknown): Range {
    const found = ruleOf(rule, 'SpreadsheetApp.Range.setDataValidation');
    return this._change(() => {
      const id = found === null ? null : keepRule(this._sheet, found);
      for (const [row, column] of this._cells()) this.#setRuleId(row, column, id);
    });
  }
  setDataValidations(rules: unknown): Range {
    this._fits(rules, 'setDataValidations');
    const found = rules.map((row) => row.map((rule) => ruleOf(rule, 'SpreadsheetApp.Range.setDataValidations')));
    return this._write((row, column, r, c) => {
      this.#setRule(row, column, found[r]?.[c] ?? null);
    });
  }

  // --- checkboxes: cells under a CHECKBOX rule, which may name its own two values ---

  insertCheckboxes(...values: unknown[]): Range {
    return this._change(() => {
      const id = keepRule(this._sheet, { criteria: 'CHECKBOX', values, helpText: null, allowInvalid: false });
      for (const [row, column] of this._cells()) {
        this.#setRuleId(row, column, id);
        if (this._sheet.valueAt(row, column) === '' && values.length === 0)
          this._sheet.enter(row, column, { value: false });
      }
    });
  }
  #checkbox(row: number, column: number): readonly [checked: unknown, unchecked: unknown] | null {
    const rule = this.#rule(row, column);
    if (rule?.criteria !== 'CHECKBOX') return null;
    return rule.values.length === 0 ? [true, false] : [rule.values[0], rule.values[1] ?? ''];
  }
  #setChecked(checked: boolean): Range {
    return this._write((row, column) => {
      const value = this.#checkbox(row, column)?.[checked ? 0 : 1];
      if (value !== undefined) this._sheet.enter(row, column, { value: value as string | number | boolean });
    });
  }
  check(): Range {
    return this.#setChecked(true);
  }
  uncheck(): Range {
    return this.#setChecked(false);
  }
  /** Null for anything mixed. @source behaviours 97 */
  isChecked(): boolean | null {
    const states = new Set(
      this._read((row, column) => {
        const box = this.#checkbox(row, column);
        return box === null ? null : this._sheet.valueAt(row, column) === box[0];
      }).flat(),
    );
    return states.size === 1 ? ([...states][0] ?? null) : null;
  }
  removeCheckboxes(): Range {
    return this._write((row, column) => {
      if (this.#checkbox(row, column) === null) return;
      this.#setRule(row, column, null);
      this._sheet.enter(row, column, { value: '' });
    });
  }

  // --- merging ---

  #merge(rows: number, columns: number): Range {
    return this._change(() => {
      this.#unmerge();
      const { row, column, rows: height, columns: width } = this._box;
      for (let r = 0; r < height; r += rows) {
        for (let c = 0; c < width; c += columns)
          this._sheet.facts.merges.push({ row: row + r, column: column + c, rows, columns });
      }
      // Only the top-left cell of each block keeps its value.
      for (const [at, place, r, c] of this._cells())
        if (r % rows !== 0 || c % columns !== 0) this._sheet.enter(at, place, { value: '' });
      this._sheet.changed();
    });
  }
  #unmerge(): void {
    this._sheet.facts.merges = this._sheet.facts.merges.filter((box) => !overlap(box, this._box));
    this._sheet.changed();
  }
  merge(): Range {
    return this.#merge(this._box.rows, this._box.columns);
  }
  mergeAcross(): Range {
    return this.#merge(1, this._box.columns);
  }
  mergeVertically(): Range {
    return this.#merge(this._box.rows, 1);
  }
  breakApart(): Range {
    return this._change(() => {
      this.#unmerge();
    });
  }
  isPartOfMerge(): boolean {
    return this._sheet.facts.merges.some((box) => overlap(box, this._box));
  }
  getMergedRanges(): Range[] {
    return this._sheet.facts.merges.filter((box) => overlap(box, this._box)).map((box) => this._at(box));
  }

  // --- borders ---

  /** Null for a side leaves it as it was. @source behaviours 74 */
  setBorder(...args: unknown[]): Range {
    if (args.length !== 6 && args.length !== 8) throw signatureError('SpreadsheetApp.Range.setBorder', args);
    const style = BORDER_STYLES.find((one) => one === args[7]);
    const color = typeof args[6] === 'string' ? args[6] : null;
    const { rows, columns } = this._box;
    return this._write((row, column, r, c) => {
      const old = this.#extras(row, column).style?.Border as KeptBorder | undefined;
      const sides = keptSides(
        old,
        args,
        { top: r === 0, left: c === 0, bottom: r === rows - 1, right: c === columns - 1 },
        color,
        style,
      );
      this._setStyle(row, column, 'Border', sides);
    });
  }
  getBorder(): object | null {
    const kept = this.#extras().style?.Border as KeptBorder | undefined;
    return kept === undefined ? null : border(this._execution, kept);
  }

  // --- what it looks like: the getters and setters of `STYLES` ---

  protected _setStyle(row: number, column: number, name: string, kept: unknown): void {
    this._sheet.editExtras(row, column, (extras) => {
      const style = { ...extras.style, [name]: kept };
      if (kept === null || kept === undefined) Reflect.deleteProperty(style, name);
      return { ...extras, style };
    });
  }
  setBackgroundRGB(red: number, green: number, blue: number): Range {
    const hex = [red, green, blue].map((part) => Math.trunc(part).toString(16).padStart(2, '0')).join('');
    return this.#setOne('Background', `#${hex}`);
  }
  #setOne(name: string, kept: unknown): Range {
    return this._write((row, column) => {
      this._setStyle(row, column, name, kept);
    });
  }
  #setEach(style: Style, values: unknown): unknown {
    this._fits(values, `set${style.plural}`);
    if (!values.flat().every((one) => isStyle(style, one)))
      throw signatureError(`SpreadsheetApp.Range.set${style.plural}`, [values]);
    return this._write((row, column, r, c) => {
      this._setStyle(row, column, style.kept, keptStyle(style, values[r]?.[c]));
    });
  }
  static defineStyles(): void {
    const shown = (range: RangeFormats, style: Style, row: number, column: number): unknown =>
      shownStyle(style, range.#extras(row, column).style?.[style.kept]);
    for (const style of STYLES) {
      const methods: Record<string, (this: RangeFormats, value: unknown) => unknown> = {
        [`get${style.name}`]() {
          return shown(this, style, this._box.row, this._box.column);
        },
        [`get${style.plural}`]() {
          return this._read((row, column) => shown(this, style, row, column));
        },
        [`set${style.name}`](value) {
          if (!isStyle(style, value)) throw signatureError(`SpreadsheetApp.Range.set${style.name}`, [value]);
          return this.#setOne(style.kept, keptStyle(style, value));
        },
        [`set${style.plural}`](values) {
          return this.#setEach(style, values);
        },
      };
      for (const [name, value] of Object.entries(methods))
        Object.defineProperty(RangeFormats.prototype, name, { value });
    }
  }
}
RangeFormats.defineStyles();

/** The getter's word for an untouched cell. @source behaviours 43 */
const shownFormat = (format: string): string => (format === AUTOMATIC ? '0.###############' : format);
const keptFormat = (format: string): string => (/^general$/i.test(format) ? AUTOMATIC : format);
