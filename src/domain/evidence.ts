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
const oneOf = (...group: DocumentCode[]): Evidence => ({ allOf: [], anyOf: [group], optional: [] });

/** The combination does not exist: a pensioner has no post to change. */
const REFUSED = null;

type ByCategory = Readonly<Record<Category, Evidence | typeof REFUSED>>;

/** The same for everybody, and of government employees (พนักงานราชการ) their contract besides. */
const everybody = (evidence: Evidence): ByCategory => ({
  TEACHER_CIVIL: evidence,
  PERMANENT_EMP: evidence,
  GOV_EMP: {
    ...evidence,
    allOf: DOCUMENT_CODES.filter((code) => code === 'CONTRACT' || evidence.allOf.includes(code)),
  },
  PENSIONER_CIVIL: evidence,
  PENSIONER_PERMANENT: evidence,
});
const whoeverServes = (evidence: Evidence): ByCategory => ({
  ...everybody(evidence),
  PENSIONER_CIVIL: REFUSED,
  PENSIONER_PERMANENT: REFUSED,
});

const RETIREMENT: Evidence = { allOf: ['RETIRE_DOC'], anyOf: [], optional: ['OLD_CARD'] };
const NAME_CHANGE = everybody(all('OLD_CARD', 'NAME_CHANGE_CERT'));
const NEW_POST = whoeverServes(all('OLD_CARD', 'APPOINT_ORDER'));

/** Documents by reason and category; docs/rules.md §3.2; 002 §2.2–2.10. */
export const EVIDENCE: Readonly<Record<Reason, ByCategory>> = {
  FIRST: {
    TEACHER_CIVIL: all('INITIAL_ORDER'),
    PERMANENT_EMP: all('INITIAL_ORDER'),
    GOV_EMP: all('CONTRACT'),
    PENSIONER_CIVIL: RETIREMENT,
    PENSIONER_PERMANENT: RETIREMENT,
  },
  NEW_EXPIRED: everybody(all('OLD_CARD')),
  NEW_LOST: everybody(all('POLICE_REPORT')),
  NEW_DESTROYED: everybody(oneOf('POLICE_REPORT', 'DAMAGE_MEMO')),
  CHG_POSITION: NEW_POST,
  CHG_RANK: everybody(all('OLD_CARD', 'RANK_ORDER')),
  CHG_FIRSTNAME: NAME_CHANGE,
  CHG_LASTNAME: NAME_CHANGE,
  CHG_FULLNAME: NAME_CHANGE,
  CHG_PREFIX: NAME_CHANGE,
  CHG_DAMAGED: everybody(oneOf('OLD_CARD', 'DAMAGE_MEMO')),
  CHG_TRANSFER: NEW_POST,
  CHG_OTHER: everybody(all('OLD_CARD', 'OTHER_EVIDENCE')),
};

export type RequiredAttachments =
  | { valid: true; allOf: DocumentCode[]; anyOf: DocumentCode[][]; optional: DocumentCode[] }
  | { valid: false; error: 'REASON_NOT_APPLICABLE' };

/** The documents of a combination, the photograph included (docs/rules.md §3.2). */
export function requiredAttachments(category: Category, reason: Reason): RequiredAttachments {
  const evidence = EVIDENCE[reason][category];
  if (evidence === null) return { valid: false, error: 'REASON_NOT_APPLICABLE' };
  return {
    valid: true,
    allOf: ['PHOTO', ...evidence.allOf],
    anyOf: evidence.anyOf.map((group) => [...group]),
    optional: [...evidence.optional],
  };
}

export type AttachmentCheck =
  | { complete: boolean; missing: string[] }
  | { complete: false; error: 'REASON_NOT_APPLICABLE' };

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
