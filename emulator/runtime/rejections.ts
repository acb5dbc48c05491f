/** Promises that a script left to fail: this program must not end with them. */
import type { Execution } from '../core/execution';

let watched: WeakRef<Execution> | null = null;
let listening = false;

/** A rejection of this program's own promises goes the usual way; one of a script's realm is written to its log. */
export function onRejection(reason: unknown, promise: unknown): void {
  if (promise instanceof Promise) throw reason;
  watched?.deref()?.log(`ERROR: Unhandled promise rejection: ${String(reason)}`);
}

/** Called when a run's script has come to rest; Node tells of rejections only afterwards. */
export function forgetRejections(execution: Execution): void {
  watched = new WeakRef(execution);
  if (listening) return;
  listening = true;
  process.on('unhandledRejection', onRejection);
}
