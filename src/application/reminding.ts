/** Reminders of a morning: what has fallen due since the last run is a row first, then it is sent, the most urgent first. */
import { addDays, isIsoDate, type Holidays, type IsoDate } from '../domain/calendar';
import {
  byUrgency,
  dueReminders,
  LONGEST_CATCH_UP_DAYS,
  mayBeDue,
  type Remindable,
  type Reminder,
} from '../domain/reminders';
import { parseRequestId } from '../domain/registerNo';
import type { Settings } from '../domain/settings';
import type { Status } from '../domain/status';
import { isDigestKind } from '../texts/digests';
import { renderMessage } from '../texts/messages';
import { MESSAGE_PROBLEMS } from '../texts/office';
import { messageKey, messageValues, queuedMessage, readySinceOf, sendNow } from './delivery';
import { noticeOf } from './notice';
import type { AddedMessages, MessageRecord, Ports, RequestRecord } from './ports';
import { isReachable } from './storing';
import { toldOf } from './told';
import { wordingOf } from './wording';

/** A reminder that is due for a request. */
export interface Due {
  readonly request: RequestRecord;
  readonly reminder: Reminder;
}

const CAME_TO_NOTHING: readonly Status[] = ['CANCELLED', 'REJECTED'];

/** By year, then by number: as texts, the ten-thousandth would come before the second. */
export function isNewer(id: string, other: string): boolean {
  const [a, b] = [parseRequestId(id), parseRequestId(other)];
  return a === null || b === null ? a !== null : a.year > b.year || (a.year === b.year && a.number > b.number);
}

/** The newest request of each person: only its card is spoken of. */
export function newestByPerson(requests: readonly RequestRecord[]): ReadonlySet<string> {
  const newest = new Map<string, string>();
  for (const { requestId, status, fields } of requests) {
    const person = fields.citizenId ?? requestId;
    if (CAME_TO_NOTHING.includes(status)) continue;
    const before = newest.get(person);
    if (before === undefined || isNewer(requestId, before)) newest.set(person, requestId);
  }
  return new Set(newest.values());
}

/** A day that somebody has typed in another shape reminds nobody; the administrator is told of it. */
const dayOrNone = (text: string): IsoDate => (isIsoDate(text) ? text : '');

/** What has fallen due after a day, for everybody. */
export function allDue(
  requests: readonly RequestRecord[],
  last: IsoDate,
  today: IsoDate,
  settings: Settings,
  holidays: Holidays,
): Due[] {
  const newest = newestByPerson(requests);
  const earliest = addDays(today, -LONGEST_CATCH_UP_DAYS);
  const after = last < earliest ? earliest : last;
  return requests.flatMap((request) => {
    const facts: Remindable = {
      status: request.status,
      correctionDue: dayOrNone(request.correctionDue),
      readySince: readySinceOf(request),
      expiryDate: dayOrNone(request.fields.expiryDate ?? ''),
      isNewest: newest.has(request.requestId),
    };
    if (!mayBeDue(facts, after, today, settings)) return [];
    return dueReminders(facts, after, today, settings, holidays).map((reminder) => ({ request, reminder }));
  });
}

export interface Reminded {
  readonly sent: number;
  /** Those who cannot be written to: they are to be called. */
  readonly toCall: readonly RequestRecord[];
  /** Some have to wait for another day. */
  readonly quotaShort: boolean;
  /** False while others hold the lock: the morning is not done yet. */
  readonly stored: boolean;
}

/** Sends what is due and was not told before. */
export function remind(ports: Ports, settings: Settings, due: readonly Due[]): Reminded {
  // Asked and written under one lock: two mornings at once tell everybody once.
  const held = ports.lock.hold(() => store(ports, settings, due));
  if (held === null) return { sent: 0, toCall: [], quotaShort: false, stored: false };
  const { toCall, toTell, messages, added } = held.value;
  if (added === null) return { sent: 0, toCall, quotaShort: false, stored: true };
  // Whose list of faults is to be told is read whole; for the others the daily overview has enough.
  const lists = messages
    .filter(({ kind, state }) => kind === 'M03' && state === 'SENDING')
    .map(({ requestId }) => requestId);
  const whole = new Map(ports.requests.findMany(lists).map((request) => [request.requestId, request]));
  const thin = new Map(toTell.map(({ request }) => [request.requestId, request]));
  const told = toldOf(ports);
  const outcomes = messages.map((message) => {
    const request = whole.get(message.requestId) ?? thin.get(message.requestId);
    if (isDigestKind(message.kind) || message.state !== 'SENDING' || request === undefined) return message;
    // What there is no time for is found open by the next hour.
    if (ports.clock.timeIsShort()) return message;
    const values = messageValues(request, settings, noticeOf(ports, message.kind));
    const rendered = renderMessage(message.kind, values, wordingOf(ports, settings, message.kind));
    const outcome = sendNow(ports, message, { ...rendered, attachments: [] }, settings);
    if (outcome.state === 'SENT') told.note(message.key);
    return outcome;
  });
  added.settle(outcomes);
  told.forget();
  const count = (state: MessageRecord['state']): number => outcomes.filter((one) => one.state === state).length;
  return { sent: count('SENT'), toCall, quotaShort: count('DUE') > 0, stored: true };
}

interface Stored {
  readonly toCall: readonly RequestRecord[];
  readonly toTell: readonly Due[];
  readonly messages: readonly MessageRecord[];
  readonly added: AddedMessages | null;
}

function store(ports: Ports, settings: Settings, due: readonly Due[]): Stored {
  const known = ports.outbox.keys();
  const open = due.filter(({ request, reminder }) => !known.has(messageKey(request, reminder.kind, reminder.point)));
  const toCall = open.filter(({ request }) => !isReachable(request)).map(({ request }) => request);
  const toTell = open.filter(({ request }) => isReachable(request));
  const messages = toTell.length === 0 ? [] : queued(ports, settings, toTell);
  return { toCall, toTell, messages, added: messages.length === 0 ? null : ports.outbox.appendAll(messages) };
}

/** As many as the day's quota allows are sent now, the most urgent first; the others wait for the next day. */
function queued(ports: Ports, settings: Settings, due: readonly Due[]): MessageRecord[] {
  const now = ports.clock.now();
  const allowed = Math.max(0, ports.mailer.remaining() - settings.mailReserve);
  return due
    .map(({ request, reminder }) => queuedMessage(request, reminder.kind, now, undefined, reminder.point))
    .sort(byUrgency)
    .map((message, index) =>
      index < allowed ? message : { ...message, state: 'DUE' as const, tries: 0, problem: MESSAGE_PROBLEMS.quota },
    );
}
