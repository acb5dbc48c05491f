/** Shows the queue, one request, or the documents of the office; the queue stays as it was left, with the focus where it was. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../application/api';
import { OfficeDocuments } from './OfficeDocuments';
import { Queue } from './Queue';
import { RequestPage } from './RequestPage';

/** What the panel needs of a request before the server has opened it. */
export type OpenedRequest = Pick<QueueRow, 'requestId' | 'fullName'>;

export function Panel(): JSX.Element {
  const [opened, setOpened] = useState<OpenedRequest | 'OFFICE'>();
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

  const open = (what: OpenedRequest | 'OFFICE', element: HTMLElement): void => {
    left.current = { element, scroll: window.scrollY };
    setOpened(what);
  };
  const back = (): void => {
    setOpened(undefined);
  };

  return (
    <main>
      <div hidden={opened !== undefined}>
        <Queue
          onOpen={open}
          onOffice={(element) => {
            open('OFFICE', element);
          }}
          changes={changes}
          shown={opened === undefined}
        />
      </div>
      {opened === 'OFFICE' && <OfficeDocuments onBack={back} />}
      {opened !== undefined && opened !== 'OFFICE' && (
        <RequestPage
          key={opened.requestId}
          opened={opened}
          onBack={back}
          onOpen={setOpened}
          onChanged={() => {
            setChanges((earlier) => earlier + 1);
          }}
        />
      )}
    </main>
  );
}
