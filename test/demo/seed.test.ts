/** The invented office on the built bundle: everything that is sent becomes a request, and nothing of it is real. */
import { createHash } from 'node:crypto';
import { createWorkspace, Office, ScriptProject, type Workspace } from '../../emulator';
import type { FormItemModel, FormModel, FormResponseModel } from '../../emulator/model/forms';
import { applicationOf } from '../../demo/applications';
import { ASKED, readForm, UPLOADED } from '../../demo/form';
import { peopleOn } from '../../demo/people';
import { OFFICE, OFFICERS } from '../../demo/places';
import { REASONS as DEMO_REASONS } from '../../demo/reasons';
import { seedOffice } from '../../demo/seed';
import { SHEETS } from '../../demo/sheets';
import { STORIES } from '../../demo/stories';
import { CATEGORY_CODES } from '../../src/domain/category';
import { REASON_CODES, REASONS } from '../../src/domain/reason';
import { SHEETS as REAL_SHEETS } from '../../src/texts/sheets';
import standIn from '../data/form.json';
import { rowsOf } from '../support/rows';

const PRESENT = '2026-11-22T12:10:00+07:00';

async function aSeededOffice(): Promise<{ office: Office; workspace: Workspace; told: string[] }> {
  const workspace = createWorkspace({ start: PRESENT, owner: OFFICE.owner });
  const office = Office.found(workspace, ScriptProject.load('build'), OFFICE.book);
  const told: string[] = [];
  await seedOffice(office, { report: (text) => told.push(text) });
  return { office, workspace, told };
}

let seeded: Awaited<ReturnType<typeof aSeededOffice>>;
let form: FormModel;
let requests: Record<string, string>[];
let answers: Record<string, string>[];

beforeAll(async () => {
  seeded = await aSeededOffice();
  const [found] = seeded.workspace.forms.values();
  const sheet = found?.sheet ?? null;
  if (found === undefined || sheet === null) throw new Error('There is no form with a sheet');
  form = found;
  requests = rowsOf(seeded.office.book, 'คำขอ');
  answers = rowsOf(seeded.office.book, sheet.facts.name);
}, 60_000);

describe('What the demonstration repeats', () => {
  it('has a copy of the stand-in form', () => {
    expect(readForm()).toEqual(standIn);
  });

  it('asks only what the form asks', () => {
    const titles = standIn.questions.map(({ title }) => title);
    expect([...Object.values(ASKED), ...Object.values(UPLOADED)].filter((title) => !titles.includes(title))).toEqual(
      [],
    );
  });

  it('names sheets and headings as the add-on does', () => {
    for (const [key, { name, ...headings }] of Object.entries(SHEETS)) {
      const real = REAL_SHEETS[key as keyof typeof SHEETS];
      expect(name).toBe(real.name);
      expect(real.headings).toEqual(expect.arrayContaining(Object.values(headings)));
    }
  });

  it('gives the reasons in the words of the form', () => {
    expect(Object.fromEntries(Object.entries(DEMO_REASONS).map(([code, { label }]) => [code, label]))).toEqual(
      Object.fromEntries(Object.entries(REASONS).map(([code, { label }]) => [code, label])),
    );
  });
});

describe('The seeded office', () => {
  it('tells what it does and prints nothing', () => {
    expect(seeded.told.at(-1)).toContain(`${STORIES.length} จาก ${STORIES.length}`);
  });

  it('ends in the present', () => {
    expect(seeded.workspace.now()).toBe(Date.parse(PRESENT));
  });

  it('ran without a failed execution', () => {
    expect(seeded.workspace.executions.filter(({ status }) => status !== 'COMPLETED')).toEqual([]);
  });

  it('is installed and filled in', () => {
    const settings = new Map(rowsOf(seeded.office.book, 'ตั้งค่า').map((row) => [row['คีย์'], row['ค่า']]));
    expect(settings.get('cardCodePrefix')).toBe('09998');
    expect(settings.get('officePhone')).toBe(OFFICE.phone);
    expect(rowsOf(seeded.office.book, 'เจ้าหน้าที่').map((row) => [row['อีเมล'], row['บทบาท']])).toEqual(
      OFFICERS.map(({ email, role }) => [email, role]),
    );
    expect(rowsOf(seeded.office.book, 'โรงเรียน')).toHaveLength(60);
    expect(rowsOf(seeded.office.book, 'อำเภอ').map((row) => row['ระยะทาง (กม.)'])).toEqual([
      '4',
      '18',
      '27',
      '39',
      '52',
      '70',
    ]);
    expect(rowsOf(seeded.office.book, 'วันหยุด')[0]).toMatchObject({ วันที่: '2026-01-01', ชื่อ: 'วันขึ้นปีใหม่' });
  });

  it('has nothing left to be done by hand but what no cell can show', () => {
    const report = seeded.office.call('install', [], OFFICE.owner).value as { todo: string[]; done: string[] };
    expect(report.done).toEqual([]);
    expect(report.todo.filter((line) => !/ตราครุฑ/.test(line))).toEqual([]);
  });
});

