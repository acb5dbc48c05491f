/** The journal: what changed since the snapshot of the same generation, one line for each transaction. */
import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { readLines, writeAll } from './lines';

/** A key and what stands under it now; null where nothing stands any more. */
export type KeyedRecord = readonly [key: string, record: unknown];

export function journalPath(folder: string, generation: number): string {
  return join(folder, `journal-${generation}.ndjson`);
}

function parseTransaction(line: string): readonly KeyedRecord[] | null {
  try {
    const records: unknown = JSON.parse(line);
    return Array.isArray(records) ? (records as KeyedRecord[]) : null;
  } catch {
    return null;
  }
}

/**
 * Hands every record that was written down to `take`, in order. A torn last line is as if it had never been; returns the
 * bytes before it. Throws when lines follow one that cannot be read: then the file was damaged by something else.
 */
export function replayJournal(path: string, take: (entry: KeyedRecord) => void): number {
  if (!existsSync(path)) return 0;
  let number = 0;
  let torn = 0;
  const whole = readLines(path, (line) => {
    number += 1;
    if (torn > 0) throw new Error(`${path}: line ${torn} cannot be read, and others follow it`);
    const records = parseTransaction(line);
    if (records === null) torn = number;
    else for (const entry of records) take(entry);
    // A broken line is read over so that a whole one behind it is noticed.
    return true;
  });
  return torn === 0 ? whole : goodBytes(path, torn);
}

/** Bytes before a line. */
function goodBytes(path: string, line: number): number {
  let number = 0;
  return readLines(path, () => ++number < line);
}

/** A journal open for appending. */
export class Journal {
  readonly #file: number;
  #length: number;

  /** Opens the journal and cuts off what lies behind `length`: the torn end of an earlier run. */
  constructor(path: string, length: number) {
    this.#file = openSync(path, 'a');
    this.#length = length;
    ftruncateSync(this.#file, length);
  }

  get length(): number {
    return this.#length;
  }

  /** Appends one transaction and waits until the disk has it. A line that fails to be written leaves no trace. */
  append(line: string): void {
    const bytes = Buffer.from(`${line}\n`, 'utf8');
    try {
      writeAll(this.#file, bytes);
      fsyncSync(this.#file);
    } catch (error) {
      ftruncateSync(this.#file, this.#length);
      throw error;
    }
    this.#length += bytes.length;
  }

  close(): void {
    closeSync(this.#file);
  }
}
