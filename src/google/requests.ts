/** The sheet คำขอ: one row per request. */
import type { RequestLookup, RequestRecord, Requests, RequestSummary } from '../application/ports';
import { normalizeCardCode } from '../domain/cardCode';
import { parseFindings } from '../domain/finding';
import { parseRequestId } from '../domain/registerNo';
import type { FieldId } from '../domain/request';
import type { CaseFacts } from '../domain/serviceCase';
import { isStatus } from '../domain/status';
import { toThaiDigits } from '../domain/text';
import { parseRounds } from '../domain/turnaround';
import {
  COUNTING,
  fieldKey,
  LEADING,
  REMINDING,
  REQUEST_LAYOUT,
  SHEETS,
  type RequestColumn,
  type RequestKey,
} from '../texts/sheets';
import { isoDate } from './clock';
import { fieldsFrom, HEADING_OF, toCells, toRecord } from './requestCells';
import {
  anyOf,
  appendAsText,
  columnOf,
  columnsIn,
  exactly,
  letters,
  quoted,
  readHeadings,
  readRows,
  readWholeRow,
  requireColumn,
  rowsHolding,
  sheetNamed,
  stretchesOf,
  textOf,
  writeAsText,
  type CellValue,
  type Columns,
} from './table';

const SHEET_NAME = SHEETS.requests.name;
/** Fields that the queue shows or searches. */
const SUMMARY_FIELDS: readonly FieldId[] = [
  'prefix',
  'firstName',
  'lastName',
  'school',
  'phone',
  'citizenId',
  'cardCode',
];
/** Where each text that can be looked up stands. */
const LOOKUP_KEYS: Readonly<Record<keyof RequestLookup, RequestKey>> = {
  requestId: 'requestId',
  answerKey: 'answerKey',
  citizenId: fieldKey('citizenId'),
  oldCardNo: fieldKey('oldCardNo'),
  cardCode: fieldKey('cardCode'),
};
/** Numbers of cards are typed in many ways. */
const IS_CARD_NO: readonly (keyof RequestLookup)[] = ['oldCardNo', 'cardCode'];

/** The number of a card as an expression (RE2) for every way of typing it: Thai digits, any dash, blanks in between. */
function likeCardNo(number: string): string {
  const signs = Array.from(normalizeCardCode(number), (sign) => {
    if (/\d/.test(sign)) return `[${sign}${toThaiDigits(sign)}]`;
    return sign === '-' ? '[-\u2010-\u2015\u2212]' : quoted(sign);
  });
  return `(?i:${signs.join('\\s*')})`;
}
/** A row that is no longer where it was found is looked for so often. */
const MOST_LOOKS = 3;

export class SheetRequests implements Requests {
  /** Headings are read once in an execution: under the lock, and for one reading call. */
  #columns: Columns | null = null;
  /** The leading columns alone, as an overview of all requests has read them. */
  #leading: Columns | null = null;

  #open(): { sheet: GoogleAppsScript.Spreadsheet.Sheet; columns: Columns } {
    const sheet = sheetNamed('requests');
    this.#columns ??= columnsIn(readHeadings(sheet));
    return { sheet, columns: this.#columns };
  }

