/** What happened to a request, in words. */
import type { HistoryEntry } from '../application/api';
import type { CallResult } from '../domain/pickup';

export const HISTORY_LABELS = {
  SUBMIT: 'ยื่นคำขอ',
  AUTO_RETURN: 'ระบบส่งคืนให้แก้ไข',
  START_CHECK: 'เริ่มตรวจสอบเอกสาร',
  RETURN: 'ส่งคืนให้แก้ไข',
  RESUBMIT: 'ส่งคำขอที่แก้ไขแล้ว',
  ACCEPT: 'รับเรื่อง เอกสารครบถ้วน',
  REJECT: 'ไม่อนุมัติ',
  MARK_READY: 'จัดทำบัตรเสร็จแล้ว',
  REPRINT: 'จัดทำบัตรใหม่',
  PICKUP: 'ผู้ยื่นคำขอรับบัตร',
  PICKUP_PROXY: 'ผู้แทนรับบัตร',
  CANCEL: 'ยกเลิกคำขอ',
  REOPEN: 'นำคำขอกลับมาตรวจสอบใหม่',
  ERROR: 'ระบบทำงานผิดพลาด',
  EDIT: 'ผู้ยื่นแก้ไขคำตอบ',
  ARCHIVE: 'ย้ายเข้าคลังคำขอ',
  REMOVE_DATA: 'ลบข้อมูลส่วนบุคคล',
  EVENT_IGNORED: 'ระบบไม่ได้รับคำตอบนี้เป็นคำขอ',
  PHONE_CALL: 'โทรศัพท์ถึงผู้ยื่นคำขอ',
  TICK: 'ขั้นตอนจัดทำบัตร',
  SORT_FILES: 'ระบุชนิดของเอกสารแนบ',
  DOCUMENT: 'จัดทำเอกสาร',
  PREPARE_CARD: 'กำหนดรหัสบัตร',
} as const satisfies Record<HistoryEntry['action'], string>;

/** Results of a telephone call; docs/rules.md §6.2. */
export const CALL_LABELS = {
  REACHED: 'ติดต่อได้',
  NO_ANSWER: 'ไม่รับสาย',
  MESSAGE_LEFT: 'ฝากข้อความ',
} as const satisfies Record<CallResult, string>;
