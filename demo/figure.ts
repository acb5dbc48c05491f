/** Draws a stylised person from the waist up, 600 × 720, in the manner of a photograph for an identity card. */
import { box, curve, ellipse, mirrored, points, type Canvas, type Point, type Rgb } from './canvas';

export type Hair = 'SHORT' | 'PARTED' | 'RECEDING' | 'BUN' | 'BOB' | 'LONG';
export type Dress = 'WHITE' | 'KHAKI' | 'SUIT';

export interface Look {
  readonly skin: Rgb;
  readonly hair: Hair;
  readonly hairColour: Rgb;
  readonly dress: Dress;
  /** A headscarf instead of the hair. */
  readonly scarf: boolean;
  readonly glasses: boolean;
  /** Rows of ribbons on the chest, 0–3. */
  readonly ribbons: number;
  /** Width of the face, about 1. */
  readonly face: number;
  readonly lips: Rgb;
}

const WHITE: Rgb = [246, 247, 249];
const GOLD: Rgb = [206, 165, 62];
const INK: Rgb = [38, 34, 36];
const SHADE: Rgb = [60, 50, 60];

const CLOTH: Readonly<Record<Dress, { cloth: Rgb; seam: Rgb; board: Rgb }>> = {
  WHITE: { cloth: WHITE, seam: [200, 205, 214], board: [28, 30, 52] },
  KHAKI: { cloth: [190, 162, 112], seam: [152, 126, 82], board: [148, 118, 70] },
  SUIT: { cloth: [38, 46, 74], seam: [24, 30, 52], board: [38, 46, 74] },
};

const RIBBONS: readonly Rgb[] = [
  [176, 36, 48],
  [40, 74, 150],
  [214, 178, 60],
  [60, 120, 84],
  [232, 232, 236],
  [126, 60, 130],
];

/** The picture's middle line is x = 0, its upper edge y = 0. */
export function drawFigure(canvas: Canvas, look: Look): void {
  drawBackHair(canvas, look);
  drawBody(canvas, look);
  drawDress(canvas, look);
  drawHead(canvas, look);
  drawFeatures(canvas, look);
  if (look.scarf) drawScarf(canvas);
  else drawHair(canvas, look);
  if (look.glasses) drawGlasses(canvas);
}

const BACK: Readonly<Partial<Record<Hair, readonly Point[]>>> = {
  BOB: points('0,118 84,136 128,220 134,330 122,432 70,446 0,440'),
  LONG: points('0,122 80,138 118,220 122,340 116,470 104,590 60,612 0,600'),
};

function drawBackHair(canvas: Canvas, { hair, hairColour, scarf }: Look): void {
  if (scarf) return;
  if (hair === 'BUN') canvas.fill(ellipse(0, 116, 46, 40), hairColour);
  const half = BACK[hair];
  if (half !== undefined) canvas.fill(curve(mirrored(half)), hairColour);
}

function drawBody(canvas: Canvas, { skin, dress }: Look): void {
  canvas.fill(curve(mirrored(points('0,474 58,484 84,512 150,540 214,572 244,640 256,760 0,780'))), CLOTH[dress].cloth);
  canvas.fill(points('-56,390 56,390 62,500 0,536 -62,500'), skin);
  canvas.fill(mirrored(points('0,450 28,440 56,408 58,442 30,468 0,478')), SHADE, 0.16);
  for (const side of [-1, 1])
    canvas.stroke(
      [
        [side * 196, 640],
        [side * 186, 720],
      ],
      3,
      CLOTH[dress].seam,
    );
}

