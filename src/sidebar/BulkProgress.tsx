/** How an action for many requests is coming on, and how each of them fared. */
import type { JSX } from 'preact';
import { BULK } from '../texts/sidebar';
import { labelsOf, type BulkAction, type Result } from './bulkActions';
import { Icon } from './Icon';
import { UserText } from './UserText';

export interface BulkRun {
  readonly action: BulkAction;
  readonly all: number;
  readonly results: readonly Result[];
  readonly state: 'running' | 'stopped' | 'finished';
}

export function BulkProgress({
  run: { action, all, results, state },
  onStop,
  onClose,
}: {
  readonly run: BulkRun;
  readonly onStop: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const failed = results.filter(({ ok }) => !ok).length;
  return (
    <div class="bulk" role="group" aria-label={labelsOf(action).button}>
      <progress aria-label={BULK.progress(results.length, all)} max={all} value={results.length} />
      <p role="status">
        {state === 'running' ? BULK.progress(results.length, all) : BULK.finished(results.length - failed, failed)}
        {state === 'stopped' && ` · ${BULK.stopped(all - results.length)}`}
      </p>
      <ol class="dots" aria-label={BULK.results}>
        {results.map(({ requestId, name, ok, text }) => (
          <li key={requestId}>
            <Icon shape={ok ? 'tick' : 'triangle'} /> <UserText text={name} /> {requestId}:{' '}
            {ok ? labelsOf(action).done : <UserText text={text} />}
          </li>
        ))}
      </ol>
      {state === 'running' ? (
        <button type="button" class="button" onClick={onStop}>
          {BULK.stop}
        </button>
      ) : (
        <button type="button" class="button" onClick={onClose}>
          {BULK.close}
        </button>
      )}
    </div>
  );
}
