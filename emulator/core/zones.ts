/** Clock time in a named zone, and back; the script's and the spreadsheet's zone need not be this machine's. */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const HOUR = 3_600_000;

function format(zone: string): Intl.DateTimeFormat {
  let found = formats.get(zone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, found);
  }
  return found;
}

/** Milliseconds that a zone is ahead of UTC at an instant. Throws a RangeError for an unknown zone. */
export function zoneOffset(zone: string, instant: number): number {
  let ofZone = offsets.get(zone);
  if (ofZone === undefined) {
    ofZone = new Map();
    offsets.set(zone, ofZone);
  }
  const slot = Math.floor(instant / (HOUR / 4));
  const known = ofZone.get(slot);
  if (known !== undefined) return known;
  const parts = Object.fromEntries(
    format(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const local = utc(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  const offset = local - Math.floor(instant / 1000) * 1000;
  ofZone.set(slot, offset);
  return offset;
}

/** `Date.UTC` without its habit of reading years 0–99 as 1900–1999. */
export function utc(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second, ms);
  return date.getTime();
}

/** The instant whose wall clock in the zone shows `local` (given as if it were UTC). */
export function instantOfLocal(zone: string, local: number): number {
  const guess = local - zoneOffset(zone, local);
  return local - zoneOffset(zone, guess);
}

/** ISO text with the zone's offset: `2026-11-16T09:00:00+07:00`. */
export function isoInZone(zone: string, instant: number): string {
  const offset = zoneOffset(zone, instant);
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
