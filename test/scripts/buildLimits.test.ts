import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScript, ROOT } from '../support/scripts';

interface Manifest {
  readonly [key: string]: unknown;
}
const { SCOPES, limitProblems } = loadScript<{
  readonly SCOPES: readonly string[];
  readonly limitProblems: (build: { code: string; manifest: Manifest }) => readonly string[];
}>('buildLimits.mjs');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const MANIFEST: Manifest = { timeZone: 'Asia/Bangkok', runtimeVersion: 'V8', oauthScopes: SCOPES };
const FORM = "ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();";
const TIMER = "ScriptApp.newTrigger('runHourly').timeBased().everyHours(1).create();";
const MENU = "SpreadsheetApp.getUi().createMenu('x').addItem('y', 'install').addSeparator().addToUi();";

/** A small bundle that keeps every limit, but for what is put in its place. */
function bundle({ load = '', menu = MENU, onInstall = 'onOpen();', form = FORM, timer = TIMER } = {}): string {
  return `${load}
function onOpen() { ${menu} }
function onInstall() { ${onInstall} }
function onFormSubmit() {}
function runHourly() {}
function install() { ${form} ${timer} }`;
}
const problems = (parts: Parameters<typeof bundle>[0] = {}, more: Manifest = {}): string =>
  limitProblems({ code: bundle(parts), manifest: { ...MANIFEST, ...more } }).join('\n');

test('what is built keeps the limits, and so does the small bundle', () => {
  const manifest = JSON.parse(read('build/appsscript.json'));
  expect(limitProblems({ code: read('build/Code.js'), manifest })).toEqual([]);
  expect(problems()).toBe('');
});

test('the real bundle with a faster timer does not', () => {
  const code = read('build/Code.js').replace('.everyHours(1)', '.everyMinutes(30)');
  expect(limitProblems({ code, manifest: MANIFEST }).join('\n')).toMatch(/timer of minutes/);
});

test('the scopes are those that the documentation lists', () => {
  const names = SCOPES.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''));
  const listed = [...read('docs/scopes.md').matchAll(/^\| `([\w.]+)` \|/gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual([...names].sort());
  const toCopy = read('docs/publishing.md').match(/^https:\/\/www\.googleapis\.com\/auth\/\S+$/gm);
  expect(toCopy).toEqual(SCOPES);
});

test.each<[string, Manifest, RegExp]>([
  ['a scope less', { oauthScopes: SCOPES.slice(1) }, /lacks scopes: \S+spreadsheets$/],
  ['no scopes, so that Google guesses them', { oauthScopes: undefined }, /lacks scopes/],
  ['a scope more', { oauthScopes: [...SCOPES, 'https://mail.google.com/'] }, /more scopes: https:\/\/mail/],
  ['a scope twice', { oauthScopes: [...SCOPES, SCOPES[0]] }, /more scopes/],
  ['the old runtime', { runtimeVersion: 'DEPRECATED_ES5' }, /runtimeVersion is DEPRECATED_ES5/],
  ['another time zone', { timeZone: 'Etc/GMT' }, /timeZone is Etc\/GMT/],
  ['a card add-on', { addOns: { sheets: {} } }, /addOns/],
])('manifest: %s', (_, more, words) => {
  expect(problems({}, more)).toMatch(words);
});

test.each<[string, Parameters<typeof bundle>[0], RegExp]>([
  ['a timer of minutes', { timer: TIMER.replace('everyHours(1)', 'everyMinutes(30)') }, /timer of minutes/],
  ['a timer of no hours', { timer: TIMER.replace('(1)', '(0)') }, /may not have/],
  ['a timer of unknown hours', { timer: TIMER.replace('(1)', '(n)') }, /may not have/],
  ['a daily timer', { timer: TIMER.replace('everyHours(1)', 'everyDays(1)') }, /may not have/],
  ['a second timer', { timer: TIMER + TIMER }, /makes 3 triggers/],
  ['no timer', { timer: '' }, /makes 1 triggers \(form-submit\)/],
  ['a trigger of a form', { form: FORM.replace('forSpreadsheet', 'forForm') }, /may not have/],
  ['a second kind of sheet trigger', { timer: FORM.replace('onFormSubmit()', 'onEdit()') }, /may not have/],
  ['a trigger kept back from its chain', { timer: "const t = ScriptApp['newTrigger']('x');" }, /makes 2 triggers/],
  ['a trigger that nobody answers', { timer: TIMER.replace('runHourly', 'gone') }, /calls gone/],
])('triggers: %s', (_, parts, words) => {
  expect(problems(parts)).toMatch(words);
});

test.each<[string, Parameters<typeof bundle>[0], RegExp]>([
  [
    'a service at load',
    { load: 'const ui = SpreadsheetApp.getUi();' },
    /loading Code.js: SpreadsheetApp.getUi is used/,
  ],
  ['a store at load', { load: 'PropertiesService.getDocumentProperties();' }, /PropertiesService\./],
  ['a service called at load', { load: 'Utilities();' }, /Utilities is used/],
  ['what Apps Script lacks at load', { load: 'setTimeout(() => 1, 1);' }, /loading Code.js: setTimeout/],
  ['the file at opening', { menu: `SpreadsheetApp.getActive(); ${MENU}` }, /onOpen [^\n]*SpreadsheetApp.getActive/],
  ['another service at opening', { menu: `Session.getActiveUser(); ${MENU}` }, /onOpen [^\n]*Session.getActiveUser/],
  ['more than a menu at opening', { menu: `SpreadsheetApp.getUi().alert('x'); ${MENU}` }, /Ui.alert is used/],
  ['no menu', { menu: '' }, /onOpen puts 0 menus/],
  ['no menu after installing', { onInstall: '' }, /onInstall puts 0 menus/],
  ['a menu that calls nothing', { menu: MENU.replace("'install'", "'gone'") }, /menu calls gone/],
])('opening: %s', (_, parts, words) => {
  expect(problems(parts)).toMatch(words);
});

test('a bundle without the functions of opening', () => {
  const code = bundle()
    .replace('function onOpen()', 'function open()')
    .replace('function onInstall()', 'function in2()');
  const found = limitProblems({ code, manifest: MANIFEST });
  expect(found).toEqual(['Code.js has no function onOpen', 'Code.js has no function onInstall']);
});
