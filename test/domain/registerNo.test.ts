import fc from '../support/seeded';
import {
  formatRegisterNo,
  formatRequestId,
  nextNumber,
  parseRegisterNo,
  parseRequestId,
} from '../../src/domain/registerNo';

const aNumber = fc.record({ year: fc.integer({ min: 2500, max: 2700 }), number: fc.integer({ min: 1, max: 50_000 }) });

describe('Request id', () => {
  test('has four digits and grows beyond them', () => {
    expect(formatRequestId({ year: 2569, number: 1 })).toBe('IDC-2569-0001');
    expect(formatRequestId({ year: 2569, number: 10_000 })).toBe('IDC-2569-10000');
  });

  test('is read back as it was written, like the register number', () => {
    fc.assert(
      fc.property(aNumber, (entry) => {
        expect(parseRequestId(formatRequestId(entry))).toEqual(entry);
        expect(parseRegisterNo(formatRegisterNo(entry))).toEqual(entry);
      }),
    );
  });

  test.each(['', 'IDC-2569-12', 'IDC-69-0012', 'XIDC-2569-0012', 'IDC-2569-0012 ก'])('%j is none', (text) => {
    expect(parseRequestId(text)).toBeNull();
  });
});

describe('Register number', () => {
  test('is number and year', () => {
    expect(formatRegisterNo({ year: 2569, number: 12 })).toBe('12/2569');
  });

  test.each(['', '12', '/2569', '12/69', '1/1/2569'])('%j is none', (text) => {
    expect(parseRegisterNo(text)).toBeNull();
  });

  test('the next one follows the greatest of the year and the high-water mark', () => {
    const used = [{ year: 2569, number: 3 }, null, { year: 2568, number: 90 }, { year: 2569, number: 7 }];
    expect(nextNumber(used, 2569, 0)).toBe(8);
    expect(nextNumber(used, 2569, 9)).toBe(10);
    expect(nextNumber(used, 2570, 0)).toBe(1);
  });
});
