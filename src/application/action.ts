/** What an officer does to a request: allowed or not, carried out under the lock, told to the applicant. */
import { MOST_AT_ONCE } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import { isAction, transition, type Action, type TransitionResult } from '../domain/status';
import { formatThaiDate } from '../domain/thaiDate';
import { HISTORY_LABELS } from '../texts/history';
import { ANY_ROLE, guarded, OFFICER_ROLES, refuse, type Caller } from './access';
import { missing, wrongStatus, type ActionContext, type ActionPlan, type ActionPlans } from './actionPlan';
import type { ActionData, ActionDone, ActionOfMany, HistoryEntry, Refusal, Role } from './api';
import { CLOSING } from './closing';
import { isUnchecked } from './completing';
import { cleanData } from './data';
import { HANDING_OVER } from './handover';
import type { Ports, RequestRecord } from './ports';
import { prepareCard, PRODUCTION } from './production';
import { completeLines } from './register';
import { resubmitOnPaper } from './resubmission';
import { REVIEW } from './review';
import {
  isReachable,
  lastEntry,
  messageAbout,
  sendAll,
  versionOf,
  withHistory,
  writeTogether,
  type Pending,
} from './storing';

const PLANS = { ...REVIEW, ...PRODUCTION, ...HANDING_OVER, ...CLOSING } satisfies ActionPlans;
/** Done by applicants and by the system; RESUBMIT goes the way of a correction. */
type WithoutPlan = 'SUBMIT' | 'AUTO_RETURN' | 'RESUBMIT';
const planOf = (action: Exclude<Action, WithoutPlan>): ActionPlan => PLANS[action];

const NO_MORE: readonly Pending[] = [];

interface Done {
  readonly ok: true;
  readonly request: RequestRecord;
  readonly messages: readonly Pending[];
}

/** `requestId`, `action` and `data` come from a page, which may send anything. */
export function applyAction(
  ports: Ports,
  requestId: unknown,
  action: unknown,
  data: unknown = {},
): ActionDone | Refusal {
  return guarded(ports, ANY_ROLE, (caller) => {
    const { settings } = parseSettings(ports.config.settings());
    return actOn(ports, settings, caller, requestId, action, data);
  });
}

/** One after another, each under a lock of its own; what there is no time for is refused by name. */
export function applyActionToMany(
  ports: Ports,
  requestIds: unknown,
  action: unknown,
  data: unknown = {},
): readonly ActionOfMany[] | Refusal {
  return forEachRequest(ports, ANY_ROLE, requestIds, (settings, caller, requestId) =>
    actOn(ports, settings, caller, requestId, action, data),
  );
}

/** Gives cards in production their code, issue date (today unless given) and last day, so that they can be printed. */
export function prepareCards(ports: Ports, requestIds: unknown, data: unknown = {}): readonly ActionOfMany[] | Refusal {
  return forEachRequest(ports, OFFICER_ROLES, requestIds, (settings, caller, requestId) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse('ARGUMENT_INVALID');
    const held = ports.lock.hold((): ActionDone | Refusal => {
      const request = ports.requests.find(requestId);
      if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
      const given = { issueDate: ports.clock.today(), ...cleanData(data) };
      const prepared = prepareCard({ ports, settings, request, caller, data: given, now: ports.clock.now() });
      return prepared.ok ? { ok: true, status: request.status } : prepared;
    });
    return held?.value ?? refuse('BUSY');
  });
}

function forEachRequest(
  ports: Ports,
  roles: readonly Role[],
  requestIds: unknown,
  work: (settings: Settings, caller: Caller, requestId: string) => ActionDone | Refusal,
): readonly ActionOfMany[] | Refusal {
  return guarded<readonly ActionOfMany[]>(ports, roles, (caller) => {
    if (!Array.isArray(requestIds) || requestIds.length > MOST_AT_ONCE) return refuse('ARGUMENT_INVALID');
    const { settings } = parseSettings(ports.config.settings());
    return [...new Set(requestIds.map(String))].map((requestId): ActionOfMany => {
      if (ports.clock.timeIsShort()) return { requestId, ...refuse('TIME_SHORT') };
      return { requestId, ...work(settings, caller, requestId) };
    });
  });
}

