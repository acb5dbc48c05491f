/** Sheets takes "12/3" for a date: what applicants type must come through as they typed it. */
import type { SheetModel } from '../../emulator/model/sheet';
import { FORM } from '../support/answers';
import { backendCallsOf } from '../../bench/measure';
import type { SubmissionEvent } from '../../emulator/model/forms';
import { ADMIN, TestOffice } from '../support/office';
import { act, at } from '../support/officersDay';
import { callsToKill } from '../support/trials';

const TYPED = {
  regHouseNo: '12/3',
  oldCardNo: '3/2566',
  orderNo: '12/2566',
  birthDate: '5/3/2528',
  phone: '0812345678',
} as const;
const AS_TYPED = {
  มีชื่ออยู่ในทะเบียนบ้านเลขที่: '12/3',
  'หมายเลขของบัตรเดิม (ถ้ามี)': '3/2566',
  คำสั่งที่: '12/2566',
  วันเดือนปีเกิด: '1985-03-05',
  โทรศัพท์: '0812345678',
};

const HOUSE = 'มีชื่ออยู่ในทะเบียนบ้านเลขที่';

function answersSheet(office: TestOffice): SheetModel {
  const sheet = office.office.book.sheets.find(({ rows }) => rows[0]?.values.includes(HOUSE));
  if (sheet === undefined) throw new Error('no answers');
  return sheet;
}

/** As if Google gave a new row the formats of no other. */
function forgetFormats(office: TestOffice): void {
  const sheet = answersSheet(office);
  const { maxRows, maxColumns } = sheet.facts;
  sheet.setFormat({ row: 1, column: 1, rows: maxRows, columns: maxColumns }, '');
}

const LOCALES = ['th_TH', 'en_US'] as const;

function officeIn(locale: (typeof LOCALES)[number], install: boolean): TestOffice {
  const office = new TestOffice({ install: false });
  office.office.book.facts.locale = locale;
  if (install) office.install();
  return office;
}

/** What the cells of the answers hold, however they are shown. */
function housesIn(office: TestOffice): unknown[] {
  const [headings, ...rows] = answersSheet(office).rows;
  const column = headings?.values.indexOf(HOUSE) ?? -1;
  return rows.flatMap((row) => (row === undefined || row.values.length === 0 ? [] : [row.values[column]]));
}

const DOUBTS = /ANSWER_IS_DATE/;

test.each(LOCALES)('answers to a new form stay as they were typed (%s)', (locale) => {
  const office = officeIn(locale, true);
  for (const citizenId of ['1999900001010', '1999900001028'])
    office.submit({ ...TYPED, citizenId, email: `${citizenId}@school.example` });
  expect(housesIn(office)).toEqual(['12/3', '12/3']);
  for (const request of office.requests) expect(request).toMatchObject(AS_TYPED);
  expect(office.requests).toHaveLength(2);
});

test.each(LOCALES)('so do those that come after answers from before the installation (%s)', (locale) => {
  const office = officeIn(locale, false);
  office.arrive({ ...TYPED, email: 'a@school.example' });
  office.install();
  office.submit({ ...TYPED, citizenId: '1999900001028', email: 'b@school.example' });
  office.submit({ ...TYPED, citizenId: '1999900001036', email: 'c@school.example' });
  expect(office.requests).toHaveLength(2);
  for (const request of office.requests) expect(request).toMatchObject(AS_TYPED);
});

test.each(LOCALES)('and those from before, which Sheets has changed: the form is asked (%s)', (locale) => {
  const office = officeIn(locale, false);
  office.arrive({ ...TYPED, email: 'a@school.example' });
  const before = housesIn(office);
  expect(before).toEqual([expect.any(Number)]);
  office.install();
  office.call('takeInEarlier', ['2026-11-01']);
  expect(office.requests[0]).toMatchObject(AS_TYPED);
  expect(office.findings().filter((code) => DOUBTS.test(code))).toEqual([]);
  // What stands in the sheet is the applicant's and stays.
  expect(housesIn(office)).toEqual(before);
});

test.each(LOCALES)('and where Google takes no format along (%s)', (locale) => {
  const office = officeIn(locale, true);
  forgetFormats(office);
  office.submit({ ...TYPED });
  expect(housesIn(office)).toEqual([expect.any(Number)]);
  expect(office.requests[0]).toMatchObject(AS_TYPED);
});

test('what the form cannot tell any more is said to the officer until it is typed again', () => {
  const office = officeIn('en_US', true);
  forgetFormats(office);
  const event = office.arrive({ ...TYPED });
  const file = office.workspace.drive.items.get(office.form.id);
  if (file === undefined) throw new Error('no form');
  file.owner = 'somebody@else.example';
  file.parent = office.workspace.drive.root(file.owner).id;
  office.office.deliver(event);
  const doubts = (): string[] => office.findings().filter((code) => DOUBTS.test(code));
  expect(doubts()).toEqual([
    'ANSWER_IS_DATE:birthDate',
    'ANSWER_IS_DATE:regHouseNo',
    'ANSWER_IS_DATE:oldCardNo',
    'ANSWER_IS_DATE:orderNo',
  ]);
  act(office, 'START_CHECK', {}, { user: ADMIN });
  act(office, 'RETURN', { issues: ['โปรดแจ้งวันเดือนปีเกิด'] }, { user: ADMIN });
  act(office, 'RESUBMIT', { fields: { birthDate: '5/3/2528', regHouseNo: '12/3' }, documents: [] }, { user: ADMIN });
  expect(office.requests[0]).toMatchObject({ วันเดือนปีเกิด: '1985-03-05', [HOUSE]: '12/3' });
  expect(doubts()).toEqual(['ANSWER_IS_DATE:oldCardNo', 'ANSWER_IS_DATE:orderNo']);
});

