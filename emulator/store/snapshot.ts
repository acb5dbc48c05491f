/** The snapshot: every live record of one moment in one file, which appears whole or not at all. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyedRecord } from './journal';
import { readLines, syncFolder, writeAll } from './lines';

const FORMAT = 1;
const NAME = 'snapshot.ndjson';
const UNFINISHED = 'snapshot.tmp';
/** Characters that are gathered before they go to the disk. */
const BATCH = 1 << 20;

interface Head {
  readonly format: number;
  readonly generation: number;
}

/** Hands every record to `take`; returns the generation, 0 where there is no snapshot yet. */
export function readSnapshot(
  folder: string,
  take: (entry: KeyedRecord) => void,
): { generation: number; bytes: number } {
  rmSync(join(folder, UNFINISHED), { force: true });
  const path = join(folder, NAME);
  if (!existsSync(path)) return { generation: 0, bytes: 0 };
  let head: Head | null = null;
  let complete = false;
  readLines(path, (line) => {
    const content = JSON.parse(line) as Head | KeyedRecord | { end: number };
    if (Array.isArray(content)) take(content as unknown as KeyedRecord);
    else if ('generation' in content) head = content;
    else complete = 'end' in content;
    return true;
  });
  const { format, generation } = head ?? { format: 0, generation: 0 };
  if (format !== FORMAT || !complete) throw new Error(`${path} is not a complete snapshot of format ${FORMAT}`);
  return { generation, bytes: statSync(path).size };
}

/** Replaces the snapshot; until the very last step the old one stands untouched. Returns its bytes. */
export function writeSnapshot(folder: string, generation: number, lines: Iterable<string>): number {
  const unfinished = join(folder, UNFINISHED);
  const file = openSync(unfinished, 'w');
  let size = 0;
  try {
    let batch = `${JSON.stringify({ format: FORMAT, generation } satisfies Head)}\n`;
    let count = 0;
    const write = (): void => {
      const bytes = Buffer.from(batch, 'utf8');
      writeAll(file, bytes);
      size += bytes.length;
      batch = '';
    };
    for (const line of lines) {
      batch += `${line}\n`;
      count += 1;
      if (batch.length > BATCH) write();
    }
    batch += `${JSON.stringify({ end: count })}\n`;
    write();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, join(folder, NAME));
  syncFolder(folder);
  return size;
}
