// Carries out the plan of `npm run deploy`. Everything about one spreadsheet stands in .clasp/SHEET_ID/:
//   project.json  {"scriptId"}: which script is the spreadsheet's; written once, and whole
//   begun         there while Google is asked for a script and the answer has not come
//   .clasp.json   what clasp reads, made anew from project.json (clasp wants its folder beside it or below)
//   files/        the three files that are pushed
//   received/     what clasp receives after it has made a script
//   before/       an adopted script as it was before the first push
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import {
  adviceFor,
  createdScript,
  hasPushed,
  planOf,
  PUSHED,
  readArguments,
  RECEIVED,
  Refusal,
} from './deployPlan.mjs';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function writeWhole(path, value) {
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

/** What is remembered of a spreadsheet in its folder. */
export function projectIn(folder, sheetId) {
  const [own, claspFile, begun] = ['project.json', '.clasp.json', 'begun'].map((name) => join(folder, name));
  return {
    memory() {
      const known = readJson(own)?.scriptId ?? null;
      if (known !== null) return { scriptId: known, begun: false };
      // clasp went on alone when the run that had started it was ended.
      const left = readJson(claspFile);
      const scriptId = left?.parentId === sheetId ? (left.scriptId ?? null) : null;
      return { scriptId, begun: existsSync(begun) };
    },
    begin() {
      rmSync(claspFile, { force: true });
      writeFileSync(begun, '');
    },
    forgetBeginning() {
      rmSync(begun, { force: true });
    },
    remember(scriptId) {
      writeWhole(own, { scriptId });
      rmSync(begun, { force: true });
    },
    writeClaspFile(scriptId) {
      writeWhole(claspFile, { scriptId, parentId: sheetId, rootDir: PUSHED });
    },
  };
}

/**
 * Runs a deployment; throws a Refusal when a person has to do something first.
 * @param args what stands after `npm run deploy --`
 * @param place root: folder of the repository; clasp: clasp's program; outputs: paths of the three files; prepare: builds
 *   and checks them; show: takes what people read
 */
export async function deploy(args, { root, clasp, outputs, prepare, show }) {
  const wish = readArguments(args);
  const folder = join(realpathSync(root), '.clasp', wish.sheetId);
  const project = projectIn(folder, wish.sheetId);
  const steps = planOf(wish, project.memory());
  await prepare();
  mkdirSync(folder, { recursive: true });

  const run = (commands, options) => runClasp(clasp, commands, { cwd: folder, show, ...options });
  const stop = (output) => {
    const { thai, english } = adviceFor(output);
    throw new Refusal(`\n${thai}\n${english}`);
  };
  let isNew = false;
  const act = {
    async create({ clasp: command }) {
      project.begin();
      let scriptId = null;
      const { code, output } = await run(['-P', folder, ...command], {
        onOutput(soFar) {
          if (scriptId !== null) return;
          scriptId = createdScript(soFar);
          if (scriptId !== null) project.remember(scriptId);
        },
      });
      // What clasp does after it has named the script is not needed here.
      if (scriptId !== null) {
        isNew = true;
        return;
      }
      if (code !== 0 && adviceFor(output).nothingMade) project.forgetBeginning();
      stop(output);
    },
    async keep({ clasp: command, scriptId }) {
      const before = join(folder, 'before');
      if (readJson(join(before, 'kept.json'))?.scriptId === scriptId) return;
      rmSync(before, { recursive: true, force: true });
      mkdirSync(before, { recursive: true });
      writeWhole(join(before, '.clasp.json'), { scriptId, rootDir: RECEIVED });
      const { code, output } = await run(['-P', before, ...command], { cwd: before });
      if (code !== 0) stop(output);
      writeWhole(join(before, 'kept.json'), { scriptId });
      show(`เก็บสคริปต์เดิมไว้ที่ / the script as it was: .clasp/${wish.sheetId}/before/${RECEIVED}\n`);
    },
    adopt({ scriptId }) {
      project.remember(scriptId);
    },
    async status() {
      const { scriptId } = project.memory();
      project.remember(scriptId);
      project.writeClaspFile(scriptId);
      const pushed = join(folder, PUSHED);
      rmSync(pushed, { recursive: true, force: true });
      mkdirSync(pushed);
      for (const path of outputs) copyFileSync(path, join(pushed, basename(path)));
      const { code, output } = await run(['-P', folder, '--json', 'status'], { quiet: true });
      if (code !== 0) {
        show(output);
        stop(output);
      }
      const names = (paths) => paths.map((path) => path.replace(/^.*[\\/]/, '')).sort();
      const found = names(JSON.parse(output).filesToPush).join(', ');
      if (found !== names(outputs).join(', '))
        throw new Refusal(`clasp จะส่งไฟล์ไม่ตรงตามที่ควร / clasp would push other files than it should: ${found}`);
    },
    async push({ clasp: command }) {
      const { code, output } = await run(['-P', folder, ...command]);
      if (code !== 0 || !hasPushed(output)) stop(output);
    },
    async open({ clasp: command }) {
      // clasp opens a browser only where it writes to a terminal itself.
      await run(['-P', folder, ...command], { direct: true });
    },
  };
  for (const step of steps) await act[step.name](step);
  show(
    `\nเสร็จแล้ว: https://docs.google.com/spreadsheets/d/${wish.sheetId}/edit\n` +
      'โหลดสเปรดชีตใหม่ แล้วเลือกเมนู งานบัตร › ติดตั้ง / Reload the spreadsheet, then choose งานบัตร › ติดตั้ง.\n',
  );
  if (isNew)
    show(
      'ถ้าเคยวางโค้ดไว้ในสเปรดชีตนี้มาก่อน ขณะนี้มีสคริปต์สองชุด ให้ลบชุดเดิมก่อนติดตั้ง\n' +
        'If code had been pasted into this spreadsheet before, it has two scripts now: delete the older one first.\n',
    );
}

/** Everything that clasp says is shown as it comes, and returned. */
function runClasp(program, args, { cwd, show, onOutput = () => undefined, quiet = false, direct = false }) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      stdio: direct ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (!quiet) show(chunk);
      onOutput(output);
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
