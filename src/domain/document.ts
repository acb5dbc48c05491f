/** Names the documents (หลักฐาน) that can be attached to a request, in the order in which missing ones are listed. */

interface DocumentRow {
  /** The title of its upload question in the form, which the officer's panel shows. */
  readonly title: string;
  /** The name in a sentence, where it is another one. */
  readonly label?: string;
}

/** Documents with their names; docs/rules.md §3.1; 002 §2. */
const ROWS = {
  PHOTO: { title: 'รูปถ่าย' },
  OLD_CARD: { title: 'บัตรเดิม' },
  POLICE_REPORT: { title: 'ใบแจ้งความ' },
  DAMAGE_MEMO: { title: 'บันทึกแจ้งสาเหตุการชำรุด' },
  INITIAL_ORDER: { title: 'สำเนาคำสั่งบรรจุและแต่งตั้ง' },
  APPOINT_ORDER: { title: 'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ' },
  NAME_CHANGE_CERT: { title: 'หลักฐานการเปลี่ยนชื่อ/ชื่อสกุล/คำนำหน้านาม' },
  RANK_ORDER: { title: 'คำสั่งแต่งตั้งยศ', label: 'คำสั่งแต่งตั้งยศจากกระทรวงกลาโหม' },
  RETIRE_DOC: {
    title: 'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ',
    label: 'ประกาศเกษียณ หรือคำสั่งให้ออกจากราชการ หรือหนังสือสั่งจ่ายบำนาญ',
  },
  CONTRACT: { title: 'สำเนาสัญญาจ้าง' },
  OTHER_EVIDENCE: { title: 'หลักฐานอื่น', label: 'หลักฐานประกอบเหตุที่ขอ' },
} as const satisfies Record<string, DocumentRow>;

/** Code of a document (หลักฐาน). */
export type DocumentCode = keyof typeof ROWS;

export const DOCUMENTS: Readonly<Record<DocumentCode, DocumentRow>> = ROWS;

/** All codes in their order (docs/rules.md Appendix B). */
export const DOCUMENT_CODES = Object.keys(DOCUMENTS) as DocumentCode[];

export function isDocumentCode(text: string): text is DocumentCode {
  return Object.prototype.hasOwnProperty.call(DOCUMENTS, text);
}

/** The label of one code, or of an any-of group `A|B` joined by หรือ. Unknown codes are shown as they are. */
export function documentLabel(codes: string): string {
  return codes
    .split('|')
    .map((code) => (isDocumentCode(code) ? nameOf(DOCUMENTS[code]) : code))
    .join(' หรือ ');
}

const nameOf = ({ title, label = title }: DocumentRow): string => label;
