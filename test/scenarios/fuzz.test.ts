/** Whatever people can type or upload: no exception, no lost answer, no formula, and every stored row reads back. */
import fc from '../support/seeded';
import { CATEGORIES } from '../../src/domain/category';
import { REASONS } from '../../src/domain/reason';
import { citizenIdOf } from '../support/manyRequests';
import { FORM, titledAnswers } from '../support/answers';
import { cutOffPdf, encryptedPdf, heic, pdf, photo } from '../support/files';
import { TestOffice } from '../support/office';

/** 5,000 with KHOBAT_FUZZ=5000; a seeded sample of them in the main check. */
const RUNS = Number(process.env.KHOBAT_FUZZ ?? 150);
const SEED = 2569;

const hostile = fc.constantFrom(
  '=1+1',
  '=HYPERLINK("http://x.example";"y")',
  '+66',
  '-1',
  '@a',
  "'x",
  '\t=1',
  '\r\n',
  '{{fullName}}',
  '$&',
  '\\',
  '\u0000',
  '\u202e',
  '\ufeff',
  '<script>alert(1)</script>',
  'IDC-2569-0001',
  '1/2569',
  '๙๙',
  'ดร.',
  'ไม่มี',
  '-',
  '.',
  '*',
  '.*',
  '(',
  'ก'.repeat(50_000),
  '31/02/2569',
  '2569-02-30',
  '29/2/2567',
  '0',
  'NaN',
  '__proto__',
  'constructor',
);
const anything = fc.oneof(
  { weight: 3, arbitrary: hostile },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.integer().map(String) },
);
const blob = fc.oneof(
  fc.constantFrom(
    photo(),
    photo({ width: 100, height: 100 }),
    pdf(),
    encryptedPdf(),
    cutOffPdf(),
    heic(),
    new Uint8Array(0),
  ),
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 300 }).map((tail) => Uint8Array.from([0xff, 0xd8, 0xff, ...tail])),
  fc
    .uint8Array({ maxLength: 300 })
    .map((tail) => Uint8Array.from([...Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...tail])),
);
const file = fc.record({
  name: fc.oneof(
    hostile.filter((text) => text.length < 200),
    fc.string({ maxLength: 20 }),
  ),
  mime: fc.constantFrom('image/jpeg', 'image/png', 'application/pdf', 'image/heif', 'text/html', ''),
  bytes: blob,
});

const questions = FORM.questions
  .filter((question) => question.type !== 'FILE' && question.type !== 'DATE')
  .map((question) => question.title);
const dates = FORM.questions.filter((question) => question.type === 'DATE').map((question) => question.title);
const uploads = FORM.questions.filter((question) => question.type === 'FILE').map((question) => question.title);

const submission = fc.record({
  person: fc.integer({ min: 1, max: 400 }),
  email: fc.oneof(
    fc.constant('a@school.example'),
    fc.constantFrom('', 'x', '=a@b.example', 'A@School.example', 'b@school.example'),
  ),
  category: fc.constantFrom(...Object.values(CATEGORIES).map((row) => row.label)),
  reason: fc.constantFrom(...Object.values(REASONS).map((row) => row.label)),
  spoiled: fc.dictionary(fc.constantFrom(...questions), anything, { maxKeys: 6 }),
  dates: fc.dictionary(
    fc.constantFrom(...dates),
    fc.oneof(fc.constantFrom('2026-11-10', '2569-11-10', '0001-01-01', '9999-12-31'), fc.constant('')),
    { maxKeys: 4 },
  ),
  files: fc.dictionary(fc.constantFrom(...uploads), fc.array(file, { maxLength: 2 }), { maxKeys: 4 }),
});

test(`${RUNS} random submissions`, () => {
  const office = new TestOffice({ quota: 1_000_000 });
  const samples = fc.sample(submission, { numRuns: RUNS, seed: SEED });
  for (const [index, one] of samples.entries()) {
    const answers = {
      ...titledAnswers({ citizenId: citizenIdOf(one.person), category: one.category, reason: one.reason }),
      ...one.dates,
      ...one.spoiled,
    };
    office.form.submit({ email: one.email, answers, files: one.files });
    // A hundred at a time, as the sweep finds them after a quiet hour.
    if (index % 100 === 99) office.hours(1);
  }
  office.hours(2);

  const failed = office.workspace.executions.filter(
    (record) => record.status !== 'COMPLETED' || record.logs.length > 0,
  );
  expect(failed.map((record) => [record.function, record.error, record.logs[0]])).toEqual([]);
  const stamped = office.answerRows.map((row) => row['เลขที่คำขอ (ระบบ)'] ?? '');
  expect(stamped).toHaveLength(RUNS);
  expect(stamped.filter((id) => id === '')).toEqual([]);
  const ids = office.requests.map((row) => row['เลขที่คำขอ'] ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(stamped.filter((id) => !ids.includes(id))).toEqual([]);
  for (const sheet of office.office.book.sheets) {
    const formulas = sheet.rows.flatMap((row) =>
      Object.values(row?.extras ?? {}).flatMap((extras) => extras.formula ?? []),
    );
    expect(formulas).toEqual([]);
  }
  const unread = ids.filter((id) => !office.call<{ ok: boolean }>('openRequest', [id]).ok);
  expect(unread).toEqual([]);
  expect(office.workspace.mail.sent.length).toBeGreaterThan(0);
  for (const mail of office.workspace.mail.sent) expect(mail.text).not.toMatch(/\b\d{13}\b/);
  expect(office.messages.filter((row) => row['รหัสสถานะ'] !== 'SENT')).toEqual([]);
}, 600_000);
