/** What to do now: piles of work with their counts, a search, and the list of the chosen pile. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow, Refusal, RequestList, RequestQuery } from '../application/api';
import { isFinal, isTodo, QUEUE, statusLabel, TODO_LABELS } from '../texts/sidebar';
import { ADMINISTRATION } from '../texts/sidebarAdministration';
import { PAPER_REQUEST } from '../texts/sidebarPaperRequest';
import { OFFICE_PAPERS } from '../texts/sidebarPapers';
import { ArchiveSearch } from './ArchiveSearch';
import { BulkBar } from './BulkBar';
import { CategoryFilter } from './CategoryFilter';
import { chosenInPage, OPEN_ONLY, PAGE_SIZE, type Choice } from './choice';
import { Pager } from './Pager';
import type { OfficePage, OpenedRequest } from './Panel';
import { Piles } from './Piles';
import type { Problem } from './problem';
import { ProblemNotice } from './ProblemNotice';
import { emptySentence, QueueList } from './QueueList';
import { Refresh } from './Refresh';
import { SearchBox } from './SearchBox';
import { ask } from './server';
import { useAnswer } from './useAnswer';
import { useQuietRefresh } from './useQuietRefresh';

/** Open requests that are kept in the page; the server gives no more at a time. */
const MOST_IN_PAGE = 150;

interface Props {
  readonly onOpen: (row: OpenedRequest, element: HTMLElement) => void;
  readonly onPage: (page: OfficePage, element: HTMLElement) => void;
  /** Counts up when a request has been changed elsewhere in the panel. */
  readonly changes: number;
  /** Whether the queue is what the officer sees. */
  readonly shown: boolean;
}

/** What only the administrator's page can mend. */
const isForAdministrator = (problem: Problem | undefined): boolean =>
  ['SHEET_MISSING', 'HEADER_MISSING', 'FILE_COPIED'].includes(problem?.code ?? '');

