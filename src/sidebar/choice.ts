/** What the officer has chosen to see, and the requests of the page that answer to it. */
import type { QueueRow } from '../application/api';
import type { Category } from '../domain/category';
import type { Status } from '../domain/status';
import type { Todo } from '../domain/todo';
import { searchable, isIn, isTodo } from '../texts/sidebar';
import type { Listed } from './Queue';

/** A pile of work, everything under way, one status, or '' for all statuses. */
export type Pile = Todo | 'OPEN' | Status | '';

export interface Choice {
  readonly pile: Pile;
  /** '' = all. */
  readonly category: Category | '';
  readonly text: string;
  readonly page: number;
}

export const OPEN_ONLY: Choice = { pile: 'OPEN', category: '', text: '', page: 1 };
export const PAGE_SIZE = 20;

function isInPile(row: QueueRow, pile: Pile): boolean {
  if (pile === '' || pile === 'OPEN') return true;
  return isTodo(pile) ? isIn(pile, row) : row.status === pile;
}

/** The same texts in which the server searches, as far as the page has them. */
function matches(row: QueueRow, wanted: string): boolean {
  return (
    wanted === '' ||
    [row.requestId, row.fullName, row.school, row.phone].some((text) => searchable(text).includes(wanted)) ||
    (/^\d{3,}$/.test(wanted) && row.idTail.endsWith(wanted))
  );
}

/** One page of the open requests that are in the page; a search is not held to the chosen pile of work. */
export function chosenInPage(rows: readonly QueueRow[], { pile, category, text, page }: Choice): Listed {
  const wanted = searchable(text);
  const everywhere = wanted !== '' && (pile === 'OPEN' || isTodo(pile));
  const found = rows.filter(
    (row) =>
      (everywhere || isInPile(row, pile)) && (category === '' || row.category === category) && matches(row, wanted),
  );
  const start = (Math.min(page, Math.max(1, Math.ceil(found.length / PAGE_SIZE))) - 1) * PAGE_SIZE;
  return { rows: found.slice(start, start + PAGE_SIZE), all: found, total: found.length, preliminary: text !== '' };
}
