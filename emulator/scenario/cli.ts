/** `npm run scenario -- FILE.json --out RESULT.json [--workspace DIR]`: runs the built script on the emulator. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Office } from '../runtime/office';
import { ScriptProject } from '../runtime/project';
import { openWorkspace } from '../store';
import { Workspace } from '../model/workspace';
import { resultOf } from './result';
import { ScenarioRunner } from './runner';
import type { Scenario, ScenarioResult } from './types';

const USAGE = 'usage: npm run -s scenario -- FILE.json --out RESULT.json [--workspace DIR] [--build DIR]';

interface Options {
  readonly file: string;
  readonly out: string;
  readonly workspace: string | null;
  readonly build: string;
}

/** npm runs commands in the project's folder; paths mean the folder in which the person stands. */
const here = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

function readOptions(args: readonly string[]): Options | null {
  const named = new Map<string, string>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg.startsWith('--')) {
      named.set(arg, args[index + 1] ?? '');
      index += 1;
    } else files.push(arg);
  }
  const [file] = files;
  const out = named.get('--out');
  const folder = named.get('--workspace');
  if (file === undefined || out === undefined || out === '') return null;
  return {
    file: here(file),
    out: here(out),
    workspace: folder === undefined ? null : here(folder),
    build: resolve(named.get('--build') ?? 'build'),
  };
}

/** Runs one scenario and returns its result; the workspace is in memory unless a folder is given. */
export async function runScenario(
  scenario: Scenario,
  folder: string,
  build: string,
  workspaceFolder: string | null = null,
): Promise<ScenarioResult> {
  const options = {
    ...(scenario.start === undefined ? {} : { start: scenario.start }),
    ...(scenario.owner === undefined ? {} : { owner: scenario.owner }),
    ...(scenario.quota === undefined ? {} : { quota: scenario.quota }),
  };
  const store = workspaceFolder === null ? null : openWorkspace(resolve(workspaceFolder), options);
  const workspace = store?.workspace ?? new Workspace(options);
  const project = ScriptProject.load(build);
  const [known] = workspace.spreadsheets.values();
  const office =
    known === undefined ? Office.found(workspace, project, 'ทะเบียนคำขอมีบัตร') : new Office(workspace, project, known);
  const runner = new ScenarioRunner(office, folder);
  const steps = [];
  for (const step of scenario.steps) {
    steps.push(await runner.run(step));
    store?.commit();
  }
  store?.close();
  return resultOf(office, steps);
}

/** The exit status is 0 whenever the result file was written. */
export async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === null) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const scenario = JSON.parse(readFileSync(options.file, 'utf8')) as Scenario;
  const result = await runScenario(scenario, dirname(options.file), options.build, options.workspace);
  writeFileSync(options.out, JSON.stringify(result, null, 1));
}