function actOn(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  requestId: unknown,
  action: unknown,
  data: unknown,
): ActionDone | Refusal {
  if (typeof requestId !== 'string' || typeof action !== 'string' || !isAction(action))
    return refuse('ARGUMENT_INVALID');
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return refuse('ARGUMENT_INVALID');
  const held = ports.lock.hold(() => act(ports, settings, caller, requestId, action, cleanData(data)));
  if (held === null) return refuse('BUSY');
  if (!held.value.ok) return held.value;
  const { request, messages } = held.value;
  sendAll(ports, messages, settings, 'OFFICER');
  return { ok: true, status: request.status };
}

function act(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  requestId: string,
  action: Action,
  data: ActionData,
): Done | Refusal {
  const request = ports.requests.find(requestId);
  if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
  const changed = changedSince(request, data['version']);
  if (changed !== null) return changed;
  const context: ActionContext = { ports, settings, request, caller, data, now: ports.clock.now() };
  // What nobody may do here is refused before any of its data are looked at.
  const possible = transition(request.status, action, caller.role);
  if (!possible.ok && possible.error !== 'DATA_MISSING') return refusedTransition(possible, request);
  if (action === 'RESUBMIT') return { ok: true, ...resubmitOnPaper(context) };
  if (action === 'SUBMIT' || action === 'AUTO_RETURN') return refuse('ACTOR_NOT_ALLOWED');
  ports.history.prepare();
  return carryOut(context, action, planOf(action));
}

function carryOut(context: ActionContext, action: Action, plan: ActionPlan): Done | Refusal {
  const { ports, settings, request, caller, now } = context;
  const given = plan.given?.(context) ?? context.data;
  const allowed = transition(request.status, action, caller.role, given);
  if (!allowed.ok) return refusedTransition(allowed, request);
  const sends = allowed.message !== null && (allowed.message !== 'M05' || settings.sendM05) && isReachable(request);
  if (sends) ports.outbox.prepare();
  if (plan.givesUpNumber === true && isUnchecked(ports, request)) completeLines(ports, settings, request);
  const change = plan.change(context, given);
  if ('ok' in change) return change;
  const entry: HistoryEntry = {
    at: now,
    action,
    from: request.status,
    to: allowed.to,
    by: caller.email,
    note: change.note,
  };
  const next: RequestRecord = {
    ...request,
    status: allowed.to,
    // Whoever was to be called was to be called about what it was before.
    callOn: '',
    ...change.record,
    recentHistory: withHistory(request, [entry]),
  };
  const messages = sends && allowed.message !== null ? [messageAbout(next, allowed.message, now)] : NO_MORE;
  const isWritten = writeTogether(ports, next, {
    entry,
    lines: change.lines ?? [],
    messages: messages.map(({ message }) => message),
  });
  return isWritten ? { ok: true, request: next, messages } : refuse('REQUEST_NOT_FOUND', request.requestId);
}

function refusedTransition(result: Exclude<TransitionResult, { ok: true }>, request: RequestRecord): Refusal {
  if (result.error === 'DATA_MISSING') return missing(result.fields);
  return result.error === 'ACTOR_NOT_ALLOWED' ? refuse(result.error) : wrongStatus(request);
}

/** Refuses what was decided about an earlier state of the request; says what has changed and by whom. */
function changedSince(request: RequestRecord, version: unknown): Refusal | null {
  if (typeof version !== 'string' || version === '' || version === versionOf(request)) return null;
  const last = lastEntry(request);
  const when = last === undefined ? '' : `${formatThaiDate(last.at.slice(0, 10), 'SHORT')} ${last.at.slice(11, 16)} น.`;
  return refuse('CHANGED', last === undefined ? '' : HISTORY_LABELS[last.action], last?.by ?? '', when);
}
