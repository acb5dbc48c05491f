/** Says which fields a request must have, and which concern it at all, from its category and its reason. */
import { isCategory, type Category } from './category';
import { EVIDENCE } from './evidence';
import type { FindingCode } from './finding';
import { isReason, REASONS, type DateSource, type Reason } from './reason';
import type { FieldId, RequestFields } from './request';

/** How a request reached the office: the online form, or paper that an officer entered. */
export type Channel = 'ONLINE' | 'PAPER';

/** What decides whether a field concerns a request. */
export interface RequestContext {
  readonly fields: RequestFields;
  readonly channel: Channel;
  /** null while the answer is missing or unreadable. */
  readonly category: Category | null;
  /** null too when the category may not choose this reason. */
  readonly reason: Reason | null;
}

/** The answer of `govEmpType` that asks for `govEmpTypeOther`. */
export const GOV_EMP_TYPES = { CARER: 'ครูพี่เลี้ยง', TEACHER: 'ครูผู้สอน', OTHER: 'อื่น ๆ' } as const;

/** The level whose salary decides which insignia row applies (docs/rules.md §3.5). */
export const LEVEL_KS1 = 'คศ.1';

type Condition = (request: RequestContext) => boolean;

const always: Condition = () => true;
const online: Condition = ({ channel }) => channel === 'ONLINE';
const of =
  (...categories: Category[]): Condition =>
  ({ category }) =>
    category !== null && categories.includes(category);
const serving = of('TEACHER_CIVIL', 'PERMANENT_EMP', 'GOV_EMP');
const dated =
  (source: DateSource): Condition =>
  ({ reason }) =>
    reason !== null && REASONS[reason].dates === source;

/** Fields without which a request cannot go on; docs/rules.md §2.2. Fields that are not named here are optional. */
export const REQUIRED_WHEN: Readonly<Partial<Record<FieldId, Condition>>> = {
  email: online,
  prefix: always,
  firstName: always,
  lastName: always,
  birthDate: always,
  bloodGroup: always,
  regHouseNo: always,
  regSubdistrict: always,
  regDistrict: always,
  regProvince: always,
  regPostcode: always,
  phone: always,
  citizenId: always,
  contactAddress: always,
  category: always,
  positionName: serving,
  level: of('TEACHER_CIVIL', 'PERMANENT_EMP'),
  salaryKs1: ({ category, fields }) => category === 'TEACHER_CIVIL' && fields.level === LEVEL_KS1,
  govEmpType: of('GOV_EMP'),
  govEmpTypeOther: ({ category, fields }) => category === 'GOV_EMP' && fields.govEmpType === GOV_EMP_TYPES.OTHER,
  school: serving,
  schoolDistrict: serving,
  reason: always,
  otherReason: ({ reason }) => reason === 'CHG_OTHER',
  eventDate: dated('EVENT'),
  orderNo: dated('ORDER'),
  orderDate: dated('ORDER'),
  effectiveDate: dated('ORDER'),
  contractStartDate: of('GOV_EMP'),
  contractEndDate: of('GOV_EMP'),
  declaration: always,
  privacyConsent: always,
};

/** Fields whose absence has a code of its own; all others are FIELD_REQUIRED. */
const ABSENCE: Readonly<Partial<Record<FieldId, FindingCode>>> = {
  citizenId: 'CID_EMPTY',
  eventDate: 'EVENT_DATE_REQUIRED',
};

export function absenceCode(id: FieldId): FindingCode {
  return ABSENCE[id] ?? 'FIELD_REQUIRED';
}

export function isRequired(id: FieldId, request: RequestContext): boolean {
  return REQUIRED_WHEN[id]?.(request) ?? false;
}

/**
 * False for a question that is not for this applicant, such as the contract's dates of a teacher: whatever stands
 * there is kept and not judged.
 */
export function concerns(id: FieldId, request: RequestContext): boolean {
  return id === 'email' || (REQUIRED_WHEN[id] ?? always)(request);
}

/** Reads category and reason out of the fields; a refused combination counts as no reason. */
export function requestContext(fields: RequestFields, channel: Channel = 'ONLINE'): RequestContext {
  const category = isCategory(fields.category) ? fields.category : null;
  const chosen = isReason(fields.reason) ? fields.reason : null;
  const refused = category !== null && chosen !== null && EVIDENCE[chosen][category] === null;
  return { fields, channel, category, reason: refused ? null : chosen };
}
