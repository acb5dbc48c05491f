/** What every action of an officer is made of. */
import type { Settings } from '../domain/settings';
import { STATUSES, type Action } from '../domain/status';
import { datesAllowed, neededList } from '../texts/office';
import { refuse, type Caller } from './access';
import type { ActionData, Refusal } from './api';
import type { Ports, RegisterChange, RequestRecord } from './ports';

/** Everything that an action may look at. */
export interface ActionContext {
  readonly ports: Ports;
  readonly settings: Settings;
  readonly request: RequestRecord;
  readonly caller: Caller;
  /** As it came from a page: checked by whoever uses it. */
  readonly data: ActionData;
  /** ISO time of the action. */
  readonly now: string;
}

/** What becomes of the request. */
export interface Change {
  readonly record: Partial<RequestRecord>;
  /** For the history, in words. */
  readonly note: string;
  /** What becomes of the control registers. */
  readonly lines?: readonly RegisterChange[];
}

/** One action: what the rules ask of its data, and what it changes. */
export interface ActionPlan {
  /** The data of docs/rules.md §6.2, with what the server finds out by itself; absent = as they came. */
  readonly given?: (context: ActionContext) => ActionData;
  /** A number of the register is given up: its line is brought to where the request stands first. */
  readonly givesUpNumber?: true;
  /** Decides and writes nothing: request, registers, history and message are written together. */
  readonly change: (context: ActionContext, given: ActionData) => Change | Refusal;
}

/** Actions with their plans. */
export type ActionPlans = Readonly<Partial<Record<Action, ActionPlan>>>;

/** `fields` in the order of docs/rules.md §6.2. */
export function missing(fields: readonly string[]): Refusal {
  return { ...refuse('DATA_MISSING', neededList(fields)), fields };
}

export function invalid(fields: readonly string[]): Refusal {
  return { ...refuse('DATE_INVALID', datesAllowed(fields)), fields };
}

/** The request is somewhere else by now. */
export function wrongStatus({ requestId, status }: RequestRecord): Refusal {
  return refuse('TRANSITION_NOT_ALLOWED', requestId, STATUSES[status].label);
}
