/** Reads and writes files of one JSON text per line, without ever holding a whole file in memory. */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;
const LINE_END = 10;

/**
 * Hands each complete line to `take`, without its line end, until `take` answers false.
 * Returns the bytes up to and including the last line that was taken; what follows is torn.
 */
export function readLines(path: string, take: (line: string) => boolean): number {
  const file = openSync(path, 'r');
  try {
    let taken = 0;
    let rest: Buffer = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const size = readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (size === 0) return taken;
      const bytes = rest.length === 0 ? chunk.subarray(0, size) : Buffer.concat([rest, chunk.subarray(0, size)]);
      let start = 0;
      for (let end = bytes.indexOf(LINE_END); end >= 0; end = bytes.indexOf(LINE_END, start)) {
        if (!take(bytes.toString('utf8', start, end))) return taken;
        taken += end + 1 - start;
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}

/** Writes all bytes at the file's present place. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

/** Makes names that were created, renamed or removed in a folder last through a power cut. */
export function syncFolder(folder: string): void {
  // Windows cannot open folders; its file systems keep their own journal of names.
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
