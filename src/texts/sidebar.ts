/** Every word that the officer's panel shows, and the domain's labels and formats under names that the panel may import. */
import { CATEGORIES, CATEGORY_CODES, type Category } from '../domain/category';
import { formatCitizenId } from '../domain/citizenId';
import { DOCUMENT_CODES, DOCUMENTS, type DocumentCode } from '../domain/document';
import { CHECKLIST, openItems, type ChecklistId, type ChecklistMark } from '../domain/checklist';
import { oldCardExcuse } from '../domain/pickup';
import { PRODUCTION_STEP_CODES, PRODUCTION_STEPS, type ProductionStep } from '../domain/production';
import { REASONS, type Reason } from '../domain/reason';
import { fieldLabel, FIELDS, type FieldId, type RequestFields } from '../domain/request';
import { STATUS_CODES, STATUSES, type Action, type Status } from '../domain/status';
import { searchable } from '../domain/text';
import { isIn, isTodo, TODOS, type Todo } from '../domain/todo';
import { formatThaiDate, formatThaiTime } from '../domain/thaiDate';
import type { ExpiryError, ExpiryRule, LIFETIME } from '../domain/validity';
import { CALL_LABELS, HISTORY_LABELS } from './history';
import { MENU } from './office';

export {
  CALL_LABELS,
  CATEGORY_CODES,
  DOCUMENT_CODES,
  fieldLabel,
  HISTORY_LABELS,
  isIn,
  isTodo,
  openItems,
  PRODUCTION_STEP_CODES,
  searchable,
  STATUS_CODES,
  TODOS,
};

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

export const checklistText = (id: ChecklistId): string => CHECKLIST[id].text;
/** Whether the holder is to hand in an old card: not for a first card, nor for one that was lost or destroyed. */
export const expectsOldCard = (fields: RequestFields): boolean => oldCardExcuse(fields) === null;
export const stepLabel = (step: ProductionStep): string => PRODUCTION_STEPS[step].label;

// ---- Formats --------------------------------------------------------------------------------------------------------

/** "5 มี.ค. 2569"; a text that is no ISO date comes back unchanged. */
export const shortDate = (iso: string): string => formatThaiDate(iso, 'SHORT');

export const dateTime = formatThaiTime;

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

/** Piles of work, with what to do about them. */
export const TODO_LABELS = {
  OVERDUE: 'เกินกำหนด',
  NEW: 'คำขอใหม่',
  CALL: 'ต้องโทรวันนี้',
  READY: 'พร้อมส่งมอบบัตร',
  DUPLICATE: 'คำขอซ้ำ รอพิจารณา',
} as const satisfies Record<Todo, string>;

export const QUEUE = {
  title: 'งานวันนี้',
  refresh: 'โหลดข้อมูลใหม่',
  asOf: (time: string): string => `ข้อมูลเมื่อเวลา ${time} น.`,
  search: 'ค้นหาคำขอ',
  searchHint: 'พิมพ์ชื่อ โรงเรียน เลขที่คำขอ เบอร์โทรศัพท์ หรือเลขท้ายบัตรประชาชน',
  searchingAll: 'กำลังค้นในคำขอทั้งหมด…',
  clearSearch: 'ล้างคำค้น',
  category: 'ประเภทผู้ยื่นคำขอ',
  allCategories: 'ทุกประเภท',
  todos: 'งานที่ต้องทำ',
  statuses: 'เลือกดูตามสถานะ',
  open: 'ทุกเรื่องที่กำลังดำเนินการ',
  allStatuses: 'ทุกสถานะ',
  finished: 'เรื่องที่สิ้นสุดแล้ว',
  count: (count: number): string => `${count} คำขอ`,
  loading: 'กำลังโหลดรายการคำขอ…',
  found: (total: number): string => `พบ ${total} คำขอ`,
  duplicatesInList: (count: number): string => `รวมคำขอซ้ำ ${count} คำขอ ซึ่งไม่นับในตัวเลขของสถานะ`,
  none: 'ยังไม่มีคำขอ',
  noneInPile: 'ไม่มีคำขอในรายการนี้',
  noneFound: 'ไม่พบคำขอที่ตรงกับที่ค้นหา',
  showAll: 'แสดงคำขอทั้งหมด',
  searchAll: 'ค้นหาในทุกสถานะและทุกประเภท',
  pages: 'หน้าของรายการ',
  page: (page: number, pages: number): string => `หน้า ${page} จาก ${pages}`,
  previous: 'หน้าก่อน',
  next: 'หน้าถัดไป',
  received: (date: string): string => `รับเมื่อ ${date}`,
  noName: '(ไม่ได้ระบุชื่อ)',
  select: 'เลือกหลายคำขอ',
  selectDone: 'เลิกเลือก',
  selectOne: (name: string): string => `เลือก ${name}`,
  selectPage: 'เลือกทั้งหน้านี้',
  selectAll: (count: number): string => `เลือกทั้ง ${count} คำขอในรายการ`,
  selected: (count: number): string => `เลือกแล้ว ${count} คำขอ`,
} as const;

