/** The summary for supervisors: written anew when somebody wants it now, and opened. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SummaryRefreshed } from '../application/api';
import { SUMMARY_PANEL } from '../texts/sidebarPapers';
import { PaperLink } from './PaperLink';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';

type State =
  | { readonly kind: 'IDLE' | 'WORKING' }
  | { readonly kind: 'DONE'; readonly answer: SummaryRefreshed }
  | { readonly kind: 'FAILED'; readonly problem: Problem };

export function Summary(): JSX.Element {
  const [state, setState] = useState<State>({ kind: 'IDLE' });
  const working = state.kind === 'WORKING';

  const refresh = async (): Promise<void> => {
    if (working) return;
    setState({ kind: 'WORKING' });
    try {
      const answer = await ask('refreshSummary', true);
      setState(answer.ok ? { kind: 'DONE', answer } : { kind: 'FAILED', problem: problemOfRefusal(answer) });
    } catch (error) {
      setState({ kind: 'FAILED', problem: problemOfError(error) });
    }
  };

  return (
    <section aria-labelledby="summary">
      <h2 id="summary">{SUMMARY_PANEL.title}</h2>
      <p class="quiet">{SUMMARY_PANEL.hint}</p>
      <div class="buttons">
        <button type="button" class="button" aria-disabled={working} onClick={() => void refresh()}>
          {working ? SUMMARY_PANEL.working : SUMMARY_PANEL.refresh}
        </button>
        {state.kind === 'DONE' && (
          <PaperLink url={state.answer.url} name={SUMMARY_PANEL.title} label={SUMMARY_PANEL.open} />
        )}
      </div>
      <p class={state.kind === 'DONE' ? 'told' : 'unseen'} role="status">
        {state.kind === 'DONE' && SUMMARY_PANEL.done(state.answer.rows)}
      </p>
      {state.kind === 'FAILED' && (
        <ProblemNotice problem={state.problem} waiting={false} onRetry={() => void refresh()} />
      )}
    </section>
  );
}
