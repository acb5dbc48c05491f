/** Java's SimpleDateFormat, which Utilities.formatDate and parseDate speak. English names, Gregorian years. */
import { NotEmulatedError, PlatformError } from './errors';
import { instantOfLocal, utc, zoneOffset } from './zones';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;

/** Pieces of a pattern: literal text, or a letter and how often it stands. */
function pieces(pattern: string): ({ text: string } | { letter: string; count: number })[] {
  const found: ({ text: string } | { letter: string; count: number })[] = [];
  const expression = /''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;
  for (const match of pattern.matchAll(expression)) {
    const [whole, quoted, letter] = match;
    if (whole === "''") found.push({ text: "'" });
    else if (quoted !== undefined) found.push({ text: quoted.replaceAll("''", "'") });
    else if (letter !== undefined) found.push({ letter, count: whole.length });
    else if (whole === "'") throw new PlatformError('Unterminated quote');
    else found.push({ text: whole });
  }
  return found;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${colon}${pad(size % 60, 2)}`;
}

/** Weeks start on Sunday and week 1 holds 1 January: Java's default in the locale en_US. */
function usWeek(local: Date): { year: number; week: number } {
  const saturday = new Date(local.getTime() + (6 - local.getUTCDay()) * DAY_MS);
  const year = saturday.getUTCFullYear();
  const firstSaturday = utc(year, 0, 7 - new Date(utc(year, 0, 1)).getUTCDay());
  return { year, week: Math.round((saturday.getTime() - timeOfDay(saturday) - firstSaturday) / DAY_MS / 7) + 1 };
}

const timeOfDay = (local: Date): number => ((local.getTime() % DAY_MS) + DAY_MS) % DAY_MS;

/** "ICT", "PST" or "Indochina Time": English names that are known; other zones have none here. */
function zoneName(zone: string, instant: number, style: 'short' | 'long'): string {
  if (/^(GMT|UTC|Etc\/GMT|Etc\/UTC)$/.test(zone))
    return style === 'short'
      ? zone.replace('Etc/', '')
      : zone.includes('UTC')
        ? 'Coordinated Universal Time'
        : 'Greenwich Mean Time';
  if (zone === 'Asia/Bangkok' && style === 'short') return 'ICT';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style }).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  if (/^GMT/.test(name)) throw new NotEmulatedError(`Utilities.formatDate: the name of the time zone ${zone}`);
  return name;
}

function field(letter: string, count: number, local: Date, zone: string, offsetMs: number): string {
  const minutes = Math.round(offsetMs / 60_000);
  const year = local.getUTCFullYear();
  const hour = local.getUTCHours();
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
    case 'u':
      if (letter === 'u') return pad(local.getUTCDay() || 7, count);
      return count === 2 ? pad(year % 100, 2) : pad(year, count);
    case 'Y': {
      const week = usWeek(local).year;
      return count === 2 ? pad(week % 100, 2) : pad(week, count);
    }
    case 'M':
    case 'L': {
      const name = MONTHS[local.getUTCMonth()] ?? '';
      if (count >= 4) return name;
      return count === 3 ? name.slice(0, 3) : pad(local.getUTCMonth() + 1, count);
    }
    case 'W':
      return pad(Math.ceil((local.getUTCDate() + new Date(utc(year, local.getUTCMonth(), 1)).getUTCDay()) / 7), count);
    case 'F':
      return pad(Math.ceil(local.getUTCDate() / 7), count);
    case 'w':
      return pad(usWeek(local).week, count);
    case 'd':
      return pad(local.getUTCDate(), count);
    case 'D':
      return pad(Math.floor((local.getTime() - utc(year, 0, 1)) / DAY_MS) + 1, count);
    case 'E': {
      const name = DAYS[local.getUTCDay()] ?? '';
      return count >= 4 ? name : name.slice(0, 3);
    }
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour, count);
    case 'k':
      return pad(hour === 0 ? 24 : hour, count);
    case 'K':
      return pad(hour % 12, count);
    case 'h':
      return pad(hour % 12 === 0 ? 12 : hour % 12, count);
    case 'm':
      return pad(local.getUTCMinutes(), count);
    case 's':
      return pad(local.getUTCSeconds(), count);
    case 'S':
      return pad(local.getUTCMilliseconds(), count);
    case 'Z':
      return offsetText(minutes, '');
    case 'X':
      if (minutes === 0) return 'Z';
      if (count === 1) return offsetText(minutes, '').slice(0, 3);
      return offsetText(minutes, count === 2 ? '' : ':');
    case 'z':
      return /^(GMT|UTC)[+-]/.test(zone)
        ? `GMT${offsetText(minutes, ':')}`
        : zoneName(zone, local.getTime() - offsetMs, count >= 4 ? 'long' : 'short');
    default:
      throw new PlatformError(`Illegal pattern character '${letter}'`);
  }
}

/** The zone as Intl knows it: `GMT+7` and the like are fixed offsets. Unknown names mean GMT, as in Java. */
function offsetAt(zone: string, instant: number): number {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (fixed !== null) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0)) * 60_000;
  try {
    return zoneOffset(zone, instant);
  } catch {
    return 0;
  }
}

/** @source Utilities.formatDate: "according to specification described in Java SE SimpleDateFormat" */
export function formatJavaDate(instant: number, zone: string, pattern: string): string {
  const offset = offsetAt(zone, instant);
  const local = new Date(instant + offset);
  return pieces(pattern)
    .map((piece) => ('text' in piece ? piece.text : field(piece.letter, piece.count, local, zone, offset)))
    .join('');
}

/** Two digits mean the year from 80 years ago to 20 years ahead. @source java.text.SimpleDateFormat */
function nearYear(twoDigits: number): number {
  const oldest = new Date().getUTCFullYear() - 80;
  return oldest + ((twoDigits - (oldest % 100) + 100) % 100);
}

/** @source Utilities.parseDate; throws for text that does not fit the pattern */
export function parseJavaDate(text: string, zone: string, pattern: string): number {
  const parts = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  let [rest, afternoon, offset] = [text, false, undefined as number | undefined];
  const fail = (): PlatformError => new PlatformError(`Unparseable date: "${text}"`);
  const take = (expression: RegExp): string => {
    const match = expression.exec(rest);
    if (match === null) throw fail();
    rest = rest.slice(match[0].length);
    return match[0];
  };
  for (const piece of pieces(pattern)) {
    if ('text' in piece) {
      if (!rest.startsWith(piece.text)) throw fail();
      rest = rest.slice(piece.text.length);
      continue;
    }
    const digits = (): number =>
      Number(take(piece.count > 1 ? new RegExp(`^\\d{1,${Math.max(piece.count, 4)}}`) : /^\d+/));
    switch (piece.letter) {
      case 'y':
        parts.y = digits();
        if (piece.count <= 2 && parts.y < 100) parts.y = nearYear(parts.y);
        break;
      case 'M':
        if (piece.count < 3) parts.M = Number(take(/^\d{1,2}/));
        else {
          const name = take(/^[A-Za-z]+/).toLowerCase();
          parts.M = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
          if (parts.M === 0) throw fail();
        }
        break;
      case 'd':
        parts.d = Number(take(/^\d{1,2}/));
        break;
      case 'H':
      case 'k':
      case 'h':
      case 'K':
        parts.H = Number(take(/^\d{1,2}/));
        break;
      case 'm':
        parts.m = Number(take(/^\d{1,2}/));
        break;
      case 's':
        parts.s = Number(take(/^\d{1,2}/));
        break;
      case 'S':
        parts.S = Number(take(/^\d{1,3}/));
        break;
      case 'a':
        afternoon = take(/^(AM|PM)/i).toUpperCase() === 'PM';
        break;
      case 'E':
        take(/^[A-Za-z]+/);
        break;
      case 'Z':
      case 'X': {
        const zoneText = take(/^(Z|[+-]\d\d:?(\d\d)?)/);
        const match = /([+-])(\d\d):?(\d\d)?/.exec(zoneText);
        offset =
          match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0)) * 60_000;
        break;
      }
      default:
        throw new PlatformError(`Illegal pattern character '${piece.letter}'`);
    }
  }
  const twelve = /[hK]/.test(pattern.replace(/'[^']*'/g, ''));
  const hour = twelve ? (parts.H % 12) + (afternoon ? 12 : 0) : parts.H;
  const local = utc(parts.y, parts.M - 1, parts.d, hour, parts.m, parts.s, parts.S);
  if (offset !== undefined) return local - offset;
  return /^(GMT|UTC)[+-]/.test(zone) ? local - offsetAt(zone, local) : instantOfLocal(zone, local);
}
