/** Notes that the summary no longer says what is so: the hourly run rebuilds it. */
import type { Ports } from '../ports';

/** Under this key it is remembered. */
export const STALE = 'summary.stale';
export const SUMMARY_IS_STALE = { [STALE]: '1' } as const;

export function markSummaryStale({ memory }: Ports): void {
  memory.set(SUMMARY_IS_STALE);
}
