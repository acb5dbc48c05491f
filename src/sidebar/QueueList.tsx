/** One page of the queue. */
import type { JSX } from 'preact';
import type { QueueRow, RequestList } from '../application/api';
import type { Category } from '../domain/category';
import type { Status } from '../domain/status';
import { QUEUE, reasonLabel, shortDate, statusLabel } from '../texts/sidebar';
import { Marks } from './Marks';
import type { OpenedRequest } from './Panel';
import { UserText } from './UserText';

interface Choice {
  readonly status: Status | '';
  readonly category: Category | '';
  readonly text: string;
}

interface Props {
  readonly list: RequestList;
  readonly choice: Choice;
  readonly onOpen: (row: OpenedRequest, element: HTMLElement) => void;
  readonly onShowAll: () => void;
}

export function QueueList({ list, choice, onOpen, onShowAll }: Props): JSX.Element {
  if (list.total === 0) return <EmptyList choice={choice} onShowAll={onShowAll} />;
  const duplicates = uncounted(list, choice);
  return (
    <>
      {duplicates > 0 && <p class="quiet">{QUEUE.duplicatesInList(duplicates)}</p>}
      <ul class="rows">
        {list.rows.map((row) => (
          <li key={row.requestId}>
            <button
              type="button"
              class="row"
              onClick={(event) => {
                onOpen(row, event.currentTarget);
              }}
            >
              <RowText row={row} showStatus={choice.status === ''} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function RowText({ row, showStatus }: { readonly row: QueueRow; readonly showStatus: boolean }): JSX.Element {
  return (
    <>
      <span class="row-name">{row.fullName === '' ? QUEUE.noName : <UserText text={row.fullName} />}</span>{' '}
      {showStatus && <span class="chip">{statusLabel(row.status)}</span>}{' '}
      <span class="row-line">{row.reason !== '' && reasonLabel(row.reason)}</span>{' '}
      <span class="row-line">{row.school !== '' && <UserText text={row.school} />}</span>{' '}
      <span class="row-line quiet">
        {QUEUE.received(shortDate(row.receivedDate))} · {row.requestId}
      </span>{' '}
      <Marks row={row} />
    </>
  );
}

/** A way out when it was the chosen status or category that left nothing. */
function EmptyList({ choice, onShowAll }: Pick<Props, 'choice' | 'onShowAll'>): JSX.Element | null {
  if (choice.status === '' && choice.category === '') return null;
  return (
    <button type="button" class="button" onClick={onShowAll}>
      {choice.text !== '' ? QUEUE.searchAll : QUEUE.showAll}
    </button>
  );
}

/** Why a list without entries is empty. */
export function emptySentence({ status, category, text }: Choice): string {
  if (text !== '' || category !== '') return QUEUE.noneFound;
  return status === '' ? QUEUE.none : QUEUE.noneInStatus;
}

/** Marked duplicates are listed but not counted: without a word, number and list would contradict each other. */
function uncounted({ total, counts }: RequestList, { status, category, text }: Choice): number {
  if (category !== '' || text !== '') return 0;
  const counted = status === '' ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[status];
  return total - counted;
}
