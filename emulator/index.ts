/** The emulator as a library: a workspace, and the Apps Script globals that work on it. */
import { Workspace, type WorkspaceOptions } from './model/workspace';

export { NotEmulatedError, PlatformError } from './core/errors';
export { Execution, type ExecutionOptions, type ExecutionRecord } from './core/execution';
export { Workspace, type WorkspaceOptions } from './model/workspace';
export { createGlobals } from './services/globals';
export { ScriptProject } from './runtime/project';
export { Office, type CallOutcome } from './runtime/office';
export { run, type RunResult } from './runtime/run';
export type { FormDraft, QuestionDraft, Submission, UploadedFile } from './model/forms';

/** A new, empty workspace in memory. */
export function createWorkspace(options: WorkspaceOptions = {}): Workspace {
  return new Workspace(options);
}
