/** `npm run bench`: prints the figures of docs/performance.md, measured on this machine. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newContext } from '../emulator/runtime/context';
import { openWorkspace } from '../emulator/store';
import { Office, ScriptProject } from '../emulator';
import { citizenIdOf, officeWith } from '../test/support/manyRequests';
import { answers } from '../test/support/requestAnswers';
import { checkRequest, readAnswers, type RequestFile } from '../src/domain/checkRequest';
import { DEFAULT_SETTINGS } from '../src/domain/settings';
import { TestOffice } from '../test/support/office';
import { backendCallsOf, CHANGE_OF_POSITION, measureSubmission, milliseconds } from './measure';
import { measureDocuments } from './documents';
import { printOfficeDay } from './officeDay';
import { latencyTable } from './platformTime';
import { printOperations } from './operations';
import { measurePanel } from './panel';
import { measureSummary } from './summary';

const PHOTO_FACTS = { width: 600, height: 720, exifDate: '2026-08-10' };

/** The calls of one answer with three attachments, in order. */
function submission(): void {
  const { backendCalls } = measureSubmission(officeWith(1000), citizenIdOf(9_000_002));
  console.log(`The calls of one answer with three attachments: ${backendCalls.join(', ')}\n`);
}

/** The rules alone, without any service: a complete request of the kind with the most to check. */
function rules(): void {
  const context = { submittedDate: '2026-11-16' };
  const submission = { ...answers(), ...CHANGE_OF_POSITION };
  const files: RequestFile[] = [
    { document: 'PHOTO', name: 'p.jpg', mime: 'image/jpeg', sizeBytes: 300_000, photo: PHOTO_FACTS },
    { document: 'OLD_CARD', name: 'c.pdf', mime: 'application/pdf', sizeBytes: 200_000 },
    { document: 'APPOINT_ORDER', name: 'o.pdf', mime: 'application/pdf', sizeBytes: 200_000 },
  ];
  const judge = (): void => {
    const { fields } = readAnswers(submission, context);
    checkRequest({ fields, files, ...context, settings: DEFAULT_SETTINGS, holidays: new Set() });
  };
  const first = milliseconds(judge, 1);
  console.log(
    `The rules of one submission, without I/O: ${milliseconds(judge, 2000).toFixed(3)} ms; the very first time ${first.toFixed(2)} ms\n`,
  );
}

function contexts(): void {
  const project = ScriptProject.load('build');
  const empty = milliseconds(() => newContext(() => 0), 200);
  const loaded = milliseconds(() => {
    const { context } = newContext(() => 0);
    for (const script of project.scripts) script.runInContext(context);
  }, 100);
  console.log(`A fresh execution context: ${empty.toFixed(2)} ms; with the bundle loaded: ${loaded.toFixed(2)} ms\n`);
}

/** Fills a stored workspace with what 20,000 requests leave behind, and opens it again. */
function loading(): void {
  const source = officeWith(20_000);
  const folder = mkdtempSync(join(tmpdir(), 'khobat-bench-'));
  try {
    const store = openWorkspace(folder, { start: '2026-11-16T09:00:00+07:00', owner: source.workspace.owner });
    const office = Office.found(store.workspace, source.office.project, 'ทะเบียนคำขอมีบัตร');
    for (const sheet of source.office.book.sheets) {
      const copy = office.book.addSheet({ ...sheet.facts, formId: null });
      sheet.rows.forEach((row, index) => {
        copy.rows[index] = row;
        copy.rowChanged(index + 1);
      });
    }
    store.close();
    const started = performance.now();
    const again = openWorkspace(folder);
    const ms = performance.now() - started;
    const mb = process.memoryUsage().rss / 1024 / 1024;
    console.log(
      `Opening a workspace of 20,000 requests: ${ms.toFixed(0)} ms (this process, with the source still in it: ${mb.toFixed(0)} MB)\n`,
    );
    again.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new office, until answers can come. */
function installation(): void {
  const fresh = new TestOffice({ install: false });
  const calls = backendCallsOf(fresh, () => fresh.install());
  const core = calls.indexOf('Lock.releaseLock') + 1;
  console.log(`install() on a new spreadsheet: ${calls.length} backend calls, ${core} for its core\n`);
}

async function browser(): Promise<void> {
  const { firstPaintMs, letterMs, longestLetterMs } = await measurePanel();
  console.log(
    `The panel with 150 open requests: first paint ${firstPaintMs.toFixed(0)} ms; a letter in the search box ${letterMs.toFixed(1)} ms, the longest ${longestLetterMs.toFixed(1)} ms\n`,
  );
}

export async function main(): Promise<void> {
  process.env.TZ = 'Asia/Bangkok';
  rules();
  contexts();
  installation();
  submission();
  printOperations([0, 1000, 20_000]);
  await measureDocuments();
  measureSummary([0, 1000, 20_000]);
  loading();
  await browser();
  printOfficeDay(1266, 300);
  console.log(`\n${latencyTable()}`);
}
