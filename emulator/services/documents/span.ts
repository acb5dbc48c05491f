/** Text that runs through an element, with one count of characters across all that is in it. */
import { PlatformError } from '../../core/errors';
import {
  isParagraph,
  joinRuns,
  textOf,
  withChanges,
  DocumentNode,
  type Attributes,
  type AttributeValue,
  type TextRun,
} from '../../model/document';

type Changes = Readonly<Record<string, AttributeValue | null>>;

/** What scripts write as a line end within a paragraph, Docs keeps as a vertical tab. */
export function softBreaks(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\v');
}

/** Text as scripts read it. @source scripts that search with `\v+` find what getText shows as "\r" */
export function readable(text: string): string {
  return text.replace(/\v/g, '\r');
}

export function lengthOf(node: DocumentNode): number {
  return textOf(node).length;
}

/** A new TEXT element. */
export function textNode(text: string, style: Attributes): DocumentNode {
  const node = new DocumentNode('TEXT');
  node.runs = joinRuns([{ text: softBreaks(text), style }]);
  return node;
}

/** The stretches of a text from one offset to another, cut where needed. */
export function sliceRuns(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === '' ? [] : [{ text, style: run.style }];
  });
}

/** An element within the span and where it begins; a paragraph comes before what is in it. */
interface Piece {
  readonly node: DocumentNode;
  readonly start: number;
  readonly end: number;
}

function* pieces(node: DocumentNode, start = 0): Generator<Piece> {
  yield { node, start, end: start + lengthOf(node) };
  const gap = isParagraph(node) ? 0 : 1;
  let place = start;
  for (const child of [...node.children]) {
    yield* pieces(child, place);
    place += lengthOf(child) + gap;
  }
}

function texts(root: DocumentNode): Piece[] {
  return [...pieces(root)].filter(({ node }) => node.type === 'TEXT');
}

/** @source wording of live logs: "Index (18) must be less than the content length (18)." */
export function checkRange(root: DocumentNode, start: number, end: number): void {
  const length = lengthOf(root);
  for (const index of [start, end]) {
    if (!Number.isInteger(index) || index < 0)
      throw new PlatformError(`Index (${index}) must be greater than or equal to zero.`);
    if (index >= length) throw new PlatformError(`Index (${index}) must be less than the content length (${length}).`);
  }
  if (end < start)
    throw new PlatformError(`The end offset (${end}) must be greater than or equal to the start offset (${start}).`);
}

/** Changes the style of the characters from `start` up to but not including `end`. */
export function styleSpan(root: DocumentNode, start: number, end: number, changes: Changes): void {
  for (const piece of texts(root)) {
    const from = Math.max(start, piece.start) - piece.start;
    const to = Math.min(end, piece.end) - piece.start;
    if (to <= from) continue;
    const { runs } = piece.node;
    piece.node.runs = joinRuns([
      ...sliceRuns(runs, 0, from),
      ...sliceRuns(runs, from, to).map((run) => ({ text: run.text, style: withChanges(run.style, changes) })),
      ...sliceRuns(runs, to, Infinity),
    ]);
  }
}

/** Changes the style of all text in an element and of what will be written into its empty paragraphs. */
export function styleAll(root: DocumentNode, changes: Changes): void {
  styleSpan(root, 0, Infinity, changes);
  for (const node of root.walk()) if (isParagraph(node)) node.set(changes);
}

/** The styles within a span; empty paragraphs count by the style that waits in them. */
export function stylesIn(root: DocumentNode): Attributes[] {
  const found = texts(root).flatMap(({ node }) => node.runs.map((run) => run.style));
  if (found.length > 0) return found;
  return [...root.walk()].filter(isParagraph).map((node) => node.attributes);
}

/** The style of one character; undefined at a line end between paragraphs. */
export function styleAt(root: DocumentNode, offset: number): Attributes | undefined {
  for (const piece of texts(root)) {
    if (offset >= piece.start && offset < piece.end)
      return sliceRuns(piece.node.runs, offset - piece.start, offset - piece.start + 1)[0]?.style;
  }
  return undefined;
}

