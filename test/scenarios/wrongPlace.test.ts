/** Installed in a copy, with a form of another office, or without everything granted: a sentence and a way on. */
import { readFileSync } from 'node:fs';
import { Office, ScriptProject } from '../../emulator';
import { SCOPE_NAMES } from '../../src/texts/administration';
import { FORM } from '../support/answers';
import { ADMIN, TestOffice } from '../support/office';
import { setting } from '../support/officersDay';
import { callsToKill } from '../support/trials';

describe('in a shared drive', () => {
  const move = (office: TestOffice, owner: string): void => {
    const file = office.workspace.drive.items.get(office.office.book.id);
    if (file === undefined) throw new Error('no file');
    file.owner = owner;
  };

  test('a file without an owner has no first administrator: it is said where to put it', () => {
    const office = new TestOffice({ install: false });
    move(office, '');
    for (const [name, ...args] of [['install'], ['listInstallation'], ['healthCheck'], ['listRequests', {}]] as [
      string,
      ...unknown[],
    ][])
      expect([name, office.call(name, args)]).toMatchObject([name, { ok: false, error: 'NO_OWNER' }]);
    expect(office.install().text).toContain('ไดรฟ์ของฉัน');
    move(office, ADMIN);
    expect(office.install()).toMatchObject({ ok: true });
  });

  test('one that is moved there later works on, for those who are known', () => {
    const office = new TestOffice();
    move(office, '');
    expect(office.install()).toMatchObject({ ok: true });
    expect(office.office.book.sheetByName('ตั้งค่า')?.facts.protections[0]?.editors).toEqual([ADMIN]);
    office.submit();
    expect(office.requests).toHaveLength(1);
    expect(office.call('listRequests', [{}], 'stranger@else.example')).toMatchObject({ error: 'FORBIDDEN' });
  });
});

