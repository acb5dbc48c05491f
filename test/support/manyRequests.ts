/** A register, an answers sheet, a history and an outbox that many requests have filled. */
import { formatRequestId } from '../../src/domain/registerNo';
import type { SheetModel } from '../../emulator/model/sheet';
import { TestOffice } from './office';

/** A valid citizen id of the invented office 9998/9999 with this running number. */
export function citizenIdOf(number: number): string {
  const digits = `19999${String(number).padStart(7, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
}

/** Repeats the second row of a sheet, with the cells that differ by number. */
function repeat(
  sheet: SheetModel,
  count: number,
  cells: (number: number) => Readonly<Record<string, string | number>>,
): void {
  const pattern = sheet.rows[1];
  if (pattern === undefined) throw new Error('no row to repeat');
  const columns = new Map(
    Array.from({ length: sheet.lastColumn() }, (_, index) => [sheet.displayAt(1, index + 1), index]),
  );
  for (let number = 2; number <= count; number++) {
    const values = [...pattern.values];
    for (const [heading, text] of Object.entries(cells(number))) {
      const index = columns.get(heading);
      if (index !== undefined) values[index] = text;
    }
    sheet.rows[number] = { ...pattern, values };
  }
  sheet.facts.maxRows = Math.max(sheet.facts.maxRows, count + 100);
}

/** An installed office with `count` stored requests of different people, all answered and told. */
export function officeWith(count: number): TestOffice {
  const office = new TestOffice();
  if (count === 0) return office;
  office.submit();
  const sheet = (name: string): SheetModel => {
    const found = office.office.book.sheetByName(name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  const id = (number: number): string => formatRequestId({ year: 2569, number });
  repeat(sheet('คำขอ'), count, (number) => ({
    เลขที่คำขอ: id(number),
    เลขประจำตัวประชาชน: citizenIdOf(number),
    รหัสคำตอบ: `A${String(number).padStart(20, 'x')}`,
    ปรับปรุงเมื่อ: '2026-11-01T09:00:00+07:00',
  }));
  const now = sheet('การตอบแบบฟอร์ม 1').valueAt(2, 1);
  repeat(sheet('การตอบแบบฟอร์ม 1'), count, (number) => ({
    // Answered a month ago.
    ประทับเวลา: Number(now) - 30,
    'เลขที่คำขอ (ระบบ)': id(number),
    เลขประจำตัวประชาชน: citizenIdOf(number),
  }));
  repeat(sheet('ประวัติ'), count, (number) => ({ เลขที่คำขอ: id(number), เวลา: '2026-11-01T09:00:00+07:00' }));
  repeat(sheet('ข้อความ'), count, (number) => ({ เลขที่คำขอ: id(number), กุญแจข้อความ: `${id(number)}/M01/0` }));
  office.memory.set('mark.request.2569', String(count));
  return office;
}
