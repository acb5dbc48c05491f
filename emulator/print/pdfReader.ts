/** Reads PDFs back: sizes of pages, and every piece of text with its place. The library is loaded when first needed. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pdfReaderMain, type PdfContent } from './pdfReaderWorker';

export type { PdfContent, PdfPage, PdfText } from './pdfReaderWorker';

/** A thread of its own, because pdf.js exists as an ES module only, which tests cannot load into theirs. */
function startReader(): Worker {
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const source = `const { parentPort, workerData } = require('node:worker_threads');
(${pdfReaderMain.toString()})(() => import(workerData.pdfJs), () => require(workerData.pdfLib), parentPort);`;
  const workerData = {
    pdfJs: pathToFileURL(resolve('pdfjs-dist/legacy/build/pdf.mjs')).href,
    pdfLib: resolve('@cantoo/pdf-lib'),
  };
  return new Worker(source, { eval: true, workerData });
}

let reader: Worker | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** What a PDF holds; null for bytes that are no PDF, or one that asks for a password. */
export function readPdf(bytes: Uint8Array): Promise<PdfContent | null> {
  const read = queue.then(() => ask(bytes));
  queue = read.catch(() => undefined);
  return read;
}

/** One question at a time. The thread holds the program only while it is asked something. */
function ask(bytes: Uint8Array): Promise<PdfContent | null> {
  const worker = (reader ??= startReader());
  worker.ref();
  worker.postMessage(bytes);
  const answer = once(worker, 'message') as Promise<[PdfContent | null]>;
  return answer
    .then(([content]) => content)
    .catch((error: unknown) => {
      reader = null;
      throw error;
    })
    .finally(() => {
      worker.unref();
    });
}
