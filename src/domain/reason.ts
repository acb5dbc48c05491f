/** Says why a card is asked for: the thirteen request reasons, their boxes on the form, and the dates each needs. */
import { comparable } from './text';

/**
 * Which date starts the 30-day period (docs/rules.md §4.1): EVENT = `eventDate`; ORDER = the later of `orderDate` and
 * `effectiveDate`; NONE = no period.
 */
export type DateSource = 'EVENT' | 'ORDER' | 'NONE';

interface ReasonRow {
  /** Box 1–3 of the form: ขอมีบัตรครั้งแรก, ขอมีบัตรใหม่, ขอเปลี่ยนบัตร. */
  readonly group: 1 | 2 | 3;
  readonly label: string;
  readonly dates: DateSource;
}

/** Request reasons (ขอทำบัตรกรณี) in the order of the form; docs/rules.md §2.2, §4.1; 002 form, 002 §1.1. */
export const REASONS = {
  FIRST: { group: 1, label: 'ขอมีบัตรครั้งแรก', dates: 'NONE' },
  NEW_EXPIRED: { group: 2, label: 'ขอมีบัตรใหม่ – บัตรหมดอายุ', dates: 'EVENT' },
  NEW_LOST: { group: 2, label: 'ขอมีบัตรใหม่ – บัตรหาย', dates: 'EVENT' },
  NEW_DESTROYED: { group: 2, label: 'ขอมีบัตรใหม่ – บัตรถูกทำลาย', dates: 'EVENT' },
  CHG_POSITION: { group: 3, label: 'ขอเปลี่ยนบัตร – เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนวิทยฐานะ', dates: 'ORDER' },
  CHG_RANK: { group: 3, label: 'ขอเปลี่ยนบัตร – เลื่อนยศ', dates: 'ORDER' },
  CHG_FIRSTNAME: { group: 3, label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อตัว', dates: 'EVENT' },
  CHG_LASTNAME: { group: 3, label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อสกุล', dates: 'EVENT' },
  CHG_FULLNAME: { group: 3, label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อตัวและชื่อสกุล', dates: 'EVENT' },
  CHG_PREFIX: { group: 3, label: 'ขอเปลี่ยนบัตร – เปลี่ยนคำนำหน้านาม', dates: 'EVENT' },
  CHG_DAMAGED: { group: 3, label: 'ขอเปลี่ยนบัตร – ชำรุด', dates: 'EVENT' },
  CHG_TRANSFER: { group: 3, label: 'ขอเปลี่ยนบัตร – โอน/ย้าย โรงเรียน', dates: 'ORDER' },
  CHG_OTHER: { group: 3, label: 'ขอเปลี่ยนบัตร – อื่นๆ โปรดระบุ', dates: 'NONE' },
} as const satisfies Record<string, ReasonRow>;

/** Code of a request reason (ขอทำบัตรกรณี). */
export type Reason = keyof typeof REASONS;

export const REASON_CODES = Object.keys(REASONS) as Reason[];

/** The date fields of the request that each date source asks for. */
export const DATE_FIELDS = {
  EVENT: ['eventDate'],
  ORDER: ['orderDate', 'effectiveDate'],
  NONE: [],
} as const satisfies Record<DateSource, readonly string[]>;

export function isReason(text: string | undefined): text is Reason {
  return text !== undefined && Object.prototype.hasOwnProperty.call(REASONS, text);
}

/** Reads a label, the part of a label after its dash ("บัตรหาย"), or a code; null when it is none of them. */
export function readReason(raw: string): Reason | null {
  const wanted = comparable(raw);
  const found = REASON_CODES.find((code) => namesOf(code).some((name) => comparable(name) === wanted));
  return found ?? null;
}

function namesOf(code: Reason): string[] {
  const { label } = REASONS[code];
  const short = label.split(' – ')[1] ?? label;
  return [code, label, short, short.replace('โปรดระบุ', '')];
}
