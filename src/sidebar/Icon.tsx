/** Small drawn shapes that tell marks apart without colour; a word always stands beside them. */
import type { JSX } from 'preact';

const SHAPES = {
  /** Something must be corrected. */
  triangle: 'M8 1.5 15.2 14.5H.8ZM7.2 6v4.4h1.6V6Zm0 5.4V13h1.6v-1.6Z',
  /** Filed late. */
  clock: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.8 3v4.6l3.5 2 .8-1.3-2.7-1.6V4Z',
  /** The same request twice. */
  twins: 'M1 1h9v3H4v6H1Zm4.5 4.5H15V15H5.5Z',
  /** Worth a look. */
  eye: 'M8 3c3.6 0 6.2 2.5 7.5 5-1.3 2.5-3.9 5-7.5 5S1.8 10.5.5 8C1.8 5.5 4.4 3 8 3Zm0 2a3 3 0 1 0 0 6 3 3 0 0 0 0-6Zm0 1.600a1.4 1.4 0 1 1 0 2.8 1.4 1.4 0 0 1 0-2.800Z',
  /** Time is over: a clock crossed out. */
  overdue:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.200 5.300 6.900 8 4.200 10.700l1.100 1.100L8 9.100l2.700 2.700 1.100-1.100L9.100 8l2.700-2.700-1.100-1.100L8 6.900 5.300 4.200Z',
  /** Time is running out. */
  hourglass: 'M3 1h10v2.500L9.500 8l3.500 4.500V15H3v-2.500L6.500 8 3 3.500ZM5 3h6L8 6.800Z',
  phone:
    'M3.600 1 6 1.500l1 3-1.600 1.500c.8 1.900 2.200 3.300 4.100 4.100L11 8.600l3 1 .5 2.400c-.3 1.500-1.600 2.500-3.100 2.500C6.300 14.500 1.500 9.700 1.500 4.100 1.500 2.600 2.300 1.300 3.600 1Z',
  card: 'M1 3h14v10H1Zm2 2v4h4V5Zm6 .5V7h4V5.500Zm0 3V10h3V8.500Z',
  envelope: 'M1 3h14v10H1Zm1.800 1.600L8 8.600l5.200-4Z',
  back: 'M7 2 1 8l6 6 1.3-1.300L4.6 9H15V7H4.600l3.7-3.700Z',
  /** Opens what is folded away. */
  more: 'M4.5 1.5 11 8l-6.5 6.5-1.3-1.3L8.4 8 3.2 2.8Z',
  tick: 'M6 13.2.8 8l1.4-1.400L6 10.400l7.8-7.800L15.2 4Z',
} as const;

export type Shape = keyof typeof SHAPES;

export function Icon({ shape }: { readonly shape: Shape }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d={SHAPES[shape]} />
    </svg>
  );
}
