/** The documents that the office produces (docs/rules.md §8): what each is about, and when it may be made. */
import type { RequestFields } from './request';
import type { Status } from './status';

/** REQUEST one for each request; LIST one for many; PERIOD for a register and year; OFFICE needs no request. */
export type DocumentScope = 'REQUEST' | 'LIST' | 'PERIOD' | 'OFFICE';

interface KindRow {
  readonly scope: DocumentScope;
  /** Can also be made without a request, with dotted lines to be filled in by hand. */
  readonly blank?: true;
  /** Statuses in which it may be made; absent = any. */
  readonly statuses?: readonly Status[];
}

const UNDER_WAY: readonly Status[] = ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'IN_PRODUCTION', 'READY_FOR_PICKUP'];
const IN_THE_MAKING: readonly Status[] = ['IN_PRODUCTION', 'READY_FOR_PICKUP'];

export const DOCUMENT_KINDS = {
  REQUEST_FORM: { scope: 'REQUEST' },
  CARD: { scope: 'REQUEST', statuses: IN_THE_MAKING },
  REGISTER: { scope: 'PERIOD' },
  MEMO: { scope: 'LIST', statuses: IN_THE_MAKING },
  PICKUP_SHEET: { scope: 'LIST', statuses: ['READY_FOR_PICKUP'] },
  CORRECTION_LETTER: { scope: 'REQUEST', statuses: ['NEEDS_CORRECTION'] },
  PROXY_LETTER: { scope: 'REQUEST', blank: true, statuses: UNDER_WAY },
  DAMAGE_MEMO: { scope: 'REQUEST', blank: true },
  LATE_MEMO: { scope: 'REQUEST', blank: true },
  OLD_CARD_LIST: { scope: 'LIST', statuses: ['PICKED_UP', 'PICKED_UP_PROXY'] },
  SERVICE_REPORT: { scope: 'PERIOD' },
  PRINT_BUNDLE: { scope: 'REQUEST' },
  FORM_POSTER: { scope: 'OFFICE' },
} as const satisfies Record<string, KindRow>;

/** Code of a document that is produced (ชนิดเอกสารที่จัดทำ). */
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export const DOCUMENT_KIND_CODES = Object.keys(DOCUMENT_KINDS) as DocumentKind[];

export function isDocumentKind(value: unknown): value is DocumentKind {
  return DOCUMENT_KIND_CODES.some((kind) => kind === value);
}

export const kindRow = (kind: DocumentKind): KindRow => DOCUMENT_KINDS[kind];

export type KindProblem =
  /** The request's status is not one in which this document is made. */
  | 'DOCUMENT_STATUS'
  /** No card, nor a memo that submits it, without code, issue date and last day (docs/rules.md §8 D2, D4). */
  | 'CARD_DATA_MISSING'
  /** The document is about something that is not so: a card that is not damaged, a request that was not late. */
  | 'DOCUMENT_NOT_APPLICABLE';

interface Subject {
  readonly status: Status;
  readonly fields: RequestFields;
  readonly late: boolean;
  /** An old card was handed in. */
  readonly oldCardReturned: boolean;
}

const APPLICABLE: Readonly<Partial<Record<DocumentKind, (subject: Subject) => boolean>>> = {
  DAMAGE_MEMO: ({ fields }) => fields.reason === 'CHG_DAMAGED',
  LATE_MEMO: ({ late }) => late,
  OLD_CARD_LIST: ({ oldCardReturned }) => oldCardReturned,
};

/** The card, and the memo that submits it for signature. */
const CARDS_OWN: readonly DocumentKind[] = ['CARD', 'MEMO'];

/** Why a document cannot be made for a request; null when it can. */
export function problemWith(kind: DocumentKind, subject: Subject): KindProblem | null {
  const { statuses } = kindRow(kind);
  if (statuses !== undefined && !statuses.includes(subject.status)) return 'DOCUMENT_STATUS';
  if (APPLICABLE[kind]?.(subject) === false) return 'DOCUMENT_NOT_APPLICABLE';
  const { cardCode = '', issueDate = '', expiryDate = '' } = subject.fields;
  if (CARDS_OWN.includes(kind) && [cardCode, issueDate, expiryDate].includes('')) return 'CARD_DATA_MISSING';
  return null;
}
