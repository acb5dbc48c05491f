/** What the administrator reads: the list of the installation, the health of the system, and what each permission is for. */

/** Scopes of the manifest in the words of Google's dialog, for whoever has left a box empty. */
export const SCOPE_NAMES: Readonly<Record<string, string>> = {
  'https://www.googleapis.com/auth/spreadsheets': 'สเปรดชีต (Google ชีต)',
  'https://www.googleapis.com/auth/forms': 'แบบฟอร์ม (Google ฟอร์ม)',
  'https://www.googleapis.com/auth/drive': 'ไฟล์ใน Google ไดรฟ์',
  'https://www.googleapis.com/auth/documents': 'เอกสาร (Google เอกสาร)',
  'https://www.googleapis.com/auth/script.send_mail': 'ส่งอีเมลในนามของท่าน',
  'https://www.googleapis.com/auth/script.scriptapp': 'ทำงานอัตโนมัติเมื่อท่านไม่ได้เปิดไฟล์',
  'https://www.googleapis.com/auth/script.container.ui': 'แสดงแถบงานในสเปรดชีต',
  'https://www.googleapis.com/auth/userinfo.email': 'ดูที่อยู่อีเมลของท่าน',
};

/** Lines of the installation: what stands, and what is to be done where it does not. */
export const INSTALLATION = {
  form: (titles: readonly string[]): string => `แบบฟอร์มที่เชื่อมแล้ว: ${titles.map((title) => `"${title}"`).join(', ')}`,
  formToLink: 'แบบฟอร์มที่ส่งคำตอบเข้าสเปรดชีตนี้ (ระบบจะเชื่อมให้)',
  noForm: 'แบบฟอร์มที่ส่งคำตอบเข้าสเปรดชีตนี้',
  sheets: (count: number): string => `แผ่นงานครบ ${count} แผ่น`,
  sheetsToMake: (names: readonly string[]): string => `แผ่นงานหรือหัวคอลัมน์ที่ระบบจะสร้าง: ${names.join(', ')}`,
  settings: 'รายการตั้งค่าครบ',
  triggers: (owner: string, since: string): string =>
    `การทำงานอัตโนมัติเป็นของ ${owner}${since === '' ? '' : ` ตั้งแต่ ${since}`}`,
  triggersToMake: 'การทำงานอัตโนมัติ (เมื่อมีผู้ส่งแบบฟอร์ม และทุกชั่วโมง) ในนามของท่าน',
  triggersAsleep: (owner: string, ran: string): string =>
    `การทำงานอัตโนมัติเป็นของ ${owner} แต่ไม่ทำงานมาตั้งแต่ ${ran === '' ? 'ติดตั้ง' : ran}`,
  takeOver: 'หากผู้นั้นพ้นหน้าที่หรือใช้บัญชีไม่ได้แล้ว ให้กด "รับช่วงการทำงานอัตโนมัติ" อีเมลจะส่งในนามของท่านแทน และจะไม่มีการทำงานซ้ำ',
  questions: (count: number): string => `จับคู่คำถามแล้ว ${count} ข้อ`,
  questionsToMap: 'คำถามของแบบฟอร์ม',
  fault: 'สิ่งที่ต้องแก้ไข',
  templates: (count: number): string => `แม่แบบเอกสารครบ ${count} ฉบับ`,
  templatesToMake: (made: number, count: number): string => `แม่แบบเอกสาร (มีแล้ว ${made} จาก ${count} ฉบับ)`,
  survey: 'แบบประเมินความพึงพอใจ',
  summary: 'ไฟล์สรุปสำหรับผู้บริหาร',
  filled: (description: string): string => `กรอกแล้ว: ${description}`,
  cardCodeNextHow:
    'หากเคยออกบัตรมาก่อน ให้กรอก cardCodeNext ในแผ่นงาน "ตั้งค่า" เป็นเลขลำดับถัดจากบัตรใบล่าสุด หากเริ่มที่ 1 ให้เว้นว่างแล้วกด "ทำแล้ว"',
  officers: (count: number): string => `เจ้าหน้าที่ ${count} คน`,
  districts: (count: number): string => `อำเภอที่มีระยะทาง ${count} แห่ง`,
  holidays: (year: number): string => `วันหยุดปี พ.ศ. ${year}`,
  holidaysHow: (year: number): string =>
    `กรอกวันหยุดราชการของปี พ.ศ. ${year} ในแผ่นงาน "วันหยุด" (วันที่แบบ 2027-01-01) ระบบใช้นับวันทำการและวันครบกำหนด`,
  timeZones: 'เขตเวลา Asia/Bangkok ทั้งสเปรดชีตและสคริปต์ และรูปแบบวันที่ของไทย',
  officeName: (name: string, short: string): string => `ชื่อสำนักงานที่จะพิมพ์บนบัตรและหนังสือ: ${name} (${short})`,
  officeNameHow:
    'ตรวจค่า officeFullName, officeShortName และ schoolProvince ในแผ่นงาน "ตั้งค่า" ให้ตรงกับสำนักงานของท่าน แล้วกด "ทำแล้ว"',
  garuda: 'ตราครุฑในแม่แบบ',
  uploads: 'โฟลเดอร์ไฟล์แนบของแบบฟอร์ม',
  uploadsHow:
    'เปิดแบบฟอร์ม > การตอบกลับ > เมนูสามจุด > "โฟลเดอร์ไฟล์ที่อัปโหลด" แล้วแชร์แก่เจ้าหน้าที่และผู้ดูแลระบบทุกคน (ผู้มีสิทธิอ่าน) เพื่อให้เปิดรูปถ่ายและหลักฐานได้ แล้วกด "ทำแล้ว"',
  card: 'พิมพ์บัตรทดสอบ',
  cardHow:
    'พิมพ์บัตรหนึ่งใบลงกระดาษ วัดขนาดเทียบกับบัตรเปล่าของสำนักงาน หากไม่ตรงให้แก้ cardSize ในแผ่นงาน "ตั้งค่า" แล้วกด "สร้างแม่แบบใหม่" ของบัตรในหน้า "เอกสารของสำนักงาน" (แม่แบบใหม่ยังไม่มีตราครุฑ) เมื่อตรงแล้วกด "ทำแล้ว"',
  earlier: (count: number): string => `คำตอบที่ส่งก่อนติดตั้งระบบ ${count} รายการ ยังไม่ได้รับเป็นคำขอ`,
  earlierHow: 'เลือกรับเฉพาะคำตอบตั้งแต่วันที่ที่กำหนด ระบบจะไม่ส่งอีเมลถึงผู้ใด หากดำเนินการไปแล้วด้วยวิธีเดิม ให้กด "ทำแล้ว" โดยไม่ต้องรับ',
  earlierWaiting: (count: number): string => `กำลังรับคำตอบก่อนติดตั้งระบบ เหลือ ${count} รายการ ระบบทำต่อเองทุกชั่วโมง`,
  otherOffice: (title: string, named: string, own: string): string =>
    `แบบฟอร์ม "${title}" กล่าวถึง "${named}" แต่ไฟล์นี้ตั้งค่าเป็น "${own}" โปรดตรวจว่าเป็นแบบฟอร์มของสำนักงานท่าน หากใช่ ให้แก้ชื่อสำนักงานในแผ่นงาน "ตั้งค่า" หรือในแบบฟอร์มให้ตรงกัน`,
  otherForm: (title: string): string =>
    `แบบฟอร์ม "${title}" ไม่มีคำถามของคำขอมีบัตร ระบบจึงไม่รับคำตอบของแบบฟอร์มนี้ หากเป็นแบบคำขอจริง โปรดจับคู่คำถามในแผ่นงาน "จับคู่คำถาม"`,
} as const;

