/** One cell of a sheet as HTML: its text with links, its look, and what editing it starts from. */
import { showsDate } from '../model/cells';
import type { Box, SheetModel } from '../model/sheet';
import { element, type Html, type Part } from './html';
import { localPath } from './links';
import { ruleLookAt } from './ruleLook';

/** Longer texts are cut in the grid; the line above it shows them whole. */
const MOST_CHARACTERS = 200;
const COLOUR = /^(?:#[0-9a-f]{3,8}|[a-z]{3,20})$/i;
const ALIGNMENTS: Readonly<Record<string, string>> = { left: 'left', center: 'center', right: 'right' };

/** Text with its web addresses as links; those of Google lead to this site. */
function withLinks(text: string): Part {
  return text.split(/(https?:\/\/[^\s,"<>]+)/).map((part, index): Part => {
    if (index % 2 === 0) return part;
    const to = { href: localPath(part) ?? part, target: '_blank', rel: 'noopener noreferrer', tabindex: -1 };
    return element('a', to, part);
  });
}

/** What stands in the cell when it is opened for editing. */
export function editText(sheet: SheetModel, row: number, column: number): string {
  const { formula } = sheet.extrasAt(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.valueAt(row, column);
  return typeof value === 'number' && !showsDate(sheet.formatAt(row, column))
    ? String(value)
    : sheet.displayAt(row, column);
}

function styleOf(style: Readonly<Record<string, unknown>>): string {
  const colour = (name: string): string | null => {
    const value = style[name];
    return typeof value === 'string' && COLOUR.test(value) ? value : null;
  };
  const rules: (string | false | null)[] = [
    colour('Background') !== null && `background-color:${colour('Background') ?? ''}`,
    colour('FontColor') !== null && `color:${colour('FontColor') ?? ''}`,
    style['FontWeight'] === 'bold' && 'font-weight:700',
    style['FontStyle'] === 'italic' && 'font-style:italic',
    style['FontLine'] === 'underline' && 'text-decoration:underline',
    style['FontLine'] === 'line-through' && 'text-decoration:line-through',
    typeof style['FontSize'] === 'number' && `font-size:${style['FontSize'] / 10}em`,
    typeof style['HorizontalAlignment'] === 'string' &&
      style['HorizontalAlignment'] in ALIGNMENTS &&
      `text-align:${ALIGNMENTS[style['HorizontalAlignment']] ?? ''}`,
  ];
  return rules.filter(Boolean).join(';');
}

export interface CellPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  /** How far a merged cell reaches. */
  readonly span?: Box | undefined;
  /** Where a frozen column stands. */
  readonly extraStyle?: string;
  /** Charts that stand at its upper left corner. */
  readonly charts?: readonly Html[];
}

export function cellHtml({ sheet, row, column, span, extraStyle = '', charts = [] }: CellPlace): Html {
  const extras = sheet.extrasAt(row, column);
  const style = { ...extras.style, ...ruleLookAt(sheet, row, column) };
  const shown = sheet.displayAt(row, column);
  const rule =
    extras.validation === undefined
      ? undefined
      : (sheet.facts.validations[extras.validation] as { criteria?: unknown } | undefined);
  const isBox = rule?.criteria === 'CHECKBOX' && /^(TRUE|FALSE|)$/.test(shown);
  const text = isBox
    ? shown === 'TRUE'
      ? '☑'
      : '☐'
    : shown.length > MOST_CHARACTERS
      ? `${shown.slice(0, MOST_CHARACTERS)}…`
      : shown;
  const edit = shown === '' && extras.formula === undefined ? '' : editText(sheet, row, column);
  const kinds = [
    (style['WrapStrategy'] === 'WRAP' || style['Wrap'] === true) && 'wrap',
    typeof sheet.rowAt(row).values[column - 1] === 'number' && extras.formula === undefined && 'num',
    extras.note !== undefined && extras.note !== '' && 'noted',
    charts.length > 0 && 'charted',
  ].filter(Boolean);
  const css = [styleOf(style), extraStyle].filter(Boolean).join(';');
  const attributes = {
    'data-c': column,
    class: kinds.join(' '),
    style: css,
    'data-edit': edit !== text && edit,
    'data-v': extras.validation,
    title: kinds.includes('noted') && extras.note,
    colspan: span?.columns,
    rowspan: span?.rows,
  };
  return element('td', attributes, [/https?:/.test(text) ? withLinks(text) : text, charts]);
}
