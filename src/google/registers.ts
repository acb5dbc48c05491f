/** The control registers (ทะเบียนคุม ก and ข): lines are added and completed, never taken away. */
import type { RegisterChange, RegisterLine, RegisterRow, Registers } from '../application/ports';
import type { Register } from '../domain/category';
import { parseRegisterNo } from '../domain/registerNo';
import { REGISTER_COLUMNS, SHEETS, type RegisterColumn } from '../texts/sheets';
import {
  cellsHolding,
  columnsIn,
  inert,
  letters,
  readHeadings,
  readRows,
  readWholeRow,
  requireColumn,
  rowsHolding,
  sheetNamed,
  textOf,
  writeAsText,
  writeIntoText,
  writeRow,
  type CellValue,
  type Columns,
} from './table';

const SHEET_OF = { A: 'registerA', B: 'registerB' } as const;
const OTHER = { A: 'B', B: 'A' } as const;
const NAMES = Object.keys(REGISTER_COLUMNS) as RegisterColumn[];

/** Where install puts the card code: looked at first, so that one read tells heading and codes. */
const USUAL_CODE_COLUMN = letters(1 + NAMES.indexOf('cardCode'));

/** A line that is no longer where it was found is looked for so often. */
const MOST_LOOKS = 3;

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The columns that install has made; none where a sheet has fewer. */
function wholeGrid(sheet: Sheet): CellValue[][] {
  try {
    return sheet.getRange(`A1:${letters(NAMES.length)}`).getValues() as CellValue[][];
  } catch {
    return [];
  }
}

function usualCodes(sheet: Sheet): string[] {
  try {
    const grid = sheet.getRange(`${USUAL_CODE_COLUMN}1:${USUAL_CODE_COLUMN}`).getValues() as CellValue[][];
    return grid.map(([cell]) => textOf(cell).trim());
  } catch {
    // The sheet has fewer columns.
    return [];
  }
}

/**
 * The row of a line: the request's own row with that number; or its only row, where somebody has typed another number and it
 * is none that the request has given up.
 */
function rowOf(
  sheet: Sheet,
  column: (name: RegisterColumn) => number,
  { registerNo, requestId, otherNos }: RegisterLine,
): number | undefined {
  if (registerNo === '') return undefined;
  const [numbers, ids] = [column('registerNo'), column('requestId')];
  const hits = cellsHolding(sheet, [numbers, ids], [registerNo, requestId]);
  const own = hits.filter(({ column: place }) => place === ids).map(({ row }) => row);
  const numbered = own.find((row) => hits.some((hit) => hit.row === row && hit.column === numbers));
  if (numbered !== undefined || own.length !== 1) return numbered;
  const [row = 0] = own;
  const there = textOf(sheet.getRange(row, numbers).getValue() as CellValue).trim();
  return otherNos.includes(there) ? undefined : row;
}

export class SheetRegisters implements Registers {
  /** Headings are read once in an execution, under the lock. */
  readonly #columns = new Map<Register, Columns>();

