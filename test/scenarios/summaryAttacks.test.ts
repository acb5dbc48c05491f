/** What people and Google do to the summary and to the office's wording, without meaning harm. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { InstallReport } from '../../src/application/api';
import { backendCallsOf } from '../../bench/measure';
import { hourly, lastMailTo, waiting } from '../support/mornings';
import { ADMIN, TestOffice } from '../support/office';
import { act, at, ID, OFFICER, setting, staffed } from '../support/officersDay';
import { beside, bookOf, gridOf, sheetOf, summariesOf, wholeBook } from '../support/summaries';

const SECOND = 'second@area.example';

function addOfficer(office: TestOffice, email: string, role: string): void {
  const row = { อีเมล: email, ชื่อ: 'นางสาวสมใจ ตัวอย่าง', บทบาท: role };
  appendCells(office.office, office.office.book, { sheet: 'เจ้าหน้าที่', rows: [row] }, ADMIN);
}
function change(office: TestOffice, id: string, set: Record<string, string>): void {
  setCells(office.office, office.office.book, { sheet: 'คำขอ', where: { เลขที่คำขอ: id }, set }, ADMIN);
}

describe('whose file it is', () => {
  test('a second administrator who cannot open it makes no other, and is told whom to ask', () => {
    const office = staffed();
    addOfficer(office, SECOND, 'ADMIN');
    const file = office.workspace.drive.items.get(office.office.book.id);
    file?.editors.push(SECOND);
    const { todo } = office.install(SECOND);
    expect(todo.join()).toContain('ไฟล์สรุปที่ผู้ดูแลระบบคนอื่นสร้างไว้');
    expect(summariesOf(office)).toHaveLength(1);
  });

  test('a passing fault of Google makes no second file', () => {
    const office = waiting();
    office.workspace.planFault({ call: 'SpreadsheetApp.openById', times: 1, error: 'Service error: Spreadsheets' });
    office.office.call('install', [], ADMIN);
    expect(summariesOf(office)).toHaveLength(1);
  });

  test('killed right after the file was made: the next installation takes that one', () => {
    const probe = new TestOffice({ install: false });
    const calls = backendCallsOf(probe, () => probe.install());
    const made = calls.indexOf('SpreadsheetApp.create') + 1;
    for (const atCall of [made + 2, made + 4, made + 40]) {
      const office = new TestOffice({ install: false });
      office.workspace.planKill({ atCall, pending: 'kept' });
      office.office.call('install', [], ADMIN);
      at(office, '2026-11-16T10:00:00');
      office.install();
      expect({ atCall, files: summariesOf(office).length }).toEqual({ atCall, files: 1 });
      expect(beside(office, 'รับคำขอ')).toBe('0');
    }
  });

  test('who is an officer no more reads, and writes no more; a removal that failed is tried again', () => {
    const office = staffed();
    office.install();
    const where = { อีเมล: OFFICER };
    const demote = (role: string): void => {
      setCells(office.office, office.office.book, { sheet: 'เจ้าหน้าที่', where, set: { บทบาท: role } }, ADMIN);
    };
    demote('SUPERVISOR');
    office.workspace.planFault({ call: 'Spreadsheet.removeEditor', times: 1, error: 'Service error' });
    hourly(office, '2026-11-17T07:00:00');
    hourly(office, '2026-11-18T07:00:00');
    expect(summariesOf(office)[0]?.editors).toEqual([]);
    expect(summariesOf(office)[0]?.viewers).toContain(OFFICER);
  });

  test('three hundred readers', () => {
    const office = staffed();
    const many = Array.from({ length: 320 }, (_, index) => `a.very.long.name.of.reader${index}@area.example`);
    setting(office, 'summaryViewers', many.join(', '));
    expect(office.install().ok).toBe(true);
    expect(summariesOf(office)[0]?.viewers).toHaveLength(321);
    const quiet = backendCallsOf(office, () => office.install());
    expect(quiet.filter((call) => call.startsWith('Spreadsheet.add'))).toEqual([]);
  });
});

describe('nothing of anybody', () => {
  test('a citizen id or a name where the request’s number belongs', () => {
    const office = waiting();
    change(office, ID, { เลขที่คำขอ: '1999900001010 นางสาวสมหญิง' });
    office.call('refreshSummary');
    expect(gridOf(office, 'ข้อมูลไม่สมบูรณ์')[4]).toEqual(['2', '', 'เลขที่คำขอ', 'อ่านไม่ได้']);
    expect(wholeBook(office)).not.toContain('สมหญิง');
  });

  test('an officer’s own words behind a code, and the same typed into the sheet', () => {
    const office = staffed();
    office.submit();
    act(office, 'START_CHECK', {});
    act(office, 'RETURN', { issues: ['DOC_MISSING: ใบของ นางสมหญิง 0898765432', 'PHOTO_TOO_OLD'] });
    office.submit({ citizenId: '2999900002022', email: 'b@school.example' });
    change(office, 'IDC-2569-0002', { การส่งคืน: '2026-11-16 FIELD_REQUIRED:นางสมหญิง' });
    office.call('refreshSummary');
    const causes = gridOf(office, 'S6 สาเหตุการส่งคืน').slice(4);
    expect(causes.map(([code]) => code)).toEqual(['OTHER', 'PHOTO_TOO_OLD']);
    expect(wholeBook(office)).not.toMatch(/สมหญิง|0898765432/);
  });
});

describe('when it goes wrong', () => {
  test('a rebuild that failed is made up for an hour later, and told while it fails', () => {
    const office = staffed();
    office.submit();
    office.workspace.planFault({ call: 'SpreadsheetApp.openById', times: 1, error: 'Service error: Spreadsheets' });
    hourly(office, '2026-11-16T10:00:00');
    expect(beside(office, 'รับคำขอ')).toBe('0');
    hourly(office, '2026-11-16T11:00:00');
    expect(beside(office, 'รับคำขอ')).toBe('1');
  });

  test('the file has gone: the administrator is told each working day', () => {
    const office = waiting();
    const [file] = summariesOf(office);
    office.workspace.spreadsheets.delete(file?.id ?? '');
    office.workspace.drive.items.delete(file?.id ?? '');
    hourly(office, '2026-11-25T07:00:00', '2026-11-26T07:00:00');
    expect(lastMailTo(office, ADMIN)).toContain('ปรับปรุงไฟล์สรุปไม่สำเร็จ (เปิดไฟล์สรุปไม่ได้');
  });

  test('two at once in the first hour of a year: one writes, the other says that it is busy', async () => {
    for (const turns of [6, 9, 14, 20]) {
      const office = waiting();
      hourly(office, '2027-09-30T20:00:00');
      at(office, '2027-10-01T00:30:00');
      const request = office.office.callRequest('refreshSummary', [], ADMIN);
      const schedule = [...Array<number>(turns).fill(0), ...Array<number>(turns).fill(1)];
      const outcomes = await office.office.race([request, request], schedule);
      expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
      const answers = outcomes.map(({ value }) => value as { ok: boolean; error?: string });
      expect(answers.filter(({ ok, error }) => ok || error === 'BUSY')).toHaveLength(2);
      expect(answers.some(({ ok }) => ok)).toBe(true);
      expect(bookOf(office).sheets).toHaveLength(23);
    }
  });

  test('a rebuild that was killed holds up nobody for longer than seven minutes', () => {
    const office = waiting();
    office.workspace.planKill({ atCall: 20, pending: 'lost' });
    office.office.call('refreshSummary', [], ADMIN);
    expect(office.call('refreshSummary')).toMatchObject({ ok: false, error: 'BUSY' });
    office.workspace.setTime(office.workspace.now() + 8 * 60_000);
    expect(office.call('refreshSummary')).toMatchObject({ ok: true });
  });

  test('an hourly rebuild that was killed is made up for an hour later', () => {
    const office = staffed();
    office.submit();
    const probe = new TestOffice({ from: office.snapshot() });
    const calls = backendCallsOf(probe, () => hourly(probe, '2026-11-16T10:00:00'));
    office.workspace.planKill({ atCall: calls.lastIndexOf('Range.setValues') - 12, pending: 'lost' });
    at(office, '2026-11-16T10:00:00');
    office.office.call('runHourly', [], ADMIN);
    hourly(office, '2026-11-16T11:00:00');
    expect(beside(office, 'รับคำขอ')).toBe('1');
  });
});

describe('a year that closes late', () => {
  test('what came after it is not in it, and the true time is told', () => {
    const office = waiting();
    hourly(office, '2027-09-30T20:00:00');
    at(office, '2027-10-04T09:00:00');
    office.submit({ citizenId: '2999900002022', email: 'b@school.example', phone: '12' });
    hourly(office, '2027-10-04T10:00:00');
    const closed = gridOf(office, 'S1 ภาพรวม 2570');
    expect(closed[2]?.[0]).toBe('ข้อมูล ณ วันที่ 4 ตุลาคม 2570 เวลา 10.00 น.');
    expect(closed.find(([label]) => label === 'ขณะนี้: รอแก้ไข/ส่งเอกสารเพิ่มเติม')?.[1]).toBe('0');
    expect(JSON.stringify(gridOf(office, 'S5 งานค้าง 2570'))).not.toContain('IDC-2570');
    expect(beside(office, 'ขณะนี้: รอแก้ไข/ส่งเอกสารเพิ่มเติม')).toBe('1');
  });

  test('a sheet that was deleted before is there for its year; years without any run are closed too', () => {
    const office = waiting();
    hourly(office, '2027-09-30T20:00:00');
    bookOf(office).removeSheet(sheetOf(office, 'S2 รายเดือน').id);
    hourly(office, '2029-01-15T09:00:00');
    expect(gridOf(office, 'S2 รายเดือน 2570').find(([label]) => label === 'รวม')?.[1]).toBe('1');
    expect(gridOf(office, 'S1 ภาพรวม 2571')[0]?.[0]).toContain('พ.ศ. 2571');
    expect(gridOf(office, 'S1 ภาพรวม')[0]?.[0]).toContain('พ.ศ. 2572');
  });
});

test('days that cannot be are named, and make no average better', () => {
  const office = waiting();
  change(office, ID, { วันที่จัดทำบัตรเสร็จ: '2026-11-02', ช่องทาง: 'กระดาษ', รอบแก้ไข: 'สอง' });
  office.call('refreshSummary');
  expect(beside(office, 'เวลาให้บริการ')).toBe('–');
  const named = gridOf(office, 'ข้อมูลไม่สมบูรณ์').slice(4);
  expect(named.map(([, , heading]) => heading)).toEqual(['ช่องทาง', 'รอบแก้ไข', 'วันที่จัดทำบัตรเสร็จ']);
});

test('a target with a half stays one', () => {
  const office = staffed();
  setting(office, 'satisfactionTarget', '94.5');
  office.call('refreshSummary');
  expect(gridOf(office, 'S1 ภาพรวม').find(([label]) => label === 'ความพึงพอใจ')?.[2]).toBe('94.50');
});

describe('wording that would stop the office', () => {
  const type = (office: TestOffice, kind: string, text: string): void => {
    const set = { ข้อความของสำนักงาน: text };
    setCells(office.office, office.office.book, { sheet: 'ข้อความมาตรฐาน', where: { รหัสข้อความ: kind }, set }, ADMIN);
  };

  test('faults as long as cells may be: mails go out, and the administrator can read what is wrong', () => {
    const office = staffed();
    setting(office, 'ownWording', 'TRUE');
    for (const number of Array.from({ length: 14 }, (_, index) => index + 1))
      type(office, `M${String(number).padStart(2, '0')}`, `${'ก'.repeat(1600)}/a{{fullName}}`);
    hourly(office, '2026-11-16T10:00:00');
    expect(office.call<InstallReport>('checkWording').todo.length).toBeGreaterThan(5);
    office.submit();
    expect(office.workspace.mail.sent).toHaveLength(1);
  });

  test('a cell that cannot be written holds up nobody’s mail', () => {
    const office = waiting();
    setting(office, 'ownWording', 'TRUE');
    type(office, 'M07', 'ก');
    office.workspace.planFault({
      call: 'Range.setValues',
      times: 1,
      error: 'You are trying to edit a protected cell.',
    });
    hourly(office, '2026-11-27T07:00:00');
    expect(office.messages.map((row) => row['รหัสข้อความ'])).toContain('M07');
  });

  test('switched off and on again: what was said before is not said any more', () => {
    const office = staffed();
    setting(office, 'ownWording', 'TRUE');
    type(office, 'M01', 'เก่า');
    office.call('checkWording');
    setting(office, 'ownWording', 'FALSE');
    type(office, 'M01', '');
    hourly(office, '2026-11-16T10:00:00');
    setting(office, 'ownWording', 'TRUE');
    office.submit();
    expect(office.workspace.mail.sent.at(-1)?.text).not.toContain('เก่า');
  });
});
