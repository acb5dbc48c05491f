/** Shows the queue or one request; the queue stays as it was left, with the focus where it was. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../application/api';
import { Queue } from './Queue';
import { RequestPage } from './RequestPage';

/** What the panel needs of a request before the server has opened it. */
export type OpenedRequest = Pick<QueueRow, 'requestId' | 'fullName'>;

export function Panel(): JSX.Element {
  const [opened, setOpened] = useState<OpenedRequest>();
  const [changes, setChanges] = useState(0);
  const left = useRef<{ readonly element: HTMLElement; readonly scroll: number } | null>(null);

  useLayoutEffect(() => {
    if (opened !== undefined || left.current === null) return;
    const { element, scroll } = left.current;
    window.scrollTo(0, scroll);
    // A request that has left its pile takes its line with it.
    if (element.isConnected) element.focus({ preventScroll: true });
    else document.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [opened]);

  const open = (row: OpenedRequest, element: HTMLElement): void => {
    left.current = { element, scroll: window.scrollY };
    setOpened(row);
  };

  return (
    <main>
      <div hidden={opened !== undefined}>
        <Queue onOpen={open} changes={changes} shown={opened === undefined} />
      </div>
      {opened !== undefined && (
        <RequestPage
          key={opened.requestId}
          opened={opened}
          onBack={() => {
            setOpened(undefined);
          }}
          onOpen={setOpened}
          onChanged={() => {
            setChanges((earlier) => earlier + 1);
          }}
        />
      )}
    </main>
  );
}
