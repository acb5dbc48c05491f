/** The forms' own answers sheets: read, and marked beside the answer; never rewritten. */
import type { AnswerCell, AnswerPlace, AnswerRow, Answers, Memory } from '../application/ports';
import { ANSWER_HELPERS } from '../texts/sheets';
import { isoDate, isoTime } from './clock';
import {
  activeSpreadsheet,
  columnOf,
  columnsIn,
  letters,
  readHeadings,
  readWholeRow,
  textOf,
  type CellValue,
  type Columns,
} from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORM_KEY = 'form.';

/** Remembers which sheet answers which form, by the sheet's id: names change, ids do not. */
export function formKey(sheetId: number): string {
  return `${FORM_KEY}${sheetId}`;
}

/** A cell as text. Sheets shows a number without its leading zeros and a date as a day: what is left of it is kept. */
function toCell(value: CellValue): AnswerCell {
  if (value instanceof Date) {
    const time = isoTime(value);
    return { kind: 'DATE', text: time.slice(11, 19) === '00:00:00' ? isoDate(value) : time };
  }
  if (typeof value === 'number') return { kind: 'NUMBER', text: String(value) };
  return { kind: 'TEXT', text: typeof value === 'boolean' ? String(value).toUpperCase() : value.trim() };
}

/** Short, and different as soon as any cell differs. */
function keyOf(sheetId: number, cells: readonly AnswerCell[]): string {
  const content = JSON.stringify([sheetId, ...cells.map((cell) => cell.text)]);
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, content, Utilities.Charset.UTF_8);
  return `A${Utilities.base64EncodeWebSafe(digest)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)}`;
}

export class SheetAnswers implements Answers {
  /** Headings of each sheet, as they were read for the answer at hand. */
  readonly #headings = new Map<number, Columns>();

  constructor(private readonly memory: Memory) {}

  formOf(sheetId: number): string | undefined {
    return this.memory.get(formKey(sheetId));
  }

  #sheet(sheetId: number): Sheet | undefined {
    return activeSpreadsheet()
      .getSheets()
      .find((sheet) => sheet.getSheetId() === sheetId);
  }

  read({ sheetId, row }: AnswerPlace): AnswerRow | null {
    const sheet = this.#sheet(sheetId);
    if (sheet === undefined || row < 2) return null;
    const headings = readHeadings(sheet);
    const values = readWholeRow(sheet, row);
    const columns = columnsIn(headings);
    this.#headings.set(sheetId, columns);
    const helpers = Object.values(ANSWER_HELPERS).map((heading) => columnOf(columns, heading));
    const own = headings
      .map((_, index) => index)
      .filter((index) => !helpers.includes(index + 1) && textOf(headings[index]) !== '');
    const cells = own.map((index) => toCell(values[index] ?? ''));
    const helper = (heading: string): string => {
      const column = columnOf(columns, heading);
      return column === undefined ? '' : textOf(values[column - 1]);
    };
    return {
      place: { sheetId, row },
      headings: own.map((index) => textOf(headings[index])),
      cells,
      requestId: helper(ANSWER_HELPERS.requestId),
      result: helper(ANSWER_HELPERS.result),
      answerKey: keyOf(sheetId, cells),
    };
  }

  stamp({ place }: AnswerRow, requestId: string, result: string): void {
    const sheet = this.#sheet(place.sheetId);
    if (sheet === undefined) return;
    const columns = this.#helperColumns(sheet);
    if (columns.result === columns.requestId + 1) {
      sheet.getRange(place.row, columns.requestId, 1, 2).setValues([[requestId, result]]);
    } else {
      sheet.getRange(place.row, columns.requestId).setValue(requestId);
      sheet.getRange(place.row, columns.result).setValue(result);
    }
  }

  /** Found by heading; should somebody have deleted them, they are made again at the right edge. */
  #helperColumns(sheet: Sheet): { requestId: number; result: number } {
    const known = this.#headings.get(sheet.getSheetId()) ?? columnsIn(readHeadings(sheet));
    const requestId = columnOf(known, ANSWER_HELPERS.requestId);
    const result = columnOf(known, ANSWER_HELPERS.result);
    if (requestId !== undefined && result !== undefined) return { requestId, result };
    this.#headings.set(sheet.getSheetId(), makeHelperColumns(sheet));
    return this.#helperColumns(sheet);
  }

  unprocessed(): AnswerPlace[] {
    return activeSpreadsheet()
      .getSheets()
      .filter((sheet) => this.formOf(sheet.getSheetId()) !== undefined)
      .flatMap((sheet) => this.#unprocessedOf(sheet));
  }

  /** Three reads a sheet: headings, the column of stamps, and the form's own first column. */
  #unprocessedOf(sheet: Sheet): AnswerPlace[] {
    const columns = columnsIn(readHeadings(sheet));
    const stamp = columnOf(columns, ANSWER_HELPERS.requestId);
    const helper = new Set([stamp, columnOf(columns, ANSWER_HELPERS.result)]);
    const first = [...columns.values()].find((column) => !helper.has(column));
    const lastRow = sheet.getLastRow();
    if (first === undefined || lastRow < 2) return [];
    const column = (place: number): CellValue[] => {
      const grid = sheet.getRange(`${letters(place)}2:${letters(place)}${lastRow}`).getValues() as CellValue[][];
      return grid.map(([value]) => value ?? '');
    };
    const filled = column(first);
    const stamps = stamp === undefined ? [] : column(stamp);
    return filled.flatMap((value, index) =>
      value !== '' && (stamps[index] ?? '') === '' ? [{ sheetId: sheet.getSheetId(), row: index + 2 }] : [],
    );
  }
}

/** Adds the helper columns that are missing, to the right of everything; returns the columns by heading. */
export function makeHelperColumns(sheet: Sheet): Map<string, number> {
  const columns = columnsIn(readHeadings(sheet));
  const missing = Object.values(ANSWER_HELPERS).filter((heading) => columnOf(columns, heading) === undefined);
  if (missing.length === 0) return columns;
  const next = sheet.getLastColumn() + 1;
  const room = sheet.getMaxColumns() - (next + missing.length - 1);
  if (room < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -room);
  sheet.getRange(1, next, 1, missing.length).setNumberFormat('@').setValues([missing]);
  missing.forEach((heading, index) => columns.set(heading, next + index));
  return columns;
}
