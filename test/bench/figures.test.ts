/** The machine-independent figures of docs/performance.md: they must not creep. */
import { backendCallsOf, measureSubmission } from '../../bench/measure';
import { citizenIdOf, officeWith } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import { act, COLLECTED, OFFICER, setting, staffed, SUPERVISOR } from '../support/officersDay';

describe('one answer with three attachments', () => {
  const none = measureSubmission(officeWith(0), citizenIdOf(9_000_001));
  const many = measureSubmission(officeWith(20_000), citizenIdOf(9_000_001));

  test('costs 30 backend calls, the most that is allowed', () => {
    expect(none.calls).toBe(30);
  });

  test('costs the same calls and cells with 20,000 stored requests', () => {
    expect(many.backendCalls).toEqual(none.backendCalls);
    expect(many.cells).toEqual(none.cells);
  });

  test('sends no mail and opens no file while it holds the lock for writing', () => {
    const calls = none.backendCalls;
    expect(calls.indexOf('MailApp.sendEmail')).toBeGreaterThan(calls.indexOf('Lock.releaseLock'));
    expect(calls.indexOf('SpreadsheetApp.flush')).toBeLessThan(calls.indexOf('Lock.releaseLock'));
    expect(calls.indexOf('Properties.setProperties')).toBeGreaterThan(calls.indexOf('SpreadsheetApp.flush'));
  });
});

test('the queue and one request are read in a fixed number of calls', () => {
  const office = officeWith(20_000);
  const list = office.call<{ total: number }>('listRequests', [{ open: true, pageSize: 1000 }]);
  expect(list.total).toBe(20_000);
  expect(office.lastExecution.backend).toEqual({ reads: 4, writes: 0 });
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(60_000);
  office.call('openRequest', ['IDC-2569-19999']);
  expect(office.lastExecution.backend).toEqual({ reads: 7, writes: 0 });
});

describe('an officer’s action', () => {
  const office = staffed();
  setting(office, 'sendM05', 'TRUE');
  office.submit();
  const callsOf = (action: string, data: Record<string, unknown>): number =>
    backendCallsOf(office, () => {
      const user = action === 'REOPEN' ? SUPERVISOR : OFFICER;
      expect(act(office, action, data, { user })).toMatchObject({ ok: true });
    }).length;

  // Limits: 20 with the message, 26 when a register is written; the message of ACCEPT, off by default, makes it 27.
  test.each([
    ['START_CHECK', {}, 13],
    ['RETURN', { issues: ['DOC_MISSING:OLD_CARD'] }, 20],
    ['RESUBMIT', {}, 20],
    ['START_CHECK', {}, 13],
    ['REJECT', { reason: 'ไม่มีสิทธิ' }, 19],
    ['REOPEN', { reason: 'พบหลักฐาน' }, 13],
    ['ACCEPT', { checklistComplete: true }, 27],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }, 26],
    // Within an hour after the last change its line is looked at first: 24 calls later.
    ['REPRINT', { reason: 'ชื่อผิด' }, 26],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }, 26],
    ['PICKUP', { ...COLLECTED, pickedUpAt: '2026-11-16T09:00' }, 24],
  ] as [string, Record<string, unknown>, number][])('%s %j: %i calls', (action, data, calls) => {
    expect(callsOf(action, data)).toBe(calls);
  });

  test('costs the same at 20,000 requests', () => {
    const many = officeWith(20_000);
    const few = officeWith(1);
    const calls = (one: TestOffice): string[] =>
      backendCallsOf(one, () => expect(act(one, 'START_CHECK', {}, { user: ADMIN })).toMatchObject({ ok: true }));
    expect(calls(many)).toEqual(calls(few));
    expect(many.lastExecution.cells).toEqual(few.lastExecution.cells);
  });
});

test('install makes sheets, settings and triggers within what a minute allows, the rest within six', () => {
  const office = new TestOffice({ install: false });
  const calls = backendCallsOf(office, () => office.install());
  // Templates, survey and summary are made after the lock; an installation that runs out of time goes on the next time.
  expect(calls.indexOf('Lock.releaseLock')).toBeLessThanOrEqual(275);
  expect(calls.length).toBeLessThanOrEqual(750);
});
