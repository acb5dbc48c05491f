/**
 * What the add-on takes for granted of Google, asked of the platform itself on scratch files. Each line has what is expected;
 * on the emulator every one holds, and where Google answers otherwise, the emulator is wrong.
 */
import type { SelfTest } from '../application/ports';
import { HISTORY_NOTES } from '../texts/office';
import { SELF_TEST, type BeliefId } from '../texts/selfTest';
import { activeSpreadsheet } from './table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The scratch files of one run; everything goes into the bin afterwards. */
interface Bench {
  readonly book: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** An empty sheet for each belief. */
  readonly sheet: () => Sheet;
  /** Puts a file into the bin when the run is over. */
  readonly discard: (fileId: string) => void;
}

interface Belief {
  readonly expected: unknown;
  readonly ask: (bench: Bench) => unknown;
}

/** Whether a call is refused with an exception. */
function isRefused(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}

const kindOf = (value: unknown): string => (value instanceof Date ? 'Date' : typeof value);

/** What a cell becomes when a text is written into it without any format. */
const entered = (sheet: Sheet, text: string): unknown => {
  const value: unknown = sheet.getRange('A1').setValue(text).getValue();
  return value instanceof Date ? 'Date' : value;
};

function asText(sheet: Sheet, text: string): unknown {
  const cell = sheet.getRange('A1').setNumberFormat('@').setValue(text);
  return [cell.getValue(), cell.getFormula()];
}

const found = (sheet: Sheet, pattern: string, isPattern: boolean): number =>
  sheet
    .getRange('A1:A')
    .createTextFinder(pattern)
    .useRegularExpression(isPattern)
    .matchEntireCell(true)
    .matchCase(true)
    .findAll().length;

const column = (sheet: Sheet, ...texts: string[]): Sheet => {
  const range = sheet.getRange(1, 1, texts.length, 1);
  range.setNumberFormat('@');
  range.setValues(texts.map((text) => [text]));
  return sheet;
};

function scratchForm({ discard }: Bench): GoogleAppsScript.Forms.Form {
  const form = FormApp.create(SELF_TEST.scratch);
  discard(form.getId());
  return form;
}

/** What stands in rows of the history and of the documents. */
const APPENDED = ['2026-11-20T09:00:00+07:00', 'IDC-2569-0001', HISTORY_NOTES.because('1/2569'), '{"at":"12/3"}'];

