/** What people are told is true for them: greetings, reasons, days, duplicates, and whom to call. */
import type { RequestList } from '../../src/application/api';
import { hourly } from '../support/mornings';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import {
  act,
  at,
  bring,
  ID,
  kinds,
  lastMail,
  OFFICER,
  open,
  setting,
  staffed,
  submitted,
} from '../support/officersDay';
import { answers, PENSIONER } from '../support/requestAnswers';

const SECOND = 'IDC-2569-0002';

test('a prefix typed twice is printed and greeted once, and the officer is told', () => {
  const office = staffed();
  office.submit({ prefix: 'นางสาว', firstName: 'นางสาวสมหญิง', lastName: 'ใจดี' });
  expect(office.findings()).toEqual(['NAME_HAS_PREFIX']);
  expect(lastMail(office)).toMatch(/^เรียน นางสาวสมหญิง ใจดี$/m);
  expect(open(office).fullName).toBe('นางสาวสมหญิง ใจดี');
});

test('nobody can have the office mail a text of his own to somebody', () => {
  const office = staffed();
  office.submit({ firstName: 'กดรับเงินที่ https://evil.example/x' });
  expect(lastMail(office)).not.toContain('evil.example');
  expect(lastMail(office)).toMatch(/^เรียน ผู้ยื่นคำขอ$/m);
});

test('a wrong citizen id: the applicant learns what to do, since a new answer cannot be known by the old number', () => {
  const office = staffed();
  office.submit({ citizenId: '1-9999-00001-01-1' });
  expect(kinds(office)).toEqual(['M02 SENT']);
  expect(lastMail(office)).toContain('เจ้าหน้าที่จะใช้คำขอใหม่แทนคำขอนี้ให้');
  // Nobody else is told so.
  office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example', phone: '12' });
  expect(lastMail(office)).not.toContain('เจ้าหน้าที่จะใช้คำขอใหม่แทนคำขอนี้ให้');
});

test.each(['เนื่องจากขาดคุณสมบัติ', 'เพราะขาดคุณสมบัติ', 'ขาดคุณสมบัติ'])('a reason reads well after "because": %s', (reason) => {
  const office = bring(submitted(), 'CHECKING');
  act(office, 'REJECT', { reason });
  expect(lastMail(office)).toContain('เนื่องจาก ขาดคุณสมบัติ');
  expect(lastMail(office)).not.toMatch(/เนื่องจาก\s*(เนื่องจาก|เพราะ)/);
});

test('word of a duplicate that waited is not sent once an officer has settled it', () => {
  const office = submitted();
  setting(office, 'mailReserve', '1500');
  office.submit({}, {});
  expect(kinds(office).at(-1)).toBe('M12 DUE');
  act(office, 'START_CHECK', {}, { id: SECOND });
  act(office, 'CANCEL', { reason: 'คำขอซ้ำ' });
  const overrides = open(office, SECOND).findings.map(({ key }) => ({ code: key, note: 'ใช้คำขอนี้' }));
  expect(act(office, 'ACCEPT', { checklistComplete: true, overrides }, { id: SECOND })).toMatchObject({ ok: true });
  setting(office, 'mailReserve', '20');
  hourly(office, '2026-11-17T10:00:00');
  expect(kinds(office).filter((kind) => kind.startsWith('M12'))).toEqual(['M12 DROPPED']);
});

test('whoever changes an answer whose request is over is called', () => {
  const office = staffed();
  const event = office.arrive();
  office.office.deliver(event);
  bring(office, 'PICKED_UP');
  const pile = (): string[] =>
    office
      .call<RequestList>('listRequests', [{ open: true, todo: 'CALL' }], OFFICER)
      .rows.map(({ requestId }) => requestId);
  expect(pile()).toEqual([]);
  at(office, '2027-02-01T09:00:00');
  office.office.deliver(office.form.edit(event.response.id, { answers: { โทรศัพท์: '081-999-0000' } }));
  expect(pile()).toEqual([ID]);
  expect(office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER)).toMatchObject({ ok: true });
  expect(pile()).toEqual([]);
});

