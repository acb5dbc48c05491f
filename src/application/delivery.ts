/** Messages: what is due is a row first; then it is sent, and the row says what became of it. */
import { fullName } from '../domain/personName';
import { shownValue } from '../domain/request';
import type { Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { STATUSES } from '../domain/status';
import { correctionSentences, HEIC_ADVICE } from '../texts/findings';
import { numbered, renderMessage, SENDER_SUFFIX, type MessageValues } from '../texts/messages';
import { HISTORY_NOTES, MESSAGE_PROBLEMS } from '../texts/office';
import { problemText } from './problem';
import type { MessageKind, MessageRecord, Ports, RequestRecord } from './ports';
import { otherOf } from './relation';

/** A message that was tried so often is left to a person. */
const MAX_TRIES = 5;
/** A send that was begun so long ago was interrupted: no execution lives longer than six minutes. */
const INTERRUPTED_AFTER_MS = 10 * 60 * 1000;
/** Hours to wait after the first, second … failure. */
const PAUSES_HOURS = [0, 1, 3, 12, 24];

/** Request, kind and visit to the status: what comes back to a status is told again, nothing is told twice. */
export function messageKey(requestId: string, kind: MessageKind, visit: number): string {
  return `${requestId}/${kind}/${visit}`;
}

/**
 * The message as it is queued. It is marked as being sent at once, since the execution that queues it sends it next;
 * should it die, the hourly run finds the mark too old and sends again.
 */
export function queuedMessage(
  request: RequestRecord,
  kind: MessageKind,
  now: string,
  recipient = request.fields.email ?? '',
): MessageRecord {
  return {
    key: messageKey(request.requestId, kind, request.correctionRound),
    kind,
    requestId: request.requestId,
    recipient,
    state: 'SENDING',
    tries: 1,
    at: now,
    problem: '',
  };
}

/** A message that is no longer true is not sent: M02 only while the request waits for its correction. */
function isStillTrue(message: MessageRecord, request: RequestRecord): boolean {
  if (message.key !== messageKey(request.requestId, message.kind, request.correctionRound)) return false;
  if (message.kind === 'M02') return request.status === 'NEEDS_CORRECTION';
  return request.status !== 'CANCELLED' && request.status !== 'REJECTED';
}

/** Marks and their values for a request's messages. */
export function messageValues(
  request: RequestRecord,
  settings: Settings,
  other: RequestRecord | null = null,
): MessageValues {
  const { fields } = request;
  const submittedAt = fields.submittedAt ?? '';
  return {
    requestId: request.requestId,
    fullName: fullName((other ?? request).fields),
    otherRequestId: other?.requestId ?? '',
    otherStatusThai: other === null ? '' : STATUSES[other.status].label,
    reasonThai: shownValue('reason', fields.reason ?? ''),
    receivedDate: formatThaiDate(request.receivedDate, 'LONG'),
    time: submittedAt.slice(11, 16).replace(':', '.'),
    phone: fields.phone ?? '',
    issues: numbered(issueSentences(request, settings)),
    formLink: settings.formLink,
    correctionDue: request.correctionDue === '' ? '' : formatThaiDate(request.correctionDue, 'LONG'),
    ownerUnitName: settings.ownerUnitName,
    officeFullName: settings.officeFullName,
    officePhone: settings.officePhone,
  };
}

/** What must be corrected, each sentence once; with advice for a picture in a phone's own format. */
function issueSentences({ findings, files }: RequestRecord, settings: Settings): string[] {
  const wrongType = findings.some((item) => item.code === 'PHOTO_MIME' || item.code === 'FILE_MIME');
  const isHeic = files.some((file) => file.mime === 'image/heif' && file.replaced !== true);
  return [...correctionSentences(findings, settings), ...(wrongType && isHeic ? [HEIC_ADVICE] : [])];
}

/** Sends a message that is marked as being sent, and records how it went. Never throws for a failed send. */
export function send(
  ports: Ports,
  message: MessageRecord,
  request: RequestRecord,
  settings: Settings,
  other: RequestRecord | null,
): MessageRecord {
  const outcome = attempt(
    ports,
    message,
    messageValues(request, settings, message.kind === 'M12' ? other : null),
    settings,
  );
  ports.outbox.update(outcome);
  return outcome;
}

function attempt(
  { mailer, clock }: Ports,
  message: MessageRecord,
  values: MessageValues,
  settings: Settings,
): MessageRecord {
  const ended = (state: MessageRecord['state'], problem: string): MessageRecord => ({
    ...message,
    state,
    problem,
    at: clock.now(),
  });
  if (mailer.remaining() <= settings.mailReserve)
    return { ...ended('DUE', MESSAGE_PROBLEMS.quota), tries: message.tries - 1 };
  try {
    mailer.send({
      ...renderMessage(message.kind, values),
      to: message.recipient,
      senderName: `${settings.officeShortName} ${SENDER_SUFFIX}`,
      replyTo: settings.officeEmail,
    });
    return ended('SENT', message.problem);
  } catch (error) {
    return ended('FAILED', problemText(error));
  }
}

function isDueNow(message: MessageRecord, now: string): boolean {
  const waited = Date.parse(now) - Date.parse(message.at);
  if (message.state === 'SENDING') return waited >= INTERRUPTED_AFTER_MS;
  return (
    message.state === 'DUE' || message.tries >= MAX_TRIES || waited >= (PAUSES_HOURS[message.tries] ?? 24) * 3_600_000
  );
}

/** Tries again what was not sent; returns how many went out. Stops when time or the quota runs short. */
export function sendOpenMessages(ports: Ports, settings: Settings): number {
  const { outbox, clock, requests } = ports;
  let sent = 0;
  for (const message of outbox.open()) {
    if (clock.timeIsShort()) break;
    if (!isDueNow(message, clock.now())) continue;
    const request = requests.find(message.requestId);
    if (request === null || !isStillTrue(message, request)) {
      outbox.update({ ...message, state: 'DROPPED', problem: MESSAGE_PROBLEMS.movedOn, at: clock.now() });
    } else if (message.tries >= MAX_TRIES) {
      giveUp(ports, message);
    } else {
      const state = tryAgain(ports, message, request, settings);
      if (state === 'SENT') sent += 1;
      if (state === 'DUE') break;
    }
  }
  return sent;
}

/** Marks the message as being sent, then sends it; the state it ended in, or null when its row is gone. */
function tryAgain(
  ports: Ports,
  message: MessageRecord,
  request: RequestRecord,
  settings: Settings,
): MessageRecord['state'] | null {
  const problem = message.state === 'SENDING' ? MESSAGE_PROBLEMS.interrupted : '';
  const sending: MessageRecord = {
    ...message,
    state: 'SENDING',
    tries: message.tries + 1,
    at: ports.clock.now(),
    problem,
  };
  if (!ports.outbox.update(sending)) return null;
  ports.outbox.save();
  return send(ports, sending, request, settings, otherOf(ports, request)).state;
}

function giveUp({ outbox, history, clock }: Ports, message: MessageRecord): void {
  outbox.update({ ...message, state: 'DROPPED', problem: MESSAGE_PROBLEMS.gaveUp, at: clock.now() });
  const note = HISTORY_NOTES.mailFailure(message.kind, MESSAGE_PROBLEMS.gaveUp);
  history.prepare();
  history.append([
    { requestId: message.requestId, at: clock.now(), action: 'ERROR', from: '', to: '', by: 'SYSTEM', note },
  ]);
}
