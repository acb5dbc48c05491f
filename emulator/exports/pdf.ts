/** A document as a PDF: its printable page, printed. */
import type { DocumentModel } from '../model/document';
import { printToPdf } from '../print/printer';
import { documentToHtml } from './html';

/** The saved document at its own paper size, with its fonts inside and its text as text. */
export function documentToPdf(document: DocumentModel): Uint8Array {
  return printToPdf(documentToHtml(document));
}
