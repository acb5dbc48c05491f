/** Sentences for the people of the office: refusals, results beside answers, what install made and what is left to do. */
import type { RefusalCode } from '../application/api';

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  FORBIDDEN: 'บัญชีของท่านไม่มีสิทธิใช้งานส่วนนี้ โปรดแจ้งผู้ดูแลระบบให้เพิ่มอีเมลของท่านในแผ่นงาน "เจ้าหน้าที่"',
  NO_OWNER:
    'ไฟล์นี้อยู่ในไดรฟ์ที่แชร์ ซึ่งไม่มีเจ้าของไฟล์ จึงติดตั้งไม่ได้ โปรดย้ายไฟล์และแบบฟอร์มไปไว้ใน "ไดรฟ์ของฉัน" ของผู้ที่จะเป็นผู้ดูแลระบบ แล้วเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง',
  SHEET_MISSING: 'ไม่พบแผ่นงาน "{0}" โปรดเลือกเมนู งานบัตร > ติดตั้ง เพื่อสร้างแผ่นงานที่ขาด หรือเปลี่ยนชื่อแผ่นงานกลับตามเดิม',
  HEADER_MISSING:
    'ไม่พบหัวคอลัมน์ "{1}" ในแผ่นงาน "{0}" โปรดเลือกเมนู งานบัตร > ติดตั้ง เพื่อเพิ่มหัวคอลัมน์ที่ขาด หรือแก้ชื่อหัวคอลัมน์กลับตามเดิม',
  FILE_COPIED:
    'ไฟล์นี้เป็นสำเนาของไฟล์งานบัตร ระบบจึงไม่ทำงานในไฟล์นี้ เพื่อไม่ให้เลขทะเบียนซ้ำและไม่ส่งอีเมลถึงผู้ยื่นซ้ำ โปรดกลับไปใช้ไฟล์เดิม หากต้องการใช้สำเนานี้ โปรดให้ผู้ดูแลระบบเปิดแถบงาน หน้า "ดูแลระบบ" แล้วเลือกวิธีใช้สำเนา',
  SCOPE_MISSING:
    'ท่านยังไม่ได้อนุญาตสิทธิครบ สิทธิที่ขาด: {0} โปรดเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง แล้วทำเครื่องหมายทุกช่องในหน้าต่างขออนุญาตของ Google',
  PROTECTED:
    'บัญชีของท่านยังแก้แผ่นงานตั้งค่าที่ป้องกันไว้ไม่ได้ ระบบจะให้สิทธิแก่ผู้ดูแลระบบทุกคนภายในหนึ่งชั่วโมง หรือให้เจ้าของสเปรดชีตเลือกเมนู งานบัตร > ติดตั้ง',
  UPLOADS_CLOSED:
    'ยังรับช่วงการทำงานอัตโนมัติไม่ได้ เพราะบัญชีของท่านเปิดไฟล์แนบของผู้ยื่นไม่ได้ โปรดให้เจ้าของแบบฟอร์มแชร์โฟลเดอร์ไฟล์ที่อัปโหลด (ชื่อลงท้ายด้วย "File responses") แก่ท่าน แล้วลองอีกครั้ง',
  REQUEST_NOT_FOUND: 'ไม่พบคำขอเลขที่ {0} อาจถูกลบออกจากแผ่นงาน "คำขอ"',
  FILE_NOT_FOUND: 'ไม่พบไฟล์นี้ใน Drive อาจถูกลบหรือย้ายไปแล้ว',
  FILE_FORBIDDEN: 'บัญชีของท่านยังไม่ได้รับสิทธิเปิดไฟล์นี้ โปรดให้เจ้าของแบบฟอร์มแชร์โฟลเดอร์ไฟล์แนบแก่ท่าน',
  BUSY: 'ระบบกำลังทำงานอื่นอยู่ โปรดรอสักครู่แล้วลองใหม่',
  ARGUMENT_INVALID: 'ข้อมูลที่ส่งมาไม่ถูกต้อง โปรดปิดแล้วเปิดแถบงานใหม่',
  TRANSITION_NOT_ALLOWED: 'ทำรายการนี้ไม่ได้ เพราะคำขอ {0} มีสถานะ “{1}” โปรดเปิดคำขอดูอีกครั้ง',
  ACTOR_NOT_ALLOWED: 'บทบาทของท่านทำรายการนี้ไม่ได้ โปรดให้ผู้ที่มีหน้าที่เป็นผู้ดำเนินการ',
  DATA_MISSING: 'ข้อมูลยังไม่ครบ โปรดระบุ: {0}',
  CHANGED: 'คำขอนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู ({0} โดย {1} เมื่อ {2}) โปรดตรวจดูข้อมูลล่าสุดก่อนทำรายการ',
  DATE_INVALID: 'วันที่หรือเวลาไม่ถูกต้อง โปรดตรวจสอบ: {0}',
  CARD_CODE_PREFIX_UNSET:
    'ยังออกบัตรไม่ได้ เพราะยังไม่ได้กำหนดเลข 5 หลักหน้ารหัสบัตร โปรดให้ผู้ดูแลระบบกรอก cardCodePrefix ในแผ่นงาน "ตั้งค่า"',
  CARD_CODE_FORMAT: 'รหัสบัตรต้องเป็นเลข 5 หลัก ขีด และเลขลำดับ เช่น {0}',
  CARD_CODE_PREFIX: 'รหัสบัตรต้องขึ้นต้นด้วย {0} ตามที่สำนักงานกำหนดไว้',
  CARD_CODE_USED: 'รหัสบัตร {0} ใช้ไปแล้ว รหัสบัตรใช้ซ้ำไม่ได้แม้บัตรถูกยกเลิก โปรดเว้นว่างไว้เพื่อให้ระบบกำหนดรหัสถัดไป',
  ISSUE_DATE_RANGE: 'วันออกบัตรต้องไม่อยู่ก่อนวันที่รับเรื่อง ({0}) และไม่เกิน 30 วันนับจากวันนี้',
  EXPIRY_NOTE_REQUIRED: 'วันหมดอายุต่างจากที่ระบบคำนวณ ({0}) โปรดระบุเหตุผล',
  CONTRACT_END_REQUIRED: 'คำนวณวันหมดอายุไม่ได้ เพราะไม่มีวันสิ้นสุดสัญญาจ้าง โปรดระบุวันหมดอายุพร้อมเหตุผล',
  CONTRACT_ENDED: 'สัญญาจ้างสิ้นสุดก่อนวันออกบัตร จึงออกบัตรไม่ได้ โปรดตรวจสอบสัญญาจ้างฉบับใหม่',
  CONTRACT_NOT_STARTED: 'วันออกบัตรอยู่ก่อนวันเริ่มสัญญาจ้าง โปรดเปลี่ยนวันออกบัตร',
  BIRTH_DATE_REQUIRED: 'คำนวณวันหมดอายุไม่ได้ เพราะอ่านวันเกิดไม่ได้ โปรดระบุวันหมดอายุพร้อมเหตุผล',
  ALREADY_RETIRED: 'ผู้ยื่นคำขอเกษียณอายุราชการแล้วในวันออกบัตร ต้องยื่นคำขอเป็นผู้รับบำเหน็จบำนาญ',
  TERM_ENDED: 'วาระการดำรงตำแหน่งสิ้นสุดก่อนวันออกบัตร โปรดตรวจสอบวันครบวาระ',
  DOCUMENT_STATUS: 'จัดทำ “{1}” ของคำขอ {0} ในสถานะนี้ไม่ได้ โปรดตรวจสอบสถานะของคำขอ',
  DOCUMENT_NOT_APPLICABLE: 'คำขอ {0} ไม่ต้องใช้ “{1}”',
  CARD_DATA_MISSING: 'คำขอ {0} ยังไม่มีรหัสบัตร วันออกบัตร หรือวันหมดอายุ โปรดกด “กำหนดรหัสบัตร” ก่อน แล้วจึงพิมพ์บัตรหรือทำบันทึกข้อความ',
  TEMPLATE_GONE:
    'ไม่พบแม่แบบ “{0}” อาจถูกลบ อยู่ในถังขยะ หรือยังไม่ได้แชร์ให้ท่าน โปรดให้ผู้ดูแลระบบเปิดหน้า “เอกสารของสำนักงาน” แล้วกด “สร้างแม่แบบใหม่”',
  TEMPLATE_EMPTY: 'แม่แบบ “{0}” ว่างเปล่า โปรดให้ผู้ดูแลระบบเปิดหน้า “เอกสารของสำนักงาน” แล้วกด “สร้างแม่แบบใหม่”',
  TEMPLATE_FIELDS: 'แม่แบบ “{0}” มีช่องข้อมูลที่ไม่ถูกต้อง: {1} โปรดแก้ในแม่แบบแล้วจัดทำใหม่',
  FOLDER_GONE: 'ไม่พบโฟลเดอร์เก็บเอกสารใน Drive โปรดให้ผู้ดูแลระบบเลือกเมนู งานบัตร > ติดตั้ง แล้วจัดทำใหม่',
  PHOTO_MISSING: 'คำขอ {0} ไม่มีไฟล์รูปถ่าย โปรดให้ผู้ยื่นคำขอแนบรูปถ่าย',
  PHOTO_UNREADABLE: 'เปิดไฟล์รูปถ่ายของคำขอนี้ไม่ได้ โปรดตรวจสอบว่าเป็นไฟล์ JPG หรือ PNG ที่ไม่ชำรุด และท่านมีสิทธิเปิด',
  DOCUMENT_QUOTA: 'วันนี้สร้างเอกสารครบจำนวนที่ Google อนุญาตแล้ว โปรดจัดทำ “{0}” ที่เหลือในวันถัดไป',
  DOCUMENT_FAILED: 'จัดทำ “{0}” ไม่สำเร็จ: {1} โปรดลองอีกครั้ง',
  NOTHING_TO_LIST: 'ไม่มีรายการสำหรับจัดทำเอกสารนี้ โปรดตรวจสอบช่วงเวลาหรือคำขอที่เลือก',
  FORM_LINK_UNSET: 'ยังไม่มีลิงก์ของแบบฟอร์ม โปรดให้ผู้ดูแลระบบกรอก formLink ในแผ่นงาน "ตั้งค่า"',
  SUMMARY_GONE: 'เปิดไฟล์สรุปไม่ได้ อาจถูกลบ อยู่ในถังขยะ หรือยังไม่ได้แชร์ให้ท่าน โปรดให้ผู้ดูแลระบบเลือกเมนู งานบัตร > ติดตั้ง',
  ARCHIVE_GONE:
    'เปิดไฟล์คลังคำขอไม่ได้ อาจอยู่ในถังขยะหรือยังไม่ได้แชร์ให้ท่าน โปรดกู้คืนจากถังขยะของ Google Drive หรือให้ผู้ที่สร้างไฟล์แชร์ให้ท่าน ระบบจะไม่สร้างคลังใหม่แทน',
  ARCHIVE_INCOMPLETE: 'คัดลอกเข้าคลังคำขอแล้วอ่านกลับไม่ตรง จึงยังไม่ได้ลบคำขอออกจากไฟล์นี้ โปรดตรวจว่าไม่มีผู้แก้ไขไฟล์คลังอยู่ แล้วลองอีกครั้ง',
  TIME_SHORT: 'หมดเวลาทำงานของรอบนี้ก่อนถึงคำขอนี้ โปรดทำรายการนี้อีกครั้ง',
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
  gone: 'แก้ไขคำตอบของคำขอที่ไม่อยู่ในแผ่นงานคำขอแล้ว ไม่ได้รับเป็นคำขอ โปรดให้ผู้ยื่นส่งแบบฟอร์มใหม่',
  earlier: 'คำตอบก่อนติดตั้งระบบ ยังไม่ได้รับเป็นคำขอ',
  foreign: 'แบบฟอร์มนี้ไม่ใช่คำขอมีบัตร ไม่ได้รับเป็นคำขอ',
  earlierWaiting: 'คำตอบก่อนติดตั้งระบบ รอรับเป็นคำขอ (ไม่ส่งอีเมล)',
  failed: (attempt: number, problem: string): string => `ผิดพลาด ครั้งที่ ${attempt}: ${problem} (ระบบจะลองใหม่ทุกชั่วโมง)`,
} as const;

