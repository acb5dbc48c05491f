/** Every word that the officer's panel shows, and the domain's labels and formats under names that the panel may import. */
import { CATEGORIES, CATEGORY_CODES, type Category } from '../domain/category';
import { formatCitizenId } from '../domain/citizenId';
import { DOCUMENTS, type DocumentCode } from '../domain/document';
import { REASONS, type Reason } from '../domain/reason';
import { fieldLabel, FIELDS, type FieldId } from '../domain/request';
import { STATUS_CODES, STATUSES, type Status } from '../domain/status';
import { formatThaiDate } from '../domain/thaiDate';
import type { LIFETIME } from '../domain/validity';
import { HISTORY_LABELS } from './history';
import { MENU } from './office';

export { CATEGORY_CODES, fieldLabel, HISTORY_LABELS, STATUS_CODES };

// ---- Labels of codes ------------------------------------------------------------------------------------------------

export const statusLabel = (status: Status): string => STATUSES[status].label;
export const isFinal = (status: Status): boolean => STATUSES[status].final;
export const categoryLabel = (category: Category): string => CATEGORIES[category].label;
export const reasonLabel = (reason: Reason): string => REASONS[reason].label;
export const documentTitle = (document: DocumentCode): string => DOCUMENTS[document].title;

/** Codes that stand in fields, as words. */
const ANSWERS: Readonly<Partial<Record<FieldId, Readonly<Record<string, string>>>>> = {
  category: Object.fromEntries(Object.entries(CATEGORIES).map(([code, { label }]) => [code, label])),
  reason: Object.fromEntries(Object.entries(REASONS).map(([code, { label }]) => [code, label])),
  headscarf: { YES: 'ประสงค์', NO: 'ไม่ประสงค์' },
  declaration: { YES: 'รับรองแล้ว', NO: 'ไม่ได้รับรอง' },
  privacyConsent: { YES: 'ยินยอม', NO: 'ไม่ยินยอม' },
  expiryDate: { LIFETIME: 'ตลอดชีพ' } satisfies Record<typeof LIFETIME, string>,
};

// ---- Formats --------------------------------------------------------------------------------------------------------

/** "5 มี.ค. 2569"; a text that is no ISO date comes back unchanged. */
export const shortDate = (iso: string): string => formatThaiDate(iso, 'SHORT');

/** "5 มี.ค. 2569 เวลา 14.05 น." of an ISO time with +07:00; any other text comes back unchanged. */
export function dateTime(iso: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(iso);
  return parts === null ? shortDate(iso) : `${shortDate(parts[1] ?? '')} เวลา ${parts[2]}.${parts[3]} น.`;
}

