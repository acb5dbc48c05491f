import fc from '../support/seeded';
import { addDays } from '../../src/domain/calendar';
import { byUrgency, dueReminders, mayBeDue, workingDayBefore, type Remindable } from '../../src/domain/reminders';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { STATUS_CODES } from '../../src/domain/status';

const NONE = new Set<string>();
const nobody: Remindable = { status: 'RECEIVED', correctionDue: '', readySince: '', expiryDate: '', isNewest: true };
const correcting: Remindable = { ...nobody, status: 'NEEDS_CORRECTION', correctionDue: '2026-11-25' };
const waiting: Remindable = { ...nobody, status: 'READY_FOR_PICKUP', readySince: '2026-11-20' };
const holding: Remindable = { ...nobody, status: 'PICKED_UP', expiryDate: '2032-11-19' };

const due = (request: Remindable, after: string, today: string, holidays = NONE): string[] =>
  dueReminders(request, after, today, DEFAULT_SETTINGS, holidays).map(({ kind, point }) => `${kind} ${point}`);
/** What is due on one day. */
const on = (request: Remindable, day: string, holidays = NONE): string[] =>
  due(request, addDays(day, -1), day, holidays);

test.each([
  ['2026-11-22', []],
  ['2026-11-23', ['M03 2']],
  ['2026-11-24', []],
  ['2026-11-25', []],
  ['2026-11-26', ['M04 1']],
  ['2026-12-03', ['M04 8']],
  ['2026-12-10', ['M04 15']],
  ['2026-12-17', []],
])('a correction due on Wednesday 25 November: on %s %j', (day, expected) => {
  expect(on(correcting, day)).toEqual(expected);
});

test('two working days before skip weekends and holidays', () => {
  expect(workingDayBefore('2026-11-23', 2, NONE)).toBe('2026-11-19');
  expect(workingDayBefore('2026-11-23', 2, new Set(['2026-11-20']))).toBe('2026-11-18');
  expect(on({ ...correcting, correctionDue: '2026-11-23' }, '2026-11-18', new Set(['2026-11-20']))).toEqual(['M03 2']);
});

test.each([
  ['2026-11-26', []],
  ['2026-11-27', ['M07 7']],
  ['2026-12-04', ['M07 14']],
  ['2026-12-20', ['M07 30']],
  ['2026-12-21', []],
])('a card that waits since 20 November: on %s %j', (day, expected) => {
  expect(on(waiting, day)).toEqual(expected);
});

test.each([
  ['2032-09-20', ['M13 60']],
  ['2032-10-20', ['M13 30']],
  ['2032-11-12', ['M13 7']],
  ['2032-11-19', []],
  ['2032-11-20', ['M14 1']],
  ['2032-11-21', []],
])('a card that ends on 19 November 2032: on %s %j', (day, expected) => {
  expect(on(holding, day)).toEqual(expected);
});

test('a lifelong card, and one that has been followed by another request, are not spoken of', () => {
  expect(on({ ...holding, expiryDate: 'LIFETIME' }, '2032-11-20')).toEqual([]);
  expect(on({ ...holding, isNewest: false }, '2032-11-20')).toEqual([]);
});

test('after a missed month each kind is told once, the latest; what looked forward and is over is left out', () => {
  expect(due(waiting, '2026-11-20', '2026-12-21')).toEqual(['M07 30']);
  expect(due(correcting, '2026-11-18', '2026-12-11')).toEqual(['M04 15']);
  expect(due(correcting, '2026-11-18', '2026-11-25')).toEqual(['M03 2']);
  expect(due(holding, '2032-10-01', '2032-11-20')).toEqual(['M14 1']);
});

test('nothing is due when the clock stands still or goes back', () => {
  expect(due(waiting, '2026-11-27', '2026-11-27')).toEqual([]);
  expect(due(waiting, '2026-11-28', '2026-11-27')).toEqual([]);
});

test('the lighter test never leaves out what is due', () => {
  const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-09-01', days));
  const request = fc.record<Remindable>({
    status: fc.constantFrom(...STATUS_CODES),
    correctionDue: fc.oneof(day, fc.constant('')),
    readySince: fc.oneof(day, fc.constant('')),
    expiryDate: fc.oneof(day, fc.constant('LIFETIME'), fc.constant('')),
    isNewest: fc.boolean(),
  });
  fc.assert(
    fc.property(request, day, fc.integer({ min: 0, max: 20 }), (one, after, span) => {
      const today = addDays(after, span);
      const found = due(one, after, today);
      expect(found.length === 0 || mayBeDue(one, after, today, DEFAULT_SETTINGS)).toBe(true);
      expect(new Set(found.map((text) => text.split(' ')[0])).size).toBe(found.length);
    }),
  );
});

test('the order while the quota is short', () => {
  const kinds = ['M15', 'M13', 'M03', 'M01', 'M07', 'M16', 'M04', 'M06'].map((kind) => ({ kind }));
  expect(kinds.sort(byUrgency).map(({ kind }) => kind)).toEqual([
    'M01',
    'M06',
    'M07',
    'M03',
    'M04',
    'M13',
    'M15',
    'M16',
  ]);
});
