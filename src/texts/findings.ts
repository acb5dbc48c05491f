/** Says each finding in a Thai sentence that tells the reader what to do. */
import { documentLabel } from '../domain/document';
import { FINDINGS, formatFinding, parseFinding, type Finding, type FindingCode } from '../domain/finding';
import { fieldLabel } from '../domain/request';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings';

/** Numbers that some sentences name; they follow the office's settings. */
export type SentenceLimits = Pick<Settings, 'photoMinPx' | 'photoMaxAgeMonths' | 'maxFileBytes' | 'filingDays'>;

/** `subject` is the name of the field or of the documents, or the other request's id; '' when the code has none. */
type Sentence = (subject: string, limits: SentenceLimits) => string;

const says =
  (text: string): Sentence =>
  () =>
    text;

/** The sentence, followed by what it is about in brackets, so that the reader knows which file or date is meant. */
const saysOf =
  (text: string): Sentence =>
  (subject) =>
    subject === '' ? text : `${text} (${subject})`;

const CITIZEN_ID = says('เลขประจำตัวประชาชนไม่ถูกต้อง');
const DATE = saysOf('วันที่ไม่ถูกต้อง โปรดระบุ วัน/เดือน/ปี พ.ศ.');
const megabytes = (bytes: number): string => String(Math.round((bytes / 1024 / 1024) * 10) / 10);
const tooLarge: Sentence = (subject, { maxFileBytes }) =>
  saysOf(`ไฟล์มีขนาดเกิน ${megabytes(maxFileBytes)} MB`)(subject, DEFAULT_SETTINGS);
const late: Sentence = (_, { filingDays }) => `ยื่นเกินกำหนด ${filingDays} วัน`;

