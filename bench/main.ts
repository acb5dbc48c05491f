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
import { act, at, COLLECTED, staffed } from '../test/support/officersDay';
import { backendCallsOf, CHANGE_OF_POSITION, measureSubmission, milliseconds } from './measure';
import { measureDocuments } from './documents';
import { measurePanel } from './panel';
import { measureSummary } from './summary';

const PHOTO_FACTS = { width: 600, height: 720, exifDate: '2026-08-10' };
const SIZES = [0, 1000, 20_000];

function submissions(): void {
  console.log('One answer with 3 attachments (photo 300 KB, two PDFs of 200 KB)');
  console.log('| stored requests | backend calls | cells read | cells written | ms (median of 15) |');
  console.log('|---:|---:|---:|---:|---:|');
  let calls: readonly string[] = [];
  for (const size of SIZES) {
    const office = officeWith(size);
    const measured = measureSubmission(office, citizenIdOf(9_000_001), 15);
    const first = measureSubmission(officeWith(size), citizenIdOf(9_000_002));
    calls = first.backendCalls;
    console.log(
      `| ${size} | ${first.calls} | ${first.cells.read} | ${first.cells.written} | ${measured.ms.toFixed(1)} |`,
    );
  }
  console.log(`\nThe calls: ${calls.join(', ')}\n`);
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

function panel(): void {
  console.log('| stored requests | listRequests calls | ms | answer bytes | openRequest calls | ms |');
  console.log('|---:|---:|---:|---:|---:|---:|');
  for (const size of SIZES.slice(1)) {
    const office = officeWith(size);
    const listed = milliseconds(() => office.call('listRequests', [{ open: true, pageSize: 150 }]), 7);
    const { reads } = office.lastExecution.backend;
    const bytes = Buffer.byteLength(JSON.stringify(office.call('listRequests', [{ open: true, pageSize: 150 }])));
    const opened = milliseconds(() => office.call('openRequest', ['IDC-2569-0500']), 7);
    console.log(
      `| ${size} | ${reads} | ${listed.toFixed(1)} | ${bytes} | ${office.lastExecution.backend.reads} | ${opened.toFixed(1)} |`,
    );
  }
  console.log('');
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

/** What a call to Google costs, as far as anybody has measured one: the summary of docs/performance.md. */
const SECONDS_A_CALL = 0.2;

/** The administrator's page: what is made at once, what is looked at, and what may take long in an office of years. */
function administration(): void {
  const fresh = new TestOffice({ install: false });
  const calls = backendCallsOf(fresh, () => fresh.install());
  const core = calls.indexOf('Lock.releaseLock') + 1;
  const seconds = (core * SECONDS_A_CALL).toFixed(0);
  console.log(
    `install() on a new spreadsheet: ${calls.length} backend calls, ${core} for its core (about ${seconds} s)`,
  );
  const again = backendCallsOf(fresh, () => fresh.install());
  console.log(`install() again, with nothing missing: ${again.length}`);
  console.log('| stored requests | healthCheck | listInstallation | a working morning, nothing due |');
  console.log('|---:|---:|---:|---:|');
  for (const size of SIZES) {
    const office = officeWith(size);
    const counts = ['healthCheck', 'listInstallation'].map(
      (name) => backendCallsOf(office, () => office.call(name)).length,
    );
    at(office, '2026-11-17T07:00:00');
    office.call('runDaily');
    console.log(`| ${size} | ${counts.join(' | ')} | ${office.lastExecution.backend.reads} reads |`);
  }
  console.log('');
}

function actions(): void {
  console.log('| action of an officer, with its message | backend calls |');
  console.log('|---|---:|');
  const office = staffed();
  office.submit();
  const steps: [string, Record<string, unknown>][] = [
    ['START_CHECK', {}],
    ['RETURN', { issues: ['DOC_MISSING:OLD_CARD'] }],
    ['RESUBMIT', {}],
    ['START_CHECK', {}],
    ['ACCEPT', { checklistComplete: true }],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }],
    ['REPRINT', { reason: 'ชื่อผิด' }],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }],
    ['PICKUP', { ...COLLECTED, pickedUpAt: '2026-11-16T09:00' }],
  ];
  for (const [action, data] of steps) {
    const calls = backendCallsOf(office, () => {
      if (!act(office, action, data).ok) throw new Error(action);
    });
    console.log(`| ${action} | ${calls.length} |`);
  }
  console.log('');
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
  administration();
  submissions();
  panel();
  actions();
  await measureDocuments();
  measureSummary(SIZES);
  loading();
  await browser();
}
