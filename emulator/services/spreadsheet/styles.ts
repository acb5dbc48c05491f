/** What a cell looks like: every visible property besides its number format, with the value of an untouched cell. */
import { EnumValue, enumOf } from '../../core/enums';
import { colorOf } from './colors';

export const WrapStrategy = enumOf(['WRAP', 'OVERFLOW', 'CLIP']);

export interface Style {
  /** As in `getBackground` / `setBackground`. */
  readonly name: string;
  /** The name under which it is kept; two views of one thing share it. */
  readonly kept: string;
  /** As in `getBackgrounds` / `setBackgrounds`. */
  readonly plural: string;
  readonly untouched: unknown;
  readonly read?: (value: unknown) => unknown;
  readonly show?: (kept: unknown) => unknown;
}

/** A style that is kept under its own name. */
const style = (name: string, plural: string, untouched: unknown, read?: Style['read']): Style => ({
  name,
  plural,
  kept: name,
  untouched,
  ...(read === undefined ? {} : { read }),
});

const color = (value: unknown): unknown => (typeof value === 'string' ? colorOf(value) : value);

/** @source behaviours: defaults of an untouched cell, live test “cell and font backgrounds, styles and alignments” */
export const STYLES: readonly Style[] = [
  style('Background', 'Backgrounds', '#ffffff', color),
  style('FontColor', 'FontColors', '#000000', color),
  style('FontFamily', 'FontFamilies', 'Arial'),
  style('FontSize', 'FontSizes', 10),
  style('FontWeight', 'FontWeights', 'normal'),
  style('FontStyle', 'FontStyles', 'normal'),
  style('FontLine', 'FontLines', 'none'),
  style('HorizontalAlignment', 'HorizontalAlignments', 'general', (value) =>
    value === 'normal' ? 'general-left' : value,
  ),
  style('VerticalAlignment', 'VerticalAlignments', 'bottom'),
  {
    ...style('WrapStrategy', 'WrapStrategies', WrapStrategy.OVERFLOW),
    show: (kept) => WrapStrategy[kept as keyof typeof WrapStrategy],
  },
  // @source behaviours 69, 70: `true` on an untouched cell although its strategy is OVERFLOW
  {
    ...style('Wrap', 'Wraps', true, (value) => (value === true ? 'WRAP' : 'OVERFLOW')),
    kept: 'WrapStrategy',
    show: (kept) => kept === 'WRAP',
  },
];

/** Null resets a style; otherwise it takes values of the kind it answers with. */
export function isStyle({ untouched }: Style, value: unknown): boolean {
  return (
    value === null || (untouched instanceof EnumValue ? value instanceof EnumValue : typeof value === typeof untouched)
  );
}

/** How a style is kept: enum members by name, so that it can be written to disk. */
export function keptStyle({ read }: Style, value: unknown): unknown {
  const kept = value === null || value === undefined || read === undefined ? value : read(value);
  return kept instanceof EnumValue ? kept.name() : kept;
}

/** What the getter answers for what is kept. */
export function shownStyle({ untouched, show }: Style, kept: unknown): unknown {
  if (kept === undefined || kept === null) return untouched;
  return show === undefined ? kept : show(kept);
}
