/** The archive (คลังคำขอ): a spreadsheet of its own with the same sheets of records; rows are copied, then deleted here. */
import { LayoutError, type ArchiveBook, type ArchivedRequest } from '../application/ports';
import {
  fieldKey,
  HISTORY_COLUMNS,
  MESSAGE_COLUMNS,
  PURGED,
  REQUEST_COLUMNS,
  SHEETS,
  type ArchivedSheet,
  type RequestKey,
} from '../texts/sheets';
import { bookOf } from './books';
import { HEADING_OF, recordOf } from './requestCells';
import { activeSpreadsheet, columnsIn, readHeadings, sheetNamed, stretchesOf, textOf } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ID_HEADING: Readonly<Record<ArchivedSheet, string>> = {
  requests: REQUEST_COLUMNS.requestId,
  history: HISTORY_COLUMNS.requestId,
  messages: MESSAGE_COLUMNS.requestId,
};
const ROWS_AT_ONCE = 500;

/** A sheet's shown texts with the place of each heading; headings alone for a sheet that has none yet. */
function gridOf(sheet: Sheet): { rows: string[][]; columns: Map<string, number>; headings: string[] } {
  const [headings = [], ...rows] = sheet.getDataRange().getDisplayValues();
  return { rows, headings, columns: columnsIn(headings) };
}

function idColumn(columns: ReadonlyMap<string, number>, key: ArchivedSheet): number {
  const column = columns.get(ID_HEADING[key]);
  if (column === undefined) throw new LayoutError('HEADER_MISSING', SHEETS[key].name, ID_HEADING[key]);
  return column;
}

/** Ids of the rows of a sheet, in one read of their column. */
function idsIn(sheet: Sheet, column: number): string[] {
  const last = sheet.getLastRow();
  return last < 2
    ? []
    : sheet
        .getRange(2, column, last - 1, 1)
        .getDisplayValues()
        .map(([id]) => id ?? '');
}

