/** The small stores that a script has: properties, cache and locks, with their limits. */
import { PlatformError } from '../core/errors';
import type { Execution } from '../core/execution';
import type { Workspace } from './workspace';

const KIB = 1024;
/** @source quotas page: properties value 9 KB, store 500 KB (key and value counted together) */
const MAX_VALUE_BYTES = 9 * KIB;
const MAX_STORE_BYTES = 500 * KIB;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class PropertyStore {
  readonly values = new Map<string, string>();
  constructor(
    readonly workspace: Workspace,
    readonly id: string,
  ) {}

  set(key: string, value: string): void {
    if (bytes(value) > MAX_VALUE_BYTES)
      throw new PlatformError(
        'You have exceeded the property storage value limit. Please reduce the size of the value.',
      );
    let total = bytes(key) + bytes(value);
    for (const [other, held] of this.values) if (other !== key) total += bytes(other) + bytes(held);
    if (total > MAX_STORE_BYTES)
      throw new PlatformError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    this.values.set(key, value);
    this.#changed();
  }

  delete(key: string): void {
    this.values.delete(key);
    this.#changed();
  }

  clear(): void {
    this.values.clear();
    this.#changed();
  }

  #changed(): void {
    this.workspace.changed(`properties/${this.id}`);
  }
}

/** @source Cache reference: key ≤ 250 characters, value ≤ 100 KB, 1,000 entries, 600 s by default, 21,600 s at most */
const CACHE = { keyCharacters: 250, valueBytes: 100 * KIB, entries: 1000, defaultSeconds: 600, maxSeconds: 21_600 };

export class CacheStore {
  readonly #entries = new Map<string, { value: string; until: number }>();
  constructor(readonly workspace: Workspace) {}

  get(key: string): string | null {
    const entry = this.#entries.get(key);
    if (entry === undefined) return null;
    if (entry.until > this.workspace.now()) return entry.value;
    this.#entries.delete(key);
    return null;
  }

  put(key: string, value: string, seconds: number = CACHE.defaultSeconds): void {
    if (key.length > CACHE.keyCharacters) throw new PlatformError('Argument too large: key');
    if (bytes(value) > CACHE.valueBytes) throw new PlatformError('Argument too large: value');
    this.#entries.delete(key);
    const life = Math.min(Math.max(seconds, 1), CACHE.maxSeconds);
    this.#entries.set(key, { value, until: this.workspace.now() + life * 1000 });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= CACHE.entries) break;
      this.#entries.delete(oldest);
    }
  }

  remove(key: string): void {
    this.#entries.delete(key);
  }
}

/** A named lock; one execution holds it until it lets go or ends. */
export class LockModel {
  #holder: Execution | null = null;

  isFreeFor(execution: Execution): boolean {
    return this.#holder === null || this.#holder === execution || this.#holder.ended;
  }

  heldBy(execution: Execution): boolean {
    return this.#holder === execution;
  }

  /** Takes the lock, waiting on the workspace's clock while another execution holds it. */
  take(execution: Execution, waitMs: number): boolean {
    if (!this.isFreeFor(execution)) {
      execution.wait(waitMs);
      if (!this.isFreeFor(execution)) return false;
    }
    this.#holder = execution;
    execution.whenEnded(() => {
      this.release(execution);
    });
    return true;
  }

  release(execution: Execution): void {
    if (this.#holder === execution) this.#holder = null;
  }
}
