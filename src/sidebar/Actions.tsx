/** The buttons of what can be done now, and the form of the one that was chosen. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { ACT, ACTION_LABELS, isFinal } from '../texts/sidebar';
import { ActionForm } from './ActionForm';
import { isOfficersAction, type OfficersAction } from './actionForms';
import { failedItemsOf, openItemsOf, type Marked } from './Checklist';

interface Props {
  readonly request: RequestDetail;
  readonly marked: Marked;
  readonly onTyping: (typing: boolean) => void;
  readonly onDone: (told: string) => void;
  readonly onStale: () => void;
}

/** What usually comes next stands out. */
const USUAL: readonly OfficersAction[] = ['START_CHECK', 'ACCEPT', 'MARK_READY', 'PICKUP'];

export function Actions({ request, marked, onTyping, onDone, onStale }: Props): JSX.Element {
  const [chosen, setChosen] = useState<OfficersAction>();
  const bar = useRef<HTMLDivElement>(null);
  const left = useRef<OfficersAction | undefined>(undefined);
  const actions = request.actions.filter(isOfficersAction);

  const close = (): void => {
    setChosen(undefined);
    onTyping(false);
  };

  // Who turns back from a form finds the focus on the button that opened it.
  useLayoutEffect(() => {
    if (chosen !== undefined || left.current === undefined) return;
    bar.current?.querySelector<HTMLElement>(`[data-action="${left.current}"]`)?.focus();
    left.current = undefined;
  }, [chosen]);

  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{ACT.title}</h2>
      {actions.length === 0 && <p>{isFinal(request.status) ? ACT.over : ACT.none}</p>}
      {chosen === undefined || !actions.includes(chosen) ? (
        <div class="buttons" ref={bar}>
          {actions.map((action) => (
            <button
              key={action}
              type="button"
              data-action={action}
              class={`button${USUAL.includes(action) ? ' button-main' : ''}`}
              onClick={() => {
                setChosen(action);
              }}
            >
              {ACTION_LABELS[action].button}
            </button>
          ))}
        </div>
      ) : (
        <ActionForm
          key={chosen}
          action={chosen}
          request={request}
          more={chosen === 'ACCEPT' ? { ...marked } : {}}
          openItems={openItemsOf(request.checklist, marked)}
          failed={failedItemsOf(request.checklist, marked)}
          onTyping={() => {
            onTyping(true);
          }}
          onDone={() => {
            close();
            onDone(ACTION_LABELS[chosen].done);
          }}
          onBack={() => {
            left.current = chosen;
            close();
          }}
          onStale={() => {
            close();
            onStale();
          }}
        />
      )}
    </section>
  );
}
