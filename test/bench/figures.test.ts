/** The machine-independent figures of docs/performance.md: they must not creep. */
import { measureSubmission } from '../../bench/measure';
import { citizenIdOf, officeWith } from '../support/manyRequests';

describe('one answer with three attachments', () => {
  const none = measureSubmission(officeWith(0), citizenIdOf(9_000_001));
  const many = measureSubmission(officeWith(20_000), citizenIdOf(9_000_001));

  test('costs 29 backend calls, within the 30 that are allowed', () => {
    expect(none.calls).toBe(29);
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
  const list = office.call<{ total: number }>('listRequests', [{}]);
  expect(list.total).toBe(20_000);
  expect(office.lastExecution.backend).toEqual({ reads: 4, writes: 0 });
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(60_000);
  office.call('openRequest', ['IDC-2569-19999']);
  expect(office.lastExecution.backend).toEqual({ reads: 5, writes: 0 });
});

test('install makes everything within the backend calls that a minute allows', () => {
  const [record] = officeWith(0).workspace.executions;
  expect((record?.backend.reads ?? 0) + (record?.backend.writes ?? 0)).toBeLessThanOrEqual(260);
});
