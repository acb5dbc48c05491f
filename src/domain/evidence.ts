/** Says which documents (หลักฐาน) a request needs: one table of category × reason. */
import type { Category } from './category';
import { DOCUMENT_CODES, type DocumentCode } from './document';
import type { Reason } from './reason';

/** What one combination needs besides the photograph. */
interface Evidence {
  readonly allOf: readonly DocumentCode[];
  /** One document of each group is enough. */
  readonly anyOf: readonly (readonly DocumentCode[])[];
  readonly optional: readonly DocumentCode[];
}

const all = (...allOf: DocumentCode[]): Evidence => ({ allOf, anyOf: [], optional: [] });
const oneOf = (group: readonly DocumentCode[], ...allOf: DocumentCode[]): Evidence => ({
  allOf,
  anyOf: [group],
  optional: [],
});

/** The combination does not exist: a pensioner has no post to change. */
const REFUSED = null;

const RETIREMENT: Evidence = { allOf: ['RETIRE_DOC'], anyOf: [], optional: ['OLD_CARD'] };
const REPORT_OR_MEMO = ['POLICE_REPORT', 'DAMAGE_MEMO'] as const;
const CARD_OR_MEMO = ['OLD_CARD', 'DAMAGE_MEMO'] as const;

const NAME_CHANGE = {
  TEACHER_CIVIL: all('OLD_CARD', 'NAME_CHANGE_CERT'),
  PERMANENT_EMP: all('OLD_CARD', 'NAME_CHANGE_CERT'),
  GOV_EMP: all('OLD_CARD', 'NAME_CHANGE_CERT', 'CONTRACT'),
  PENSIONER_CIVIL: all('OLD_CARD', 'NAME_CHANGE_CERT'),
  PENSIONER_PERMANENT: all('OLD_CARD', 'NAME_CHANGE_CERT'),
} as const;

const NEW_POST = {
  TEACHER_CIVIL: all('OLD_CARD', 'APPOINT_ORDER'),
  PERMANENT_EMP: all('OLD_CARD', 'APPOINT_ORDER'),
  GOV_EMP: all('OLD_CARD', 'APPOINT_ORDER', 'CONTRACT'),
  PENSIONER_CIVIL: REFUSED,
  PENSIONER_PERMANENT: REFUSED,
} as const;

/** Documents by reason and category; docs/rules.md §3.2; 002 §2.2–2.10. */
export const EVIDENCE = {
  FIRST: {
    TEACHER_CIVIL: all('INITIAL_ORDER'),
    PERMANENT_EMP: all('INITIAL_ORDER'),
    GOV_EMP: all('CONTRACT'),
    PENSIONER_CIVIL: RETIREMENT,
    PENSIONER_PERMANENT: RETIREMENT,
  },
  NEW_EXPIRED: {
    TEACHER_CIVIL: all('OLD_CARD'),
    PERMANENT_EMP: all('OLD_CARD'),
    GOV_EMP: all('OLD_CARD', 'CONTRACT'),
    PENSIONER_CIVIL: all('OLD_CARD'),
    PENSIONER_PERMANENT: all('OLD_CARD'),
  },
  NEW_LOST: {
    TEACHER_CIVIL: all('POLICE_REPORT'),
    PERMANENT_EMP: all('POLICE_REPORT'),
    GOV_EMP: all('POLICE_REPORT', 'CONTRACT'),
    PENSIONER_CIVIL: all('POLICE_REPORT'),
    PENSIONER_PERMANENT: all('POLICE_REPORT'),
  },
  NEW_DESTROYED: {
    TEACHER_CIVIL: oneOf(REPORT_OR_MEMO),
    PERMANENT_EMP: oneOf(REPORT_OR_MEMO),
    GOV_EMP: oneOf(REPORT_OR_MEMO, 'CONTRACT'),
    PENSIONER_CIVIL: oneOf(REPORT_OR_MEMO),
    PENSIONER_PERMANENT: oneOf(REPORT_OR_MEMO),
  },
  CHG_POSITION: NEW_POST,
  CHG_RANK: {
    TEACHER_CIVIL: all('OLD_CARD', 'RANK_ORDER'),
    PERMANENT_EMP: all('OLD_CARD', 'RANK_ORDER'),
    GOV_EMP: all('OLD_CARD', 'RANK_ORDER', 'CONTRACT'),
    PENSIONER_CIVIL: all('OLD_CARD', 'RANK_ORDER'),
    PENSIONER_PERMANENT: all('OLD_CARD', 'RANK_ORDER'),
  },
  CHG_FIRSTNAME: NAME_CHANGE,
  CHG_LASTNAME: NAME_CHANGE,
  CHG_FULLNAME: NAME_CHANGE,
  CHG_PREFIX: NAME_CHANGE,
  CHG_DAMAGED: {
    TEACHER_CIVIL: oneOf(CARD_OR_MEMO),
    PERMANENT_EMP: oneOf(CARD_OR_MEMO),
    GOV_EMP: oneOf(CARD_OR_MEMO, 'CONTRACT'),
    PENSIONER_CIVIL: oneOf(CARD_OR_MEMO),
    PENSIONER_PERMANENT: oneOf(CARD_OR_MEMO),
  },
  CHG_TRANSFER: NEW_POST,
  CHG_OTHER: {
    TEACHER_CIVIL: all('OLD_CARD', 'OTHER_EVIDENCE'),
    PERMANENT_EMP: all('OLD_CARD', 'OTHER_EVIDENCE'),
    GOV_EMP: all('OLD_CARD', 'CONTRACT', 'OTHER_EVIDENCE'),
    PENSIONER_CIVIL: all('OLD_CARD', 'OTHER_EVIDENCE'),
    PENSIONER_PERMANENT: all('OLD_CARD', 'OTHER_EVIDENCE'),
  },
} as const satisfies Record<Reason, Record<Category, Evidence | typeof REFUSED>>;

export type RequiredAttachments =
  | { valid: true; allOf: DocumentCode[]; anyOf: DocumentCode[][]; optional: DocumentCode[] }
  | { valid: false; error: 'REASON_NOT_APPLICABLE' };

/** The documents of a combination, the photograph included (docs/rules.md §3.2). */
export function requiredAttachments(category: Category, reason: Reason): RequiredAttachments {
  const evidence: Evidence | null = EVIDENCE[reason][category];
  if (evidence === null) return { valid: false, error: 'REASON_NOT_APPLICABLE' };
  return {
    valid: true,
    allOf: ['PHOTO', ...evidence.allOf],
    anyOf: evidence.anyOf.map((group) => [...group]),
    optional: [...evidence.optional],
  };
}

export type AttachmentCheck =
  { complete: boolean; missing: string[] } | { complete: false; error: 'REASON_NOT_APPLICABLE' };

/** What is still missing: single documents in their fixed order, then any-of groups written `A|B`. */
export function checkAttachments(
  category: Category,
  reason: Reason,
  provided: readonly DocumentCode[],
): AttachmentCheck {
  const required = requiredAttachments(category, reason);
  if (!required.valid) return { complete: false, error: required.error };
  const single = DOCUMENT_CODES.filter((code) => required.allOf.includes(code) && !provided.includes(code));
  const groups = required.anyOf.filter((group) => !group.some((code) => provided.includes(code)));
  const missing = [...single, ...groups.map((group) => group.join('|'))];
  return { complete: missing.length === 0, missing };
}
