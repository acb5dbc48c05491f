/** What the self-test asks of Google, for the administrator who runs it and the maintainer who reads what came of it. */

export const SELF_TEST = {
  scratch: 'ทดสอบระบบขอบัตร (ลบได้)',
  key: 'selfTest.scratch',
  title: 'ทดสอบระบบ',
  fine: (count: number): string => `ทดสอบ ${count} เรื่อง ตรงตามที่คาดทุกเรื่อง ไฟล์ที่ใช้ทดสอบอยู่ในถังขยะแล้ว ไม่มีการส่งอีเมล`,
  differs: (count: number, all: number): string =>
    `ทดสอบ ${all} เรื่อง ไม่ตรงตามที่คาด ${count} เรื่อง โปรดคัดลอกรายการนี้ส่งผู้พัฒนา`,
  line: (text: string, expected: string, found: string): string => `${text}: คาดว่า ${expected} แต่ได้ ${found}`,
} as const;

/** Beliefs in words. */
export const BELIEF_TEXTS = {
  textKeepsZeros: 'เซลล์รูปแบบข้อความเก็บเลข 0 นำหน้า',
  textKeepsFormula: 'เซลล์รูปแบบข้อความไม่คำนวณสูตร',
  numberLosesZeros: 'เซลล์ทั่วไปแปลงเบอร์โทรศัพท์เป็นตัวเลข',
  dateIsRead: 'เซลล์ทั่วไปแปลงวันที่',
  formulaIsRun: 'เซลล์ทั่วไปคำนวณสูตร',
  apostropheIsText: 'เครื่องหมาย \u0027 นำหน้าทำให้เป็นข้อความ',
  writesAreRead: 'อ่านค่าที่เพิ่งเขียนได้ทันที',
  finderIsExact: 'ค้นหาทั้งเซลล์และตัวพิมพ์ตรงกัน',
  finderKnowsPatterns: 'ค้นหาด้วยรูปแบบ (RE2)',
  columnsAreWhole: 'อ่านทั้งคอลัมน์ได้ทุกแถว',
  beyondIsRefused: 'ช่วงที่เกินแผ่นงานถูกปฏิเสธ',
  lastRowCountsContent: 'แถวสุดท้ายนับเฉพาะแถวที่มีข้อมูล',
  emptySheetHasOneCell: 'แผ่นงานว่างอ่านได้หนึ่งเซลล์',
  rowsMoveUp: 'ลบแถวแล้วแถวล่างเลื่อนขึ้น',
  filterHidesNothing: 'แถวที่ตัวกรองซ่อนไว้ยังค้นหา อ่าน และเขียนได้',
  appendedTextsStay: 'เวลา รหัส และเหตุผลที่เพิ่มเป็นแถวใหม่ยังเป็นข้อความ',
  listIsWritten: 'เขียนหลายเซลล์ในคำสั่งเดียว',
  datesAreShown: 'วันที่ในเซลล์ตรงตามเวลาไทย',
  offsetIsBangkok: 'เวลาไทยมี +07:00',
  noFormIsNull: 'แผ่นงานที่ไม่มีแบบฟอร์มไม่มีลิงก์',
  warningProtects: 'ป้องกันแผ่นงานแบบเตือนได้',
  chartIsPicture: 'แผนภูมิเป็นรูป PNG ได้',
  propertiesAreTexts: 'ค่าที่จำไว้กับเอกสารอ่านกลับและลบได้',
  lockIsOfDocument: 'มีตัวล็อกของเอกสาร',
  bytesAreSigned: 'ไบต์ของไฟล์เป็นเลขมีเครื่องหมาย',
  digestIsSha: 'ลายนิ้วมือ SHA-256 ตรงมาตรฐาน',
  fileIsBinned: 'สร้างไฟล์และย้ายลงถังขยะได้',
  documentIsKept: 'เอกสารเก็บข้อความพิเศษและเป็น PDF ได้',
  formAnswersHere: 'เชื่อมแบบฟอร์มกับสเปรดชีตได้',
  responseIsDeleted: 'ลบคำตอบของแบบฟอร์มได้',
  quotaIsNumber: 'อ่านโควตาอีเมลได้',
  userIsKnown: 'รู้อีเมลของผู้ใช้',
  zoneIsBangkok: 'เขตเวลาเป็น Asia/Bangkok ทั้งสองแห่ง',
  timersAreListed: 'รายการทำงานอัตโนมัติของไฟล์นี้ครบ',
  consentIsListed: 'อ่านสิทธิที่อนุญาตแล้วได้',
  pageIsServed: 'อ่านหน้าแถบงานได้',
  noTimers: 'ไม่มี setTimeout',
} as const;

export type BeliefId = keyof typeof BELIEF_TEXTS;
