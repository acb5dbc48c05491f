/** One run of one script function: who runs it, what it asked of the backend, and how it ended. */
import type { Workspace } from '../model/workspace';
import { requireAuthorization } from './authorization';
import { callKind } from './calls';
import { ExecutionKilled, NotEmulatedError, PlatformError } from './errors';
import { said } from './language';
import { hostRealm, toRealm, type Realm } from './strict';

/** What starts an execution; `authMode` and the presence of a user interface follow from it. */
export type TriggerKind = 'CALL' | 'MENU' | 'OPEN' | 'INSTALL' | 'EDIT' | 'CLOCK' | 'FORM_SUBMIT' | 'EDITOR';

export type ExecutionStatus = 'RUNNING' | 'COMPLETED' | 'FAILED' | 'KILLED';

/** The lasting record of an execution, as the executions page and scenario results show it. */
export interface ExecutionRecord {
  readonly n: number;
  readonly function: string;
  readonly trigger: TriggerKind;
  readonly user: string;
  /** Start on the workspace's clock, milliseconds since 1970. */
  readonly startedAt: number;
  status: ExecutionStatus;
  error: string | null;
  /** Every service call by name, e.g. `{"Range.getValues": 3}`. */
  calls: Record<string, number>;
  backend: { reads: number; writes: number };
  docEdits: number;
  cells: { read: number; written: number };
  /** Real milliseconds that the run took on this machine. */
  ms: number;
  logs: string[];
}

export interface ExecutionOptions {
  readonly functionName?: string;
  readonly trigger?: TriggerKind;
  /** Address of the person it runs as: the caller, or the owner of the trigger. */
  readonly user?: string;
  /** Id of the script project, whose properties, locks and triggers it sees. */
  readonly scriptId?: string;
  /** Id of the spreadsheet, document or form that the script is bound to. */
  readonly containerId?: string | null;
  readonly realm?: Realm;
  /** The script's time zone, from its manifest. */
  readonly timeZone?: string;
  /** Runs as an add-on that a domain has published. */
  readonly published?: boolean;
  /** Scopes that the manifest lists. */
  readonly scopes?: readonly string[];
  /** Script and HTML files of the project by name, for HtmlService. */
  readonly files?: ReadonlyMap<string, string>;
  /** Set for an installed trigger of opening or editing, which has its owner's consent as simple ones have not. */
  readonly installed?: boolean;
  /** Evaluates template code in the script's realm. */
  readonly evaluate?: (code: string, variables: Record<string, unknown>) => unknown;
}

/** A planned failure of the next execution: the named call throws, the first `times` times; or its n-th backend call does. */
export type CallFault =
  | { readonly call: string; times: number; readonly error: string }
  | { readonly atCall: number; readonly error: string };

/** A planned end of the next execution: its n-th backend call is not carried out. */
export interface KillFault {
  readonly atCall: number;
  readonly pending: 'lost' | 'kept';
}

/**
 * What happens while the next execution waits for its n-th backend call to be carried out: another execution from beginning
 * to end, or a person at the sheet. Changes that are still pending then are seen by nobody else.
 */
export interface Meanwhile {
  readonly atCall: number;
  readonly work: () => void;
}

/** What is planned for the execution that starts next. */
export interface Planned {
  readonly calls: readonly CallFault[];
  readonly kill: KillFault | null;
  readonly meanwhile: readonly Meanwhile[];
}

/** Longest run of one execution. @source quotas page: 6 min / execution */
export const MAX_RUN_MS = 6 * 60 * 1000;

export class Execution {
  readonly record: ExecutionRecord;
  readonly user: string;
  readonly scriptId: string;
  readonly containerId: string | null;
  readonly realm: Realm;
  readonly timeZone: string;
  readonly published: boolean;
  readonly scopes: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  readonly evaluate: ExecutionOptions['evaluate'];
  /** Backend calls in order, for those who want to see them one by one. */
  readonly backendCalls: string[] = [];
  readonly #installed: boolean;
  readonly #planned: Planned;
  readonly #startedAt = performance.now();
  #pending: (() => void)[] = [];
  #dead: ExecutionKilled | NotEmulatedError | null = null;
  #ended = false;
  readonly #onEnd: (() => void)[] = [];

  constructor(
    readonly workspace: Workspace,
    options: ExecutionOptions = {},
  ) {
    this.user = options.user ?? workspace.owner;
    this.scriptId = options.scriptId ?? 'script';
    this.containerId = options.containerId ?? null;
    this.realm = options.realm ?? hostRealm;
    this.timeZone = options.timeZone ?? workspace.timeZone;
    this.published = options.published ?? false;
    this.scopes = options.scopes ?? [];
    this.files = options.files ?? new Map();
    this.evaluate = options.evaluate;
    this.#installed = options.installed ?? false;
    this.#planned = workspace.takePlanned();
    this.record = {
      n: workspace.executions.length + 1,
      function: options.functionName ?? '',
      trigger: options.trigger ?? 'EDITOR',
      user: this.user,
      startedAt: workspace.now(),
      status: 'RUNNING',
      error: null,
      calls: {},
      backend: { reads: 0, writes: 0 },
      docEdits: 0,
      cells: { read: 0, written: 0 },
      ms: 0,
      logs: [],
    };
  }

