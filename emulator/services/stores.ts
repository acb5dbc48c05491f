/** PropertiesService, CacheService and LockService. */
import { invalidArgument, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import type { CacheStore, LockModel, PropertyStore } from '../model/stores';

type Properties = GoogleAppsScript.Properties.Properties;
type Cache = GoogleAppsScript.Cache.Cache;
type Lock = GoogleAppsScript.Lock.Lock;

class PropertiesImpl implements Pick<Properties, Extract<keyof PropertiesImpl, keyof Properties>> {
  readonly #store: PropertyStore;
  readonly #self: () => Properties;
  constructor(store: PropertyStore, self: () => Properties) {
    this.#store = store;
    this.#self = self;
  }
  getProperty(key: string): string | null {
    return this.#store.values.get(String(key)) ?? null;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#store.values);
  }
  getKeys(): string[] {
    return [...this.#store.values.keys()];
  }
  setProperty(key: string, value: string): Properties {
    if (value === null || value === undefined)
      throw signatureError('PropertiesService.Properties.setProperty', [key, value]);
    this.#store.set(String(key), String(value));
    return this.#self();
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    if (deleteAllOthers) this.#store.clear();
    for (const [key, value] of Object.entries(properties)) this.#store.set(key, String(value));
    return this.#self();
  }
  deleteProperty(key: string): Properties {
    this.#store.delete(String(key));
    return this.#self();
  }
  deleteAllProperties(): Properties {
    this.#store.clear();
    return this.#self();
  }
}

function properties(execution: Execution, storeId: string): Properties {
  const proxy: Properties = strict(
    execution,
    'Properties',
    new PropertiesImpl(execution.workspace.propertyStore(storeId), () => proxy),
  );
  return proxy;
}

export class PropertiesServiceImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  getScriptProperties(): Properties {
    return properties(this.#execution, `script/${this.#execution.scriptId}`);
  }
  getUserProperties(): Properties {
    return properties(this.#execution, `user/${this.#execution.scriptId}/${this.#execution.user}`);
  }
  /** @source PropertiesService reference: null when the script is not bound */
  getDocumentProperties(): Properties | null {
    const { containerId, scriptId } = this.#execution;
    return containerId === null ? null : properties(this.#execution, `document/${scriptId}/${containerId}`);
  }
}

class CacheImpl {
  readonly #store: CacheStore;
  constructor(store: CacheStore) {
    this.#store = store;
  }
  get(key: string): string | null {
    return this.#store.get(String(key));
  }
  getAll(keys: string[]): Record<string, string> {
    return Object.fromEntries(
      keys.flatMap((key) => {
        const value = this.#store.get(key);
        return value === null ? [] : [[key, value]];
      }),
    );
  }
  put(key: string, value: string, seconds?: number): null {
    if (typeof value !== 'string') throw invalidArgument('value');
    this.#store.put(key, value, seconds);
    return null;
  }
  putAll(values: Record<string, string>, seconds?: number): null {
    for (const [key, value] of Object.entries(values)) this.#store.put(key, String(value), seconds);
    return null;
  }
  remove(key: string): null {
    this.#store.remove(key);
    return null;
  }
  removeAll(keys: string[]): null {
    for (const key of keys) this.#store.remove(key);
    return null;
  }
}

export class CacheServiceImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #cache(id: string): Cache {
    return strict(this.#execution, 'Cache', new CacheImpl(this.#execution.workspace.cache(id)));
  }
  getScriptCache(): Cache {
    return this.#cache(`script/${this.#execution.scriptId}`);
  }
  getUserCache(): Cache {
    return this.#cache(`user/${this.#execution.scriptId}/${this.#execution.user}`);
  }
  getDocumentCache(): Cache | null {
    const { containerId, scriptId } = this.#execution;
    return containerId === null ? null : this.#cache(`document/${scriptId}/${containerId}`);
  }
}

class LockImpl implements Pick<Lock, Extract<keyof LockImpl, keyof Lock>> {
  readonly #execution: Execution;
  readonly #lock: LockModel;
  constructor(execution: Execution, lock: LockModel) {
    this.#execution = execution;
    this.#lock = lock;
  }
  static model(lock: LockImpl): LockModel {
    return lock.#lock;
  }
  hasLock(): boolean {
    return this.#lock.heldBy(this.#execution);
  }
  tryLock(timeoutInMillis: number): boolean {
    if (typeof timeoutInMillis !== 'number' || timeoutInMillis < 0) throw invalidArgument('timeoutInMillis');
    return this.#lock.take(this.#execution, timeoutInMillis);
  }
  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new PlatformError('Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    this.#lock.release(this.#execution);
  }
}

/** The lock behind a Lock object of a script. */
export function lockModelOf(value: object): LockModel | undefined {
  const found = implementationOf(value, LockImpl);
  return found === undefined ? undefined : LockImpl.model(found);
}

export class LockServiceImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #of(id: string): Lock {
    return strict(this.#execution, 'Lock', new LockImpl(this.#execution, this.#execution.workspace.lock(id)));
  }
  getScriptLock(): Lock {
    return this.#of(`script/${this.#execution.scriptId}`);
  }
  getUserLock(): Lock {
    return this.#of(`user/${this.#execution.scriptId}/${this.#execution.user}`);
  }
  getDocumentLock(): Lock | null {
    const { containerId, scriptId } = this.#execution;
    return containerId === null ? null : this.#of(`document/${scriptId}/${containerId}`);
  }
}
