import { argumentsForScript, resultForPage } from '../../../emulator/runtime/transfer';
import { bench, OFFICER, officeOf, OWNER, START } from '../bench';

const at = (iso: string): number => new Date(`2026-11-${iso}+07:00`).getTime();

describe('google.script.run', () => {
  const office =
    officeOf(`function plain() { return [1, undefined, () => 1, {a: undefined, b: null, c: 'ก', f() {}}]; } function dated() { return {rows: [[1, {at: new Date()}]]}; } function nothing() {}
    function circle() { const a = {}; a.a = a; return a; } function fn() { return () => 1; } function service() { return {r: SpreadsheetApp.getActive()}; } function nan() { return [NaN, Infinity]; }
    function echo(x) { x.a.push(1); return [x, x.a instanceof Array]; } function secret_() { return 1; } function boom() { throw new TypeError('ไม่ได้'); } const arrow = () => 1; function twice() { const a = [1]; return [a, a]; }`);
  const call = (name: string, ...args: unknown[]): unknown => {
    const { ok, value, error } = office.call(name, args, OFFICER);
    return ok ? value : error;
  };
  test('192: undefined in arrays becomes null, in objects it is left out, as functions are', () => {
    expect(() => resultForPage([() => 1])).toThrow(/not a supported return type/);
    expect(call('plain')).toMatch(/not a supported return type/);
    expect(resultForPage([1, undefined, { a: undefined, f: () => 1, c: 'ก' }])).toEqual([1, null, { c: 'ก' }]);
    expect(call('nothing')).toBeNull();
    expect(call('nan')).toEqual([null, null]);
  });
  test('192: a Date anywhere makes the whole result null, without an error', () => {
    expect(office.call('dated', [], OFFICER)).toMatchObject({ ok: true, value: null, error: null });
  });
  test('192: what cannot be passed fails', () => {
    for (const name of ['circle', 'fn', 'service']) expect(call(name)).toMatch(/not a supported return type/);
    expect(call('twice')).toEqual([[1], [1]]);
  });
  test('192: arguments are copies in the script’s realm; Dates and functions are refused, deep inside too', () => {
    const given = { a: [0] };
    expect(call('echo', given)).toEqual([{ a: [0, 1] }, true]);
    expect(given).toEqual({ a: [0] });
    for (const bad of [new Date(), { a: [new Date()] }, () => 1, { f: () => 1 }])
      expect(() => argumentsForScript([1, bad])).toThrow(new TypeError('Failed due to illegal value in property: 1'));
    expect(argumentsForScript([undefined, [undefined]])).toEqual([null, [null]]);
  });
  test('193: private functions and what is not declared as a function are invisible', () => {
    for (const name of ['secret_', 'arrow', 'parseInt', 'SpreadsheetApp', 'toString'])
      expect(call(name)).toMatch(/Script function not found/);
  });
  test('193: an exception reaches the failure handler', () => {
    expect(call('boom')).toBe('TypeError: ไม่ได้');
  });
});

describe('menus', () => {
  const office =
    officeOf(`function onOpen() { const ui = SpreadsheetApp.getUi(); ui.createMenu('งาน').addItem('ก', 'one').addSeparator().addSubMenu(ui.createMenu('ย่อย').addItem('ข', 'two_')).addToUi(); }
    function one() { SpreadsheetApp.getUi().alert('สวัสดี'); SpreadsheetApp.getActive().toast('เสร็จ'); } function two_() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('แถบ')); }`);
  test('items and items of submenus run as the person who picks them, private functions too', () => {
    expect(office.menu('งาน > ก', OFFICER).ok).toBe(true);
    expect(office.menu('งาน > ย่อย > ข', OFFICER).ok).toBe(true);
    expect(office.workspace.uiOf(OFFICER)).toMatchObject({
      alerts: [{ prompt: 'สวัสดี' }],
      toasts: [{ message: 'เสร็จ' }],
      sidebar: { title: 'แถบ', html: '<p>' },
    });
    expect(office.menu('งาน > ไม่มี', OFFICER)).toMatchObject({ ok: false, error: 'There is no menu item "งาน > ไม่มี"' });
  });
});

