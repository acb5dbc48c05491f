/** What the application needs from the outside. `google/` implements it; tests may, too. It decides nothing. */
import type { IsoDate } from '../domain/calendar';
import type { Finding } from '../domain/finding';
import type { RequestFields } from '../domain/request';
import type { Channel } from '../domain/required';
import type { SettingKey } from '../domain/settings';
import type { SurveyAnswer } from '../domain/registerFigures';
import type { CaseFacts, Returned } from '../domain/serviceCase';
import type { Status } from '../domain/status';
import type { Register } from '../domain/category';
import type { CorrectionRound } from '../domain/turnaround';
import type { DigestKind } from '../texts/digests';
import type { MessageTextKind } from '../texts/messages';
import type { BeliefId } from '../texts/selfTest';
import type { ArchivedSheet, RegisterColumn } from '../texts/sheets';
import type { WordingRow } from '../texts/wording';
import type { FileFact, HistoryEntry, Role, Work } from './api';
import type { DocumentLog, Folders, Papers } from './documents/ports';
import type { PlannedSheet } from './summary/plan';

/** A sheet or heading that the add-on works with is not there, or the file is a copy; an administrator can repair it. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  constructor(
    readonly code: 'SHEET_MISSING' | 'HEADER_MISSING' | 'FILE_COPIED',
    readonly sheet: string,
    readonly heading = '',
  ) {
    super(`${code} ${sheet} ${heading}`.trim());
  }
}

export interface Clock {
  /** `2026-11-16T09:00:00+07:00`. */
  now(): string;
  /** The time so many minutes ago, like `now`. */
  minutesAgo(minutes: number): string;
  today(): IsoDate;
  /** Whether a long job should stop and leave the rest for the next run. */
  timeIsShort(): boolean;
  /** Milliseconds since the execution began. */
  elapsedMs(): number;
}

export interface Lock {
  /** Runs `work` under the script lock and makes its writes durable before letting go; null when the lock stayed busy. */
  hold<T>(work: () => T): { readonly value: T } | null;
  /** Registers what is to be done under the lock after the writes of `work` are durable. */
  whenSaved(action: () => void): void;
}

/** Small facts that must survive: trigger ids, high-water marks, which sheet answers which form. */
export interface Memory {
  get(key: string): string | undefined;
  set(values: Readonly<Record<string, string>>): void;
  /** Facts that are written with the next ones that are set in this execution, and not at all where none are. */
  note(values: Readonly<Record<string, string>>): void;
  /** Facts whose keys begin so. */
  entries(prefix: string): readonly (readonly [key: string, value: string])[];
  forget(key: string): void;
  forgetAll(): void;
  /** Reads everything anew: another execution may have written meanwhile. */
  refresh(): void;
}

export interface Session {
  /** Address of the person as whom the script runs. */
  user(): string;
  /** Owner of the spreadsheet. */
  owner(): string;
}

export interface Officer {
  readonly email: string;
  readonly name: string;
  readonly position?: string;
  readonly role: Role;
}

/** A row of จับคู่คำถาม: which question brings which field, document or `fullName`. */
export interface QuestionRow {
  readonly form: string;
  readonly question: string;
  readonly target: string;
}

export interface MappedQuestion extends QuestionRow {
  /** Who says so (ที่มา). */
  readonly source: string;
}

/** The sheets that the office edits by hand; every call reads. */
export interface Config {
  settings(): { readonly key: string; readonly value: string }[];
  questions(): QuestionRow[];
  holidays(): IsoDate[];
  /** Holidays, and days on which nobody can collect a card, in one read. */
  calendar(): { readonly holidays: IsoDate[]; readonly closures: IsoDate[] };
  /** One-way kilometres by district (อำเภอ); a district without a number is left out. */
  distances(): ReadonlyMap<string, number>;
  officers(): Officer[];
  /** The holidays, and what cannot be read of the lists that people keep: the row as it is named to them. */
  review(): { readonly holidays: IsoDate[]; readonly unreadable: readonly UnreadableRows[] };
}

export interface UnreadableRows {
  readonly list: 'holidays' | 'officers' | 'districts';
  readonly values: readonly string[];
}

/** The office's wording of a message as somebody has typed it, and what the sheet says of it so far. */
export interface TypedWording {
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly verdict: string;
}

