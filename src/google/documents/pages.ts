/** Lists over several pages, and cards on sheets of A4: what is repeated is copied from the template itself. */
import type { FieldValues } from '../../application/documents/ports';
import { findFields } from '../../domain/mergeField';
import { fill, isAboutPicture, type Filler, type Placed } from './filling';

type Body = GoogleAppsScript.Document.Body;
type Element = GoogleAppsScript.Document.Element;
type Table = GoogleAppsScript.Document.Table;
type TableCell = GoogleAppsScript.Document.TableCell;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;

/** Whether a text has a field of an entry: `{{row.fullName}}`. */
export const hasRowField = (text: string): boolean =>
  findFields(text).fields.some(({ name }) => name.startsWith('row.'));

const childrenOf = (body: Body): Element[] =>
  Array.from({ length: body.getNumChildren() }, (_, index) => body.getChild(index));

const isTable = (element: Element): boolean => element.getType() === DocumentApp.ElementType.TABLE;

function breaksPage(element: Element): boolean {
  if (element.getType() !== DocumentApp.ElementType.PARAGRAPH) return false;
  const found: unknown = (element as Paragraph).findElement(DocumentApp.ElementType.PAGE_BREAK);
  return found !== null;
}

/** Puts a copy at a place, or at the end of a cell. */
function insert(container: Body | TableCell, index: number, element: Element): Element {
  const types = DocumentApp.ElementType;
  if (element.getType() === types.TABLE) return container.insertTable(index, element as Table);
  if (element.getType() === types.LIST_ITEM) return container.insertListItem(index, element as ListItem);
  return container.insertParagraph(index, element as Paragraph);
}

/** The list: the table with a row of `{{row.…}}`, and everything on its page. */
function findList(body: Body): { first: number; last: number } | null {
  const children = childrenOf(body);
  const table = children.findIndex((element) => isTable(element) && hasRowField((element as Table).getText()));
  if (table < 0) return null;
  let first = table;
  while (first > 0 && !breaksPage(children[first - 1] as Element)) first--;
  let last = table;
  while (last + 1 < children.length && !breaksPage(children[last + 1] as Element)) last++;
  return { first, last };
}

/** A page break of its own, as low as can be, and copies of the page behind it. */
function addPage(body: Body, at: number, originals: readonly Element[]): void {
  const paragraph = body.insertParagraph(at, '');
  paragraph.setAttributes(LOW());
  paragraph.appendPageBreak();
  originals.forEach((element, index) => insert(body, at + 1 + index, element.copy()));
}

/**
 * Headings are filled first, while the row that stands for every entry is out of the table; then its copies go in. What
 * an entry says is never looked at again.
 */
function fillTable(table: Table, rows: readonly FieldValues[], filler: Filler): void {
  const at = Array.from({ length: table.getNumRows() }, (_, index) => index).find((index) =>
    hasRowField(table.getRow(index).getText()),
  );
  const original = at === undefined ? null : table.getRow(at).copy();
  if (at !== undefined) table.removeRow(at);
  fill(table, { ...filler, shrinking: null }, null);
  if (at === undefined || original === null) return;
  rows.forEach((fields, index) => {
    const row = table.insertTableRow(at + index, original.copy());
    fill(row, { ...filler, fields: { ...filler.fields, ...fields } }, null);
  });
}

/**
 * Fills a body with a list: the list goes over as many pages as it takes, each with its headings and "หน้า x จาก y"; what
 * stands before and after is filled as it is.
 */
export function fillList(body: Body, rows: readonly FieldValues[], perPage: number, filler: Filler): void {
  const letter: Filler = { ...filler, shrinking: null };
  const list = findList(body);
  childrenOf(body).forEach((element, index) => {
    if (list === null || index < list.first || index > list.last) fill(element, letter, null);
  });
  if (list === null) return;
  const pages = Math.max(1, Math.ceil(rows.length / perPage));
  const copies = childrenOf(body)
    .slice(list.first, list.last + 1)
    .map((element) => element.copy());
  const size = copies.length;
  for (let page = 1; page < pages; page++) addPage(body, list.first + page * (size + 1) - 1, copies);
  for (let page = 0; page < pages; page++) {
    const fields = { ...filler.fields, page: String(page + 1), pages: String(pages) };
    const own = rows.slice(page * perPage, (page + 1) * perPage);
    const from = list.first + page * (size + 1);
    for (const element of childrenOf(body).slice(from, from + size)) {
      if (isTable(element)) fillTable(element as Table, own, { ...filler, fields });
      else fill(element, { ...letter, fields }, null);
    }
  }
}

