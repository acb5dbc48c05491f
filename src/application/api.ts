/** What the panel asks of the server, and what it gets: plain JSON on both sides (google.script.run passes nothing else). */
import type { Category } from '../domain/category';
import type { DocumentCode } from '../domain/document';
import type { PhotoFacts } from '../domain/files';
import type { Severity } from '../domain/finding';
import type { Reason } from '../domain/reason';
import type { FieldId } from '../domain/request';
import type { Action, Status } from '../domain/status';

/** A call that was not carried out; `text` is a Thai sentence that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly error: RefusalCode;
  readonly text: string;
  readonly fields?: readonly string[];
}

export type RefusalCode =
  /** The caller is not in เจ้าหน้าที่ with a role that may do this. */
  | 'FORBIDDEN'
  /** A sheet or a heading that the add-on works with is gone or renamed. */
  | 'SHEET_MISSING'
  | 'HEADER_MISSING'
  | 'REQUEST_NOT_FOUND'
  | 'FILE_NOT_FOUND'
  /** The caller has no right to the file in Drive. */
  | 'FILE_FORBIDDEN'
  /** Another execution holds the lock for longer than we wait. */
  | 'BUSY'
  | 'ARGUMENT_INVALID';

/** Roles of people who work with the panel (บทบาท). */
export type Role = 'OFFICER' | 'SUPERVISOR' | 'ADMIN';

/** What the queue asks for; every part may be absent. Pages start at 1. */
export interface RequestQuery {
  readonly status?: Status;
  readonly category?: Category;
  /** Part of a name, school or request id, the last digits of a citizen id, or a telephone number. */
  readonly text?: string;
  readonly page?: number;
  /** 20 when absent, 200 at most. */
  readonly pageSize?: number;
}

/** One line of the queue. */
export interface QueueRow {
  readonly requestId: string;
  readonly status: Status;
  readonly fullName: string;
  readonly category: Category | '';
  readonly reason: Reason | '';
  readonly school: string;
  /** ISO date. */
  readonly receivedDate: string;
  /** Filed after the 30 days. */
  readonly late: boolean;
  /** Findings that must be corrected. */
  readonly blockCount: number;
  /** The request of which this one is a duplicate. */
  readonly duplicateOf?: string;
}

export interface RequestList {
  readonly ok: true;
  readonly rows: readonly QueueRow[];
  /** Requests that match, on all pages. */
  readonly total: number;
  /** Requests by status, before filtering and paging; marked duplicates are not counted. */
  readonly counts: Readonly<Record<Status, number>>;
}

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  /** Thai, says what to do. */
  readonly sentence: string;
}

export interface HistoryEntry {
  /** ISO date and time with +07:00. */
  readonly at: string;
  /** EDIT: the applicant has changed an answer whose request is under way; it was stored and flagged. */
  readonly action: Action | 'EDIT' | 'ERROR' | 'EVENT_IGNORED';
  readonly from: Status | '';
  readonly to: Status | '';
  /** Address of the person, or SYSTEM. */
  readonly by: string;
  readonly note: string;
}

/** What is known of an attached file without opening it. */
export interface FileFact {
  readonly fileId: string;
  readonly document: DocumentCode;
  readonly name: string;
  readonly mime: string;
  readonly sizeBytes: number;
  /** The file is gone, or the add-on's owner may not read it. */
  readonly unreadable?: boolean;
  readonly damaged?: boolean;
  readonly encrypted?: boolean;
  /** Equal for equal contents. */
  readonly checksum?: string;
  /** Pixels as shown and the day it was taken, of a picture. */
  readonly photo?: PhotoFacts;
  /** Came in one upload with other documents; an officer has to say what it is. */
  readonly unsorted?: boolean;
  /** No file: an officer has seen the document itself. */
  readonly seenOnPaper?: boolean;
  /** A later file of the same document has taken its place; it is kept and no longer checked. */
  readonly replaced?: boolean;
}

export interface RequestDetail {
  readonly ok: true;
  readonly requestId: string;
  readonly status: Status;
  readonly correctionRound: number;
  readonly receivedDate: string;
  readonly correctionDue: string;
  readonly fullName: string;
  readonly fields: Readonly<Partial<Record<FieldId, string>>>;
  readonly findings: readonly FindingView[];
  readonly files: readonly (FileFact & { readonly url: string })[];
  readonly history: readonly HistoryEntry[];
  /** What the caller may do now. */
  readonly actions: readonly Action[];
}

/** A piece of a file, 1 MB at most before encoding. */
export interface FilePart {
  readonly ok: true;
  readonly mime: string;
  /** Number of pieces. */
  readonly parts: number;
  readonly base64: string;
}

export interface InstallReport {
  readonly ok: true;
  /** What was made now; empty when everything stood already. */
  readonly done: readonly string[];
  /** What only a person can do. */
  readonly todo: readonly string[];
}

export interface PaperOutcome {
  readonly ok: true;
  readonly requestId: string;
}

/** The functions of main.ts that the panel calls; main.ts is checked against this. */
export interface ServerApi {
  install(): InstallReport | Refusal;
  listRequests(query?: RequestQuery): RequestList | Refusal;
  openRequest(requestId: string): RequestDetail | Refusal;
  readFile(requestId: string, fileId: string, part: number): FilePart | Refusal;
  /** Fields by their ids (docs/rules.md §2.2); `documents` lists the codes of documents seen on paper. */
  enterPaperRequest(fields: object): PaperOutcome | Refusal;
}