/** What the health of the system is said to be; each fault says what to do. */
/** Name of the archive. */
export const ARCHIVE_BOOK = 'คลังคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ';
/** What the office's own file is called where it is downloaded. */
export const WORKBOOK_NAME = 'ทะเบียนคำขอมีบัตร';
/** Folder of one export; `2026-11-22 10.00`. */
export const exportFolder = (at: string): string =>
  `ส่งออกข้อมูล ${at.slice(0, 10)} ${at.slice(11, 16).replace(':', '.')}`;

/** Why personal data could not be removed. */
export const REMOVAL = {
  files: (owners: readonly string[]): string =>
    `ยังลบไฟล์ไม่ได้ เพราะผู้ที่ลบได้มีแต่เจ้าของไฟล์ คือ ${owners.map((owner) => owner || 'บัญชีอื่น').join(', ')} ระบบจะย้ายลงถังขยะเองเมื่อเจ้าของไฟล์จัดทำเอกสารครั้งถัดไป (ครั้งละไม่เกิน 5 ไฟล์) แล้วโปรดกดลบอีกครั้ง หากเจ้าของไฟล์พ้นหน้าที่แล้ว โปรดให้ผู้ดูแลบัญชีของสำนักงานลบหรือโอนไฟล์`,
  driveFailed: 'Drive ขัดข้องชั่วคราว ยังลบไฟล์ได้ไม่ครบ โปรดลองอีกครั้ง',
  uploadsClosed: 'บัญชีของท่านเปิดไฟล์ที่ผู้ยื่นแนบไม่ได้ จึงลบให้ไม่ได้ โปรดให้เจ้าของแบบฟอร์มลบเอง หรือแชร์โฟลเดอร์ไฟล์แนบให้ท่านก่อน',
  form: 'ลบคำตอบในแบบฟอร์มไม่ได้ เพราะบัญชีของท่านเปิดแบบฟอร์มไม่ได้ โปรดให้เจ้าของแบบฟอร์มเพิ่มท่านเป็นผู้ทำงานร่วมกัน หากแบบฟอร์มถูกลบแล้ว ให้ยกเลิกการลิงก์แบบฟอร์มของแผ่นคำตอบก่อน แล้วลองอีกครั้ง',
  notDue: 'ยังไม่ครบกำหนดลบ หรือไม่พบคำขอนี้แล้ว',
  notArchived: 'ย้ายเข้าคลังไม่สำเร็จ จึงยังไม่ได้ลบ โปรดลองอีกครั้ง',
} as const;

