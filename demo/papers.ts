/** Papers that applicants attach, as one-page PDF files: orders, reports, contracts, certificates. Every one is marked SAMPLE. */
import {
  degrees,
  PDFDocument,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFImage,
  type PDFPage,
  type RGB,
} from '@cantoo/pdf-lib';
import { Chance, seedOf } from './random';

/** Codes of the documents that come as papers; an old card may be copied onto one. */
export type PaperKind =
  | 'OLD_CARD'
  | 'POLICE_REPORT'
  | 'DAMAGE_MEMO'
  | 'INITIAL_ORDER'
  | 'APPOINT_ORDER'
  | 'NAME_CHANGE_CERT'
  | 'RANK_ORDER'
  | 'RETIRE_DOC'
  | 'CONTRACT'
  | 'OTHER_EVIDENCE';

export interface Paper {
  readonly kind: PaperKind;
  /** The person whom it is about, in Latin letters: the fonts that every PDF reader has know no Thai. */
  readonly name: string;
  readonly number: string;
  /** ISO */
  readonly day: string;
  /** The holder's picture (JPEG) on the copy of a card. */
  readonly picture?: Uint8Array;
}

const TITLES: Readonly<Record<PaperKind, string>> = {
  OLD_CARD: 'COPY OF IDENTITY CARD',
  POLICE_REPORT: 'POLICE DAILY REPORT',
  DAMAGE_MEMO: 'MEMO: CAUSE OF DAMAGE',
  INITIAL_ORDER: 'ORDER OF FIRST APPOINTMENT',
  APPOINT_ORDER: 'ORDER OF APPOINTMENT',
  NAME_CHANGE_CERT: 'CERTIFICATE OF CHANGE OF NAME',
  RANK_ORDER: 'ORDER OF RANK',
  RETIRE_DOC: 'ANNOUNCEMENT OF RETIREMENT',
  CONTRACT: 'CONTRACT OF EMPLOYMENT',
  OTHER_EVIDENCE: 'SUPPORTING DOCUMENT',
};

const A4 = [595.28, 841.89] as const;
const INK = rgb(0.16, 0.17, 0.22);
const GREY = rgb(0.64, 0.66, 0.7);
const RED = rgb(0.83, 0.38, 0.39);
const BLUE = rgb(0.14, 0.22, 0.55);

/** The text of a Thai paper, told by bars: one for each word. */
function drawLines(page: PDFPage, chance: Chance, top: number, lines: number): void {
  for (let line = 0; line < lines; line++) {
    const end = line % 5 === 4 ? chance.between(180, 380) : 515;
    for (let x = line % 5 === 0 ? 120 : 80; x < end;) {
      const width = Math.min(chance.between(24, 78), end - x);
      page.drawRectangle({ x, y: top - line * 21, width, height: 6.5, color: GREY });
      x += width + 6;
    }
  }
}

/** A card copied onto the page, its text told by bars. */
function drawCardCopy(page: PDFPage, chance: Chance, picture: PDFImage): void {
  const [left, below] = [130, 360];
  page.drawRectangle({
    x: left,
    y: below,
    width: 335,
    height: 211,
    color: rgb(0.93, 0.955, 0.98),
    borderColor: GREY,
    borderWidth: 1,
  });
  page.drawRectangle({ x: left, y: below + 175, width: 335, height: 36, color: rgb(0.25, 0.41, 0.66) });
  page.drawCircle({ x: left + 24, y: below + 193, size: 13, color: rgb(0.84, 0.7, 0.27) });
  page.drawRectangle({ x: left + 48, y: below + 195, width: 180, height: 6, color: rgb(1, 1, 1) });
  page.drawRectangle({ x: left + 48, y: below + 183, width: 120, height: 5, color: rgb(1, 1, 1) });
  page.drawImage(picture, { x: left + 14, y: below + 58, width: 85, height: 102 });
  for (let line = 0; line < 6; line++) {
    page.drawRectangle({ x: left + 116, y: below + 150 - line * 20, width: 34, height: 5, color: GREY });
    page.drawRectangle({
      x: left + 160,
      y: below + 149 - line * 20,
      width: chance.between(70, 155),
      height: 7,
      color: INK,
    });
  }
}

function drawEmblem(page: PDFPage, color: RGB): void {
  page.drawCircle({ x: 297, y: 770, size: 30, borderColor: color, borderWidth: 1.4 });
  page.drawCircle({ x: 297, y: 770, size: 24, borderColor: color, borderWidth: 0.8 });
  page.drawSvgPath('M -16 8 Q -10 -14 0 -16 Q 10 -14 16 8 L 6 2 L 0 14 L -6 2 Z', { x: 297, y: 770, color });
}

function drawSignature(page: PDFPage, chance: Chance, font: PDFFont): void {
  const wave = Array.from(
    { length: 5 },
    (_, index) => `Q ${index * 22 + 8} ${chance.between(-26, -8)} ${index * 22 + 22} ${chance.between(-6, 10)}`,
  );
  page.drawSvgPath(`M 0 0 ${wave.join(' ')}`, { x: 340, y: 186, borderColor: BLUE, borderWidth: 1.6 });
  page.drawLine({ start: { x: 320, y: 170 }, end: { x: 490, y: 170 }, thickness: 0.6, color: INK });
  page.drawText('(signature - sample)', { x: 350, y: 154, size: 10, font, color: INK });
}

function drawStamp(page: PDFPage, font: PDFFont): void {
  page.drawCircle({ x: 200, y: 175, size: 44, borderColor: RED, borderWidth: 2 });
  page.drawCircle({ x: 200, y: 175, size: 35, borderColor: RED, borderWidth: 1 });
  page.drawText('SAMPLE', { x: 172, y: 168, size: 14, font, color: RED, rotate: degrees(8) });
}

export async function makePaper({ kind, name, number, day, picture }: Paper): Promise<Uint8Array> {
  const chance = new Chance(seedOf(`${kind} ${name} ${number}`));
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const made = new Date(`${day}T03:00:00Z`);
  pdf.setTitle(`${TITLES[kind]} (sample)`);
  pdf.setCreationDate(made);
  pdf.setModificationDate(made);
  const font = pdf.embedStandardFont(StandardFonts.TimesRoman);
  const bold = pdf.embedStandardFont(StandardFonts.TimesRomanBold);
  const page = pdf.addPage([...A4]);
  page.drawRectangle({ x: 0, y: 0, width: A4[0], height: A4[1], color: rgb(0.985, 0.98, 0.965) });
  drawEmblem(page, kind === 'POLICE_REPORT' ? rgb(0.5, 0.1, 0.12) : INK);
  page.drawText(TITLES[kind], {
    x: 297 - bold.widthOfTextAtSize(TITLES[kind], 17) / 2,
    y: 712,
    size: 17,
    font: bold,
    color: INK,
  });
  page.drawText(`No. ${number}`, { x: 80, y: 680, size: 13, font, color: INK });
  page.drawText(`Date ${day}`, { x: 400, y: 680, size: 13, font, color: INK });
  page.drawText(`Name  ${name}`, { x: 80, y: 654, size: 13, font, color: INK });
  if (picture === undefined) drawLines(page, chance, 616, 17);
  else drawCardCopy(page, chance, await pdf.embedJpg(picture));
  drawSignature(page, chance, font);
  drawStamp(page, bold);
  page.drawText('SAMPLE - invented person, invented paper', {
    x: 150,
    y: 60,
    size: 13,
    font: bold,
    color: RED,
  });
  return pdf.save();
}
