/** The forms' own answers sheets: read, and marked beside the answer; never rewritten. */
import type { AnswerCell, AnswerPlace, AnswerRow, Answers, Memory } from '../application/ports';
import { guessTarget } from '../domain/questions';
import { toArabicDigits } from '../domain/text';
import { ANSWER_RESULTS, isToBeTakenInAgain } from '../texts/office';
import { ANSWER_HELPERS, COLLECTED_ADDRESS } from '../texts/sheets';
import { isoDate, isoTime } from './clock';
import {
  activeSpreadsheet,
  addMissingColumns,
  columnOf,
  columnsIn,
  letters,
  readHeadings,
  readRows,
  readsThaiDates,
  readWholeRow,
  requireColumn,
  rowsHolding,
  stretchesOf,
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

/** The instant of a cell's text; a time at midnight is a day alone. */
const instantOf = (text: string): Date => new Date(text.length === 10 ? `${text}T00:00:00+07:00` : text);

/** Short, and different as soon as any cell differs. */
function keyOf(sheetId: number, cells: readonly AnswerCell[]): string {
  const content = JSON.stringify([sheetId, ...cells.map((cell) => cell.text)]);
  const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, content, Utilities.Charset.UTF_8);
  return `A${Utilities.base64EncodeWebSafe(digest)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 20)}`;
}

/** Places of the form's own columns, from 0. */
function ownPlaces(headings: readonly CellValue[]): number[] {
  const columns = columnsIn(headings);
  const helpers = Object.values(ANSWER_HELPERS).map((heading) => columnOf(columns, heading));
  return headings
    .map((_, index) => index)
    .filter((index) => !helpers.includes(index + 1) && textOf(headings[index]) !== '');
}

const cellsIn = (values: readonly CellValue[], own: readonly number[]): AnswerCell[] =>
  own.map((index) => toCell(values[index] ?? ''));

/** What tells whose answer it is: addresses, and numbers as long as a citizen id. */
const tellingTexts = (cells: readonly AnswerCell[]): string[] =>
  cells.map(({ text }) => text.replace(/[\s-]/g, '')).filter((text) => /@|^\d{13}$/.test(toArabicDigits(text)));

