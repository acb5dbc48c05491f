/** The seam for turning a document into another kind of file, as getAs and getBlob do. */
import type { Execution } from '../../core/execution';
import { documentToPdf } from '../../exports/pdf';
import type { DocumentModel } from '../../model/document';
import { newBlob } from '../blob';

/** Makes a file from what has been saved of a document. */
export type DocumentConverter = (document: DocumentModel) => Uint8Array;

const PDF = 'application/pdf';
const converters = new Map<string, DocumentConverter>([[PDF, documentToPdf]]);

/** Adds a conversion. */
export function registerDocumentConverter(contentType: string, convert: DocumentConverter): void {
  converters.set(contentType, convert);
}

/** "ใบแจ้ง 22.11.2569" → "ใบแจ้ง 22.11.pdf". @source File.getAs reference: what follows the last dot is replaced */
export function pdfName(name: string): string {
  return `${name.replace(/\.[^.]*$/, '')}.pdf`;
}

/** The converted document as a blob; sees only saved changes. */
export function convertDocument(
  execution: Execution,
  document: DocumentModel,
  contentType = PDF,
): GoogleAppsScript.Base.Blob {
  const convert = converters.get(contentType);
  if (convert === undefined) throw execution.notEmulated(`Document.getAs ${contentType}`);
  execution.workspace.quotas.spend('filesConverted', execution.user);
  const name = execution.workspace.drive.items.get(document.id)?.name ?? '';
  return newBlob(execution, convert(document), contentType, contentType === PDF ? pdfName(name) : name);
}
