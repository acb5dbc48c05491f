/** A small part of the day of a whole office, which `npm run bench` runs in full: everything is taken in, nothing fails. */
import { readFileSync } from 'node:fs';
import { officeDay } from '../../bench/officeDay';
import { latencyTable } from '../../bench/platformTime';

test('every answer becomes a request, every change is made, every message goes out', () => {
  const day = officeDay(32, 12);
  expect(day).toMatchObject({ requests: 32, changes: 12, left: 0, waiting: 0, failed: [] });
  // M01 for everybody, M06 and M08 for the three cards.
  expect(day.sent).toBe(32 + 3 + 3);
  // The model: far from six minutes, and an answer holds the lock for a part of its time only.
  expect(day.longestMs).toBeLessThan(60_000);
  expect(day.lockedMs).toBeLessThan(day.triggerMs + day.officersMs);
});

test('an account that may write to few people a day takes in all the same; the messages wait', () => {
  // Twenty are kept for what officers do.
  expect(officeDay(16, 0, 28)).toMatchObject({ requests: 16, left: 0, sent: 8, waiting: 8, failed: [] });
});

test('docs/scale.md shows the model that is used', () => {
  const cells = (text: string): string => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');
  expect(cells(readFileSync('docs/scale.md', 'utf8'))).toContain(cells(latencyTable()));
});
