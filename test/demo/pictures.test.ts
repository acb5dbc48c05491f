/** Portraits and scans are files that other programs open, the same every time and different for everybody. */
import jpeg from 'jpeg-js';
import { PDFDocument } from '@cantoo/pdf-lib';
import { scanCard } from '../../demo/cardScans';
import { makePaper, type Paper } from '../../demo/papers';
import { takePhoto, type Photo, type PhotoShape, type Sitter } from '../../demo/portraits';

const aSitter = (change: Partial<Sitter> = {}): Sitter => ({
  key: 'Somying',
  woman: true,
  age: 30,
  dress: 'WHITE',
  scarf: false,
  ...change,
});
const aPhoto = (change: Partial<Photo> = {}): Uint8Array =>
  takePhoto({ sitter: aSitter(), shape: 'UPRIGHT', takenAt: '2026-08-10 09:30', ...change });
const aPaper = (change: Partial<Paper> = {}): Promise<Uint8Array> =>
  makePaper({ kind: 'CONTRACT', name: 'Somying Chaidi', number: '12/2569', day: '2026-10-01', ...change });

/** Colour of one pixel. */
function pixel(image: { width: number; data: Uint8Array }, x: number, y: number): number[] {
  const at = (y * image.width + x) * 4;
  return [...image.data.subarray(at, at + 3)];
}

describe('Portraits', () => {
  const sizes: [PhotoShape, number, number][] = [
    ['UPRIGHT', 600, 720],
    ['NARROW', 480, 720],
    ['SMALL', 240, 288],
    ['WIDE', 720, 600],
    ['SIDEWAYS', 720, 600],
  ];
  it.each(sizes)('%s opens as a picture of %i × %i', (shape, width, height) => {
    expect(jpeg.decode(aPhoto({ shape }), { useTArray: true })).toMatchObject({ width, height });
  });

  it('has a light blue background and a white uniform', () => {
    const image = jpeg.decode(aPhoto(), { useTArray: true });
    const [red = 0, , blue = 0] = pixel(image, 20, 20);
    expect(blue - red).toBeGreaterThan(50);
    expect(Math.min(...pixel(image, 200, 700))).toBeGreaterThan(225);
  });

  it('is the upright picture turned to the left when it was taken sideways', () => {
    const upright = jpeg.decode(aPhoto(), { useTArray: true });
    const sideways = jpeg.decode(aPhoto({ shape: 'SIDEWAYS' }), { useTArray: true });
    for (const [x, y] of [
      [300, 360],
      [200, 700],
      [30, 30],
    ] as const) {
      pixel(sideways, y, 599 - x).forEach((channel, index) => {
        expect(Math.abs(channel - (pixel(upright, x, y)[index] ?? 0))).toBeLessThan(12);
      });
    }
  });

  it('has no date when it came through a messenger', () => {
    expect(Buffer.from(aPhoto({ takenAt: null })).includes('Exif')).toBe(false);
    expect(Buffer.from(aPhoto()).includes('Exif')).toBe(true);
  });

  it('shows one person always alike, and two people differently', () => {
    expect(aPhoto()).toEqual(aPhoto());
    expect(aPhoto({ sitter: aSitter({ key: 'Somchai', woman: false }) })).not.toEqual(aPhoto());
    expect(aPhoto({ sitter: aSitter({ scarf: true }) })).not.toEqual(aPhoto());
    expect(aPhoto({ sitter: aSitter({ dress: 'KHAKI' }) })).not.toEqual(aPhoto());
  });
});

describe('Scans', () => {
  it('opens a photographed card, whole or broken', () => {
    const scan = (damaged: boolean): Uint8Array =>
      scanCard({ holder: aSitter(), damaged, takenAt: '2026-10-01 08:00' });
    expect(jpeg.decode(scan(false), { useTArray: true })).toMatchObject({ width: 560, height: 360 });
    expect(scan(true)).not.toEqual(scan(false));
  });

  it('opens every paper as a PDF of one page', async () => {
    for (const picture of [undefined, aPhoto()]) {
      const pdf = await PDFDocument.load(await aPaper(picture === undefined ? {} : { kind: 'OLD_CARD', picture }), {
        updateMetadata: false,
      });
      expect(pdf.getPageCount()).toBe(1);
      expect(pdf.getTitle()).toMatch(/sample/);
      expect(pdf.getCreationDate()).toEqual(new Date('2026-10-01T03:00:00Z'));
    }
  });

  it('makes the same paper twice, and another one for another person', async () => {
    expect(await aPaper()).toEqual(await aPaper());
    expect(await aPaper({ name: 'Somchai Chaidi' })).not.toEqual(await aPaper());
  });
});
