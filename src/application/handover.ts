/** The finished card leaves the office: telephone calls, hand-over to the holder, hand-over to a proxy. */
import { isIsoDate } from '../domain/calendar';
import { fullName } from '../domain/personName';
import { CALL_RESULTS, isCallResult, nextCall, oldCardExcuse } from '../domain/pickup';
import { PRODUCTION_STEP_CODES, PRODUCTION_STEPS } from '../domain/production';
import { STATUSES } from '../domain/status';
import { formatThaiDate } from '../domain/thaiDate';
import { CALL_LABELS } from '../texts/history';
import { HISTORY_NOTES, OLD_CARD, REGISTER_TEXTS } from '../texts/office';
import { guarded, OFFICER_ROLES, refuse, type Caller } from './access';
import { invalid, missing, wrongStatus, type ActionContext, type ActionPlans, type Change } from './actionPlan';
import type { ActionData, CallLogged, PhoneCall, Pickup, Refusal, Signed } from './api';
import { dateIn, textIn } from './data';
import type { Ports } from './ports';
import { nameInRegister, pickupCells, lineOf } from './register';
import { noteWork } from './storing';

export const HANDING_OVER = {
  PICKUP: { change: (context) => handOver(context, fullName(context.request.fields)) },
  PICKUP_PROXY: {
    change: (context) =>
      handOver(context, textIn(context.data, 'proxyName'), {
        proxyAuthorization: textIn(context.data, 'proxyAuthorization') || REGISTER_TEXTS.authorized,
        ...(textIn(context.data, 'proxyRelation') === ''
          ? {}
          : { proxyRelation: textIn(context.data, 'proxyRelation') }),
      }),
  },
} satisfies ActionPlans;

type Proxy = Pick<Pickup, 'proxyAuthorization' | 'proxyRelation'>;

/** A clock that is a little fast is no reason to send somebody home. */
const TOLERANCE_MS = 60 * 60 * 1000;

/** `2026-11-25T10:30` from what was entered, in the office's own time; null for anything that cannot be. */
function pickupTime({ request, data, now }: ActionContext): string | null {
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d)[T ]([01]\d:[0-5]\d|2[0-3]:[0-5]\d)/.exec(textIn(data, 'pickedUpAt')) ?? [];
  if (!isIsoDate(day) || (request.readyOn !== '' && day < request.readyOn)) return null;
  return Date.parse(`${day}T${time}:00+07:00`) > Date.parse(now) + TOLERANCE_MS ? null : `${day}T${time}`;
}

function oldCardText({ request, data }: ActionContext, day: string): string {
  const why = textIn(data, 'oldCardNote');
  if (why !== '') return OLD_CARD.kept(why);
  const excuse = oldCardExcuse(request.fields);
  return excuse === null ? OLD_CARD.returned(day) : OLD_CARD[excuse];
}

function handOver(context: ActionContext, receiverName: string, proxy: Proxy | null = null): Change | Refusal {
  const { request, caller, now } = context;
  const pickedUpAt = pickupTime(context);
  if (pickedUpAt === null) return invalid(['pickedUpAt']);
  const day = formatThaiDate(pickedUpAt.slice(0, 10), 'SHORT');
  const time = pickedUpAt.slice(11).replace(':', '.');
  const oldCard = oldCardText(context, day);
  const pickup: Pickup = { pickedUpAt, receiverName, oldCard, ...proxy };
  const cells = pickupCells(pickup, nameInRegister(caller));
  const signed: Signed = { at: now, by: caller.email };
  const steps = { ...request.work.steps };
  for (const step of PRODUCTION_STEP_CODES) if (PRODUCTION_STEPS[step].atPickup) steps[step] ??= signed;
  const at = `${day} ${time} น.`;
  return {
    lines: [{ kind: 'WRITE', line: lineOf(request), cells }],
    record: {
      closedOn: pickedUpAt.slice(0, 10),
      work: { ...request.work, steps, pickup },
    },
    note:
      proxy === null
        ? HISTORY_NOTES.handedOver(receiverName, at, oldCard)
        : HISTORY_NOTES.handedToProxy(receiverName, proxy.proxyAuthorization ?? '', at, oldCard),
  };
}

// ---- Telephone ------------------------------------------------------------------------------------------------------

/** Calls that a request carries with it; the sheet ประวัติ has all. */
const RECENT_CALLS = 20;

/** Notes a telephone call. Where one was due it also says when to call again. */
export function logPhoneCall(ports: Ports, requestId: unknown, call: unknown): CallLogged | Refusal {
  return guarded<CallLogged>(ports, OFFICER_ROLES, (caller) => {
    if (typeof requestId !== 'string' || typeof call !== 'object' || call === null) return refuse('ARGUMENT_INVALID');
    const held = ports.lock.hold(() => noteCall(ports, caller, requestId, { ...call }));
    return held?.value ?? refuse('BUSY');
  });
}

function noteCall(ports: Ports, caller: Caller, requestId: string, data: ActionData): CallLogged | Refusal {
  const request = ports.requests.find(requestId);
  if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
  if (STATUSES[request.status].final && request.callOn === '') return wrongStatus(request);
  const result = CALL_RESULTS.find((one) => one === data['result']);
  if (!isCallResult(result)) return missing(['result']);
  const now = ports.clock.now();
  const promisedDay = dateIn(data, 'promisedDay');
  if (promisedDay === null || (promisedDay !== '' && promisedDay < now.slice(0, 10))) return invalid(['promisedDay']);
  ports.history.prepare();
  const note = textIn(data, 'note');
  const made: PhoneCall = {
    at: now,
    by: caller.email,
    result,
    ...(promisedDay === '' ? {} : { promisedDay }),
    ...(note === '' ? {} : { note }),
  };
  // Others are called because a reminder could not be sent to them.
  const isDue = request.status === 'READY_FOR_PICKUP' || request.callOn !== '';
  const callOn = isDue ? dayOfNextCall(ports, made) : '';
  const told = HISTORY_NOTES.called(
    CALL_LABELS[result],
    promisedDay === '' ? '' : formatThaiDate(promisedDay, 'SHORT'),
    note,
  );
  const calls = [...(request.work.calls ?? []), made].slice(-RECENT_CALLS);
  const entry = { action: 'PHONE_CALL', by: caller.email, note: told } as const;
  noteWork(ports, request, entry, { callOn, work: { ...request.work, calls } });
  return { ok: true, callOn };
}

function dayOfNextCall({ config }: Ports, { at, result, promisedDay }: PhoneCall): string {
  return nextCall({ result, promisedDay }, at.slice(0, 10), new Set(config.holidays()));
}
