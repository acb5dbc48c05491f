/** Making the card (จัดทำบัตร): its steps, its code and its last day, and a spoiled card made again. */
import { isIsoDate, type IsoDate } from '../domain/calendar';
import {
  cardCodeNumber,
  formatCardCode,
  nextCardNumber,
  normalizeCardCode,
  validateCardCode,
} from '../domain/cardCode';
import { isCategory } from '../domain/category';
import { isExpiryDate, isIssueDate } from '../domain/issuing';
import { openSteps, PRODUCTION_STEP_CODES, PRODUCTION_STEPS, type ProductionStep } from '../domain/production';
import type { RequestFields } from '../domain/request';
import type { Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { computeExpiry, type ExpiryDate, type ExpiryResult } from '../domain/validity';
import { HISTORY_NOTES } from '../texts/office';
import { guarded, OFFICER_ROLES, refuse, type Caller } from './access';
import { invalid, missing, wrongStatus, type ActionContext, type ActionPlans, type Change } from './actionPlan';
import type { Refusal, Signed, Work, Saved } from './api';
import { dateIn, listIn, textIn } from './data';
import { nextVisit } from './delivery';
import { isBelowMark, reserve, settledMark } from './numbering';
import type { Ports, RegisterChange } from './ports';
import { cardCells, enterInRegister, lineOf, registerOf, shownExpiry, voidLine, type CardIdentity } from './register';
import { noteWork } from './storing';

export const PRODUCTION = {
  MARK_READY: {
    // Code and last day are found out by the server where they are not given: they cannot be missing.
    given: (context) => ({
      issueDate: context.data['issueDate'] ?? context.request.fields.issueDate ?? context.data['issueDateForNew'],
      cardCode: true,
      expiryDate: true,
      productionComplete:
        context.data['productionComplete'] === true ||
        openSteps(Object.keys(stepsWith(context)), context.settings.photoHandling).length === 0,
    }),
    change: markReady,
  },

  REPRINT: {
    givesUpNumber: true,
    change(context) {
      const { request, data } = context;
      const { registerNo: oldNo = '', cardCode = '', ...fields } = request.fields;
      delete fields.issueDate;
      delete fields.expiryDate;
      const reason = textIn(data, 'reason');
      const register = registerOf(request);
      const { registerNo, line } = enterInRegister(context, register, fields.lateReason ?? '');
      const { expiryNote: _note, ...work } = request.work;
      return {
        lines: [line, voidLine(lineOf(request, oldNo))],
        record: {
          fields: { ...fields, registerNo },
          work: nextVisit(
            {
              ...work,
              steps: { registered: { at: context.now, by: context.caller.email } },
              registerNos: [...(work.registerNos ?? []), registerNo],
            },
            request,
          ),
        },
        note: HISTORY_NOTES.reprint(cardCode, registerNo, reason),
      };
    },
  },
} satisfies ActionPlans;

// ---- Steps ----------------------------------------------------------------------------------------------------------

const isStep = (text: unknown): text is ProductionStep => PRODUCTION_STEP_CODES.some((step) => step === text);

function withSteps(work: Work, steps: readonly unknown[], by: Signed): NonNullable<Work['steps']> {
  const ticked = { ...work.steps };
  for (const step of steps) if (isStep(step)) ticked[step] ??= by;
  return ticked;
}

/** Ticks made before and those that come with the action. */
function stepsWith({ request, data, caller, now }: ActionContext): NonNullable<Work['steps']> {
  return withSteps(request.work, listIn(data, 'steps'), { at: now, by: caller.email });
}

/** Ticks steps of a card in production, or takes ticks away again. */
export function tickProduction(
  ports: Ports,
  requestId: unknown,
  steps: unknown,
  undo: unknown = false,
): Saved | Refusal {
  return guarded<Saved>(ports, OFFICER_ROLES, (caller) => {
    if (typeof requestId !== 'string' || !Array.isArray(steps)) return refuse('ARGUMENT_INVALID');
    const known = steps.filter(isStep);
    if (known.length === 0) return missing(['steps']);
    const held = ports.lock.hold(() => tick(ports, caller, requestId, known, undo === true));
    return held?.value ?? refuse('BUSY');
  });
}

function tick(
  ports: Ports,
  caller: Caller,
  requestId: string,
  steps: readonly ProductionStep[],
  undo: boolean,
): Saved | Refusal {
  const request = ports.requests.find(requestId);
  if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
  if (request.status !== 'IN_PRODUCTION') return wrongStatus(request);
  ports.history.prepare();
  const signed: Signed = { at: ports.clock.now(), by: caller.email };
  const before = request.work.steps ?? {};
  const ticked = undo
    ? Object.fromEntries(Object.entries(before).filter(([step]) => !steps.some((one) => one === step)))
    : withSteps(request.work, steps, signed);
  if (Object.keys(ticked).length === Object.keys(before).length) return { ok: true };
  const note = HISTORY_NOTES.ticked(
    steps.map((step) => PRODUCTION_STEPS[step].label),
    undo,
  );
  noteWork(ports, request, { action: 'TICK', by: caller.email, note }, { work: { ...request.work, steps: ticked } });
  return { ok: true };
}

// ---- Ready ----------------------------------------------------------------------------------------------------------

/** The last day of a card, from what the request says of its holder. */
export function expiryOf(fields: RequestFields, issueDate: IsoDate, settings: Settings): ExpiryResult | null {
  if (!isCategory(fields.category)) return null;
  const date = (text: string | undefined): IsoDate | undefined => (isIsoDate(text) ? text : undefined);
  return computeExpiry(
    {
      category: fields.category,
      issueDate,
      birthDate: date(fields.birthDate),
      termEndDate: date(fields.termEndDate),
      contractStartDate: date(fields.contractStartDate),
      contractEndDate: date(fields.contractEndDate),
    },
    settings,
  );
}

/**
 * The computed last day, or the officer's own with a reason. What the card was printed with stays, unless the data have
 * been mended since: then it is found out anew for a card that is being prepared, and asked for one that is ready.
 */
function chosenExpiry(
  { request, settings, data }: ActionContext,
  issueDate: IsoDate,
  isPrinted: boolean,
): ExpiryDate | Refusal {
  const computed = expiryOf(request.fields, issueDate, settings) ?? { error: 'BIRTH_DATE_REQUIRED' };
  const wanted = textIn(data, 'expiryDate');
  const { fields, work } = request;
  if (wanted === '' && fields.expiryDate !== undefined && fields.issueDate === issueDate) {
    const isSettled = 'error' in computed || fields.expiryDate === computed.expiry || work.expiryNote !== undefined;
    if (isSettled || (isPrinted && textIn(data, 'note') !== '')) return fields.expiryDate;
    return isPrinted ? refuse('EXPIRY_NOTE_REQUIRED', shownExpiry(computed.expiry)) : computed.expiry;
  }
  if (wanted === '') return 'error' in computed ? refuse(computed.error) : computed.expiry;
  if (!isExpiryDate(wanted, issueDate)) return invalid(['expiryDate']);
  const usual = 'error' in computed ? null : computed.expiry;
  if (wanted !== usual && textIn(data, 'note') === '')
    return refuse('EXPIRY_NOTE_REQUIRED', usual === null ? '' : shownExpiry(usual));
  return wanted;
}

const CARD_MARK = 'mark.card';

/** The code that was asked for, or the next one; never one that was ever used. */
function chosenCode(context: ActionContext): string | Refusal {
  const { ports, settings, request, data } = context;
  const { cardCodePrefix: prefix, cardCodeNext: start } = settings;
  if (prefix === '') return refuse('CARD_CODE_PREFIX_UNSET');
  const codes = ports.registers.codes(registerOf(request));
  const wanted = textIn(data, 'cardCode');
  if (wanted === '') {
    // The card has been prepared with it.
    if (request.fields.cardCode !== undefined) return request.fields.cardCode;
    const shown = (number: number): string => formatCardCode(prefix, number);
    const mark = settledMark(ports, CARD_MARK, nextCardNumber(codes, prefix, 0, null) - 1, shown);
    return shown(nextCardNumber(codes, prefix, mark, start));
  }
  const checked = validateCardCode(wanted, prefix);
  if (!checked.ok) return refuse(checked.error, checked.error === 'CARD_CODE_FORMAT' ? `${prefix}-00012` : prefix);
  const code = checked.normalized;
  return isUsed(context, codes, code) ? refuse('CARD_CODE_USED', code) : code;
}

/** Whether a code stands in another line of the registers, or is on its way there. */
function isUsed({ ports, settings, request }: ActionContext, codes: readonly string[], code: string): boolean {
  const { cardCodePrefix: prefix } = settings;
  const number = cardCodeNumber(code, prefix);
  const isIt = (one = ''): boolean => cardCodeNumber(normalizeCardCode(one), prefix) === number;
  const lines = codes.filter(isIt).length;
  // A code that was given and stands nowhere: the request knows of it, its line does not yet; or its card was prepared
  // with it, and then given another one.
  if (lines === 0 && isBelowMark(ports, CARD_MARK, number ?? 0))
    return [...ports.requests.withCardCode(code), ...ports.history.mentioning(code)].some(
      (id) => id !== request.requestId,
    );
  if (lines !== 1 || isIt(request.fields.cardCode)) return lines > 1;
  const own = ports.registers.linesOf(registerOf(request), request.requestId);
  const { otherNos } = lineOf(request);
  return !own.some(({ registerNo = '', cardCode }) => !otherNos.includes(registerNo) && isIt(cardCode));
}

/** The day that was asked for, or the one that the card has been printed with, or the one for those without; '' for none. */
function issueDateOf({ request, data }: ActionContext): IsoDate {
  if (data['issueDate'] !== undefined) return dateIn(data, 'issueDate') ?? '';
  return request.fields.issueDate ?? dateIn(data, 'issueDateForNew') ?? '';
}

/** Code, issue date and last day, checked and, where the officer has not given them, found out. */
function cardIdentity(context: ActionContext, isPrinted: boolean): CardIdentity | Refusal {
  const { request, now } = context;
  const issueDate = issueDateOf(context);
  if (issueDate === '') return invalid(['issueDate']);
  const accepted = request.acceptedOn === '' ? request.receivedDate : request.acceptedOn;
  if (!isIssueDate(issueDate, accepted, now.slice(0, 10)))
    return refuse('ISSUE_DATE_RANGE', formatThaiDate(accepted, 'SHORT'));
  const expiryDate = chosenExpiry(context, issueDate, isPrinted);
  if (typeof expiryDate !== 'string') return expiryDate;
  const cardCode = chosenCode(context);
  return typeof cardCode === 'string' ? { cardCode, issueDate, expiryDate } : cardCode;
}

/** The register's line learns of the card; its number is never given again. */
function enterCard(
  { ports, settings, request }: ActionContext,
  card: CardIdentity,
  notifiedOn: IsoDate = '',
): RegisterChange[] {
  const number = cardCodeNumber(card.cardCode, settings.cardCodePrefix) ?? 0;
  if (request.fields.cardCode !== card.cardCode) reserve(ports, CARD_MARK, number, request.requestId);
  const cells = cardCells(card, notifiedOn);
  return [{ kind: 'FILL', line: lineOf(request), cells }];
}

/** The officer's reason for another last day than the computed one. */
const expiryNoteIn = ({ request, data }: ActionContext): string =>
  textIn(data, 'expiryDate') === '' && request.fields.expiryDate === undefined ? '' : textIn(data, 'note');

function markReady(context: ActionContext): Change | Refusal {
  const { settings, request, caller, data, now } = context;
  const today = now.slice(0, 10);
  const card = cardIdentity(context, true);
  if ('ok' in card) return card;
  const lines = enterCard(context, card, today);
  const { cardCode, issueDate, expiryDate } = card;
  const expiryNote = expiryNoteIn(context);
  const steps =
    data['productionComplete'] === true
      ? withSteps(request.work, openSteps([], settings.photoHandling), { at: now, by: caller.email })
      : stepsWith(context);
  return {
    lines,
    record: {
      readyOn: request.readyOn === '' ? today : request.readyOn,
      callOn: today,
      originals: textIn(data, 'originals'),
      fields: { ...request.fields, ...card },
      work: { ...request.work, steps, ...(expiryNote === '' ? {} : { expiryNote }) },
    },
    note: HISTORY_NOTES.ready(cardCode, formatThaiDate(issueDate, 'SHORT'), shownExpiry(expiryDate), expiryNote),
  };
}

// ---- Cards to be printed --------------------------------------------------------------------------------------------

/** Gives a card in production its code, issue date and last day, so that it can be printed; it may be done again. */
export function prepareCard(context: ActionContext): Refusal | Saved {
  const { ports, request, caller } = context;
  if (request.status !== 'IN_PRODUCTION') return wrongStatus(request);
  const card = cardIdentity(context, false);
  if ('ok' in card) return card;
  const { cardCode, issueDate, expiryDate } = request.fields;
  if (cardCode === card.cardCode && issueDate === card.issueDate && expiryDate === card.expiryDate) return { ok: true };
  ports.history.prepare();
  const lines = enterCard(context, card);
  const expiryNote = expiryNoteIn(context);
  const issued = formatThaiDate(card.issueDate, 'SHORT');
  noteWork(
    ports,
    request,
    {
      action: 'PREPARE_CARD',
      by: caller.email,
      note: HISTORY_NOTES.prepared(card.cardCode, issued, shownExpiry(card.expiryDate)),
    },
    {
      fields: { ...request.fields, ...card },
      work: { ...request.work, ...(expiryNote === '' ? {} : { expiryNote }) },
    },
    lines,
  );
  return { ok: true };
}