  #column(columns: Columns, key: RequestKey): number {
    return requireColumn(columns, HEADING_OF.get(key) ?? key, SHEET_NAME);
  }

  lookUp(wanted: RequestLookup): { [Key in keyof RequestLookup]: number[] } {
    const { sheet, columns } = this.#open();
    const asked = (Object.entries(wanted) as [keyof RequestLookup, string | undefined][]).flatMap(([key, text]) =>
      text === undefined || text === '' ? [] : [{ key, text, column: this.#column(columns, LOOKUP_KEYS[key]) }],
    );
    if (asked.length === 0) return {};
    const places = asked.map(({ column }) => column);
    const span = sheet.getRange(`${letters(Math.min(...places))}2:${letters(Math.max(...places))}`);
    const pattern = anyOf(asked.map(({ key, text }) => (IS_CARD_NO.includes(key) ? likeCardNo(text) : quoted(text))));
    const hits = span
      .createTextFinder(pattern)
      .useRegularExpression(true)
      .matchEntireCell(true)
      .matchCase(true)
      .findAll();
    return Object.fromEntries(
      asked.map(({ key, column }) => [
        key,
        hits.filter((hit) => hit.getColumn() === column).map((hit) => hit.getRow()),
      ]),
    );
  }

  readRow(row: number): RequestRecord | null {
    const { sheet, columns } = this.#open();
    return this.#record(columns, readWholeRow(sheet, row));
  }

  #record(columns: Columns, values: readonly CellValue[]): RequestRecord | null {
    const record = toRecord((key) => {
      const column = columnOf(columns, HEADING_OF.get(key) ?? key);
      return column === undefined ? '' : textOf(values[column - 1]);
    });
    return record.requestId === '' ? null : record;
  }

  newest(): RequestRecord | null {
    const last = this.#open().sheet.getLastRow();
    return last < 2 ? null : this.readRow(last);
  }

  find(requestId: string): RequestRecord | null {
    if (parseRequestId(requestId) === null) return null;
    const { sheet, columns } = this.#open();
    for (let look = 0; look < MOST_LOOKS; look++) {
      const [row] = rowsHolding(sheet, this.#column(columns, 'requestId'), requestId);
      const found = row === undefined ? null : this.readRow(row);
      // Somebody may have sorted between the search and the reading.
      if (row === undefined || found?.requestId === requestId) return found;
    }
    return null;
  }

  /** What stands in some rows. Requests of one order mostly lie near one another: one read for all of them. */
  #recordsIn(rows: readonly number[]): RequestRecord[] {
    const { sheet, columns } = this.#open();
    const cells = readRows(sheet, rows);
    return rows.flatMap((row) => this.#record(columns, cells.get(row) ?? []) ?? []);
  }

  withCardCode(code: string): string[] {
    const { sheet, columns } = this.#open();
    const rows = rowsHolding(sheet, this.#column(columns, fieldKey('cardCode')), code);
    return this.#recordsIn(rows).map(({ requestId }) => requestId);
  }

  findMany(requestIds: readonly string[]): RequestRecord[] {
    const wanted = requestIds.filter((id) => parseRequestId(id) !== null);
    if (wanted.length === 0) return [];
    const found = this.#recordsIn(this.#rowsOf(wanted));
    const meant = found.filter(({ requestId }) => wanted.includes(requestId));
    // Somebody may have sorted between the search and the reading: those are looked for one by one.
    const missed =
      meant.length === found.length ? [] : wanted.filter((id) => !meant.some((one) => one.requestId === id));
    return [...meant, ...missed.flatMap((id) => this.find(id) ?? [])];
  }

  /** Rows of requests by their ids, in one search. */
  #rowsOf(requestIds: readonly string[], columns = this.#open().columns): number[] {
    const sheet = sheetNamed('requests');
    const column = letters(this.#column(columns, 'requestId'));
    return sheet
      .getRange(`${column}2:${column}`)
      .createTextFinder(exactly(requestIds))
      .useRegularExpression(true)
      .matchEntireCell(true)
      .matchCase(true)
      .findAll()
      .map((hit) => hit.getRow());
  }

  thin(): RequestRecord[] {
    const grid = gridWith(THIN_KEYS, LEADING.length + REMINDING.length);
    this.#leading = columnsIn(grid[0] ?? []);
    return this.#partly(grid, THIN_KEYS).map(({ record, cell }) => {
      const visit = cell('visit');
      return { ...record, work: visit === '' ? {} : { visit: Number(visit) || 0 } };
    });
  }

  ages(): RequestRecord[] {
    return this.#partly(gridInStrips(AGE_KEYS, AGE_STRIPS), AGE_KEYS).map(({ record }) => record);
  }

  /** Records of which only some cells were read. */
  #partly(
    grid: readonly (readonly CellValue[])[],
    keys: readonly RequestKey[],
  ): { record: RequestRecord; cell: (key: RequestKey) => string }[] {
    const columns = columnsIn(grid[0] ?? []);
    const places = new Map(keys.map((key) => [key, this.#column(columns, key) - 1]));
    return grid.slice(1).flatMap((values) => {
      const cell = (key: RequestKey): string => {
        const place = places.get(key);
        return place === undefined ? '' : textOf(values[place]);
      };
      return cell('requestId') === '' || !isStatus(cell('status')) ? [] : [{ record: toRecord(cell), cell }];
    });
  }

  ids(): string[] {
    const { sheet, columns } = this.#open();
    const column = letters(this.#column(columns, 'requestId'));
    const cells = sheet.getRange(`${column}2:${column}`).getValues() as CellValue[][];
    return cells.map(([cell]) => textOf(cell)).filter((id) => id !== '');
  }

  naming(fileIds: readonly string[]): Set<string> {
    if (fileIds.length === 0) return new Set();
    const { sheet, columns } = this.#open();
    const column = letters(this.#column(columns, 'files'));
    const hits = sheet
      .getRange(`${column}2:${column}`)
      // Ids of Drive are letters, digits, "-" and "_".
      .createTextFinder(fileIds.map((id) => id.replace(/[^\w-]/g, '')).join('|'))
      .useRegularExpression(true)
      .matchCase(true)
      .findAll();
    if (hits.length === 0) return new Set();
    const rows = hits.map((hit) => hit.getRow());
    const texts = sheet
      .getRange(`${column}${Math.min(...rows)}:${column}${Math.max(...rows)}`)
      .getDisplayValues()
      .map(([text]) => text ?? '');
    return new Set(fileIds.filter((id) => texts.some((text) => text.includes(`"${id}"`))));
  }

  callThem(requests: readonly RequestRecord[], day: string): void {
    const sheet = sheetNamed('requests');
    // Both stand among the columns that the overview of all requests has read.
    const columns = this.#columns ?? this.#leading ?? this.#open().columns;
    const column = letters(this.#column(columns, 'callOn'));
    const cells = this.#rowsOf(
      requests.map(({ requestId }) => requestId),
      columns,
    ).map((row) => `${column}${row}`);
    if (cells.length > 0) sheet.getRangeList(cells).setValue(day);
  }

  facts(): CaseFacts[] {
    const grid = gridWith(FACT_KEYS, LEADING.length + REMINDING.length + COUNTING.length);
    const columns = columnsIn(grid[0] ?? []);
    const places = FACT_KEYS.map((key) => [key, this.#column(columns, key) - 1] as const);
    const place = new Map(places);
    return grid.slice(1).flatMap((values, index) => {
      if (places.every(([, at]) => textOf(values[at]) === '')) return [];
      const cell = (key: RequestKey): string => factOf(values[place.get(key) ?? 0]);
      return [
        {
          row: index + 2,
          requestId: cell('requestId'),
          status: cell('status'),
          findings: cell('findings'),
          channel: cell('channel'),
          category: cell('categoryCode'),
          reason: cell('reasonCode'),
          school: cell(fieldKey('school')),
          district: cell(fieldKey('schoolDistrict')),
          citizenId: cell(fieldKey('citizenId')),
          receivedDate: cell('receivedDate'),
          acceptedOn: cell('acceptedOn'),
          readyOn: cell('readyOn'),
          closedOn: cell('closedOn'),
          expiryDate: cell(fieldKey('expiryDate')),
          corrections: cell('corrections'),
          correctionRound: cell('correctionRound'),
          returned: cell('returned'),
        },
      ];
    });
  }

  append(request: RequestRecord): void {
    const { sheet, columns } = this.#open();
    const values = this.#placed(columns, request);
    appendAsText(sheet, Math.max(...values.keys()), values);
  }

  fillIn(improve: (request: RequestRecord) => RequestRecord): number {
    const { sheet, columns } = this.#open();
    const last = sheet.getLastRow();
    if (last < 2) return 0;
    const grid = sheet.getRange(`2:${last}`).getValues() as CellValue[][];
    const cells = grid.map((values) => {
      const request = this.#record(columns, values);
      return request === null ? null : toCells(improve(request));
    });
    const filled = new Set<number>();
    for (const key of DERIVED) {
      const column = this.#column(columns, key);
      const before = grid.map((values) => textOf(values[column - 1]));
      const after = before.map((text, index) => (text === '' ? (cells[index]?.[key] ?? '') : text));
      const changed = after.flatMap((text, index) => (text === before[index] ? [] : [index]));
      for (const index of changed) filled.add(index);
      for (const [first = 0, ...others] of stretchesOf(changed)) {
        const range = sheet.getRange(first + 2, column, others.length + 1, 1);
        range.setNumberFormat('@');
        range.setValues([first, ...others].map((index) => [after[index] ?? '']));
      }
    }
    return filled.size;
  }

  toReplace(requestId: string): ((request: RequestRecord) => void) | null {
    const { sheet, columns } = this.#open();
    const [row] = rowsHolding(sheet, this.#column(columns, 'requestId'), requestId);
    if (row === undefined) return null;
    return (request) => {
      writeAsText(sheet, row, this.#placed(columns, request));
    };
  }

  replace(request: RequestRecord): boolean {
    const write = this.toReplace(request.requestId);
    write?.(request);
    return write !== null;
  }

  /** Texts by column; columns of the office's own are not among them. */
  #placed(columns: Columns, request: RequestRecord): Map<number, string> {
    const cells = toCells(request);
    return new Map(
      REQUEST_LAYOUT.map(([key, heading]) => [requireColumn(columns, heading, SHEET_NAME), cells[key] ?? '']),
    );
  }

  greatestNumber(year: number): number {
    const { sheet, columns } = this.#open();
    const column = letters(this.#column(columns, 'requestId'));
    const ids = sheet.getRange(`${column}2:${column}`).getValues();
    return ids.reduce((most, [id]) => {
      const parsed = parseRequestId(String(id));
      return parsed?.year === year ? Math.max(most, parsed.number) : most;
    }, 0);
  }

  /** One read while the columns stand where install has put them; headings are read with the lines. */
  summaries(): RequestSummary[] {
    const grid = gridWith(SUMMARY_KEYS, SUMMARY_WIDTH);
    const columns = columnsIn(grid[0] ?? []);
    const places = new Map(SUMMARY_KEYS.map((key) => [key, this.#column(columns, key) - 1]));
    return grid.slice(1).flatMap((values) => {
      const cell = (key: RequestKey): string => textOf(values[places.get(key) ?? 0]);
      const status = cell('status');
      if (cell('requestId') === '' || !isStatus(status)) return [];
      return [
        {
          requestId: cell('requestId'),
          status,
          findings: parseFindings(cell('findings')),
          receivedDate: cell('receivedDate'),
          correctionDue: cell('correctionDue'),
          corrections: parseRounds(cell('corrections')),
          callOn: cell('callOn'),
          categoryCode: cell('categoryCode'),
          reasonCode: cell('reasonCode'),
          fields: fieldsFrom(cell, SUMMARY_FIELDS),
        },
      ];
    });
  }

  changedSince(time: string): RequestRecord[] {
    const { sheet, columns } = this.#open();
    const column = letters(this.#column(columns, 'updatedAt'));
    const times = sheet.getRange(`${column}2:${column}`).getValues() as CellValue[][];
    const rows: number[] = [];
    times.forEach(([cell], index) => {
      if (cell !== '' && textOf(cell) >= time) rows.push(index + 2);
    });
    return this.#recordsIn(rows);
  }
}

/** Columns that later versions have added and that the rest of a row tells. */
const DERIVED: readonly RequestColumn[] = ['corrections', 'updatedAt', 'statusSince', 'visit', 'returned'];

const FACT_KEYS: readonly RequestKey[] = [
  'requestId',
  'status',
  'findings',
  'channel',
  'categoryCode',
  'reasonCode',
  'receivedDate',
  'acceptedOn',
  'readyOn',
  'closedOn',
  'corrections',
  'correctionRound',
  'returned',
  fieldKey('citizenId'),
  fieldKey('school'),
  fieldKey('schoolDistrict'),
  fieldKey('expiryDate'),
];

/** A cell's text; a day that somebody has typed as a date is one. */
const factOf = (value: CellValue | undefined): string =>
  value instanceof Date ? isoDate(value) : textOf(value).trim();

const SUMMARY_KEYS: readonly RequestKey[] = [
  'requestId',
  'status',
  'findings',
  'receivedDate',
  'correctionDue',
  'corrections',
  'callOn',
  'categoryCode',
  'reasonCode',
  ...SUMMARY_FIELDS.map(fieldKey),
];
/** Columns up to the card's code, the last one that the queue looks at. */
const SUMMARY_WIDTH = REQUEST_LAYOUT.findIndex(([key]) => key === fieldKey('cardCode')) + 1;

const THIN_KEYS: readonly RequestKey[] = [...LEADING, ...REMINDING].map(([key]) => key);

const AGE_KEYS: readonly RequestKey[] = [
  'requestId',
  'status',
  fieldKey('citizenId'),
  fieldKey('expiryDate'),
  'closedOn',
  'statusSince',
];
/** Where install has put them: from the id to the status, the person, and from the last day of the card on. */
const AGE_STRIPS: readonly (readonly [RequestKey, RequestKey])[] = [
  ['requestId', 'status'],
  [fieldKey('citizenId'), fieldKey('citizenId')],
  [fieldKey('expiryDate'), 'statusSince'],
];

/** Narrow strips side by side with their headings; the whole sheet where people have moved a column that is wanted. */
function gridInStrips(
  keys: readonly RequestKey[],
  strips: readonly (readonly [RequestKey, RequestKey])[],
): CellValue[][] {
  const sheet = sheetNamed('requests');
  const place = (wanted: RequestKey): string => letters(1 + REQUEST_LAYOUT.findIndex(([key]) => key === wanted));
  const read = strips.map(([first, last]) => stripOf(sheet, `${place(first)}1:${place(last)}`));
  const [left = [], ...others] = read;
  const grid = left.map((cells, row) => [...cells, ...others.flatMap((strip) => strip[row] ?? [])]);
  const there = columnsIn(grid[0] ?? []);
  const isWhole = keys.every((key) => columnOf(there, HEADING_OF.get(key) ?? key) !== undefined);
  return isWhole ? grid : (sheet.getDataRange().getValues() as CellValue[][]);
}

/** The first columns with their headings; the whole sheet where people have moved one that is wanted. */
function gridWith(keys: readonly RequestKey[], columns: number): CellValue[][] {
  const sheet = sheetNamed('requests');
  const grid = stripOf(sheet, `A1:${letters(columns)}`);
  const there = columnsIn(grid[0] ?? []);
  const isWhole = keys.every((key) => columnOf(there, HEADING_OF.get(key) ?? key) !== undefined);
  return isWhole ? grid : (sheet.getDataRange().getValues() as CellValue[][]);
}

/** None where a sheet has fewer. */
function stripOf(sheet: GoogleAppsScript.Spreadsheet.Sheet, columns: string): CellValue[][] {
  try {
    return sheet.getRange(columns).getValues() as CellValue[][];
  } catch {
    return [];
  }
}
