/** Every template by the document that is made from it, and what people call them. */
import type { DocumentKind } from '../../domain/documentKind';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings';
import { toThaiDigits } from '../../domain/text';
import { cardDefinition } from './card';
import type { Block, Cell, Definition, Line } from './definition';
import { correctionLetter, damageMemo, lateMemo, memo, proxyLetter } from './letters';
import { oldCardList, pickupSheet, register } from './lists';
import { formPoster } from './poster';
import { serviceReport } from './report';
import { requestForm } from './requestForm';

export { DOCUMENT_NAMES } from './names';

/** Documents with a template of their own; the print bundle is put together from others. */
export type TemplateKind = Exclude<DocumentKind, 'PRINT_BUNDLE'>;

type Look = Pick<Settings, 'cardSize' | 'thaiNumerals' | 'photoHandling' | 'photoSpec'>;

const DEFINITIONS = {
  REQUEST_FORM: requestForm,
  CARD: ({ cardSize }) => cardDefinition(cardSize),
  REGISTER: register,
  MEMO: memo,
  PICKUP_SHEET: pickupSheet,
  CORRECTION_LETTER: correctionLetter,
  PROXY_LETTER: proxyLetter,
  DAMAGE_MEMO: damageMemo,
  LATE_MEMO: lateMemo,
  OLD_CARD_LIST: oldCardList,
  SERVICE_REPORT: serviceReport,
  FORM_POSTER: formPoster,
} as const satisfies Record<TemplateKind, (look: Look) => Definition>;

export const TEMPLATE_KINDS = Object.keys(DEFINITIONS) as TemplateKind[];

export function isTemplateKind(value: unknown): value is TemplateKind {
  return TEMPLATE_KINDS.some((kind) => kind === value);
}

/** The definition as the office's settings want it: size of the card, Thai or Arabic digits. */
export function definitionOf(kind: TemplateKind, look: Look = DEFAULT_SETTINGS): Definition {
  const definition = DEFINITIONS[kind](look);
  return look.thaiNumerals ? { ...definition, blocks: definition.blocks.map(withThaiDigits) } : definition;
}

/** Digits of the text itself; names of fields keep theirs. */
function thaiDigits(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}|[0-9]+/g, (part) => (part.startsWith('{{') ? part : toThaiDigits(part)));
}

function withThaiDigits(block: Block): Block {
  const inLine = (one: Line): Line => ({ ...one, text: thaiDigits(one.text) });
  const inCell = (one: Cell): Cell => ({ ...one, lines: one.lines.map(inLine) });
  if (block.kind === 'LINE') return inLine(block);
  if (block.kind === 'PAGE_BREAK') return block;
  return { ...block, rows: block.rows.map((row) => row.map(inCell)) };
}

/** Names of folders in Drive. */
export const FOLDER_NAMES = {
  root: 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
  templates: 'แม่แบบเอกสาร',
  documents: 'เอกสาร',
} as const;

/** What stands in documents beside the office's own words. */
export const DOCUMENT_TEXTS = {
  /** A box that is ticked, and one that is not. */
  ticked: '√',
  open: '  ',
  registerTitle: {
    A: 'ทะเบียนคุมการออกบัตรประจำตัวเจ้าหน้าที่ของรัฐ (ข้าราชการ/ลูกจ้างประจำ/พนักงานราชการ)',
    B: 'ทะเบียนคุมการออกบัตรประจำตัวเจ้าหน้าที่ของรัฐ (ข้าราชการบำนาญ)',
  },
  cardTitle: {
    A: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐ',
    B: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐผู้รับบำเหน็จบำนาญ',
  },
  lifetime: 'ตลอดชีพ',
  pensionerNote: ' (ลูกจ้างประจำผู้รับบำเหน็จรายเดือน)',
  changedPrefix: 'เปลี่ยนคำนำหน้านาม',
  dots: '....................',
  longLine:
    '..............................................................................................................',
  time: (time: string): string => `${time.replace(':', '.')} น.`,
  template: (name: string): string => `แม่แบบ ${name}`,
  retired: (name: string, day: string): string => `${name} (เลิกใช้ ${day})`,
  noRow: 'ไม่พบแถวรายการ {{row.…}} ในตาราง',
  /** Of a file that could not be put into the print bundle. */
  notMerged: (requestId: string, file: string, document: string, why: string): string =>
    `คำขอเลขที่ ${requestId}\n\nไม่สามารถรวมไฟล์นี้ได้ โปรดเปิดและพิมพ์แยกต่างหาก\n\nเอกสาร: ${document}\nไฟล์: ${file}\nสาเหตุ: ${why}`,
  whyNot: {
    ENCRYPTED: 'ไฟล์ตั้งรหัสผ่านไว้',
    DAMAGED: 'ไฟล์ชำรุดหรืออ่านไม่ได้',
    TYPE: 'ไฟล์ชนิดนี้รวมเป็น PDF ไม่ได้',
    GONE: 'ไม่พบไฟล์ใน Drive หรือไม่มีสิทธิเปิด',
    LARGE: 'ไฟล์มีขนาดใหญ่เกินไป',
  },
} as const;
