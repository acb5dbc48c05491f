import type { ServiceCase } from '../../src/domain/serviceCase';
import { aCase } from '../support/serviceCase';
import { periodOf, serviceFigures } from '../../src/domain/serviceFigures';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';

const november = periodOf(2569, 11);
const figures = (cases: ServiceCase[], period = november) => serviceFigures(cases, period, DEFAULT_SETTINGS, new Set());

test('AE-S1: four working days, within the office’s five; five days until it was collected', () => {
  expect(figures([aCase()])).toMatchObject({
    received: 1,
    accepted: 1,
    ready: 1,
    collected: 1,
    withinSla: 100,
    averageNet: 4,
    medianNet: 4,
    averageWaiting: 5,
    firstTimeRight: 100,
    late: 0,
    latePercent: 0,
    travelReduced: 100,
  });
});

test('nothing to divide by is nothing, not zero', () => {
  expect(figures([])).toMatchObject({
    received: 0,
    withinSla: null,
    averageNet: null,
    medianNet: null,
    latePercent: null,
  });
});

test('each event counts in its own month; a duplicate nowhere', () => {
  const later = aCase({ readyOn: '2026-12-01', closedOn: '2026-12-02' });
  expect(figures([later])).toMatchObject({ received: 1, ready: 0, collected: 0 });
  expect(figures([later], periodOf(2569, 12))).toMatchObject({ received: 0, ready: 1, collected: 1 });
  expect(figures([aCase({ duplicate: true })])).toMatchObject({ received: 0, collected: 0 });
});

test('time with the applicant does not count; the sixth working day is one too many', () => {
  const corrected = aCase({ readyOn: '2026-11-27', corrections: [['2026-11-17', '2026-11-24']], correctionRound: 1 });
  expect(figures([corrected])).toMatchObject({ averageNet: 4, withinSla: 100, firstTimeRight: 0 });
  expect(figures([aCase({ readyOn: '2026-11-23' }), aCase({ readyOn: '2026-11-24' })])).toMatchObject({
    averageNet: 5.5,
    medianNet: 5.5,
    withinSla: 50,
  });
});

test('a trip is saved online or by a proxy, not by paper and in person', () => {
  const paper = aCase({ channel: 'PAPER' });
  expect(figures([paper, aCase()]).travelReduced).toBe(50);
  expect(figures([{ ...paper, status: 'PICKED_UP_PROXY' }]).travelReduced).toBe(100);
});

test('people are counted once for coverage, those on paper not at all', () => {
  expect(figures([aCase(), aCase(), aCase({ citizenId: '1999900001028', channel: 'PAPER' })]).coverage).toBeCloseTo(
    100 / 1266,
  );
});

test('a fiscal year begins on 1 October, a month ends with its last day', () => {
  expect(periodOf(2570, null)).toEqual({ from: '2026-10-01', to: '2027-09-30' });
  expect(figures([aCase({ receivedDate: '2026-09-30' })], periodOf(2570, null)).received).toBe(0);
  expect(figures([aCase({ receivedDate: '2026-10-01' })], periodOf(2570, null)).received).toBe(1);
  expect(figures([aCase({ receivedDate: '2026-11-30' })]).received).toBe(1);
});
