/** What happened to the request, newest first as the server sends it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryEntry } from '../application/api';
import { dateTime, HISTORY_LABELS, REQUEST, statusLabel } from '../texts/sidebar';
import { UserText } from './UserText';

const RECENT = 5;

export function History({ entries }: { readonly entries: readonly HistoryEntry[] }): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? entries : entries.slice(0, RECENT);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{REQUEST.history}</h2>
      {entries.length === 0 && <p>{REQUEST.noHistory}</p>}
      <ol class="history">
        {shown.map((entry, index) => (
          <li key={index}>
            <EntryText entry={entry} />
          </li>
        ))}
      </ol>
      {shown.length < entries.length && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setAll(true);
          }}
        >
          {REQUEST.moreHistory(entries.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function EntryText({ entry: { at, action, from, to, by, note } }: { readonly entry: HistoryEntry }): JSX.Element {
  return (
    <>
      <strong>{HISTORY_LABELS[action]}</strong>
      {to !== '' && from !== to && (
        <p>{from === '' ? REQUEST.became(statusLabel(to)) : REQUEST.changed(statusLabel(from), statusLabel(to))}</p>
      )}
      {note !== '' && (
        <p>
          <UserText text={note} />
        </p>
      )}
      <p class="quiet">
        {dateTime(at)} <UserText text={by === 'SYSTEM' ? REQUEST.bySystem : REQUEST.by(by)} />
      </p>
    </>
  );
}
