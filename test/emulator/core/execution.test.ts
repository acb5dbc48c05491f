import { Execution } from '../../../emulator/core/execution';
import { forgetRejections, onRejection } from '../../../emulator/runtime/rejections';
import { bench, OFFICER, officeOf, OWNER } from '../bench';

describe('strictness', () => {
  test.each([
    ['sheet.getRange("A1").foo()', 'Range.foo'],
    ['sheet.foo', 'Sheet.foo'],
    ['SpreadsheetApp.newRichTextValue()', 'SpreadsheetApp.newRichTextValue'],
    ['CalendarApp.getDefaultCalendar()', 'CalendarApp.getDefaultCalendar'],
    ['DriveApp.setSharing()', 'DriveApp.setSharing'],
    ['sheet.x = 1', 'Sheet.x ='],
    ['FormApp.create("x").addImageItem()', 'Form.addImageItem'],
    ['sheet.getRange("A1")._write', 'Range._write'],
  ])('%s is not emulated and says so by its full name', (code, name) => {
    expect(bench().fails(code)).toBe(`NotEmulatedError: ${name}`);
  });
  test('swallowing it in the script does not help, and nothing done afterwards counts', () => {
    const b = bench();
    const { error, record } = b.run(
      'try { sheet.foo() } catch (e) {} try { sheet.getRange("A1").setValue(1) } catch (e) {} return "fine"',
    );
    expect(error).toBe('NotEmulatedError: Sheet.foo');
    expect(record.status).toBe('FAILED');
    expect(b.value('return sheet.getLastRow()')).toBe(0);
  });
  test('arguments that the emulator itself breaks on are not emulated either', () => {
    expect(bench().fails('try { FormApp.create("x").addListItem().setChoiceValues(5) } catch (e) {}')).toMatch(
      /^NotEmulatedError: ListItem\.setChoiceValues with these arguments/,
    );
  });
  test('members of every object are not taken for methods of a service', () => {
    expect(
      bench().value(
        'return [typeof sheet.hasOwnProperty, typeof sheet.constructor, "foo" in sheet, "getName" in sheet, String(sheet), JSON.stringify(sheet)]',
      ),
    ).toEqual(['undefined', 'undefined', false, true, 'Sheet', '{}']);
  });
});

describe('counting', () => {
  /** Call → [reads, writes] that count (docs/performance.md). */
  test.each([
    ['ss.getSheetByName("ชีต1").getRange("A1")', [0, 0]],
    ['ss.getName(); ss.getId(); sheet.getName(); sheet.getSheetId(); ss.getSheets()', [0, 0]],
    [
      'Utilities.getUuid(); Utilities.formatDate(new Date(), "GMT", "y"); Session.getEffectiveUser().getEmail()',
      [0, 0],
    ],
    ['HtmlService.createHtmlOutput("x"); SpreadsheetApp.getUi().createMenu("x").addToUi()', [0, 0]],
    ['sheet.getRange("A1").getValues()', [1, 0]],
    ['sheet.getLastRow()', [1, 0]],
    ['sheet.createTextFinder("x").findAll()', [1, 0]],
    ['sheet.getRange("A1").setValues([[1]])', [0, 1]],
    ['sheet.appendRow([1])', [0, 1]],
    ['SpreadsheetApp.flush()', [0, 1]],
    ['const l = LockService.getScriptLock(); l.tryLock(1); l.hasLock(); l.releaseLock()', [0, 2]],
    ['PropertiesService.getScriptProperties().getProperty("x")', [1, 0]],
    ['PropertiesService.getScriptProperties().setProperty("x", "y")', [0, 1]],
    ['CacheService.getScriptCache().get("x"); CacheService.getScriptCache().put("x", "y")', [1, 1]],
    ['DriveApp.createFile("x.txt", "y").getName()', [0, 1]],
    ['FormApp.create("x").addTextItem().setTitle("y")', [0, 3]],
    ['FormApp.create("x").addListItem().setChoiceValues(["y"])', [0, 3]],
    ['ScriptApp.newTrigger("main").timeBased().everyHours(1).create(); ScriptApp.getProjectTriggers()', [1, 1]],
    ['MailApp.sendEmail("a@b.example", "s", "b")', [0, 1]],
    ['SpreadsheetApp.openById(ss.getId())', [1, 0]],
    ['DocumentApp.create("x")', [0, 1]],
  ])('%s makes %j backend reads and writes', (code, [reads, writes]) => {
    const { record, error } = bench().run(code);
    expect(error).toBeNull();
    expect(record.backend).toEqual({ reads, writes });
  });
  test('edits of an open document are counted apart', () => {
    const { record } = bench().run(
      'const d = DocumentApp.create("x"); d.getBody().appendParagraph("ก"); d.getBody().appendParagraph("ข"); d.saveAndClose()',
    );
    expect([record.backend.writes, record.docEdits]).toEqual([2, 2]);
  });
  test('cells are counted by number, calls by name', () => {
    const { record } = bench().run(
      'sheet.getRange("A1:B5").setValues(Array(5).fill([1, 2])); sheet.getRange("A1:C2").getValues(); sheet.getRange("A1").getValue()',
    );
    expect(record.cells).toEqual({ read: 7, written: 10 });
    expect(record.calls).toMatchObject({
      'Range.setValues': 1,
      'Range.getValues': 1,
      'Range.getValue': 1,
      'Sheet.getRange': 3,
    });
  });
});

