/** Fetches a file piece by piece from the server and joins the pieces. */
import type { FilePart, Refusal } from '../application/api';
import { ask } from './server';

const FIRST_PART = 0;
const SHOWABLE: readonly string[] = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** True for pictures that every browser shows. */
export function isShowable(mime: string): boolean {
  return SHOWABLE.includes(mime);
}

export interface WholeFile {
  readonly ok: true;
  readonly blob: Blob;
}

/**
 * Reads all pieces, one after the other so that other calls get through, and stops when nobody wants them any more.
 * The first refusal ends it. `onPart` hears which piece of how many is being fetched, from the second on.
 */
export async function readWholeFile(
  requestId: string,
  fileId: string,
  stillWanted: () => boolean,
  onPart: (part: number, parts: number) => void,
): Promise<WholeFile | Refusal> {
  const first = await ask('readFile', requestId, fileId, FIRST_PART);
  if (!first.ok) return first;
  const pieces = [bytesOf(first)];
  for (let done = 1; done < first.parts && stillWanted(); done += 1) {
    onPart(done + 1, first.parts);
    const next = await ask('readFile', requestId, fileId, FIRST_PART + done);
    if (!next.ok) return next;
    pieces.push(bytesOf(next));
  }
  return {
    ok: true,
    blob: new Blob(pieces, { type: isShowable(first.mime) ? first.mime : 'application/octet-stream' }),
  };
}

function bytesOf({ base64 }: FilePart): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
