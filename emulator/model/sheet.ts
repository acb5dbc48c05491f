/** One sheet: its grid of rows, and all that hangs on cells. Rows carry what belongs to them, so that moving a row moves it all. */
import { PlatformError } from '../core/errors';
import { AUTOMATIC, display, readTyped, type CellValue, type Entry } from './cells';
import { evaluateFormula } from './formula';
import { followGrid } from './gridFollowers';
import type { SpreadsheetModel } from './spreadsheet';

/** What a cell may carry besides its value and number format. */
export interface CellExtras {
  formula?: string;
  note?: string;
  /** Id of a rule in the sheet's `validations`. */
  validation?: number;
  /** Everything visible but the number format, by the name of its Range getter without "get". */
  style?: Readonly<Record<string, unknown>>;
}

export interface Row {
  values: CellValue[];
  /** Number formats where they differ from the column's. */
  formats?: (string | undefined)[];
  extras?: Record<number, CellExtras>;
  hidden?: boolean;
  height?: number;
  /** Id of the form answer that Forms keeps in this row. */
  response?: string;
}

export interface ProtectionModel {
  id: number;
  /** A1 notation of the protected range; "" for the whole sheet. */
  range: string;
  description: string;
  warningOnly: boolean;
  editors: string[];
  unprotected: string[];
}

/** A rectangle in the grid; rows and columns count from 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a filter hides in one column: rows that show one of these texts. */
export interface FilterCriteria {
  readonly hidden: readonly string[];
}

/** What a sheet keeps besides its rows, as it is written to disk. */
export interface SheetFacts {
  name: string;
  maxRows: number;
  maxColumns: number;
  hidden: boolean;
  frozenRows: number;
  frozenColumns: number;
  tabColor: string | null;
  columnFormats: (string | null)[];
  columnWidths: Record<number, number>;
  hiddenColumns: number[];
  protections: ProtectionModel[];
  validations: Record<number, unknown>;
  conditionalRules: unknown[];
  charts: unknown[];
  filter: { range: string; criteria: Record<number, FilterCriteria> } | null;
  merges: Box[];
  /** Id of the form whose answers arrive here. */
  formId: string | null;
  /** What Forms keeps in each column: an item's id, `timestamp`, `email`, or nothing. */
  formColumns: (string | null)[];
}

const EMPTY_ROW: Row = Object.freeze({ values: Object.freeze([]) as unknown as CellValue[] });
/** @source limits of Sheets, see docs/emulator.md */
/** In all sheets of a spreadsheet together, blank ones too. */
const MOST_CELLS = 10_000_000;
const MAX_CELL_CHARACTERS = 50_000;

export class SheetModel {
  rows: (Row | undefined)[] = [];
  readonly facts: SheetFacts;

  constructor(
    readonly spreadsheet: SpreadsheetModel,
    readonly id: number,
    facts: Partial<SheetFacts> & { name: string },
  ) {
    this.facts = {
      maxRows: 1000,
      maxColumns: 26,
      hidden: false,
      frozenRows: 0,
      frozenColumns: 0,
      tabColor: null,
      columnFormats: [],
      columnWidths: {},
      hiddenColumns: [],
      protections: [],
      validations: {},
      conditionalRules: [],
      charts: [],
      filter: null,
      merges: [],
      formId: null,
      formColumns: [],
      ...facts,
    };
  }

  get key(): string {
    return `sheet/${this.spreadsheet.id}/${this.id}`;
  }

  changed(): void {
    this.spreadsheet.workspace.changed(this.key);
  }

  rowChanged(row: number): void {
    this.spreadsheet.workspace.changed(`row/${this.spreadsheet.id}/${this.id}/${row}`);
  }

