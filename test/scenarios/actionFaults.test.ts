/** The fault in the middle of an officer's action: repeated by the officer and completed by the hourly run, it is whole. */
import { operate } from '../../emulator/scenario/sheetSteps';
import { ADMIN, TestOffice } from '../support/office';
import {
  act,
  anHourLater,
  at,
  bring,
  COLLECTED,
  ID,
  OFFICER,
  READY,
  staffed,
  type Outcome,
  submitted,
} from '../support/officersDay';
import { callsToKill } from '../support/trials';

interface Trial {
  readonly name: string;
  readonly prepare: () => TestOffice;
  readonly action: string;
  readonly data: Record<string, unknown>;
}

const TRIALS: readonly Trial[] = [
  {
    name: 'ACCEPT',
    prepare: () => bring(submitted(), 'CHECKING'),
    action: 'ACCEPT',
    data: { checklistComplete: true },
  },
  { name: 'MARK_READY', prepare: () => bring(submitted(), 'IN_PRODUCTION'), action: 'MARK_READY', data: READY },
  {
    name: 'REPRINT',
    prepare: () => bring(submitted(), 'READY_FOR_PICKUP'),
    action: 'REPRINT',
    data: { reason: 'ชื่อผิด' },
  },
  {
    name: 'PICKUP',
    prepare() {
      const office = bring(submitted(), 'READY_FOR_PICKUP');
      at(office, '2026-11-25T10:31:00');
      return office;
    },
    action: 'PICKUP',
    data: COLLECTED,
  },
  {
    name: 'RETURN',
    prepare: () => bring(submitted(), 'CHECKING'),
    action: 'RETURN',
    data: { issues: ['DOC_MISSING:OLD_CARD'] },
  },
  {
    name: 'CANCEL',
    prepare: () => bring(submitted(), 'READY_FOR_PICKUP'),
    action: 'CANCEL',
    data: { reason: 'ย้ายเขต' },
  },
];

/** All that must be the same however the action was disturbed; times and tries differ. */
function picture(office: TestOffice): unknown {
  const without = (rows: Record<string, string>[], ...headings: string[]): unknown =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([heading]) => !headings.includes(heading))));
  return {
    requests: without(office.requests, 'ประวัติย่อ', 'บันทึกการทำงาน', 'ปรับปรุงเมื่อ'),
    registers: [office.rows('ทะเบียนคุม ก'), office.rows('ทะเบียนคุม ข')],
    history: office.history.map((row) => [row['การดำเนินการ'], row['จาก'], row['เป็น'], row['รายละเอียด']]),
    messages: office.messages.map((row) => [row['กุญแจข้อความ'], row['รหัสสถานะ']]),
  };
}

describe.each(TRIALS.map((trial) => [trial.name, trial] as const))('%s', (_, { prepare, action, data }) => {
  const from = prepare().withoutSummary().snapshot();
  const whole = new TestOffice({ from });
  const before = whole.workspace.executions.length;
  expect(act(whole, action, data)).toMatchObject({ ok: true });
  const { backend } = whole.workspace.executions[before] ?? { backend: { reads: 0, writes: 0 } };
  anHourLater(whole);
  const expected = picture(whole);
  const mails = whole.workspace.mail.sent.length;
  const total = backend.reads + backend.writes;
  const calls = callsToKill(total, 2);

  // The two that give numbers die both ways, the others one way and the other in turn: what these do is written by the same
  // few lines.
  const ways = (atCall: number): ('lost' | 'kept')[] => {
    if (action === 'ACCEPT' || action === 'MARK_READY') return ['lost', 'kept'];
    return atCall % 4 < 2 ? ['kept'] : ['lost'];
  };
  test.each(calls.flatMap((atCall) => ways(atCall).map((way) => [atCall, way] as const)))(
    'killed at call %i, pending writes %s',
    (atCall, pending) => {
      const office = new TestOffice({ from });
      office.workspace.planKill({ atCall, pending });
      expect(office.office.call('applyAction', [ID, action, data], OFFICER).ok).toBe(false);
      // The officer presses the button again: it is done now, or it was done already.
      const again = office.call<Outcome>('applyAction', [ID, action, data], OFFICER);
      if (!again.ok) expect(again.error).toBe('TRANSITION_NOT_ALLOWED');
      anHourLater(office);
      anHourLater(office);
      expect(picture(office)).toEqual(expected);
      // A kill between the send and its record is the one case in which a mail may go out twice.
      expect(office.workspace.mail.sent.length - mails).toBeGreaterThanOrEqual(0);
      expect(office.workspace.mail.sent.length - mails).toBeLessThanOrEqual(atCall > total - 2 ? 1 : 0);
    },
  );
});

describe('a sheet that somebody has damaged', () => {
  test.each([
    ['ทะเบียนคุม ก', 'SHEET_MISSING'],
    ['ประวัติ', 'SHEET_MISSING'],
    ['คำขอ', 'SHEET_MISSING'],
  ])('%s deleted: the acceptance is refused with the repair, and nothing is half done', (name, error) => {
    const office = bring(submitted(), 'CHECKING');
    const status = office.requests[0]?.['รหัสสถานะ'];
    office.office.book.removeSheet(office.office.book.sheetByName(name)?.id ?? -1);
    const answer = act(office, 'ACCEPT', { checklistComplete: true });
    expect(answer).toMatchObject({ ok: false, error });
    expect(answer.text).toContain('งานบัตร > ติดตั้ง');
    if (name !== 'คำขอ') expect(office.requests[0]?.['รหัสสถานะ']).toBe(status);
    if (name !== 'คำขอ') {
      office.call('install', [], ADMIN);
      expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    }
  });

  test('a heading of the register renamed: the repair is named, nothing is half done', () => {
    const office = bring(submitted(), 'CHECKING');
    office.office.book.sheetByName('ทะเบียนคุม ก')?.type(1, 7, 'ชนิด');
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({
      error: 'HEADER_MISSING',
      text: expect.stringContaining('ประเภท') as string,
    });
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'CHECKING', เลขที่: '' });
    expect(office.rows('ทะเบียนคุม ก')).toEqual([]);
  });

  test('a register with another order and a column of the office’s own still works', () => {
    const office = submitted();
    const sheet = office.office.book.sheetByName('ทะเบียนคุม ก');
    sheet?.insertColumns(1, 1);
    sheet?.type(1, 1, 'ของเรา');
    sheet?.insertColumns(9, 2);
    bring(office, 'PICKED_UP');
    expect(office.rows('ทะเบียนคุม ก')[0]).toMatchObject({
      ของเรา: '',
      เลขที่: '1/2569',
      รหัสบัตร: '09998-00012',
      เวลา: '10.30',
    });
  });

  test('คำขอ sorted by somebody between two actions: the right row is changed', () => {
    const office = staffed();
    office.submit();
    office.submit({ citizenId: '1999900002016', email: 'b@school.example', firstName: 'กานดา' });
    bring(office, 'CHECKING');
    operate(office.office.book, { sheet: 'คำขอ', op: 'sort', column: 'เลขที่คำขอ', ascending: false });
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    expect(office.requests.map((row) => [row['เลขที่คำขอ'], row['รหัสสถานะ']])).toEqual([
      ['IDC-2569-0002', 'RECEIVED'],
      [ID, 'IN_PRODUCTION'],
    ]);
  });
});
