/** The paper under a document's printable page: its size, its margins, and headers and footers on every sheet. */
import type { Attributes } from '../model/document';
import { numberOf } from './look';

export const points = (value: number): string => `${Math.round(value * 100) / 100}pt`;

/** Points between the edge of the page and its header or footer. @source a new document's style: marginHeader 36 PT */
const EDGE = 36;

/**
 * Points that the text may reach into the lower margin, so that what fits exactly stays on its page although browsers
 * count in 64ths of a pixel.
 */
const SLACK = 0.5;

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

function marginsOf(page: Attributes): Margins {
  const side = (name: string): number => numberOf(page, `MARGIN_${name}`);
  const bottom = Math.max(0, side('BOTTOM') - SLACK);
  return { top: side('TOP'), right: side('RIGHT'), bottom, left: side('LEFT') };
}

export interface Sections {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
}

/** A part of the edge that is repeated on every sheet: as high as the margin, and higher where more stands in it. */
function edge(part: 'thead' | 'tfoot', inner: string, margin: number): string {
  const side = part === 'thead' ? 'padding-top' : 'padding-bottom';
  const room = inner === '' ? '' : `;${side}:${points(EDGE)}`;
  return `<${part}><tr><td style="height:${points(margin)}${room}">${inner}</td></tr></${part}>`;
}

/** Room for what stands above the first line of a sheet and below its last: points that are whole pixels. */
const MARKS = 7.5;

/** Without header and footer the sheets need no edges of their own. */
const isPlain = ({ header, footer }: Sections): boolean => header === '' && footer === '';

export function paperHtml(page: Attributes, sections: Sections): string {
  if (isPlain(sections)) return `<div class="paper">${sections.body}</div>`;
  const { top, bottom } = marginsOf(page);
  const { header, body, footer } = sections;
  return [
    '<div class="paper"><table class="sheet">',
    edge('thead', header, top),
    edge('tfoot', footer, bottom),
    `<tbody><tr><td>${body}</td></tr></tbody>`,
    '</table></div>',
    ...(footer === '' ? [] : [`<div class="foot" aria-hidden="true">${footer}</div>`]),
  ].join('\n');
}

/**
 * The margins on top and below are those of the sheet, or of its edges where there are any. Left and right ones are
 * the paper's own, because a wide table reaches into them. What is wider than the sheet is cut: the browser would
 * make the whole page smaller.
 */
export function paperCss(page: Attributes, sections: Sections): string {
  const [width, height] = [numberOf(page, 'PAGE_WIDTH'), numberOf(page, 'PAGE_HEIGHT')].map(points);
  const { top, right, bottom, left } = marginsOf(page);
  const isFramed = !isPlain(sections);
  // The browser cuts a sheet's contents at its margins: Thai marks above the first line reach into them.
  const [above, below] = isFramed ? [0, 0] : [Math.min(MARKS, top), Math.min(MARKS, bottom)];
  const sides = `0 ${points(right)} 0 ${points(left)}`;
  return [
    `@page{size:${width} ${height};margin:${isFramed ? '0' : `${points(top - above)} 0 ${points(bottom - below)}`}}`,
    `.paper{padding:${points(above)} ${points(right)} ${points(below)} ${points(left)};overflow:clip;box-decoration-break:clone}`,
    // On paper the footer of the last sheet would follow its text, so what is seen there is a second one, fixed to the
    // foot of every sheet; the first keeps its room.
    `@media screen{.foot{display:none}}`,
    `@media print{.sheet>tfoot>tr>td>*{visibility:hidden}.foot{position:fixed;bottom:${points(EDGE)};left:0;right:0;padding:${sides}}}`,
    '.sheet{width:100%;border-collapse:collapse;table-layout:fixed}.sheet>*>tr>td{padding:0;vertical-align:top}.sheet>tfoot>tr>td{vertical-align:bottom}',
    `@media screen{body{background:#eee}.paper{background:#fff;width:${width};margin:12pt auto${isFramed ? '' : `;padding-top:${points(top)};padding-bottom:${points(bottom)}`}}.page-break{border-top:1px dashed #bbb}}`,
  ].join('\n');
}
