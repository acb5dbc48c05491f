/** A small raster picture: filled and stroked shapes with smooth edges, drawn at any place, size and tilt. */
import jpeg from 'jpeg-js';

export type Rgb = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];

/** Where a drawing's own coordinates come to lie: its origin, its size and its tilt in degrees. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly tilt?: number;
}

/** Rows into which a pixel is cut for smooth edges. */
const FINE_ROWS = 4;

interface Edge {
  readonly top: Point;
  readonly bottom: Point;
  readonly turn: 1 | -1;
}

export class Canvas {
  readonly data: Uint8Array;
  #toPixel: (point: Point) => Point = (point) => point;
  #scale = 1;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = new Uint8Array(width * height * 4).fill(255);
  }

  /** Draws something in its own coordinates at a place of the picture. */
  at({ x, y, scale, tilt = 0 }: Place, draw: () => void): void {
    const [outer, outerScale] = [this.#toPixel, this.#scale];
    const [sin, cos] = [Math.sin((tilt * Math.PI) / 180) * scale, Math.cos((tilt * Math.PI) / 180) * scale];
    this.#toPixel = ([px, py]) => outer([x + px * cos - py * sin, y + px * sin + py * cos]);
    this.#scale = outerScale * scale;
    draw();
    [this.#toPixel, this.#scale] = [outer, outerScale];
  }

  /** Fills the whole picture from one colour above to another below. */
  gradient(above: Rgb, below: Rgb): void {
    for (let y = 0; y < this.height; y++) {
      const share = y / Math.max(1, this.height - 1);
      const pixel = [
        mix(above[0], below[0], share),
        mix(above[1], below[1], share),
        mix(above[2], below[2], share),
        255,
      ];
      const row = this.data.subarray(y * this.width * 4, (y + 1) * this.width * 4);
      row.set(pixel);
      for (let filled = 4; filled < row.length; filled *= 2) row.copyWithin(filled, 0, filled);
    }
  }

  fill(points: readonly Point[], colour: Rgb, strength = 1): void {
    this.#cover(edgesOf(points.map(this.#toPixel)), colour, strength);
  }

  /** Fills what lies inside one outline and outside another within it. */
  fillAround(outer: readonly Point[], inner: readonly Point[], colour: Rgb): void {
    const hole = edgesOf(inner.map(this.#toPixel)).map((edge): Edge => ({ ...edge, turn: edge.turn === 1 ? -1 : 1 }));
    this.#cover([...edgesOf(outer.map(this.#toPixel)), ...hole], colour, 1);
  }

  /** A line of round ends and corners. */
  stroke(points: readonly Point[], width: number, colour: Rgb, strength = 1): void {
    const half = (width * this.#scale) / 2;
    const path = points.map(this.#toPixel);
    const parts = path.map(([x, y]) => ellipse(x, y, half, half, 8));
    path.slice(1).forEach((end, index) => {
      const start = path[index] ?? end;
      const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1;
      const [dx, dy] = [((end[0] - start[0]) / length) * half, ((end[1] - start[1]) / length) * half];
      parts.push([
        [start[0] + dy, start[1] - dx],
        [end[0] + dy, end[1] - dx],
        [end[0] - dy, end[1] + dx],
        [start[0] - dy, start[1] + dx],
      ]);
    });
    this.#cover(parts.flatMap(edgesOf), colour, strength);
  }

  /** The picture as a JPEG file, without date or camera. */
  toJpeg(quality = 82): Uint8Array {
    return new Uint8Array(jpeg.encode({ width: this.width, height: this.height, data: this.data }, quality).data);
  }

  /** Covers what lies inside any of the outlines, a row of pixels at a time. */
  #cover(edges: readonly Edge[], colour: Rgb, strength: number): void {
    const first = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top[1]))));
    const last = Math.min(this.height - 1, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom[1]))));
    const across = edges.flatMap(({ top, bottom }) => [top[0], bottom[0]]);
    const left = Math.max(0, Math.floor(Math.min(...across)));
    const right = Math.min(this.width, Math.ceil(Math.max(...across)) + 1);
    const cover = new Float32Array(this.width);
    for (let y = first; y <= last; y++) {
      cover.fill(0, left, right);
      const near = edges.filter(({ top, bottom }) => top[1] < y + 1 && bottom[1] > y);
      if (near.length === 0) continue;
      for (let part = 0; part < FINE_ROWS; part++) coverRow(cover, near, y + (part + 0.5) / FINE_ROWS);
      this.#paintRow(y, cover, left, right, colour, strength);
    }
  }

  /** Most pixels are covered wholly or not at all; only those at an edge are mixed. */
  #paintRow(y: number, cover: Float32Array, left: number, right: number, colour: Rgb, strength: number): void {
    const { data, width } = this;
    const [red, green, blue] = colour;
    for (let x = left; x < right; x++) {
      const covered = cover[x] ?? 0;
      if (covered === 0) continue;
      const share = (covered > 1 ? 1 : covered) * strength;
      const at = (y * width + x) * 4;
      if (share > 0.999) {
        data[at] = red;
        data[at + 1] = green;
        data[at + 2] = blue;
      } else {
        data[at] = mix(data[at] ?? 0, red, share);
        data[at + 1] = mix(data[at + 1] ?? 0, green, share);
        data[at + 2] = mix(data[at + 2] ?? 0, blue, share);
      }
    }
  }
}

