/** A document as a printable HTML page that needs nothing else; all that was written by people is escaped. */
import { isParagraph, textOf, type Attributes, type DocumentModel, type NodeFacts } from '../model/document';
import type { ContentStore } from '../model/drive';
import { sarabunCss, SIGN_FONT, signsCss, THAI_FONT } from './fonts';
import {
  borderOf,
  columnWidths,
  holds,
  innerWidth,
  listMarks,
  numberOf,
  paddingOf,
  paragraphLook,
  runLook,
  spaceAround,
  textIn,
  textWidth,
} from './look';
import { paperCss, paperHtml, points, type Sections } from './paper';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A `style` attribute of declarations, without those that have no value. */
function style(declarations: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(declarations).filter(([, value]) => value !== undefined && value !== '');
  return set.length === 0 ? '' : ` style="${escape(set.map(([name, value]) => `${name}:${value}`).join(';'))}"`;
}

/** A font's name between quotes, without characters that could end them. */
function fontStack(name: string): string {
  return `'${name.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')}','${THAI_FONT}','${SIGN_FONT}',sans-serif`;
}

/** Height of a line in the font's own measure. @source ascent and descent of the fonts: Sarabun 1.3 em, Arial 1.15 em */
function lineHeight(look: Attributes, spacing: number): string {
  const font = textIn(look, 'FONT_FAMILY') ?? '';
  return String(Math.round(spacing * (/sarabun/i.test(font) ? 1.3 : 1.15) * 1000) / 1000);
}

/** Font, size and height of line, for text and for lines without any. */
function fontCss(look: Attributes, spacing: number): Record<string, string> {
  return {
    'font-family': fontStack(textIn(look, 'FONT_FAMILY') ?? ''),
    'font-size': points(numberOf(look, 'FONT_SIZE')),
    'line-height': lineHeight(look, spacing),
  };
}

interface Context {
  readonly contents: ContentStore;
  readonly marks: ReadonlyMap<NodeFacts, string>;
  /** Points from side to side. */
  readonly width: number;
  readonly isBody: boolean;
}

const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/i;
const POSITIONS: Readonly<Record<string, string>> = { SUPERSCRIPT: 'super', SUBSCRIPT: 'sub' };

const lineSpacing = (paragraph: NodeFacts): number => numberOf(paragraphLook(paragraph), 'LINE_SPACING', 1);

function runHtml(paragraph: NodeFacts, text: string, runStyle: NonNullable<NodeFacts['attributes']>): string {
  const look = runLook(paragraph, runStyle);
  const lines = [look['UNDERLINE'] === true ? 'underline' : '', look['STRIKETHROUGH'] === true ? 'line-through' : ''];
  const css = style({
    ...fontCss(look, lineSpacing(paragraph)),
    'font-weight': look['BOLD'] === true ? '700' : undefined,
    'font-style': look['ITALIC'] === true ? 'italic' : undefined,
    'text-decoration': lines.filter(Boolean).join(' '),
    color: textIn(look, 'FOREGROUND_COLOR'),
    'background-color': textIn(look, 'BACKGROUND_COLOR'),
    'vertical-align': POSITIONS[String(look['TEXT_ALIGNMENT'])],
  });
  const span = `<span${css}>${escape(text).replace(/\v/g, '<br>')}</span>`;
  const link = textIn(look, 'LINK_URL');
  return link !== undefined && SAFE_LINK.test(link) ? `<a href="${escape(link)}">${span}</a>` : span;
}

function imageHtml(node: NodeFacts, context: Context): string {
  const { image } = node;
  const bytes = image === undefined ? undefined : context.contents.get(image.contentId);
  if (image === undefined || bytes === undefined) return '';
  const alt = escape(image.description ?? image.title ?? '');
  const data = Buffer.from(bytes).toString('base64');
  return `<img src="data:${escape(image.mime)};base64,${data}" width="${image.width}" height="${image.height}" alt="${alt}">`;
}

/** A page break stands on a line like a letter, and so takes the room of one where no text stands before it. */
function pageBreakHtml(paragraph: NodeFacts, node: NodeFacts): string {
  const look = paragraphLook(paragraph);
  const room = numberOf(look, 'FONT_SIZE') * Number(lineHeight(look, lineSpacing(paragraph)));
  const isFirst = paragraph.children?.[0] === node;
  return `<span class="page-break"${style({ height: isFirst ? points(room) : undefined })}></span>`;
}

function inlineHtml(paragraph: NodeFacts, node: NodeFacts, context: Context): string {
  if (node.type === 'TEXT') return (node.runs ?? []).map((run) => runHtml(paragraph, run.text, run.style)).join('');
  if (node.type === 'INLINE_IMAGE') return imageHtml(node, context);
  return node.type === 'PAGE_BREAK' ? pageBreakHtml(paragraph, node) : '<hr>';
}

const TAGS: Readonly<Record<string, string>> = {
  HEADING1: 'h1',
  HEADING2: 'h2',
  HEADING3: 'h3',
  HEADING4: 'h4',
  HEADING5: 'h5',
  HEADING6: 'h6',
  TITLE: 'h1',
};
const ALIGN: Readonly<Record<string, string>> = { CENTER: 'center', RIGHT: 'right', JUSTIFY: 'justify' };

