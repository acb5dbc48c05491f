/** Days as ISO text in Thailand's time, and the ways in which Thai people write them. */

const DAY_MS = 86_400_000;
const THAI_OFFSET_MS = 7 * 3_600_000;

const MONTHS = [
  ['มกราคม', 'ม.ค.'],
  ['กุมภาพันธ์', 'ก.พ.'],
  ['มีนาคม', 'มี.ค.'],
  ['เมษายน', 'เม.ย.'],
  ['พฤษภาคม', 'พ.ค.'],
  ['มิถุนายน', 'มิ.ย.'],
  ['กรกฎาคม', 'ก.ค.'],
  ['สิงหาคม', 'ส.ค.'],
  ['กันยายน', 'ก.ย.'],
  ['ตุลาคม', 'ต.ค.'],
  ['พฤศจิกายน', 'พ.ย.'],
  ['ธันวาคม', 'ธ.ค.'],
] as const;

/** `yyyy-mm-dd` of an instant, by Thai clocks. */
export function dayOf(instant: number): string {
  return new Date(instant + THAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The instant at which Thai clocks show a time `hh:mm` of a day. */
export function instantOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Year of the Buddhist era (พ.ศ.). */
export function yearBE(day: string): number {
  return yearOf(day) + 543;
}

/** LONG "5 มีนาคม 2528", SHORT "5 มี.ค. 2528", SLASHES "5/3/2528", THAI_DIGITS "๕ มีนาคม ๒๕๒๘", TWO_DIGITS "5/3/28". */
export type DateHand = 'LONG' | 'SHORT' | 'SLASHES' | 'THAI_DIGITS' | 'TWO_DIGITS';

export function writeDay(day: string, hand: DateHand): string {
  const [date, month, year] = [Number(day.slice(8)), Number(day.slice(5, 7)), yearBE(day)];
  const [long, short] = MONTHS[month - 1] ?? ['', ''];
  const written: Record<DateHand, string> = {
    LONG: `${date} ${long} ${year}`,
    SHORT: `${date} ${short} ${year}`,
    SLASHES: `${date}/${month}/${year}`,
    THAI_DIGITS: thaiDigits(`${date} ${long} ${year}`),
    TWO_DIGITS: `${date}/${month}/${year % 100}`,
  };
  return written[hand];
}

export function thaiDigits(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}
