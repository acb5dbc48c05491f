// `npm run build`: webpack through its API, then the sizes of what was made.
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';
import config from '../webpack.config.mjs';
import { writeFontWidths } from './fontWidths.mjs';

export const OUTPUTS = ['Code.js', 'sidebar.html', 'appsscript.json'];

/** Builds beside the output folder and moves the files over it, so that whoever reads it finds a whole build. */
export async function buildAll() {
  const started = performance.now();
  writeFontWidths();
  const { path } = config.output;
  const scratch = resolve(path, `../.cache/build-${process.pid}`);
  const compiler = webpack({ ...config, output: { ...config.output, path: scratch } });
  const stats = await new Promise((done, fail) => {
    compiler.run((error, result) => (error ? fail(error) : done(result)));
  });
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  mkdirSync(path, { recursive: true });
  for (const name of OUTPUTS) renameSync(resolve(scratch, name), resolve(path, name));
  rmSync(scratch, { recursive: true, force: true });
  const sizes = OUTPUTS.map((name) => `${name} ${(statSync(resolve(path, name)).size / 1024).toFixed(1)} KB`);
  return { milliseconds: Math.round(performance.now() - started), sizes };
}

if (process.argv[1] === import.meta.filename) {
  const { milliseconds, sizes } = await buildAll();
  console.log(`build: ${sizes.join(', ')} in ${milliseconds} ms`);
}