/** "850 KB", "1.2 MB". */
export function fileSize(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`;
  return `${Math.round(kilobytes / 102.4) / 10} MB`;
}

const DATE_FIELDS = new Set<string>(FIELDS.filter(({ kind }) => kind === 'DATE').map(({ id }) => id))
  .add('issueDate')
  .add('expiryDate');

/** The value of a field as a person reads it; what cannot be read is shown as it was typed. */
export function fieldText(id: FieldId, value: string): string {
  const words = ANSWERS[id];
  if (words !== undefined && Object.prototype.hasOwnProperty.call(words, value)) return words[value] ?? value;
  if (DATE_FIELDS.has(id)) return formatThaiDate(value, 'LONG');
  if (id === 'citizenId') return formatCitizenId(value);
  if (id === 'submittedAt') return dateTime(value);
  if (id === 'age' && /^\d+$/.test(value)) return `${value} ปี`;
  if (id === 'salaryKs1' && /^\d+(\.\d{1,2})?$/.test(value))
    return `${value.replace(/\d(?=(\d{3})+(\.|$))/g, '$&,')} บาท`;
  return value;
}

// ---- Sentences ------------------------------------------------------------------------------------------------------

export const QUEUE = {
  title: 'คำขอทำบัตร',
  refresh: 'โหลดข้อมูลใหม่',
  asOf: (time: string): string => `ข้อมูลเมื่อเวลา ${time} น.`,
  search: 'ค้นหาคำขอ',
  searchHint: 'พิมพ์ชื่อ โรงเรียน เลขที่คำขอ เบอร์โทรศัพท์ หรือเลขท้ายบัตรประชาชน',
  clearSearch: 'ล้างคำค้น',
  category: 'ประเภทผู้ยื่นคำขอ',
  allCategories: 'ทุกประเภท',
  statuses: 'เลือกดูตามสถานะ',
  allStatuses: 'ทุกสถานะ',
  finished: 'เรื่องที่สิ้นสุดแล้ว',
  count: (count: number): string => `${count} คำขอ`,
  loading: 'กำลังโหลดรายการคำขอ…',
  found: (total: number): string => `พบ ${total} คำขอ`,
  duplicatesInList: (count: number): string => `รวมคำขอซ้ำ ${count} คำขอ ซึ่งไม่นับในตัวเลขของสถานะ`,
  none: 'ยังไม่มีคำขอ',
  noneInStatus: 'ไม่มีคำขอในสถานะนี้',
  noneFound: 'ไม่พบคำขอที่ตรงกับที่ค้นหา',
  showAll: 'แสดงคำขอทั้งหมด',
  searchAll: 'ค้นหาในทุกสถานะและทุกประเภท',
  pages: 'หน้าของรายการ',
  page: (page: number, pages: number): string => `หน้า ${page} จาก ${pages}`,
  previous: 'หน้าก่อน',
  next: 'หน้าถัดไป',
  received: (date: string): string => `รับเมื่อ ${date}`,
  noName: '(ไม่ได้ระบุชื่อ)',
} as const;

export const MARKS = {
  late: 'เกินกำหนด 30 วัน',
  blocks: (count: number): string => `ต้องแก้ไข ${count} รายการ`,
  duplicate: 'คำขอซ้ำ',
  duplicateOf: (requestId: string): string => `คำขอซ้ำกับ ${requestId}`,
} as const;

export const REQUEST = {
  back: 'กลับไปรายการคำขอ',
  loading: 'กำลังเปิดคำขอ…',
  opened: (requestId: string): string => `เปิดคำขอ ${requestId} แล้ว`,
  status: 'สถานะ',
  category: 'ประเภท',
  reason: 'กรณีที่ขอ',
  requestId: 'เลขที่คำขอ',
  received: 'วันที่รับคำขอ',
  correctionRound: 'แก้ไขแล้ว',
  rounds: (count: number): string => `${count} ครั้ง`,
  correctionDue: 'ต้องแก้ไขภายใน',
  findings: 'ผลการตรวจ',
  block: 'ต้องแก้ไข',
  warn: 'ควรตรวจดู',
  items: (count: number): string => `${count} รายการ`,
  noFindings: 'ตรวจไม่พบสิ่งที่ต้องแก้ไข',
  fields: 'ข้อมูลในคำขอ',
  noFields: 'ไม่มีข้อมูลในคำขอนี้',
  files: 'เอกสารแนบ',
  noFiles: 'ไม่มีเอกสารแนบ',
  fileUnreadable: 'เปิดไฟล์นี้ไม่ได้ ไฟล์อาจถูกลบ หรือระบบไม่มีสิทธิเปิด',
  openInDrive: 'เปิดใน Drive',
  openFile: (title: string): string => `${title} (เปิดในแท็บใหม่)`,
  history: 'ประวัติ',
  noHistory: 'ยังไม่มีประวัติ',
  moreHistory: (count: number): string => `แสดงประวัติอีก ${count} รายการ`,
  by: (person: string): string => `โดย ${person}`,
  bySystem: 'โดยระบบ',
  changed: (from: string, to: string): string => `สถานะเปลี่ยนจาก “${from}” เป็น “${to}”`,
  became: (to: string): string => `สถานะ “${to}”`,
} as const;

export const PHOTO = {
  alt: (name: string): string => `รูปถ่ายของ ${name}`,
  loading: 'กำลังโหลดรูปถ่าย…',
  loadingPart: (part: number, parts: number): string => `กำลังโหลดรูปถ่าย ส่วนที่ ${part} จาก ${parts}…`,
  notAnImage: 'แสดงไฟล์ชนิดนี้ในแถบงานไม่ได้ โปรดเปิดดูใน Drive',
  damaged: 'แสดงรูปถ่ายไม่ได้ ไฟล์อาจชำรุด โปรดเปิดดูใน Drive',
} as const;

/** Names of the groups in which a request's fields are shown. */
export const FIELD_GROUPS = {
  PERSON: 'ผู้ยื่นคำขอ',
  CONTACT: 'การติดต่อ',
  POSITION: 'ตำแหน่งและสังกัด',
  REASON: 'กรณีที่ขอทำบัตร',
  CONTRACT: 'สัญญาจ้างและวาระ',
  REGISTERED_HOME: 'ที่อยู่ตามทะเบียนบ้าน',
  FILING: 'การยื่นคำขอ',
  OFFICE: 'สำหรับเจ้าหน้าที่',
} as const;

/** What went wrong between the panel and the server, and what the officer can do about it. */
export const PROBLEMS = {
  retry: 'ลองใหม่',
  detail: 'ข้อความสำหรับผู้ดูแลระบบ',
  account: {
    text: 'Google ไม่อนุญาตให้แถบงานทำงานด้วยบัญชีนี้ มักเกิดเมื่อเข้าสู่ระบบ Google ไว้หลายบัญชีพร้อมกัน',
    steps: [
      'ออกจากระบบ Google ทุกบัญชี แล้วเข้าสู่ระบบด้วยบัญชีของสำนักงานเพียงบัญชีเดียว',
      `เปิดไฟล์นี้อีกครั้ง แล้วเลือกเมนู ${MENU.title} > ${MENU.sidebar}`,
      'ถ้ายังไม่ได้ ให้เปิดไฟล์ในหน้าต่างแบบไม่ระบุตัวตน หรือแจ้งผู้ดูแลระบบ',
    ],
  },
  network: { text: 'ติดต่อ Google ไม่ได้ โปรดตรวจดูว่าอินเทอร์เน็ตใช้งานได้ แล้วลองใหม่', steps: [] },
  silent: {
    text: 'ยังไม่ได้รับคำตอบจาก Google โปรดลองใหม่ ถ้ายังไม่ได้ ให้ปิดแล้วเปิดแถบงานใหม่',
    steps: [],
  },
  other: { text: 'ทำรายการนี้ไม่สำเร็จ โปรดลองใหม่ ถ้ายังไม่ได้ โปรดแจ้งผู้ดูแลระบบ', steps: [] },
} as const;
