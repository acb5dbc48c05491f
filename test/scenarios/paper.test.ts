/** Requests on paper: entered by an officer, looked at by the same rules, never returned by themselves. */
import { answers } from '../support/requestAnswers';
import { ADMIN, TestOffice } from '../support/office';
import { staffed, SUPERVISOR } from '../support/officersDay';

const enter = (office: TestOffice, fields: object, user = ADMIN): { ok: boolean; requestId?: string; error?: string } =>
  office.call('enterPaperRequest', [fields], user);

test('a paper with its documents seen becomes a request without findings', () => {
  const office = new TestOffice();
  expect(enter(office, { ...answers({ email: '' }), documents: ['PHOTO', 'INITIAL_ORDER'] })).toEqual({
    ok: true,
    requestId: 'IDC-2569-0001',
  });
  expect(office.requests[0]).toMatchObject({
    รหัสสถานะ: 'RECEIVED',
    ช่องทาง: 'PAPER',
    ผลการตรวจ: '',
    โทรศัพท์: '0812345678',
    วันที่รับคำขอ: '2026-11-16',
  });
  expect(office.history[0]).toMatchObject({ การดำเนินการ: 'SUBMIT', ผู้ดำเนินการ: ADMIN });
  expect(office.workspace.mail.sent).toHaveLength(0);
});

test('what the panel sends is understood: codes, ticks, days as people write them', () => {
  const office = new TestOffice();
  const asChosen = { category: 'TEACHER_CIVIL', reason: 'FIRST', bloodGroup: 'โอ', birthDate: '9 ก.ค. ๒๕๔๒' };
  const ticked = { declaration: 'YES', privacyConsent: 'YES', headscarf: 'YES' };
  enter(office, { ...answers({ email: '', ...asChosen, ...ticked }), documents: ['PHOTO', 'INITIAL_ORDER'] });
  expect(office.requests[0]).toMatchObject({ ผลการตรวจ: '', รหัสประเภท: 'TEACHER_CIVIL', รหัสกรณี: 'FIRST' });
  expect(office.requests[0]).toMatchObject({ วันเดือนปีเกิด: '1999-07-09', หมู่โลหิต: 'โอ' });
});

test.each([
  [ADMIN, true],
  [SUPERVISOR, undefined],
])('%s is told by the queue whether papers may be entered', (user, mayEnter) => {
  const office = staffed();
  expect(office.call<{ mayEnter?: true }>('listRequests', [{}], user).mayEnter).toBe(mayEnter);
});

test('what is wrong or missing is found, and the request waits for the officer all the same', () => {
  const office = new TestOffice();
  enter(office, { ...answers({ phone: '12' }), documents: ['PHOTO', 'NOT_A_DOCUMENT', 7] });
  expect(office.requests[0]).toMatchObject({
    รหัสสถานะ: 'RECEIVED',
    ผลการตรวจ: 'PHONE_FORMAT,DOC_MISSING:INITIAL_ORDER',
  });
  expect(office.messages.map((row) => row['รหัสข้อความ'])).toEqual(['M01']);
});

test('numbers go on with those of the form, whoever comes first', () => {
  const office = new TestOffice();
  office.submit();
  expect(enter(office, answers({ citizenId: '2999900002022' })).requestId).toBe('IDC-2569-0002');
  office.submit({ citizenId: '3-9999-00003-03-4' });
  expect(office.requests.map((row) => row['เลขที่คำขอ'])).toEqual(['IDC-2569-0001', 'IDC-2569-0002', 'IDC-2569-0003']);
});

test('of a person whose request waits for correction, it is the correction', () => {
  const office = new TestOffice();
  office.submit({ phone: '12' });
  expect(enter(office, { ...answers({ email: '' }), documents: [] }).requestId).toBe('IDC-2569-0001');
  expect(office.requests).toHaveLength(1);
  expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', รอบแก้ไข: '1', โทรศัพท์: '0812345678', ผลการตรวจ: '' });
  expect(office.history[2]).toMatchObject({ การดำเนินการ: 'RESUBMIT', ผู้ดำเนินการ: ADMIN });
});

test('of a person with a request under way, it is a duplicate', () => {
  const office = new TestOffice();
  office.submit();
  enter(office, { ...answers(), documents: ['PHOTO', 'INITIAL_ORDER'] });
  expect(office.findings(1)).toEqual(['OPEN_DUPLICATE:IDC-2569-0001']);
});

test.each([
  [undefined],
  [null],
  [1],
  ['x'],
  [[]],
  [{}],
  [{ documents: ['PHOTO'] }],
  [{ registerNo: '1/2569', cardCode: 'x' }],
])('%j is refused and nothing is stored', (fields) => {
  const office = new TestOffice();
  expect(office.call('enterPaperRequest', [fields])).toMatchObject({ ok: false, error: 'ARGUMENT_INVALID' });
  expect(office.requests).toHaveLength(0);
});

test('fields that the office fills in cannot be entered', () => {
  const office = new TestOffice();
  enter(office, {
    ...answers(),
    cardCode: '09998-00001',
    registerNo: '9/2569',
    submittedAt: '2020-01-01T00:00:00+07:00',
  });
  expect(office.requests[0]).toMatchObject({ รหัสบัตร: '', เลขที่: '', ประทับเวลา: '2026-11-16T09:00:00+07:00' });
});

test('a correction on paper that is not right yet waits for the officer, too', () => {
  const office = new TestOffice();
  office.submit({ phone: '12' });
  enter(office, answers({ phone: '13' }));
  expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', รอบแก้ไข: '1', ผลการตรวจ: 'PHONE_FORMAT' });
});

test('typed once more within ten minutes, it is the same request', () => {
  const office = new TestOffice().withoutSummary();
  const paper = { ...answers(), documents: ['PHOTO', 'INITIAL_ORDER'] };
  enter(office, paper);
  office.workspace.setTime(office.workspace.now() + 5 * 60_000);
  enter(office, paper);
  expect(office.requests).toHaveLength(1);
  expect(office.workspace.mail.sent).toHaveLength(1);
  enter(office, { ...paper, phone: '081-999-0000' });
  office.workspace.setTime(office.workspace.now() + 6 * 60_000);
  enter(office, paper);
  expect(office.findings(1)).toEqual(['OPEN_DUPLICATE:IDC-2569-0001']);
  expect(office.requests).toHaveLength(3);
});
