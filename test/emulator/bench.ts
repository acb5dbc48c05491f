/** Runs pieces of Apps Script on a workspace with one bound spreadsheet, for the tests of the emulator. */
import type { ExecutionRecord } from '../../emulator/core/execution';
import type { SheetModel } from '../../emulator/model/sheet';
import { Workspace, type WorkspaceOptions } from '../../emulator/model/workspace';
import { Office } from '../../emulator/runtime/office';
import { ScriptProject } from '../../emulator/runtime/project';
import { run, type RunRequest } from '../../emulator/runtime/run';

export const OWNER = 'owner@area.example';
export const OFFICER = 'officer@area.example';
export const START = '2026-11-16T09:00:00+07:00';

export interface Ran {
  readonly value: unknown;
  readonly error: string | null;
  readonly record: ExecutionRecord;
}

export interface Bench {
  readonly workspace: Workspace;
  readonly office: Office;
  /** The first sheet of the bound spreadsheet, `ชีต1`. */
  readonly sheet: SheetModel;
  /** Runs a function body; `ss` and `sheet` stand for the bound spreadsheet and its first sheet. */
  run(body: string, request?: Partial<RunRequest>): Ran;
  /** The value of a body that must succeed. */
  value(body: string, request?: Partial<RunRequest>): unknown;
  /** The message of the exception that a body must end in. */
  fails(body: string, request?: Partial<RunRequest>): string;
}

const PRELUDE = 'const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheetByName("ชีต1");';

export function bench(options: WorkspaceOptions = {}): Bench {
  const workspace = new Workspace({ start: START, owner: OWNER, ...options });
  const office = Office.found(workspace, ScriptProject.fromSource('function nothing() {}'), 'แฟ้มทดสอบ');
  const [sheet] = office.book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const runBody = (body: string, request: Partial<RunRequest> = {}): Ran => {
    const project = ScriptProject.fromSource(`function main(event) { ${PRELUDE} ${body}\n}`, {
      page: '<b><?= title ?></b>',
    });
    const { record, value, error } = run(workspace, project, {
      functionName: 'main',
      trigger: 'MENU',
      user: OWNER,
      containerId: office.book.id,
      ...request,
    });
    return { record, error, value: value === undefined ? undefined : JSON.parse(JSON.stringify(value)) };
  };
  return {
    workspace,
    office,
    sheet,
    run: runBody,
    value(body, request) {
      const { value, error } = runBody(body, request);
      if (error !== null) throw new Error(error);
      return value;
    },
    fails(body, request) {
      const { error } = runBody(body, request);
      if (error === null) throw new Error(`did not fail: ${body}`);
      return error;
    },
  };
}

/** An office with a project of this source, for what reaches a script from outside. */
export function officeOf(
  source: string,
  html: Readonly<Record<string, string>> = {},
  options: WorkspaceOptions = {},
): Office {
  const workspace = new Workspace({ start: START, owner: OWNER, ...options });
  return Office.found(workspace, ScriptProject.fromSource(source, html), 'แฟ้มทดสอบ');
}