/** What a row says, whole; a text that is kept by an apostrophe reads without it. */
const lineOf = (row: readonly string[]): string => JSON.stringify(row.map((text) => text.replace(/^'/, '')));

/** The rows of these requests, as they stand: the ids, and one read from the first of them to the last. */
function rowsOf(sheet: Sheet, column: number, wanted: ReadonlySet<string>): string[][] {
  const places = idsIn(sheet, column).flatMap((id, index) => (wanted.has(id) ? [index + 2] : []));
  const [first = 0] = places;
  const last = places[places.length - 1];
  if (last === undefined) return [];
  const isWanted = (row: readonly string[]): boolean => wanted.has(row[column - 1] ?? '');
  const grid = sheet.getRange(first, 1, last - first + 1, sheet.getLastColumn()).getDisplayValues();
  const rows = grid.filter(isWanted);
  // Somebody has sorted between the two: then they may be anywhere.
  return rows.length === places.length ? rows : gridOf(sheet).rows.filter(isWanted);
}

const linesOf = (sheet: Sheet, column: number, wanted: ReadonlySet<string>): Set<string> =>
  new Set(rowsOf(sheet, column, wanted).map(lineOf));

/** The archive's sheet, with every heading that the rows have. */
function targetOf(book: Book, key: ArchivedSheet, headings: readonly string[]): { sheet: Sheet; headings: string[] } {
  const { name } = SHEETS[key];
  const sheet = book.getSheetByName(name) ?? book.insertSheet(name);
  const last = sheet.getLastColumn();
  const known = last === 0 ? [] : (sheet.getRange(1, 1, 1, last).getDisplayValues()[0] ?? []);
  const added = headings.filter((heading) => heading !== '' && !known.includes(heading));
  if (added.length > 0) {
    const room = sheet.getMaxColumns() - (known.length + added.length);
    if (room < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -room);
    const range = sheet.getRange(1, known.length + 1, 1, added.length);
    range.setNumberFormat('@');
    range.setValues([added]);
    sheet.setFrozenRows(1);
  }
  return { sheet, headings: [...known, ...added] };
}

/** Rows below the last one, as plain text, whatever they look like. */
function addRows(sheet: Sheet, rows: readonly (readonly string[])[]): void {
  const width = rows[0]?.length ?? 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const first = sheet.getLastRow() + 1;
    const missing = first + some.length - 1 - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    const range = sheet.getRange(first, 1, some.length, width);
    range.setNumberFormat('@');
    range.setValues(some.map((row) => [...row]));
  }
}

/**
 * From the last stretch to the first, so that the places of the others stay. Where each row is, is looked up just before, and
 * nothing is read between: people may sort, and would have others' rows deleted.
 */
function deleteRowsOf(sheet: Sheet, column: number, wanted: ReadonlySet<string>): void {
  let room = sheet.getMaxRows();
  const rows = idsIn(sheet, column).flatMap((id, index) => (wanted.has(id) ? [index + 2] : []));
  for (const [first = 0, ...others] of stretchesOf(rows).reverse()) {
    const count = others.length + 1;
    // A sheet must keep one row below its headings.
    if (room - 1 <= count) {
      sheet.insertRowsAfter(room, 1);
      room += 1;
    }
    sheet.deleteRows(first, count);
    room -= count;
  }
}

export const archiveBook: ArchiveBook = {
  copy(id, key, requestIds) {
    const source = sheetNamed(key);
    const own = readHeadings(source).map(textOf);
    const wanted = new Set(requestIds);
    const rows = rowsOf(source, idColumn(columnsIn(own), key), wanted);
    if (rows.length === 0) return true;
    const { sheet, headings } = targetOf(bookOf(id), key, key === 'requests' ? [...own, PURGED] : own);
    const there = headings.indexOf(ID_HEADING[key]) + 1;
    const places = headings.map((heading) => own.indexOf(heading));
    const copies = rows.map((row) => places.map((place) => row[place] ?? ''));
    // What an attempt that died has left of a request is older than its row here; history and messages only grow.
    if (key === 'requests') deleteRowsOf(sheet, there, wanted);
    const before = linesOf(sheet, there, wanted);
    addRows(
      sheet,
      copies.filter((row) => !before.has(lineOf(row))),
    );
    SpreadsheetApp.flush();
    const after = linesOf(sheet, there, wanted);
    return copies.every((row) => after.has(lineOf(row)));
  },

  removeHere(key, requestIds) {
    const sheet = sheetNamed(key);
    deleteRowsOf(sheet, idColumn(columnsIn(readHeadings(sheet)), key), new Set(requestIds));
  },

  requests(id) {
    const sheet = bookOf(id).getSheetByName(SHEETS.requests.name);
    if (sheet === null) return [];
    const { rows, columns } = gridOf(sheet);
    const place = `${bookOf(id).getUrl()}#gid=${sheet.getSheetId()}&range=A`;
    return rows.flatMap((row, index): ArchivedRequest[] => {
      const cell = (heading: string): string => row[(columns.get(heading) ?? 0) - 1] ?? '';
      const record = recordOf(cell);
      return record.requestId === '' ? [] : [{ record, purgedAt: cell(PURGED), url: `${place}${index + 2}` }];
    });
  },

  onlinePeople(id) {
    const sheet = bookOf(id).getSheetByName(SHEETS.requests.name);
    const last = sheet?.getLastRow() ?? 0;
    if (sheet === null || last < 2) return [];
    const columns = columnsIn(readHeadings(sheet));
    const place = (key: RequestKey): number | undefined => columns.get(HEADING_OF.get(key) ?? key);
    const [channel, person] = [place('channel'), place(fieldKey('citizenId'))];
    if (channel === undefined || person === undefined) return [];
    const first = Math.min(channel, person);
    const grid = sheet.getRange(2, first, last - 1, Math.abs(channel - person) + 1).getDisplayValues();
    const ids = grid.flatMap((row) => (row[channel - first] === 'PAPER' ? [] : (row[person - first] ?? '')));
    return [...new Set(ids)].filter((one) => one !== '');
  },

  ids(id) {
    const sheet = bookOf(id).getSheetByName(SHEETS.requests.name);
    return sheet === null ? [] : idsIn(sheet, idColumn(columnsIn(readHeadings(sheet)), 'requests'));
  },

  blank(id, requestId, keep, mark) {
    const sheet = bookOf(id).getSheetByName(SHEETS.requests.name);
    if (sheet === null) return;
    const headings = readHeadings(sheet).map(textOf);
    const place = idsIn(sheet, idColumn(columnsIn(headings), 'requests')).indexOf(requestId);
    if (place < 0) return;
    const range = sheet.getRange(place + 2, 1, 1, headings.length);
    const [row = []] = range.getDisplayValues();
    const values = headings.map((heading, at) => (keep.has(heading) ? (row[at] ?? '') : ''));
    values[headings.indexOf(PURGED)] = mark;
    range.setValues([values]);
  },

  drop(id, key, requestIds) {
    const sheet = bookOf(id).getSheetByName(SHEETS[key].name);
    if (sheet === null) return;
    deleteRowsOf(sheet, idColumn(columnsIn(readHeadings(sheet)), key), new Set(requestIds));
  },

  tables(id) {
    const book = id === null ? activeSpreadsheet() : bookOf(id);
    return book.getSheets().map((sheet) => ({
      name: sheet.getName(),
      read: () => sheet.getDataRange().getDisplayValues(),
    }));
  },
};
