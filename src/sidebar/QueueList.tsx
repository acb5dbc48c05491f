/** One page of the queue. */
import type { JSX } from 'preact';
import type { QueueRow } from '../application/api';
import { isTodo, QUEUE, reasonLabel, shortDate, statusLabel } from '../texts/sidebar';
import { Dial } from './Calls';
import type { Choice } from './choice';
import { Marks } from './Marks';
import type { OpenedRequest } from './Panel';
import type { Listed } from './Queue';
import { UserText } from './UserText';

interface Props {
  readonly list: Listed;
  readonly choice: Choice;
  /** Chosen for one action; absent while requests are opened one by one. */
  readonly selected: ReadonlyMap<string, QueueRow> | undefined;
  readonly onSelect: (selected: ReadonlyMap<string, QueueRow>) => void;
  readonly onOpen: (row: OpenedRequest, element: HTMLElement) => void;
  readonly onShowAll: () => void;
}

export function QueueList({ list, choice, selected, onSelect, onOpen, onShowAll }: Props): JSX.Element {
  if (list.total === 0) return list.preliminary ? <></> : <EmptyList choice={choice} onShowAll={onShowAll} />;
  const duplicates = uncounted(list, choice);
  return (
    <>
      {duplicates > 0 && <p class="quiet">{QUEUE.duplicatesInList(duplicates)}</p>}
      <ul class="rows">
        {list.rows.map((row) => (
          <li key={row.requestId} class={selected === undefined ? undefined : 'row-selectable'}>
            {selected !== undefined && (
              <input
                type="checkbox"
                aria-label={QUEUE.selectOne(`${row.fullName} ${row.requestId}`)}
                checked={selected.has(row.requestId)}
                onChange={(event) => {
                  const next = new Map(selected);
                  if (event.currentTarget.checked) next.set(row.requestId, row);
                  else next.delete(row.requestId);
                  onSelect(next);
                }}
              />
            )}
            <button
              type="button"
              class="row"
              onClick={(event) => {
                onOpen(row, event.currentTarget);
              }}
            >
              <RowText row={row} showStatus={isMixed(choice)} />
            </button>
            {choice.pile === 'CALL' && <Dial phone={row.phone} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether the list holds requests of several statuses. */
const isMixed = ({ pile, text }: Choice): boolean =>
  text !== '' || pile === '' || pile === 'OPEN' || pile === 'OVERDUE' || pile === 'CALL';

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

/** A way out when it was the chosen pile or category that left nothing. */
function EmptyList({ choice, onShowAll }: Pick<Props, 'choice' | 'onShowAll'>): JSX.Element | null {
  if (choice.pile === '' && choice.category === '') return null;
  return (
    <button type="button" class="button" onClick={onShowAll}>
      {choice.text !== '' ? QUEUE.searchAll : QUEUE.showAll}
    </button>
  );
}

/** Why a list without entries is empty. */
export function emptySentence({ pile, category, text }: Choice): string {
  if (text !== '' || category !== '') return QUEUE.noneFound;
  return pile === '' ? QUEUE.none : QUEUE.noneInPile;
}

/** Marked duplicates are listed but not counted: without a word, number and list would contradict each other. */
function uncounted({ rows }: Listed, { pile, text }: Choice): number {
  if (text !== '' || pile === 'OPEN' || isTodo(pile)) return 0;
  return rows.filter(({ duplicateOf }) => duplicateOf !== undefined).length;
}
