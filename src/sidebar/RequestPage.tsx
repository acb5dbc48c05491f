/** One request: who, what is wrong, what to do, and everything that belongs to it. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { QUEUE, REQUEST } from '../texts/sidebar';
import { Actions } from './Actions';
import { Attachments } from './Attachments';
import { BackButton } from './BackButton';
import { Calls } from './Calls';
import { Checklist, markedOf, type Marked } from './Checklist';
import { Computed } from './Computed';
import { Documents } from './Documents';
import { FieldGroups } from './FieldGroups';
import { Findings } from './Findings';
import { History } from './History';
import { Others } from './Others';
import type { OpenedRequest } from './Panel';
import { ProblemNotice } from './ProblemNotice';
import { Production } from './Production';
import { RequestSummary } from './RequestSummary';
import { ask } from './server';
import { useAnswer } from './useAnswer';
import { UserText } from './UserText';

interface Props {
  readonly opened: OpenedRequest;
  readonly onBack: () => void;
  readonly onOpen: (request: OpenedRequest) => void;
  /** The request is another now: lists that show it are out of date. */
  readonly onChanged: () => void;
}

export function RequestPage({ opened: { requestId, fullName }, onBack, onOpen, onChanged }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const request = useAnswer(() => ask('openRequest', requestId), [requestId]);
  const [told, setTold] = useState('');
  const [typing, setTyping] = useState(false);
  const name = request.value?.fullName ?? fullName;

  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);

  const changed = (what: string): void => {
    setTold(what);
    request.askAgain();
    onChanged();
  };

  return (
    <article class="request" aria-labelledby="request-name" aria-busy={request.waiting}>
      <BackButton isUnsaved={typing} onBack={onBack} />
      <h1 id="request-name" ref={heading} tabIndex={-1}>
        {name === '' ? QUEUE.noName : <UserText text={name} />}
      </h1>
      <p class={request.slow || told !== '' ? 'told' : 'unseen'} role="status">
        {request.slow ? REQUEST.loading : told !== '' ? told : request.value !== undefined && REQUEST.opened(requestId)}
      </p>
      {request.problem !== undefined && (
        <ProblemNotice problem={request.problem} waiting={request.waiting} onRetry={request.askAgain} />
      )}
      {request.problem === undefined && request.value !== undefined && (
        <RequestParts
          request={request.value}
          onOpen={onOpen}
          onDone={(what) => {
            changed(what);
            window.scrollTo(0, 0);
            heading.current?.focus({ preventScroll: true });
          }}
          onChanged={() => {
            changed('');
          }}
          onMade={request.askAgain}
          onTyping={setTyping}
        />
      )}
    </article>
  );
}

interface PartsProps {
  readonly request: RequestDetail;
  readonly onOpen: Props['onOpen'];
  readonly onDone: (told: string) => void;
  readonly onChanged: () => void;
  readonly onMade: () => void;
  /** Whether something stands in the form of an action that would be lost. */
  readonly onTyping: (typing: boolean) => void;
}

function RequestParts({ request, onOpen, onDone, onChanged, onMade, onTyping }: PartsProps): JSX.Element {
  const [marked, setMarked] = useState<Marked>(() => markedOf(request.checklist));
  // Another officer's marks come with a new answer of the server, in another status or visit of the request.
  useEffect(() => {
    setMarked(markedOf(request.checklist));
  }, [request.version]);
  const worksOnIt = request.actions.includes('CANCEL');
  // A card is ready, or a reminder could not be sent.
  const isToBeCalled = request.status === 'READY_FOR_PICKUP' || request.callOn !== '';
  const mayLog = worksOnIt || (request.mayProduce && request.callOn !== '');
  return (
    <div class="request-parts">
      <div>
        <RequestSummary request={request} />
        <Actions
          request={request}
          marked={marked}
          onTyping={onTyping}
          onDone={onDone}
          onStale={() => {
            onChanged();
          }}
        />
        <Findings request={request} />
        {request.status === 'IN_PRODUCTION' && worksOnIt && <Production request={request} onChanged={onChanged} />}
        <Documents request={request} onMade={onMade} />
        {isToBeCalled && <Calls request={request} mayLog={mayLog} onChanged={onChanged} />}
        <Attachments request={request} maySort={worksOnIt} onChanged={onChanged} />
        {request.actions.includes('ACCEPT') && (
          <Checklist key={request.requestId} request={request} marked={marked} onChange={setMarked} />
        )}
      </div>
      <div>
        <Computed request={request} />
        <FieldGroups fields={request.fields} />
        {!isToBeCalled && (request.fields.phone ?? '') !== '' && (
          <Calls request={request} mayLog={mayLog} onChanged={onChanged} />
        )}
        <Others request={request} onOpen={onOpen} />
        <History entries={request.history} />
      </div>
    </div>
  );
}
