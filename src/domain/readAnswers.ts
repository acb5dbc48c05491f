/** Brings the answers of a form into the one form in which the office keeps them. */
import { normalizeBloodGroup } from './bloodGroup';
import { isIsoDate, type IsoDate } from './calendar';
import { readCategory } from './category';
import { validateCitizenId } from './citizenId';
import { isEmail } from './email';
import { fieldFinding, type Finding, type FindingCode } from './finding';
import { validateFirstName, validateLastName, validatePrefix } from './personName';
import { validatePhone } from './phone';
import { readStanding } from './position';
import { readReason } from './reason';
import { computeAge, FIELDS, type FieldId, type FieldKind, type RequestFields } from './request';
import { concerns, GOV_EMP_TYPES, requestContext, type Channel } from './required';
import { cleanText, comparable, isBlankAnswer, removeSpaces, toArabicDigits } from './text';
import { parseThaiDate } from './thaiDate';

type Reading = { ok: true; value: string } | { ok: false; error: FindingCode };
type Reader = (raw: string) => Reading;

const read = (value: string | null, error: FindingCode): Reading =>
  value === null ? { ok: false, error } : { ok: true, value };

/** Takes a pattern's first group, or refuses with FIELD_FORMAT. */
const pattern =
  (shape: RegExp): Reader =>
  (raw) =>
    read(shape.exec(toArabicDigits(cleanText(raw)))?.[1] ?? null, 'FIELD_FORMAT');

const date: Reader = (raw) => {
  const parsed = parseThaiDate(raw);
  return parsed.ok ? { ok: true, value: parsed.iso } : parsed;
};

const text: Reader = (raw) => ({ ok: true, value: cleanText(raw) });

const YES: readonly string[] = ['YES', 'TRUE', 'ใช่', 'ประสงค์'];
const NO: readonly string[] = ['NO', 'FALSE', 'ไม่ใช่', 'ไม่ประสงค์'];

const yesNo: Reader = (raw) => {
  const answer = comparable(raw);
  return read(YES.includes(answer) ? 'YES' : NO.includes(answer) ? 'NO' : null, 'CHOICE_UNKNOWN');
};

/** A ticked box delivers its own text ("รับรอง"), so any text that does not deny is a tick. */
const tick: Reader = (raw) => {
  const answer = comparable(raw);
  return { ok: true, value: NO.includes(answer) || answer.startsWith('ไม่') ? 'NO' : 'YES' };
};

const amount: Reader = (raw) => {
  const digits = removeSpaces(toArabicDigits(raw)).replace(/,/g, '').replace(/บาท$/, '');
  return read(/^\d+(\.\d+)?$/.test(digits) && Number(digits) > 0 ? digits : null, 'FIELD_FORMAT');
};

const govEmpType = (raw: string): string | null =>
  Object.values(GOV_EMP_TYPES).find((type) => comparable(type) === comparable(raw)) ?? null;

const BY_KIND = {
  TEXT: text,
  COMPUTED: text,
  CHOICE: text,
  DATE: date,
  NUMBER: amount,
  YES_NO: yesNo,
  TICK: tick,
} as const satisfies Record<FieldKind, Reader>;

/** Fields that are read by a rule of their own; docs/rules.md §2.2, §4.2–4.6. */
const BY_FIELD: Readonly<Partial<Record<FieldId, Reader>>> = {
  email: (raw) => read(isEmail(cleanText(raw)) ? cleanText(raw) : null, 'EMAIL_INVALID'),
  prefix: (raw) => validatePrefix(raw),
  firstName: validateFirstName,
  lastName: validateLastName,
  citizenId: (raw) => valueOf(validateCitizenId(raw)),
  phone: (raw) => valueOf(validatePhone(raw)),
  bloodGroup: normalizeBloodGroup,
  regHouseNo: pattern(/^([0-9\u0e01-\u0e3a\u0e40-\u0e4e/ -]+)$/),
  regMoo: pattern(/^(?:หมู่ที่|หมู่|ม\.)? ?(\d+)$/),
  regPostcode: pattern(/^(\d{5})$/),
  category: (raw) => read(readCategory(raw), 'CHOICE_UNKNOWN'),
  standingName: (raw) => ({ ok: true, value: readStanding(raw) ?? cleanText(raw) }),
  level: (raw) => ({
    ok: true,
    value: cleanText(raw).replace(/^ค\.? ?ศ\.? ?([1-5๑-๕])$/, (_, n: string) => `คศ.${toArabicDigits(n)}`),
  }),
  govEmpType: (raw) => read(govEmpType(raw), 'CHOICE_UNKNOWN'),
  reason: (raw) => read(readReason(raw), 'CHOICE_UNKNOWN'),
};

export interface AnswerContext {
  readonly submittedDate: IsoDate;
  readonly channel?: Channel;
}

/**
 * Reads every answer (docs/rules.md §2.2): dates to ISO, choices to codes, ticks to YES, and fills in the defaults. An
 * answer that cannot be read is kept as typed and named by a finding. Reading what was read before changes nothing.
 */
export function readAnswers(
  raw: RequestFields,
  context: AnswerContext,
): { fields: RequestFields; findings: Finding[] } {
  const fields: RequestFields = {};
  for (const [id, answer] of Object.entries(splitGovEmpType(raw)) as [FieldId, string | undefined][]) {
    const { value } = readField(id, answer ?? '');
    if (value !== '') fields[id] = value;
  }
  fillDefaults(fields, context.submittedDate);
  const request = requestContext(fields, context.channel);
  const findings = FIELDS.flatMap(({ id }) => (concerns(id, request) ? readField(id, fields[id] ?? '').findings : []));
  return { fields, findings };
}

/** Reads one answer; a blank one is '' and no finding. */
export function readField(id: FieldId, raw: string): { value: string; findings: Finding[] } {
  if (isBlankAnswer(raw)) return { value: '', findings: [] };
  const reading = (BY_FIELD[id] ?? BY_KIND[kindOf(id)])(raw);
  return reading.ok
    ? { value: reading.value, findings: [] }
    : { value: raw.trim(), findings: [fieldFinding(reading.error, id)] };
}

/** The form's own "other" answer of this question is free text: it belongs into the field beside it. */
function splitGovEmpType(raw: RequestFields): RequestFields {
  const answer = raw.govEmpType ?? '';
  if (isBlankAnswer(answer) || govEmpType(answer) !== null || !isBlankAnswer(raw.govEmpTypeOther ?? '')) return raw;
  return { ...raw, govEmpType: GOV_EMP_TYPES.OTHER, govEmpTypeOther: answer };
}

function fillDefaults(fields: RequestFields, submittedDate: IsoDate): void {
  fields.nationality ??= 'ไทย';
  fields.writtenDate ??= submittedDate;
  if (fields.school !== undefined) fields.writtenAt ??= fields.school;
  if (isIsoDate(fields.birthDate)) fields.age = String(computeAge(fields.birthDate, submittedDate));
}

function kindOf(id: FieldId): FieldKind {
  return FIELDS.find((field) => field.id === id)?.kind ?? 'TEXT';
}

function valueOf(result: { ok: true; normalized: string } | { ok: false; error: FindingCode }): Reading {
  return result.ok ? { ok: true, value: result.normalized } : result;
}
