import { loadScript } from '../support/scripts';

interface Wish {
  readonly sheetId: string;
  readonly scriptId: string | null;
  readonly newScript: boolean;
  readonly open: boolean;
}
interface Step {
  readonly name: string;
  readonly clasp?: readonly string[];
}
interface Advice {
  readonly name: string;
  readonly nothingMade: boolean;
  readonly thai: string;
  readonly english: string;
}
const plan = loadScript<{
  readonly ADVICE: readonly Advice[];
  readonly Refusal: new () => Error;
  readonly readArguments: (args: readonly string[]) => Wish;
  readonly planOf: (wish: Wish, memory: { scriptId: string | null; begun: boolean }) => readonly Step[];
  readonly adviceFor: (output: string) => Advice;
  readonly createdScript: (output: string) => string | null;
  readonly hasPushed: (output: string) => boolean;
}>('deployPlan.mjs');

const ID = '1AbC_d-EfGhIjKlMnOpQrStUvWxYz0123456789abcde';
const wish = (...more: string[]): Wish => plan.readArguments(['--sheet', ID, ...more]);
const NOTHING = { scriptId: null, begun: false };

describe('arguments', () => {
  test.each([
    ID,
    ` ${ID} `,
    `https://docs.google.com/spreadsheets/d/${ID}/edit?gid=5#gid=5`,
    `https://docs.google.com/spreadsheets/d/${ID}`,
    `https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`,
    `https://docs.google.com/a/example.org/spreadsheets/d/${ID}/edit`,
    `https://drive.google.com/open?id=${ID}&usp=drive_fs`,
    `https://drive.google.com/open?authuser=0&id=${ID}`,
  ])('a spreadsheet: %s', (given) => {
    expect(plan.readArguments(['--sheet', given]).sheetId).toBe(ID);
    expect(plan.readArguments([`--sheet=${given}`]).sheetId).toBe(ID);
  });

  test.each([
    `https://docs.google.com/forms/d/${ID}/edit`,
    'https://docs.google.com/spreadsheets/d/e/2PACX-1vQ/pubhtml',
    `https://example.org/?id=${ID}`,
    `https://example.org/spreadsheets/d/${ID}/edit`,
    '../../etc',
    'a b',
  ])('no spreadsheet: %s', (given) => {
    expect(() => plan.readArguments(['--sheet', given])).toThrow(/ไม่ใช่ที่อยู่ของสเปรดชีต[\s\S]*not the address/);
  });

  test.each([
    'script-1_A',
    'https://script.google.com/d/script-1_A/edit',
    'https://script.google.com/home/projects/script-1_A/edit',
    'https://script.google.com/u/0/home/projects/script-1_A',
    'https://script.google.com/a/macros/example.org/d/script-1_A/edit',
  ])('a script: %s', (given) => {
    expect(wish('--script', given).scriptId).toBe('script-1_A');
  });

  test('no script', () => {
    expect(() => wish('--script', 'https://docs.google.com/d/x')).toThrow(/ไม่ใช่รหัสสคริปต์/);
  });

  test('what is left out, and the rest', () => {
    expect(wish()).toEqual({ sheetId: ID, scriptId: null, newScript: false, open: true });
    expect(wish('--no-open', '--new-script')).toMatchObject({ open: false, newScript: true });
  });

  test.each([
    [[], /ยังไม่ได้ระบุสเปรดชีต/],
    [['--sheet'], /ไม่ได้ระบุค่า/],
    [['--sheet='], /ไม่ได้ระบุค่า/],
    [['--sheet', '--no-open'], /ไม่ได้ระบุค่า/],
    [['--sheet', ID, '--fast'], /ไม่รู้จัก/],
    [[ID], /ไม่รู้จัก/],
    [['--sheet', ID, '--script', 'x', '--new-script'], /พร้อมกันไม่ได้/],
  ])('%j shows how it is used', (args, words) => {
    expect(() => plan.readArguments(args)).toThrow(words);
    expect(() => plan.readArguments(args)).toThrow(/npm run deploy -- --sheet/);
    expect(() => plan.readArguments(args)).toThrow(plan.Refusal);
  });
});

