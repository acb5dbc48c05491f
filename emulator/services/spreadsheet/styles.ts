/** What a cell looks like: every visible property besides its number format, with the value of an untouched cell. */
import { EnumValue, enumOf } from '../../core/enums';
import { colorOf } from './colors';

export const WrapStrategy = enumOf(['WRAP', 'OVERFLOW', 'CLIP']);

interface Style {
  /** As in `getBackground` / `setBackground`. */
  readonly name: string;
  /** As in `getBackgrounds` / `setBackgrounds`. */
  readonly plural: string;
  readonly untouched: unknown;
  readonly read?: (value: unknown) => unknown;
}

const color = (value: unknown): unknown => (typeof value === 'string' ? colorOf(value) : value);

/** @source behaviours: defaults of an untouched cell, live test “cell and font backgrounds, styles and alignments” */
export const STYLES: readonly Style[] = [
  { name: 'Background', plural: 'Backgrounds', untouched: '#ffffff', read: color },
  { name: 'FontColor', plural: 'FontColors', untouched: '#000000', read: color },
  { name: 'FontFamily', plural: 'FontFamilies', untouched: 'Arial' },
  { name: 'FontSize', plural: 'FontSizes', untouched: 10 },
  { name: 'FontWeight', plural: 'FontWeights', untouched: 'normal' },
  { name: 'FontStyle', plural: 'FontStyles', untouched: 'normal' },
  { name: 'FontLine', plural: 'FontLines', untouched: 'none' },
  { name: 'HorizontalAlignment', plural: 'HorizontalAlignments', untouched: 'general', read: (value) => (value === 'normal' ? 'general-left' : value) },
  { name: 'VerticalAlignment', plural: 'VerticalAlignments', untouched: 'bottom' },
  { name: 'WrapStrategy', plural: 'WrapStrategies', untouched: WrapStrategy.OVERFLOW },
  { name: 'Wrap', plural: 'Wraps', untouched: true },
];

/** How a style is kept: enum members by name, so that it can be written to disk. */
export const keptStyle = (value: unknown): unknown => (value instanceof EnumValue ? value.name() : value);

/** What the getter answers for what is kept. */
export function shownStyle(style: Style, kept: unknown): unknown {
  if (kept === undefined || kept === null) return style.untouched;
  if (style.name === 'WrapStrategy') return WrapStrategy[kept as keyof typeof WrapStrategy];
  return kept;
}
