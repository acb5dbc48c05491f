/** What install makes in the spreadsheet: sheets, headings, formats, protections, helper columns and triggers. */
import type { LinkedForm, Memory, Setup } from '../application/ports';
import {
  ANSWER_HELPERS,
  INSTALLED,
  OFFICER_COLUMNS,
  QUESTION_COLUMNS,
  SETTING_COLUMNS,
  SHEET_KEYS,
  SHEETS,
  WORDING_COLUMNS,
  type SheetKey,
} from '../texts/sheets';
import { SURVEY } from '../texts/survey';
import { formKey, makeHelperColumns, setAside } from './answers';
import { linkedSheets, questionsOf } from './inspection';
import {
  activeSpreadsheet,
  addMissingColumns,
  columnsIn,
  letters,
  readEntries,
  readHeadings,
  readWholeRow,
  requireColumn,
  sheetNamed,
  stretchesOf,
  writeAsText,
  type Columns,
} from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Every column holds text: ids, codes and ISO dates stay as they are. */
function dressUp(sheet: Sheet, headings: readonly string[]): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), Math.max(headings.length, 1)).setNumberFormat('@');
  sheet
    .getRange(1, 1, 1, headings.length)
    .setValues([[...headings]])
    .setFontWeight('bold')
    .setBackground('#d9ead3');
  sheet.setFrozenRows(1);
}

/** Rows of sheets that hold a few lines and are read whole, again and again; Sheets adds more as people fill them. */
const SHORT: Readonly<Partial<Record<SheetKey, number>>> = {
  settings: 100,
  officers: 100,
  districts: 100,
  holidays: 200,
  questions: 200,
  wording: 40,
};

/** A new sheet has a thousand rows, and every read of its columns would bring them all. */
function shorten(sheet: Sheet, key: SheetKey): void {
  const rows = SHORT[key];
  const there = sheet.getMaxRows();
  if (rows !== undefined && there > rows) sheet.deleteRows(rows + 1, there - rows);
}

function makeSheet(key: SheetKey): string[] {
  const { name, headings } = SHEETS[key];
  const book = activeSpreadsheet();
  const existing = book.getSheetByName(name);
  if (existing === null) {
    const sheet = book.insertSheet(name, book.getSheets().length);
    const missing = headings.length - 26;
    if (missing > 0) sheet.insertColumnsAfter(26, missing);
    shorten(sheet, key);
    dressUp(sheet, headings);
    return [INSTALLED.sheet(name)];
  }
  return addMissingColumns(existing, columnsIn(readHeadings(existing)), headings).map((heading) =>
    INSTALLED.heading(name, heading),
  );
}

/** Rows below the last one, each value under its heading, as text. */
function addRows(key: SheetKey, rows: readonly Readonly<Record<string, string>>[]): void {
  if (rows.length === 0) return;
  const sheet = sheetNamed(key);
  const columns = columnsIn(readHeadings(sheet));
  const places = Object.keys(rows[0] ?? {}).map(
    (heading) => [heading, requireColumn(columns, heading, SHEETS[key].name)] as const,
  );
  const width = Math.max(...places.map(([, column]) => column));
  const first = sheet.getLastRow() + 1;
  const missing = first + rows.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const range = sheet.getRange(first, 1, rows.length, width);
  range.setNumberFormat('@');
  range.setValues(
    rows.map((row) => {
      const values: string[] = Array.from({ length: width }, () => '');
      for (const [heading, column] of places) values[column - 1] = row[heading] ?? '';
      return values;
    }),
  );
}

/** Everything below the headings; rows stay, also those into which a form will answer next. */
function clearRows(sheet: Sheet): void {
  const rows = sheet.getLastRow() - 1;
  if (rows > 0) sheet.getRange(2, 1, rows, sheet.getLastColumn()).clearContent();
}

const TEXT_WIDTH = 420;