/** Attempts that a failed result tells of; 0 for any other text. */
export function failedAttempts(result: string): number {
  const failure = isEarlier(result) ? result.slice(ANSWER_RESULTS.earlierWaiting.length).trim() : result;
  return Number(/^ผิดพลาด ครั้งที่ (\d+):/.exec(failure)?.[1] ?? 0);
}

/** Whether an answer is from before the installation and waits to be taken in, also after a failure: nobody is written to. */
export const isEarlier = (result: string): boolean => result.startsWith(ANSWER_RESULTS.earlierWaiting);

/** What stands beside an answer after a failure. */
export function failedResult(before: string, problem: string): string {
  const failed = ANSWER_RESULTS.failed(failedAttempts(before) + 1, problem);
  return isEarlier(before) ? `${ANSWER_RESULTS.earlierWaiting} ${failed}` : failed;
}

/** Whether an answer is to be taken in again, although it has become a request already: it was changed, or failed. */
export const isToBeTakenInAgain = (result: string): boolean =>
  result === ANSWER_RESULTS.pending || failedAttempts(result) > 0;

const AUTO_RETURNED = 'ระบบส่งคืนให้แก้ไข: ';
const RETURNED = /^ส่งคืนให้แก้ไขภายใน [^:]+: (.*)$/;