  /** Everything from this row on stands elsewhere than before. */
  #rowsMoved(from: number): void {
    for (let row = from; row <= Math.max(this.rows.length, from); row++) this.rowChanged(row);
  }

  rowAt(row: number): Row {
    return this.rows[row - 1] ?? EMPTY_ROW;
  }

  /** The row as something that may be changed. */
  edit(row: number): Row {
    this.growTo(row, 1);
    let found = this.rows[row - 1];
    if (found === undefined) {
      found = { values: [] };
      this.rows[row - 1] = found;
    }
    this.rowChanged(row);
    return found;
  }

  editExtras(row: number, column: number, change: (extras: CellExtras) => CellExtras): void {
    const target = this.edit(row);
    const extras = change({ ...target.extras?.[column - 1] });
    target.extras = { ...target.extras, [column - 1]: extras };
    if (Object.values(extras).every((part) => part === undefined)) {
      const { [column - 1]: _gone, ...rest } = target.extras;
      target.extras = rest;
    }
  }

  extrasAt(row: number, column: number): CellExtras {
    return this.rowAt(row).extras?.[column - 1] ?? {};
  }

  formatAt(row: number, column: number): string {
    return this.rowAt(row).formats?.[column - 1] ?? this.facts.columnFormats[column - 1] ?? AUTOMATIC;
  }

  /** The value of a cell; a formula is worked out when it is asked for. */
  valueAt(row: number, column: number): CellValue {
    const found = this.rowAt(row);
    const formula = found.extras?.[column - 1]?.formula;
    if (formula !== undefined) return evaluateFormula(formula, this, row, column);
    return found.values[column - 1] ?? '';
  }

  displayAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    return typeof value === 'string' ? value : display(value, this.formatAt(row, column), this.spreadsheet.locale);
  }

  /** Enters text as a person types it, under the cell's own number format. */
  type(row: number, column: number, text: string): void {
    this.enter(
      row,
      column,
      readTyped(text, this.formatAt(row, column), this.spreadsheet.locale, this.spreadsheet.workspace.now()),
    );
  }

  enter(row: number, column: number, entry: Entry): void {
    this.growTo(row, column);
    const target = this.edit(row);
    while (target.values.length < column - 1) target.values.push('');
    target.values[column - 1] =
      typeof entry.value === 'string' ? entry.value.slice(0, MAX_CELL_CHARACTERS) : entry.value;
    const formula = target.extras?.[column - 1]?.formula;
    if (formula !== undefined || entry.formula !== undefined) {
      this.editExtras(row, column, ({ formula: _old, ...extras }) =>
        entry.formula === undefined ? extras : { ...extras, formula: entry.formula },
      );
    }
    if (entry.format !== undefined && this.formatAt(row, column) === AUTOMATIC)
      this.setFormat({ row, column, rows: 1, columns: 1 }, entry.format);
  }

  setFormat(box: Box, format: string): void {
    if (box.row === 1 && box.rows >= this.facts.maxRows) {
      for (let column = box.column; column < box.column + box.columns; column++) {
        this.facts.columnFormats[column - 1] = format;
        for (const [index, row] of this.rows.entries()) {
          if (row?.formats?.[column - 1] === undefined) continue;
          row.formats[column - 1] = undefined;
          this.rowChanged(index + 1);
        }
      }
      this.changed();
      return;
    }
    for (let row = box.row; row < box.row + box.rows; row++) {
      const target = this.edit(row);
      target.formats = [...(target.formats ?? [])];
      for (let column = box.column; column < box.column + box.columns; column++) target.formats[column - 1] = format;
    }
  }

  /** Back to the automatic format; a row that was never written stays unwritten. */
  clearFormat(box: Box): void {
    if (box.row === 1 && box.rows >= this.facts.maxRows) return this.setFormat(box, AUTOMATIC);
    const columns = Array.from({ length: box.columns }, (_, index) => box.column - 1 + index);
    const hasColumnFormat = columns.some((index) => (this.facts.columnFormats[index] ?? AUTOMATIC) !== AUTOMATIC);
    for (let row = box.row; row < box.row + box.rows; row++) {
      const written = this.rows[row - 1];
      if (hasColumnFormat || columns.some((index) => written?.formats?.[index] !== undefined))
        this.setFormat({ ...box, row, rows: 1 }, AUTOMATIC);
    }
  }

  /** Last row that holds content; 0 for an empty sheet. */
  lastRow(): number {
    for (let row = this.rows.length; row > 0; row--) if (hasContent(this.rows[row - 1])) return row;
    return 0;
  }

  lastColumn(): number {
    let last = 0;
    for (const row of this.rows) {
      if (row === undefined) continue;
      for (let column = row.values.length; column > last; column--) {
        if (row.values[column - 1] !== '' && row.values[column - 1] !== undefined) last = column;
      }
      for (const [column, extras] of Object.entries(row.extras ?? {})) {
        if (extras.formula !== undefined) last = Math.max(last, Number(column) + 1);
      }
    }
    return last;
  }

  /** @source Google Workspace limits: "Up to 10 million cells"; wording of public logs */
  #requireRoom(maxRows: number, maxColumns: number): void {
    const others = this.spreadsheet.sheets.filter((sheet) => sheet !== this);
    const cells = others.reduce((sum, { facts }) => sum + facts.maxRows * facts.maxColumns, maxRows * maxColumns);
    if (cells > MOST_CELLS)
      throw new PlatformError(
        `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
      );
  }

  /** Makes room; a new row takes on the formats of the row above it. */
  growTo(row: number, column: number): void {
    if (row <= this.facts.maxRows && column <= this.facts.maxColumns) return;
    this.#requireRoom(Math.max(row, this.facts.maxRows), Math.max(column, this.facts.maxColumns));
    if (row > this.facts.maxRows) {
      const formats = this.rows[this.facts.maxRows - 1]?.formats;
      if (formats !== undefined) this.rows[row - 1] = { values: [], formats: [...formats] };
      this.facts.maxRows = row;
    }
    this.facts.maxColumns = Math.max(this.facts.maxColumns, column);
    this.changed();
  }

  insertRows(before: number, count: number): void {
    this.#requireRoom(this.facts.maxRows + count, this.facts.maxColumns);
    const template = this.rows[Math.max(before - 2, 0)];
    const fresh = (): Row | undefined =>
      template?.formats === undefined ? undefined : { values: [], formats: [...template.formats] };
    while (this.rows.length < before - 1) this.rows.push(undefined);
    const after = this.rows.splice(before - 1);
    for (let made = 0; made < count; made++) this.rows.push(fresh());
    for (const row of after) this.rows.push(row);
    this.facts.maxRows += count;
    this.#rowsMoved(before);
    followGrid(this, { axis: 'row', at: before, by: count });
    this.changed();
  }

  deleteRows(from: number, count: number): void {
    const length = this.rows.length;
    this.rows.splice(from - 1, count);
    this.facts.maxRows -= count;
    for (let row = from; row <= length; row++) this.rowChanged(row);
    followGrid(this, { axis: 'row', at: from, by: -count });
    this.changed();
  }

  insertColumns(before: number, count: number): void {
    this.#requireRoom(this.facts.maxRows, this.facts.maxColumns + count);
    this.#eachRow((row) => {
      if (row.values.length >= before) row.values.splice(before - 1, 0, ...Array.from({ length: count }, () => ''));
      if (row.formats !== undefined && row.formats.length >= before) {
        row.formats.splice(before - 1, 0, ...Array.from({ length: count }, () => undefined));
      }
      row.extras &&= shiftKeys(row.extras, before - 1, count);
    });
    const formats = this.facts.columnFormats;
    while (formats.length < before - 1) formats.push(null);
    formats.splice(before - 1, 0, ...Array.from({ length: count }, () => formats[before - 2] ?? null));
    if (this.facts.formColumns.length >= before) {
      this.facts.formColumns.splice(before - 1, 0, ...Array.from({ length: count }, () => null));
    }
    this.facts.columnWidths = shiftKeys(this.facts.columnWidths, before, count);
    this.facts.maxColumns += count;
    followGrid(this, { axis: 'column', at: before, by: count });
    this.changed();
  }

  deleteColumns(from: number, count: number): void {
    this.#eachRow((row) => {
      row.values.splice(from - 1, count);
      row.formats?.splice(from - 1, count);
      row.extras &&= shiftKeys(row.extras, from - 1, -count);
    });
    this.facts.columnFormats.splice(from - 1, count);
    this.facts.formColumns.splice(from - 1, count);
    this.facts.columnWidths = shiftKeys(this.facts.columnWidths, from, -count);
    this.facts.maxColumns -= count;
    followGrid(this, { axis: 'column', at: from, by: -count });
    this.changed();
  }

  /** Moves columns so that they stand before the column that `before` is now. */
  moveColumns(from: number, count: number, before: number): void {
    const order = Array.from({ length: Math.max(this.facts.maxColumns, before - 1) }, (_, index) => index);
    const moved = order.splice(from - 1, count);
    order.splice(before > from ? before - 1 - count : before - 1, 0, ...moved);
    const rearrange = <T>(list: readonly T[], empty: T): T[] => order.map((index) => list[index] ?? empty);
    this.#eachRow((row) => {
      row.values = trimEnd(rearrange<CellValue>(row.values, ''));
      if (row.formats !== undefined) row.formats = rearrange<string | undefined>(row.formats, undefined);
      if (row.extras !== undefined) {
        const old = row.extras;
        row.extras = Object.fromEntries(
          order.flatMap((index, place) => (old[index] === undefined ? [] : [[place, old[index]]])),
        );
      }
    });
    this.facts.columnFormats = rearrange<string | null>(this.facts.columnFormats, null);
    this.facts.formColumns = rearrange<string | null>(this.facts.formColumns, null);
    const widths = this.facts.columnWidths;
    this.facts.columnWidths = Object.fromEntries(
      order.flatMap((index, place): [number, number][] => {
        const width = widths[index + 1];
        return width === undefined ? [] : [[place + 1, width]];
      }),
    );
    const hidden = new Set(this.facts.hiddenColumns);
    this.facts.hiddenColumns = order.flatMap((index, place) => (hidden.has(index + 1) ? [place + 1] : []));
    this.changed();
  }

  /** Moves whole rows so that they stand before the row that `before` is now. */
  moveRows(from: number, count: number, before: number): void {
    while (this.rows.length < Math.max(from + count, before) - 1) this.rows.push(undefined);
    const moved = this.rows.splice(from - 1, count);
    this.rows.splice(before > from ? before - 1 - count : before - 1, 0, ...moved);
    this.#rowsMoved(Math.min(from, before));
    this.changed();
  }

  /** Puts whole rows of a box in a new order, `order` listing their present places (0 = first row of the box). */
  reorder(box: Box, order: readonly number[]): void {
    const whole = box.column === 1 && box.columns >= this.facts.maxColumns;
    const old = order.map((place) => this.rows[box.row - 1 + place]);
    order.forEach((_, target) => {
      const source = old[target];
      const index = box.row - 1 + target;
      this.rows[index] = whole ? source : mergeColumns(this.rows[index], source, box);
      this.rowChanged(index + 1);
    });
  }

  #eachRow(change: (row: Row) => void): void {
    for (const [index, row] of this.rows.entries()) {
      if (row === undefined) continue;
      change(row);
      this.rowChanged(index + 1);
    }
  }
}

/** A row as it was, but with the columns of the box taken from another row. */
function mergeColumns(kept: Row | undefined, taken: Row | undefined, box: Box): Row {
  const values = [...(kept?.values ?? [])];
  const formats = [...(kept?.formats ?? [])];
  const extras: Record<number, CellExtras> = { ...kept?.extras };
  for (let index = box.column - 1; index < box.column - 1 + box.columns; index++) {
    while (values.length < index) values.push('');
    values[index] = taken?.values[index] ?? '';
    formats[index] = taken?.formats?.[index];
    const extra = taken?.extras?.[index];
    if (extra === undefined) Reflect.deleteProperty(extras, index);
    else extras[index] = extra;
  }
  return { ...kept, values: trimEnd(values), formats, extras };
}

function trimEnd(values: CellValue[]): CellValue[] {
  while (values.length > 0 && (values[values.length - 1] ?? '') === '') values.pop();
  return values;
}

/** Moves the entries at and after `from` by `by` places; entries that fall into a deleted stretch go. */
function shiftKeys<T>(entries: Record<number, T>, from: number, by: number): Record<number, T> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]): [number, T][] => {
      const place = Number(key);
      if (place < from) return [[place, value]];
      return by < 0 && place < from - by ? [] : [[place + by, value]];
    }),
  );
}

function hasContent(row: Row | undefined): boolean {
  if (row === undefined) return false;
  if (row.values.some((value) => value !== '')) return true;
  return Object.values(row.extras ?? {}).some((extras) => extras.formula !== undefined);
}
