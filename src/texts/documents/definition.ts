/** What a template is made from: paper, lines, tables and page breaks as data. Lengths in millimetres, sizes in points. */

export type Align = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';

export interface Look {
  readonly align?: Align;
  readonly bold?: true;
  /** Points. */
  readonly size?: number;
  /** Millimetres that the first line is set in; the whole paragraph. */
  readonly first?: number;
  readonly indent?: number;
  /** Points above and below. */
  readonly before?: number;
  readonly after?: number;
  /** Multiple of the font's own line. */
  readonly spacing?: number;
}

export interface Line extends Look {
  readonly kind: 'LINE';
  readonly text: string;
}

export interface Cell {
  readonly lines: readonly Line[];
  readonly top?: number;
}

export interface Table {
  readonly kind: 'TABLE';
  readonly widths: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
  /** Points; 0 for a table that only places things. */
  readonly border: number;
  /** Millimetres within each cell, left and right; above and below. */
  readonly padding: { readonly side: number; readonly top: number };
  /** Least heights of rows. */
  readonly heights?: readonly (number | null)[];
}

export interface Break {
  readonly kind: 'PAGE_BREAK';
}

export type Block = Line | Table | Break;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What a template is built from. */
export interface Definition {
  readonly page: Page;
  /** Points; of all text that says nothing else. */
  readonly size: number;
  readonly blocks: readonly Block[];
  /** Lines of a list on one page; the row with `{{row.…}}` is repeated. */
  readonly rowsPerPage?: number;
  /** Texts that do not fit shrink, to this many points at least before somebody is warned. */
  readonly shrinkTo?: number;
  /** Lines that a text may take in a cell of a list. */
  readonly cellLines?: number;
}

/** Margins of official letters: 2.5 cm above, 3 cm on the left, 2 cm on the right and below. */
export const LETTER: Page = { width: 210, height: 297, top: 25, bottom: 20, left: 30, right: 20 };
export const LANDSCAPE: Page = { width: 297, height: 210, top: 12, bottom: 10, left: 12, right: 12 };

export const line = (text: string, look: Look = {}): Line => ({ kind: 'LINE', text, ...look });
export const gap = (size: number): Line => line('', { size });
export const centred = (text: string, look: Look = {}): Line => line(text, { align: 'CENTER', ...look });
/** An official letter's paragraph: its first line set in by 2.5 cm. */
export const paragraph = (text: string, look: Look = {}): Line => line(text, { first: 25, ...look });
export const pageBreak: Break = { kind: 'PAGE_BREAK' };

export const cell = (...lines: readonly (Line | string)[]): Cell => ({
  lines: lines.map((one) => (typeof one === 'string' ? line(one) : one)),
});

/** Texts side by side, without lines around them. */
export function side(widths: readonly number[], ...cells: readonly Cell[]): Table {
  return { kind: 'TABLE', widths, rows: [cells], border: 0, padding: { side: 0, top: 0 } };
}

/** A list: headings, and the row that is repeated for each entry. */
export function list(
  columns: readonly { readonly width: number; readonly title: string; readonly row: string; readonly align?: Align }[],
  look: { readonly size: number; readonly height?: number },
): Table {
  const { size, height } = look;
  return {
    kind: 'TABLE',
    widths: columns.map(({ width }) => width),
    border: 0.75,
    padding: { side: 1, top: 0.4 },
    rows: [
      columns.map(({ title }) => cell(...title.split('\n').map((text) => centred(text, { size, bold: true })))),
      columns.map(({ row, align = 'LEFT' }) => cell(...row.split('\n').map((text) => line(text, { size, align })))),
    ],
    ...(height === undefined ? {} : { heights: [null, height] }),
  };
}
