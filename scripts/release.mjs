// `npm run release`: builds, checks, and writes release/khobat-VERSION.zip for those who install by pasting.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAll } from './build.mjs';
import { guidePage, releaseZip } from './releaseFiles.mjs';

const root = resolve(import.meta.dirname, '..');
const read = (path) => readFileSync(resolve(root, path), 'utf8');

await buildAll();
try {
  execFileSync(process.execPath, ['scripts/check-build.mjs'], { cwd: root, stdio: 'inherit' });
} catch {
  console.error('ไม่ได้ทำไฟล์ เพราะการตรวจไม่ผ่าน / The build check failed; nothing was written.');
  process.exit(1);
}
const { version } = JSON.parse(read('package.json'));
const zip = releaseZip({
  code: read('build/Code.js'),
  sidebar: read('build/sidebar.html'),
  manifest: read('build/appsscript.json'),
  licence: read('LICENSE'),
  guide: guidePage({
    install: read('docs/install.md'),
    version,
    pictureOf: (path) => readFileSync(resolve(root, 'docs', path)),
  }),
});
const target = resolve(root, `release/khobat-${version}.zip`);
mkdirSync(resolve(root, 'release'), { recursive: true });
writeFileSync(`${target}.new`, zip);
renameSync(`${target}.new`, target);
console.log(`release/khobat-${version}.zip ${(zip.length / 1024).toFixed(0)} KB`);