// ---- Cards on sheets of A4 ------------------------------------------------------------------------------------------

/** A4 in points. @source ISO 216: 210 × 297 mm */
const A4 = { width: 595.28, height: 841.89 };
/** Points left free at the edges, which printers do not reach, and between the paragraphs of a sheet. */
const LEAST_MARGIN = 12;
const CUT_LINE = 0.25;
const CUT_COLOUR = '#999999';

export interface CardToLay {
  /** Its place in the order. */
  readonly index: number;
  readonly fields: FieldValues;
  readonly pictures: ReadonlyMap<string, Placed>;
}

/** The template's page, and what stands on each of its sides. */
interface Sides {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly left: number; readonly right: number };
  readonly front: readonly Element[];
  readonly back: readonly Element[];
}

function sidesOf(body: Body): Sides {
  const elements = childrenOf(body).map((element) => ({ breaks: breaksPage(element), copy: element.copy() }));
  const middle = elements.findIndex(({ breaks }) => breaks);
  const copies = elements.map(({ copy }) => copy);
  return {
    width: body.getPageWidth(),
    height: body.getPageHeight(),
    margins: {
      top: body.getMarginTop(),
      left: body.getMarginLeft(),
      right: body.getMarginRight(),
    },
    front: middle < 0 ? copies : copies.slice(0, middle),
    back: middle < 0 ? [] : copies.slice(middle + 1),
  };
}

/** Puts one side of a card into its cell, and fills it. */
function layCard(cell: TableCell, side: readonly Element[], { margins }: Sides, filler: Filler): void {
  cell.setPaddingTop(margins.top).setPaddingBottom(0).setPaddingLeft(margins.left).setPaddingRight(margins.right);
  side.forEach((element, index) => insert(cell, index, element.copy()));
  const last = cell.getChild(cell.getNumChildren() - 1);
  if (last.getType() === DocumentApp.ElementType.PARAGRAPH) last.asParagraph().setAttributes(LOW());
  fill(cell, filler, null);
}

/** As low as a line can be. */
const LOW = (): Record<string, unknown> => ({ [DocumentApp.Attribute.FONT_SIZE.toString()]: 1 });

/**
 * Turns a card's template into sheets of A4: front and back side by side, one card below the other, in cells of the
 * card's size whose borders are the lines to cut along. Returns the places of cards whose picture Docs does not take.
 */
export function layCards(body: Body, cards: readonly CardToLay[], filler: Filler): number[] {
  const leftOut: number[] = [];
  const sides = sidesOf(body);
  const perSheet = Math.max(1, Math.floor((A4.height - 2 * LEAST_MARGIN) / sides.height));
  body.appendParagraph('');
  body.clear();
  const edge = Math.max(LEAST_MARGIN, (A4.width - 2 * sides.width) / 2);
  body
    .setPageWidth(A4.width)
    .setPageHeight(A4.height)
    .setMarginTop(LEAST_MARGIN)
    .setMarginBottom(LEAST_MARGIN / 2)
    .setMarginLeft(edge)
    .setMarginRight(edge);
  body.getChild(0).asParagraph().setAttributes(LOW());
  for (let from = 0; from < cards.length; from += perSheet) {
    if (from > 0) addPage(body, body.getNumChildren(), []);
    const own = cards.slice(from, from + perSheet);
    const table = body.appendTable(own.map(() => ['', '']));
    table.setBorderWidth(CUT_LINE).setBorderColor(CUT_COLOUR);
    for (const column of [0, 1]) table.setColumnWidth(column, sides.width);
    let at = 0;
    for (const { index, fields, pictures } of own) {
      const row = table.getRow(at);
      row.setMinimumHeight(sides.height);
      try {
        layCard(row.getCell(0), sides.front, sides, { ...filler, fields, pictures });
        layCard(row.getCell(1), sides.back, sides, { ...filler, fields, pictures });
        at += 1;
      } catch (error) {
        if (!isAboutPicture(error)) throw error;
        leftOut.push(index);
        if (table.getNumRows() > 1) table.removeRow(at);
        else table.removeFromParent();
      }
    }
    // The paragraph that Docs keeps below a table.
    body
      .getChild(body.getNumChildren() - 1)
      .asParagraph()
      .setAttributes(LOW());
  }
  return leftOut;
}
