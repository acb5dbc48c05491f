/** Messages: what is due is a row first; then it is sent, and the row says what became of it. */
import { addDays, daysBetween, isIsoDate, type IsoDate } from '../domain/calendar';
import { isEmail } from '../domain/email';
import { fullName, validateFirstName, validateLastName } from '../domain/personName';
import { reasonText } from '../domain/request';
import { mayHaveOldCard, oldCardExcuse } from '../domain/pickup';
import { byUrgency, isTooLate } from '../domain/reminders';
import { photoSizeLabel, type Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { STATUSES, type Status } from '../domain/status';
import { LIFETIME } from '../domain/validity';
import { isDigestKind } from '../texts/digests';
import { CITIZEN_ID_ADVICE, correctionSentences, HEIC_ADVICE, issueTexts } from '../texts/findings';
import { afterBecause, numbered, renderMessage, SENDER_SUFFIX, type MessageValues } from '../texts/messages';
import { BRING, EXPIRY, HISTORY_NOTES, MESSAGE_PROBLEMS } from '../texts/office';
import type { Work } from './api';
import { isCurrent } from './attached';
import { noticeOf, type Notice } from './notice';
import { problemText } from './problem';
import type { Mail, MessageKind, MessageRecord, Ports, RequestRecord } from './ports';
import { otherOf } from './relation';
import { wordingOf } from './wording';

/** A message that was tried so often is left to a person. */
const MAX_TRIES = 5;
/** A send that was begun so long ago was interrupted: no execution lives longer than six minutes. */
const INTERRUPTED_AFTER_MS = 10 * 60 * 1000;
/** Hours to wait after the first, second … failure. */
const PAUSES_HOURS = [0, 1, 3, 12, 24];

/** How often the request has come back to where it was before. */
export const visitOf = ({ work, correctionRound }: RequestRecord): number => work.visit ?? correctionRound;

/** The request has come back: what was told before is told again. */
export function nextVisit(work: Work, request: RequestRecord): Work {
  return { ...work, visit: visitOf(request) + 1 };
}

/**
 * Request, kind, visit to the status and, for reminders, the due point: what comes back to a status is told again, nothing
 * is told twice.
 */
export function messageKey(request: RequestRecord, kind: MessageKind, point?: number): string {
  const key = `${request.requestId}/${kind}/${visitOf(request)}`;
  return point === undefined ? key : `${key}/${point}`;
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
  point?: number,
): MessageRecord {
  return {
    key: messageKey(request, kind, point),
    kind,
    requestId: request.requestId,
    recipient,
    state: 'SENDING',
    tries: 1,
    at: now,
    problem: '',
  };
}

/** Messages that speak of one status; the others are true until the request comes to nothing. */
const ONLY_WHILE: Readonly<Partial<Record<MessageKind, Status>>> = {
  M02: 'NEEDS_CORRECTION',
  M03: 'NEEDS_CORRECTION',
  M04: 'NEEDS_CORRECTION',
  M05: 'IN_PRODUCTION',
  M06: 'READY_FOR_PICKUP',
  M07: 'READY_FOR_PICKUP',
  M08: 'PICKED_UP',
  M09: 'PICKED_UP_PROXY',
  M10: 'CANCELLED',
  M11: 'REJECTED',
};
const ENDED: readonly Status[] = ['CANCELLED', 'REJECTED'];

/** Whether what a message says is so today; what is not is not sent. */
export function isStillTrue(message: MessageRecord, request: RequestRecord, today: IsoDate): boolean {
  const { correctionDue, fields } = request;
  if (isTooLate(message, { correctionDue, expiryDate: fields.expiryDate ?? '' }, today)) return false;
  const key = messageKey(request, message.kind);
  if (message.key !== key && !message.key.startsWith(`${key}/`)) return false;
  const only = ONLY_WHILE[message.kind];
  return only === undefined ? !ENDED.includes(request.status) : request.status === only;
}

/** Marks and their values for a request's messages. */
export function messageValues(
  request: RequestRecord,
  settings: Settings,
  { today, closedDays, surveyLink, proxyLetter }: Notice,
  other: RequestRecord | null = null,
): MessageValues {
  const { fields, work } = request;
  const { expiryDate = '' } = fields;
  const dated = isIsoDate(expiryDate);
  // Of a correction the day on which it came: beside its time, the day of the first answer would be a moment that never was.
  const submittedAt = fields.submittedAt ?? '';
  const receivedOn = isIsoDate(submittedAt.slice(0, 10)) ? submittedAt.slice(0, 10) : request.receivedDate;
  return {
    requestId: request.requestId,
    fullName: greeted((other ?? request).fields),
    otherRequestId: other?.requestId ?? '',
    otherStatusThai: other === null ? '' : STATUSES[other.status].label,
    reasonThai: reasonText(fields),
    receivedDate: formatThaiDate(receivedOn, 'LONG'),
    time: submittedAt.slice(11, 16).replace(':', '.'),
    phone: fields.phone ?? '',
    issues: numbered(issueSentences(request, settings)),
    formLink: settings.formLink,
    correctionDue: request.correctionDue === '' ? '' : formatThaiDate(request.correctionDue, 'LONG'),
    ownerUnitName: settings.ownerUnitName,
    officeFullName: settings.officeFullName,
    officePhone: settings.officePhone,
    pickupHours: settings.pickupHours,
    bringList: numbered(toBring(request, settings)),
    slaDate: work.expectedOn === undefined ? '' : formatThaiDate(work.expectedOn, 'LONG'),
    cardCode: fields.cardCode ?? '',
    expiryText: expiryText(fields.expiryDate ?? ''),
    receiverName: work.pickup?.receiverName ?? '',
    pickedUpDate: formatThaiDate((work.pickup?.pickedUpAt ?? '').slice(0, 10), 'LONG'),
    pickedUpTime: (work.pickup?.pickedUpAt ?? '').slice(11, 16).replace(':', '.'),
    closedDate: formatThaiDate(request.closedOn, 'LONG'),
    reasonText: afterBecause(work.reason ?? ''),
    readyDate: formatThaiDate(readySinceOf(request), 'LONG'),
    daysWaiting: isIsoDate(readySinceOf(request)) ? String(daysBetween(readySinceOf(request), today)) : '',
    expiryDate: dated ? formatThaiDate(expiryDate, 'LONG') : '',
    daysLeft: dated ? String(daysBetween(today, expiryDate)) : '',
    fileBy: dated ? formatThaiDate(addDays(expiryDate, settings.filingDays), 'LONG') : '',
    photoMonths: String(settings.photoMaxAgeMonths),
    filingDays: String(settings.filingDays),
    closedDays,
    surveyLink,
    proxyAttached: proxyLetter === null ? '' : BRING.proxyAttached,
  };
}

/** Who is addressed. What is no name is not repeated: whoever sends a form could have the office mail any text to anybody. */
function greeted(fields: RequestRecord['fields']): string {
  const isName = validateFirstName(fields.firstName ?? '').ok && validateLastName(fields.lastName ?? '').ok;
  return isName ? fullName(fields) : HISTORY_NOTES.applicant;
}

/** Since when the card has been waiting; a card made again waits anew. A day that somebody has mistyped says nothing. */
export const readySinceOf = ({ statusSince, readyOn }: RequestRecord): IsoDate =>
  [statusSince, readyOn].find(isIsoDate) ?? '';

/** What to bring when the card is collected (docs/rules.md §3.2). */
export function toBring(
  { fields, originals }: Pick<RequestRecord, 'fields' | 'originals'>,
  settings: Settings,
): string[] {
  return [
    ...(settings.photoHandling === 'BRING_AT_PICKUP'
      ? [BRING.photos(photoSizeLabel(settings.photoSpec), settings.photoMaxAgeMonths)]
      : []),
    ...(oldCardExcuse(fields) === null ? [mayHaveOldCard(fields) ? BRING.oldCardIfAny : BRING.oldCard] : []),
    ...(originals === '' ? [] : [BRING.originals(originals)]),
  ];
}

function expiryText(expiry: string): string {
  return expiry === LIFETIME ? EXPIRY.lifetime : EXPIRY.until(formatThaiDate(expiry, 'LONG'));
}

/** What must be corrected, each sentence once; with advice for a picture in a phone's own format. */
export function issueSentences({ findings, files, work }: RequestRecord, settings: Settings): string[] {
  const isWrongId = (work.issues ?? findings.map(({ code }) => code)).some((issue) => issue.startsWith('CID_'));
  const advice = isWrongId ? [CITIZEN_ID_ADVICE] : [];
  if (work.issues !== undefined) return [...issueTexts(work.issues, settings), ...advice];
  const wrongType = findings.some((item) => item.code === 'PHOTO_MIME' || item.code === 'FILE_MIME');
  const isHeic = files.some((file) => file.mime === 'image/heif' && isCurrent(file));
  return [...correctionSentences(findings, settings), ...advice, ...(wrongType && isHeic ? [HEIC_ADVICE] : [])];
}

/** Sends a message that is marked as being sent, and records how it went. Never throws for a failed send. */
export function send(
  ports: Ports,
  message: MessageRecord,
  request: RequestRecord,
  settings: Settings,
  other: RequestRecord | null,
  by: 'OFFICER' | 'SYSTEM' = 'SYSTEM',
): MessageRecord {
  // Digests are about no request; they go out another way.
  if (isDigestKind(message.kind)) return message;
  const notice = noticeOf(ports, message.kind);
  const values = messageValues(request, settings, notice, message.kind === 'M12' ? other : null);
  const outcome = attempt(
    ports,
    message,
    { ...renderMessage(message.kind, values, wordingOf(ports, settings, message.kind)), ...attached(message, notice) },
    settings,
    // What an officer has just done is what the reserve is kept for.
    by === 'OFFICER' ? 0 : settings.mailReserve,
  );
  ports.outbox.update(outcome);
  return outcome;
}

/** The blank proxy letter goes with the news that the card is ready. */
function attached({ kind }: MessageRecord, { proxyLetter }: Notice): Pick<Mail, 'attachments'> {
  return { attachments: kind === 'M06' && proxyLetter !== null ? [proxyLetter] : [] };
}

/** What is sent of a message; the rest is the office's. */
export type Content = Pick<Mail, 'subject' | 'text' | 'html' | 'attachments' | 'chart'>;

/** Sends, unless the day's quota is down to the reserve. Says what became of it; never throws for a failed send. */
export function attempt(
  ports: Ports,
  message: MessageRecord,
  content: Content,
  settings: Settings,
  reserve = settings.mailReserve,
): MessageRecord {
  if (ports.mailer.remaining() > reserve) return sendNow(ports, message, content, settings);
  const { clock } = ports;
  return { ...message, state: 'DUE', problem: MESSAGE_PROBLEMS.quota, at: clock.now(), tries: message.tries - 1 };
}

/** The same where the quota was asked for before, for all of a batch. */
export function sendNow(
  { mailer, clock }: Ports,
  message: MessageRecord,
  content: Content,
  settings: Settings,
): MessageRecord {
  const ended = (state: MessageRecord['state'], problem: string): MessageRecord => ({
    ...message,
    state,
    problem,
    at: clock.now(),
  });
  try {
    mailer.send({
      ...content,
      to: message.recipient,
      senderName: `${settings.officeShortName} ${SENDER_SUFFIX}`,
      replyTo: settings.officeEmail,
    });
    return ended('SENT', message.problem);
  } catch (error) {
    return ended('FAILED', problemText(error));
  }
}

export function isDueNow(message: MessageRecord, now: string): boolean {
  const waited = Date.parse(now) - Date.parse(message.at);
  if (message.state === 'SENDING') return waited >= INTERRUPTED_AFTER_MS;
  return (
    message.state === 'DUE' || message.tries >= MAX_TRIES || waited >= (PAUSES_HOURS[message.tries] ?? 24) * 3_600_000
  );
}

/** Tries again what was not sent; returns how many went out. Stops when time or the quota runs short. */
export function sendOpenMessages(ports: Ports, settings: Settings, open: readonly MessageRecord[]): number {
  const { outbox, clock, requests } = ports;
  let sent = 0;
  noteTroubled(ports, open);
  for (const message of [...open].sort(byUrgency)) {
    if (clock.timeIsShort()) break;
    if (isDigestKind(message.kind) || !isDueNow(message, clock.now())) continue;
    const request = requests.find(message.requestId);
    if (request === null || !isStillTrue(message, request, clock.today())) {
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

/** How many messages wait after a failure, for the morning's digest. */
export const TROUBLED = 'messages.troubled';

function noteTroubled({ memory }: Ports, open: readonly MessageRecord[]): void {
  const count = String(open.filter(({ state }) => state === 'FAILED').length);
  if ((memory.get(TROUBLED) ?? '0') !== count) memory.set({ [TROUBLED]: count });
}

/** Marks the message as being sent, then sends it; the state it ended in, or null when its row is gone. */
function tryAgain(
  ports: Ports,
  message: MessageRecord,
  request: RequestRecord,
  settings: Settings,
): MessageRecord['state'] | null {
  const problem = message.state === 'SENDING' ? MESSAGE_PROBLEMS.interrupted : '';
  const other = otherOf(ports, request);
  // The officer has settled which of two requests is dealt with.
  if (message.kind === 'M12' && other === null) {
    ports.outbox.update({ ...message, state: 'DROPPED', problem: MESSAGE_PROBLEMS.movedOn, at: ports.clock.now() });
    return 'DROPPED';
  }
  const recipient = addressNow(message, request, other);
  if (recipient === '') {
    ports.outbox.update({ ...message, state: 'DROPPED', problem: MESSAGE_PROBLEMS.noAddress, at: ports.clock.now() });
    return 'DROPPED';
  }
  const sending: MessageRecord = {
    ...message,
    recipient,
    state: 'SENDING',
    tries: message.tries + 1,
    at: ports.clock.now(),
    problem,
  };
  if (!ports.outbox.update(sending)) return null;
  ports.outbox.save();
  return send(ports, sending, request, settings, other).state;
}

/**
 * Whom a message is for, by the address as it stands now: somebody may have corrected it since the message was queued. Nobody
 * where somebody has taken it away; one that was mistyped meanwhile counts for nothing.
 */
function addressNow(message: MessageRecord, request: RequestRecord, other: RequestRecord | null): string {
  const about = message.kind === 'M12' ? other : request;
  if (about === null) return message.recipient;
  const email = (about.fields.email ?? '').trim();
  return email === '' || isEmail(email) ? email : message.recipient;
}

function giveUp({ outbox, history, clock }: Ports, message: MessageRecord): void {
  outbox.update({ ...message, state: 'DROPPED', problem: MESSAGE_PROBLEMS.gaveUp, at: clock.now() });
  const note = HISTORY_NOTES.mailFailure(message.kind, MESSAGE_PROBLEMS.gaveUp);
  history.prepare();
  history.append([
    { requestId: message.requestId, at: clock.now(), action: 'ERROR', from: '', to: '', by: 'SYSTEM', note },
  ]);
}