/** The sheet ข้อความมาตรฐาน. */
export interface Wordings {
  /** Every row, blank ones too; null where there is no such sheet. One read. */
  read(): TypedWording[] | null;
  /** What the sheet says of each row, in the same order. */
  note(verdicts: readonly string[]): void;
}

/** One cell of an answers sheet, as text; dates as ISO text. */
export interface AnswerCell {
  readonly text: string;
  /** LOST: Sheets has taken it for a date, and what was typed cannot be found any more. */
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'LOST';
}

/** A row of an answers sheet with its headings. */
export interface AnswerRow {
  readonly place: AnswerPlace;
  readonly headings: readonly string[];
  readonly cells: readonly AnswerCell[];
  /** What the add-on has written beside the answer. */
  readonly requestId: string;
  readonly result: string;
  /** The key of the answer as it was when it was stamped. */
  readonly stampedKey: string;
  /** Changes when any part of the answer changes. */
  readonly answerKey: string;
}

export interface AnswerPlace {
  readonly sheetId: number;
  /** Row at this moment; people may move it. */
  readonly row: number;
}

/** The forms' own answers sheets. */
export interface Answers {
  /** The row, or null where the sheet or the row is gone. */
  read(place: AnswerPlace): AnswerRow | null;
  /** Whether Sheets reads "5/3/2528" here as the fifth of March. */
  readsThaiDates(): boolean;
  /**
   * What the applicant typed for these questions, from the form's own response of the same time with the same texts. Empty
   * where it cannot be told: the form is closed to the person who runs, the response has gone, or two are alike.
   */
  typed(row: AnswerRow, questions: readonly string[]): ReadonlyMap<string, string>;
  /**
   * Writes request id, result and the answer's key beside the answer: this very answer has been dealt with. The answer is
   * looked at once more: people may have sorted meanwhile, and where it has gone, nothing is written.
   */
  stamp(
    row: AnswerRow,
    stamp: { readonly requestId: string; readonly result: string; readonly answerKey: string },
  ): void;
  /** Notes, for good, that a stamped answer has changed and is being taken in again. */
  announce(row: AnswerRow, result: string): void;
  /**
   * Rows with content that carry no request id, or whose result says that they are to be taken in again; and those that
   * were answered or edited since an ISO time and are no longer what was dealt with. Oldest first.
   */
  unprocessed(since: string): AnswerPlace[];
  /** The same, with the request ids that stand beside answers. */
  overview(since: string): { readonly unprocessed: AnswerPlace[]; readonly requestIds: string[] };
  /** Whether an answer carries this key as the one that was dealt with. */
  isStamped(answerKey: string): boolean;
  /** Rows whose result is one of these, with the day of their time stamp, oldest first; '' for a stamp that is no date. */
  withResult(results: readonly string[]): (AnswerPlace & { readonly day: IsoDate; readonly result: string })[];
  /** Writes a result beside answers. */
  note(places: readonly AnswerPlace[], result: string): void;
  /**
   * Removes the answers of a request for good: the form's own responses, then their rows. CLOSED, and nothing removed, where
   * the form is not shared with the person who runs.
   */
  remove(requestId: string): 'REMOVED' | 'CLOSED';
  /** Title of the form that answers into this sheet; undefined for any other sheet. */
  formOf(sheetId: number): string | undefined;
}

/** A stored request (คำขอ). */
export interface RequestRecord {
  readonly requestId: string;
  readonly status: Status;
  readonly findings: readonly Finding[];
  readonly correctionRound: number;
  readonly fields: RequestFields;
  readonly receivedDate: IsoDate;
  readonly answerKey: string;
  /** Empty while nothing is to be corrected. */
  readonly correctionDue: IsoDate;
  readonly channel: Channel;
  readonly files: readonly FileFact[];
  readonly recentHistory: readonly HistoryEntry[];
  readonly corrections: readonly CorrectionRound[];
  /** Days on which it was accepted, first ready, and closed; '' before that. */
  readonly acceptedOn: IsoDate;
  readonly readyOn: IsoDate;
  readonly closedOn: IsoDate;
  /** Day on which it came to its status; '' where nobody has noted it. */
  readonly statusSince: IsoDate;
  /** When the holder of a finished card is to be called; '' when no call is due. */
  readonly callOn: IsoDate;
  /** Which originals an officer wants to see when the card is collected; '' for none. */
  readonly originals: string;
  /** Every time that it was sent back, the newest last; for the summaries. */
  readonly returned: readonly Returned[];
  readonly work: Work;
}

