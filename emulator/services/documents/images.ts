/** Pictures: which kinds Docs takes, and how large they are, read from their first bytes. */
import { PlatformError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import type { ImageFacts } from '../../model/document';
import type { BlobContent } from '../blob';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** JPEG markers that carry the size of the picture: SOF0–SOF15 without DHT, JPG and DAC. @source ITU-T T.81 table B.1 */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: DataView): Size | undefined {
  let place = 2;
  while (place + 9 < bytes.byteLength) {
    if (bytes.getUint8(place) !== 0xff) return undefined;
    if (isFrame(bytes.getUint8(place + 1)))
      return { width: bytes.getUint16(place + 7), height: bytes.getUint16(place + 5) };
    place += 2 + bytes.getUint16(place + 2);
  }
  return undefined;
}

/** Kinds of pictures by their first bytes. @source PNG and GIF89a specifications: where width and height stand */
const KINDS: readonly { mime: string; magic: string; least: number; size: (bytes: DataView) => Size | undefined }[] = [
  {
    mime: 'image/png',
    magic: '89504e47',
    least: 24,
    size: (bytes) => ({ width: bytes.getUint32(16), height: bytes.getUint32(20) }),
  },
  { mime: 'image/jpeg', magic: 'ffd8ff', least: 12, size: jpegSize },
  {
    mime: 'image/gif',
    magic: '47494638',
    least: 10,
    size: (bytes) => ({ width: bytes.getUint16(6, true), height: bytes.getUint16(8, true) }),
  },
];

function measure(bytes: Uint8Array): { mime: string; size: Size } | undefined {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const kind = KINDS.find(({ magic, least }) => head.startsWith(magic) && bytes.length >= least);
  const size = kind?.size(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return kind === undefined || size === undefined ? undefined : { mime: kind.mime, size };
}

/** @source Docs API, rules and behavior: an image "cannot exceed 25 megapixels"; that scripts are held to it is confirmed nowhere */
const MOST_PIXELS = 25_000_000;

/** Stores the bytes under an id of their own. @source behaviours 132: "Invalid image data." or "Unsupported image type…" */
export function storeImage(execution: Execution, blob: BlobContent): ImageFacts {
  const declared = blob.type ?? '';
  const found = measure(blob.bytes);
  if (found === undefined) {
    const known = declared.startsWith('image/') && !KINDS.some(({ mime }) => mime === declared);
    throw new PlatformError(known ? `Unsupported image type: ${declared}` : 'Invalid image data.');
  }
  if (found.size.width * found.size.height > MOST_PIXELS) throw new PlatformError('Invalid image data.');
  const contentId = `image-${execution.workspace.newId(20)}`;
  execution.workspace.drive.contents.put(contentId, blob.bytes);
  return { contentId, mime: found.mime, name: blob.name, ...found.size, title: null, description: null };
}
