/** The print bundle (คำขอพร้อมเอกสารแนบ): the filled form and every attachment of a request in one PDF to be printed at once. */
import { DOCUMENT_CODES, DOCUMENTS } from '../../domain/document';
import { DOCUMENT_NAMES, DOCUMENT_TEXTS } from '../../texts/documents';
import type { FileFact, RefusalCode } from '../api';
import { isCurrent } from '../attached';
import { takenFrom } from '../bin';
import { readContent } from '../fileContent';
import type { RequestRecord } from '../ports';
import { problemText } from '../problem';
import { finished, release, type Batch } from './batch';
import { monthFolder } from './folders';
import { asPdfName, putAwayUnlisted } from './leftovers';
import { admitted, fillingOf, make } from './making';
import { fileName, noteRefused, record, skipped } from './noting';
import type { Item } from './order';
import { Binder, type Loaded, type Part } from './pdf';
import { templateId } from './templates';
import type { Workshop } from './workshop';

/** What one bundle takes in: a larger one could not be held in an execution. */
const MOST_BYTES = 40 * 1024 * 1024;

/**
 * Makes the bundles in a chain of promises, which Apps Script finishes after the call has returned; then lets go of the
 * order. Whoever asks again gets the files.
 */
export function makeBundles(shop: Workshop, batch: Batch, items: readonly Item[], timeIsOver: () => boolean): void {
  const all = async (): Promise<void> => {
    let made = 0;
    for (const item of items) {
      if (made > 0 && timeIsOver()) break;
      await makeBundle(shop, item);
      made += 1;
    }
    const isLast = made === items.length;
    if (isLast) finished(shop.ports, batch);
    else release(shop.ports, batch);
  };
  all()
    .catch((error: unknown) => {
      shop.ports.log(problemText(error));
      release(shop.ports, batch);
    })
    // Nothing more can be done here: the order is free again when its time has run out.
    .catch(() => undefined);
}

/** The filled form of a request could not be made: its template's trouble is the bundle's too. */
class FormRefused extends Error {
  override readonly name = 'FormRefused';
  constructor(
    readonly code: RefusalCode,
    readonly parts: readonly string[],
  ) {
    super(code);
  }
}

async function makeBundle(shop: Workshop, item: Item): Promise<void> {
  const { requests, refused } = admitted(shop, item);
  noteRefused(shop, refused);
  if (requests.length === 0) return;
  try {
    const binder = await Binder.open();
    const room: Room = { bytes: MOST_BYTES };
    for (const request of requests) await addRequest(shop, binder, request, room);
    const name = asPdfName(fileName('PRINT_BUNDLE', requests, shop));
    const bytes = await binder.save(name);
    const folder = monthFolder(shop.ports, shop.occasion.now.slice(0, 10));
    if (folder === null) throw new FormRefused('FOLDER_GONE', []);
    const { fileId } = shop.ports.papers.saveFile(bytes, 'application/pdf', name, folder);
    try {
      record(shop, 'PRINT_BUNDLE', requests, { fileId, name });
    } catch (error) {
      putAwayUnlisted(shop.ports, [fileId]);
      throw error;
    }
  } catch (error) {
    const [code, parts] =
      error instanceof FormRefused ? [error.code, error.parts] : (['DOCUMENT_FAILED', [problemText(error)]] as const);
    noteRefused(
      shop,
      requests.map(({ requestId }) => skipped(requestId, 'PRINT_BUNDLE', code, DOCUMENT_NAMES.PRINT_BUNDLE, ...parts)),
    );
  }
}

/** What a bundle can still take in. */
interface Room {
  bytes: number;
}

/** The filled form, then every attachment in the order of the office's list of documents. */
async function addRequest(shop: Workshop, binder: Binder, request: RequestRecord, room: Room): Promise<void> {
  const form = await binder.load({ kind: 'PDF', bytes: filledForm(shop, request), label: '' });
  if (!form.ok) throw new FormRefused('DOCUMENT_FAILED', [DOCUMENT_TEXTS.whyNot[form.why]]);
  binder.add(form.pages);
  const attachments = attachmentsOf(request);
  const loaded: Attached[] = [];
  for (const [index, file] of attachments.entries()) {
    const label = `${request.requestId} ${index + 1}/${attachments.length}`;
    const reading = read(shop, file, label, room.bytes);
    if ('why' in reading) {
      loaded.push({ file, result: reading });
      continue;
    }
    room.bytes -= reading.bytes.length;
    loaded.push({ file, result: await binder.load(reading) });
  }
  const notices = await noticePages(shop, binder, request, loaded);
  for (const { file, result } of loaded) binder.add('pages' in result ? result.pages : (notices.get(file) ?? []));
}

