/** Makes one document: what it says, from which template, and where it goes. */
import { kindRow, problemWith, type DocumentKind } from '../../domain/documentKind';
import { definitionOf, DOCUMENT_NAMES, type TemplateKind } from '../../texts/documents';
import type { ProducedFile, RefusalCode, SkippedDocument } from '../api';
import { isCurrent } from '../attached';
import { putAway } from '../bin';
import type { RequestRecord } from '../ports';
import { blankValues, fieldNames } from './fields';
import { makeMonthFolder, monthFolder } from './folders';
import { hasReturnedOldCard, LISTS } from './lists';
import { noteMade, noteMaking } from './leftovers';
import { fileName, record, skipped } from './noting';
import type { Item } from './order';
import type { Filling, Made, Order, Picture } from './ports';
import { qrPicture } from './qrCode';
import { templateId } from './templates';
import { inDigits, officeValues, requestValues, type Occasion } from './values';
import type { ItemResult, Workshop } from './workshop';

/** The requests of an item that may have this document; a sentence for each of the others. */
export function admitted(
  { find }: Workshop,
  { kind, ids }: Item,
): { requests: RequestRecord[]; refused: SkippedDocument[] } {
  const requests: RequestRecord[] = [];
  const refused: SkippedDocument[] = [];
  for (const id of ids) {
    const request = find(id);
    const problem = request === null ? 'REQUEST_NOT_FOUND' : problemWith(kind, subjectOf(request));
    if (request !== null && problem === null) requests.push(request);
    else refused.push(skipped(id, kind, problem ?? 'REQUEST_NOT_FOUND', id.slice(0, 40), DOCUMENT_NAMES[kind]));
  }
  return { requests, refused };
}

function subjectOf(request: RequestRecord): Parameters<typeof problemWith>[1] {
  return {
    status: request.status,
    fields: request.fields,
    late: request.findings.some(({ code }) => code === 'LATE_FILING'),
    oldCardReturned: hasReturnedOldCard(request),
  };
}

/** Kinds of pictures that a document takes. */
const PICTURE_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif'];

/** The photograph of a request; a frame left empty where it was brought on paper. */
function photoOf(request: RequestRecord, { settings }: Occasion): Picture | RefusalCode {
  const frame = { widthMm: settings.photoSpec.width * 10, heightMm: settings.photoSpec.height * 10 };
  const photos = request.files.filter((file) => file.document === 'PHOTO' && isCurrent(file));
  const photo = photos[photos.length - 1];
  if (photo === undefined) return 'PHOTO_MISSING';
  if (photo.seenOnPaper === true) return { ...frame, source: null };
  const usable = photo.unreadable !== true && photo.damaged !== true && PICTURE_TYPES.includes(photo.mime);
  return usable ? { ...frame, source: { fileId: photo.fileId } } : 'PHOTO_UNREADABLE';
}

/** What fills the template of a request, or of nobody; a code where something is missing. */
export function fillingOf(
  kind: DocumentKind,
  request: RequestRecord | null,
  { occasion }: Workshop,
): Filling | RefusalCode {
  const photo = kind === 'CARD' && request !== null ? photoOf(request, occasion) : null;
  if (typeof photo === 'string') return photo;
  const own = request === null ? blankValues() : requestValues(request, occasion);
  return {
    fields: inDigits({ ...officeValues(occasion), ...own }, occasion.settings),
    pictures: photo === null ? {} : { photo },
  };
}

/** What fills a list or a document of the office; a code where there is nothing to tell. */
function officeDraft(shop: Workshop, kind: TemplateKind, requests: readonly RequestRecord[]): Draft | RefusalCode {
  const { settings } = shop.occasion;
  const listed = LISTS[kind]?.(shop, requests);
  if (listed?.rows.length === 0) return 'NOTHING_TO_LIST';
  if (kind === 'FORM_POSTER' && settings.formLink === '') return 'FORM_LINK_UNSET';
  const pictures = kind === 'FORM_POSTER' ? { qrCode: qrPicture(settings.formLink) } : (listed?.pictures ?? {});
  const filling: Filling = {
    fields: inDigits({ ...officeValues(shop.occasion), ...listed?.fields }, settings),
    pictures,
    ...(listed === undefined ? {} : { rows: listed.rows.map((row) => inDigits(row, settings)) }),
  };
  return { kind, requests, filling, ...(listed?.csv === undefined ? {} : { csv: listed.csv }) };
}

export interface Draft {
  readonly kind: TemplateKind;
  readonly requests: readonly RequestRecord[];
  readonly filling: Filling;
  readonly sheetOf?: readonly Filling[];
  /** The same as a table for other programs. */
  readonly csv?: string;
  /** Of the file, where it is not the usual one. */
  readonly name?: string;
}

const aboutOf = ({ kind, requests }: Pick<Draft, 'kind' | 'requests'>): string =>
  `${kind} ${requests[0]?.requestId ?? ''}`;

const FOLDER_GONE: Made = { ok: false, error: 'FOLDER_GONE', parts: [] };

