/**
 * What an execution would take at Google, as far as anybody has published figures: a model, to compare operations and to see
 * what runs out first, not a promise. Figures without a source are guesses and marked so; docs/scale.md has the table.
 */
import { callKind } from '../emulator/core/calls';
import type { Execution } from '../emulator';

/** Milliseconds by what is called; the first that fits counts. `guess` where nobody has published a figure. */
export const LATENCIES: readonly {
  readonly what: string;
  readonly calls: RegExp;
  readonly ms: number;
  readonly source: string;
}[] = [
  { what: 'Properties, read', calls: /^Properties\.get/, ms: 30, source: 'ziritione.org, 100 runs' },
  { what: 'Properties, write', calls: /^Properties\./, ms: 62, source: 'ziritione.org, 100 runs' },
  { what: 'Cache, read', calls: /^Cache\.get/, ms: 20, source: 'qiita mitonattou919' },
  { what: 'Cache, write', calls: /^Cache\./, ms: 56, source: 'qiita mitonattou919' },
  {
    what: 'Lock',
    calls: /^Lock\./,
    ms: 10,
    source: 'guess; one held for a cache write below 10 ms (ramblings.mcpher.com)',
  },
  { what: 'SpreadsheetApp.flush', calls: /^SpreadsheetApp\.flush/, ms: 30, source: 'Stack Overflow 29263774' },
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
  { what: 'making a file or folder', calls: /^(DriveApp|Folder)\.create/, ms: 700, source: 'guess' },
  { what: 'Drive, all else', calls: /^(DriveApp|File|Folder|FileIterator|FolderIterator)\./, ms: 150, source: 'guess' },
  { what: 'sending a mail', calls: /^(MailApp|GmailApp)\.send/, ms: 300, source: 'guess' },
  { what: 'Forms', calls: /^Form/, ms: 250, source: 'guess' },
];
/** Reading a range, each call: a guess; write and read together were measured at 800 ms (poehnelt.com). */
const READ_MS = 60;
/** Before it is flushed: 400 rows in 164 ms (Stack Overflow 29263774). */
const WRITE_MS = 1;
/** A guess. */
const OTHER_MS = 100;
/** A guess. */
const CELL_READ_MS = 0.01;
/** 4,000 cells in one setValues and a flush: 610 ms (Stack Overflow 29263774). */
const CELL_WRITTEN_MS = 0.15;
/** An edit inside an open document: a guess. */
const DOC_EDIT_MS = 3;
/** Until a function begins, and its answer is back in the page: a guess. */
export const START_MS = 700;

function callMs(name: string): number {
  const known = LATENCIES.find(({ calls }) => calls.test(name));
  if (known !== undefined) return known.ms;
  const kind = callKind(name);
  if (kind === 'CELL_READ') return READ_MS;
  return kind === 'CELL_WRITE' ? WRITE_MS : OTHER_MS;
}

/** Milliseconds of the model for executions that have ended. */
export function platformMs(executions: readonly Execution[]): number {
  return executions.reduce((sum, { backendCalls, record }) => {
    const calls = backendCalls.reduce((all, name) => all + callMs(name), 0);
    const cells = record.cells.read * CELL_READ_MS + record.cells.written * CELL_WRITTEN_MS;
    return sum + START_MS + calls + cells + record.docEdits * DOC_EDIT_MS;
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
  const cells = record.cells.read * CELL_READ_MS + record.cells.written * CELL_WRITTEN_MS;
  return ms + (cells * calls) / Math.max(backendCalls.length, 1);
}