describe('in the wrong place', () => {
  const COPIER = 'other@else.example';

  /** The file copied by somebody, with a script of its own, as Google copies a bound script with its file. */
  function copyOf(original: TestOffice, owner: string): Office {
    const { workspace } = original;
    const item = workspace.drive.items.get(original.office.book.id);
    if (item === undefined) throw new Error('no file');
    const copied = workspace.spreadsheets.get(workspace.copyFile(item, owner, { name: 'สำเนา' }).id);
    if (copied === undefined) throw new Error('not copied');
    return new Office(workspace, ScriptProject.load('build', 'copy'), copied);
  }
  const call = (office: Office, name: string, user: string, ...args: unknown[]): { ok: boolean; error?: string } =>
    office.call(name, args, user).value as { ok: boolean; error?: string };

  function withRequest(): TestOffice {
    const office = new TestOffice();
    office.submit();
    return office;
  }

  test('in a copy nothing works, nobody is written to, and a sentence says why', () => {
    const original = withRequest();
    const copy = copyOf(original, ADMIN);
    const sent = original.workspace.mail.sent.length;
    for (const [name, ...args] of [
      ['listRequests', {}],
      ['applyAction', 'IDC-2569-0001', 'START_CHECK', {}],
      ['healthCheck'],
      ['install'],
      ['install', { copy: 'SOMETHING' }],
    ] as [string, ...unknown[]][])
      expect([name, call(copy, name, ADMIN, ...args)]).toMatchObject([name, { ok: false, error: 'FILE_COPIED' }]);
    expect(original.workspace.mail.sent).toHaveLength(sent);
    expect(original.workspace.triggers.all.size).toBe(2);
    // The original goes on.
    expect(original.call('listRequests', [{}])).toMatchObject({ ok: true });
  });

  test('a copy can take the place of the original', () => {
    const original = withRequest();
    const copy = copyOf(original, ADMIN);
    expect(call(copy, 'install', ADMIN, { copy: 'CONTINUE' })).toMatchObject({ ok: true });
    expect(call(copy, 'listRequests', ADMIN, {})).toMatchObject({ ok: true, total: 1 });
  });

  test('or begin without records; the rules stay as they were set, who the office is must be said anew', () => {
    const original = withRequest();
    setting(original, 'directorName', 'นายประสงค์ ดีพร้อม');
    setting(original, 'pickupHours', 'ทุกวันทำการ 09.00–15.00 น.');
    const copy = copyOf(original, ADMIN);
    expect(call(copy, 'install', ADMIN, { copy: 'EMPTY' })).toMatchObject({ ok: true });
    expect(call(copy, 'listRequests', ADMIN, {})).toMatchObject({ ok: true, total: 0 });
    expect(original.requests).toHaveLength(1);
    // Nor anything of those who have answered.
    const cells = JSON.stringify(copy.book.sheets.map((sheet) => sheet.rows));
    expect(cells).not.toMatch(/somying@school\.example|1-?9999-?00001-?01-?0/);
    const settings = copy.book.sheetByName('ตั้งค่า');
    expect(JSON.stringify(settings?.rows)).toContain('ทุกวันทำการ 09.00–15.00 น.');
    expect(JSON.stringify(settings?.rows)).not.toContain('นายประสงค์ ดีพร้อม');
  });

  test('whoever has a copy from another office begins without its records and people', () => {
    const original = withRequest();
    const copy = copyOf(original, COPIER);
    expect(call(copy, 'listRequests', COPIER, {})).toMatchObject({ error: 'FORBIDDEN' });
    expect(call(copy, 'install', COPIER, { copy: 'CONTINUE' })).toMatchObject({ error: 'FILE_COPIED' });
    expect(call(copy, 'install', 'stranger@else.example', { copy: 'EMPTY' })).toMatchObject({ error: 'FORBIDDEN' });
    expect(call(copy, 'install', COPIER, { copy: 'EMPTY' })).toMatchObject({ ok: true });
    expect(call(copy, 'listRequests', COPIER, {})).toMatchObject({ ok: true, total: 0 });
    expect(call(copy, 'listRequests', ADMIN, {})).toMatchObject({ error: 'FORBIDDEN' });
  });

  test('killed while a copy is emptied, it asks again', () => {
    const original = withRequest();
    for (const atCall of callsToKill(60, 14, 4)) {
      const copy = copyOf(new TestOffice({ from: original.snapshot() }), ADMIN);
      copy.workspace.planKill({ atCall, pending: 'lost' });
      copy.call('install', [{ copy: 'EMPTY' }], ADMIN);
      const again = call(copy, 'install', ADMIN, { copy: 'EMPTY' });
      expect(again).toMatchObject({ ok: true });
      expect(call(copy, 'listRequests', ADMIN, {})).toMatchObject({ ok: true, total: 0 });
    }
  });

  test('with a form of another office it is told which; with its own it is not', () => {
    const form = (title: string): TestOffice => new TestOffice({ form: { ...FORM, title } });
    const told = (office: TestOffice): string[] => office.install().todo.filter((line) => line.includes('กล่าวถึง'));
    expect(told(form('คำขอมีบัตร สพป.ระยอง เขต 1'))).toEqual([
      'แบบฟอร์ม "คำขอมีบัตร สพป.ระยอง เขต 1" กล่าวถึง "สพป.ระยอง เขต 1" แต่ไฟล์นี้ตั้งค่าเป็น "สพป.จันทบุรี เขต 2" โปรดตรวจว่าเป็นแบบฟอร์มของสำนักงานท่าน หากใช่ ให้แก้ชื่อสำนักงานในแผ่นงาน "ตั้งค่า" หรือในแบบฟอร์มให้ตรงกัน',
    ]);
    for (const title of [
      'คำขอมีบัตร สพป.จันทบุรี เขต 2',
      'คำขอมีบัตร สพป. จันทบุรี  เขต 2',
      'คำขอมีบัตร สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2',
      'คำขอมีบัตร',
    ])
      expect(told(form(title))).toEqual([]);
  });

  test('a form that asks for something else beside the request form is left alone', () => {
    const office = new TestOffice({ install: false });
    const other = office.workspace.draftForm(
      {
        title: 'จองห้องประชุม',
        collectEmail: true,
        allowResponseEdits: false,
        questions: [{ title: 'ห้อง', type: 'TEXT' }],
      },
      office.office.book.id,
    );
    const { todo } = office.install();
    expect(todo.some((line) => line.includes('จองห้องประชุม') && line.includes('ไม่รับคำตอบ'))).toBe(true);
    expect(todo.some((line) => line.includes('"ห้อง"'))).toBe(false);
    office.office.submit(other, { email: 'x@school.example', answers: { ห้อง: 'A' } });
    office.hours(3);
    expect(office.requests).toEqual([]);
    expect(office.workspace.mail.sent.filter(({ to }) => to.join().includes('school'))).toEqual([]);
    expect(office.rows('การตอบแบบฟอร์ม 2')[0]?.['ผลการรับคำขอ (ระบบ)']).toContain('ไม่ใช่คำขอมีบัตร');
  });

  test('the scopes that are explained are those of the manifest', () => {
    const manifest = JSON.parse(readFileSync('appsscript.json', 'utf8')) as { oauthScopes: string[] };
    expect(Object.keys(SCOPE_NAMES)).toEqual(manifest.oauthScopes);
  });

  test.each(Object.entries(SCOPE_NAMES))('without %s nothing is made, and the box is named', (scope, name) => {
    const office = new TestOffice({ install: false });
    office.workspace.withhold(ADMIN, [scope]);
    const before = office.everything();
    const report = office.call<{ ok: boolean; error: string; text: string; url: string }>('install', []);
    expect(report).toMatchObject({ ok: false, error: 'SCOPE_MISSING' });
    expect(report.text).toContain(name);
    expect(report.url).toContain('authorize');
    expect(office.call('listInstallation')).toMatchObject({ error: 'SCOPE_MISSING' });
    expect(office.everything()).toBe(before);
    office.workspace.withhold(ADMIN, []);
    expect(office.install().ok).toBe(true);
  });
});
