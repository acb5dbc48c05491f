/** Bytes of files as real files in a folder; what a transaction adds or removes happens when it is committed. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ContentStore } from '../model/drive';
import { syncFolder, writeAll } from './lines';

const UNFINISHED = '.tmp';

export class FileContents implements ContentStore {
  readonly #folder: string;
  readonly #added = new Map<string, Uint8Array>();
  readonly #removed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (name.endsWith(UNFINISHED)) rmSync(join(folder, name), { force: true });
  }

  /** Ids are letters, digits, `-` and `_`; whatever else one might hold cannot lead out of the folder. */
  #path(id: string): string {
    return join(this.#folder, encodeURIComponent(id).replaceAll('.', '%2E'));
  }

  get(id: string): Uint8Array | undefined {
    const fresh = this.#added.get(id);
    if (fresh !== undefined) return fresh;
    const path = this.#path(id);
    return this.#removed.has(id) || !existsSync(path) ? undefined : readFileSync(path);
  }

  put(id: string, bytes: Uint8Array): void {
    this.#removed.delete(id);
    this.#added.set(id, bytes);
  }

  remove(id: string): void {
    this.#added.delete(id);
    this.#removed.add(id);
  }

  /** Before the journal line: new bytes are on the disk when a record first speaks of them. */
  writeAdded(): void {
    if (this.#added.size === 0) return;
    for (const [id, bytes] of this.#added) this.#write(this.#path(id), bytes);
    syncFolder(this.#folder);
    this.#added.clear();
  }

  /** After the journal line: old bytes go when no record speaks of them any more. */
  dropRemoved(): void {
    for (const id of this.#removed) rmSync(this.#path(id), { force: true });
    this.#removed.clear();
  }

  #write(path: string, bytes: Uint8Array): void {
    const file = openSync(`${path}${UNFINISHED}`, 'w');
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}${UNFINISHED}`, path);
  }
}