export class SheetAnswers implements Answers {
  /** Headings of each sheet, as they were read for the answer at hand. */
  readonly #headings = new Map<number, Columns>();
  /** Places of the form's own columns of each sheet. */
  readonly #own = new Map<number, readonly number[]>();

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
    const own = ownPlaces(headings);
    this.#own.set(sheetId, own);
    const cells = cellsIn(values, own);
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
      stampedKey: helper(ANSWER_HELPERS.answerKey),
      answerKey: keyOf(sheetId, cells),
    };
  }

  readsThaiDates(): boolean {
    return readsThaiDates();
  }

  typed({ place: { sheetId }, headings, cells }: AnswerRow, questions: readonly string[]): ReadonlyMap<string, string> {
    const sheet = this.#sheet(sheetId);
    const form = sheet === undefined ? 'GONE' : formBehind(sheet);
    const time = cells[headings.findIndex((heading) => guessTarget(heading) === 'submittedAt')] ?? cells[0];
    if (form === 'GONE' || form === 'CLOSED' || time?.kind !== 'DATE') return new Map();
    const from = cells[headings.indexOf(COLLECTED_ADDRESS)]?.text ?? '';
    const [answers, ...others] = responsesAt(form, instantOf(time.text), from)
      .map(textsIn)
      .filter((texts) =>
        cells.every(({ kind, text }, index) => kind !== 'TEXT' || (texts.get(headings[index] ?? '') ?? text) === text),
      );
    if (answers === undefined || others.length > 0) return new Map();
    return new Map([...answers].filter(([question]) => questions.includes(question)));
  }

  stamp(answer: AnswerRow, { requestId, result, answerKey }: Parameters<Answers['stamp']>[1]): void {
    const row = this.#standsNow(answer);
    if (row !== null) this.#write({ ...answer.place, row }, { requestId, result, answerKey });
  }

  /** Where the answer stands at this moment; null when it has gone, or has become another person's. */
  #standsNow({ place: { sheetId, row }, answerKey, cells }: AnswerRow): number | null {
    const sheet = this.#sheet(sheetId);
    const own = this.#own.get(sheetId);
    if (sheet === undefined || own === undefined) return null;
    const there = cellsIn(readWholeRow(sheet, row), own);
    if (keyOf(sheetId, there) === answerKey) return row;
    // Somebody has sorted or deleted rows while it was taken in.
    const all = sheet.getDataRange().getValues() as CellValue[][];
    const moved = all.findIndex((values) => keyOf(sheetId, cellsIn(values, own)) === answerKey);
    if (moved > 0) return moved + 1;
    // The applicant has changed it meanwhile: the next event finds it as it is now.
    const who = tellingTexts(cells);
    return tellingTexts(there).some((text) => who.includes(text)) ? row : null;
  }

  announce(answer: AnswerRow, result: string): void {
    const row = this.#standsNow(answer);
    if (row !== null) this.#write({ ...answer.place, row }, { result });
    SpreadsheetApp.flush();
  }

  /** One write while the columns stand side by side, in the order in which they were made. */
  #write({ sheetId, row }: AnswerPlace, values: Partial<Record<keyof typeof ANSWER_HELPERS, string>>): void {
    const sheet = this.#sheet(sheetId);
    if (sheet === undefined) return;
    const columns = this.#helperColumns(sheet);
    const cells = (Object.entries(values) as [keyof typeof ANSWER_HELPERS, string][]).map(([name, value]) => ({
      column: columns[name],
      value,
    }));
    const first = cells[0]?.column ?? 1;
    if (cells.every(({ column }, index) => column === first + index)) {
      sheet.getRange(row, first, 1, cells.length).setValues([cells.map(({ value }) => value)]);
    } else {
      for (const { column, value } of cells) sheet.getRange(row, column).setValue(value);
    }
  }

  /** Found by heading; should somebody have deleted them, they are made again at the right edge. */
  #helperColumns(sheet: Sheet): Record<keyof typeof ANSWER_HELPERS, number> {
    let known = this.#headings.get(sheet.getSheetId()) ?? columnsIn(readHeadings(sheet));
    const all = Object.values(ANSWER_HELPERS);
    if (all.some((heading) => columnOf(known, heading) === undefined)) {
      known = makeHelperColumns(sheet);
      this.#headings.set(sheet.getSheetId(), known);
    }
    const column = (name: keyof typeof ANSWER_HELPERS): number =>
      requireColumn(known, ANSWER_HELPERS[name], sheet.getName());
    return { requestId: column('requestId'), result: column('result'), answerKey: column('answerKey') };
  }

  unprocessed(since: string): AnswerPlace[] {
    return this.overview(since).unprocessed;
  }

  overview(since: string): ReturnType<Answers['overview']> {
    const found = activeSpreadsheet()
      .getSheets()
      .filter((sheet) => this.formOf(sheet.getSheetId()) !== undefined)
      .map((sheet) => overviewOf(sheet, since));
    return {
      unprocessed: found.flatMap(({ unprocessed }) => unprocessed),
      requestIds: found.flatMap(({ requestIds }) => requestIds),
    };
  }

  isStamped(answerKey: string): boolean {
    return activeSpreadsheet()
      .getSheets()
      .filter((sheet) => this.formOf(sheet.getSheetId()) !== undefined)
      .some((sheet) => rowsHolding(sheet, this.#helperColumns(sheet).answerKey, answerKey).length > 0);
  }

  withResult(results: readonly string[]): ReturnType<Answers['withResult']> {
    return activeSpreadsheet()
      .getSheets()
      .filter((sheet) => this.formOf(sheet.getSheetId()) !== undefined)
      .flatMap((sheet) => {
        const { filled, stamps, noted } = rowsOf(sheet);
        return filled.flatMap((value, index) => {
          const result = textOf(noted[index]);
          const isMeant = value !== '' && textOf(stamps[index]) === '' && results.includes(result);
          return isMeant ? [{ sheetId: sheet.getSheetId(), row: index + 2, day: dayOf(value), result }] : [];
        });
      });
  }

  remove(requestId: string): 'REMOVED' | 'CLOSED' {
    for (const sheet of activeSpreadsheet().getSheets()) {
      if (this.formOf(sheet.getSheetId()) === undefined) continue;
      const rows = stampedRows(sheet, requestId);
      if (rows.length === 0) continue;
      if (!deleteResponses(sheet, rows)) return 'CLOSED';
      // People may have moved them while the form was asked, and between one and the next.
      const stamp = this.#helperColumns(sheet).requestId;
      for (let [row] = rowsHolding(sheet, stamp, requestId); row !== undefined;) {
        sheet.deleteRow(row);
        [row] = rowsHolding(sheet, stamp, requestId);
      }
    }
    return 'REMOVED';
  }

  note(places: readonly AnswerPlace[], result: string): void {
    for (const sheetId of new Set(places.map((place) => place.sheetId))) {
      const sheet = this.#sheet(sheetId);
      const rows = places.filter((place) => place.sheetId === sheetId).map(({ row }) => row);
      if (sheet !== undefined) writeResult(sheet, this.#helperColumns(sheet).result, rows, result);
    }
  }
}

/** `2026-11-16` of a time stamp; '' for anything else. */
const dayOf = (value: CellValue | undefined): string =>
  value instanceof Date ? isoDate(value) : (/^\d{4}-\d\d-\d\d/.exec(textOf(value))?.[0] ?? '');

function columnValues(sheet: Sheet, column: number | undefined, lastRow: number): CellValue[] {
  if (column === undefined) return [];
  const grid = sheet.getRange(`${letters(column)}2:${letters(column)}${lastRow}`).getValues() as CellValue[][];
  return grid.map(([value]) => value ?? '');
}

interface Rows {
  readonly headings: readonly CellValue[];
  readonly filled: CellValue[];
  readonly stamps: CellValue[];
  readonly noted: CellValue[];
}

/** Five reads a sheet: headings, last row, the time stamps, the request ids and the results. */
function rowsOf(sheet: Sheet): Rows {
  const headings = readHeadings(sheet);
  const columns = columnsIn(headings);
  const stamp = columnOf(columns, ANSWER_HELPERS.requestId);
  const result = columnOf(columns, ANSWER_HELPERS.result);
  const first = timeColumn(columns);
  const lastRow = sheet.getLastRow();
  if (first === undefined || lastRow < 2) return { headings, filled: [], stamps: [], noted: [] };
  return {
    headings,
    filled: columnValues(sheet, first, lastRow),
    stamps: columnValues(sheet, stamp, lastRow),
    noted: columnValues(sheet, result, lastRow),
  };
}

const HELPERS = new Set<string>(Object.values(ANSWER_HELPERS));

/** Where the form's time stamp stands, wherever people have moved it; a heading that they have changed is the first one. */
function timeColumn(columns: Columns): number | undefined {
  const own = [...columns].filter(([heading]) => !HELPERS.has(heading));
  const [, column] = own.find(([heading]) => guessTarget(heading) === 'submittedAt') ?? own[0] ?? [];
  return column;
}

function stampedRows(sheet: Sheet, requestId: string): number[] {
  const { stamps } = rowsOf(sheet);
  return stamps.flatMap((stamp, index) => (textOf(stamp) === requestId ? [index + 2] : []));
}

/** The sheet keeps the time of a response to the second. */
const SAME_TIME_MS = 1000;

/** The form whose answers come into a sheet; GONE when there is none any more, CLOSED for who may not open it. */
function formBehind(sheet: Sheet): GoogleAppsScript.Forms.Form | 'GONE' | 'CLOSED' {
  const url = sheet.getFormUrl() ?? '';
  if (url === '') return 'GONE';
  try {
    return FormApp.openByUrl(url);
  } catch {
    return 'CLOSED';
  }
}

/** Responses of one moment, and of one address where form and sheet keep it. */
function responsesAt(
  form: GoogleAppsScript.Forms.Form,
  time: Date,
  from: string,
): GoogleAppsScript.Forms.FormResponse[] {
  return form
    .getResponses(new Date(time.getTime() - SAME_TIME_MS))
    .filter(
      (response) =>
        Math.abs(response.getTimestamp().getTime() - time.getTime()) <= SAME_TIME_MS &&
        (from === '' || response.getRespondentEmail() === '' || response.getRespondentEmail() === from),
    );
}

/** The answers of a response that are a text, by question. */
function textsIn(response: GoogleAppsScript.Forms.FormResponse): Map<string, string> {
  const texts = new Map<string, string>();
  for (const one of response.getItemResponses()) {
    const answer: unknown = one.getResponse();
    if (typeof answer === 'string') texts.set(one.getItem().getTitle().trim(), answer.trim());
  }
  return texts;
}

/**
 * Deletes the form's responses that stand in these rows, told by their time and, where the form keeps it, the address; what
 * is no longer in the form needs no deleting. False where the form cannot be opened.
 */
function deleteResponses(sheet: Sheet, rows: readonly number[]): boolean {
  const columns = columnsIn(readHeadings(sheet));
  const address = columns.get(COLLECTED_ADDRESS);
  const form = formBehind(sheet);
  if (form === 'CLOSED') return false;
  // Nobody can say any more where the responses are.
  if (form === 'GONE') return true;
  for (const row of rows) {
    const values = readWholeRow(sheet, row);
    const time = values[(timeColumn(columns) ?? 0) - 1];
    if (!(time instanceof Date)) continue;
    const from = textOf(address === undefined ? '' : values[address - 1]);
    for (const response of responsesAt(form, time, from)) form.deleteResponse(response.getId());
  }
  return true;
}

/** One write for each stretch of rows. */
function writeResult(sheet: Sheet, column: number, rows: readonly number[], result: string): void {
  for (const [first = 0, ...others] of stretchesOf(rows))
    sheet.getRange(first, column, others.length + 1, 1).setValues([first, ...others].map(() => [result]));
}

/** Notes beside the answers that are there already that they are from before: an administrator says what becomes of them. */
export function setAside(sheet: Sheet): void {
  const { filled, stamps, noted } = rowsOf(sheet);
  const rows = filled.flatMap((value, index) =>
    value !== '' && textOf(stamps[index]) === '' && textOf(noted[index]) === '' ? [index + 2] : [],
  );
  if (rows.length === 0) return;
  const column = requireColumn(columnsIn(readHeadings(sheet)), ANSWER_HELPERS.result, sheet.getName());
  writeResult(sheet, column, rows, ANSWER_RESULTS.earlier);
  SpreadsheetApp.flush();
}

/** Results of answers that are not taken in by themselves. */
const SET_ASIDE: readonly string[] = [ANSWER_RESULTS.earlier, ANSWER_RESULTS.foreign];

function overviewOf(sheet: Sheet, since: string): ReturnType<Answers['overview']> {
  const { headings, filled, stamps, noted } = rowsOf(sheet);
  const recent = filled.flatMap((value, index) =>
    value instanceof Date && textOf(stamps[index]) !== '' && isoTime(value) >= since ? [index + 2] : [],
  );
  const edited = editedAmong(sheet, headings, recent);
  const unprocessed = filled.flatMap((value, index) => {
    const row = index + 2;
    const isNew = textOf(stamps[index]) === '' && !SET_ASIDE.includes(textOf(noted[index]));
    const waits = isNew || isToBeTakenInAgain(textOf(noted[index])) || edited.has(row);
    return value !== '' && waits ? [{ sheetId: sheet.getSheetId(), row }] : [];
  });
  return { unprocessed, requestIds: stamps.map(textOf).filter((id) => id !== '') };
}

/** Rows that are no longer what was dealt with: their event has not come, or its execution has died. */
function editedAmong(sheet: Sheet, headings: readonly CellValue[], rows: readonly number[]): Set<number> {
  const key = columnOf(columnsIn(headings), ANSWER_HELPERS.answerKey);
  if (key === undefined) return new Set();
  const own = ownPlaces(headings);
  const isEdited = (values: readonly CellValue[]): boolean =>
    textOf(values[key - 1]) !== keyOf(sheet.getSheetId(), cellsIn(values, own));
  return new Set([...readRows(sheet, rows)].flatMap(([row, values]) => (isEdited(values) ? [row] : [])));
}

/** Adds the helper columns that are missing, to the right of everything; returns the columns by heading. */
export function makeHelperColumns(sheet: Sheet): Map<string, number> {
  const columns = columnsIn(readHeadings(sheet));
  addMissingColumns(sheet, columns, Object.values(ANSWER_HELPERS));
  return columns;
}
