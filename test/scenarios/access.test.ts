/** Who may call what: every exported function refuses strangers before it reads or changes anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendCells } from '../../emulator/scenario/sheetSteps';
import { bytesFor } from '../support/files';
import { ADMIN, TestOffice, type Snapshot } from '../support/office';

const exported = [
  ...readFileSync(join(__dirname, '../../src/main.ts'), 'utf8').matchAll(/^export function (\w+)/gm),
].map((match) => match[1] ?? '');
const ARGUMENTS: Readonly<Record<string, unknown[]>> = {
  openRequest: ['IDC-2569-0001'],
  readFile: ['IDC-2569-0001', 'x', 0],
  listRequests: [{}],
  applyAction: ['IDC-2569-0001', 'START_CHECK', {}],
  applyActionToMany: [['IDC-2569-0001'], 'CANCEL', { reason: 'x' }],
  saveChecklist: ['IDC-2569-0001', { ph_size: 'YES' }],
  sortFiles: ['IDC-2569-0001', {}],
  tickProduction: ['IDC-2569-0001', ['printed']],
  logPhoneCall: ['IDC-2569-0001', { result: 'REACHED' }],
  prepareCards: [['IDC-2569-0001']],
  produceDocuments: [['IDC-2569-0001'], ['REQUEST_FORM']],
  restoreTemplate: ['CARD'],
  enterPaperRequest: [{ firstName: 'สมหญิง' }],
  removePersonalData: [['IDC-2569-0001']],
  searchArchive: ['สมหญิง'],
  takeInEarlier: ['2026-01-01'],
  tickInstallation: ['garuda', true],
};
const STRANGERS = ['stranger@else.example', 'viewer@area.example', ''];

let kept: Snapshot | undefined;
/** An office with one request; each test has a copy of its own. */
function withRequest(): TestOffice {
  if (kept === undefined) {
    const office = new TestOffice();
    office.submit();
    kept = office.snapshot();
  }
  return new TestOffice({ from: kept });
}

test('the functions that exist are those that people know', () => {
  expect(exported.sort()).toEqual(
    [
      'applyAction',
      'applyActionToMany',
      'archiveFinished',
      'checkWording',
      'enterPaperRequest',
      'exportEverything',
      'healthCheck',
      'install',
      'listInstallation',
      'listRequests',
      'listTemplates',
      'listYears',
      'logPhoneCall',
      'onFormSubmit',
      'onInstall',
      'onOpen',
      'openRequest',
      'prepareCards',
      'produceDocuments',
      'readFile',
      'readFormAgain',
      'refreshSummary',
      'removePersonalData',
      'restoreTemplate',
      'runDaily',
      'runHourly',
      'saveChecklist',
      'searchArchive',
      'selfTest',
      'showSidebar',
      'showWidePanel',
      'sortFiles',
      'takeInEarlier',
      'tickInstallation',
      'tickProduction',
    ].sort(),
  );
});

describe.each(exported.filter((name) => name !== 'onOpen' && name !== 'onInstall').map((name) => [name]))(
  '%s',
  (name) => {
    test.each(STRANGERS.map((user) => [user]))('refuses %j and changes nothing', (user) => {
      const office = withRequest();
      const before = office.everything();
      expect(office.call(name, ARGUMENTS[name] ?? [], user)).toEqual({
        ok: false,
        error: 'FORBIDDEN',
        text: expect.stringContaining('เจ้าหน้าที่') as string,
      });
      expect(office.everything()).toBe(before);
      expect(office.lastExecution.backend.reads).toBeLessThanOrEqual(3);
      expect(office.lastExecution.calls).not.toHaveProperty(['DriveApp.getFileById']);
    });
  },
);

test('opening the file shows the menu to anybody and asks for nothing', () => {
  const office = new TestOffice();
  const outcome = office.office.open('viewer@area.example');
  expect(outcome).toMatchObject({ ok: true, error: null });
  expect(office.lastExecution.backend).toEqual({ reads: 0, writes: 0 });
  expect(office.workspace.uiOf('viewer@area.example').menus[0]?.title).toBe('งานบัตร');
});