/** What a request has before anybody has worked on it. */
export const UNTOUCHED = {
  corrections: [],
  acceptedOn: '',
  readyOn: '',
  closedOn: '',
  statusSince: '',
  callOn: '',
  originals: '',
  returned: [],
  work: {},
} as const;

/** What the queue reads of a request. */
export type RequestSummary = Pick<
  RequestRecord,
  'requestId' | 'status' | 'findings' | 'receivedDate' | 'correctionDue' | 'corrections' | 'callOn'
> & {
  readonly categoryCode: string;
  readonly reasonCode: string;
  readonly fields: RequestFields;
};

/** Columns in which an exact text can be looked up in one call; numbers of cards, however they were typed. */
export interface RequestLookup {
  readonly requestId?: string;
  readonly answerKey?: string;
  readonly citizenId?: string;
  readonly oldCardNo?: string;
  readonly cardCode?: string;
}

export interface Requests {
  /** Ids of requests that match, by what matched. One read, however many columns are asked. */
  lookUp(wanted: RequestLookup): { readonly [Key in keyof RequestLookup]: readonly number[] };
  readRow(row: number): RequestRecord | null;
  find(requestId: string): RequestRecord | null;
  /** The last row's; null while there is none. Two reads, besides the headings. */
  newest(): RequestRecord | null;
  /** Ids of the requests that have this card code, in one search and few reads. */
  withCardCode(code: string): string[];
  /** Those of the requests that are there, in one search and few reads. */
  findMany(requestIds: readonly string[]): RequestRecord[];
  /** Every request as far as reminders and digests go: no files, no history, of its work the visit alone. One read. */
  thin(): RequestRecord[];
  /** Every request as far as its age goes: status, last days, and when the card expires. Two narrow reads. */
  ages(): RequestRecord[];
  /** The ids of all rows, in one read of one column, besides the headings. */
  ids(): string[];
  /** Notes that the applicants of these requests are to be called on a day. One search, one write. */
  callThem(requests: readonly RequestRecord[], day: IsoDate): void;
  /** Every row with anything in it, as far as it is counted. One read while the columns stand where install put them. */
  facts(): CaseFacts[];
  append(record: RequestRecord): void;
  /**
   * Fills empty cells of columns that are worked out from the rest of a row: rounds of correction, returns, last change,
   * day and visit of the status. One read, and a write for each stretch of cells; returns how many rows were filled.
   */
  fillIn(improve: (request: RequestRecord) => RequestRecord): number;
  /** Writes a request over its own row, which is looked up again; false when the row is gone. */
  replace(record: RequestRecord): boolean;
  /** Looks the row up now; what is returned only writes. Null when the row is gone. */
  toReplace(requestId: string): ((record: RequestRecord) => void) | null;
  /** Which of the files requests name that are not in the archive. One search. */
  naming(fileIds: readonly string[]): ReadonlySet<string>;
  /** Greatest number given to a request id in a year; looks at every row. */
  greatestNumber(year: number): number;
  summaries(): RequestSummary[];
  /** Requests whose last entry of history is not older than an ISO time. One read of a column, and few of their rows. */
  changedSince(time: string): RequestRecord[];
}

/** A line of a control register by its headings; docs/rules.md §7. */
export type RegisterRow = Readonly<Partial<Record<RegisterColumn, string>>>;

export interface Registers {
  /** Lines of a register with their numbers, void ones too. Two reads. */
  numbers(register: Register): { readonly seq: string; readonly registerNo: string }[];
  /** Card codes of both registers, void ones too. Three reads of one column. */
  codes(register: Register): string[];
  /** The lines of one request, void ones too. One search, and one read for each. */
  linesOf(register: Register, requestId: string): RegisterRow[];
  /** Every line of a register. One read while its columns stand where install put them. */
  lines(register: Register): RegisterRow[];
  /** Lines whose number is of a year (พ.ศ.), in the order of the sheet. Three reads while they stand together. */
  linesOfYear(register: Register, year: number): RegisterRow[];
  /** Looks up every place now; what is returned only writes. Lines that a person has deleted are passed over. */
  toChange(changes: readonly RegisterChange[]): () => void;
}

