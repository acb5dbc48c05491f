/** Consent box by box, and what a published add-on says of itself; @source /concepts/scopes, ScriptApp and AuthorizationInfo. */
import { createWorkspace, Office, ScriptProject } from '../../../emulator';

const ME = 'me@area.example';
const AUTH = 'https://www.googleapis.com/auth/';

const SOURCE = `
  function info(scopes) {
    const info = scopes === undefined
      ? ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)
      : ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, scopes);
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes()];
  }
  function file() { return DriveApp.getRootFolder().getName(); }
  function book() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }
  function who() { return Session.getEffectiveUser().getEmail(); }
  function need(scopes) { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, scopes); return 'went on'; }
  function needAll() { ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL); return 'went on'; }
  function installed() { return String(ScriptApp.getInstallationSource()); }
  function onOpen() { SpreadsheetApp.getUi().createMenu('m').addItem('a', 'file').addToUi(); }
`;
const SCOPES = ['spreadsheets', 'drive', 'userinfo.email'].map((name) => AUTH + name);

function office(withheld: readonly string[] = [], published = false): Office {
  const workspace = createWorkspace({ start: '2026-11-16T09:00:00+07:00', owner: ME });
  workspace.withhold(ME, withheld);
  const project = new ScriptProject(
    { scripts: new Map([['Code.gs', SOURCE]]), html: new Map(), manifest: { oauthScopes: SCOPES } },
    'script',
    published,
  );
  return Office.found(workspace, project, 'แผ่น');
}
const value = (one: Office, name: string, ...args: unknown[]): unknown => one.call(name, args, ME).value;
const error = (one: Office, name: string, ...args: unknown[]): string | null => one.call(name, args, ME).error;

test('with everything granted nothing is required, and every scope of the manifest is listed', () => {
  expect(value(office(), 'info')).toEqual(['NOT_REQUIRED', null, SCOPES]);
  expect(value(office(), 'needAll')).toBe('went on');
});

test('a withheld scope makes consent required, with an address; the list has the others', () => {
  const one = office([`${AUTH}drive`]);
  expect(value(one, 'info')).toEqual([
    'REQUIRED',
    expect.stringMatching(/^https:\/\/script\.google\.com\//),
    SCOPES.filter((scope) => !scope.endsWith('drive')),
  ]);
  expect(value(one, 'info', [`${AUTH}spreadsheets`])).toEqual(['NOT_REQUIRED', null, [`${AUTH}spreadsheets`]]);
});

test.each([
  ['drive', 'file', 'DriveApp.getRootFolder'],
  ['spreadsheets', 'book', 'SpreadsheetApp.getActiveSpreadsheet'],
  ['userinfo.email', 'who', 'Session.getEffectiveUser'],
])('without %s the call is refused and names the scope; the other calls go on', (scope, name, call) => {
  const one = office([AUTH + scope]);
  expect(error(one, name)).toContain(
    `You do not have permission to call ${call}. Required permissions: ${AUTH}${scope}`,
  );
  for (const other of ['file', 'book', 'who'].filter((another) => another !== name))
    expect(error(one, other)).toBeNull();
});

test('a Thai account is told so in Thai, and of other failures nothing that a program could read', () => {
  const one = office([`${AUTH}drive`]);
  one.workspace.language = 'th';
  expect(error(one, 'file')).toContain(`คุณไม่ได้รับอนุญาตให้เรียกใช้ DriveApp.getRootFolder สิทธิ์ที่จำเป็นคือ ${AUTH}drive`);
  one.workspace.planFault({ call: 'SpreadsheetApp.getActiveSpreadsheet', times: 1, error: 'Service error' });
  expect(error(one, 'book')).toBe('Exception: บริการของ Google ทำตามคำขอไม่สำเร็จ');
});

test('requireScopes ends the run for those who have withheld one of them', () => {
  const one = office([`${AUTH}drive`]);
  expect(value(one, 'need', [`${AUTH}spreadsheets`])).toBe('went on');
  expect(error(one, 'need', [`${AUTH}spreadsheets`, `${AUTH}drive`])).toContain('Authorization is required');
  expect(error(one, 'needAll')).toContain('Authorization is required');
});

test('what one person withholds is nothing to another, and can be granted later', () => {
  const one = office([`${AUTH}drive`]);
  expect(one.call('file', [], 'other@area.example').error).toBeNull();
  one.workspace.withhold(ME, []);
  expect(error(one, 'file')).toBeNull();
});

test('opening the file shows the menu whatever was withheld', () => {
  const one = office([`${AUTH}drive`, `${AUTH}userinfo.email`]);
  expect(one.open(ME)).toMatchObject({ ok: true });
});

test('a script of one file is no add-on; a published one says so', () => {
  expect(value(office(), 'installed')).toBe('NONE');
  expect(value(office([], true), 'installed')).toBe('APPS_MARKETPLACE_DOMAIN_ADD_ON');
});
