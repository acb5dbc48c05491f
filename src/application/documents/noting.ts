/** Notes what was made and what was refused: in the list of documents first, then in the history. */
import { kindRow, type DocumentKind } from '../../domain/documentKind';
import { DOCUMENT_NAMES } from '../../texts/documents';
import { HISTORY_NOTES } from '../../texts/office';
import { refuse } from '../access';
import type { RefusalCode, SkippedDocument } from '../api';
import type { RequestRecord } from '../ports';
import { nameForFile } from './lists';
import type { Workshop } from './workshop';

/**
 * `บัตรประจำตัว IDC-2569-0001 นางสาวสมหญิง ใจดี`, or with the minute for what is about many: that of its order, so that a later
 * execution finds it under the same name.
 */
export function fileName(
  kind: DocumentKind,
  requests: readonly RequestRecord[],
  { occasion, batch }: Workshop,
): string {
  const [only, ...more] = requests;
  const about =
    only !== undefined && more.length === 0 && kindRow(kind).scope === 'REQUEST'
      ? `${only.requestId} ${nameForFile(only)}`
      : (batch || occasion.now).slice(0, 16).replace('T', ' ').replace(':', '.');
  return `${DOCUMENT_NAMES[kind]} ${about}`;
}

export function skipped(
  requestId: string,
  kind: DocumentKind,
  error: RefusalCode,
  ...parts: string[]
): SkippedDocument {
  const { text } = refuse(error, ...parts);
  return { requestId, kind, error, text };
}

/** A document that was made. */
export function record(
  { ports, occasion, batch }: Workshop,
  kind: DocumentKind,
  requests: readonly RequestRecord[],
  {
    fileId,
    name,
    tooSmall = [],
  }: { readonly fileId: string; readonly name: string; readonly tooSmall?: readonly string[] },
): void {
  const requestIds = requests.map(({ requestId }) => requestId);
  const by = occasion.caller.email;
  const hardToRead = tooSmall.length === 0 ? {} : { tooSmall };
  const line = { at: occasion.now, kind, requestIds, fileId, name, by, batch, error: '', problem: '', ...hardToRead };
  ports.documentLog.append(line);
  const [only, ...more] = requests;
  const one = more.length === 0 ? only : undefined;
  const note = HISTORY_NOTES.document(DOCUMENT_NAMES[kind], one === undefined ? requestIds : []);
  // A document changes no status, and others may have changed it while the document was made.
  ports.history.append([
    { at: occasion.now, requestId: one?.requestId ?? '', action: 'DOCUMENT', from: '', to: '', by, note },
  ]);
}

/** What an order of many has refused is on its list too, so that it is not tried for ever. */
export function noteRefused({ ports, occasion, batch }: Workshop, refused: readonly SkippedDocument[]): void {
  for (const { requestId, kind, error, text } of refused)
    ports.documentLog.append({
      at: occasion.now,
      kind,
      requestIds: requestId === '' ? [] : [requestId],
      name: '',
      fileId: '',
      by: occasion.caller.email,
      batch,
      error,
      problem: text,
    });
}
