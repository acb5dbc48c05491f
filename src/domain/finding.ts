/** Defines a finding (ผลการตรวจ): one thing that the automatic checks want somebody to know about a request. */
import type { FieldId } from './request';

/** BLOCK = must be corrected, an officer may override with a note; WARN = shown to the officer. */
export type Severity = 'BLOCK' | 'WARN';

/** What the text after the colon names: a field, document codes, another request, or nothing. */
type Subject = 'FIELD' | 'DOCUMENT' | 'REQUEST' | 'NONE';

interface FindingRow {
  readonly severity: Severity;
  readonly about: Subject;
}

const block = (about: Subject = 'NONE') => ({ severity: 'BLOCK', about }) as const;
const warn = (about: Subject = 'NONE') => ({ severity: 'WARN', about }) as const;

/** Every finding code; docs/rules.md §3.3, §3.4, §4. */
export const FINDINGS = {
  FIELD_REQUIRED: block('FIELD'),
  FIELD_FORMAT: block('FIELD'),
  FIELD_TOO_LONG: block('FIELD'),
  CHOICE_UNKNOWN: block('FIELD'),
  DATE_FORMAT: block('FIELD'),
  DATE_YEAR: block('FIELD'),
  DATE_INVALID: block('FIELD'),
  EMAIL_INVALID: block(),
  PREFIX_DR_NOT_ALLOWED: block(),
  PREFIX_UNKNOWN: block(),
  NAME_HAS_PREFIX: warn(),
  BIRTHDATE_RANGE: block(),
  DATE_OLD_CALENDAR: warn(),
  BLOOD_INVALID: block(),
  PHONE_FORMAT: block(),
  CID_EMPTY: block(),
  CID_FORMAT: block(),
  CID_LENGTH: block(),
  CID_FIRST_DIGIT: block(),
  CID_CHECKSUM: block(),
  STANDING_UNKNOWN: block(),
  POSITION_NORMALIZED: warn(),
  REASON_NOT_APPLICABLE: block(),
  OLD_CARD_NO_MISSING: warn(),
  OLD_CARD_OTHER_PERSON: warn(),
  DOC_MISSING: block('DOCUMENT'),
  PHOTO_MIME: block(),
  PHOTO_TOO_LARGE: block(),
  PHOTO_UNREADABLE: block(),
  PHOTO_NOT_PORTRAIT: block(),
  PHOTO_LOW_RES: block(),
  PHOTO_TOO_MANY_PIXELS: warn(),
  PHOTO_RATIO: warn(),
  PHOTO_TOO_OLD: block(),
  PHOTO_DATE_UNKNOWN: warn(),
  PHOTO_DATE_FUTURE: warn(),
  FILE_MIME: block('DOCUMENT'),
  FILE_TOO_LARGE: block('DOCUMENT'),
  FILE_EMPTY: block('DOCUMENT'),
  FILE_UNREADABLE: block('DOCUMENT'),
  FILE_REPEATED: warn('DOCUMENT'),
  FILE_DAMAGED: warn('DOCUMENT'),
  FILE_ENCRYPTED: warn('DOCUMENT'),
  DOC_UNSORTED: warn(),
  EVENT_DATE_REQUIRED: block(),
  EVENT_DATE_FUTURE: block(),
  LATE_FILING: warn(),
  LATE_REASON_REQUIRED: warn(),
  EARLY_RENEWAL: warn(),
  OPEN_DUPLICATE: block('REQUEST'),
  RECENT_COMPLETED: warn('REQUEST'),
  CORRECTION_OTHER_EMAIL: warn('REQUEST'),
  EDITED_LATER: warn(),
  QUESTION_MISSING: warn('FIELD'),
  QUESTION_AMBIGUOUS: warn('FIELD'),
  ANSWER_IS_DATE: warn('FIELD'),
} as const satisfies Record<string, FindingRow>;

/** Code of a finding, without what stands after the colon. */
export type FindingCode = keyof typeof FINDINGS;

export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

/** One finding (ผลการตรวจ). `field` names the field; `detail` the documents (`A|B`) or the other request id. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly field?: FieldId;
  readonly detail?: string;
}

/** A finding about a field of the request. */
export function fieldFinding(code: FindingCode, field: FieldId): Finding {
  return FINDINGS[code].about === 'FIELD' ? { ...finding(code), field } : finding(code);
}

/** A finding, with the documents or the request it is about where its code takes them. */
export function finding(code: FindingCode, detail?: string): Finding {
  const { severity, about } = FINDINGS[code];
  const takesDetail = about === 'DOCUMENT' || about === 'REQUEST';
  return takesDetail && detail !== undefined ? { code, severity, detail } : { code, severity };
}

/** `FIELD_REQUIRED:phone`, `DOC_MISSING:OLD_CARD|DAMAGE_MEMO`, `CID_CHECKSUM`: the form in which the sheet keeps it. */
export function formatFinding(item: Finding): string {
  const subject = item.field ?? item.detail;
  return subject === undefined ? item.code : `${item.code}:${subject}`;
}

/** Reads what `formatFinding` wrote; null for any other text (an officer may write a sentence instead of a code). */
export function parseFinding(text: string): Finding | null {
  const [head = '', ...rest] = text.trim().split(':');
  if (!isFindingCode(head)) return null;
  const subject = rest.join(':');
  if (subject === '') return finding(head);
  // The field's name is kept even when a later version no longer knows it: history must stay readable.
  return FINDINGS[head].about === 'FIELD' ? fieldFinding(head, subject as FieldId) : finding(head, subject);
}

/** The cell text of a list of findings: comma-separated. */
export function formatFindings(items: readonly Finding[]): string {
  return items.map(formatFinding).join(',');
}

/** Reads a cell written by `formatFindings`; texts that are no finding are left out. */
export function parseFindings(text: string): Finding[] {
  return text.split(',').flatMap((part) => parseFinding(part) ?? []);
}

/** True when one of the findings must be corrected before the request can go on. */
export function hasBlock(findings: readonly Finding[]): boolean {
  return findings.some((item) => item.severity === 'BLOCK');
}

/** The same findings in the same order, each once. */
export function uniqueFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((item) => {
    const text = formatFinding(item);
    return !seen.has(text) && seen.add(text);
  });
}

function isFindingCode(text: string): text is FindingCode {
  return Object.prototype.hasOwnProperty.call(FINDINGS, text);
}
