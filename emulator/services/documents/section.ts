/** Sections that hold paragraphs, lists and tables one below another: body, header, footer and table cells. */
import { signatureError } from '../../core/errors';
import { DocumentNode, type NodeType } from '../../model/document';
import { checkChildIndex, clearNode, ContainerImpl, requireSomeText, requireText } from './container';
import {
  detached,
  ElementImpl,
  getNumber,
  hide,
  methodOf,
  nodeOf,
  registerElement,
  selfOf,
  setAttribute,
  wrap,
  type Element,
} from './element';
import { imageNode, pageBreakNode } from './leaves';
import { listItemNode, paragraphNode } from './paragraph';
import { beginEdit } from './session';
import { textNode, textStyle } from './span';
import { firstStyle } from './text';

type Body = GoogleAppsScript.Document.Body;
type InlineImage = GoogleAppsScript.Document.InlineImage;
type ListItem = GoogleAppsScript.Document.ListItem;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type Table = GoogleAppsScript.Document.Table;

/** Fills an emptied section with text, a paragraph a line, in the style that its text had. */
export function writeText(section: DocumentNode, text: string): void {
  const style = textStyle(firstStyle(section));
  clearNode(section);
  const last = section.children[0];
  const lines = text.split(/\r\n|\r|\n/);
  const written = lines.map((line, index) => {
    const node = index === lines.length - 1 && last !== undefined ? last : new DocumentNode('PARAGRAPH');
    if (line !== '') node.append(textNode(line, style));
    return node;
  });
  for (const [index, node] of written.entries()) if (node !== last) section.insert(index, node);
}

export function cellNode(text: string): DocumentNode {
  const cell = new DocumentNode('TABLE_CELL');
  cell.append(new DocumentNode('PARAGRAPH'));
  if (text !== '') writeText(cell, text);
  return cell;
}

/** A new table from rows of texts; without any it has no rows. @source behaviours 116 */
function tableNode(cells: unknown, method: string): DocumentNode {
  if (nodeOf(cells) !== undefined) return detached(cells, ['TABLE'], method, [cells]);
  const table = new DocumentNode('TABLE');
  if (cells === undefined || cells === null) return table;
  if (!Array.isArray(cells)) throw signatureError(method, [cells]);
  for (const row of cells as unknown[]) {
    if (!Array.isArray(row) || row.some((text) => typeof text !== 'string')) throw signatureError(method, [cells]);
    const rowNode = new DocumentNode('TABLE_ROW');
    for (const text of row as string[]) rowNode.append(cellNode(text));
    table.append(rowNode);
  }
  return table;
}

/** A paragraph that holds one thing beside text. */
function lineWith(child: DocumentNode, before: DocumentNode | undefined): DocumentNode {
  const paragraph = paragraphNode('', before);
  paragraph.append(child);
  return paragraph;
}

class SectionImpl<Self extends Element> extends ContainerImpl<Self> {
  appendParagraph(paragraph: unknown): Paragraph {
    return this.#block(undefined, 'appendParagraph', (before, method) =>
      this.#paragraph(paragraph, before, method),
    ) as Paragraph;
  }
  insertParagraph(childIndex: number, paragraph: unknown): Paragraph {
    return this.#block(childIndex, 'insertParagraph', (before, method) =>
      this.#paragraph(paragraph, before, method),
    ) as Paragraph;
  }
  appendListItem(listItem: unknown): ListItem {
    return this.#block(undefined, 'appendListItem', (before, method) =>
      this.#listItem(listItem, before, method),
    ) as ListItem;
  }
  insertListItem(childIndex: number, listItem: unknown): ListItem {
    return this.#block(childIndex, 'insertListItem', (before, method) =>
      this.#listItem(listItem, before, method),
    ) as ListItem;
  }
  appendTable(cells?: unknown): Table {
    return this.#block(undefined, 'appendTable', (_, method) => tableNode(cells, method)) as Table;
  }
  insertTable(childIndex: number, cells?: unknown): Table {
    return this.#block(childIndex, 'insertTable', (_, method) => tableNode(cells, method)) as Table;
  }
  appendImage(image: unknown): InlineImage {
    return this.#inLine(undefined, 'appendImage', (method) => imageNode(this, image, method)) as InlineImage;
  }
  insertImage(childIndex: number, image: unknown): InlineImage {
    return this.#inLine(childIndex, 'insertImage', (method) => imageNode(this, image, method)) as InlineImage;
  }
  appendHorizontalRule(): Element {
    return this.#inLine(undefined, 'appendHorizontalRule', () => new DocumentNode('HORIZONTAL_RULE'));
  }
  insertHorizontalRule(childIndex: number): Element {
    return this.#inLine(childIndex, 'insertHorizontalRule', () => new DocumentNode('HORIZONTAL_RULE'));
  }
  appendPageBreak(pageBreak?: unknown): Element {
    return this.#inLine(undefined, 'appendPageBreak', (method) => pageBreakNode(pageBreak, method));
  }
  insertPageBreak(childIndex: number, pageBreak?: unknown): Element {
    return this.#inLine(childIndex, 'insertPageBreak', (method) => pageBreakNode(pageBreak, method));
  }
  setText(text: unknown): Self {
    const node = ElementImpl.node(this);
    const given =
      node.type === 'TABLE_CELL' ? requireSomeText(text, node, 'setText') : requireText(text, node, 'setText');
    beginEdit(node);
    writeText(node, given);
    return selfOf(this);
  }

  #paragraph(paragraph: unknown, before: DocumentNode | undefined, method: string): DocumentNode {
    if (typeof paragraph === 'string') return paragraphNode(paragraph, before);
    return detached(paragraph, ['PARAGRAPH'], method, [paragraph]);
  }
  #listItem(listItem: unknown, before: DocumentNode | undefined, method: string): DocumentNode {
    const { workspace } = ElementImpl.execution(this);
    if (typeof listItem === 'string') return listItemNode(listItem, before, () => workspace.newId(12).toLowerCase());
    return detached(listItem, ['LIST_ITEM'], method, [listItem]);
  }
  /** Puts a block at a place, or at the end; a table is never the last. @source behaviours 115 */
  #block(
    index: number | undefined,
    name: string,
    make: (before: DocumentNode | undefined, method: string) => DocumentNode,
  ): Element {
    const node = ElementImpl.node(this);
    const place = index === undefined ? node.children.length : checkChildIndex(index, node, true);
    const block = make(node.children[place - 1], methodOf(node, name));
    beginEdit(node);
    node.insert(place, block);
    if (block.type === 'TABLE' && place === node.children.length - 1) node.append(paragraphNode('', undefined));
    return wrap(ElementImpl.execution(this), block);
  }
  /** Puts a paragraph with one thing in it at a place, and gives back that thing. */
  #inLine(index: number | undefined, name: string, make: (method: string) => DocumentNode): Element {
    const paragraph = nodeOf(this.#block(index, name, (before, method) => lineWith(make(method), before)));
    const child = paragraph?.children[0];
    if (child === undefined) throw new TypeError(`${name} made nothing`);
    return wrap(ElementImpl.execution(this), child);
  }
}

