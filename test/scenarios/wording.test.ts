/** ข้อความมาตรฐาน on the shipped bundle: an office says it in its own words, and what happens when they are wrong. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { InstallReport } from '../../src/application/api';
import { hourly, lastMailTo, mails, waiting } from '../support/mornings';
import { ADMIN, TestOffice } from '../support/office';
import { act, at, bring, ID, OFFICER, open, READY, setting, staffed } from '../support/officersDay';

const SHEET = 'ข้อความมาตรฐาน';

function type(office: TestOffice, kind: string, text: string, subject = ''): void {
  const set = { หัวเรื่องของสำนักงาน: subject, ข้อความของสำนักงาน: text };
  setCells(office.office, office.office.book, { sheet: SHEET, where: { รหัสข้อความ: kind }, set }, ADMIN);
}
const check = (office: TestOffice): InstallReport => office.call<InstallReport>('checkWording');
const rowOf = (office: TestOffice, kind: string): Record<string, string> | undefined =>
  office.rows(SHEET).find((row) => row['รหัสข้อความ'] === kind);
const verdict = (office: TestOffice, kind: string): string => rowOf(office, kind)?.['ผลการตรวจ'] ?? '';
const lastMail = (office: TestOffice): TestOffice['workspace']['mail']['sent'][number] | undefined =>
  office.workspace.mail.sent.at(-1);

const ready = inUse().snapshot();
function inUse(): TestOffice {
  const office = staffed();
  setting(office, 'ownWording', 'TRUE');
  return office;
}
const fresh = (): TestOffice => new TestOffice({ from: ready });

test('install lays every built-in text out, once; what the office has typed stays, an older built-in text is renewed', () => {
  const office = fresh();
  expect(office.rows(SHEET).map((row) => row['รหัสข้อความ'])).toHaveLength(14);
  expect(rowOf(office, 'M05')).toEqual({
    รหัสข้อความ: 'M05',
    ใช้เมื่อ: 'เอกสารครบถ้วน เริ่มจัดทำบัตร',
    หัวเรื่องของสำนักงาน: '',
    ข้อความของสำนักงาน: '',
    ผลการตรวจ: '',
    ข้อความของระบบ:
      'เอกสารครบถ้วน อยู่ระหว่างจัดทำบัตร (เลขที่คำขอ {{requestId}})\n\nเรียน {{fullName}}\nคำขอมีบัตรของท่านผ่านการตรวจสอบแล้ว อยู่ระหว่างจัดทำบัตร คาดว่าจะแล้วเสร็จภายในวันที่ {{slaDate}}',
  });
  type(office, 'M05', 'เรียน {{fullName}}\nอยู่ระหว่างจัดทำ');
  const set = { ข้อความของระบบ: 'ฉบับเก่า' };
  setCells(office.office, office.office.book, { sheet: SHEET, where: { รหัสข้อความ: 'M05' }, set }, ADMIN);
  office.call('install');
  expect(office.rows(SHEET)).toHaveLength(14);
  expect(rowOf(office, 'M05')).toMatchObject({ ข้อความของสำนักงาน: 'เรียน {{fullName}}\nอยู่ระหว่างจัดทำ' });
  expect(rowOf(office, 'M05')?.['ข้อความของระบบ']).toContain('คาดว่าจะแล้วเสร็จ');
});

test('the office’s words go out: after an answer, after an action, with a reminder, and in what the panel announces', () => {
  const office = fresh();
  type(office, 'M01', 'เรียน {{fullName}}\nได้รับแล้ว <b>', 'ได้รับแล้ว {{requestId}}');
  type(office, 'M06', 'บัตรเสร็จแล้ว\nมารับใน{{pickupHours}}\nงด {{closedDays}}\nนำมาด้วย\n{{bringList}}', 'เสร็จแล้ว');
  type(office, 'M07', 'รอท่านอยู่ ใน{{pickupHours}}\nงด {{closedDays}}\nนำมาด้วย\n{{bringList}}');
  expect(check(office)).toEqual({
    ok: true,
    done: ['M01', 'M06', 'M07'].map((kind) => `ใช้ข้อความของสำนักงานสำหรับ ${kind}`),
    todo: [],
  });
  expect(verdict(office, 'M01')).toBe('ผ่านการตรวจ ระบบใช้ข้อความนี้ส่งอีเมล');
  office.submit();
  expect(lastMail(office)).toMatchObject({ subject: 'ได้รับแล้ว IDC-2569-0001' });
  expect(lastMail(office)?.text).toContain('ได้รับแล้ว <b>\n\nเลขที่คำขอ IDC-2569-0001\nกลุ่มบริหารงานบุคคล');
  expect(lastMail(office)?.html).toContain('ได้รับแล้ว &lt;b&gt;');
  bring(office, 'IN_PRODUCTION');
  const { consequences } = open(office, ID);
  expect(consequences.MARK_READY?.message?.subject).toBe('เสร็จแล้ว');
  at(office, '2026-11-20T14:00:00');
  act(office, 'MARK_READY', READY);
  const told = lastMail(office)?.text ?? '';
  expect(told).toContain('นำมาด้วย\n1. รูปถ่ายขนาด');
  expect(told).not.toContain('งด');
  hourly(office, '2026-11-27T07:00:00');
  expect(mails(office, 'แจ้งเตือน โปรดมารับบัตร')).toHaveLength(1);
  expect(office.workspace.mail.sent.find(({ subject }) => subject.startsWith('แจ้งเตือน โปรด'))?.text).toContain(
    'รอท่านอยู่ ใน',
  );
});

test('a broken field: the built-in text goes out, the sheet, the morning and the installation say what is wrong', () => {
  const office = fresh();
  const fault = 'วงเล็บปีกกาไม่ครบคู่ที่ "เรียน {{fullName}"';
  type(office, 'M01', 'ได้รับแล้ว', '');
  check(office);
  type(office, 'M01', 'เรียน {{fullName}', 'ได้รับแล้ว');
  hourly(office, '2026-11-16T10:00:00');
  expect(verdict(office, 'M01')).toBe(`ยังใช้ไม่ได้ ระบบส่งข้อความของระบบแทน โปรดแก้ไข: ${fault}`);
  office.submit();
  expect(lastMail(office)?.subject).toBe('รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐแล้ว (เลขที่คำขอ IDC-2569-0001)');
  const told = `โปรดแก้ข้อความ M01 ในแผ่นงาน "ข้อความมาตรฐาน" (ระหว่างนี้ระบบส่งข้อความของระบบแทน): ${fault}`;
  expect(check(office)).toEqual({ ok: true, done: [], todo: [told] });
  expect(office.call<InstallReport>('install').todo).toContain(told);
  hourly(office, '2026-11-17T07:00:00');
  expect(lastMailTo(office, ADMIN)).toContain(told);
  type(office, 'M01', 'เรียน {{fullName}}');
  hourly(office, '2026-11-17T08:00:00');
  expect(verdict(office, 'M01')).toBe('ผ่านการตรวจ ระบบใช้ข้อความนี้ส่งอีเมล');
});

test('drafts: without the setting they are checked, and sent by nobody', () => {
  const office = fresh();
  setting(office, 'ownWording', 'FALSE');
  type(office, 'M01', 'ได้รับแล้ว');
  expect(check(office)).toEqual({
    ok: true,
    done: ['ข้อความของสำนักงานสำหรับ M01 ผ่านการตรวจ'],
    todo: ['เปลี่ยนค่า ownWording ในแผ่นงาน "ตั้งค่า" เป็น TRUE เพื่อเริ่มใช้ข้อความของสำนักงาน'],
  });
  expect(verdict(office, 'M01')).toContain('จะเริ่มใช้เมื่อเปลี่ยนค่า ownWording');
  office.submit();
  expect(lastMail(office)?.text).toContain('ระบบได้รับคำขอ');
});

test('taken away again: the built-in text', () => {
  const office = fresh();
  type(office, 'M01', 'ได้รับแล้ว');
  check(office);
  type(office, 'M01', '');
  expect(check(office)).toEqual({ ok: true, done: [], todo: [] });
  expect(verdict(office, 'M01')).toBe('');
  office.submit();
  expect(lastMail(office)?.text).toContain('ระบบได้รับคำขอ');
});

test('rows out of order, blank, twice, of no message: each is judged where it stands', () => {
  const office = fresh();
  const add = (kind: string): void => {
    appendCells(
      office.office,
      office.office.book,
      { sheet: SHEET, rows: [{ รหัสข้อความ: kind, ข้อความของสำนักงาน: 'ก' }] },
      ADMIN,
    );
  };
  type(office, 'M14', 'หมดอายุแล้ว');
  add('M14');
  add('M99');
  const rows = office.office.book.sheetByName(SHEET)?.rows;
  if (rows === undefined) throw new Error('no sheet');
  rows.splice(1, 0, ...rows.splice(14, 1));
  rows.splice(2, 0, undefined as never);
  check(office);
  expect(office.rows(SHEET).filter((row) => row['ผลการตรวจ'] !== '')).toMatchObject([
    { รหัสข้อความ: 'M14', ผลการตรวจ: 'ผ่านการตรวจ ระบบใช้ข้อความนี้ส่งอีเมล' },
    { รหัสข้อความ: 'M14', ผลการตรวจ: 'ไม่ใช้แถวนี้ เพราะรหัสข้อความซ้ำกับแถวก่อนหน้า โปรดเหลือไว้แถวเดียว' },
    { รหัสข้อความ: 'M99', ผลการตรวจ: 'ไม่ใช้แถวนี้ เพราะไม่มีรหัสข้อความนี้ในระบบ โปรดแก้รหัสเป็น M01–M14' },
  ]);
});

test('the sheet is gone, or a heading: mails go out as before, and it is told', () => {
  const office = fresh();
  type(office, 'M01', 'ได้รับแล้ว');
  check(office);
  const { book } = office.office;
  const sheet = book.sheetByName(SHEET);
  const cells = sheet?.rows[0]?.values;
  if (sheet === undefined || cells === undefined) throw new Error('no sheet');
  const heading = cells.indexOf('ข้อความของสำนักงาน');
  cells[heading] = 'อื่น';
  hourly(office, '2026-11-16T10:00:00');
  expect(check(office).todo).toEqual([expect.stringContaining('ไม่พบหัวคอลัมน์ "ข้อความของสำนักงาน"')]);
  book.removeSheet(sheet.id);
  hourly(office, '2026-11-16T11:00:00');
  office.submit();
  expect(lastMail(office)?.text).toContain('ได้รับแล้ว');
  office.call('install');
  expect(office.rows(SHEET)).toHaveLength(14);
});

test('only administrators may; the hourly run reads the sheet once, and not at all where the setting is off', () => {
  const office = waiting();
  expect(office.call('checkWording', [], OFFICER)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  const readsAt = (time: string): number => {
    at(office, time);
    office.call('runHourly');
    return office.lastExecution.backend.reads;
  };
  hourly(office, '2026-11-27T07:00:00', '2026-11-27T08:00:00');
  const without = readsAt('2026-11-27T09:00:00');
  setting(office, 'ownWording', 'TRUE');
  expect(readsAt('2026-11-27T10:00:00')).toBe(without + 1);
});
