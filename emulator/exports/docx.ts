/** A document as a Word file, with the Thai font inside so that it looks the same on any machine. */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunStylePropertiesOptions,
  type ParagraphChild,
} from 'docx';
import {
  isParagraph,
  type Attributes,
  type DocumentModel,
  type NodeFacts,
  type TextRun as Run,
} from '../model/document';
import type { ContentStore } from '../model/drive';
import { sarabunFaces, THAI_FONT } from './fonts';
import { borderOf, columnWidths, holds, listsIn, numberOf, paragraphLook, runLook, textIn, textWidth } from './look';

/** Twentieths of a point, Word's measure of length. */
const twips = (points: number): number => Math.round(points * 20);
const hex = (colour: string): string => colour.replace('#', '');

interface Context {
  readonly contents: ContentStore;
  /** Points between the edges that the blocks stand in. */
  readonly width: number;
}

/** The font's own name everywhere; Arial has no Thai letters, so these are set in Sarabun. */
function fontOf(look: Attributes): { ascii: string; hAnsi: string; eastAsia: string; cs: string } {
  const name = textIn(look, 'FONT_FAMILY') ?? 'Arial';
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name === 'Arial' ? THAI_FONT : name };
}

/** @source ECMA-376, rPr: w:szCs, w:bCs and w:iCs are the size, weight and slant of complex scripts, as Thai is */
function runOptions(look: Attributes): IRunStylePropertiesOptions {
  const [colour, background] = [textIn(look, 'FOREGROUND_COLOR'), textIn(look, 'BACKGROUND_COLOR')];
  const size = Math.round(numberOf(look, 'FONT_SIZE') * 2);
  const [bold, italics] = [look['BOLD'] === true, look['ITALIC'] === true];
  return {
    font: fontOf(look),
    size,
    sizeComplexScript: size,
    bold,
    boldComplexScript: bold,
    italics,
    italicsComplexScript: italics,
    strike: look['STRIKETHROUGH'] === true,
    ...(look['UNDERLINE'] === true ? { underline: {} } : {}),
    // Said out loud, because Word's own heading styles are blue.
    color: colour === undefined ? 'auto' : hex(colour),
    ...(background === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: hex(background) } }),
    ...(look['TEXT_ALIGNMENT'] === 'SUPERSCRIPT' ? { superScript: true } : {}),
    ...(look['TEXT_ALIGNMENT'] === 'SUBSCRIPT' ? { subScript: true } : {}),
  };
}

/** Text with its tabs, and each line after the first on a line of its own. */
function textRuns(text: string, look: Attributes): TextRun[] {
  return text.split('\v').map((line, index) => {
    const parts = line.split('\t').flatMap((part, place) => (place === 0 ? [part] : [new Tab(), part]));
    return new TextRun({ ...runOptions(look), children: parts, ...(index === 0 ? {} : { break: 1 }) });
  });
}

function runChildren(paragraph: NodeFacts, run: Run): ParagraphChild[] {
  const look = runLook(paragraph, run.style);
  const runs = textRuns(run.text, look);
  const link = textIn(look, 'LINK_URL');
  return link === undefined ? runs : [new ExternalHyperlink({ link, children: runs })];
}

const IMAGE_TYPES: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

function imageRun(node: NodeFacts, contents: ContentStore): ParagraphChild[] {
  const { image } = node;
  const bytes = image === undefined ? undefined : contents.get(image.contentId);
  const type = IMAGE_TYPES[image?.mime ?? ''];
  if (image === undefined || bytes === undefined || type === undefined) return [];
  const description = image.description ?? '';
  return [
    new ImageRun({
      type,
      data: bytes,
      transformation: { width: image.width, height: image.height },
      altText: { name: image.name ?? 'image', title: image.title ?? '', description },
    }),
  ];
}

function inlineChildren(paragraph: NodeFacts, node: NodeFacts, context: Context): ParagraphChild[] {
  if (node.type === 'TEXT') return (node.runs ?? []).flatMap((run) => runChildren(paragraph, run));
  if (node.type === 'INLINE_IMAGE') return imageRun(node, context.contents);
  return node.type === 'PAGE_BREAK' ? [new PageBreak()] : [];
}

