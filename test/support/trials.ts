/** Trials that kill an execution at its n-th backend call. */

/** `npm run torture`: every call; `npm test` has time for a part of them. */
const EVERY_CALL = process.env['KHOBAT_TORTURE'] === '1';

/** Calls from the first to the last at which a trial kills: all of them, or one in so many, spread over the whole run. */
export function callsToKill(last: number, oneIn: number, first = 1): number[] {
  const step = EVERY_CALL ? 1 : oneIn;
  return Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, index) => first + index * step);
}
