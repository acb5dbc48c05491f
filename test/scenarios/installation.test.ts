/** The guided installation: what the list says, who owns the triggers, and what is installed in the wrong place. */
import { readFileSync } from 'node:fs';
import { Office, ScriptProject } from '../../emulator';
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { EarlierTaken, InstallationList, InstallationStep } from '../../src/application/api';
import { SCOPE_NAMES } from '../../src/texts/administration';
import { FORM } from '../support/answers';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { act, kinds, lastMail, setting } from '../support/officersDay';

const SECOND = 'second@area.example';

function list(office: TestOffice, user = ADMIN): InstallationList {
  const answer = office.call<InstallationList | { ok: false; text: string }>('listInstallation', [], user);
  if (!answer.ok) throw new Error(answer.text);
  return answer;
}

const step = (office: TestOffice, id: string): InstallationStep | undefined =>
  list(office).steps.find((one) => one.id === id);

const states = (office: TestOffice): Record<string, string> =>
  Object.fromEntries(list(office).steps.map(({ id, state }) => [id, state]));

const everything = (office: TestOffice): string =>
  JSON.stringify([
    office.office.book.sheets.map((sheet) => [sheet.rows, sheet.facts]),
    [...office.workspace.triggers.all],
    [...office.memory.values],
    office.workspace.drive.items.size,
  ]);

function secondAdmin(office: TestOffice): void {
  appendCells(office.office, office.office.book, { sheet: 'เจ้าหน้าที่', rows: [{ อีเมล: SECOND, บทบาท: 'ADMIN' }] }, ADMIN);
  office.office.workspace.drive.items.get(office.office.book.id)?.editors.push(SECOND);
  office.form.item.editors.push(SECOND);
}

const ownersOf = (office: TestOffice): string[] =>
  [...office.workspace.triggers.all.values()].map(({ owner, handler }) => `${owner} ${handler}`).sort();

describe('the list', () => {
  test('before the installation it says what will be made, and changes nothing', () => {
    const office = new TestOffice({ install: false });
    const before = everything(office);
    const { isNew, steps } = list(office);
    expect(isNew).toBe(true);
    expect(steps.map(({ id, state }) => [id, state])).toEqual([
      ['form', 'MISSING'],
      ['triggers', 'MISSING'],
      ['sheets', 'MISSING'],
    ]);
    expect(everything(office)).toBe(before);
  });

  test('after it, everything that install makes stands, and the rest is for a person, each with how', () => {
    const office = new TestOffice();
    const { steps } = list(office);
    expect(steps.filter(({ state }) => state === 'MISSING')).toEqual([]);
    expect(states(office)).toMatchObject({
      form: 'READY',
      questions: 'READY',
      sheets: 'READY',
      triggers: 'READY',
      templates: 'READY',
      survey: 'READY',
      summary: 'READY',
      timeZones: 'READY',
      'setting.directorName': 'PERSON',
      officers: 'PERSON',
      districts: 'PERSON',
      holidays: 'PERSON',
      uploads: 'PERSON',
    });
    expect(steps.filter(({ state, how }) => state === 'PERSON' && (how ?? '') === '')).toEqual([]);
  });

  test('lines that a person has dealt with are ready', () => {
    const office = new TestOffice();
    const { book } = office.office;
    setting(office, 'directorName', 'นายประสงค์ ดีพร้อม');
    appendCells(office.office, book, { sheet: 'อำเภอ', rows: [{ อำเภอ: 'ขลุง', 'ระยะทาง (กม.)': '12' }] }, ADMIN);
    appendCells(office.office, book, { sheet: 'วันหยุด', rows: [{ วันที่: '2026-12-05', ชื่อ: 'วันพ่อ' }] }, ADMIN);
    secondAdmin(office);
    expect(office.call('tickInstallation', ['garuda', true])).toEqual({ ok: true });
    expect(states(office)).toMatchObject({
      'setting.directorName': 'READY',
      districts: 'READY',
      holidays: 'READY',
      officers: 'READY',
      garuda: 'READY',
    });
    expect(step(office, 'garuda')?.ticked).toEqual({ by: ADMIN, at: '2026-11-16T09:00:00+07:00' });
    office.call('tickInstallation', ['garuda', false]);
    expect(step(office, 'garuda')?.state).toBe('PERSON');
    expect(office.install().todo.some((line) => line.includes('ตราครุฑ'))).toBe(true);
  });

  test.each([[['unknown', true]], [['garuda', 'yes']], [['constructor', true]], [[null, null]]])(
    'refuses to tick %j',
    (args) => {
      expect(new TestOffice().call('tickInstallation', args)).toMatchObject({ error: 'ARGUMENT_INVALID' });
    },
  );
});

/** The form's owner shares the folder into which applicants upload. */
function shareUploads(office: TestOffice, person: string): void {
  for (const item of office.workspace.drive.items.values())
    if (item.name.endsWith('(File responses)')) item.editors.push(person);
}

