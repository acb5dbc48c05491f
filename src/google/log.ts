/** A sheet to which rows are only added: history, messages, produced documents. */
import { SHEETS, type SheetKey } from '../texts/sheets';
import { columnsIn, inert, readHeadings, requireColumn, rowsHolding, sheetNamed, type Columns } from './table';

/**
 * A sheet to which rows are only added. Its cells hold ids, codes, ISO times, checked addresses and our own sentences,
 * so that nothing in them can turn into a number or a date; install gives them the text format besides.
 */
export class Log<Name extends string> {
  #columns: Columns | null = null;
  constructor(
    private readonly key: SheetKey,
    private readonly headings: Readonly<Record<Name, string>>,
  ) {}

  /** One read, once. A heading that is missing is told here, before anything is written anywhere. */
  prepare(): Columns {
    if (this.#columns !== null) return this.#columns;
    const columns = columnsIn(readHeadings(sheetNamed(this.key)));
    for (const heading of Object.values<string>(this.headings)) requireColumn(columns, heading, SHEETS[this.key].name);
    this.#columns = columns;
    return columns;
  }

  column(name: Name): number {
    return requireColumn(this.prepare(), this.headings[name], SHEETS[this.key].name);
  }

  append(entry: Readonly<Record<Name, string>>): void {
    sheetNamed(this.key).appendRow(this.#row(entry));
  }

  /** Many lines in one write, under the lock; returns the first one's row. */
  appendBlock(entries: readonly Readonly<Record<Name, string>>[]): number {
    const sheet = sheetNamed(this.key);
    const rows = entries.map((entry) => this.#row(entry));
    const first = sheet.getLastRow() + 1;
    const missing = first + rows.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + 100);
    sheet.getRange(first, 1, rows.length, rows[0]?.length ?? 1).setValues(rows);
    return first;
  }

  #row(entry: Readonly<Record<Name, string>>): string[] {
    const places = (Object.keys(this.headings) as Name[]).map((name) => [this.column(name), entry[name]] as const);
    const row: string[] = Array.from({ length: Math.max(...places.map(([column]) => column)) }, () => '');
    for (const [column, value] of places) row[column - 1] = inert(value);
    return row;
  }

  rows(name: Name, text: string): number[] {
    return rowsHolding(sheetNamed(this.key), this.column(name), text);
  }
}
