/** How a new answer stands to the requests that are there: a correction, a duplicate, or something of its own. */
import { sameAddress } from '../domain/email';
import { detectDuplicate, oldCardOfOtherPerson } from '../domain/duplicates';
import { finding, type Finding } from '../domain/finding';
import { normalizeCardCode } from '../domain/cardCode';
import { normalizeCitizenId, validateCitizenId } from '../domain/citizenId';
import type { RequestFields } from '../domain/request';
import type { Settings } from '../domain/settings';
import type { Found } from './numbering';
import type { Ports, RequestRecord } from './ports';

export type Relation =
  | { readonly kind: 'NEW'; readonly findings: readonly Finding[]; readonly other: null }
  /** Replaces the data of that request, whose id is kept. */
  | { readonly kind: 'CORRECTION'; readonly findings: readonly Finding[]; readonly other: RequestRecord }
  /** Stands beside that request until an officer has decided. */
  | { readonly kind: 'HELD'; readonly findings: readonly Finding[]; readonly other: RequestRecord };

/** What keeps a request waiting for an officer's decision, and names the other one; the system sends it nowhere. */
export const isHeldFor = ({ code }: Finding): boolean => code === 'OPEN_DUPLICATE' || code === 'CORRECTION_OTHER_EMAIL';

const ABOUT_OTHERS: readonly Finding['code'][] = [
  'OPEN_DUPLICATE',
  'CORRECTION_OTHER_EMAIL',
  'RECENT_COMPLETED',
  'OLD_CARD_OTHER_PERSON',
];

/** What a request's data were found to have in common with others. */
export const stillAboutOthers = ({ findings }: Pick<RequestRecord, 'findings'>): Finding[] =>
  findings.filter(({ code }) => ABOUT_OTHERS.includes(code));

export const isAboutOldCard = ({ code }: Finding): boolean => code === 'OLD_CARD_OTHER_PERSON';

/** The request that a duplicate, or a stranger's correction, is about. */
export function otherOf({ requests }: Ports, { findings }: RequestRecord): RequestRecord | null {
  const about = findings.find(isHeldFor);
  return about?.detail === undefined ? null : requests.find(about.detail);
}

/** Requests of one person that are looked at, the newest rows; more than that is a matter for the officer's search. */
const MOST_EARLIER = 10;

/** No card's number is longer; a text that is cannot be one, and would only make the search slow. */
const LONGEST_CARD_NO = 30;

/** Texts that the search for earlier requests needs; an unreadable id is nobody's. */
export function lookedFor(fields: RequestFields): { citizenId?: string; oldCardNo?: string; cardCode?: string } {
  const id = validateCitizenId(fields.citizenId ?? '');
  const card = fields.oldCardNo ?? '';
  return {
    ...(id.ok ? { citizenId: id.normalized } : {}),
    ...(card === '' || card.length > LONGEST_CARD_NO ? {} : { oldCardNo: card, cardCode: card }),
  };
}

/** Rows that hold one of the texts; none of what was not looked for. */
const NO_ROWS: Found['rows'] = { requestId: [], answerKey: [], citizenId: [], oldCardNo: [], cardCode: [] };

function readRows({ requests }: Ports, rows: readonly number[]): RequestRecord[] {
  return [...new Set(rows)].slice(-MOST_EARLIER).flatMap((row) => requests.readRow(row) ?? []);
}

/** Whether the old card's number stands with somebody else, as an old card or as one that this office has made. */
function holdsOthersCard(ports: Ports, { citizenId = '', oldCardNo }: RequestFields, rows: Found['rows']): boolean {
  const others = [...rows.oldCardNo, ...rows.cardCode].filter((row) => !rows.citizenId.includes(row));
  // The search names all rows of a valid citizen id: another row is another person's, and need not be read.
  if (others.length === 0 || validateCitizenId(citizenId).ok) return others.length > 0;
  const holders = readRows(ports, others).map(({ fields }) => ({
    citizenId: fields.citizenId ?? '',
    oldCardNo: fields.oldCardNo ?? '',
    cardCode: fields.cardCode ?? '',
  }));
  return oldCardOfOtherPerson({ citizenId, oldCardNo }, holders);
}

