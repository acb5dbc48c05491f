/** What the panel asks of the server, and what it gets: plain JSON on both sides (google.script.run passes nothing else). */
import type { Category, Register } from '../domain/category';
import type { ChecklistId, ChecklistMark } from '../domain/checklist';
import type { DocumentCode } from '../domain/document';
import type { DocumentKind, KindProblem } from '../domain/documentKind';
import type { FilingError } from '../domain/filing';
import type { CallResult } from '../domain/pickup';
import type { PrintedPosition } from '../domain/position';
import type { ProductionStep } from '../domain/production';
import type { Todo } from '../domain/todo';
import type { ServiceTime } from '../domain/turnaround';
import type { ExpiryError, ExpiryRule } from '../domain/validity';
import type { PhotoFacts } from '../domain/files';
import type { Severity } from '../domain/finding';
import type { Reason } from '../domain/reason';
import type { FieldId } from '../domain/request';
import type { Action, Status } from '../domain/status';
import type { OrderProblem } from './documents/ports';

/** A call that was not carried out; `text` is a Thai sentence that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly error: RefusalCode;
  readonly text: string;
  readonly fields?: readonly string[];
  /** Where the caller can mend it. */
  readonly url?: string;
}

export type RefusalCode =
  /** The caller is not in เจ้าหน้าที่ with a role that may do this. */
  | 'FORBIDDEN'
  /** A file of a shared drive: nobody can become its first administrator. */
  | 'NO_OWNER'
  /** A sheet or a heading that the add-on works with is gone or renamed. */
  | 'SHEET_MISSING'
  | 'HEADER_MISSING'
  /** The spreadsheet is a copy of the one that was installed. */
  | 'FILE_COPIED'
  /** A sheet of settings is still closed to the caller. */
  | 'PROTECTED'
  /** Whoever is to receive answers cannot open what applicants upload. */
  | 'UPLOADS_CLOSED'
  /** The caller has not granted everything that the add-on needs. */
  | 'SCOPE_MISSING'
  | 'REQUEST_NOT_FOUND'
  | 'FILE_NOT_FOUND'
  /** The caller has no right to the file in Drive. */
  | 'FILE_FORBIDDEN'
  /** Another execution holds the lock for longer than we wait. */
  | 'BUSY'
  | 'ARGUMENT_INVALID'
  /** The request's status does not allow this. */
  | 'TRANSITION_NOT_ALLOWED'
  /** The caller's role does not allow this. */
  | 'ACTOR_NOT_ALLOWED'
  /** `fields` names what the action needs. */
  | 'DATA_MISSING'
  /** Somebody has changed the request since the caller saw it. */
  | 'CHANGED'
  /** A date that cannot be; `fields` names it. */
  | 'DATE_INVALID'
  | 'CARD_CODE_PREFIX_UNSET'
  | 'CARD_CODE_FORMAT'
  | 'CARD_CODE_PREFIX'
  | 'CARD_CODE_USED'
  | 'ISSUE_DATE_RANGE'
  /** Another last day than the computed one needs a reason. */
  | 'EXPIRY_NOTE_REQUIRED'
  /** The rules give no last day; an officer may enter one with a reason. */
  | ExpiryError
  /** One of many requests for which there was no time left in this call. */
  | 'TIME_SHORT'
  | 'SUMMARY_GONE'
  | 'ARCHIVE_GONE'
  /** What was copied into the archive does not stand there as it should; nothing was deleted. */
  | 'ARCHIVE_INCOMPLETE'
  /** Documents that cannot be made, or not now. */
  | KindProblem
  | OrderProblem
  | 'PHOTO_MISSING'
  | 'NOTHING_TO_LIST'
  | 'FORM_LINK_UNSET';

/** Roles of people who work with the panel (บทบาท). */
export type Role = 'OFFICER' | 'SUPERVISOR' | 'ADMIN';

