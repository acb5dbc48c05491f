/** Test data for documents: what a server answers that makes them. */
import type { Locator, Page } from 'playwright-core';
import type {
  ProducedDocuments,
  ProducedEarlier,
  ProducedFile,
  RequestDetail,
  SkippedDocument,
} from '../../src/application/api';
import { openPanel, type Call, type Handlers, type PanelInBrowser } from './panel';
import { aQueue, aRequest, aRow } from './requests';

export const ID = 'IDC-2569-0107';

/** The panel with one request opened, as far as its documents. */
export async function openRequest(
  change: Partial<RequestDetail>,
  handlers: Handlers = {},
  clock = false,
): Promise<PanelInBrowser> {
  const panel = await openPanel(
    {
      listRequests: aQueue([aRow({ requestId: ID })]),
      openRequest: () => aRequest({ files: [], ...change }),
      produceDocuments: () => made(),
      ...handlers,
    },
    { clock },
  );
  await panel.page.locator('.row').click();
  await section(panel.page).waitFor();
  return panel;
}

/** Documents of the opened request. */
export const section = (page: Page): Locator => page.getByRole('region', { name: 'เอกสาร', exact: true });
export const tap = (page: Page, name: string): Promise<void> =>
  section(page).getByRole('button', { name, exact: true }).click();
export const told = (page: Page, text: string): Promise<void> =>
  section(page).getByRole('status').filter({ hasText: text }).waitFor();
/** Arguments of every order that the panel has sent. */
export const ordered = (calls: readonly Call[]): (readonly unknown[])[] =>
  calls.filter(({ name }) => name === 'produceDocuments').map(({ args }) => args);
export const isFocused = (element: Element): boolean => element === document.activeElement;

export function aFile(change: Partial<ProducedFile> = {}): ProducedFile {
  return {
    kind: 'REQUEST_FORM',
    name: 'คำขอมีบัตรประจำตัว IDC-2569-0107',
    url: 'https://drive.google.com/file/d/doc-1/view',
    fileId: 'doc-1',
    requestIds: ['IDC-2569-0107'],
    tooSmall: [],
    ...change,
  };
}

export function made(change: Partial<ProducedDocuments> = {}): ProducedDocuments {
  return { ok: true, files: [aFile()], skipped: [], continued: false, done: 1, total: 1, ...change };
}

/** Made so far of an order that goes on. */
export const soFar = (done: number, total: number, change: Partial<ProducedDocuments> = {}): ProducedDocuments =>
  made({ files: [], continued: done < total, done, total, ...change });

export function aRefusal(change: Partial<SkippedDocument> = {}): SkippedDocument {
  return {
    requestId: 'IDC-2569-1002',
    kind: 'CARD',
    error: 'PHOTO_MISSING',
    text: 'คำขอ IDC-2569-1002 ไม่มีไฟล์รูปถ่าย',
    ...change,
  };
}

export function earlier(change: Partial<ProducedEarlier> = {}): ProducedEarlier {
  return {
    kind: 'REQUEST_FORM',
    name: 'คำขอมีบัตรประจำตัว IDC-2569-0107',
    url: 'https://drive.google.com/file/d/doc-0/view',
    at: '2026-11-16T09:30:00+07:00',
    by: 'o@area.example',
    ...change,
  };
}

/** Answers one after the other, the last one again and again. */
export function inTurn<Answer>(...answers: readonly Answer[]): () => Answer {
  let index = 0;
  return () => {
    const answer = answers[Math.min(index, answers.length - 1)];
    index += 1;
    if (answer === undefined) throw new Error('no answer');
    return answer;
  };
}
