/** Asks for number and addressee of the letter that returns a request; both may be left open. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LETTER, DOCUMENT_NAMES } from '../texts/sidebarPapers';
import { FormButtons } from './FormButtons';

interface Props {
  readonly onOrder: (options: Readonly<Record<string, string>>) => void;
  readonly onBack: () => void;
}

const ENTRIES = ['letterNo', 'recipient'] as const;
type Entry = (typeof ENTRIES)[number];

export function CorrectionLetter({ onOrder, onBack }: Props): JSX.Element {
  const [values, setValues] = useState<Readonly<Record<Entry, string>>>({ letterNo: '', recipient: '' });
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  return (
    <form
      class="action-form"
      ref={form}
      aria-labelledby="letter-title"
      onSubmit={(event) => {
        event.preventDefault();
        const given = ENTRIES.map((name) => [name, values[name].trim()] as const).filter(([, text]) => text !== '');
        onOrder(Object.fromEntries(given));
      }}
    >
      <h3 id="letter-title">{DOCUMENT_NAMES.CORRECTION_LETTER}</h3>
      {ENTRIES.map((name) => (
        <div key={name} class="entry">
          <label for={`letter-${name}`}>{LETTER[name]}</label>
          <input
            id={`letter-${name}`}
            type="text"
            maxLength={100}
            autocomplete="off"
            value={values[name]}
            onInput={(event) => {
              const { value } = event.currentTarget;
              setValues((earlier) => ({ ...earlier, [name]: value }));
            }}
          />
        </div>
      ))}
      <FormButtons label={LETTER.make} onBack={onBack} />
    </form>
  );
}
