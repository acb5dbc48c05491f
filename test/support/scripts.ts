/** Modules of scripts/ in tests: jest cannot import ES modules, so they are bundled into one that it can. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** Everything that scripts/`name` exports. */
export function loadScript<T>(name: string): T {
  const options = ['--bundle', '--platform=node', '--format=cjs', '--packages=external', '--log-level=error'];
  const code = execFileSync(join(ROOT, 'node_modules/.bin/esbuild'), [join(ROOT, 'scripts', name), ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const module = { exports: {} };
  // oxlint-disable-next-line typescript/no-implied-eval
  new Function('require', 'module', 'exports', code)(
    createRequire(join(ROOT, 'scripts', name)),
    module,
    module.exports,
  );
  return module.exports as T;
}
