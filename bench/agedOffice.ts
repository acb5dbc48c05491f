/** An office that has worked for years: requests that were finished long ago with everything they have left behind, and open ones. */
import type { Row, SheetModel } from '../emulator/model/sheet';
import { formatRegisterNo, formatRequestId } from '../src/domain/registerNo';
import { citizenIdOf } from '../test/support/manyRequests';
import { ADMIN, type TestOffice } from '../test/support/office';
import { act, at, bring, COLLECTED, ID, setting, staffed } from '../test/support/officersDay';

/** Requests that are open at a time. */
const OPEN = 300;
/** Requests of a year. */
const A_YEAR = 400;
/** The last year that is closed, พ.ศ. */
export const LAST_YEAR = 2568;
const PREFIX = '09998';

/** What in the rows of one request stands for it alone, and what stands there instead for another one. */
type Renamed = ReadonlyMap<string, string>;

/** Texts as long as that are found inside others, too; a shorter one, `1/2569`, might be part of a date. */
const LONG = 10;

function renamedText(text: string, renamed: Renamed): string {
  const whole = renamed.get(text);
  if (whole !== undefined) return whole;
  return [...renamed].reduce((now, [key, other]) => (key.length < LONG ? now : now.replaceAll(key, other)), text);
}

/** Takes the rows of a request away. */
function forget(sheet: SheetModel, id: string): void {
  for (let row = sheet.rows.length; row > 1; row--)
    if (sheet.rows[row - 1]?.values.includes(id) === true) sheet.rows.splice(row - 1, 1);
}

/** The rows that name a request give way to the same rows of others, below the last row. */
function repeat(sheet: SheetModel, id: string, others: readonly Renamed[]): void {
  const [first] = others;
  if (first === undefined) return;
  const pattern = sheet.rows
    .filter((row): row is Row => row?.values.includes(id) === true)
    .map((row) => ({
      row,
      places: row.values.flatMap((value, index): [number, string][] =>
        [...first.keys()].some((key) => String(value).includes(key)) ? [[index, String(value)]] : [],
      ),
    }));
  forget(sheet, id);
  sheet.rows.length = sheet.lastRow();
  for (const other of others)
    for (const { row, places } of pattern) {
      const values = [...row.values];
      for (const [index, text] of places) values[index] = renamedText(text, other);
      sheet.rows.push({ ...row, values });
    }
  sheet.facts.maxRows = Math.max(sheet.facts.maxRows, sheet.rows.length + 100);
}

function cellOf(office: TestOffice, sheet: string, heading: string, id: string): string {
  const row = office.rows(sheet).find((one) => Object.values(one).includes(id));
  return row?.[heading] ?? '';
}

/** Everything by which the rows of one request are told from those of another. */
function namesOf(office: TestOffice, id: string): readonly string[] {
  return [
    id,
    cellOf(office, 'คำขอ', 'เลขประจำตัวประชาชน', id),
    cellOf(office, 'คำขอ', 'รหัสคำตอบ', id),
    cellOf(office, 'คำขอ', 'เลขที่', id),
    cellOf(office, 'คำขอ', 'รหัสบัตร', id),
  ].filter((text) => text !== '');
}

/** Puts others in the place of a request. */
function replaceBy(
  office: TestOffice,
  id: string,
  others: readonly (readonly string[])[],
  more: readonly string[] = [],
): void {
  const names = [...namesOf(office, id), ...more];
  const renamed = others.map((other) => new Map(names.map((name, index) => [name, other[index] ?? name])));
  for (const sheet of office.office.book.sheets) {
    repeat(sheet, id, renamed);
  }
}

/** With the blank columns of its records an office with so many requests at hand is beyond Google's ten million cells. */
const FULL = 15_000;
const RECORDS: readonly string[] = ['ประวัติ', 'ข้อความ', 'เอกสาร'];

/** What somebody does whose spreadsheet is nearly full, and has not heard of the archive. */
function deleteBlankColumns(office: TestOffice): void {
  for (const { facts, rows } of office.office.book.sheets)
    if (RECORDS.includes(facts.name)) facts.maxColumns = rows[0]?.values.length ?? facts.maxColumns;
}

/**
 * An office with so many requests (two at least): the last 300 have just arrived, `IDC-2569-0001` and on; all others were
 * collected in years before, 400 a year, each with its line in the register, its history, its messages and documents.
 */
export function agedOffice(count: number): TestOffice {
  const office = staffed();
  setting(office, 'autoReturnOnBlock', 'FALSE');
  if (count > FULL) deleteBlankColumns(office);
  const open = Math.min(OPEN, Math.max(2, count - 1));
  const old = Math.max(1, count - open);
  office.submit();
  bring(office, 'READY_FOR_PICKUP');
  office.call('produceDocuments', [[ID], ['REQUEST_FORM', 'CARD', 'PROXY_LETTER'], {}], ADMIN);
  at(office, '2026-11-25T10:31:00');
  act(office, 'PICKUP', COLLECTED);
  const documents = office.rows('เอกสาร').map((row) => /\/d\/([\w-]+)/.exec(row['ลิงก์'] ?? '')?.[1] ?? '');
  const uploads = [...cellOf(office, 'คำขอ', 'ไฟล์แนบ', ID).matchAll(/"fileId":"([\w-]+)"/g)].map(([, id]) => id ?? '');
  const files = [...documents, ...uploads];
  const yearOf = (index: number): number => LAST_YEAR - Math.floor((old - 1 - index) / A_YEAR);
  replaceBy(
    office,
    ID,
    Array.from({ length: old }, (_, index) => {
      const number = 1 + (index % A_YEAR);
      return [
        formatRequestId({ year: yearOf(index), number }),
        citizenIdOf(1_000_000 + index),
        `A${String(index).padStart(20, 'x')}`,
        formatRegisterNo({ year: yearOf(index), number }),
        `${PREFIX}-${String(index + 1).padStart(5, '0')}`,
        ...files.map((file) => `${file.slice(0, -6)}${String(index).padStart(6, '0')}`),
      ];
    }),
    files,
  );
  for (const key of [...office.memory.values.keys()]) if (/^mark\./.test(key)) office.memory.delete(key);
  office.memory.set('mark.card', String(old));
  at(office, '2026-11-30T10:00:00');
  office.submit();
  const [answered = ID] = office.requests.map((row) => row['เลขที่คำขอ'] ?? '').slice(-1);
  replaceBy(
    office,
    answered,
    Array.from({ length: open }, (_, index) => [
      formatRequestId({ year: 2569, number: index + 1 }),
      citizenIdOf(index + 1),
      `B${String(index).padStart(20, 'x')}`,
    ]),
  );
  office.memory.set('mark.request.2569', String(open));
  at(office, '2026-12-01T08:00:00');
  office.office.runTriggered('runHourly');
  return office;
}