export const MARKS = {
  late: 'ยื่นเกินกำหนด',
  blocks: (count: number): string => `ต้องแก้ไข ${count} รายการ`,
  duplicate: 'คำขอซ้ำ',
  duplicateOf: (requestId: string): string => `คำขอซ้ำกับ ${requestId}`,
  LAST_DAY: 'ครบกำหนดให้บริการวันนี้',
  OVER: 'เกินกำหนดให้บริการ',
  correctionOverdue: 'เกินกำหนดแก้ไข',
  call: 'โทรวันนี้',
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
  seenOnPaper: 'เจ้าหน้าที่เห็นเอกสารเป็นกระดาษแล้ว',
  replaced: 'มีไฟล์ใหม่มาแทนแล้ว',
  returnedFor: 'ส่งคืนให้แก้ไขเรื่อง',
  late: 'ส่งมาหลังเริ่มตรวจสอบ จะใช้เมื่อผู้ยื่นแก้ไขคำขอ',
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
  consent: {
    text: 'ท่านยังไม่ได้อนุญาตสิทธิครบ แถบงานจึงทำรายการนี้ไม่ได้',
    steps: [
      `เลือกเมนู ${MENU.title} > ${MENU.install} (หากไม่ใช่ผู้ดูแลระบบ ให้เลือก ${MENU.sidebar})`,
      'เมื่อ Google ถามสิทธิ ให้ทำเครื่องหมายทุกช่อง แล้วกดดำเนินการต่อ',
    ],
  },
  grant: 'เปิดหน้าอนุญาตสิทธิ (แท็บใหม่)',
  network: { text: 'ติดต่อ Google ไม่ได้ โปรดตรวจดูว่าอินเทอร์เน็ตใช้งานได้ แล้วลองใหม่', steps: [] },
  silent: {
    text: 'ยังไม่ได้รับคำตอบจาก Google โปรดลองใหม่ ถ้ายังไม่ได้ ให้ปิดแล้วเปิดแถบงานใหม่',
    steps: [],
  },
  other: { text: 'ทำรายการนี้ไม่สำเร็จ โปรดลองใหม่ ถ้ายังไม่ได้ โปรดแจ้งผู้ดูแลระบบ', steps: [] },
} as const;

export const MARK_LABELS = { YES: 'ใช่', NO: 'ไม่ใช่', NA: 'ไม่เกี่ยวข้อง' } as const satisfies Record<ChecklistMark, string>;

export const CHECK = {
  title: 'ตรวจรูปถ่าย',
  hint: 'เปิดรูปถ่ายเทียบกับแต่ละข้อ ข้อที่ไม่เกี่ยวข้องต้องมีหมายเหตุ',
  advisory: '(คำแนะนำ)',
  note: (item: string): string => `หมายเหตุของ “${item}”`,
  noteHint: 'หมายเหตุ',
  restYes: 'ใช่ทุกข้อที่เหลือ',
  open: (count: number): string => `ยังไม่ผ่านหรือยังไม่ได้ตรวจ ${count} ข้อ`,
  failed: (item: string, note: string): string => `รูปถ่ายไม่ผ่านข้อ “${item}”${note === '' ? '' : ` (${note})`}`,
  complete: 'ตรวจครบทุกข้อแล้ว',
  saving: 'กำลังบันทึก…',
  saved: 'บันทึกผลการตรวจแล้ว',
  by: (who: string, when: string): string => `${who} ${when}`,
} as const;

export const MAKING = {
  title: 'ขั้นตอนจัดทำบัตร',
  atPickup: '(ทำเมื่อมารับบัตร)',
  by: (who: string, when: string): string => `${who} ${when}`,
} as const;

export const CALLS = {
  title: 'โทรศัพท์',
  dial: (phone: string): string => `โทร ${phone}`,
  due: (day: string): string => `ควรโทรวันที่ ${day}`,
  dueNow: 'ควรโทรวันนี้',
  notDue: 'ยังไม่ต้องโทร',
  result: 'ผลการโทร',
  promisedDay: 'วันที่นัดมารับ (ถ้ามี)',
  note: 'หมายเหตุ',
  log: 'บันทึกการโทร',
  saved: 'บันทึกการโทรแล้ว',
  bring: 'แจ้งให้นำมาด้วย',
  promised: (day: string): string => `นัดมารับ ${day}`,
} as const;

