/** Builds a template with DocumentApp from its definition. Lengths come in millimetres and leave in points. */
import type { Align, Cell, Definition, Line, Look, Table } from '../../texts/documents/definition';

type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type TableCell = GoogleAppsScript.Document.TableCell;

const FONT = 'Sarabun';
const points = (mm: number): number => Math.round(((mm * 72) / 25.4) * 100) / 100;

/** Line spacing of official documents: the font's own line. */
const SPACING = 1;
/** A paragraph that Docs keeps below a table, as low as can be. */
const LEAST_SIZE = 1;

const alignment = (align: Align): GoogleAppsScript.Document.HorizontalAlignment =>
  DocumentApp.HorizontalAlignment[align];

/** Everything a paragraph carries: nothing is left to the account's own standard styles. */
function attributes(look: Look, size: number): Record<string, unknown> {
  const { Attribute } = DocumentApp;
  const indent = points(look.indent ?? 0);
  return {
    [Attribute.FONT_FAMILY.toString()]: FONT,
    [Attribute.FONT_SIZE.toString()]: look.size ?? size,
    [Attribute.BOLD.toString()]: look.bold === true,
    [Attribute.HORIZONTAL_ALIGNMENT.toString()]: alignment(look.align ?? 'LEFT'),
    [Attribute.INDENT_START.toString()]: indent,
    [Attribute.INDENT_FIRST_LINE.toString()]: indent + points(look.first ?? 0),
    [Attribute.SPACING_BEFORE.toString()]: look.before ?? 0,
    [Attribute.SPACING_AFTER.toString()]: look.after ?? 0,
    [Attribute.LINE_SPACING.toString()]: look.spacing ?? SPACING,
  };
}

function dress(paragraph: Paragraph, look: Look, size: number): void {
  paragraph.setAttributes(attributes(look, size));
}

/** The first line goes into the paragraph that every cell begins with. */
function fillCell(cell: TableCell, { lines, top = 0 }: Cell, { padding }: Table, size: number): void {
  cell
    .setPaddingLeft(points(padding.side))
    .setPaddingRight(points(padding.side))
    .setPaddingTop(points(padding.top + top))
    .setPaddingBottom(points(padding.top));
  lines.forEach((line, index) => {
    const paragraph = index === 0 ? cell.getChild(0).asParagraph() : cell.appendParagraph(line.text);
    if (index === 0 && line.text !== '') paragraph.setText(line.text);
    dress(paragraph, line, size);
  });
}

function addTable(body: Body, block: Table, size: number): void {
  const table = body.appendTable(block.rows.map((row) => row.map(() => '')));
  table.setBorderWidth(block.border);
  block.widths.forEach((width, column) => table.setColumnWidth(column, points(width)));
  block.rows.forEach((cells, index) => {
    const row = table.getRow(index);
    const height = block.heights?.[index];
    if (height !== undefined && height !== null) row.setMinimumHeight(points(height));
    cells.forEach((cell, column) => {
      fillCell(row.getCell(column), cell, block, size);
    });
  });
  lower(body);
}

/** Makes the paragraph that Docs has put below a table as low as can be. */
function lower(body: Body): void {
  const last = body.getChild(body.getNumChildren() - 1);
  if (last.getType() === DocumentApp.ElementType.PARAGRAPH) dress(last.asParagraph(), { size: LEAST_SIZE }, LEAST_SIZE);
}

function addLine(body: Body, line: Line, size: number): void {
  dress(body.appendParagraph(line.text), line, size);
}

function addBreak(body: Body): void {
  dress(body.appendParagraph(''), { size: LEAST_SIZE }, LEAST_SIZE);
  const paragraph = body.getChild(body.getNumChildren() - 1).asParagraph();
  paragraph.appendPageBreak();
}

/** Writes a definition into an empty document. */
export function buildDocument(document: Document, { page, size, blocks }: Definition): void {
  const body = document.getBody();
  setPage(body, page);
  for (const block of blocks) {
    if (block.kind === 'LINE') addLine(body, block, size);
    else if (block.kind === 'TABLE') addTable(body, block, size);
    else addBreak(body);
  }
  // A new document begins with an empty paragraph.
  body.getChild(0).removeFromParent();
}

function setPage(body: Body, page: Definition['page']): void {
  body
    .setPageWidth(points(page.width))
    .setPageHeight(points(page.height))
    .setMarginTop(points(page.top))
    .setMarginBottom(points(page.bottom))
    .setMarginLeft(points(page.left))
    .setMarginRight(points(page.right));
}
