/** A second form, a second office in a copied file, and papers of several people: nothing of one is taken for the other. */
import { Office, ScriptProject } from '../../emulator';
import { operate } from '../../emulator/scenario/sheetSteps';
import type { HealthReport, InstallationList } from '../../src/application/api';
import { FORM, titledAnswers } from '../support/answers';
import { bytesFor } from '../support/files';
import { citizenIdOf } from '../support/manyRequests';
import { hourly } from '../support/mornings';
import { ADMIN, FIRST_FILES, type TestOffice } from '../support/office';
import { act, at, bring, ID, OFFICER, open, setting, staffed, submitted } from '../support/officersDay';
import { answers } from '../support/requestAnswers';

const SECOND = 'IDC-2569-0002';
const filesOf = (): object =>
  Object.fromEntries(
    Object.entries(FIRST_FILES).map(([title, list]) => [
      title,
      list.map(({ name, mime }) => ({ name, mime, bytes: bytesFor(mime) })),
    ]),
  );

describe('a second form that nobody has linked', () => {
  function withTwo(title: string, questions: typeof FORM.questions): TestOffice {
    const office = submitted().withoutSummary();
    const form = office.workspace.draftForm({ ...FORM, title, questions }, office.office.book.id);
    const answer = questions === FORM.questions ? titledAnswers({ citizenId: citizenIdOf(7) }) : {};
    const files = questions === FORM.questions ? filesOf() : {};
    office.office.deliver(form.submit({ email: 'n7@school.example', answers: answer, files: files as never }));
    return office;
  }
  const told = (office: TestOffice): boolean =>
    office.workspace.mail.sent.some(({ to, text }) => to.includes(ADMIN) && text.includes('ยังไม่ได้เชื่อมกับระบบ'));
  const fault = (office: TestOffice): string | undefined =>
    office.call<HealthReport>('healthCheck').checks.find(({ id, ok }) => id === 'questions' && !ok)?.text;

  test('is named by the health check, and told the next morning, until it is linked', () => {
    const office = withTwo('แบบฟอร์มใหม่', FORM.questions);
    expect(fault(office)).toContain('"การตอบแบบฟอร์ม 2"');
    hourly(office, '2026-11-17T07:30:00');
    expect(told(office)).toBe(true);
    office.install();
    expect(fault(office)).toBeUndefined();
  });

  test('is left alone where it asks for nothing of the kind', () => {
    const office = withTwo('จองห้องประชุม', [{ title: 'ห้อง', type: 'TEXT' }] as never);
    expect(fault(office)).toBeUndefined();
    hourly(office, '2026-11-17T07:30:00');
    expect(told(office)).toBe(false);
  });
});

test("an office that begins empty with another one's file does nothing in the other's name", () => {
  const COPIER = 'other@else.example';
  const original = submitted();
  for (const [key, value] of [
    ['officeEmail', 'cards@first.example'],
    ['directorName', 'นายวิชัย ตัวอย่าง'],
    ['summaryViewers', 'boss@first.example'],
  ] as const)
    setting(original, key, value);
  const { workspace } = original;
  const item = workspace.drive.items.get(original.office.book.id);
  if (item === undefined) throw new Error('no book');
  const copied = workspace.spreadsheets.get(workspace.copyFile(item, COPIER, { name: 'สำเนา' }).id);
  if (copied === undefined) throw new Error('no copy');
  const copy = new Office(workspace, ScriptProject.load('build', 'copy'), copied);
  const form = workspace.draftForm({ ...FORM, title: 'แบบฟอร์มของสำนักงานที่สอง' }, copied.id, COPIER);
  expect(copy.call('install', [{ copy: 'EMPTY' }], COPIER).value).toMatchObject({ ok: true });
  const { steps } = copy.call('listInstallation', [], COPIER).value as InstallationList;
  const state = (id: string): string | undefined => steps.find((step) => step.id === id)?.state;
  expect([state('officeEmail'), state('cardCodePrefix'), state('cardCodeNext')]).not.toContain('READY');

  copy.deliver(
    form.submit({ email: 'x@second.example', answers: titledAnswers({ citizenId: citizenIdOf(9) }), files: {} }),
  );
  const mail = workspace.mail.sent.at(-1);
  expect(mail?.to).toContain('x@second.example');
  expect(mail?.replyTo ?? '').not.toContain('first.example');
  const link = /https:\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(link).toContain(form.viewUrl);
  const shared = [...workspace.drive.items.values()].filter(({ viewers }) =>
    [...viewers].includes('boss@first.example'),
  );
  expect(shared.every(({ owner }) => owner !== COPIER)).toBe(true);
});

