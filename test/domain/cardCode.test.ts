import fc from '../support/seeded';
import {
  cardCodeNumber,
  formatCardCode,
  nextCardNumber,
  normalizeCardCode,
  validateCardCode,
} from '../../src/domain/cardCode';

describe('Card code', () => {
  test('the number has at least five digits', () => {
    expect(formatCardCode('04064', 7)).toBe('04064-00007');
    expect(formatCardCode('04064', 99_999)).toBe('04064-99999');
    expect(formatCardCode('04064', 100_000)).toBe('04064-100000');
  });

  test.each(['04064-1', '04064–000012', '04064 - 123456', '๐๔๐๖๔-๐๐๐๑๒'])('%j is accepted', (code) => {
    expect(validateCardCode(code, '04064').ok).toBe(true);
  });

  test.each(['', '0406400012', '04064-', '04064-1234567', '4064-00012', '04064-00A12', '04064-00012-1'])(
    '%j has the wrong form',
    (code) => {
      expect(validateCardCode(code, '04064')).toEqual({ ok: false, error: 'CARD_CODE_FORMAT' });
    },
  );

  test('another office’s code is refused', () => {
    expect(validateCardCode('04065-00012', '04064')).toEqual({ ok: false, error: 'CARD_CODE_PREFIX' });
  });

  test('a number is read back from the code that was written with it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (number) => {
        expect(cardCodeNumber(formatCardCode('04064', number), '04064')).toBe(number);
      }),
    );
  });

  test('old cards are compared without spaces and kinds of dashes', () => {
    expect(normalizeCardCode('จบ ๒ – 2563 / a1')).toBe('จบ2-2563/A1');
  });
});

describe('Next card number', () => {
  test('starts where the office says', () => {
    expect(nextCardNumber([], '04064', 0, 120)).toBe(120);
    expect(nextCardNumber([], '04064', 0, null)).toBe(1);
  });

  test('is one more than the greatest used, void or not, and never falls below the mark', () => {
    const used = ['04064-00012', '04064-00100', '04065-00900', 'เดิม'];
    expect(nextCardNumber(used, '04064', 0, 50)).toBe(101);
    expect(nextCardNumber(used, '04064', 100, 50)).toBe(101);
    expect(nextCardNumber(used, '04064', 101, 50)).toBe(102);
    expect(nextCardNumber(used, '04064', 101, 500)).toBe(500);
  });
});
