/** Paragraphs and list items. */
import { signatureError } from '../../core/errors';
import { DocumentNode, isParagraph, type Attributes, type AttributeValue } from '../../model/document';
import { checkChildIndex, clearNode, ContainerImpl, requireSomeText } from './container';
import {
  detached,
  ElementImpl,
  getAttribute,
  getNumber,
  getString,
  methodOf,
  nodeOf,
  registerElement,
  selfOf,
  setAttribute,
  wrap,
  type Element,
} from './element';
import { attributeFrom } from './enums';
import { imageNode, pageBreakNode } from './leaves';
import { beginEdit } from './session';
import { endStyle, textNode, textStyle } from './span';
import { firstStyle } from './text';

type Paragraph = GoogleAppsScript.Document.Paragraph;
type ListItem = GoogleAppsScript.Document.ListItem;
type Text = GoogleAppsScript.Document.Text;

/**
 * What a paragraph written by a script carries; one that was there before carries nothing of it.
 * @source behaviours 124 and the tests it cites
 */
const WRITTEN: Attributes = {
  HORIZONTAL_ALIGNMENT: 'LEFT',
  INDENT_END: 0,
  INDENT_FIRST_LINE: 0,
  INDENT_START: 0,
  LEFT_TO_RIGHT: true,
  LINE_SPACING: 1.15,
  SPACING_AFTER: 0,
  SPACING_BEFORE: 0,
};
const LOOSE: Record<string, null> = Object.fromEntries(Object.keys(WRITTEN).map((name) => [name, null]));

/** Points that each level of a list is set in, and that its glyph hangs out. @source defaults of the Docs editor */
const LIST_STEP = 36;
const LIST_HANG = 18;
const LIST_GLYPHS: Readonly<Record<string, readonly string[]>> = {
  NUMBER: ['NUMBER', 'LATIN_LOWER', 'ROMAN_LOWER'],
  BULLET: ['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET'],
};

function indents(level: number): Attributes {
  return { INDENT_START: LIST_STEP * (level + 1), INDENT_FIRST_LINE: LIST_STEP * (level + 1) - LIST_HANG };
}

/** A new paragraph whose text looks like the end of the one that it will follow. */
export function paragraphNode(text: string, before: DocumentNode | undefined): DocumentNode {
  const node = new DocumentNode('PARAGRAPH');
  const style = before !== undefined && isParagraph(before) ? endStyle(before) : {};
  node.attributes = { ...WRITTEN, ...style };
  if (text !== '') node.append(textNode(text, style));
  return node;
}

function listItems(node: DocumentNode): DocumentNode[] {
  return [...node.root.walk()].filter(
    (item) => item.type === 'LIST_ITEM' && item.attributes['LIST_ID'] === node.attributes['LIST_ID'],
  );
}

/** The glyph that a list has at a level: that of an item there, else the one that follows from its first level. */
function glyphAt(node: DocumentNode, level: number): AttributeValue {
  const items = listItems(node);
  const there = items.find((item) => item !== node && item.attributes['NESTING_LEVEL'] === level);
  if (there?.attributes['GLYPH_TYPE'] !== undefined) return there.attributes['GLYPH_TYPE'];
  const current = String(node.attributes['GLYPH_TYPE']);
  const family = Object.values(LIST_GLYPHS).find((glyphs) => glyphs.includes(current)) ?? [current];
  return family[level % family.length] ?? current;
}

/** A new list item; it continues the list of the item that it follows. @source behaviours 120, setListId example */
export function listItemNode(text: string, before: DocumentNode | undefined, newId: () => string): DocumentNode {
  const node = paragraphNode(text, before);
  const item = new DocumentNode('LIST_ITEM');
  const continued = before?.type === 'LIST_ITEM' ? before.attributes['LIST_ID'] : undefined;
  item.attributes = {
    ...node.attributes,
    ...indents(0),
    LIST_ID: continued ?? `kix.${newId()}`,
    NESTING_LEVEL: 0,
    GLYPH_TYPE: 'NUMBER',
  };
  for (const child of [...node.children]) item.append(child);
  const first =
    before === undefined || continued === undefined
      ? undefined
      : listItems(before).find((other) => other.attributes['NESTING_LEVEL'] === 0);
  if (first?.attributes['GLYPH_TYPE'] !== undefined) item.set({ GLYPH_TYPE: first.attributes['GLYPH_TYPE'] });
  return item;
}

