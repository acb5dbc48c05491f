/** Reads rows of the sheet of requests for counting: what can be counted, and what somebody has mistyped. */
import { isIsoDate, type IsoDate } from './calendar';
import { DOCUMENTS } from './document';
import { isCategory, type Category } from './category';
import { formatFinding, parseFinding, parseFindings } from './finding';
import { isReason, type Reason } from './reason';
import { parseRequestId } from './registerNo';
import type { Channel } from './required';
import { FIELDS } from './request';
import { isStatus, STATUSES, type Status } from './status';
import { parseRounds, type CorrectionRound } from './turnaround';
import { LIFETIME } from './validity';

/** A row as it stands in the sheet. */
export interface CaseFacts {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly requestId: string;
  readonly status: string;
  readonly findings: string;
  readonly channel: string;
  readonly category: string;
  readonly reason: string;
  readonly school: string;
  readonly district: string;
  readonly citizenId: string;
  readonly receivedDate: string;
  readonly acceptedOn: string;
  readonly readyOn: string;
  readonly closedOn: string;
  readonly expiryDate: string;
  readonly corrections: string;
  readonly correctionRound: string;
  readonly returned: string;
}

/** What a request was sent back for, once: finding keys; `OTHER` for an officer's own words. */
export interface Returned {
  readonly on: IsoDate;
  readonly issues: readonly string[];
}

/** What is counted of a request. Days are ISO, '' while they have not come or cannot be read. */
export interface ServiceCase {
  readonly requestId: string;
  /** Null where somebody has typed over it. */
  readonly status: Status | null;
  readonly citizenId: string;
  readonly channel: Channel;
  readonly category: Category | null;
  readonly reason: Reason | null;
  readonly school: string;
  /** District of the school (อำเภอ) as far as its distance is known; '' for the others. */
  readonly district: string;
  readonly receivedDate: IsoDate;
  readonly acceptedOn: IsoDate;
  readonly readyOn: IsoDate;
  readonly closedOn: IsoDate;
  /** ISO, LIFETIME, or ''. */
  readonly expiryDate: string;
  readonly corrections: readonly CorrectionRound[];
  readonly correctionRound: number;
  readonly returned: readonly Returned[];
  readonly late: boolean;
  readonly duplicate: boolean;
}

/** A cell that cannot be counted. */
export interface Flaw {
  readonly row: number;
  /** '' where it cannot be read: whatever stands there is nobody's business. */
  readonly requestId: string;
  readonly field: keyof CaseFacts;
  /**
   * UNREADABLE: not what belongs there; MISSING: empty where the status says it is known; REPEATED: stands twice;
   * IMPOSSIBLE: a day before the one that must come first, or after today.
   */
  readonly problem: 'UNREADABLE' | 'MISSING' | 'REPEATED' | 'IMPOSSIBLE';
}

const MADE: readonly Status[] = ['READY_FOR_PICKUP', 'PICKED_UP', 'PICKED_UP_PROXY'];
const ACCEPTED: readonly Status[] = ['IN_PRODUCTION', ...MADE];

/** Days that a status takes for granted. */
function neededDays(status: Status | null): readonly (keyof CaseFacts)[] {
  if (status === null) return ['receivedDate'];
  return [
    'receivedDate',
    ...(ACCEPTED.includes(status) ? (['acceptedOn', 'category', 'reason'] as const) : []),
    ...(MADE.includes(status) ? (['readyOn', 'expiryDate'] as const) : []),
    ...(STATUSES[status].final ? (['closedOn'] as const) : []),
  ];
}

/** A school as somebody has typed it, without what may be a person's number: summaries show none (docs/rules.md §10.3). */
const withoutNumbers = (text: string): string => text.replace(/\d(?:[\s-]?\d){7,}/g, '…');

/**
 * Every row that holds a request, once, with what is wrong in it. Nothing is dropped: what cannot be read of a request is
 * '' or null in its case and named in `flaws`; a row without a readable or with a repeated id is only named.
 */
export function readCases(
  rows: readonly CaseFacts[],
  distances: ReadonlyMap<string, number>,
  today: IsoDate,
): { readonly cases: readonly ServiceCase[]; readonly flaws: readonly Flaw[] } {
  const cases: ServiceCase[] = [];
  const flaws: Flaw[] = [];
  const seen = new Set<string>();
  for (const facts of rows) {
    const isId = parseRequestId(facts.requestId) !== null;
    const tell = (field: keyof CaseFacts, problem: Flaw['problem']): void => {
      flaws.push({ row: facts.row, requestId: isId ? facts.requestId : '', field, problem });
    };
    if (!isId) tell('requestId', facts.requestId === '' ? 'MISSING' : 'UNREADABLE');
    else if (seen.has(facts.requestId)) tell('requestId', 'REPEATED');
    else {
      seen.add(facts.requestId);
      cases.push(readCase(facts, distances, today, tell));
    }
  }
  return { cases, flaws };
}

