/** What each merge field stands for, for those who change templates. Ticks and boxes come by their pattern. */
import { FIELDS } from '../../domain/request';
import { REGISTER_COLUMNS } from '../sheets';

/** Fields that are more than the answer of the same name. */
const MEANINGS: Readonly<Record<string, string>> = {
  officeFullName: 'ชื่อเต็มของสำนักงาน',
  officeShortName: 'ชื่อย่อของสำนักงาน',
  officeAddress: 'ที่อยู่ของสำนักงาน',
  officePhone: 'โทรศัพท์ของสำนักงาน',
  ownerUnitName: 'กลุ่มที่รับผิดชอบงานบัตร',
  directorName: 'ชื่อผู้อำนวยการ',
  pickupHours: 'วันและเวลาที่มารับบัตรได้',
  formLink: 'ลิงก์ของแบบฟอร์ม',
  filingDays: 'จำนวนวันที่ต้องยื่นคำขอ',
  officerName: 'ชื่อเจ้าหน้าที่ผู้จัดทำเอกสาร',
  officerPosition: 'ตำแหน่งเจ้าหน้าที่ผู้จัดทำเอกสาร',
  printedBy: 'ชื่อหรืออีเมลผู้พิมพ์เอกสาร',
  today: 'วันที่จัดทำเอกสาร',
  now: 'วันและเวลาที่จัดทำเอกสาร',
  memoNo: 'เลขที่บันทึกข้อความ',
  memoDate: 'วันที่บันทึกข้อความ',
  letterNo: 'เลขที่หนังสือ',
  letterDate: 'วันที่หนังสือ',
  recipient: 'ผู้รับหนังสือ',
  line: 'เส้นประสำหรับเขียน',
  page: 'เลขหน้า',
  pages: 'จำนวนหน้า',
  photo: 'รูปถ่าย',
  qrCode: 'คิวอาร์โค้ดของแบบฟอร์ม',
  chartMonths: 'แผนภูมิผลงานรายเดือน',
  chartSatisfaction: 'แผนภูมิความพึงพอใจ',
  requestId: 'เลขที่คำขอ',
  issueDateShort: 'วันออกบัตร (เดือนย่อ)',
  expiryDateShort: 'วันหมดอายุ (เดือนย่อ)',
  d: 'วันที่เขียน: วัน',
  month: 'วันที่เขียน: เดือน',
  beYear: 'วันที่เขียน: พ.ศ.',
  birthDay: 'วันเกิด: วัน',
  birthMonth: 'วันเกิด: เดือน',
  birthYear: 'วันเกิด: พ.ศ.',
  fullName: 'คำนำหน้า ชื่อ และชื่อสกุล',
  citizenIdDashed: 'เลขประจำตัวประชาชนแบบมีขีด',
  officialKind: 'ประเภทเจ้าหน้าที่ของรัฐ',
  printedPosition: 'ตำแหน่งหรือวิทยฐานะที่พิมพ์บนบัตร',
  teacherPosition: 'ตำแหน่ง (เฉพาะข้าราชการครู)',
  teacherLevel: 'ระดับ (เฉพาะข้าราชการครู)',
  employeePosition: 'ตำแหน่ง (เฉพาะลูกจ้างประจำ)',
  employeeLevel: 'ระดับ (เฉพาะลูกจ้างประจำ)',
  pensionerNote: 'หมายเหตุของลูกจ้างประจำผู้รับบำเหน็จรายเดือน',
  schoolName: 'โรงเรียน ไม่มีคำว่าโรงเรียนนำหน้า',
  schoolIfAny: 'โรงเรียน (ผู้รับบำเหน็จบำนาญไม่มี)',
  affiliation: 'สังกัด',
  cardAffiliation1: 'สังกัดบนบัตร บรรทัดที่ 1',
  cardAffiliation2: 'สังกัดบนบัตร บรรทัดที่ 2',
  cardTitle: 'ชื่อบัตรตามทะเบียนคุม ก หรือ ข',
  reasonThai: 'กรณีที่ขอทำบัตร',
  reasonShort: 'กรณีที่ขอทำบัตร แบบสั้น เช่น บัตรหาย',
  numberInRegister: 'ทะเบียนคุมและเลขที่ เช่น ก 1/2569',
  attachmentsSummary: 'รายการเอกสารที่แนบ',
  receivedDate: 'วันที่รับคำขอ',
  correctionDue: 'วันครบกำหนดแก้ไข',
  issues: 'รายการที่ต้องแก้ไข ข้อละหนึ่งย่อหน้า',
  deadline: 'วันครบกำหนดยื่นคำขอ',
  submitDate: 'วันที่ยื่นคำขอ',
  daysLate: 'จำนวนวันที่ยื่นเกินกำหนด',
  registerTitle: 'ชื่อทะเบียนคุม',
  year: 'ปีของทะเบียนคุม (พ.ศ.)',
  n: 'จำนวนราย',
  from: 'วันที่ยื่นคำขอรายแรก',
  to: 'วันที่ยื่นคำขอรายสุดท้าย',
  periodTitle: 'ช่วงเวลาของรายงาน',
  'row.seq': 'ลำดับที่ในรายการ',
  'row.returnedDate': 'วันที่รับคืนบัตรเดิม',
  'row.measure': 'รายการของรายงาน',
  'row.value': 'ผลของรายงาน',
  'row.target': 'เป้าหมายของรายงาน',
};

const OWN = new Map<string, string>([
  ...Object.entries(REGISTER_COLUMNS).map(([name, heading]) => [`row.${name}`, heading] as const),
  ...FIELDS.map(({ id, label }) => [id, label] as const),
  ...Object.entries(MEANINGS),
]);

/** Thai, one line; '' for a name that is no field. */
export function fieldMeaning(name: string): string {
  const known = OWN.get(name);
  if (known !== undefined) return known;
  const digit = /^cid(\d{1,2})$/.exec(name)?.[1];
  if (digit !== undefined) return `เลขประจำตัวประชาชน หลักที่ ${digit}`;
  if (name.startsWith('tick.')) return 'เครื่องหมายในช่องของแบบคำขอ';
  const inList = name.startsWith('row.') ? fieldMeaning(name.slice('row.'.length)) : '';
  return inList === '' ? '' : `${inList} (ของแต่ละรายการ)`;
}
