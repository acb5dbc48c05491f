/** install(): makes what is missing, changes nothing that is right, says what is left to do. */
import { SETTING_KEYS } from '../../src/domain/settings';
import { SHEETS } from '../../src/texts/sheets';
import { ADMIN, TestOffice } from '../support/office';
import { callsToKill } from '../support/trials';

test('makes every sheet with its headings in row 1, as text', () => {
  const office = new TestOffice();
  for (const { name, headings } of Object.values(SHEETS)) {
    const sheet = office.office.book.sheetByName(name);
    expect(headings.map((_, index) => sheet?.displayAt(1, index + 1))).toEqual([...headings]);
    expect(sheet?.formatAt(500, headings.length)).toBe('@');
    expect(sheet?.facts.frozenRows).toBe(1);
  }
});

test('the control registers have the 26 columns of the rules', () => {
  expect(SHEETS.registerA.headings).toHaveLength(26);
  expect(SHEETS.registerB.headings).toEqual(SHEETS.registerA.headings);
});

test('makes a row of ตั้งค่า for every key, with its default', () => {
  const office = new TestOffice();
  const rows = office.rows('ตั้งค่า');
  expect(rows.map((row) => row['คีย์'])).toEqual(SETTING_KEYS);
  expect(rows.find((row) => row['คีย์'] === 'pickupReminderDays')?.['ค่า']).toBe('7, 14, 30');
  expect(rows.find((row) => row['คีย์'] === 'formLink')?.['ค่า']).toBe(office.form.viewUrl);
  expect(rows.every((row) => (row['คำอธิบาย'] ?? '') !== '')).toBe(true);
});

test('maps every question of the stand-in form by itself', () => {
  const office = new TestOffice();
  const rows = office.rows('จับคู่คำถาม');
  expect(rows).toHaveLength(52);
  expect(rows.filter((row) => row['รหัสข้อมูล'] === '')).toEqual([]);
  expect(new Set(rows.map((row) => row['รหัสข้อมูล'])).size).toBe(52);
});

test('makes the one form-submit trigger and the one timer, and remembers both', () => {
  const office = new TestOffice();
  const triggers = [...office.workspace.triggers.all.values()];
  expect(triggers.map((trigger) => [trigger.handler, trigger.event, trigger.owner])).toEqual([
    ['onFormSubmit', 'ON_FORM_SUBMIT', ADMIN],
    ['runHourly', 'CLOCK', ADMIN],
  ]);
  const memory = office.memory.values;
  expect(triggers.map((trigger) => memory.get(`trigger.${trigger.handler}`))).toEqual(
    triggers.map((trigger) => trigger.uid),
  );
});

test('protects the sheets of settings for administrators and warns on those that the add-on writes', () => {
  const office = new TestOffice();
  const protectionOf = (name: string): unknown => office.office.book.sheetByName(name)?.facts.protections[0];
  expect(protectionOf('ตั้งค่า')).toMatchObject({ warningOnly: false, editors: [ADMIN] });
  expect(protectionOf('เจ้าหน้าที่')).toMatchObject({ warningOnly: false });
  expect(protectionOf('คำขอ')).toMatchObject({ warningOnly: true });
});

test('a second time nothing is made and nothing is changed', () => {
  const office = new TestOffice();
  office.office.book.sheetByName('ตั้งค่า')?.type(2, 2, 'สำนักงานของเรา');
  const before = JSON.stringify(office.office.book.sheets.map((sheet) => [sheet.rows, sheet.facts]));
  expect(office.install().done).toEqual([]);
  expect(JSON.stringify(office.office.book.sheets.map((sheet) => [sheet.rows, sheet.facts]))).toBe(before);
  expect(office.workspace.triggers.all.size).toBe(2);
});

test('what somebody removed is made again, and only that', () => {
  const office = new TestOffice();
  const settings = office.office.book.sheetByName('ตั้งค่า');
  const row = office.rows('ตั้งค่า').findIndex((entry) => entry['คีย์'] === 'dailyHour') + 2;
  settings?.deleteRows(row, 1);
  const [timer] = [...office.workspace.triggers.all.values()].filter((trigger) => trigger.handler === 'runHourly');
  office.workspace.triggers.remove(timer?.uid ?? '');
  expect(office.install().done).toEqual(['เพิ่มรายการตั้งค่า dailyHour', 'ตั้งการทำงานอัตโนมัติ runHourly']);
});

test('without a form it makes the sheets and says how to link one', () => {
  const office = new TestOffice({ install: false });
  office.office.book.removeSheet(office.form.sheet?.id ?? -1);
  const report = office.install();
  expect(report.ok).toBe(true);
  expect(report.todo[0]).toContain('ยังไม่มีแบบฟอร์ม');
});

test('names the upload questions that a person must add by hand', () => {
  const office = new TestOffice({
    form: { title: 'สั้น', collectEmail: true, allowResponseEdits: true, questions: [{ title: 'ชื่อ', type: 'TEXT' }] },
  });
  const { todo } = office.install();
  expect(todo).toContain('แบบฟอร์มยังไม่มีคำถามอัปโหลดไฟล์สำหรับ "รูปถ่าย" โปรดเพิ่มในหน้าแก้ไขแบบฟอร์ม (สคริปต์สร้างคำถามชนิดนี้แทนไม่ได้)');
  expect(todo).toContain('แบบฟอร์มยังไม่มีคำถามสำหรับ "เลขประจำตัวประชาชน" โปรดเพิ่มคำถาม หรือจับคู่คำถามที่มีอยู่ในแผ่นงาน "จับคู่คำถาม"');
});

