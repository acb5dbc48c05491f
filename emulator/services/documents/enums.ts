/** The enums of DocumentApp, and which attributes each element has. */
import { enumName, enumOf, EnumValue } from '../../core/enums';
import { invalidArgument } from '../../core/errors';
import type { AttributeValue, NodeType } from '../../model/document';

export const ElementType = enumOf([
  'BODY_SECTION',
  'COMMENT_SECTION',
  'DATE',
  'DOCUMENT',
  'EQUATION',
  'EQUATION_FUNCTION',
  'EQUATION_FUNCTION_ARGUMENT_SEPARATOR',
  'EQUATION_SYMBOL',
  'FOOTER_SECTION',
  'FOOTNOTE',
  'FOOTNOTE_SECTION',
  'HEADER_SECTION',
  'HORIZONTAL_RULE',
  'INLINE_DRAWING',
  'INLINE_IMAGE',
  'LIST_ITEM',
  'PAGE_BREAK',
  'PARAGRAPH',
  'PERSON',
  'RICH_LINK',
  'TABLE',
  'TABLE_CELL',
  'TABLE_OF_CONTENTS',
  'TABLE_ROW',
  'TEXT',
  'UNSUPPORTED',
]);

export const ParagraphHeading = enumOf([
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
]);
export const HorizontalAlignment = enumOf(['LEFT', 'CENTER', 'RIGHT', 'JUSTIFY']);
export const VerticalAlignment = enumOf(['BOTTOM', 'CENTER', 'TOP']);
export const TextAlignment = enumOf(['NORMAL', 'SUPERSCRIPT', 'SUBSCRIPT']);
export const PositionedLayout = enumOf(['ABOVE_TEXT', 'BREAK_BOTH', 'BREAK_LEFT', 'BREAK_RIGHT', 'WRAP_TEXT']);
export const GlyphType = enumOf([
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
]);

export const Attribute = enumOf([
  'BACKGROUND_COLOR',
  'BOLD',
  'BORDER_COLOR',
  'BORDER_WIDTH',
  'CODE',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'HEADING',
  'HEIGHT',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'ITALIC',
  'GLYPH_TYPE',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'LINK_URL',
  'LIST_ID',
  'MARGIN_BOTTOM',
  'MARGIN_LEFT',
  'MARGIN_RIGHT',
  'MARGIN_TOP',
  'NESTING_LEVEL',
  'MINIMUM_HEIGHT',
  'PADDING_BOTTOM',
  'PADDING_LEFT',
  'PADDING_RIGHT',
  'PADDING_TOP',
  'PAGE_HEIGHT',
  'PAGE_WIDTH',
  'SPACING_AFTER',
  'SPACING_BEFORE',
  'STRIKETHROUGH',
  'UNDERLINE',
  'VERTICAL_ALIGNMENT',
  'WIDTH',
]);

/** Deprecated, fonts are given by name. @source FontFamily reference */
export const FontFamily = enumOf([
  'AMARANTH',
  'ARIAL',
  'ARIAL_BLACK',
  'ARIAL_NARROW',
  'ARVO',
  'CALIBRI',
  'CAMBRIA',
  'COMIC_SANS_MS',
  'CONSOLAS',
  'CORSIVA',
  'COURIER_NEW',
  'DANCING_SCRIPT',
  'DROID_SANS',
  'DROID_SERIF',
  'GARAMOND',
  'GEORGIA',
  'GLORIA_HALLELUJAH',
  'GREAT_VIBES',
  'LOBSTER',
  'MERRIWEATHER',
  'PACIFICO',
  'PHILOSOPHER',
  'POIRET_ONE',
  'QUATTROCENTO',
  'ROBOTO',
  'SHADOWS_INTO_LIGHT',
  'SYNCOPATE',
  'TAHOMA',
  'TIMES_NEW_ROMAN',
  'TREBUCHET_MS',
  'UBUNTU',
  'VERDANA',
]);

