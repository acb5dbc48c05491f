/** Names of the sheets and the headings of their columns: what stands in row 1 and what the add-on looks for there. */
import { FIELDS, type FieldId } from '../domain/request';

/** Headings of คำขอ that are not fields of the form. */
export const REQUEST_COLUMNS = {
  requestId: 'เลขที่คำขอ',
  statusLabel: 'สถานะ',
  status: 'รหัสสถานะ',
  findings: 'ผลการตรวจ',
  correctionRound: 'รอบแก้ไข',
  categoryCode: 'รหัสประเภท',
  reasonCode: 'รหัสกรณี',
  receivedDate: 'วันที่รับคำขอ',
  answerKey: 'รหัสคำตอบ',
  correctionDue: 'กำหนดแก้ไข',
  channel: 'ช่องทาง',
  files: 'ไฟล์แนบ',
  recentHistory: 'ประวัติย่อ',
  corrections: 'ช่วงรอแก้ไข',
  acceptedOn: 'วันที่รับเรื่อง',
  readyOn: 'วันที่จัดทำบัตรเสร็จ',
  closedOn: 'วันที่สิ้นสุด',
  callOn: 'วันที่ต้องโทร',
  updatedAt: 'ปรับปรุงเมื่อ',
  statusSince: 'ถึงสถานะเมื่อ',
  visit: 'ครั้งที่ถึงสถานะ',
  originals: 'เอกสารฉบับจริงที่ขอดู',
  returned: 'การส่งคืน',
  work: 'บันทึกการทำงาน',
} as const;

export type RequestColumn = keyof typeof REQUEST_COLUMNS;

/** Every column of คำขอ: the add-on's own by name, the form's by field id. */
export type RequestKey = RequestColumn | `field:${FieldId}`;

export function fieldKey(id: FieldId): RequestKey {
  return `field:${id}`;
}

const field = (id: FieldId): readonly [RequestKey, string] => [
  fieldKey(id),
  FIELDS.find((one) => one.id === id)?.label ?? id,
];
const own = (key: RequestColumn): readonly [RequestKey, string] => [key, REQUEST_COLUMNS[key]];

/**
 * Exact texts are searched for in the first four columns, numbers of old cards up to the card's code; the queue is read from
 * the same columns: what is wanted in one call stands together.
 */
export const LEADING: readonly (readonly [RequestKey, string])[] = [
  own('requestId'),
  own('answerKey'),
  field('citizenId'),
  field('oldCardNo'),
  own('statusLabel'),
  own('status'),
  own('findings'),
  own('correctionRound'),
  own('categoryCode'),
  own('reasonCode'),
  own('receivedDate'),
  field('prefix'),
  field('firstName'),
  field('lastName'),
  field('school'),
  field('phone'),
  own('correctionDue'),
  own('corrections'),
  own('callOn'),
  own('updatedAt'),
];
/** What the daily run reads besides: these stand right behind. */
export const REMINDING: readonly (readonly [RequestKey, string])[] = [
  field('email'),
  field('cardCode'),
  field('expiryDate'),
  own('readyOn'),
  own('closedOn'),
  own('statusSince'),
  own('visit'),
  own('originals'),
];
/** What the summaries read besides: these stand next. */
export const COUNTING: readonly (readonly [RequestKey, string])[] = [
  own('channel'),
  own('acceptedOn'),
  field('schoolDistrict'),
  own('returned'),
];
const TRAILING = [own('files'), own('work'), own('recentHistory')];
const led = new Set([...LEADING, ...REMINDING, ...COUNTING, ...TRAILING].map(([key]) => key));

/** Columns of คำขอ in the order in which install lays them out. */
export const REQUEST_LAYOUT: readonly (readonly [RequestKey, string])[] = [
  ...LEADING,
  ...REMINDING,
  ...COUNTING,
  ...FIELDS.map(({ id }) => field(id)).filter(([key]) => !led.has(key)),
  ...TRAILING,
];

export const HISTORY_COLUMNS = {
  at: 'เวลา',
  requestId: 'เลขที่คำขอ',
  action: 'การดำเนินการ',
  from: 'จาก',
  to: 'เป็น',
  by: 'ผู้ดำเนินการ',
  note: 'รายละเอียด',
} as const;

