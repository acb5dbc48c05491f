/** The summary spreadsheet: a file of its own, with one sheet for each table and its chart. */
import type { SummaryBook } from '../application/ports';
import { HEAD_ROWS, type CellKind, type PlannedChart, type PlannedSheet } from '../application/summary/plan';
import { bookOf } from './books';
import { ABOUT_SUMMARY, SUMMARY_KEYS, SUMMARY_SHEETS } from '../texts/summary';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

const FORMATS: Readonly<Record<CellKind, string>> = { TEXT: '@', COUNT: '#,##0', DECIMAL: '#,##0.00' };
const ABOUT_WIDTH = 700;
const MARKED_ROWS = 60;
const GOOD = '#e6f4ea';
const BAD = '#fce8e6';
const HEADING_COLOUR = '#d9ead3';

const TYPES = (): Readonly<Record<PlannedChart['type'], GoogleAppsScript.Charts.ChartType>> => ({
  COLUMN: Charts.ChartType.COLUMN,
  STACKED_COLUMN: Charts.ChartType.COLUMN,
  BAR: Charts.ChartType.BAR,
  STACKED_BAR: Charts.ChartType.BAR,
  COMBO: Charts.ChartType.COMBO,
});

/** Options by series: its kind, its axis, its name where no heading tells it. */
function seriesOf({ lines = [], names = [] }: PlannedChart): Record<string, object> {
  const last = Math.max(-1, names.length - 1, ...lines.map(({ series }) => series));
  const options: Record<string, object> = {};
  for (let series = 0; series <= last; series++) {
    const line = lines.find((one) => one.series === series);
    const name = names[series];
    options[String(series)] = {
      type: line === undefined ? 'bars' : 'line',
      targetAxisIndex: line?.axis ?? 0,
      ...(name === undefined ? {} : { labelInLegend: name }),
    };
  }
  return options;
}

function configure(
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  sheet: Sheet,
  chart: PlannedChart,
): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  builder
    .setChartType(TYPES()[chart.type])
    .setNumHeaders(chart.headings === false ? 0 : 1)
    .setPosition(chart.at.row, chart.at.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('width', chart.width)
    .setOption('height', chart.height)
    .setOption('legend', { position: chart.legend ?? 'bottom' });
  for (const { row, column, rows, columns } of chart.boxes)
    builder.addRange(sheet.getRange(row, column, rows, columns));
  if (chart.colours !== undefined) builder.setOption('colors', [...chart.colours]);
  if (chart.type.startsWith('STACKED')) builder.setOption('isStacked', true);
  if (chart.type === 'COMBO') builder.setOption('seriesType', 'bars').setOption('series', seriesOf(chart));
  return builder.build();
}

function redraw(sheet: Sheet, chart: PlannedChart): void {
  const [there] = sheet.getCharts();
  if (there === undefined) sheet.insertChart(configure(sheet.newChart(), sheet, chart));
  else sheet.updateChart(configure(there.modify().clearRanges(), sheet, chart));
}

/** Words in a column that are seen from afar. */
function colour(sheet: Sheet, { column, good, bad }: NonNullable<PlannedSheet['marks']>): void {
  const cells = sheet.getRange(HEAD_ROWS + 2, column, MARKED_ROWS, 1);
  const rule = (text: string, background: string): GoogleAppsScript.Spreadsheet.ConditionalFormatRule =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(text)
      .setBackground(background)
      .setRanges([cells])
      .build();
  sheet.setConditionalFormatRules([rule(good, GOOD), rule(bad, BAD)]);
}