/** What a request was sent back for, as its note of history tells: finding codes, or an officer's sentences. */
export function returnedFor(note: string): string[] {
  if (note.startsWith(AUTO_RETURNED)) return note.slice(AUTO_RETURNED.length).split(/,\s*/);
  return (RETURNED.exec(note)?.[1] ?? '').split('; ').filter((issue) => issue !== '');
}

/** Notes in the history of requests and of the system. */
export const HISTORY_NOTES = {
  submitted: 'ยื่นคำขอทางแบบฟอร์ม',
  earlier: 'รับคำตอบที่ยื่นก่อนติดตั้งระบบ ไม่ได้ส่งอีเมลแจ้งผู้ยื่น',
  paper: (by: string): string => `เจ้าหน้าที่ ${by} บันทึกคำขอที่ยื่นเป็นเอกสาร`,
  resubmitted: (changes: string): string => (changes === '' ? 'ส่งคำตอบใหม่' : `ส่งคำตอบใหม่ ข้อมูลเดิม: ${changes}`),
  applicant: 'ผู้ยื่นคำขอ',
  /** Never the reason alone: "12/3" would become a date in its cell. */
  because: (reason: string): string => (reason === '' ? '' : `เหตุผล: ${reason}`),
  edited: (changes: string): string => (changes === '' ? 'ผู้ยื่นแก้ไขคำตอบ' : `ผู้ยื่นแก้ไขคำตอบ ข้อมูลเดิม: ${changes}`),
  editedLater: (changes: string, files: readonly string[]): string => {
    const items = [...(changes === '' ? [] : [changes]), ...(files.length === 0 ? [] : [`ไฟล์ใหม่ ${files.join(', ')}`])];
    return `ผู้ยื่นแก้ไขคำตอบหลังเริ่มตรวจสอบ ข้อมูลคำขอไม่เปลี่ยน รายการที่แก้: ${items.join('; ') || 'ไฟล์แนบ'}`;
  },
  autoReturned: (issues: string): string => `${AUTO_RETURNED}${issues}`,
  blankEvent: 'ได้รับสัญญาณส่งแบบฟอร์มที่ไม่มีข้อมูล ระบบตรวจหาคำตอบที่ยังไม่ได้รับแทนแล้ว',
  blankRow: 'แถวคำตอบที่แจ้งมาว่างเปล่า จึงไม่มีคำขอให้บันทึก',
  editOfGone: (requestId: string): string =>
    `มีผู้แก้ไขคำตอบของคำขอ ${requestId} ซึ่งไม่อยู่ในแผ่นงาน "คำขอ" แล้ว จึงไม่ได้รับเป็นคำขอ`,
  foreignSheet: (sheet: string): string => `คำตอบเข้ามาในแผ่นงาน "${sheet}" ซึ่งไม่ใช่แบบฟอร์มที่ติดตั้งไว้ จึงไม่ได้บันทึกเป็นคำขอ`,
  failure: (problem: string): string => `เกิดข้อผิดพลาดขณะรับคำขอ: ${problem}`,
  checkStarted: 'เริ่มตรวจสอบเอกสาร',
  returned: (issues: readonly string[], due: string): string => `ส่งคืนให้แก้ไขภายใน ${due}: ${issues.join('; ')}`,
  accepted: (registerNo: string, overrides: readonly string[], lateReason: string): string =>
    [
      `ลงทะเบียนคุมเลขที่ ${registerNo}`,
      ...(overrides.length === 0 ? [] : [`อนุโลม: ${overrides.join('; ')}`]),
      ...(lateReason === '' ? [] : [`เหตุที่ยื่นเกินกำหนด: ${lateReason}`]),
    ].join(' · '),
  ready: (cardCode: string, issued: string, expires: string, note: string): string =>
    `รหัสบัตร ${cardCode} วันออกบัตร ${issued} วันหมดอายุ ${expires}${note === '' ? '' : ` (กำหนดเอง: ${note})`}`,
  reprint: (cardCode: string, registerNo: string, reason: string): string =>
    `ยกเลิกบัตรรหัส ${cardCode} ลงทะเบียนคุมใหม่เลขที่ ${registerNo}: ${reason}`,
  handedOver: (receiver: string, at: string, oldCard: string): string =>
    `ผู้รับ ${receiver} เมื่อ ${at} · บัตรเดิม: ${oldCard}`,
  handedToProxy: (receiver: string, authorization: string, at: string, oldCard: string): string =>
    `ผู้รับแทน ${receiver} (${authorization}) เมื่อ ${at} · บัตรเดิม: ${oldCard}`,
  ticked: (steps: readonly string[], undo: boolean): string =>
    `${undo ? 'ยกเลิกเครื่องหมาย' : 'ทำแล้ว'}: ${steps.join(', ')}`,
  called: (result: string, promised: string, note: string): string =>
    [result, ...(promised === '' ? [] : [`นัดมารับ ${promised}`]), ...(note === '' ? [] : [note])].join(' · '),
  sorted: (files: readonly string[]): string => `ระบุชนิดเอกสาร: ${files.join('; ')}`,
  document: (name: string, requestIds: readonly string[]): string =>
    requestIds.length === 0 ? `จัดทำ${name}` : `จัดทำ${name}: ${requestIds.join(', ')}`,
  archived: (requestIds: readonly string[]): string =>
    `ย้ายเข้าคลังคำขอ ${requestIds.length} รายการ: ${requestIds.join(', ')}`,
  dataRemoved: 'ลบข้อมูลส่วนบุคคลและไฟล์แนบตามกำหนดเวลาเก็บรักษา',
  prepared: (cardCode: string, issued: string, expires: string): string =>
    `กำหนดรหัสบัตร ${cardCode} วันออกบัตร ${issued} วันหมดอายุ ${expires}`,
  mailFailure: (kind: string, problem: string): string => `ส่งข้อความ ${kind} ไม่สำเร็จ: ${problem}`,
} as const;

