import { finishedOn, isForArchive, isForRemoval, type Finished } from '../../src/domain/keeping';
import { STATUSES, type Status } from '../../src/domain/status';

const done = (change: Partial<Finished> = {}): Finished => ({
  status: 'CANCELLED',
  closedOn: '2023-11-16',
  statusSince: '2023-11-16',
  expiryDate: '',
  ...change,
});

test('the very day after so many years does not count yet, the next one does', () => {
  expect(isForArchive(done(), 3, '2026-11-16')).toBe(false);
  expect(isForArchive(done(), 3, '2026-11-17')).toBe(true);
  expect(isForRemoval(done(), 7, '2030-11-16')).toBe(false);
  expect(isForRemoval(done(), 7, '2030-11-17')).toBe(true);
});

test('29 February ends with the February of a year that has none', () => {
  expect(isForArchive(done({ closedOn: '2024-02-29' }), 3, '2027-02-28')).toBe(false);
  expect(isForArchive(done({ closedOn: '2024-02-29' }), 3, '2027-03-02')).toBe(true);
});

test.each(Object.keys(STATUSES) as Status[])('%s: only what is at its end is old', (status) => {
  expect(finishedOn(done({ status })) !== null).toBe(STATUSES[status].final);
});

test('a card that is still valid keeps its request at hand, but not its personal data', () => {
  const handed = (expiryDate: string): Finished => done({ status: 'PICKED_UP_PROXY', expiryDate });
  expect(isForArchive(handed('2029-11-15'), 3, '2029-11-15')).toBe(false);
  // The day after, its holder is told; and for a month, should a morning have been missed.
  expect(isForArchive(handed('2029-11-15'), 3, '2029-12-16')).toBe(false);
  expect(isForArchive(handed('2029-11-15'), 3, '2029-12-17')).toBe(true);
  expect(isForArchive(handed('LIFETIME'), 3, '2029-11-16')).toBe(true);
  expect(isForArchive(handed('ไม่ทราบ'), 3, '2029-11-16')).toBe(true);
  expect(isForRemoval(handed('2029-11-15'), 3, '2029-11-01')).toBe(true);
});

test('a day that nobody can read decides nothing; the day of the status stands in for it', () => {
  expect(finishedOn(done({ closedOn: '16 พ.ย. 66', statusSince: '2023-11-17' }))).toBe('2023-11-17');
  expect(finishedOn(done({ closedOn: '', statusSince: '' }))).toBeNull();
  expect(isForRemoval(done({ closedOn: 'x', statusSince: 'y' }), 1, '2099-01-01')).toBe(false);
});
