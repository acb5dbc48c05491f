/** The realm a script runs in: ECMAScript and the Apps Script globals, nothing of Node, and the workspace's clock. */
import vm from 'node:vm';
import type { Realm } from '../core/strict';

export interface ScriptContext {
  readonly context: vm.Context;
  readonly realm: Realm;
}

/**
 * Runs once in each new context. What Apps Script's V8 does not have is taken away, dates follow the workspace, and the
 * makers of this realm's arrays, objects, dates and errors are handed out.
 * @source /guides/v8-runtime: no timers, TextEncoder, URL, crypto, fetch …; a bare context has none of them either
 */
export const PRELUDE_SOURCE = `(function (now) {
    'use strict';
    delete globalThis.SharedArrayBuffer;
    delete globalThis.Atomics;
    const NativeDate = Date;
    function ClockDate(...parts) {
      if (!new.target) return new NativeDate(now()).toString();
      return Reflect.construct(NativeDate, parts.length === 0 ? [now()] : parts, new.target);
    }
    ClockDate.prototype = NativeDate.prototype;
    Object.defineProperty(NativeDate.prototype, 'constructor', { value: ClockDate, writable: true, configurable: true });
    Object.defineProperty(ClockDate, 'name', { value: 'Date' });
    Object.defineProperty(ClockDate, 'length', { value: 7 });
    ClockDate.now = now;
    ClockDate.parse = NativeDate.parse;
    ClockDate.UTC = NativeDate.UTC;
    Object.defineProperty(globalThis, 'Date', { value: ClockDate, writable: true, configurable: true });
    return {
      array: (items) => {
        // A plain loop: copying across realms by the built-in methods takes their slow path.
        const copy = new Array(items.length);
        for (let index = 0; index < items.length; index++) copy[index] = items[index];
        return copy;
      },
      object: (source) => Object.assign({}, source),
      date: (milliseconds) => new NativeDate(milliseconds),
      error: (name, message) => {
        const error = new Error(message);
        Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
        return error;
      },
    };
  })`;

const PRELUDE = new vm.Script(PRELUDE_SOURCE, { filename: 'prelude.js' });

/** A new, empty realm whose dates read the given clock. */
export function newContext(now: () => number): ScriptContext {
  const context = vm.createContext(Object.create(null) as object, { microtaskMode: 'afterEvaluate' });
  const makeRealm = PRELUDE.runInContext(context) as (now: () => number) => Realm;
  return { context, realm: makeRealm(now) };
}
