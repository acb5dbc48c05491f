/** An office of every earlier version gets the present add-on: nothing is lost, and the work goes on. */
import { LAYOUT_VERSION } from '../../src/application/layout';
import { SHEETS } from '../../src/texts/sheets';
import { LAYOUTS, officeOf, worked } from '../support/layouts';
import { ADMIN, type TestOffice } from '../support/office';
import { act, OFFICER, open } from '../support/officersDay';
import { callsToKill } from '../support/trials';

/** Every cell that has anything in it, by sheet, row and heading. */
function cellsOf(office: TestOffice): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { facts } of office.office.book.sheets)
    if (facts.name !== 'ชีต1')
      office.rows(facts.name).forEach((row, index) => {
        for (const [heading, text] of Object.entries(row))
          if (text !== '') cells.set(`${facts.name}/${index}/${heading}`, text);
      });
  return cells;
}

const lost = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...before].flatMap(([place, text]) => (after.get(place) === text ? [] : [`${place}: ${text}`]));

const headingsAreThere = (office: TestOffice): boolean =>
  Object.values(SHEETS).every(({ name, headings }) => {
    const sheet = office.office.book.sheetByName(name);
    const found = Array.from({ length: sheet?.lastColumn() ?? 0 }, (_, index) => sheet?.displayAt(1, index + 1));
    return headings.every((heading) => found.includes(heading));
  });

test('every version before the present one is kept', () => {
  expect(LAYOUTS).toEqual(Array.from({ length: LAYOUT_VERSION - 1 }, (_, index) => index + 1));
});

describe.each(LAYOUTS.map((version) => [version]))('an office of version %i', (version) => {
  test('is brought up to date by install: no cell is lost, columns and properties are there', () => {
    const office = officeOf(version);
    const before = cellsOf(office);
    const report = office.install();
    expect(report.ok).toBe(true);
    // Built-in wordings and the state of waiting messages are the add-on's own.
    expect(lost(before, cellsOf(office)).filter((cell) => !/^(ข้อความ|ข้อความมาตรฐาน)\//.test(cell))).toEqual([]);
    expect(headingsAreThere(office)).toBe(true);
    expect(office.memory.values.get('layout.version')).toBe(String(LAYOUT_VERSION));
    expect(office.memory.values.get('trigger.owner')).toBe(ADMIN);
    expect([...office.workspace.triggers.all.values()].map(({ handler }) => handler).sort()).toEqual([
      'onFormSubmit',
      'runHourly',
    ]);
    expect(office.install().done).toEqual([]);
  });

  test('is brought up to date by the timer alone, and nobody is told anything twice', () => {
    const office = officeOf(version);
    const before = cellsOf(office);
    office.hours(2);
    expect(office.lastExecution).toMatchObject({ function: 'runHourly', status: 'COMPLETED' });
    expect(headingsAreThere(office)).toBe(true);
    expect(lost(before, cellsOf(office)).filter((cell) => !/^ข้อความ\//.test(cell))).toEqual([]);
    const told = office.messages.map((row) => `${row['รหัสข้อความ']} ${row['เลขที่คำขอ']}`);
    expect(new Set(told.filter((one) => one.includes('IDC'))).size).toBe(
      told.filter((one) => one.includes('IDC')).length,
    );
  });

  test('goes on: old and new requests are worked on, by answer and by officer', () => {
    const office = officeOf(version);
    office.install();
    office.submit({ citizenId: '1999900001010', email: 'new@school.example' });
    expect(office.requests).toHaveLength(5);
    expect(open(office, 'IDC-2569-0005').status).toBe('RECEIVED');
    const [first] = office.requests;
    const id = 'IDC-2569-0003';
    expect(act(office, 'CANCEL', { reason: 'ผู้ยื่นขอยกเลิก' }, { id, user: OFFICER })).toMatchObject({ ok: true });
    expect(open(office, first?.['เลขที่คำขอ'] ?? '').requestId).toBe('IDC-2569-0001');
    office.hours(24);
    expect(office.workspace.executions.filter(({ status }) => status !== 'COMPLETED')).toEqual([]);
  });

  test('killed at any call of the upgrade, the next hour completes it', () => {
    const whole = officeOf(version);
    whole.hours(1);
    const wanted = cellsOf(whole);
    const { reads, writes } = whole.workspace.executions[0]?.backend ?? { reads: 0, writes: 0 };
    for (const atCall of callsToKill(Math.min(reads + writes, 60), 12, 2 + version)) {
      const office = officeOf(version);
      office.workspace.planKill({ atCall, pending: atCall % 4 < 2 ? 'kept' : 'lost' });
      office.hours(1);
      office.hours(1);
      const requests = (cells: ReadonlyMap<string, string>): string[] =>
        [...cells]
          .filter(([place]) => place.startsWith('คำขอ/'))
          .map(([place, text]) => `${place} ${text}`)
          .sort();
      expect(requests(cellsOf(office))).toEqual(requests(wanted));
    }
  });
});

test('rows of earlier versions know what rows of this one know', () => {
  const derived = ['ช่วงรอแก้ไข', 'ปรับปรุงเมื่อ', 'ถึงสถานะเมื่อ', 'ครั้งที่ถึงสถานะ', 'การส่งคืน'];
  const facts = (office: TestOffice): unknown =>
    office.requests.map((row) => Object.fromEntries(derived.map((heading) => [heading, row[heading]])));
  const now = facts(worked());
  for (const version of LAYOUTS.filter((one) => one > 1)) {
    const office = officeOf(version);
    office.install();
    expect(facts(office)).toEqual(now);
  }
});
