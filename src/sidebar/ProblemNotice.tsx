/** Shows in place that a call was refused or failed, with what to do and a way to try again. */
import type { JSX } from 'preact';
import { PROBLEMS } from '../texts/sidebar';
import { Icon } from './Icon';
import type { Problem } from './problem';
import { UserText } from './UserText';

interface Props {
  readonly problem: Problem;
  readonly waiting: boolean;
  readonly onRetry: () => void;
  /** What the button says where trying the same again would not help. */
  readonly retryLabel?: string;
}

export function ProblemNotice({ problem, waiting, onRetry, retryLabel = PROBLEMS.retry }: Props): JSX.Element {
  return (
    <div class="notice" role="alert">
      <p class="notice-text">
        <Icon shape="triangle" />
        <span>{problem.text}</span>
      </p>
      {problem.steps.length > 0 && (
        <ol>
          {problem.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {problem.detail !== undefined && (
        <details class="detail">
          <summary>{PROBLEMS.detail}</summary>
          <p>
            <UserText text={problem.detail} />
          </p>
        </details>
      )}
      {problem.url !== undefined && (
        <p>
          <a href={problem.url} target="_blank" rel="noreferrer">
            {PROBLEMS.grant}
          </a>
        </p>
      )}
      <button type="button" class="button" aria-disabled={waiting} onClick={waiting ? undefined : onRetry}>
        {retryLabel}
      </button>
    </div>
  );
}