export const MESSAGE_PROBLEMS = {
  quota: 'โควตาอีเมลวันนี้หมด จะส่งใหม่ในวันถัดไป',
  interrupted: 'การส่งถูกขัดจังหวะ ระบบส่งให้อีกครั้ง ผู้รับอาจได้รับสองฉบับ',
  movedOn: 'คำขอเปลี่ยนสถานะไปแล้ว',
  noAddress: 'คำขอไม่มีอีเมลแล้ว โปรดโทรศัพท์แจ้งผู้ยื่นคำขอ',
  gaveUp: 'ส่งไม่สำเร็จครบจำนวนครั้ง โปรดโทรศัพท์แจ้งผู้ยื่นคำขอ',
} as const;

/** What stands in a control register besides data. */
export const REGISTER_TEXTS = {
  void: 'ยกเลิกบัตร',
  late: (days: number, reason: string): string => `ยื่นเกินกำหนด ${days} วัน: ${reason}`,
  lifetime: 'ตลอดชีพ',
  signed: 'ลงลายมือชื่อแล้ว',
  authorized: 'มีหนังสือมอบฉันทะ',
} as const;

/** The old card at hand-over. */
export const OLD_CARD = {
  FIRST: 'ไม่มี (บัตรครั้งแรก)',
  LOST: 'ไม่มี (บัตรหาย)',
  DESTROYED: 'ไม่มี (บัตรถูกทำลาย)',
  returned: (day: string): string => `คืนแล้ว ${day}`,
  kept: (why: string): string => `ไม่ได้คืน: ${why}`,
} as const;

