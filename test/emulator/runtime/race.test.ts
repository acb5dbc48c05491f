import { officeOf, OFFICER, OWNER } from '../bench';

const SOURCE = `
  function careless() { const r = SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); r.setValue(Number(r.getValue()) + 1); }
  function locked() {
    const lock = LockService.getScriptLock(); lock.waitLock(10000);
    try { careless(); SpreadsheetApp.flush(); } finally { lock.releaseLock(); }
  }
  function lockedWithoutFlush() {
    const lock = LockService.getScriptLock(); lock.waitLock(10000);
    careless(); lock.releaseLock(); PropertiesService.getScriptProperties().getProperty('x');
  }
  function impatient() { const lock = LockService.getScriptLock(); return lock.tryLock(0) ? (SpreadsheetApp.flush(), SpreadsheetApp.flush(), 'in') : 'out'; }
  function realm() { const v = SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues(); let e; try { SpreadsheetApp.openById('x'); } catch (caught) { e = caught; } return [v instanceof Array, e instanceof Error, e.name, String(new Date()).includes('GMT+0700'), typeof setTimeout, SpreadsheetApp.WrapStrategy.WRAP === SpreadsheetApp.WrapStrategy.WRAP]; }
  function unknown() { try { SpreadsheetApp.getActive().foo(); } catch (e) {} return 1; }
  function template() { const t = HtmlService.createTemplate(''); t.x = 1; }
  function boom() { throw new RangeError('ล้ม'); }`;

const SCHEDULES: readonly (readonly number[])[] = [
  [],
  [0, 0, 0, 0, 0, 0],
  [0, 1, 1, 1, 0],
  [1, 1, 0, 0, 1, 0],
  [0, 0, 1, 0, 1],
];

async function race(
  names: readonly string[],
  schedule: readonly number[] = [],
): Promise<{ count: unknown; outcomes: { ok: boolean; value: unknown; error: string | null }[]; statuses: string[] }> {
  const office = officeOf(SOURCE);
  const outcomes = await office.race(
    names.map((name, index) => office.callRequest(name, [], index === 0 ? OWNER : OFFICER)),
    schedule,
  );
  return {
    count: office.book.sheets[0]?.valueAt(1, 1),
    outcomes,
    statuses: office.workspace.executions.map((record) => record.status),
  };
}

test.each(SCHEDULES)(
  'read, add one, write under a lock and flushed counts every time: schedule %#',
  async (...schedule) => {
    const { count, statuses } = await race(['locked', 'locked', 'locked'], schedule);
    expect([count, statuses]).toEqual([3, ['COMPLETED', 'COMPLETED', 'COMPLETED']]);
  },
);
test('without a lock one of two is lost when both read before either writes', async () => {
  expect((await race(['careless', 'careless'], [0, 1, 0, 1])).count).toBe(1);
});
test('and none when one ends before the other starts', async () => {
  expect((await race(['careless', 'careless'], [0, 0])).count).toBe(2);
});
test('a lock that is released before the flush loses one too: the write is still pending', async () => {
  expect((await race(['lockedWithoutFlush', 'lockedWithoutFlush'], [0, 0, 0, 0, 1, 1, 1, 1, 1, 1])).count).toBe(1);
});
test('who will not wait for a held lock is told so', async () => {
  expect((await race(['impatient', 'impatient'], [0, 0, 1])).outcomes.map((outcome) => outcome.value)).toEqual([
    'in',
    'out',
  ]);
});
test('values belong to the realm of each racing script, in the zone of the manifest', async () => {
  for (const { value } of (await race(['realm', 'realm'])).outcomes)
    expect(value).toEqual([true, true, 'Exception', true, 'undefined', true]);
});
test('what is not emulated fails a racing script, also when swallowed; so does a variable of a template', async () => {
  const { outcomes } = await race(['unknown', 'template']);
  expect(outcomes.map(({ error }) => error)).toEqual([
    'NotEmulatedError: Spreadsheet.foo',
    expect.stringMatching(/^NotEmulatedError: HtmlTemplate\.x =/),
  ]);
});
test('an exception ends only its own side', async () => {
  const { outcomes, count } = await race(['boom', 'locked']);
  expect([outcomes.map(({ error }) => error), count]).toEqual([['RangeError: ล้ม', null], 1]);
});
test('a planned kill strikes the first side and frees its lock', async () => {
  const office = officeOf(SOURCE);
  office.workspace.planKill({ atCall: 3, pending: 'lost' });
  const outcomes = await office.race(['locked', 'locked'].map((name) => office.callRequest(name, [], OWNER)));
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
  expect(office.book.sheets[0]?.valueAt(1, 1)).toBe(1);
});
