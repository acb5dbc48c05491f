/** Which functions a script declares at top level: what pages, menus and triggers can call. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const KEPT = join(process.cwd(), '.cache', 'declared');
/** Smaller scripts are read more quickly than a note about them. */
const WORTH_KEEPING = 100_000;

/** Reading a script of a megabyte takes half a second, so that it is done once on a machine. */
export function declaredFunctions(source: string): readonly string[] {
  if (source.length < WORTH_KEEPING) return read(source);
  const note = join(KEPT, `${createHash('sha256').update(source).digest('hex')}.json`);
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as string[];
  } catch {
    const names = read(source);
    keep(note, names);
    return names;
  }
}

function read(source: string): string[] {
  return parse(source, { ecmaVersion: 'latest', sourceType: 'script' }).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [node.id.name] : [],
  );
}

/** A disk that is full or not ours is no reason to fail. */
function keep(note: string, names: readonly string[]): void {
  try {
    mkdirSync(KEPT, { recursive: true });
    const draft = `${note}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(names));
    renameSync(draft, note);
  } catch {
    // It is read again the next time.
  }
}
