/**
 * Whatever is sent to the exported functions, by whomever: nothing is executed, nothing leaks, nothing changes without right.
 * A seeded part here, 10,000 cases with `npm run torture`.
 */
import fc from '../support/seeded';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDS, OFFICES } from '../../torture/offices';
import { violations } from '../../torture/invariants';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice, type Snapshot } from '../support/office';
import { OFFICER, SUPERVISOR } from '../support/officersDay';

const CASES = Number(process.env['KHOBAT_HOSTILE'] ?? 200);
const SEED = Number(process.env['KHOBAT_SEED'] ?? 2569);

/** Who may call what; everybody else is refused and has changed nothing. */
const ADMINS = [
  'archiveFinished',
  'checkWording',
  'exportEverything',
  'install',
  'listInstallation',
  'listYears',
  'onFormSubmit',
  'readFormAgain',
  'removePersonalData',
  'restoreTemplate',
  'runDaily',
  'runHourly',
  'selfTest',
  'takeInEarlier',
  'tickInstallation',
];
const ANYBODY_OF_THE_OFFICE = [
  'applyAction',
  'applyActionToMany',
  'healthCheck',
  'listRequests',
  'openRequest',
  'produceDocuments',
  'readFile',
  'showSidebar',
  'showWidePanel',
];
const OFFICERS = [
  'enterPaperRequest',
  'listTemplates',
  'logPhoneCall',
  'prepareCards',
  'refreshSummary',
  'saveChecklist',
  'searchArchive',
  'sortFiles',
  'tickProduction',
];
const NAMES = [...ADMINS, ...ANYBODY_OF_THE_OFFICE, ...OFFICERS];
const mayCall = (name: string, user: string): boolean =>
  user === ADMIN ||
  (user === OFFICER && !ADMINS.includes(name)) ||
  (user === SUPERVISOR && ANYBODY_OF_THE_OFFICE.includes(name));

const text = fc.constantFrom(
  '=HYPERLINK("http://x.example";"y")',
  '+66',
  '@SUM(A1)',
  "'=1+1",
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '{{citizenId}}',
  '{{constructor}}',
  'a@b.example\r\nBcc: all@else.example',
  'a@b.example,all@else.example',
  '../../etc/passwd',
  'con.pdf\u0000.exe',
  '\u202egpj.exe',
  '__proto__',
  'constructor',
  'toString',
  '"; DROP TABLE requests; --',
  '.*',
  '(a+)+$',
  'ก'.repeat(60_000),
  '',
  ' ',
  'IDC-2569-9999',
  'IDC-2569-0001\n',
  'idc-2569-0001',
  ...Object.values(IDS),
  citizenIdOf(3),
  'START_CHECK',
  'ACCEPT',
  'PICKUP',
  'CANCEL',
  'MARK_READY',
  'RETURN',
  'REOPEN',
  'MEMO',
  'PROXY_LETTER',
  'REGISTER',
  'CARD',
  '2569',
  '2026-11-25',
  '9999-99-99',
);
const scalar = fc.oneof(
  { weight: 6, arbitrary: text },
  fc.constantFrom(null, undefined, true, false, 0, -1, 1e308, 2569, 0.5),
);
const key = fc.constantFrom(
  'reason',
  'issues',
  'status',
  'text',
  'page',
  'pageSize',
  'issueDate',
  'cardCode',
  'expiryDate',
  'pickedUpAt',
  'checklistComplete',
  'productionComplete',
  'proxyName',
  'note',
  'result',
  'promisedDay',
  'firstName',
  'citizenId',
  'email',
  'category',
  'register',
  'year',
  'month',
  'letterNo',
  'ph_size',
  '__proto__',
  'constructor',
  'version',
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: scalar },
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 5 }),
  ),
})).any;
/** A call that might be meant well, with one thing wrong. */
const call = fc.record({
  name: fc.constantFrom(...NAMES),
  user: fc.constantFrom(ADMIN, OFFICER, SUPERVISOR, 'stranger@else.example', ''),
  args: fc.oneof(
    fc.array(value, { maxLength: 4 }),
    fc.tuple(fc.constantFrom(...Object.values(IDS)), value, value),
    fc.tuple(fc.array(fc.constantFrom(...Object.values(IDS)), { maxLength: 3 }), value, value),
  ),
});

