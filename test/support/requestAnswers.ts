/** Valid answers of the request form, as an applicant gives them; a test overrides the one that matters. */
import type { RequestFields } from '../../src/domain/request';

/** A new assistant teacher who asks for a first card. The citizen id belongs to no real office. */
export const answers = (change: RequestFields = {}): RequestFields => ({
  email: 'somying@school.example',
  prefix: 'น.ส.',
  firstName: 'สมหญิง',
  lastName: 'ใจดี',
  citizenId: '1-9999-00001-01-0',
  birthDate: '9 กรกฎาคม 2542',
  nationality: 'ไทย',
  bloodGroup: 'O',
  regHouseNo: '๑๒/๓',
  regMoo: 'หมู่ที่ 4',
  regSubdistrict: 'พลิ้ว',
  regDistrict: 'แหลมสิงห์',
  regProvince: 'จันทบุรี',
  regPostcode: '22190',
  phone: '081-234-5678',
  contactAddress: 'ตามทะเบียนบ้าน',
  category: 'ข้าราชการครูและบุคลากรทางการศึกษา',
  positionName: 'ครูผู้ช่วย',
  level: 'ครูผู้ช่วย',
  school: 'โรงเรียนตัวอย่าง',
  schoolDistrict: 'ขลุง',
  reason: 'ขอมีบัตรครั้งแรก',
  headscarf: 'ไม่ใช่',
  declaration: 'รับรอง',
  privacyConsent: 'ยินยอม',
  ...change,
});

/** What is another for a civil pensioner born in 2509. */
export const PENSIONER = {
  category: 'ข้าราชการบำนาญ',
  birthDate: '15/3/2509',
  positionName: '',
  level: '',
  school: '',
  schoolDistrict: '',
} as const;
