/** What the panel says where a request on paper is typed in, and the rules of the form under names that it may import. */
import { BLOOD_GROUPS } from '../domain/bloodGroup';
import { CATEGORIES, CATEGORY_CODES } from '../domain/category';
import { validateCitizenId } from '../domain/citizenId';
import { requiredAttachments, type RequiredAttachments } from '../domain/evidence';
import { REASON_CODES, REASONS } from '../domain/reason';
import { FIELDS, type Field, type FieldId, type RequestFields } from '../domain/request';
import { concerns, GOV_EMP_TYPES, isRequired, requestContext } from '../domain/required';
import { parseThaiDate } from '../domain/thaiDate';
import { shortDate } from './sidebar';

export const PAPER_REQUEST = {
  title: 'บันทึกคำขอที่ยื่นเป็นกระดาษ',
  hint: 'พิมพ์ตามแบบคำขอ ช่องที่ผู้ยื่นไม่ได้กรอกให้เว้นว่าง ระบบจะตรวจเหมือนคำขอออนไลน์หลังบันทึก',
  needed: '* คือข้อมูลที่คำขอต้องมี',
  kind: 'ประเภทและกรณี',
  choose: 'โปรดเลือก',
  documents: 'เอกสารที่ได้รับเป็นกระดาษแล้ว',
  documentsLater: 'โปรดเลือกประเภทและกรณีก่อน',
  notApplicable: 'ผู้ยื่นคำขอประเภทนี้ขอทำบัตรกรณีนี้ไม่ได้',
  oneIsEnough: 'อย่างใดอย่างหนึ่งต่อไปนี้',
  optional: 'ถ้ามี',
  save: 'บันทึกคำขอ',
  date: 'เช่น 5 ธ.ค. 2569',
  dateWrong: 'อ่านวันที่ไม่ได้ โปรดพิมพ์ปี พ.ศ. สี่หลัก เช่น 5 ธ.ค. 2569 หากอ่านจากแบบคำขอไม่ได้ให้เว้นว่าง',
  citizenIdWrong: 'เลขไม่ถูกต้อง โปรดตรวจกับแบบคำขอ หากเขียนมาเช่นนี้ให้เว้นว่าง',
} as const;

/** What stands in a closed question: codes or words, with what is shown for them. */
type Options = readonly (readonly [value: string, label: string])[];
const asOptions = (words: readonly string[]): Options => words.map((word) => [word, word]);

const OPTIONS: Readonly<Partial<Record<FieldId, Options>>> = {
  category: CATEGORY_CODES.map((code) => [code, CATEGORIES[code].label]),
  reason: REASON_CODES.map((code) => [code, REASONS[code].label]),
  bloodGroup: asOptions(BLOOD_GROUPS),
  govEmpType: asOptions(Object.values(GOV_EMP_TYPES)),
};
const LONG_TEXTS: readonly FieldId[] = ['contactAddress', 'lateReason'];
const DIGITS: readonly FieldId[] = ['citizenId', 'phone', 'regPostcode'];

/** A question of the form as the panel asks it. */
export interface PaperQuestion extends Field {
  readonly options: Options | undefined;
  readonly isLong: boolean;
  readonly isDigits: boolean;
  /** Without it the request cannot go on, but can be entered. */
  readonly isNeeded: boolean;
}

/** The questions that concern this request, whatever channel it takes. */
export function questionsFor(fields: RequestFields): readonly PaperQuestion[] {
  const context = requestContext(fields, 'PAPER');
  return FIELDS.filter(({ id, kind }) => kind !== 'COMPUTED' && concerns(id, context)).map((field: Field) => ({
    ...field,
    options: OPTIONS[field.id],
    isLong: LONG_TEXTS.includes(field.id),
    isDigits: DIGITS.includes(field.id),
    isNeeded: isRequired(field.id, context),
  }));
}

/** The documents that belong to the category and the reason; null while one of them is not chosen. */
export function documentsFor(fields: RequestFields): RequiredAttachments | null {
  const category = CATEGORY_CODES.find((code) => code === fields.category);
  const reason = REASON_CODES.find((code) => code === fields.reason);
  return category === undefined || reason === undefined ? null : requiredAttachments(category, reason);
}

/** Why a text cannot be what it is typed for; '' when it can. */
export function mistakeIn({ id, kind }: Pick<Field, 'id' | 'kind'>, text: string): string {
  if (text.trim() === '') return '';
  if (kind === 'DATE' && !parseThaiDate(text).ok) return PAPER_REQUEST.dateWrong;
  return id === 'citizenId' && !validateCitizenId(text).ok ? PAPER_REQUEST.citizenIdWrong : '';
}

/** A day as it will be understood: "5 ธ.ค. 2569"; '' for what cannot be read. */
export function dateUnderstood(text: string): string {
  const read = parseThaiDate(text);
  return read.ok ? shortDate(read.iso) : '';
}
