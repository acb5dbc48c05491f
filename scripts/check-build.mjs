// Gate on what clasp would push: both outputs parse as ES2020 scripts, the callable functions are exactly the exports of
// src/main.ts, clasp sees exactly the three files, and the limits of editor add-ons are kept.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'acorn';
import { limitProblems } from './buildLimits.mjs';
import { OUTPUTS } from './build.mjs';

const root = resolve(import.meta.dirname, '..');
const read = (path) => readFileSync(resolve(root, path), 'utf8');
const parseScript = (source) => parse(source, { ecmaVersion: 2020, sourceType: 'script' });
const problems = [];
const same = (what, found, wanted) => {
  const [a, b] = [[...found].sort().join(' '), [...wanted].sort().join(' ')];
  if (a !== b) problems.push(`${what}:\n  found  ${a}\n  wanted ${b}`);
};

/** Names that a module of export declarations makes public. */
function exportsOf(source) {
  const names = [...source.matchAll(/^export (?:async )?function (\w+)/gm)].map((match) => match[1]);
  for (const [, list] of source.matchAll(/^export \{([^}]*)\}/gm))
    names.push(
      ...list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    );
  return names;
}

const code = parseScript(read('build/Code.js'));
const functions = code.body.filter((node) => node.type === 'FunctionDeclaration').map((node) => node.id.name);
same('top-level functions of Code.js', functions, exportsOf(read('src/main.ts')));

const page = read('build/sidebar.html');
const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
if (scripts.length === 0) problems.push('sidebar.html holds no script');
for (const [, source] of scripts) parseScript(source);
if (/(src|href)="https?:/.test(page)) problems.push('sidebar.html refers to the outside');

problems.push(...limitProblems({ code: read('build/Code.js'), manifest: JSON.parse(read('build/appsscript.json')) }));

// `clasp status` works without a login.
const status = execFileSync(
  process.execPath,
  [resolve(root, 'node_modules/@google/clasp/build/src/index.js'), '--json', 'status'],
  { cwd: root, encoding: 'utf8' },
);
same(
  'files that clasp pushes',
  JSON.parse(status).filesToPush.map((path) => path.replace(/^.*[\\/]/, '')),
  OUTPUTS,
);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const sizes = OUTPUTS.map((name) => `${name} ${(statSync(resolve(root, 'build', name)).size / 1024).toFixed(1)} KB`);
console.log(`build check: ${functions.length} callable functions; ${sizes.join(', ')}`);
