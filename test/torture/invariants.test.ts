/** The invariants can fail: each harm that they are there for is noticed. */
import type { TestOffice } from '../support/office';
import { pictureOf, violations } from '../../torture/invariants';
import { IDS, OFFICES } from '../../torture/offices';

function sheetOf(office: TestOffice, name: string) {
  const sheet = office.office.book.sheetByName(name);
  if (sheet === undefined) throw new Error(name);
  const column = (heading: string): number =>
    Array.from({ length: sheet.lastColumn() }, (_, at) => sheet.displayAt(1, at + 1)).indexOf(heading) + 1;
  const rowOf = (heading: string, text: string): number => {
    const row = Array.from({ length: sheet.lastRow() }, (_, at) => at + 1).find(
      (at) => sheet.displayAt(at, column(heading)) === text,
    );
    if (row === undefined) throw new Error(`${heading} ${text}`);
    return row;
  };
  return {
    remove: (heading: string, text: string): void => void sheet.rows.splice(rowOf(heading, text) - 1, 1),
    repeat: (heading: string, text: string): void => void sheet.rows.push(sheet.rows[rowOf(heading, text) - 1]),
    write: (heading: string, text: string, into: string, value: string): void =>
      sheet.type(rowOf(heading, text), column(into), value),
  };
}

/** The hour in which the summary is rebuilt has passed. */
function summed(): TestOffice {
  const office = OFFICES.withSummary();
  office.office.runTriggered('runHourly');
  return office;
}

test('an office that works has nothing to complain of', () => {
  for (const office of [OFFICES.busy(), OFFICES.morning(), OFFICES.later(), summed()])
    expect(violations(office)).toEqual([]);
});

test('totals that are not those of the cells: noticed', () => {
  expect(violations(OFFICES.withSummary())).toEqual([
    'the summary says 0 จัดทำบัตรแล้ว รอรับบัตร, there are 1',
    'the summary says 0 รับคำขอแล้ว รอตรวจสอบ, there are 1',
    'the summary says 0 lines, there are 1',
  ]);
});

const ID = IDS.ready;
test.each<[string, (office: TestOffice) => void, RegExp]>([
  ['a request is lost', (o) => sheetOf(o, 'คำขอ').remove('เลขที่คำขอ', ID), /says IDC-2569-0001, which is not there/],
  ['a request stands twice', (o) => sheetOf(o, 'คำขอ').repeat('เลขที่คำขอ', ID), /IDC-2569-0001 stands twice/],
  [
    'an answer becomes nothing',
    (o) => sheetOf(o, 'การตอบแบบฟอร์ม 1').write('เลขที่คำขอ (ระบบ)', ID, 'เลขที่คำขอ (ระบบ)', ''),
    /answer 1 has become no request/,
  ],
  [
    'a register loses a line',
    (o) => sheetOf(o, 'ทะเบียนคุม ก').remove('เลขที่', '1/2569'),
    /ทะเบียนคุม ก: 1\/2569 is missing/,
  ],
  ['a number is given twice', (o) => sheetOf(o, 'ทะเบียนคุม ก').repeat('เลขที่', '2/2569'), /2\/2569 stands twice/],
  [
    'the register names another code',
    (o) => sheetOf(o, 'ทะเบียนคุม ก').write('เลขที่', '1/2569', 'รหัสบัตร', '09998-00099'),
    /its line says another/,
  ],
  [
    'a code is skipped',
    (o) => sheetOf(o, 'ทะเบียนคุม ก').write('เลขที่', '2/2569', 'รหัสบัตร', '09998-00014'),
    /card code …13 was given to nobody/,
  ],
  [
    'the register says that a card was collected',
    (o) => sheetOf(o, 'ทะเบียนคุม ก').write('เลขที่', '1/2569', 'วันที่รับ', '25 พ.ย. 2569'),
    /its line says otherwise/,
  ],
  ['history loses a line', (o) => sheetOf(o, 'ประวัติ').remove('การดำเนินการ', 'ACCEPT'), /comes from IN_PRODUCTION/],
  [
    'a status is changed without history',
    (o) => sheetOf(o, 'คำขอ').write('เลขที่คำขอ', ID, 'รหัสสถานะ', 'IN_PRODUCTION'),
    /its history ends with READY_FOR_PICKUP/,
  ],
  ['a message is lost', (o) => sheetOf(o, 'ข้อความ').remove('กุญแจข้อความ', `${ID}/M06/0`), /M06 is owed once, 0 lines/],
  ['a message stands twice', (o) => sheetOf(o, 'ข้อความ').repeat('กุญแจข้อความ', `${ID}/M06/0`), /stands twice/],
  [
    'a message never goes out',
    (o) => sheetOf(o, 'ข้อความ').write('กุญแจข้อความ', `${ID}/M06/0`, 'รหัสสถานะ', 'DUE'),
    /is still DUE/,
  ],
  [
    'a mail goes out twice',
    (o) =>
      void o.workspace.mail.sent.push(
        ...o.workspace.mail.sent.filter(({ to }) => to.includes('p5@school.example')).slice(-1),
      ),
    /p5@school.example: 4 mails, 3 lines/,
  ],
  ['a cell calculates', (o) => o.office.book.sheetByName('คำขอ')?.type(2, 90, '=1+1'), /a formula in คำขอ/],
])('%s: noticed', (_, harm, sentence) => {
  const office = OFFICES.busy();
  const before = pictureOf(office);
  harm(office);
  expect(violations(office).join('\n')).toMatch(sentence);
  if (!/mail|calculates/.test(_)) expect(pictureOf(office)).not.toEqual(before);
});
