/** Documents in Drive: templates, filled copies, PDF files, and the folders they lie in. */
import type { Filling, Made, Order, OrderProblem, Papers, Picture } from '../../application/documents/ports';
import { findFields, nearestName } from '../../domain/mergeField';
import { DOCUMENT_TEXTS } from '../../texts/documents';
import { fileUrl, unlessGone, unsigned } from '../services';
import { buildDocument } from './builder';
import { fill, isAboutPicture, messageOf, type Filler, type Placed } from './filling';
import { fillList, hasRowField, layCards, type CardToLay } from './pages';

type Document = GoogleAppsScript.Document.Document;

const PDF = 'application/pdf';
/** @source quotas page: "Service invoked too many times", "Limit exceeded" */
const QUOTA = /too many times|Limit exceeded|quota/i;

/** Why something failed that the caller can do something about. */
class Trouble extends Error {
  readonly parts: readonly string[];
  constructor(
    readonly problem: OrderProblem,
    ...parts: readonly string[]
  ) {
    super(problem);
    this.parts = parts;
  }
}

/** Something from Drive that is there and not in the bin. */
function present<T extends { isTrashed(): boolean }>(open: () => T, problem: OrderProblem): T {
  const item = unlessGone(open);
  if (item?.isTrashed() === false) return item;
  throw new Trouble(problem);
}

/** Header, body and footer of a document. */
function sectionsOf(document: Document): GoogleAppsScript.Document.Element[] {
  const sections = [
    document.getHeader(),
    document.getBody(),
    document.getFooter(),
  ] as (GoogleAppsScript.Document.Element | null)[];
  return sections.filter((section) => section !== null);
}

/** Refuses a template that says nothing, or has fields that nobody knows. */
function checkFields(document: Document, known: readonly string[], isList: boolean): void {
  const text = sectionsOf(document)
    .map((section) => (section as GoogleAppsScript.Document.Body).getText())
    .join('\n');
  const { fields, broken } = findFields(text);
  const names = new Set(known);
  const unknown = [...new Set(fields.map(({ name }) => name))].filter((name) => !names.has(name));
  const wrong = [...unknown.map((name) => withHint(name, known)), ...broken.map((piece) => `“${piece}”`)];
  if (wrong.length > 0) throw new Trouble('TEMPLATE_FIELDS', wrong.join(', '));
  if (text.trim() === '') throw new Trouble('TEMPLATE_EMPTY');
  if (isList && !hasRowTable(document)) throw new Trouble('TEMPLATE_FIELDS', DOCUMENT_TEXTS.noRow);
}

/** A list needs a table with the row that stands for every entry. */
const hasRowTable = (document: Document): boolean =>
  document
    .getBody()
    .getTables()
    .some((table) => hasRowField(table.getText()));

function withHint(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? `{{${name}}}` : `{{${name}}} (${near}?)`;
}

/** The picture's bytes, fetched before anything is written. */
function fetched({ source, widthMm, heightMm }: Picture): Placed {
  if (source === null) return { blob: null, widthMm, heightMm };
  if ('base64' in source) {
    const blob = Utilities.newBlob(Utilities.base64Decode(source.base64), source.mime);
    return { blob, widthMm, heightMm };
  }
  const file = present(() => DriveApp.getFileById(source.fileId), 'PHOTO_UNREADABLE');
  return { blob: file.getBlob(), widthMm, heightMm };
}

function allFetched(pictures: Readonly<Record<string, Picture>>): Map<string, Placed> {
  return new Map(Object.entries(pictures).map(([name, picture]) => [name, fetched(picture)]));
}

/** What was written: texts that are hard to read, and cards that had to be left out. */
type Written = Pick<Extract<Made, { ok: true }>, 'tooSmall' | 'leftOut'>;

/** Cards whose photograph is there; the places of the others. One that has gone leaves out its own card alone. */
function cardsToLay(sheetOf: readonly Filling[]): { cards: CardToLay[]; leftOut: number[] } {
  const leftOut: number[] = [];
  const cards = sheetOf.flatMap(({ fields, pictures }, index): CardToLay[] => {
    try {
      return [{ index, fields, pictures: allFetched(pictures) }];
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      leftOut.push(index);
      return [];
    }
  });
  if (cards.length === 0) throw new Trouble('PHOTO_UNREADABLE');
  return { cards, leftOut };
}

const edgesOf = (document: Document): GoogleAppsScript.Document.HeaderSection[] =>
  ([document.getHeader(), document.getFooter()] as (GoogleAppsScript.Document.HeaderSection | null)[]).filter(
    (section) => section !== null,
  );