/** What the queue asks for; every part may be absent. Pages start at 1. */
export interface RequestQuery {
  /** Only requests that are not at an end, those that have waited longest first. */
  readonly open?: boolean;
  /** Only what lies in this pile of work. */
  readonly todo?: Todo;
  readonly status?: Status;
  readonly category?: Category;
  /** Part of a name, school or request id, the last digits of a citizen id, or a telephone number. */
  readonly text?: string;
  readonly page?: number;
  /** 20 when absent, 150 at most. */
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
  /** The office's time of service ends today, or is over. */
  readonly service?: Exclude<ServiceTime, 'ENOUGH'>;
  /** The applicant should have corrected it by now. */
  readonly correctionOverdue?: true;
  /** The holder of a finished card is to be called today. */
  readonly callToday?: true;
  /** For a search in the page. */
  readonly phone: string;
  /** Last five digits of the citizen id. */
  readonly idTail: string;
}

export interface RequestList {
  readonly ok: true;
  readonly rows: readonly QueueRow[];
  /** Requests that match, on all pages. */
  readonly total: number;
  /** Requests by status, before filtering and paging; marked duplicates are not counted. */
  readonly counts: Readonly<Record<Status, number>>;
  /** What lies in each pile of work, before filtering and paging. */
  readonly todo: Readonly<Record<Todo, number>>;
  /** The caller looks after the system. */
  readonly mayAdminister?: true;
  /** The caller may type in requests on paper. */
  readonly mayEnter?: true;
}

export interface FindingView {
  readonly code: string;
  /** With what it is about: `DOC_MISSING:OLD_CARD`; the name under which it is let pass or returned. */
  readonly key: string;
  readonly severity: Severity;
  /** Thai, says what to do. */
  readonly sentence: string;
}

export interface HistoryEntry {
  /** ISO date and time with +07:00. */
  readonly at: string;
  /** EDIT: the applicant has changed an answer whose request is under way; it was stored and flagged. */
  readonly action:
    | Action
    | 'ARCHIVE'
    | 'REMOVE_DATA'
    | 'EDIT'
    | 'ERROR'
    | 'EVENT_IGNORED'
    | 'PHONE_CALL'
    | 'TICK'
    | 'SORT_FILES'
    | 'DOCUMENT'
    | 'PREPARE_CARD';
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
  /** ISO day on which it came, of a file that came later than its request: so old was a photograph then. */
  readonly arrivedOn?: string;
  /** A later file of the same document has taken its place; it is kept and no longer checked. */
  readonly replaced?: boolean;
  /** Came with an edit after checking had begun: it is kept, and counts once the request is corrected. */
  readonly late?: boolean;
}

/** Somebody's note, with who and when. */
export interface Signed {
  /** ISO time. */
  readonly at: string;
  readonly by: string;
}

export interface ChecklistEntry extends Signed {
  readonly mark: ChecklistMark;
  readonly note?: string;
}

export interface PhoneCall extends Signed {
  readonly result: CallResult;
  /** The day on which the holder said to come. */
  readonly promisedDay?: string;
  readonly note?: string;
}

/** How a card was handed over. */
export interface Pickup {
  /** ISO time, to the minute. */
  readonly pickedUpAt: string;
  readonly receiverName: string;
  /** The old card: when it was handed in, or why there is none. */
  readonly oldCard: string;
  /** Of somebody who collects for the holder. */
  readonly proxyRelation?: string;
  readonly proxyAuthorization?: string;
}

