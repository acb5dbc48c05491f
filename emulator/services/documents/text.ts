/** Text: one text element, or the whole text of a container opened by editAsText. */
import { invalidArgument, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import { isParagraph, textOf, type AttributeValue, type DocumentNode } from '../../model/document';
import { commonStyle, ElementImpl, readAttributes, registerElement, wrap, type Element } from './element';
import { attributeFrom, attributeTo, ElementType, TEXT_ATTRIBUTES } from './enums';
import { foundBefore, rangeElement } from './rangeElement';
import { findText, replaceText } from './search';
import { beginEdit } from './session';
import {
  checkRange,
  deleteSpan,
  insertInto,
  lengthOf,
  readable,
  styleAll,
  styleAt,
  styleIndices,
  styleSpan,
} from './span';

type Text = GoogleAppsScript.Document.Text;

export class TextImpl extends ElementImpl<Text> {
  override getType(): unknown {
    return ElementType.TEXT;
  }
  override asText(): Element {
    return this.#self();
  }
  editAsText(): Text {
    return this.#self();
  }
  getText(): string {
    return readable(textOf(ElementImpl.node(this)));
  }
  setText(text: unknown): Text {
    const node = this.#editing();
    const given = this.#text(text, 'setText');
    const length = lengthOf(node);
    if (length > 0) {
      // In the style of the first character.
      insertInto(node, Math.min(1, length), given);
      const written = lengthOf(node) - length;
      deleteSpan(node, 1 + written, length + written);
      deleteSpan(node, 0, 1);
    } else insertInto(node, 0, given);
    return this.#self();
  }
  appendText(text: unknown): Text {
    const node = this.#editing();
    insertInto(node, lengthOf(node), this.#text(text, 'appendText'));
    return this.#self();
  }
  insertText(offset: number, text: unknown): Text {
    insertInto(this.#editing(), offset, this.#text(text, 'insertText'));
    return this.#self();
  }
  deleteText(startOffset: number, endOffsetInclusive: number): Text {
    const node = this.#editing();
    checkRange(node, startOffset, endOffsetInclusive);
    deleteSpan(node, startOffset, endOffsetInclusive + 1);
    return this.#self();
  }
  findText(searchPattern: unknown, from?: unknown): GoogleAppsScript.Document.RangeElement | null {
    if (typeof searchPattern !== 'string') throw invalidArgument('searchPattern');
    return rangeElement(
      ElementImpl.execution(this),
      findText(ElementImpl.node(this), searchPattern, foundBefore(from)),
    );
  }
  replaceText(searchPattern: unknown, replacement: unknown): Text {
    if (typeof searchPattern !== 'string' || searchPattern === '') throw invalidArgument('searchPattern');
    if (replacement === null || replacement === undefined) throw invalidArgument('replacement');
    replaceText(this.#editing(), searchPattern, String(replacement));
    return this.#self();
  }
  getTextAttributeIndices(): number[] {
    return styleIndices(ElementImpl.node(this));
  }
  override getAttributes(offset?: number | null): Record<string, unknown> {
    return Object.fromEntries(TEXT_ATTRIBUTES.map((name) => [name, this.#get(name, offset)]));
  }
  override setAttributes(...args: unknown[]): Text {
    const changes = readAttributes(args.length === 3 ? args[2] : args[0], 'DocumentApp.Text.setAttributes');
    const known = Object.entries(changes).filter(([name]) => (TEXT_ATTRIBUTES as readonly string[]).includes(name));
    return this.#change(Object.fromEntries(known), args.length === 3 ? args.slice(0, 2) : []);
  }

  isBold(offset?: number | null): unknown {
    return this.#get('BOLD', offset);
  }
  isItalic(offset?: number | null): unknown {
    return this.#get('ITALIC', offset);
  }
  isUnderline(offset?: number | null): unknown {
    return this.#get('UNDERLINE', offset);
  }
  isStrikethrough(offset?: number | null): unknown {
    return this.#get('STRIKETHROUGH', offset);
  }
  getFontFamily(offset?: number | null): unknown {
    return this.#get('FONT_FAMILY', offset);
  }
  getFontSize(offset?: number | null): unknown {
    return this.#get('FONT_SIZE', offset);
  }
  getForegroundColor(offset?: number | null): unknown {
    return this.#get('FOREGROUND_COLOR', offset);
  }
  getBackgroundColor(offset?: number | null): unknown {
    return this.#get('BACKGROUND_COLOR', offset);
  }
  getLinkUrl(offset?: number | null): unknown {
    return this.#get('LINK_URL', offset);
  }
  getTextAlignment(offset?: number | null): unknown {
    return this.#get('TEXT_ALIGNMENT', offset);
  }
  setBold(...args: unknown[]): Text {
    return this.#set('BOLD', args, 'setBold');
  }
  setItalic(...args: unknown[]): Text {
    return this.#set('ITALIC', args, 'setItalic');
  }
  setUnderline(...args: unknown[]): Text {
    return this.#set('UNDERLINE', args, 'setUnderline');
  }
  setStrikethrough(...args: unknown[]): Text {
    return this.#set('STRIKETHROUGH', args, 'setStrikethrough');
  }
  setFontFamily(...args: unknown[]): Text {
    return this.#set('FONT_FAMILY', args, 'setFontFamily');
  }
  setFontSize(...args: unknown[]): Text {
    return this.#set('FONT_SIZE', args, 'setFontSize');
  }
  setForegroundColor(...args: unknown[]): Text {
    return this.#set('FOREGROUND_COLOR', args, 'setForegroundColor');
  }
  setBackgroundColor(...args: unknown[]): Text {
    return this.#set('BACKGROUND_COLOR', args, 'setBackgroundColor');
  }
  setLinkUrl(...args: unknown[]): Text {
    return this.#set('LINK_URL', args, 'setLinkUrl');
  }
  setTextAlignment(...args: unknown[]): Text {
    return this.#set('TEXT_ALIGNMENT', args, 'setTextAlignment');
  }

  #self(): Text {
    return editableText(ElementImpl.execution(this), ElementImpl.node(this));
  }
  #editing(): DocumentNode {
    beginEdit(ElementImpl.node(this));
    return ElementImpl.node(this);
  }
  #text(text: unknown, method: string): string {
    if (text === null || text === undefined || typeof text === 'object')
      throw signatureError(`DocumentApp.Text.${method}`, [text]);
    return String(text);
  }
  #get(name: string, offset: number | null | undefined): unknown {
    const node = ElementImpl.node(this);
    if (offset === null || offset === undefined) return commonStyle(node, name);
    checkRange(node, offset, offset);
    return attributeTo(name, styleAt(node, offset)?.[name]);
  }
  #set(name: string, args: readonly unknown[], method: string): Text {
    if (args.length !== 1 && args.length !== 3) throw signatureError(`DocumentApp.Text.${method}`, args);
    return this.#change({ [name]: attributeFrom(name, args.at(-1)) }, args.slice(0, -1));
  }
  #change(changes: Record<string, AttributeValue | null>, range: readonly unknown[]): Text {
    const node = this.#editing();
    if (range.length === 0) styleAll(node, changes);
    else {
      const [start, end] = range.map(Number);
      if (start === undefined || end === undefined) throw invalidArgument('startOffset');
      checkRange(node, start, end);
      styleSpan(node, start, end + 1, changes);
    }
    return this.#self();
  }
}

/** The text of any element, to be edited as one. */
export function editableText(execution: Execution, node: DocumentNode): Text {
  return node.type === 'TEXT'
    ? (wrap(execution, node) as Text)
    : strict(execution, 'Text', new TextImpl(execution, node));
}

/** The first style of a text that is about to be replaced. */
export function firstStyle(node: DocumentNode): DocumentNode['attributes'] {
  const text = [...node.walk()].find((child) => child.type === 'TEXT' && child.runs.length > 0);
  return text?.runs[0]?.style ?? [...node.walk()].find(isParagraph)?.attributes ?? {};
}

registerElement('TEXT', TextImpl);
