/** Guesses what a question of a form asks for, from its title; docs/rules.md §2.3. */
import { DOCUMENTS, type DocumentCode } from './document';
import { FIELDS, type FieldId } from './request';

/** A part of a date that the form asks for in three questions. */
export type DatePart = `${FieldId}.${'day' | 'month' | 'year'}`;

/**
 * What a question brings: a field, a document, prefix, name and surname in one answer (`fullName`), all documents in one
 * upload (`documents`), or a part of a date.
 */
export type QuestionTarget = FieldId | DocumentCode | 'fullName' | 'documents' | DatePart;

/** Other titles that offices use; the titles of the stand-in form are the labels themselves. */
const ALIASES: Readonly<Partial<Record<QuestionTarget, readonly string[]>>> = {
  submittedAt: ['Timestamp'],
  email: ['ที่อยู่อีเมล', 'อีเมล์', 'E-mail', 'Email', 'Email Address', 'จดหมายอิเล็กทรอนิกส์'],
  prefix: ['คำนำหน้า', 'คำนำหน้าชื่อ'],
  firstName: ['ชื่อตัว', 'ชื่อ (ไม่ต้องใส่คำนำหน้า)'],
  lastName: ['นามสกุล', 'สกุล', 'ชื่อ-สกุล (นามสกุล)'],
  fullName: ['ชื่อ-สกุล', 'ชื่อ - นามสกุล', 'ชื่อและนามสกุล', 'ชื่อ–ชื่อสกุล', 'ชื่อ ชื่อสกุล'],
  citizenId: ['เลขบัตรประชาชน', 'เลขประจำตัวประชาชน 13 หลัก', 'เลขที่บัตรประชาชน', 'หมายเลขบัตรประจำตัวประชาชน'],
  birthDate: ['วันเกิด', 'วัน/เดือน/ปีเกิด', 'วันเดือนปี เกิด', 'เกิดวันที่'],
  bloodGroup: ['กรุ๊ปเลือด', 'หมู่เลือด'],
  regHouseNo: ['บ้านเลขที่', 'ที่อยู่ตามทะเบียนบ้าน เลขที่'],
  regMoo: ['หมู่'],
  regSoi: ['ซอย', 'ตรอก', 'ตรอก ซอย'],
  regSubdistrict: ['ตำบล', 'แขวง'],
  regDistrict: ['อำเภอ/เขต', 'อำเภอ', 'เขต'],
  phone: ['เบอร์โทรศัพท์', 'หมายเลขโทรศัพท์', 'เบอร์โทร', 'โทรศัพท์มือถือ', 'เบอร์โทรศัพท์มือถือ', 'โทร'],
  contactAddress: ['ที่อยู่ปัจจุบัน', 'ที่อยู่ที่ติดต่อได้', 'ที่อยู่ปัจจุบันที่ติดต่อได้'],
  category: ['ประเภทบุคลากร', 'ประเภท', 'ประเภทเจ้าหน้าที่'],
  positionName: ['ชื่อตำแหน่ง', 'ตำแหน่งปัจจุบัน'],
  standingName: ['วิทยฐานะ'],
  salaryKs1: ['อัตราเงินเดือน', 'เงินเดือน'],
  school: ['โรงเรียน', 'หน่วยงาน', 'สถานศึกษา', 'สังกัดโรงเรียน', 'สถานที่ปฏิบัติงาน'],
  schoolDistrict: ['อำเภอของโรงเรียน', 'อำเภอที่ตั้งสถานศึกษา'],
  reason: ['กรณีที่ขอ', 'เหตุที่ขอ', 'กรณีขอทำบัตร', 'เหตุผลที่ขอทำบัตร'],
  otherReason: ['อื่น ๆ โปรดระบุ', 'เหตุอื่นๆ'],
  oldCardNo: ['หมายเลขบัตรเดิม', 'เลขที่บัตรเดิม'],
  eventDate: ['วันที่เกิดเหตุ', 'วันที่บัตรหมดอายุ', 'วันที่บัตรหาย'],
  orderNo: ['เลขที่คำสั่ง'],
  orderDate: ['คำสั่งลงวันที่', 'ลงวันที่'],
  effectiveDate: ['มีผลวันที่'],
  lateReason: ['เหตุที่ยื่นเกิน 30 วัน', 'เหตุผลที่ยื่นเกินกำหนด'],
  headscarf: ['รูปถ่ายมีผ้าคลุมศีรษะ'],
  declaration: ['คำรับรอง', 'ข้าพเจ้าขอรับรองว่าข้อความดังกล่าวเป็นความจริงทุกประการ'],
  privacyConsent: ['ความยินยอมให้ใช้ข้อมูลส่วนบุคคล', 'ยินยอมให้ใช้ข้อมูลส่วนบุคคล'],
  documents: [
    'เอกสารแนบ',
    'เอกสารประกอบ',
    'แนบเอกสาร',
    'แนบไฟล์',
    'ไฟล์แนบ',
    'หลักฐานแนบ',
    'เอกสารหลักฐาน',
    'แนบเอกสารหลักฐาน',
    'อัปโหลดเอกสาร',
  ],
  'birthDate.day': ['วันที่เกิด', 'เกิดวันที่ (วัน)'],
  'birthDate.month': ['เดือนเกิด', 'เดือนที่เกิด'],
  'birthDate.year': ['ปีเกิด', 'พ.ศ. เกิด', 'ปีพ.ศ. เกิด'],
  PHOTO: ['รูปถ่ายชุดเครื่องแบบ', 'ไฟล์รูปถ่าย', 'แนบรูปถ่าย'],
  OLD_CARD: ['สำเนาบัตรเดิม', 'แนบบัตรเดิม'],
  POLICE_REPORT: ['ใบแจ้งความบัตรหาย', 'แนบใบแจ้งความ'],
  INITIAL_ORDER: ['คำสั่งบรรจุและแต่งตั้ง', 'สำเนาคำสั่งบรรจุ'],
  APPOINT_ORDER: ['สำเนาคำสั่ง', 'คำสั่งเลื่อนวิทยฐานะ', 'คำสั่งย้าย'],
  NAME_CHANGE_CERT: ['ใบเปลี่ยนชื่อ', 'หลักฐานการเปลี่ยนชื่อ'],
  RANK_ORDER: ['คำสั่งแต่งตั้งยศจากกระทรวงกลาโหม'],
  RETIRE_DOC: ['ประกาศเกษียณ', 'คำสั่งให้ออกจากราชการ', 'หนังสือสั่งจ่ายบำนาญ'],
  CONTRACT: ['สัญญาจ้าง'],
  OTHER_EVIDENCE: ['เอกสารอื่น', 'หลักฐานอื่น ๆ', 'เอกสารเพิ่มเติม'],
};

