/** What stands in the office's file, read without changing it: sheets, headings, forms, triggers, consent, time zones. */
import type { Inspection, Memory } from '../application/ports';
import { ANSWER_HELPERS, SHEET_KEYS, SHEETS, type SheetKey } from '../texts/sheets';
import { formKey } from './answers';
import { activeSpreadsheet, columnOf, columnsIn, readHeadings, readsThaiDates } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Headings that are missing; null for a sheet that is not there. */
function missingHeadings(key: SheetKey): readonly string[] | null {
  const sheet = activeSpreadsheet().getSheetByName(SHEETS[key].name);
  if (sheet === null) return null;
  const columns = columnsIn(readHeadings(sheet));
  return SHEETS[key].headings.filter((heading) => columnOf(columns, heading) === undefined);
}

/** Titles of the form's questions, without our own helper columns. */
export function questionsOf(sheet: Sheet): string[] {
  const helpers: readonly string[] = Object.values(ANSWER_HELPERS);
  return readHeadings(sheet)
    .map((heading) => String(heading).trim())
    .filter((heading) => heading !== '' && !helpers.includes(heading));
}

const OWN: ReadonlySet<string> = new Set(SHEET_KEYS.map((key) => SHEETS[key].name));

/** Sheets into which a form answers. One call for each that is not our own. */
export const linkedSheets = (isOther: (sheetId: number) => boolean = () => false): Sheet[] =>
  activeSpreadsheet()
    .getSheets()
    .filter((sheet) => !OWN.has(sheet.getName()) && !isOther(sheet.getSheetId()) && (sheet.getFormUrl() ?? '') !== '');

/** @source AuthorizationInfo reference; newer than the published types */
interface GrantedScopes {
  getAuthorizedScopes(): string[] | null;
}

export function inspection(memory: Memory, isSurvey: (sheetId: number) => boolean): Inspection {
  return {
    fileId: () => activeSpreadsheet().getId(),

    url: () => activeSpreadsheet().getUrl(),

    sheets: () => SHEET_KEYS.map((key) => ({ name: SHEETS[key].name, missing: missingHeadings(key) })),

    forms: () =>
      linkedSheets(isSurvey).map((sheet) => ({
        sheetId: sheet.getSheetId(),
        sheetName: sheet.getName(),
        title: memory.get(formKey(sheet.getSheetId())),
        questions: questionsOf(sheet),
      })),

    ownTriggers: () =>
      ScriptApp.getUserTriggers(activeSpreadsheet()).map((trigger) => ({
        handler: trigger.getHandlerFunction(),
        uid: trigger.getUniqueId(),
      })),

    consent(wanted) {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return { missing: [], url: '' };
      const granted = new Set((info as unknown as GrantedScopes).getAuthorizedScopes() ?? []);
      return { missing: wanted.filter((scope) => !granted.has(scope)), url: info.getAuthorizationUrl() };
    },

    timeZones: () => ({
      script: Session.getScriptTimeZone(),
      spreadsheet: activeSpreadsheet().getSpreadsheetTimeZone(),
    }),

    readsThaiDates,

    isKeptOut(included) {
      const settings = new Set<string>(
        SHEET_KEYS.filter((key) => SHEETS[key].kind === 'CONFIG').map((key) => SHEETS[key].name),
      );
      const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
      const all = [RANGE, SHEET].flatMap((type) => activeSpreadsheet().getProtections(type));
      return all.some((one) => !one.canEdit() && (included || !settings.has(one.getRange().getSheet().getName())));
    },

    filesIn(folderId) {
      const found = new Set<string>();
      try {
        const files = DriveApp.getFolderById(folderId).getFiles();
        while (files.hasNext()) found.add(files.next().getId());
      } catch {
        // The folder has gone, or is not shared with the person who looks.
        return null;
      }
      return found;
    },
  };
}
