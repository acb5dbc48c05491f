/** Decides how large a text may be printed so that it stays within its place: widths come from the font itself. */
import widths from './sarabunWidths.json';

export interface Face {
  readonly bold?: boolean;
}

/** What real text takes more than the sum of its letters. */
const RESERVE = 1.05;
/** A character that the table does not know is taken as a wide one. */
const UNKNOWN_WIDTH = 900;
/** Points by which a size is made smaller at a time. */
const STEP = 0.5;

/** Height of a line of Sarabun at line spacing 1, in font sizes. */
export const LINE_HEIGHT = widths.regular.line / 1000;

/** Width in points of a text in one line of Sarabun; marks above and below letters take no room of their own. */
export function textWidth(text: string, size: number, { bold = false }: Face = {}): number {
  const face: Readonly<Record<string, number>> = bold ? widths.bold.widths : widths.regular.widths;
  let sum = 0;
  for (const character of text) sum += face[character] ?? UNKNOWN_WIDTH;
  return (sum * size) / 1000;
}

export interface Fit {
  /** Points. */
  readonly size: number;
  /** The text has its place only at a size that is hard to read. */
  readonly tooSmall: boolean;
}

/**
 * The greatest size, in half points and not above the wanted one, at which a text stays within `width` points and
 * `lines` lines, 5 % in reserve. Lines after the first lose up to a word of room each.
 */
export function fitText(
  text: string,
  wanted: { readonly size: number; readonly width: number; readonly lines?: number; readonly least: number } & Face,
): Fit {
  const { size, width, lines = 1, least } = wanted;
  const room = width * (lines === 1 ? 1 : lines * WORD_LOSS);
  const needed = textWidth(text, 1, wanted) * RESERVE;
  if (needed * size <= room) return { size, tooSmall: false };
  const fitting = Math.max(STEP, Math.floor(room / needed / STEP) * STEP);
  return { size: fitting, tooSmall: fitting < least };
}

/** Thai breaks between words only: what is left free at the end of a line. */
const WORD_LOSS = 0.85;