/** A sheet as it looks before there is anything in it: headings, widths, chart. */
function makeSheet(book: Book, { key, rows, widths, chart, headingRows = [], marks }: PlannedSheet): Sheet {
  // In front, in their order: those of years that have closed stand behind.
  const sheet = book.insertSheet(SUMMARY_SHEETS[key].name, SUMMARY_KEYS.indexOf(key));
  const width = Math.max(widths.length, rows[0]?.length ?? 0);
  sheet.getRange(1, 1).setFontSize(14).setFontWeight('bold');
  sheet.getRange(1, 1, HEAD_ROWS, width).mergeAcross();
  sheet.getRange(2, 1).setWrap(true).setVerticalAlignment('top');
  sheet.setRowHeight(2, 42);
  sheet.getRange(2, 1, 2, 1).setFontColor('#5f6368');
  for (const row of [HEAD_ROWS + 1, ...headingRows])
    sheet
      .getRange(row, 1, 1, width)
      .setFontWeight('bold')
      .setBackground(HEADING_COLOUR)
      .setWrap(true)
      .setVerticalAlignment('middle');
  sheet.setFrozenRows(HEAD_ROWS + 1);
  for (const { first, count, pixels } of runsOf(widths)) sheet.setColumnWidths(first, count, pixels);
  sheet.protect().setDescription(SUMMARY_SHEETS[key].title).setWarningOnly(true);
  if (marks !== undefined) colour(sheet, marks);
  if (chart !== null) sheet.insertChart(configure(sheet.newChart(), sheet, chart));
  return sheet;
}

/** Neighbouring columns of the same width. */
function runsOf(widths: readonly number[]): { first: number; count: number; pixels: number }[] {
  const runs: { first: number; count: number; pixels: number }[] = [];
  widths.forEach((pixels, index) => {
    const last = runs[runs.length - 1];
    if (last?.pixels === pixels) last.count += 1;
    else runs.push({ first: index + 1, count: 1, pixels });
  });
  return runs;
}

/** The rectangle from A1; a sheet that is too small for it grows first. */
function fromCorner(sheet: Sheet, rows: number, columns: number): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(1, 1, rows, columns);
  } catch {
    makeRoom(sheet, rows, columns);
    return sheet.getRange(1, 1, rows, columns);
  }
}

function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  const [moreRows, moreColumns] = [rows - sheet.getMaxRows(), columns - sheet.getMaxColumns()];
  if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows);
  if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns);
}

export const summaryBook: SummaryBook = {
  dress(id) {
    const book = bookOf(id);
    book.setSpreadsheetLocale('th_TH');
    book.setSpreadsheetTimeZone(Session.getScriptTimeZone());
    const [about] = book.getSheets();
    about?.setName(ABOUT_SUMMARY.name).setColumnWidth(1, ABOUT_WIDTH);
    about
      ?.getRange(1, 1, ABOUT_SUMMARY.lines.length, 1)
      .setWrap(true)
      .setValues(ABOUT_SUMMARY.lines.map((line) => [line]));
  },

  write(id, plan, before) {
    const book = bookOf(id);
    const there = book.getSheetByName(SUMMARY_SHEETS[plan.key].name);
    const sheet = there ?? makeSheet(book, plan);
    // Whoever has lost count of a sheet that stands clears all of it.
    const { rows: lastRow, columns: lastColumn } =
      there === null || before !== null
        ? { rows: before?.rows ?? 0, columns: before?.columns ?? 0 }
        : { rows: there.getLastRow(), columns: plan.rows[0]?.length ?? 0 };
    const [rows, columns] = [Math.max(plan.rows.length, lastRow), Math.max(plan.rows[0]?.length ?? 0, lastColumn)];
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => plan.rows[row]?.[column] ?? { value: '', kind: 'TEXT' as const }),
    );
    // Names of schools are outside text: as plain text they are never a formula.
    fromCorner(sheet, rows, columns)
      .setNumberFormats(cells.map((row) => row.map(({ kind }) => FORMATS[kind])))
      .setValues(cells.map((row) => row.map(({ value }) => value)));
    // Rows that were not there before take long texts on several lines.
    const below = rows - HEAD_ROWS - 1;
    if (below > 0 && (there === null || rows > lastRow)) sheet.getRange(HEAD_ROWS + 2, 1, below, columns).setWrap(true);
    if (plan.chart !== null && before?.redraw === true) redraw(sheet, plan.chart);
  },

  digest: (content) =>
    Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, content, Utilities.Charset.UTF_8)),

  has: (id, name) => bookOf(id).getSheetByName(name) !== null,

  rename(id, name, to) {
    bookOf(id).getSheetByName(name)?.setName(to);
  },

  save() {
    SpreadsheetApp.flush();
  },

  picture(id, name) {
    const [chart] = bookOf(id).getSheetByName(name)?.getCharts() ?? [];
    return chart === undefined ? null : Utilities.base64Encode(chart.getAs('image/png').getBytes());
  },
};
