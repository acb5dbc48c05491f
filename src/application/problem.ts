/** A failure of the platform as one line that may be shown and kept. */

import type { Ports } from './ports';

/** Without personal data: addresses are left out, and no more than 200 characters. */
export function problemText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 200);
}

/** Work whose trouble holds up nothing else: what it gave, or what went wrong, which is in the log as well. */
export function attempted<Value>(
  { log }: Pick<Ports, 'log'>,
  work: () => Value,
): { readonly value: Value } | { readonly problem: string } {
  try {
    return { value: work() };
  } catch (error) {
    const problem = problemText(error);
    log(problem);
    return { problem };
  }
}
