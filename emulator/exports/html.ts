/** A document as a printable HTML page that needs nothing else; all that was written by people is escaped. */
import { isParagraph, textOf, type DocumentModel, type NodeFacts } from '../model/document';
import type { ContentStore } from '../model/drive';
import { sarabunCss, THAI_FONT } from './fonts';
import { borderOf, columnWidths, holds, listMarks, numberOf, paragraphLook, runLook, textIn, textWidth } from './look';

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

const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/** A font's name between quotes, without characters that could end them. */
function fontStack(name: string): string {
  return `'${name.replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')}','${THAI_FONT}',sans-serif`;
}

/** Height of a line in the font's own measure. @source ascent and descent of the fonts: Sarabun 1.3 em, Arial 1.15 em */
function lineHeight(font: string, spacing: number): string {
  return String(Math.round(spacing * (/sarabun/i.test(font) ? 1.3 : 1.15) * 1000) / 1000);
}

interface Context {
  readonly contents: ContentStore;
  readonly marks: ReadonlyMap<NodeFacts, string>;
  readonly width: number;
}

const SAFE_LINK = /^(?:https?:|mailto:|tel:|#)/i;
const POSITIONS: Readonly<Record<string, string>> = { SUPERSCRIPT: 'super', SUBSCRIPT: 'sub' };

function runHtml(paragraph: NodeFacts, text: string, runStyle: NonNullable<NodeFacts['attributes']>): string {
  const look = runLook(paragraph, runStyle);
  const font = textIn(look, 'FONT_FAMILY') ?? '';
  const lines = [look['UNDERLINE'] === true ? 'underline' : '', look['STRIKETHROUGH'] === true ? 'line-through' : ''];
  const css = style({
    'font-family': fontStack(font),
    'font-size': points(numberOf(look, 'FONT_SIZE')),
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

function inlineHtml(paragraph: NodeFacts, node: NodeFacts, context: Context): string {
  if (node.type === 'TEXT') return (node.runs ?? []).map((run) => runHtml(paragraph, run.text, run.style)).join('');
  if (node.type === 'INLINE_IMAGE') return imageHtml(node, context);
  return node.type === 'PAGE_BREAK' ? '<span class="page-break"></span>' : '<hr>';
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

function paragraphHtml(node: NodeFacts, context: Context): string {
  const look = paragraphLook(node);
  const mark = context.marks.get(node);
  const font = textIn(look, 'FONT_FAMILY') ?? '';
  const start = numberOf(look, 'INDENT_START');
  const css = style({
    margin: `${points(numberOf(look, 'SPACING_BEFORE'))} ${points(numberOf(look, 'INDENT_END'))} ${points(numberOf(look, 'SPACING_AFTER'))} ${points(start)}`,
    'text-indent': 'INDENT_FIRST_LINE' in look ? points(numberOf(look, 'INDENT_FIRST_LINE') - start) : undefined,
    'text-align': ALIGN[String(look['HORIZONTAL_ALIGNMENT'])],
    'line-height': lineHeight(font, numberOf(look, 'LINE_SPACING', 1)),
    'font-family': fontStack(font),
    'font-size': points(numberOf(look, 'FONT_SIZE')),
    direction: look['LEFT_TO_RIGHT'] === false ? 'rtl' : undefined,
  });
  // A rule may not stand within <p>.
  const tag = TAGS[String(look['HEADING'])] ?? (holds(node, 'HORIZONTAL_RULE') ? 'div' : 'p');
  const label =
    mark === undefined
      ? ''
      : `<span class="mark"${style({ 'min-width': points(Math.max(0, start - numberOf(look, 'INDENT_FIRST_LINE'))) })}>${escape(mark)}</span>`;
  const inner = (node.children ?? []).map((child) => inlineHtml(node, child, context)).join('');
  return `<${tag}${css}>${label}${inner === '' ? '<br>' : inner}</${tag}>`;
}

const VERTICAL: Readonly<Record<string, string>> = { TOP: 'top', CENTER: 'middle', BOTTOM: 'bottom' };

function cellHtml(table: NodeFacts, cell: NodeFacts, context: Context): string {
  const look = cell.attributes ?? {};
  const border = borderOf(table, cell);
  const padding = ['PADDING_TOP', 'PADDING_RIGHT', 'PADDING_BOTTOM', 'PADDING_LEFT'].map((side) =>
    points(numberOf(look, side, 5)),
  );
  const css = style({
    border: border.width === 0 ? 'none' : `${points(border.width)} solid ${border.colour}`,
    padding: padding.join(' '),
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
      cellHtml(table, cell, { ...context, width: widths[column] ?? context.width }),
    );
    return `<tr${style({ height: height > 0 ? points(height) : undefined })}>${cells.join('')}</tr>`;
  });
  const width = points(widths.reduce((sum, one) => sum + one, 0));
  return `<table class="grid"${style({ width })}><colgroup>${columns}</colgroup><tbody>${rows.join('')}</tbody></table>`;
}

function blocksHtml(section: NodeFacts, context: Context): string {
  return (section.children ?? [])
    .map((node) => (isParagraph(node) ? paragraphHtml(node, context) : tableHtml(node, context)))
    .join('\n');
}

/** Points between the edge of the page and its header or footer. @source a new document's style: marginHeader 36 PT */
const EDGE = 36;

/** The page's edge on top or below: repeated on every sheet of paper, as high as the margin at least. */
function edgeHtml(part: 'thead' | 'tfoot', inner: string, margin: number): string {
  const side = part === 'thead' ? 'padding-top' : 'padding-bottom';
  const css = style({ height: points(margin), [side]: inner === '' ? undefined : points(EDGE) });
  return `<${part}><tr><td${css}>${inner}</td></tr></${part}>`;
}

/**
 * On paper the footer of the last sheet would follow its text, so what is seen there is a second one, fixed to the
 * foot of every sheet; the first keeps its room.
 */
const FIXED_FOOTER = [
  '@media screen{.foot{display:none}}',
  `@media print{.sheet>tfoot>tr>td>*{visibility:hidden}.foot{position:fixed;bottom:${points(EDGE)};left:0;right:0}}`,
].join('\n');

function pageCss(page: NonNullable<NodeFacts['attributes']>): string {
  const size = `${points(numberOf(page, 'PAGE_WIDTH'))} ${points(numberOf(page, 'PAGE_HEIGHT'))}`;
  const side = (name: string): string => points(numberOf(page, name));
  return [
    // The header and footer stand in the upper and lower margin, so the sheet itself has none there.
    `@page{size:${size};margin:0 ${side('MARGIN_RIGHT')} 0 ${side('MARGIN_LEFT')}}`,
    '*{box-sizing:border-box}',
    'body{margin:0;color:#000;overflow-wrap:break-word}',
    '.sheet{width:100%;border-collapse:collapse}.sheet>*>tr>td{padding:0;vertical-align:top}.sheet>tfoot>tr>td{vertical-align:bottom}',
    'h1,h2,h3,h4,h5,h6{font-weight:400}.sheet span,.foot span{white-space:pre-wrap}',
    '.mark{display:inline-block;text-indent:0}',
    '.grid{border-collapse:collapse;table-layout:fixed}.grid tr{break-inside:avoid}',
    'hr{border:0;border-top:1px solid #888}',
    '.page-break{display:block;break-after:page}',
    FIXED_FOOTER,
    `@media screen{body{background:#eee}.paper{background:#fff;width:${side('PAGE_WIDTH')};margin:12pt auto;padding:0 ${side('MARGIN_RIGHT')} 0 ${side('MARGIN_LEFT')}}.page-break{border-top:1px dashed #bbb}}`,
  ].join('\n');
}

/** The saved document as a complete page at its own paper size. */
export function documentToHtml(document: DocumentModel): string {
  const { body, header, footer } = document.facts;
  const page = body.attributes ?? {};
  const { contents, items } = document.workspace.drive;
  const width = textWidth(body);
  const section = (facts: NodeFacts | null): string =>
    facts === null ? '' : blocksHtml(facts, { contents, marks: listMarks(facts), width });
  const [head, main, foot] = [section(header), section(body), section(footer)];
  const title = items.get(document.id)?.name ?? textOf(body).slice(0, 60);
  return [
    '<!DOCTYPE html>',
    `<html lang="${escape(document.facts.language ?? 'th')}">`,
    `<head><meta charset="utf-8"><title>${escape(title)}</title>`,
    `<style>\n${sarabunCss()}\n${pageCss(page)}\n</style></head>`,
    '<body><div class="paper"><table class="sheet">',
    edgeHtml('thead', head, numberOf(page, 'MARGIN_TOP')),
    edgeHtml('tfoot', foot, numberOf(page, 'MARGIN_BOTTOM')),
    `<tbody><tr><td>${main}</td></tr></tbody>`,
    '</table></div>',
    ...(foot === '' ? [] : [`<div class="foot" aria-hidden="true">${foot}</div>`]),
    '</body></html>',
  ].join('\n');
}
