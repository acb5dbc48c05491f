/** Changes that move or copy what stands in a range. */
import { enumName, enumOf } from '../../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import { implementationOf } from '../../core/strict';
import { AUTOMATIC, type CellValue } from '../../model/cells';
import type { Box, CellExtras } from '../../model/sheet';
import { shiftFormula } from '../../model/formulaText';
import { requireEditable } from './permission';
import { RangeFormats } from './rangeFormats';
import type { Range } from './rangePlace';
import { compareCells, sortedOrder, type SortKey } from './sorting';

export const CopyPasteType = enumOf([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const Dimension = enumOf(['COLUMNS', 'ROWS']);
export const TextToColumnsDelimiter = enumOf(['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE']);

interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly extras: CellExtras;
}
/** Which parts of a cell a paste brings along. */
interface Parts {
  readonly value?: boolean;
  readonly formula?: boolean;
  readonly format?: boolean;
  readonly validation?: boolean;
}

const PASTES: Readonly<Record<string, Parts>> = {
  PASTE_NORMAL: { value: true, formula: true, format: true, validation: true },
  PASTE_FORMULA: { value: true, formula: true },
  PASTE_VALUES: { value: true },
  PASTE_FORMAT: { format: true },
  PASTE_DATA_VALIDATION: { validation: true },
};
const ALL: Parts = { value: true, formula: true, format: true, validation: true };

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

export abstract class RangeMoves extends RangeFormats {
  #snapshot({ row, column, rows, columns }: Box = this._box): Cell[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => ({
        value: this._sheet.valueAt(row + r, column + c),
        format: this._sheet.formatAt(row + r, column + c),
        extras: this._sheet.extrasAt(row + r, column + c),
      })),
    );
  }
  /** Puts a cell down; its formula is moved by as far as the cell itself was. */
  #paste(row: number, column: number, cell: Cell, parts: Parts, by: { rows: number; columns: number }): void {
    const { formula, note, style, validation } = cell.extras;
    if (parts.value === true) {
      if (parts.formula === true && formula !== undefined)
        this._sheet.enter(row, column, { value: '', formula: shiftFormula(formula, by.rows, by.columns) });
      else this._sheet.enter(row, column, { value: cell.value });
    }
    if (parts.format === true) this._sheet.setFormat({ row, column, rows: 1, columns: 1 }, cell.format);
    this._sheet.editExtras(row, column, (extras) => ({
      ...extras,
      ...(parts.format === true ? { style } : {}),
      ...(parts.validation === true ? { validation, note } : {}),
    }));
  }

  /** (destination) · (destination, {contentsOnly, formatOnly}) · (destination, CopyPasteType, transposed) */
  copyTo(destination: unknown, options?: unknown, transposed: unknown = false): void {
    const target = implementationOf(destination, RangeMoves);
    if (target === undefined) throw signatureError('SpreadsheetApp.Range.copyTo', [destination]);
    this.#copyInto(target, this.#partsOf(options), transposed === true);
  }
  #partsOf(options: unknown): Parts {
    const type = enumName(options);
    if (type !== undefined) {
      const parts = PASTES[type];
      if (parts === undefined) throw this._execution.notEmulated(`Range.copyTo ${type}`);
      return parts;
    }
    const { contentsOnly, formatOnly } = (options ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
    if (contentsOnly === true) return { value: true };
    return formatOnly === true ? { format: true } : ALL;
  }
  /** As many whole copies as fit into the target, at least one. @source behaviours 76 */
  #copyInto(target: RangeMoves, parts: Parts, transposed: boolean): void {
    const [rows, columns] = transposed ? [this._box.columns, this._box.rows] : [this._box.rows, this._box.columns];
    const height = rows * Math.max(1, Math.floor(target._box.rows / rows));
    const width = columns * Math.max(1, Math.floor(target._box.columns / columns));
    target._change(
      () => {
        const source = this.#snapshot();
        for (let r = 0; r < height; r++) {
          for (let c = 0; c < width; c++) {
            const [from, at] = transposed ? [c % columns, r % rows] : [r % rows, c % columns];
            const cell = source[from]?.[at];
            if (cell === undefined) continue;
            const [row, column] = [target._box.row + r, target._box.column + c];
            target.#paste(row, column, cell, parts, {
              rows: row - this._box.row - from,
              columns: column - this._box.column - at,
            });
          }
        }
      },
      { ...target._box, rows: height, columns: width },
    );
  }
  #ontoRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number, parts: Parts): void {
    const found = (
      sheet as { getRange?: (row: number, column: number, rows: number, columns: number) => unknown } | null
    )?.getRange?.(row, column, rowEnd - row + 1, columnEnd - column + 1);
    const target = implementationOf(found, RangeMoves);
    if (target === undefined)
      throw signatureError('SpreadsheetApp.Range.copyValuesToRange', [sheet, column, columnEnd, row, rowEnd]);
    this.#copyInto(target, parts, false);
  }
  copyValuesToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#ontoRange(sheet, column, columnEnd, row, rowEnd, { value: true });
  }
  copyFormatToRange(sheet: unknown, column: number, columnEnd: number, row: number, rowEnd: number): void {
    this.#ontoRange(sheet, column, columnEnd, row, rowEnd, { format: true });
  }
  moveTo(destination: unknown): void {
    const target = implementationOf(destination, RangeMoves);
    if (target === undefined) throw signatureError('SpreadsheetApp.Range.moveTo', [destination]);
    requireEditable(this._execution, this._sheet, this._box);
    target._change(
      () => {
        const source = this.#snapshot();
        for (const [row, column] of this._cells()) this.#empty(row, column);
        source.forEach((cells, r) => {
          cells.forEach((cell, c) => {
            // A moved formula keeps its references.
            target.#paste(target._box.row + r, target._box.column + c, cell, ALL, { rows: 0, columns: 0 });
          });
        });
      },
      { ...target._box, rows: this._box.rows, columns: this._box.columns },
    );
  }
  #empty(row: number, column: number): void {
    this._sheet.enter(row, column, { value: '' });
    this._sheet.setFormat({ row, column, rows: 1, columns: 1 }, AUTOMATIC);
    this._sheet.editExtras(row, column, () => ({}));
  }

  /** Makes room in the range, pushing cells right (COLUMNS) or down (ROWS). @source behaviours 19 */
  insertCells(dimension: unknown): Range {
    return this.#shiftCells(dimension, 'insertCells');
  }
  /** Takes the range out, pulling cells left (COLUMNS) or up (ROWS). @source behaviours 19 */
  deleteCells(dimension: unknown): void {
    this.#shiftCells(dimension, 'deleteCells');
  }
  #shiftCells(dimension: unknown, method: 'insertCells' | 'deleteCells'): Range {
    if (dimension !== Dimension.COLUMNS && dimension !== Dimension.ROWS)
      throw signatureError(`SpreadsheetApp.Range.${method}`, [dimension]);
    const { row, column, rows, columns } = this._box;
    const across = dimension === Dimension.COLUMNS;
    const { maxRows, maxColumns } = this._sheet.facts;
    const area: Box = across
      ? { row, column, rows, columns: maxColumns - column + 1 }
      : { row, column, rows: maxRows - row + 1, columns };
    const by = (method === 'insertCells' ? 1 : -1) * (across ? columns : rows);
    return this._change(() => {
      const height = across ? rows : Math.max(this._sheet.rows.length - row + 1, 0) + Math.max(by, 0);
      const last = { ...area, rows: Math.min(height, area.rows) };
      const cells = this.#snapshot(last);
      for (let r = 0; r < last.rows; r++) {
        for (let c = 0; c < last.columns; c++) {
          const cell = across ? cells[r]?.[c - by] : cells[r - by]?.[c];
          const vacated = by > 0 && (across ? c : r) < by;
          if (cell === undefined || vacated) this.#empty(row + r, column + c);
          else this.#paste(row + r, column + c, cell, ALL, { rows: 0, columns: 0 });
        }
      }
    }, area);
  }

  // --- order ---

  sort(specification: unknown): Range {
    const last = this.getLastColumn();
    const keys = [specification].flat().map((key): SortKey => {
      const { column, ascending } = (typeof key === 'number' ? { column: key } : (key ?? {})) as Partial<SortKey>;
      if (typeof column !== 'number' || column < this._box.column || column > last)
        throw invalidArgument('sortSpecObj');
      return { column, ascending: ascending ?? true };
    });
    return this._change(() => {
      const { row, rows } = this._box;
      this._sheet.reorder(
        this._box,
        sortedOrder(rows, (place, column) => this._sheet.valueAt(row + place, column), keys),
      );
    });
  }
  randomize(): Range {
    return this._change(() => {
      const order = Array.from({ length: this._box.rows }, (_, place) => place);
      for (let index = order.length - 1; index > 0; index--) {
        const other = this._sheet.spreadsheet.workspace.newNumber() % (index + 1);
        [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
      }
      this._sheet.reorder(this._box, order);
    });
  }
  /** Keeps the first of equal rows and closes the gaps; columns are places of the sheet. @source behaviours 45 */
  removeDuplicates(columnsToCompare?: readonly number[]): Range {
    const { row, column, rows, columns } = this._box;
    const compared = columnsToCompare ?? Array.from({ length: columns }, (_, c) => column + c);
    if (compared.some((place) => place < column || place >= column + columns))
      throw new PlatformError('Invalid argument: columnsToCompare');
    requireEditable(this._execution, this._sheet, this._box);
    this._execution.flush();
    const cells = this.#snapshot();
    const kept = cells.filter(
      (one, index) =>
        !cells
          .slice(0, index)
          .some((earlier) => compared.every((place) => same(earlier[place - column], one[place - column]))),
    );
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const cell = kept[r]?.[c];
        if (cell === undefined) this.#empty(row + r, column + c);
        else this.#paste(row + r, column + c, cell, ALL, { rows: 0, columns: 0 });
      }
    }
    this._execution.countCells('written', rows * columns);
    return this._at({ ...this._box, rows: Math.max(1, kept.length) });
  }

  // --- text ---

  trimWhitespace(): Range {
    return this._write((row, column) => {
      const value = this._sheet.valueAt(row, column);
      if (typeof value === 'string' && this._sheet.extrasAt(row, column).formula === undefined)
        this._sheet.enter(row, column, { value: value.trim().replace(/\s+/g, ' ') });
    });
  }
  /** Without a delimiter the comma is guessed, then the semicolon, the full stop and the space. @source behaviours 46 */
  splitTextToColumns(delimiter?: unknown): void {
    if (this._box.columns !== 1) throw new PlatformError('The range must have a single column.');
    const named = DELIMITERS[enumName(delimiter) ?? ''];
    const given = typeof delimiter === 'string' ? delimiter : named;
    this._change(() => {
      const { row, column, rows } = this._box;
      const texts = Array.from({ length: rows }, (_, r) => this._sheet.displayAt(row + r, column));
      const mark = given ?? Object.values(DELIMITERS).find((one) => texts.some((text) => text.includes(one)));
      if (mark === undefined) return;
      const parts = texts.map((one) => one.split(mark).map((part) => part.trim()));
      const width = Math.max(...parts.map((one) => one.length));
      parts.forEach((one, r) => {
        for (let c = 0; c < width; c++) this._sheet.type(row + r, column + c, one[c] ?? '');
      });
    });
  }
}

function same(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return typeof a.value === typeof b.value && compareCells(a.value, b.value) === 0;
}
