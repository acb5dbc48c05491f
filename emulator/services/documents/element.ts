/** What every element of a document can do, and how elements are handed to scripts. */
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import { EnumValue } from '../../core/enums';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import { isParagraph, type AttributeValue, type DocumentNode, type NodeType } from '../../model/document';
import { Attribute, attributeFrom, attributeTo, ElementType, OWN_ATTRIBUTES, TEXT_ATTRIBUTES } from './enums';
import { beginEdit, ownerOf } from './session';
import { stylesIn, styleAll } from './span';

export type Element = GoogleAppsScript.Document.Element;

/** Names of the classes, as logs and signature errors give them. */
export const CLASS_NAMES: Readonly<Record<NodeType, string>> = {
  BODY_SECTION: 'Body',
  HEADER_SECTION: 'HeaderSection',
  FOOTER_SECTION: 'FooterSection',
  PARAGRAPH: 'Paragraph',
  LIST_ITEM: 'ListItem',
  TABLE: 'Table',
  TABLE_ROW: 'TableRow',
  TABLE_CELL: 'TableCell',
  TEXT: 'Text',
  INLINE_IMAGE: 'InlineImage',
  PAGE_BREAK: 'PageBreak',
  HORIZONTAL_RULE: 'HorizontalRule',
};

type ElementClass = new (execution: Execution, node: DocumentNode) => ElementImpl;
const classes = new Map<NodeType, ElementClass>();

/** Tells by which class elements of a type are handed out; called once by the file that holds the class. */
export function registerElement(type: NodeType, elementClass: ElementClass): void {
  classes.set(type, elementClass);
}

/** Members of a parent class that Google's class does not have. */
export function hide(elementClass: { readonly prototype: object }, members: readonly string[]): void {
  for (const member of members) Object.defineProperty(elementClass.prototype, member, { value: undefined });
}

/** The element as a script sees it. */
export function wrap(execution: Execution, node: DocumentNode): Element {
  const elementClass = classes.get(node.type);
  if (elementClass === undefined) throw execution.notEmulated(`DocumentApp.ElementType.${node.type}`);
  return strict(execution, CLASS_NAMES[node.type], new elementClass(execution, node));
}

/** The element itself, to be given back by methods that chain. */
export function selfOf<Self extends Element>(element: ElementImpl<Self>): Self {
  return wrap(ElementImpl.execution(element), ElementImpl.node(element)) as Self;
}

/** The element under an argument of a script; undefined for anything else. */
export function nodeOf(value: unknown): DocumentNode | undefined {
  const element = implementationOf(value, ElementImpl);
  return element === undefined ? undefined : ElementImpl.node(element);
}

/** "DocumentApp.Paragraph.setText", for signature errors. */
export function methodOf(node: DocumentNode, method: string): string {
  return `DocumentApp.${CLASS_NAMES[node.type]}.${method}`;
}

/** An element handed in to be put somewhere: of the right type and hanging nowhere. */
export function detached(
  value: unknown,
  types: readonly NodeType[],
  method: string,
  args: readonly unknown[],
): DocumentNode {
  const node = nodeOf(value);
  if (node === undefined || !types.includes(node.type)) throw signatureError(method, args);
  if (node.parent !== null) throw new PlatformError('Element must be detached.');
  return node;
}

const SECTIONS = new Set<NodeType>(['BODY_SECTION', 'HEADER_SECTION', 'FOOTER_SECTION', 'TABLE_CELL']);

/** @source wording of live logs; a section, and so a cell, always ends in a paragraph */
export function checkRemovable(node: DocumentNode): void {
  const last = node.parent !== null && node.parent.children.at(-1) === node;
  if (last && isParagraph(node) && SECTIONS.has(node.parent?.type ?? 'TEXT')) {
    throw new PlatformError("Can't remove the last paragraph in a document section.");
  }
}

/** The value that all of a text has in common; null where it is inherited or differs. */
export function commonStyle(node: DocumentNode, name: string): unknown {
  const values = new Set(stylesIn(node).map((style) => style[name]));
  return values.size === 1 ? attributeTo(name, [...values][0]) : null;
}

/** `Self` is what the element is to scripts, and so what its chaining methods give back. */
export class ElementImpl<Self extends Element = Element> {
  readonly #execution: Execution;
  readonly #node: DocumentNode;

  constructor(execution: Execution, node: DocumentNode) {
    this.#execution = execution;
    this.#node = node;
  }

  /** For the other classes of this service; scripts cannot reach statics. */
  static node(element: ElementImpl): DocumentNode {
    return element.#node;
  }
  static execution(element: ElementImpl): Execution {
    return element.#execution;
  }

