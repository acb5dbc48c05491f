/** Reads what an applicant sent for each question, and says what Google Forms would not take. */
import type { Answer, FormItemModel, FormModel, ItemType, Submission, UploadedFile } from '../model/forms';
import type { FormBody } from './body';
import { fieldOf, OTHER } from './formItems';
import { sizeText } from './times';

/** An answer, and what is wrong with it. */
export interface ReadItem {
  readonly item: FormItemModel;
  /** Empty text or list where nothing was answered. For uploads: ids of files that are kept. */
  readonly answer: Answer;
  readonly files: readonly UploadedFile[];
  readonly problem: string | null;
}

type Read = (item: FormItemModel, values: (suffix?: string) => readonly string[]) => Answer;
type Check = (item: FormItemModel, answer: Answer) => string | null;

const single: Read = (_item, values) => values()[0] ?? '';
const chosen: Read = (_item, values) =>
  values()
    .flatMap((value) => (value === OTHER ? (values('_other')[0] ?? '').trim() : value))
    .filter((value) => value !== '');
const rows: Read = (item, values) => item.rows.map((_, index) => values(`_${index}`).join(', '));
const duration: Read = (_item, values) => {
  const parts = [0, 1, 2].map((index) => values(`_${index}`)[0] ?? '');
  return parts.every((part) => part === '') ? '' : parts.map((part) => part.padStart(2, '0')).join(':');
};

const fits =
  (pattern: RegExp, problem: string): Check =>
  (_item, answer) =>
    typeof answer === 'string' && !pattern.test(answer) ? problem : null;
const known: Check = (item, answer) =>
  [answer].flat().every((value) => item.other || item.choices.includes(value)) ? null : 'ตัวเลือกนี้ไม่มีในแบบฟอร์ม';
const free: Check = () => null;

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

interface Kind {
  readonly read: Read;
  readonly check: Check;
}

/** Questions only; headings and pictures ask nothing. */
const KINDS: Readonly<Partial<Record<ItemType, Kind>>> = {
  TEXT: { read: single, check: free },
  PARAGRAPH_TEXT: { read: single, check: free },
  MULTIPLE_CHOICE: { read: (item, values) => [chosen(item, values)].flat()[0] ?? '', check: known },
  LIST: { read: single, check: known },
  CHECKBOX: { read: chosen, check: known },
  DATE: { read: single, check: (_item, answer) => (typeof answer === 'string' && isDay(answer) ? null : 'วันที่ไม่ถูกต้อง') },
  TIME: { read: single, check: fits(/^([01]\d|2[0-3]):[0-5]\d$/, 'เวลาไม่ถูกต้อง') },
  DATETIME: {
    read: (item, values) => String(single(item, values)).replace('T', ' ').slice(0, 16),
    check: fits(/^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d$/, 'วันและเวลาไม่ถูกต้อง'),
  },
  DURATION: { read: duration, check: fits(/^\d{1,3}:[0-5]\d:[0-5]\d$/, 'ระยะเวลาไม่ถูกต้อง') },
  SCALE: {
    read: single,
    check: (item, answer) =>
      Number(answer) >= item.lower && Number(answer) <= item.upper && Number.isInteger(Number(answer))
        ? null
        : 'ค่านี้ไม่มีในแบบฟอร์ม',
  },
  GRID: {
    read: rows,
    check: (item, answer) =>
      [answer].flat().every((value) => value === '' || item.columns.includes(value)) ? null : 'ตัวเลือกนี้ไม่มีในแบบฟอร์ม',
  },
  CHECKBOX_GRID: { read: rows, check: free },
  FILE_UPLOAD: { read: (_item, values) => [...values('_keep')], check: free },
};

const isEmpty = (answer: Answer): boolean =>
  typeof answer === 'string' ? answer.trim() === '' : answer.every((part) => part === '');
const REQUIRED = 'จำเป็นต้องตอบคำถามนี้';

function missing(item: FormItemModel, answer: Answer): boolean {
  // Of a required grid, every row must be answered.
  if ((item.type === 'GRID' || item.type === 'CHECKBOX_GRID') && Array.isArray(answer))
    return answer.some((row) => row === '');
  return isEmpty(answer);
}

function readUploads(item: FormItemModel, body: FormBody, earlier: readonly string[]): ReadItem {
  const kept = (body.fields.get(`${fieldOf(item)}_keep`) ?? []).filter((id) => earlier.includes(id));
  const files = body.files.filter((file) => file.field === fieldOf(item));
  const tooLarge = files.find((file) => file.bytes.length > item.maxBytes);
  let problem: string | null = null;
  if (kept.length + files.length > item.maxFiles) problem = `แนบได้ไม่เกิน ${item.maxFiles} ไฟล์`;
  else if (tooLarge !== undefined) problem = `ไฟล์ ${tooLarge.name} ใหญ่เกิน ${sizeText(item.maxBytes)}`;
  else if (item.required && kept.length + files.length === 0) problem = REQUIRED;
  return { item, answer: kept, files, problem };
}

/** Every question of the form with what was sent for it. `earlier` is the answer that is being edited. */
export function readItems(form: FormModel, body: FormBody, earlier: Readonly<Record<number, Answer>> = {}): ReadItem[] {
  return form.facts.items.flatMap((item): ReadItem[] => {
    const kind = KINDS[item.type];
    if (kind === undefined) return [];
    if (item.type === 'FILE_UPLOAD') return [readUploads(item, body, [earlier[item.id] ?? []].flat())];
    const answer = kind.read(item, (suffix = '') => body.fields.get(fieldOf(item) + suffix) ?? []);
    const problem =
      item.required && missing(item, answer) ? REQUIRED : isEmpty(answer) ? null : kind.check(item, answer);
    return [{ item, answer, files: [], problem }];
  });
}

const same = (a: Answer, b: Answer): boolean => JSON.stringify([a].flat()) === JSON.stringify([b].flat());

/** What the form is handed: every answer of a first submission; of an edit only what differs from before. */
export function submissionOf(
  read: readonly ReadItem[],
  email: string,
  earlier: Readonly<Record<number, Answer>> | null,
): Submission {
  const answers: Record<string, Answer> = {};
  const files: Record<string, readonly UploadedFile[]> = {};
  for (const { item, answer, files: sent } of read) {
    const before = earlier?.[item.id] ?? '';
    const isUpload = item.type === 'FILE_UPLOAD';
    const isChanged = sent.length > 0 || (isEmpty(answer) ? !isEmpty(before) : !same(answer, before));
    if (!isChanged) continue;
    if (sent.length > 0) files[item.title] = sent;
    if (!isUpload || (Array.isArray(answer) && (answer.length > 0 || sent.length === 0))) answers[item.title] = answer;
  }
  return { email, answers, files };
}
