/** Random values that several property tests of the domain draw from. */
import fc from '../support/seeded';
import { addDays } from '../../src/domain/calendar';

/** Days between two ISO dates, both included. */
export const daysFrom = (first: string, count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: count - 1 }).map((offset) => addDays(first, offset));

/** Any day of 2000–2089. */
export const anyDay = daysFrom('2000-01-01', 32_872);

/** A set of up to forty holidays among the ninety days after 1 January 2026. */
export const someHolidays = fc.array(daysFrom('2026-01-01', 90), { maxLength: 40 }).map((days) => new Set(days));

/** A valid citizen id of an office that does not exist (9998 or 9999). */
export const validCitizenId = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('9998', '9999'), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([kind, office, serial]) => {
    const twelve = `${kind}${office}${String(serial).padStart(7, '0')}`;
    const sum = Array.from(twelve).reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
    return twelve + String((11 - (sum % 11)) % 10);
  });
