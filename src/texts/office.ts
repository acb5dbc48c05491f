/** Sentences for the people of the office: refusals, results beside answers, what install made and what is left to do. */
import type { RefusalCode } from '../application/api';

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  FORBIDDEN: 'บัญชีของท่านไม่มีสิทธิใช้งานส่วนนี้ โปรดแจ้งผู้ดูแลระบบให้เพิ่มอีเมลของท่านในแผ่นงาน "เจ้าหน้าที่"',
  SHEET_MISSING: 'ไม่พบแผ่นงาน "{0}" โปรดเลือกเมนู งานบัตร > ติดตั้ง เพื่อสร้างแผ่นงานที่ขาด หรือเปลี่ยนชื่อแผ่นงานกลับตามเดิม',
  HEADER_MISSING:
    'ไม่พบหัวคอลัมน์ "{1}" ในแผ่นงาน "{0}" โปรดเลือกเมนู งานบัตร > ติดตั้ง เพื่อเพิ่มหัวคอลัมน์ที่ขาด หรือแก้ชื่อหัวคอลัมน์กลับตามเดิม',
  REQUEST_NOT_FOUND: 'ไม่พบคำขอเลขที่ {0} อาจถูกลบออกจากแผ่นงาน "คำขอ"',
  FILE_NOT_FOUND: 'ไม่พบไฟล์นี้ใน Drive อาจถูกลบหรือย้ายไปแล้ว',
  FILE_FORBIDDEN: 'บัญชีของท่านยังไม่ได้รับสิทธิเปิดไฟล์นี้ โปรดให้เจ้าของแบบฟอร์มแชร์โฟลเดอร์ไฟล์แนบแก่ท่าน',
  BUSY: 'ระบบกำลังทำงานอื่นอยู่ โปรดรอสักครู่แล้วลองใหม่',
  ARGUMENT_INVALID: 'ข้อมูลที่ส่งมาไม่ถูกต้อง โปรดปิดแล้วเปิดแถบงานใหม่',
};

const fill = (text: string, parts: readonly string[]): string =>
  text.replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)] ?? '');

export function refusalText(code: RefusalCode, ...parts: readonly string[]): string {
  return fill(REFUSALS[code], parts);
}

/** What stands beside an answer, for whoever reads the answers sheet. */
export const ANSWER_RESULTS = {
  received: 'รับคำขอแล้ว',
  returned: 'ส่งคืนให้แก้ไข',
  corrected: 'รับคำตอบที่แก้ไขแล้ว',
  duplicate: 'คำขอซ้ำ รอเจ้าหน้าที่พิจารณา',
  heldForOfficer: 'รอเจ้าหน้าที่ตรวจสอบ',
  editedLater: 'แก้ไขหลังเริ่มตรวจสอบ แจ้งเจ้าหน้าที่แล้ว',
  pending: 'กำลังรับคำตอบที่แก้ไข',
  failed: (attempt: number, problem: string): string => `ผิดพลาด ครั้งที่ ${attempt}: ${problem} (ระบบจะลองใหม่ทุกชั่วโมง)`,
} as const;

/** Attempts that a failed result tells of; 0 for any other text. */
export function failedAttempts(result: string): number {
  return Number(/^ผิดพลาด ครั้งที่ (\d+):/.exec(result)?.[1] ?? 0);
}

/** Notes in the history of requests and of the system. */
export const HISTORY_NOTES = {
  submitted: 'ยื่นคำขอทางแบบฟอร์ม',
  paper: (by: string): string => `เจ้าหน้าที่ ${by} บันทึกคำขอที่ยื่นเป็นเอกสาร`,
  resubmitted: (changes: string): string => (changes === '' ? 'ส่งคำตอบใหม่' : `ส่งคำตอบใหม่ ข้อมูลเดิม: ${changes}`),
  edited: (changes: string): string => (changes === '' ? 'ผู้ยื่นแก้ไขคำตอบ' : `ผู้ยื่นแก้ไขคำตอบ ข้อมูลเดิม: ${changes}`),
  editedLater: (changes: string): string =>
    `ผู้ยื่นแก้ไขคำตอบหลังเริ่มตรวจสอบ ข้อมูลคำขอไม่เปลี่ยน รายการที่แก้: ${changes === '' ? 'ไฟล์แนบ' : changes}`,
  autoReturned: (issues: string): string => `ระบบส่งคืนให้แก้ไข: ${issues}`,
  blankEvent: 'ได้รับสัญญาณส่งแบบฟอร์มที่ไม่มีข้อมูล ระบบตรวจหาคำตอบที่ยังไม่ได้รับแทนแล้ว',
  blankRow: 'แถวคำตอบที่แจ้งมาว่างเปล่า จึงไม่มีคำขอให้บันทึก',
  foreignSheet: (sheet: string): string => `คำตอบเข้ามาในแผ่นงาน "${sheet}" ซึ่งไม่ใช่แบบฟอร์มที่ติดตั้งไว้ จึงไม่ได้บันทึกเป็นคำขอ`,
  failure: (problem: string): string => `เกิดข้อผิดพลาดขณะรับคำขอ: ${problem}`,
  mailFailure: (kind: string, problem: string): string => `ส่งข้อความ ${kind} ไม่สำเร็จ: ${problem}`,
} as const;

