// What a published editor add-on must keep to, asked of the bundle itself. Each check returns problems in words.
// Sources: developers.google.com/workspace/add-ons/concepts/editor-triggers and editor-auth-lifecycle; docs/publishing.md.
import { createContext, Script } from 'node:vm';
import { parse } from 'acorn';

/** Every scope that the manifest asks for, no more and no fewer; docs/scopes.md says what each is for. */
export const SCOPES = [
  'spreadsheets',
  'forms',
  'drive',
  'documents',
  'script.send_mail',
  'script.scriptapp',
  'script.container.ui',
  'userinfo.email',
].map((name) => `https://www.googleapis.com/auth/${name}`);

export function manifestProblems(manifest) {
  const problems = [];
  const scopes = manifest.oauthScopes ?? [];
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  const unknown = scopes.filter((scope, index) => !SCOPES.includes(scope) || scopes.indexOf(scope) !== index);
  if (missing.length > 0) problems.push(`appsscript.json lacks scopes: ${missing.join(' ')}`);
  if (unknown.length > 0) problems.push(`appsscript.json asks for more scopes: ${unknown.join(' ')}`);
  if (manifest.runtimeVersion !== 'V8') problems.push(`appsscript.json: runtimeVersion is ${manifest.runtimeVersion}`);
  if (manifest.timeZone !== 'Asia/Bangkok') problems.push(`appsscript.json: timeZone is ${manifest.timeZone}`);
  if ('addOns' in manifest) problems.push('appsscript.json has a section addOns, which belongs to card add-ons');
  return problems;
}

/** Every node of a syntax tree. */
function* nodesOf(node) {
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesOf(one);
  } else if (typeof node?.type === 'string') {
    yield node;
    for (const value of Object.values(node)) if (typeof value === 'object') yield* nodesOf(value);
  }
}

/** Name of the method that a call calls; '' for other calls. */
function methodOf({ callee }) {
  if (callee.type !== 'MemberExpression') return '';
  return String(callee.computed ? callee.property.value : callee.property.name);
}

/** The calls of a chain a().b().c(), first to last. */
function chainOf(call) {
  const calls = [];
  for (let node = call; node?.type === 'CallExpression'; node = node.callee.object) calls.unshift(node);
  return calls;
}

/** One form-submit trigger and one timer, at most hourly: a document may have one of each kind from each user. */
export function triggerProblems(code) {
  const program = parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  const calls = [...nodesOf(program)].filter((node) => node.type === 'CallExpression');
  const made = calls.filter((call) => methodOf(call) === 'newTrigger').length;
  const kinds = [];
  const problems = [];
  const functions = new Set(program.body.map((node) => node.id?.name));
  for (const call of calls.filter((one) => methodOf(one) === 'create')) {
    const chain = chainOf(call);
    const methods = chain.map(methodOf);
    if (methods[0] !== 'newTrigger') continue;
    const handler = chain[0].arguments[0]?.value;
    if (!functions.has(handler)) problems.push(`a trigger calls ${handler}, which is no function of Code.js`);
    const hours = chain.find((one) => methodOf(one) === 'everyHours')?.arguments[0]?.value;
    if (methods.join() === 'newTrigger,forSpreadsheet,onFormSubmit,create') kinds.push('form-submit');
    else if (methods.join() === 'newTrigger,timeBased,everyHours,create' && Number.isInteger(hours) && hours >= 1)
      kinds.push('hourly');
    else problems.push(`a trigger that an editor add-on may not have: ${methods.join('.')}`);
  }
  if (made !== 2 || kinds.sort().join() !== 'form-submit,hourly')
    problems.push(
      `Code.js makes ${made} triggers (${kinds.join(', ')}); there must be one form-submit trigger and one timer`,
    );
  if (calls.some((call) => methodOf(call) === 'everyMinutes'))
    problems.push('Code.js asks for a timer of minutes; an add-on has at most an hourly one');
  return problems;
}

const SERVICES = [
  ...['SpreadsheetApp', 'FormApp', 'DriveApp', 'DocumentApp', 'SlidesApp', 'CalendarApp', 'GmailApp', 'MailApp'],
  ...['ScriptApp', 'HtmlService', 'CardService', 'ContentService', 'PropertiesService', 'LockService', 'CacheService'],
  ...['Session', 'Utilities', 'UrlFetchApp', 'Charts', 'LanguageApp', 'XmlService', 'Jdbc', 'Logger', 'Browser'],
  ...['Maps', 'ContactsApp', 'GroupsApp', 'LinearOptimizationService', 'DataStudioApp'],
];

/** A service that throws whatever is done with it; as it is before anybody has permitted anything. */
function closedService(name) {
  const deny = (_, key) => {
    throw new Error(typeof key === 'string' ? `${name}.${key} is used` : `${name} is used`);
  };
  const traps = ['get', 'set', 'has', 'apply', 'construct', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf'];
  return new Proxy(function service() {}, Object.fromEntries(traps.map((trap) => [trap, deny])));
}

/** A menu that notes its items, and whether it was put into place. */
function menuStub() {
  /** @type {{ handlers: string[], shown: number }} */
  const noted = { handlers: [], shown: 0 };
  const menu = {
    addItem: (_, handler) => (noted.handlers.push(handler), menu),
    addSeparator: () => menu,
    addSubMenu: () => menu,
    addToUi: () => void (noted.shown += 1),
  };
  const only = (name, members) =>
    new Proxy(members, {
      get(target, key) {
        if (key in target) return target[key];
        throw new Error(`${name}.${String(key)} is used`);
      },
    });
  const ui = only('Ui', { createMenu: () => only('Menu', menu), createAddonMenu: () => only('Menu', menu) });
  return { noted, SpreadsheetApp: only('SpreadsheetApp', { getUi: () => ui }) };
}

/** Loading does nothing, and opening a file makes the menu with nothing but `SpreadsheetApp.getUi` (AuthMode.NONE). */
export function openingProblems(code) {
  const script = new Script(code, { filename: 'Code.js' });
  const closed = Object.fromEntries(SERVICES.map((name) => [name, closedService(name)]));
  try {
    script.runInContext(createContext({ ...closed }));
  } catch (error) {
    return [`loading Code.js: ${error.message}`];
  }
  const problems = [];
  for (const name of ['onOpen', 'onInstall']) {
    const { noted, SpreadsheetApp } = menuStub();
    const context = createContext({ ...closed, SpreadsheetApp });
    script.runInContext(context);
    if (typeof context[name] !== 'function') {
      problems.push(`Code.js has no function ${name}`);
      continue;
    }
    try {
      context[name]({ authMode: 'NONE' });
    } catch (error) {
      problems.push(`${name} before anything is permitted: ${error.message}`);
      continue;
    }
    if (noted.shown !== 1) problems.push(`${name} puts ${noted.shown} menus into place`);
    for (const handler of noted.handlers)
      if (typeof context[handler] !== 'function') problems.push(`the menu calls ${handler}, which Code.js lacks`);
  }
  return problems;
}

export function limitProblems({ code, manifest }) {
  return [...manifestProblems(manifest), ...triggerProblems(code), ...openingProblems(code)];
}
