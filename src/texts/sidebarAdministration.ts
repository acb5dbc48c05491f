/** What the panel says on the page of the administrator. */

export const ADMINISTRATION = {
  title: 'ดูแลระบบ',
  back: 'กลับไปรายการคำขอ',
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
  takenOver: 'รับช่วงการทำงานอัตโนมัติแล้ว',
  since: 'รับคำตอบตั้งแต่วันที่',
  takeIn: 'รับเป็นคำขอ',
  sinceMissing: 'โปรดเลือกวันที่',
  takenIn: (taken: number, left: number): string =>
    `รับคำตอบ ${taken} รายการ ไม่รับ ${left} รายการ หากมีจำนวนมาก ระบบจะทำต่อเองทุกชั่วโมง`,
  copyTitle: 'ไฟล์นี้เป็นสำเนา จะใช้อย่างไร',
  copyContinue: 'ใช้แทนไฟล์เดิม',
  copyContinueHint: 'ข้อมูลในสำเนาอยู่ครบ ต้องเลิกใช้ไฟล์เดิม มิฉะนั้นเลขทะเบียนจะซ้ำและผู้ยื่นจะได้อีเมลสองฉบับ',
  copyEmpty: 'เริ่มใหม่โดยไม่มีข้อมูล',
  copyEmptyHint: 'ลบคำขอ ทะเบียนคุม ประวัติ ข้อความ และรายชื่อเจ้าหน้าที่ออกจากสำเนานี้ ไฟล์เดิมไม่เปลี่ยน การตั้งค่ายังอยู่',
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
