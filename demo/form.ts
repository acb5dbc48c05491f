/** The office's form: its draft as it stands in form.json, and the titles of the questions that the stories answer. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormDraft } from '../emulator';

/** @throws where the project's folder is another */
export function readForm(root = process.cwd()): FormDraft {
  return JSON.parse(readFileSync(join(root, 'demo/form.json'), 'utf8')) as FormDraft;
}

/** Questions that are answered in words. */
export const ASKED = {
  prefix: 'คำนำหน้านาม',
  firstName: 'ชื่อ',
  lastName: 'ชื่อสกุล',
  citizenId: 'เลขประจำตัวประชาชน',
  birthDate: 'วันเดือนปีเกิด',
  nationality: 'สัญชาติ',
  bloodGroup: 'หมู่โลหิต',
  houseNo: 'มีชื่ออยู่ในทะเบียนบ้านเลขที่',
  moo: 'หมู่ที่',
  soi: 'ตรอก/ซอย',
  road: 'ถนน',
  subdistrict: 'ตำบล/แขวง',
  district: 'อำเภอ/เขต (ทะเบียนบ้าน)',
  province: 'จังหวัด',
  postcode: 'รหัสไปรษณีย์',
  phone: 'โทรศัพท์',
  contactAddress: 'ที่อยู่ปัจจุบันที่สามารถติดต่อได้',
  category: 'ประเภทผู้ยื่นคำขอ',
  position: 'ตำแหน่ง',
  standing: 'วิทยฐานะ (ถ้ามี)',
  level: 'ระดับ',
  salary: 'อัตราเงินเดือน (กรณีครู คศ.1)',
  govEmpType: 'ประเภทพนักงานราชการ',
  school: 'โรงเรียน/หน่วยงาน',
  schoolDistrict: 'อำเภอที่ตั้งโรงเรียน',
  reason: 'ขอทำบัตรกรณี',
  otherReason: 'อื่นๆ โปรดระบุ',
  oldCardNo: 'หมายเลขของบัตรเดิม (ถ้ามี)',
  eventDate: 'วันที่เกิดเหตุ (บัตรหมดอายุ/หาย/ถูกทำลาย/ชำรุด/เปลี่ยนชื่อ)',
  orderNo: 'คำสั่งที่',
  orderDate: 'สั่ง ณ วันที่',
  effectiveDate: 'มีผลตั้งแต่วันที่',
  contractStart: 'วันเริ่มสัญญาจ้าง',
  contractEnd: 'วันสิ้นสุดสัญญาจ้าง',
  lateReason: 'เหตุที่ยื่นเกิน 30 วัน (ถ้ามี)',
  headscarf: 'ประสงค์ใช้รูปถ่ายที่มีผ้าคลุมศีรษะ',
  declaration: 'ข้าพเจ้าขอรับรองว่าข้อความดังกล่าวข้างต้นเป็นความจริงทุกประการ',
  consent: 'ยินยอมให้ใช้ข้อมูลส่วนบุคคลเพื่อการออกบัตร',
} as const;

/** Questions that are answered with files. */
export const UPLOADED = {
  PHOTO: 'รูปถ่าย',
  OLD_CARD: 'บัตรเดิม',
  POLICE_REPORT: 'ใบแจ้งความ',
  DAMAGE_MEMO: 'บันทึกแจ้งสาเหตุการชำรุด',
  INITIAL_ORDER: 'สำเนาคำสั่งบรรจุและแต่งตั้ง',
  APPOINT_ORDER: 'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ',
  NAME_CHANGE_CERT: 'หลักฐานการเปลี่ยนชื่อ/ชื่อสกุล/คำนำหน้านาม',
  RANK_ORDER: 'คำสั่งแต่งตั้งยศ',
  RETIRE_DOC: 'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ',
  CONTRACT: 'สำเนาสัญญาจ้าง',
  OTHER_EVIDENCE: 'หลักฐานอื่น',
} as const;

export type Asked = keyof typeof ASKED;
export type Uploaded = keyof typeof UPLOADED;

/** An applicant's answers before they are sent: by question, files too. */
export interface FilledForm {
  email: string;
  readonly words: Partial<Record<Asked, string>>;
  readonly files: Partial<
    Record<Uploaded, { readonly name: string; readonly mime: string; readonly bytes: Uint8Array }[]>
  >;
}
