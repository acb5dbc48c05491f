/** Looks for what has been typed in the archive as well; each hit opens its row there. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ArchiveHits } from '../application/api';
import { shortDate, statusLabel } from '../texts/sidebar';
import { ARCHIVE_SEARCH } from '../texts/sidebarAdministration';
import { PaperLink } from './PaperLink';
import { ask } from './server';
import { Told } from './Told';
import { useDeed } from './useDeed';
import { UserText } from './UserText';

export function ArchiveSearch({ text }: { readonly text: string }): JSX.Element {
  const deed = useDeed(ARCHIVE_SEARCH.working);
  const [hits, setHits] = useState<ArchiveHits['rows']>([]);
  return (
    <div>
      <button
        type="button"
        class="button"
        aria-disabled={deed.working}
        onClick={() => {
          deed.start(
            () => ask('searchArchive', text),
            ({ rows, total }) => {
              setHits(rows);
              return ARCHIVE_SEARCH.found(total);
            },
          );
        }}
      >
        {ARCHIVE_SEARCH.button}
      </button>
      <Told deed={deed} />
      <ul class="papers">
        {hits.map(({ requestId, fullName, status, receivedDate, cardCode, url }) => (
          <li key={requestId}>
            <UserText text={fullName} />
            <PaperLink url={url} name={requestId} label={requestId} />
            <p class="quiet">{[shortDate(receivedDate), statusLabel(status), cardCode].join(' · ')}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
