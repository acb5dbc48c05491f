/** Receives a form answer: checks it, stores it as a request, tells the applicant. Safe to run again at any point. */
import { deadlineDays, yearBE, type Holidays } from '../domain/calendar';
import { checkRequest, type RequestFile } from '../domain/checkRequest';
import { fieldFinding, formatFinding, formatFindings, hasBlock, type Finding } from '../domain/finding';
import { readAnswers } from '../domain/readAnswers';
import { formatRequestId } from '../domain/registerNo';
import type { FieldId, RequestFields } from '../domain/request';
import { absenceCode, isRequired, REQUIRED_WHEN, requestContext } from '../domain/required';
import { parseSettings, type Settings } from '../domain/settings';
import { transition } from '../domain/status';
import { ANSWER_RESULTS, failedAttempts, HISTORY_NOTES } from '../texts/office';
import { readAnswerRow, type ReadAnswer } from './answer';
import type { FileFact, HistoryEntry } from './api';
import { problemText, queuedMessage, send } from './delivery';
import type { AnswerPlace, AnswerRow, MessageKind, MessageRecord, Ports, RequestRecord } from './ports';

/** What became of an answer. */
export type IntakeOutcome =
  | { readonly kind: 'STORED'; readonly request: RequestRecord; readonly message: MessageRecord | null }
  /** Already stored by an earlier execution. */
  | { readonly kind: 'KNOWN'; readonly requestId: string }
  | { readonly kind: 'BLANK' }
  | { readonly kind: 'FOREIGN' }
  /** Recorded beside the answer; the sweep tries again. */
  | { readonly kind: 'FAILED'; readonly problem: string }
  | { readonly kind: 'BUSY' };

/** After so many failures a file that Drive cannot give counts as unreadable. */
const FILE_ATTEMPTS = 3;

/** Stores the answer under the lock, then sends its message. */
export function receiveAnswer(ports: Ports, place: AnswerPlace): IntakeOutcome {
  const settings = parseSettings(ports.config.settings()).settings;
  const held = ports.lock.hold(() => store(ports, place, settings));
  const outcome = held?.value ?? ({ kind: 'BUSY' } as const);
  if (outcome.kind === 'STORED' && outcome.message !== null) send(ports, outcome.message, outcome.request, settings);
  return outcome;
}

/** Everything that happens under the lock. A fault is written beside the answer, so that nobody has to search for it. */
function store(ports: Ports, place: AnswerPlace, settings: Settings): IntakeOutcome {
  const form = ports.answers.formOf(place.sheetId);
  if (form === undefined) return { kind: 'FOREIGN' };
  const row = ports.answers.read(place);
  if (row === null || row.cells.every((cell) => cell.text === '')) return { kind: 'BLANK' };
  if (row.requestId !== '') return { kind: 'KNOWN', requestId: row.requestId };
  try {
    return storeAnswer(ports, row, form, settings);
  } catch (error) {
    return recordFailure(ports, row, error);
  }
}

function recordFailure({ answers, history, clock, log }: Ports, row: AnswerRow, error: unknown): IntakeOutcome {
  const problem = problemText(error);
  log(`intake failed: ${problem}`);
  answers.stamp(row, '', ANSWER_RESULTS.failed(failedAttempts(row.result) + 1, problem));
  history.prepare();
  history.append([systemEntry(clock.now(), 'ERROR', HISTORY_NOTES.failure(problem))]);
  return { kind: 'FAILED', problem };
}

export function systemEntry(
  at: string,
  action: 'ERROR' | 'EVENT_IGNORED',
  note: string,
): HistoryEntry & { requestId: string } {
  return { at, requestId: '', action, from: '', to: '', by: 'SYSTEM', note };
}

function storeAnswer(ports: Ports, row: AnswerRow, form: string, settings: Settings): IntakeOutcome {
  const answer = readAnswerRow(row, form, ports.config.questions());
  const files = inspectFiles(ports, answer, failedAttempts(row.result) + 1 >= FILE_ATTEMPTS);
  ports.history.prepare();
  ports.outbox.prepare();
  const year = yearBE(ports.clock.today());
  const found = lookUp(ports, year, row.answerKey);
  if (found.existing !== null) return finishInterrupted(ports, row, found.existing);
  const request = judge(ports, answer, files, { requestId: found.freeId, answerKey: row.answerKey, settings });
  return write(ports, row, request);
}