/** One sentence for every code; docs/rules.md §9. */
const SENTENCES = {
  FIELD_REQUIRED: (subject) => `โปรดระบุ “${subject}”`,
  FIELD_FORMAT: (subject) => `ข้อมูล “${subject}” ไม่ถูกต้อง โปรดตรวจสอบและระบุใหม่`,
  FIELD_TOO_LONG: (subject) => `ข้อมูล “${subject}” ยาวเกินไป โปรดย่อให้สั้นลง`,
  CHOICE_UNKNOWN: (subject) => `โปรดเลือก “${subject}” จากตัวเลือกในแบบฟอร์ม`,
  DATE_FORMAT: DATE,
  DATE_YEAR: DATE,
  DATE_INVALID: DATE,
  EMAIL_INVALID: says('ที่อยู่อีเมลไม่ถูกต้อง โปรดตรวจสอบและระบุใหม่'),
  PREFIX_DR_NOT_ALLOWED: says(
    'ไม่สามารถใช้ ดร. เป็นคำนำหน้านามในบัตรได้ (หนังสือสำนักนายกรัฐมนตรี ที่ นร 0106/745 ลงวันที่ 4 พฤษภาคม 2552)',
  ),
  PREFIX_UNKNOWN: says('คำนำหน้านามไม่ถูกต้อง'),
  NAME_HAS_PREFIX: says('ช่องชื่อขึ้นต้นด้วยคำนำหน้านาม บัตรและเอกสารจะพิมพ์คำนำหน้านามเพียงครั้งเดียว โปรดตรวจสอบชื่อ'),
  BIRTHDATE_RANGE: says('วันเดือนปีเกิดไม่น่าจะถูกต้อง โปรดตรวจสอบปี พ.ศ. และระบุใหม่'),
  DATE_OLD_CALENDAR: says('เกิดก่อนปี พ.ศ. 2484 ในเดือนมกราคมถึงมีนาคม โปรดตรวจสอบปีเกิดกับทะเบียนบ้าน'),
  BLOOD_INVALID: says('โปรดระบุหมู่โลหิตเป็นภาษาไทย โอ เอ บี หรือ เอบี'),
  PHONE_FORMAT: says('หมายเลขโทรศัพท์ไม่ถูกต้อง'),
  CID_EMPTY: CITIZEN_ID,
  CID_FORMAT: CITIZEN_ID,
  CID_LENGTH: CITIZEN_ID,
  CID_FIRST_DIGIT: CITIZEN_ID,
  CID_CHECKSUM: CITIZEN_ID,
  STANDING_UNKNOWN: says('วิทยฐานะไม่ถูกต้อง'),
  POSITION_NORMALIZED: says('บัตรจะพิมพ์เฉพาะวิทยฐานะที่พบในช่องตำแหน่ง โปรดตรวจสอบข้อความที่จะพิมพ์'),
  REASON_NOT_APPLICABLE: says('เหตุที่ขอไม่ตรงกับประเภทผู้ยื่นคำขอ'),
  OLD_CARD_NO_MISSING: says('ยังไม่ได้ระบุหมายเลขของบัตรเดิม โปรดตรวจสอบจากบัตรเดิมหรือทะเบียนคุม'),
  OLD_CARD_OTHER_PERSON: says('หมายเลขของบัตรเดิมตรงกับบัตรของผู้อื่นในทะเบียนคุม โปรดตรวจสอบ'),
  DOC_MISSING: (subject) => `ยังไม่ได้แนบ${subject}`,
  PHOTO_MIME: says('รูปถ่ายต้องเป็นไฟล์ JPG หรือ PNG'),
  PHOTO_TOO_LARGE: tooLarge,
  PHOTO_UNREADABLE: says('เปิดไฟล์รูปถ่ายไม่ได้ โปรดส่งรูปถ่ายใหม่เป็นไฟล์ JPG หรือ PNG'),
  PHOTO_NOT_PORTRAIT: says('รูปถ่ายต้องเป็นแนวตั้ง'),
  PHOTO_LOW_RES: (_, { photoMinPx: { width, height } }) =>
    `รูปถ่ายมีความละเอียดต่ำเกินไป (อย่างน้อย ${width} x ${height} พิกเซล)`,
  PHOTO_TOO_MANY_PIXELS: says('รูปถ่ายละเอียดเกิน 25 ล้านพิกเซล หากจัดทำบัตรไม่ได้ โปรดขอรูปที่เล็กลงจากผู้ยื่นคำขอ'),
  PHOTO_RATIO: says('สัดส่วนของรูปถ่ายไม่ตรงกับขนาดที่กำหนด โปรดตรวจสอบว่าตัดรูปแล้วใช้ได้หรือไม่'),
  PHOTO_TOO_OLD: (_, { photoMaxAgeMonths }) => `รูปถ่ายเกิน ${photoMaxAgeMonths} เดือน`,
  PHOTO_DATE_UNKNOWN: says('ไม่พบวันที่ถ่ายในไฟล์รูปถ่าย โปรดสอบถามผู้ยื่นคำขอว่าถ่ายไว้เมื่อใด'),
  PHOTO_DATE_FUTURE: says('วันที่ถ่ายในไฟล์รูปถ่ายอยู่หลังวันที่ยื่นคำขอ โปรดสอบถามวันที่ถ่ายจริง'),
  FILE_MIME: saysOf('ไฟล์แนบต้องเป็น PDF, JPG หรือ PNG'),
  FILE_TOO_LARGE: tooLarge,
  FILE_EMPTY: saysOf('ไฟล์แนบว่างเปล่า โปรดแนบไฟล์ใหม่'),
  FILE_UNREADABLE: saysOf('เปิดไฟล์แนบไม่ได้ โปรดแนบไฟล์ใหม่'),
  FILE_REPEATED: saysOf('แนบไฟล์เดียวกันไว้แล้วในเอกสารอื่น โปรดตรวจสอบว่าแนบครบถ้วนหรือไม่'),
  FILE_DAMAGED: saysOf('ไฟล์แนบชำรุดจนนำไปรวมพิมพ์ไม่ได้ โปรดเปิดดูและพิมพ์แยก'),
  FILE_ENCRYPTED: saysOf('ไฟล์แนบมีรหัสผ่านจนนำไปรวมพิมพ์ไม่ได้ โปรดเปิดดูและพิมพ์แยก'),
  EVENT_DATE_REQUIRED: says('โปรดระบุวันที่เกิดเหตุ/วันที่มีผล'),
  EVENT_DATE_FUTURE: says('วันที่เกิดเหตุอยู่หลังวันที่ยื่นคำขอ'),
  LATE_FILING: late,
  LATE_REASON_REQUIRED: (subject, limits) => `${late(subject, limits)} โปรดชี้แจงเหตุผล`,
  EARLY_RENEWAL: says('ยื่นก่อนบัตรหมดอายุนานกว่าปกติ โปรดตรวจสอบวันหมดอายุของบัตรเดิม'),
  OPEN_DUPLICATE: (subject) => `มีคำขอ ${subject} ของผู้ยื่นคนเดียวกันอยู่ระหว่างดำเนินการ โปรดเลือกดำเนินการเพียงคำขอเดียว`,
  RECENT_COMPLETED: (subject) => `ผู้ยื่นเพิ่งรับบัตรตามคำขอ ${subject} โปรดตรวจสอบเหตุที่ขออีกครั้ง`,
  CORRECTION_OTHER_EMAIL: (subject) =>
    `คำขอนี้ส่งจากอีเมลอื่นที่ไม่ใช่ของคำขอ ${subject} ซึ่งรอแก้ไขอยู่ โปรดสอบถามผู้ยื่นก่อนใช้แทนคำขอเดิม`,
  EDITED_LATER: says('ผู้ยื่นแก้ไขคำตอบหลังจากเริ่มตรวจสอบแล้ว โปรดตรวจสอบข้อมูลอีกครั้ง'),
  DOC_UNSORTED: () => 'ไฟล์แนบมาในคำถามเดียวกัน โปรดเปิดดูและระบุว่าแต่ละไฟล์เป็นเอกสารใด ระบบยังไม่ตรวจว่าเอกสารครบหรือไม่',
  QUESTION_MISSING: (field) =>
    `แบบฟอร์มไม่มีคำถาม “${field}” หรือยังไม่ได้จับคู่คำถามนี้ในแผ่นงาน “จับคู่คำถาม” โปรดสอบถามข้อมูลจากผู้ยื่นคำขอ`,
  QUESTION_AMBIGUOUS: (field) => `แบบฟอร์มมีคำถามเรื่อง “${field}” มากกว่าหนึ่งข้อและคำตอบไม่ตรงกัน ระบบใช้คำตอบแรก โปรดตรวจสอบ`,
  ANSWER_IS_DATE: (field) => `ตารางคำตอบอ่าน “${field}” เป็นวันที่ จึงอาจต่างจากที่ผู้ยื่นพิมพ์ โปรดเปิดคำตอบในแบบฟอร์มแล้วตรวจสอบ`,
} as const satisfies Record<FindingCode, Sentence>;