/** What officers have noted of a request while they worked on it. */
export interface Work {
  readonly checklist?: Readonly<Partial<Record<string, ChecklistEntry>>>;
  readonly overrides?: readonly ({ readonly code: string; readonly note: string } & Signed)[];
  readonly steps?: Readonly<Partial<Record<ProductionStep, Signed>>>;
  /** The newest last. */
  readonly calls?: readonly PhoneCall[];
  /** What an officer has returned it for: finding codes or sentences. */
  readonly issues?: readonly string[];
  /** The control register that holds its lines. */
  readonly register?: Register;
  /** Every number that it ever had there. */
  readonly registerNos?: readonly string[];
  /** Why the last day is another than the computed one. */
  readonly expiryNote?: string;
  /** ISO day on which the card should be ready, as the applicant was told. */
  readonly expectedOn?: string;
  /** Why it was rejected or cancelled. */
  readonly reason?: string;
  readonly pickup?: Pickup;
  /** Its applicant was not told that it has arrived: it was answered before the installation. */
  readonly untold?: true;
  /** Counts how often it came back to a status; what comes back is told again. */
  readonly visit?: number;
}

export interface ChecklistItem {
  readonly id: ChecklistId;
  readonly advisory: boolean;
  readonly entry?: ChecklistEntry;
}

/** What an action leads to, shown before it is done. */
export interface Consequence {
  readonly to: Status;
  /** The message that goes out; null for none, or where nobody can be reached. */
  readonly message: { readonly subject: string; readonly recipient: string } | null;
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
  /** What an officer has returned it for besides the findings, in sentences, while it waits for that. */
  readonly returnedFor: readonly string[];
  readonly files: readonly (FileFact & { readonly url: string })[];
  readonly history: readonly HistoryEntry[];
  /** What the caller may do now. */
  readonly actions: readonly Action[];
  readonly consequences: Readonly<Partial<Record<Action, Consequence>>>;
  /** Changes with the request: an action that names it is refused once somebody else has acted. */
  readonly version: string;
  readonly checklist: readonly ChecklistItem[];
  readonly work: Work;
  /** The text that the card prints; null without a category. */
  readonly position: PrintedPosition | null;
  /** The 30 days; null where the reason has no period or no readable date. */
  readonly filing:
    | { readonly eventDate: string; readonly deadline: string; readonly daysLate: number }
    | { readonly error: FilingError }
    | null;
  /** The last day of a card issued today, with the rule that decided it; null without a category. */
  readonly expiry: { readonly expiry: string; readonly rule: ExpiryRule } | { readonly error: ExpiryError } | null;
  /** ISO day on which the office's time of service ends; '' once it no longer counts. */
  readonly serviceEnd: string;
  /** Steps of production that must be ticked before the card is ready. */
  readonly neededSteps: readonly ProductionStep[];
  /** Day of the next telephone call; '' when none is due. */
  readonly callOn: string;
  /** What the holder is to bring when the card is collected. */
  readonly bring: readonly string[];
  /** Whether the caller may have documents made. */
  readonly mayProduce: boolean;
  /** Documents that were produced for it, the newest first. */
  readonly documents: readonly ProducedEarlier[];
  readonly today: string;
}

/** Data of an action: the fields that docs/rules.md §6.2 names, and `version` as it was seen. */
export type ActionData = Readonly<Record<string, unknown>>;

export interface ActionDone {
  readonly ok: true;
  readonly status: Status;
}

export interface Saved {
  readonly ok: true;
}

export interface CallToLog {
  readonly result: string;
  /** ISO date. */
  readonly promisedDay?: string;
  readonly note?: string;
}

export interface CallLogged extends Saved {
  /** ISO day of the next call; '' when none is due. */
  readonly callOn: string;
}

export type ActionOfMany = { readonly requestId: string } & (ActionDone | Refusal);

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

/** One line of the installation. */
export interface InstallationStep {
  readonly id: string;
  /** It stands; install makes it; a person has to do it. */
  readonly state: 'READY' | 'MISSING' | 'PERSON';
  readonly text: string;
  /** What to do, where something is to be done. */
  readonly how?: string;
  /** Only a person can say that it is done. */
  readonly tickable?: true;
  readonly ticked?: Signed;
  /** What the page offers besides. */
  readonly offer?: 'TAKE_OVER' | 'TAKE_IN';
}

