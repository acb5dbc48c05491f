/** DocumentApp: making and opening documents, and the enums that go with them. */
import { invalidArgument } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import { documentOf } from './document';
import {
  Attribute,
  ElementType,
  FontFamily,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  PositionedLayout,
  TextAlignment,
  VerticalAlignment,
} from './enums';
import { openDocument } from './session';
import './table';

export { convertDocument, registerDocumentConverter, type DocumentConverter } from './conversion';

type Document = GoogleAppsScript.Document.Document;

/** Ids of Drive files as they stand in addresses: …/d/<id>/… and …?id=<id>. */
const ID_IN_URL = /(?:\/d\/|[?&]id=)([A-Za-z0-9_-]{15,})/;

class DocumentAppImpl {
  readonly Attribute = Attribute;
  readonly ElementType = ElementType;
  readonly FontFamily = FontFamily;
  readonly GlyphType = GlyphType;
  readonly HorizontalAlignment = HorizontalAlignment;
  readonly ParagraphHeading = ParagraphHeading;
  readonly PositionedLayout = PositionedLayout;
  readonly TextAlignment = TextAlignment;
  readonly VerticalAlignment = VerticalAlignment;
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }
  create(name: string): Document {
    if (typeof name !== 'string') throw invalidArgument('name');
    const { workspace, user } = this.#execution;
    workspace.quotas.spend('documentsCreated', user);
    const model = workspace.addDocument(name, user);
    return this.openById(model.id);
  }
  openById(id: string): Document {
    return documentOf(this.#execution, openDocument(this.#execution, id));
  }
  openByUrl(url: string): Document {
    const id = ID_IN_URL.exec(String(url))?.[1];
    if (id === undefined) throw invalidArgument('url');
    return this.openById(id);
  }
  /** The document that the script is bound to; null elsewhere. */
  getActiveDocument(): Document | null {
    const { containerId, workspace } = this.#execution;
    return containerId !== null && workspace.documents.has(containerId) ? this.openById(containerId) : null;
  }
}

export function documentAppService(execution: Execution): GoogleAppsScript.Document.DocumentApp {
  return strict(execution, 'DocumentApp', new DocumentAppImpl(execution));
}
