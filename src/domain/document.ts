/** Names the documents (หลักฐาน) that can be attached to a request, in the order in which missing ones are listed. */

/** Documents with the names that the messages and the officer's panel show; docs/rules.md §3.1; 002 §2. */
export const DOCUMENTS = {
  PHOTO: { label: 'รูปถ่าย', title: 'รูปถ่าย' },
  OLD_CARD: { label: 'บัตรเดิม', title: 'บัตรเดิม' },
  POLICE_REPORT: { label: 'ใบแจ้งความ', title: 'ใบแจ้งความ' },
  DAMAGE_MEMO: { label: 'บันทึกแจ้งสาเหตุการชำรุด', title: 'บันทึกแจ้งสาเหตุการชำรุด' },
  INITIAL_ORDER: { label: 'สำเนาคำสั่งบรรจุและแต่งตั้ง', title: 'สำเนาคำสั่งบรรจุและแต่งตั้ง' },
  APPOINT_ORDER: {
    label: 'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ',
    title: 'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ',
  },
  NAME_CHANGE_CERT: {
    label: 'หลักฐานการเปลี่ยนชื่อ/ชื่อสกุล/คำนำหน้านาม',
    title: 'หลักฐานการเปลี่ยนชื่อ/ชื่อสกุล/คำนำหน้านาม',
  },
  RANK_ORDER: { label: 'คำสั่งแต่งตั้งยศจากกระทรวงกลาโหม', title: 'คำสั่งแต่งตั้งยศ' },
  RETIRE_DOC: {
    label: 'ประกาศเกษียณ หรือคำสั่งให้ออกจากราชการ หรือหนังสือสั่งจ่ายบำนาญ',
    title: 'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ',
  },
  CONTRACT: { label: 'สำเนาสัญญาจ้าง', title: 'สำเนาสัญญาจ้าง' },
  OTHER_EVIDENCE: { label: 'หลักฐานประกอบเหตุที่ขอ', title: 'หลักฐานอื่น' },
} as const satisfies Record<
  string,
  {
    /** The name in a sentence. */
    readonly label: string;
    /** The title of its upload question in the form. */
    readonly title: string;
  }
>;

/** Code of a document (หลักฐาน). */
export type DocumentCode = keyof typeof DOCUMENTS;

/** All codes in their order (docs/rules.md Appendix B). */
export const DOCUMENT_CODES = Object.keys(DOCUMENTS) as DocumentCode[];

export function isDocumentCode(text: string): text is DocumentCode {
  return Object.prototype.hasOwnProperty.call(DOCUMENTS, text);
}

/** The label of one code, or of an any-of group `A|B` joined by หรือ. Unknown codes are shown as they are. */
export function documentLabel(codes: string): string {
  return codes
    .split('|')
    .map((code) => (isDocumentCode(code) ? DOCUMENTS[code].label : code))
    .join(' หรือ ');
}
