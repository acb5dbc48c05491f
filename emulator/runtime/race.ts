/** Two executions at once, one backend call each in turn: what happens when two people press at the same moment. */
import { MessageChannel, Worker } from 'node:worker_threads';
import { callKind } from '../core/calls';
import { EnumValue } from '../core/enums';
import { Execution } from '../core/execution';
import { isEmulated, nameOf } from '../core/strict';
import type { Workspace } from '../model/workspace';
import { createGlobals } from '../services/globals';
import { lockModelOf } from '../services/stores';
import { PRELUDE_SOURCE } from './context';
import type { ScriptProject } from './project';
import { raceWorkerMain, type Answer, type Ask, type RaceStart, type Wire } from './raceWorker';
import { useTimeZone, type RunRequest, type RunResult } from './run';

const WORKER = `const vm = require('node:vm');
const { workerData, receiveMessageOnPort } = require('node:worker_threads');
(${raceWorkerMain.toString()})(vm, receiveMessageOnPort, workerData.port, workerData.signal);`;

/** Holds the emulated objects of one execution under numbers, and turns values into what can cross threads. */
class Crossing {
  readonly #objects: object[] = [];
  readonly #ids = new Map<object, number>();

  object(id: number): object {
    const found = this.#objects[id];
    if (found === undefined) throw new Error(`unknown object ${id}`);
    return found;
  }

  encode(value: unknown): Wire {
    if (value === undefined || typeof value === 'function') return { k: 'u' };
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return { k: 'v', v: value };
    if (typeof value !== 'object') return { k: 'u' };
    if (isEmulated(value) || value instanceof EnumValue) return this.#reference(value);
    if (value instanceof Date) return { k: 'd', v: value.getTime() };
    if (Array.isArray(value)) return { k: 'a', v: value.map((item) => this.encode(item)) };
    return { k: 'o', v: Object.entries(value).map(([key, item]) => [key, this.encode(item)] as const) };
  }

  #reference(value: object): Wire {
    let id = this.#ids.get(value);
    if (id === undefined) {
      id = this.#objects.push(value) - 1;
      this.#ids.set(value, id);
    }
    return { k: 'r', id, name: value instanceof EnumValue ? `enum${id}` : nameOf(value) };
  }

  decode(wire: Wire): unknown {
    switch (wire.k) {
      case 'v':
        return wire.v;
      case 'u':
        return undefined;
      case 'd':
        return new Date(wire.v);
      case 'a':
        return wire.v.map((item) => this.decode(item));
      case 'o':
        return Object.fromEntries(wire.v.map(([key, item]) => [key, this.decode(item)]));
      case 'r':
        return this.object(wire.id);
    }
  }
}