function write(document: Document, order: Order): Written {
  const { filling, definition, sheetOf } = order;
  const { shrinkTo, cellLines = 1, rowsPerPage = 1 } = definition;
  const filler: Filler = {
    fields: filling.fields,
    pictures: sheetOf === undefined ? allFetched(filling.pictures) : new Map(),
    shrinking: shrinkTo === undefined ? null : { least: shrinkTo, lines: cellLines },
    tooSmall: [],
  };
  const body = document.getBody();
  if (sheetOf !== undefined) {
    const { cards, leftOut } = cardsToLay(sheetOf);
    // What stands at the edges of one card says nothing of many.
    for (const section of edgesOf(document)) section.clear();
    leftOut.push(...layCards(body, cards, filler));
    if (leftOut.length === sheetOf.length) throw new Trouble('PHOTO_UNREADABLE');
    return { tooSmall: filler.tooSmall, leftOut };
  }
  for (const section of edgesOf(document)) fill(section, { ...filler, shrinking: null }, null);
  if (filling.rows === undefined)
    fill(body, filler, body.getPageWidth() - body.getMarginLeft() - body.getMarginRight());
  else fillList(body, filling.rows, rowsPerPage, filler);
  return { tooSmall: filler.tooSmall };
}

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;

/** Templates and folders that this execution has opened: many documents are made from the same ones. */
class Opened {
  readonly #templates = new Map<string, File>();
  readonly #folders = new Map<string, Folder>();

  template(id: string): File {
    const file = this.#templates.get(id) ?? present(() => DriveApp.getFileById(id), 'TEMPLATE_GONE');
    this.#templates.set(id, file);
    return file;
  }
  folder(id: string): Folder {
    const folder = this.#folders.get(id) ?? present(() => DriveApp.getFolderById(id), 'FOLDER_GONE');
    this.#folders.set(id, folder);
    return folder;
  }
}

/** Fills a new copy; one that cannot be finished does not stay. */
function make(opened: Opened, order: Order): Made {
  let copyId = '';
  try {
    const template = opened.template(order.templateId);
    const folder = opened.folder(order.folderId);
    copyId = template.makeCopy(order.name, folder).getId();
    const document = DocumentApp.openById(copyId);
    checkFields(document, order.known, order.filling.rows !== undefined);
    const written = write(document, order);
    document.saveAndClose();
    return { ok: true, fileId: copyId, url: fileUrl(copyId), ...written };
  } catch (error) {
    const left = copyId === '' || discard(copyId) ? {} : { left: copyId };
    return { ok: false, ...problemOf(error), ...left };
  }
}

function problemOf(error: unknown): { readonly error: OrderProblem; readonly parts: readonly string[] } {
  if (error instanceof Trouble) return { error: error.problem, parts: error.parts };
  const message = messageOf(error);
  if (QUOTA.test(message)) return { error: 'DOCUMENT_QUOTA', parts: [] };
  if (isAboutPicture(error)) return { error: 'PHOTO_UNREADABLE', parts: [] };
  return { error: 'DOCUMENT_FAILED', parts: [message.slice(0, 200)] };
}

const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

/** Puts a copy of our own into the bin; false where that fails, too. */
function discard(fileId: string): boolean {
  try {
    DriveApp.getFileById(fileId).setTrashed(true);
    return true;
  } catch {
    return false;
  }
}

const asPdf = (fileId: string): Uint8Array => unsigned(DriveApp.getFileById(fileId).getAs(PDF).getBytes());

export function drivePapers(): Papers {
  const opened = new Opened();
  return {
    build(name, definition, folderId) {
      const document = DocumentApp.create(name);
      buildDocument(document, definition);
      document.saveAndClose();
      DriveApp.getFileById(document.getId()).moveTo(opened.folder(folderId));
      return document.getId();
    },
    exists(fileId) {
      try {
        return !DriveApp.getFileById(fileId).isTrashed();
      } catch {
        return false;
      }
    },
    make: (order) => make(opened, order),
    url: fileUrl,
    asPdf,
    asPdfText: (fileId) => Utilities.base64Encode(DriveApp.getFileById(fileId).getAs(PDF).getBytes()),
    makeNotices: (notices, place) => makeNotices(opened, notices, place),
    saveFile(bytes, mime, name, folderId) {
      const file = opened.folder(folderId).createFile(Utilities.newBlob(signed(bytes), mime, name));
      return { fileId: file.getId(), url: fileUrl(file.getId()) };
    },
    saveText(text, mime, name, folderId) {
      const file = opened.folder(folderId).createFile(Utilities.newBlob(text, mime, name));
      return { fileId: file.getId(), url: fileUrl(file.getId()) };
    },
    rename(fileId, name) {
      DriveApp.getFileById(fileId).setName(name);
    },
  };
}

type Place = Parameters<Papers['makeNotices']>[1];

function makeNotices(opened: Opened, notices: readonly string[], { templateId, folderId, name }: Place): string {
  const id = opened.template(templateId).makeCopy(name, opened.folder(folderId)).getId();
  try {
    const document = DocumentApp.openById(id);
    for (const section of edgesOf(document)) section.clear();
    const body = document.getBody().clear();
    notices.forEach((notice, index) => {
      if (index > 0) body.appendPageBreak();
      for (const line of notice.split('\n')) body.appendParagraph(line).setAttributes(NOTICE_LOOK());
    });
    document.saveAndClose();
    return id;
  } catch (error) {
    discard(id);
    throw error;
  }
}

const NOTICE_LOOK = (): Record<string, unknown> => ({
  [DocumentApp.Attribute.FONT_FAMILY.toString()]: 'Sarabun',
  [DocumentApp.Attribute.FONT_SIZE.toString()]: 16,
});
