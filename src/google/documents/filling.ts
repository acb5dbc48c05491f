/** Fills merge fields in an open document: literally, in one pass, in the style of the field itself. */
import type { FieldValue, FieldValues } from '../../application/documents/ports';
import { findFields, type MergeField } from '../../domain/mergeField';
import { fitText } from '../../domain/textFit';
import { DOCUMENT_TEXTS } from '../../texts/documents';

type Element = GoogleAppsScript.Document.Element;
type Paragraph = GoogleAppsScript.Document.Paragraph;
type TableCell = GoogleAppsScript.Document.TableCell;
type Text = GoogleAppsScript.Document.Text;

/** A picture ready to be placed. */
export interface Placed {
  /** Null for a frame left empty. */
  readonly blob: GoogleAppsScript.Base.Blob | null;
  /** Millimetres; the picture keeps its proportions within them. */
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Texts that do not fit become smaller. */
export interface Shrinking {
  /** Points: below that somebody is warned. */
  readonly least: number;
  /** Lines that a paragraph may take. */
  readonly lines: number;
}

export interface Filler {
  readonly fields: FieldValues;
  readonly pictures: ReadonlyMap<string, Placed>;
  readonly shrinking: Shrinking | null;
  /** Texts that have their place only at a size that is hard to read. */
  readonly tooSmall: string[];
}

/** Docs measures pictures in pixels of 96 to the inch. */
const pixels = (mm: number): number => Math.max(1, Math.floor((mm * 96) / 25.4));

/**
 * Everything in an element; `width` in points where its texts must stay within it. Returns how many elements stand in its
 * place afterwards.
 */
export function fill(element: Element, filler: Filler, width: number | null): number {
  const types = DocumentApp.ElementType;
  switch (element.getType()) {
    case types.PARAGRAPH:
    case types.LIST_ITEM:
      return fillParagraph(element as Paragraph, filler, width);
    case types.TABLE_CELL:
      fillChildren(element as TableCell, filler, innerWidth(element as TableCell));
      break;
    case types.TABLE:
    case types.TABLE_ROW:
    case types.BODY_SECTION:
    case types.HEADER_SECTION:
    case types.FOOTER_SECTION:
      fillChildren(element as TableCell, filler, width);
      break;
    default:
  }
  return 1;
}

/** What has been filled is passed over: what a value says is never looked at again. */
function fillChildren(container: TableCell, filler: Filler, width: number | null): void {
  for (let index = 0; index < container.getNumChildren();) index += fill(container.getChild(index), filler, width);
}

function innerWidth(cell: TableCell): number | null {
  const width = cell.getWidth() as number | null;
  return width === null ? null : width - cell.getPaddingLeft() - cell.getPaddingRight();
}

function fillParagraph(paragraph: Paragraph, filler: Filler, width: number | null): number {
  const before = paragraph.getText();
  const { fields } = findFields(before);
  if (fields.length > 0) {
    const many = fields.map(({ name }) => filler.fields[name]).find((value) => Array.isArray(value));
    if (Array.isArray(many) && many.length > 0) {
      repeatParagraph(paragraph, filler, many as readonly string[]);
      return many.length;
    }
    for (const text of textsOf(paragraph)) fillText(paragraph, text, filler);
  }
  if (filler.shrinking !== null && width !== null) shrink(paragraph, filler, filler.shrinking, width);
  return 1;
}

/** A paragraph for each text of a list. */
function repeatParagraph(paragraph: Paragraph, filler: Filler, texts: readonly string[]): void {
  const parent = paragraph.getParent() as unknown as TableCell;
  const place = parent.getChildIndex(paragraph);
  const copies = texts.slice(1).map(() => paragraph.copy());
  copies.forEach((copy, index) => parent.insertParagraph(place + 1 + index, copy));
  texts.forEach((text, index) => {
    const one = parent.getChild(place + index).asParagraph();
    for (const part of textsOf(one)) fillText(one, part, { ...filler, fields: onlyText(filler.fields, text) });
  });
}

const onlyText = (fields: FieldValues, text: string): FieldValues =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? text : value]));

/** The texts of a paragraph, which pictures and breaks part. */
function textsOf(paragraph: Paragraph): Text[] {
  const texts: Text[] = [];
  for (let index = 0; index < paragraph.getNumChildren(); index++) {
    const child = paragraph.getChild(index);
    if (child.getType() === DocumentApp.ElementType.TEXT) texts.push(child.asText());
  }
  return texts;
}

/** From the last field to the first, so that places before it stay true; values are never looked at again. */
function fillText(paragraph: Paragraph, text: Text, filler: Filler): void {
  const { fields } = findFields(text.getText());
  for (const field of [...fields].reverse()) {
    const picture = filler.pictures.get(field.name);
    if (picture === undefined) replace(text, field, textOf(filler.fields[field.name]));
    else place(paragraph, text, field, picture);
  }
}

/** A value on one line; '' is a dotted line, null nothing. */
function textOf(value: FieldValue | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : value.join(' ');
  return text === '' ? DOCUMENT_TEXTS.dots : text.replace(/\s*[\r\n\v]+\s*/g, ' ');
}

/** Written behind the field, in its style, before the field itself is taken away: two edits. */
function replace(text: Text, { start, end }: MergeField, value: string): void {
  if (value !== '') text.insertText(end, value);
  text.deleteText(start, end - 1);
}

/** @source behaviours 132: "Invalid image data." or "Unsupported image type…" */
export const isAboutPicture = (error: unknown): boolean => /image/i.test(messageOf(error));

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The picture in its own proportions, as large as its frame allows. */
function place(paragraph: Paragraph, text: Text, field: MergeField, { blob, widthMm, heightMm }: Placed): void {
  const at = paragraph.getChildIndex(text);
  replace(text, field, '');
  if (blob === null) return;
  // A text that has become empty may have gone.
  const index = Math.min(at, paragraph.getNumChildren());
  const image = paragraph.insertInlineImage(index, blob);
  const scale = Math.min(pixels(widthMm) / image.getWidth(), pixels(heightMm) / image.getHeight());
  const [width, height] = [image.getWidth() * scale, image.getHeight() * scale];
  image.setWidth(Math.round(width)).setHeight(Math.round(height));
}

/** Makes the text of a paragraph small enough for its place; its line stays as high as it was. */
function shrink(paragraph: Paragraph, { tooSmall }: Filler, { least, lines }: Shrinking, width: number): void {
  const shown = paragraph.getText();
  if (shown.trim() === '') return;
  const text = paragraph.editAsText();
  const size = text.getFontSize() as number | null;
  if (size === null) return;
  const room = width - paragraph.getIndentStart();
  const fitting = fitText(shown, { size, width: room, lines, least, bold: (text.isBold() as boolean | null) === true });
  if (fitting.size === size) return;
  text.setFontSize(fitting.size);
  const spacing = paragraph.getLineSpacing();
  if (lines === 1) paragraph.setLineSpacing((spacing * size) / fitting.size);
  if (fitting.tooSmall) tooSmall.push(shown);
}