describe('steps', () => {
  const names = (steps: readonly Step[]): string => steps.map(({ name }) => name).join(' ');

  test('the first time a script is made in the spreadsheet', () => {
    const steps = plan.planOf(wish(), NOTHING);
    expect(names(steps)).toBe('create status push open');
    expect(steps[0]?.clasp).toEqual(
      expect.arrayContaining(['create-script', '--parentId', ID, '--rootDir', 'received', '--title']),
    );
    expect(steps[2]?.clasp).toEqual(['push', '--force']);
    expect(steps[3]?.clasp).toEqual(['open-container']);
  });

  test('later it is pushed to', () => {
    const memory = { scriptId: 's1', begun: false };
    expect(names(plan.planOf(wish('--no-open'), memory))).toBe('status push');
    expect(names(plan.planOf(wish('--script', 's1'), memory))).toBe('status push open');
  });

  test('a script from elsewhere is kept aside, then taken over', () => {
    expect(names(plan.planOf(wish('--script', 's2'), NOTHING))).toBe('keep adopt status push open');
    expect(names(plan.planOf(wish('--script', 's2'), { scriptId: null, begun: true }))).toBe(
      'keep adopt status push open',
    );
  });

  test('a spreadsheet does not get a second script', () => {
    const memory = { scriptId: 's1', begun: false };
    for (const more of [['--script', 's2'], ['--new-script']])
      expect(() => plan.planOf(wish(...more), memory)).toThrow(/มีสคริปต์ที่ติดตั้งจากเครื่องนี้แล้ว: s1/);
    const cutOff = { scriptId: null, begun: true };
    expect(() => plan.planOf(wish(), cutOff)).toThrow(/หยุดกลางคัน[\s\S]*--script[\s\S]*--new-script/);
    expect(names(plan.planOf(wish('--new-script'), cutOff))).toBe('create status push open');
  });
});

describe('what clasp says', () => {
  // Wordings of clasp 3.4.1 (build/src/core, commands), of gaxios, and of Google's API as issues of clasp quote them.
  test.each([
    ['not logged in', 'No credentials found.'],
    [
      'Apps Script API switched off',
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
    ],
    [
      'API switched off in the Cloud project',
      'Apps Script API has not been used in project 123 before or it is disabled.',
    ],
    ['blocked by the administrator', 'Error 400: admin_policy_enforced'],
    ['blocked by the administrator', 'Access blocked: clasp is not approved by Advanced Protection'],
    ['login expired', 'invalid_grant'],
    ['login expired', '{"error":"invalid_grant","error_subtype":"invalid_rapt"}'],
    ['login expired', 'Token has been expired or revoked.'],
    ['login expired', 'Request had invalid authentication credentials. Expected OAuth 2 access token'],
    ['boxes left unticked', 'Request had insufficient authentication scopes.'],
    ['boxes left unticked', 'Insufficient Permission'],
    ['sheet never saved', 'Request contains an invalid argument.'],
    ['not found', 'Requested entity was not found.'],
    ['no permission', 'The caller does not have permission'],
    ['quota', "Quota exceeded for quota metric 'Management requests'"],
    ['certificate', 'request to https://oauth2.googleapis.com/token failed, reason: self-signed certificate in chain'],
    [
      'offline',
      'request to https://oauth2.googleapis.com/token failed, reason: getaddrinfo ENOTFOUND oauth2.googleapis.com',
    ],
    ['cut off', 'request to https://script.googleapis.com/v1/projects failed, reason: read ECONNRESET'],
    ['trouble at Google', 'Internal error encountered.'],
    ['trouble at Google', 'The service is currently unavailable.'],
    ['unknown', 'Something that nobody has seen'],
    ['unknown', ''],
  ])('%s: %s', (name, output) => {
    const advice = plan.adviceFor(`Pushing files...\n${output}\n`);
    expect(advice.name).toBe(name);
    expect(advice.thai).toMatch(/[ก-๙]/);
    expect(advice.english).not.toMatch(/[ก-๙]/);
  });

  test('every row has a wording above that reaches it, and only passing faults leave it open what Google has done', () => {
    expect(plan.ADVICE).toHaveLength(14);
    expect(plan.ADVICE.filter(({ nothingMade }) => !nothingMade).map(({ name }) => name)).toEqual([
      'cut off',
      'trouble at Google',
    ]);
    expect(plan.adviceFor('???').nothingMade).toBe(false);
  });

  test('the new script, and whether anything was pushed', () => {
    const made = 'Created new script: https://script.google.com/d/1x_Y-z/edit\nBound to document: https://…';
    expect(plan.createdScript(made)).toBe('1x_Y-z');
    expect(plan.createdScript('Created new script: https://script.google.com/d/1x_')).toBeNull();
    expect(plan.hasPushed('Pushed 3 files at 9:30:00 AM.\n└─ files/Code.js')).toBe(true);
    expect(plan.hasPushed('Script is already up to date.')).toBe(true);
    expect(plan.hasPushed('Skipping push.')).toBe(false);
  });
});
