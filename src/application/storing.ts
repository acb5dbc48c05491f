/** Writes requests with all that belongs to them: row, history, messages, and the stamp beside the answer, in this order. */
import { isEmail, sameAddress } from '../domain/email';
import { deadlineDays, type IsoDate } from '../domain/calendar';
import { formatFinding, formatFindings, hasBlock, type Finding } from '../domain/finding';
import type { Channel } from '../domain/required';
import { withReturn, type Returned } from '../domain/serviceCase';
import type { Settings } from '../domain/settings';
import { isAction, ruleFor, transition, type Action, type Status } from '../domain/status';
import { beginRound, endRound, type CorrectionRound } from '../domain/turnaround';
import { ANSWER_RESULTS, HISTORY_NOTES } from '../texts/office';
import type { FileFact, HistoryEntry } from './api';
import { isStillTrue, queuedMessage, send, visitOf } from './delivery';
import type { Evaluation } from './evaluation';
import { markNumber } from './numbering';
import { completeLines } from './register';
import {
  UNTOUCHED,
  type AnswerRow,
  type MessageKind,
  type MessageRecord,
  type Ports,
  type RegisterChange,
  type RequestRecord,
} from './ports';
import { otherOf, type Relation } from './relation';

/** A message to be sent after the lock, with the request it is about and the other one that it names. */
export interface Pending {
  readonly message: MessageRecord;
  readonly request: RequestRecord;
  readonly other: RequestRecord | null;
}

export interface Stored {
  readonly kind: 'STORED';
  readonly request: RequestRecord;
  readonly messages: readonly Pending[];
}

/** Who an applicant is in the history. What is no address may be anything, and would be read as if typed into its cell. */
export const applicantOf = ({ email = '' }: RequestRecord['fields']): string =>
  isEmail(email) ? email : HISTORY_NOTES.applicant;

/** Entries that a request carries with it; the sheet ประวัติ has all. */
const RECENT_ENTRIES = 20;

export interface NewRequest {
  readonly requestId: string;
  /** Null for a request that an officer enters from paper. */
  readonly row: AnswerRow | null;
  readonly evaluation: Evaluation;
  readonly files: readonly FileFact[];
  readonly relation: Exclude<Relation, { kind: 'CORRECTION' }>;
  /** Officer who entered it; absent for an applicant's own answer. */
  readonly enteredBy?: string;
  /** Answered before the installation: nobody is written to, and it is not sent back by itself. */
  readonly quiet?: boolean;
}

/** While a file waits to be sorted, it may be the very one that another finding about files asks for. */
const certain = (findings: readonly Finding[]): readonly Finding[] =>
  findings.some(({ code }) => code === 'DOC_UNSORTED')
    ? findings.filter(({ code }) => !/^(PHOTO|FILE|DOC)_/.test(code))
    : findings;

/** Whether the system sends it back by itself: never a duplicate, never a paper, only as the office has set it. */
function isReturned(findings: readonly Finding[], settings: Settings, channel: Channel, held: boolean): boolean {
  if (held || channel === 'PAPER' || !settings.autoReturnOnBlock || !hasBlock(certain(findings))) return false;
  return transition('RECEIVED', 'AUTO_RETURN', 'SYSTEM', { issues: findings }).ok;
}

interface Settling {
  readonly channel?: Channel;
  readonly held?: boolean;
  /** Rounds of correction up to now. */
  readonly rounds?: readonly CorrectionRound[];
  /** What it was sent back for up to now. */
  readonly returned?: readonly Returned[];
  /** Day on which the correction came; today when absent. */
  readonly cameOn?: IsoDate;
}

