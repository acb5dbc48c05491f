/** Finds earlier requests of the same person, recognised by citizen id and never by e-mail address. */
import { daysBetween } from './calendar';
import { normalizeCardCode } from './cardCode';
import { normalizeCitizenId } from './citizenId';
import type { Status } from './status';

/** What of an earlier request matters here; times are ISO dates or date-times. */
export interface EarlierRequest {
  readonly requestId: string;
  readonly citizenId: string;
  readonly status: Status;
  readonly submittedAt: string;
  readonly closedAt?: string | undefined;
}

export type Duplicate =
  | { kind: 'CORRECTION_OF' | 'OPEN_DUPLICATE' | 'RECENT_COMPLETED'; ref: string }
  | { kind: 'NONE'; ref: null };

const OPEN: readonly Status[] = ['RECEIVED', 'CHECKING', 'IN_PRODUCTION', 'READY_FOR_PICKUP'];
const COLLECTED: readonly Status[] = ['PICKED_UP', 'PICKED_UP_PROXY'];

/**
 * Compares a new request with all earlier ones (docs/rules.md §4.9). The first that applies, newest request first:
 * CORRECTION_OF one waiting for correction, OPEN_DUPLICATE of one under way, RECENT_COMPLETED within `recentDays` of
 * collection, NONE. Cancelled and rejected requests never count.
 */
export function detectDuplicate(
  request: { citizenId: string; submittedAt: string },
  existing: readonly EarlierRequest[],
  recentDays = 30,
): Duplicate {
  const id = normalizeCitizenId(request.citizenId);
  if (id === '') return { kind: 'NONE', ref: null };
  const same = existing.filter((earlier) => normalizeCitizenId(earlier.citizenId) === id);
  const waiting = newest(same.filter(({ status }) => status === 'NEEDS_CORRECTION'));
  if (waiting) return { kind: 'CORRECTION_OF', ref: waiting.requestId };
  const open = newest(same.filter(({ status }) => OPEN.includes(status)));
  if (open) return { kind: 'OPEN_DUPLICATE', ref: open.requestId };
  const recent = newest(same.filter((earlier) => collectedWithin(earlier, request.submittedAt, recentDays)));
  return recent ? { kind: 'RECENT_COMPLETED', ref: recent.requestId } : { kind: 'NONE', ref: null };
}

/** True when the old card's number stands in the register under another citizen id (docs/rules.md §4.9). */
export function oldCardOfOtherPerson(
  request: { citizenId: string; oldCardNo?: string | undefined },
  register: readonly { readonly citizenId: string; readonly oldCardNo?: string; readonly cardCode?: string }[],
): boolean {
  const number = normalizeCardCode(request.oldCardNo ?? '');
  if (number === '') return false;
  const id = normalizeCitizenId(request.citizenId);
  return register.some(
    (row) =>
      normalizeCitizenId(row.citizenId) !== id &&
      [row.oldCardNo, row.cardCode].some((code) => normalizeCardCode(code ?? '') === number),
  );
}

function collectedWithin(earlier: EarlierRequest, submittedAt: string, recentDays: number): boolean {
  if (!COLLECTED.includes(earlier.status) || earlier.closedAt === undefined) return false;
  const days = daysBetween(earlier.closedAt.slice(0, 10), submittedAt.slice(0, 10));
  return days >= 0 && days <= recentDays;
}

/** The one submitted last; of two with the same time the one that stands later. */
function newest(requests: readonly EarlierRequest[]): EarlierRequest | undefined {
  return requests.reduce<EarlierRequest | undefined>(
    (best, request) => (best === undefined || request.submittedAt >= best.submittedAt ? request : best),
    undefined,
  );
}