test.each([
  ['OFFICER', true, false],
  ['SUPERVISOR', true, false],
  ['ADMIN', true, true],
  ['officer', true, false],
  ['BOSS', false, false],
])('a person with the role %s reads: %s, installs: %s', (role, reads, installs) => {
  const office = new TestOffice();
  appendCells(
    office.office,
    office.office.book,
    { sheet: 'เจ้าหน้าที่', rows: [{ อีเมล: 'Person@area.example ', บทบาท: role }] },
    ADMIN,
  );
  expect(office.call<{ ok: boolean }>('listRequests', [{}], 'person@area.example').ok).toBe(reads);
  expect(office.call<{ ok: boolean }>('install', [], 'person@area.example').ok).toBe(installs);
});

test('before there is an administrator, the owner alone may install, and becomes one', () => {
  const office = new TestOffice({ install: false });
  expect(office.call('install', [], 'officer@area.example')).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  expect(office.office.book.sheetByName('คำขอ')).toBeUndefined();
  expect(office.install().ok).toBe(true);
  expect(office.rows('เจ้าหน้าที่')).toEqual([{ อีเมล: ADMIN, ชื่อ: '', ตำแหน่ง: '', บทบาท: 'ADMIN' }]);
});

test('the owner has no more rights than the list of officers says, once it names an administrator', () => {
  const office = new TestOffice();
  const sheet = office.office.book.sheetByName('เจ้าหน้าที่');
  sheet?.type(2, 1, 'other@area.example');
  expect(office.call('listRequests', [{}], ADMIN)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
});

test.each([
  [[]],
  [[null]],
  [[1]],
  [['x']],
  [[{ status: 7, category: [], text: {}, page: 'a', pageSize: -1 }]],
  [[{ page: 1e9, pageSize: 1e9 }]],
])('listRequests with odd arguments %j answers or refuses, and does not crash', (args) => {
  const office = new TestOffice();
  office.submit();
  const outcome = office.office.call('listRequests', args, ADMIN);
  expect(outcome.error).toBeNull();
  expect(outcome.value).toHaveProperty('ok');
});

test.each([[[]], [[null]], [[{}]], [['IDC-2569-9999']], [['=1+1']], [['IDC-2569-0001|.*']], [['.*']]])(
  'openRequest with %j is refused with a sentence',
  (args) => {
    const office = new TestOffice();
    office.submit();
    const answer = office.call<{ ok: boolean; text: string }>('openRequest', args);
    expect(answer.ok).toBe(false);
    expect(answer.text.length).toBeGreaterThan(10);
  },
);

describe('readFile', () => {
  const office = new TestOffice();
  office.submit();
  const detail = office.call<{ files: { fileId: string }[] }>('openRequest', ['IDC-2569-0001']);
  const fileId = detail.files[0]?.fileId ?? '';

  test('gives the bytes in base64 to those who may open the file', () => {
    expect(office.call('readFile', ['IDC-2569-0001', fileId, 0])).toEqual({
      ok: true,
      mime: 'image/jpeg',
      parts: 1,
      base64: Buffer.from(bytesFor('image/jpeg')).toString('base64'),
    });
  });

  test('gives large files in pieces of 1 MB', () => {
    const other = new TestOffice();
    other.submit({}, { รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg', size: 2_500_000 }] });
    const [file] = other.call<{ files: { fileId: string }[] }>('openRequest', ['IDC-2569-0001']).files;
    const pieces = [0, 1, 2].map((part) =>
      other.call<{ parts: number; base64: string }>('readFile', ['IDC-2569-0001', file?.fileId, part]),
    );
    expect(pieces.map((piece) => [piece.parts, Buffer.from(piece.base64, 'base64').length])).toEqual([
      [3, 1_000_000],
      [3, 1_000_000],
      [3, 500_000],
    ]);
  });

  test('tells an officer without the Drive right so, and refuses files of other requests', () => {
    appendCells(
      office.office,
      office.office.book,
      { sheet: 'เจ้าหน้าที่', rows: [{ อีเมล: 'officer@area.example', บทบาท: 'OFFICER' }] },
      ADMIN,
    );
    expect(office.call('readFile', ['IDC-2569-0001', fileId, 0], 'officer@area.example')).toMatchObject({
      ok: false,
      error: 'FILE_FORBIDDEN',
    });
    const spreadsheet = office.office.book.id;
    expect(office.call('readFile', ['IDC-2569-0001', spreadsheet, 0])).toMatchObject({
      ok: false,
      error: 'FILE_NOT_FOUND',
    });
  });
});
