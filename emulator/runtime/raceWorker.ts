/** The far side of a race: a script in a thread of its own, whose every service call waits for the main thread's answer. */
import type VmModule from 'node:vm';
import type { MessagePort } from 'node:worker_threads';

/** A value on its way between the threads. */
export type Wire =
  | { readonly k: 'v'; readonly v: string | number | boolean | null }
  | { readonly k: 'u' }
  | { readonly k: 'd'; readonly v: number }
  | { readonly k: 'a'; readonly v: readonly Wire[] }
  | { readonly k: 'o'; readonly v: readonly (readonly [string, Wire])[] }
  /** An emulated object, by number and class. */
  | { readonly k: 'r'; readonly id: number; readonly name: string };

export type Ask =
  | { readonly op: 'start' }
  | { readonly op: 'now' }
  | { readonly op: 'get'; readonly id: number; readonly member: string }
  | {
      readonly op: 'call';
      readonly id: number;
      readonly name: string;
      readonly member: string;
      readonly args: readonly Wire[];
    }
  | {
      readonly op: 'done';
      readonly value: Wire;
      readonly error: { readonly name: string; readonly message: string } | null;
    };

/** Answer to a `get`: a method has no value of its own. */
export type Answer =
  | { readonly ok: true; readonly value: Wire; readonly method?: boolean }
  | { readonly ok: false; readonly name: string; readonly message: string };

export interface RaceStart {
  readonly prelude: string;
  readonly scripts: readonly { readonly filename: string; readonly source: string }[];
  readonly functionName: string;
  readonly globals: readonly (readonly [string, Wire])[];
  readonly args: readonly Wire[];
}

/**
 * Runs inside the worker; it is sent there as text, so it may use nothing but its parameters.
 * `signal` is a shared flag on which it sleeps until an answer lies in the port.
 */
export function raceWorkerMain(
  vm: typeof VmModule,
  receive: (port: MessagePort) => { message: unknown } | undefined,
  port: MessagePort,
  signal: Int32Array,
): void {
  const ask = (question: Ask): Answer => {
    Atomics.store(signal, 0, 0);
    port.postMessage(question);
    // A notification of the answer before may come late, and wakes for nothing.
    while (Atomics.load(signal, 0) === 0) Atomics.wait(signal, 0, 0);
    const answer = receive(port);
    if (answer === undefined) throw new Error('no answer');
    return answer.message as Answer;
  };

  const first = ask({ op: 'start' });
  if (!first.ok) return;
  const start = (first as unknown as { start: RaceStart }).start;
  const context = vm.createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  const now = (): number => {
    const answer = ask({ op: 'now' });
    return answer.ok && answer.value.k === 'v' ? Number(answer.value.v) : 0;
  };
  interface Realm {
    array(items: unknown[]): unknown[];
    object(source: Record<string, unknown>): object;
    date(ms: number): Date;
    error(name: string, message: string): Error;
  }
  const realm = (vm.runInContext(start.prelude, context) as (now: () => number) => Realm)(now);

  const ids = new WeakMap<object, { id: number; name: string }>();
  const objects = new Map<number, object>();
  const methods = new Set<string>();

  const decode = (wire: Wire): unknown => {
    switch (wire.k) {
      case 'v':
        return wire.v;
      case 'u':
        return undefined;
      case 'd':
        return realm.date(wire.v);
      case 'a':
        return realm.array(wire.v.map(decode));
      case 'o':
        return realm.object(Object.fromEntries(wire.v.map(([key, value]) => [key, decode(value)])));
      case 'r':
        return remote(wire.id, wire.name);
    }
  };
  const encode = (value: unknown): Wire => {
    if (value === undefined) return { k: 'u' };
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return { k: 'v', v: value };
    if (typeof value !== 'object') return { k: 'u' };
    const known = ids.get(value);
    if (known !== undefined) return { k: 'r', ...known };
    if (Object.prototype.toString.call(value) === '[object Date]') return { k: 'd', v: (value as Date).getTime() };
    if (Array.isArray(value)) return { k: 'a', v: value.map(encode) };
    return { k: 'o', v: Object.entries(value).map(([key, item]) => [key, encode(item)] as const) };
  };
  const result = (answer: Answer): unknown => {
    if (!answer.ok) throw realm.error(answer.name, answer.message);
    return decode(answer.value);
  };

  const remote = (id: number, name: string): object => {
    const known = objects.get(id);
    if (known !== undefined) return known;
    const call =
      (member: string) =>
      (...args: unknown[]): unknown =>
        result(ask({ op: 'call', id, name, member, args: args.map(encode) }));
    const proxy = new Proxy(
      {},
      {
        get(_target, member) {
          if (typeof member === 'symbol' || member === 'then' || member === 'toJSON') return undefined;
          if (methods.has(`${name}.${member}`)) return call(member);
          const answer = ask({ op: 'get', id, member });
          if (answer.ok && answer.method === true) {
            methods.add(`${name}.${member}`);
            return call(member);
          }
          return result(answer);
        },
        set(_target, member) {
          throw realm.error('NotEmulatedError', `${name}.${String(member)} = in a race`);
        },
      },
    );
    objects.set(id, proxy);
    ids.set(proxy, { id, name });
    return proxy;
  };

  let value: unknown;
  let error: { name: string; message: string } | null = null;
  try {
    for (const [name, wire] of start.globals) Object.assign(context, { [name]: decode(wire) });
    for (const { filename, source } of start.scripts) vm.runInContext(source, context, { filename });
    const target = (context as Record<string, unknown>)[start.functionName];
    if (typeof target !== 'function') throw new Error(`Script function not found: ${start.functionName}`);
    Object.assign(context, { __function: target, __arguments: realm.array(start.args.map(decode)) });
    value = vm.runInContext('__function(...__arguments)', context);
  } catch (thrown) {
    const { name, message } = (thrown ?? {}) as { name?: unknown; message?: unknown };
    error = { name: String(name ?? 'Error'), message: String(message ?? thrown) };
  }
  port.postMessage({ op: 'done', value: error === null ? encode(value) : { k: 'u' }, error } satisfies Ask);
}
