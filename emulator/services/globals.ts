/** The globals of Apps Script: what every script finds without importing anything. */
import { enumOf, type EnumValue } from '../core/enums';
import { PlatformError } from '../core/errors';
import { Execution } from '../core/execution';
import { strict } from '../core/strict';
import type { Workspace } from '../model/workspace';
import { chartsService } from './charts';
import { documentAppService } from './documents';
import { driveApp } from './drive';
import { FormAppImpl } from './forms';
import { HtmlServiceImpl } from './html';
import { gmailApp, MailAppImpl } from './mail';
import { ScriptAppImpl } from './script';
import { ConsoleImpl, LoggerImpl, SessionImpl } from './session';
import { SpreadsheetAppImpl } from './spreadsheet/app';
import { CacheServiceImpl, LockServiceImpl, PropertiesServiceImpl } from './stores';
import { UrlFetchAppImpl } from './urlFetch';
import { UtilitiesImpl } from './utilities';

/** @source Enum MimeType reference */
export const MIME_TYPES = {
  GOOGLE_APPS_SCRIPT: 'application/vnd.google-apps.script',
  GOOGLE_DRAWINGS: 'application/vnd.google-apps.drawing',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  GOOGLE_SITES: 'application/vnd.google-apps.site',
  GOOGLE_SLIDES: 'application/vnd.google-apps.presentation',
  FOLDER: 'application/vnd.google-apps.folder',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
} as const;

/** Old-style message boxes; nobody is there to answer them. */
class BrowserImpl {
  readonly Buttons: Readonly<Record<string, EnumValue>> = enumOf(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /** @source wording of live logs */
  msgBox(...texts: unknown[]): string {
    const { trigger } = this.#execution.record;
    if (trigger === 'CLOCK' || trigger === 'FORM_SUBMIT')
      throw new PlatformError('Cannot call Browser.msgBox() from this context; have you tried Logger.log() instead?');
    const [first, second] = texts.map(String);
    this.#execution.workspace
      .uiOf(this.#execution.user)
      .alerts.push(second === undefined ? { title: '', prompt: first ?? '' } : { title: first ?? '', prompt: second });
    return 'ok';
  }
}

/** Services that exist at Google and have nothing behind them here: any use says so by name. */
const NOT_EMULATED = [
  'CalendarApp',
  'CardService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'XmlService',
  'AdminDirectory',
  'Drive',
  'Sheets',
  'Docs',
  'Gmail',
  'Calendar',
  'BigQuery',
  'People',
] as const;

/** The globals as one object; scripts run on it in this realm, or in a context that is made of it. */
export function createGlobals(
  workspace: Workspace,
  execution: Execution = newExecution(workspace),
): Record<string, unknown> {
  const service = (name: string, implementation: object): object => strict(execution, name, implementation);
  return {
    SpreadsheetApp: service('SpreadsheetApp', new SpreadsheetAppImpl(execution)),
    DocumentApp: documentAppService(execution),
    DriveApp: driveApp(execution),
    FormApp: service('FormApp', new FormAppImpl(execution)),
    MailApp: service('MailApp', new MailAppImpl(execution)),
    GmailApp: gmailApp(execution),
    HtmlService: service('HtmlService', new HtmlServiceImpl(execution)),
    ScriptApp: service('ScriptApp', new ScriptAppImpl(execution)),
    LockService: service('LockService', new LockServiceImpl(execution)),
    PropertiesService: service('PropertiesService', new PropertiesServiceImpl(execution)),
    CacheService: service('CacheService', new CacheServiceImpl(execution)),
    Utilities: service('Utilities', new UtilitiesImpl(execution)),
    Session: service('Session', new SessionImpl(execution)),
    UrlFetchApp: service('UrlFetchApp', new UrlFetchAppImpl(execution)),
    Charts: chartsService(execution),
    Logger: service('Logger', new LoggerImpl(execution)),
    Browser: service('Browser', new BrowserImpl(execution)),
    console: service('console', new ConsoleImpl(execution)),
    MimeType: MIME_TYPES,
    ...Object.fromEntries(NOT_EMULATED.map((name) => [name, service(name, {})])),
  };
}

function newExecution(workspace: Workspace): Execution {
  const execution = new Execution(workspace, { functionName: 'createGlobals' });
  workspace.begin(execution);
  return execution;
}