/** The first status, its history and its due date, for a request that has just arrived or come back. */
export function settle(
  { clock }: Ports,
  settings: Settings,
  arrival: HistoryEntry,
  { findings, holidays }: Pick<Evaluation, 'findings' | 'holidays'>,
  { channel = 'ONLINE', held = false, rounds = [], returned = [], cameOn = clock.today() }: Settling = {},
): Pick<RequestRecord, 'status' | 'correctionDue' | 'corrections' | 'returned'> & { entries: HistoryEntry[] } {
  const corrections = endRound(rounds, cameOn);
  if (!isReturned(findings, settings, channel, held))
    return { status: 'RECEIVED', correctionDue: '', corrections, returned, entries: [arrival] };
  const status: Status = 'NEEDS_CORRECTION';
  const blocks = findings.filter((item) => item.severity === 'BLOCK');
  const note = HISTORY_NOTES.autoReturned(formatFindings(blocks));
  const sentBack: HistoryEntry = {
    at: clock.now(),
    action: 'AUTO_RETURN',
    from: 'RECEIVED',
    to: status,
    by: 'SYSTEM',
    note,
  };
  return {
    status,
    correctionDue: deadlineDays(clock.today(), settings.correctionDays, holidays, true),
    corrections: beginRound(corrections, clock.today()),
    returned: withReturn(returned, clock.today(), blocks.map(formatFinding)),
    entries: [arrival, sentBack],
  };
}

export function storeNew(
  ports: Ports,
  settings: Settings,
  { requestId, row, evaluation, files, relation, enteredBy, quiet = false }: NewRequest,
): Stored {
  const { clock } = ports;
  const { fields } = evaluation;
  const channel: Channel = enteredBy === undefined ? 'ONLINE' : 'PAPER';
  const held = relation.kind === 'HELD' || quiet;
  const findings = [...evaluation.findings, ...relation.findings];
  const by = enteredBy ?? applicantOf(fields);
  const own = quiet ? HISTORY_NOTES.earlier : HISTORY_NOTES.submitted;
  const note = enteredBy === undefined ? own : HISTORY_NOTES.paper(enteredBy);
  const arrival: HistoryEntry = { at: clock.now(), action: 'SUBMIT', from: '', to: 'RECEIVED', by, note };
  const { status, correctionDue, corrections, returned, entries } = settle(
    ports,
    settings,
    arrival,
    { ...evaluation, findings },
    { channel, held },
  );
  const request: RequestRecord = {
    requestId,
    status,
    findings,
    correctionRound: 0,
    fields,
    receivedDate: (fields.submittedAt ?? clock.now()).slice(0, 10),
    answerKey: row?.answerKey ?? '',
    correctionDue,
    channel,
    files,
    recentHistory: entries,
    ...UNTOUCHED,
    corrections,
    returned,
    work: quiet ? { untold: true } : {},
  };
  const messages = messagesFor(request, relation.other, clock.now());
  ports.requests.append(request);
  finish(ports, row, request, entries, messages);
  return { kind: 'STORED', request, messages };
}

/** Everything after the request's own row; the stamp comes last: where it stands, everything before it stands too. */
export function finish(
  ports: Ports,
  row: AnswerRow | null,
  request: RequestRecord,
  entries: readonly HistoryEntry[],
  messages: readonly Pending[],
): void {
  ports.history.append(entries.map((entry) => ({ ...entry, requestId: request.requestId })));
  ports.outbox.append(messages.map(({ message }) => message));
  if (row !== null) {
    const { answerKey } = row;
    ports.answers.stamp(row, { requestId: request.requestId, result: resultFor(request), answerKey });
  }
  markNumber(ports, request.requestId);
}

function resultFor({ status, findings, correctionRound }: RequestRecord): string {
  const has = (code: Finding['code']): boolean => findings.some((item) => item.code === code);
  if (has('OPEN_DUPLICATE')) return ANSWER_RESULTS.duplicate;
  if (has('CORRECTION_OTHER_EMAIL')) return ANSWER_RESULTS.heldForOfficer;
  if (has('EDITED_LATER')) return ANSWER_RESULTS.editedLater;
  if (status === 'NEEDS_CORRECTION') return ANSWER_RESULTS.returned;
  return correctionRound > 0 ? ANSWER_RESULTS.corrected : ANSWER_RESULTS.received;
}

