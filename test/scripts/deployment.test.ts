import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript, ROOT } from '../support/scripts';

interface Place {
  readonly root: string;
  readonly clasp: string;
  readonly outputs: readonly string[];
  readonly prepare: () => Promise<void>;
  readonly show: (text: string) => void;
}
const { deploy } = loadScript<{ readonly deploy: (args: readonly string[], place: Place) => Promise<void> }>(
  'deployment.mjs',
);

const SHEET = 'sheet-1';
const CLASP = join(ROOT, 'node_modules/@google/clasp/build/src/index.js');
const CREATED = 'Created new script: https://script.google.com/d/made-1/edit\n';

/**
 * Stands in for clasp: notes how it is called and answers from answers.json, by command: `out`, `code`, `file` (what it
 * writes to .clasp.json), `hang` (it does not end), `real` (clasp itself answers).
 */
const STAND_IN = `
import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
const args = process.argv.slice(2);
const here = import.meta.dirname;
appendFileSync(join(here, 'calls'), JSON.stringify({ args, cwd: process.cwd() }) + '\\n');
const command = args.filter((one) => one !== '--json')[2];
const answer = JSON.parse(readFileSync(join(here, 'answers.json'), 'utf8'))[command] ?? {};
if (answer.real) {
  const { stdout, status } = spawnSync(process.execPath, [${JSON.stringify(CLASP)}, ...args], { encoding: 'utf8' });
  process.stdout.write(stdout);
  process.exit(status);
}
if (answer.file) writeFileSync('.clasp.json', JSON.stringify(answer.file));
if (command === 'status' && answer.out === undefined)
  answer.out = JSON.stringify({ filesToPush: readdirSync(join(args[1], 'files')).map((name) => 'files/' + name) });
if (answer.out) process.stdout.write(answer.out);
if (answer.hang) setTimeout(() => {}, 20000);
else process.exitCode = answer.code ?? 0;
`;

let root = '';
const folder = (): string => join(root, '.clasp', SHEET);
const answers = (given: object): void =>
  writeFileSync(
    join(root, 'answers.json'),
    JSON.stringify({ 'create-script': { out: CREATED }, push: { out: 'Pushed 3 files at 9:30.\n' }, ...given }),
  );
const calls = (): { command: string; args: readonly string[]; cwd: string }[] => {
  const path = join(root, 'calls');
  if (!existsSync(path)) return [];
  const noted = readFileSync(path, 'utf8').trim().split('\n');
  rmSync(path);
  return noted.map((line) => {
    const { args, cwd } = JSON.parse(line);
    return { command: args.filter((one: string) => one !== '--json')[2], args, cwd };
  });
};
const commands = (): string =>
  calls()
    .map(({ command }) => command)
    .join(' ');
const outputs = (): string[] => ['Code.js', 'sidebar.html', 'appsscript.json'].map((name) => join(root, 'build', name));

async function run(...more: string[]): Promise<string> {
  let shown = '';
  await deploy(['--sheet', SHEET, '--no-open', ...more], {
    root,
    clasp: join(root, 'clasp.mjs'),
    outputs: outputs(),
    prepare: () => Promise.resolve(),
    show: (text) => (shown += text),
  });
  return shown;
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'khobat-deploy-')));
  mkdirSync(join(root, 'build'));
  for (const path of outputs()) writeFileSync(path, path.endsWith('.json') ? '{"timeZone":"Asia/Bangkok"}' : '//');
  writeFileSync(join(root, 'clasp.mjs'), STAND_IN);
  writeFileSync(join(root, '.clasp.json'), 'the committed one');
  answers({});
});
afterEach(() => rmSync(root, { recursive: true }));

test('the first time makes a script, the second time finds it again', async () => {
  expect(await run()).toMatch(/Created new script[\s\S]*Pushed 3 files[\s\S]*เสร็จแล้ว[\s\S]*สคริปต์สองชุด/);
  const first = calls();
  expect(first.map(({ command }) => command)).toEqual(['create-script', 'status', 'push']);
  expect(first.map(({ cwd }) => cwd)).toEqual([folder(), folder(), folder()]);
  expect(first.map(({ args }) => args.slice(0, 2))).toEqual(Array(3).fill(['-P', folder()]));
  expect(JSON.parse(readFileSync(join(folder(), '.clasp.json'), 'utf8'))).toEqual({
    scriptId: 'made-1',
    parentId: SHEET,
    rootDir: 'files',
  });
  expect(await run()).not.toMatch(/สคริปต์สองชุด/);
  expect(commands()).toBe('status push');
  expect(readFileSync(join(root, '.clasp.json'), 'utf8')).toBe('the committed one');
});

test('clasp itself would push the three files, and nothing of what it has received', async () => {
  answers({ status: { real: true } });
  mkdirSync(join(folder(), 'received'), { recursive: true });
  writeFileSync(join(folder(), 'received/Other.js'), '//');
  await expect(run()).resolves.toMatch(/เสร็จแล้ว/);
});

test('files that are not ours are not pushed', async () => {
  answers({ status: { out: '{"filesToPush":["files/Code.js","files/Stray.js"]}' } });
  await expect(run()).rejects.toThrow(/Stray\.js/);
  expect(commands()).toBe('create-script status');
});

test('the browser is opened at the end, and not missed when it does not open', async () => {
  answers({ 'open-container': { code: 1 } });
  let shown = '';
  const place = { root, clasp: join(root, 'clasp.mjs'), outputs: outputs(), prepare: () => Promise.resolve() };
  await deploy(['--sheet', SHEET], { ...place, show: (text) => (shown += text) });
  expect(commands()).toBe('create-script status push open-container');
  expect(shown).toContain(`https://docs.google.com/spreadsheets/d/${SHEET}/edit`);
});

