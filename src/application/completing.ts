/** Finishes what an officer's action has left undone when its execution died. */
import type { Settings } from '../domain/settings';
import type { Ports } from './ports';
import { completeRecords } from './storing';

const CHECKED_UNTIL = 'checked.until';

/** Requests that were there before are taken as complete. */
export function beginChecking({ memory, clock }: Ports): void {
  if (memory.get(CHECKED_UNTIL) === undefined) memory.set({ [CHECKED_UNTIL]: clock.now() });
}

/**
 * Completes what an execution that died has left undone: the request itself was written, its history or its message was
 * not. Looks at the requests that have changed since the last time; true when there are any.
 */
export function completeActions(ports: Ports, settings: Settings): boolean {
  const { memory, requests, clock, lock, history } = ports;
  const until = clock.now();
  const changed = requests.changedSince(memory.get(CHECKED_UNTIL) ?? '');
  for (const requestId of changed) {
    if (clock.timeIsShort()) return true;
    const held = lock.hold(() => {
      const request = requests.find(requestId);
      if (request === null) return;
      history.prepare();
      completeRecords(ports, settings, request);
    });
    // Nothing is passed over: the next hour begins where this one has stopped.
    if (held === null) return true;
  }
  memory.set({ [CHECKED_UNTIL]: until });
  return changed.length > 0;
}
