/** The self-test: what the add-on takes for granted holds here, and where the platform differs, the line says so. */
import type { SelfTestReport } from '../../src/application/api';
import { BELIEF_TEXTS, SELF_TEST } from '../../src/texts/selfTest';
import { ADMIN, TestOffice } from '../support/office';
import { OFFICER, staffed } from '../support/officersDay';

const run = (office: TestOffice): SelfTestReport => office.call<SelfTestReport>('selfTest');

test('every belief holds on the emulator; nothing is left behind, nothing else is touched, nobody is written to', () => {
  const office = new TestOffice();
  const contents = (): string =>
    JSON.stringify([office.office.book.sheets.map((sheet) => sheet.rows), [...office.memory.values]]);
  const before = contents();
  const triggers = office.workspace.triggers.all.size;
  const report = run(office);
  expect(report.differences).toEqual([]);
  expect(report.lines.map(({ id }) => id)).toEqual(Object.keys(BELIEF_TEXTS));
  expect(report.text).toContain(`ทดสอบ ${report.lines.length} เรื่อง ตรงตามที่คาดทุกเรื่อง`);
  expect(contents()).toBe(before);
  expect(office.workspace.triggers.all.size).toBe(triggers);
  expect(office.workspace.mail.sent).toEqual([]);
  const scratch = [...office.workspace.drive.items.values()].filter(({ name }) => name === SELF_TEST.scratch);
  expect(scratch.length).toBeGreaterThan(3);
  expect(scratch.every(({ trashed }) => trashed)).toBe(true);
});

test('a line that differs is told with what was expected and what was found; the others go on', () => {
  const office = new TestOffice();
  office.workspace.planFault({ call: 'MailApp.getRemainingDailyQuota', times: 1, error: 'Service unavailable: Mail' });
  const report = run(office);
  expect(report.differences).toEqual(['อ่านโควตาอีเมลได้: คาดว่า "number" แต่ได้ Service unavailable: Mail']);
  expect(report.lines.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual(['quotaIsNumber']);
  expect(office.lastExecution.logs.filter((line) => line.startsWith('DIFF'))).toHaveLength(1);
});

test('another time zone of the spreadsheet is found', () => {
  const office = new TestOffice();
  office.office.book.facts.timeZone = 'Asia/Tokyo';
  expect(
    run(office)
      .lines.filter(({ ok }) => !ok)
      .map(({ id }) => id),
  ).toEqual(['zoneIsBangkok']);
});

test('from the menu it shows the outcome; officers may not run it', () => {
  const office = staffed();
  office.office.menu('งานบัตร > ทดสอบระบบ', ADMIN);
  expect(office.workspace.uiOf(ADMIN).alerts.at(-1)).toMatchObject({ title: 'ทดสอบระบบ' });
  office.office.menu('งานบัตร > ทดสอบระบบ', OFFICER);
  expect(office.workspace.uiOf(OFFICER).alerts.at(-1)?.prompt).toContain('ไม่มีสิทธิใช้งาน');
});