/** What to bring when the card is collected. */
export const BRING = {
  photos: (label: string, months: number): string => `รูปถ่ายขนาด ${label} จำนวน 2 รูป (ถ่ายไว้ไม่เกิน ${months} เดือน)`,
  oldCard: 'บัตรเดิม',
  oldCardIfAny: 'บัตรเดิม (ถ้ามี)',
  originals: (names: string): string => `เอกสารฉบับจริง: ${names}`,
  proxyAttached: ' (แบบฟอร์มตามไฟล์แนบ)',
  closed: (days: readonly string[]): string => `วันที่ ${days.join(', ')}`,
} as const;

/** What is told of the office's own wording. */
export const WORDING_CHECK = {
  used: (kind: string): string => `ใช้ข้อความของสำนักงานสำหรับ ${kind}`,
  ready: (kind: string): string => `ข้อความของสำนักงานสำหรับ ${kind} ผ่านการตรวจ`,
  switchOn: 'เปลี่ยนค่า ownWording ในแผ่นงาน "ตั้งค่า" เป็น TRUE เพื่อเริ่มใช้ข้อความของสำนักงาน',
  fault: (kind: string, problem: string): string =>
    `โปรดแก้ข้อความ ${kind} ในแผ่นงาน "ข้อความมาตรฐาน" (ระหว่างนี้ระบบส่งข้อความของระบบแทน): ${problem}`,
} as const;

