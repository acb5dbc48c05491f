/** What a sheet of the summary holds, before anybody knows where it is written. */
import type { SummaryKey } from '../../texts/summary';

/** How a cell is shown: text, a whole number, a number with up to two decimals. */
export type CellKind = 'TEXT' | 'COUNT' | 'DECIMAL';

export interface PlannedCell {
  readonly value: string | number;
  readonly kind: CellKind;
}

/** A rectangle of cells; rows and columns from 1. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlannedChart {
  readonly type: 'COLUMN' | 'STACKED_COLUMN' | 'BAR' | 'STACKED_BAR' | 'COMBO';
  readonly title: string;
  /** Labels first, then the series; each begins with its heading. */
  readonly boxes: readonly Box[];
  /** Cell in whose upper left corner it stands. */
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
  /** False where the boxes begin with figures; then `names` are the series'. */
  readonly headings?: boolean;
  readonly names?: readonly string[];
  /** Where the names of the series stand; below, unless there are many. */
  readonly legend?: 'right' | 'none';
  /** One for each series. */
  readonly colours?: readonly string[];
  /** Series that are drawn as a line, by number from 0; `axis` 1 stands at the right. */
  readonly lines?: readonly { readonly series: number; readonly axis: 0 | 1 }[];
}

export interface PlannedSheet {
  readonly key: SummaryKey;
  /** From A1; every row as long as the widest. Row 3 tells when; it does not count as a change. */
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Widths of the columns in pixels. */
  readonly widths: readonly number[];
  readonly chart: PlannedChart | null;
  /** A column whose words are coloured. */
  readonly marks?: { readonly column: number; readonly good: string; readonly bad: string };
  /** Rows that hold headings, besides row 4. */
  readonly headingRows?: readonly number[];
}

/** A sheet before its title, definition and time stand above it. */
export type Sheet = Omit<PlannedSheet, 'key'>;

/** Rows above the headings: title, definition, time. */
export const HEAD_ROWS = 3;
/** As wide as A4 landscape prints legibly. */
export const PAGE_WIDTH = 1000;
