/** The piles of requests by status with their counts, open ones first; a tap shows the pile. */
import type { JSX } from 'preact';
import type { RequestList } from '../application/api';
import type { Status } from '../domain/status';
import { isFinal, QUEUE, STATUS_CODES, statusLabel } from '../texts/sidebar';
import { Icon } from './Icon';

const OPEN = STATUS_CODES.filter((status) => !isFinal(status));
const FINISHED = STATUS_CODES.filter(isFinal);

interface Props {
  readonly counts: RequestList['counts'] | undefined;
  /** '' = all. */
  readonly chosen: Status | '';
  readonly onChoose: (status: Status | '') => void;
}

export function StatusBuckets({ counts, chosen, onChoose }: Props): JSX.Element {
  const countOf = (statuses: readonly Status[]): number | undefined =>
    counts && statuses.reduce((sum, status) => sum + counts[status], 0);
  const bucket = (status: Status | ''): JSX.Element => (
    <li key={status}>
      <button
        type="button"
        class="bucket"
        aria-pressed={status === chosen}
        onClick={() => {
          onChoose(status);
        }}
      >
        <span>{status === '' ? QUEUE.allStatuses : statusLabel(status)}</span>{' '}
        <Count count={countOf(status === '' ? STATUS_CODES : [status])} />
      </button>
    </li>
  );
  return (
    <nav class="buckets" aria-label={QUEUE.statuses}>
      <ul>
        {OPEN.map(bucket)}
        {bucket('')}
      </ul>
      <details>
        <summary class="bucket">
          <span>
            <Icon shape="more" /> {QUEUE.finished}
          </span>{' '}
          <Count count={countOf(FINISHED)} />
        </summary>
        <ul>{FINISHED.map(bucket)}</ul>
      </details>
    </nav>
  );
}

function Count({ count }: { readonly count: number | undefined }): JSX.Element | null {
  if (count === undefined) return null;
  return (
    <span class="count" aria-label={QUEUE.count(count)} role="img">
      {count}
    </span>
  );
}
