/** readFormAgain(): somebody has changed the form; the office's map of questions follows, and people's own entries stay. */
import { setCells } from '../../emulator/scenario/sheetSteps';
import { ADMIN, TestOffice } from '../support/office';

interface Report {
  ok: boolean;
  done: string[];
  todo: string[];
}

const read = (office: TestOffice): Report => office.call<Report>('readFormAgain');
const mapOf = (office: TestOffice, question: string): Record<string, string> | undefined =>
  office.rows('จับคู่คำถาม').find((row) => row['คำถาม'] === question);

function rename(office: TestOffice, from: string, to: string): void {
  const item = office.form.facts.items.find(({ title }) => title === from);
  if (item === undefined) throw new Error(from);
  office.form.renameItem(item, to);
}

test('with nothing changed it makes nothing and changes nothing', () => {
  const office = new TestOffice();
  const before = JSON.stringify(office.office.book.sheets.map((sheet) => [sheet.rows, sheet.facts]));
  expect(read(office)).toEqual({ ok: true, done: [], todo: [] });
  expect(JSON.stringify(office.office.book.sheets.map((sheet) => [sheet.rows, sheet.facts]))).toBe(before);
});

test('a renamed question is understood under its new title', () => {
  const office = new TestOffice();
  rename(office, 'โทรศัพท์', 'เบอร์โทรศัพท์มือถือ (เช่น 081-234-5678)');
  expect(read(office)).toEqual({ ok: true, done: ['จับคู่คำถามของแบบฟอร์ม 1 ข้อ'], todo: [] });
  expect(mapOf(office, 'เบอร์โทรศัพท์มือถือ (เช่น 081-234-5678)')).toMatchObject({ รหัสข้อมูล: 'phone', ที่มา: 'อัตโนมัติ' });
});

test('a question under a title that says nothing is named, with the required field that is missing now first', () => {
  const office = new TestOffice();
  rename(office, 'โทรศัพท์', 'ติดต่อได้ทางใด');
  const { todo } = read(office);
  expect(todo).toEqual([
    'แบบฟอร์มยังไม่มีคำถามสำหรับ "โทรศัพท์" โปรดเพิ่มคำถาม หรือจับคู่คำถามที่มีอยู่ในแผ่นงาน "จับคู่คำถาม"',
    expect.stringContaining('คำถาม "ติดต่อได้ทางใด" ยังไม่ได้จับคู่') as string,
  ]);
});

test('what a person has mapped stays, and is enough', () => {
  const office = new TestOffice();
  rename(office, 'โทรศัพท์', 'ติดต่อได้ทางใด');
  read(office);
  setCells(
    office.office,
    office.office.book,
    { sheet: 'จับคู่คำถาม', where: { คำถาม: 'ติดต่อได้ทางใด' }, set: { รหัสข้อมูล: 'phone', ที่มา: 'เจ้าหน้าที่' } },
    ADMIN,
  );
  expect(read(office)).toEqual({ ok: true, done: [], todo: [] });
  expect(mapOf(office, 'ติดต่อได้ทางใด')).toMatchObject({ รหัสข้อมูล: 'phone', ที่มา: 'เจ้าหน้าที่' });
});

test('a row that was left empty is filled in as soon as its title is understood', () => {
  const office = new TestOffice();
  setCells(
    office.office,
    office.office.book,
    { sheet: 'จับคู่คำถาม', where: { คำถาม: 'โทรศัพท์' }, set: { รหัสข้อมูล: '', ที่มา: 'ไม่รู้จัก โปรดจับคู่' } },
    ADMIN,
  );
  expect(read(office).done).toEqual(['จับคู่คำถามของแบบฟอร์ม 1 ข้อ']);
  expect(mapOf(office, 'โทรศัพท์')).toMatchObject({ รหัสข้อมูล: 'phone', ที่มา: 'อัตโนมัติ' });
});

test('a map for every form (empty ฟอร์ม) counts', () => {
  const office = new TestOffice();
  setCells(
    office.office,
    office.office.book,
    { sheet: 'จับคู่คำถาม', where: { คำถาม: 'โทรศัพท์' }, set: { ฟอร์ม: '' } },
    ADMIN,
  );
  expect(read(office)).toEqual({ ok: true, done: [], todo: [] });
});

test('answers to an added question arrive as text', () => {
  const office = new TestOffice();
  office.submit();
  office.form.draft({ title: 'เบอร์โทรสำรอง', type: 'TEXT' });
  read(office);
  office.form.submit({ email: 'a@school.example', answers: { เบอร์โทรสำรอง: '0812345678' }, files: {} });
  expect(office.answerRows[1]?.['เบอร์โทรสำรอง']).toBe('0812345678');
});

test('the menu shows the administrator what was found', () => {
  const office = new TestOffice();
  office.office.menu('งานบัตร > อ่านแบบฟอร์มใหม่', ADMIN);
  expect(JSON.stringify(office.workspace.uiOf(ADMIN))).toContain('ทุกอย่างพร้อมอยู่แล้ว');
});
