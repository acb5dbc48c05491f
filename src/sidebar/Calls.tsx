/** Telephone: whom to call with what, and a note of how it went. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { CALL_LABELS, CALLS, dateTime, shortDate } from '../texts/sidebar';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

interface Props {
  readonly request: RequestDetail;
  /** Whether the officer may log a call. */
  readonly mayLog: boolean;
  readonly onChanged: () => void;
}

const RESULTS = Object.keys(CALL_LABELS) as (keyof typeof CALL_LABELS)[];

export function Calls({ request, mayLog, onChanged }: Props): JSX.Element {
  const { phone = '' } = request.fields;
  const { calls = [] } = request.work;
  const isWaiting = request.status === 'READY_FOR_PICKUP';
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{CALLS.title}</h2>
      <Dial phone={phone} />
      {(isWaiting || request.callOn !== '') && <p>{dueText(request)}</p>}
      {isWaiting && (
        <>
          {request.bring.length > 0 && (
            <>
              <p>{CALLS.bring}</p>
              <ul class="dots">
                {request.bring.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
      {mayLog && (
        <CallForm requestId={request.requestId} today={request.today} isWaiting={isWaiting} onChanged={onChanged} />
      )}
      <ol class="history">
        {[...calls].reverse().map((call) => (
          <li key={call.at}>
            <strong>{CALL_LABELS[call.result]}</strong>
            {call.promisedDay !== undefined && <p>{CALLS.promised(shortDate(call.promisedDay))}</p>}
            {call.note !== undefined && (
              <p>
                <UserText text={call.note} />
              </p>
            )}
            <p class="quiet">
              {dateTime(call.at)} <UserText text={call.by} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A number to tap; nothing for a text that is no number. */
export function Dial({ phone }: { readonly phone: string }): JSX.Element | null {
  if (!/^\d{9,10}$/.test(phone)) return null;
  return (
    <a class="button dial" href={`tel:${phone}`}>
      {CALLS.dial(phone)}
    </a>
  );
}

function dueText({ callOn, today }: RequestDetail): string {
  if (callOn === '') return CALLS.notDue;
  return callOn <= today ? CALLS.dueNow : CALLS.due(shortDate(callOn));
}

interface CallFormProps extends Pick<Props, 'onChanged'> {
  readonly requestId: string;
  readonly today: string;
  /** A card waits, for which a day can be promised. */
  readonly isWaiting: boolean;
}

function CallForm({ requestId, today, isWaiting, onChanged }: CallFormProps): JSX.Element {
  const [result, setResult] = useState<string>(RESULTS[0] ?? '');
  const [promisedDay, setPromisedDay] = useState('');
  const [note, setNote] = useState('');
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const log = async (): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    try {
      const answer = await ask('logPhoneCall', requestId, {
        result,
        ...(isWaiting && promisedDay !== '' && { promisedDay }),
        ...(note.trim() !== '' && { note }),
      });
      if (answer.ok) {
        setPromisedDay('');
        setNote('');
        onChanged();
      } else setProblem(problemOfRefusal(answer));
    } catch (error) {
      setProblem(problemOfError(error));
    }
    setWorking(false);
  };

  return (
    <form
      class="call-form"
      aria-label={CALLS.log}
      onSubmit={(event) => {
        event.preventDefault();
        if (!working) void log();
      }}
    >
      <div class="entry">
        <label for="call-result">{CALLS.result}</label>
        <select
          id="call-result"
          value={result}
          onChange={(event) => {
            setResult(event.currentTarget.value);
          }}
        >
          {RESULTS.map((one) => (
            <option key={one} value={one}>
              {CALL_LABELS[one]}
            </option>
          ))}
        </select>
      </div>
      {result === 'REACHED' && isWaiting && (
        <div class="entry">
          <label for="call-day">{CALLS.promisedDay}</label>
          <input
            id="call-day"
            type="date"
            min={today}
            value={promisedDay}
            onInput={(event) => {
              setPromisedDay(event.currentTarget.value);
            }}
          />
          {promisedDay !== '' && <span class="quiet">{shortDate(promisedDay)}</span>}
        </div>
      )}
      <div class="entry">
        <label for="call-note">{CALLS.note}</label>
        <input
          id="call-note"
          type="text"
          maxLength={500}
          autocomplete="off"
          value={note}
          onInput={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
      </div>
      {problem !== undefined && <ProblemNotice problem={problem} waiting={working} onRetry={() => void log()} />}
      <button type="submit" class="button" aria-disabled={working}>
        {CALLS.log}
      </button>
    </form>
  );
}
