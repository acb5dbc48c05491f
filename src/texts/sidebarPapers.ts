/** What the officer's panel says of documents that are produced, for one request, for many, and for the office. */
import { fiscalYearBE, yearBE } from '../domain/calendar';
import type { Register } from '../domain/category';
import { kindRow, type DocumentKind } from '../domain/documentKind';
import { MOST_AT_ONCE } from '../domain/request';
import type { Status } from '../domain/status';
import { thaiMonth } from '../domain/thaiDate';
import { DOCUMENT_NAMES } from './documents/names';

export { DOCUMENT_NAMES, fiscalYearBE, MOST_AT_ONCE, thaiMonth, yearBE };

/** Whether a document is made for requests in this status. */
export const isMadeIn = (kind: DocumentKind, status: Status): boolean =>
  kindRow(kind).statuses?.includes(status) ?? true;

/** What a button says where it is not the document's name. */
const PAPER_BUTTONS: Readonly<Partial<Record<DocumentKind, string>>> = {
  CARD: 'พิมพ์บัตร',
  PRINT_BUNDLE: 'พิมพ์คำขอพร้อมเอกสารแนบ',
};
export const paperButton = (kind: DocumentKind): string => PAPER_BUTTONS[kind] ?? DOCUMENT_NAMES[kind];

export const PAPERS = {
  title: 'เอกสาร',
  none: 'ยังไม่มีเอกสารที่จัดทำ',
  earlier: 'เอกสารที่จัดทำแล้ว',
  showAll: (count: number): string => `ดูทั้งหมด ${count} รายการ`,
  open: 'เปิดเอกสาร',
  openFolder: 'เปิดโฟลเดอร์เอกสาร',
  folder: 'โฟลเดอร์เอกสารของเดือนนี้',
  opens: (name: string): string => `${name} (เปิดในแท็บใหม่)`,
  by: (who: string): string => `โดย ${who}`,
  busy: 'กำลังจัดทำ…',
  working: (name: string): string => `กำลังจัดทำ${name}…`,
  progress: (done: number, total: number): string => `จัดทำแล้ว ${done} จาก ${total} รายการ`,
  finished: (made: number, refused: number): string =>
    made === 0 ? 'จัดทำเอกสารไม่ได้' : `จัดทำเอกสารแล้ว ${made} ไฟล์${refused === 0 ? '' : ` ทำไม่ได้ ${refused} รายการ`}`,
  tooSmall: (texts: string): string => `ข้อความต่อไปนี้ยาวเกินไป ตัวอักษรจึงเล็กจนอ่านยาก โปรดย่อข้อความแล้วจัดทำใหม่: ${texts}`,
  stop: 'เลิกรอ',
  stopped: 'เลิกรอแล้ว ส่วนที่เหลือระบบจะทำต่อเองภายในหนึ่งชั่วโมง ไฟล์จะอยู่ในหัวข้อ “เอกสาร” ของคำขอ',
  later: 'งานนี้ใช้เวลานาน ระบบจะทำต่อเองทุกชั่วโมง เมื่อเสร็จแล้วไฟล์จะอยู่ในหัวข้อ “เอกสาร” ของคำขอ',
  goOn: 'รอต่อ',
  refused: 'รายการที่ทำไม่ได้',
  files: 'เอกสารที่ได้',
} as const;

/** Code, issue date and last day of a card before it is printed. */
export const PREPARING = {
  title: 'กำหนดรหัสบัตร',
  hint: 'ต้องกำหนดรหัสบัตรก่อนจึงพิมพ์บัตรได้ ระบบจะกำหนดรหัสถัดไปให้',
  done: 'กำหนดรหัสบัตรแล้ว',
  kept: (code: string): string => `รหัสบัตร (เว้นว่างให้ใช้ ${code} ที่กำหนดไว้แล้ว)`,
  card: (code: string, issued: string, expires: string): string =>
    `รหัสบัตร ${code} ออกบัตรวันที่ ${issued} วันหมดอายุ ${expires}`,
} as const;

export const LETTER = {
  letterNo: 'เลขที่หนังสือ (ถ้ามี)',
  recipient: 'เรียน (เช่น ผู้อำนวยการโรงเรียน หากเว้นว่างจะเป็นเส้นประไว้เขียนเอง)',
  make: 'จัดทำหนังสือ',
} as const;

/** Documents for many requests at once. */
export const BULK_PAPERS = {
  title: 'จัดทำเอกสาร',
  kinds: 'เลือกเอกสาร',
  layout: 'รูปแบบบัตร',
  sheets: 'หลายบัตรในแผ่น A4',
  single: 'หน้าละหนึ่งบัตร',
  memoNo: 'เลขที่บันทึกข้อความ (ถ้ามี)',
  together: 'รวมเป็นไฟล์เดียว',
  noneChosen: 'โปรดเลือกเอกสารอย่างน้อยหนึ่งรายการ',
  tooMany: (most: number): string => `จัดทำเอกสารได้ครั้งละไม่เกิน ${most} คำขอ`,
} as const;

export const OFFICE_PAPERS = {
  title: 'เอกสารของสำนักงาน',
  make: 'จัดทำ',
  register: 'ทะเบียนคุม',
  registers: { A: 'ทะเบียนคุม ก', B: 'ทะเบียนคุม ข' } satisfies Record<Register, string>,
  year: 'พ.ศ.',
  fiscalYear: 'ปีงบประมาณ พ.ศ.',
  month: 'เดือน',
  wholeYear: 'ทั้งปี',
  pickupHint: 'ทุกคำขอที่บัตรเสร็จแล้วและรอผู้มารับ',
  posterHint: 'มีคิวอาร์โค้ดสำหรับเปิดแบบฟอร์มยื่นคำขอ',
  blank: 'แบบเปล่าสำหรับกรอกด้วยมือ',
} as const;

export const SUMMARY_PANEL = {
  title: 'สรุปสำหรับผู้บริหาร',
  hint: 'ระบบปรับปรุงให้เองทุกเช้า และภายในหนึ่งชั่วโมงหลังมีการเปลี่ยนแปลง',
  refresh: 'ปรับปรุงสรุปเดี๋ยวนี้',
  working: 'กำลังปรับปรุงสรุป…',
  done: (rows: number): string => `ปรับปรุงสรุปแล้ว จากข้อมูลคำขอ ${rows} แถว`,
  open: 'เปิดไฟล์สรุป',
} as const;

export const TEMPLATES = {
  title: 'แม่แบบเอกสาร',
  hint: 'แก้ไขถ้อยคำและรูปแบบในแม่แบบได้ ข้อความใน {{ }} คือช่องข้อมูลที่ระบบกรอกให้',
  loading: 'กำลังโหลดรายการแม่แบบ…',
  open: 'เปิดแม่แบบ',
  notMade: 'ยังไม่มีแม่แบบ',
  fields: (count: number): string => `ช่องข้อมูลที่ใช้ได้ ${count} ช่อง`,
  restore: 'สร้างแม่แบบใหม่',
  confirm: (name: string): string =>
    `สร้างแม่แบบ “${name}” ใหม่ตามต้นฉบับของระบบ แม่แบบเดิมที่สำนักงานแก้ไขไว้จะยังอยู่ในโฟลเดอร์แม่แบบในชื่ออื่น`,
  restoring: 'กำลังสร้างแม่แบบ…',
  restored: (name: string): string => `สร้างแม่แบบ “${name}” ใหม่แล้ว`,
} as const;
