/** The summary spreadsheet of an office, as tests look at it. */
import type { SheetModel } from '../../emulator/model/sheet';
import type { SpreadsheetModel } from '../../emulator/model/spreadsheet';
import { SUMMARY_BOOK, type TestOffice } from './office';

/** Every file of that name that is not in the bin: there should be one. */
export const summariesOf = (office: TestOffice) =>
  [...office.workspace.drive.items.values()].filter(({ name, trashed }) => name === SUMMARY_BOOK && !trashed);

export function fileOf(office: TestOffice) {
  const [file, ...more] = summariesOf(office);
  if (file === undefined || more.length > 0) throw new Error(`${more.length + 1} summaries`);
  return file;
}

export function bookOf(office: TestOffice): SpreadsheetModel {
  const book = office.workspace.spreadsheets.get(fileOf(office).id);
  if (book === undefined) throw new Error('no summary');
  return book;
}

export function sheetOf(office: TestOffice, name: string): SheetModel {
  const sheet = bookOf(office).sheetByName(name);
  if (sheet === undefined) throw new Error(`no ${name}`);
  return sheet;
}

/** A sheet as people see it. */
export function gridOf(office: TestOffice, name: string): string[][] {
  const sheet = sheetOf(office, name);
  return Array.from({ length: sheet.lastRow() }, (_, row) =>
    Array.from({ length: sheet.lastColumn() }, (__, column) => sheet.displayAt(row + 1, column + 1)),
  );
}

/** The value beside a label of S1. */
export const beside = (office: TestOffice, label: string): string | undefined =>
  gridOf(office, 'S1 ภาพรวม').find(([first]) => first === label)?.[1];

export const wholeBook = (office: TestOffice): string =>
  JSON.stringify(bookOf(office).sheets.map(({ facts }) => gridOf(office, facts.name)));
