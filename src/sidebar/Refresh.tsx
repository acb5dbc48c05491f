/** Says how old the list is and fetches it again. */
import type { JSX } from 'preact';
import { QUEUE } from '../texts/sidebar';
import { officeTime } from './officeTime';

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

/** "14.05" */
const clock = (at: Date): string => officeTime(at).slice(11).replace(':', '.');
