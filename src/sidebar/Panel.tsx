/** Shows the queue, one request, or a page about no single one; the queue stays as it was left, with the focus where it was. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../application/api';
import { Administration } from './Administration';
import { OfficeDocuments } from './OfficeDocuments';
import { PaperRequest } from './PaperRequest';
import { Queue } from './Queue';
import { RequestPage } from './RequestPage';

/** What the panel needs of a request before the server has opened it. */
export type OpenedRequest = Pick<QueueRow, 'requestId' | 'fullName'>;

/** Pages that are about no single request. */
export type OfficePage = 'OFFICE' | 'ADMINISTRATION' | 'PAPER';

export function Panel({ first }: { readonly first?: OfficePage | undefined }): JSX.Element {
  const [opened, setOpened] = useState<OpenedRequest | OfficePage | undefined>(first);
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

  const open = (what: OpenedRequest | OfficePage, element: HTMLElement): void => {
    left.current = { element, scroll: window.scrollY };
    setOpened(what);
  };
  const back = (): void => {
    setOpened(undefined);
  };
  const changed = (): void => {
    setChanges((earlier) => earlier + 1);
  };

  return (
    <main>
      <div hidden={opened !== undefined}>
        <Queue onOpen={open} onPage={open} changes={changes} shown={opened === undefined} />
      </div>
      {opened === 'OFFICE' && <OfficeDocuments onBack={back} />}
      {opened === 'PAPER' && (
        <PaperRequest
          onBack={back}
          onSaved={(request, isAwaited) => {
            changed();
            if (isAwaited) setOpened(request);
          }}
        />
      )}
      {opened === 'ADMINISTRATION' && (
        <Administration
          onBack={() => {
            // The queue may have been refused until now.
            changed();
            back();
          }}
        />
      )}
      {typeof opened === 'object' && (
        <RequestPage key={opened.requestId} opened={opened} onBack={back} onOpen={setOpened} onChanged={changed} />
      )}
    </main>
  );
}
