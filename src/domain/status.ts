/** Holds the life of a request as one table: which action leads from which status to which, by whom, with what data. */

/** Statuses of a request (สถานะ); docs/rules.md §6.1. */
export const STATUSES = {
  RECEIVED: { label: 'รับคำขอแล้ว รอตรวจสอบ', final: false },
  CHECKING: { label: 'กำลังตรวจสอบเอกสาร', final: false },
  NEEDS_CORRECTION: { label: 'รอแก้ไข/ส่งเอกสารเพิ่มเติม', final: false },
  IN_PRODUCTION: { label: 'เอกสารครบถ้วน อยู่ระหว่างจัดทำบัตร', final: false },
  READY_FOR_PICKUP: { label: 'จัดทำบัตรแล้ว รอรับบัตร', final: false },
  PICKED_UP: { label: 'รับบัตรแล้ว', final: true },
  PICKED_UP_PROXY: { label: 'ผู้แทนรับบัตรแล้ว', final: true },
  CANCELLED: { label: 'ยกเลิกคำขอ', final: true },
  REJECTED: { label: 'ไม่อนุมัติ/ไม่มีสิทธิ', final: true },
} as const satisfies Record<string, { readonly label: string; readonly final: boolean }>;

/** Code of a status of a request (สถานะ). */
export type Status = keyof typeof STATUSES;

export const STATUS_CODES = Object.keys(STATUSES) as Status[];

/** Who acts: ผู้ยื่นคำขอ, เจ้าหน้าที่, หัวหน้า, ระบบ, ผู้ดูแล. ADMIN may do what OFFICER and SUPERVISOR may. */
export type Actor = 'APPLICANT' | 'OFFICER' | 'SUPERVISOR' | 'SYSTEM' | 'ADMIN';

export const ACTIONS = [
  'SUBMIT',
  'AUTO_RETURN',
  'START_CHECK',
  'RETURN',
  'RESUBMIT',
  'ACCEPT',
  'REJECT',
  'MARK_READY',
  'REPRINT',
  'PICKUP',
  'PICKUP_PROXY',
  'CANCEL',
  'REOPEN',
] as const;

/** What can be done to a request (การดำเนินการ). */
export type Action = (typeof ACTIONS)[number];

/** The data of an action, checked only for being there. */
export type ActionData = Readonly<Record<string, unknown>>;

/** The message of docs/rules.md §9 that a transition causes. */
type TransitionMessage = 'M01' | 'M02' | 'M05' | 'M06' | 'M08' | 'M09' | 'M10' | 'M11';

export interface TransitionRule {
  readonly to: Status;
  readonly actors: readonly Actor[];
  /** Data that must be present and not false, in the order in which missing ones are named. */
  readonly needs: readonly string[];
  readonly message: TransitionMessage | null;
}

// Nothing is spread in this table: a bundler then knows that it can be left out of the panel, which needs the labels alone.
const PICKUP_DATA = ['pickedUpAt', 'signed', 'photosBrought', 'oldCardSettled'] as const;
const PROXY_DATA = [
  'pickedUpAt',
  'signed',
  'photosBrought',
  'oldCardSettled',
  'proxyName',
  'proxyAuthorization',
] as const;

const CANCEL_BEFORE_ACCEPTANCE = {
  to: 'CANCELLED',
  actors: ['APPLICANT', 'OFFICER'],
  needs: ['reason'],
  message: 'M10',
} as const;

/** The card's code becomes void, therefore the office alone cancels. */
const CANCEL_AFTER_ACCEPTANCE = { to: 'CANCELLED', actors: ['OFFICER'], needs: ['reason'], message: 'M10' } as const;

const REOPEN = { to: 'CHECKING', actors: ['SUPERVISOR'], needs: ['reason'], message: null } as const;

