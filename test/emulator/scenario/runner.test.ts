/** The scenario runner, on a small script that has nothing to do with cards. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, Office, ScriptProject } from '../../../emulator';
import { main, runScenario } from '../../../emulator/scenario/cli';
import { resultOf } from '../../../emulator/scenario/result';
import { durationMs, ScenarioRunner } from '../../../emulator/scenario/runner';
import { operate } from '../../../emulator/scenario/sheetSteps';
import { isHiddenByFilter } from '../../../emulator/services/spreadsheet/filter';
import type { Scenario, ScenarioResult, Step, StepResult } from '../../../emulator/scenario/types';

const SOURCE = `
function log() { return SpreadsheetApp.getActiveSpreadsheet().getSheetByName('บันทึก'); }
function install() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  book.insertSheet('บันทึก').appendRow(['เวลา', 'ใคร', 'อะไร']);
  ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(book).onFormSubmit().create();
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  return { ok: true, path: [{ to: 'ปลายทาง' }] };
}
function onOpen() { SpreadsheetApp.getUi().createMenu('เมนู').addItem('ทำ', 'menuItem').addToUi(); }
function menuItem() { log().appendRow(['', Session.getEffectiveUser().getEmail(), 'menu']); }
function onFormSubmit(e) {
  Logger.log('row ' + e.range.getRow());
  log().appendRow(["'" + Utilities.formatDate(new Date(), 'Asia/Bangkok', 'HH:mm'), Session.getEffectiveUser().getEmail(), 'answer ' + (e.namedValues['ชื่อ'] || ['?'])[0]]);
  MailApp.sendEmail('to@x.example', 'ได้รับแล้ว', 'ok');
}
function hourly(e) { log().appendRow(["'" + Utilities.formatDate(new Date(), 'Asia/Bangkok', 'dd HH:mm'), '', e.triggerUid ? 'timer' : 'by hand']); }
function echo() { return Array.prototype.slice.call(arguments); }
function fails() { throw new Error('ไม่ได้'); }
function dated() { return { when: new Date() }; }
function hidden_() { return 1; }
function count() {
  var lock = LockService.getScriptLock();
  lock.waitLock(1000);
  var cell = log().getRange('F1');
  var n = Number(cell.getValue()) + 1;
  cell.setValue(n);
  SpreadsheetApp.flush();
  lock.releaseLock();
  return n;
}
function careless() { var cell = log().getRange('F1'); var n = Number(cell.getValue()) + 1; cell.setValue(n); SpreadsheetApp.flush(); return n; }
function twoRows() { var s = log(); s.appendRow(['a']); s.getLastRow(); s.appendRow(['b']); s.appendRow(['c']); SpreadsheetApp.flush(); }
`;

const FORM: Step = {
  form: {
    title: 'แบบฟอร์ม',
    collectEmail: true,
    allowResponseEdits: true,
    questions: [
      { title: 'ชื่อ', type: 'TEXT' },
      { title: 'วัน', type: 'DATE' },
      { title: 'เลือก', type: 'CHECKBOX', choices: ['ก', 'ข'] },
      { title: 'ไฟล์', type: 'FILE', maxFiles: 2 },
    ],
  },
  as: 'main',
};

function runnerOf(folder = '.'): ScenarioRunner {
  const workspace = createWorkspace({ start: '2026-11-16T09:30:00+07:00', owner: 'owner@x.example' });
  return new ScenarioRunner(Office.found(workspace, ScriptProject.fromSource(SOURCE), 'เล่ม'), folder);
}

/** What a sheet of the bound spreadsheet shows. */
function sheetIn(result: ScenarioResult, name: string): string[][] {
  return result.sheets['main']?.[name] ?? [];
}

async function play(
  ...steps: Step[]
): Promise<{ office: Office; results: StepResult[]; result: ScenarioResult; rows: () => string[][] }> {
  const runner = runnerOf();
  const results = await runner.runAll([FORM, { call: 'install', save: 'installed' }, ...steps]);
  const result = await resultOf(runner.office, results);
  return { office: runner.office, results: results.slice(2), result, rows: () => sheetIn(result, 'บันทึก').slice(1) };
}

const submit = (change: object = {}, more: object = {}): Step => ({
  submit: {
    form: 'main',
    email: 'a@x.example',
    answers: { ชื่อ: 'สมใจ', วัน: '2026-11-15', เลือก: ['ก', 'ข'] },
    ...change,
  },
  ...more,
});

