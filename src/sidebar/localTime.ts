/** Day and time by the officer's own clock. */

/** `2026-11-25T10:30`. */
export function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** `2026-11-25`. */
export const localToday = (): string => localNow().slice(0, 10);