/** Where the edges cross a fine row, from left to right, and their turns; kept, since thousands of rows are asked for. */
const crossed: number[] = [];
const turned: number[] = [];

/** Adds what the outlines cover of one fine row. */
function coverRow(cover: Float32Array, edges: readonly Edge[], y: number): void {
  let count = 0;
  for (const { top, bottom, turn } of edges) {
    if (top[1] > y || y >= bottom[1]) continue;
    const x = mix(top[0], bottom[0], (y - top[1]) / (bottom[1] - top[1]));
    let place = count++;
    for (; place > 0 && (crossed[place - 1] ?? 0) > x; place--) {
      crossed[place] = crossed[place - 1] ?? 0;
      turned[place] = turned[place - 1] ?? 0;
    }
    crossed[place] = x;
    turned[place] = turn;
  }
  let winding = 0;
  let from = 0;
  for (let index = 0; index < count; index++) {
    if (winding === 0) from = crossed[index] ?? 0;
    winding += turned[index] ?? 0;
    if (winding === 0) coverSpan(cover, from, crossed[index] ?? 0);
  }
}

/** Adds a stretch of a fine row; the pixels at its two ends are covered in part. */
function coverSpan(cover: Float32Array, from: number, to: number): void {
  const start = from < 0 ? 0 : from;
  const end = to > cover.length ? cover.length : to;
  for (let x = start - (start % 1); x < end; x++) {
    const right = x + 1 < end ? x + 1 : end;
    cover[x] = (cover[x] ?? 0) + (right - (x > start ? x : start)) / FINE_ROWS;
  }
}

/** The edges of an outline, all outlines turning the same way, so that overlapping ones add up. */
function edgesOf(outline: readonly Point[]): Edge[] {
  const next = (index: number): Point => outline[(index + 1) % outline.length] ?? [0, 0];
  const area = outline.reduce((sum, [x, y], index) => sum + x * next(index)[1] - next(index)[0] * y, 0);
  return outline.flatMap((start, index): Edge[] => {
    const end = next(index);
    if (start[1] === end[1]) return [];
    const down = start[1] < end[1];
    return [{ top: down ? start : end, bottom: down ? end : start, turn: down === area > 0 ? 1 : -1 }];
  });
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

export function ellipse(x: number, y: number, rx: number, ry: number, corners = 40): Point[] {
  return Array.from({ length: corners }, (_, index): Point => {
    const angle = (index / corners) * 2 * Math.PI;
    return [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
  });
}

/** `0,166 62,178 …`: outlines as they are written in tables. */
export function points(text: string): Point[] {
  return text.split(' ').map((pair): Point => {
    const [x = '', y = ''] = pair.split(',');
    return [Number(x), Number(y)];
  });
}

export function box(x: number, y: number, width: number, height: number): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** A round curve through the points (Catmull–Rom), closed or open. */
export function curve(points: readonly Point[], closed = true, steps = 6): Point[] {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)] ?? [0, 0];
  const bend = (channel: 0 | 1, index: number, t: number): number => {
    const [a, b, c, d] = [at(index - 1)[channel], at(index)[channel], at(index + 1)[channel], at(index + 2)[channel]];
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  };
  const pieces = Array.from({ length: closed ? count : count - 1 }, (_, index) =>
    Array.from({ length: steps }, (__, step): Point => [bend(0, index, step / steps), bend(1, index, step / steps)]),
  ).flat();
  return closed ? pieces : [...pieces, at(count - 1)];
}

/** The right half of an outline, from its top to its bottom, and its mirror image on the left of x = 0. */
export function mirrored(half: readonly Point[]): Point[] {
  return [
    ...half,
    ...[...half]
      .reverse()
      .filter(([x]) => x !== 0)
      .map(([x, y]): Point => [-x, y]),
  ];
}
