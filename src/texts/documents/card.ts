/** D2 the card, front and back, at its own size; docs/rules.md §8 D2. */
import type { Size } from '../../domain/settings';
import { LINE_HEIGHT } from '../../domain/textFit';
import {
  cell,
  centred,
  gap,
  line,
  pageBreak,
  side,
  type Cell,
  type Definition,
  type Line,
  type Look,
} from './definition';

const POINTS_PER_MM = 72 / 25.4;

/** A line that takes just so many millimetres of height, whatever its size. */
function row(text: string, height: number, size: number, look: Look = {}): Line {
  return line(text, { size, spacing: spacingFor(height, size), ...look });
}

/** Line spacing at which a line of this size is so many millimetres high. */
export function spacingFor(height: number, size: number): number {
  return Math.round(((height * POINTS_PER_MM) / (size * LINE_HEIGHT)) * 1000) / 1000;
}

/** Docs keeps a paragraph below a table; at one point it is half a millimetre high. */
const AFTER_TABLE = 0.5;
const placed = (top: number, content: Cell): Cell => ({ ...content, top });

/** The card of 8.56 × 5.40 cm; another size leaves the same things in the same places from the top left. */
export function cardDefinition({ width, height }: Size): Definition {
  const [wide, high] = [width * 10, height * 10];
  const right = 2;
  const inner = wide - 3 - right;
  return {
    page: { width: wide, height: high, top: 2, bottom: 0.5, left: 3, right },
    size: 8,
    shrinkTo: 5,
    blocks: [
      gap(44),
      centred('{{cardTitle}}', { size: 11, bold: true, after: 3 }),
      centred('สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กระทรวงศึกษาธิการ', { size: 7.5 }),
      centred('พระราชบัญญัติบัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542', { size: 7.5 }),
      pageBreak,
      {
        ...side(
          [28, inner - 28],
          placed(1, cell(line('{{photo}}', { size: 1, spacing: 1 }))),
          cell(
            row('{{officialKind}}', 5, 9, { bold: true, align: 'CENTER' }),
            row('เลขที่ {{cardCode}}', 5, 9),
            row('ชื่อ {{fullName}}', 5, 9),
            row('ตำแหน่ง {{printedPosition}}', 5, 9),
            row('สังกัด {{cardAffiliation1}}', 4, 8),
            row('{{cardAffiliation2}}', 4, 8),
            row('เลขประจำตัวประชาชน {{citizenIdDashed}}', 5, 8),
          ),
        ),
        heights: [33 - AFTER_TABLE],
      },
      {
        ...side(
          [40, inner - 40],
          cell(row('ลายมือชื่อ ..............................', 7, 8), row('หมู่โลหิต {{bloodGroup}}', 5, 8)),
          placed(
            0.3,
            cell(
              row('..............................................', 2.6, 6, { align: 'CENTER' }),
              row('({{directorName}})', 2.15, 5, { align: 'CENTER' }),
              row('ผู้อำนวยการ {{officeShortName}}', 2.15, 5, { align: 'CENTER' }),
              row('ปฏิบัติราชการแทน เลขาธิการ กพฐ.', 2.15, 5, { align: 'CENTER' }),
              row('ผู้ออกบัตร', 2.15, 5, { align: 'CENTER' }),
            ),
          ),
        ),
        heights: [12 - AFTER_TABLE],
      },
      {
        ...side(
          [34, inner - 34],
          cell(row('วันออกบัตร {{issueDateShort}}', 4, 8)),
          cell(row('บัตรหมดอายุ {{expiryDateShort}}', 4, 8)),
        ),
      },
    ],
  };
}
