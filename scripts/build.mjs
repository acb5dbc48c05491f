// `npm run build`: webpack through its API, then the sizes of what was made.
import { rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import webpack from 'webpack';
import config from '../webpack.config.mjs';

export const OUTPUTS = ['Code.js', 'sidebar.html', 'appsscript.json'];

export async function buildAll() {
  const started = performance.now();
  for (const name of OUTPUTS) rmSync(resolve(config.output.path, name), { force: true });
  const compiler = webpack(config);
  const stats = await new Promise((done, fail) => {
    compiler.run((error, result) => (error ? fail(error) : done(result)));
  });
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  const sizes = OUTPUTS.map(
    (name) => `${name} ${(statSync(resolve(config.output.path, name)).size / 1024).toFixed(1)} KB`,
  );
  return { milliseconds: Math.round(performance.now() - started), sizes };
}

if (process.argv[1] === import.meta.filename) {
  const { milliseconds, sizes } = await buildAll();
  console.log(`build: ${sizes.join(', ')} in ${milliseconds} ms`);
}