describe('the owner of the triggers', () => {
  test('does not change to somebody who cannot open what applicants send', () => {
    const office = new TestOffice();
    secondAdmin(office);
    office.submit();
    expect(office.call('install', [{ takeOver: true }], SECOND)).toMatchObject({ ok: false, error: 'UPLOADS_CLOSED' });
    expect(ownersOf(office)).toHaveLength(2);
  });

  test('stays, when another administrator installs again', () => {
    const office = new TestOffice();
    secondAdmin(office);
    expect(office.install(SECOND).ok).toBe(true);
    expect(ownersOf(office)).toEqual([`${ADMIN} onFormSubmit`, `${ADMIN} runHourly`]);
    office.submit();
    expect(office.workspace.mail.sent.map((mail) => mail.from)).toEqual([ADMIN]);
    expect(step(office, 'triggers')).toMatchObject({ state: 'READY', text: expect.stringContaining(ADMIN) });
  });

  test('changes on request: the predecessor’s events come to nothing, and nothing is done twice', () => {
    const office = new TestOffice();
    secondAdmin(office);
    office.submit();
    shareUploads(office, SECOND);
    expect(office.call('install', [{ takeOver: true }], SECOND)).toMatchObject({ ok: true });
    expect(ownersOf(office)).toHaveLength(4);
    office.submit({ citizenId: citizenIdOf(5) });
    office.hours(3);
    expect(office.requests).toHaveLength(2);
    expect(kinds(office)).toEqual(['M01 SENT', 'M01 SENT']);
    expect(office.workspace.mail.sent.map((mail) => mail.from)).toEqual([ADMIN, SECOND]);
    // Back at work, the predecessor installs again: what is left of the old triggers goes.
    office.install(ADMIN);
    expect(ownersOf(office)).toEqual([`${SECOND} onFormSubmit`, `${SECOND} runHourly`]);
  });

  test.each([
    [
      'is no longer an administrator',
      (office: TestOffice) => {
        setCells(
          office.office,
          office.office.book,
          { sheet: 'เจ้าหน้าที่', where: { อีเมล: ADMIN }, set: { บทบาท: 'OFFICER' } },
          ADMIN,
        );
      },
    ],
    [
      'has been silent for more than three hours',
      (office: TestOffice) => {
        office.workspace.setTime(office.workspace.now() + 3 * 3_600_000 + 1000);
      },
    ],
  ])('changes with the next installation when the owner %s', (_, happens) => {
    const office = new TestOffice();
    secondAdmin(office);
    happens(office);
    office.install(SECOND);
    office.submit({}, FIRST_FILES);
    expect(office.requests).toHaveLength(1);
    expect(office.workspace.mail.sent.map((mail) => mail.from)).toEqual([SECOND]);
  });

  test('stays at exactly three hours, and while the timer runs', () => {
    const office = new TestOffice();
    secondAdmin(office);
    office.workspace.setTime(office.workspace.now() + 3 * 3_600_000);
    office.install(SECOND);
    expect(ownersOf(office)).toHaveLength(2);
    office.hours(30);
    office.install(SECOND);
    expect(ownersOf(office)).toHaveLength(2);
  });

  test('is offered to be taken over when asleep', () => {
    const office = new TestOffice();
    office.workspace.setTime(office.workspace.now() + 4 * 3_600_000);
    expect(step(office, 'triggers')).toMatchObject({ state: 'PERSON', offer: 'TAKE_OVER' });
  });
});