/** The next free request id, and the request that an interrupted execution may have stored for this very answer. */
function lookUp(ports: Ports, year: number, answerKey: string): { freeId: string; existing: RequestRecord | null } {
  const { memory, requests } = ports;
  const key = markKey(year);
  const mark = memory.get(key);
  let number = 1 + (mark === undefined ? requests.greatestNumber(year) : Number(mark));
  for (;;) {
    const requestId = formatRequestId({ year, number });
    const hits = requests.lookUp({ requestId, answerKey });
    const [known] = hits.answerKey ?? [];
    if (known !== undefined) return { freeId: requestId, existing: requests.readRow(known) };
    if ((hits.requestId ?? []).length === 0) return { freeId: requestId, existing: null };
    number += 1;
  }
}

const markKey = (year: number): string => `mark.request.${year}`;

/** Sets the year's high-water mark where there is none, so that the first answer costs no more than the others. */
export function beginYear({ memory, requests, clock }: Ports): void {
  const year = yearBE(clock.today());
  if (memory.get(markKey(year)) === undefined) memory.set({ [markKey(year)]: String(requests.greatestNumber(year)) });
}

/**
 * What no question of the form asks cannot be demanded of the applicant: the office is told instead. The same for two
 * questions that answer one field differently.
 */
function aboutTheForm(
  findings: readonly Finding[],
  fields: RequestFields,
  { asked, ambiguous }: ReadAnswer,
): Finding[] {
  const asks = (id: FieldId): boolean => asked.has(id) || (asked.has('fullName') && NAME_PARTS.includes(id));
  const context = requestContext(fields);
  const missing = (Object.keys(REQUIRED_WHEN) as FieldId[]).filter(
    (id) => !asks(id) && (fields[id] ?? '') === '' && isRequired(id, context),
  );
  const absences = missing.map((id) => formatFinding(fieldFinding(absenceCode(id), id)));
  return [
    ...findings.filter((item) => !absences.includes(formatFinding(item))),
    ...missing.map((id) => fieldFinding('QUESTION_MISSING', id)),
    ...ambiguous.map((id) => fieldFinding('QUESTION_AMBIGUOUS', id)),
  ];
}

const NAME_PARTS: readonly FieldId[] = ['prefix', 'firstName', 'lastName'];

interface Stored {
  readonly requestId: string;
  readonly answerKey: string;
  readonly settings: Settings;
}

/** Reads and checks the answer and decides its first status. */
function judge(ports: Ports, answer: ReadAnswer, files: readonly FileFact[], stored: Stored): RequestRecord {
  const { clock } = ports;
  const { settings } = stored;
  const submittedAt = /^\d{4}-\d\d-\d\dT/.test(answer.fields.submittedAt ?? '')
    ? (answer.fields.submittedAt ?? '')
    : clock.now();
  const submittedDate = submittedAt.slice(0, 10);
  const { fields } = readAnswers({ ...answer.fields, submittedAt }, { submittedDate });
  const check = (holidays: Holidays): Finding[] =>
    aboutTheForm(
      checkRequest({ fields, files: files.map(asRequestFile), submittedDate, settings, holidays }),
      fields,
      answer,
    );
  // Holidays only ever move a deadline: they are read where one has passed or one is set.
  const strictest = check(new Set());
  const matter = strictest.some((item) => item.severity === 'BLOCK' || item.code === 'LATE_FILING');
  const holidays: Holidays = new Set(matter ? ports.config.holidays() : []);
  const findings = matter ? check(holidays) : strictest;
  const issues = formatFindings(findings.filter((item) => item.severity === 'BLOCK'));
  const returned =
    settings.autoReturnOnBlock && hasBlock(findings) && transition('RECEIVED', 'AUTO_RETURN', 'SYSTEM', { issues }).ok;
  return {
    requestId: stored.requestId,
    status: returned ? 'NEEDS_CORRECTION' : 'RECEIVED',
    findings,
    correctionRound: 0,
    fields: { ...fields, affiliation: settings.affiliation, schoolProvince: settings.schoolProvince },
    receivedDate: submittedDate,
    answerKey: stored.answerKey,
    correctionDue: returned ? deadlineDays(clock.today(), settings.correctionDays, holidays, true) : '',
    channel: 'ONLINE',
    files,
    recentHistory: firstHistory(clock.now(), fields.email ?? '', returned ? issues : null),
  };
}

