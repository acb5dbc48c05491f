/** How an order of documents fares: progress, the files, and what could not be made and why. */
import type { JSX } from 'preact';
import type { ProducedFile, SkippedDocument } from '../application/api';
import { DOCUMENT_NAMES, PAPERS } from '../texts/sidebarPapers';
import { FirstFew } from './FirstFew';
import { Icon } from './Icon';
import { PaperLink } from './PaperLink';
import { ProblemNotice } from './ProblemNotice';
import type { PaperRun, Producing } from './useProduction';
import { UserText } from './UserText';

interface Props {
  readonly producing: Producing;
  /** The holder of a request, where it is one of many. */
  readonly nameOf?: (requestId: string) => string;
}

const MOST_SHOWN = 20;

/** The sentence stands in the page before there is an order: only then do all screen readers tell its changes. */
export function ProductionResult({ producing, nameOf }: Props): JSX.Element {
  const { run, stop, goOn } = producing;
  const isMany = run?.answer?.continued === true || (run?.order.ids?.length ?? 0) > 1;
  return (
    <>
      {run?.state === 'WORKING' && isMany && <Bar run={run} />}
      <p class={run === undefined ? 'unseen' : 'told'} role="status">
        {run !== undefined && told(run)}
      </p>
      {run?.problem !== undefined && <ProblemNotice problem={run.problem} waiting={false} onRetry={goOn} />}
      {run?.answer !== undefined && (run.state !== 'WORKING' || !isMany) && (
        <Outcome files={run.answer.files} skipped={run.answer.skipped} nameOf={nameOf} />
      )}
      {run?.state === 'FINISHED' && run.answer?.folderUrl !== undefined && (
        <div class="buttons">
          <PaperLink url={run.answer.folderUrl} label={PAPERS.openFolder} name={PAPERS.folder} />
        </div>
      )}
      {run?.state === 'WORKING' && isMany && <PlainButton label={PAPERS.stop} onClick={stop} />}
      {(run?.state === 'STOPPED' || run?.state === 'LATER') && <PlainButton label={PAPERS.goOn} onClick={goOn} />}
    </>
  );
}

function PlainButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }): JSX.Element {
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={onClick}>
        {label}
      </button>
    </div>
  );
}

function Bar({ run: { answer } }: { readonly run: PaperRun }): JSX.Element {
  const label = answer === undefined ? PAPERS.busy : PAPERS.progress(answer.done, answer.total);
  // Without a value it moves to and fro.
  return answer === undefined ? (
    <progress aria-label={label} />
  ) : (
    <progress aria-label={label} max={Math.max(1, answer.total)} value={answer.done} />
  );
}

function told({ order, state, answer }: PaperRun): string {
  switch (state) {
    case 'WORKING': {
      const [kind] = order.kinds;
      if (answer !== undefined) return PAPERS.progress(answer.done, answer.total);
      return kind !== undefined && order.kinds.length === 1 ? PAPERS.working(DOCUMENT_NAMES[kind]) : PAPERS.busy;
    }
    case 'FINISHED':
      return PAPERS.finished(answer?.files.length ?? 0, answer?.skipped.length ?? 0);
    case 'STOPPED':
      return PAPERS.stopped;
    case 'LATER':
      return PAPERS.later;
    case 'FAILED':
      return '';
  }
}

interface OutcomeProps {
  readonly files: readonly ProducedFile[];
  readonly skipped: readonly SkippedDocument[];
  readonly nameOf: ((requestId: string) => string) | undefined;
}

function Outcome({ files, skipped, nameOf }: OutcomeProps): JSX.Element {
  return (
    <>
      {skipped.length > 0 && (
        <ul class="papers" aria-label={PAPERS.refused}>
          {skipped.map(({ requestId, kind, text }, index) => (
            <li key={index} class="hint">
              <Icon shape="triangle" />{' '}
              {nameOf !== undefined && requestId !== '' && (
                <>
                  <UserText text={nameOf(requestId)} /> · {DOCUMENT_NAMES[kind]}:{' '}
                </>
              )}
              <UserText text={text} />
            </li>
          ))}
        </ul>
      )}
      <FirstFew label={PAPERS.files} first={MOST_SHOWN} entries={files.map((file) => fileEntry(file))} />
    </>
  );
}

function fileEntry({ fileId, kind, name, url, tooSmall }: ProducedFile): JSX.Element {
  return (
    <li key={fileId}>
      <p>
        <Icon shape="tick" /> <strong>{DOCUMENT_NAMES[kind]}</strong>
      </p>
      <p class="quiet">
        <UserText text={name} />
      </p>
      {tooSmall.length > 0 && (
        <p class="hint">
          <UserText text={PAPERS.tooSmall(tooSmall.join(', '))} />
        </p>
      )}
      <PaperLink url={url} name={name} />
    </li>
  );
}