export const SORTING = {
  hint: 'ไฟล์เหล่านี้ส่งมาในคำถามเดียวกัน โปรดเปิดดูแล้วระบุว่าเป็นเอกสารใด',
  document: (name: string): string => `ไฟล์ ${name} เป็นเอกสาร`,
  save: 'บันทึกชนิดเอกสาร',
  choose: 'เลือกชนิดเอกสาร',
} as const;

/** Which rule decided the last day of a card. */
export const EXPIRY_RULES = {
  SIX_YEARS: 'ไม่เกิน 6 ปีนับแต่วันออกบัตร',
  TERM_END: 'สิ้นสุดวาระการดำรงตำแหน่ง',
  RETIREMENT: 'วันเกษียณอายุราชการ',
  PENSIONER_LIFETIME: 'ผู้รับบำเหน็จบำนาญ อายุครบตามเกณฑ์ก่อนบัตรหมดอายุ',
  CONTRACT_END: 'วันสิ้นสุดสัญญาจ้าง',
} as const satisfies Record<ExpiryRule, string>;

const EXPIRY_ERRORS = {
  CONTRACT_END_REQUIRED: 'คำนวณไม่ได้ ไม่มีวันสิ้นสุดสัญญาจ้าง',
  CONTRACT_ENDED: 'ออกบัตรไม่ได้ สัญญาจ้างสิ้นสุดแล้ว',
  CONTRACT_NOT_STARTED: 'ออกบัตรวันนี้ไม่ได้ สัญญาจ้างยังไม่เริ่ม',
  BIRTH_DATE_REQUIRED: 'คำนวณไม่ได้ อ่านวันเกิดไม่ได้',
  ALREADY_RETIRED: 'เกษียณอายุราชการแล้ว ต้องยื่นเป็นผู้รับบำเหน็จบำนาญ',
  TERM_ENDED: 'วาระการดำรงตำแหน่งสิ้นสุดแล้ว',
} as const satisfies Record<ExpiryError, string>;

export const COMPUTED = {
  title: 'ระบบคำนวณให้',
  position: 'ข้อความตำแหน่งที่พิมพ์บนบัตร',
  noPosition: 'ยังไม่มีข้อความตำแหน่ง โปรดตรวจช่องตำแหน่งและวิทยฐานะ',
  filing: 'ต้องยื่นภายใน',
  filingText: (deadline: string, event: string, daysLate: number): string =>
    `${deadline} (เกิดเหตุ ${event})${daysLate > 0 ? ` ยื่นช้าไป ${daysLate} วัน` : ''}`,
  service: 'ควรเสร็จภายใน',
  expiry: 'วันหมดอายุ ถ้าออกบัตรวันนี้',
  expiryText: (day: string, rule: ExpiryRule): string => `${day} (${EXPIRY_RULES[rule]})`,
  expiryError: (error: ExpiryError): string => EXPIRY_ERRORS[error],
  lifetime: 'ตลอดชีพ',
} as const;

export const OTHERS = {
  title: 'คำขออื่นของคนเดียวกัน',
  show: 'ดูคำขออื่นของคนนี้',
  none: 'ไม่มีคำขออื่น',
} as const;

/** Buttons of actions; the past tense is told when it is done. */
export const ACTION_LABELS = {
  START_CHECK: { button: 'เริ่มตรวจสอบ', done: 'เริ่มตรวจสอบแล้ว' },
  RETURN: { button: 'ส่งคืนให้แก้ไข', done: 'ส่งคืนให้แก้ไขแล้ว' },
  RESUBMIT: { button: 'บันทึกว่าแก้ไขแล้ว', done: 'บันทึกการแก้ไขแล้ว' },
  ACCEPT: { button: 'รับเรื่อง ลงทะเบียนคุม', done: 'รับเรื่องและลงทะเบียนคุมแล้ว' },
  REJECT: { button: 'ไม่อนุมัติ', done: 'บันทึกผลไม่อนุมัติแล้ว' },
  MARK_READY: { button: 'บัตรเสร็จแล้ว', done: 'บันทึกว่าบัตรเสร็จแล้ว' },
  REPRINT: { button: 'บัตรเสีย จัดทำใหม่', done: 'ยกเลิกบัตรที่เสียและเริ่มจัดทำบัตรใหม่แล้ว' },
  PICKUP: { button: 'ส่งมอบให้เจ้าของบัตร', done: 'บันทึกการรับบัตรแล้ว' },
  PICKUP_PROXY: { button: 'ส่งมอบให้ผู้รับแทน', done: 'บันทึกการรับบัตรแทนแล้ว' },
  CANCEL: { button: 'ยกเลิกคำขอ', done: 'ยกเลิกคำขอแล้ว' },
  REOPEN: { button: 'นำกลับมาตรวจสอบ', done: 'นำคำขอกลับมาตรวจสอบแล้ว' },
} as const satisfies Partial<Record<Action, { readonly button: string; readonly done: string }>>;

