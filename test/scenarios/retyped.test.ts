/** What people type into the sheets between two actions: nobody else's line or card suffers from it. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import { citizenIdOf } from '../support/manyRequests';
import { hourly } from '../support/mornings';
import { ADMIN, type TestOffice } from '../support/office';
import {
  act,
  at,
  bring,
  ID,
  kinds,
  lastMail,
  OFFICER,
  open,
  registerA,
  setting,
  staffed,
  submitted,
} from '../support/officersDay';
import { PENSIONER } from '../support/requestAnswers';

const SECOND = 'IDC-2569-0002';
const edit = (office: TestOffice, sheet: string, where: Record<string, string>, set: Record<string, string>): void => {
  setCells(office.office, office.office.book, { sheet, where, set }, ADMIN);
};
const READY = { issueDate: '2026-11-16', productionComplete: true };
const lines = (rows: Record<string, string>[]): string[] =>
  rows.map((row) =>
    [row['เลขที่'], row['เลขที่คำขอ'], row['รหัสบัตร'], row['หมายเหตุ']].filter((text) => text !== '').join(' '),
  );

describe('a line of the register is known by its request', () => {
  test("a category typed anew does not lead to another person's line", () => {
    const office = staffed();
    office.submit({ ...PENSIONER, citizenId: citizenIdOf(1), email: 'p@school.example' });
    office.submit({ citizenId: citizenIdOf(2), email: 't@school.example', firstName: 'ครูใหม่' });
    for (const id of [ID, SECOND]) {
      if (open(office, id).status === 'NEEDS_CORRECTION')
        act(office, 'RESUBMIT', { documents: ['PHOTO', 'RETIRE_DOC', 'INITIAL_ORDER'] }, { id });
      act(office, 'START_CHECK', {}, { id });
      expect(act(office, 'ACCEPT', { checklistComplete: true }, { id })).toMatchObject({ ok: true });
    }
    act(office, 'MARK_READY', READY, { id: ID });
    const pensioners = lines(office.rows('ทะเบียนคุม ข'));
    expect(pensioners).toEqual([`1/2569 ${ID} 09998-00012`]);
    edit(office, 'คำขอ', { เลขที่คำขอ: SECOND }, { รหัสประเภท: 'PENSIONER_CIVIL', วันเดือนปีเกิด: '1960-01-01' });
    expect(act(office, 'MARK_READY', READY, { id: SECOND })).toMatchObject({ ok: true });
    expect(lines(office.rows('ทะเบียนคุม ข'))).toEqual(pensioners);
    expect(lines(registerA(office))).toEqual([`1/2569 ${SECOND} 09998-00013`]);
    act(office, 'CANCEL', { reason: 'ผิด' }, { id: SECOND });
    hourly(office, '2026-11-16T18:00:00');
    expect(lines(office.rows('ทะเบียนคุม ข'))).toEqual(pensioners);
    expect(lines(registerA(office))).toEqual([`1/2569 ${SECOND} 09998-00013 ยกเลิกบัตร`]);
  });

  test('a number that the office continues by hand: the code comes into that line, which stays valid', () => {
    const office = bring(submitted(), 'IN_PRODUCTION').withoutSummary();
    edit(office, 'ทะเบียนคุม ก', { เลขที่: '1/2569' }, { เลขที่: '57/2569' });
    expect(act(office, 'MARK_READY', { ...READY, issueDate: '2026-11-17' })).toMatchObject({ ok: true });
    hourly(office, '2026-11-20T18:00:00');
    expect(lines(registerA(office))).toEqual([`57/2569 ${ID} 09998-00012`]);
    office.submit({ citizenId: citizenIdOf(2), email: 't@school.example' });
    act(office, 'START_CHECK', {}, { id: SECOND });
    act(office, 'ACCEPT', { checklistComplete: true }, { id: SECOND });
    expect(lines(registerA(office))[1]).toBe(`58/2569 ${SECOND}`);
  });

  test.each(['56/2569', '๕๖/๒๕๖๙'])(
    'a register that begins in the middle of a year goes on after the last line, %s',
    (last) => {
      const office = bring(submitted(), 'CHECKING').withoutSummary();
      appendCells(office.office, office.office.book, { sheet: 'ทะเบียนคุม ก', rows: [{ เลขที่: last }] }, ADMIN);
      expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
      expect(lines(registerA(office))[1]).toBe(`57/2569 ${ID}`);
    },
  );

  test('printed again: the old line is void, the new one gets the new code, whatever the old number is now', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP').withoutSummary();
    edit(office, 'ทะเบียนคุม ก', { เลขที่: '1/2569' }, { เลขที่: '57/2569' });
    expect(act(office, 'REPRINT', { reason: 'พิมพ์ผิด' })).toMatchObject({ ok: true });
    act(office, 'MARK_READY', { ...READY, issueDate: '2026-11-17' });
    expect(lines(registerA(office))).toEqual([`57/2569 ${ID} 09998-00012 ยกเลิกบัตร`, `58/2569 ${ID} 09998-00013`]);
  });
});

describe('what cannot be read', () => {
  test('a status: the one that the last change has brought counts, and a late edit touches nothing', () => {
    const office = staffed();
    const event = office.arrive();
    office.office.deliver(event);
    bring(office, 'READY_FOR_PICKUP');
    edit(office, 'คำขอ', { เลขที่คำขอ: ID }, { รหัสสถานะ: 'รับบัตรแล้ว' });
    expect(open(office).status).toBe('READY_FOR_PICKUP');
    office.office.deliver(office.form.edit(event.response.id, { answers: { โทรศัพท์: '081-999-0000' } }));
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'READY_FOR_PICKUP', เลขที่: '1/2569', รหัสบัตร: '09998-00012' });
    expect(lines(registerA(office))).toEqual([`1/2569 ${ID} 09998-00012`]);
  });

  test('the day of receipt: the request opens, and is accepted with a day that M05 can name', () => {
    const office = submitted();
    setting(office, 'sendM05', 'TRUE');
    edit(office, 'คำขอ', { เลขที่คำขอ: ID }, { วันที่รับคำขอ: '16 พ.ย. 2569' });
    expect(open(office)).toMatchObject({ ok: true, serviceEnd: '' });
    act(office, 'START_CHECK');
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    expect(lastMail(office)).toContain('23 พฤศจิกายน 2569');
  });
});

test('M05 never promises a day that is over', () => {
  const office = staffed();
  setting(office, 'sendM05', 'TRUE');
  office.submit();
  at(office, '2026-12-09T10:00:00');
  act(office, 'START_CHECK');
  act(office, 'ACCEPT', { checklistComplete: true });
  expect(kinds(office).at(-1)).toBe('M05 SENT');
  expect(lastMail(office)).toContain('16 ธันวาคม 2569');
});

describe('the last day of a card whose data were mended', () => {
  const BORN = 'วันเดือนปีเกิด';
  function prepared(): TestOffice {
    const office = staffed();
    office.submit({ birthDate: '9 กรกฎาคม 2510' });
    act(office, 'START_CHECK');
    act(office, 'ACCEPT', { checklistComplete: true });
    office.call('prepareCards', [[ID], { issueDate: '2026-11-16' }], OFFICER);
    expect(open(office).fields.expiryDate).toBe('2027-09-30');
    edit(office, 'คำขอ', { เลขที่คำขอ: ID }, { [BORN]: '1977-07-09' });
    return office;
  }

  test('is found out anew when the card is prepared again', () => {
    const office = prepared();
    office.call('prepareCards', [[ID], { issueDate: '2026-11-16' }], OFFICER);
    expect(open(office).fields.expiryDate).toBe('2032-11-15');
    expect(act(office, 'MARK_READY', READY)).toMatchObject({ ok: true });
    expect(registerA(office)[0]?.['วันหมดอายุ']).toBe('15 พ.ย. 2575');
  });

  test('is asked for when it has been printed', () => {
    const office = prepared();
    expect(act(office, 'MARK_READY', READY)).toMatchObject({ ok: false, error: 'EXPIRY_NOTE_REQUIRED' });
    // The reason alone is enough: the day is the one on the card.
    expect(act(office, 'MARK_READY', { ...READY, note: 'พิมพ์ไปแล้ว' })).toMatchObject({ ok: true });
    expect(open(office)).toMatchObject({ fields: { expiryDate: '2027-09-30' }, work: { expiryNote: 'พิมพ์ไปแล้ว' } });
  });
});

test('the day for cards that have none yet leaves the printed ones as they are', () => {
  const office = bring(submitted(), 'IN_PRODUCTION');
  office.submit({ citizenId: citizenIdOf(2), email: 't@school.example' });
  act(office, 'START_CHECK', {}, { id: SECOND });
  act(office, 'ACCEPT', { checklistComplete: true }, { id: SECOND });
  office.call('prepareCards', [[ID], { issueDate: '2026-11-17' }], OFFICER);
  at(office, '2026-11-19T10:00:00');
  const data = { issueDateForNew: '2026-11-19', productionComplete: true };
  office.call('applyActionToMany', [[ID, SECOND], 'MARK_READY', data], OFFICER);
  expect(office.requests.map((row) => [row['รหัสสถานะ'], row['วันออกบัตร']])).toEqual([
    ['READY_FOR_PICKUP', '2026-11-17'],
    ['READY_FOR_PICKUP', '2026-11-19'],
  ]);
});
