/** The sheet เอกสาร: a line for every document that was produced, or refused in an order of many. */
import type { DocumentLog, ProducedLine } from '../../application/documents/ports';
import { isDocumentKind } from '../../domain/documentKind';
import { DOCUMENT_NAMES } from '../../texts/documents';
import { DOCUMENT_COLUMNS } from '../../texts/sheets';
import { Log } from '../log';
import { fileUrl } from '../services';
import { quoted, sheetNamed, textOf, type CellValue } from '../table';

/** How the cell begins that says everything of its line; it is found by that, wherever people have moved it. */
const ENTRY = '^\\{"kind":';
/** Lines looked at from the newest that fits: as far back as one read reasonably goes. */
const WINDOW_ROWS = 2_000;

function entryOf({ kind, requestIds, fileId, batch, at, by, name, error, problem, tooSmall }: ProducedLine): string {
  return JSON.stringify({ kind, requestIds, fileId, batch, at, by, name, error, problem, tooSmall });
}

/** The line that a cell tells of; null where somebody has typed over it. */
function lineIn(cell: string): ProducedLine | null {
  try {
    const line = JSON.parse(cell) as ProducedLine;
    return isDocumentKind(line.kind) && Array.isArray(line.requestIds) ? line : null;
  } catch {
    return null;
  }
}

/** A text as it stands within JSON, as a regular expression (RE2). */
const inJson = (text: string): string => quoted(JSON.stringify(text));

export class SheetDocumentLog implements DocumentLog {
  readonly #log = new Log('documents', DOCUMENT_COLUMNS);

  append(line: ProducedLine): void {
    this.#log.append({
      at: line.at,
      kindLabel: DOCUMENT_NAMES[line.kind],
      requestIds: line.requestIds.join(', '),
      name: line.name,
      url: line.fileId === '' ? '' : fileUrl(line.fileId),
      by: line.by,
      problem: line.problem,
      entry: entryOf(line),
    });
  }

  ofRequest(requestId: string, when: 'LATELY' | 'EVER'): ProducedLine[] {
    const lines = this.#having(`"requestIds":\\[[^\\]]*${inJson(requestId)}`, when === 'EVER' ? Infinity : WINDOW_ROWS);
    return lines.filter(({ fileId, requestIds }) => fileId !== '' && requestIds.includes(requestId)).reverse();
  }

  ofBatch(batch: string): ProducedLine[] {
    return this.#having(`"batch":${inJson(batch)}`).filter((line) => line.batch === batch);
  }

  forget(fileIds: readonly string[]): void {
    if (fileIds.length === 0) return;
    const sheet = sheetNamed('documents');
    const hits = sheet
      .createTextFinder(`${ENTRY}.*"fileId":(?:${fileIds.map(inJson).join('|')})`)
      .useRegularExpression(true)
      .matchCase(true)
      .findAll();
    for (const row of hits.map((hit) => hit.getRow()).sort((a, b) => b - a)) sheet.deleteRow(row);
  }

  recorded(fileIds: readonly string[]): Set<string> {
    const wanted = new Set(fileIds);
    // However long ago: what is on the list must not be taken for a leftover.
    const lines = this.#having(`"fileId":(?:${fileIds.map(inJson).join('|')})`, Infinity);
    return new Set(lines.map(({ fileId }) => fileId).filter((id) => wanted.has(id)));
  }

  /** One search, and one read of that column from the first line found to the last. */
  #having(pattern: string, rowsBack = WINDOW_ROWS): ProducedLine[] {
    const sheet = sheetNamed('documents');
    const hits = sheet.createTextFinder(`${ENTRY}.*${pattern}`).useRegularExpression(true).matchCase(true).findAll();
    const [hit] = hits;
    if (hit === undefined) return [];
    const rows = hits.map((one) => one.getRow());
    const last = Math.max(...rows);
    const first = Math.max(Math.min(...rows), last - rowsBack);
    const cells = sheet.getRange(first, hit.getColumn(), last - first + 1, 1).getValues() as CellValue[][];
    const found = new Set(rows);
    return cells.flatMap(([cell], index) => (found.has(first + index) ? (lineIn(textOf(cell)) ?? []) : []));
  }
}