const DRESSES: Readonly<Record<Dress, (canvas: Canvas, look: Look) => void>> = {
  WHITE(canvas, look) {
    bothSides(canvas, points('2,538 66,480 78,512 14,566'), CLOTH.WHITE.cloth, CLOTH.WHITE.seam);
    canvas.stroke(points('0,552 0,720'), 3, CLOTH.WHITE.seam);
    for (const y of [590, 644, 698]) canvas.fill(ellipse(0, y, 9, 9), GOLD);
    for (const side of [-1, 1]) canvas.fill(ellipse(side * 44, 520, 9, 7), GOLD);
    drawUniformMarks(canvas, look);
  },
  KHAKI(canvas, look) {
    bothSides(canvas, points('0,548 60,478 96,520 52,590'), [204, 178, 130], CLOTH.KHAKI.seam);
    canvas.stroke(points('0,560 0,720'), 3, CLOTH.KHAKI.seam);
    for (const y of [612, 668]) canvas.fill(ellipse(0, y, 7, 7), GOLD);
    canvas.fill(box(-150, 598, 78, 20), INK);
    canvas.fill(box(-140, 605, 58, 5), WHITE);
    drawUniformMarks(canvas, look);
  },
  SUIT(canvas) {
    canvas.fill(points('-58,486 58,486 0,690'), WHITE);
    canvas.fill(points('-14,520 14,520 9,546 20,650 0,684 -20,650 -9,546'), [126, 34, 44]);
    bothSides(canvas, points('2,540 56,478 70,500 22,552'), WHITE, [206, 210, 216]);
    bothSides(canvas, points('58,484 110,528 78,590 0,712'), [46, 55, 86], CLOTH.SUIT.seam);
  },
};

function drawDress(canvas: Canvas, look: Look): void {
  DRESSES[look.dress](canvas, look);
}

function bothSides(canvas: Canvas, half: readonly Point[], colour: Rgb, edge: Rgb): void {
  for (const side of [-1, 1]) {
    const shape = half.map(([x, y]): Point => [side * x, y]);
    canvas.fill(shape, colour);
    canvas.stroke([...shape, ...shape.slice(0, 1)], 2.5, edge);
  }
}

/** Shoulder boards, pocket flaps and ribbons. */
function drawUniformMarks(canvas: Canvas, { dress, ribbons }: Look): void {
  const { board, seam } = CLOTH[dress];
  for (const side of [-1, 1]) {
    canvas.at({ x: side * 158, y: 552, scale: 1, tilt: side * 24 }, () => {
      canvas.fill(box(-52, -15, 104, 30), board);
      canvas.stroke([...box(-52, -15, 104, 30), [-52, -15]], 3, GOLD);
      for (const x of [-26, 0, 26]) canvas.fill(ellipse(x, 0, 7, 7, 10), GOLD);
    });
    canvas.stroke(
      [
        [side * 70, 676],
        [side * 112, 686],
        [side * 154, 676],
      ],
      3,
      seam,
    );
  }
  for (let row = 0; row < ribbons; row++) {
    for (let place = 0; place < 3; place++) {
      const colour = RIBBONS[(row * 3 + place) % RIBBONS.length] ?? GOLD;
      canvas.fill(box(68 + place * 29, 642 - row * 16, 27, 14), colour);
      canvas.fill(box(79 + place * 29, 642 - row * 16, 5, 14), WHITE, 0.8);
    }
  }
}

function drawHead(canvas: Canvas, { skin, face }: Look): void {
  const shade: Rgb = [skin[0] * 0.88, skin[1] * 0.8, skin[2] * 0.78];
  for (const side of [-1, 1]) {
    canvas.fill(ellipse(side * 98 * face, 302, 16, 30), skin);
    canvas.fill(ellipse(side * 99 * face, 304, 8, 18), shade, 0.6);
  }
  const half: readonly Point[] = points('0,166 62,178 94,226 98,292 90,350 66,402 32,432 0,440');
  const outline = curve(mirrored(half.map(([x, y]): Point => [x * face, y])));
  canvas.fill(outline, skin);
  for (const side of [-1, 1]) canvas.fill(ellipse(side * 56 * face, 352, 26, 18), [222, 120, 110], 0.13);
  canvas.fill(
    curve([
      [0, 432],
      [60 * face, 396],
      [92 * face, 330],
      [96 * face, 292],
      [78 * face, 350],
      [44 * face, 402],
    ]),
    shade,
    0.35,
  );
}