/** The document itself. A folder that has been deleted is made again. */
export function make(shop: Workshop, { kind, requests, filling, sheetOf, name }: Draft): Made {
  const { ports, occasion } = shop;
  const template = templateId(ports, kind);
  if (template === undefined) return { ok: false, error: 'TEMPLATE_GONE', parts: [] };
  const today = occasion.now.slice(0, 10);
  const folderId = monthFolder(ports, today);
  if (folderId === null) return FOLDER_GONE;
  const order: Order = {
    templateId: template,
    definition: definitionOf(kind, occasion.settings),
    folderId,
    name: name ?? fileName(kind, requests, shop),
    known: fieldNames(kind),
    filling,
    ...(sheetOf === undefined ? {} : { sheetOf }),
  };
  const makeIn = (folder: string): Made => {
    noteMaking(shop, aboutOf({ kind, requests }), order.name, folder);
    const made = ports.papers.make({ ...order, folderId: folder });
    if (!made.ok && made.left !== undefined) putAway(ports, [made.left]);
    return made;
  };
  const made = makeIn(folderId);
  if (made.ok || made.error !== 'FOLDER_GONE') return made;
  const again = makeMonthFolder(ports, today);
  return again === null ? FOLDER_GONE : makeIn(again);
}

/** The document of an item, filled, saved and noted. */
export function makeItem(shop: Workshop, item: Item): ItemResult {
  const kind = item.kind as TemplateKind;
  const { requests, refused } = admitted(shop, item);
  if (item.ids.length > 0 && requests.length === 0) return { files: [], skipped: refused };
  const draft = draftOf(shop, kind, requests, refused);
  if (typeof draft === 'string') {
    const ids = requests.length === 0 ? [''] : requests.map(({ requestId }) => requestId);
    return { files: [], skipped: [...refused, ...ids.map((id) => skipped(id, kind, draft, id, DOCUMENT_NAMES[kind]))] };
  }
  const made = make(shop, draft);
  if (!made.ok) {
    const ids = draft.requests.length === 0 ? [''] : draft.requests.map(({ requestId }) => requestId);
    const parts = [DOCUMENT_NAMES[kind], ...made.parts];
    return { files: [], skipped: [...refused, ...ids.map((id) => skipped(id, kind, made.error, ...parts))] };
  }
  const name = fileName(kind, draft.requests, shop);
  const { leftOut = [] } = made;
  const there = draft.requests.filter((_, index) => !leftOut.includes(index));
  for (const request of draft.requests)
    if (!there.includes(request)) refused.push(skipped(request.requestId, kind, 'PHOTO_UNREADABLE'));
  record(shop, kind, there, { fileId: made.fileId, name, tooSmall: made.tooSmall });
  noteMade(shop, aboutOf(draft));
  const files = [produced(kind, name, made, there)];
  if (isBlank(item)) files.push(...asPdfToo(shop, kind, name, made.fileId));
  if (draft.csv !== undefined) files.push(...asCsvToo(shop, kind, name, draft.csv));
  return { files, skipped: refused };
}

/** A form to be filled in by hand. */
const isBlank = ({ kind, ids }: Item): boolean => ids.length === 0 && kindRow(kind).blank === true;

/** Forms for applicants are wanted as PDF as well: the office puts them where people can download them. */
function asPdfToo({ ports, occasion }: Workshop, kind: TemplateKind, name: string, fileId: string): ProducedFile[] {
  const folder = monthFolder(ports, occasion.now.slice(0, 10));
  if (folder === null) return [];
  const pdfName = `${name}.pdf`;
  const file = ports.papers.saveFile(ports.papers.asPdf(fileId), 'application/pdf', pdfName, folder);
  return [produced(kind, pdfName, file, [])];
}

function asCsvToo({ ports, occasion }: Workshop, kind: TemplateKind, name: string, csv: string): ProducedFile[] {
  const folder = monthFolder(ports, occasion.now.slice(0, 10));
  if (folder === null) return [];
  const csvName = `${name}.csv`;
  return [produced(kind, csvName, ports.papers.saveText(csv, 'text/csv', csvName, folder), [])];
}

export function produced(
  kind: DocumentKind,
  name: string,
  {
    fileId,
    url,
    tooSmall = [],
  }: { readonly fileId: string; readonly url: string; readonly tooSmall?: readonly string[] },
  requests: readonly RequestRecord[],
): ProducedFile {
  return { kind, name, url, fileId, requestIds: requests.map(({ requestId }) => requestId), tooSmall };
}

/** What is to be made; requests whose own part cannot be made are refused by name and left out. */
function draftOf(
  shop: Workshop,
  kind: TemplateKind,
  requests: readonly RequestRecord[],
  refused: SkippedDocument[],
): Draft | RefusalCode {
  if (kindRow(kind).scope !== 'REQUEST') {
    return officeDraft(shop, kind, requests);
  }
  if (kind !== 'CARD' || !shop.options.sheets) {
    const filling = fillingOf(kind, requests[0] ?? null, shop);
    return typeof filling === 'string' ? filling : { kind, requests, filling };
  }
  const cards = requests.map((request) => ({ request, filling: fillingOf(kind, request, shop) }));
  const good = cards.flatMap(({ request, filling }) => (typeof filling === 'string' ? [] : [{ request, filling }]));
  for (const { request, filling } of cards)
    if (typeof filling === 'string') refused.push(skipped(request.requestId, kind, filling));
  const [first] = good;
  if (first === undefined) return 'NOTHING_TO_LIST';
  return {
    kind,
    requests: good.map(({ request }) => request),
    filling: first.filling,
    sheetOf: good.map(({ filling }) => filling),
  };
}
