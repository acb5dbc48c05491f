// `npm test`: everything that must hold, in as little time as two cores allow. One line a check; output only of failures.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const node = process.execPath;
/**
 * A package's program, run by Node. Code is optimized only when it is really hot: most of it runs a few times in a realm
 * of its own, and optimizing it anew for each cost a third of the whole check.
 */
const SELDOM_HOT = '--interrupt-budget=1000000';
const program = (name, ...args) => [node, [SELDOM_HOT, resolve(root, 'node_modules/.bin', name), ...args]];
/** Tests make and drop thousands of realms on cores that are all in use: a large nursery, and no helpers of the engine. */
const REALMS = ['--max-semi-space-size=64', '--single-threaded-gc', '--no-concurrent-recompilation'];
const tests = (...args) => [node, [SELDOM_HOT, ...REALMS, resolve(root, 'node_modules/.bin/jest'), ...args]];
const started = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs a command; its output is shown when it fails, or when `show` is set. */
function run(name, [command, args], { show = false } = {}) {
  const began = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      // What stands in build/ was built just now.
      env: { ...process.env, KHOBAT_BUILT: '1' },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const ok = code === 0;
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} (${seconds(began)})`);
      if (!ok && !show) console.log(output);
      done(ok);
    });
  });
}

/** One after another; each runs even when one before it failed, so that all is seen at once. */
async function inTurn(...checks) {
  const results = [];
  for (const check of checks) results.push(await check());
  return results.every(Boolean);
}

const folders = ['src', 'emulator', 'demo', 'test', 'bench', 'torture'].filter((name) =>
  existsSync(resolve(root, name)),
);

const still = () =>
  inTurn(
    () => run('types', [node, [resolve(root, 'node_modules/typescript-native/bin/tsc'), '-b']]),
    () => run('lint', program('oxlint')),
    () => run('layers', program('depcruise', ...folders)),
    () => run('format', program('oxfmt', '--check')),
  );
const moving = () =>
  inTurn(
    () => run('build', [node, ['scripts/build.mjs']], { show: true }),
    () => run('build check', [node, ['scripts/check-build.mjs']], { show: true }),
    // Tests in a browser wait for it: a third worker has the cores while they do.
    () => run('tests', tests('--maxWorkers=3', ...process.argv.slice(2)), { show: true }),
  );

const results = await Promise.all([still(), moving()]);
const ok = results.every(Boolean);
console.log(`${ok ? 'all good' : 'not good'} in ${seconds(started)}`);
process.exitCode = ok ? 0 : 1;