/** Offsets at which the style changes. */
export function styleIndices(root: DocumentNode): number[] {
  const found = texts(root).flatMap((piece) => {
    let start = piece.start;
    return piece.node.runs.map((run) => {
      start += run.text.length;
      return start - run.text.length;
    });
  });
  return [...new Set(found)];
}

/** The style that text takes on when it is written at the end of a paragraph. */
export function endStyle(paragraph: DocumentNode): Attributes {
  const last = paragraph.children
    .filter((child) => child.type === 'TEXT')
    .at(-1)
    ?.runs.at(-1);
  return textStyle(last?.style ?? paragraph.attributes);
}

const STYLE_KEYS = new Set([
  'FONT_SIZE',
  'ITALIC',
  'UNDERLINE',
  'BACKGROUND_COLOR',
  'STRIKETHROUGH',
  'FOREGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
  'TEXT_ALIGNMENT',
]);

/** What new text takes over from a neighbour: everything but a link. */
export function textStyle(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => STYLE_KEYS.has(key)));
}

/** Writes text at an offset, in the style of the character before it. */
export function insertInto(root: DocumentNode, offset: number, text: string): void {
  const length = lengthOf(root);
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new PlatformError(`Index (${offset}) must be less than or equal to the content length (${length}).`);
  }
  const touching = texts(root).filter(({ start, end }) => offset >= start && offset <= end);
  const target = touching.find(({ start }) => offset > start) ?? touching[0];
  if (target !== undefined) {
    const { runs } = target.node;
    const at = offset - target.start;
    const style = sliceRuns(runs, Math.max(0, at - 1), Math.max(1, at))[0]?.style ?? {};
    target.node.runs = joinRuns([
      ...sliceRuns(runs, 0, at),
      { text: softBreaks(text), style },
      ...sliceRuns(runs, at, Infinity),
    ]);
    return;
  }
  const empty = [...pieces(root)].find(({ node, start, end }) => isParagraph(node) && offset >= start && offset <= end);
  if (empty !== undefined) empty.node.append(textNode(text, endStyle(empty.node)));
  else if (root.type === 'TEXT') root.runs = [{ text: softBreaks(text), style: {} }];
}

const PLACED = new Set(['INLINE_IMAGE', 'PAGE_BREAK', 'HORIZONTAL_RULE']);

/**
 * Takes out the characters from `start` up to but not including `end`; paragraphs that lose the line end between them
 * become one.
 * @source editAsText reference: "child elements fully contained within a deleted text range are removed"
 */
export function deleteSpan(root: DocumentNode, start: number, end: number): void {
  const all = [...pieces(root)];
  for (const { node, start: from, end: to } of all) {
    if (PLACED.has(node.type) && from > start && to < end) node.detach();
    if (node.type !== 'TEXT' || to <= start || from >= end) continue;
    node.runs = joinRuns([...sliceRuns(node.runs, 0, start - from), ...sliceRuns(node.runs, end - from, Infinity)]);
    if (node.runs.length === 0 && node !== root) node.detach();
  }
  for (const { node, start: from } of all.reverse()) {
    const before = node.sibling(-1);
    if (!isParagraph(node) || before === undefined || !isParagraph(before) || from <= start || from > end) continue;
    for (const child of [...node.children]) {
      child.detach();
      before.append(child);
    }
    node.detach();
  }
}

/** Puts new text in place of a stretch of one TEXT element, in the style of its first character. */
export function replaceRun(node: DocumentNode, start: number, end: number, text: string): void {
  const style = sliceRuns(node.runs, start, start + 1)[0]?.style ?? {};
  node.runs = joinRuns([
    ...sliceRuns(node.runs, 0, start),
    { text: softBreaks(text), style },
    ...sliceRuns(node.runs, end, Infinity),
  ]);
}
