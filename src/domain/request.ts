/** Lists the fields of the request form (คำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ) and computes the applicant's age. */
import type { IsoDate } from './calendar';
import { CATEGORIES, isCategory } from './category';
import { isReason, REASONS } from './reason';

/** COMPUTED fields are filled by the system or the office, never asked. */
export type FieldKind = 'TEXT' | 'DATE' | 'NUMBER' | 'CHOICE' | 'YES_NO' | 'TICK' | 'COMPUTED';

interface FieldRow {
  readonly id: string;
  /** The question title of the form, which is also the header of the field's column. */
  readonly label: string;
  readonly kind: FieldKind;
  /** Greatest number of characters; absent where another check decides. */
  readonly maxLength?: number;
}

/** All fields in the order of the form; docs/rules.md §2.2; 002 form. */
export const FIELDS = [
  { id: 'submittedAt', label: 'ประทับเวลา', kind: 'COMPUTED' },
  { id: 'email', label: 'อีเมล', kind: 'TEXT', maxLength: 254 },
  { id: 'writtenAt', label: 'เขียนที่', kind: 'TEXT', maxLength: 100 },
  { id: 'writtenDate', label: 'วันที่เขียน', kind: 'DATE' },
  { id: 'prefix', label: 'คำนำหน้านาม', kind: 'CHOICE', maxLength: 60 },
  { id: 'firstName', label: 'ชื่อ', kind: 'TEXT', maxLength: 100 },
  { id: 'lastName', label: 'ชื่อสกุล', kind: 'TEXT', maxLength: 100 },
  { id: 'citizenId', label: 'เลขประจำตัวประชาชน', kind: 'TEXT' },
  { id: 'birthDate', label: 'วันเดือนปีเกิด', kind: 'DATE' },
  { id: 'age', label: 'อายุ', kind: 'COMPUTED' },
  { id: 'nationality', label: 'สัญชาติ', kind: 'TEXT', maxLength: 60 },
  { id: 'bloodGroup', label: 'หมู่โลหิต', kind: 'CHOICE' },
  { id: 'regHouseNo', label: 'มีชื่ออยู่ในทะเบียนบ้านเลขที่', kind: 'TEXT', maxLength: 20 },
  { id: 'regMoo', label: 'หมู่ที่', kind: 'TEXT', maxLength: 5 },
  { id: 'regSoi', label: 'ตรอก/ซอย', kind: 'TEXT', maxLength: 60 },
  { id: 'regRoad', label: 'ถนน', kind: 'TEXT', maxLength: 60 },
  { id: 'regSubdistrict', label: 'ตำบล/แขวง', kind: 'TEXT', maxLength: 100 },
  { id: 'regDistrict', label: 'อำเภอ/เขต (ทะเบียนบ้าน)', kind: 'TEXT', maxLength: 100 },
  { id: 'regProvince', label: 'จังหวัด', kind: 'TEXT', maxLength: 100 },
  { id: 'regPostcode', label: 'รหัสไปรษณีย์', kind: 'TEXT' },
  { id: 'phone', label: 'โทรศัพท์', kind: 'TEXT' },
  { id: 'contactAddress', label: 'ที่อยู่ปัจจุบันที่สามารถติดต่อได้', kind: 'TEXT', maxLength: 300 },
  { id: 'category', label: 'ประเภทผู้ยื่นคำขอ', kind: 'CHOICE' },
  { id: 'positionName', label: 'ตำแหน่ง', kind: 'TEXT', maxLength: 100 },
  { id: 'standingName', label: 'วิทยฐานะ (ถ้ามี)', kind: 'CHOICE', maxLength: 100 },
  { id: 'level', label: 'ระดับ', kind: 'TEXT', maxLength: 40 },
  { id: 'salaryKs1', label: 'อัตราเงินเดือน (กรณีครู คศ.1)', kind: 'NUMBER' },
  { id: 'govEmpType', label: 'ประเภทพนักงานราชการ', kind: 'CHOICE' },
  { id: 'govEmpTypeOther', label: 'ประเภทพนักงานราชการ (อื่น ๆ)', kind: 'TEXT', maxLength: 60 },
  { id: 'school', label: 'โรงเรียน/หน่วยงาน', kind: 'TEXT', maxLength: 100 },
  { id: 'schoolDistrict', label: 'อำเภอที่ตั้งโรงเรียน', kind: 'TEXT', maxLength: 100 },
  { id: 'schoolProvince', label: 'จังหวัดที่ตั้งโรงเรียน', kind: 'COMPUTED' },
  { id: 'affiliation', label: 'สังกัด', kind: 'COMPUTED' },
  { id: 'reason', label: 'ขอทำบัตรกรณี', kind: 'CHOICE' },
  { id: 'otherReason', label: 'อื่นๆ โปรดระบุ', kind: 'TEXT', maxLength: 200 },
  { id: 'oldCardNo', label: 'หมายเลขของบัตรเดิม (ถ้ามี)', kind: 'TEXT', maxLength: 30 },
  { id: 'eventDate', label: 'วันที่เกิดเหตุ (บัตรหมดอายุ/หาย/ถูกทำลาย/ชำรุด/เปลี่ยนชื่อ)', kind: 'DATE' },
  { id: 'orderNo', label: 'คำสั่งที่', kind: 'TEXT', maxLength: 100 },
  { id: 'orderDate', label: 'สั่ง ณ วันที่', kind: 'DATE' },
  { id: 'effectiveDate', label: 'มีผลตั้งแต่วันที่', kind: 'DATE' },
  { id: 'contractStartDate', label: 'วันเริ่มสัญญาจ้าง', kind: 'DATE' },
  { id: 'contractEndDate', label: 'วันสิ้นสุดสัญญาจ้าง', kind: 'DATE' },
  { id: 'termEndDate', label: 'วันครบวาระการดำรงตำแหน่ง (ถ้ามี)', kind: 'DATE' },
  { id: 'lateReason', label: 'เหตุที่ยื่นเกิน 30 วัน (ถ้ามี)', kind: 'TEXT', maxLength: 300 },
  { id: 'headscarf', label: 'ประสงค์ใช้รูปถ่ายที่มีผ้าคลุมศีรษะ', kind: 'YES_NO' },
  { id: 'declaration', label: 'ข้าพเจ้าขอรับรองว่าข้อความดังกล่าวข้างต้นเป็นความจริงทุกประการ', kind: 'TICK' },
  { id: 'privacyConsent', label: 'ยินยอมให้ใช้ข้อมูลส่วนบุคคลเพื่อการออกบัตร', kind: 'TICK' },
  { id: 'registerNo', label: 'เลขที่', kind: 'COMPUTED' },
  { id: 'cardCode', label: 'รหัสบัตร', kind: 'COMPUTED' },
  { id: 'issueDate', label: 'วันออกบัตร', kind: 'COMPUTED' },
  { id: 'expiryDate', label: 'วันหมดอายุ', kind: 'COMPUTED' },
] as const satisfies readonly FieldRow[];

