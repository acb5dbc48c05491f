import { CALL_RESULTS, isCallResult, mayHaveOldCard, nextCall, oldCardExcuse } from '../../src/domain/pickup';
import { REASON_CODES } from '../../src/domain/reason';

const holidays = new Set(['2026-11-23']);

describe('The next call', () => {
  test.each([
    ['NO_ANSWER', undefined, '2026-11-18', '2026-11-19'],
    ['MESSAGE_LEFT', undefined, '2026-11-20', '2026-11-24'],
    ['REACHED', '2026-11-18', '2026-11-17', '2026-11-19'],
    ['REACHED', '2026-11-20', '2026-11-17', '2026-11-24'],
    ['REACHED', undefined, '2026-11-17', ''],
    ['NO_ANSWER', '2026-11-25', '2026-11-17', '2026-11-26'],
  ] as const)('after %s, promised %s, on %s: %s', (result, promisedDay, today, next) => {
    expect(nextCall({ result, promisedDay }, today, holidays)).toBe(next);
  });

  test('results are the three of the rules', () => {
    expect(CALL_RESULTS).toEqual(['REACHED', 'NO_ANSWER', 'MESSAGE_LEFT']);
    expect([...CALL_RESULTS, 'BUSY', '', undefined].map(isCallResult)).toEqual([true, true, true, false, false, false]);
  });
});

test('an old card is expected of everybody but those who never had one, lost it, or saw it destroyed', () => {
  const excuses = (category: string): Record<string, string | null> =>
    Object.fromEntries(['', ...REASON_CODES].map((reason) => [reason, oldCardExcuse({ reason, category })]));
  const expected = Object.fromEntries(['', ...REASON_CODES].map((reason) => [reason, null]));
  expect(excuses('TEACHER_CIVIL')).toEqual({
    ...expected,
    FIRST: 'FIRST',
    NEW_LOST: 'LOST',
    NEW_DESTROYED: 'DESTROYED',
  });
  // Who has retired had a card of another kind.
  expect(excuses('PENSIONER_CIVIL')).toEqual({ ...expected, NEW_LOST: 'LOST', NEW_DESTROYED: 'DESTROYED' });
  expect(mayHaveOldCard({ reason: 'FIRST', category: 'PENSIONER_PERMANENT' })).toBe(true);
  expect(mayHaveOldCard({ reason: 'FIRST', category: 'GOV_EMP' })).toBe(false);
  expect(mayHaveOldCard({ reason: 'NEW_EXPIRED', category: 'PENSIONER_CIVIL' })).toBe(false);
});
