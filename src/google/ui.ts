/** Menu, panel and messages of the spreadsheet, and where an event says that something happened. */
import type { InstallReport, Refusal, SelfTestReport, SummaryRefreshed } from '../application/api';
import type { AnswerPlace } from '../application/ports';
import { SELF_TEST } from '../texts/selfTest';
import { INSTALL_REPORT, MENU, SIDEBAR_TITLE, SUMMARY_REPORT } from '../texts/office';

export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu(MENU.title)
    .addItem(MENU.sidebar, 'showSidebar')
    .addItem(MENU.wide, 'showWidePanel')
    .addItem(MENU.summary, 'refreshSummary')
    .addSeparator()
    .addItem(MENU.readForm, 'readFormAgain')
    .addItem(MENU.wording, 'checkWording')
    .addItem(MENU.install, 'install')
    .addItem(MENU.selfTest, 'selfTest')
    .addToUi();
}

/** The panel at one of its pages; the mark stands in our own page and is replaced literally. */
function panelAt(page: 'QUEUE' | 'ADMINISTRATION'): GoogleAppsScript.HTML.HtmlOutput {
  const output = HtmlService.createHtmlOutputFromFile('sidebar');
  return page === 'QUEUE'
    ? output
    : output.setContent(output.getContent().replace('data-page=""', `data-page="${page}"`));
}

export function openSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(panelAt('QUEUE').setTitle(SIDEBAR_TITLE));
}

/** Wide enough for two columns, for those who check papers all morning; the spreadsheet stays usable behind it. */
const WIDE = { width: 1100, height: 720 } as const;

export function openWidePanel(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setWidth(WIDE.width).setHeight(WIDE.height);
  SpreadsheetApp.getUi().showModelessDialog(page, SIDEBAR_TITLE);
}

/** False in triggers, where nobody is there to read a message. */
export function hasUser(): boolean {
  try {
    SpreadsheetApp.getUi();
    return true;
  } catch {
    return false;
  }
}

const list = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line, index) => `${index + 1}. ${line}`), ''];

/** Shows what was done and what is left, under the name of the menu's item. */
export function showReport(
  title: string,
  report: InstallReport | Refusal,
  nothing: string = INSTALL_REPORT.nothing,
): void {
  const lines = report.ok
    ? [
        ...(report.done.length === 0 ? [nothing, ''] : list(INSTALL_REPORT.done, report.done)),
        ...list(INSTALL_REPORT.todo, report.todo),
      ]
    : [report.text];
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, lines.join('\n').trim(), ui.ButtonSet.OK);
}

/** After an installation from the menu: the panel with the list of what stands and what is left, or why nothing was done. */
export function showInstalled(report: InstallReport | Refusal): void {
  if (report.ok || report.error === 'FILE_COPIED')
    SpreadsheetApp.getUi().showSidebar(panelAt('ADMINISTRATION').setTitle(SIDEBAR_TITLE));
  else if (report.url === undefined) showReport(INSTALL_REPORT.installTitle, report);
  else showReport(INSTALL_REPORT.installTitle, { ...report, text: `${report.text}\n\n${report.url}` });
}

export function showSelfTest(report: SelfTestReport | Refusal): void {
  const ui = SpreadsheetApp.getUi();
  const told = report.ok ? [report.text, '', ...report.differences].join('\n').trim() : report.text;
  ui.alert(SELF_TEST.title, told, ui.ButtonSet.OK);
}

export function showSummary(report: SummaryRefreshed | Refusal): void {
  const ui = SpreadsheetApp.getUi();
  const told = report.ok ? SUMMARY_REPORT.done(report.rows, report.url) : report.text;
  ui.alert(SUMMARY_REPORT.title, told, ui.ButtonSet.OK);
}

/** The row of the answers sheet that an event is about; null for an event that tells of none. */
export function placeOf(
  event: Partial<GoogleAppsScript.Events.SheetsOnFormSubmit> | undefined,
): (AnswerPlace & { sheetName: string }) | null {
  const range = event?.range;
  if (range === undefined || typeof range.getSheet !== 'function') return null;
  const sheet = range.getSheet();
  return { sheetId: sheet.getSheetId(), sheetName: sheet.getName(), row: range.getRow() };
}