/** What paragraphs and list items share; `Self` is what their setters give back. */
class LineImpl<Self extends Element> extends ContainerImpl<Self> {
  setText(text: unknown): void {
    const node = ElementImpl.node(this);
    const given = requireSomeText(text, node, 'setText');
    beginEdit(node);
    const style = textStyle(firstStyle(node));
    clearNode(node);
    node.append(textNode(given, style));
  }
  appendText(text: unknown): Text {
    return this.#put(ElementImpl.node(this).children.length, this.#text(text, 'appendText')) as Text;
  }
  insertText(childIndex: number, text: unknown): Text {
    return this.#put(childIndex, this.#text(text, 'insertText', childIndex)) as Text;
  }
  appendInlineImage(image: unknown): Element {
    return this.#put(ElementImpl.node(this).children.length, imageNode(this, image, this.#method('appendInlineImage')));
  }
  insertInlineImage(childIndex: number, image: unknown): Element {
    return this.#put(childIndex, imageNode(this, image, this.#method('insertInlineImage')));
  }
  appendPageBreak(pageBreak?: unknown): Element {
    return this.#put(ElementImpl.node(this).children.length, pageBreakNode(pageBreak, this.#method('appendPageBreak')));
  }
  insertPageBreak(childIndex: number, pageBreak?: unknown): Element {
    return this.#put(childIndex, pageBreakNode(pageBreak, this.#method('insertPageBreak')));
  }
  appendHorizontalRule(): Element {
    return this.#put(ElementImpl.node(this).children.length, new DocumentNode('HORIZONTAL_RULE'));
  }
  insertHorizontalRule(childIndex: number): Element {
    return this.#put(childIndex, new DocumentNode('HORIZONTAL_RULE'));
  }
  getHeading(): unknown {
    return getAttribute(this, 'HEADING');
  }
  /** A paragraph under a named style takes everything from it. @source behaviours 124 and the tests it cites */
  setHeading(heading: unknown): Self {
    const node = ElementImpl.node(this);
    const kept = attributeFrom('HEADING', heading);
    if (kept === null) throw signatureError(this.#method('setHeading'), [heading]);
    beginEdit(node);
    node.set({ ...LOOSE, HEADING: kept });
    return selfOf(this);
  }
  getAlignment(): unknown {
    return getAttribute(this, 'HORIZONTAL_ALIGNMENT');
  }
  setAlignment(alignment: unknown): Self {
    return setAttribute(this, 'HORIZONTAL_ALIGNMENT', alignment, 'setAlignment');
  }
  getIndentStart(): number | null {
    return getNumber(this, 'INDENT_START');
  }
  setIndentStart(points: unknown): Self {
    return setAttribute(this, 'INDENT_START', points, 'setIndentStart');
  }
  getIndentEnd(): number | null {
    return getNumber(this, 'INDENT_END');
  }
  setIndentEnd(points: unknown): Self {
    return setAttribute(this, 'INDENT_END', points, 'setIndentEnd');
  }
  getIndentFirstLine(): number | null {
    return getNumber(this, 'INDENT_FIRST_LINE');
  }
  setIndentFirstLine(points: unknown): Self {
    return setAttribute(this, 'INDENT_FIRST_LINE', points, 'setIndentFirstLine');
  }
  getLineSpacing(): number | null {
    return getNumber(this, 'LINE_SPACING');
  }
  setLineSpacing(multiplier: unknown): Self {
    return setAttribute(this, 'LINE_SPACING', multiplier, 'setLineSpacing');
  }
  getSpacingBefore(): number | null {
    return getNumber(this, 'SPACING_BEFORE');
  }
  setSpacingBefore(points: unknown): Self {
    return setAttribute(this, 'SPACING_BEFORE', points, 'setSpacingBefore');
  }
  getSpacingAfter(): number | null {
    return getNumber(this, 'SPACING_AFTER');
  }
  setSpacingAfter(points: unknown): Self {
    return setAttribute(this, 'SPACING_AFTER', points, 'setSpacingAfter');
  }
  isLeftToRight(): boolean {
    return getAttribute(this, 'LEFT_TO_RIGHT') === true;
  }
  setLeftToRight(leftToRight: unknown): Self {
    return setAttribute(this, 'LEFT_TO_RIGHT', leftToRight, 'setLeftToRight');
  }

  #method(name: string): string {
    return methodOf(ElementImpl.node(this), name);
  }
  /** New text takes the style of the text before it, or else of the text after it. */
  #text(text: unknown, method: string, childIndex?: number): DocumentNode {
    const node = ElementImpl.node(this);
    if (nodeOf(text) !== undefined) return detached(text, ['TEXT'], this.#method(method), [text]);
    const given = requireSomeText(text, node, method);
    if (childIndex === undefined) return textNode(given, endStyle(node));
    const before = node.children.slice(0, childIndex).filter((child) => child.type === 'TEXT');
    const style = textStyle(before.at(-1)?.runs.at(-1)?.style ?? firstStyle(node));
    return textNode(given, style);
  }
  #put(childIndex: number, child: DocumentNode): Element {
    const node = ElementImpl.node(this);
    const place = checkChildIndex(childIndex, node, true);
    beginEdit(node);
    node.insert(place, child);
    return wrap(ElementImpl.execution(this), child);
  }
}

class ParagraphImpl extends LineImpl<Paragraph> {}

class ListItemImpl extends LineImpl<ListItem> {
  getListId(): string | null {
    return getString(this, 'LIST_ID');
  }
  setListId(listItem: unknown): ListItem {
    const other = nodeOf(listItem);
    const node = ElementImpl.node(this);
    if (other?.type !== 'LIST_ITEM') throw signatureError(methodOf(node, 'setListId'), [listItem]);
    beginEdit(node);
    node.set({ LIST_ID: other.attributes['LIST_ID'] ?? null, GLYPH_TYPE: other.attributes['GLYPH_TYPE'] ?? null });
    return selfOf(this);
  }
  getNestingLevel(): number {
    return getNumber(this, 'NESTING_LEVEL') ?? 0;
  }
  setNestingLevel(nestingLevel: unknown): ListItem {
    const level = Number(attributeFrom('NESTING_LEVEL', nestingLevel));
    const node = ElementImpl.node(this);
    beginEdit(node);
    node.set({ NESTING_LEVEL: level, GLYPH_TYPE: glyphAt(node, level), ...indents(level) });
    return selfOf(this);
  }
  getGlyphType(): unknown {
    return getAttribute(this, 'GLYPH_TYPE');
  }
  /** A list has one glyph at each level, as in the Docs editor. */
  setGlyphType(glyphType: unknown): ListItem {
    const glyph = attributeFrom('GLYPH_TYPE', glyphType);
    const node = ElementImpl.node(this);
    beginEdit(node);
    for (const item of listItems(node)) {
      if (item.attributes['NESTING_LEVEL'] === node.attributes['NESTING_LEVEL']) item.set({ GLYPH_TYPE: glyph });
    }
    return selfOf(this);
  }
}

registerElement('PARAGRAPH', ParagraphImpl);
registerElement('LIST_ITEM', ListItemImpl);