/** Paragraphs are read from the top, in columns wide enough for a line of a mail. */
function showLongTexts(sheet: Sheet, columns: Columns): void {
  sheet.getDataRange().setWrap(true).setVerticalAlignment('top');
  const { text, builtIn, subject, verdict } = WORDING_COLUMNS;
  for (const heading of [text, builtIn])
    sheet.setColumnWidth(requireColumn(columns, heading, sheet.getName()), TEXT_WIDTH);
  for (const heading of [subject, verdict])
    sheet.setColumnWidth(requireColumn(columns, heading, sheet.getName()), TEXT_WIDTH / 2);
}

/**
 * New answers arrive as text where the question asks for text, so that a telephone number keeps its zero and a house number
 * "12/3" becomes no date. Forms inserts a row for each of them, in the formats of the one above: the headings, or the last
 * answer, or a row that is there already, whichever Google takes.
 */
function keepAnswersAsText(sheet: Sheet, questions: readonly string[], form: GoogleAppsScript.Forms.Form): void {
  const dates = new Set(
    form
      .getItems()
      .filter((item) =>
        [FormApp.ItemType.DATE, FormApp.ItemType.DATETIME, FormApp.ItemType.TIME].includes(item.getType()),
      )
      .map((item) => item.getTitle().trim()),
  );
  const columns = columnsIn(readHeadings(sheet));
  const first = Math.min(...questionsOf(sheet).map((question) => columns.get(question) ?? 1));
  const asText = questions.flatMap((question) => {
    const column = columns.get(question);
    // The first column is the form's time stamp.
    return column === undefined || column === first || dates.has(question) ? [] : [column];
  });
  if (asText.length === 0) return;
  const last = sheet.getLastRow();
  const values = last < 2 ? [] : readWholeRow(sheet, last);
  // Answers that are there already stay as they are: under another format a date would become a number.
  const besideDates = last < 2 ? [] : asText.filter((column) => !(values[column - 1] instanceof Date));
  const [end, rows] = [Math.max(last, 1), sheet.getMaxRows()];
  const ranges = [
    ...rangesOf(asText, 1, last < 2 ? rows : 1),
    ...rangesOf(besideDates, end, end),
    ...(last < 2 || last === rows ? [] : rangesOf(asText, last + 1, rows)),
  ];
  sheet.getRangeList(ranges).setNumberFormat('@');
}

/** `B1:D20`: neighbouring columns in one range. */
const rangesOf = (columns: readonly number[], from: number, to: number): string[] =>
  stretchesOf(columns).map(([left = 1, ...others]) => `${letters(left)}${from}:${letters(left + others.length)}${to}`);

/** The form behind an answers sheet; null when it is not shared with the person who installs. */
function openForm(url: string): GoogleAppsScript.Forms.Form | null {
  try {
    return FormApp.openByUrl(url);
  } catch {
    return null;
  }
}

/** Makes the helper columns and remembers which form answers here. */
function linkForm(
  memory: Memory,
  sheet: Sheet,
  { url, form }: { readonly url: string; readonly form: GoogleAppsScript.Forms.Form | null },
  known: ReadonlySet<string>,
): LinkedForm {
  const questions = questionsOf(sheet);
  const key = formKey(sheet.getSheetId());
  const before = memory.get(key);
  makeHelperColumns(sheet);
  const title = form?.getTitle() ?? before ?? sheet.getName();
  const made = before !== title;
  // Before the form counts as linked: what an installation that dies here has left is never taken in by itself.
  if (before === undefined) setAside(sheet);
  if (made) memory.set({ [key]: title });
  const added = questions.filter((question) => !known.has(question));
  if (form !== null && added.length > 0) keepAnswersAsText(sheet, added, form);
  return {
    sheetId: sheet.getSheetId(),
    title,
    url: form?.getPublishedUrl() ?? url,
    questions,
    made,
    shared: form !== null,
    about: form === null ? '' : `${title} ${form.getDescription()}`,
  };
}

/**
 * Lets administrators in and nobody else: on a shared file a new protection still lets every editor in. Whoever runs is one
 * of them and is let in before others are put out: a right that comes from a group would go with the group.
 * Returns the addresses that Google does not take.
 */
