/** What people do to the sheets while the program works: the lock does not stop them. */
import { operate } from '../emulator/scenario/sheetSteps';
import type { SheetModel } from '../emulator/model/sheet';
import type { TestOffice } from '../test/support/office';

export interface AtTheSheet {
  readonly name: string;
  readonly act: (office: TestOffice) => void;
}

const columnsOf = (sheet: SheetModel): string[] =>
  Array.from({ length: sheet.lastColumn() }, (_, at) => sheet.displayAt(1, at + 1));

function sorted(sheet: string, column: string): AtTheSheet {
  return {
    name: `sorts ${sheet}`,
    // Each time the other way round.
    act({ office }) {
      const found = office.book.sheetByName(sheet);
      if (found === undefined || found.lastRow() < 3) return;
      const place = columnsOf(found).indexOf(column) + 1;
      const isRising = found.displayAt(2, place) < found.displayAt(found.lastRow(), place);
      operate(office.book, { sheet, op: 'sort', column, ascending: !isRising });
    },
  };
}

/** Hides rows from everybody. */
const filtered = (sheet: string, column: string, hide: readonly string[]): AtTheSheet => ({
  name: `filters ${sheet}`,
  act({ office }) {
    const found = office.book.sheetByName(sheet);
    // While the sheet is being made, there is nothing to hide.
    if (found !== undefined && columnsOf(found).includes(column))
      operate(office.book, { sheet, op: 'filter', column, hide });
  },
});

export const AT_THE_SHEETS: readonly AtTheSheet[] = [
  sorted('คำขอ', 'เลขที่คำขอ'),
  sorted('การตอบแบบฟอร์ม 1', 'ที่อยู่อีเมล'),
  sorted('ข้อความ', 'กุญแจข้อความ'),
  sorted('ทะเบียนคุม ก', 'เลขที่คำขอ'),
  sorted('ประวัติ', 'เลขที่คำขอ'),
  sorted('เอกสาร', 'เลขที่คำขอ'),
  filtered('คำขอ', 'รหัสสถานะ', ['RECEIVED', 'CHECKING', 'IN_PRODUCTION', 'READY_FOR_PICKUP']),
];
