/** Documents that an execution has open: it edits trees of its own, which others see once they are saved. */
import { invalidArgument, PlatformError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { DocumentTree, type DocumentModel, type DocumentNode } from '../../model/document';
import { MIME } from '../../model/drive';

/** Which open document a section belongs to. */
const owners = new WeakMap<DocumentNode, OpenDocument>();
const openedBy = new WeakMap<Execution, Map<string, OpenDocument>>();

export class OpenDocument {
  readonly tree: DocumentTree;
  #closed = false;
  #edited = false;

  constructor(
    readonly execution: Execution,
    readonly model: DocumentModel,
  ) {
    this.tree = new DocumentTree(model.facts);
    for (const section of [this.tree.body, this.tree.header, this.tree.footer])
      if (section !== null) this.adopt(section);
  }

  get id(): string {
    return this.model.id;
  }

  adopt(section: DocumentNode): void {
    owners.set(section, this);
  }

  /** Called before every change. */
  beginEdit(): void {
    if (this.#closed) throw new PlatformError('Document is closed, its contents cannot be updated.');
    const { drive } = this.execution.workspace;
    const item = drive.items.get(this.id);
    if (item === undefined || !drive.canEdit(this.execution.user, item))
      throw new PlatformError('Access denied: DocumentApp.');
    this.#edited = true;
  }

  close(): void {
    if (this.#closed) throw new PlatformError('Document is closed, its contents cannot be updated.');
    this.save();
    this.#closed = true;
    openedBy.get(this.execution)?.delete(this.id);
  }

  save(): void {
    if (this.#edited) this.model.save(this.tree);
    this.#edited = false;
  }
}

/** To be called before an element is changed: refuses when its document is closed. Detached elements are free. */
export function beginEdit(node: DocumentNode): void {
  owners.get(node.root)?.beginEdit();
}

/** The open document that an element hangs in. */
export function ownerOf(node: DocumentNode): OpenDocument | undefined {
  return owners.get(node.root);
}

/** Whether the execution was stopped from outside: from then on each of its calls fails with that very error. */
function wasKilled(execution: Execution): boolean {
  try {
    execution.invoke('', () => null);
    return false;
  } catch (error) {
    // By its name: it may come from the script's own realm.
    return (error as { name?: unknown }).name === 'ExecutionKilled';
  }
}

/** Opens a document, or gives the one that this execution has open already. */
export function openDocument(execution: Execution, id: unknown): OpenDocument {
  if (typeof id !== 'string' || id === '') throw invalidArgument('id');
  let opened = openedBy.get(execution);
  if (opened === undefined) {
    opened = new Map<string, OpenDocument>();
    openedBy.set(execution, opened);
    saveAtEnd(execution, opened);
  }
  let document = opened.get(id);
  if (document === undefined) {
    document = new OpenDocument(execution, findModel(execution, id));
    opened.set(id, document);
  }
  return document;
}

function findModel(execution: Execution, id: string): DocumentModel {
  const { drive, documents } = execution.workspace;
  const item = drive.items.get(id);
  if (item === undefined || !drive.canView(execution.user, item)) {
    throw new PlatformError("Document is missing (perhaps it was deleted, or you don't have read access?)");
  }
  const model = documents.get(id);
  if (item.mime !== MIME.DOCUMENT || model === undefined) {
    throw new PlatformError(`Service Documents failed while accessing document with id ${id}.`);
  }
  return model;
}

/** @source saveAndClose is called by itself when a script ends; an execution that was killed never gets there */
function saveAtEnd(execution: Execution, opened: Map<string, OpenDocument>): void {
  execution.whenEnded(() => {
    if (wasKilled(execution)) return;
    for (const document of opened.values()) document.save();
  });
}
