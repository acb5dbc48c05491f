/** Calls the server's functions through `google.script.run` as typed promises. */
import type { ServerApi } from '../application/api';
import type { ServerCalls } from './googleScript';

/** Google has neither answered nor failed for longer than a reading call ever takes. */
export class SilenceError extends Error {}

const PATIENCE_MS = 90_000;
/** Calls that may take the six minutes that Google allows. */
const LONG_MS = 400_000;
const LONG: readonly (keyof ServerApi)[] = [
  'install',
  'takeInEarlier',
  'runHourly',
  'archiveFinished',
  'removePersonalData',
  'exportEverything',
];

/**
 * Asks the server. Refusals come as values; the promise is rejected when the call itself fails: no connection, no
 * permission, an exception in the server, no answer, or null, which is what comes of a result that cannot be carried.
 * Only for calls that may be repeated: a call that was given up may still be carried out.
 */
export function ask<Name extends keyof ServerApi>(
  name: Name,
  ...args: Parameters<ServerApi[Name]>
): Promise<ReturnType<ServerApi[Name]>> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(
      () => {
        reject(new SilenceError(`${name}: no answer`));
      },
      LONG.includes(name) ? LONG_MS : PATIENCE_MS,
    );
    const run: ServerCalls = google.script.run
      .withSuccessHandler((result) => {
        clearTimeout(patience);
        if (isAnswer(result)) resolve(result as ReturnType<ServerApi[Name]>);
        else reject(new Error(`${name}: ${String(result)}`));
      })
      .withFailureHandler((error) => {
        clearTimeout(patience);
        reject(error instanceof Error ? error : new Error(String(error)));
      });
    run[name](...args);
  });
}

/** Every answer and every refusal is an object with `ok`, or a list of such; its further shape is checked where the server is compiled. */
function isAnswer(result: unknown): result is object {
  return Array.isArray(result) || (typeof result === 'object' && result !== null && 'ok' in result);
}