function reserve(protection: GoogleAppsScript.Spreadsheet.Protection, admins: readonly string[]): string[] {
  const before = protection.getEditors().map((editor) => editor.getEmail());
  const out = before.filter((email) => !admins.includes(email));
  const missing = admins.filter((email) => !before.includes(email));
  const refused = letIn(protection, missing);
  if (out.length > 0) protection.removeEditors(out);
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  return refused;
}

/** Together, and one by one where that fails: an address that is mistyped keeps nobody else out. */
function letIn(protection: GoogleAppsScript.Spreadsheet.Protection, addresses: readonly string[]): string[] {
  if (addresses.length === 0) return [];
  try {
    protection.addEditors([...addresses]);
    return [];
  } catch {
    return addresses.filter((address) => {
      try {
        protection.addEditor(address);
        return false;
      } catch {
        return true;
      }
    });
  }
}

/** The one form-submit trigger of the spreadsheet and the one timer, by the function that each calls. */
const TRIGGERS: Readonly<Record<string, () => GoogleAppsScript.Script.Trigger>> = {
  onFormSubmit: () => ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(activeSpreadsheet()).onFormSubmit().create(),
  runHourly: () => ScriptApp.newTrigger('runHourly').timeBased().everyHours(1).create(),
};

/**
 * Those of the person who runs, for this spreadsheet; nobody sees another's. A timer does not say which document it is for:
 * in a published add-on only one whose id is remembered is ours.
 */
function ownTriggers(remembered: ReadonlySet<string>): GoogleAppsScript.Script.Trigger[] {
  const isBound = ScriptApp.getInstallationSource() === ScriptApp.InstallationSource.NONE;
  return ScriptApp.getUserTriggers(activeSpreadsheet()).filter(
    (trigger) =>
      isBound || trigger.getTriggerSource() !== ScriptApp.TriggerSource.CLOCK || remembered.has(trigger.getUniqueId()),
  );
}