function readCase(
  facts: CaseFacts,
  distances: ReadonlyMap<string, number>,
  today: IsoDate,
  tell: (field: keyof CaseFacts, problem: Flaw['problem']) => void,
): ServiceCase {
  const status = isStatus(facts.status) ? facts.status : null;
  if (status === null) tell('status', facts.status === '' ? 'MISSING' : 'UNREADABLE');
  const day = (field: 'receivedDate' | 'acceptedOn' | 'readyOn' | 'closedOn'): IsoDate => {
    const text = facts[field];
    if (text === '' || isIsoDate(text)) return text;
    tell(field, 'UNREADABLE');
    return '';
  };
  const [receivedDate, acceptedOn, readyOn, closedOn] = [
    day('receivedDate'),
    day('acceptedOn'),
    day('readyOn'),
    day('closedOn'),
  ];
  const isExpiry = facts.expiryDate === '' || facts.expiryDate === LIFETIME || isIsoDate(facts.expiryDate);
  if (!isExpiry) tell('expiryDate', 'UNREADABLE');
  for (const field of neededDays(status)) if (facts[field] === '') tell(field, 'MISSING');
  const category = isCategory(facts.category) ? facts.category : null;
  const reason = isReason(facts.reason) ? facts.reason : null;
  if (category === null && facts.category !== '') tell('category', 'UNREADABLE');
  if (reason === null && facts.reason !== '') tell('reason', 'UNREADABLE');
  const isPlace = facts.district === '' || distances.has(facts.district);
  if (!isPlace && distances.size > 0) tell('district', 'UNREADABLE');
  if (facts.channel !== 'ONLINE' && facts.channel !== 'PAPER')
    tell('channel', facts.channel === '' ? 'MISSING' : 'UNREADABLE');
  if (!/^\d*$/.test(facts.correctionRound)) tell('correctionRound', 'UNREADABLE');
  const corrections = facts.corrections === '' ? [] : parseRounds(facts.corrections);
  if (facts.corrections !== '' && corrections.length === 0) tell('corrections', 'UNREADABLE');
  if (facts.citizenId === '') tell('citizenId', 'MISSING');
  // Each day with the one that must have come before it.
  const order = [
    ['receivedDate', receivedDate, ''],
    ['acceptedOn', acceptedOn, receivedDate],
    ['readyOn', readyOn, receivedDate],
    ['closedOn', closedOn, status === 'CANCELLED' || status === 'REJECTED' || readyOn === '' ? receivedDate : readyOn],
  ] as const;
  for (const [field, one, before] of order) if (one !== '' && (one < before || one > today)) tell(field, 'IMPOSSIBLE');
  const codes = parseFindings(facts.findings).map(({ code }) => code);
  return {
    requestId: facts.requestId,
    status,
    citizenId: facts.citizenId,
    channel: facts.channel === 'PAPER' ? 'PAPER' : 'ONLINE',
    category,
    reason,
    school: withoutNumbers(facts.school),
    district: isPlace ? facts.district : '',
    receivedDate,
    acceptedOn,
    readyOn,
    closedOn,
    expiryDate: isExpiry ? facts.expiryDate : '',
    corrections,
    correctionRound: Number(facts.correctionRound) || 0,
    returned: facts.returned === '' ? [] : parseReturns(facts.returned),
    late: codes.includes('LATE_FILING'),
    duplicate: codes.includes('OPEN_DUPLICATE'),
  };
}

const isDocumentCode = (code: string): boolean => Object.prototype.hasOwnProperty.call(DOCUMENTS, code);

/** Sent back so often, older causes are no longer counted: a cell holds only so much. */
const MOST_RETURNS = 20;
export const OWN_WORDS = 'OTHER';

/** What an issue is counted as: nothing that somebody has written after a code goes further. */
function issueKey(issue: string): string {
  const known = parseFinding(issue);
  if (known === null) return OWN_WORDS;
  const { code, field, detail } = known;
  const isKnown =
    (field === undefined || FIELDS.some(({ id }) => id === field)) &&
    (detail === undefined || detail.split('|').every(isDocumentCode));
  if (isKnown) return formatFinding(known);
  return field === undefined && detail === undefined ? code : OWN_WORDS;
}

/** The causes with one more; what an officer has written is kept as `OTHER`. */
export function withReturn(
  before: readonly Returned[] | undefined,
  on: IsoDate,
  issues: readonly string[],
): readonly Returned[] {
  const keys = issues.map(issueKey);
  return [...(before ?? []), { on, issues: [...new Set(keys)] }].slice(-MOST_RETURNS);
}

/** `2026-11-10 PHOTO_TOO_OLD,OTHER; 2026-11-12 OTHER`: the form in which the sheet keeps them. */
export function formatReturns(returned: readonly Returned[]): string {
  return returned.map(({ on, issues }) => `${on} ${issues.join(',')}`).join('; ');
}

/** Reads what `formatReturns` wrote; other texts are left out. */
export function parseReturns(text: string): Returned[] {
  return text.split(';').flatMap((part): Returned[] => {
    const [on = '', issues = ''] = part.trim().split(' ');
    const keys = issues.split(',').filter((issue) => issue !== '');
    return isIsoDate(on) && keys.length > 0 ? [{ on, issues: keys.map(issueKey) }] : [];
  });
}
