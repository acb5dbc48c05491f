/** Joins PDF files and pictures into one PDF for the printer, each page marked with the request it belongs to. */
import type { PDFDocument, PDFFont, PDFImage, PDFPage } from '@cantoo/pdf-lib';
import loadPdfLib from './pdfLibrary.cjs';

export interface Part {
  readonly kind: 'PDF' | 'JPEG' | 'PNG';
  readonly bytes: Uint8Array;
  /** EXIF orientation of a picture, 1–8. */
  readonly orientation?: number;
  /** Stands small at the top of each page; ASCII. '' for pages that say it themselves. */
  readonly label: string;
}

/** Pages of a part ready to be joined, or why there are none. */
export type Loaded =
  | { readonly ok: true; readonly pages: readonly PDFPage[] }
  | { readonly ok: false; readonly why: 'ENCRYPTED' | 'DAMAGED' };

/** Points. @source ISO 216: A4 is 210 × 297 mm */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 36;
const LABEL = { size: 8, top: 18 };
/** A picture is not blown up beyond 96 dots per inch. */
const POINTS_PER_PIXEL = 0.75;

/** A PDF under construction. The library works in promises; nothing in it waits for a clock. */
export class Binder {
  private constructor(
    private readonly target: PDFDocument,
    private readonly font: PDFFont,
  ) {}

  static async open(): Promise<Binder> {
    const { PDFDocument, StandardFonts } = loadPdfLib();
    const target = await PDFDocument.create();
    return new Binder(target, await target.embedFont(StandardFonts.Helvetica));
  }

  /** Reads a part; nothing is added yet, so that one that cannot be read leaves no half behind. */
  async load(part: Part): Promise<Loaded> {
    try {
      const pages = part.kind === 'PDF' ? await this.#copy(part) : [await this.#picture(part)];
      return { ok: true, pages };
    } catch (error) {
      const encrypted = error instanceof Error && /encrypt/i.test(`${error.name} ${error.message}`);
      return { ok: false, why: encrypted ? 'ENCRYPTED' : 'DAMAGED' };
    }
  }

  add(pages: readonly PDFPage[]): void {
    for (const page of pages) this.target.addPage(page);
  }

  async save(title: string): Promise<Uint8Array> {
    this.target.setTitle(title);
    // All at once: there is no timer to pause by.
    return this.target.save({ objectsPerTick: Infinity });
  }

  async #copy({ bytes, label }: Part): Promise<PDFPage[]> {
    const { PDFDocument } = loadPdfLib();
    const source = await PDFDocument.load(bytes, { parseSpeed: Infinity, updateMetadata: false });
    const pages = await this.target.copyPages(source, source.getPageIndices());
    pages.forEach((page, index) => {
      this.#mark(page, label === '' ? '' : `${label} ${index + 1}/${pages.length}`);
    });
    return pages;
  }

  async #picture({ kind, bytes, label, orientation = 1 }: Part): Promise<PDFPage> {
    const { PDFPage } = loadPdfLib();
    const image = kind === 'JPEG' ? await this.target.embedJpg(bytes) : await this.target.embedPng(bytes);
    const page = PDFPage.create(this.target);
    page.setSize(A4.width, A4.height);
    this.#place(page, image, orientation);
    this.#mark(page, label);
    return page;
  }

  /** In the middle of the sheet, upright as its camera says. */
  #place(page: PDFPage, image: PDFImage, orientation: number): void {
    const { pushGraphicsState, popGraphicsState, concatTransformationMatrix, drawObject } = loadPdfLib();
    const lies = orientation >= 5;
    const [wide, high] = lies ? [image.height, image.width] : [image.width, image.height];
    const room = { width: A4.width - 2 * MARGIN, height: A4.height - 2 * MARGIN };
    const scale = Math.min(room.width / wide, room.height / high, POINTS_PER_PIXEL);
    const [width, height] = [wide * scale, high * scale];
    const [x, y] = [(A4.width - width) / 2, A4.height - MARGIN - height];
    const name = page.node.newXObject('Image', image.ref);
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...uprightMatrix(orientation, { x, y, width, height })),
      drawObject(name),
      popGraphicsState(),
    );
  }

  /** The label and the line that parts one request's papers from the next. */
  #mark(page: PDFPage, label: string): void {
    if (label === '') return;
    const { degrees } = loadPdfLib();
    const { width, height } = page.getSize();
    const turned = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
    // Where the reader's top left corner is, and which way the text runs, on a page that is shown turned.
    const places = {
      0: { x: MARGIN, y: height - LABEL.top },
      90: { x: LABEL.top, y: MARGIN },
      180: { x: width - MARGIN, y: LABEL.top },
      270: { x: width - LABEL.top, y: height - MARGIN },
    };
    const { x, y } = places[turned];
    page.drawText(label, { x, y, size: LABEL.size, font: this.font, rotate: degrees(turned) });
    if (turned === 0)
      page.drawLine({
        start: { x: MARGIN, y: y - 3 },
        end: { x: width - MARGIN, y: y - 3 },
        thickness: 0.5,
      });
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Matrix = [number, number, number, number, number, number];

/**
 * Draws the unit square of a picture into a box, turned and mirrored as its EXIF orientation says; anything else is 1.
 * @source EXIF 2.3, tag 0x0112: where the first row and column of the picture belong
 */
export function uprightMatrix(orientation: number, { x, y, width, height }: Box): Matrix {
  const right = x + width;
  const top = y + height;
  const matrices: Readonly<Record<number, Matrix>> = {
    2: [-width, 0, 0, height, right, y],
    3: [-width, 0, 0, -height, right, top],
    4: [width, 0, 0, -height, x, top],
    5: [0, -height, -width, 0, right, top],
    6: [0, -height, width, 0, x, top],
    7: [0, height, width, 0, x, y],
    8: [0, height, -width, 0, right, y],
  };
  return matrices[orientation] ?? [width, 0, 0, height, x, y];
}
