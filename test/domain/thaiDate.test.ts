import { addDays } from '../../src/domain/calendar';
import {
  formatThaiDate,
  isOldCalendarDate,
  parseThaiDate,
  thaiMonth,
  type ThaiDateStyle,
} from '../../src/domain/thaiDate';

const iso = (raw: string): string => {
  const result = parseThaiDate(raw);
  return result.ok ? result.iso : result.error;
};

describe('Reading a date', () => {
  test.each([
    '5/3/2569',
    '05-03-2569',
    '5.3.2569',
    '5 / 3 / 2569',
    '๕/๓/๒๕๖๙',
    '5/3/2026',
    '2026-03-05',
    '2569-03-05',
    '5 มีนาคม 2569',
    '5 มีนาคม พ.ศ. 2569',
    '5 มีนาคม พศ 2569',
    '5มีนาคม2569',
    '5 มี.ค. 2569',
    '5 มีค 2569',
    '5 มี.ค. พ.ศ.2569',
    '๕ มีนาคม ๒๕๖๙',
    ' 5\u00a0มีนาคม  2569 ',
  ])('%j is 5 March 2026', (raw) => {
    expect(iso(raw)).toBe('2026-03-05');
  });

  test('พ.ค. is May although it looks like พ.ศ.', () => {
    expect(iso('1 พ.ค. 2569')).toBe('2026-05-01');
  });

  test.each(['', '5/3', '5 มีนา 2569', '5 พ.ศ. 2569', '3/5-2569', 'มีนาคม 2569', '2026/03/05', 'เมื่อวาน'])(
    '%j cannot be read',
    (raw) => {
      expect(iso(raw)).toBe('DATE_FORMAT');
    },
  );

  test.each([
    ['1/1/2399', 'DATE_YEAR'],
    ['1/1/2400', '1857-01-01'],
    ['1/1/2700', '2157-01-01'],
    ['1/1/2701', 'DATE_YEAR'],
    ['1/1/1899', 'DATE_YEAR'],
    ['1/1/1900', '1900-01-01'],
    ['1/1/2199', '2199-01-01'],
    ['1/1/2200', 'DATE_YEAR'],
    ['1/1/69', 'DATE_YEAR'],
    ['1/1/12569', 'DATE_YEAR'],
  ])('the year decides the era: %s → %s', (raw, expected) => {
    expect(iso(raw)).toBe(expected);
  });

  test('the calendar is checked after conversion', () => {
    expect(iso('29/02/2567')).toBe('2024-02-29');
    expect(iso('29/02/2566')).toBe('DATE_INVALID');
    expect(iso('31/4/2569')).toBe('DATE_INVALID');
    expect(iso('0/4/2569')).toBe('DATE_INVALID');
    expect(iso('1/13/2569')).toBe('DATE_INVALID');
  });
});

describe('Writing a date', () => {
  test.each<[ThaiDateStyle, string]>([
    ['LONG', '5 มีนาคม 2569'],
    ['SHORT', '5 มี.ค. 2569'],
    ['LONG_THAI_DIGITS', '๕ มีนาคม ๒๕๖๙'],
  ])('%s', (style, text) => {
    expect(formatThaiDate('2026-03-05', style)).toBe(text);
  });

  test('an unreadable answer comes back as it was typed', () => {
    expect(formatThaiDate('5/3/69', 'LONG')).toBe('5/3/69');
  });

  test('months have names from 1 to 12', () => {
    expect([thaiMonth(1), thaiMonth(12), thaiMonth(13)]).toEqual(['มกราคม', 'ธันวาคม', '']);
  });

  test.each<ThaiDateStyle>(['LONG', 'SHORT', 'LONG_THAI_DIGITS'])(
    'every day of 1900–2100 written in style %s is read back as the same day',
    (style) => {
      const wrong: string[] = [];
      for (let day = '1900-01-01'; day < '2101-01-01'; day = addDays(day, 1)) {
        if (iso(formatThaiDate(day, style)) !== day) wrong.push(day);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('The old calendar', () => {
  test('January–March up to 2483 is doubtful, April and the year after are not', () => {
    expect(isOldCalendarDate('1940-03-31')).toBe(true);
    expect(isOldCalendarDate('1940-04-01')).toBe(false);
    expect(isOldCalendarDate('1941-01-01')).toBe(false);
  });
});
