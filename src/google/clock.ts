/** Time as the office counts it: ISO text in Asia/Bangkok. */
import type { Clock } from '../application/ports';

const ZONE = 'Asia/Bangkok';
/** Long work stops after four of the six minutes that an execution may take. */
const LONG_MS = 4 * 60 * 1000;

/** `2026-11-16` */
export function isoDate(date: GoogleAppsScript.Base.Date | Date): string {
  return Utilities.formatDate(date, ZONE, 'yyyy-MM-dd');
}

/** `2026-11-16T09:00:00+07:00` */
export function isoTime(date: GoogleAppsScript.Base.Date | Date): string {
  return Utilities.formatDate(date, ZONE, "yyyy-MM-dd'T'HH:mm:ssXXX");
}

export function systemClock(): Clock {
  const started = Date.now();
  return {
    now: () => isoTime(new Date()),
    minutesAgo: (minutes) => isoTime(new Date(Date.now() - minutes * 60_000)),
    today: () => isoDate(new Date()),
    timeIsShort: () => Date.now() - started > LONG_MS,
    elapsedMs: () => Date.now() - started,
  };
}
