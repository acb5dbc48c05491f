/** Says how old the list is and fetches it again. */
import type { JSX } from 'preact';
import { QUEUE } from '../texts/sidebar';

interface Props {
  readonly at: Date | undefined;
  readonly waiting: boolean;
  readonly onRefresh: () => void;
}

export function Refresh({ at, waiting, onRefresh }: Props): JSX.Element {
  return (
    <div class="refresh">
      <button type="button" class="button" aria-disabled={waiting} onClick={waiting ? undefined : onRefresh}>
        {QUEUE.refresh}
      </button>
      {at !== undefined && <span class="quiet">{QUEUE.asOf(clock(at))}</span>}
    </div>
  );
}

/** "14.05", in the officer's own time zone. */
function clock(at: Date): string {
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  return `${twoDigits(at.getHours())}.${twoDigits(at.getMinutes())}`;
}