export const TEXT_ATTRIBUTES = [
  'FONT_SIZE',
  'ITALIC',
  'LINK_URL',
  'UNDERLINE',
  'BACKGROUND_COLOR',
  'STRIKETHROUGH',
  'FOREGROUND_COLOR',
  'BOLD',
  'FONT_FAMILY',
] as const;
const PARAGRAPH_ATTRIBUTES = [
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_START',
  'LINE_SPACING',
  'INDENT_FIRST_LINE',
  'LEFT_TO_RIGHT',
  'SPACING_BEFORE',
  'HEADING',
  'SPACING_AFTER',
] as const;

/** What an element keeps itself, apart from the style of its text. */
export const OWN_ATTRIBUTES: Readonly<Record<NodeType, readonly string[]>> = {
  BODY_SECTION: ['PAGE_WIDTH', 'PAGE_HEIGHT', 'MARGIN_TOP', 'MARGIN_BOTTOM', 'MARGIN_LEFT', 'MARGIN_RIGHT'],
  HEADER_SECTION: [],
  FOOTER_SECTION: [],
  PARAGRAPH: PARAGRAPH_ATTRIBUTES,
  LIST_ITEM: [...PARAGRAPH_ATTRIBUTES, 'GLYPH_TYPE', 'LIST_ID', 'NESTING_LEVEL'],
  TABLE: ['BORDER_COLOR', 'BORDER_WIDTH'],
  TABLE_ROW: ['MINIMUM_HEIGHT'],
  TABLE_CELL: [
    'BACKGROUND_COLOR',
    'BORDER_COLOR',
    'BORDER_WIDTH',
    'PADDING_TOP',
    'PADDING_BOTTOM',
    'PADDING_LEFT',
    'PADDING_RIGHT',
    'VERTICAL_ALIGNMENT',
    'WIDTH',
  ],
  TEXT: [],
  INLINE_IMAGE: ['WIDTH', 'HEIGHT', 'LINK_URL'],
  PAGE_BREAK: [],
  HORIZONTAL_RULE: [],
};

const ENUMS: Readonly<Record<string, Readonly<Record<string, EnumValue>>>> = {
  HEADING: ParagraphHeading,
  HORIZONTAL_ALIGNMENT: HorizontalAlignment,
  VERTICAL_ALIGNMENT: VerticalAlignment,
  GLYPH_TYPE: GlyphType,
  TEXT_ALIGNMENT: TextAlignment,
};
const FLAGS = new Set(['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKETHROUGH', 'LEFT_TO_RIGHT']);
const COLOURS = new Set(['FOREGROUND_COLOR', 'BACKGROUND_COLOR', 'BORDER_COLOR']);
const TEXTS = new Set(['FONT_FAMILY', 'LINK_URL', 'LIST_ID']);
/** Lowest value where it is not zero; null where anything goes. */
const LOWEST: Readonly<Record<string, number | null>> = {
  INDENT_FIRST_LINE: null,
  INDENT_START: null,
  INDENT_END: null,
  FONT_SIZE: 1,
};

function colour(text: unknown): string | undefined {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(String(text));
  const digits = match?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`;
}

/** "COMIC_SANS_MS" → "Comic Sans MS": the name a font of the old enum goes by. */
function fontName(member: string): string {
  return member
    .split('_')
    .map((word) => (word === 'MS' ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');
}

function read(name: string, value: unknown): AttributeValue | undefined {
  const names = ENUMS[name];
  const member = enumName(value);
  if (names !== undefined) return member !== undefined && names[member] === value ? member : undefined;
  if (FLAGS.has(name)) return typeof value === 'boolean' ? value : undefined;
  if (COLOURS.has(name)) return colour(value);
  if (TEXTS.has(name)) {
    if (member !== undefined) return fontName(member);
    return typeof value === 'string' ? value : undefined;
  }
  const lowest = name in LOWEST ? LOWEST[name] : 0;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return lowest === null || lowest === undefined || value >= lowest ? value : undefined;
}

/** A value that a script sets, as the document keeps it; null takes the attribute away. */
export function attributeFrom(name: string, value: unknown): AttributeValue | null {
  if (value === null) return null;
  const found = read(name, value);
  if (found === undefined)
    throw invalidArgument(name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()));
  return found;
}

/** A kept value as a script sees it; null for what is inherited. */
export function attributeTo(name: string, value: AttributeValue | undefined): unknown {
  if (value === undefined) return null;
  return ENUMS[name]?.[String(value)] ?? value;
}