test('form: makes the answers sheet with its first columns', async () => {
  const { result } = await play();
  expect(sheetIn(result, 'การตอบแบบฟอร์ม 1')[0]).toEqual(['ประทับเวลา', 'ที่อยู่อีเมล', 'ชื่อ', 'วัน', 'เลือก', 'ไฟล์']);
});

test('call: the value, a refusal of the platform, an exception and a hidden name are all saved', async () => {
  const { results } = await play(
    { call: 'echo', args: [1, 'ก', { a: [null] }] },
    { call: 'fails' },
    { call: 'dated' },
    { call: 'hidden_' },
    { call: 'nobody' },
  );
  expect(results.map(({ ok, value, error }) => [ok, value, error])).toEqual([
    [true, [1, 'ก', { a: [null] }], null],
    [false, null, 'Error: ไม่ได้'],
    [true, null, null],
    [false, null, 'Script function not found: hidden_'],
    [false, null, 'Error: Script function not found: nobody'],
  ]);
});

test('call: arguments may point to a cell or to an earlier result', async () => {
  const { results } = await play(
    submit(),
    {
      call: 'echo',
      args: [
        { $cell: { sheet: 'บันทึก', where: { ใคร: 'owner@x.example' }, column: 'อะไร' } },
        [{ $result: 'installed.path.0.to' }],
      ],
    },
    { call: 'echo', args: [{ $cell: { sheet: 'บันทึก', where: { ใคร: 'nobody' }, column: 'อะไร' } }] },
  );
  expect(results[1]?.value).toEqual(['answer สมใจ', ['ปลายทาง']]);
  expect(results[2]).toMatchObject({ ok: false, error: expect.stringContaining('has no row') as string });
});

test('submit, replay, silent and edit: who gets which event', async () => {
  const { results, result, rows } = await play(
    submit({}, { save: 'r1' }),
    { replay: 'r1' },
    submit({}, { silent: true }),
    { edit: 'r1', answers: { ชื่อ: 'ใหม่' } },
  );
  expect(results.map((step) => step.executions.length)).toEqual([1, 1, 0, 1]);
  expect(rows().map((row) => row[2])).toEqual(['answer สมใจ', 'answer สมใจ', 'answer ใหม่']);
  const answers = sheetIn(result, 'การตอบแบบฟอร์ม 1');
  expect(answers[1]?.slice(1)).toEqual(['a@x.example', 'ใหม่', '15/11/2026', 'ก, ข', '']);
  expect(answers).toHaveLength(3);
});

test('submit: files by path and by bytes lie in Drive and as links in the sheet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-'));
  writeFileSync(join(folder, 'รูป.png'), 'png?');
  const runner = runnerOf(folder);
  const steps = await runner.runAll([
    FORM,
    submit({
      files: {
        ไฟล์: ['รูป.png', { name: 'b.pdf', mime: 'application/pdf', bytes: Buffer.from('pdf').toString('base64') }],
      },
    }),
  ]);
  const result = await resultOf(runner.office, steps);
  const files = result.files.filter((file) => file.size > 0);
  expect(files).toMatchObject([
    {
      name: 'รูป - a.png',
      mime: 'image/png',
      bytes: Buffer.from('png?').toString('base64'),
      folder: 'My Drive/แบบฟอร์ม (File responses)/ไฟล์ (File responses)',
    },
    { name: 'b - a.pdf', mime: 'application/pdf', size: 3 },
  ]);
  expect(sheetIn(result, 'การตอบแบบฟอร์ม 1')[1]?.[5]).toMatch(
    /^https:\/\/drive\.google\.com\/open\?id=\S+, https:\/\/drive\.google\.com\/open\?id=\S+$/,
  );
  rmSync(folder, { recursive: true });
});

test('menu and run: as the person, and as the trigger would', async () => {
  const { rows, results } = await play(
    { menu: 'เมนู > ทำ', user: 'b@x.example' },
    { menu: 'เมนู > ไม่มี' },
    { run: 'hourly' },
    { call: 'hourly', args: [{}] },
  );
  expect(rows().map((row) => [row[1], row[2]])).toEqual([
    ['b@x.example', 'menu'],
    ['', 'timer'],
    ['', 'by hand'],
  ]);
  expect(results[1]).toMatchObject({ ok: false });
});

