/** The satisfaction survey: a form of its own whose answers arrive in the office's spreadsheet. */
import type { Memory, Survey } from '../application/ports';
import { BEST_MARK } from '../domain/registerFigures';
import { SURVEY } from '../texts/survey';
import { isoDate } from './clock';
import { activeSpreadsheet, columnsIn, letters, textOf, type CellValue } from './table';

const KEYS = { formId: 'survey.form', url: 'survey.url', sheetId: 'survey.sheet' } as const;

type Form = GoogleAppsScript.Forms.Form;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Asks what is not asked yet: an installation that died half-way is completed by the next. */
function fill(form: Form): void {
  const { title, description, items, comment, worst, best, thanks } = SURVEY;
  form.setTitle(title).setDescription(description).setConfirmationMessage(thanks).setCollectEmail(false);
  const present = form.getItems();
  for (const item of present) if (item.getTitle() === '') form.deleteItem(item);
  const asked = new Set(present.map((item) => item.getTitle()));
  for (const item of items)
    if (!asked.has(item))
      form.addScaleItem().setTitle(item).setBounds(1, BEST_MARK).setLabels(worst, best).setRequired(true);
  if (!asked.has(comment)) form.addParagraphTextItem().setTitle(comment);
}

const isLinked = (sheet: Sheet): boolean => (sheet.getFormUrl() ?? '') !== '';

function answers(sheet: Sheet, formId: string): boolean {
  try {
    return isLinked(sheet) && FormApp.openByUrl(sheet.getFormUrl() ?? '').getId() === formId;
  } catch {
    // Somebody else's form.
    return false;
  }
}

/** `ความพึงพอใจ`, or `ความพึงพอใจ 2` in a copy of an office's file, which has the answers of the original. */
function freeName(): string {
  const taken = new Set(
    activeSpreadsheet()
      .getSheets()
      .map((sheet) => sheet.getName()),
  );
  let name: string = SURVEY.sheet;
  for (let number = 2; taken.has(name); number++) name = `${SURVEY.sheet} ${number}`;
  return name;
}

/** The sheet in which its answers arrive: the new one, or the one that an installation which died has left. */
function linkedSheet(form: Form, isNew: boolean): Sheet | undefined {
  const before = activeSpreadsheet().getSheets().filter(isLinked);
  const known = isNew ? undefined : before.find((sheet) => answers(sheet, form.getId()));
  if (known !== undefined) return known;
  form.setDestination(FormApp.DestinationType.SPREADSHEET, activeSpreadsheet().getId());
  SpreadsheetApp.flush();
  const ids = new Set(before.map((sheet) => sheet.getSheetId()));
  return activeSpreadsheet()
    .getSheets()
    .find((sheet) => !ids.has(sheet.getSheetId()) && isLinked(sheet));
}

/** Time, items and comment stand in the first columns; in one read, unless somebody has taken some away. */
function readSurvey(sheet: Sheet): CellValue[][] {
  try {
    return sheet.getRange(`A:${letters(SURVEY.items.length + 2)}`).getValues() as CellValue[][];
  } catch {
    return sheet.getDataRange().getValues() as CellValue[][];
  }
}

/** Nobody can answer a new form before. @source Form.setPublished reference; newer than the published types */
interface Publishable {
  setPublished(enabled: boolean): Form;
}

export function surveyForm(memory: Memory): Survey {
  const sheetOf = (): Sheet | undefined => {
    const id = memory.get(KEYS.sheetId);
    return activeSpreadsheet()
      .getSheets()
      .find((sheet) => String(sheet.getSheetId()) === id);
  };
  const open = (): Form => {
    const id = memory.get(KEYS.formId);
    if (id !== undefined) return FormApp.openById(id);
    const form = FormApp.create(SURVEY.title);
    memory.set({ [KEYS.formId]: form.getId() });
    return form;
  };
  return {
    make() {
      if (memory.get(KEYS.sheetId) !== undefined) return null;
      const isNew = memory.get(KEYS.formId) === undefined;
      const form = open();
      fill(form);
      (form as Form & Publishable).setPublished(true);
      const sheet = linkedSheet(form, isNew);
      if (sheet !== undefined && !sheet.getName().startsWith(SURVEY.sheet)) sheet.setName(freeName());
      const url = form.getPublishedUrl();
      memory.set({ [KEYS.url]: url, ...(sheet === undefined ? {} : { [KEYS.sheetId]: String(sheet.getSheetId()) }) });
      return { url };
    },

    exists: () => memory.get(KEYS.sheetId) !== undefined,
    isForm: (formId) => memory.get(KEYS.formId) === formId,
    isSheet: (sheetId) => memory.get(KEYS.sheetId) === String(sheetId),

    answers() {
      const sheet = sheetOf();
      if (sheet === undefined) return [];
      const [headings = [], ...rows] = readSurvey(sheet);
      const columns = columnsIn(headings);
      const places = SURVEY.items.map((item) => columns.get(item));
      return rows
        .filter((cells) => textOf(cells[0]) !== '')
        .map((cells) => {
          const [time] = cells;
          const day = time instanceof Date ? isoDate(time) : textOf(time).slice(0, 10);
          const marks = places.map((column) => (column === undefined ? NaN : Number(cells[column - 1] || NaN)));
          return { day, marks: marks.map((mark) => (mark >= 1 && mark <= BEST_MARK ? mark : null)) };
        });
    },
  };
}
