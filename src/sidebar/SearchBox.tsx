/** Search box: the page filters at every letter, the server is asked when the officer pauses or presses Enter. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { QUEUE } from '../texts/sidebar';

const PAUSE_MS = 300;

interface Props {
  /** What is searched for now. */
  readonly text: string;
  /** Every letter. */
  readonly onType: (text: string) => void;
  /** When the officer pauses. Must stay the same function between renderings. */
  readonly onSearch: (text: string) => void;
}

export function SearchBox({ text, onType, onSearch }: Props): JSX.Element {
  const [typed, setTyped] = useState(text);
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const timer = setTimeout(() => {
      onSearch(typed.trim());
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, onSearch]);

  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <label for="search">{QUEUE.search}</label>
      <div class="search">
        <input
          id="search"
          ref={box}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autocomplete="off"
          maxLength={100}
          aria-describedby="search-hint"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onType(event.currentTarget.value);
          }}
        />
        {typed !== '' && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setTyped('');
              onType('');
              onSearch('');
              box.current?.focus();
            }}
          >
            {QUEUE.clearSearch}
          </button>
        )}
      </div>
      <p id="search-hint" class="quiet">
        {QUEUE.searchHint}
      </p>
    </form>
  );
}