type Why = keyof typeof DOCUMENT_TEXTS.whyNot;

interface Attached {
  readonly file: FileFact;
  readonly result: Loaded | { readonly why: Why };
}

/** Files that are there and still count, in the order of the list of documents. */
function attachmentsOf({ files }: RequestRecord): FileFact[] {
  const present = files.filter((file) => isCurrent(file) && file.seenOnPaper !== true);
  const place = ({ document }: FileFact): number => DOCUMENT_CODES.indexOf(document);
  return [...present].sort((a, b) => place(a) - place(b));
}

/** The filled form as PDF; the document that it is made from does not stay. */
function filledForm(shop: Workshop, request: RequestRecord): Uint8Array {
  const filling = fillingOf('REQUEST_FORM', request, shop);
  if (typeof filling === 'string') throw new FormRefused(filling, []);
  const name = fileName('PRINT_BUNDLE', [request], shop);
  const made = make(shop, { kind: 'REQUEST_FORM', requests: [request], filling, name });
  if (!made.ok) throw new FormRefused(made.error, made.parts);
  return asPdfOnly(shop, made.fileId);
}

const asPdfOnly = ({ ports }: Workshop, fileId: string): Uint8Array =>
  takenFrom(ports, fileId, (id) => ports.papers.asPdf(id));

const KINDS: Readonly<Record<string, Part['kind']>> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

/** The attachment's bytes and what they are, or why they cannot be taken in. */
function read({ ports }: Workshop, file: FileFact, label: string, room: number): Part | { readonly why: Why } {
  if (file.unreadable === true) return { why: 'GONE' };
  const reading = ports.files.inspect(file.fileId, room);
  if (!reading.ok) return { why: 'GONE' };
  if (reading.bytes === null) return { why: reading.sizeBytes === 0 ? 'DAMAGED' : 'LARGE' };
  const { mime, encrypted, orientation } = readContent(reading.bytes);
  const kind = KINDS[mime ?? ''];
  if (kind === undefined) return { why: 'TYPE' };
  if (encrypted === true) return { why: 'ENCRYPTED' };
  return { kind, bytes: reading.bytes, label, ...(orientation === undefined ? {} : { orientation }) };
}

/** A page for each file that could not be taken in, which names it and says why. */
async function noticePages(
  shop: Workshop,
  binder: Binder,
  request: RequestRecord,
  loaded: readonly Attached[],
): Promise<Map<FileFact, Pages>> {
  const { ports, occasion } = shop;
  const failed = loaded.flatMap(({ file, result }) => ('why' in result ? [{ file, why: result.why }] : []));
  if (failed.length === 0) return new Map();
  const texts = failed.map(({ file, why }) =>
    DOCUMENT_TEXTS.notMerged(request.requestId, file.name, DOCUMENTS[file.document].title, DOCUMENT_TEXTS.whyNot[why]),
  );
  const template = templateId(ports, 'REQUEST_FORM');
  if (template === undefined) throw new FormRefused('TEMPLATE_GONE', []);
  const folderId = monthFolder(ports, occasion.now.slice(0, 10));
  if (folderId === null) throw new FormRefused('FOLDER_GONE', []);
  const name = fileName('PRINT_BUNDLE', [request], shop);
  const document = ports.papers.makeNotices(texts, { templateId: template, folderId, name });
  const notices = await binder.load({ kind: 'PDF', bytes: asPdfOnly(shop, document), label: '' });
  if (!notices.ok) throw new Error('the pages about files that could not be taken in cannot be read');
  return new Map(failed.map(({ file }, index) => [file, notices.pages.slice(index, index + 1)]));
}

type Pages = Extract<Loaded, { ok: true }>['pages'];