/** Whether the applicant has an address that can be written to, as it stands now: people correct it, and mistype it. */
export const isReachable = ({ fields }: RequestRecord): boolean => isEmail(fields.email ?? '');

/**
 * What is told when a request arrives, unless it is from before the installation: M02 with something to correct, M12 instead of M01 for a duplicate, else M01. A
 * duplicate's sender learns nothing unless it is the earlier request's own address; of a stranger's attempt to correct a
 * request, its owner is told (docs/rules.md §4.9).
 */
export function messagesFor(request: RequestRecord, other: RequestRecord | null, now: string): Pending[] {
  if (request.work.untold === true && visitOf(request) === 0) return [];
  const has = (code: Finding['code']): boolean => request.findings.some((item) => item.code === code);
  const pending = (kind: MessageKind, recipient?: string): Pending => ({
    message: queuedMessage(request, kind, now, recipient),
    request,
    other,
  });
  // Once an officer has sent it back, it is being dealt with like any other.
  if (has('OPEN_DUPLICATE') && request.correctionRound === 0) {
    const isOwner = other !== null && isReachable(request) && sameAddress(request.fields.email, other.fields.email);
    return isOwner ? [pending('M12')] : [];
  }
  const own = isReachable(request) ? [pending(request.status === 'NEEDS_CORRECTION' ? 'M02' : 'M01')] : [];
  const toOwner =
    has('CORRECTION_OTHER_EMAIL') && other !== null && isReachable(other) ? [pending('M12', other.fields.email)] : [];
  return [...own, ...toOwner];
}

/** A message about a request, to its applicant, that goes out next. */
export function messageAbout(request: RequestRecord, kind: MessageKind, now: string): Pending {
  return { message: queuedMessage(request, kind, now), request, other: null };
}

/** After the lock: what was queued goes out. */
export function sendAll(
  ports: Ports,
  messages: readonly Pending[],
  settings: Settings,
  by: 'OFFICER' | 'SYSTEM',
): void {
  for (const { message, request, other } of messages) send(ports, message, request, settings, other, by);
}

export const lastEntry = (request: RequestRecord): HistoryEntry | undefined =>
  request.recentHistory[request.recentHistory.length - 1];

/** Another text after every change of a request. */
export function versionOf(request: RequestRecord): string {
  const last = lastEntry(request);
  return last === undefined ? '' : `${last.at} ${last.action} ${last.by} ${request.recentHistory.length}`;
}

/** Adds entries to those that the request carries. */
export function withHistory(request: RequestRecord, entries: readonly HistoryEntry[]): HistoryEntry[] {
  return [...request.recentHistory, ...entries].slice(-RECENT_ENTRIES);
}

/** Entries of the request's own list that the sheet of history does not have. */
function missingEntries({ history }: Ports, request: RequestRecord): HistoryEntry[] {
  const recorded = new Set(history.of(request.requestId).map(({ at, action, to }) => `${at} ${action} ${to}`));
  return request.recentHistory.filter(({ at, action, to }) => !recorded.has(`${at} ${action} ${to}`));
}

/** What is written with a request. */
interface Together {
  /** The newest line of its history, which the request carries already. */
  readonly entry: HistoryEntry;
  readonly lines?: readonly RegisterChange[];
  readonly messages?: readonly MessageRecord[];
}

/**
 * Writes a request with its registers, history and messages. Every place is looked up before anything is written: what is
 * written is one batch, and an execution that dies leaves all of it or nothing. The headings of history and messages have
 * been read before. False when the request's row is gone.
 */
