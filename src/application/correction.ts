/** An applicant corrects: by editing the answer, or with a new answer while the request waits for it. */
import type { IsoDate } from '../domain/calendar';
import { finding, type Finding } from '../domain/finding';
import { fieldLabel, FIELD_IDS, shownValue, type RequestFields } from '../domain/request';
import type { Channel } from '../domain/required';
import type { Settings } from '../domain/settings';
import { STATUSES, transition } from '../domain/status';
import { HISTORY_NOTES } from '../texts/office';
import type { ReadAnswer } from './answer';
import type { FileFact, HistoryEntry, Work } from './api';
import { nextVisit } from './delivery';
import { evaluate, readFields } from './evaluation';
import type { AnswerRow, Ports, RequestRecord } from './ports';
import { isAboutOldCard, isHeldFor, relateAgain, stillAboutOthers } from './relation';
import { applicantOf, finish, messagesFor, settle, withHistory, type Stored } from './storing';

export interface Correction {
  /** Null for a correction that an officer enters from paper. */
  readonly row: AnswerRow | null;
  readonly answer: Pick<ReadAnswer, 'fields' | 'asked' | 'doubts'>;
  readonly files: readonly FileFact[];
  readonly submittedAt: string;
  /** Findings that do not come from the answer itself, besides those about other requests. */
  readonly extra: readonly Finding[];
  /** What has just been found about the old card, where the answer was known by the person's id. */
  readonly related?: readonly Finding[];
  /** Address of the officer who enters it; then it is not sent back by itself. */
  readonly officer?: string;
  /** How the correction came; that of the request when absent. */
  readonly channel?: Channel;
}

/** Fields that say nothing of what the applicant has changed. */
const OWN_BOOKKEEPING: readonly string[] = ['submittedAt', 'writtenDate', 'age', 'schoolProvince', 'affiliation'];
const LONGEST_NOTE = 2000;
const LONGEST_NAME = 60;

/** `โทรศัพท์ "081…"; ชื่อ "…"`: every field that is another in `others`, with its value in `fields`. */
export function valuesThatDiffer(fields: RequestFields, others: RequestFields): string {
  return FIELD_IDS.filter((id) => !OWN_BOOKKEEPING.includes(id) && (fields[id] ?? '') !== (others[id] ?? ''))
    .map((id) => `${fieldLabel(id)} "${shownValue(id, fields[id] ?? '').slice(0, 200)}"`)
    .join('; ')
    .slice(0, LONGEST_NOTE);
}

/**
 * A file that was fine need not be sent again; one that is sent again takes the place of the old, which is kept. What is in
 * a common upload takes nobody's place before an officer has said what it is.
 */
export function mergeFiles(before: readonly FileFact[], now: readonly FileFact[], today: IsoDate): FileFact[] {
  const sent = new Set(now.filter(({ unsorted }) => unsorted !== true).map((file) => file.document));
  const ids = new Set(now.map((file) => file.fileId).filter((id) => id !== ''));
  const kept = before
    .filter((file) => !ids.has(file.fileId))
    .map((file) => (file.unsorted !== true && sent.has(file.document) ? { ...file, replaced: true } : file));
  const isThere = ({ fileId }: FileFact): boolean => fileId !== '' && before.some((file) => file.fileId === fileId);
  return [...kept, ...now.map((file) => (isThere(file) ? file : { ...file, arrivedOn: today }))];
}

/** Judges the corrected data and brings the request back to where checking begins. */
function take(
  ports: Ports,
  settings: Settings,
  { row, answer, files, submittedAt, extra, related, officer, ...more }: Correction,
  request: RequestRecord,
  next: { round: number; work: Work; entry: (changes: string, fields: RequestFields) => HistoryEntry },
): Stored {
  const merged = mergeFiles(request.files, files, submittedAt.slice(0, 10));
  const channel = more.channel ?? request.channel;
  const evaluation = evaluate(ports, settings, {
    answer,
    files: merged,
    submittedAt,
    channel,
    // In time is who first filed in time, however long the correction took.
    filedDate: request.receivedDate,
  });
  const { findings: among, other } =
    related === undefined
      ? relateAgain(ports, settings, request, evaluation.fields)
      : { findings: [...stillAboutOthers(request).filter((item) => !isAboutOldCard(item)), ...related], other: null };
  const held = officer !== undefined || among.some(isHeldFor);
  const findings = [...evaluation.findings, ...among, ...extra];
  const arrival = next.entry(valuesThatDiffer(request.fields, evaluation.fields), evaluation.fields);
  const { status, correctionDue, corrections, returned, entries } = settle(
    ports,
    settings,
    arrival,
    { ...evaluation, findings },
    {
      channel,
      held,
      rounds: request.corrections,
      returned: request.returned,
      // However late it is read: the office's own delay is not the applicant's.
      cameOn: submittedAt.slice(0, 10),
    },
  );
  const corrected: RequestRecord = {
    ...request,
    channel,
    status,
    correctionDue,
    callOn: '',
    corrections,
    findings,
    correctionRound: next.round,
    work: toldOfIt(next.work),
    returned,
    fields: evaluation.fields,
    answerKey: row?.answerKey ?? request.answerKey,
    files: merged,
    recentHistory: withHistory(request, entries),
  };
  // In a new round nothing has been told yet.
  const isNewRound = next.round > request.correctionRound;
  const messages = messagesFor(corrected, other, ports.clock.now()).filter(
    ({ message }) => isNewRound || !ports.outbox.isRecorded(message.key),
  );
  ports.requests.replace(corrected);
  finish(ports, row, corrected, entries, messages);
  return { kind: 'STORED', request: corrected, messages };
}

