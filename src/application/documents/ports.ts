/** What producing documents needs from the outside: templates, copies of them, folders, and the list of what was made. */
import type { DocumentKind } from '../../domain/documentKind';
import type { Definition } from '../../texts/documents/definition';

/** What stands in place of a field: a text ('' = a dotted line), nothing at all (null), or a paragraph for each text. */
export type FieldValue = string | null | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A picture with its greatest size in millimetres; its proportions are kept. */
export interface Picture {
  readonly widthMm: number;
  readonly heightMm: number;
  /** A file in Drive, bytes as base64, or null for a frame left empty. */
  readonly source: { readonly fileId: string } | { readonly base64: string; readonly mime: string } | null;
}

/** One sheet of paper or card to be filled. */
export interface Filling {
  readonly fields: FieldValues;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Entries of a list; its fields are named `row.…` in the template. */
  readonly rows?: readonly FieldValues[];
}

export interface Order {
  readonly templateId: string;
  readonly definition: Definition;
  readonly folderId: string;
  /** Name of the file. */
  readonly name: string;
  /** Every name that the template may use; others are reported. */
  readonly known: readonly string[];
  readonly filling: Filling;
  /** Further cards of the same sheet of paper; absent = the template's own page. */
  readonly sheetOf?: readonly Filling[];
}

/** Why a document could not be made; `parts` name what the sentence speaks of. */
export type OrderProblem =
  /** The template was deleted, put into the bin, or is not shared with the caller. */
  | 'TEMPLATE_GONE'
  | 'TEMPLATE_EMPTY'
  /** Fields that nobody knows, or that are not written as fields. */
  | 'TEMPLATE_FIELDS'
  | 'FOLDER_GONE'
  | 'PHOTO_UNREADABLE'
  /** The platform makes no more documents today. */
  | 'DOCUMENT_QUOTA'
  | 'DOCUMENT_FAILED';

export type Made =
  | {
      readonly ok: true;
      readonly fileId: string;
      readonly url: string;
      /** Texts that have their place only at a size that is hard to read. */
      readonly tooSmall: readonly string[];
      /** Places in `sheetOf` of cards that were left out: their photograph cannot be opened. */
      readonly leftOut?: readonly number[];
    }
  | {
      readonly ok: false;
      readonly error: OrderProblem;
      readonly parts: readonly string[];
      /** An unfinished copy that could not be put into the bin. */
      readonly left?: string;
    };

export interface Papers {
  /** Builds a template; returns its id. */
  build(name: string, definition: Definition, folderId: string): string;
  /** Whether the file is there and not in the bin. */
  exists(fileId: string): boolean;
  make(order: Order): Made;
  url(fileId: string): string;
  /** The document as PDF. */
  asPdf(fileId: string): Uint8Array;
  /** The same as base64. */
  asPdfText(fileId: string): string;
  /** A document with a page for each text, on the paper of a template; returns its id. */
  makeNotices(notices: readonly string[], place: Pick<Order, 'templateId' | 'folderId' | 'name'>): string;
  saveFile(bytes: Uint8Array, mime: string, name: string, folderId: string): { fileId: string; url: string };
  /** The same for a text, as UTF-8. */
  saveText(
    text: string,
    mime: string,
    name: string,
    folderId: string,
  ): { readonly fileId: string; readonly url: string };
  rename(fileId: string, name: string): void;
}

export interface Folders {
  exists(folderId: string): boolean;
  /** The office's own folder of that name, made at the top of Drive when it is not there; another office's is not taken. */
  root(name: string): string;
  /** The folder of that name in another, made when it is not there. */
  within(parentId: string, name: string): string;
  url(folderId: string): string;
  /** Puts a text file into a folder. */
  write(folderId: string, name: string, content: string): void;
  /** Lets people in, and others out; returns the addresses that Drive does not take, and those that are still in. */
  share(
    folderId: string,
    addresses: readonly string[],
    leaving: readonly string[],
  ): { readonly refused: string[]; readonly stayed: string[] };
  /** Files of these names; none where the folder has gone. @throws for passing faults */
  named(
    folderId: string,
    names: readonly string[],
  ): { readonly fileId: string; readonly name: string; readonly createdAt: () => string }[];
}

/** A line of เอกสาร: a document that was made, or why it was not. */
export interface ProducedLine {
  readonly at: string;
  readonly kind: DocumentKind;
  readonly requestIds: readonly string[];
  readonly name: string;
  /** Empty where it was not made. */
  readonly fileId: string;
  readonly by: string;
  /** The order of many that it belongs to; '' for a single one. */
  readonly batch: string;
  /** A code, and a sentence for people; '' for a document that was made. */
  readonly error: string;
  readonly problem: string;
  /** Texts of the document that are hard to read; absent where there are none. */
  readonly tooSmall?: readonly string[];
}

export interface DocumentLog {
  append(line: ProducedLine): void;
  /** What was made for a request lately, or ever, the newest first. Two reads. */
  ofRequest(requestId: string, when: 'LATELY' | 'EVER'): ProducedLine[];
  ofBatch(batch: string): ProducedLine[];
  /** Deletes the lines of files. */
  forget(fileIds: readonly string[]): void;
  /** Those of the files that are on the list. */
  recorded(fileIds: readonly string[]): ReadonlySet<string>;
}