/** Submitted; and, with something to correct, returned by the system in the same breath. */
function firstHistory(at: string, email: string, issues: string | null): HistoryEntry[] {
  const submitted: HistoryEntry = {
    at,
    action: 'SUBMIT',
    from: '',
    to: 'RECEIVED',
    by: email,
    note: HISTORY_NOTES.submitted,
  };
  if (issues === null) return [submitted];
  return [
    submitted,
    {
      at,
      action: 'AUTO_RETURN',
      from: 'RECEIVED',
      to: 'NEEDS_CORRECTION',
      by: 'SYSTEM',
      note: HISTORY_NOTES.autoReturned(issues),
    },
  ];
}

function asRequestFile({ document, name, mime, sizeBytes, unreadable }: FileFact): RequestFile {
  return { document, name, mime, sizeBytes, ...(unreadable === undefined ? {} : { unreadable }) };
}

/** Facts of every uploaded file. A passing fault of Drive is thrown on and tried again by the sweep, but not for ever. */
function inspectFiles({ files, log }: Ports, { uploads }: ReadAnswer, lastAttempt: boolean): FileFact[] {
  return uploads.map(({ document, fileId }) => {
    const unreadable: FileFact = { fileId, document, name: '', mime: '', sizeBytes: 0, unreadable: true };
    try {
      const reading = files.inspect(fileId);
      return reading.ok
        ? { fileId, document, name: reading.name, mime: reading.mime, sizeBytes: reading.sizeBytes }
        : unreadable;
    } catch (error) {
      if (!lastAttempt) throw error;
      log(`file given up: ${problemText(error)}`);
      return unreadable;
    }
  });
}

/** The message that a fresh request causes; nobody to write to means none. */
function firstMessage(request: RequestRecord, now: string): MessageRecord | null {
  const kind: MessageKind = request.status === 'NEEDS_CORRECTION' ? 'M02' : 'M01';
  const reachable =
    (request.fields.email ?? '') !== '' && !request.findings.some((item) => item.code === 'EMAIL_INVALID');
  return reachable ? queuedMessage(request, kind, now) : null;
}

/** Row first; the stamp beside the answer comes last: where it stands, everything before it stands too. */
function write(ports: Ports, row: AnswerRow, request: RequestRecord): IntakeOutcome {
  const message = firstMessage(request, ports.clock.now());
  ports.requests.append(request);
  ports.history.append(request.recentHistory.map((entry) => ({ ...entry, requestId: request.requestId })));
  if (message !== null) ports.outbox.append([message]);
  stampAndMark(ports, row, request);
  return { kind: 'STORED', request, message };
}

function stampAndMark({ answers, memory }: Ports, row: AnswerRow, request: RequestRecord): void {
  answers.stamp(
    row,
    request.requestId,
    request.status === 'NEEDS_CORRECTION' ? ANSWER_RESULTS.returned : ANSWER_RESULTS.received,
  );
  const [, year = '', number = ''] = request.requestId.split('-');
  memory.set({ [markKey(Number(year))]: String(Number(number)) });
}

/** An earlier execution died after it had stored the request: what it left undone is done now. */
function finishInterrupted(ports: Ports, row: AnswerRow, request: RequestRecord): IntakeOutcome {
  const { history, outbox, clock } = ports;
  if (!history.isRecorded(request.requestId))
    history.append(request.recentHistory.map((entry) => ({ ...entry, requestId: request.requestId })));
  const message = firstMessage(request, clock.now());
  const isNew = message !== null && !outbox.isRecorded(message.key);
  if (isNew) outbox.append([message]);
  stampAndMark(ports, row, request);
  return { kind: 'STORED', request, message: isNew ? message : null };
}
