/** Asks the server again whenever what is asked changes; the newest question wins, older answers are dropped. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type Inputs } from 'preact/hooks';
import type { Refusal } from '../application/api';
import { problemOfError, problemOfRefusal, type Problem } from './problem';

export interface Answer<Value> {
  /** The newest answer; stays while a newer one is awaited. */
  readonly value: Value | undefined;
  /** When it came. */
  readonly at: Date | undefined;
  readonly problem: Problem | undefined;
  readonly waiting: boolean;
  /** Waiting for so long that the officer should be told: short waits would only flicker. */
  readonly slow: boolean;
  /** What is awaited is the same that is shown already. */
  readonly quiet: boolean;
  readonly askAgain: () => void;
}

const SHORT_WAIT_MS = 150;

interface State<Value> {
  readonly value?: Value;
  readonly at?: Date;
  readonly problem?: Problem;
  readonly waiting: boolean;
}

/** `about` is everything on which the question depends; the question may ask whether its answer is still wanted. */
export function useAnswer<Value extends { readonly ok: true }>(
  /** null while nothing is to be asked. */
  question: ((stillWanted: () => boolean) => Promise<Value | Refusal>) | null,
  about: Inputs,
): Answer<Value> {
  const [state, setState] = useState<State<Value>>({ waiting: question !== null });
  const [round, setRound] = useState(0);

  // Not after painting: what is no longer asked must be known as such at once.
  useLayoutEffect(() => {
    let newest = true;
    if (question === null) {
      setState(({ problem: _, ...earlier }) => ({ ...earlier, waiting: false }));
      return undefined;
    }
    const settle = (change: Partial<State<Value>>): void => {
      if (newest) setState(({ problem: _, ...earlier }) => ({ ...earlier, waiting: false, ...change }));
    };
    setState((earlier) => ({ ...earlier, waiting: true }));
    question(() => newest).then(
      (answer) => {
        settle(isRefusal(answer) ? { problem: problemOfRefusal(answer) } : { value: answer, at: new Date() });
      },
      (error: unknown) => {
        settle({ problem: problemOfError(error) });
      },
    );
    return () => {
      newest = false;
    };
  }, [...about, round]);

  const answered = useRef('');
  const asked = JSON.stringify(about);
  if (!state.waiting) answered.current = asked;
  const askAgain = useCallback(() => {
    setRound((earlier) => earlier + 1);
  }, []);
  const slow = useSlow(state.waiting, [...about, round]);
  return {
    value: state.value,
    at: state.at,
    problem: state.problem,
    waiting: state.waiting,
    slow,
    quiet: answered.current === asked,
    askAgain,
  };
}

function isRefusal(answer: { readonly ok: boolean }): answer is Refusal {
  return !answer.ok;
}

/** True once the wait has lasted longer than a moment. */
function useSlow(waiting: boolean, about: Inputs): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => {
      setSlow(true);
    }, SHORT_WAIT_MS);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting, ...about]);
  return waiting && slow;
}
