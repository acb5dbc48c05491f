/** Lists what an office can configure (sheet ตั้งค่า): every key, its default, its kind and what it is for. */

/** How the text of a setting is read. */
export type SettingKind =
  | 'TEXT'
  | 'EMAIL'
  | 'EMAIL_LIST'
  | 'LINK'
  | 'CARD_PREFIX'
  | 'INT'
  | 'INT_OR_NONE'
  | 'NUMBER'
  | 'BOOLEAN'
  | 'INT_LIST'
  | 'SIZE'
  | 'CODE';

export interface SettingRow {
  readonly default: string;
  readonly kind: SettingKind;
  /** What it is for, in the words of the office. */
  readonly description: string;
  /** Smallest and greatest value of a number (of each number of a list). */
  readonly min?: number;
  readonly max?: number;
  readonly codes?: readonly string[];
}

/** Configuration keys with their defaults; docs/rules.md Appendix A. An empty default means that the office must fill it in. */
export const SETTINGS = {
  officeFullName: {
    default: 'สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2',
    kind: 'TEXT',
    description: 'ชื่อเต็มของสำนักงาน',
  },
  officeShortName: { default: 'สพป.จันทบุรี เขต 2', kind: 'TEXT', description: 'ชื่อย่อของสำนักงาน' },
  officeEmail: { default: '', kind: 'EMAIL', description: 'อีเมลของสำนักงาน สำหรับให้ผู้ยื่นคำขอตอบกลับ' },
  officePhone: { default: '', kind: 'TEXT', description: 'โทรศัพท์ของสำนักงาน' },
  officeAddress: { default: '', kind: 'TEXT', description: 'ที่อยู่ของสำนักงาน' },
  ownerUnitName: { default: 'กลุ่มบริหารงานบุคคล', kind: 'TEXT', description: 'กลุ่มที่รับผิดชอบงานบัตร' },
  directorName: { default: '', kind: 'TEXT', description: 'ชื่อผู้อำนวยการสำนักงาน (ผู้ลงนามในบัตร)' },
  affiliation: {
    default: 'สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กระทรวงศึกษาธิการ',
    kind: 'TEXT',
    description: 'สังกัดที่พิมพ์ต่อจากชื่อสำนักงาน',
  },
  schoolProvince: { default: 'จันทบุรี', kind: 'TEXT', description: 'จังหวัดที่ตั้งของโรงเรียนในสังกัด' },
  pickupHours: { default: 'วันและเวลาราชการ 08.30–16.30 น.', kind: 'TEXT', description: 'วันและเวลาที่มารับบัตรได้' },
  formLink: { default: '', kind: 'LINK', description: 'ลิงก์ของแบบฟอร์มยื่นคำขอ' },
  cardCodePrefix: {
    default: '',
    kind: 'CARD_PREFIX',
    description: 'เลข 5 หลักหน้ารหัสบัตร ต้องกำหนดก่อนจึงจะออกบัตรได้',
  },
  cardCodeNext: {
    default: '',
    kind: 'INT_OR_NONE',
    min: 1,
    max: 999999,
    description: 'เลขลำดับบัตรใบแรกที่ออกด้วยระบบนี้',
  },
  cardSize: { default: '8.56 x 5.40', kind: 'SIZE', min: 1, max: 30, description: 'ขนาดบัตร กว้าง x สูง (ซม.)' },
  photoSpec: { default: '2.5 x 3.0', kind: 'SIZE', min: 1, max: 10, description: 'ขนาดรูปถ่าย กว้าง x สูง (ซม.)' },
  photoRatioMin: {
    default: '0.75',
    kind: 'NUMBER',
    min: 0.1,
    max: 1,
    description: 'สัดส่วนกว้างต่อสูงของรูปถ่าย ต่ำสุด',
  },
  photoRatioMax: {
    default: '0.87',
    kind: 'NUMBER',
    min: 0.1,
    max: 1,
    description: 'สัดส่วนกว้างต่อสูงของรูปถ่าย สูงสุด',
  },
  photoMinPx: {
    default: '295 x 354',
    kind: 'SIZE',
    min: 1,
    max: 10000,
    description: 'ความละเอียดต่ำสุดของไฟล์รูปถ่าย กว้าง x สูง (พิกเซล)',
  },
  photoMaxAgeMonths: { default: '6', kind: 'INT', min: 1, max: 120, description: 'อายุรูปถ่ายไม่เกินกี่เดือน' },
  maxFileBytes: {
    default: '10485760',
    kind: 'INT',
    min: 1024,
    max: 104857600,
    description: 'ขนาดไฟล์แนบสูงสุด (ไบต์)',
  },
  photoHandling: {
    default: 'BRING_AT_PICKUP',
    kind: 'CODE',
    codes: ['BRING_AT_PICKUP', 'SUBMIT_WITH_FORM'],
    description: 'รูปถ่ายจริง: BRING_AT_PICKUP นำมาวันรับบัตร หรือ SUBMIT_WITH_FORM ส่งพร้อมคำขอ',
  },
  filingDays: { default: '30', kind: 'INT', min: 1, max: 365, description: 'ต้องยื่นคำขอภายในกี่วันนับแต่วันเกิดเหตุ' },
  rollForward: {
    default: 'TRUE',
    kind: 'BOOLEAN',
    description: 'วันครบกำหนดตรงกับวันหยุด ให้เลื่อนเป็นวันทำการถัดไป (TRUE หรือ FALSE)',
  },
  earlyRenewalDays: {
    default: '60',
    kind: 'INT',
    min: 0,
    max: 730,
    description: 'เตือนเจ้าหน้าที่เมื่อยื่นก่อนบัตรหมดอายุเกินกี่วัน',
  },
  validityYears: { default: '6', kind: 'INT', min: 1, max: 6, description: 'อายุบัตรกี่ปี (กฎหมายให้ไม่เกิน 6 ปี)' },
  expiryRule: {
    default: 'DAY_BEFORE',
    kind: 'CODE',
    codes: ['DAY_BEFORE', 'SAME_DAY'],
    description: 'วันหมดอายุ: DAY_BEFORE วันก่อนวันครบรอบ หรือ SAME_DAY วันครบรอบ',
  },
  lifetimeAge: { default: '65', kind: 'INT', min: 60, max: 100, description: 'อายุที่บัตรผู้รับบำเหน็จบำนาญใช้ได้ตลอดชีพ' },
  ageCompletion: {
    default: 'DAY_BEFORE_BIRTHDAY',
    kind: 'CODE',
    codes: ['DAY_BEFORE_BIRTHDAY', 'BIRTHDAY'],
    description: 'วันอายุครบ: DAY_BEFORE_BIRTHDAY วันก่อนวันเกิด หรือ BIRTHDAY วันเกิด',
  },
  capAtRetirement: {
    default: 'TRUE',
    kind: 'BOOLEAN',
    description: 'บัตรหมดอายุไม่เกินวันเกษียณอายุราชการ (TRUE หรือ FALSE)',
  },
  duplicateRecentDays: {
    default: '30',
    kind: 'INT',
    min: 0,
    max: 3650,
    description: 'เตือนเมื่อขอบัตรอีกครั้งภายในกี่วันหลังรับบัตร',
  },
  autoReturnOnBlock: {
    default: 'TRUE',
    kind: 'BOOLEAN',
    description: 'ส่งคำขอที่ไม่ครบถ้วนกลับให้แก้ไขโดยอัตโนมัติ (TRUE หรือ FALSE)',
  },
  correctionDays: { default: '7', kind: 'INT', min: 1, max: 365, description: 'ให้แก้ไขคำขอภายในกี่วัน' },
  slaWorkingDays: { default: '5', kind: 'INT', min: 1, max: 365, description: 'กำหนดเวลาให้บริการ (วันทำการ)' },
  pickupReminderDays: {
    default: '7, 14, 30',
    kind: 'INT_LIST',
    min: 1,
    max: 365,
    description: 'เตือนให้มารับบัตรหลังจัดทำเสร็จกี่วัน',
  },
  renewalReminderDays: {
    default: '60, 30, 7',
    kind: 'INT_LIST',
    min: 1,
    max: 365,
    description: 'เตือนก่อนบัตรหมดอายุกี่วัน',
  },
  targetPopulation: { default: '1266', kind: 'INT', min: 1, max: 1000000, description: 'จำนวนบุคลากรเป้าหมาย (คน)' },
  satisfactionTarget: { default: '94', kind: 'NUMBER', min: 0, max: 100, description: 'เป้าหมายความพึงพอใจ (ร้อยละ)' },
  ratePerKm: { default: '4', kind: 'NUMBER', min: 0, max: 100, description: 'ค่าเดินทางต่อกิโลเมตร (บาท)' },
  baselineTrips: {
    default: '2',
    kind: 'INT',
    min: 0,
    max: 20,
    description: 'จำนวนเที่ยวเดินทางต่อคำขอก่อนมีระบบออนไลน์',
  },
  lineLevel1Threshold: {
    default: '',
    kind: 'INT_OR_NONE',
    min: 0,
    max: 100,
    description: 'คะแนนผ่านของการเปลี่ยนสายงานเข้าระดับ 1',
  },
  obecReportDays: { default: '7', kind: 'INT', min: 1, max: 365, description: 'ต้องรายงาน สพฐ. ภายในกี่วันหลังออกคำสั่ง' },
  improveNoticeDays: {
    default: '15',
    kind: 'INT',
    min: 1,
    max: 365,
    description: 'ต้องแจ้งให้ปรับปรุงผลงานวิทยฐานะภายในกี่วัน',
  },
  standingYears: { default: '1', kind: 'INT', min: 1, max: 10, description: 'กำหนดเวลาดำเนินการเรื่องวิทยฐานะ (ปี)' },
  thaiNumerals: { default: 'FALSE', kind: 'BOOLEAN', description: 'ใช้เลขไทยในเอกสาร (TRUE หรือ FALSE)' },
  dailyHour: { default: '7', kind: 'INT', min: 0, max: 23, description: 'เวลาทำงานประจำวัน (นาฬิกา 0–23)' },
  mailReserve: {
    default: '20',
    kind: 'INT',
    min: 0,
    max: 1500,
    description: 'จำนวนอีเมลต่อวันที่กันไว้สำหรับฉบับที่ส่งเมื่อเจ้าหน้าที่ทำรายการ',
  },
  sendM05: { default: 'FALSE', kind: 'BOOLEAN', description: 'ส่งอีเมลแจ้งเมื่อเอกสารครบถ้วน (TRUE หรือ FALSE)' },
  ownWording: {
    default: 'FALSE',
    kind: 'BOOLEAN',
    description: 'ใช้ข้อความของสำนักงานในแผ่นงาน "ข้อความมาตรฐาน" แทนข้อความของระบบ (TRUE หรือ FALSE)',
  },
  archiveYears: { default: '3', kind: 'INT', min: 1, max: 100, description: 'ย้ายคำขอที่เสร็จแล้วไปเก็บหลังกี่ปี' },
  retentionYears: { default: '7', kind: 'INT', min: 1, max: 100, description: 'ลบข้อมูลส่วนบุคคลหลังกี่ปี' },
  installedFile: { default: '', kind: 'TEXT', description: 'รหัสของไฟล์ที่ติดตั้ง ระบบบันทึกเอง โปรดอย่าแก้ไข' },
  archiveFile: { default: '', kind: 'TEXT', description: 'รหัสของไฟล์คลังคำขอ ระบบบันทึกเอง โปรดอย่าแก้ไข' },
  summaryViewers: {
    default: '',
    kind: 'EMAIL_LIST',
    description: 'อีเมลของผู้อื่นที่เปิดดูไฟล์สรุปได้ (อ่านอย่างเดียว) คั่นด้วยจุลภาค',
  },
} as const satisfies Record<string, SettingRow>;
