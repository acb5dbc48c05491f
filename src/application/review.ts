/** Checking: begin, return for correction, accept into the control register, reject. */
import { lacksLateReason, openBlocks, type Override } from '../domain/acceptance';
import { deadlineDays } from '../domain/calendar';
import { isCategory } from '../domain/category';
import { CHECKLIST, openItems, photoChecklist, type ChecklistId, type ChecklistMark } from '../domain/checklist';
import { formatFinding, type Finding } from '../domain/finding';
import { withReturn } from '../domain/serviceCase';
import { formatThaiDate } from '../domain/thaiDate';
import { beginRound, serviceEnd } from '../domain/turnaround';
import { issueTexts } from '../texts/findings';
import { HISTORY_NOTES } from '../texts/office';
import { guarded, OFFICER_ROLES, refuse } from './access';
import { invalid, missing, wrongStatus, type ActionContext, type ActionPlans, type Change } from './actionPlan';
import type { ActionData, ChecklistEntry, Refusal, Work, Saved } from './api';
import { dateIn, entriesIn, LONGEST_ISSUE, LONGEST_LIST, listIn, textIn, textsIn } from './data';
import type { Ports, RequestRecord } from './ports';
import { enterInRegister, registerFor } from './register';

export const REVIEW = {
  START_CHECK: {
    change: () => ({ record: {}, note: HISTORY_NOTES.checkStarted }),
  },

  RETURN: {
    given: (context) => ({ ...context.data, correctionDue: correctionDueOf(context) }),
    change({ settings, request, now, data }, given) {
      const issues = textsIn(data, 'issues', LONGEST_ISSUE);
      if (issues.length === 0) return missing(['issues']);
      // A cell and a mail hold only so much; the panel sends less.
      if (issues.join('').length > LONGEST_LIST) return refuse('ARGUMENT_INVALID');
      const correctionDue = dateIn(given, 'correctionDue') ?? '';
      if (correctionDue < now.slice(0, 10)) return invalid(['correctionDue']);
      return {
        record: {
          correctionDue,
          corrections: beginRound(request.corrections, now.slice(0, 10)),
          work: { ...request.work, issues },
          returned: withReturn(request.returned, now.slice(0, 10), issues),
        },
        note: HISTORY_NOTES.returned(issueTexts(issues, settings), formatThaiDate(correctionDue, 'SHORT')),
      };
    },
  },

  ACCEPT: {
    given: (context) => ({ ...context.data, ...acceptance(context) }),
    change: accept,
  },

  REJECT: {
    change: ({ request, data, now }) => ({
      record: { closedOn: now.slice(0, 10), work: { ...request.work, reason: textIn(data, 'reason') } },
      note: HISTORY_NOTES.because(textIn(data, 'reason')),
    }),
  },
} satisfies ActionPlans;

function correctionDueOf({ ports, settings, data, now }: ActionContext): string {
  const wanted = textIn(data, 'correctionDue');
  if (wanted !== '') return wanted;
  return deadlineDays(now.slice(0, 10), settings.correctionDays, new Set(ports.config.holidays()));
}

// ---- The checklist --------------------------------------------------------------------------------------------------

/** The items of a request's checklist; none without a readable category. */
export function checklistOf({ fields }: Pick<RequestRecord, 'fields'>): ChecklistId[] {
  return isCategory(fields.category) ? photoChecklist(fields.category, fields.headscarf === 'YES') : [];
}

const MARKS: readonly string[] = ['YES', 'NO', 'NA'] satisfies ChecklistMark[];
const isMark = (text: string): text is ChecklistMark => MARKS.includes(text);

/** Stored marks with those of `marks` and `notes`; who has made a mark stays its maker until somebody changes it. */
function markedNow(
  { request, caller, now }: Pick<ActionContext, 'request' | 'caller' | 'now'>,
  data: ActionData,
): Readonly<Record<string, ChecklistEntry>> {
  const marked: Record<string, ChecklistEntry> = {};
  for (const [id, entry] of Object.entries(request.work.checklist ?? {})) if (entry !== undefined) marked[id] = entry;
  const notes = new Map(entriesIn(data, 'notes'));
  for (const [id, mark] of entriesIn(data, 'checklist')) {
    if (!isMark(mark) || !Object.prototype.hasOwnProperty.call(CHECKLIST, id)) continue;
    const note = notes.get(id) ?? '';
    const before = marked[id];
    if (before?.mark === mark && (before.note ?? '') === note) continue;
    marked[id] = { mark, at: now, by: caller.email, ...(note === '' ? {} : { note }) };
  }
  return marked;
}

