/** What can be done to many requests, one after another: a table, and how one of them fares. */
import type { ActionOfMany, QueueRow, Refusal } from '../application/api';
import type { Status } from '../domain/status';
import { ACTION_LABELS, QUEUE } from '../texts/sidebar';
import { PREPARING } from '../texts/sidebarPapers';
import { problemOfError } from './problem';
import { ask } from './server';

export interface BulkRow {
  /** The status they must all have. */
  readonly from: readonly QueueRow['status'][];
  /** The status they have then; null where it stays. */
  readonly to: Status | null;
  /** The one thing that is asked; a day only for cards that have none yet. */
  readonly asks: 'issueDateForNew' | 'reason' | null;
  /** What must be said of all of them, and how the server knows it. */
  readonly confirms?: 'productionComplete';
  /** Whether applicants are written to. */
  readonly mails?: true;
}

export const BULK_ACTIONS = {
  START_CHECK: { from: ['RECEIVED'], to: 'CHECKING', asks: null },
  PREPARE_CARD: { from: ['IN_PRODUCTION'], to: null, asks: 'issueDateForNew' },
  MARK_READY: {
    from: ['IN_PRODUCTION'],
    to: 'READY_FOR_PICKUP',
    asks: 'issueDateForNew',
    confirms: 'productionComplete',
    mails: true,
  },
  CANCEL: {
    from: ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'IN_PRODUCTION', 'READY_FOR_PICKUP'],
    to: 'CANCELLED',
    asks: 'reason',
    mails: true,
  },
} as const satisfies Record<string, BulkRow>;

export type BulkAction = keyof typeof BULK_ACTIONS;

const NAMES = Object.keys(BULK_ACTIONS) as BulkAction[];

/** Actions that fit the status of each of the requests. */
export function possibleFor(rows: readonly QueueRow[]): readonly BulkAction[] {
  return NAMES.filter((name) => {
    const from: readonly string[] = BULK_ACTIONS[name].from;
    return rows.length > 0 && rows.every(({ status }) => from.includes(status));
  });
}

export const labelsOf = (action: BulkAction): { readonly button: string; readonly done: string } =>
  action === 'PREPARE_CARD' ? { button: PREPARING.title, done: PREPARING.done } : ACTION_LABELS[action];

/** How a request fared; the text says what went wrong. */
export interface Result {
  readonly requestId: string;
  readonly name: string;
  readonly ok: boolean;
  readonly text: string;
}

export const nameOf = ({ fullName }: QueueRow): string => (fullName === '' ? QUEUE.noName : fullName);

export type BulkData = Readonly<Record<string, string | true>>;

function askForOne(requestId: string, action: BulkAction, data: BulkData): Promise<readonly ActionOfMany[] | Refusal> {
  return action === 'PREPARE_CARD'
    ? ask('prepareCards', [requestId], data)
    : ask('applyActionToMany', [requestId], action, data);
}

export async function carryOutOne(row: QueueRow, action: BulkAction, data: BulkData): Promise<Result> {
  const { requestId } = row;
  try {
    const answer = await askForOne(requestId, action, data);
    const own: ActionOfMany | undefined = 'error' in answer ? { ...answer, requestId } : answer[0];
    const ok = own?.ok === true;
    return { requestId, name: nameOf(row), ok, text: own === undefined || own.ok ? '' : own.text };
  } catch (error) {
    return { requestId, name: nameOf(row), ok: false, text: problemOfError(error).text };
  }
}
