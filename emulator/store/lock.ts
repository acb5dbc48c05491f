/** Keeps two programs from writing into one workspace folder. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const held = new Set<string>();

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes the folder for this process and returns how to give it back. A lock of a process that is dead does not count. */
export function lockFolder(folder: string): () => void {
  const path = resolve(join(folder, 'lock'));
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : NaN;
  const busy = held.has(path) || (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder));
  if (busy)
    throw new Error(
      `${folder} is in use by process ${held.has(path) ? process.pid : holder}; stop it first, or delete ${path}`,
    );
  writeFileSync(path, String(process.pid));
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}
