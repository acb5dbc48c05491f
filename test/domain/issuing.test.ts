import { isExpiryDate, isIssueDate } from '../../src/domain/issuing';

describe('The day of issue', () => {
  test.each([
    ['2026-11-16', false],
    ['2026-11-17', true],
    ['2026-12-20', true],
    ['2026-12-21', false],
    ['20/11/2569', false],
    ['', false],
  ])('accepted on 17, today 20 November: %s is %s', (issueDate, fits) => {
    expect(isIssueDate(issueDate, '2026-11-17', '2026-11-20')).toBe(fits);
  });
});

describe('A last day of one’s own', () => {
  test.each([
    ['LIFETIME', true],
    ['2026-11-20', true],
    ['2026-11-19', false],
    ['ตลอดชีพ', false],
  ])('issued on 20 November: %s is %s', (expiry, fits) => {
    expect(isExpiryDate(expiry, '2026-11-20')).toBe(fits);
  });
});