test('a copy that goes on as the original gives no number again, not even that of a deleted request', () => {
  const original = staffed();
  for (const number of [1, 2, 3])
    original.submit({ citizenId: citizenIdOf(number), email: `p${number}@school.example` });
  operate(original.office.book, { sheet: 'คำขอ', op: 'deleteRow', where: { เลขที่คำขอ: 'IDC-2569-0003' } });
  const { workspace } = original;
  const item = workspace.drive.items.get(original.office.book.id);
  const copied = item && workspace.spreadsheets.get(workspace.copyFile(item, ADMIN, { name: 'สำเนา' }).id);
  if (copied === undefined) throw new Error('no copy');
  const copy = new Office(workspace, ScriptProject.load('build', 'copy'), copied);
  expect(copy.call('install', [{ copy: 'CONTINUE' }], ADMIN).value).toMatchObject({ ok: true });
  const paper = { ...answers({ citizenId: citizenIdOf(8), email: '' }), documents: ['PHOTO', 'INITIAL_ORDER'] };
  const entered = copy.call('enterPaperRequest', [paper], ADMIN).value;
  expect(entered).toMatchObject({ ok: true, requestId: 'IDC-2569-0004' });
});

test('a paper that is typed again with what was forgotten completes the request', () => {
  const office = staffed();
  const paper = answers({ email: '' });
  const enter = (documents: string[]): unknown => office.call('enterPaperRequest', [{ ...paper, documents }], OFFICER);
  enter([]);
  expect(office.findings()).toContain('DOC_MISSING:PHOTO');
  at(office, '2026-11-16T09:03:00');
  expect(enter(['PHOTO', 'INITIAL_ORDER'])).toMatchObject({ ok: true, requestId: ID });
  expect([office.requests.length, office.findings()]).toEqual([1, []]);
  expect(open(office).history.map(({ action, by }) => [action, by])).toEqual([
    ['EDIT', OFFICER],
    ['SUBMIT', OFFICER],
  ]);
  // Pressed once more: nothing is left to be added.
  expect(enter(['PHOTO', 'INITIAL_ORDER'])).toMatchObject({ ok: true, requestId: ID });
  // What an officer has begun since is no paper of just now.
  act(office, 'START_CHECK');
  expect(enter(['PHOTO', 'INITIAL_ORDER'])).toMatchObject({ ok: true, requestId: SECOND });
});

test('a paper completed in this way is still known to bring somebody else’s old card', () => {
  const office = bring(submitted(), 'READY_FOR_PICKUP');
  const renewal = { reason: 'บัตรหมดอายุ', eventDate: '10/11/2569', oldCardNo: '09998-00012' };
  const paper = answers({ ...renewal, citizenId: citizenIdOf(2), email: '' });
  for (const documents of [['PHOTO'], ['PHOTO', 'OLD_CARD']])
    expect(office.call('enterPaperRequest', [{ ...paper, documents }], OFFICER)).toMatchObject({ requestId: SECOND });
  expect(office.findings(1)).toEqual(['OLD_CARD_OTHER_PERSON']);
});

test('a bundle of several people is removed with the last of them', () => {
  const office = staffed();
  for (const [number, id] of [
    [1, ID],
    [2, SECOND],
  ] as const) {
    office.submit({ citizenId: citizenIdOf(number), email: `p${number}@school.example` });
    act(office, 'START_CHECK', {}, { id });
    act(office, 'ACCEPT', { checklistComplete: true }, { id });
  }
  office.call('prepareCards', [[ID, SECOND], { issueDate: '2026-11-16' }]);
  office.call('produceDocuments', [[ID, SECOND], ['MEMO'], { together: true }]);
  for (const id of [ID, SECOND]) act(office, 'CANCEL', { reason: 'ขอยกเลิก' }, { id });
  const made = office.rows('เอกสาร').map((row) => row['ชื่อไฟล์'] ?? '');
  expect(made).toHaveLength(1);
  const isThere = (): boolean[] =>
    [...office.workspace.drive.items.values()].filter(({ name }) => name === made[0]).map(({ trashed }) => !trashed);
  at(office, '2034-12-01T09:00:00');
  expect(office.call('removePersonalData', [[ID]])).toMatchObject({ removed: [ID] });
  expect(isThere()).toEqual([true]);
  expect(office.call('removePersonalData', [[SECOND]])).toMatchObject({ removed: [SECOND] });
  expect(isThere()).toEqual([false]);
});
