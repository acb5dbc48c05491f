/** What a PDF shows, for tests: sizes of pages and places of texts in millimetres, from the upper left corner. */
import { readPdf as readPoints } from '../../emulator/print/pdfReader';

export interface PageText {
  /** A stretch of text on one line; cells and columns stand apart. */
  readonly text: string;
  readonly xMm: number;
  /** Of the line on which the letters stand. */
  readonly yMm: number;
  readonly widthMm: number;
  /** Points. */
  readonly fontSize: number;
}

export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly items: readonly PageText[];
}

const mm = (points: number): number => Math.round((points * 25.4 * 1000) / 72) / 1000;

/** Takes bytes as files hold them, and signed ones as scripts see them. */
export async function readPdf(bytes: Uint8Array | readonly number[]): Promise<{ readonly pages: readonly Page[] }> {
  const content = await readPoints(Uint8Array.from(bytes, (byte) => byte & 0xff));
  if (content === null) throw new Error('These bytes are no PDF');
  return {
    pages: content.pages.map(({ width, height, texts }) => ({
      widthMm: mm(width),
      heightMm: mm(height),
      items: texts.map(({ text, x, y, width: long, fontSize }) => ({
        text,
        xMm: mm(x),
        yMm: mm(y),
        widthMm: mm(long),
        fontSize: Math.round(fontSize * 10) / 10,
      })),
    })),
  };
}