export function writeTogether(
  { requests, registers, history, outbox }: Ports,
  request: RequestRecord,
  { entry, lines = [], messages = [] }: Together,
): boolean {
  const writeLines = registers.toChange(lines);
  const write = requests.toReplace(request.requestId);
  if (write === null) return false;
  write(request);
  writeLines();
  history.append([{ ...entry, requestId: request.requestId }]);
  outbox.append(messages);
  return true;
}

/** Work that leaves the status as it is. */
export function noteWork(
  ports: Ports,
  request: RequestRecord,
  { action, by, note }: Pick<HistoryEntry, 'action' | 'by' | 'note'>,
  change: Partial<RequestRecord>,
  lines: readonly RegisterChange[] = [],
): void {
  const { status } = request;
  const entry: HistoryEntry = { at: ports.clock.now(), action, from: status, to: status, by, note };
  writeTogether(ports, { ...request, ...change, recentHistory: withHistory(request, [entry]) }, { entry, lines });
}

/** What an execution that died has not written of a request's arrival; what is no longer true is told to nobody. */
function owedOf(ports: Ports, request: RequestRecord): { entries: HistoryEntry[]; messages: Pending[] } {
  const { outbox, clock } = ports;
  const messages = messagesFor(request, otherOf(ports, request), clock.now()).filter(
    ({ message }) => isStillTrue(message, request, clock.today()) && !outbox.isRecorded(message.key),
  );
  return { entries: missingEntries(ports, request), messages };
}

/** Writes what is owed of a request's arrival; returns the messages, which are to be sent after the lock. */
export function completeArrival(ports: Ports, request: RequestRecord): readonly Pending[] {
  const { entries, messages } = owedOf(ports, request);
  ports.history.append(entries.map((entry) => ({ ...entry, requestId: request.requestId })));
  ports.outbox.append(messages.map(({ message }) => message));
  return messages;
}

/** An earlier execution died after it had stored the request: what it left undone is done now. */
export function finishInterrupted(ports: Ports, row: AnswerRow, request: RequestRecord): Stored {
  const { entries, messages } = owedOf(ports, request);
  finish(ports, row, request, entries, messages);
  return { kind: 'STORED', request, messages };
}

/** Messages that the last change of status has caused. */
export function messagesOfLastChange(ports: Ports, settings: Settings, request: RequestRecord): MessageRecord[] {
  const last = request.recentHistory.filter(({ from, to }) => from !== to).pop();
  if (last === undefined || !isReachable(request)) return [];
  const { clock } = ports;
  if (last.action === 'RESUBMIT') return messagesFor(request, null, clock.now()).map(({ message }) => message);
  // No answer brings it back; that of a form has a stamp.
  if (last.action === 'SUBMIT' && request.channel === 'PAPER')
    return messagesFor(request, otherOf(ports, request), clock.now()).map(({ message }) => message);
  const kind = isOfficersAction(last.action) && last.from !== '' ? ruleFor(last.from, last.action)?.message : null;
  if (kind === null || kind === undefined || (kind === 'M05' && !settings.sendM05)) return [];
  return [queuedMessage(request, kind, clock.now())];
}

/** The others come from a form answer, whose stamp tells whether they were finished. */
const isOfficersAction = (action: HistoryEntry['action']): action is Action =>
  isAction(action) && !['SUBMIT', 'AUTO_RETURN', 'RESUBMIT'].includes(action);

/**
 * Adds what an execution that died has not written: lines of the registers, history, and the message of the last change, due
 * to be sent.
 */
export function completeRecords(ports: Ports, settings: Settings, request: RequestRecord): void {
  const { history, outbox } = ports;
  completeLines(ports, settings, request);
  const missing = missingEntries(ports, request);
  if (missing.length > 0) history.append(missing.map((entry) => ({ ...entry, requestId: request.requestId })));
  const unknown = messagesOfLastChange(ports, settings, request).filter(({ key }) => !outbox.isRecorded(key));
  outbox.append(unknown.map((message): MessageRecord => ({ ...message, state: 'DUE', tries: 0 })));
}
