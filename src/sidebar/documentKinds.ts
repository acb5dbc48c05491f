/** Which documents an officer needs of a request: by its status, and by what it is about. */
import type { RequestDetail } from '../application/api';
import type { DocumentKind } from '../domain/documentKind';
import type { Status } from '../domain/status';

/** What the work on a request in this status calls for; a form and a bundle can be had in all. */
const IN_STATUS = {
  RECEIVED: [],
  CHECKING: [],
  NEEDS_CORRECTION: ['CORRECTION_LETTER'],
  IN_PRODUCTION: ['CARD'],
  READY_FOR_PICKUP: ['CARD', 'PICKUP_SHEET', 'PROXY_LETTER'],
  PICKED_UP: [],
  PICKED_UP_PROXY: [],
  CANCELLED: [],
  REJECTED: [],
} as const satisfies Record<Status, readonly DocumentKind[]>;

/** A card that has no code yet cannot be printed. */
export const needsCode = ({ status, fields }: RequestDetail): boolean =>
  status === 'IN_PRODUCTION' && (fields.cardCode ?? '') === '';

export function kindsFor(request: RequestDetail): readonly DocumentKind[] {
  const { status, fields, findings } = request;
  const usual: readonly DocumentKind[] = IN_STATUS[status];
  return [
    ...usual.filter((kind) => kind !== 'CARD' || !needsCode(request)),
    ...(findings.some(({ code }) => code === 'LATE_FILING') ? (['LATE_MEMO'] as const) : []),
    ...(fields.reason === 'CHG_DAMAGED' ? (['DAMAGE_MEMO'] as const) : []),
    'REQUEST_FORM',
    'PRINT_BUNDLE',
  ];
}

const NEXT: Readonly<Partial<Record<Status, DocumentKind>>> = {
  NEEDS_CORRECTION: 'CORRECTION_LETTER',
  IN_PRODUCTION: 'CARD',
};

/** What usually comes next stands out. */
export const isNext = (kind: DocumentKind, status: Status): boolean => NEXT[status] === kind;