const BELIEFS: Readonly<Record<BeliefId, Belief>> = {
  textKeepsZeros: { expected: ['04064', ''], ask: ({ sheet }) => asText(sheet(), '04064') },
  textKeepsFormula: { expected: ['=1+1', ''], ask: ({ sheet }) => asText(sheet(), '=1+1') },
  numberLosesZeros: { expected: 812345678, ask: ({ sheet }) => entered(sheet(), '0812345678') },
  dateIsRead: { expected: 'Date', ask: ({ sheet }) => entered(sheet(), '2026-11-16') },
  formulaIsRun: { expected: 2, ask: ({ sheet }) => entered(sheet(), '=1+1') },
  apostropheIsText: {
    expected: '=1+1',
    ask: ({ sheet }) => {
      const one = sheet();
      one.appendRow(["'=1+1"]);
      return one.getRange('A1').getValue() as unknown;
    },
  },
  writesAreRead: {
    expected: 'x',
    ask: ({ sheet }) => {
      const one = sheet();
      one.getRange('B2').setValue('x');
      return one.getRange('B2').getValue() as unknown;
    },
  },
  finderIsExact: { expected: 1, ask: ({ sheet }) => found(column(sheet(), 'ab', 'AB', 'abc', 'b'), 'ab', false) },
  finderKnowsPatterns: {
    expected: 2,
    ask: ({ sheet }) => found(column(sheet(), 'a-1', 'b', 'a-11'), '^(?:a\\-1|b)$', true),
  },
  columnsAreWhole: {
    expected: [true, 2],
    ask: ({ sheet }) => {
      const one = column(sheet(), 'a', 'b');
      const grid = one.getRange('A:B').getValues();
      return [grid.length === one.getMaxRows(), grid[0]?.length];
    },
  },
  beyondIsRefused: {
    expected: [true, true],
    ask: ({ sheet }) => {
      const one = sheet();
      return [
        isRefused(() => one.getRange(one.getMaxRows() + 1, 1, 1, 1)),
        isRefused(() => one.getRange('A:ZZ').getValues()),
      ];
    },
  },
  lastRowCountsContent: {
    expected: [0, 2],
    ask: ({ sheet }) => {
      const one = sheet();
      one.getRange('A9').setNumberFormat('@');
      const before = one.getLastRow();
      return [before, column(one, 'a', 'b').getLastRow()];
    },
  },
  emptySheetHasOneCell: { expected: [['']], ask: ({ sheet }) => sheet().getDataRange().getDisplayValues() },
  rowsMoveUp: {
    expected: ['c', 2],
    ask: ({ sheet }) => {
      const one = column(sheet(), 'a', 'b', 'c');
      one.deleteRows(2, 1);
      return [one.getRange('A2').getDisplayValue(), one.getLastRow()];
    },
  },
  filterHidesNothing: {
    expected: [['a', 'x'], 1, 'c'],
    ask: ({ sheet }) => {
      const one = column(sheet(), 'h', 'a', 'b');
      const hidden = SpreadsheetApp.newFilterCriteria().setHiddenValues(['b']).build();
      one.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, hidden);
      SpreadsheetApp.flush();
      const hits = found(one, 'b', false);
      one.getRange(3, 1, 1, 1).setValues([['x']]);
      one.appendRow(['c']);
      SpreadsheetApp.flush();
      return [one.getRange('A2:A3').getDisplayValues().flat(), hits, one.getRange('A4').getDisplayValue()];
    },
  },
  appendedTextsStay: {
    expected: APPENDED,
    ask: ({ sheet }) => {
      const one = sheet();
      one.getRange('A1:D1').setNumberFormat('@');
      one.appendRow([...APPENDED]);
      SpreadsheetApp.flush();
      return one.getRange('A1:D1').getDisplayValues().flat();
    },
  },
  listIsWritten: {
    expected: ['x', '', 'x'],
    ask: ({ sheet }) => {
      const one = column(sheet(), '', '', '');
      one.getRangeList(['A1', 'A3']).setValue('x');
      return one.getRange('A1:A3').getDisplayValues().flat();
    },
  },
  datesAreShown: {
    expected: '2026-11-16 09:05',
    ask: ({ sheet }) => {
      const one = sheet();
      one.getRange('A1').setValue(new Date('2026-11-16T02:05:00Z'));
      return Utilities.formatDate(one.getRange('A1').getValue() as Date, 'Asia/Bangkok', 'yyyy-MM-dd HH:mm');
    },
  },
  offsetIsBangkok: {
    expected: '2026-11-16T09:05:00+07:00',
    ask: () => Utilities.formatDate(new Date('2026-11-16T02:05:00Z'), 'Asia/Bangkok', "yyyy-MM-dd'T'HH:mm:ssXXX"),
  },
  noFormIsNull: { expected: true, ask: ({ sheet }) => (sheet().getFormUrl() ?? '') === '' },
  warningProtects: {
    expected: true,
    ask: ({ sheet }) => sheet().protect().setWarningOnly(true).isWarningOnly(),
  },
  chartIsPicture: {
    expected: 'image/png',
    ask: ({ sheet }) => {
      const one = sheet();
      one.getRange('A1:B3').setValues([
        ['a', 'b'],
        ['x', 1],
        ['y', 2],
      ]);
      const chart = one.newChart().setChartType(Charts.ChartType.COLUMN).addRange(one.getRange('A1:B3'));
      one.insertChart(chart.setPosition(5, 1, 0, 0).build());
      SpreadsheetApp.flush();
      return one.getCharts()[0]?.getAs('image/png').getContentType();
    },
  },
  propertiesAreTexts: {
    expected: ['1', null],
    ask: () => {
      const store = PropertiesService.getDocumentProperties();
      store.setProperties({ [SELF_TEST.key]: '1' });
      const kept = store.getProperties()[SELF_TEST.key];
      store.deleteProperty(SELF_TEST.key);
      return [kept, store.getProperty(SELF_TEST.key)];
    },
  },
  lockIsOfDocument: { expected: true, ask: () => kindOf(LockService.getDocumentLock()) === 'object' },
  bytesAreSigned: {
    expected: [-1, 'image/png'],
    ask: () => {
      const blob = Utilities.newBlob(Utilities.base64Decode('/w=='), 'image/png', 'x.png');
      return [blob.getBytes()[0], blob.getContentType()];
    },
  },
  digestIsSha: {
    expected: 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=',
    ask: () =>
      Utilities.base64EncodeWebSafe(
        Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8),
      ),
  },
  fileIsBinned: {
    expected: [3, true],
    ask: ({ discard }) => {
      const file = DriveApp.createFile(SELF_TEST.scratch, 'abc', MimeType.PLAIN_TEXT);
      discard(file.getId());
      const size = file.getSize();
      return [size, file.setTrashed(true).isTrashed()];
    },
  },
  documentIsKept: {
    expected: ['$& \\1 {{x}}', '%PDF'],
    ask: ({ discard }) => {
      const made = DocumentApp.create(SELF_TEST.scratch);
      discard(made.getId());
      // At the very end of a text, as merge fields are filled.
      made.getBody().appendParagraph('$&').editAsText().insertText(2, ' \\1 {{x}}');
      made.saveAndClose();
      const again = DocumentApp.openById(made.getId());
      const text = again.getBody().getText().trim();
      const pdf = again.getAs('application/pdf').getBytes().slice(0, 4);
      return [text, String.fromCharCode(...pdf)];
    },
  },
  formAnswersHere: {
    expected: true,
    ask: (bench) => {
      const form = scratchForm(bench);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, bench.book.getId());
      SpreadsheetApp.flush();
      const again = SpreadsheetApp.openById(bench.book.getId());
      return again.getSheets().some((one) => (one.getFormUrl() ?? '') !== '');
    },
  },
  responseIsDeleted: {
    expected: [1, 0],
    ask: (bench) => {
      const form = scratchForm(bench);
      form.addTextItem().setTitle('a');
      form.createResponse().submit();
      const before = form.getResponses();
      for (const response of before) form.deleteResponse(response.getId());
      return [before.length, form.getResponses().length];
    },
  },
  quotaIsNumber: { expected: 'number', ask: () => kindOf(MailApp.getRemainingDailyQuota()) },
  userIsKnown: { expected: true, ask: () => Session.getEffectiveUser().getEmail().includes('@') },
  zoneIsBangkok: {
    expected: ['Asia/Bangkok', 'Asia/Bangkok'],
    ask: () => [Session.getScriptTimeZone(), activeSpreadsheet().getSpreadsheetTimeZone()],
  },
  timersAreListed: {
    expected: true,
    ask: () => {
      const ours = ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
      const here = new Set(ScriptApp.getUserTriggers(activeSpreadsheet()).map((trigger) => trigger.getUniqueId()));
      return ours.every((uid) => here.has(uid));
    },
  },
  consentIsListed: {
    expected: true,
    ask: () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL) as unknown as {
        getAuthorizedScopes(): string[] | null;
      };
      return (info.getAuthorizedScopes() ?? []).some((scope) => scope.endsWith('/auth/spreadsheets'));
    },
  },
  pageIsServed: {
    expected: true,
    ask: () => HtmlService.createHtmlOutputFromFile('sidebar').getContent().includes('data-page=""'),
  },
  noTimers: { expected: 'undefined', ask: () => typeof (globalThis as { setTimeout?: unknown }).setTimeout },
};

export const selfTest: SelfTest = {
  run() {
    const book = SpreadsheetApp.create(SELF_TEST.scratch);
    const scratch = [book.getId()];
    let sheets = 0;
    const bench: Bench = {
      book,
      sheet: () => book.insertSheet(`${(sheets += 1)}`),
      discard: (fileId) => scratch.push(fileId),
    };
    book.setSpreadsheetLocale('th_TH');
    book.setSpreadsheetTimeZone('Asia/Bangkok');
    const lines = (Object.keys(BELIEFS) as BeliefId[]).map((id) => {
      const { expected, ask } = BELIEFS[id];
      const wanted = JSON.stringify(expected);
      let told: string;
      try {
        told = JSON.stringify(ask(bench) ?? null);
      } catch (error) {
        told = error instanceof Error ? error.message : String(error);
      }
      return { id, expected: wanted, found: told, ok: told === wanted };
    });
    for (const fileId of scratch) DriveApp.getFileById(fileId).setTrashed(true);
    return lines;
  },
};