test('nothing is asked of clasp when the build is not good', async () => {
  const place = { root, clasp: join(root, 'clasp.mjs'), outputs: outputs(), show: () => undefined };
  const prepare = (): Promise<void> => Promise.reject(new Error('build'));
  await expect(deploy(['--sheet', SHEET], { ...place, prepare })).rejects.toThrow('build');
  expect(commands()).toBe('');
});

describe('when it goes wrong', () => {
  test('not logged in: clasp is heard, the way out is told, and the next run begins anew', async () => {
    answers({ 'create-script': { out: 'No credentials found.\n', code: 1 } });
    await expect(run()).rejects.toThrow(/npx clasp login/);
    answers({});
    await run();
    expect(commands()).toBe('create-script create-script status push');
  });

  test('clasp ends well without having made a script', async () => {
    answers({ 'create-script': { out: 'Project file already exists.\n', code: 0 } });
    await expect(run()).rejects.toThrow(/ข้อความข้างบนเป็นของ clasp เอง/);
  });

  test('clasp ends well without having pushed', async () => {
    answers({ push: { out: 'Skipping push.\n' } });
    await expect(run()).rejects.toThrow(/clasp's own/);
  });

  test('a push that failed is done again, without a second script', async () => {
    answers({ push: { out: 'The caller does not have permission\n', code: 1 } });
    await expect(run()).rejects.toThrow(/ผู้แก้ไข/);
    answers({});
    await run();
    expect(commands()).toBe('create-script status push status push');
  });

  test('a script that was made counts, though clasp stumbled afterwards', async () => {
    answers({ 'create-script': { out: `${CREATED}Internal error encountered.\n`, code: 1 } });
    await expect(run()).resolves.toMatch(/เสร็จแล้ว/);
    await run();
    expect(commands()).toBe('create-script status push status push');
  });

  test('the connection broke while Google was asked: no second script until somebody has looked', async () => {
    answers({ 'create-script': { out: 'failed, reason: read ECONNRESET\n', code: 1 } });
    await expect(run()).rejects.toThrow(/การเชื่อมต่อขาด/);
    answers({});
    await expect(run()).rejects.toThrow(/หยุดกลางคัน/);
    expect(commands()).toBe('create-script');
    await run('--new-script');
    expect(commands()).toBe('create-script status push');
  });
});

describe('killed', () => {
  /** Runs a deployment in a process of its own and kills it, and its clasp, once `file` is there. */
  async function killedWhen(file: string): Promise<void> {
    const place = `{ root: ${JSON.stringify(root)}, clasp: ${JSON.stringify(join(root, 'clasp.mjs'))}, outputs: ${JSON.stringify(outputs())}, prepare: async () => {}, show: () => {} }`;
    const program = `import { deploy } from './scripts/deployment.mjs'; await deploy(['--sheet', '${SHEET}', '--no-open'], ${place});`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, detached: true });
    const closed = new Promise((done) => child.on('close', done));
    const until = Date.now() + 15_000;
    while (!(existsSync(join(folder(), file)) && existsSync(join(root, 'calls'))) && Date.now() < until)
      await new Promise((done) => setTimeout(done, 20));
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await closed;
  }

  test('between creating and pushing: the next run pushes', async () => {
    answers({ 'create-script': { out: CREATED, hang: true } });
    await killedWhen('project.json');
    expect(commands()).toBe('create-script');
    answers({});
    await run();
    expect(commands()).toBe('status push');
  });

  test('before Google has answered: the next run makes no second script', async () => {
    answers({ 'create-script': { hang: true } });
    await killedWhen('begun');
    calls();
    answers({});
    await expect(run()).rejects.toThrow(/--new-script/);
    expect(commands()).toBe('');
    await run('--script', 'made-1');
    expect(commands()).toBe('pull status push');
  });

  test('alone, while clasp went on and wrote its own file', async () => {
    answers({ 'create-script': { hang: true } });
    await killedWhen('begun');
    calls();
    writeFileSync(join(folder(), '.clasp.json'), JSON.stringify({ scriptId: 'made-2', parentId: SHEET, rootDir: '' }));
    answers({});
    await run();
    expect(commands()).toBe('status push');
    expect(JSON.parse(readFileSync(join(folder(), 'project.json'), 'utf8'))).toEqual({ scriptId: 'made-2' });
  });
});

describe('a script from elsewhere', () => {
  test('is kept aside before it is written over', async () => {
    expect(await run('--script', 'theirs')).toMatch(/เก็บสคริปต์เดิมไว้ที่/);
    const [pull, status] = calls();
    expect(pull).toMatchObject({ command: 'pull', cwd: join(folder(), 'before') });
    expect(status?.command).toBe('status');
    const kept = JSON.parse(readFileSync(join(folder(), 'before/.clasp.json'), 'utf8'));
    expect(kept).toEqual({ scriptId: 'theirs', rootDir: 'received' });
    await run();
    expect(commands()).toBe('status push');
  });

  test('that does not open is not remembered', async () => {
    answers({ pull: { out: 'Requested entity was not found.\n', code: 1 } });
    await expect(run('--script', 'wrong')).rejects.toThrow(/ไม่พบสเปรดชีตหรือสคริปต์/);
    answers({});
    await run('--script', 'right');
    expect(commands()).toBe('pull pull status push');
  });
});

test('the command ends with 1 and tells how it is used', () => {
  let failed: { status?: number; stderr?: string } = {};
  try {
    execFileSync(process.execPath, ['scripts/deploy.mjs'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    failed = error as typeof failed;
  }
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/npm run deploy -- --sheet/);
});
