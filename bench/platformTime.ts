/**
 * What an execution would take at Google, as far as anybody has published figures: a model, to compare operations and to see
 * what runs out first, not a promise. Figures without a source are guesses and marked so; docs/scale.md has the table.
 */
import { callKind } from '../emulator/core/calls';
import type { Execution } from '../emulator';

/** A line of the model; `guess` where nobody has published a figure. */
interface Latency {
  readonly what: string;
  readonly ms: number;
  readonly source: string;
}

/** By what is called; the first that fits counts. */
const CALLS: readonly (Latency & { readonly calls: RegExp })[] = [
  { what: 'Properties, read', calls: /^Properties\.get/, ms: 30, source: 'ziritione.org, 100 runs' },
  { what: 'Properties, write', calls: /^Properties\./, ms: 62, source: 'ziritione.org, 100 runs' },
  { what: 'Cache, read', calls: /^Cache\.get/, ms: 20, source: 'qiita.com/mitonattou919' },
  { what: 'Cache, write', calls: /^Cache\./, ms: 56, source: 'qiita.com/mitonattou919' },
  {
    what: 'lock, taken or let go',
    calls: /^Lock\./,
    ms: 10,
    source: 'guess; one held for a cache write below 10 ms (ramblings.mcpher.com)',
  },
  { what: 'flush', calls: /^SpreadsheetApp\.flush/, ms: 30, source: 'Stack Overflow 29263774' },
  {
    what: 'opening a spreadsheet',
    calls: /^SpreadsheetApp\./,
    ms: 300,
    source: 'gist tanaikech: metadata of a full one',
  },
  {
    what: 'opening, copying, saving a document',
    calls: /^(DocumentApp|Document)\.|^File\.makeCopy/,
    ms: 400,
    source: '1.2 s for copy, replace, PDF and mail (appscript.dev)',
  },
  { what: 'Drive, making a file or folder', calls: /^(DriveApp|Folder)\.create/, ms: 700, source: 'guess' },
  { what: 'Drive, all else', calls: /^(DriveApp|File|Folder|FileIterator|FolderIterator)\./, ms: 150, source: 'guess' },
  { what: 'sending a mail', calls: /^(MailApp|GmailApp)\.send/, ms: 300, source: 'guess' },
  { what: 'Forms', calls: /^Form/, ms: 250, source: 'guess' },
];

const RATES = {
  rangeRead: {
    what: 'a range read',
    ms: 60,
    source: 'guess; write and read together were measured at 800 ms (justin.poehnelt.com)',
  },
  cellRead: { what: 'each cell read', ms: 0.01, source: 'guess' },
  rangeWritten: {
    what: 'a range written, before it is flushed',
    ms: 1,
    source: 'Stack Overflow 29263774: 400 rows in 164 ms',
  },
  cellWritten: {
    what: 'each cell written, when it is flushed',
    ms: 0.15,
    source: 'Stack Overflow 29263774: 4,000 cells in 610 ms',
  },
  edit: { what: 'an edit inside an open document', ms: 3, source: 'guess' },
  start: { what: 'until a function begins and its answer is back in the page', ms: 700, source: 'guess' },
  other: { what: 'every other call', ms: 100, source: 'guess' },
} as const satisfies Record<string, Latency>;

/** Until a function begins, and its answer is back in the page. */
export const START_MS = RATES.start.ms;

/** The model as it stands in docs/scale.md. */
export function latencyTable(): string {
  const lines = [...CALLS, ...Object.values(RATES)].map(({ what, ms, source }) => `| ${what} | ${ms} | ${source} |`);
  return ['| what | milliseconds | source |', '|---|---:|---|', ...lines].join('\n');
}

function callMs(name: string): number {
  const known = CALLS.find(({ calls }) => calls.test(name));
  if (known !== undefined) return known.ms;
  const kind = callKind(name);
  if (kind === 'CELL_READ') return RATES.rangeRead.ms;
  return kind === 'CELL_WRITE' ? RATES.rangeWritten.ms : RATES.other.ms;
}

/** Milliseconds of the model for executions that have ended. */
export function platformMs(executions: readonly Execution[]): number {
  return executions.reduce((sum, { backendCalls, record }) => {
    const calls = backendCalls.reduce((all, name) => all + callMs(name), 0);
    const cells = record.cells.read * RATES.cellRead.ms + record.cells.written * RATES.cellWritten.ms;
    return sum + START_MS + calls + cells + record.docEdits * RATES.edit.ms;
  }, 0);
}

/** Milliseconds of the model between taking the office's lock and letting it go, cells shared out evenly. */
export function lockedMs({ backendCalls, record }: Execution): number {
  let held = false;
  let ms = 0;
  let calls = 0;
  for (const name of backendCalls) {
    if (name === 'Lock.releaseLock') held = false;
    if (held) {
      ms += callMs(name);
      calls += 1;
    }
    if (name === 'Lock.tryLock') held = true;
  }
  const cells = record.cells.read * RATES.cellRead.ms + record.cells.written * RATES.cellWritten.ms;
  return ms + (cells * calls) / Math.max(backendCalls.length, 1);
}
