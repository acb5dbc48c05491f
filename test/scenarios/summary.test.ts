/** The summary spreadsheet on the shipped bundle: who sees what, when it is written, how a year closes, what it costs. */
import { setCells } from '../../emulator/scenario/sheetSteps';
import { backendCallsOf } from '../../bench/measure';
import { hourly, lastMailTo, waiting } from '../support/mornings';
import { officeWith } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import { act, at, bring, ID, OFFICER, setting, staffed, SUPERVISOR } from '../support/officersDay';
import { beside, bookOf, fileOf, gridOf, sheetOf, wholeBook } from '../support/summaries';
import { callsToKill } from '../support/trials';

const NAMES = [
  'S1 ภาพรวม',
  'S2 รายเดือน',
  'S3 ประเภท x กรณี',
  'S4 อำเภอ/โรงเรียน',
  'S5 งานค้าง',
  'S6 สาเหตุการส่งคืน',
  'S7 บัตรใกล้หมดอายุ',
  'S8 การเดินทาง',
  'S9 ความพึงพอใจ',
  'S10 ทะเบียน A / B',
  'ข้อมูลไม่สมบูรณ์',
];

describe('who sees it', () => {
  test('install makes it in a file of its own: officers write, supervisors read, nobody else', () => {
    const office = staffed();
    setting(office, 'summaryViewers', 'dean@area.example');
    office.install();
    const { editors, viewers, access } = fileOf(office);
    expect([editors, viewers.sort(), access]).toEqual([[OFFICER], ['dean@area.example', SUPERVISOR].sort(), 'PRIVATE']);
    expect(
      bookOf(office)
        .sheets.map(({ facts }) => facts.name)
        .filter((name) => NAMES.includes(name)),
    ).toEqual(NAMES);
  });

  test('who is taken off the list can open it no more', () => {
    const office = staffed();
    setting(office, 'summaryViewers', 'dean@area.example, other@area.example');
    office.install();
    setting(office, 'summaryViewers', 'other@area.example');
    hourly(office, '2026-11-17T07:00:00');
    expect(fileOf(office).viewers.sort()).toEqual(['other@area.example', SUPERVISOR].sort());
  });

  test('it holds no citizen id, name, address or telephone number', () => {
    const office = waiting();
    office.submit({ citizenId: '2999900002022', phone: '0898765432', firstName: 'กานดา', email: 'k@school.example' });
    hourly(office, '2026-11-21T07:00:00');
    const book = wholeBook(office);
    for (const secret of ['1999900001010', '2999900002022', '0898765432', 'กานดา', 'สมหญิง', 'school.example'])
      expect(book).not.toContain(secret);
    expect(book).toContain('IDC-2569-0002');
  });

  test('an address that Drive does not take keeps nobody else out, and is told', () => {
    const office = staffed();
    setting(office, 'summaryViewers', 'dean@area.example');
    const item = fileOf(office);
    office.workspace.planFault({ call: 'Spreadsheet.addViewer', times: 1, error: 'Invalid email' });
    const { todo } = office.install();
    expect(todo.join()).toContain('แชร์ไฟล์สรุปให้');
    expect([...item.viewers, ...todo].join()).toContain('dean@area.example');
    hourly(office, '2026-11-17T07:00:00');
    expect(lastMailTo(office, ADMIN)).toContain('แชร์ไฟล์สรุปให้');
    // It is tried again each morning; once it is shared, nobody is told any more.
    expect(item.viewers).toContain('dean@area.example');
    const told = office.workspace.mail.sent.length;
    hourly(office, '2026-11-18T07:00:00');
    expect(
      office.workspace.mail.sent
        .slice(told)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('แชร์ไฟล์สรุปให้');
  });
});

describe('when it is written', () => {
  test('an hour after something has happened, each morning, and from the menu; otherwise not at all', () => {
    const office = staffed();
    hourly(office, '2026-11-16T09:30:00');
    const written = (time: string): number => {
      at(office, time);
      return backendCallsOf(office, () => office.call('runHourly')).filter((call) => call === 'Range.setValues').length;
    };
    const quiet = written('2026-11-16T10:30:00');
    office.submit();
    expect(beside(office, 'รับคำขอ')).toBe('0');
    hourly(office, '2026-11-16T11:30:00');
    expect(beside(office, 'รับคำขอ')).toBe('1');
    expect(beside(office, 'ขณะนี้: รับคำขอแล้ว รอตรวจสอบ')).toBe('1');
    expect(written('2026-11-16T12:30:00')).toBe(quiet);
    expect(gridOf(office, 'S1 ภาพรวม')[2]?.[0]).toBe('ข้อมูล ณ วันที่ 16 พฤศจิกายน 2569 เวลา 11.30 น.');
    hourly(office, '2026-11-17T07:00:00');
    expect(gridOf(office, 'S1 ภาพรวม')[2]?.[0]).toBe('ข้อมูล ณ วันที่ 17 พฤศจิกายน 2569 เวลา 07.00 น.');
    // Nothing else has changed overnight but the age of what is open.
    expect(gridOf(office, 'S2 รายเดือน')[2]?.[0]).toBe('ปรับปรุงเมื่อวันที่ 16 พฤศจิกายน 2569 เวลา 11.30 น.');
    at(office, '2026-11-17T10:00:00');
    expect(office.call('refreshSummary', [], OFFICER)).toEqual({ ok: true, url: expect.any(String), rows: 1 });
    expect(gridOf(office, 'S2 รายเดือน')[2]?.[0]).toBe('ปรับปรุงเมื่อวันที่ 17 พฤศจิกายน 2569 เวลา 10.00 น.');
  });

  test('an answer of the survey is there an hour later', () => {
    const office = waiting();
    const survey = [...office.workspace.forms.values()].find(({ facts }) => facts.title.includes('ความพึงพอใจ'));
    if (survey === undefined) throw new Error('no survey');
    at(office, '2026-11-25T10:00:00');
    const answers = Object.fromEntries(
      survey.facts.items.filter(({ type }) => type === 'SCALE').map(({ title }) => [title, '4']),
    );
    office.office.submit(survey, { email: '', answers });
    hourly(office, '2026-11-25T10:30:00');
    expect(beside(office, 'ความพึงพอใจ')).toBe('80.00');
    expect(gridOf(office, 'S9 ความพึงพอใจ')[4]?.slice(1)).toEqual(['4.00', '80.00', '94', '1']);
  });

  test('only officers and administrators may', () => {
    const office = staffed();
    expect(office.call('refreshSummary', [], SUPERVISOR)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
    expect(office.call('refreshSummary', [], 'guest@area.example')).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  });

  test('people’s own sheets, and notes beside the tables, are never touched; what they typed into a table goes', () => {
    const office = waiting();
    office.call('refreshSummary');
    const book = bookOf(office);
    book.addSheet({ name: 'บันทึกของหัวหน้า' });
    const s2 = sheetOf(office, 'S2 รายเดือน');
    const row = s2.rows[5];
    if (row === undefined) throw new Error('no row');
    row.values[14] = 'จดไว้';
    row.values[1] = 999;
    office.call('refreshSummary');
    expect(s2.displayAt(6, 15)).toBe('จดไว้');
    expect(s2.displayAt(6, 2)).toBe('1');
    expect(bookOf(office).sheetByName('บันทึกของหัวหน้า')).toBeDefined();
  });

  test('a sheet that somebody has deleted is there again; the file deleted: a sentence, and install makes another', () => {
    const office = waiting();
    office.call('refreshSummary');
    bookOf(office).removeSheet(sheetOf(office, 'S3 ประเภท x กรณี').id);
    office.call('refreshSummary');
    expect(gridOf(office, 'S3 ประเภท x กรณี').length).toBeGreaterThan(8);
    const item = fileOf(office);
    office.workspace.spreadsheets.delete(item.id);
    office.workspace.drive.items.delete(item.id);
    expect(office.call('refreshSummary')).toMatchObject({ ok: false, error: 'SUMMARY_GONE' });
    hourly(office, '2026-11-27T07:00:00');
    office.install();
    expect(beside(office, 'รับคำขอ')).toBe('1');
  });
});

describe('a fiscal year closes', () => {
  test('on 1 October the sheets keep their figures under the year’s name, and the new year begins with nothing', () => {
    const office = waiting();
    hourly(office, '2027-09-30T20:00:00', '2027-10-01T00:30:00');
    const closed = gridOf(office, 'S1 ภาพรวม 2570');
    expect(closed[0]?.[0]).toBe('ภาพรวมงานบัตรประจำตัวเจ้าหน้าที่ของรัฐ ปีงบประมาณ พ.ศ. 2570');
    expect(closed.find(([first]) => first === 'รับคำขอ')?.[1]).toBe('1');
    expect(gridOf(office, 'S1 ภาพรวม')[0]?.[0]).toContain('2571');
    expect(beside(office, 'รับคำขอ')).toBe('0');
    expect(beside(office, 'ขณะนี้: จัดทำบัตรแล้ว รอรับบัตร')).toBe('1');
    // What happens later changes nothing of the closed year.
    at(office, '2027-10-02T09:00:00');
    act(office, 'CANCEL', { reason: 'ย้าย' });
    hourly(office, '2027-10-02T10:00:00');
    expect(gridOf(office, 'S1 ภาพรวม 2570')).toEqual(closed);
    expect(bookOf(office).sheets.length).toBeGreaterThanOrEqual(22);
  });

  test('killed anywhere in the night: each sheet of both years once, the old figures kept', () => {
    const start = waiting();
    hourly(start, '2027-09-30T20:00:00');
    const before = start.snapshot();
    const again = (): TestOffice => new TestOffice({ from: before });
    const probe = again();
    const total = backendCallsOf(probe, () => hourly(probe, '2027-10-01T00:30:00')).length;
    for (const atCall of callsToKill(total, 37, 10)) {
      const office = again();
      at(office, '2027-10-01T00:30:00');
      office.workspace.planKill({ atCall, pending: atCall % 2 === 0 ? 'kept' : 'lost' });
      office.office.call('runHourly', [], ADMIN);
      hourly(office, '2027-10-01T01:30:00');
      const names = bookOf(office).sheets.map(({ facts }) => facts.name);
      expect({
        atCall,
        missing: NAMES.filter((name) => !names.includes(name) || !names.includes(`${name} 2570`)),
      }).toEqual({
        atCall,
        missing: [],
      });
      expect(new Set(names).size).toBe(names.length);
      expect(gridOf(office, 'S1 ภาพรวม 2570').find(([first]) => first === 'รับคำขอ')?.[1]).toBe('1');
      expect(beside(office, 'รับคำขอ')).toBe('0');
    }
  });
});

test('hand-made mistakes in the sheet of requests: nothing breaks, and their rows are named', () => {
  const office = waiting();
  office.submit({ citizenId: '2999900002022', email: 'b@school.example' });
  const mistype = (id: string, set: Record<string, string>): void => {
    setCells(office.office, office.office.book, { sheet: 'คำขอ', where: { เลขที่คำขอ: id }, set }, ADMIN);
  };
  mistype(ID, { วันที่รับคำขอ: 'เมื่อวาน' });
  mistype('IDC-2569-0002', { รหัสสถานะ: '' });
  expect(office.call('refreshSummary')).toMatchObject({ ok: true, rows: 2 });
  expect(gridOf(office, 'ข้อมูลไม่สมบูรณ์').slice(4)).toEqual([
    ['2', ID, 'วันที่รับคำขอ', 'อ่านไม่ได้'],
    ['3', 'IDC-2569-0002', 'รหัสสถานะ', 'ว่างเปล่า'],
  ]);
  expect(beside(office, 'ขณะนี้: อ่านสถานะไม่ได้')).toBe('1');
});

test('a school whose name looks like a formula stays text', () => {
  const office = staffed();
  office.submit({ school: '=HYPERLINK("https://x.example","กด")' });
  office.call('refreshSummary');
  const sheet = sheetOf(office, 'S4 อำเภอ/โรงเรียน');
  const cells = sheet.rows.flatMap((row) => row?.values ?? []);
  expect(cells).toContain('=HYPERLINK("https://x.example","กด")');
});

test('why a request was sent back is counted: by the system, and by an officer in codes and own words', () => {
  const office = staffed();
  office.submit({ phone: '12' });
  office.submit({ citizenId: '2999900002022', email: 'b@school.example' });
  act(office, 'START_CHECK', {}, { id: 'IDC-2569-0002' });
  act(office, 'RETURN', { issues: ['PHOTO_TOO_OLD', 'โปรดลงชื่อ'] }, { id: 'IDC-2569-0002' });
  office.call('refreshSummary');
  expect(
    gridOf(office, 'S6 สาเหตุการส่งคืน')
      .slice(4)
      .map((cells) => [cells[0], cells[2]]),
  ).toEqual([
    ['OTHER', '1'],
    ['PHONE_FORMAT', '1'],
    ['PHOTO_TOO_OLD', '1'],
  ]);
});

describe('what it costs', () => {
  test('20,000 requests: 8 reads and two writes for each sheet', () => {
    const office = officeWith(20_000);
    office.call('refreshSummary');
    const calls = backendCallsOf(office, () => expect(office.call('refreshSummary')).toMatchObject({ rows: 20_000 }));
    const writes = calls.filter((call) => call.startsWith('Range.set'));
    expect(writes).toHaveLength(2 * NAMES.length);
    // With settings and holidays; officers and script properties, asked twice, belong to the call and its claim.
    expect(office.lastExecution.backend.reads - 3).toBe(8);
    expect(calls.length).toBeLessThanOrEqual(11 + 22 + 8);
  });
});

test('the officers’ spreadsheet is as it was', () => {
  const office = bring(staffedWithOne(), 'PICKED_UP');
  const before = JSON.stringify(office.office.book.sheets.map(({ rows }) => rows));
  office.call('refreshSummary');
  expect(JSON.stringify(office.office.book.sheets.map(({ rows }) => rows))).toBe(before);
});
function staffedWithOne(): TestOffice {
  const office = staffed();
  office.submit();
  return office;
}
