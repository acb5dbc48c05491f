/** Elements that hold others: children, text, search and replacement. */
import { enumName } from '../../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import { DocumentNode, isParagraph, textOf, type NodeType } from '../../model/document';
import { checkRemovable, commonStyle, ElementImpl, methodOf, nodeOf, selfOf, wrap, type Element } from './element';
import { attributeFrom, ElementType } from './enums';
import { foundBefore, rangeElement } from './rangeElement';
import { findElement, findText, replaceText } from './search';
import { beginEdit } from './session';
import { readable, styleAll } from './span';
import { editableText } from './text';

type Text = GoogleAppsScript.Document.Text;
type RangeElement = GoogleAppsScript.Document.RangeElement;

/** @source wording of live logs, behaviours 114 */
export function checkChildIndex(index: unknown, node: DocumentNode, insert: boolean): number {
  const count = node.children.length;
  if (typeof index !== 'number' || !Number.isInteger(index)) throw invalidArgument('childIndex');
  if (index < 0) throw new PlatformError(`Child index (${index}) must be greater than or equal to zero.`);
  if (insert ? index > count : index >= count) {
    const limit = insert ? 'less than or equal to' : 'less than';
    throw new PlatformError(`Child index (${index}) must be ${limit} the number of child elements (${count}).`);
  }
  return index;
}

/** The text a script hands in where text is asked for. */
export function requireText(text: unknown, node: DocumentNode, method: string): string {
  if (typeof text !== 'string') throw signatureError(methodOf(node, method), [text]);
  return text;
}

/** @source wording of live logs; paragraphs, list items and cells refuse "" although an empty paragraph can be appended */
export function requireSomeText(text: unknown, node: DocumentNode, method: string): string {
  const given = requireText(text, node, method);
  if (given === '') throw new PlatformError('Cannot insert an empty text element.');
  return given;
}

/** The child at a place, which must be of the type that the getter promises. */
export function childAt(node: DocumentNode, index: unknown): DocumentNode {
  const child = node.children[checkChildIndex(index, node, false)];
  if (child === undefined) throw invalidArgument('childIndex');
  return child;
}

/** @source replaceText reference; a missing replacement is refused, numbers are taken as text */
export function replaceIn(node: DocumentNode, pattern: unknown, replacement: unknown): void {
  if (typeof pattern !== 'string' || pattern === '') throw invalidArgument('searchPattern');
  if (replacement === null || replacement === undefined) throw invalidArgument('replacement');
  beginEdit(node);
  replaceText(node, pattern, String(replacement));
}

export class ContainerImpl<Self extends Element = Element> extends ElementImpl<Self> {
  getNumChildren(): number {
    return ElementImpl.node(this).children.length;
  }
  getChild(childIndex: number): Element {
    return wrap(ElementImpl.execution(this), childAt(ElementImpl.node(this), childIndex));
  }
  getChildIndex(child: unknown): number {
    const node = nodeOf(child);
    if (node === undefined) throw signatureError(methodOf(ElementImpl.node(this), 'getChildIndex'), [child]);
    const index = ElementImpl.node(this).children.indexOf(node);
    if (index < 0) throw new PlatformError('Element does not contain the specified child element.');
    return index;
  }
  removeChild(child: unknown): Self {
    const place = this.getChildIndex(child);
    const self = ElementImpl.node(this);
    const node = childAt(self, place);
    beginEdit(self);
    checkRemovable(node);
    node.detach();
    return selfOf(this);
  }
  getText(): string {
    return readable(textOf(ElementImpl.node(this)));
  }
  editAsText(): Text {
    return editableText(ElementImpl.execution(this), ElementImpl.node(this));
  }
  /** A container taken as text is what editAsText gives. */
  override asText(): Element {
    return this.editAsText();
  }
  clear(): Self {
    const node = ElementImpl.node(this);
    beginEdit(node);
    clearNode(node);
    return selfOf(this);
  }
  findText(searchPattern: unknown, from?: unknown): RangeElement | null {
    if (typeof searchPattern !== 'string') throw invalidArgument('searchPattern');
    const found = findText(ElementImpl.node(this), searchPattern, foundBefore(from));
    return rangeElement(ElementImpl.execution(this), found);
  }
  findElement(elementType: unknown, from?: unknown): RangeElement | null {
    const type = enumName(elementType);
    if (type === undefined || !(type in ElementType))
      throw signatureError(methodOf(ElementImpl.node(this), 'findElement'), [elementType]);
    const found = findElement(ElementImpl.node(this), type as NodeType, foundBefore(from));
    return rangeElement(ElementImpl.execution(this), found);
  }
  replaceText(searchPattern: unknown, replacement: unknown): Element {
    const node = ElementImpl.node(this);
    replaceIn(node, searchPattern, replacement);
    return selfOf(this);
  }
  getLinkUrl(): unknown {
    return commonStyle(ElementImpl.node(this), 'LINK_URL');
  }
  setLinkUrl(url: unknown): Self {
    return this.#style('LINK_URL', url);
  }
  getTextAlignment(): unknown {
    return commonStyle(ElementImpl.node(this), 'TEXT_ALIGNMENT');
  }
  setTextAlignment(textAlignment: unknown): Self {
    return this.#style('TEXT_ALIGNMENT', textAlignment);
  }
  #style(name: string, value: unknown): Self {
    const node = ElementImpl.node(this);
    const kept = attributeFrom(name, value);
    beginEdit(node);
    styleAll(node, { [name]: kept });
    return selfOf(this);
  }
}

/**
 * Empties an element; a section keeps its last paragraph, without contents.
 * @source behaviours 123; a section that ends in a list item cannot be cleared on live
 */
export function clearNode(node: DocumentNode): void {
  if (isParagraph(node)) {
    for (const child of [...node.children]) child.detach();
    return;
  }
  const last = node.children.at(-1);
  if (last?.type !== 'PARAGRAPH') throw new PlatformError("Can't remove the last paragraph in a document section.");
  for (const child of [...node.children]) if (child !== last) child.detach();
  clearNode(last);
}
