/** Leads through the pages of a list; a button at the end stays in place so that the focus is not lost. */
import type { JSX } from 'preact';
import { QUEUE } from '../texts/sidebar';

interface Props {
  readonly page: number;
  readonly pages: number;
  readonly onChoose: (page: number) => void;
}

export function Pager({ page, pages, onChoose }: Props): JSX.Element {
  const turn = (label: string, to: number): JSX.Element => {
    const possible = to >= 1 && to <= pages;
    return (
      <button
        type="button"
        class="button"
        aria-disabled={!possible}
        onClick={() => {
          if (possible) onChoose(to);
        }}
      >
        {label}
      </button>
    );
  };
  return (
    <nav class="pager" aria-label={QUEUE.pages}>
      {turn(QUEUE.previous, page - 1)}
      <span>{QUEUE.page(page, pages)}</span>
      {turn(QUEUE.next, page + 1)}
    </nav>
  );
}
