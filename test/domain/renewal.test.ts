import { renewalNotice } from '../../src/domain/renewal';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';

describe('Renewal notice', () => {
  test.each([
    ['2026-11-21', 60],
    ['2026-12-21', 30],
    ['2027-01-13', 7],
  ])('on %s the card expires in %i days', (today, daysLeft) => {
    expect(renewalNotice('2027-01-20', today)).toEqual({ notice: 'EXPIRING', daysLeft });
  });

  test.each(['2026-11-20', '2026-11-22', '2027-01-20', '2027-01-22'])('on %s nothing is sent', (today) => {
    expect(renewalNotice('2027-01-20', today)).toEqual({ notice: null });
  });

  test('the day after expiry names the last day to file, not rolled over the weekend', () => {
    expect(renewalNotice('2027-01-21', '2027-01-22')).toEqual({ notice: 'EXPIRED_FILE_BY', fileBy: '2027-02-20' });
  });

  test('a lifelong card is never announced', () => {
    expect(renewalNotice('LIFETIME', '2027-01-21')).toEqual({ notice: null });
  });

  test('the days can be configured', () => {
    const settings = { ...DEFAULT_SETTINGS, renewalReminderDays: [90] };
    expect(renewalNotice('2027-01-20', '2026-10-22', settings)).toEqual({ notice: 'EXPIRING', daysLeft: 90 });
    expect(renewalNotice('2027-01-20', '2026-11-21', settings)).toEqual({ notice: null });
  });
});
