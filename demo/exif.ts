/** Writes what a camera writes into a JPEG file: the day on which it was taken, and how it was held (EXIF, APP1). */

export interface ExifFacts {
  /** `yyyy-mm-dd hh:mm` by the camera's clock. */
  readonly takenAt: string;
  /** 1 upright; 6 to be turned a quarter clockwise before it is shown. */
  readonly orientation: 1 | 6;
}

const TYPE = { ASCII: 2, SHORT: 3, LONG: 4 } as const;
const TAG = { MAKE: 0x010f, ORIENTATION: 0x0112, DATE_TIME: 0x0132, EXIF: 0x8769, DATE_TIME_ORIGINAL: 0x9003 } as const;
const ENTRY_BYTES = 12;

interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** The value itself, where it has at most four bytes; otherwise the text that stands after the directory. */
  readonly value: number | Buffer;
}

function text(tag: number, value: string): Entry {
  const bytes = Buffer.from(`${value}\0`, 'latin1');
  // What follows must begin at an even place.
  const padding = Buffer.alloc(bytes.length % 2);
  return { tag, type: TYPE.ASCII, count: bytes.length, value: Buffer.concat([bytes, padding]) };
}

function short(tag: number, value: number): Entry {
  return { tag, type: TYPE.SHORT, count: 1, value };
}

/** Bytes of a directory that begins at `offset` of the TIFF part; its texts follow it. */
function directory(entries: readonly Entry[], offset: number): Buffer {
  const head = Buffer.alloc(2 + entries.length * ENTRY_BYTES + 4);
  const texts: Buffer[] = [];
  let free = offset + head.length;
  head.writeUInt16LE(entries.length, 0);
  entries.forEach(({ tag, type, count, value }, index) => {
    const at = 2 + index * ENTRY_BYTES;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(typeof value === 'number' ? value : free, at + 8);
    if (typeof value === 'number') return;
    texts.push(value);
    free += value.length;
  });
  return Buffer.concat([head, ...texts]);
}

/** The APP1 segment, marker included. */
export function exifSegment({ takenAt, orientation }: ExifFacts): Uint8Array {
  const date = `${takenAt.slice(0, 10).replaceAll('-', ':')} ${takenAt.slice(11)}:00`;
  const start = 8;
  const main = (exif: number): Buffer =>
    directory(
      [
        text(TAG.MAKE, 'SAMPLE'),
        short(TAG.ORIENTATION, orientation),
        text(TAG.DATE_TIME, date),
        { tag: TAG.EXIF, type: TYPE.LONG, count: 1, value: exif },
      ],
      start,
    );
  const inner = start + main(0).length;
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    main(inner),
    directory([text(TAG.DATE_TIME_ORIGINAL, date)], inner),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** The same picture with the segment behind the mark that begins every JPEG file. */
export function withExif(jpeg: Uint8Array, facts: ExifFacts): Uint8Array {
  return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exifSegment(facts), jpeg.subarray(2)]));
}
