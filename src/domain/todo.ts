/** What is to be done now: the piles with which an officer begins the day. */
import type { IsoDate } from './calendar';
import type { Status } from './status';
import type { ServiceTime } from './turnaround';

/** Piles of work, the most pressing first. */
export const TODOS = ['OVERDUE', 'NEW', 'CALL', 'READY', 'DUPLICATE'] as const;
export type Todo = (typeof TODOS)[number];

/** What decides in which piles a request lies. */
export interface Waiting {
  readonly status: Status;
  readonly duplicateOf?: string;
  readonly service?: ServiceTime;
  readonly correctionOverdue?: true;
  readonly callToday?: true;
}

const IN_PILE: Readonly<Record<Todo, (request: Waiting) => boolean>> = {
  OVERDUE: ({ service, correctionOverdue }) => service === 'OVER' || correctionOverdue === true,
  NEW: ({ status, duplicateOf }) => status === 'RECEIVED' && duplicateOf === undefined,
  CALL: ({ callToday }) => callToday === true,
  READY: ({ status }) => status === 'READY_FOR_PICKUP',
  DUPLICATE: ({ status, duplicateOf }) => status === 'RECEIVED' && duplicateOf !== undefined,
};

/** Whether somebody is to be called by today: the card is ready, or a reminder could not be sent for want of an address. */
export function isToBeCalled({ callOn }: { readonly callOn: IsoDate }, today: IsoDate): boolean {
  return callOn !== '' && callOn <= today;
}

export function isTodo(text: unknown): text is Todo {
  return TODOS.some((todo) => todo === text);
}

export function isIn(todo: Todo, request: Waiting): boolean {
  return IN_PILE[todo](request);
}
