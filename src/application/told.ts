/**
 * What has been sent of a batch, noted one by one without a look at the sheet: the batch is written into its lines at the
 * end, wherever people have sorted them meanwhile. Should the execution die before, the next hour knows what went out.
 */
import type { MessageRecord, Ports } from './ports';

const TOLD = 'told.';
/** Keys in one property, which holds 9 KB. */
const KEYS_IN_ONE = 100;

export interface Told {
  /** The message with this key has gone out; known for good at once. */
  note(key: string): void;
  /** The lines say so themselves. */
  forget(): void;
}

export function toldOf({ memory, clock }: Pick<Ports, 'memory' | 'clock'>): Told {
  const keys: string[] = [];
  // What an execution that died has noted is not written over by the next one.
  const name = `${TOLD}${clock.now()} `;
  return {
    note(key) {
      const part = Math.floor(keys.length / KEYS_IN_ONE);
      keys.push(key);
      memory.set({ [`${name}${part}`]: keys.slice(part * KEYS_IN_ONE).join('\n') });
    },
    forget() {
      for (let part = 0; part * KEYS_IN_ONE < keys.length; part++) memory.forget(`${name}${part}`);
    },
  };
}

/** Completes the lines of messages that went out in an execution that died; returns the ones that are still open. */
export function settleTold({ memory, outbox, clock }: Ports, open: readonly MessageRecord[]): readonly MessageRecord[] {
  const parts = memory.entries(TOLD);
  const told = new Set(parts.flatMap(([, keys]) => keys.split('\n')));
  const isTold = ({ key, state }: MessageRecord): boolean => state === 'SENDING' && told.has(key);
  for (const message of open.filter(isTold)) outbox.update({ ...message, state: 'SENT', at: clock.now() });
  if (parts.length > 0) outbox.save();
  for (const [part] of parts) memory.forget(part);
  return open.filter((message) => !isTold(message));
}
