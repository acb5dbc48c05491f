import fc from '../support/seeded';
import { formatCitizenId, normalizeCitizenId, validateCitizenId } from '../../src/domain/citizenId';
import { toThaiDigits } from '../../src/domain/text';
import { validCitizenId } from './arbitraries';

describe('Citizen id', () => {
  test.each([
    ['', 'CID_EMPTY'],
    [' - ', 'CID_EMPTY'],
    ['1999900001O10', 'CID_FORMAT'],
    ['1999900001/10', 'CID_FORMAT'],
    ['199990000101', 'CID_LENGTH'],
    ['19999000010100', 'CID_LENGTH'],
    ['0999900001011', 'CID_FIRST_DIGIT'],
    ['9999900001015', 'CID_FIRST_DIGIT'],
    ['1999900001011', 'CID_CHECKSUM'],
  ])('%j is refused: %s', (raw, error) => {
    expect(validateCitizenId(raw)).toEqual({ ok: false, error });
  });

  test('first digits 1 and 8 are accepted', () => {
    expect(validateCitizenId('1999900001010').ok).toBe(true);
    expect(validateCitizenId('8999900001017').ok).toBe(true);
  });

  test('a valid id stays valid when it is written with dashes or Thai digits', () => {
    fc.assert(
      fc.property(validCitizenId, (id) => {
        expect(validateCitizenId(formatCitizenId(id))).toEqual({ ok: true, normalized: id });
        expect(validateCitizenId(toThaiDigits(id))).toEqual({ ok: true, normalized: id });
      }),
    );
  });

  test('one wrong digit is always found, except in the one place where the check cannot tell', () => {
    fc.assert(
      fc.property(validCitizenId, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), (id, place, add) => {
        const digit = (Number(id[place]) + add) % 10;
        const wrong = id.slice(0, place) + String(digit) + id.slice(place + 1);
        // The remainders 0 and 10, and 1 and 11, give the same check digit: the scheme's own weakness.
        const remainder = (text: string) =>
          Array.from(text.slice(0, 12)).reduce((sum, d, index) => sum + Number(d) * (13 - index), 0) % 11;
        fc.pre(place === 12 || remainder(wrong) % 10 !== remainder(id) % 10);
        expect(validateCitizenId(wrong).ok).toBe(false);
      }),
    );
  });

  test('a text that is no id is shown as it is', () => {
    expect(formatCitizenId('12ก')).toBe('12ก');
  });

  test('two ways of writing an id compare as equal', () => {
    expect(normalizeCitizenId('1–9999–00001–01–0')).toBe(normalizeCitizenId('๑๙๙๙๙ ๐๐๐๐๑ ๐๑๐'));
  });
});
