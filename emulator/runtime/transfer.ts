/** What crosses between a page and a script through google.script.run, and what becomes of the rest. */
import { types } from 'node:util';
import { isEmulated } from '../core/strict';

/**
 * A script's result as the page's success handler gets it: a copy of primitives, arrays and plain objects.
 * A Date anywhere makes the whole result null; `undefined` becomes null in arrays and is left out of objects.
 * @source /guides/html/communication; behaviours 192
 */
export function resultForPage(value: unknown): unknown {
  return containsDate(value, new Set()) ? null : copy(value);
}

const UNSUPPORTED = 'The script completed but the returned value is not a supported return type.';

function containsDate(value: unknown, above: Set<object>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (types.isDate(value)) return true;
  // What Google makes of a promise is not known; what it makes of a service object is this.
  if (above.has(value) || isEmulated(value) || types.isPromise(value)) throw new Error(UNSUPPORTED);
  above.add(value);
  const found = Object.values(value).some((item) => containsDate(item, above));
  above.delete(value);
  return found;
}

function copy(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw new Error(UNSUPPORTED);
  if (Array.isArray(value)) return value.map(copy);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined || typeof item === 'function' ? [] : [[key, copy(item)]],
    ),
  );
}

/** Whether a Date or a function stands anywhere in an argument. */
function isIllegal(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value === 'function' || types.isDate(value) || above.includes(value)) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item) => isIllegal(item, [...above, value]));
}

/** Arguments of a page as the script gets them. @throws TypeError for a Date or a function, as the page's own call would */
export function argumentsForScript(args: readonly unknown[]): unknown[] {
  const wrong = args.findIndex((arg) => isIllegal(arg));
  if (wrong >= 0) throw new TypeError(`Failed due to illegal value in property: ${wrong}`);
  return JSON.parse(JSON.stringify(args)) as unknown[];
}