export function Queue({ onOpen, onPage, changes, shown }: Props): JSX.Element {
  const [choice, setChoice] = useState(OPEN_ONLY);
  /** What is in the search box now; `choice.text` follows when the officer pauses. */
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState<ReadonlyMap<string, QueueRow>>();
  const heading = useRef<HTMLHeadingElement>(null);

  const open = useAnswer(() => ask('listRequests', { open: true, pageSize: MOST_IN_PAGE }), [changes]);
  const inPage = open.value !== undefined && open.value.total <= open.value.rows.length ? open.value.rows : undefined;
  // What is not in the page, or not only there, is asked of the server.
  const needsServer =
    choice.text !== '' ||
    choice.pile === '' ||
    isFinalPile(choice) ||
    (open.value !== undefined && inPage === undefined);
  const found = useAnswer(needsServer ? () => askQueue(choice) : null, [JSON.stringify(choice), needsServer, changes]);
  useQuietRefresh(shown && selected === undefined && !open.waiting, () => {
    open.askAgain();
    if (needsServer) found.askAgain();
  });

  const list = listOf(choice, typed, inPage, needsServer ? found.value : undefined);
  const source = needsServer ? found : open;
  const pages = Math.max(1, Math.ceil((list?.total ?? 0) / PAGE_SIZE));

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

  // Requests may have left this pile since the page was chosen.
  useEffect(() => {
    if (!source.waiting && list !== undefined && choice.page > pages) choose({ page: pages });
  }, [source.waiting, list, choice.page, pages]);

  const problem = open.problem ?? (needsServer ? found.problem : undefined);
  return (
    <div class="queue">
      <header class="queue-head">
        <h1>{QUEUE.title}</h1>
        <Refresh
          at={open.at}
          waiting={open.waiting}
          onRefresh={() => {
            open.askAgain();
            if (needsServer) found.askAgain();
          }}
        />
        {open.value?.mayEnter === true && <PageButton page="PAPER" label={PAPER_REQUEST.title} onPage={onPage} />}
        <PageButton page="OFFICE" label={OFFICE_PAPERS.title} onPage={onPage} />
        {(open.value?.mayAdminister === true || isForAdministrator(open.problem)) && (
          <PageButton page="ADMINISTRATION" label={ADMINISTRATION.title} onPage={onPage} />
        )}
      </header>
      <div class="queue-choice">
        <Piles
          list={open.value}
          chosen={choice.pile}
          onChoose={(pile) => {
            choosePile({ pile });
          }}
        />
        <SearchBox text={choice.text} onType={setTyped} onSearch={search} />
        <CategoryFilter
          chosen={choice.category}
          onChoose={(category) => {
            choose({ category });
          }}
        />
      </div>
      <section class="queue-results" aria-labelledby="results" aria-busy={source.waiting}>
        <h2 id="results" ref={heading} tabIndex={-1}>
          {pileLabel(choice)}
        </h2>
        <p class="told" role="status">
          {source.slow ? loadingText(list, choice) : problem === undefined && list !== undefined && told(list, choice)}
        </p>
        {problem !== undefined && (
          <ProblemNotice
            problem={problem}
            waiting={open.waiting || found.waiting}
            onRetry={() => {
              if (open.problem !== undefined) open.askAgain();
              if (found.problem !== undefined) found.askAgain();
            }}
          />
        )}
        {/* What has been chosen, and what came of it, outlasts a list that fails or is awaited. */}
        {(selected !== undefined || (problem === undefined && list !== undefined)) && (
          <BulkBar
            rows={list?.rows ?? []}
            all={list?.all ?? []}
            mayAct={open.value?.mayEnter === true}
            selected={selected}
            onSelect={setSelected}
            onDone={() => {
              open.askAgain();
              if (needsServer) found.askAgain();
            }}
          />
        )}
        {problem === undefined && list !== undefined && (
          <div class={source.slow && !source.quiet ? 'stale' : undefined}>
            <QueueList
              list={list}
              choice={{ ...choice, text: typed.trim() }}
              selected={selected}
              onSelect={setSelected}
              onOpen={onOpen}
              onShowAll={() => {
                choosePile({ pile: '', category: '' });
              }}
            />
            {choice.text !== '' && choice.pile === '' && <ArchiveSearch key={choice.text} text={choice.text} />}
            {pages > 1 && (
              <Pager
                page={Math.min(choice.page, pages)}
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

function PageButton({
  page,
  label,
  onPage,
}: Pick<Props, 'onPage'> & { readonly page: OfficePage; readonly label: string }): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      onClick={(event) => {
        onPage(page, event.currentTarget);
      }}
    >
      {label}
    </button>
  );
}

/** What is listed: the server's answer, or what the page knows while letters are still being typed. */
export interface Listed {
  readonly rows: readonly QueueRow[];
  /** Of all pages, where they are known. */
  readonly all?: readonly QueueRow[];
  readonly total: number;
  /** The server has not looked yet. */
  readonly preliminary: boolean;
  readonly counts?: RequestList['counts'];
}

function listOf(
  choice: Choice,
  typed: string,
  inPage: readonly QueueRow[] | undefined,
  answer: AnsweredList | undefined,
): Listed | undefined {
  const isAnswered = answer !== undefined && answer.choice.text === typed.trim();
  if (isAnswered) return { ...answer, preliminary: false };
  if (inPage === undefined) return answer === undefined ? undefined : { ...answer, preliminary: true };
  if (choice.pile === '' && typed.trim() === '') return undefined;
  return chosenInPage(inPage, { ...choice, text: typed.trim() });
}

const isFinalPile = ({ pile }: Choice): boolean => pile !== '' && pile !== 'OPEN' && !isTodo(pile) && isFinal(pile);

function pileLabel({ pile }: Choice): string {
  if (pile === '') return QUEUE.allStatuses;
  if (pile === 'OPEN') return QUEUE.open;
  return isTodo(pile) ? TODO_LABELS[pile] : statusLabel(pile);
}

/** Moves the focus, and the view where the list would stand too low to be noticed. */
function lead(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  const { top } = heading.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 3) heading.scrollIntoView();
}

const loadingText = (list: Listed | undefined, { text }: Choice): string =>
  list === undefined || text === '' ? QUEUE.loading : QUEUE.searchingAll;

function told({ total, preliminary }: Listed, choice: Choice): string {
  if (preliminary && total === 0) return QUEUE.searchingAll;
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

/** Leaves out what is not chosen: the call's argument holds no undefined. A search looks everywhere. */
function queryOf({ pile, category, text, page }: Choice): RequestQuery {
  const everywhere = text !== '' && (pile === 'OPEN' || isTodo(pile));
  return {
    ...(pile === 'OPEN' && !everywhere && { open: true }),
    ...(isTodo(pile) && !everywhere && { open: true, todo: pile }),
    ...(pile !== '' && pile !== 'OPEN' && !isTodo(pile) && { status: pile }),
    ...(category !== '' && { category }),
    ...(text !== '' && { text }),
    page,
    pageSize: PAGE_SIZE,
  };
}