export interface InstallationList {
  readonly ok: true;
  /** Nothing has been installed here yet. */
  readonly isNew: boolean;
  readonly steps: readonly InstallationStep[];
}

export interface EarlierTaken {
  readonly ok: true;
  /** Answers that are taken in, now or within the next hours. */
  readonly taken: number;
  /** Answers that are older, and left. */
  readonly left: number;
}

export interface SelfTestReport {
  readonly ok: true;
  readonly text: string;
  readonly lines: readonly { readonly id: string; readonly ok: boolean; readonly text: string }[];
  /** Where the platform behaves otherwise than the emulator, with what was expected and what was found. */
  readonly differences: readonly string[];
}

/** What mends a fault: a button of the page. */
export type Repair = 'INSTALL' | 'TAKE_OVER' | 'SWEEP';

/** One thing that must be right for the system to work. */
export interface HealthEntry {
  readonly id: string;
  readonly ok: boolean;
  /** Thai; of a fault it says what to do. */
  readonly text: string;
  readonly repair?: Repair;
}

export interface HealthReport {
  /** Whether the question could be answered, whatever was found. */
  readonly ok: true;
  readonly checks: readonly HealthEntry[];
}

/** A finished request whose personal data are to be removed. */
export interface Removable {
  readonly requestId: string;
  /** ISO day on which it came to its end. */
  readonly finishedOn: string;
  readonly files: number;
  readonly archived: boolean;
}

/** What may go into the archive, and what must go altogether. */
export interface YearsReport {
  readonly ok: true;
  readonly archive: {
    readonly years: number;
    /** Requests that may be moved now. */
    readonly due: number;
    /** Finished as long ago, but their holders are still to be reminded of the card's last day. */
    readonly kept: number;
    /** What is in the archive. */
    readonly archived: number;
    readonly url: string;
    /** The hourly run goes on with it. */
    readonly underWay: boolean;
  };
  readonly removal: {
    readonly years: number;
    readonly due: number;
    /** The oldest, as many as are removed at once. */
    readonly list: readonly Removable[];
  };
}

export interface Archived {
  readonly ok: true;
  readonly moved: number;
  readonly left: number;
  readonly url: string;
}

export interface PersonalDataRemoved {
  readonly ok: true;
  readonly removed: readonly string[];
  /** Requests of which something could not be removed; they stay on the list. */
  readonly failed: readonly { readonly requestId: string; readonly text: string }[];
}

export interface ArchiveHit {
  readonly requestId: string;
  readonly fullName: string;
  readonly status: Status;
  /** ISO days, '' for none. */
  readonly receivedDate: string;
  readonly cardCode: string;
  /** Its row in the archive. */
  readonly url: string;
}

export interface ArchiveHits {
  readonly ok: true;
  readonly rows: readonly ArchiveHit[];
  readonly total: number;
}

export interface Exported {
  readonly ok: true;
  readonly folderUrl: string;
  readonly files: number;
  /** Sheets that are still to be written: ask again. */
  readonly left: number;
  /** The whole file, and the archive, as .xlsx, made by Google when opened. */
  readonly workbooks: readonly { readonly name: string; readonly url: string }[];
}

/** A document that was produced. */
export interface ProducedFile {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly url: string;
  readonly fileId: string;
  readonly requestIds: readonly string[];
  /** Texts that have their place only at a size that is hard to read. */
  readonly tooSmall: readonly string[];
}

/** A document that was not made for a request ('' for one that is about none). */
export interface SkippedDocument {
  readonly requestId: string;
  readonly kind: DocumentKind;
  readonly error: string;
  readonly text: string;
}

export interface ProducedDocuments {
  readonly ok: true;
  readonly files: readonly ProducedFile[];
  readonly skipped: readonly SkippedDocument[];
  /** More is to come: ask again with the same order. */
  readonly continued: boolean;
  /** Documents that have been dealt with, of how many. */
  readonly done: number;
  readonly total: number;
  /** Folder in which the documents lie. */
  readonly folderUrl?: string;
}