/** Which line of a register is meant: its number alone may stand twice, as when somebody has typed it. */
export interface RegisterLine {
  readonly register: Register;
  readonly registerNo: string;
  readonly requestId: string;
  /** Other numbers that the request has had: their lines are not meant. */
  readonly otherNos: readonly string[];
}

/** A change of a register that has been decided and not been written yet. */
export type RegisterChange =
  | { readonly kind: 'ADD'; readonly register: Register; readonly row: RegisterRow }
  | {
      /** FILL is for our own codes and dates, which a line, made as text, takes as they are: one call less. */
      readonly kind: 'WRITE' | 'FILL';
      readonly line: RegisterLine;
      readonly cells: RegisterRow;
    }
  /** Adds to what people have written into the line's remark. */
  | { readonly kind: 'REMARK'; readonly line: RegisterLine; readonly remark: string };

export interface History {
  /** Reads the headings, so that later writes need no read in between. */
  prepare(): void;
  append(entries: readonly (HistoryEntry & { readonly requestId: string })[]): void;
  /** Lines near the end of the sheet that are not older than an ISO time; older ones, and those that were sorted away, may miss. */
  since(time: string): readonly (Pick<HistoryEntry, 'at' | 'action' | 'to'> & { readonly requestId: string })[];
  /** Ids of the requests in whose notes a text stands. One search, one read. */
  mentioning(text: string): string[];
  /** What is recorded of a request, oldest first. */
  of(requestId: string): readonly Pick<HistoryEntry, 'at' | 'action' | 'to'>[];
}

/** States of a message (สถานะข้อความ): due → sending → sent, or failed and tried again, or dropped. */
export type MessageState = 'DUE' | 'SENDING' | 'SENT' | 'FAILED' | 'DROPPED';

/** Messages about a request, and digests for the people of the office. */
export type MessageKind = MessageTextKind | DigestKind;

export interface MessageRecord {
  /** Request, kind and visit: `IDC-2569-0001/M02/0`. A key is never used twice. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly requestId: string;
  readonly recipient: string;
  readonly state: MessageState;
  readonly tries: number;
  /** When it reached this state. */
  readonly at: string;
  readonly problem: string;
}

/** Messages that have just been added. */
export interface AddedMessages {
  /** Writes what became of all of them, in the order in which they were added, wherever their lines stand now. */
  settle(messages: readonly MessageRecord[]): void;
}

export interface Outbox {
  prepare(): void;
  append(messages: readonly MessageRecord[]): void;
  /** Notes what became of a message, and to whom it went; false when its row is gone. */
  update(message: MessageRecord): boolean;
  /** Makes what was noted durable: nothing is sent before its row says so. */
  save(): void;
  /** Adds messages in one write, durable at once; what became of each is then noted without looking for it again. */
  appendAll(messages: readonly MessageRecord[]): AddedMessages;
  /** Keys of all messages. One read. */
  keys(): ReadonlySet<string>;
  /** Messages that are not sent and not dropped. */
  open(): MessageRecord[];
  isRecorded(key: string): boolean;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly senderName: string;
  readonly replyTo: string;
  readonly attachments: readonly MailAttachment[];
  /** A picture that the HTML shows as `cid:chart`. */
  readonly chart?: MailAttachment;
}

export interface MailAttachment {
  readonly name: string;
  readonly mime: string;
  readonly base64: string;
}

export interface Mailer {
  /** Recipients that may still be written to today. */
  remaining(): number;
  /** @throws what the platform throws */
  send(mail: Mail): void;
}

/** Facts of an uploaded file, or why it cannot be read. */
export type FileReading =
  | {
      readonly ok: true;
      readonly name: string;
      /** As Drive has it, from the file's name. */
      readonly mime: string;
      readonly sizeBytes: number;
      /** Null for a file that is larger than was asked for. */
      readonly bytes: Uint8Array | null;
      /** Equal for equal contents; worked out when asked for. */
      readonly checksum: () => string;
    }
  | { readonly ok: false; readonly error: 'FILE_NOT_FOUND' };

export interface Files {
  /** @throws for passing faults of Drive; a file that is gone or not shared is a value */
  inspect(fileId: string, maxBytes: number): FileReading;
  /** The bytes from `offset`, base64; with the caller's own rights. */
  readPart(
    fileId: string,
    part: number,
    partBytes: number,
  ): { readonly mime: string; readonly parts: number; readonly base64: string } | null;
  url(fileId: string): string;
  /**
   * Puts a file into the bin, which Drive empties after 30 days; its owner alone may. Null when it is there, or gone; else the
   * owner's address, '' where Drive does not tell it. One that was made before the ISO day `madeBefore` ('' for
   * none) is left alone.
   * @throws for passing faults
   */
  trash(fileId: string, madeBefore: string): string | null;
}