export const ACT = {
  title: 'ดำเนินการ',
  none: 'บัญชีของท่านดูคำขอนี้ได้ แต่ไม่มีรายการที่ต้องดำเนินการ',
  over: 'คำขอนี้สิ้นสุดแล้ว',
  confirm: 'ยืนยัน',
  back: 'ไม่ทำรายการ',
  working: 'กำลังบันทึก…',
  becomes: (status: string): string => `สถานะจะเปลี่ยนเป็น “${status}”`,
  mails: (subject: string, to: string): string => `ระบบจะส่งอีเมล “${subject}” ถึง ${to}`,
  mailsNobody: 'ไม่มีการส่งอีเมล',
  undo: {
    CANCEL: 'หากยกเลิกผิด หัวหน้าหรือผู้ดูแลระบบนำกลับมาตรวจสอบได้',
    REJECT: 'หากบันทึกผิด หัวหน้าหรือผู้ดูแลระบบนำกลับมาตรวจสอบได้',
    MARK_READY: 'หากบัตรมีข้อผิดพลาด เลือก “บัตรเสีย จัดทำใหม่” ได้ภายหลัง',
    REPRINT: 'รหัสของบัตรที่เสียจะถูกยกเลิกและใช้ซ้ำไม่ได้ หากแจ้งให้มารับบัตรแล้ว โปรดโทรศัพท์แจ้งว่ายังไม่ต้องมา',
    REOPEN: 'หากผู้ยื่นได้รับแจ้งผลแล้ว โปรดโทรศัพท์แจ้งว่านำคำขอกลับมาตรวจสอบ',
  } as Readonly<Partial<Record<Action, string>>>,
  checklistOpen: (count: number): string => `รูปถ่ายยังไม่ผ่านหรือยังไม่ได้ตรวจ ${count} ข้อ หากไม่ผ่าน โปรดส่งคืนให้แก้ไข`,
  latest: 'ดูข้อมูลล่าสุด',
  missing: 'โปรดกรอกช่องที่มีกรอบสีแดงให้ครบ',
  now: 'เวลานี้',
} as const;

/** Labels of what an action asks for. */
export const FORM_LABELS = {
  issues: 'รายการที่ต้องแก้ไข',
  ownIssues: 'รายการอื่น (บรรทัดละหนึ่งรายการ)',
  correctionDue: 'แก้ไขภายในวันที่ (เว้นว่างให้ระบบกำหนด)',
  overrides: 'เหตุผลที่รับเรื่องได้ แม้มีรายการที่ต้องแก้ไข',
  overrideOf: (sentence: string): string => `เหตุผลสำหรับ “${sentence}”`,
  lateReason: 'เหตุที่ยื่นเกินกำหนด',
  reason: 'เหตุผล',
  issueDate: 'วันออกบัตร',
  issueDateForNew: 'วันออกบัตรของคำขอที่ยังไม่มีรหัสบัตร',
  printedIssueDate: 'วันออกบัตรที่จะพิมพ์บนบัตร',
  cardCode: 'รหัสบัตร (เว้นว่างให้ระบบกำหนดรหัสถัดไป)',
  expiryDate: 'วันหมดอายุ (เว้นว่างให้ระบบคำนวณ)',
  expiryLifetime: 'บัตรใช้ได้ตลอดชีพ',
  note: 'เหตุผลที่กำหนดวันหมดอายุเอง',
  originals: 'เอกสารฉบับจริงที่ขอดูในวันรับบัตร (ถ้ามี)',
  pickedUpAt: 'วันและเวลาที่รับบัตร',
  signed: 'ผู้รับลงลายมือชื่อในทะเบียนคุมแล้ว',
  photosBrought: 'ได้รับรูปถ่าย 2 รูป ติดบัตรและประทับตราแล้ว',
  oldCardSettled: 'ได้รับบัตรเดิมคืนแล้ว หรือไม่มีบัตรเดิมให้คืน',
  oldCardNote: 'เหตุที่ไม่มีบัตรเดิมคืน (ถ้าไม่ได้คืน)',
  proxyName: 'ชื่อผู้รับแทน',
  proxyRelation: 'ความเกี่ยวข้องกับเจ้าของบัตร',
  proxyAuthorization: 'ได้รับใบมอบฉันทะแล้ว',
  documents: 'เอกสารที่เห็นเป็นกระดาษแล้ว',
} as const;