describe('The forty answers', () => {
  it('are all taken in', () => {
    expect(answers).toHaveLength(40);
    const stamped = answers.map((row) => row['เลขที่คำขอ (ระบบ)'] ?? '');
    expect(stamped).not.toContain('');
    // A correction or a second answer of the same person may share the request of the first.
    expect([...new Set(stamped)].sort()).toEqual(requests.map((row) => row['เลขที่คำขอ']).sort());
    expect(requests.length).toBeGreaterThanOrEqual(38);
  });

  it('are of all categories and all reasons', () => {
    expect([...new Set(requests.map((row) => row['รหัสประเภท']))].sort()).toEqual([...CATEGORY_CODES].sort());
    expect([...new Set(STORIES.map(({ reason }) => reason))].sort()).toEqual([...REASON_CODES].sort());
  });

  it('came on many days of the last five weeks', () => {
    const days = requests.map((row) => row['วันที่รับคำขอ'] ?? '');
    expect(new Set(days).size).toBeGreaterThan(30);
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2026-10-19', '2026-11-22']);
  });

  it('wait for an officer or for their correction', () => {
    const statuses = requests.map((row) => row['รหัสสถานะ']);
    expect([...new Set(statuses)].sort()).toEqual(['NEEDS_CORRECTION', 'RECEIVED']);
    expect(statuses.filter((status) => status === 'RECEIVED').length).toBeGreaterThan(20);
  });

  it.each([
    ['มาลี', 'DOC_MISSING:CONTRACT'],
    ['สมจิตร', 'DOC_MISSING:OLD_CARD'],
    ['ณัฐธิดา', 'DATE_YEAR:birthDate'],
    ['ประสิทธิ์', 'PREFIX_DR_NOT_ALLOWED'],
    ['วราภรณ์', 'PHOTO_MIME'],
    ['เบญจวรรณ', 'EVENT_DATE_REQUIRED'],
    ['จำรัส', 'CID_CHECKSUM'],
    ['นงลักษณ์', 'FIELD_REQUIRED:school'],
    ['ประเสริฐ', 'REASON_NOT_APPLICABLE'],
    ['สมศักดิ์', 'STANDING_UNKNOWN'],
    ['ทองสุข', 'PHONE_FORMAT'],
  ])('returned what %s sent: %s', (firstName, finding) => {
    expect(requests.filter((row) => row['ชื่อ'] === firstName)).toMatchObject([
      { รหัสสถานะ: 'NEEDS_CORRECTION', ผลการตรวจ: finding },
    ]);
  });

  it.each([
    ['ศิริพร', 'LATE_FILING'],
    ['อำนาจ', 'LATE_FILING,LATE_REASON_REQUIRED'],
    ['จินตนา', 'EARLY_RENEWAL'],
  ])('took in what %s sent, with a warning: %s', (firstName, findings) => {
    expect(requests.filter((row) => row['ชื่อ'] === firstName)).toMatchObject([
      { รหัสสถานะ: 'RECEIVED', ผลการตรวจ: findings },
    ]);
  });

  it('found nothing wrong with a story told without a slip', () => {
    const people = peopleOn('2026-11-22');
    // Prasoet asks for what pensioners cannot have; Amnat and Chintana are late and early; the others sent two answers.
    const told = new Set(['Prasoet', 'Amnat', 'Chintana', 'Chutima', 'Worawut']);
    const right = STORIES.filter(({ who, slips }) => slips.length === 0 && !told.has(who)).map(
      ({ who }) => people.get(who)?.firstName,
    );
    expect(right.length).toBeGreaterThan(10);
    for (const firstName of right)
      expect(requests.find((row) => row['ชื่อ'] === firstName)).toMatchObject({ รหัสสถานะ: 'RECEIVED', ผลการตรวจ: '' });
  });

  it('told every applicant', () => {
    const { sent } = seeded.workspace.mail;
    expect(sent.length).toBeGreaterThanOrEqual(40);
    const sentTo = new Set(sent.flatMap(({ to }) => to));
    for (const { email } of form.responses.values()) expect(sentTo).toContain(email);
  });

  it('keep to what the form allows', () => {
    for (const response of form.responses.values())
      for (const item of form.facts.items) expect([item.title, complaint(item, response)]).toEqual([item.title, null]);
  });
});

