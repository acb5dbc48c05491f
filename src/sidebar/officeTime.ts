/** Day and time as the office counts them, whatever zone the officer's computer is set to: Thailand is always seven hours ahead. */
const AHEAD_MS = 7 * 60 * 60 * 1000;

/** `2026-11-25T10:30`. */
export const officeTime = (at: Date = new Date()): string =>
  new Date(at.getTime() + AHEAD_MS).toISOString().slice(0, 16);

/** `2026-11-25`. */
export const officeToday = (): string => officeTime().slice(0, 10);