/** Keeps the marks while an officer is still checking, so that nothing is lost when the panel is closed. */
export function saveChecklist(ports: Ports, requestId: unknown, marks: unknown, notes: unknown = {}): Saved | Refusal {
  return guarded<Saved>(ports, OFFICER_ROLES, (caller) => {
    if (typeof requestId !== 'string' || typeof marks !== 'object' || marks === null) return refuse('ARGUMENT_INVALID');
    const held = ports.lock.hold((): Saved | Refusal => {
      const request = ports.requests.find(requestId);
      if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
      if (request.status !== 'CHECKING') return wrongStatus(request);
      const checklist = markedNow({ request, caller, now: ports.clock.now() }, { checklist: marks, notes });
      ports.requests.replace({ ...request, work: { ...request.work, checklist } });
      return { ok: true };
    });
    return held?.value ?? refuse('BUSY');
  });
}

// ---- Acceptance -----------------------------------------------------------------------------------------------------

/** The overrides given now, each with a note, after those given before. */
function overridesIn({ request, data, caller, now }: ActionContext): NonNullable<Work['overrides']> {
  const given = listIn(data, 'overrides').flatMap((item) => {
    const code = textIn({ ...(item as object) }, 'code');
    const note = textIn({ ...(item as object) }, 'note');
    return code === '' || note === '' ? [] : [{ code, note, at: now, by: caller.email }];
  });
  return [...(request.work.overrides ?? []), ...given];
}

const lateReasonOf = ({ request, data }: ActionContext): string =>
  textIn(data, 'lateReason') || (request.fields.lateReason ?? '');

/** The three demands of docs/rules.md §6.2, worked out from what is known and what was given. */
function acceptance(context: ActionContext): ActionData {
  const { request, data } = context;
  const marked = markedNow(context, data);
  const marks = Object.fromEntries(Object.entries(marked).map(([id, { mark }]) => [id, mark]));
  const notes = Object.fromEntries(Object.entries(marked).map(([id, { note }]) => [id, note ?? '']));
  const overrides: readonly Override[] = overridesIn(context);
  const items = checklistOf(request);
  return {
    checklistComplete:
      data['checklistComplete'] === true || (items.length > 0 && openItems(items, marks, notes).length === 0),
    openBlocks: openBlocks(request.findings, overrides).map(formatFinding),
    late: lacksLateReason(request.findings, lateReasonOf(context)),
  };
}

/** A finding that an officer has settled by accepting: the duplicate is a request of its own now, lateness is explained. */
const SETTLED: readonly Finding['code'][] = ['OPEN_DUPLICATE', 'LATE_REASON_REQUIRED'];

function accept(context: ActionContext): Change {
  const { settings, request, caller, data, now } = context;
  const register = registerFor(request.fields);
  const today = now.slice(0, 10);
  const lateReason = lateReasonOf(context);
  const overrides = overridesIn(context);
  const { registerNo, line } = enterInRegister(context, register, lateReason);
  const work: Work = {
    ...request.work,
    checklist: markedNow(context, data),
    ...(overrides.length === 0 ? {} : { overrides }),
    steps: { registered: { at: now, by: caller.email } },
    register,
    registerNos: [...(request.work.registerNos ?? []), registerNo],
    ...(settings.sendM05 ? { expectedOn: expectedOn(context) } : {}),
  };
  return {
    lines: [line],
    record: {
      acceptedOn: today,
      work,
      findings: request.findings.filter(({ code }) => !SETTLED.includes(code)),
      fields: { ...request.fields, registerNo, ...(lateReason === '' ? {} : { lateReason }) },
    },
    note: HISTORY_NOTES.accepted(
      registerNo,
      overrides.map(({ code, note }) => `${issueTexts([code], settings).join('')} (${note})`),
      request.findings.some(({ code }) => code === 'LATE_FILING') ? lateReason : '',
    ),
  };
}

/** The day that M05 promises; where it is over or cannot be told, the time begins anew. */
function expectedOn({ ports, settings, request, now }: ActionContext): string {
  const [today, days, holidays] = [now.slice(0, 10), settings.slaWorkingDays, new Set(ports.config.holidays())];
  const end = serviceEnd(request, days, holidays);
  return end >= today ? end : serviceEnd({ receivedDate: today, corrections: [] }, days, holidays);
}