describe('planned failures', () => {
  test('a fault strikes the named call the first n times, in the next execution only', () => {
    const b = bench();
    b.workspace.planFault({ call: 'MailApp.sendEmail', times: 2, error: 'Service invoked too many times: email' });
    const send =
      'const out = []; for (let i = 0; i < 3; i++) { try { MailApp.sendEmail("a@b.example", "s", "b"); out.push("sent") } catch (e) { out.push(`${e.name}: ${e.message}`) } } return out';
    expect(b.value(send)).toEqual([
      'Exception: Service invoked too many times: email',
      'Exception: Service invoked too many times: email',
      'sent',
    ]);
    expect(b.workspace.mail.sent).toHaveLength(1);
    expect(b.value(send)).toEqual(['sent', 'sent', 'sent']);
  });
  const SCRIPT = `const p = PropertiesService.getScriptProperties();
    try { sheet.getRange("A1").setValue(1); p.setProperty("a", "1"); sheet.getRange("A2").setValue(2); SpreadsheetApp.flush(); sheet.getRange("A3").setValue(3); p.setProperty("b", "1"); }
    catch (e) { p.setProperty("caught", "1"); } finally { p.setProperty("finally", "1"); sheet.getRange("A9").setValue(9); }`;
  const state = (b: ReturnType<typeof bench>): unknown => [
    Array.from({ length: b.sheet.lastRow() }, (_, row) => b.sheet.valueAt(row + 1, 1)),
    [...b.workspace.propertyStore('script/script').values.keys()],
  ];
  /** What is left when the n-th backend call is not carried out: with pending writes lost, and kept. */
  test.each([
    [1, [[], []], [[], []]],
    [2, [[], []], [[1], []]],
    [3, [[], ['a']], [[1], ['a']]],
    [4, [[], ['a']], [[1, 2], ['a']]],
    [5, [[1, 2], ['a']], [[1, 2], ['a']]],
    [6, [[1, 2], ['a']], [[1, 2, 3], ['a']]],
    [
      7,
      [
        [1, 2],
        ['a', 'b'],
      ],
      [
        [1, 2, 3],
        ['a', 'b'],
      ],
    ],
    [
      8,
      [
        [1, 2],
        ['a', 'b', 'finally'],
      ],
      [
        [1, 2, 3],
        ['a', 'b', 'finally'],
      ],
    ],
  ])('killed at call %i, neither catch nor finally has an effect', (atCall, lost, kept) => {
    for (const [pending, left] of [
      ['lost', lost],
      ['kept', kept],
    ] as const) {
      const b = bench();
      b.workspace.planKill({ atCall, pending });
      const { record } = b.run(SCRIPT);
      expect(record.status).toBe('KILLED');
      expect(record.backend.reads + record.backend.writes).toBe(atCall - 1);
      expect(state(b)).toEqual(left);
    }
  });
  test('a kill beyond the last call changes nothing', () => {
    const b = bench();
    b.workspace.planKill({ atCall: 9, pending: 'lost' });
    expect(b.run(SCRIPT).record.status).toBe('COMPLETED');
  });
  test('the n-th backend call fails, once, and the script may go on', () => {
    const b = bench();
    b.workspace.planFault({ atCall: 2, error: 'Service timed out' });
    expect(
      b.value(
        'const p = PropertiesService.getScriptProperties(); const out = []; for (const key of ["a", "b", "c"]) { try { p.setProperty(key, "1"); out.push(key) } catch (e) { out.push(e.message) } } return out',
      ),
    ).toEqual(['a', 'Service timed out', 'c']);
    expect([...b.workspace.propertyStore('script/script').values.keys()]).toEqual(['a', 'c']);
  });
  test('others come in while a call waits: they see what was flushed, and it sees what they did', () => {
    const b = bench();
    const seen: unknown[] = [];
    b.workspace.planMeanwhile({
      atCall: 3,
      work() {
        seen.push(
          b.sheet.valueAt(1, 1),
          b.sheet.valueAt(2, 1),
          b.value('return LockService.getScriptLock().tryLock(0)'),
        );
        b.run('sheet.getRange("A3").setValue("theirs")');
      },
    });
    expect(
      b.value(
        'LockService.getScriptLock().waitLock(1); sheet.getRange("A1").setValue(1); SpreadsheetApp.flush(); sheet.getRange("A2").setValue(2); return sheet.getRange("A3").getValue()',
      ),
    ).toBe('theirs');
    // The third call is the flush: what was written before it was not there for the others yet.
    expect(seen).toEqual(['', '', false]);
    expect(b.run('SpreadsheetApp.flush()').record.status).toBe('COMPLETED');
  });
  test('a killed execution lets its locks go', () => {
    const b = bench();
    b.workspace.planKill({ atCall: 2, pending: 'lost' });
    b.run('LockService.getScriptLock().waitLock(1); SpreadsheetApp.flush()');
    expect(b.value('return LockService.getScriptLock().tryLock(0)')).toBe(true);
  });
  test('six minutes are the end, and cannot be caught', () => {
    const { record } = bench().run(
      'try { Utilities.sleep(300000); Utilities.sleep(61000) } catch (e) {} PropertiesService.getScriptProperties().setProperty("x", "1")',
    );
    expect([record.status, record.calls['Properties.setProperty']]).toEqual(['KILLED', undefined]);
    expect(record.error).toMatch(/Exceeded maximum execution time/);
  });
});