/** Sentences for one subject of a code, where the general one would say too little; keys are written findings. */
const SPECIAL: Readonly<Record<string, string>> = {
  'FIELD_REQUIRED:declaration': 'โปรดทำเครื่องหมายรับรองว่าข้อความในคำขอเป็นความจริง',
  'FIELD_REQUIRED:privacyConsent': 'โปรดทำเครื่องหมายยินยอมให้ใช้ข้อมูลส่วนบุคคลเพื่อการออกบัตร',
  'FIELD_FORMAT:firstName': 'โปรดระบุชื่อเป็นตัวอักษรไทย',
  'FIELD_FORMAT:lastName': 'โปรดระบุชื่อสกุลเป็นตัวอักษรไทย',
  'FIELD_FORMAT:regPostcode': 'รหัสไปรษณีย์ต้องเป็นตัวเลข 5 หลัก',
  'FIELD_FORMAT:contractEndDate': 'วันสิ้นสุดสัญญาจ้างต้องไม่อยู่ก่อนวันเริ่มสัญญาจ้าง',
  'DOC_MISSING:POLICE_REPORT': 'ยังไม่ได้แนบใบแจ้งความบัตรหาย',
  'DOC_MISSING:OLD_CARD|DAMAGE_MEMO': 'โปรดแนบบัตรที่ชำรุด หรือบันทึกแจ้งสาเหตุการชำรุด',
  'DOC_MISSING:POLICE_REPORT|DAMAGE_MEMO': 'โปรดแนบใบแจ้งความ หรือบันทึกแจ้งสาเหตุ',
};

/** The sentence of one finding; `limits` are the office's settings. */
export function findingSentence(finding: Finding, limits: SentenceLimits = DEFAULT_SETTINGS): string {
  return SPECIAL[formatFinding(finding)] ?? SENTENCES[finding.code](subjectOf(finding), limits);
}

/**
 * The numbered list of a correction message (M02), without numbers: what must be corrected, and lateness, each sentence
 * once. Lateness that still has to be explained is asked for, not told twice (docs/rules.md §4.10).
 */
export function correctionSentences(findings: readonly Finding[], limits?: SentenceLimits): string[] {
  const unexplained = findings.some(({ code }) => code === 'LATE_REASON_REQUIRED');
  const told = findings.filter(
    ({ code, severity }) =>
      severity === 'BLOCK' || code === 'LATE_REASON_REQUIRED' || (code === 'LATE_FILING' && !unexplained),
  );
  return [...new Set(told.map((item) => findingSentence(item, limits)))];
}

/** What an officer returns a request for: finding codes become their sentences, own words stay; each once. */
export function issueTexts(issues: readonly string[], limits?: SentenceLimits): string[] {
  const told = issues.map((issue) => {
    const known = parseFinding(issue);
    return known === null ? issue : findingSentence(known, limits);
  });
  return [...new Set(told)];
}

function subjectOf({ code, field, detail = '' }: Finding): string {
  if (field !== undefined) return fieldLabel(field);
  return FINDINGS[code].about === 'DOCUMENT' ? documentLabel(detail) : detail;
}

/** A new answer is known by the citizen id: where that was wrong, only an officer can put the two together. */
export const CITIZEN_ID_ADVICE = 'เมื่อส่งแบบฟอร์มใหม่ โปรดกรอกเลขประจำตัวประชาชนที่ถูกต้อง เจ้าหน้าที่จะใช้คำขอใหม่แทนคำขอนี้ให้';

/** What somebody with a picture in the iPhone's own format can do about it. */
export const HEIC_ADVICE =
  'ไฟล์ที่ส่งเป็นรูปแบบ HEIC ของ iPhone โปรดตั้งค่าที่ การตั้งค่า > กล้อง > รูปแบบ > "เข้ากันได้มากที่สุด" แล้วถ่ายใหม่ หรือบันทึกรูปเป็น JPG ก่อนส่ง';
