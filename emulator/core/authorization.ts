/** What a simple trigger may not do: it runs without anybody's consent. */
import { PlatformError } from './errors';
import type { TriggerKind } from './execution';

const AUTH = 'https://www.googleapis.com/auth/';

/**
 * Calls that need consent, with the scope that the refusal names. A whole service stands as `MailApp.`.
 * @source /guides/triggers: simple triggers "can't access services that require authorization"; they may change the file
 * they are bound to, keep properties and show menus, but not open other files
 */
const NEEDS_CONSENT: readonly (readonly [call: string, scope: string])[] = [
  ['MailApp.', `${AUTH}script.send_mail`],
  ['GmailApp.', 'https://mail.google.com/'],
  ['DriveApp.', `${AUTH}drive`],
  ['DocumentApp.create', `${AUTH}documents`],
  ['DocumentApp.openById', `${AUTH}documents`],
  ['DocumentApp.openByUrl', `${AUTH}documents`],
  ['FormApp.create', `${AUTH}forms`],
  ['FormApp.openById', `${AUTH}forms`],
  ['FormApp.openByUrl', `${AUTH}forms`],
  ['SpreadsheetApp.create', `${AUTH}spreadsheets`],
  ['SpreadsheetApp.open', `${AUTH}spreadsheets`],
  ['SpreadsheetApp.openById', `${AUTH}spreadsheets`],
  ['SpreadsheetApp.openByUrl', `${AUTH}spreadsheets`],
  ['UrlFetchApp.', `${AUTH}script.external_request`],
  ['ScriptApp.getProjectTriggers', `${AUTH}script.scriptapp`],
  ['ScriptApp.getUserTriggers', `${AUTH}script.scriptapp`],
  ['ScriptApp.newTrigger', `${AUTH}script.scriptapp`],
  ['ScriptApp.deleteTrigger', `${AUTH}script.scriptapp`],
  ['Ui.showSidebar', `${AUTH}script.container.ui`],
  ['Ui.showModalDialog', `${AUTH}script.container.ui`],
  ['Ui.showModelessDialog', `${AUTH}script.container.ui`],
];

const SIMPLE: ReadonlySet<TriggerKind> = new Set(['OPEN', 'EDIT']);

/** @source wording of live logs: "You do not have permission to call X. Required permissions: <scope>" */
export function requireAuthorization(name: string, trigger: TriggerKind): void {
  if (!SIMPLE.has(trigger)) return;
  const refused = NEEDS_CONSENT.find(([call]) => (call.endsWith('.') ? name.startsWith(call) : name === call));
  if (refused === undefined) return;
  throw new PlatformError(`You do not have permission to call ${name}. Required permissions: ${refused[1]}`);
}