  #open(register: Register): { sheet: Sheet; column: (name: RegisterColumn) => number } {
    const sheet = sheetNamed(SHEET_OF[register]);
    const columns = this.#columns.get(register) ?? columnsIn(readHeadings(sheet));
    this.#columns.set(register, columns);
    const { name } = SHEETS[SHEET_OF[register]];
    return { sheet, column: (one) => requireColumn(columns, REGISTER_COLUMNS[one], name) };
  }

  /** Texts of some columns of every line, in one read that spans them. */
  #lines<Name extends RegisterColumn>(register: Register, names: readonly Name[]): Record<Name, string>[] {
    const { sheet, column } = this.#open(register);
    const places = names.map((name) => [name, column(name)] as const);
    const first = Math.min(...places.map(([, place]) => place));
    const last = Math.max(...places.map(([, place]) => place));
    const grid = sheet.getRange(`${letters(first)}2:${letters(last)}`).getValues() as CellValue[][];
    return grid
      .map((cells) => {
        const line = Object.fromEntries(places.map(([name, place]) => [name, textOf(cells[place - first]).trim()]));
        return line as Record<Name, string>;
      })
      .filter((line) => names.some((name) => line[name] !== ''));
  }

  /** Headings and lines in one read while the columns stand where install put them. */
  lines(register: Register): RegisterRow[] {
    const grid = wholeGrid(sheetNamed(SHEET_OF[register]));
    const columns = columnsIn(grid[0] ?? []);
    const places = NAMES.map((name) => [name, columns.get(REGISTER_COLUMNS[name])] as const);
    if (places.some(([, column]) => column === undefined)) return this.#lines(register, NAMES);
    // Most lines of a sheet are blank: they are passed over before anything is made of them.
    return grid
      .slice(1)
      .filter((cells) => cells.some((cell) => textOf(cell).trim() !== ''))
      .map((cells) => Object.fromEntries(places.map(([name, column = 1]) => [name, textOf(cells[column - 1]).trim()])));
  }

  linesOfYear(register: Register, year: number): RegisterRow[] {
    const { sheet, column } = this.#open(register);
    const place = letters(column('registerNo'));
    const numbers = sheet.getRange(`${place}2:${place}`).getValues() as CellValue[][];
    const isOfYear = (text: string): boolean => parseRegisterNo(text)?.year === year;
    const rows = numbers.flatMap(([cell], index) => (isOfYear(textOf(cell)) ? [index + 2] : []));
    const lines = [...readRows(sheet, rows).values()].map((cells) => this.#line(cells, column));
    const areTheSame = lines.every(({ registerNo = '' }) => isOfYear(registerNo));
    // Somebody may have sorted between the two.
    return areTheSame ? lines : this.lines(register).filter(({ registerNo = '' }) => isOfYear(registerNo));
  }

  #line(cells: readonly CellValue[], column: (name: RegisterColumn) => number): RegisterRow {
    return Object.fromEntries(NAMES.map((name) => [name, textOf(cells[column(name) - 1]).trim()]));
  }

  numbers(register: Register): { seq: string; registerNo: string }[] {
    return this.#lines(register, ['seq', 'registerNo']);
  }

  linesOf(register: Register, requestId: string): RegisterRow[] {
    const { sheet, column } = this.#open(register);
    const read = (): RegisterRow[] =>
      rowsHolding(sheet, column('requestId'), requestId).map((row) => this.#line(readWholeRow(sheet, row), column));
    const lines = read();
    // Somebody may have sorted between the search and the reading.
    return lines.every((line) => line.requestId === requestId) ? lines : read();
  }

  codes(register: Register): string[] {
    const own = this.#lines(register, ['cardCode']).map(({ cardCode }) => cardCode);
    return [...own, ...this.#codesOf(OTHER[register])];
  }

  #codesOf(register: Register): string[] {
    const sheet = sheetNamed(SHEET_OF[register]);
    const [heading, ...codes] = usualCodes(sheet);
    if (heading === REGISTER_COLUMNS.cardCode) return codes.filter((code) => code !== '');
    return this.#lines(register, ['cardCode']).map(({ cardCode }) => cardCode);
  }

  toChange(changes: readonly RegisterChange[]): () => void {
    const writes = changes.flatMap((change) => this.#toChange(change) ?? []);
    return () => {
      for (const write of writes) write();
    };
  }

  #toChange(change: RegisterChange): (() => void) | null {
    const { sheet, column } = this.#open(change.kind === 'ADD' ? change.register : change.line.register);
    if (change.kind === 'ADD') {
      const values = new Map(NAMES.map((name) => [column(name), change.row[name] ?? '']));
      const row = sheet.getLastRow() + 1;
      return () => {
        writeRow(sheet, row, Math.max(...values.keys()), values);
      };
    }
    const find = (): number | undefined => rowOf(sheet, column, change.line);
    if (change.kind === 'REMARK') {
      const place = column('remark');
      let row = find();
      for (let look = 0; look < MOST_LOOKS && row !== undefined; look++) {
        const there = textOf(sheet.getRange(row, place).getValue() as CellValue).trim();
        const parts = there.includes(change.remark) ? [there] : [there, change.remark];
        const remark = parts.filter((part) => part !== '').join(' · ');
        // What is written next is looked for last: somebody may have sorted since.
        const now = find();
        if (now === row)
          return () => {
            writeIntoText(sheet, now, new Map([[place, inert(remark)]]));
          };
        row = now;
      }
      return null;
    }
    const row = find();
    if (row === undefined) return null;
    const { kind, cells } = change;
    const names = Object.keys(cells) as RegisterColumn[];
    const values = new Map(names.map((name) => [column(name), cells[name] ?? '']));
    return () => {
      (kind === 'WRITE' ? writeAsText : writeIntoText)(sheet, row, values);
    };
  }
}
