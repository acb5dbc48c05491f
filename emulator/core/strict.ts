/**
 * The skin of every emulated object: only what is emulated can be reached, every call is counted and can be made to
 * fail, and whatever comes out belongs to the script's own realm.
 */
import { types } from 'node:util';
import { EnumValue } from './enums';
import { serviceNames } from './errors';
import type { Execution } from './execution';

const implementations = new WeakMap<object, object>();

/** Whether a value is an emulated Apps Script object, as scripts hold it. */
export function isEmulated(value: object): boolean {
  return implementations.has(value);
}

/** The class name of an emulated object, as logs and call counts show it. */
export function nameOf(value: object): string {
  return serviceNames.get(value) ?? '';
}

/** What lies under an emulated object that a script hands back as an argument; undefined for anything else. */
export function implementationOf<T extends object>(
  value: unknown,
  type: abstract new (...args: never[]) => T,
): T | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const implementation = implementations.get(value) ?? value;
  return implementation instanceof type ? implementation : undefined;
}

/** Members that the language itself, promises and printers look for on any object; they are nobody's API. */
const LANGUAGE_MEMBERS = new Set([
  'then',
  'toJSON',
  'constructor',
  'valueOf',
  'prototype',
  'inspect',
  'nodeType',
  'asymmetricMatch',
  '$$typeof',
  'hasOwnProperty',
]);

/** Members that every object has from the language; they are not methods of a service. */
const isOfEveryObject = (member: string): boolean => member in Object.prototype;

/** Own properties that scripts may see: enums. A leading underscore marks what is the emulator's own. */
function isVisible(implementation: object, member: string): boolean {
  return (
    (!member.startsWith('_') || 'acceptsProperties' in implementation) &&
    Object.prototype.propertyIsEnumerable.call(implementation, member)
  );
}

function isCallable(implementation: object, member: string): boolean {
  if (member.startsWith('_') || isOfEveryObject(member)) return false;
  return typeof (implementation as Record<string, unknown>)[member] === 'function';
}

/**
 * Wraps an implementation as the Apps Script object `name` (as it is called in logs: `Range`, `MailApp`).
 * Prototype methods and enumerable own properties are visible; every other member throws `NotEmulatedError`.
 */
export function strict<Full extends object>(
  execution: Execution,
  name: string,
  implementation: object | NoInfer<Full>,
): Full {
  const proxy = new Proxy(implementation, {
    get(target, member) {
      if (typeof member === 'symbol') return undefined;
      if (member === 'toString') {
        const own = Object.getPrototypeOf(target) as { toString: () => string };
        return () => (own.toString === Object.prototype.toString ? name : own.toString.call(target));
      }
      if (isVisible(target, member)) return (target as Record<string, unknown>)[member];
      if (isCallable(target, member) && !LANGUAGE_MEMBERS.has(member)) {
        return (...args: unknown[]): unknown =>
          execution.invoke(`${name}.${member}`, () =>
            (target as Record<string, (...args: unknown[]) => unknown>)[member]?.(...args),
          );
      }
      if (LANGUAGE_MEMBERS.has(member) || isOfEveryObject(member)) return undefined;
      throw execution.notEmulated(`${name}.${member}`);
    },
    set(target, member, value) {
      if ('acceptsProperties' in target) {
        Object.defineProperty(target, member, { value, enumerable: true, writable: true, configurable: true });
        return true;
      }
      throw execution.notEmulated(`${name}.${String(member)} =`);
    },
    has: (target, member) => typeof member === 'string' && (isCallable(target, member) || isVisible(target, member)),
    ownKeys: (target) => Object.keys(target).filter((member) => isVisible(target, member)),
    getPrototypeOf: () => null,
  });
  implementations.set(proxy, implementation);
  serviceNames.set(proxy, name);
  return proxy as Full;
}

/** How values are made in the realm (the `vm` context) that a script runs in. */
export interface Realm {
  array(items: readonly unknown[]): unknown[];
  object(source: Record<string, unknown>): object;
  date(milliseconds: number): Date;
  error(name: string, message: string): Error;
}

/** The realm of this very program, for scripts that are run without a context of their own. */
export const hostRealm: Realm = {
  array: (items) => items as unknown[],
  object: (source) => source,
  date: (milliseconds) => new Date(milliseconds),
  error: (name, message) => Object.assign(new Error(message), { name }),
};

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || (prototype === null && !implementations.has(value));
}

/** Rebuilds arrays, plain objects and dates in the script's realm; emulated objects and enum members pass as they are. */
export function toRealm(value: unknown, realm: Realm): unknown {
  if (realm === hostRealm || typeof value !== 'object' || value === null) return value;
  if (implementations.has(value) || value instanceof EnumValue) return value;
  if (Array.isArray(value)) {
    // Cells and bytes: nothing in them has to be rebuilt.
    const isFlat = value.every((item) => typeof item !== 'object' || item === null);
    return realm.array(isFlat ? value : value.map((item) => toRealm(item, realm)));
  }
  if (types.isDate(value)) return realm.date(value.getTime());
  if (!isPlain(value)) return value;
  return realm.object(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toRealm(item, realm)])));
}