/** A document that was produced for a request earlier. */
export interface ProducedEarlier {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly url: string;
  readonly at: string;
  readonly by: string;
}

export interface TemplateList {
  readonly ok: true;
  /** Whether the caller may have templates made again. */
  readonly mayRestore: boolean;
  readonly templates: readonly {
    readonly kind: DocumentKind;
    /** '' for one that has not been made yet. */
    readonly url: string;
    /** Names of what a template may use. */
    readonly fields: readonly string[];
  }[];
  /** What each name stands for, whichever template uses it. */
  readonly meanings: Readonly<Record<string, string>>;
}

export interface TemplateMade {
  readonly ok: true;
  readonly url: string;
}

export interface PaperOutcome {
  readonly ok: true;
  readonly requestId: string;
}

export interface SummaryRefreshed {
  readonly ok: true;
  readonly url: string;
  /** Rows of the sheet of requests that were counted or found wanting. */
  readonly rows: number;
}

/** The functions of main.ts that the panel calls; main.ts is checked against this. */
export interface ServerApi {
  /** What the administrator has decided: to take over the triggers, or what becomes of a copied file. */
  install(options?: { readonly takeOver?: boolean; readonly copy?: 'CONTINUE' | 'EMPTY' }): InstallReport | Refusal;
  listInstallation(): InstallationList | Refusal;
  tickInstallation(id: string, done: boolean): Saved | Refusal;
  /** Takes in the answers from before the installation, from an ISO day on; nobody is written to. */
  takeInEarlier(since: string): EarlierTaken | Refusal;
  healthCheck(): HealthReport | Refusal;
  listYears(): YearsReport | Refusal;
  archiveFinished(): Archived | Refusal;
  /** Of those that `listYears` has named, and no others. */
  removePersonalData(requestIds: readonly string[]): PersonalDataRemoved | Refusal;
  searchArchive(text: string): ArchiveHits | Refusal;
  exportEverything(): Exported | Refusal;
  /** What the timer does every hour, by an administrator's hand. */
  runHourly(): { readonly ok: true } | Refusal;
  listRequests(query?: RequestQuery): RequestList | Refusal;
  openRequest(requestId: string): RequestDetail | Refusal;
  readFile(requestId: string, fileId: string, part: number): FilePart | Refusal;
  applyAction(requestId: string, action: string, data?: ActionData): ActionDone | Refusal;
  applyActionToMany(
    requestIds: readonly string[],
    action: string,
    data?: ActionData,
  ): readonly ActionOfMany[] | Refusal;
  /** Ticks steps of production, or takes the ticks away. */
  tickProduction(requestId: string, steps: readonly string[], undo?: boolean): Saved | Refusal;
  /** Keeps marks of the checklist as they are made. */
  saveChecklist(requestId: string, marks: object, notes?: object): Saved | Refusal;
  logPhoneCall(requestId: string, call: CallToLog): CallLogged | Refusal;
  /** Says which document each file of a common upload is. */
  sortFiles(requestId: string, documents: Readonly<Record<string, string>>): Saved | Refusal;
  /** Gives cards in production their code, issue date and last day, so that they can be printed. */
  prepareCards(requestIds: readonly string[], data?: ActionData): readonly ActionOfMany[] | Refusal;
  /** Asked again with the same arguments while `continued`. */
  produceDocuments(
    requestIds: readonly string[] | null,
    kinds: readonly string[],
    options?: object,
  ): ProducedDocuments | Refusal;
  listTemplates(): TemplateList | Refusal;
  restoreTemplate(kind: string): TemplateMade | Refusal;
  /** Writes every sheet of the summary anew. */
  refreshSummary(fromPanel?: boolean): SummaryRefreshed | Refusal;
  /** Fields by their ids (docs/rules.md §2.2); `documents` lists the codes of documents seen on paper. */
  enterPaperRequest(fields: object): PaperOutcome | Refusal;
}