export function sheetSetup(memory: Memory, isSurvey: (sheetId: number, formId: string | undefined) => boolean): Setup {
  return {
    makeSheets: () => SHEET_KEYS.flatMap(makeSheet),

    fillSettings(rows) {
      const known = new Set(readEntries('settings', [SETTING_COLUMNS.key]).map((entry) => entry[SETTING_COLUMNS.key]));
      const missing = rows.filter((row) => !known.has(row.key));
      addRows(
        'settings',
        missing.map((row) => ({
          [SETTING_COLUMNS.key]: row.key,
          [SETTING_COLUMNS.value]: row.value,
          [SETTING_COLUMNS.description]: row.description,
        })),
      );
      return missing.map((row) => row.key);
    },

    layOutWording(rows) {
      const sheet = sheetNamed('wording');
      const { name } = SHEETS.wording;
      const grid = sheet.getDataRange().getDisplayValues();
      const columns = columnsIn(grid[0] ?? []);
      const column = (heading: string): number => requireColumn(columns, heading, name);
      const { kind, sentWhen, builtIn } = WORDING_COLUMNS;
      const places = new Map(grid.map((cells, index) => [(cells[column(kind) - 1] ?? '').trim(), index]));
      const missing = rows.filter((row) => !places.has(row.kind));
      addRows(
        'wording',
        missing.map((row) => ({ [kind]: row.kind, [sentWhen]: row.sentWhen, [builtIn]: row.builtIn })),
      );
      for (const row of rows) {
        const place = places.get(row.kind);
        if (place !== undefined && grid[place]?.[column(builtIn) - 1] !== row.builtIn)
          writeAsText(sheet, place + 1, new Map([[column(builtIn), row.builtIn]]));
      }
      // Whoever has made the columns wider keeps them.
      if (missing.length === rows.length) showLongTexts(sheet, columns);
    },

    addOfficer(officer) {
      addRows('officers', [
        {
          [OFFICER_COLUMNS.email]: officer.email,
          [OFFICER_COLUMNS.name]: officer.name,
          [OFFICER_COLUMNS.position]: officer.position,
          [OFFICER_COLUMNS.role]: officer.role,
        },
      ]);
    },

    linkForms: (known) =>
      linkedSheets().flatMap((sheet): LinkedForm[] => {
        const url = sheet.getFormUrl() ?? '';
        const form = openForm(url);
        return isSurvey(sheet.getSheetId(), form?.getId()) ? [] : [linkForm(memory, sheet, { url, form }, known)];
      }),

    addQuestions(rows) {
      addRows(
        'questions',
        rows.map((row) => ({
          [QUESTION_COLUMNS.form]: row.form,
          [QUESTION_COLUMNS.question]: row.question,
          [QUESTION_COLUMNS.target]: row.target,
          [QUESTION_COLUMNS.source]: row.source,
        })),
      );
    },

    mapQuestions(rows) {
      const sheet = sheetNamed('questions');
      const { name } = SHEETS.questions;
      const grid = sheet.getDataRange().getDisplayValues();
      const columns = columnsIn(grid[0] ?? []);
      const column = (heading: string): number => requireColumn(columns, heading, name);
      const wanted = new Map(rows.map((row) => [`${row.form}\n${row.question}`, row]));
      grid.forEach((cells, index) => {
        const cell = (heading: string): string => cells[column(heading) - 1] ?? '';
        const row = wanted.get(`${cell(QUESTION_COLUMNS.form)}\n${cell(QUESTION_COLUMNS.question)}`);
        if (row === undefined || index === 0) return;
        writeAsText(
          sheet,
          index + 1,
          new Map([
            [column(QUESTION_COLUMNS.target), row.target],
            [column(QUESTION_COLUMNS.source), row.source],
          ]),
        );
      });
    },

    ensureTriggers(remembered) {
      const existing = new Map(ownTriggers(remembered).map((trigger) => [trigger.getHandlerFunction(), trigger]));
      return Object.entries(TRIGGERS).map(([handler, build]) => {
        const known = existing.get(handler);
        return { handler, uid: (known ?? build()).getUniqueId(), made: known === undefined };
      });
    },

    dropTriggers(remembered) {
      for (const trigger of ownTriggers(remembered))
        if (trigger.getHandlerFunction() in TRIGGERS) ScriptApp.deleteTrigger(trigger);
    },

    writeSetting(key, value) {
      const sheet = sheetNamed('settings');
      const { name } = SHEETS.settings;
      const grid = sheet.getDataRange().getDisplayValues();
      const columns = columnsIn(grid[0] ?? []);
      const row = grid.findIndex(
        (cells) => cells[requireColumn(columns, SETTING_COLUMNS.key, name) - 1]?.trim() === key,
      );
      if (row > 0) writeAsText(sheet, row + 1, new Map([[requireColumn(columns, SETTING_COLUMNS.value, name), value]]));
    },

    emptyRecords() {
      for (const key of SHEET_KEYS) {
        const sheet = activeSpreadsheet().getSheetByName(SHEETS[key].name);
        if (sheet === null || (SHEETS[key].kind === 'CONFIG' && key !== 'officers')) continue;
        clearRows(sheet);
      }
      // Answers of the original's applicants, and of its survey, have come along.
      for (const sheet of activeSpreadsheet().getSheets())
        if (columnsIn(readHeadings(sheet)).has(ANSWER_HELPERS.requestId) || sheet.getName().startsWith(SURVEY.sheet))
          clearRows(sheet);
    },

    protect(admins) {
      const type = SpreadsheetApp.ProtectionType.SHEET;
      let isDone = true;
      const refused = new Set<string>();
      for (const key of SHEET_KEYS) {
        const sheet = sheetNamed(key);
        const [before] = sheet.getProtections(type);
        const protection = before ?? sheet.protect().setDescription(SHEETS[key].name);
        if (SHEETS[key].kind !== 'CONFIG') {
          if (before === undefined) protection.setWarningOnly(true);
        } else if (protection.canEdit()) for (const address of reserve(protection, admins)) refused.add(address);
        // Whom a protection keeps out may not even read it.
        else isDone = false;
      }
      return { isDone, refused: [...refused] };
    },
  };
}