export const EXPIRY = {
  lifetime: 'บัตรใช้ได้ตลอดชีพ',
  until: (day: string): string => `บัตรหมดอายุวันที่ ${day}`,
} as const;

export const REGISTER_LETTERS = { A: 'ก', B: 'ข' } as const;

/** What an action needs, as a person reads it; codes of docs/rules.md §6.2. */
const NEEDED: Readonly<Record<string, string>> = {
  issues: 'รายการที่ต้องแก้ไข',
  correctionDue: 'วันครบกำหนดแก้ไข',
  checklistComplete: 'ผลการตรวจรูปถ่ายให้ผ่านครบทุกข้อ',
  overrides: 'เหตุผลที่รับเรื่องได้ แม้มีรายการที่ต้องแก้ไข',
  lateReason: 'เหตุที่ยื่นเกินกำหนด',
  reason: 'เหตุผล',
  cardCode: 'รหัสบัตร',
  issueDate: 'วันออกบัตร',
  expiryDate: 'วันหมดอายุ',
  productionComplete: 'ขั้นตอนจัดทำบัตรที่ทำแล้วให้ครบ (พิมพ์บัตร ตรวจสอบ ลงนาม)',
  pickedUpAt: 'วันและเวลาที่รับบัตร',
  signed: 'การลงลายมือชื่อของผู้รับ',
  photosBrought: 'รูปถ่าย 2 รูป',
  oldCardSettled: 'การคืนบัตรเดิม หรือเหตุที่ไม่มีบัตรเดิม',
  proxyName: 'ชื่อผู้รับแทน',
  proxyAuthorization: 'ใบมอบฉันทะ',
  result: 'ผลการโทร',
  promisedDay: 'วันที่นัดมารับ',
  steps: 'ขั้นตอนที่ทำแล้ว',
  requestIds: 'คำขอที่ต้องการจัดทำเอกสาร',
};

export function neededList(fields: readonly string[]): string {
  return fields.map((field) => NEEDED[field] ?? field).join(', ');
}

