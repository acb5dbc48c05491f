/** Measures a large workspace on disk: `node scripts/run.mjs test/emulator/store/measure.ts [folder]`, 20,000 requests in 3 sheets of 60 columns. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace } from '../../../emulator/store';

const ROWS = 20_000;
const COLUMNS = 60;
const NAMES = ['สมชาย', 'สมหญิง', 'ประเสริฐ', 'กาญจนา', 'วรรณวิภา', 'ณัฐพงศ์'];

function cell(row: number, column: number): string | number {
  if (column % 5 === 4) return '';
  if (column % 7 === 3) return 45_000 + ((row * 31 + column) % 2000) + 0.5;
  if (column % 11 === 2) return `https://drive.google.com/open?id=1${String(row * 7919 + column).padStart(32, 'A')}`;
  if (column % 3 === 0) return `${NAMES[(row + column) % NAMES.length] ?? ''} คำขอที่ ${row}`;
  return String(1_000_000_000_000 + row * 97 + column);
}

function fill(folder: string): void {
  const store = openWorkspace(folder);
  const book = store.workspace.addSpreadsheet('ทะเบียน');
  for (const name of ['คำขอ', 'คำตอบ', 'ประวัติ']) {
    const sheet = book.addSheet({ name, maxRows: ROWS, maxColumns: COLUMNS });
    for (let row = 1; row <= ROWS; row++) {
      sheet.edit(row).values = Array.from({ length: COLUMNS }, (_, index) => cell(row, index + 1));
    }
  }
  const started = performance.now();
  store.commit();
  const committed = performance.now();
  store.close();
  print('first commit', committed - started);
  print('snapshot and close', performance.now() - committed);
}

function load(folder: string): void {
  const before = performance.now();
  const store = openWorkspace(folder);
  print('load', performance.now() - before);
  process.stdout.write(
    `${'memory after load (RSS)'.padEnd(28)}${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(8)} MB\n`,
  );
  process.stdout.write(
    `${'memory peak (RSS)'.padEnd(28)}${(process.resourceUsage().maxRSS / 1e3).toFixed(0).padStart(8)} MB\n`,
  );
  const sheet = store.workspace.spreadsheets.values().next().value?.sheetByName('คำขอ');
  const started = performance.now();
  for (let n = 0; n < 100; n++) {
    sheet?.enter(n + 1, 1, { value: n });
    store.commit();
  }
  print('one commit of one row', (performance.now() - started) / 100);
  store.close();
}

function print(what: string, milliseconds: number): void {
  process.stdout.write(`${what.padEnd(28)}${milliseconds.toFixed(1).padStart(8)} ms\n`);
}

/** Each step in a process of its own, so that one does not warm up the next. */
export function main([step, given]: readonly string[]): void {
  if (step === 'fill' && given !== undefined) return fill(given);
  if (step === 'load' && given !== undefined) return load(given);
  const folder = mkdtempSync(join(tmpdir(), 'measure-'));
  try {
    for (const next of ['fill', 'load']) {
      execFileSync(process.execPath, ['scripts/run.mjs', 'test/emulator/store/measure.ts', next, folder], {
        stdio: 'inherit',
      });
    }
    const snapshot = readdirSync(folder).find((name) => name.startsWith('snapshot')) ?? '';
    process.stdout.write(
      `${'snapshot'.padEnd(28)}${(statSync(join(folder, snapshot)).size / 1e6).toFixed(0).padStart(8)} MB\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