test('setCells and appendCells: entered as if typed, under the number format of the cell', async () => {
  const { result } = await play(
    { appendCells: { sheet: 'บันทึก', rows: [{ เวลา: '0812345678', ใคร: 'ก', อะไร: '1/2569' }, { ใคร: 'ข' }] } },
    { setCells: { sheet: 'บันทึก', where: { ใคร: 'ข' }, set: { อะไร: '=1+1', เวลา: 'ถึง' } } },
  );
  const rows = sheetIn(result, 'บันทึก');
  expect(rows.slice(1)).toEqual([
    ['812345678', 'ก', '1/2569'],
    ['ถึง', 'ข', '2'],
  ]);
  expect(result.formulas['main']?.['บันทึก']).toEqual({ C3: '=1+1' });
});

test('sheetOp: sort keeps the heading, columns go by heading, sheets may be renamed and deleted', async () => {
  const rows = [
    { เวลา: 'ข', ใคร: '2', อะไร: 'x' },
    { เวลา: 'ก', ใคร: '1', อะไร: 'y' },
    { เวลา: 'ค', ใคร: '3', อะไร: 'z' },
  ];
  const { result, results } = await play(
    { appendCells: { sheet: 'บันทึก', rows } },
    { sheetOp: { sheet: 'บันทึก', op: 'sort', column: 'เวลา', ascending: false } },
    { sheetOp: { sheet: 'บันทึก', op: 'deleteRow', where: { ใคร: '2' } } },
    { sheetOp: { sheet: 'บันทึก', op: 'moveColumn', column: 'อะไร', before: 'เวลา' } },
    { sheetOp: { sheet: 'บันทึก', op: 'insertColumn', before: 'ใคร' } },
    { sheetOp: { sheet: 'บันทึก', op: 'renameHeader', from: 'ใคร', to: 'ผู้ใด' } },
    { sheetOp: { sheet: 'บันทึก', op: 'renameSheet', to: 'จด' } },
    { sheetOp: { sheet: 'ชีต1', op: 'deleteSheet' } },
    { sheetOp: { sheet: 'บันทึก', op: 'sort', column: 'เวลา' } },
  );
  expect(sheetIn(result, 'จด')).toEqual([
    ['อะไร', 'เวลา', '', 'ผู้ใด'],
    ['z', 'ค', '', '3'],
    ['y', 'ก', '', '1'],
  ]);
  expect(Object.keys(result.sheets['main'] ?? {})).toEqual(['การตอบแบบฟอร์ม 1', 'จด']);
  expect(results.at(-1)).toMatchObject({ ok: false });
});

test('a filter hides rows from people, not from anybody who types by their texts; it moves with its column', async () => {
  const rows = ['1', '2', '3'].map((who) => ({ เวลา: 'ก', ใคร: who, อะไร: 'x' }));
  const { office, results } = await play(
    { appendCells: { sheet: 'บันทึก', rows } },
    { sheetOp: { sheet: 'บันทึก', op: 'filter', column: 'ใคร', hide: ['1', '3'] } },
    { setCells: { sheet: 'บันทึก', where: { ใคร: '3' }, set: { อะไร: 'y' } } },
    { sheetOp: { sheet: 'บันทึก', op: 'insertColumn', before: 'เวลา' } },
  );
  const sheet = office.book.sheetByName('บันทึก');
  if (sheet === undefined) throw new Error('no sheet');
  const shown = (): string[] =>
    [2, 3, 4].filter((row) => !isHiddenByFilter(sheet, row)).map((row) => sheet.displayAt(row, 3));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(shown()).toEqual(['2']);
  expect(sheet.displayAt(4, 4)).toBe('y');
  sheet.deleteColumns(1, 1);
  expect(sheet.facts.filter).toEqual({ range: 'A1:C4', criteria: { 2: { hidden: ['1', '3'] } } });
  operate(office.book, { sheet: 'บันทึก', op: 'filter', column: 'ใคร', hide: [] });
  expect(sheet.facts.filter).toBeNull();
});

test('advance and advanceTo: hourly timers run at :00, in order', async () => {
  const { rows, result } = await play(
    { advanceTo: '2026-11-16T11:59:59+07:00' },
    { advance: 'PT1S' },
    { advance: 'P1D' },
  );
  expect(
    rows()
      .slice(0, 3)
      .map((row) => row[0]),
  ).toEqual(['16 10:00', '16 11:00', '16 12:00']);
  expect(rows()).toHaveLength(27);
  expect(result.triggers[1]).toMatchObject({
    handler: 'hourly',
    due: '2026-11-17T13:00:00+07:00',
  });
});