/** Who has answered before the installation, and now again, is written to like everybody. */
function toldOfIt({ untold: _untold, ...work }: Work): Work {
  return work;
}

/** What was found on the old photograph and papers says nothing of the new ones. */
function keptOf({ work }: RequestRecord): Work {
  const { checklist: _checklist, overrides: _overrides, issues: _issues, ...kept } = work;
  return kept;
}

/** NEEDS_CORRECTION → RECEIVED with the round counted up; the request id and the day it was first received stay. */
export function correct(ports: Ports, settings: Settings, correction: Correction, request: RequestRecord): Stored {
  const { officer } = correction;
  const allowed = transition(request.status, 'RESUBMIT', officer === undefined ? 'APPLICANT' : 'OFFICER');
  if (!allowed.ok) return editLater(ports, settings, correction, request);
  return take(ports, settings, correction, request, {
    round: request.correctionRound + 1,
    work: nextVisit(keptOf(request), request),
    entry: (changes, fields) => ({
      at: ports.clock.now(),
      action: 'RESUBMIT',
      from: request.status,
      to: 'RECEIVED',
      by: officer ?? applicantOf(fields),
      note: HISTORY_NOTES.resubmitted(changes),
    }),
  });
}

/** An edited answer: taken while nobody has begun to check, otherwise stored in the form and flagged. */
export function edit(ports: Ports, settings: Settings, correction: Correction, request: RequestRecord): Stored {
  if (request.status === 'NEEDS_CORRECTION') return correct(ports, settings, correction, request);
  if (request.status !== 'RECEIVED') return editLater(ports, settings, correction, request);
  const { officer } = correction;
  return take(ports, settings, correction, request, {
    round: request.correctionRound,
    work: request.work,
    entry: (changes, fields) => ({
      at: ports.clock.now(),
      action: 'EDIT',
      from: 'RECEIVED',
      to: 'RECEIVED',
      by: officer ?? applicantOf(fields),
      note: HISTORY_NOTES.edited(changes),
    }),
  });
}

/** An officer is at work on the request: its data stay, and the officer is told that the answer is another now. */
function editLater(
  ports: Ports,
  settings: Settings,
  { row, answer, files, submittedAt }: Correction,
  request: RequestRecord,
): Stored {
  const { clock, requests } = ports;
  const known = new Set(request.files.map(({ fileId }) => fileId));
  const late = files
    .filter(({ fileId }) => !known.has(fileId))
    .map((file): FileFact => ({ ...file, arrivedOn: submittedAt.slice(0, 10), late: true }));
  const answered = readFields(settings, { answer, submittedAt });
  const entry: HistoryEntry = {
    at: clock.now(),
    action: 'EDIT',
    from: request.status,
    to: request.status,
    by: applicantOf(answered),
    note: HISTORY_NOTES.editedLater(
      valuesThatDiffer(answered, request.fields),
      late.map(({ name }) => name.slice(0, LONGEST_NAME)),
    ),
  };
  const flagged = request.findings.some((item) => item.code === 'EDITED_LATER')
    ? request.findings
    : [...request.findings, finding('EDITED_LATER')];
  const marked: RequestRecord = {
    ...request,
    findings: flagged,
    answerKey: row?.answerKey ?? request.answerKey,
    files: [...request.files, ...late],
    // Of what is over nobody sees a finding: somebody is to call, and to say that a new answer is needed.
    callOn: STATUSES[request.status].final && request.callOn === '' ? clock.today() : request.callOn,
    recentHistory: withHistory(request, [entry]),
  };
  requests.replace(marked);
  finish(ports, row, marked, [entry], []);
  return { kind: 'STORED', request: marked, messages: [] };
}
