// Runs a TypeScript program of this project: `node scripts/run.mjs emulator/scenario/cli.ts …`.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Bundles the project's own code (packages stay outside) and imports it. */
export async function importProgram(entry) {
  const outfile = resolve(root, '.cache/programs', `${entry.replace(/[^\w]+/g, '-')}-${process.pid}.mjs`);
  mkdirSync(resolve(root, '.cache/programs'), { recursive: true });
  await build({
    entryPoints: [resolve(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return import(pathToFileURL(outfile).href);
}

if (process.argv[1] === import.meta.filename) {
  const [entry, ...args] = process.argv.slice(2);
  process.argv = [process.argv[0], entry, ...args];
  const program = await importProgram(entry);
  await program.main(args);
}
