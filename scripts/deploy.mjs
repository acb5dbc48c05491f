// `npm run deploy -- --sheet SHEET`: builds, makes the script of that spreadsheet or finds it again, pushes and opens it.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { buildAll, OUTPUTS } from './build.mjs';
import { deploy } from './deployment.mjs';
import { Refusal } from './deployPlan.mjs';

const root = resolve(import.meta.dirname, '..');

async function prepare() {
  const { milliseconds, sizes } = await buildAll();
  console.log(`build: ${sizes.join(', ')} in ${milliseconds} ms`);
  try {
    execFileSync(process.execPath, ['scripts/check-build.mjs'], { cwd: root, stdio: 'inherit' });
  } catch {
    throw new Refusal('ไม่ได้ส่งอะไรไป เพราะการตรวจไม่ผ่าน / The build check failed; nothing was pushed.');
  }
}

try {
  await deploy(process.argv.slice(2), {
    root,
    clasp: resolve(root, 'node_modules/@google/clasp/build/src/index.js'),
    outputs: OUTPUTS.map((name) => resolve(root, 'build', name)),
    prepare,
    show: (text) => process.stdout.write(text),
  });
} catch (error) {
  console.error(error instanceof Refusal ? error.message : (error.stack ?? error));
  process.exitCode = 1;
}
