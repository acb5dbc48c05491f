import fc from '../support/seeded';
import { addYears } from '../../src/domain/calendar';
import { CATEGORY_CODES } from '../../src/domain/category';
import { ageCompletionDate, computeExpiry, retirementDate, type CardHolder } from '../../src/domain/validity';
import { anyDay, daysFrom } from './arbitraries';

const aTeacher = (change: Partial<CardHolder> = {}): CardHolder => ({
  category: 'TEACHER_CIVIL',
  issueDate: '2026-11-21',
  birthDate: '1985-05-01',
  ...change,
});

describe('Age and retirement', () => {
  test('an age is completed the day before the birthday', () => {
    expect(ageCompletionDate('1967-01-01', 65)).toBe('2031-12-31');
    expect(ageCompletionDate('1967-01-01', 65, 'BIRTHDAY')).toBe('2032-01-01');
  });

  test('who is born on 29 February completes an age on 28 February', () => {
    expect(ageCompletionDate('1964-02-29', 65)).toBe('2029-02-28');
    expect(ageCompletionDate('1964-02-29', 60)).toBe('2024-02-28');
  });

  test('born on 1 October retires a year before born on 2 October', () => {
    expect(retirementDate('1949-10-01')).toBe('2009-09-30');
    expect(retirementDate('1949-10-02')).toBe('2010-09-30');
    expect(retirementDate('1949-10-01', 'BIRTHDAY')).toBe('2010-09-30');
  });
});

describe('Officials and permanent employees', () => {
  test('a card issued on the day of retirement is valid that day, a day later it is refused', () => {
    const birthDate = '1966-03-01';
    expect(computeExpiry(aTeacher({ birthDate, issueDate: '2026-09-30' }))).toEqual({
      expiry: '2026-09-30',
      rule: 'RETIREMENT',
    });
    expect(computeExpiry(aTeacher({ birthDate, issueDate: '2026-10-01' }))).toEqual({ error: 'ALREADY_RETIRED' });
  });

  test('a term that ends on the issue day counts, one that ended before is refused', () => {
    expect(computeExpiry(aTeacher({ termEndDate: '2026-11-21' }))).toEqual({ expiry: '2026-11-21', rule: 'TERM_END' });
    expect(computeExpiry(aTeacher({ termEndDate: '2026-11-20' }))).toEqual({ error: 'TERM_ENDED' });
  });

  test('of retirement and term the earlier decides', () => {
    const birthDate = '1969-10-01';
    expect(computeExpiry(aTeacher({ birthDate, termEndDate: '2029-09-29' }))).toMatchObject({ rule: 'TERM_END' });
    expect(computeExpiry(aTeacher({ birthDate, termEndDate: '2029-09-30' }))).toMatchObject({ rule: 'RETIREMENT' });
  });

  test('without a birth date nothing is computed, unless retirement does not matter', () => {
    expect(computeExpiry(aTeacher({ birthDate: undefined }))).toEqual({ error: 'BIRTH_DATE_REQUIRED' });
    expect(computeExpiry(aTeacher({ birthDate: undefined }), { capAtRetirement: false })).toEqual({
      expiry: '2032-11-20',
      rule: 'SIX_YEARS',
    });
  });
});

describe('Pensioners', () => {
  const aPensioner = (issueDate: string, birthDate: string) =>
    computeExpiry({ category: 'PENSIONER_CIVIL', issueDate, birthDate });

  test('a card valid on the day 65 is completed is valid for life, one day short is not', () => {
    expect(aPensioner('2026-01-01', '1967-01-01')).toEqual({ expiry: 'LIFETIME', rule: 'PENSIONER_LIFETIME' });
    expect(aPensioner('2026-01-01', '1967-01-02')).toEqual({ expiry: '2031-12-31', rule: 'SIX_YEARS' });
  });

  test('the age can be configured', () => {
    const holder = { category: 'PENSIONER_CIVIL', issueDate: '2026-01-01', birthDate: '1967-01-01' } as const;
    expect(computeExpiry(holder, { lifetimeAge: 70 })).toMatchObject({ rule: 'SIX_YEARS' });
  });

  test('without a birth date nothing is computed', () => {
    expect(computeExpiry({ category: 'PENSIONER_PERMANENT', issueDate: '2026-01-01' })).toEqual({
      error: 'BIRTH_DATE_REQUIRED',
    });
  });

  test('who retires at 60 always has a lifelong card', () => {
    fc.assert(
      fc.property(daysFrom('1950-01-01', 20_000), (birthDate) => {
        expect(aPensioner(retirementDate(birthDate), birthDate)).toMatchObject({ expiry: 'LIFETIME' });
      }),
    );
  });
});

describe('Government employees', () => {
  const employee = (issueDate: string, contractStartDate: string, contractEndDate?: string) =>
    computeExpiry({ category: 'GOV_EMP', issueDate, contractStartDate, contractEndDate });

  test('the contract’s first and last day count', () => {
    expect(employee('2026-10-01', '2026-10-01', '2026-10-01')).toEqual({ expiry: '2026-10-01', rule: 'CONTRACT_END' });
    expect(employee('2026-09-30', '2026-10-01', '2030-09-30')).toEqual({ error: 'CONTRACT_NOT_STARTED' });
    expect(employee('2026-10-02', '2026-10-01', '2026-10-01')).toEqual({ error: 'CONTRACT_ENDED' });
  });

  test('a contract longer than six years is cut', () => {
    expect(employee('2026-10-01', '2026-10-01', '2032-09-30')).toMatchObject({ rule: 'CONTRACT_END' });
    expect(employee('2026-10-01', '2026-10-01', '2032-10-01')).toEqual({ expiry: '2032-09-30', rule: 'SIX_YEARS' });
  });

  test('the end of the contract must be known', () => {
    expect(employee('2026-10-01', '2026-10-01')).toEqual({ error: 'CONTRACT_END_REQUIRED' });
  });
});

describe('Every card', () => {
  test('is valid for life or for less than six full years and one day, and never ends before it is issued', () => {
    const holder = fc.record({
      category: fc.constantFrom(...CATEGORY_CODES),
      issueDate: anyDay,
      birthDate: daysFrom('1930-01-01', 40_000),
      termEndDate: fc.option(anyDay, { nil: undefined }),
      contractStartDate: fc.option(anyDay, { nil: undefined }),
      contractEndDate: fc.option(anyDay, { nil: undefined }),
    });
    const config = fc.record({
      expiryRule: fc.constantFrom('DAY_BEFORE' as const, 'SAME_DAY' as const),
      capAtRetirement: fc.boolean(),
    });
    fc.assert(
      fc.property(holder, config, (card, rules) => {
        const result = computeExpiry(card, rules);
        fc.pre('expiry' in result && result.expiry !== 'LIFETIME');
        if ('error' in result) return;
        expect(result.expiry >= card.issueDate).toBe(true);
        expect(result.expiry <= addYears(card.issueDate, 6)).toBe(true);
        if (rules.expiryRule === 'DAY_BEFORE' && card.issueDate.slice(5) !== '02-29') {
          expect(result.expiry < addYears(card.issueDate, 6)).toBe(true);
        }
      }),
    );
  });
});