/** The title without spaces, punctuation, repetition marks and examples; letters in lower case. */
export function normalizeTitle(title: string): string {
  return title
    .replace(/เช่น.*$/s, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u200b-\u200d\ufeff.,:;*"'“”‘’()[\]{}<>/\\|–—_-]+/g, '')
    .replace(/ๆ/g, '');
}

const TARGETS: ReadonlyMap<string, QuestionTarget> = new Map([
  ...Object.entries(ALIASES).flatMap(([target, titles]) =>
    titles.map((title): [string, QuestionTarget] => [normalizeTitle(title), target as QuestionTarget]),
  ),
  ...Object.entries(DOCUMENTS).map(([code, { title }]): [string, QuestionTarget] => [
    normalizeTitle(title),
    code as DocumentCode,
  ]),
  // The form's own titles come last and win over every alias.
  ...FIELDS.map(({ id, label }): [string, QuestionTarget] => [normalizeTitle(label), id]),
]);

/** The target of a question, or null for a title that says nothing we know. */
export function guessTarget(title: string): QuestionTarget | null {
  return TARGETS.get(normalizeTitle(title)) ?? null;
}

const DATE_PARTS = FIELDS.filter(({ kind }) => kind === 'DATE').flatMap(({ id }) => [
  `${id}.day`,
  `${id}.month`,
  `${id}.year`,
]);
const KNOWN = new Set<string>([
  ...FIELDS.map(({ id }) => id),
  ...Object.keys(DOCUMENTS),
  'fullName',
  'documents',
  ...DATE_PARTS,
]);

/** Titles shorter than this are part of too many others to suggest anything. */
const SHORTEST_HINT = 4;

/** Up to three targets whose known titles contain the question, or stand in it; the longest agreement first. */
export function suggestTargets(title: string): QuestionTarget[] {
  const asked = normalizeTitle(title);
  if (asked.length < SHORTEST_HINT) return [];
  const alike = [...TARGETS].filter(
    ([known]) => known.length >= SHORTEST_HINT && (asked.includes(known) || known.includes(asked)),
  );
  const ranked = alike.sort(([a], [b]) => Math.min(b.length, asked.length) - Math.min(a.length, asked.length));
  return [...new Set(ranked.map(([, target]) => target))].slice(0, 3);
}

/** Whether a cell of จับคู่คำถาม names something that a question can bring. */
/** What an office writes beside a question that has nothing to do with the card. */
const NOT_USED: readonly string[] = ['ไม่ใช้', '-'];

/** Whether somebody has mistyped a target: such a question would be passed over without a word. */
export function isUnknownTarget(text: string): boolean {
  const target = text.trim();
  return target !== '' && !NOT_USED.includes(target) && !isQuestionTarget(target);
}

export function isQuestionTarget(text: string): text is QuestionTarget {
  return KNOWN.has(text);
}

const NAME_PARTS: readonly FieldId[] = ['prefix', 'firstName', 'lastName'];

/** Whether questions with these targets ask for a field, alone or with others; for a date the year stands for all. */
export function asksFor(targets: ReadonlySet<string>, id: FieldId): boolean {
  return targets.has(id) || targets.has(`${id}.year`) || (targets.has('fullName') && NAME_PARTS.includes(id));
}
