/** What the demonstration's camera writes can be read again, by a reader that shares no line with the writer. */
import { exifSegment, withExif } from '../../demo/exif';

/** Tags of one directory of a TIFF in Intel byte order. */
function readDirectory(tiff: Buffer, offset: number): Map<number, number | string> {
  const tags = new Map<number, number | string>();
  for (let entry = 0; entry < tiff.readUInt16LE(offset); entry++) {
    const at = offset + 2 + entry * 12;
    const [tag, type, count] = [tiff.readUInt16LE(at), tiff.readUInt16LE(at + 2), tiff.readUInt32LE(at + 4)];
    if (type === 2) {
      const place = tiff.readUInt32LE(at + 8);
      expect(place % 2).toBe(0);
      expect(tiff[place + count - 1]).toBe(0);
      tags.set(tag, tiff.toString('latin1', place, place + count - 1));
    } else tags.set(tag, type === 3 ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8));
  }
  expect(tiff.readUInt32LE(offset + 2 + tags.size * 12)).toBe(0);
  return tags;
}

function read(segment: Uint8Array): { main: Map<number, number | string>; exif: Map<number, number | string> } {
  const bytes = Buffer.from(segment);
  expect(bytes.readUInt16BE(0)).toBe(0xffe1);
  expect(bytes.readUInt16BE(2)).toBe(bytes.length - 2);
  expect(bytes.toString('latin1', 4, 10)).toBe('Exif\0\0');
  const tiff = bytes.subarray(10);
  expect(tiff.toString('latin1', 0, 4)).toBe('II*\0');
  const main = readDirectory(tiff, tiff.readUInt32LE(4));
  return { main, exif: readDirectory(tiff, Number(main.get(0x8769))) };
}

describe('EXIF segment', () => {
  it('tells when the picture was taken', () => {
    const { main, exif } = read(exifSegment({ takenAt: '2026-08-10 09:30', orientation: 1 }));
    expect(exif.get(0x9003)).toBe('2026:08:10 09:30:00');
    expect(main.get(0x0132)).toBe('2026:08:10 09:30:00');
    expect(main.get(0x0112)).toBe(1);
  });

  it('tells that the picture must be turned', () => {
    expect(read(exifSegment({ takenAt: '2026-08-10 09:30', orientation: 6 })).main.get(0x0112)).toBe(6);
  });

  it('lists its tags in ascending order, as readers expect', () => {
    const tags = [...read(exifSegment({ takenAt: '2026-08-10 09:30', orientation: 1 })).main.keys()];
    expect(tags).toEqual([...tags].sort((one, other) => one - other));
  });

  it('stands right behind the start of the file and changes nothing else', () => {
    const plain = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);
    const facts = { takenAt: '2026-08-10 09:30', orientation: 1 } as const;
    const dated = withExif(plain, facts);
    expect([...dated.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe1]);
    expect(Buffer.from(dated.subarray(2, -2))).toEqual(Buffer.from(exifSegment(facts)));
    expect([...dated.subarray(-2)]).toEqual([0xff, 0xd9]);
  });
});
