/** Gives a card its code, issue date and last day, so that it can be printed. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { ACT, PROBLEMS } from '../texts/sidebar';
import { PREPARING } from '../texts/sidebarPapers';
import { dataOf, missingIn, type Asked, type Values } from './actionForms';
import { ComputedExpiry, FormEntry } from './FormEntry';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';

interface Props {
  readonly request: RequestDetail;
  readonly onPrepared: () => void;
}

const hasNoExpiry = ({ expiry }: RequestDetail): boolean => expiry !== null && 'error' in expiry;

/** A last day is asked for only where the rules give none. */
const ASKED: readonly Asked[] = [
  { name: 'printedIssueDate', entry: 'DATE', needed: true },
  { name: 'expiryDate', entry: 'EXPIRY', when: hasNoExpiry },
  { name: 'note', entry: 'TEXT', when: hasNoExpiry },
];

export function PrepareCard({ request, onPrepared }: Props): JSX.Element {
  const asked = ASKED.filter(({ when }) => when === undefined || when(request));
  const [values, setValues] = useState<Values>({ printedIssueDate: request.today });
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [told, setTold] = useState('');
  const working = useRef(false);

  const prepare = async (): Promise<void> => {
    if (working.current) return;
    working.current = true;
    setProblem(undefined);
    setTold(ACT.working);
    const { printedIssueDate, ...rest } = dataOf(values);
    try {
      const answer = await ask('prepareCards', [request.requestId], { issueDate: printedIssueDate, ...rest });
      const own = 'error' in answer ? answer : answer[0];
      if (own?.ok === true) {
        setTold(PREPARING.done);
        onPrepared();
      } else {
        setTold('');
        setProblem(own === undefined ? PROBLEMS.other : problemOfRefusal(own));
        setWrong((own?.fields ?? []).map((name) => (name === 'issueDate' ? 'printedIssueDate' : name)));
      }
    } catch (error) {
      setTold('');
      setProblem(problemOfError(error));
    }
    working.current = false;
  };

  return (
    <form
      class="action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const missing = missingIn(asked, values);
        setWrong(missing);
        if (missing.length === 0) void prepare();
      }}
    >
      <h3>{PREPARING.title}</h3>
      <p class="quiet">{PREPARING.hint}</p>
      {asked.map((one) => (
        <FormEntry
          key={one.name}
          prefix="prepare"
          asked={one}
          request={request}
          values={values}
          wrong={wrong.includes(one.name)}
          onChange={(change) => {
            setValues((earlier) => ({ ...earlier, ...change }));
          }}
        />
      ))}
      {!hasNoExpiry(request) && <ComputedExpiry request={request} />}
      <p class={told === '' ? 'unseen' : 'told'} role="status">
        {told}
      </p>
      {problem === undefined && wrong.length > 0 && (
        <p class="hint" role="alert">
          {ACT.missing}
        </p>
      )}
      {problem !== undefined && <ProblemNotice problem={problem} waiting={false} onRetry={() => void prepare()} />}
      <div class="buttons">
        <button type="submit" class="button button-main" aria-disabled={told !== ''}>
          {PREPARING.title}
        </button>
      </div>
    </form>
  );
}
