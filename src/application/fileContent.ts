/** What a file's own bytes say of it: its true type, a picture's size and day, a PDF's health. Names are not believed. */
import type { PhotoFacts } from '../domain/files';
import loadReader from './exifreader.cjs';

export interface ContentFacts {
  /** Type by content; null for bytes of no known kind. */
  readonly mime: string | null;
  readonly photo?: PhotoFacts;
  /** EXIF orientation of a picture, 1–8; absent where it stands upright. */
  readonly orientation?: number;
  readonly encrypted?: boolean;
  readonly damaged?: boolean;
}

/** How kinds of files begin, at which offset. Brands of HEIF stand behind `ftyp`. */
const SIGNATURES: readonly { readonly mime: string; readonly at: number; readonly text: string }[] = [
  { mime: 'image/jpeg', at: 0, text: '\xff\xd8\xff' },
  { mime: 'image/png', at: 0, text: '\x89PNG\r\n\x1a\n' },
  { mime: 'image/heif', at: 4, text: 'ftyphei' },
  { mime: 'image/heif', at: 4, text: 'ftyphev' },
  { mime: 'image/heif', at: 4, text: 'ftypmif1' },
  { mime: 'image/heif', at: 4, text: 'ftypmsf1' },
  { mime: 'image/gif', at: 0, text: 'GIF8' },
  { mime: 'image/webp', at: 8, text: 'WEBP' },
  { mime: 'image/tiff', at: 0, text: 'II*\x00' },
  { mime: 'image/tiff', at: 0, text: 'MM\x00*' },
  { mime: 'application/zip', at: 0, text: 'PK\x03\x04' },
  { mime: 'application/msword', at: 0, text: '\xd0\xcf\x11\xe0' },
];

/** Readers accept a PDF whose header stands somewhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;
/** Where the trailer of a PDF, or the dictionary of its cross-reference stream, stands. */
const PDF_TAIL = 64 * 1024;

/** Characters that one call can take as arguments. */
const CHUNK = 8192;

/** Bytes as one character each. */
function latin1(bytes: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, bytes.length);
  const parts: string[] = [];
  for (let at = Math.max(0, from); at < end; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, Math.min(at + CHUNK, end))));
  }
  return parts.join('');
}

function typeOf(bytes: Uint8Array): string | null {
  if (latin1(bytes, 0, PDF_HEADER_WITHIN).includes('%PDF-')) return 'application/pdf';
  const found = SIGNATURES.find(({ at, text }) => latin1(bytes, at, at + text.length) === text);
  return found?.mime ?? null;
}

/** Encrypted when the trailer says so; damaged when the file's end is missing. */
function pdfFacts(bytes: Uint8Array): ContentFacts {
  const tail = latin1(bytes, bytes.length - PDF_TAIL, bytes.length);
  const head = latin1(bytes, 0, 4096);
  return {
    mime: 'application/pdf',
    encrypted: /\/Encrypt\b/.test(tail) || /\/Encrypt\b/.test(head),
    damaged: !tail.includes('%%EOF'),
  };
}

/** `2026:08:10 09:30:00` → `2026-08-10`; null for what is no date, such as `0000:00:00 00:00:00`. */
function exifDay(value: unknown): string | null {
  const text = Array.isArray(value) ? String(value[0]) : String(value);
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})/.exec(text);
  if (match === null || match[1] === '0000' || match[2] === '00' || match[3] === '00') return null;
  return `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
}

const TURNED = new Set([5, 6, 7, 8]);

type Tag = { readonly value?: unknown } | undefined;
type Tags = Readonly<Record<string, Readonly<Record<string, Tag>> | undefined>>;

/** Pixels as shown, the orientation applied; undefined when the size cannot be read. */
function photoFacts(bytes: Uint8Array): Pick<ContentFacts, 'photo' | 'orientation'> | undefined {
  const tags = loadReader().load(bytes.buffer as ArrayBuffer, { expanded: true }) as unknown as Tags;
  const size = (name: string): number =>
    Number(tags['file']?.[name]?.value ?? tags['png']?.[name]?.value ?? tags['pngFile']?.[name]?.value);
  const [width, height] = [size('Image Width'), size('Image Height')];
  if (!(width > 0) || !(height > 0)) return undefined;
  const exif = tags['exif'] ?? {};
  const orientation = Number(exif['Orientation']?.value);
  const turned = TURNED.has(orientation);
  const exifDate = exifDay(exif['DateTimeOriginal']?.value) ?? exifDay(exif['DateTime']?.value);
  const photo = { width: turned ? height : width, height: turned ? width : height, exifDate };
  return { photo, ...(orientation >= 2 && orientation <= 8 ? { orientation } : {}) };
}

/** Everything that intake wants to know of a file; never throws, whatever the bytes are. */
export function readContent(bytes: Uint8Array): ContentFacts {
  const mime = typeOf(bytes);
  if (mime === 'application/pdf') return pdfFacts(bytes);
  if (mime !== 'image/jpeg' && mime !== 'image/png') return { mime };
  try {
    const facts = photoFacts(bytes);
    return facts === undefined ? { mime, damaged: true } : { mime, ...facts };
  } catch {
    return { mime, damaged: true };
  }
}
