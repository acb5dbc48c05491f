/** One request opened for reading: who and what, findings, data, files and history. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { QUEUE, REQUEST } from '../texts/sidebar';
import { Attachments } from './Attachments';
import { FieldGroups } from './FieldGroups';
import { Findings } from './Findings';
import { History } from './History';
import { Icon } from './Icon';
import type { OpenedRequest } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import { RequestSummary } from './RequestSummary';
import { ask } from './server';
import { useAnswer } from './useAnswer';
import { UserText } from './UserText';

interface Props {
  readonly opened: OpenedRequest;
  readonly onBack: () => void;
}

export function RequestPage({ opened: { requestId, fullName }, onBack }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const request = useAnswer(() => ask('openRequest', requestId), [requestId]);
  const name = request.value?.fullName ?? fullName;

  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <article class="request" aria-labelledby="request-name" aria-busy={request.waiting}>
      <button type="button" class="button back" onClick={onBack}>
        <Icon shape="back" /> {REQUEST.back}
      </button>
      <h1 id="request-name" ref={heading} tabIndex={-1}>
        {name === '' ? QUEUE.noName : <UserText text={name} />}
      </h1>
      <p class={request.slow ? 'told' : 'unseen'} role="status">
        {request.slow ? REQUEST.loading : request.value !== undefined && REQUEST.opened(requestId)}
      </p>
      {request.problem !== undefined && (
        <ProblemNotice problem={request.problem} waiting={request.waiting} onRetry={request.askAgain} />
      )}
      {request.problem === undefined && request.value !== undefined && <RequestText request={request.value} />}
    </article>
  );
}

function RequestText({ request }: { readonly request: RequestDetail }): JSX.Element {
  return (
    <div class="request-parts">
      <div>
        <RequestSummary request={request} />
        <Findings findings={request.findings} />
        <Attachments request={request} />
      </div>
      <div>
        <FieldGroups fields={request.fields} />
        <History entries={request.history} />
      </div>
    </div>
  );
}