function drawFeatures(canvas: Canvas, { skin, hairColour, face, lips }: Look): void {
  const brow: Rgb = hairColour[0] > 120 ? [110, 104, 104] : INK;
  const shade: Rgb = [skin[0] * 0.78, skin[1] * 0.66, skin[2] * 0.62];
  for (const side of [-1, 1]) {
    const x = side * 42 * face;
    canvas.stroke(
      curve(
        [
          [x - side * 22, 262],
          [x, 253],
          [x + side * 26, 262],
        ],
        false,
      ),
      7,
      brow,
      0.9,
    );
    canvas.fill(
      curve([
        [x - 21, 291],
        [x, 280],
        [x + 21, 291],
        [x, 300],
      ]),
      WHITE,
    );
    canvas.fill(ellipse(x, 290, 9.5, 9.5), INK);
    canvas.fill(ellipse(x + 3, 287, 2.6, 2.6, 10), WHITE);
    canvas.stroke(
      curve(
        [
          [x - 22, 292],
          [x, 279],
          [x + 22, 292],
        ],
        false,
      ),
      4,
      INK,
    );
  }
  canvas.stroke(curve(points('-6,300 -10,336 -16,348 0,354 15,348'), false), 3.5, shade, 0.8);
  canvas.fill(curve(points('-34,386 -12,380 0,384 12,380 34,386 14,400 -14,400')), lips);
  canvas.stroke(curve(points('-36,385 0,390 36,385'), false), 3, [lips[0] * 0.7, lips[1] * 0.6, lips[2] * 0.62]);
}

/** Hair over the forehead: outer edge from one ear to the other, then the hairline back. */
const FRONT: Readonly<Record<Hair, readonly Point[]>> = {
  SHORT: points(
    '-100,318 -112,250 -98,172 -52,130 0,120 52,130 98,172 112,250 100,318 92,276 84,232 52,208 0,214 -52,206 -84,232 -92,276',
  ),
  PARTED: points(
    '-100,318 -113,246 -102,166 -50,122 10,114 66,126 104,172 113,250 100,318 92,270 80,216 30,196 -34,172 -60,214 -86,240 -93,280',
  ),
  RECEDING: points(
    '-100,312 -110,252 -96,184 -56,150 0,140 56,150 96,184 110,252 100,312 94,262 82,212 54,178 20,186 0,180 -20,186 -54,178 -82,212 -94,262',
  ),
  BUN: points(
    '-98,330 -110,250 -98,172 -52,130 0,120 52,130 98,172 110,250 98,330 90,268 68,208 0,170 -68,208 -90,268',
  ),
  BOB: points(
    '-100,420 -126,320 -122,210 -76,138 0,116 76,138 122,210 126,320 100,420 98,320 88,246 40,236 -10,222 -62,240 -90,262 -98,320',
  ),
  LONG: points(
    '-104,400 -120,300 -112,200 -66,134 0,118 66,134 112,200 120,300 104,400 98,300 84,226 44,184 -20,166 -64,216 -92,268 -98,320',
  ),
};

function drawHair(canvas: Canvas, { hair, hairColour }: Look): void {
  canvas.fill(curve(FRONT[hair]), hairColour);
  canvas.stroke(curve(points('-62,164 -20,144 34,146'), false), 6, WHITE, 0.1);
}

function drawScarf(canvas: Canvas): void {
  const cloth: Rgb = [240, 240, 244];
  const around = curve(mirrored(points('0,116 84,140 122,236 120,350 150,470 190,560 150,640 0,690')));
  const opening = curve(mirrored(points('0,186 58,200 88,246 92,310 80,380 48,424 0,440')));
  canvas.fillAround(around, opening, cloth);
  canvas.stroke([...opening, ...opening.slice(0, 1)], 4, [206, 208, 218]);
  for (const half of [
    points('60,430 20,500 -30,660'),
    points('-70,420 -20,520 70,640'),
    points('96,400 120,500 110,620'),
  ] as const) {
    canvas.stroke(curve(half, false), 3, [206, 208, 218]);
  }
}

function drawGlasses(canvas: Canvas): void {
  for (const side of [-1, 1]) {
    const ring = ellipse(side * 43, 291, 34, 26);
    canvas.stroke([...ring, ...ring.slice(0, 1)], 4, [52, 44, 48]);
    canvas.stroke(
      [
        [side * 77, 286],
        [side * 100, 282],
      ],
      4,
      [52, 44, 48],
    );
  }
  canvas.stroke(curve(points('-9,288 0,283 9,288'), false), 4, [52, 44, 48]);
}
