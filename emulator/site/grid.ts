/** A stretch of rows of a sheet as an HTML table with column letters, row numbers and frozen headings. */
import type { Box, SheetModel } from '../model/sheet';
import { columnLetters } from '../model/address';
import { cellHtml } from './cellView';
import { chartsOf } from './chartView';
import { element, Html } from './html';

/** Rows on one page. */
export const PAGE_ROWS = 200;
/** Empty rows and columns that are shown beyond the last content, to be written in. */
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 3;
const LEAST_COLUMNS = 10;
const HEAD_WIDTH = 52;
const COLUMN_WIDTH = 100;

export interface GridPage {
  readonly html: string;
  readonly from: number;
  readonly to: number;
  /** Rows there are to page through. */
  readonly rows: number;
  /** Choices by the id of a validation rule. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

interface Columns {
  readonly shown: readonly number[];
  readonly width: (column: number) => number;
  /** Distance from the left edge of a frozen column; null for one that moves. */
  readonly left: (column: number) => number | null;
}

function columnsOf(sheet: SheetModel): Columns {
  const { facts } = sheet;
  const last = Math.min(facts.maxColumns, Math.max(sheet.lastColumn() + SPARE_COLUMNS, LEAST_COLUMNS));
  const hidden = new Set(facts.hiddenColumns);
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter((column) => !hidden.has(column));
  const width = (column: number): number => facts.columnWidths[column] ?? COLUMN_WIDTH;
  const left = (column: number): number | null =>
    column > facts.frozenColumns
      ? null
      : shown.filter((other) => other < column).reduce((sum, other) => sum + width(other), HEAD_WIDTH);
  return { shown, width, left };
}

/** How far a merged cell reaches, by its first cell; and the cells that it covers. */
function mergesOf(boxes: readonly Box[]): { spans: Map<string, Box>; covered: Set<string> } {
  const spans = new Map<string, Box>();
  const covered = new Set<string>();
  for (const box of boxes) {
    spans.set(`${box.row},${box.column}`, box);
    for (let row = box.row; row < box.row + box.rows; row++) {
      for (let column = box.column; column < box.column + box.columns; column++) covered.add(`${row},${column}`);
    }
    covered.delete(`${box.row},${box.column}`);
  }
  return { spans, covered };
}

function rowHtml(
  sheet: SheetModel,
  row: number,
  columns: Columns,
  merges: ReturnType<typeof mergesOf>,
  charts: ReadonlyMap<string, readonly Html[]>,
  frozen: string,
): Html {
  const cells = columns.shown.flatMap((column): Html[] => {
    if (merges.covered.has(`${row},${column}`)) return [];
    const span = merges.spans.get(`${row},${column}`);
    const left = columns.left(column);
    const extraStyle = left === null ? '' : `position:sticky;left:${left}px;z-index:${frozen === '' ? 2 : 5}`;
    return [cellHtml({ sheet, row, column, span, extraStyle, charts: charts.get(`${row},${column}`) ?? [] })];
  });
  const { height } = sheet.rowAt(row);
  const attributes = { 'data-r': row, class: frozen, style: height !== undefined && `height:${height}px` };
  return element('tr', attributes, [element('th', { scope: 'row' }, row), cells]);
}

function headHtml(columns: Columns): Html {
  const letters = columns.shown.map((column) => {
    const left = columns.left(column);
    return element('th', { scope: 'col', style: left !== null && `left:${left}px;z-index:6` }, columnLetters(column));
  });
  return element('thead', {}, element('tr', {}, [element('th', {}, ''), letters]));
}

function listsOf(sheet: SheetModel): GridPage['lists'] {
  const lists: Record<string, readonly string[]> = {};
  for (const [id, rule] of Object.entries(sheet.facts.validations)) {
    const { criteria, values } = rule as { criteria: unknown; values: readonly unknown[] };
    if (criteria === 'VALUE_IN_LIST' && Array.isArray(values[0])) lists[id] = values[0].map(String);
    if (criteria === 'CHECKBOX') lists[id] = ['TRUE', 'FALSE'];
  }
  return lists;
}

/** The frozen rows, and up to a page of rows from `from` on. */
export function gridPage(sheet: SheetModel, from: number): GridPage {
  const { frozenRows, maxRows, merges: boxes } = sheet.facts;
  const rows = Math.min(maxRows, sheet.lastRow() + SPARE_ROWS);
  const first = Math.min(Math.max(from, frozenRows + 1), Math.max(rows, 1));
  const to = Math.min(first + PAGE_ROWS - 1, rows);
  const columns = columnsOf(sheet);
  const merges = mergesOf(boxes);
  const charts = chartsOf(sheet);
  const numbers = (start: number, end: number): number[] =>
    Array.from({ length: Math.max(0, end - start + 1) }, (_, index) => start + index).filter(
      (row) => sheet.rowAt(row).hidden !== true,
    );
  const frozen = numbers(1, Math.min(frozenRows, rows));
  const total = columns.shown.reduce((sum, column) => sum + columns.width(column), HEAD_WIDTH);
  const widths = [HEAD_WIDTH, ...columns.shown.map((column) => columns.width(column))];
  const body = [
    frozen.map((row) => rowHtml(sheet, row, columns, merges, charts, row === frozen.at(-1) ? 'frozen last' : 'frozen')),
    numbers(first, to).map((row) => rowHtml(sheet, row, columns, merges, charts, '')),
  ];
  const table = element('table', { style: `width:${total}px` }, [
    element('colgroup', {}, new Html(widths.map((width) => `<col style="width:${width}px">`).join(''))),
    headHtml(columns),
    element('tbody', {}, body),
  ]);
  return { html: table.text, from: first, to, rows, lists: listsOf(sheet) };
}
