import { formatJavaDate, parseJavaDate } from '../../../emulator/core/javaDate';
import { instantOfLocal, isoInZone, zoneOffset } from '../../../emulator/core/zones';

const AT = Date.UTC(2026, 10, 16, 2, 5, 7, 89);
const BANGKOK = 'Asia/Bangkok';

/** @source java.text.SimpleDateFormat in the locale en_US */
test.each([
  ['yyyy-MM-dd', '2026-11-16'],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-11-16T09:05:07.089+07:00'],
  ['d/M/yy', '16/11/26'],
  ['EEE, d MMM yyyy', 'Mon, 16 Nov 2026'],
  ['EEEE dd MMMM', 'Monday 16 November'],
  ['h:mm a', '9:05 AM'],
  ['hh K k H', '09 9 9 9'],
  ["''yyyy'' 'o''clock'", "'2026' o'clock"],
  ['D w W F u', '320 47 3 3 1'],
  ['DDD', '320'],
  ['Z z', '+0700 ICT'],
  ['zzzz', 'Indochina Time'],
  ['X XX', '+07 +0700'],
  ['G', 'AD'],
  ['S SS', '89 89'],
  ['วันที่ d', 'วันที่ 16'],
])('formatDate %s gives %s', (pattern, text) => {
  expect(formatJavaDate(AT, BANGKOK, pattern)).toBe(text);
});

test('the week year of the last days of December is the next one, as careless patterns find out', () => {
  expect(formatJavaDate(Date.UTC(2026, 11, 28), 'GMT', 'YYYY yyyy w')).toBe('2027 2026 1');
  expect(formatJavaDate(Date.UTC(2026, 11, 26), 'GMT', 'YYYY w')).toBe('2026 52');
});
test('midnight and noon', () => {
  const at = (hour: number): string => formatJavaDate(Date.UTC(2026, 0, 1, hour), 'GMT', 'HH kk KK hh a');
  expect([at(0), at(12), at(23)]).toEqual(['00 24 00 12 AM', '12 12 00 12 PM', '23 23 11 11 PM']);
});
test('zones: fixed offsets, summer time by name, unknown ones as GMT', () => {
  expect(formatJavaDate(AT, 'GMT+5:30', 'HH:mm z')).toBe('07:35 GMT+05:30');
  expect(formatJavaDate(Date.UTC(2026, 6, 1, 12), 'America/New_York', 'HH z')).toBe('08 EDT');
  expect(formatJavaDate(AT, 'ไม่มี', 'HH')).toBe('02');
});
test.each(["yyyy 'x", 'b', 'yyyyQ'])('the pattern %s is refused', (pattern) => {
  expect(() => formatJavaDate(AT, BANGKOK, pattern)).toThrow(/quote|Illegal/);
});
test('years before 1000 and the shift of local mean time', () => {
  expect(formatJavaDate(Date.UTC(2026, 0, 1), 'GMT', 'yyyyyy')).toBe('002026');
  expect(zoneOffset(BANGKOK, Date.UTC(1900, 0, 1))).not.toBe(7 * 3_600_000);
});

test.each([
  ['2026-11-16', 'yyyy-MM-dd', '2026-11-16T00:00:00+07:00'],
  ['16/11/2026 09:05', 'dd/MM/yyyy HH:mm', '2026-11-16T09:05:00+07:00'],
  ['16 Nov 2026', 'd MMM yyyy', '2026-11-16T00:00:00+07:00'],
  ['12:30 AM', 'hh:mm a', '1970-01-01T00:30:00+07:00'],
  ['2026-11-16T02:05:07Z', "yyyy-MM-dd'T'HH:mm:ssX", '2026-11-16T09:05:07+07:00'],
  ['20261116', 'yyyyMMdd', '2026-11-16T00:00:00+07:00'],
  ['16/11/26', 'd/M/yy', '2026-11-16T00:00:00+07:00'],
  ['2026-13-01', 'yyyy-MM-dd', '2027-01-01T00:00:00+07:00'],
])('156: parseDate reads %s by %s', (text, pattern, iso) => {
  expect(isoInZone(BANGKOK, parseJavaDate(text, BANGKOK, pattern))).toBe(iso);
});
test('156: nonsense is refused', () => {
  expect(() => parseJavaDate('วันนี้', BANGKOK, 'yyyy-MM-dd')).toThrow(/Unparseable date/);
});
test('wall clocks and instants go back and forth, over summer time too', () => {
  for (const zone of [BANGKOK, 'America/New_York', 'Australia/Sydney']) {
    for (let day = 0; day < 365; day += 7) {
      const local = Date.UTC(2026, 0, 1 + day, 12);
      const instant = instantOfLocal(zone, local);
      expect(instant + zoneOffset(zone, instant)).toBe(local);
    }
  }
});
