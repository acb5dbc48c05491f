/** What each action asks of the officer: one table, complete for the compiler. */
import type { RequestDetail } from '../application/api';
import type { Action } from '../domain/status';
import { ACTION_LABELS, expectsOldCard } from '../texts/sidebar';

/** Actions that have a button. */
export type OfficersAction = keyof typeof ACTION_LABELS;

/** How a value is entered. The last two are lists that the request itself gives. */
export type Entry = 'TEXT' | 'LONG_TEXT' | 'DATE' | 'TIME' | 'TICK' | 'ISSUES' | 'OVERRIDES' | 'DOCUMENTS' | 'EXPIRY';

export interface Asked {
  readonly name: string;
  readonly entry: Entry;
  /** Shown only where the request calls for it. */
  readonly when?: (request: RequestDetail) => boolean;
  /** Must be filled in before the server is asked. */
  readonly needed?: true;
}

const reason: readonly Asked[] = [{ name: 'reason', entry: 'LONG_TEXT', needed: true }];

const handOver: readonly Asked[] = [
  { name: 'pickedUpAt', entry: 'TIME', needed: true },
  { name: 'signed', entry: 'TICK', needed: true },
  { name: 'photosBrought', entry: 'TICK', needed: true },
  { name: 'oldCardSettled', entry: 'TICK', needed: true },
  { name: 'oldCardNote', entry: 'TEXT', when: ({ fields }) => expectsOldCard(fields) },
];

const has = (request: RequestDetail, code: string): boolean => request.findings.some((item) => item.code === code);

export const ACTION_FORMS = {
  START_CHECK: [],
  RETURN: [
    { name: 'issues', entry: 'ISSUES', needed: true },
    { name: 'correctionDue', entry: 'DATE' },
  ],
  RESUBMIT: [{ name: 'documents', entry: 'DOCUMENTS' }],
  ACCEPT: [
    {
      name: 'overrides',
      entry: 'OVERRIDES',
      when: ({ findings }) => findings.some(({ severity }) => severity === 'BLOCK'),
    },
    { name: 'lateReason', entry: 'LONG_TEXT', when: (request) => has(request, 'LATE_FILING'), needed: true },
  ],
  REJECT: reason,
  MARK_READY: [
    { name: 'issueDate', entry: 'DATE', needed: true },
    { name: 'cardCode', entry: 'TEXT' },
    { name: 'expiryDate', entry: 'EXPIRY' },
    { name: 'note', entry: 'TEXT' },
    { name: 'originals', entry: 'TEXT' },
  ],
  REPRINT: reason,
  PICKUP: handOver,
  PICKUP_PROXY: [
    { name: 'proxyName', entry: 'TEXT', needed: true },
    { name: 'proxyRelation', entry: 'TEXT' },
    { name: 'proxyAuthorization', entry: 'TICK', needed: true },
    ...handOver,
  ],
  CANCEL: reason,
  REOPEN: reason,
} as const satisfies Record<OfficersAction, readonly Asked[]>;

export function isOfficersAction(action: Action): action is OfficersAction {
  return Object.prototype.hasOwnProperty.call(ACTION_LABELS, action);
}

/** What is asked of this request. */
export function askedOf(action: OfficersAction, request: RequestDetail): readonly Asked[] {
  const all: readonly Asked[] = ACTION_FORMS[action];
  return all.filter(({ when }) => when === undefined || when(request));
}

export type Values = Readonly<Record<string, unknown>>;

type First = (request: RequestDetail, now: string) => Values;
const collectedNow: First = (_, now) => ({ pickedUpAt: now });

/** What was printed on the card when it was prepared; without that, a card issued today. */
function asPrepared({ fields, work, today }: RequestDetail): Values {
  const { issueDate = '', expiryDate = '' } = fields;
  const hasOwnExpiry = issueDate !== '' && work.expiryNote !== undefined;
  return {
    issueDate: issueDate === '' ? today : issueDate,
    ...(hasOwnExpiry && { expiryDate, note: work.expiryNote }),
  };
}

const FIRST_VALUES: Readonly<Partial<Record<OfficersAction, First>>> = {
  RETURN: ({ findings }) => ({ issues: findings.filter(isReturned).map(({ key }) => key) }),
  ACCEPT: ({ fields }) => ({ lateReason: fields.lateReason ?? '' }),
  MARK_READY: asPrepared,
  PICKUP: collectedNow,
  PICKUP_PROXY: collectedNow,
};

/** What stands in the form when it opens. `now` is `2026-11-25T10:30` in the officer's own time. */
export function firstValues(action: OfficersAction, request: RequestDetail, now: string): Values {
  return FIRST_VALUES[action]?.(request, now) ?? {};
}

type Found = RequestDetail['findings'][number];

/** What only an officer can settle: said to the applicant, it would be an order to the wrong person. */
const FOR_OFFICERS: readonly string[] = [
  'OPEN_DUPLICATE',
  'CORRECTION_OTHER_EMAIL',
  'RECENT_COMPLETED',
  'EDITED_LATER',
  'DOC_UNSORTED',
  'QUESTION_MISSING',
  'QUESTION_AMBIGUOUS',
  'ANSWER_IS_DATE',
];

export const isForApplicant = ({ code }: Found): boolean => !FOR_OFFICERS.includes(code);

const isReturned = (found: Found): boolean =>
  isForApplicant(found) && (found.severity === 'BLOCK' || found.code === 'LATE_REASON_REQUIRED');

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0);

/** Names of what must still be filled in. */
export function missingIn(asked: readonly Asked[], values: Values): string[] {
  return asked
    .filter(({ name, needed }) => needed === true && isEmpty(name === 'issues' ? issuesOf(values) : values[name]))
    .map(({ name }) => name);
}

/** The ticked findings and what the officer has written, one on each line. */
export function issuesOf(values: Values): string[] {
  const ticked = Array.isArray(values['issues']) ? (values['issues'] as string[]) : [];
  const own = typeof values['ownIssues'] === 'string' ? values['ownIssues'].split('\n') : [];
  return [
    ...ticked,
    ...own.map((line) => line.replace(/^\s*(-|•|\d+[.)])\s+/, '').trim()).filter((line) => line !== ''),
  ];
}

/** The data of the action as the server expects them: nothing that is empty. */
export function dataOf(values: Values): Values {
  const { ownIssues: _own, notes, ...rest } = values;
  const overrides = Object.entries((notes ?? {}) as Record<string, string>)
    .filter(([, note]) => note.trim() !== '')
    .map(([code, note]) => ({ code, note }));
  const issues = issuesOf(values);
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => !isEmpty(value))),
    ...(issues.length > 0 && { issues }),
    ...(overrides.length > 0 && { overrides }),
  };
}
