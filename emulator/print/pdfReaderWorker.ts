/** The far side of the reader of PDFs: a thread in which the libraries are loaded. */
import type * as PdfLib from '@cantoo/pdf-lib';
import type * as PdfJs from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import type { MessagePort } from 'node:worker_threads';

/** A stretch of text on one line. Lengths in points, places from the upper left corner of the page. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
}

export interface PdfContent {
  readonly pages: readonly PdfPage[];
}

/** Runs inside the worker; it is sent there as text, so it may use nothing but its parameters. */
export function pdfReaderMain(
  loadPdfJs: () => Promise<typeof PdfJs>,
  loadPdfLib: () => typeof PdfLib,
  port: MessagePort,
): void {
  type Item = TextItem | TextMarkedContent;

  /**
   * The words that stand behind each marked stretch of a page, in order. Thai letters whose form depends on their
   * neighbours have no character of their own in a PDF; the browser notes the text of such a stretch beside it.
   */
  const actualTexts = async (bytes: Uint8Array): Promise<(string | null)[][]> => {
    const { PDFDocument, PDFArray, PDFRawStream, decodePDFRawStream, PDFHexString, PDFString } = loadPdfLib();
    const file = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    const textOf = (written: string): string =>
      written.startsWith('<')
        ? PDFHexString.of(written.slice(1, -1)).decodeText()
        : PDFString.of(written.slice(1, -1)).decodeText();
    return file.getPages().map((page) => {
      const contents = page.node.Contents();
      const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
      const source = parts
        .map((part) => file.context.lookup(part))
        .filter((part) => part instanceof PDFRawStream)
        .map((part) => Buffer.from(decodePDFRawStream(part).decode()).toString('latin1'))
        .join('\n');
      const marks = source.matchAll(/<<((?:[^<>]|<[^<>]*>)*)>>\s*BDC|\bBMC\b|\/\w+\s+BDC/g);
      return [...marks].map(([, facts = '']) => {
        const written = /\/ActualText\s*(<[0-9A-Fa-f\s]*>|\((?:\\[^]|[^\\)])*\))/.exec(facts)?.[1];
        return written === undefined ? null : textOf(written);
      });
    });
  };

  /** Puts the noted words in the place of what the letters alone would say. */
  const withActualText = (items: readonly Item[], marks: readonly (string | null)[]): TextItem[] => {
    const begins = (item: Item): boolean => 'type' in item && item.type.startsWith('begin');
    if (items.filter(begins).length !== marks.length) return items.filter((item): item is TextItem => 'str' in item);
    let next = 0;
    const open: (string | null)[] = [];
    const texts: TextItem[] = [];
    for (const item of items) {
      if ('str' in item && item.str.trim() === '') texts.push(item);
      else if ('str' in item) {
        const noted = open.findIndex((text) => text !== null);
        texts.push(noted < 0 ? item : { ...item, str: open[noted] ?? '' });
        if (noted >= 0) open[noted] = '';
      } else if (begins(item)) open.push(marks[next++] ?? null);
      else open.pop();
    }
    return texts;
  };

  /** One stretch where the letters follow each other; a wide gap, as between cells, parts them. */
  const joined = (texts: readonly PdfText[]): PdfText[] => {
    const lines: PdfText[] = [];
    for (const text of texts) {
      const last = lines.at(-1);
      const gap = last === undefined ? 0 : text.x - last.x - last.width;
      const follows = last !== undefined && Math.abs(text.y - last.y) < 0.5 && Math.abs(gap) < 0.6 * text.fontSize;
      if (!follows || last === undefined) lines.push(text);
      else
        lines[lines.length - 1] = {
          ...last,
          text: last.text + text.text,
          width: Math.max(last.width, text.x + text.width - last.x),
        };
    }
    // Sara am is drawn as two letters.
    return lines
      .map((line) => ({ ...line, text: line.text.replace(/\0/g, '').replace(/\u0e4d\u0e32/g, '\u0e33') }))
      .filter(({ text }) => text.trim() !== '');
  };

  const read = async (bytes: Uint8Array): Promise<PdfContent> => {
    const { getDocument, VerbosityLevel } = await loadPdfJs();
    const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false });
    const document = await task.promise;
    const pages: PdfPage[] = [];
    let marks: (string | null)[][] | undefined;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform;
      const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
      const isMarked = items.some((item) => !('str' in item));
      if (isMarked) marks ??= await actualTexts(bytes).catch(() => []);
      const texts = withActualText(items, marks?.[number - 1] ?? []).flatMap(
        ({ str, transform: place, width: long }) => {
          const [, , up = 0, size = 0, x = 0, y = 0] = place as number[];
          // A gap between cells comes as a wide blank.
          if (str === '' || (str.trim() === '' && long > Math.hypot(up, size))) return [];
          return [
            { text: str, x: a * x + c * y + e, y: b * x + d * y + f, width: long, fontSize: Math.hypot(up, size) },
          ];
        },
      );
      pages.push({ width, height, texts: joined(texts) });
    }
    await task.destroy();
    return { pages };
  };

  port.on('message', (bytes: Uint8Array) => {
    void read(bytes)
      .catch(() => null)
      .then((content) => {
        port.postMessage(content);
      });
  });
}