/** Every permitted transition, by the status it starts from; NEW is a request not stored yet; docs/rules.md §6.2. */
export const TRANSITIONS = {
  NEW: {
    SUBMIT: { to: 'RECEIVED', actors: ['APPLICANT'], needs: [], message: 'M01' },
  },
  RECEIVED: {
    AUTO_RETURN: { to: 'NEEDS_CORRECTION', actors: ['SYSTEM'], needs: ['issues'], message: 'M02' },
    START_CHECK: { to: 'CHECKING', actors: ['OFFICER'], needs: [], message: null },
    CANCEL: CANCEL_BEFORE_ACCEPTANCE,
  },
  CHECKING: {
    RETURN: { to: 'NEEDS_CORRECTION', actors: ['OFFICER'], needs: ['issues', 'correctionDue'], message: 'M02' },
    ACCEPT: {
      to: 'IN_PRODUCTION',
      actors: ['OFFICER'],
      needs: ['checklistComplete', 'overrides', 'lateReason'],
      message: 'M05',
    },
    REJECT: { to: 'REJECTED', actors: ['OFFICER', 'SUPERVISOR'], needs: ['reason'], message: 'M11' },
    CANCEL: CANCEL_BEFORE_ACCEPTANCE,
  },
  NEEDS_CORRECTION: {
    RESUBMIT: { to: 'RECEIVED', actors: ['APPLICANT', 'OFFICER'], needs: [], message: 'M01' },
    CANCEL: CANCEL_BEFORE_ACCEPTANCE,
  },
  IN_PRODUCTION: {
    MARK_READY: {
      to: 'READY_FOR_PICKUP',
      actors: ['OFFICER'],
      needs: ['cardCode', 'issueDate', 'expiryDate', 'productionComplete'],
      message: 'M06',
    },
    CANCEL: CANCEL_AFTER_ACCEPTANCE,
  },
  READY_FOR_PICKUP: {
    REPRINT: { to: 'IN_PRODUCTION', actors: ['OFFICER'], needs: ['reason'], message: null },
    PICKUP: { to: 'PICKED_UP', actors: ['OFFICER'], needs: PICKUP_DATA, message: 'M08' },
    PICKUP_PROXY: {
      to: 'PICKED_UP_PROXY',
      actors: ['OFFICER'],
      needs: PROXY_DATA,
      message: 'M09',
    },
    CANCEL: CANCEL_AFTER_ACCEPTANCE,
  },
  PICKED_UP: {},
  PICKED_UP_PROXY: {},
  CANCELLED: { REOPEN },
  REJECTED: { REOPEN },
} as const satisfies Record<Status | 'NEW', Partial<Record<Action, TransitionRule>>>;

/** ACCEPT needs these two only sometimes: an override for each open BLOCK, a reason when the filing was late. */
const MISSING_WHEN: Readonly<Record<string, (data: ActionData) => boolean>> = {
  overrides: (data) => isGiven(data['openBlocks']),
  lateReason: (data) => data['late'] === true && !isGiven(data['lateReason']),
};

export type TransitionResult =
  | { ok: true; to: Status; message: TransitionMessage | null }
  | { ok: false; error: 'TRANSITION_NOT_ALLOWED' | 'ACTOR_NOT_ALLOWED' }
  | { ok: false; error: 'DATA_MISSING'; fields: string[] };

/**
 * Decides whether an action may be done now (docs/rules.md §6.2).
 * For ACCEPT give `openBlocks` (BLOCK findings without override) and `late`; either left out counts as none.
 * Errors in this order: TRANSITION_NOT_ALLOWED, ACTOR_NOT_ALLOWED, DATA_MISSING with `fields`.
 */
export function transition(
  from: Status | 'NEW',
  action: Action,
  actor: Actor,
  data: ActionData = {},
): TransitionResult {
  const rule = ruleFor(from, action);
  if (rule === undefined) return { ok: false, error: 'TRANSITION_NOT_ALLOWED' };
  if (!mayAct(rule, actor)) return { ok: false, error: 'ACTOR_NOT_ALLOWED' };
  const fields = rule.needs.filter((field) => (MISSING_WHEN[field] ?? (() => !isGiven(data[field])))(data));
  if (fields.length > 0) return { ok: false, error: 'DATA_MISSING', fields };
  return { ok: true, to: rule.to, message: rule.message };
}

/** The actions that somebody may choose in a status, in the order of the table. */
export function allowedActions(from: Status, actor: Actor): Action[] {
  return ACTIONS.filter((action) => {
    const rule = ruleFor(from, action);
    return rule !== undefined && mayAct(rule, actor);
  });
}

export function isStatus(text: string | undefined): text is Status {
  return text !== undefined && Object.prototype.hasOwnProperty.call(STATUSES, text);
}

export function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text);
}

/** The same table for texts that come from a sheet and may be no status. */
const RULES: Readonly<Record<string, Partial<Record<Action, TransitionRule>>>> = TRANSITIONS;

/** The rule of an action in a status; undefined where it is not allowed. */
export function ruleFor(from: string, action: Action): TransitionRule | undefined {
  return RULES[from]?.[action];
}

function mayAct(rule: TransitionRule, actor: Actor): boolean {
  if (actor !== 'ADMIN') return rule.actors.includes(actor);
  return rule.actors.includes('OFFICER') || rule.actors.includes('SUPERVISOR');
}

/** False for what the rules call "absent or false": nothing, blank text, false, an empty list. */
function isGiven(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false;
}
