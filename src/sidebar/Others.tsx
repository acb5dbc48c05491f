/** Other requests of the same person, asked for when the officer wants to know. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { OTHERS, QUEUE, reasonLabel, shortDate, statusLabel } from '../texts/sidebar';
import type { OpenedRequest } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import { ask } from './server';
import { useAnswer } from './useAnswer';

interface Props {
  readonly request: RequestDetail;
  readonly onOpen: (request: OpenedRequest) => void;
}

export function Others({ request, onOpen }: Props): JSX.Element | null {
  const [wanted, setWanted] = useState(false);
  const { citizenId = '' } = request.fields;
  const found = useAnswer(wanted ? () => ask('listRequests', { text: citizenId, pageSize: 50 }) : null, [
    wanted,
    citizenId,
  ]);
  if (!/^\d{13}$/.test(citizenId)) return null;
  const rows = found.value?.rows.filter(({ requestId }) => requestId !== request.requestId);
  return (
    <section aria-labelledby="others">
      <h2 id="others">{OTHERS.title}</h2>
      {!wanted && (
        <button
          type="button"
          class="button"
          onClick={() => {
            setWanted(true);
          }}
        >
          {OTHERS.show}
        </button>
      )}
      <p class="told" role="status">
        {found.slow ? QUEUE.loading : rows?.length === 0 && OTHERS.none}
      </p>
      {found.problem !== undefined && (
        <ProblemNotice problem={found.problem} waiting={found.waiting} onRetry={found.askAgain} />
      )}
      <ul class="rows">
        {rows?.map((row) => (
          <li key={row.requestId}>
            <button
              type="button"
              class="row"
              onClick={() => {
                onOpen(row);
              }}
            >
              <span class="row-name">{row.requestId}</span> <span class="chip">{statusLabel(row.status)}</span>{' '}
              <span class="row-line">{row.reason !== '' && reasonLabel(row.reason)}</span>{' '}
              <span class="row-line quiet">{QUEUE.received(shortDate(row.receivedDate))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
