import fc from '../support/seeded';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  deadlineDays,
  deadlineYears,
  fiscalYearBE,
  isIsoDate,
  isWorkingDay,
  nextWorkingDay,
  weekday,
  workingDays,
  yearBE,
} from '../../src/domain/calendar';
import { anyDay, daysFrom, someHolidays } from './arbitraries';

describe('Calendar days', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isIsoDate(day)).toBe(true);
  });

  test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', '', 'LIFETIME'])(
    '%j is no day',
    (day) => {
      expect(isIsoDate(day)).toBe(false);
    },
  );

  test('adding days crosses months, leap days and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  test('a month that has no such day ends the period on its last day', () => {
    expect(addMonths('2026-08-31', -6)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-21', -6)).toBe('2026-05-21');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  test('29 February becomes 28 February in a common year and stays in a leap year', () => {
    expect(addYears('2024-02-29', 6)).toBe('2030-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  test('days between are signed', () => {
    expect(daysBetween('2026-11-21', '2026-12-21')).toBe(30);
    expect(daysBetween('2026-12-21', '2026-11-21')).toBe(-30);
  });

  test('the day of the week is right before and after 1970', () => {
    expect(weekday('2026-11-22')).toBe(0);
    expect(weekday('2026-11-21')).toBe(6);
    expect(weekday('1969-07-20')).toBe(0);
  });

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('Working days', () => {
  const holidays = new Set(['2026-12-07']);

  test('Saturday, Sunday and holidays are none', () => {
    expect(isWorkingDay('2026-12-04', holidays)).toBe(true);
    expect(isWorkingDay('2026-12-05', holidays)).toBe(false);
    expect(isWorkingDay('2026-12-06', holidays)).toBe(false);
    expect(isWorkingDay('2026-12-07', holidays)).toBe(false);
  });

  test('a working day stays, a holiday after a weekend rolls past both', () => {
    expect(nextWorkingDay('2026-12-04', holidays)).toBe('2026-12-04');
    expect(nextWorkingDay('2026-12-05', holidays)).toBe('2026-12-08');
  });

  test('the first day is not counted, the last is', () => {
    expect(workingDays('2026-11-20', '2026-11-23')).toBe(1);
    expect(workingDays('2026-11-23', '2026-11-24')).toBe(1);
    expect(workingDays('2026-11-23', '2026-11-23')).toBe(0);
    expect(workingDays('2026-11-24', '2026-11-23')).toBe(0);
  });

  test('working days of two periods add up', () => {
    const day = daysFrom('2026-01-01', 90);
    fc.assert(
      fc.property(day, day, day, someHolidays, (a, b, c, closed) => {
        const [first = a, middle = b, last = c] = [a, b, c].sort();
        expect(workingDays(first, middle, closed) + workingDays(middle, last, closed)).toBe(
          workingDays(first, last, closed),
        );
      }),
    );
  });
});

describe('Deadlines', () => {
  test('a deadline on a Saturday rolls to Monday, unless rolling is switched off', () => {
    expect(deadlineDays('2026-10-01', 30)).toBe('2026-11-02');
    expect(deadlineDays('2026-10-01', 30, new Set(), false)).toBe('2026-10-31');
  });

  test('a deadline in years is the same day of the year, rolled', () => {
    expect(deadlineYears('2026-11-16', 1)).toBe('2027-11-16');
    expect(deadlineYears('2026-11-20', 1)).toBe('2027-11-22');
  });

  test('a rolled deadline is never on a weekend or holiday and never early', () => {
    fc.assert(
      fc.property(daysFrom('2026-01-01', 60), fc.integer({ min: 0, max: 60 }), someHolidays, (start, n, holidays) => {
        const deadline = deadlineDays(start, n, holidays);
        expect([0, 6]).not.toContain(weekday(deadline));
        expect(holidays.has(deadline)).toBe(false);
        expect(daysBetween(start, deadline)).toBeGreaterThanOrEqual(n);
      }),
    );
  });
});

describe('Years', () => {
  test('the fiscal year begins on 1 October', () => {
    expect(fiscalYearBE('2026-09-30')).toBe(2569);
    expect(fiscalYearBE('2026-10-01')).toBe(2570);
    expect(fiscalYearBE('2027-01-01')).toBe(2570);
  });

  test('the calendar year begins on 1 January', () => {
    expect(yearBE('2026-12-31')).toBe(2569);
    expect(yearBE('2027-01-01')).toBe(2570);
  });
});