test('an answer at midnight, whose time is a day alone, is found in the form, too', () => {
  const office = officeIn('th_TH', true);
  forgetFormats(office);
  at(office, '2026-11-17T00:00:00');
  office.submit({ ...TYPED });
  expect(office.requests[0]).toMatchObject(AS_TYPED);
});

test('whatever breaks off while the form is asked, the answer comes in as it was typed', () => {
  const arrived = (): { office: TestOffice; event: SubmissionEvent } => {
    const office = new TestOffice();
    forgetFormats(office);
    return { office, event: office.arrive({ ...TYPED }) };
  };
  const whole = arrived();
  const calls = backendCallsOf(whole.office, () => whole.office.office.deliver(whole.event));
  expect(calls.filter((call) => call.startsWith('Form'))).toEqual(['FormApp.openByUrl', 'Form.getResponses']);
  const last = calls.indexOf('Form.getResponses') + 3;
  for (const pending of ['lost', 'kept'] as const)
    for (const atCall of callsToKill(last, 2, pending === 'lost' ? 1 : 2)) {
      const { office, event } = arrived();
      office.workspace.planKill({ atCall, pending });
      office.office.deliver(event);
      office.hours(2);
      expect([atCall, office.requests]).toMatchObject([atCall, [AS_TYPED]]);
    }
  for (const call of ['FormApp.openByUrl', 'Form.getResponses']) {
    const { office, event } = arrived();
    office.workspace.planFault({ call, times: 1, error: 'Service error: Forms' });
    office.office.deliver(event);
    office.hours(2);
    expect(office.requests).toHaveLength(1);
    const [request] = office.requests;
    const isDoubted = office.findings().some((code) => DOUBTS.test(code));
    expect([call, isDoubted || request?.[HOUSE] === '12/3']).toEqual([call, true]);
  }
});

describe('answers of one second', () => {
  function twoOfOneSecond(second: Parameters<TestOffice['arrive']>[0]): TestOffice {
    const office = officeIn('th_TH', true);
    forgetFormats(office);
    const events = [{}, second].map((change) => office.arrive({ ...TYPED, ...change }));
    for (const event of events) office.office.deliver(event);
    return office;
  }

  test('are told apart by all else that was typed', () => {
    const office = twoOfOneSecond({ regHouseNo: '11/4', citizenId: '1999900001028', firstName: 'มานี' });
    expect(office.requests.map((row) => [row['ชื่อ'], row[HOUSE]])).toEqual([
      ['สมหญิง', '12/3'],
      ['มานี', '11/4'],
    ]);
  });

  test('that are alike are not, and neither gets the other one’s number', () => {
    const office = twoOfOneSecond({ regHouseNo: '11/4' });
    expect(office.findings(0)).toContain('ANSWER_IS_DATE:regHouseNo');
    expect(office.requests.map((row) => row[HOUSE])).not.toContain('11/4');
  });

  test('another one’s answer is not taken where the own one has gone from the form', () => {
    const office = officeIn('th_TH', true);
    forgetFormats(office);
    const event = office.arrive({ ...TYPED });
    office.arrive({ ...TYPED, regHouseNo: '11/4', firstName: 'มานี' });
    office.form.deleteResponse(event.response.id);
    office.office.deliver(event);
    expect(office.findings(0)).toContain('ANSWER_IS_DATE:regHouseNo');
    expect(office.requests[0]?.[HOUSE]).not.toBe('11/4');
  });
});

test('a question that asks for a date is nobody’s doubt, and the form is not opened', () => {
  const questions = FORM.questions.map((one) => (one.title === 'วันเดือนปีเกิด' ? { ...one, type: 'DATE' as const } : one));
  const office = new TestOffice({ form: { ...FORM, questions } });
  office.submit({ birthDate: '1985-03-05' });
  expect(office.requests[0]).toMatchObject({ วันเดือนปีเกิด: '1985-03-05', รหัสสถานะ: 'RECEIVED' });
});

test('a file that reads dates in another way is named by the health check and the installation', () => {
  const office = officeIn('en_US', true);
  const told = JSON.stringify([office.call('healthCheck', [], ADMIN), office.call('listInstallation', [], ADMIN)]);
  expect(told.match(/อ่านวันที่แบบต่างประเทศ/g)).toHaveLength(2);
  office.office.book.facts.locale = 'th_TH';
  const mended = JSON.stringify([office.call('healthCheck', [], ADMIN), office.call('listInstallation', [], ADMIN)]);
  expect(mended).not.toMatch(/อ่านวันที่แบบต่างประเทศ/);
});