/** Sections that stand by themselves can list what is in them. */
class StoryImpl<Self extends Element> extends SectionImpl<Self> {
  #all(types: readonly NodeType[]): Element[] {
    const found = [...ElementImpl.node(this).walk()].filter((node) => types.includes(node.type));
    return found.map((node) => wrap(ElementImpl.execution(this), node));
  }
  /** Also list items, and what stands in table cells. @source behaviours 120 */
  getParagraphs(): Paragraph[] {
    return this.#all(['PARAGRAPH', 'LIST_ITEM']) as Paragraph[];
  }
  getListItems(): ListItem[] {
    return this.#all(['LIST_ITEM']) as ListItem[];
  }
  getTables(): Table[] {
    return this.#all(['TABLE']) as Table[];
  }
  getImages(): InlineImage[] {
    return this.#all(['INLINE_IMAGE']) as InlineImage[];
  }
}
const NOT_OF_STORIES = ['getNextSibling', 'getPreviousSibling', 'isAtDocumentEnd', 'merge', 'getLinkUrl', 'setLinkUrl'];

class BodyImpl extends StoryImpl<Body> {
  getPageWidth(): number | null {
    return getNumber(this, 'PAGE_WIDTH');
  }
  setPageWidth(points: unknown): Body {
    return setAttribute(this, 'PAGE_WIDTH', points, 'setPageWidth');
  }
  getPageHeight(): number | null {
    return getNumber(this, 'PAGE_HEIGHT');
  }
  setPageHeight(points: unknown): Body {
    return setAttribute(this, 'PAGE_HEIGHT', points, 'setPageHeight');
  }
  getMarginTop(): number | null {
    return getNumber(this, 'MARGIN_TOP');
  }
  setMarginTop(points: unknown): Body {
    return setAttribute(this, 'MARGIN_TOP', points, 'setMarginTop');
  }
  getMarginBottom(): number | null {
    return getNumber(this, 'MARGIN_BOTTOM');
  }
  setMarginBottom(points: unknown): Body {
    return setAttribute(this, 'MARGIN_BOTTOM', points, 'setMarginBottom');
  }
  getMarginLeft(): number | null {
    return getNumber(this, 'MARGIN_LEFT');
  }
  setMarginLeft(points: unknown): Body {
    return setAttribute(this, 'MARGIN_LEFT', points, 'setMarginLeft');
  }
  getMarginRight(): number | null {
    return getNumber(this, 'MARGIN_RIGHT');
  }
  setMarginRight(points: unknown): Body {
    return setAttribute(this, 'MARGIN_RIGHT', points, 'setMarginRight');
  }
  /** @source behaviours 131 */
  override toString(): string {
    return 'DocumentBodySection';
  }
}
hide(BodyImpl, [...NOT_OF_STORIES, 'removeFromParent']);

class HeaderSectionImpl extends StoryImpl<GoogleAppsScript.Document.HeaderSection> {}
class FooterSectionImpl extends StoryImpl<GoogleAppsScript.Document.FooterSection> {}
for (const section of [HeaderSectionImpl, FooterSectionImpl])
  hide(section, [...NOT_OF_STORIES, 'appendPageBreak', 'insertPageBreak']);

/** The base of table cells, which know neither page breaks nor lists of what is in them. */
export class CellSectionImpl extends SectionImpl<GoogleAppsScript.Document.TableCell> {}
hide(CellSectionImpl, ['appendPageBreak', 'insertPageBreak']);

registerElement('BODY_SECTION', BodyImpl);
registerElement('HEADER_SECTION', HeaderSectionImpl);
registerElement('FOOTER_SECTION', FooterSectionImpl);
