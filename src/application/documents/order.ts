/** What was ordered: which documents, about which requests; read from what a page sent. */
import type { Register } from '../../domain/category';
import { DOCUMENT_KIND_CODES, isDocumentKind, kindRow, type DocumentKind } from '../../domain/documentKind';
import { MOST_AT_ONCE } from '../../domain/request';
import { refuse } from '../access';
import { missing } from '../actionPlan';
import type { Refusal } from '../api';
import { textIn } from '../data';

/** Cards on one document of sheets: what one document takes without becoming slow to open. */
const CARDS_PER_DOCUMENT = 50;
/** Requests in one print bundle: their attachments have to be held at once. */
const REQUESTS_PER_BUNDLE = 20;

export interface OrderOptions {
  readonly register: Register;
  /** พ.ศ.; null = this year. */
  readonly year: number | null;
  /** 1–12; null = the whole year. */
  readonly month: number | null;
  /** Cards on sheets of A4 instead of one document each. */
  readonly sheets: boolean;
  /** All requests in one print bundle. */
  readonly together: boolean;
  readonly memoNo: string;
  readonly letterNo: string;
  readonly recipient: string;
}

export interface DocumentOrder {
  readonly ids: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly options: OrderOptions;
}

/** One document to be made. */
export interface Item {
  readonly kind: DocumentKind;
  /** None for a document of the office, or one to be filled in by hand. */
  readonly ids: readonly string[];
}

const MOST_CHARACTERS = 100;
const LONGEST_ID = 40;
const isShortText = (id: unknown): id is string => typeof id === 'string' && id.length <= LONGEST_ID;

function whole(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : null;
}

function readOptions(value: unknown): OrderOptions | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const given = value as Readonly<Record<string, unknown>>;
  if (given['year'] !== undefined && whole(given['year'], 2400, 2700) === null) return null;
  if (given['month'] !== undefined && whole(given['month'], 1, 12) === null) return null;
  if (given['register'] !== undefined && given['register'] !== 'A' && given['register'] !== 'B') return null;
  const text = (name: string): string => textIn(given, name).slice(0, MOST_CHARACTERS);
  return {
    register: given['register'] === 'B' ? 'B' : 'A',
    year: whole(given['year'], 2400, 2700),
    month: whole(given['month'], 1, 12),
    sheets: given['layout'] === 'SHEET',
    together: given['together'] === true,
    memoNo: text('memoNo'),
    letterNo: text('letterNo'),
    recipient: text('recipient'),
  };
}

/** The order, or why it makes no sense. Kinds and ids are taken once each; kinds in their usual order. */
export function readOrder(requestIds: unknown, kinds: unknown, options: unknown): DocumentOrder | Refusal {
  const ids: unknown[] | null = requestIds === null || requestIds === undefined ? [] : asList(requestIds);
  const wanted = asList(kinds);
  const read = readOptions(options ?? {});
  if (ids === null || wanted === null || read === null) return refuse('ARGUMENT_INVALID');
  if (wanted.length === 0 || !wanted.every(isDocumentKind)) return refuse('ARGUMENT_INVALID');
  if (ids.length > MOST_AT_ONCE || !ids.every(isShortText)) return refuse('ARGUMENT_INVALID');
  const order: DocumentOrder = {
    ids: [...new Set(ids)],
    kinds: DOCUMENT_KIND_CODES.filter((kind) => wanted.includes(kind)),
    options: read,
  };
  return order.ids.length === 0 && order.kinds.some(needsRequests) ? missing(['requestIds']) : order;
}

const asList = (value: unknown): unknown[] | null => (Array.isArray(value) ? (value as unknown[]) : null);

/** Kinds that cannot be made of nothing. */
function needsRequests(kind: DocumentKind): boolean {
  const { scope, blank } = kindRow(kind);
  return kind === 'MEMO' || (scope === 'REQUEST' && blank !== true);
}

/** The documents of an order, one after another; bundles last, since they take longest. */
export function itemsOf({ ids, kinds, options }: DocumentOrder): Item[] {
  const items = kinds.flatMap((kind): Item[] => {
    if (kindRow(kind).scope !== 'REQUEST' || ids.length === 0) return [{ kind, ids: inScope(kind, ids) }];
    if (kind === 'PRINT_BUNDLE' && options.together)
      return inParts(ids, REQUESTS_PER_BUNDLE).map((part) => ({ kind, ids: part }));
    if (kind === 'CARD' && options.sheets) return inParts(ids, CARDS_PER_DOCUMENT).map((part) => ({ kind, ids: part }));
    return ids.map((id) => ({ kind, ids: [id] }));
  });
  return [
    ...items.filter(({ kind }) => kind !== 'PRINT_BUNDLE'),
    ...items.filter(({ kind }) => kind === 'PRINT_BUNDLE'),
  ];
}

/** Registers, reports and posters are not about requests. */
const inScope = (kind: DocumentKind, ids: readonly string[]): readonly string[] =>
  kindRow(kind).scope === 'LIST' ? ids : [];

function inParts<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** Another text for every other item of an order. */
export const itemKey = ({ kind, ids }: Item): string => `${kind} ${ids.join(',')}`;