describe('answers from before the installation', () => {
  function before(days: readonly string[]): TestOffice {
    const office = new TestOffice({ install: false });
    days.forEach((day, index) => {
      office.workspace.setTime(Date.parse(`${day}T10:00:00+07:00`));
      office.arrive(
        { citizenId: citizenIdOf(index + 1), email: `p${index}@school.example` },
        index === 1 ? {} : FIRST_FILES,
      );
    });
    office.workspace.setTime(Date.parse('2026-11-16T09:00:00+07:00'));
    office.install();
    return office;
  }

  test('are left until somebody decides; the list asks', () => {
    const office = before(['2026-10-01', '2026-11-10']);
    office.hours(24);
    expect(office.requests).toEqual([]);
    expect(office.answerRows.map((row) => row['ผลการรับคำขอ (ระบบ)'])).toEqual(
      Array(2).fill('คำตอบก่อนติดตั้งระบบ ยังไม่ได้รับเป็นคำขอ'),
    );
    expect(step(office, 'earlier')).toMatchObject({ state: 'PERSON', offer: 'TAKE_IN', tickable: true });
    office.call('tickInstallation', ['earlier', true]);
    expect(step(office, 'earlier')?.state).toBe('READY');
    // An answer that comes later is nobody's decision.
    office.submit({ citizenId: citizenIdOf(9) });
    expect(office.requests).toHaveLength(1);
  });

  test('are taken in from a day on, without a mail to anybody and without being sent back', () => {
    const office = before(['2026-10-31', '2026-11-01', '2026-11-10']);
    expect(office.call<EarlierTaken>('takeInEarlier', ['2026-11-01'])).toEqual({ ok: true, taken: 2, left: 1 });
    office.hours(2);
    expect(office.requests.map((row) => [row['อีเมล'], row['รหัสสถานะ']])).toEqual([
      ['p1@school.example', 'RECEIVED'],
      ['p2@school.example', 'RECEIVED'],
    ]);
    expect(office.requests[0]?.['ผลการตรวจ']).not.toBe('');
    expect(office.requests.map((row) => row['วันที่รับคำขอ'])).toEqual(['2026-11-01', '2026-11-10']);
    expect(office.messages.filter((row) => row['เลขที่คำขอ'] !== '')).toEqual([]);
    expect(office.workspace.mail.sent.filter(({ to }) => to.join().includes('school'))).toEqual([]);
    expect(office.answerRows[0]?.['เลขที่คำขอ (ระบบ)']).toBe('');
    // From now on the applicant is written to like anybody else.
    act(office, 'START_CHECK', {}, { user: ADMIN });
    act(office, 'RETURN', { issues: ['โปรดแนบรูปถ่าย'] }, { user: ADMIN });
    expect(lastMail(office)).toContain('โปรดแนบรูปถ่าย');
    expect(office.workspace.mail.sent.at(-1)?.to).toEqual(['p1@school.example']);
  });

  test('an earlier answer corrects nothing that has come since', () => {
    const office = before(['2026-11-01']);
    const same = { citizenId: citizenIdOf(1), email: 'p0@school.example' };
    office.submit(same, {});
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('NEEDS_CORRECTION');
    const sent = office.workspace.mail.sent.length;
    office.call('takeInEarlier', ['2026-01-01']);
    expect(office.requests).toHaveLength(2);
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('NEEDS_CORRECTION');
    expect(office.findings(1)).toContain('OPEN_DUPLICATE:IDC-2569-0001');
    expect(office.workspace.mail.sent).toHaveLength(sent);
  });

  test('killed at any call, each becomes one request and nobody is told', () => {
    const base = before(['2026-11-01', '2026-11-02']);
    const from = base.snapshot();
    base.call('takeInEarlier', ['2026-11-01']);
    const { reads, writes } = base.lastExecution.backend;
    for (let atCall = 1; atCall <= reads + writes; atCall += 3) {
      const office = new TestOffice({ from });
      office.workspace.planKill({ atCall, pending: atCall % 2 === 0 ? 'kept' : 'lost' });
      office.office.call('takeInEarlier', ['2026-11-01'], ADMIN);
      office.hours(1);
      office.call('takeInEarlier', ['2026-11-01']);
      office.hours(1);
      expect(office.requests.map((row) => row['อีเมล']).sort()).toEqual(['p0@school.example', 'p1@school.example']);
      expect(office.messages.filter((row) => row['เลขที่คำขอ'] !== '')).toEqual([]);
    }
  });

  test('an installation that dies while it links the form takes none of them in by itself', () => {
    for (const pending of ['lost', 'kept'] as const)
      for (let atCall = 60; atCall <= 285; atCall += 5) {
        const office = new TestOffice({ install: false });
        office.arrive({ citizenId: citizenIdOf(1) });
        office.workspace.planKill({ atCall, pending });
        office.office.call('install', [], ADMIN);
        office.workspace.setTime(office.workspace.now() + 8 * 60_000);
        office.install();
        office.hours(2);
        expect(office.requests).toEqual([]);
      }
  });

  test.each([[''], ['yesterday'], ['2026-13-01'], [null], [20261101]])(
    'a date that is none is refused: %j',
    (since) => {
      expect(before(['2026-11-01']).call('takeInEarlier', [since])).toMatchObject({ error: 'ARGUMENT_INVALID' });
    },
  );
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

  test('or begin without records; the settings stay', () => {
    const original = withRequest();
    setting(original, 'directorName', 'นายประสงค์ ดีพร้อม');
    const copy = copyOf(original, ADMIN);
    expect(call(copy, 'install', ADMIN, { copy: 'EMPTY' })).toMatchObject({ ok: true });
    expect(call(copy, 'listRequests', ADMIN, {})).toMatchObject({ ok: true, total: 0 });
    expect(original.requests).toHaveLength(1);
    const settings = copy.book.sheetByName('ตั้งค่า');
    expect(JSON.stringify(settings?.rows)).toContain('นายประสงค์ ดีพร้อม');
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
    for (let atCall = 4; atCall <= 60; atCall += 4) {
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
    const before = everything(office);
    const report = office.call<{ ok: boolean; error: string; text: string; url: string }>('install', []);
    expect(report).toMatchObject({ ok: false, error: 'SCOPE_MISSING' });
    expect(report.text).toContain(name);
    expect(report.url).toContain('authorize');
    expect(office.call('listInstallation')).toMatchObject({ error: 'SCOPE_MISSING' });
    expect(everything(office)).toBe(before);
    office.workspace.withhold(ADMIN, []);
    expect(office.install().ok).toBe(true);
  });
});
