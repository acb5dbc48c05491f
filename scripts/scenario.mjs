// `npm run scenario`: plays a scenario on the built add-on; builds first when there is no build or the sources are newer.
import { readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAll } from './build.mjs';
import { importProgram } from './run.mjs';

const root = resolve(import.meta.dirname, '..');

/** When a file, or the newest file of a folder, was last changed; 0 when there is none. */
function changedAt(path) {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(resolve(path, name))));
}

const args = process.argv.slice(2);
const sources = Math.max(
  ...['src', 'appsscript.json', 'webpack.config.mjs', 'package.json'].map((name) => changedAt(resolve(root, name))),
);
if (!args.includes('--build') && changedAt(resolve(root, 'build/Code.js')) < sources) await buildAll();
const program = await importProgram('emulator/scenario/cli.ts');
await program.main(args);
