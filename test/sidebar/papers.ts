/** Test data for documents: what a server answers that makes them. */
import type { ProducedDocuments, ProducedEarlier, ProducedFile, SkippedDocument } from '../../src/application/api';

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
