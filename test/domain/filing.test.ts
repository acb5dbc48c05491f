import fc from '../support/seeded';
import { daysBetween } from '../../src/domain/calendar';
import { checkFiling, eventDay, isEarlyRenewal } from '../../src/domain/filing';
import { REASON_CODES, REASONS } from '../../src/domain/reason';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { daysFrom, someHolidays } from './arbitraries';

describe('Filing within 30 days', () => {
  const lost = (submitDate: string) => checkFiling({ reason: 'NEW_LOST', eventDate: '2026-11-02', submitDate });

  test('day 30 is in time, day 31 is one day late', () => {
    expect(lost('2026-12-02')).toEqual({ eventDate: '2026-11-02', deadline: '2026-12-02', late: false, daysLate: 0 });
    expect(lost('2026-12-03')).toEqual({ eventDate: '2026-11-02', deadline: '2026-12-02', late: true, daysLate: 1 });
  });

  test('days late are counted from the rolled deadline', () => {
    const request = { reason: 'NEW_EXPIRED', eventDate: '2026-10-01', submitDate: '2026-11-03' } as const;
    expect(checkFiling(request)).toMatchObject({ deadline: '2026-11-02', daysLate: 1 });
    expect(checkFiling(request, { ...DEFAULT_SETTINGS, rollForward: false })).toMatchObject({
      deadline: '2026-10-31',
      daysLate: 3,
    });
  });

  test('an order counts from the later of signature and effect', () => {
    const dates = { orderDate: '2026-09-01', effectiveDate: '2026-03-01' };
    expect(eventDay('CHG_POSITION', dates)).toBe('2026-09-01');
    expect(eventDay('CHG_TRANSFER', { orderDate: '2026-03-01', effectiveDate: '2026-09-01' })).toBe('2026-09-01');
    expect(eventDay('CHG_RANK', { orderDate: '2026-03-01' })).toBe('2026-03-01');
    expect(eventDay('CHG_POSITION', { eventDate: '2026-09-01' })).toBeUndefined();
  });

  test.each(REASON_CODES.filter((reason) => REASONS[reason].dates === 'NONE'))('%s has no period', (reason) => {
    expect(checkFiling({ reason, submitDate: '2026-11-21', eventDate: '2020-01-01' })).toEqual({
      deadline: null,
      late: false,
      daysLate: 0,
    });
  });

  test.each(REASON_CODES.filter((reason) => REASONS[reason].dates !== 'NONE'))('%s needs its date', (reason) => {
    expect(checkFiling({ reason, submitDate: '2026-11-21', eventDate: '' })).toEqual({ error: 'EVENT_DATE_REQUIRED' });
  });

  test.each(['NEW_LOST', 'NEW_DESTROYED', 'CHG_DAMAGED'] as const)('%s cannot lie in the future', (reason) => {
    const on = (eventDate: string) => checkFiling({ reason, submitDate: '2026-11-21', eventDate });
    expect(on('2026-11-22')).toEqual({ error: 'EVENT_DATE_FUTURE' });
    expect(on('2026-11-21')).toMatchObject({ late: false });
  });

  test('an order may take effect after it is used', () => {
    expect(
      checkFiling({
        reason: 'CHG_TRANSFER',
        submitDate: '2026-11-21',
        orderDate: '2026-11-20',
        effectiveDate: '2026-12-01',
      }),
    ).toMatchObject({ eventDate: '2026-12-01', late: false });
  });

  test('late and days late always agree, and nobody is late within the first 30 days', () => {
    fc.assert(
      fc.property(daysFrom('2026-01-01', 90), daysFrom('2026-01-01', 200), someHolidays, (event, submit, holidays) => {
        const filing = checkFiling({ reason: 'NEW_EXPIRED', eventDate: event, submitDate: submit, holidays });
        if ('error' in filing || filing.deadline === null) throw new Error('the period must be known');
        expect(filing.late).toBe(submit > filing.deadline);
        expect(filing.daysLate).toBe(filing.late ? daysBetween(filing.deadline, submit) : 0);
        if (daysBetween(event, submit) <= 30) expect(filing.late).toBe(false);
      }),
    );
  });
});

describe('Early renewal', () => {
  const renewal = (eventDate: string) => isEarlyRenewal({ reason: 'NEW_EXPIRED', submitDate: '2026-11-21', eventDate });

  test('60 days before expiry is not early, 61 days is', () => {
    expect(renewal('2027-01-20')).toBe(false);
    expect(renewal('2027-01-21')).toBe(true);
  });

  test('only an expiring card can be early', () => {
    expect(isEarlyRenewal({ reason: 'CHG_LASTNAME', submitDate: '2026-11-21', eventDate: '2027-06-01' })).toBe(false);
    expect(isEarlyRenewal({ reason: 'NEW_EXPIRED', submitDate: '2026-11-21' })).toBe(false);
  });
});
