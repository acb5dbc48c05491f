/** Pictures of old identity cards as telephones take them: a card on a desk, whole or broken. */
import { box, Canvas, curve, ellipse, points, type Point, type Rgb } from './canvas';
import { withExif } from './exif';
import { drawFigure } from './figure';
import { lookOf, type Sitter } from './portraits';
import { Chance, seedOf } from './random';

export interface CardScan {
  readonly holder: Sitter;
  readonly damaged: boolean;
  /** `yyyy-mm-dd hh:mm` */
  readonly takenAt: string;
}

const CARD: Rgb = [236, 243, 250];
const BAND: Rgb = [64, 104, 168];
const PRINT: Rgb = [70, 78, 96];
const DESKS: readonly Rgb[] = [
  [122, 92, 66],
  [96, 104, 108],
  [160, 136, 104],
];

/** S A M P L E in straight strokes, each letter in a box of 10 × 14. */
const LETTERS: readonly (readonly Point[])[] = [
  points('10,1 0,1 0,7 10,7 10,14 0,14'),
  points('0,14 5,0 10,14 8,9 2,9'),
  points('0,14 0,0 5,8 10,0 10,14'),
  points('0,14 0,0 10,0 10,7 0,7'),
  points('0,0 0,14 10,14'),
  points('10,0 0,0 0,7 8,7 0,7 0,14 10,14'),
];

/** The card in its own coordinates, 428 × 270 about its middle. */
function drawCard(canvas: Canvas, { holder, damaged }: CardScan, chance: Chance): void {
  canvas.fill(box(-208, -126, 428, 270), [20, 20, 24], 0.3);
  canvas.fill(box(-214, -135, 428, 270), CARD);
  canvas.fill(box(-214, -135, 428, 46), BAND);
  canvas.fill(ellipse(-182, -112, 17, 17), [214, 178, 70]);
  canvas.fill(box(-152, -122, 230, 8), CARD);
  canvas.fill(box(-152, -106, 150, 6), CARD, 0.8);
  drawSmallPhoto(canvas, holder);
  for (let line = 0; line < 6; line++) {
    const y = -66 + line * 27;
    canvas.fill(box(-66, y, 46, 7), PRINT, 0.5);
    canvas.fill(box(-10, y - 1, chance.between(90, 200), 9), PRINT);
  }
  canvas.stroke(curve(points('70,104 92,84 104,112 124,88 150,108 186,98'), false), 3, [36, 52, 120]);
  LETTERS.forEach((letter, index) => {
    canvas.at({ x: -60 + index * 34, y: 40, scale: 2.4, tilt: -14 }, () => {
      canvas.stroke(letter, 1.6, [200, 60, 60], 0.28);
    });
  });
  if (damaged) drawDamage(canvas);
}

function drawSmallPhoto(canvas: Canvas, holder: Sitter): void {
  canvas.fill(box(-198, -74, 110, 132), [150, 194, 234]);
  canvas.at({ x: -143, y: -74, scale: 132 / 720 }, () => {
    drawFigure(canvas, { ...lookOf(holder), glasses: false });
  });
  // The figure's sleeves reach beyond its picture.
  for (const [x, y, width, height] of [
    [-213, -76, 15, 150],
    [-88, -76, 20, 150],
    [-213, 58, 145, 16],
  ] as const)
    canvas.fill(box(x, y, width, height), CARD);
}

function drawDamage(canvas: Canvas): void {
  const crack: readonly Point[] = points('-214,40 -120,22 -70,48 20,14 96,44 214,6');
  canvas.stroke(crack, 5, [250, 250, 250]);
  canvas.stroke(crack, 2, [90, 90, 96]);
  canvas.fill(points('214,135 214,60 176,92 150,135'), [60, 50, 44]);
  canvas.fill(curve(points('-40,-20 60,-34 120,10 40,40 -30,22')), [176, 150, 104], 0.55);
}

/** A JPEG file, with the date on which it was taken. */
export function scanCard(scan: CardScan): Uint8Array {
  const chance = new Chance(seedOf(`card ${scan.holder.key}`));
  const canvas = new Canvas(560, 360);
  const desk = chance.pick(DESKS);
  canvas.gradient(desk, [desk[0] * 0.8, desk[1] * 0.8, desk[2] * 0.8]);
  canvas.at({ x: 280, y: 180, scale: 1.12, tilt: chance.between(-5, 5) }, () => {
    drawCard(canvas, scan, chance);
  });
  return withExif(canvas.toJpeg(78), { takenAt: scan.takenAt, orientation: 1 });
}
