/** How a document looks: named styles, what each text and paragraph takes from them, and the marks of lists. */
import { isParagraph, type Attributes, type NodeFacts } from '../model/document';

type Look = Attributes;

const NORMAL: Look = { FONT_FAMILY: 'Arial', FONT_SIZE: 11, LINE_SPACING: 1.15, SPACING_BEFORE: 0, SPACING_AFTER: 0 };

/** @source gas-fakes, testdocsnext.js “Document initial namedStyles validation”, and the Docs editor */
const HEADINGS: Readonly<Record<string, Look>> = {
  HEADING1: { FONT_SIZE: 20, SPACING_BEFORE: 20, SPACING_AFTER: 6 },
  HEADING2: { FONT_SIZE: 16, SPACING_BEFORE: 18, SPACING_AFTER: 6 },
  HEADING3: { FONT_SIZE: 14, SPACING_BEFORE: 16, SPACING_AFTER: 4, FOREGROUND_COLOR: '#434343' },
  HEADING4: { FONT_SIZE: 12, SPACING_BEFORE: 14, SPACING_AFTER: 4, FOREGROUND_COLOR: '#666666' },
  HEADING5: { FONT_SIZE: 11, SPACING_BEFORE: 12, SPACING_AFTER: 4, FOREGROUND_COLOR: '#666666' },
  HEADING6: { FONT_SIZE: 11, SPACING_BEFORE: 12, SPACING_AFTER: 4, FOREGROUND_COLOR: '#666666', ITALIC: true },
  TITLE: { FONT_SIZE: 26, SPACING_BEFORE: 0, SPACING_AFTER: 3 },
  SUBTITLE: { FONT_SIZE: 15, SPACING_BEFORE: 0, SPACING_AFTER: 16, FOREGROUND_COLOR: '#666666' },
};
const LINK: Look = { FOREGROUND_COLOR: '#1155cc', UNDERLINE: true };

/** Everything about a paragraph, what it takes from its named style included. */
export function paragraphLook(paragraph: NodeFacts): Look {
  const own = paragraph.attributes ?? {};
  return { ...NORMAL, ...HEADINGS[String(own['HEADING'])], ...own };
}

/** Everything about a stretch of text within a paragraph. */
export function runLook(paragraph: NodeFacts, style: Attributes): Look {
  const heading = HEADINGS[String(paragraph.attributes?.['HEADING'])];
  return { ...NORMAL, ...heading, ...('LINK_URL' in style ? LINK : {}), ...style };
}

export function numberOf(look: Look, name: string, otherwise = 0): number {
  const value = look[name];
  return typeof value === 'number' ? value : otherwise;
}