export const LEAVING = {
  question: 'ข้อมูลที่พิมพ์ยังไม่ได้บันทึก จะทิ้งหรือไม่',
  discard: 'ทิ้งข้อมูล',
  stay: 'พิมพ์ต่อ',
} as const;

export const BULK = {
  title: (action: string, count: number): string => `${action} ${count} คำขอ`,
  mails: 'ระบบจะส่งอีเมลถึงผู้ยื่นคำขอทุกคนที่มีอีเมล',
  otherDays: 'คำขอที่กำหนดรหัสบัตรแล้ว ใช้วันเดิม',
  allMade: 'ทุกใบพิมพ์ ตรวจสอบ และทำขั้นตอนที่ต้องทำก่อนแจ้งรับบัตรครบแล้ว',
  progress: (done: number, all: number): string => `ทำแล้ว ${done} จาก ${all} คำขอ`,
  stop: 'หยุด',
  stopped: (left: number): string => `หยุดแล้ว ยังไม่ได้ทำ ${left} คำขอ`,
  finished: (done: number, failed: number): string =>
    failed === 0 ? `เสร็จแล้ว ${done} คำขอ` : `เสร็จแล้ว ${done} คำขอ ทำไม่ได้ ${failed} คำขอ`,
  close: 'ปิดผลการทำรายการ',
  results: 'ผลการทำรายการ',
} as const;

/** Help for judging insignia on the photograph; docs/rules.md §3.5. */
export const INSIGNIA = {
  title: 'คำแนะนำเรื่องเครื่องหมายและอินทรธนู',
  TEACHER_CIVIL: [
    'ทักษะพิเศษ ทรงคุณวุฒิ คศ.5 อำนวยการสูง บริหารสูง อยู่แถวเดียวกัน',
    'เชี่ยวชาญ คศ.4 บริหารต้น อยู่แถวเดียวกัน',
    'อาวุโส ชำนาญการพิเศษ คศ.3 อำนวยการต้น อยู่แถวเดียวกัน',
    'ชำนาญการ คศ.2 และ คศ.1 ตั้งแต่ขั้น 3 อยู่แถวเดียวกัน',
    'ชำนาญงาน ปฏิบัติการ ครูผู้ช่วย และ คศ.1 ต่ำกว่าขั้น 3: อินทรธนู 3 ดอก',
    'ปฏิบัติงาน: อินทรธนู 2 ดอก',
  ],
  PERMANENT_EMP: [
    'ค่าจ้างตั้งแต่ 15,050 บาท: 3 ขีด 3 ช่อ',
    'กลุ่มฝีมือและกลุ่มอื่น (ไม่ใช่แรงงานหรือกึ่งฝีมือ) ค่าจ้างตั้งแต่ 8,340 บาท แต่ไม่ถึง 15,050 บาท: 2 ขีด 2 ช่อ',
    'กลุ่มกึ่งฝีมือตั้งแต่ 4,870 บาท และกลุ่มอื่นที่ค่าจ้างตั้งแต่ 4,870 บาท แต่ไม่ถึงแถวบน: 1 ขีด 1 ช่อ',
  ],
  GOV_EMP: [
    'กลุ่มบริการ เทคนิค บริหารทั่วไป วิชาชีพเฉพาะ เชี่ยวชาญเฉพาะ: เครื่องหมายสีทอง 2 อัน',
    'กลุ่มเชี่ยวชาญพิเศษ: เครื่องหมายสีทอง 3 อัน',
  ],
  PENSIONER_CIVIL: [
    'แต่งกายเช่นเดียวกับข้าราชการ ปกคอเสื้อด้านซ้ายติดเครื่องหมายสังกัด',
    'ปกคอเสื้อด้านขวาติดอักษร นก. โลหะโปร่งสีทอง ไม่มีขอบ สูง 2 เซนติเมตร',
  ],
  PENSIONER_PERMANENT: ['ชุดสากลหรือชุดไทยพระราชทานเท่านั้น'],
} as const satisfies Record<Category, readonly string[]> & { readonly title: string };
