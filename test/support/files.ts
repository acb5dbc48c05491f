/** Real files of small size, as applicants upload them: a photograph with its day, a PDF, a phone's own format. */
import { encode } from 'jpeg-js';
import { withExif } from '../../demo/exif';

export interface PhotoOptions {
  readonly width?: number;
  readonly height?: number;
  /** `2026-08-10`; null for a picture that does not tell. */
  readonly takenOn?: string | null;
  readonly orientation?: 1 | 6;
}

const plain = new Map<string, Uint8Array>();

/** A grey JPEG; each size is made once. */
function greyJpeg(width: number, height: number): Uint8Array {
  const key = `${width}x${height}`;
  let found = plain.get(key);
  if (found === undefined) {
    found = encode({ width, height, data: Buffer.alloc(width * height * 4, 128) }, 40).data;
    plain.set(key, found);
  }
  return found;
}

/** A photograph that passes every check on 16 November 2026, unless it is told otherwise. */
export function photo({
  width = 600,
  height = 720,
  takenOn = '2026-08-10',
  orientation = 1,
}: PhotoOptions = {}): Uint8Array {
  const jpeg = greyJpeg(width, height);
  return takenOn === null ? jpeg : withExif(jpeg, { takenAt: `${takenOn} 09:30`, orientation });
}

/** A file filled up to a size; readers of pictures and PDFs do not mind what stands behind or between. */
function filled(start: string, size: number, end = ''): Uint8Array {
  const bytes = Buffer.alloc(Math.max(size, start.length + end.length), 32);
  bytes.write(start, 0, 'latin1');
  bytes.write(end, bytes.length - end.length, 'latin1');
  return bytes;
}

export const pdf = (size = 400, trailer = ''): Uint8Array =>
  filled('%PDF-1.4\n', size, `\ntrailer << ${trailer} >>\nstartxref\n0\n%%EOF\n`);
export const encryptedPdf = (): Uint8Array => pdf(400, '/Encrypt 5 0 R');
export const cutOffPdf = (): Uint8Array => filled('%PDF-1.4\n', 400);
export const heic = (): Uint8Array => filled('\0\0\0\x18ftypheic\0\0\0\0', 400);

/** Bytes fit for the type, of the given size. */
export function bytesFor(mime: string, size?: number): Uint8Array {
  if (size === 0) return new Uint8Array(0);
  if (mime === 'application/pdf') return pdf(size);
  if (mime !== 'image/jpeg') return filled('', size ?? 100);
  const picture = photo();
  if (size === undefined || size <= picture.length) return picture;
  const bytes = new Uint8Array(size);
  bytes.set(picture);
  return bytes;
}