export function textIn(look: Look, name: string): string | undefined {
  const value = look[name];
  return typeof value === 'string' ? value : undefined;
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** 1 → a, 26 → z, 27 → aa. */
function latin(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

const MARKS: Readonly<Record<string, (count: number) => string>> = {
  BULLET: () => '●',
  HOLLOW_BULLET: () => '○',
  SQUARE_BULLET: () => '■',
  NUMBER: (count) => `${count}.`,
  LATIN_UPPER: (count) => `${latin(count).toUpperCase()}.`,
  LATIN_LOWER: (count) => `${latin(count)}.`,
  ROMAN_UPPER: (count) => `${roman(count).toUpperCase()}.`,
  ROMAN_LOWER: (count) => `${roman(count)}.`,
};

function* walk(node: NodeFacts): Generator<NodeFacts> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

/** The mark before each list item of a section: numbers count on within a list, and start anew under each higher item. */
export function listMarks(section: NodeFacts): Map<NodeFacts, string> {
  const marks = new Map<NodeFacts, string>();
  const counts = new Map<string, number[]>();
  for (const item of walk(section)) {
    if (item.type !== 'LIST_ITEM') continue;
    const list = String(item.attributes?.['LIST_ID']);
    const level = numberOf(item.attributes ?? {}, 'NESTING_LEVEL');
    const held = (counts.get(list) ?? []).slice(0, level + 1);
    const count = (held[level] ?? 0) + 1;
    held[level] = count;
    counts.set(list, held);
    const mark = MARKS[String(item.attributes?.['GLYPH_TYPE'])] ?? MARKS['NUMBER'];
    marks.set(item, mark?.(count) ?? '');
  }
  return marks;
}

/** The list items of some sections by their list. */
export function listsIn(sections: readonly NodeFacts[]): Map<string, NodeFacts[]> {
  const lists = new Map<string, NodeFacts[]>();
  for (const item of sections.flatMap((section) => [...walk(section)])) {
    if (item.type !== 'LIST_ITEM') continue;
    const id = String(item.attributes?.['LIST_ID']);
    lists.set(id, [...(lists.get(id) ?? []), item]);
  }
  return lists;
}

/** The widths of a table's columns in points: those that were set, and equal parts of what is left for the others. */
export function columnWidths(table: NodeFacts, available: number): number[] {
  const rows = (table.children ?? []).map((row) => row.children ?? []);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const given = Array.from({ length: columns }, (_, column) => {
    const widths = rows.map((cells) => numberOf(cells[column]?.attributes ?? {}, 'WIDTH'));
    return widths.find((width) => width > 0) ?? 0;
  });
  const free = given.filter((width) => width === 0).length;
  const left = available - given.reduce((sum, width) => sum + width, 0);
  return given.map((width) => (width > 0 ? width : Math.max(left / free, 20)));
}

/** Points between the margins of the page. */
export function textWidth(body: NodeFacts): number {
  const page = body.attributes ?? {};
  return numberOf(page, 'PAGE_WIDTH') - numberOf(page, 'MARGIN_LEFT') - numberOf(page, 'MARGIN_RIGHT');
}

/** What a cell shows on its edges: its own line, or that of the table. */
export function borderOf(table: NodeFacts, cell: NodeFacts): { width: number; colour: string } {
  const look = { BORDER_WIDTH: 1, BORDER_COLOR: '#000000', ...table.attributes, ...cell.attributes };
  return { width: numberOf(look, 'BORDER_WIDTH'), colour: String(look['BORDER_COLOR']) };
}

/** Whether a paragraph holds an element of a type. */
export function holds(node: NodeFacts, type: NodeFacts['type']): boolean {
  return isParagraph(node) && (node.children ?? []).some((child) => child.type === type);
}

/** Points between a cell's edges and what is in it. @source defaults of the Docs editor */
export function paddingOf(cell: NodeFacts): Record<'top' | 'right' | 'bottom' | 'left', number> {
  const side = (name: string): number => numberOf(cell.attributes ?? {}, `PADDING_${name}`, 5);
  return { top: side('TOP'), right: side('RIGHT'), bottom: side('BOTTOM'), left: side('LEFT') };
}

/** Points from side to side within a cell. */
export function innerWidth(cell: NodeFacts, width: number): number {
  const { left, right } = paddingOf(cell);
  return Math.max(0, width - left - right);
}

const endsPage = (node: NodeFacts): boolean => isParagraph(node) && node.children?.at(-1)?.type === 'PAGE_BREAK';

/**
 * The space above and below a paragraph, so that neighbours' spaces add up. What lies between two paragraphs counts as
 * below the first; none lies between items of a list, and none below the last paragraph of a document.
 * @source Docs API, ParagraphStyle.spacingMode: always rendered, and skipped between list elements (a document's default)
 */
export function spaceAround(
  node: NodeFacts,
  siblings: readonly NodeFacts[],
  isBody: boolean,
): { before: number; after: number } {
  const place = siblings.indexOf(node);
  const [previous, next] = [siblings[place - 1], siblings[place + 1]];
  const [before, after] = ['SPACING_BEFORE', 'SPACING_AFTER'].map((name) => numberOf(paragraphLook(node), name));
  const isNewPage = previous === undefined || !isParagraph(previous) || endsPage(previous);
  return { before: isNewPage ? (before ?? 0) : 0, after: spaceBelow(node, next, isBody, after ?? 0) };
}

function spaceBelow(node: NodeFacts, next: NodeFacts | undefined, isBody: boolean, after: number): number {
  if (next === undefined) return isBody ? 0 : after;
  if (endsPage(node) || (node.type === 'LIST_ITEM' && next.type === 'LIST_ITEM')) return 0;
  return isParagraph(next) ? after + numberOf(paragraphLook(next), 'SPACING_BEFORE') : after;
}