/** The height of a line is that of what stands in it; only a line without text has that of its paragraph's own font. */
function paragraphFont(node: NodeFacts): Record<string, string> {
  const font = fontCss(paragraphLook(node), lineSpacing(node));
  return holds(node, 'TEXT') ? { ...font, 'font-size': '0', 'line-height': '0' } : font;
}

function markHtml(node: NodeFacts, mark: string, room: number): string {
  const first = (node.children ?? []).find((child) => child.type === 'TEXT')?.runs?.[0];
  const css = style({ ...fontCss(runLook(node, first?.style ?? {}), lineSpacing(node)), 'min-width': points(room) });
  return `<span class="mark"${css}>${escape(mark)}</span>`;
}

function paragraphHtml(node: NodeFacts, siblings: readonly NodeFacts[], context: Context): string {
  const look = paragraphLook(node);
  const mark = context.marks.get(node);
  const start = numberOf(look, 'INDENT_START');
  const first = numberOf(look, 'INDENT_FIRST_LINE', start);
  const space = spaceAround(node, siblings, context.isBody);
  const css = style({
    margin: `${points(space.before)} ${points(numberOf(look, 'INDENT_END'))} ${points(space.after)} ${points(start)}`,
    'text-indent': first === start ? undefined : points(first - start),
    'text-align': ALIGN[String(look['HORIZONTAL_ALIGNMENT'])],
    ...paragraphFont(node),
    direction: look['LEFT_TO_RIGHT'] === false ? 'rtl' : undefined,
  });
  // A rule may not stand within <p>.
  const tag = TAGS[String(look['HEADING'])] ?? (holds(node, 'HORIZONTAL_RULE') ? 'div' : 'p');
  const label = mark === undefined ? '' : markHtml(node, mark, Math.max(0, start - first));
  const inner = (node.children ?? []).map((child) => inlineHtml(node, child, context)).join('');
  return `<${tag}${css}>${label}${inner === '' ? '<br>' : inner}</${tag}>`;
}

const VERTICAL: Readonly<Record<string, string>> = { TOP: 'top', CENTER: 'middle', BOTTOM: 'bottom' };

function cellHtml(table: NodeFacts, cell: NodeFacts, context: Context): string {
  const look = cell.attributes ?? {};
  const border = borderOf(table, cell);
  const padding = paddingOf(cell);
  const css = style({
    border: border.width === 0 ? 'none' : `${points(border.width)} solid ${border.colour}`,
    padding: [padding.top, padding.right, padding.bottom, padding.left].map(points).join(' '),
    'background-color': textIn(look, 'BACKGROUND_COLOR'),
    'vertical-align': VERTICAL[String(look['VERTICAL_ALIGNMENT'])] ?? 'top',
  });
  return `<td${css}>${blocksHtml(cell, context)}</td>`;
}

function tableHtml(table: NodeFacts, context: Context): string {
  const widths = columnWidths(table, context.width);
  const columns = widths.map((width) => `<col${style({ width: points(width) })}>`).join('');
  const rows = (table.children ?? []).map((row) => {
    const height = numberOf(row.attributes ?? {}, 'MINIMUM_HEIGHT');
    const cells = (row.children ?? []).map((cell, column) =>
      cellHtml(table, cell, { ...context, isBody: false, width: innerWidth(cell, widths[column] ?? context.width) }),
    );
    return `<tr${style({ height: height > 0 ? points(height) : undefined })}>${cells.join('')}</tr>`;
  });
  const width = points(widths.reduce((sum, one) => sum + one, 0));
  return `<table class="grid"${style({ width })}><colgroup>${columns}</colgroup><tbody>${rows.join('')}</tbody></table>`;
}

function blocksHtml(section: NodeFacts, context: Context): string {
  const blocks = section.children ?? [];
  return blocks
    .map((node) => (isParagraph(node) ? paragraphHtml(node, blocks, context) : tableHtml(node, context)))
    .join('\n');
}

const CONTENT_CSS = [
  '*{box-sizing:border-box}',
  'body{margin:0;color:#000;overflow-wrap:break-word}',
  // Tab stops stand every half inch.
  'span{white-space:pre-wrap;tab-size:36pt}',
  'h1,h2,h3,h4,h5,h6{font-weight:400;break-after:avoid}',
  '.mark{display:inline-block;text-indent:0}',
  '.grid{border-collapse:collapse;table-layout:fixed}.grid tr{break-inside:avoid}',
  'hr{border:0;border-top:1px solid #888}',
  '.page-break{display:block;break-after:page}',
].join('\n');

/** The saved document as a complete page at its own paper size. */
export function documentToHtml(document: DocumentModel): string {
  const { body, header, footer } = document.facts;
  const page = body.attributes ?? {};
  const { contents, items } = document.workspace.drive;
  const width = textWidth(body);
  const section = (facts: NodeFacts | null): string =>
    facts === null ? '' : blocksHtml(facts, { contents, marks: listMarks(facts), width, isBody: facts === body });
  const sections: Sections = { header: section(header), body: section(body), footer: section(footer) };
  const title = items.get(document.id)?.name ?? textOf(body).slice(0, 60);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escape(document.facts.language ?? 'th')}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<style>\n${sarabunCss()}\n${signsCss(Object.values(sections).join(''))}\n${CONTENT_CSS}\n${paperCss(page, sections)}\n</style></head>`,
    `<body>${paperHtml(page, sections)}`,
    '</body></html>',
  ].join('\n');
}
