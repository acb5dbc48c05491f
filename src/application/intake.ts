/** Receives a form answer: checks it, stores it as a request, tells the applicant. Safe to run again at any point. */
import { finding } from '../domain/finding';
import { sameAddress } from '../domain/email';
import type { RequestFields } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import {
  ANSWER_RESULTS,
  failedAttempts,
  failedResult,
  HISTORY_NOTES,
  isEarlier,
  isToBeTakenInAgain,
} from '../texts/office';
import { readAnswerRow, takenForDates, withTyped, type ReadAnswer } from './answer';
import type { FileFact, HistoryEntry } from './api';
import { checkedUntil } from './completing';
import { correct, edit } from './correction';
import { isForCards, otherForms } from './formReading';
import { evaluate, inspectFiles } from './evaluation';
import { lookUp } from './numbering';
import { problemText } from './problem';
import type { AnswerPlace, AnswerRow, Ports, QuestionRow, RequestRecord } from './ports';
import { lookedFor, relate } from './relation';
import { completeArrival, finishInterrupted, sendAll, storeNew, type Stored } from './storing';

/** What became of an answer. */
export type IntakeOutcome =
  | Stored
  /** Already stored by an earlier execution. */
  | { readonly kind: 'KNOWN'; readonly requestId: string }
  | { readonly kind: 'BLANK' }
  | { readonly kind: 'FOREIGN' }
  /** Recorded beside the answer; the sweep tries again. */
  | { readonly kind: 'FAILED'; readonly problem: string }
  | { readonly kind: 'BUSY' };

/** After so many failures a file that Drive cannot give counts as unreadable. */
const FILE_ATTEMPTS = 3;

/**
 * Who has found an answer: Google's event says that it is new or has changed, the sweep has only seen it stand there. Where
 * executions have ended over it, its files are left unread.
 */
type FoundBy = 'EVENT' | 'SWEEP' | 'SWEEP_UNREAD';

/** Stores the answer under the lock, then sends its messages. */
export function receiveAnswer(ports: Ports, place: AnswerPlace, foundBy: FoundBy = 'EVENT'): IntakeOutcome {
  const { settings } = parseSettings(ports.config.settings());
  const held = ports.lock.hold(() => store(ports, place, settings, foundBy));
  const outcome = held?.value ?? ({ kind: 'BUSY' } as const);
  if (outcome.kind === 'STORED') sendAll(ports, outcome.messages, settings, 'SYSTEM');
  return outcome;
}

/** Everything that happens under the lock. A fault is written beside the answer, so that nobody has to search for it. */
function store(ports: Ports, place: AnswerPlace, settings: Settings, foundBy: FoundBy): IntakeOutcome {
  const form = ports.answers.formOf(place.sheetId);
  if (form === undefined) return { kind: 'FOREIGN' };
  const row = ports.answers.read(place);
  if (row === null || row.cells.every((cell) => cell.text === '')) return { kind: 'BLANK' };
  const isDealtWith = row.requestId !== '' && row.stampedKey === row.answerKey && !isToBeTakenInAgain(row.result);
  if (isDealtWith) return { kind: 'KNOWN', requestId: row.requestId };
  try {
    const questions = ports.config.questions();
    if (!isForCards({ title: form, questions: row.headings }, otherForms(form, questions), questions)) {
      ports.answers.note([place], ANSWER_RESULTS.foreign);
      return { kind: 'FOREIGN' };
    }
    const answer = readAnswerRow(asTyped(ports, row, form, questions), form, questions);
    ports.history.prepare();
    ports.outbox.prepare();
    return row.requestId === ''
      ? storeAnswer(ports, row, answer, settings, foundBy)
      : storeEdit(ports, row, answer, settings, foundBy);
  } catch (error) {
    return recordFailure(ports, row, error);
  }
}

/** The form is asked only where Sheets has made something else of an answer. */
function asTyped({ answers }: Ports, row: AnswerRow, form: string, questions: readonly QuestionRow[]): AnswerRow {
  const wanted = takenForDates(row, form, questions, () => answers.readsThaiDates());
  return wanted.length === 0 ? row : withTyped(row, wanted, answers.typed(row, wanted));
}

function recordFailure({ answers, history, clock, log }: Ports, row: AnswerRow, error: unknown): IntakeOutcome {
  const problem = problemText(error);
  log(`intake failed: ${problem}`);
  answers.stamp(row, {
    requestId: row.requestId,
    result: failedResult(row.result, problem),
    answerKey: row.stampedKey,
  });
  history.prepare();
  history.append([systemEntry(clock.now(), 'ERROR', HISTORY_NOTES.failure(problem))]);
  return { kind: 'FAILED', problem };
}

export function systemEntry(
  at: string,
  action: 'ARCHIVE' | 'ERROR' | 'EVENT_IGNORED' | 'REMOVE_DATA',
  note: string,
): HistoryEntry & { requestId: string } {
  return { at, requestId: '', action, from: '', to: '', by: 'SYSTEM', note };
}