/** A form whose answers arrive in the spreadsheet. */
export interface LinkedForm {
  readonly sheetId: number;
  readonly title: string;
  /** Where applicants answer. */
  readonly url: string;
  /** Titles of all questions, in the order of the columns. */
  readonly questions: readonly string[];
  /** Linked just now, or renamed since. */
  readonly made: boolean;
  /** Whether the person who installs may open the form itself. */
  readonly shared: boolean;
  /** Title and description; '' for a form that is not shared. */
  readonly about: string;
}

/** Functions of main.ts that triggers call. */
export type Handler = 'onFormSubmit' | 'runHourly';

/** What stands in the office's file; nothing is changed. */
export interface Inspection {
  fileId(): string;
  /** Address of the spreadsheet. */
  url(): string;
  /** Headings that are missing by sheet, null for a sheet that is not there. One read a sheet. */
  sheets(): { readonly name: string; readonly missing: readonly string[] | null }[];
  /** Forms that answer here, without opening them; `title` is undefined until install has linked one. Two reads a form. */
  forms(): (Pick<LinkedForm, 'sheetId' | 'questions'> & {
    readonly sheetName: string;
    readonly title: string | undefined;
  })[];
  /** Triggers of the person who runs: nobody sees another's. */
  ownTriggers(): { readonly handler: string; readonly uid: string }[];
  /** Which of the scopes the person who runs has withheld, and where they can be granted. */
  consent(wanted: readonly string[]): { readonly missing: readonly string[]; readonly url: string };
  /** Whether Sheets reads "5/3/2528" in this file as the fifth of March. */
  readsThaiDates(): boolean;
  /** Both time zones that must be Asia/Bangkok. */
  timeZones(): { readonly script: string; readonly spreadsheet: string };
  /** Whether a protection keeps out whoever runs, of the sheets of settings only where these are `included`. */
  isKeptOut(included: boolean): boolean;
  /** Ids of the files in a folder; null where it cannot be opened. */
  filesIn(folderId: string): ReadonlySet<string> | null;
}

/** What install makes; each step changes nothing that is right and says in `done` what it made. */
export interface Setup {
  makeSheets(): string[];
  fillSettings(
    rows: readonly { readonly key: string; readonly value: string; readonly description: string }[],
  ): string[];
  /** Gives every message its row with the built-in text; a newer version's replaces the old one. */
  layOutWording(rows: readonly WordingRow[]): void;
  addOfficer(officer: Officer & { readonly position: string }): void;
  /**
   * The answers sheets with a form, with their headings; makes the helper columns beside the answers, and sets aside what
   * was answered before the form was linked. Answers to questions that are not among the known ones will arrive as text.
   */
  linkForms(known: ReadonlySet<string>): LinkedForm[];
  addQuestions(rows: readonly MappedQuestion[]): void;
  /** Writes target and source into the rows of these questions. */
  mapQuestions(rows: readonly MappedQuestion[]): void;
  /** The triggers of the person who installs; those that were missing are made. Ids that are remembered are certainly ours. */
  ensureTriggers(
    remembered: ReadonlySet<string>,
  ): { readonly handler: string; readonly uid: string; readonly made: boolean }[];
  /** Deletes the triggers of the person who runs: somebody else's do the work. */
  dropTriggers(remembered: ReadonlySet<string>): void;
  writeSetting(key: SettingKey, value: string): void;
  /** Empties the sheets of records and of officers, for an office that begins with a copy of a file. */
  emptyRecords(): void;
  /**
   * Lets these administrators, and nobody else, change the sheets of settings. Not done where that keeps out whoever runs;
   * `refused` are addresses that Google does not take.
   */
  protect(admins: readonly string[]): { readonly isDone: boolean; readonly refused: readonly string[] };
}

/** A request in the archive. */
export interface ArchivedRequest {
  readonly record: RequestRecord;
  /** ISO time at which its personal data were removed; '' while they are there. */
  readonly purgedAt: string;
  /** Address of its row. */
  readonly url: string;
}