test('a pensioner’s first card: the card of the years before is asked for, if there is one', () => {
  const office = staffed();
  const documents = ['PHOTO', 'RETIRE_DOC'];
  office.call('enterPaperRequest', [{ ...answers({ ...PENSIONER, email: 'p@school.example' }), documents }], OFFICER);
  bring(office, 'READY_FOR_PICKUP');
  expect(lastMail(office)).toContain('บัตรเดิม (ถ้ามี)');
  const pickedUpAt = `${office.requests[0]?.['วันที่จัดทำบัตรเสร็จ'] ?? ''}T15:00`;
  at(office, pickedUpAt);
  const collected = { pickedUpAt, signed: true, photosBrought: true, oldCardSettled: true };
  expect(act(office, 'PICKUP', { ...collected, oldCardNote: 'ไม่มีบัตรเดิม' })).toMatchObject({ ok: true });
  expect(office.rows('ทะเบียนคุม ข')[0]?.['คืนบัตรเดิม (วันที่/เหตุที่ไม่มี)']).toContain('ไม่มีบัตรเดิม');
});

test('a list of faults that no cell could hold is refused before anything is written', () => {
  const office = bring(submitted(), 'CHECKING');
  const issues = Array.from({ length: 40 }, (_, index) => `${index} ${'ก'.repeat(1990)}`);
  expect(act(office, 'RETURN', { issues })).toMatchObject({ ok: false, error: 'ARGUMENT_INVALID' });
  expect(open(office).status).toBe('CHECKING');
});

test('an administrator without an address does not shut the owner out', () => {
  const office = new TestOffice();
  for (const row of office.rows('เจ้าหน้าที่')) expect(row['บทบาท']).toBe('ADMIN');
  const sheet = office.office.book.sheetByName('เจ้าหน้าที่');
  const [, first] = sheet?.rows ?? [];
  if (first === undefined) throw new Error('nobody');
  first.values[0] = '';
  expect(office.office.call('install', [], ADMIN).value).toMatchObject({ ok: true });
});

test('a card that has been replaced reminds nobody, though the newer one could go into the archive', () => {
  const office = staffed().withoutSummary();
  const papers = (reason: string): object => ({
    ...answers({ ...PENSIONER, birthDate: '20/11/2511', email: 'p@school.example', reason, eventDate: '30/11/2571' }),
    documents: ['PHOTO', 'RETIRE_DOC', 'POLICE_REPORT'],
  });
  const make = (reason: string, day: string): void => {
    at(office, `${day}T08:00:00`);
    const { requestId } = office.call<{ requestId: string }>('enterPaperRequest', [papers(reason)], OFFICER);
    for (const [action, data] of [
      ['START_CHECK', {}],
      ['ACCEPT', { checklistComplete: true, lateReason: 'ติดราชการ' }],
      ['MARK_READY', { issueDate: day, productionComplete: true }],
      ['PICKUP', { pickedUpAt: `${day}T08:00`, signed: true, photosBrought: true, oldCardSettled: true }],
    ] as const)
      expect(act(office, action, data, { id: requestId })).toMatchObject({ ok: true });
  };
  make('ขอมีบัตรครั้งแรก', '2026-11-20');
  make('ขอมีบัตรใหม่ – บัตรหาย', '2028-12-01');
  expect(office.requests.map((row) => row['วันหมดอายุ'])).toEqual(['2032-11-19', 'LIFETIME']);
  at(office, '2032-01-10T09:00:00');
  expect(office.call('archiveFinished')).toMatchObject({ ok: true, moved: 0 });
  hourly(office, '2032-09-19T07:00:00', '2032-09-20T07:00:00', '2032-11-20T07:00:00');
  expect(kinds(office).filter((kind) => /^M1[34]/.test(kind))).toEqual([]);
  // Once nobody is to be reminded of the old one any more, both go.
  at(office, '2033-12-10T09:00:00');
  expect(office.call('archiveFinished')).toMatchObject({ ok: true, moved: 2 });
});
