/** A list of which the first entries are shown until the officer wants all. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { PAPERS } from '../texts/sidebarPapers';

interface Props {
  /** Entries with keys. */
  readonly entries: readonly JSX.Element[];
  readonly first: number;
  readonly label: string;
}

export function FirstFew({ entries, first, label }: Props): JSX.Element | null {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (entries.length === 0) return null;
  const shown = all ? entries : entries.slice(0, first);
  return (
    <>
      <ul class="papers" aria-label={label} ref={list}>
        {shown}
      </ul>
      {shown.length < entries.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            // The button goes away: the focus stays where the officer was reading.
            list.current?.querySelector<HTMLElement>('li:last-child a')?.focus();
            setAll(true);
          }}
        >
          {PAPERS.showAll(entries.length)}
        </button>
      )}
    </>
  );
}
