/** What needs somebody's consent: simple triggers run without any, and people may withhold a part of it. */
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

/**
 * What simple triggers may do all the same, but nobody who has withheld the scope.
 * @source reference: each method's list of scopes
 */
const NEEDS_SCOPE: readonly (readonly [call: string, scope: string])[] = [
  ...NEEDS_CONSENT,
  ['SpreadsheetApp.getActive', `${AUTH}spreadsheets`],
  ['SpreadsheetApp.getActiveSpreadsheet', `${AUTH}spreadsheets`],
  ['Session.getActiveUser', `${AUTH}userinfo.email`],
  ['Session.getEffectiveUser', `${AUTH}userinfo.email`],
];

const SIMPLE: ReadonlySet<TriggerKind> = new Set(['OPEN', 'EDIT']);

/**
 * Refuses a call that simple triggers may not make, or whose scope the person who runs has withheld.
 * @source wording of live logs: "You do not have permission to call X. Required permissions: <scope>"
 */
export function requireAuthorization(name: string, trigger: TriggerKind, withheld: ReadonlySet<string>): void {
  const isSimple = SIMPLE.has(trigger);
  if (!isSimple && withheld.size === 0) return;
  const needed = (isSimple ? NEEDS_CONSENT : NEEDS_SCOPE).find(([call]) =>
    call.endsWith('.') ? name.startsWith(call) : name === call,
  );
  if (needed === undefined || !(isSimple || withheld.has(needed[1]))) return;
  throw new PlatformError(`You do not have permission to call ${name}. Required permissions: ${needed[1]}`);
}