export const HEALTH = {
  notInstalled: 'ยังไม่ได้ติดตั้ง โปรดกด "ติดตั้ง"',
  triggers: (owner: string, ran: string, received: string): string =>
    `การทำงานอัตโนมัติเป็นของ ${owner} ทำงานประจำชั่วโมงล่าสุด ${ran} รับคำตอบล่าสุด ${received}`,
  never: 'ยังไม่มี',
  triggersGone: 'ไม่พบการทำงานอัตโนมัติของท่านครบทั้งสองรายการ โปรดกด "ติดตั้ง" เพื่อสร้างใหม่',
  ownerGone: (owner: string): string =>
    `การทำงานอัตโนมัติเป็นของ ${owner} ซึ่งไม่ได้เป็นผู้ดูแลระบบแล้ว โปรดกด "รับช่วงการทำงานอัตโนมัติ"`,
  asleep: (owner: string, ran: string): string =>
    `งานประจำชั่วโมงในนามของ ${owner} ไม่ทำงานมาตั้งแต่ ${ran} หากผู้นั้นใช้บัญชีไม่ได้แล้ว โปรดกด "รับช่วงการทำงานอัตโนมัติ"`,
  sheets: 'แผ่นงานและหัวคอลัมน์ครบ',
  sheetGone: (name: string): string => `ไม่พบแผ่นงาน "${name}" โปรดกด "ติดตั้ง" เพื่อสร้างใหม่ หรือเปลี่ยนชื่อแผ่นงานกลับตามเดิม`,
  headingsGone: (name: string, headings: string): string =>
    `แผ่นงาน "${name}" ไม่มีหัวคอลัมน์ ${headings} โปรดแก้ชื่อหัวคอลัมน์กลับตามเดิม หรือกด "ติดตั้ง" เพื่อเพิ่มคอลัมน์ใหม่`,
  questions: 'คำถามของแบบฟอร์มจับคู่ครบ',
  questionsNew: (titles: string): string => `แบบฟอร์มมีคำถามที่ระบบยังไม่รู้จัก: ${titles} โปรดเลือกเมนู งานบัตร > อ่านแบบฟอร์มใหม่`,
  formNew: (sheet: string): string =>
    `แบบฟอร์มที่ส่งคำตอบเข้าแผ่นงาน "${sheet}" ถามเลขประจำตัวประชาชน แต่ยังไม่ได้เชื่อมกับระบบ คำตอบจึงยังไม่ได้รับเป็นคำขอ ถ้าเป็นแบบฟอร์มขอมีบัตร โปรดเลือกเมนู งานบัตร > ติดตั้ง`,
  targetUnknown: (target: string, question: string): string =>
    `ไม่มีรหัสข้อมูล "${target}" ที่กรอกไว้กับคำถาม "${question}" คำตอบข้อนี้จึงไม่ถูกใช้ โปรดแก้ในแผ่นงาน "จับคู่คำถาม" หรือกรอกว่า ไม่ใช้`,
  noForm: 'ไม่มีแบบฟอร์มส่งคำตอบเข้าสเปรดชีตนี้ โปรดเชื่อมแบบฟอร์มกับไฟล์นี้ แล้วเลือกเมนู งานบัตร > ติดตั้ง',
  unique: 'คำขอแต่ละเลขที่มีแถวเดียว',
  repeated: (ids: string): string =>
    `คำขอเลขที่ ${ids} มีมากกว่าหนึ่งแถวในแผ่นงาน "คำขอ" อาจมีผู้จัดเรียงแถวขณะที่ระบบกำลังบันทึก ทำให้แถวของคำขออื่นถูกเขียนทับ โปรดเปิด ไฟล์ > ประวัติเวอร์ชัน เพื่อคัดลอกแถวที่หายกลับมา แล้วลบแถวที่ซ้ำ หากต้องการจัดเรียงเพื่อดูข้อมูล โปรดใช้มุมมองตัวกรอง`,
  andMore: (count: number): string => `และอีก ${count} รายการ`,
  notDeleted: 'คำตอบทุกรายการที่รับแล้วมีคำขอ',
  deleted: (ids: string): string =>
    `คำขอเลขที่ ${ids} ไม่มีแถวในแผ่นงาน "คำขอ" แล้ว แต่คำตอบยังอยู่ หากมีผู้ลบโดยไม่ตั้งใจ โปรดเปิด ไฟล์ > ประวัติเวอร์ชัน เพื่อคัดลอกแถวกลับมา หากตั้งใจลบ โปรดลบแถวคำตอบด้วย ระบบไม่สร้างคำขอขึ้นใหม่และไม่ใช้เลขซ้ำ`,
  messages: 'ไม่มีอีเมลค้างส่ง',
  messagesOpen: (count: number): string => `อีเมลรอส่ง ${count} ฉบับ ระบบจะส่งภายในหนึ่งชั่วโมง`,
  messagesFailed: (count: number): string =>
    `อีเมลส่งไม่สำเร็จ ${count} ฉบับ โปรดดูสาเหตุในแผ่นงาน "ข้อความ" และโทรศัพท์แจ้งผู้รับหากเร่งด่วน`,
  mailQuota: (left: number): string => `วันนี้บัญชีของท่านส่งอีเมลได้อีก ${left} ฉบับ`,
  mailShort: (left: number): string => `วันนี้บัญชีของท่านส่งอีเมลได้อีกเพียง ${left} ฉบับ อีเมลที่เหลือจะส่งในวันถัดไป ไม่ต้องดำเนินการ`,
  runtime: (minutes: number, limit: number): string =>
    `วันนี้ทำงานอัตโนมัติไปแล้วประมาณ ${minutes} นาที จาก ${limit} นาทีที่ Google ให้ต่อวัน`,
  runtimeShort: (minutes: number, limit: number): string =>
    `วันนี้ทำงานอัตโนมัติไปแล้วประมาณ ${minutes} นาที จาก ${limit} นาทีที่ Google ให้ต่อวัน หากเต็ม งานที่เหลือจะทำในวันถัดไป โปรดรอ หรือใช้บัญชีของหน่วยงานที่ได้เวลามากกว่า`,
  templates: (count: number): string => `แม่แบบเอกสารครบ ${count} ฉบับ`,
  templatesGone: (names: string): string =>
    `ไม่พบแม่แบบ ${names} ในโฟลเดอร์ "แม่แบบเอกสาร" โปรดเปิดหน้า "เอกสารของสำนักงาน" แล้วกด "สร้างแม่แบบใหม่" หรือย้ายไฟล์กลับเข้าโฟลเดอร์`,
  templatesLeft: (count: number): string => `ยังไม่ได้สร้างแม่แบบ ${count} ฉบับ โปรดกด "ติดตั้ง"`,
  templateFolder: 'เปิดโฟลเดอร์แม่แบบเอกสารไม่ได้ อาจถูกลบหรือยังไม่ได้แชร์ให้ท่าน โปรดกด "ติดตั้ง"',
  settings: 'ค่าในแผ่นงาน "ตั้งค่า" ใช้ได้ทุกรายการ',
  settingUnknown: (key: string): string => `ไม่มีการตั้งค่าชื่อ "${key}" โปรดแก้ชื่อ หรือลบแถวนี้ในแผ่นงาน "ตั้งค่า"`,
  settingRepeated: (key: string): string => `การตั้งค่า ${key} มีมากกว่าหนึ่งแถว ระบบใช้แถวแรก โปรดลบแถวที่ซ้ำในแผ่นงาน "ตั้งค่า"`,
  settingInvalid: (key: string, value: string, allowed: string): string =>
    `ค่าของ ${key} คือ "${value}" ใช้ไม่ได้ ระบบใช้ค่าเริ่มต้นแทน โปรดแก้ในแผ่นงาน "ตั้งค่า" เป็น${allowed}`,
  lists: 'แผ่นงาน "วันหยุด" "เจ้าหน้าที่" และ "อำเภอ" อ่านได้ทุกแถว',
  listUnreadable: {
    holidays: (values: string): string =>
      `แผ่นงาน "วันหยุด" มีวันที่ที่อ่านไม่ได้: ${values} ระบบจึงนับเป็นวันทำการ โปรดพิมพ์ใหม่ เช่น 5 ธ.ค. 2569`,
    officers: (values: string): string =>
      `แผ่นงาน "เจ้าหน้าที่" มีแถวที่ใช้ไม่ได้: ${values} บุคคลเหล่านี้จึงใช้ระบบไม่ได้ โปรดกรอกอีเมล และเลือกบทบาท OFFICER, SUPERVISOR หรือ ADMIN`,
    districts: (values: string): string =>
      `แผ่นงาน "อำเภอ" มีระยะทางที่ไม่ใช่ตัวเลข: ${values} สรุปการเดินทางจึงไม่นับอำเภอเหล่านี้ โปรดกรอกเป็นตัวเลข เช่น 35`,
  },
  uploads: 'เปิดไฟล์แนบของผู้ยื่นได้',
  uploadsClosed:
    'บัญชีนี้เปิดไฟล์แนบของคำขอล่าสุดไม่ได้ โปรดให้เจ้าของแบบฟอร์มแชร์โฟลเดอร์ไฟล์ที่อัปโหลด (ชื่อลงท้ายด้วย "File responses") มิฉะนั้นระบบจะแจ้งผู้ยื่นว่าเปิดไฟล์ไม่ได้',
  sweep: 'ไม่มีคำตอบที่ตกค้าง',
  sweepLeft: (count: number): string =>
    `มีคำตอบที่ยังไม่ได้รับเป็นคำขอ ${count} รายการ ระบบจะรับภายในหนึ่งชั่วโมง หรือกด "รับคำตอบที่ตกค้าง"`,
  timeZones: 'เขตเวลาเป็น Asia/Bangkok ทั้งสองแห่ง และรูปแบบวันที่เป็นของไทย',
  version: (version: number): string => `รูปแบบข้อมูลเป็นรุ่นปัจจุบัน (รุ่น ${version})`,
  versionOld: (found: number, current: number): string =>
    `ข้อมูลเป็นรุ่น ${found} ระบบเป็นรุ่น ${current} ระบบจะปรับให้ภายในหนึ่งชั่วโมง หรือกด "ติดตั้ง" ข้อมูลเดิมไม่หาย`,
  versionNew: (found: number, current: number): string =>
    `ข้อมูลเป็นรุ่น ${found} แต่โปรแกรมเป็นรุ่น ${current} ซึ่งเก่ากว่า โปรดติดตั้งโปรแกรมรุ่นล่าสุด`,
  holidays: (year: number): string => `มีวันหยุดปี พ.ศ. ${year} แล้ว`,
  holidaysGone: (year: number): string =>
    `ยังไม่มีวันหยุดของปี พ.ศ. ${year} โปรดกรอกในแผ่นงาน "วันหยุด" มิฉะนั้นระบบจะนับวันหยุดเป็นวันทำการ`,
  archive: 'เปิดไฟล์คลังคำขอได้',
  folders: 'แชร์โฟลเดอร์เอกสารแก่เจ้าหน้าที่แล้ว',
  summary: 'ไฟล์สรุปปรับปรุงตามปกติ',
  wording: 'ข้อความมาตรฐานใช้ได้',
} as const;

/** What a setting may be, by kind; for whoever has typed something else. */
export const ALLOWED_VALUES = {
  TEXT: 'ข้อความ',
  EMAIL: 'อีเมลที่ถูกต้อง',
  EMAIL_LIST: 'อีเมลที่ถูกต้อง คั่นด้วยจุลภาค',
  LINK: 'ลิงก์ที่ขึ้นต้นด้วย https://',
  CARD_PREFIX: 'ตัวเลข 5 หลัก',
  BOOLEAN: ' TRUE หรือ FALSE',
  whole: (min: number, max: number): string => `จำนวนเต็มตั้งแต่ ${min} ถึง ${max}`,
  number: (min: number, max: number): string => `จำนวนตั้งแต่ ${min} ถึง ${max}`,
  list: (min: number, max: number): string => `จำนวนเต็มตั้งแต่ ${min} ถึง ${max} คั่นด้วยจุลภาค`,
  size: 'ขนาด กว้าง x สูง เช่น 8.56 x 5.40',
  code: (codes: readonly string[]): string => ` ${codes.join(' หรือ ')}`,
} as const;
