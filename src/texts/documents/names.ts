/** What people call the documents that the office produces. */
import type { DocumentKind } from '../../domain/documentKind';

/** ชื่อเอกสาร; docs/rules.md §8. */
export const DOCUMENT_NAMES = {
  REQUEST_FORM: 'คำขอมีบัตรประจำตัว',
  CARD: 'บัตรประจำตัว',
  REGISTER: 'ทะเบียนคุม',
  MEMO: 'บันทึกข้อความขออนุมัติออกบัตร',
  PICKUP_SHEET: 'ใบลงนามรับบัตร',
  CORRECTION_LETTER: 'หนังสือส่งคืนให้แก้ไข',
  PROXY_LETTER: 'ใบมอบฉันทะให้รับบัตรแทน',
  DAMAGE_MEMO: 'บันทึกแจ้งสาเหตุการชำรุด',
  LATE_MEMO: 'บันทึกชี้แจงเหตุยื่นเกินกำหนด',
  OLD_CARD_LIST: 'บัญชีรับคืนบัตรเดิม',
  SERVICE_REPORT: 'รายงานผลการให้บริการ',
  PRINT_BUNDLE: 'คำขอพร้อมเอกสารแนบ',
  FORM_POSTER: 'ป้ายประชาสัมพันธ์',
} as const satisfies Record<DocumentKind, string>;
