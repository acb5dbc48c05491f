/** One execution of a project's function in a realm of its own, from load to the last promise. */
import vm from 'node:vm';
import { Execution, type ExecutionRecord, type TriggerKind } from '../core/execution';
import { toRealm } from '../core/strict';
import type { Workspace } from '../model/workspace';
import { createGlobals } from '../services/globals';
import { newContext } from './context';
import type { ScriptProject } from './project';
import { forgetRejections } from './rejections';

export interface RunRequest {
  readonly functionName: string;
  readonly trigger: TriggerKind;
  readonly user: string;
  /** Id of the file the script is bound to. */
  readonly containerId: string | null;
  /** Arguments as plain data; they are rebuilt in the script's realm. */
  readonly args?: readonly unknown[];
  /** Makes the arguments where they hold emulated objects, such as an event's range. */
  readonly makeArgs?: (execution: Execution) => readonly unknown[];
  /** An installed trigger of opening or editing. */
  readonly installed?: boolean;
  /** Real milliseconds after which the run is broken off. */
  readonly timeoutMs?: number;
}

export interface RunResult {
  readonly record: ExecutionRecord;
  /** What the function returned, still in the script's realm; undefined after a failure. */
  readonly value: unknown;
  /** "TypeError: …", or null. */
  readonly error: string | null;
  readonly execution: Execution;
}

/**
 * An async function's failure is the run's failure: its promise is watched, and so is not "unhandled". The watcher is a
 * function of the script's realm, whose promises are settled before the run is over.
 */
const INVOKE = new vm.Script(
  `(function (target, args, failed) {
    const value = target(...args);
    if (value instanceof Promise) value.then(undefined, (error) => { failed(error); });
    return value;
  })(__function, __arguments, __failed)`,
  { filename: 'invoke.js' },
);

/** Dates of the realm print in the zone of the process, as Apps Script's print in the manifest's. */
export function useTimeZone(zone: string): void {
  if (process.env.TZ !== zone) process.env.TZ = zone;
}

export function run(workspace: Workspace, project: ScriptProject, request: RunRequest): RunResult {
  useTimeZone(project.timeZone);
  const { context, realm } = newContext(() => workspace.now());
  const execution = new Execution(workspace, {
    functionName: request.functionName,
    trigger: request.trigger,
    user: request.user,
    scriptId: project.scriptId,
    containerId: request.containerId,
    realm,
    timeZone: project.timeZone,
    scopes: project.manifest.oauthScopes ?? [],
    published: project.published,
    files: project.html,
    installed: request.installed ?? false,
    evaluate: (code, variables) =>
      (
        vm.compileFunction(code, Object.keys(variables), { parsingContext: context }) as (...args: unknown[]) => unknown
      )(...Object.values(variables)),
  });
  workspace.begin(execution);
  const options = request.timeoutMs === undefined ? {} : { timeout: request.timeoutMs };
  let value: unknown;
  let failure: unknown;
  try {
    Object.assign(context, createGlobals(workspace, execution));
    for (const script of project.scripts) script.runInContext(context, options);
    const target: unknown = (context as Record<string, unknown>)[request.functionName];
    // @source /guides/html/communication: a page reaches only functions that are declared at top level
    const hidden = request.trigger === 'CALL' && !project.defines(request.functionName);
    if (typeof target !== 'function' || hidden) throw new Error(`Script function not found: ${request.functionName}`);
    const args = request.makeArgs?.(execution) ?? request.args ?? [];
    const failed = (error: unknown): void => {
      failure = error ?? new Error('undefined was thrown');
    };
    Object.assign(context, { __function: target, __arguments: toRealm([...args], realm), __failed: failed });
    value = INVOKE.runInContext(context, options);
  } catch (error) {
    failure = error ?? new Error('undefined was thrown');
  }
  forgetRejections(execution);
  const record = execution.end(failure);
  workspace.finished(record);
  return { record, value: record.status === 'COMPLETED' ? value : undefined, error: record.error, execution };
}
