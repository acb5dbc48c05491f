/** Photographs for the cards: drawn people, each with the shape, size, date and way of holding that a story asks for. */
import { Canvas, type Rgb } from './canvas';
import { withExif } from './exif';
import { drawFigure, type Dress, type Hair, type Look } from './figure';
import { Chance, seedOf } from './random';

/** UPRIGHT 600 × 720; NARROW 480 × 720; SMALL 240 × 288; WIDE 720 × 600; SIDEWAYS stored lying, with the note to turn it. */
export type PhotoShape = 'UPRIGHT' | 'NARROW' | 'SMALL' | 'WIDE' | 'SIDEWAYS';

export interface Sitter {
  /** Whatever tells this person from others. */
  readonly key: string;
  readonly woman: boolean;
  readonly age: number;
  readonly dress: Dress;
  readonly scarf: boolean;
}

export interface Photo {
  readonly sitter: Sitter;
  readonly shape: PhotoShape;
  /** `yyyy-mm-dd hh:mm`; null for a picture whose date was lost on its way, as messengers do. */
  readonly takenAt: string | null;
}

const ABOVE: Rgb = [134, 184, 228];
const BELOW: Rgb = [198, 224, 246];
const SKINS: readonly Rgb[] = [
  [240, 204, 172],
  [228, 184, 148],
  [210, 162, 124],
  [190, 140, 104],
];
const BLACK: readonly Rgb[] = [
  [30, 26, 28],
  [44, 34, 32],
  [58, 42, 36],
];
const GREY: readonly Rgb[] = [
  [150, 150, 154],
  [186, 186, 190],
  [128, 126, 130],
];
const LIPS: readonly Rgb[] = [
  [190, 88, 92],
  [198, 104, 108],
  [172, 84, 96],
];
const HAIR_OF_MEN: readonly Hair[] = ['SHORT', 'PARTED'];
const HAIR_OF_OLD_MEN: readonly Hair[] = ['RECEDING', 'SHORT'];
const HAIR_OF_WOMEN: readonly Hair[] = ['BUN', 'BOB', 'LONG'];
const HAIR_OF_OLD_WOMEN: readonly Hair[] = ['BUN', 'BOB'];

/** What a person looks like: always the same for the same person. */
export function lookOf({ key, woman, age, dress, scarf }: Sitter): Look {
  const chance = new Chance(seedOf(key));
  const old = age >= 52;
  const styles = woman ? (old ? HAIR_OF_OLD_WOMEN : HAIR_OF_WOMEN) : old ? HAIR_OF_OLD_MEN : HAIR_OF_MEN;
  return {
    skin: chance.pick(SKINS),
    hair: chance.pick(styles),
    hairColour: chance.pick(age >= 58 ? GREY : BLACK),
    dress,
    scarf,
    glasses: chance.next() < (old ? 0.6 : 0.3),
    ribbons: dress === 'SUIT' ? 0 : Math.min(3, Math.floor((age - 22) / 9)),
    face: 0.92 + chance.next() * 0.14,
    lips: woman ? chance.pick(LIPS) : [182, 116, 100],
  };
}

const SIZES: Readonly<Record<PhotoShape, readonly [width: number, height: number]>> = {
  UPRIGHT: [600, 720],
  NARROW: [480, 720],
  SMALL: [240, 288],
  WIDE: [720, 600],
  SIDEWAYS: [600, 720],
};

function draw(look: Look, shape: PhotoShape): Canvas {
  const [width, height] = SIZES[shape];
  const canvas = new Canvas(width, height);
  canvas.gradient(ABOVE, BELOW);
  canvas.at({ x: width / 2, y: 0, scale: height / 720 }, () => {
    drawFigure(canvas, look);
  });
  return shape === 'SIDEWAYS' ? turned(canvas) : canvas;
}

/** A quarter turn to the left, as a telephone keeps what it took lying on its side. */
function turned(upright: Canvas): Canvas {
  const lying = new Canvas(upright.height, upright.width);
  const [from, to] = [new Uint32Array(upright.data.buffer), new Uint32Array(lying.data.buffer)];
  for (let y = 0; y < lying.height; y++) {
    for (let x = 0; x < lying.width; x++)
      to[y * lying.width + x] = from[x * upright.width + upright.width - 1 - y] ?? 0;
  }
  return lying;
}

/** The photograph as a JPEG file. */
export function takePhoto({ sitter, shape, takenAt }: Photo): Uint8Array {
  const jpeg = draw(lookOf(sitter), shape).toJpeg();
  return takenAt === null ? jpeg : withExif(jpeg, { takenAt, orientation: shape === 'SIDEWAYS' ? 6 : 1 });
}