/** Time of the answer, from the form's own time stamp. */
function submittedAtOf(ports: Ports, answer: ReadAnswer): string {
  const stamp = answer.fields.submittedAt ?? '';
  return /^\d{4}-\d\d-\d\dT/.test(stamp) ? stamp : ports.clock.now();
}

function filesOf(
  ports: Ports,
  row: AnswerRow,
  answer: ReadAnswer,
  settings: Settings,
  foundBy: FoundBy,
  known: readonly FileFact[] = [],
): FileFact[] {
  const lastAttempt = failedAttempts(row.result) + 1 >= FILE_ATTEMPTS;
  const unread = foundBy === 'SWEEP_UNREAD';
  return inspectFiles(ports, answer.uploads, { known, maxBytes: settings.maxFileBytes, lastAttempt, unread });
}

/** An answer that carries no stamp: new, or left behind by an execution that died. */
function storeAnswer(
  ports: Ports,
  row: AnswerRow,
  answer: ReadAnswer,
  settings: Settings,
  foundBy: FoundBy,
): IntakeOutcome {
  const files = filesOf(ports, row, answer, settings, foundBy);
  const submittedAt = submittedAtOf(ports, answer);
  const evaluation = evaluate(ports, settings, { answer, files, submittedAt });
  const { freeId, rows } = lookUp(ports, { ...lookedFor(evaluation.fields), answerKey: row.answerKey });
  const stored = rows.answerKey
    .map((place) => ports.requests.readRow(place))
    .find((one) => one?.answerKey === row.answerKey);
  if (stored) return finishInterrupted(ports, row, stored);
  const relation = relate(ports, settings, evaluation.fields, rows);
  const quiet = isEarlier(row.result);
  if (relation.kind === 'HELD' && isUnnamed(ports, relation.other, evaluation.fields)) {
    const owed = completeArrival(ports, relation.other);
    const edited = edit(ports, settings, { row, answer, files, submittedAt, extra: [] }, relation.other);
    return { ...edited, messages: [...owed, ...edited.messages] };
  }
  if (relation.kind !== 'CORRECTION')
    return storeNew(ports, settings, { requestId: freeId, row, evaluation, files, relation, quiet });
  if (!quiet)
    return correct(
      ports,
      settings,
      { row, answer, files, submittedAt, extra: [], related: relation.findings },
      relation.other,
    );
  // An answer from before the installation corrects nothing that has come since.
  const held = { ...relation, kind: 'HELD', findings: [finding('OPEN_DUPLICATE', relation.other.requestId)] } as const;
  return storeNew(ports, settings, { requestId: freeId, row, evaluation, files, relation: held, quiet });
}

/**
 * Whether a request is that of an answer which its applicant has changed before it was stamped: the execution that stored
 * the request died, the sweep has not been there since, and no answer carries its key.
 */
function isUnnamed(ports: Ports, other: RequestRecord, fields: RequestFields): boolean {
  const arrived = other.recentHistory[0]?.at ?? '';
  if (other.channel !== 'ONLINE' || arrived < checkedUntil(ports)) return false;
  return sameAddress(other.fields.email, fields.email) && !ports.answers.isStamped(other.answerKey);
}

/** A stamped answer that its applicant has changed since. */
function storeEdit(
  ports: Ports,
  row: AnswerRow,
  answer: ReadAnswer,
  settings: Settings,
  foundBy: FoundBy,
): IntakeOutcome {
  const request: RequestRecord | null = ports.requests.find(row.requestId);
  // A request that a person has deleted stays deleted, and one in the archive is over: what comes now must be seen.
  if (request === null) {
    ports.history.prepare();
    ports.history.append([systemEntry(ports.clock.now(), 'EVENT_IGNORED', HISTORY_NOTES.editOfGone(row.requestId))]);
    ports.answers.stamp(row, { requestId: row.requestId, result: ANSWER_RESULTS.gone, answerKey: row.answerKey });
    return { kind: 'KNOWN', requestId: row.requestId };
  }
  if (request.answerKey === row.answerKey) return finishInterrupted(ports, row, request);
  // An edit renews the time of the answer. Where that is the same, somebody has typed into the sheet, or added a column.
  if (
    foundBy !== 'EVENT' &&
    !isToBeTakenInAgain(row.result) &&
    submittedAtOf(ports, answer) === request.fields.submittedAt
  )
    return { kind: 'KNOWN', requestId: row.requestId };
  ports.answers.announce(row, ANSWER_RESULTS.pending);
  const files = filesOf(ports, row, answer, settings, foundBy, request.files);
  return edit(ports, settings, { row, answer, files, submittedAt: submittedAtOf(ports, answer), extra: [] }, request);
}