/** One of the racing executions, seen from the main thread. */
class Runner {
  readonly execution: Execution;
  readonly #crossing = new Crossing();
  readonly #worker: Worker;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  readonly #channel = new MessageChannel();
  /** The backend call it waits to make; null while it is busy or done. */
  waiting: Extract<Ask, { op: 'call' }> | null = null;
  done: { value: unknown; error: { name: string; message: string } | null } | null = null;
  onChange: () => void = () => undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly project: ScriptProject,
    private readonly request: RunRequest,
  ) {
    this.execution = new Execution(workspace, {
      functionName: request.functionName,
      trigger: request.trigger,
      user: request.user,
      scriptId: project.scriptId,
      containerId: request.containerId,
      timeZone: project.timeZone,
      scopes: project.manifest.oauthScopes ?? [],
      published: project.published,
      files: project.html,
    });
    workspace.begin(this.execution);
    this.#worker = new Worker(WORKER, {
      eval: true,
      env: { ...process.env, TZ: project.timeZone },
      workerData: { port: this.#channel.port2, signal: this.#signal },
      transferList: [this.#channel.port2],
    });
    this.#channel.port1.on('message', (ask: Ask) => {
      this.#hear(ask);
    });
  }

  /** Whether it would wait for a lock that another holds; `tryLock(0)` does not wait. */
  get wantsLock(): boolean {
    if (this.waiting === null || !/^(try|wait)Lock$/.test(this.waiting.member)) return false;
    const [patience] = this.waiting.args;
    if (patience?.k === 'v' && patience.v === 0) return false;
    return lockModelOf(this.#crossing.object(this.waiting.id))?.isFreeFor(this.execution) === false;
  }

  #reply(answer: Answer | { ok: true; start: RaceStart }): void {
    this.#channel.port1.postMessage(answer);
    Atomics.store(this.#signal, 0, 1);
    Atomics.notify(this.#signal, 0);
  }

  #hear(ask: Ask): void {
    if (ask.op === 'start') this.#reply({ ok: true, start: this.#start() });
    else if (ask.op === 'now') this.#reply({ ok: true, value: { k: 'v', v: this.workspace.now() } });
    else if (ask.op === 'get') this.#reply(this.#get(ask.id, ask.member));
    else if (ask.op === 'call' && !isBackend(ask)) this.#reply(this.#perform(ask));
    else if (ask.op === 'call') this.waiting = ask;
    else this.done = { value: this.#crossing.decode(ask.value), error: ask.error };
    if (this.waiting !== null || this.done !== null) this.onChange();
  }

  #start(): RaceStart {
    const globals = Object.entries(createGlobals(this.workspace, this.execution));
    const args = this.request.makeArgs?.(this.execution) ?? this.request.args ?? [];
    return {
      prelude: PRELUDE_SOURCE,
      scripts: [...this.project.sources].map(([filename, source]) => ({ filename, source })),
      functionName: this.request.functionName,
      globals: globals.map(([name, value]) => [name, this.#crossing.encode(value)] as const),
      args: args.map((arg) => this.#crossing.encode(arg)),
    };
  }

  #guard(work: () => Answer): Answer {
    try {
      return work();
    } catch (error) {
      const { name, message } = error as Error;
      return { ok: false, name, message };
    }
  }

  #get(id: number, member: string): Answer {
    return this.#guard(() => {
      const value = (this.#crossing.object(id) as Record<string, unknown>)[member];
      return {
        ok: true,
        value: this.#crossing.encode(value),
        ...(typeof value === 'function' ? { method: true } : {}),
      };
    });
  }

  #perform({ id, member, args }: Extract<Ask, { op: 'call' }>): Answer {
    return this.#guard(() => {
      const target = this.#crossing.object(id) as Record<string, (...args: unknown[]) => unknown>;
      return {
        ok: true,
        value: this.#crossing.encode(target[member]?.(...args.map((arg) => this.#crossing.decode(arg)))),
      };
    });
  }

  /** Makes the call that it waits for. */
  advance(): void {
    const call = this.waiting;
    if (call === null) return;
    this.waiting = null;
    this.#reply(this.#perform(call));
  }

  async finish(): Promise<RunResult> {
    const failure = this.done?.error ?? null;
    const record = this.execution.end(
      failure === null ? undefined : Object.assign(new Error(failure.message), { name: failure.name }),
    );
    this.workspace.finished(record);
    this.#channel.port1.close();
    await this.#worker.terminate();
    const value = record.status === 'COMPLETED' ? this.done?.value : undefined;
    return { record, value, error: record.error, execution: this.execution };
  }
}

function isBackend(ask: Extract<Ask, { op: 'call' }>): boolean {
  const kind = callKind(`${ask.name}.${ask.member}`);
  return kind !== undefined && kind !== 'DOC_EDIT';
}

/** Who goes next: as the schedule says, then in turn; who waits for a lock that another holds lets the other go first. */
function pick(runners: readonly Runner[], wanted: number): Runner | undefined {
  const order = runners
    .map((_, index) => runners[(wanted + index) % runners.length])
    .filter((runner) => runner?.waiting !== null);
  return order.find((runner) => runner?.wantsLock === false) ?? order[0];
}

/**
 * Runs the requests at the same time. `schedule` lists which of them makes each next backend call; when it is used up
 * they take turns. An execution ends, and its locks go free, as soon as its function has returned.
 */
export async function runRace(
  workspace: Workspace,
  project: ScriptProject,
  requests: readonly RunRequest[],
  schedule: readonly number[] = [],
): Promise<RunResult[]> {
  useTimeZone(project.timeZone);
  const runners = requests.map((request) => new Runner(workspace, project, request));
  const results = new Map<Runner, RunResult>();
  for (let turn = 0; results.size < runners.length;) {
    await Promise.all(runners.filter((runner) => !results.has(runner)).map(settled));
    for (const runner of runners)
      if (runner.done !== null && !results.has(runner)) results.set(runner, await runner.finish());
    const next = pick(
      runners.filter((runner) => !results.has(runner)),
      schedule[turn] ?? turn % runners.length,
    );
    if (next === undefined) continue;
    next.advance();
    turn += 1;
  }
  return runners.flatMap((runner) => results.get(runner) ?? []);
}

/** Resolves when the runner waits for its turn or is done. */
function settled(runner: Runner): Promise<void> {
  return new Promise((resolve) => {
    if (runner.waiting !== null || runner.done !== null) resolve();
    else runner.onChange = resolve;
  });
}