/** Which days an action takes. */
const DAYS_ALLOWED: Readonly<Record<string, string>> = {
  correctionDue: ' (ต้องไม่ก่อนวันนี้)',
  pickedUpAt: ' (ต้องไม่ก่อนวันที่บันทึกว่าบัตรเสร็จ และไม่เกินเวลานี้)',
};

export function datesAllowed(fields: readonly string[]): string {
  return fields.map((field) => `${NEEDED[field] ?? field}${DAYS_ALLOWED[field] ?? ''}`).join(', ');
}

export const MENU = {
  title: 'งานบัตร',
  sidebar: 'เปิดแถบงาน',
  wide: 'เปิดหน้าต่างกว้าง',
  install: 'ติดตั้ง',
  selfTest: 'ทดสอบระบบ',
  readForm: 'อ่านแบบฟอร์มใหม่',
  wording: 'ตรวจข้อความมาตรฐาน',
  summary: 'ปรับปรุงสรุป',
} as const;
export const SIDEBAR_TITLE = 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';

export const INSTALL_DONE = {
  setting: (key: string): string => `เพิ่มรายการตั้งค่า ${key}`,
  admin: (email: string): string => `ตั้ง ${email} เป็นผู้ดูแลระบบ`,
  form: (title: string): string => `เชื่อมแบบฟอร์ม "${title}"`,
  questions: (count: number): string => `จับคู่คำถามของแบบฟอร์ม ${count} ข้อ`,
  trigger: (handler: string): string => `ตั้งการทำงานอัตโนมัติ ${handler}`,
  template: (name: string): string => `สร้างแม่แบบ "${name}"`,
  survey: 'สร้างแบบประเมินความพึงพอใจ',
  summary: 'สร้างไฟล์สรุปสำหรับผู้บริหาร',
} as const;