let kept: Snapshot | undefined;
/** An office among whose applicants is one that means harm. */
function attacked(): TestOffice {
  if (kept === undefined) {
    const office = OFFICES.busy();
    office.submit({
      citizenId: citizenIdOf(9),
      email: 'p9@school.example',
      firstName: '=HYPERLINK("http://x.example";"<img src=x onerror=alert(1)>") {{citizenId}}',
      lastName: '\r\nBcc: all@else.example',
      school: '+1+1',
    });
    kept = office.snapshot();
  }
  return new TestOffice({ from: kept });
}

/** The people of the office; the first one is the usual applicant. */
const CITIZENS = new RegExp(
  [101, ...Array.from({ length: 10 }, (_, index) => index + 1)]
    .map(citizenIdOf)
    .flatMap((id) => [id, id.replace(/^(.)(.{4})(.{5})(..)(.)$/, '$1-$2-$3-$4-$5')])
    .join('|'),
);
const OUTSIDE = /^(?!.*@(school|area)\.example$)/;

/** What must not have happened, whoever has called. */
function harmIn(office: TestOffice, mailsBefore: number): string[] {
  const mails = office.workspace.mail.sent.slice(mailsBefore);
  const written = mails.flatMap(({ to, cc, bcc }) => [...to, ...cc, ...bcc]);
  return [
    ...written.filter((address) => OUTSIDE.test(address)).map((address) => `a mail to ${address}`),
    ...mails.filter(({ subject }) => /[\r\n]/.test(subject)).map(({ subject }) => `a subject of lines: ${subject}`),
    ...mails
      .filter((mail) => CITIZENS.test(mail.text + mail.html + mail.subject))
      .map(({ subject }) => `${subject} has a citizen id`),
    ...mails.filter(({ html }) => /<(img|script)\b/i.test(html)).map(({ subject }) => `${subject} has a tag`),
    ...(office.lastExecution.logs.some((line) => CITIZENS.test(line)) ? ['the log has a citizen id'] : []),
  ];
}

test('the list of functions is that of src/main.ts', () => {
  const source = readFileSync(join(__dirname, '../../src/main.ts'), 'utf8');
  const exported = [...source.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? '');
  expect([...NAMES, 'onOpen', 'onInstall'].sort()).toEqual(exported.sort());
});

test(`${CASES} calls: nothing is executed, nothing leaks, nothing changes without right`, () => {
  let office = attacked();
  const wrong: unknown[] = [];
  fc.sample(call, { numRuns: CASES, seed: SEED }).forEach(({ name, user, args }, index) => {
    if (index % 25 === 0) office = attacked();
    // It makes files of its own and bins them; it has tests of its own.
    if (name === 'selfTest' && user === ADMIN) return;
    const before = mayCall(name, user) ? '' : office.everything();
    const mails = office.workspace.mail.sent.length;
    const outcome = office.office.call(name, args, user);
    const answer = JSON.stringify(outcome.value) as string | undefined;
    const refusal = outcome.value as { ok?: boolean; error?: string } | null;
    const found = [
      ...(outcome.error === null ? [] : [outcome.error]),
      ...(before === '' ? [] : [refusal?.error === 'FORBIDDEN' ? '' : `answered ${answer ?? ''}`]),
      ...(before === '' || before === office.everything() ? [] : ['something has changed']),
      ...(refusal?.ok === false && CITIZENS.test(answer ?? '') && !CITIZENS.test(JSON.stringify(args))
        ? ['the refusal has a citizen id']
        : []),
      ...harmIn(office, mails),
    ].filter((one) => one !== '');
    if (found.length > 0) wrong.push({ name, user, args: JSON.stringify(args).slice(0, 300), found });
    if (index % 25 === 24) {
      const harm = violations(office).filter((one) => /formula|stands twice|not there/.test(one));
      if (harm.length > 0) wrong.push({ until: index, harm });
    }
  });
  expect(wrong.slice(0, 5)).toEqual([]);
}, 3_600_000);

test('what an applicant means as harm is carried into no file', () => {
  const office = attacked();
  office.call('exportEverything');
  office.call('refreshSummary');
  const { drive, spreadsheets } = office.workspace;
  const files = [...drive.items.values()].filter(({ name }) => name.endsWith('.csv'));
  expect(files.length).toBeGreaterThan(10);
  for (const { id } of files) {
    const csv = Buffer.from(drive.contents.get(id) ?? [])
      .toString()
      .replace(/^\ufeff/, '');
    expect(csv).not.toMatch(/(^|,)"?[=+@\t]/m);
  }
  const own = office.office.book;
  for (const book of spreadsheets.values()) {
    if (book === own) continue;
    expect(JSON.stringify(book.sheets.map(({ rows }) => rows))).not.toMatch(CITIZENS);
  }
});