interface Comparing {
  /** An officer who enters a paper vouches for the person, whatever the address. */
  readonly byOfficer?: boolean;
  /** The request itself where it stands there already: those that wait because of it came after it. */
  readonly after?: string;
}

/** docs/rules.md §4.9. */
export function relate(
  ports: Ports,
  settings: Settings,
  fields: RequestFields,
  rows: Found['rows'],
  { byOfficer = false, after = '' }: Comparing = {},
): Relation {
  const waitsForIt = ({ findings }: RequestRecord): boolean =>
    findings.some((item) => isHeldFor(item) && item.detail === after);
  const earlier = readRows(ports, rows.citizenId).filter((request) => after === '' || !waitsForIt(request));
  const foreignCard = holdsOthersCard(ports, fields, rows) ? [finding('OLD_CARD_OTHER_PERSON')] : [];
  const duplicate = detectDuplicate(
    { citizenId: fields.citizenId ?? '', submittedAt: fields.submittedAt ?? ports.clock.now() },
    earlier.map((request) => ({
      requestId: request.requestId,
      citizenId: request.fields.citizenId ?? '',
      status: request.status,
      submittedAt: request.fields.submittedAt ?? request.receivedDate,
      closedAt: request.closedOn === '' ? undefined : request.closedOn,
    })),
    settings.duplicateRecentDays,
  );
  const other = earlier.find((request) => request.requestId === duplicate.ref);
  if (other === undefined || duplicate.kind === 'NONE') return { kind: 'NEW', findings: foreignCard, other: null };
  if (duplicate.kind === 'RECENT_COMPLETED')
    return { kind: 'NEW', findings: [...foreignCard, finding('RECENT_COMPLETED', other.requestId)], other: null };
  if (duplicate.kind === 'OPEN_DUPLICATE')
    return { kind: 'HELD', findings: [...foreignCard, finding('OPEN_DUPLICATE', other.requestId)], other };
  if (byOfficer || sameAddress(other.fields.email, fields.email))
    return { kind: 'CORRECTION', findings: foreignCard, other };
  return { kind: 'HELD', findings: [...foreignCard, finding('CORRECTION_OTHER_EMAIL', other.requestId)], other };
}

/** What of a request the others are compared with. */
const identityOf = ({ citizenId = '', oldCardNo = '' }: RequestFields): string =>
  `${normalizeCitizenId(citizenId)} ${normalizeCardCode(oldCardNo)}`;

/**
 * How a request that stands there already is related to the others once its data are `fields`. Only another person, or
 * another old card, is compared anew; what was found before is said again otherwise. Two requests that are there stay two:
 * where a new answer would be a correction of the other one, an officer decides.
 */
export function relateAgain(
  ports: Ports,
  settings: Settings,
  request: RequestRecord,
  fields: RequestFields,
): { readonly findings: readonly Finding[]; readonly other: RequestRecord | null } {
  if (identityOf(request.fields) === identityOf(fields)) return { findings: stillAboutOthers(request), other: null };
  const { requestId } = request;
  const found = { ...NO_ROWS, ...ports.requests.lookUp({ ...lookedFor(fields), requestId }) };
  const isOther = (row: number): boolean => !found.requestId.includes(row);
  const rows = {
    ...found,
    citizenId: found.citizenId.filter(isOther),
    oldCardNo: found.oldCardNo.filter(isOther),
    cardCode: found.cardCode.filter(isOther),
  };
  const relation = relate(ports, settings, fields, rows, { after: requestId });
  if (relation.kind !== 'CORRECTION') return relation;
  return {
    findings: [...relation.findings, finding('OPEN_DUPLICATE', relation.other.requestId)],
    other: relation.other,
  };
}