describe('triggers', () => {
  const builder = 'ScriptApp.newTrigger("main").timeBased()';
  test('186: 20 for each user and script', () => {
    const b = bench();
    const twenty = `for (let i = 0; i < 20; i++) ${builder}.everyHours(1).create();`;
    b.value(twenty);
    expect(b.fails(`${builder}.everyHours(1).create()`)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
    expect(b.run(twenty, { user: OFFICER }).error).toBeNull();
  });
  test('each person sees and deletes only their own', () => {
    const b = bench();
    b.value(
      `${builder}.everyHours(1).create(); ScriptApp.newTrigger("onSubmit").forSpreadsheet(ss).onFormSubmit().create()`,
    );
    const list =
      'return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId() === ss.getId()])';
    expect(b.value(list)).toEqual([
      ['main', 'CLOCK', 'CLOCK', false],
      ['onSubmit', 'ON_FORM_SUBMIT', 'SPREADSHEETS', true],
    ]);
    expect(b.value(list, { user: OFFICER })).toEqual([]);
    b.value('ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))');
    expect(b.value(list)).toEqual([]);
  });
  test.each([2, 3, 7, 60, 0])('everyMinutes(%i) is refused', (n) => {
    expect(bench().fails(`${builder}.everyMinutes(${n})`)).toMatch(/1, 5, 10, 15 or 30/);
  });
  test('what would never fire here cannot be made', () => {
    expect(bench().fails('ScriptApp.newTrigger("main").forSpreadsheet(ss).onChange()')).toBe(
      'NotEmulatedError: SpreadsheetTriggerBuilder.onChange',
    );
    expect(bench().fails(`${builder}.create()`)).toMatch(/no time/);
  });
  test.each([
    ['everyHours(1)', ['16T10:00', '16T11:00']],
    ['everyHours(6)', ['16T12:00', '16T18:00']],
    ['everyMinutes(30)', ['16T09:30', '16T10:00']],
    ['atHour(8).everyDays(1)', ['17T08:00', '18T08:00']],
    ['everyDays(1).atHour(9).nearMinute(15)', ['16T09:15', '17T09:15']],
    ['onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(7)', ['20T07:00', '27T07:00']],
    ['onMonthDay(18).atHour(1)', ['18T01:00']],
    ['after(90000)', ['16T09:01:30']],
    ['at(new Date(2026, 10, 17, 3, 4))', ['17T03:04']],
    ['atHour(8).everyDays(1).inTimezone("UTC")', ['16T15:00', '17T15:00']],
  ])('%s runs at %j', (rule, times) => {
    const office = officeOf(
      `function install() { ScriptApp.newTrigger('tick').timeBased().${rule}.create(); } function tick(e) { console.log([e.authMode, e.timezone, e.hour, typeof e.triggerUid].join()); }`,
    );
    office.call('install', [], OFFICER);
    const runs = office.advanceTo(at('28T00:00')).map((n) => office.workspace.executions[n - 1]);
    expect(runs.slice(0, 2).map((run) => run?.startedAt)).toEqual(times.map(at));
    expect(runs.every((run) => run?.user === OFFICER && run.trigger === 'CLOCK' && run.status === 'COMPLETED')).toBe(
      true,
    );
    expect(runs[0]?.logs[0]).toMatch(/^FULL,UTC,\d+,string$/);
  });
  test('189, 190: the edit event tells old and new values of a single cell; an installed one runs as its owner with full rights', () => {
    const office =
      officeOf(`function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function onEdit(e) { console.log(JSON.stringify([String(e.authMode), e.range.getA1Notation(), 'oldValue' in e, e.oldValue, e.value, e.user.getEmail()])); }
      function edited(e) { MailApp.sendEmail('a@x.example', 's', String(e.authMode)); }`);
    office.call('install', [], OWNER);
    const [sheet] = office.book.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    const log = (n: number | undefined): unknown =>
      JSON.parse(office.workspace.executions[(n ?? 0) - 1]?.logs[0] ?? 'null');
    const first = office.typeCell(sheet, 1, 2, 'ก', OFFICER);
    expect(first.map((n) => office.workspace.executions[n - 1]?.user)).toEqual([OFFICER, OWNER]);
    expect(log(first[0])).toEqual(['LIMITED', 'B1', false, null, 'ก', OFFICER]);
    expect(log(office.typeCell(sheet, 1, 2, 'ข', OFFICER)[0])).toEqual(['LIMITED', 'B1', true, 'ก', 'ข', OFFICER]);
    expect(office.workspace.mail.sent.map((mail) => mail.text)).toEqual(['FULL', 'FULL']);
  });
  test('the clock starts where it was told', () => {
    expect(bench().workspace.now()).toBe(new Date(START).getTime());
  });
});