  /** Runs one call of a script: counts it, lets planned faults strike, and translates what comes out. */
  invoke(name: string, method: () => unknown): unknown {
    if (this.#dead !== null) throw this.#inRealm(this.#dead);
    if (this.#ended) throw this.#inRealm(new PlatformError('The execution has ended.'));
    try {
      const withheld = this.workspace.withheldBy(this.user);
      if (!this.#installed || withheld.size > 0) requireAuthorization(name, this.record.trigger, withheld);
      this.#count(name);
      return toRealm(method(), this.realm);
    } catch (error) {
      throw this.#inRealm(error, name);
    }
  }

  /** Marks that the script met something which is not emulated; nothing it does afterwards counts. */
  notEmulated(member: string): Error {
    this.#dead ??= new NotEmulatedError(member);
    return this.#inRealm(this.#dead);
  }

  /** A change of cells that may stay pending until the next read, flush or the end. */
  write(change: () => void): void {
    this.#pending.push(change);
  }

  /** Carries out pending changes of cells, in order. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const change of pending) change();
  }

  countCells(kind: 'read' | 'written', cells: number): void {
    this.record.cells[kind] += cells;
  }

  log(line: string): void {
    this.record.logs.push(line);
  }

  /** Waits on the workspace's clock, as Utilities.sleep and waiting for a lock do. */
  wait(milliseconds: number): void {
    this.workspace.passTime(milliseconds);
    // At Google the run is broken off; a script cannot catch it.
    if (this.workspace.now() - this.record.startedAt > MAX_RUN_MS)
      throw new ExecutionKilled('Exceeded maximum execution time');
  }

  whenEnded(action: () => void): void {
    this.#onEnd.push(action);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Ends the execution: pending changes are carried out unless it was killed; locks go free. */
  end(error?: unknown): ExecutionRecord {
    if (this.#ended) return this.record;
    let failure: unknown = this.#dead ?? error;
    if (!(this.#dead instanceof ExecutionKilled)) {
      try {
        this.flush();
      } catch (refused) {
        // What Sheets refuses at the last moment fails the run all the same.
        failure ??= refused;
      }
    }
    this.#ended = true;
    for (const action of this.#onEnd) action();
    this.record.ms = Math.round((performance.now() - this.#startedAt) * 100) / 100;
    if (failure === undefined || failure === null) this.record.status = 'COMPLETED';
    else {
      this.record.status = failure instanceof ExecutionKilled ? 'KILLED' : 'FAILED';
      this.record.error = describeError(failure);
    }
    return this.record;
  }

  #count(name: string): void {
    const kind = callKind(name);
    if (kind !== undefined && kind !== 'DOC_EDIT') this.#countBackend(name, kind === 'CELL_READ' || kind === 'READ');
    this.record.calls[name] = (this.record.calls[name] ?? 0) + 1;
    for (const fault of this.#planned.calls) {
      if (!('call' in fault) || fault.call !== name || fault.times <= 0) continue;
      fault.times -= 1;
      throw new PlatformError(fault.error);
    }
    if (kind === 'CELL_READ') this.flush();
    if (kind === 'DOC_EDIT') this.record.docEdits += 1;
  }

  #countBackend(name: string, isRead: boolean): void {
    const { backend } = this.record;
    const { calls, kill, meanwhile } = this.#planned;
    const call = backend.reads + backend.writes + 1;
    for (const { atCall, work } of meanwhile) if (atCall === call) work();
    if (kill?.atCall === call) {
      if (kill.pending === 'kept') this.flush();
      else this.#pending = [];
      this.#dead = new ExecutionKilled(`killed at backend call ${call} (${name})`);
      throw this.#dead;
    }
    if (isRead) backend.reads += 1;
    else backend.writes += 1;
    this.backendCalls.push(name);
    for (const fault of calls) if ('atCall' in fault && fault.atCall === call) throw new PlatformError(fault.error);
  }

  /** Errors as the script sees them. What broke inside the emulator itself is something it does not know how to treat. */
  #inRealm(error: unknown, name?: string): Error {
    if (
      name !== undefined &&
      error instanceof Error &&
      !(error instanceof PlatformError || error instanceof NotEmulatedError || error instanceof ExecutionKilled)
    ) {
      return this.notEmulated(`${name} with these arguments (${error.message})`);
    }
    if (error instanceof ExecutionKilled || error instanceof NotEmulatedError) this.#dead ??= error;
    if (error instanceof PlatformError || error instanceof NotEmulatedError || error instanceof ExecutionKilled) {
      const message = error instanceof PlatformError ? said(error.message, this.workspace.language) : error.message;
      return this.realm === hostRealm ? error : this.realm.error(error.name, message);
    }
    return error as Error;
  }
}

/** "Exception: Service invoked too many times": the text that an execution log shows for a failure. */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, message } = error as { name?: unknown; message?: unknown };
  return message === undefined ? String(error) : `${String(name ?? 'Error')}: ${String(message)}`;
}
