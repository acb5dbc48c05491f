/** An execution with a new document open, for the tests of DocumentApp. */
import { Execution, type ExecutionOptions } from '../../../../emulator/core/execution';
import { textOf } from '../../../../emulator/model/document';
import { Workspace } from '../../../../emulator/model/workspace';
import { newBlob } from '../../../../emulator/services/blob';
import { documentAppService } from '../../../../emulator/services/documents';

export interface Desk {
  workspace: Workspace;
  execution: Execution;
  app: GoogleAppsScript.Document.DocumentApp;
  doc: GoogleAppsScript.Document.Document;
  id: string;
  body: GoogleAppsScript.Document.Body;
}

export function desk(
  workspace = new Workspace({ start: '2026-11-22T08:00:00+07:00' }),
  options: ExecutionOptions = {},
): Desk {
  const execution = new Execution(workspace, options);
  const app = documentAppService(execution);
  const doc = app.create('จดหมาย');
  return { workspace, execution, app, doc, id: doc.getId(), body: doc.getBody() };
}

/** The types of a body's children by name. */
export function types(body: GoogleAppsScript.Document.Body): string[] {
  return Array.from({ length: body.getNumChildren() }, (_, index) => body.getChild(index).getType().toString());
}

/** What everybody else sees of the document. */
export function saved({ workspace, id }: Desk): string {
  return textOf(workspace.documents.get(id)?.facts.body ?? { type: 'TEXT' });
}

/** A picture of 3 × 2 points. */
export const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020806000000', 'hex');

export function picture(execution: Execution): GoogleAppsScript.Base.Blob {
  return newBlob(execution, PNG, 'image/png', 'ภาพ.png');
}
