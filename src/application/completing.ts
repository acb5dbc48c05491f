/** Finishes what an officer's action has left undone when its execution died. */
import type { Register } from '../domain/category';
import type { Settings } from '../domain/settings';
import { OVER_AFTER_MINUTES } from './execution';
import type { Ports, RegisterRow, RequestRecord } from './ports';
import { hasWholeLines, isRegistered, registerOf } from './register';
import { completeRecords, lastEntry, messagesOfLastChange } from './storing';
import { SUMMARY_IS_STALE } from './summary/stale';

const CHECKED_UNTIL = 'checked.until';

/** Requests that were there before are taken as complete. */
export function beginChecking({ memory, clock }: Ports): void {
  if (memory.get(CHECKED_UNTIL) === undefined) memory.set({ [CHECKED_UNTIL]: clock.now() });
}

/** What has happened from then on may have been left half done, and nobody has looked yet. */
export const checkedUntil = ({ memory }: Ports): string => memory.get(CHECKED_UNTIL) ?? '';

/** Whether the last change of a request may have been left half done. */
export const isUnchecked = (ports: Ports, request: RequestRecord): boolean =>
  (lastEntry(request)?.at ?? '') >= checkedUntil(ports);

/**
 * Completes what an execution that died has left undone: the request itself was written, its line in the register, its
 * history or its message was not. Looks at the requests that have changed since the last time; where there are any, the
 * summary is to be rebuilt, whatever becomes of this execution. `isSwept` says that no answer of that time is left.
 */
export function completeActions(ports: Ports, settings: Settings, isSwept: boolean): void {
  const { memory, requests, clock, lock, history } = ports;
  // What has changed since then may be under way still, or come from a machine whose clock is behind: it is looked at again.
  const until = clock.minutesAgo(OVER_AFTER_MINUTES);
  const since = checkedUntil(ports);
  const changed = requests.changedSince(since);
  for (const { requestId } of changed.length === 0 ? [] : changed.filter(isDoubtful(ports, settings, since))) {
    if (clock.timeIsShort()) return;
    const held = lock.hold(() => {
      const request = requests.find(requestId);
      if (request === null) return;
      history.prepare();
      completeRecords(ports, settings, request);
    });
    // Nothing is passed over: the next hour begins where this one has stopped.
    if (held === null) return;
  }
  memory.set({ ...(isSwept ? { [CHECKED_UNTIL]: until } : {}), ...(changed.length > 0 ? SUMMARY_IS_STALE : {}) });
}

/**
 * Tells requests that may lack something, by what stands in the sheets now: a few reads for all of them. Nobody is kept
 * waiting meanwhile; what is doubtful is looked at again under the lock.
 */
function isDoubtful(ports: Ports, settings: Settings, since: string): (request: RequestRecord) => boolean {
  const { history, outbox, registers } = ports;
  const recorded = new Set(
    history.since(since).map((entry) => `${entry.requestId} ${entry.at} ${entry.action} ${entry.to}`),
  );
  const messages = outbox.keys();
  const lines = new Map<Register, readonly RegisterRow[]>();
  const linesOf = (register: Register): readonly RegisterRow[] => {
    const known = lines.get(register) ?? registers.lines(register);
    lines.set(register, known);
    return known;
  };
  return (request) => {
    const { requestId, recentHistory } = request;
    const isTold = recentHistory.every(
      ({ at, action, to }) => at < since || recorded.has(`${requestId} ${at} ${action} ${to}`),
    );
    const isMailed = messagesOfLastChange(ports, settings, request).every(({ key }) => messages.has(key));
    const isWhole = !isRegistered(request) || hasWholeLines(ports, request, linesOf(registerOf(request)));
    return !(isTold && isMailed && isWhole);
  };
}