  getType(): unknown {
    return ElementType[this.#node.type];
  }
  getParent(): Element | null {
    return this.#wrapped(this.#node.parent);
  }
  getNextSibling(): Element | null {
    return this.#wrapped(this.#node.sibling(1));
  }
  getPreviousSibling(): Element | null {
    return this.#wrapped(this.#node.sibling(-1));
  }
  isAtDocumentEnd(): boolean {
    let node: DocumentNode | null = this.#node;
    while (node?.parent) {
      if (node.sibling(1) !== undefined) return false;
      node = node.parent;
    }
    return node?.type === 'BODY_SECTION';
  }
  copy(): Self {
    return wrap(this.#execution, this.#node.copy()) as Self;
  }
  removeFromParent(): Self {
    const node = this.#node;
    beginEdit(node);
    const tree = ownerOf(node)?.tree;
    if (node.parent !== null) {
      checkRemovable(node);
      node.detach();
    } else if (tree !== undefined && tree.header === node) tree.header = null;
    else if (tree !== undefined && tree.footer === node) tree.footer = null;
    else throw new PlatformError('Element must be attached.');
    return wrap(this.#execution, node) as Self;
  }
  /** @source Element.merge: children move to the preceding sibling of the same type, which is returned */
  merge(): Self {
    const before = this.#node.sibling(-1);
    if (before?.type !== this.#node.type)
      throw new PlatformError('Element must be preceded by an element of the same type.');
    beginEdit(this.#node);
    before.runs = [...before.runs, ...this.#node.runs];
    for (const child of [...this.#node.children]) {
      child.detach();
      before.append(child);
    }
    this.#node.detach();
    return wrap(this.#execution, before) as Self;
  }
  /** Null for what is inherited. @source behaviours 124 */
  getAttributes(): Record<string, unknown> {
    const own = OWN_ATTRIBUTES[this.#node.type];
    const result: Record<string, unknown> = {};
    if (this.#node.type !== 'INLINE_IMAGE')
      for (const name of TEXT_ATTRIBUTES) result[name] = commonStyle(this.#node, name);
    for (const name of own) result[name] = attributeTo(name, this.#node.attributes[name] ?? INHERITED[name]);
    return result;
  }
  setAttributes(attributes: unknown): Self {
    applyAttributes(this.#node, attributes, methodOf(this.#node, 'setAttributes'));
    return wrap(this.#execution, this.#node) as Self;
  }

  asBody(): Element {
    return this.#as('BODY_SECTION');
  }
  asHeaderSection(): Element {
    return this.#as('HEADER_SECTION');
  }
  asFooterSection(): Element {
    return this.#as('FOOTER_SECTION');
  }
  asParagraph(): Element {
    return this.#as('PARAGRAPH');
  }
  asListItem(): Element {
    return this.#as('LIST_ITEM');
  }
  asTable(): Element {
    return this.#as('TABLE');
  }
  asTableRow(): Element {
    return this.#as('TABLE_ROW');
  }
  asTableCell(): Element {
    return this.#as('TABLE_CELL');
  }
  asInlineImage(): Element {
    return this.#as('INLINE_IMAGE');
  }
  asPageBreak(): Element {
    return this.#as('PAGE_BREAK');
  }
  asHorizontalRule(): Element {
    return this.#as('HORIZONTAL_RULE');
  }
  asText(): Element {
    return this.#as('TEXT');
  }

  #wrapped(node: DocumentNode | null | undefined): Element | null {
    return node === null || node === undefined ? null : wrap(this.#execution, node);
  }
  #as(type: NodeType): Element {
    if (this.#node.type !== type) throw new PlatformError(`${this.#node.type} can't be cast to ${type}.`);
    return wrap(this.#execution, this.#node);
  }
}

/** What an untouched element reports although nobody set it. */
const INHERITED: Readonly<Record<string, AttributeValue>> = { HEADING: 'NORMAL', LEFT_TO_RIGHT: true };

/** Attributes of a script's object by name, checked. */
export function readAttributes(attributes: unknown, method: string): Record<string, AttributeValue | null> {
  if (typeof attributes !== 'object' || attributes === null || attributes instanceof EnumValue)
    throw signatureError(method, [attributes]);
  const names: Readonly<Record<string, EnumValue>> = Attribute;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      if (names[name] === undefined) throw invalidArgument('attributes');
      return [name, attributeFrom(name, value)];
    }),
  );
}

/**
 * Sets what an element keeps itself, and the style of the text in it. Attributes of other kinds of elements are passed over.
 * @source behaviours 125: Body.setAttributes restyles text, but does not align paragraphs
 */
function applyAttributes(node: DocumentNode, attributes: unknown, method: string): void {
  const changes = Object.entries(readAttributes(attributes, method));
  beginEdit(node);
  const own = OWN_ATTRIBUTES[node.type];
  const isText = (name: string): boolean => (TEXT_ATTRIBUTES as readonly string[]).includes(name);
  node.set(Object.fromEntries(changes.filter(([name]) => own.includes(name))));
  styleAll(node, Object.fromEntries(changes.filter(([name]) => isText(name) && !own.includes(name))));
}

/** Getter and setter of one attribute, for the classes whose elements keep it. */
export function getAttribute(element: ElementImpl, name: string): unknown {
  return attributeTo(name, ElementImpl.node(element).attributes[name] ?? INHERITED[name]);
}

export function getNumber(element: ElementImpl, name: string): number | null {
  const value = getAttribute(element, name);
  return typeof value === 'number' ? value : null;
}

export function getString(element: ElementImpl, name: string): string | null {
  const value = getAttribute(element, name);
  return typeof value === 'string' ? value : null;
}

export function setAttribute<Self extends Element>(
  element: ElementImpl<Self>,
  name: string,
  value: unknown,
  method: string,
): Self {
  const node = ElementImpl.node(element);
  if (value === undefined) throw signatureError(methodOf(node, method), [value]);
  const kept = attributeFrom(name, value);
  beginEdit(node);
  node.set({ [name]: kept });
  return selfOf(element);
}