test('two administrators at once: one installation, one set of triggers each', async () => {
  const office = new TestOffice({ install: false });
  const request = office.office.callRequest('install', [], ADMIN);
  const outcomes = await office.office.race([request, request]);
  expect(outcomes.map((outcome) => (outcome.value as { ok: boolean }).ok)).toEqual([true, true]);
  expect(office.rows('ตั้งค่า')).toHaveLength(SETTING_KEYS.length);
  expect(office.rows('จับคู่คำถาม')).toHaveLength(52);
  expect(office.rows('เจ้าหน้าที่')).toHaveLength(1);
  expect(office.workspace.triggers.all.size).toBe(2);
});

test('killed anywhere, the next installation completes it', () => {
  const whole = new TestOffice();
  const calls = whole.workspace.executions[0]?.backend ?? { reads: 0, writes: 0 };
  const names = (office: TestOffice): unknown =>
    office.office.book.sheets.map((sheet) => [
      sheet.facts.name,
      sheet.lastRow(),
      sheet.lastColumn(),
      sheet.facts.protections.length,
    ]);
  for (const atCall of callsToKill(calls.reads + calls.writes, 31)) {
    const office = new TestOffice({ install: false });
    office.workspace.planKill({ atCall, pending: atCall % 2 === 0 ? 'kept' : 'lost' });
    office.office.call('install', [], ADMIN);
    // What the dead installation held is free again after the longest time that one can live.
    office.workspace.setTime(office.workspace.now() + 8 * 60_000);
    office.install();
    expect(names(office)).toEqual(names(whole));
    expect(office.workspace.triggers.all.size).toBe(2);
    office.submit();
    expect(office.requests).toHaveLength(1);
  }
});

test('from the menu it opens the panel at the list of what stands and what is left', () => {
  const office = new TestOffice({ install: false });
  expect(office.office.menu('งานบัตร > ติดตั้ง', ADMIN)).toMatchObject({ ok: true });
  expect(office.workspace.uiOf(ADMIN).sidebar?.html).toContain('data-page="ADMINISTRATION"');
  expect(office.rows('ตั้งค่า')).toHaveLength(SETTING_KEYS.length);
});

test('from the menu a stranger is told why nothing was done', () => {
  const office = new TestOffice({ install: false });
  office.office.menu('งานบัตร > ติดตั้ง', 'stranger@else.example');
  const { alerts, sidebar } = office.workspace.uiOf('stranger@else.example');
  expect(alerts).toMatchObject([{ title: 'ติดตั้งงานบัตร', prompt: expect.stringContaining('ไม่มีสิทธิใช้งาน') }]);
  expect(sidebar).toBeNull();
});

test('the panel opens from the menu, for those who may', () => {
  const office = new TestOffice();
  office.office.menu('งานบัตร > เปิดแถบงาน', ADMIN);
  expect(office.workspace.uiOf(ADMIN).sidebar?.title).toBe('งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ');
  office.office.menu('งานบัตร > เปิดแถบงาน', 'viewer@area.example');
  expect(office.workspace.uiOf('viewer@area.example').sidebar).toBeNull();
});

test('an administrator with whom the form is not shared installs all the same and is told so', () => {
  const office = new TestOffice();
  office.office.book.sheetByName('เจ้าหน้าที่')?.type(3, 1, 'second@area.example');
  office.office.book.sheetByName('เจ้าหน้าที่')?.type(3, 4, 'ADMIN');
  const report = office.install('second@area.example');
  expect(report.todo).toContain(
    'บัญชีของท่านเปิดแบบฟอร์ม "ระบบการยื่นขอทำบัตรข้าราชการออนไลน์" ไม่ได้ โปรดให้เจ้าของแบบฟอร์มเพิ่มท่านเป็นผู้ทำงานร่วมกัน แล้วติดตั้งอีกครั้ง',
  );
});

test('when a second administrator takes over, nothing is done twice', () => {
  const office = new TestOffice();
  office.office.book.sheetByName('เจ้าหน้าที่')?.type(3, 1, 'second@area.example');
  office.office.book.sheetByName('เจ้าหน้าที่')?.type(3, 4, 'ADMIN');
  office.form.item.editors.push('second@area.example');
  office.call('install', [{ takeOver: true }], 'second@area.example');
  expect(office.workspace.triggers.all.size).toBe(4);
  office.submit();
  expect(office.requests).toHaveLength(1);
  expect(office.workspace.mail.sent.map((mail) => mail.from)).toEqual(['second@area.example']);
});

test('an officer with whom the file is shared cannot type into the settings', () => {
  const office = new TestOffice({ install: false });
  const item = office.workspace.drive.items.get(office.office.book.id);
  item?.editors.push('officer@area.example');
  office.install();
  expect(office.office.book.sheetByName('ตั้งค่า')?.facts.protections[0]?.editors).not.toContain('officer@area.example');
});