const HEADING = {
  HEADING1: HeadingLevel.HEADING_1,
  HEADING2: HeadingLevel.HEADING_2,
  HEADING3: HeadingLevel.HEADING_3,
  HEADING4: HeadingLevel.HEADING_4,
  HEADING5: HeadingLevel.HEADING_5,
  HEADING6: HeadingLevel.HEADING_6,
  TITLE: HeadingLevel.TITLE,
} as const satisfies Record<string, string>;
const ALIGN: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.BOTH,
};

function isHeading(name: unknown): name is keyof typeof HEADING {
  return typeof name === 'string' && name in HEADING;
}

function paragraphOptions(node: NodeFacts): IParagraphOptions {
  const look = paragraphLook(node);
  const start = numberOf(look, 'INDENT_START');
  const first = 'INDENT_FIRST_LINE' in look ? numberOf(look, 'INDENT_FIRST_LINE') - start : 0;
  const list = textIn(look, 'LIST_ID');
  return {
    spacing: {
      before: twips(numberOf(look, 'SPACING_BEFORE')),
      after: twips(numberOf(look, 'SPACING_AFTER')),
      line: Math.round(numberOf(look, 'LINE_SPACING', 1) * 240),
      lineRule: LineRuleType.AUTO,
    },
    indent: {
      left: twips(start),
      right: twips(numberOf(look, 'INDENT_END')),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
    ...(ALIGN[String(look['HORIZONTAL_ALIGNMENT'])] === undefined
      ? {}
      : { alignment: ALIGN[String(look['HORIZONTAL_ALIGNMENT'])] ?? AlignmentType.LEFT }),
    ...(isHeading(look['HEADING']) ? { heading: HEADING[look['HEADING']] } : {}),
    ...(look['LEFT_TO_RIGHT'] === false ? { bidirectional: true } : {}),
    ...(list === undefined
      ? {}
      : { numbering: { reference: list, level: Math.min(numberOf(look, 'NESTING_LEVEL'), MAX_LEVEL) } }),
    ...(holds(node, 'HORIZONTAL_RULE') ? { thematicBreak: true } : {}),
  };
}

function paragraphOf(node: NodeFacts, context: Context): Paragraph {
  const children = (node.children ?? []).flatMap((child) => inlineChildren(node, child, context));
  // An empty line is as high as the text that would stand in it.
  const mark = runOptions(runLook(node, node.attributes ?? {}));
  return new Paragraph({
    ...paragraphOptions(node),
    children: children.length === 0 ? [new TextRun({ ...mark, text: '' })] : children,
  });
}

const VERTICAL = { TOP: VerticalAlignTable.TOP, CENTER: VerticalAlignTable.CENTER, BOTTOM: VerticalAlignTable.BOTTOM };

function cellOf(table: NodeFacts, cell: NodeFacts, context: Context): TableCell {
  const look = cell.attributes ?? {};
  const { width, colour } = borderOf(table, cell);
  // Eighths of a point.
  const line = { style: width === 0 ? 'none' : 'single', size: Math.round(width * 8), color: hex(colour) } as const;
  const background = textIn(look, 'BACKGROUND_COLOR');
  const vertical = textIn(look, 'VERTICAL_ALIGNMENT');
  return new TableCell({
    width: { size: twips(context.width), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(numberOf(look, 'PADDING_TOP', 5)),
      bottom: twips(numberOf(look, 'PADDING_BOTTOM', 5)),
      left: twips(numberOf(look, 'PADDING_LEFT', 5)),
      right: twips(numberOf(look, 'PADDING_RIGHT', 5)),
    },
    ...(background === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: hex(background) } }),
    ...(vertical !== undefined && vertical in VERTICAL
      ? { verticalAlign: VERTICAL[vertical as keyof typeof VERTICAL] }
      : {}),
    children: blocksOf(cell, context),
  });
}