test('fail: the named call throws in the next execution, so often as was said', async () => {
  const { results, result } = await play(
    { fail: { call: 'MailApp.sendEmail', error: 'Service invoked too many times for one day: email.' } },
    submit(),
    submit(),
  );
  const records = result.executions.slice(1);
  expect(records.map((record) => record.error)).toEqual([
    'Exception: Service invoked too many times for one day: email.',
    null,
  ]);
  expect(result.mails.length).toBe(1);
  expect(results.every((step) => step.ok)).toBe(true);
});

test('die: the n-th backend call is not carried out; pending writes are lost, or kept', async () => {
  for (const [pending, expected] of [
    ['lost', ['a']],
    ['kept', ['a', 'b', 'c']],
  ] as const) {
    const { result, rows } = await play({ die: { atCall: 5, pending } }, { call: 'twoRows' });
    expect(rows().map((row) => row[0])).toEqual(expected);
    expect(result.executions.at(-1)?.status).toBe('KILLED');
  }
});

test('race: without a lock an update is lost, with one it is not; a schedule can put one wholly before the other', async () => {
  const last = async (steps: Step[]): Promise<string | undefined> =>
    sheetIn((await play(...steps)).result, 'บันทึก')[0]?.[5];
  const race = (name: string, schedule?: number[]): Step => ({
    race: [{ call: name }, { call: name }],
    ...(schedule === undefined ? {} : { schedule }),
  });
  expect(await last([race('careless')])).toBe('1');
  expect(await last([race('careless', [0, 0, 0, 0, 0, 0])])).toBe('2');
  expect(await last([race('count')])).toBe('2');
  expect(await last([race('count', [1, 0, 0, 1, 1, 0])])).toBe('2');
});

test('race: answers that race have both rows in the sheet first', async () => {
  const { result, rows } = await play({ race: [submit(), submit({ answers: { ชื่อ: 'สอง' } })] });
  expect(
    rows()
      .map((row) => row[2])
      .sort(),
  ).toEqual(['answer สมใจ', 'answer สอง']);
  expect([...result.logs].sort()).toEqual(['row 2', 'row 3']);
});

test('a step that makes no sense fails alone', async () => {
  const { results } = await play(
    { nonsense: 1 } as never,
    submit({ form: 'other' }),
    { edit: 'r9' },
    { advance: 'soon' },
    submit(),
  );
  expect(results.map((step) => step.ok)).toEqual([false, false, false, false, true]);
});

test.each([
  ['P1D', 86_400_000],
  ['PT1H30M', 5_400_000],
  ['P2W', 1_209_600_000],
  ['PT5S', 5000],
])('duration %s', (text, ms) => {
  expect(durationMs(text)).toBe(ms);
});

test('the result tells executions, files, properties and times with +07:00', async () => {
  const { result } = await play(submit());
  expect(result.executions[1]).toMatchObject({
    function: 'onFormSubmit',
    trigger: 'FORM_SUBMIT',
    user: 'owner@x.example',
    status: 'COMPLETED',
    error: null,
    startedAt: '2026-11-16T09:30:00+07:00',
    backend: { reads: 0, writes: 2 },
    docEdits: 0,
    cells: { read: 0, written: 3 },
  });
  expect(result.mails).toMatchObject([
    { at: '2026-11-16T09:30:00+07:00', to: ['to@x.example'], cc: [], subject: 'ได้รับแล้ว', text: 'ok', attachments: [] },
  ]);
  expect(result.properties).toEqual({});
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenario-cli-'));
  const build = join(folder, 'build');
  const scenario: Scenario = {
    start: '2026-11-16T09:30:00+07:00',
    owner: 'owner@x.example',
    steps: [FORM, { call: 'install' }, { call: 'fails' }],
  };
  beforeAll(() => {
    rmSync(build, { recursive: true, force: true });
    mkdirSync(build);
    writeFileSync(join(build, 'Code.js'), SOURCE);
    writeFileSync(join(folder, 's.json'), JSON.stringify(scenario));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
    process.exitCode = 0;
  });

  test('writes the result file', async () => {
    await main([join(folder, 's.json'), '--out', join(folder, 'r.json'), '--build', build]);
    const result = JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')) as { steps: StepResult[] };
    expect(result.steps.map((step) => step.ok)).toEqual([true, true, false]);
    expect(process.exitCode ?? 0).toBe(0);
  });

  test('goes on from a workspace folder', async () => {
    const kept = join(folder, 'workspace');
    await runScenario(scenario, folder, build, kept);
    const result = await runScenario({ steps: [{ run: 'hourly' }] }, folder, build, kept);
    expect(sheetIn(result, 'บันทึก')[1]?.[2]).toBe('timer');
  });
});
