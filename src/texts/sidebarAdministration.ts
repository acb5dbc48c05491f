/** What the panel says on the page of the administrator. */

export const ADMINISTRATION = {
  title: 'ดูแลระบบ',
  loading: 'กำลังตรวจ…',
} as const;

export const INSTALL_PANEL = {
  title: 'การติดตั้ง',
  first: 'ติดตั้ง',
  again: 'สร้างสิ่งที่ขาด',
  hint: 'กดได้ทุกเมื่อ สิ่งที่ถูกต้องอยู่แล้วจะไม่เปลี่ยน ใช้เวลาประมาณ 1–4 นาที',
  working: 'กำลังติดตั้ง อาจใช้เวลาถึง 4 นาที โปรดเปิดแถบงานนี้ไว้…',
  done: (count: number): string => (count === 0 ? 'ทุกอย่างมีอยู่แล้ว ไม่มีสิ่งใดต้องสร้าง' : `สร้างแล้ว ${count} รายการ`),
  progress: (ready: number, all: number): string => `พร้อมแล้ว ${ready} จาก ${all} ข้อ`,
  forPerson: 'สิ่งที่ต้องทำเอง',
  toBeMade: 'ระบบจะสร้างให้เมื่อกดปุ่มข้างบน',
  ready: (count: number): string => `พร้อมแล้ว ${count} ข้อ`,
  tick: 'ทำแล้ว',
  untick: 'ยังไม่ได้ทำ',
  tickedBy: (by: string, at: string): string => `${by} ทำเครื่องหมายไว้เมื่อ ${at}`,
  takeOver: 'รับช่วงการทำงานอัตโนมัติ',
  since: 'รับคำตอบตั้งแต่วันที่',
  takeIn: 'รับเป็นคำขอ',
  sinceMissing: 'โปรดเลือกวันที่',
  takenIn: (taken: number, left: number): string =>
    `รับคำตอบ ${taken} รายการ ไม่รับ ${left} รายการ หากมีจำนวนมาก ระบบจะทำต่อเองทุกชั่วโมง`,
  copyTitle: 'ไฟล์นี้เป็นสำเนา จะใช้อย่างไร',
  copyContinue: 'ใช้แทนไฟล์เดิม',
  copyContinueHint: 'ข้อมูลในสำเนาอยู่ครบ ต้องเลิกใช้ไฟล์เดิมและย้ายลงถังขยะ มิฉะนั้นเลขทะเบียนจะซ้ำและผู้ยื่นจะได้อีเมลสองฉบับ',
  copyEmpty: 'เริ่มใหม่โดยไม่มีข้อมูล',
  copyEmptyHint:
    'ลบคำขอ ทะเบียนคุม ประวัติ ข้อความ คำตอบของแบบฟอร์ม และรายชื่อเจ้าหน้าที่ออกจากสำเนานี้ ไฟล์เดิมไม่เปลี่ยน การตั้งค่ายังอยู่ เว้นแต่ข้อมูลติดต่อ ลิงก์แบบฟอร์ม และรหัสบัตรของสำนักงานเดิม',
} as const;

export const YEARS_PANEL = {
  title: 'คลังและการเก็บรักษา',
  due: (count: number, years: number): string => `คำขอที่สิ้นสุดเกิน ${years} ปี ย้ายเข้าคลังได้ ${count} รายการ`,
  kept: (count: number): string => `อีก ${count} รายการอยู่ต่อจนบัตรหมดอายุ เพื่อเตือนต่ออายุ`,
  archive: 'ย้ายเข้าคลัง',
  underWay: 'กำลังย้ายเข้าคลัง ระบบทำต่อเองทุกชั่วโมง',
  moved: (moved: number, left: number): string =>
    `ย้ายแล้ว ${moved} รายการ${left === 0 ? '' : ` เหลือ ${left} รายการ ระบบทำต่อเองทุกชั่วโมง`}`,
  open: (count: number): string => `เปิดคลังคำขอ (${count} รายการ)`,
  removal: (count: number, years: number): string => `ครบกำหนดลบข้อมูลส่วนบุคคล (สิ้นสุดเกิน ${years} ปี) ${count} รายการ`,
  removalHint: 'ลบไฟล์แนบ คำตอบในแบบฟอร์ม และข้อมูลส่วนบุคคล กู้คืนไม่ได้ ทะเบียนคุมยังอยู่ครบตามกฎหมาย',
  line: (requestId: string, finished: string, files: number): string => `${requestId} สิ้นสุด ${finished} ไฟล์แนบ ${files}`,
  list: 'รายการที่จะลบ',
  sure: 'ตรวจรายการแล้ว ยืนยันให้ลบ',
  remove: (count: number): string => `ลบ ${count} รายการนี้`,
  removed: (count: number): string => `ลบแล้ว ${count} รายการ`,
  failed: (requestIds: string, text: string): string => `${requestIds}: ${text}`,
  export: 'ส่งออกข้อมูลทั้งหมด',
  exportHint: 'ได้โฟลเดอร์ไฟล์ CSV และลิงก์ดาวน์โหลด .xlsx มีข้อมูลส่วนบุคคล โปรดเก็บในที่ปลอดภัย',
  exported: (files: number, left: number): string =>
    `ส่งออกแล้ว ${files} ไฟล์${left === 0 ? '' : ` เหลือ ${left} ไฟล์ โปรดกดอีกครั้ง`}`,
  folder: 'เปิดโฟลเดอร์ CSV',
  working: 'กำลังทำงาน…',
} as const;

export const ARCHIVE_SEARCH = {
  button: 'ค้นในคลังคำขอ',
  working: 'กำลังค้นในคลัง…',
  found: (count: number): string => (count === 0 ? 'ไม่พบในคลังคำขอ' : `พบในคลังคำขอ ${count} รายการ`),
} as const;

export const HEALTH_PANEL = {
  title: 'สุขภาพของระบบ',
  again: 'ตรวจอีกครั้ง',
  well: 'ทุกอย่างปกติ',
  faults: (count: number): string => `พบเรื่องที่ต้องแก้ ${count} เรื่อง`,
  fine: (count: number): string => `ปกติ ${count} เรื่อง`,
  repairs: { INSTALL: 'ติดตั้ง', TAKE_OVER: 'รับช่วงการทำงานอัตโนมัติ', SWEEP: 'รับคำตอบที่ตกค้าง' },
  repairing: 'กำลังแก้ไข…',
  repaired: 'ดำเนินการแล้ว',
} as const;