describe('pending writes', () => {
  test.each([
    ['setValue alone', '', 0],
    ['a flush', 'SpreadsheetApp.flush();', 1],
    ['a read', 'sheet.getRange("B1").getValue();', 1],
  ])('%s: others see %s', (_name, then, seen) => {
    const b = bench();
    b.workspace.planKill({ atCall: then === '' ? 2 : 3, pending: 'lost' });
    b.run(`sheet.getRange("A1").setValue(1); ${then} PropertiesService.getScriptProperties().getProperty("x")`);
    expect(b.sheet.lastRow()).toBe(seen);
  });
  test('the end of the execution carries them out, also after an exception', () => {
    const b = bench();
    b.run('sheet.getRange("A1").setValue(1); throw new Error("x")');
    expect(b.sheet.valueAt(1, 1)).toBe(1);
  });
});

describe('the realm of a script', () => {
  test('what comes out of services belongs to the script', () => {
    expect(
      bench()
        .value(`sheet.getRange("A1").setValue(new Date()); const values = sheet.getRange("A1").getValues(); let caught; try { sheet.getRange(0, 0) } catch (e) { caught = e }
        PropertiesService.getScriptProperties().setProperty("a", "b"); const props = PropertiesService.getScriptProperties().getProperties();
        return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, caught instanceof Error, caught.name, props instanceof Object, props.constructor === Object, Utilities.newBlob("ก").getBytes() instanceof Array]`),
    ).toEqual([true, true, true, true, 'Exception', true, true, true]);
  });
  test.each([
    'setTimeout',
    'setInterval',
    'URL',
    'TextEncoder',
    'TextDecoder',
    'Buffer',
    'process',
    'require',
    'fetch',
    'crypto',
    'structuredClone',
    'module',
    'global',
    'window',
    'atob',
    'queueMicrotask',
  ])('there is no %s', (name) => {
    expect(bench().value(`return typeof ${name}`)).toBe('undefined');
  });
  test('new Date follows the clock, prints in the zone of the manifest, and is a Date in every way', () => {
    expect(
      bench().value(
        'const d = new Date(); Utilities.sleep(1000); return [d.toISOString(), new Date() - d, Date.now() - d.getTime(), d.toString(), d instanceof Date, d.constructor === Date, typeof Date(), Date.name, Date.length, new Date(2026, 0, 2).getDate()]',
      ),
    ).toEqual([
      '2026-11-16T02:00:00.000Z',
      1000,
      1000,
      'Mon Nov 16 2026 09:00:00 GMT+0700 (Indochina Time)',
      true,
      true,
      'string',
      'Date',
      7,
      2,
    ]);
  });
  test('no state survives between executions', () => {
    const office = officeOf(
      'var n = 0; function count() { n += 1; globalThis.m = (globalThis.m || 0) + 1; Array.prototype.x = 1; return [n, globalThis.m]; } function look() { return [n, typeof m, [].x === undefined]; }',
    );
    office.call('count', [], OWNER);
    expect(office.call('count', [], OWNER).value).toEqual([1, 1]);
    expect(office.call('look', [], OWNER).value).toEqual([0, 'undefined', true]);
  });
  test('promises run to their end; a failed one fails the execution', () => {
    expect(
      bench().run('return (async () => { await null; await null; sheet.getRange("A1").setValue(1) })()').record.calls[
        'Range.setValue'
      ],
    ).toBe(1);
    expect(bench().fails('return (async () => { await null; throw new Error("ล้ม") })()')).toBe('Error: ล้ม');
  });
  test('a promise that nobody waits for is written to the log and does not end this program', () => {
    const { workspace } = bench();
    const execution = new Execution(workspace);
    forgetRejections(execution);
    onRejection(new Error('ลืม'), { then: null });
    expect(execution.record.logs).toEqual(['ERROR: Unhandled promise rejection: Error: ลืม']);
    const own = Promise.resolve();
    expect(() => {
      onRejection(new Error('ของเรา'), own);
    }).toThrow('ของเรา');
  });
});

describe('simple triggers', () => {
  const by = (body: string, trigger: 'OPEN' | 'EDIT'): string | null =>
    bench().run(body, { trigger, user: OFFICER }).error;
  test.each([
    'MailApp.sendEmail("a@b.example", "s", "b")',
    'SpreadsheetApp.openById(ss.getId())',
    'DriveApp.getRootFolder()',
    'ScriptApp.getProjectTriggers()',
    'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
  ])('need consent for %s, which they have not', (call) => {
    expect(by(call, 'OPEN')).toMatch(/^Exception: You do not have permission to call .* Required permissions: https/);
    expect(by(call, 'EDIT')).not.toBeNull();
  });
  test('may build menus, keep properties and write into their own file', () => {
    expect(
      by(
        'SpreadsheetApp.getUi().createMenu("x").addItem("a", "b").addToUi(); PropertiesService.getDocumentProperties().setProperty("a", "b"); sheet.getRange("A1").setValue(1)',
        'OPEN',
      ),
    ).toBeNull();
  });
});