/** Identifier of a field of the request form. */
export type FieldId = (typeof FIELDS)[number]['id'];

/** A row of `FIELDS` as its readers see it. */
export interface Field extends FieldRow {
  readonly id: FieldId;
}

export const FIELD_IDS: readonly FieldId[] = FIELDS.map((field) => field.id);

const FIELD_BY_ID = new Map<string, Field>(FIELDS.map((field) => [field.id, field]));

/** The data of a request (คำขอ): all text, dates ISO, choices as codes, yes/no as YES or NO; absent = not given. */
export type RequestFields = Partial<Record<FieldId, string>>;

export function isFieldId(text: string): text is FieldId {
  return FIELD_BY_ID.has(text);
}

/** The question title of a field; an unknown identifier is shown as it is. */
export function fieldLabel(id: string): string {
  return FIELD_BY_ID.get(id)?.label ?? id;
}

/** What people read for a field's value: the label where the value is a code. */
export function shownValue(id: FieldId, value: string): string {
  if (id === 'category' && isCategory(value)) return CATEGORIES[value].label;
  if (id === 'reason' && isReason(value)) return REASONS[value].label;
  return value;
}

/** Requests that one order of documents, or one action for many, takes. */
export const MOST_AT_ONCE = 300;

/** What a form asks of whoever chooses the reason that has no name of its own. */
const OTHER_ASKED = 'อื่นๆ โปรดระบุ';

/** The reason as letters and registers name it: one that has no name of its own by the applicant's words. */
export function reasonText({ reason = '', otherReason = '' }: RequestFields): string {
  return shownValue('reason', reason).replace(OTHER_ASKED, () => otherReason.trim() || 'อื่นๆ');
}

/** Completed years (อายุ … ปี) on a day; both dates ISO; docs/rules.md §2.2. */
export function computeAge(birthDate: IsoDate, onDate: IsoDate): number {
  const years = Number(onDate.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return onDate.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