/** What Google's form would say before it takes an answer; null when it would take it. */
function complaint(item: FormItemModel, { answers: given }: FormResponseModel): string | null {
  const answer = [given[item.id] ?? []].flat();
  if (item.required && answer.length === 0) return 'required';
  if (item.type === 'FILE_UPLOAD') return answer.length > item.maxFiles ? 'too many files' : null;
  if (item.type === 'DATE') return answer.every((date) => /^\d{4}-\d\d-\d\d$/.test(date)) ? null : 'no date';
  return item.choices.length === 0 || item.other || answer.every((choice) => item.choices.includes(choice))
    ? null
    : 'no such choice';
}

describe('Nothing real', () => {
  it('has only citizen ids of districts that do not exist', () => {
    const ids = requests.map((row) => (row['เลขประจำตัวประชาชน'] ?? '').replace(/\D/g, ''));
    expect(ids.filter((id) => !/^[13]999[89]\d{8}$/.test(id))).toEqual([]);
  });

  it('has only addresses of the reserved domain', () => {
    const { workspace, office } = seeded;
    const cells = office.book.sheets
      .flatMap((sheet) => sheet.rows.flatMap((row) => row?.values ?? []))
      .filter((value) => typeof value === 'string');
    const mails = workspace.mail.sent.flatMap((mail) => [mail.from, mail.replyTo, ...mail.to, mail.text]);
    const people = [...workspace.drive.items.values()].flatMap(({ owner, editors, viewers }) => [
      owner,
      ...editors,
      ...viewers,
    ]);
    const addresses = [...cells, ...mails, ...people].flatMap(
      (text) => text.match(/[^\s@,"<>()[\]:]+@[^\s@,"<>()[\]]+/g) ?? [],
    );
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});

describe('Who may see what', () => {
  it.each(OFFICERS.map(({ email, role }) => [role, email]))('%s %s sees the queue', (_, email) => {
    expect(seeded.office.call('listRequests', [], email)).toMatchObject({ ok: true, value: { ok: true } });
  });

  it('shows a stranger nothing', () => {
    const { value } = seeded.office.call('listRequests', [], 'stranger@mail.example');
    expect(value).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  });

  const attachment = () => {
    const found = [...seeded.workspace.drive.items.values()].find(({ mime }) => mime === 'image/jpeg');
    if (found === undefined) throw new Error('There is no photograph');
    return found;
  };

  it.each(OFFICERS.map(({ email, role }) => [role, email]))('%s %s may work in the spreadsheet', (_, email) => {
    const item = seeded.workspace.drive.items.get(seeded.office.book.id);
    expect(item !== undefined && seeded.workspace.drive.canEdit(email, item)).toBe(true);
  });

  it.each(OFFICERS.map(({ email, role }) => [role, email]))(
    '%s %s may open attachments only when the work needs it',
    (role, email) => {
      expect(seeded.workspace.drive.canView(email, attachment())).toBe(role !== 'SUPERVISOR');
    },
  );
});

it('invents the same applicants, answers and files again', async () => {
  const present = Date.parse(PRESENT);
  const people = peopleOn(PRESENT.slice(0, 10));
  const { contents, items } = seeded.workspace.drive;
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const stored = new Set([...items.keys()].map((id) => hash(contents.get(id) ?? new Uint8Array())));
  const sent = [...form.responses.values()];
  for (const [index, story] of STORIES.entries()) {
    const { instant, submission } = await applicationOf(story, people, present);
    expect([sent[index]?.timestamp, sent[index]?.email]).toEqual([instant, submission.email]);
    const given = JSON.stringify(sent[index]?.answers);
    for (const answer of Object.values(submission.answers ?? {}).flat())
      expect(given).toContain(JSON.stringify(answer).slice(1, -1));
    for (const { name, bytes } of Object.values(submission.files ?? {}).flat())
      expect({ name, isThere: stored.has(hash(bytes)) }).toEqual({ name, isThere: true });
  }
}, 60_000);