export const INSTALL_TODO = {
  noForm:
    'ยังไม่มีแบบฟอร์มที่ส่งคำตอบเข้าสเปรดชีตนี้ โปรดเปิดแบบฟอร์ม เลือก "การตอบกลับ" > "ลิงก์กับชีต" แล้วเลือกไฟล์นี้ จากนั้นเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง',
  formNotShared: (title: string): string =>
    `บัญชีของท่านเปิดแบบฟอร์ม "${title}" ไม่ได้ โปรดให้เจ้าของแบบฟอร์มเพิ่มท่านเป็นผู้ทำงานร่วมกัน แล้วติดตั้งอีกครั้ง`,
  unmapped: (question: string, suggestions: readonly string[]): string =>
    `คำถาม "${question}" ยังไม่ได้จับคู่ โปรดกรอกรหัสข้อมูลในแผ่นงาน "จับคู่คำถาม" หากไม่เกี่ยวกับบัตร ให้กรอกว่า ไม่ใช้${suggestions.length === 0 ? '' : ` (อาจเป็น ${suggestions.join(' หรือ ')})`}`,
  missingField: (label: string): string =>
    `แบบฟอร์มยังไม่มีคำถามสำหรับ "${label}" โปรดเพิ่มคำถาม หรือจับคู่คำถามที่มีอยู่ในแผ่นงาน "จับคู่คำถาม"`,
  missingUpload: (label: string): string =>
    `แบบฟอร์มยังไม่มีคำถามอัปโหลดไฟล์สำหรับ "${label}" โปรดเพิ่มในหน้าแก้ไขแบบฟอร์ม (สคริปต์สร้างคำถามชนิดนี้แทนไม่ได้)`,
  setting: (key: string, description: string): string => `ตั้งค่า ${key}: ${description}`,
  settingsClosed: (email: string): string =>
    `แผ่นงานตั้งค่ายังไม่เปิดให้ ${email} แก้ไข หากการทำงานอัตโนมัติเป็นของเจ้าของไฟล์หรือผู้ดูแลระบบคนเดิม ระบบจะเปิดให้เองภายในหนึ่งชั่วโมง หากยังแก้ไขไม่ได้ โปรดให้เจ้าของไฟล์เลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง`,
  adminsRefused: (addresses: string): string =>
    `Google ไม่รับอีเมลของผู้ดูแลระบบ ${addresses} จึงยังแก้แผ่นงานตั้งค่าไม่ได้ โปรดแก้อีเมลในแผ่นงาน "เจ้าหน้าที่"`,
  locale:
    'สเปรดชีตนี้อ่านวันที่แบบต่างประเทศ วันเกิดที่ผู้ยื่นพิมพ์เป็นตัวเลขอาจสลับวันกับเดือน โปรดเลือก ไฟล์ > การตั้งค่า แล้วเลือกตำแหน่งที่ตั้ง (Locale) เป็น ไทย',
  timeZone: (script: string, spreadsheet: string): string =>
    `เขตเวลาต้องเป็น Asia/Bangkok ทั้งสองแห่ง (สคริปต์: ${script}, สเปรดชีต: ${spreadsheet}) โปรดแก้ที่ ไฟล์ > การตั้งค่า`,
  officers: 'เพิ่มอีเมลและบทบาทของเจ้าหน้าที่ในแผ่นงาน "เจ้าหน้าที่"',
  underWay: 'การติดตั้งอีกครั้งหนึ่งกำลังสร้างแม่แบบและแบบประเมิน หากไม่เสร็จภายใน 7 นาที โปรดเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง',
  garuda:
    'ใส่ตราครุฑในแม่แบบ "บัตรประจำตัว" "บันทึกข้อความขออนุมัติออกบัตร" และ "หนังสือส่งคืนให้แก้ไข" (โฟลเดอร์ "แม่แบบเอกสาร" ใน Drive)',
  summaryUnreachable: 'บัญชีของท่านเปิดไฟล์สรุปที่ผู้ดูแลระบบคนอื่นสร้างไว้ไม่ได้ โปรดให้ผู้นั้นเลือกเมนู งานบัตร > ติดตั้ง เพื่อแชร์ไฟล์ให้ท่าน',
  summaryProblem: (problem: string): string =>
    `ปรับปรุงไฟล์สรุปไม่สำเร็จ (${problem}) ระบบจะลองใหม่ทุกชั่วโมง หากไฟล์ถูกลบ โปรดให้ผู้ที่สร้างไฟล์เลือกเมนู งานบัตร > ติดตั้ง`,
  summaryUnshared: (addresses: string): string =>
    `แชร์ไฟล์สรุปให้ ${addresses} ไม่ได้ โปรดแก้อีเมลในแผ่นงาน "เจ้าหน้าที่" หรือค่า summaryViewers ในแผ่นงาน "ตั้งค่า" หากอีเมลถูกต้องแล้ว โปรดให้ผู้ดูแลบัญชี Google ของหน่วยงานอนุญาตการแชร์ ระบบจะลองใหม่ทุกเช้า`,
  templatesLeft: (count: number): string => `ยังสร้างแม่แบบไม่ครบ เหลือ ${count} ฉบับ โปรดเลือกเมนู งานบัตร > ติดตั้ง อีกครั้ง`,
  districts: 'กรอกชื่ออำเภอและระยะทางในแผ่นงาน "อำเภอ"',
} as const;

/** What the menu says after the summary was written anew. */
export const SUMMARY_REPORT = {
  title: 'ปรับปรุงสรุป',
  done: (rows: number, url: string): string => `ปรับปรุงสรุปแล้ว จากข้อมูลคำขอ ${rows} แถว\n${url}`,
} as const;

export const INSTALL_REPORT = {
  installTitle: 'ติดตั้งงานบัตร',
  readFormTitle: 'อ่านแบบฟอร์มใหม่',
  wordingTitle: 'ตรวจข้อความมาตรฐาน',
  noWording: 'ยังไม่มีข้อความของสำนักงานที่ใช้ได้ในแผ่นงาน "ข้อความมาตรฐาน" ระบบส่งข้อความของระบบทุกฉบับ',
  nothing: 'ทุกอย่างพร้อมอยู่แล้ว ไม่มีสิ่งใดต้องสร้างใหม่',
  done: 'ดำเนินการแล้ว',
  todo: 'สิ่งที่ต้องทำเอง',
} as const;

/** Where the target of a question comes from (ที่มา). */
export const QUESTION_SOURCES = { guessed: 'อัตโนมัติ', unknown: 'ไม่รู้จัก โปรดจับคู่' } as const;
