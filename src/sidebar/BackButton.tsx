/** Leads back to the list; what was typed and not saved is thrown away only after a question. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LEAVING, REQUEST } from '../texts/sidebar';
import { Icon } from './Icon';

interface Props {
  readonly isUnsaved?: boolean;
  readonly onBack: () => void;
}

export function BackButton({ isUnsaved = false, onBack }: Props): JSX.Element {
  const [asking, setAsking] = useState(false);
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) stay.current?.focus();
  }, [asking]);
  return (
    <>
      <button
        type="button"
        class="button back"
        onClick={() => {
          if (isUnsaved) setAsking(true);
          else onBack();
        }}
      >
        <Icon shape="back" /> {REQUEST.back}
      </button>
      {asking && (
        <div class="action-form leaving" role="alertdialog" aria-labelledby="leaving">
          <p id="leaving">{LEAVING.question}</p>
          <div class="buttons">
            <button
              type="button"
              class="button button-main"
              ref={stay}
              onClick={() => {
                setAsking(false);
              }}
            >
              {LEAVING.stay}
            </button>
            <button type="button" class="button" onClick={onBack}>
              {LEAVING.discard}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
