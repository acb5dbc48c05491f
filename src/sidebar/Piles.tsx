/** The piles of work with their counts, what presses most first; statuses are folded away beneath. */
import type { JSX } from 'preact';
import type { RequestList } from '../application/api';
import type { Status } from '../domain/status';
import type { Todo } from '../domain/todo';
import { isFinal, QUEUE, STATUS_CODES, statusLabel, TODO_LABELS, TODOS } from '../texts/sidebar';
import type { Pile } from './choice';
import { Icon, type Shape } from './Icon';

const UNDER_WAY = STATUS_CODES.filter((status) => !isFinal(status));
const FINISHED = STATUS_CODES.filter(isFinal);

/** Always shown, so that an empty pile is seen to be empty; the others only when there is something in them. */
const ALWAYS: readonly Todo[] = ['OVERDUE', 'NEW', 'CALL', 'READY'];

const SHAPES = {
  OVERDUE: 'triangle',
  NEW: 'envelope',
  CALL: 'phone',
  READY: 'card',
  DUPLICATE: 'twins',
} as const satisfies Record<Todo, Shape>;

interface Props {
  readonly list: Pick<RequestList, 'counts' | 'todo' | 'total'> | undefined;
  readonly chosen: Pile;
  readonly onChoose: (pile: Pile) => void;
}

export function Piles({ list, chosen, onChoose }: Props): JSX.Element {
  const pile = (name: Pile, label: string, count: number | undefined, shape?: Shape): JSX.Element => (
    <li key={name}>
      <button
        type="button"
        class={`bucket${name === 'OVERDUE' && (count ?? 0) > 0 ? ' bucket-pressing' : ''}`}
        aria-pressed={name === chosen}
        onClick={() => {
          onChoose(name);
        }}
      >
        <span>
          {shape !== undefined && <Icon shape={shape} />} {label}
        </span>{' '}
        <Count count={count} />
      </button>
    </li>
  );
  const byStatus = (status: Status): JSX.Element => pile(status, statusLabel(status), list?.counts[status]);
  const sum = (statuses: readonly Status[]): number | undefined =>
    list && statuses.reduce((total, status) => total + list.counts[status], 0);
  return (
    <>
      <nav class="buckets" aria-label={QUEUE.todos}>
        <ul>
          {TODOS.filter((todo) => ALWAYS.includes(todo) || (list?.todo[todo] ?? 0) > 0).map((todo) =>
            pile(todo, TODO_LABELS[todo], list?.todo[todo], SHAPES[todo]),
          )}
          {pile('OPEN', QUEUE.open, list?.total)}
        </ul>
      </nav>
      <nav class="buckets" aria-label={QUEUE.statuses}>
        <details>
          <summary class="bucket">
            <span>
              <Icon shape="more" /> {QUEUE.statuses}
            </span>
          </summary>
          <ul>
            {UNDER_WAY.map(byStatus)}
            {pile('', QUEUE.allStatuses, sum(STATUS_CODES))}
          </ul>
        </details>
        <details>
          <summary class="bucket">
            <span>
              <Icon shape="more" /> {QUEUE.finished}
            </span>{' '}
            <Count count={sum(FINISHED)} />
          </summary>
          <ul>{FINISHED.map(byStatus)}</ul>
        </details>
      </nav>
    </>
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
