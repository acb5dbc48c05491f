/** The guided installation: what the list says, who owns the triggers, and what is installed in the wrong place. */
import { backendCallsOf } from '../../bench/measure';
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type {
  EarlierTaken,
  HealthReport,
  InstallationList,
  InstallationStep,
  InstallReport,
} from '../../src/application/api';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { act, kinds, lastMail, setting } from '../support/officersDay';
import { callsToKill } from '../support/trials';

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
    const before = office.everything();
    const { isNew, steps } = list(office);
    expect(isNew).toBe(true);
    expect(steps.map(({ id, state }) => [id, state])).toEqual([
      ['form', 'MISSING'],
      ['triggers', 'MISSING'],
      ['sheets', 'MISSING'],
    ]);
    expect(office.everything()).toBe(before);
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

  test('when somebody has deleted a sheet, it names the sheet and says nothing wrong about the rest', () => {
    const office = new TestOffice();
    const { book } = office.office;
    book.removeSheet(book.sheetByName('โรงเรียน')?.id ?? -1);
    const answer = list(office);
    expect(answer.isNew).toBe(false);
    expect(answer.steps.map(({ id, state }) => [id, state])).toEqual([['sheets', 'MISSING']]);
    expect(answer.steps[0]?.text).toContain('โรงเรียน');
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

  test('changes to somebody whom the settings keep out: everybody works, and is told who can let them in', () => {
    const office = new TestOffice();
    secondAdmin(office);
    office.submit();
    shareUploads(office, SECOND);
    const mayEdit = (): boolean =>
      office.office.book.sheetByName('ตั้งค่า')?.facts.protections.every(({ editors }) => editors.includes(SECOND)) ===
      true;
    const report = office.call<InstallReport>('install', [{ takeOver: true }], SECOND);
    expect(report.ok).toBe(true);
    expect(report.todo.join()).toContain(`แผ่นงานตั้งค่ายังไม่เปิดให้ ${SECOND} แก้ไข`);
    expect(mayEdit()).toBe(false);
    // The timer is now of one who cannot let anybody in, and goes on with all the rest.
    office.submit({ citizenId: citizenIdOf(5) });
    office.hours(2);
    expect(kinds(office)).toEqual(['M01 SENT', 'M01 SENT']);
    expect(mayEdit()).toBe(false);
    const settings = (): unknown =>
      office.call<HealthReport>('healthCheck', [], SECOND).checks.find(({ id }) => id === 'settings');
    expect(settings()).toMatchObject({ ok: false, text: expect.stringContaining('เจ้าของไฟล์') });
    office.install(ADMIN);
    expect(mayEdit()).toBe(true);
    expect(settings()).toMatchObject({ ok: true });
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

  test('an installation that dies while it links the form takes none of them in by itself', () => {
    const arrived = (): TestOffice => {
      const office = new TestOffice({ install: false });
      office.arrive({ citizenId: citizenIdOf(1) });
      return office;
    };
    const whole = arrived();
    const calls = backendCallsOf(whole, () => void whole.install());
    // From the first look at the form to the write that says that it is linked.
    const first = calls.indexOf('FormApp.openByUrl') + 1;
    const last = calls.indexOf('Properties.setProperties', first) + 2;
    expect(last - first).toBeGreaterThan(8);
    for (const pending of ['lost', 'kept'] as const)
      for (const atCall of callsToKill(last, 3, pending === 'lost' ? first + ((last - first) % 3) : first)) {
        const office = arrived();
        office.workspace.planKill({ atCall, pending });
        office.office.call('install', [], ADMIN);
        office.workspace.setTime(office.workspace.now() + 8 * 60_000);
        office.install();
        office.call('runHourly');
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

describe('another administrator', () => {
  const editorsOf = (office: TestOffice): readonly string[] | undefined =>
    office.office.book.sheetByName('ตั้งค่า')?.facts.protections[0]?.editors;

  test('who is still kept out of the settings is told so, and let in within the hour', () => {
    const office = new TestOffice();
    secondAdmin(office);
    office.office.book.sheetByName('จับคู่คำถาม')?.deleteRows(2, 1);
    expect(office.call('readFormAgain', [], SECOND)).toMatchObject({ ok: false, error: 'PROTECTED' });
    office.hours(1);
    expect(editorsOf(office)).toEqual([ADMIN, SECOND]);
    expect(office.call('readFormAgain', [], SECOND)).toMatchObject({ ok: true });
    setCells(
      office.office,
      office.office.book,
      { sheet: 'เจ้าหน้าที่', where: { อีเมล: SECOND }, set: { บทบาท: 'OFFICER' } },
      ADMIN,
    );
    office.hours(1);
    expect(editorsOf(office)).toEqual([ADMIN]);
  });

  test.each([
    [false, undefined],
    [true, 'Google ไม่รับอีเมลของผู้ดูแลระบบ second@area.example'],
  ])('whose address Google does not take (%s) keeps nobody else out and stops nothing', (isRefused, told) => {
    const office = new TestOffice();
    secondAdmin(office);
    const fault = { times: 50, error: 'Invalid email' };
    office.workspace.planFault({ ...fault, call: 'Protection.addEditors' });
    if (isRefused) office.workspace.planFault({ ...fault, call: 'Protection.addEditor' });
    expect(office.install()).toMatchObject({ ok: true });
    expect(editorsOf(office)).toEqual(isRefused ? [ADMIN] : [ADMIN, SECOND]);
    expect(JSON.stringify([list(office), office.call('healthCheck')]).split('Google ไม่รับอีเมล')).toHaveLength(
      isRefused ? 3 : 1,
    );
    if (told !== undefined) expect(JSON.stringify(office.call('healthCheck'))).toContain(told);
  });

  test('may take over by plan, while everything runs', () => {
    const office = new TestOffice();
    secondAdmin(office);
    expect(list(office, SECOND).steps.find(({ id }) => id === 'triggers')).toMatchObject({
      state: 'READY',
      offer: 'TAKE_OVER',
    });
    expect(step(office, 'triggers')?.offer).toBeUndefined();
  });
});

test('whoever is not in the list of officers is told so by the menu', () => {
  const office = new TestOffice();
  office.office.menu('งานบัตร > เปิดแถบงาน', 'viewer@area.example');
  expect(office.workspace.uiOf('viewer@area.example').alerts.at(-1)?.prompt).toContain('ไม่มีสิทธิใช้งาน');
});

test('when a sheet has gone, the owner of the timer is told, once a day', () => {
  const office = new TestOffice();
  office.submit();
  const sent = office.workspace.mail.sent.length;
  const sheet = office.office.book.sheetByName('คำขอ');
  if (sheet !== undefined) sheet.facts.name = 'คำขอเก่า';
  office.hours(5);
  const mails = office.workspace.mail.sent.slice(sent);
  expect(mails.map(({ to }) => to)).toEqual([[ADMIN]]);
  expect(mails[0]?.text).toContain('ไม่พบแผ่นงาน "คำขอ"');
  if (sheet !== undefined) sheet.facts.name = 'คำขอ';
  office.hours(1);
  expect(office.lastExecution.status).toBe('COMPLETED');
  expect(office.workspace.mail.sent).toHaveLength(sent + 1);
});