function tableOf(table: NodeFacts, context: Context): Table | null {
  const widths = columnWidths(table, context.width);
  const rows = (table.children ?? []).filter((row) => (row.children ?? []).length > 0);
  if (rows.length === 0) return null;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    rows: rows.map((row) => {
      const height = numberOf(row.attributes ?? {}, 'MINIMUM_HEIGHT');
      return new TableRow({
        cantSplit: true,
        ...(height > 0 ? { height: { value: twips(height), rule: HeightRule.ATLEAST } } : {}),
        children: (row.children ?? []).map((cell, column) =>
          cellOf(table, cell, { ...context, width: widths[column] ?? context.width }),
        ),
      });
    }),
  });
}

function blocksOf(section: NodeFacts, context: Context): (Paragraph | Table)[] {
  return (section.children ?? []).flatMap((node) => {
    const block = isParagraph(node) ? paragraphOf(node, context) : tableOf(node, context);
    return block === null ? [] : [block];
  });
}

const MAX_LEVEL = 8;
const GLYPHS: Readonly<Record<string, { format: (typeof LevelFormat)[keyof typeof LevelFormat]; text?: string }>> = {
  BULLET: { format: LevelFormat.BULLET, text: '●' },
  HOLLOW_BULLET: { format: LevelFormat.BULLET, text: '○' },
  SQUARE_BULLET: { format: LevelFormat.BULLET, text: '■' },
  NUMBER: { format: LevelFormat.DECIMAL },
  LATIN_UPPER: { format: LevelFormat.UPPER_LETTER },
  LATIN_LOWER: { format: LevelFormat.LOWER_LETTER },
  ROMAN_UPPER: { format: LevelFormat.UPPER_ROMAN },
  ROMAN_LOWER: { format: LevelFormat.LOWER_ROMAN },
};

/** Numbers and bullets look like the text that they stand before. */
function markOptions(item: NodeFacts | undefined): IRunStylePropertiesOptions {
  if (item === undefined) return {};
  const first = item.children?.find((child) => child.type === 'TEXT')?.runs?.[0]?.style;
  return runOptions(runLook(item, first ?? {}));
}

function numberingOf(sections: readonly NodeFacts[]): ConstructorParameters<typeof Document>[0]['numbering'] & object {
  const config = [...listsIn(sections)].map(([reference, items]) => ({
    reference,
    levels: Array.from({ length: MAX_LEVEL + 1 }, (_, level) => {
      const item = items.find((candidate) => numberOf(candidate.attributes ?? {}, 'NESTING_LEVEL') === level);
      const glyph = GLYPHS[String(item?.attributes?.['GLYPH_TYPE'])] ?? { format: LevelFormat.DECIMAL };
      const text = glyph.text ?? `%${level + 1}.`;
      return { level, format: glyph.format, text, alignment: AlignmentType.LEFT, style: { run: markOptions(item) } };
    }),
  }));
  return { config };
}

function pageOf(page: Attributes): object {
  const side = (name: string): number => twips(numberOf(page, name));
  return {
    size: { width: side('PAGE_WIDTH'), height: side('PAGE_HEIGHT') },
    // Headers stand half an inch from the edge. @source a new document's style: marginHeader 36 PT
    margin: {
      top: side('MARGIN_TOP'),
      bottom: side('MARGIN_BOTTOM'),
      left: side('MARGIN_LEFT'),
      right: side('MARGIN_RIGHT'),
      header: 720,
      footer: 720,
    },
  };
}

/** The saved document as .docx. */
export function documentToDocx(document: DocumentModel): Promise<Buffer> {
  const { body, header, footer } = document.facts;
  const context: Context = { contents: document.workspace.drive.contents, width: textWidth(body) };
  const faces = sarabunFaces();
  const sections = [body, header, footer].filter((section) => section !== null);
  const file = new Document({
    title: document.workspace.drive.items.get(document.id)?.name ?? '',
    creator: document.workspace.drive.items.get(document.id)?.owner ?? '',
    fonts: [{ name: THAI_FONT, data: faces.regular, bold: faces.bold }],
    numbering: numberingOf(sections),
    sections: [
      {
        properties: { page: pageOf(body.attributes ?? {}) },
        ...(header === null ? {} : { headers: { default: new Header({ children: blocksOf(header, context) }) } }),
        ...(footer === null ? {} : { footers: { default: new Footer({ children: blocksOf(footer, context) }) } }),
        children: blocksOf(body, context),
      },
    ],
  });
  return Packer.toBuffer(file);
}