/** The archive (คลังคำขอ): a spreadsheet with the same sheets of records, to which finished requests are moved. */
export interface ArchiveBook {
  /**
   * Copies the rows of these requests that the archive does not have as they are, makes them durable and reads them there;
   * whether every one stands, letter by letter.
   */
  copy(id: string, sheet: ArchivedSheet, requestIds: readonly string[]): boolean;
  /** Deletes the rows of these requests from the office's own sheet. */
  removeHere(sheet: ArchivedSheet, requestIds: readonly string[]): void;
  requests(id: string): ArchivedRequest[];
  /** Citizen ids of those whose requests have come by the form, each once; those that were removed are not known. */
  onlinePeople(id: string): string[];
  /** Ids of its requests, in one read of one column. */
  ids(id: string): string[];
  /** Empties a request's row but for the cells under these headings, and notes when. */
  blank(id: string, requestId: string, keep: ReadonlySet<string>, mark: string): void;
  /** Deletes the rows of these requests from a sheet of the archive. */
  drop(id: string, sheet: ArchivedSheet, requestIds: readonly string[]): void;
  /** The sheets of the archive, or of the office's own file (null), to be read one by one as shown. */
  tables(id: string | null): { readonly name: string; readonly read: () => readonly (readonly string[])[] }[];
}

/** What the add-on takes for granted of Google, asked on scratch files that go into the bin. */
export interface SelfTest {
  run(): {
    readonly id: BeliefId;
    readonly ok: boolean;
    /** JSON, or the message of an exception. */
    readonly expected: string;
    readonly found: string;
  }[];
}

/** Spreadsheets of the office beside its own. */
export interface Books {
  /** @returns id and address of a new, empty one in the caller's Drive */
  make(name: string): { readonly id: string; readonly url: string };
  /** Whether it is there, not in the bin, and open to the caller. @throws for passing faults */
  isThere(id: string): boolean;
  /** Address, or null where it has gone or the caller may not open it. @throws for passing faults */
  open(id: string): { readonly url: string } | null;
  /** Lets somebody in or out; false where Drive refuses. */
  change(id: string, access: 'editors' | 'viewers', way: 'in' | 'out', address: string): boolean;
}

/** How a sheet of the summary is written over what it was. */
export interface SheetBefore {
  readonly rows: number;
  readonly columns: number;
  /** Its chart shows other cells, or stands elsewhere. */
  readonly redraw: boolean;
}

/** The summary spreadsheet (สรุปงานบัตร), a file of its own. */
export interface SummaryBook {
  /** Language, time zone, and a sheet that tells what the others are. */
  dress(id: string): void;
  /** Writes a sheet over what it was; makes it where it is missing. Two writes once it stands. */
  write(id: string, sheet: PlannedSheet, before: SheetBefore | null): void;
  has(id: string, name: string): boolean;
  /** Equal for equal contents. */
  digest(content: string): string;
  rename(id: string, name: string, to: string): void;
  /** Everything that was written is there. */
  save(): void;
  /** A sheet's chart as PNG, base64; null where there is none. */
  picture(id: string, name: string): string | null;
}

/** The satisfaction survey (แบบประเมินความพึงพอใจ) and its answers. */
export interface Survey {
  /** Makes the form where there is none; its answers arrive in this spreadsheet. Null when it stands already. */
  make(): { readonly url: string } | null;
  exists(): boolean;
  /** Whether a form is this one. */
  isForm(formId: string): boolean;
  /** Whether a sheet holds its answers. */
  isSheet(sheetId: number): boolean;
  /** Every answer; none while there is no survey. One read. */
  answers(): SurveyAnswer[];
}

export interface Ports {
  readonly clock: Clock;
  readonly lock: Lock;
  readonly memory: Memory;
  readonly session: Session;
  readonly config: Config;
  readonly wordings: Wordings;
  readonly answers: Answers;
  readonly requests: Requests;
  readonly registers: Registers;
  readonly history: History;
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly files: Files;
  readonly setup: Setup;
  readonly inspection: Inspection;
  readonly papers: Papers;
  readonly folders: Folders;
  readonly documentLog: DocumentLog;
  readonly survey: Survey;
  readonly books: Books;
  readonly summaryBook: SummaryBook;
  readonly archiveBook: ArchiveBook;
  readonly selfTest: SelfTest;
  /** The execution log, for maintainers. No personal data. */
  readonly log: (line: string) => void;
}
