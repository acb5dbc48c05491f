/** Has documents produced, and asks again with the very same arguments while the server says that more is to come. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ProducedDocuments } from '../application/api';
import type { DocumentKind } from '../domain/documentKind';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';

/** The arguments of `produceDocuments`. */
export interface PaperOrder {
  /** null for what is about no chosen requests. */
  readonly ids: readonly string[] | null;
  readonly kinds: readonly DocumentKind[];
  readonly options?: Readonly<Record<string, string | number | boolean>>;
}

interface Progress {
  /** STOPPED by the officer, LATER after a long wait: in both the server goes on by itself. */
  readonly state: 'WORKING' | 'FINISHED' | 'STOPPED' | 'LATER' | 'FAILED';
  /** The newest answer; each holds all files so far. */
  readonly answer: ProducedDocuments | undefined;
  readonly problem?: Problem;
}

/** How an order fares. */
export interface PaperRun extends Progress {
  readonly order: PaperOrder;
}

export interface Producing {
  readonly run: PaperRun | undefined;
  readonly produce: (order: PaperOrder) => void;
  readonly stop: () => void;
  /** Takes the order up again that was stopped, given up or failed. */
  readonly goOn: () => void;
  readonly clear: () => void;
}

/** Somebody looks at an order until it is over. */
interface Watch {
  over: boolean;
}

const ASK_AGAIN_MS = 1_500;
const PATIENCE_MS = 10 * 60_000;

/** One order at a time; `onProduced` hears when it is no longer worked on. */
export function useProduction(onProduced?: () => void): Producing {
  const [run, setRun] = useState<PaperRun>();
  // Known at once and not only when the page is drawn again: a double click is one order.
  const watch = useRef<Watch | undefined>(undefined);
  const leave = (): void => {
    if (watch.current !== undefined) watch.current.over = true;
  };
  useEffect(() => leave, []);

  const produce = async (order: PaperOrder, earlier?: ProducedDocuments): Promise<void> => {
    if (watch.current?.over === false) return;
    const mine: Watch = { over: false };
    watch.current = mine;
    const show = (progress: Progress): void => {
      if (watch.current === mine) setRun({ order, ...progress });
    };
    show({ state: 'WORKING', answer: earlier });
    show(await follow(order, earlier, () => mine.over, show));
    mine.over = true;
    onProduced?.();
  };

  return {
    run,
    produce: (order) => void produce(order),
    goOn: () => {
      if (run !== undefined) void produce(run.order, run.answer);
    },
    stop: () => {
      leave();
      setRun((earlier) => earlier && { ...earlier, state: 'STOPPED' });
    },
    clear: () => {
      leave();
      watch.current = undefined;
      setRun(undefined);
    },
  };
}

async function follow(
  order: PaperOrder,
  earlier: ProducedDocuments | undefined,
  isOver: () => boolean,
  show: (progress: Progress) => void,
): Promise<Progress> {
  const until = Date.now() + PATIENCE_MS;
  let answer = earlier;
  for (;;) {
    try {
      const next = await ask('produceDocuments', order.ids, order.kinds, order.options ?? {});
      if (next.ok) answer = next;
      // Of an order under way it only means that somebody else holds the lock.
      else if (answer === undefined || next.error !== 'BUSY')
        return { state: 'FAILED', answer, problem: problemOfRefusal(next) };
    } catch (error) {
      return { state: 'FAILED', answer, problem: problemOfError(error) };
    }
    if (!answer.continued) return { state: 'FINISHED', answer };
    if (isOver()) return { state: 'STOPPED', answer };
    if (Date.now() >= until) return { state: 'LATER', answer };
    show({ state: 'WORKING', answer });
    await pause(ASK_AGAIN_MS);
    if (isOver()) return { state: 'STOPPED', answer };
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
