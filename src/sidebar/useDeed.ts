/** One thing at a time that the page asks the server to do: what is under way, what came of it, what went wrong. */
import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../application/api';
import { problemOfError, problemOfRefusal, type Problem } from './problem';

export interface Deed {
  readonly working: boolean;
  /** What is told of the last one; '' for nothing. */
  readonly told: string;
  readonly problem: Problem | undefined;
  /** Does nothing while another is under way. */
  readonly start: <Value extends { readonly ok: true }>(
    call: () => Promise<Value | Refusal>,
    after: (value: Value) => string,
  ) => void;
  /** The same once more, after it has failed. */
  readonly again: () => void;
}

export function useDeed(whileWorking: string): Deed {
  const [state, setState] = useState<Pick<Deed, 'working' | 'told' | 'problem'>>({
    working: false,
    told: '',
    problem: undefined,
  });
  const working = useRef(false);
  const last = useRef<() => void>(() => undefined);

  const start: Deed['start'] = (call, after) => {
    const run = async (): Promise<void> => {
      if (working.current) return;
      working.current = true;
      setState({ working: true, told: whileWorking, problem: undefined });
      try {
        const answer = await call();
        if (answer.ok) setState({ working: false, told: after(answer), problem: undefined });
        else setState({ working: false, told: '', problem: problemOfRefusal(answer) });
      } catch (error) {
        setState({ working: false, told: '', problem: problemOfError(error) });
      }
      working.current = false;
    };
    last.current = () => void run();
    last.current();
  };

  return {
    ...state,
    start,
    again: () => {
      last.current();
    },
  };
}