export const MESSAGE_COLUMNS = {
  key: 'กุญแจข้อความ',
  kind: 'รหัสข้อความ',
  requestId: 'เลขที่คำขอ',
  recipient: 'ผู้รับ',
  stateLabel: 'สถานะ',
  state: 'รหัสสถานะ',
  tries: 'ครั้งที่',
  at: 'เวลา',
  problem: 'ปัญหา',
} as const;

/** What was produced (เอกสาร): one line for each file, or for each refusal of an order of many. */
export const DOCUMENT_COLUMNS = {
  at: 'เวลา',
  kindLabel: 'ชนิดเอกสาร',
  requestIds: 'เลขที่คำขอ',
  name: 'ชื่อไฟล์',
  url: 'ลิงก์',
  by: 'ผู้จัดทำ',
  problem: 'ปัญหา',
  entry: 'บันทึก (ระบบ)',
} as const;

export const SETTING_COLUMNS = { key: 'คีย์', value: 'ค่า', description: 'คำอธิบาย' } as const;
export const OFFICER_COLUMNS = { email: 'อีเมล', name: 'ชื่อ', position: 'ตำแหน่ง', role: 'บทบาท' } as const;
export const HOLIDAY_COLUMNS = { date: 'วันที่', name: 'ชื่อ', counterClosed: 'ปิดรับบัตร' } as const;
export const DISTRICT_COLUMNS = { district: 'อำเภอ', distance: 'ระยะทาง (กม.)' } as const;
export const SCHOOL_COLUMNS = { school: 'โรงเรียน', district: 'อำเภอ' } as const;
/** The office's own wording of messages beside the built-in one. */
export const WORDING_COLUMNS = {
  kind: 'รหัสข้อความ',
  sentWhen: 'ใช้เมื่อ',
  subject: 'หัวเรื่องของสำนักงาน',
  text: 'ข้อความของสำนักงาน',
  verdict: 'ผลการตรวจ',
  builtIn: 'ข้อความของระบบ',
} as const;
export const QUESTION_COLUMNS = { form: 'ฟอร์ม', question: 'คำถาม', target: 'รหัสข้อมูล', source: 'ที่มา' } as const;

/** Columns of a control register (ทะเบียนคุม) in their order; docs/rules.md §7. */
export const REGISTER_COLUMNS = {
  seq: 'ลำดับที่',
  registerNo: 'เลขที่',
  requestId: 'เลขที่คำขอ',
  receivedDate: 'วันที่รับคำขอ',
  fullName: 'ชื่อ – ชื่อสกุล',
  citizenId: 'เลขประจำตัวประชาชน',
  category: 'ประเภท',
  printedPosition: 'ตำแหน่ง/วิทยฐานะ',
  level: 'ระดับ',
  school: 'โรงเรียน/หน่วยงาน',
  schoolDistrict: 'อำเภอ',
  reason: 'กรณีที่ขอ',
  oldCardNo: 'หมายเลขบัตรเดิม',
  attachments: 'เอกสารที่แนบ',
  cardCode: 'รหัสบัตร',
  issueDate: 'วันออกบัตร',
  expiryDate: 'วันหมดอายุ',
  notifiedAt: 'วันที่แจ้งให้มารับ',
  oldCardReturned: 'คืนบัตรเดิม (วันที่/เหตุที่ไม่มี)',
  receiverName: 'ชื่อผู้รับบัตร',
  proxyRelation: 'กรณีรับแทน: ความเกี่ยวข้อง/หนังสือมอบฉันทะ',
  signed: 'ลายมือชื่อผู้รับ',
  pickedUpDate: 'วันที่รับ',
  pickedUpTime: 'เวลา',
  handedBy: 'ผู้จ่ายบัตร',
  remark: 'หมายเหตุ',
} as const;

export type RegisterColumn = keyof typeof REGISTER_COLUMNS;
const REGISTER_HEADINGS = Object.values(REGISTER_COLUMNS);

/** Sheets whose rows go into the archive with their requests. */
export type ArchivedSheet = 'requests' | 'history' | 'messages';
/** In the archive: when the personal data of a request were removed. */
export const PURGED = 'ลบข้อมูลส่วนบุคคลเมื่อ';

const fieldHeading = (id: FieldId): string => field(id)[1];

/**
 * Cells of a request that stay when its personal data are removed: enough to count it and to find its line in the control
 * register, which the law keeps.
 */
