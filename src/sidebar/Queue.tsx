/** The queue of requests: what is asked of the server, and the parts that show the answer. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal, RequestList, RequestQuery } from '../application/api';
import type { Category } from '../domain/category';
import type { Status } from '../domain/status';
import { QUEUE, statusLabel } from '../texts/sidebar';
import { CategoryFilter } from './CategoryFilter';
import { Pager } from './Pager';
import type { OpenedRequest } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import { emptySentence, QueueList } from './QueueList';
import { Refresh } from './Refresh';
import { SearchBox } from './SearchBox';
import { ask } from './server';
import { StatusBuckets } from './StatusBuckets';
import { useAnswer } from './useAnswer';

const PAGE_SIZE = 20;

/** What the officer has chosen; '' = all. */
interface Choice {
  readonly status: Status | '';
  readonly category: Category | '';
  readonly text: string;
  readonly page: number;
}

const EVERYTHING: Choice = { status: '', category: '', text: '', page: 1 };

interface Props {
  readonly onOpen: (row: OpenedRequest, element: HTMLElement) => void;
}

export function Queue({ onOpen }: Props): JSX.Element {
  const [choice, setChoice] = useState(EVERYTHING);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useAnswer(() => askQueue(choice), [JSON.stringify(choice)]);
  const pages = Math.max(1, Math.ceil((list.value?.total ?? 0) / PAGE_SIZE));

  const choose = (change: Partial<Choice>): void => {
    setChoice((earlier) => ({ ...earlier, page: 1, ...change }));
  };
  /** Choosing a pile or a page leads to its list, also for those who do not see it change further down. */
  const choosePile = (change: Partial<Choice>): void => {
    choose(change);
    if (heading.current !== null) lead(heading.current);
  };
  const search = useCallback((text: string) => {
    setChoice((earlier) => (earlier.text === text ? earlier : { ...earlier, text, page: 1 }));
  }, []);

  // Requests may have left this status since the page was chosen.
  useEffect(() => {
    if (!list.waiting && list.value !== undefined && choice.page > pages) choose({ page: pages });
  }, [list.waiting, list.value, choice.page, pages]);

  return (
    <div class="queue">
      <header class="queue-head">
        <h1>{QUEUE.title}</h1>
        <Refresh at={list.at} waiting={list.waiting} onRefresh={list.askAgain} />
      </header>
      <div class="queue-choice">
        <StatusBuckets
          counts={list.value?.counts}
          chosen={choice.status}
          onChoose={(status) => {
            choosePile({ status });
          }}
        />
        <SearchBox text={choice.text} onSearch={search} />
        <CategoryFilter
          chosen={choice.category}
          onChoose={(category) => {
            choose({ category });
          }}
        />
      </div>
      <section class="queue-results" aria-labelledby="results" aria-busy={list.waiting}>
        <h2 id="results" ref={heading} tabIndex={-1}>
          {choice.status === '' ? QUEUE.allStatuses : statusLabel(choice.status)}
        </h2>
        <p class="told" role="status">
          {list.slow ? QUEUE.loading : list.problem === undefined && list.value !== undefined && told(list.value)}
        </p>
        {list.problem !== undefined && (
          <ProblemNotice problem={list.problem} waiting={list.waiting} onRetry={list.askAgain} />
        )}
        {list.problem === undefined && list.value !== undefined && (
          <div class={list.slow ? 'stale' : undefined}>
            <QueueList
              list={list.value}
              choice={list.value.choice}
              onOpen={onOpen}
              onShowAll={() => {
                choosePile({ status: '', category: '' });
              }}
            />
            {pages > 1 && (
              <Pager
                page={choice.page}
                pages={pages}
                onChoose={(page) => {
                  choosePile({ page });
                }}
              />
            )}
          </div>
        )}
      </section>
    </div>
  );
}

/** Moves the focus, and the view where the list would stand too low to be noticed. */
function lead(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 3) heading.scrollIntoView();
}

function told({ total, choice }: AnsweredList): string {
  return total === 0 ? emptySentence(choice) : QUEUE.found(total);
}

/** The list stays beside the choice it answers: while the next is awaited, the officer's choice is already another. */
interface AnsweredList extends RequestList {
  readonly choice: Choice;
}

async function askQueue(choice: Choice): Promise<AnsweredList | Refusal> {
  const answer = await ask('listRequests', queryOf(choice));
  return answer.ok ? { ...answer, choice } : answer;
}

/** Leaves out what is not chosen: the call's argument holds no undefined. */
function queryOf({ status, category, text, page }: Choice): RequestQuery {
  return {
    ...(status !== '' && { status }),
    ...(category !== '' && { category }),
    ...(text !== '' && { text }),
    page,
    pageSize: PAGE_SIZE,
  };
}
