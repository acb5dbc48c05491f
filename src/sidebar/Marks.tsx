/** What is unusual about a request in the queue, by shape and word. */
import type { ComponentChildren, JSX } from 'preact';
import type { QueueRow } from '../application/api';
import { MARKS } from '../texts/sidebar';
import { Icon, type Shape } from './Icon';

export function Marks({ row }: { readonly row: QueueRow }): JSX.Element | null {
  const isPlain =
    !row.late &&
    row.blockCount === 0 &&
    row.duplicateOf === undefined &&
    row.service === undefined &&
    row.correctionOverdue === undefined &&
    row.callToday === undefined;
  if (isPlain) return null;
  return (
    <span class="marks">
      {row.service !== undefined && (
        <Mark kind={row.service === 'OVER' ? 'block' : 'late'} shape={row.service === 'OVER' ? 'overdue' : 'hourglass'}>
          {MARKS[row.service]}
        </Mark>
      )}{' '}
      {row.correctionOverdue === true && (
        <Mark kind="late" shape="overdue">
          {MARKS.correctionOverdue}
        </Mark>
      )}{' '}
      {row.callToday === true && (
        <Mark kind="call" shape="phone">
          {MARKS.call}
        </Mark>
      )}{' '}
      {row.blockCount > 0 && (
        <Mark kind="block" shape="triangle">
          {MARKS.blocks(row.blockCount)}
        </Mark>
      )}{' '}
      {row.late && (
        <Mark kind="late" shape="clock">
          {MARKS.late}
        </Mark>
      )}{' '}
      {row.duplicateOf !== undefined && (
        <Mark kind="twin" shape="twins">
          {row.duplicateOf === '' ? MARKS.duplicate : MARKS.duplicateOf(row.duplicateOf)}
        </Mark>
      )}
    </span>
  );
}

interface MarkProps {
  readonly kind: 'block' | 'late' | 'twin' | 'call';
  readonly shape: Shape;
  readonly children: ComponentChildren;
}

function Mark({ kind, shape, children }: MarkProps): JSX.Element {
  return (
    <span class={`mark mark-${kind}`}>
      <Icon shape={shape} /> <span>{children}</span>
    </span>
  );
}