export const MESSAGE_PROBLEMS = {
  quota: 'โควตาอีเมลวันนี้หมด จะส่งใหม่ในวันถัดไป',
  interrupted: 'การส่งถูกขัดจังหวะ ระบบส่งให้อีกครั้ง ผู้รับอาจได้รับสองฉบับ',
  movedOn: 'คำขอเปลี่ยนสถานะไปแล้ว',
  gaveUp: 'ส่งไม่สำเร็จครบจำนวนครั้ง โปรดโทรศัพท์แจ้งผู้ยื่นคำขอ',
} as const;

export const MENU = { title: 'งานบัตร', sidebar: 'เปิดแถบงาน', install: 'ติดตั้ง', readForm: 'อ่านแบบฟอร์มใหม่' } as const;
export const SIDEBAR_TITLE = 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';

export const INSTALL_DONE = {
  setting: (key: string): string => `เพิ่มรายการตั้งค่า ${key}`,
  admin: (email: string): string => `ตั้ง ${email} เป็นผู้ดูแลระบบ`,
  form: (title: string): string => `เชื่อมแบบฟอร์ม "${title}"`,
  questions: (count: number): string => `จับคู่คำถามของแบบฟอร์ม ${count} ข้อ`,
  trigger: (handler: string): string => `ตั้งการทำงานอัตโนมัติ ${handler}`,
} as const;

export const INSTALL_TODO = {
  noForm:
    'ยังไม่มีแบบฟอร์มที่ส่งคำตอบเข้าสเปรดชีตนี้ โปรดเปิดแบบฟอร์ม เลือก "การตอบกลับ" > "ลิงก์กับชีต" แล้วเลือกไฟล์นี้ จากนั้นเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง',
  formNotShared: (title: string): string =>
    `บัญชีของท่านเปิดแบบฟอร์ม "${title}" ไม่ได้ โปรดให้เจ้าของแบบฟอร์มเพิ่มท่านเป็นผู้ทำงานร่วมกัน แล้วติดตั้งอีกครั้ง`,
  unmapped: (question: string, suggestions: readonly string[]): string =>
    `คำถาม "${question}" ยังไม่ได้จับคู่ โปรดกรอกรหัสข้อมูลในแผ่นงาน "จับคู่คำถาม" หากคำถามนี้จำเป็นต่อการทำบัตร${suggestions.length === 0 ? '' : ` (อาจเป็น ${suggestions.join(' หรือ ')})`}`,
  missingField: (label: string): string =>
    `แบบฟอร์มยังไม่มีคำถามสำหรับ "${label}" โปรดเพิ่มคำถาม หรือจับคู่คำถามที่มีอยู่ในแผ่นงาน "จับคู่คำถาม"`,
  missingUpload: (label: string): string =>
    `แบบฟอร์มยังไม่มีคำถามอัปโหลดไฟล์สำหรับ "${label}" โปรดเพิ่มในหน้าแก้ไขแบบฟอร์ม (สคริปต์สร้างคำถามชนิดนี้แทนไม่ได้)`,
  setting: (key: string, description: string): string => `ตั้งค่า ${key}: ${description}`,
  timeZone: (script: string, spreadsheet: string): string =>
    `เขตเวลาต้องเป็น Asia/Bangkok ทั้งสองแห่ง (สคริปต์: ${script}, สเปรดชีต: ${spreadsheet}) โปรดแก้ที่ ไฟล์ > การตั้งค่า`,
  officers: 'เพิ่มอีเมลและบทบาทของเจ้าหน้าที่ในแผ่นงาน "เจ้าหน้าที่"',
  districts: 'กรอกชื่ออำเภอและระยะทางในแผ่นงาน "อำเภอ"',
} as const;

export const INSTALL_REPORT = {
  installTitle: 'ติดตั้งงานบัตร',
  readFormTitle: 'อ่านแบบฟอร์มใหม่',
  nothing: 'ทุกอย่างพร้อมอยู่แล้ว ไม่มีสิ่งใดต้องสร้างใหม่',
  done: 'ดำเนินการแล้ว',
  todo: 'สิ่งที่ต้องทำเอง',
} as const;

/** Where the target of a question comes from (ที่มา). */
export const QUESTION_SOURCES = { guessed: 'อัตโนมัติ', unknown: 'ไม่รู้จัก โปรดจับคู่' } as const;
