/** Asks what an action needs, says what it will lead to, and carries it out. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { ACT, ACTION_LABELS, statusLabel } from '../texts/sidebar';
import { askedOf, dataOf, firstValues, missingIn, type OfficersAction, type Values } from './actionForms';
import { FormButtons } from './FormButtons';
import { FormEntry } from './FormEntry';
import { officeTime } from './officeTime';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

interface Props {
  readonly action: OfficersAction;
  readonly request: RequestDetail;
  /** More data that the action takes from the page, such as marks of the checklist. */
  readonly more: Values;
  /** Items of the checklist that are still open. */
  readonly openItems: number;
  /** What the photograph has failed, in words. */
  readonly failed: readonly string[];
  readonly onTyping: () => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly onStale: () => void;
}

export function ActionForm({
  action,
  request,
  more,
  openItems,
  failed,
  onTyping,
  onDone,
  onBack,
  onStale,
}: Props): JSX.Element {
  const asked = askedOf(action, request);
  const [values, setValues] = useState<Values>(() => ({
    ...firstValues(action, request, officeTime()),
    ...(action === 'RETURN' && failed.length > 0 && { ownIssues: failed.join('\n') }),
  }));
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem & { readonly changed?: boolean }>();
  const [working, setWorking] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  // Before the browser paints: focus that came later would draw what is being typed into the first field.
  useLayoutEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  const carryOut = async (): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    try {
      const data = { ...more, ...dataOf(values), version: request.version };
      const answer = await ask('applyAction', request.requestId, action, data);
      if (answer.ok) {
        onDone();
        return;
      }
      setWrong(answer.fields ?? []);
      setProblem({ ...problemOfRefusal(answer), changed: answer.error === 'CHANGED' });
    } catch (error) {
      setProblem(problemOfError(error));
    }
    setWorking(false);
  };

  const submit = (event: Event): void => {
    event.preventDefault();
    if (working) return;
    setProblem(undefined);
    const missing = missingIn(asked, values);
    setWrong(missing);
    if (missing.length === 0) void carryOut();
  };

  return (
    <form class="action-form" ref={form} noValidate aria-labelledby="action-title" onSubmit={submit}>
      <h3 id="action-title">{ACTION_LABELS[action].button}</h3>
      {action === 'ACCEPT' && openItems > 0 && <p class="hint">{ACT.checklistOpen(openItems)}</p>}
      {asked.map((one) => (
        <FormEntry
          key={one.name}
          asked={one}
          request={request}
          values={values}
          wrong={wrong.includes(one.name)}
          onChange={(change) => {
            setValues((earlier) => ({ ...earlier, ...change }));
            onTyping();
          }}
        />
      ))}
      <Consequences action={action} request={request} />
      {problem === undefined && wrong.length > 0 && (
        <p class="hint" role="alert">
          {ACT.missing}
        </p>
      )}
      {problem !== undefined && (
        <ProblemNotice
          problem={problem}
          waiting={working}
          {...(problem.changed === true ? { retryLabel: ACT.latest } : {})}
          onRetry={() => {
            if (problem.changed === true) onStale();
            else void carryOut();
          }}
        />
      )}
      <FormButtons label={working ? ACT.working : ACT.confirm} working={working} onBack={onBack} />
    </form>
  );
}

function Consequences({ action, request }: Pick<Props, 'action' | 'request'>): JSX.Element | null {
  const consequence = request.consequences[action];
  if (consequence === undefined) return null;
  const { to, message } = consequence;
  return (
    <ul class="consequences">
      <li>{ACT.becomes(statusLabel(to))}</li>
      <li>{message === null ? ACT.mailsNobody : <UserText text={ACT.mails(message.subject, message.recipient)} />}</li>
      {ACT.undo[action] !== undefined && <li>{ACT.undo[action]}</li>}
    </ul>
  );
}
