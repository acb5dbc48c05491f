/** Prints pages to PDF with a browser in a thread of its own, while the caller waits: services here are synchronous. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { CACHE, findChrome } from './chrome';
import { printerMain, type PrintAnswer, type PrinterStart, type PrintJob } from './printerWorker';

const WORKER = `const { workerData } = require('node:worker_threads');
(${printerMain.toString()})(require('node:child_process'), require('node:fs'), workerData);`;

/** Milliseconds: for one page with the start of the browser, and without work until the browser is closed. */
const PATIENCE = { answer: 60_000, idle: 4_000 };
/** Pages that are remembered with what became of them: by this program, and on disk. */
const REMEMBERED = 200;
const KEPT = { folder: join(CACHE, 'printed'), most: 1_000 };
/** Changes when the same page would come out otherwise. */
const RECIPE = 1;

interface Printer {
  readonly port: MessagePort;
  readonly signal: Int32Array;
  readonly worker: Worker;
}

let printer: Printer | null = null;
const printed = new Map<string, Uint8Array>();

function startPrinter(): Printer {
  const { executablePath, env } = findChrome();
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  mkdirSync(CACHE, { recursive: true });
  const profile = join(CACHE, 'printer-');
  const start: PrinterStart = { port: port2, signal, executablePath, env, profile, idle: PATIENCE.idle };
  const worker = new Worker(WORKER, { eval: true, workerData: start, transferList: [port2] });
  // Nobody waits for the printer: the program may end while it stands by.
  worker.unref();
  port1.unref();
  return { port: port1, signal, worker };
}

function ask({ port, signal }: Printer, job: PrintJob): PrintAnswer {
  Atomics.store(signal, 0, 0);
  port.postMessage(job);
  if (Atomics.wait(signal, 0, 0, PATIENCE.answer) === 'timed-out') return { error: 'no answer from the browser' };
  const received: { message: PrintAnswer } | undefined = receiveMessageOnPort(port);
  return received?.message ?? { error: 'no answer from the browser' };
}

function print(html: string): Uint8Array {
  let answer: PrintAnswer;
  try {
    printer ??= startPrinter();
    answer = ask(printer, { html });
  } catch (error) {
    answer = { error: String(error) };
  }
  if ('pdf' in answer) return withoutDates(answer.pdf);
  // What has failed once may hang: the next page gets a printer of its own.
  void printer?.worker.terminate();
  printer = null;
  throw new Error(`PDF needs Chrome, Chromium or Edge (CHROME_PATH says where): ${answer.error}`);
}

/** One and the same moment for every file, of the same length, so that equal pages make equal files. */
function withoutDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const still = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20000101000000');
  return Uint8Array.from(Buffer.from(still, 'latin1'));
}

/** A PDF that any program has made of this page before. */
function readKept(key: string): Uint8Array | null {
  try {
    return Uint8Array.from(readFileSync(join(KEPT.folder, key)));
  } catch {
    return null;
  }
}

/** A disk that is full or not ours is no reason to fail. */
function keep(key: string, pdf: Uint8Array): void {
  try {
    mkdirSync(KEPT.folder, { recursive: true });
    if (readdirSync(KEPT.folder).length >= KEPT.most) rmSync(KEPT.folder, { recursive: true });
    mkdirSync(KEPT.folder, { recursive: true });
    const draft = join(KEPT.folder, `${key}.${process.pid}`);
    writeFileSync(draft, pdf);
    renameSync(draft, join(KEPT.folder, key));
  } catch {
    // It is printed again the next time.
  }
}

/** A complete page as a PDF of the page size that its style sheet says. Equal pages are printed once on a machine. */
export function printToPdf(html: string): Uint8Array {
  const key = createHash('sha256').update(`${RECIPE}\n${html}`).digest('hex');
  const known = printed.get(key);
  if (known !== undefined) return known.slice();
  const kept = readKept(key);
  const pdf = kept ?? print(html);
  if (kept === null) keep(key, pdf);
  const [oldest] = printed.keys();
  if (printed.size >= REMEMBERED && oldest !== undefined) printed.delete(oldest);
  printed.set(key, pdf);
  return pdf.slice();
}
