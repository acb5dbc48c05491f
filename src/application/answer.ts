/** From a row of an answers sheet to the fields and files of a request. */
import { isDocumentCode, type DocumentCode } from '../domain/document';
import { fieldFinding, type Finding } from '../domain/finding';
import { splitFullName } from '../domain/personName';
import { guessTarget, isQuestionTarget, type DatePart, type QuestionTarget } from '../domain/questions';
import { FIELDS, type FieldId, type RequestFields } from '../domain/request';
import type { AnswerCell, AnswerRow, QuestionRow } from './ports';

export interface ReadAnswer {
  readonly fields: RequestFields;
  /** Drive ids of uploaded files, in the order of the form. */
  readonly uploads: readonly {
    readonly document: DocumentCode;
    readonly fileId: string;
    readonly unsorted?: boolean;
  }[];
  /** What the form's questions bring at all, answered or not. */
  readonly asked: ReadonlySet<QuestionTarget>;
  /** What an officer has to look at because the sheet does not say it for certain. */
  readonly doubts: readonly Finding[];
}

const FILE_ID = /[?&]id=([\w-]{10,})|\/d\/([\w-]{10,})/g;

/** Ids in `https://drive.google.com/open?id=…, https://…`: all files of a question stand in one cell. */
export function fileIdsIn(text: string): string[] {
  return [...text.matchAll(FILE_ID)].map((match) => match[1] ?? match[2] ?? '');
}

/** A date typed in a Buddhist-era year as if it were Christian; docs/rules.md §4.10. */
function commonEra(isoText: string): string {
  const year = Number(isoText.slice(0, 4));
  return year >= 2400 && year <= 2700 ? `${year - 543}${isoText.slice(4)}` : isoText;
}

/** Text of a cell for a field; a telephone number that Sheets took for a number has lost its zero. */
function textFor(target: FieldId, cell: AnswerCell): string {
  if (cell.kind === 'DATE' || cell.kind === 'LOST') return target === 'submittedAt' ? cell.text : commonEra(cell.text);
  if (cell.kind === 'NUMBER' && target === 'phone' && /^[2-9]\d{7,8}$/.test(cell.text)) return `0${cell.text}`;
  return cell.text;
}

/** The target of each column: as the office has mapped it, else as its title says. */
function targetsOf(row: AnswerRow, form: string, questions: readonly QuestionRow[]): (QuestionTarget | null)[] {
  const mapped = new Map(
    questions
      .filter((question) => question.form === form || question.form === '')
      .map((question) => [question.question.trim(), question.target.trim()]),
  );
  return row.headings.map((heading) => {
    const target = mapped.get(heading.trim());
    if (target !== undefined && target !== '') return isQuestionTarget(target) ? target : null;
    return guessTarget(heading);
  });
}

const DATE_FIELDS: readonly string[] = FIELDS.flatMap(({ id, kind }) => (kind === 'DATE' ? [id] : []));

/** A day and a month that are as good the other way round. */
const mayBeTurned = (isoText: string): boolean =>
  Number(isoText.slice(8, 10)) <= 12 && isoText.slice(5, 7) !== isoText.slice(8, 10);

/**
 * Questions whose answers Sheets has taken for dates: a house number "12/3"; and where the file does not read dates as
 * Thai people write them, a day that may be the month.
 */
export function takenForDates(
  row: AnswerRow,
  form: string,
  questions: readonly QuestionRow[],
  readsThaiDates: () => boolean,
): string[] {
  const targets = targetsOf(row, form, questions);
  const dates = row.cells.flatMap((cell, index) => {
    const target = targets[index];
    const isDate = cell.kind === 'DATE' && target !== undefined && target !== null && target !== 'submittedAt';
    return isDate
      ? [{ question: row.headings[index] ?? '', isMeant: DATE_FIELDS.includes(target), text: cell.text }]
      : [];
  });
  const turned = dates.filter(({ isMeant, text }) => isMeant && mayBeTurned(text));
  const wrong = dates.filter(({ isMeant }) => !isMeant);
  return [...wrong, ...(turned.length === 0 || readsThaiDates() ? [] : turned)].map(({ question }) => question);
}

/** The row with the answers that the form itself has kept; of one that it does not know any more, what is left. */
export function withTyped(row: AnswerRow, wanted: readonly string[], typed: ReadonlyMap<string, string>): AnswerRow {
  const cells = row.cells.map((cell, index): AnswerCell => {
    const question = row.headings[index] ?? '';
    if (cell.kind !== 'DATE' || !wanted.includes(question)) return cell;
    const text = typed.get(question);
    return text === undefined ? { ...cell, kind: 'LOST' } : { kind: 'TEXT', text: text.trim() };
  });
  return { ...row, cells };
}

/** Prefix, name and surname may stand in one answer. */
function spread(target: FieldId | 'fullName', text: string): [FieldId, string][] {
  if (target !== 'fullName') return [[target, text]];
  const { prefix, firstName, lastName } = splitFullName(text);
  const parts: [FieldId, string][] = [
    ['prefix', prefix],
    ['firstName', firstName],
    ['lastName', lastName],
  ];
  return parts.filter(([, part]) => part !== '');
}

function isDatePart(target: QuestionTarget): target is DatePart {
  return target.includes('.');
}

/** `5 มีนาคม 2528` or `5/3/2528`, as the month is written; read by the rules of dates like any other answer. */
function joinDate({ day = '', month = '', year = '' }: Partial<Record<string, string>>): string {
  const separator = /^[\d๐-๙]+$/.test(month) ? '/' : ' ';
  return [day, month, year].join(separator).trim();
}

export function readAnswerRow(row: AnswerRow, form: string, questions: readonly QuestionRow[]): ReadAnswer {
  const fields: RequestFields = {};
  const uploads: ReadAnswer['uploads'][number][] = [];
  const parts = new Map<FieldId, Partial<Record<string, string>>>();
  const doubts = new Map<string, Finding>();
  const doubt = (code: 'ANSWER_IS_DATE' | 'QUESTION_AMBIGUOUS', id: FieldId): void => {
    doubts.set(`${code}:${id}`, fieldFinding(code, id));
  };
  const targets = targetsOf(row, form, questions);
  targets.forEach((target, index) => {
    const cell = row.cells[index];
    if (target === null || cell === undefined || cell.text === '') return;
    if (isDocumentCode(target)) {
      uploads.push(...fileIdsIn(cell.text).map((fileId) => ({ document: target, fileId })));
      return;
    }
    if (target === 'documents') {
      uploads.push(
        ...fileIdsIn(cell.text).map((fileId) => ({ document: 'OTHER_EVIDENCE', fileId, unsorted: true }) as const),
      );
      return;
    }
    if (isDatePart(target)) {
      const [id = '', part = ''] = target.split('.');
      parts.set(id as FieldId, { ...parts.get(id as FieldId), [part]: cell.text });
      return;
    }
    for (const [id, text] of spread(target, target === 'fullName' ? cell.text : textFor(target, cell))) {
      if (fields[id] === undefined) {
        fields[id] = text;
        if (cell.kind === 'LOST') doubt('ANSWER_IS_DATE', id);
      } else if (fields[id] !== text) doubt('QUESTION_AMBIGUOUS', id);
    }
  });
  for (const [id, part] of parts) fields[id] ??= joinDate(part);
  const asked = new Set(targets.filter((target) => target !== null));
  return { fields, uploads, asked, doubts: [...doubts.values()] };
}