export const KEPT_HEADINGS: ReadonlySet<string> = new Set([
  ...(
    [
      'requestId',
      'statusLabel',
      'status',
      'correctionRound',
      'categoryCode',
      'reasonCode',
      'receivedDate',
      'channel',
      'corrections',
      'acceptedOn',
      'readyOn',
      'closedOn',
      'statusSince',
      'returned',
    ] as const
  ).map((key) => REQUEST_COLUMNS[key]),
  ...(['school', 'schoolDistrict', 'registerNo', 'cardCode', 'issueDate', 'expiryDate'] as const).map(fieldHeading),
]);

/** The column that Forms makes for the address it collects. */
export const COLLECTED_ADDRESS = 'ที่อยู่อีเมล';

/** Columns that the add-on keeps beside the form's own answers. */
export const ANSWER_HELPERS = {
  requestId: 'เลขที่คำขอ (ระบบ)',
  result: 'ผลการรับคำขอ (ระบบ)',
  answerKey: 'รหัสคำตอบ (ระบบ)',
} as const;

/** A sheet that install makes. */
interface SheetPlan {
  readonly name: string;
  readonly headings: readonly string[];
  /** CONFIG: the office fills it in, protected for administrators; RECORD: the add-on writes it. */
  readonly kind: 'CONFIG' | 'RECORD';
}

export const SHEETS = {
  requests: { name: 'คำขอ', headings: REQUEST_LAYOUT.map(([, heading]) => heading), kind: 'RECORD' },
  registerA: { name: 'ทะเบียนคุม ก', headings: REGISTER_HEADINGS, kind: 'RECORD' },
  registerB: { name: 'ทะเบียนคุม ข', headings: REGISTER_HEADINGS, kind: 'RECORD' },
  history: { name: 'ประวัติ', headings: Object.values(HISTORY_COLUMNS), kind: 'RECORD' },
  messages: { name: 'ข้อความ', headings: Object.values(MESSAGE_COLUMNS), kind: 'RECORD' },
  documents: { name: 'เอกสาร', headings: Object.values(DOCUMENT_COLUMNS), kind: 'RECORD' },
  settings: { name: 'ตั้งค่า', headings: Object.values(SETTING_COLUMNS), kind: 'CONFIG' },
  holidays: { name: 'วันหยุด', headings: Object.values(HOLIDAY_COLUMNS), kind: 'CONFIG' },
  districts: { name: 'อำเภอ', headings: Object.values(DISTRICT_COLUMNS), kind: 'CONFIG' },
  schools: { name: 'โรงเรียน', headings: Object.values(SCHOOL_COLUMNS), kind: 'CONFIG' },
  wording: { name: 'ข้อความมาตรฐาน', headings: Object.values(WORDING_COLUMNS), kind: 'CONFIG' },
  officers: { name: 'เจ้าหน้าที่', headings: Object.values(OFFICER_COLUMNS), kind: 'CONFIG' },
  questions: { name: 'จับคู่คำถาม', headings: Object.values(QUESTION_COLUMNS), kind: 'CONFIG' },
} as const satisfies Record<string, SheetPlan>;

export type SheetKey = keyof typeof SHEETS;
export const SHEET_KEYS = Object.keys(SHEETS) as SheetKey[];

/** Other headings that count as the same column, for sheets that an office has renamed by hand. */
export const HEADING_ALIASES: Readonly<Record<string, readonly string[]>> = {
  'เลขที่คำขอ (ระบบ)': ['เลขที่คำขอ'],
  'ผลการรับคำขอ (ระบบ)': ['ผลการรับคำขอ'],
  ชื่อสกุล: ['นามสกุล'],
  โทรศัพท์: ['เบอร์โทรศัพท์', 'หมายเลขโทรศัพท์'],
};

/** What stands in สถานะ of a message. */
export const MESSAGE_STATE_LABELS = {
  DUE: 'รอส่ง',
  SENDING: 'กำลังส่ง',
  SENT: 'ส่งแล้ว',
  FAILED: 'ส่งไม่สำเร็จ รอส่งใหม่',
  DROPPED: 'ไม่ต้องส่งแล้ว',
} as const;

/** What install tells of the sheets it has made. */
export const INSTALLED = {
  sheet: (name: string): string => `สร้างแผ่นงาน "${name}"`,
  heading: (sheet: string, heading: string): string => `เพิ่มหัวคอลัมน์ "${heading}" ในแผ่นงาน "${sheet}"`,
} as const;
