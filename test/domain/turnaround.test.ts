import fc from '../support/seeded';
import {
  beginRound,
  endRound,
  formatRounds,
  netTurnaround,
  parseRounds,
  serviceEnd,
  serviceTime,
} from '../../src/domain/turnaround';
import { STATUS_CODES } from '../../src/domain/status';
import { anyDay } from './arbitraries';

describe('Net turnaround', () => {
  test('without corrections it is the working days from receipt to ready', () => {
    expect(netTurnaround('2026-11-16', '2026-11-20', [])).toBe(4);
    expect(netTurnaround('2026-11-20', '2026-11-20', [])).toBe(0);
  });

  test('each round with the applicant is taken off', () => {
    const rounds = [
      ['2026-11-17', '2026-11-19'],
      ['2026-11-20', '2026-11-24'],
    ] as const;
    expect(netTurnaround('2026-11-16', '2026-11-30', rounds)).toBe(10 - 2 - 2);
  });

  test('holidays count on neither side', () => {
    const holidays = new Set(['2026-11-19', '2026-11-26']);
    expect(netTurnaround('2026-11-16', '2026-11-30', [['2026-11-18', '2026-11-24']], holidays)).toBe(8 - 3);
  });
});

describe('Rounds of correction', () => {
  test('one that has not ended goes on until today', () => {
    expect(netTurnaround('2026-11-16', '2026-11-20', [['2026-11-18', '']])).toBe(2);
  });

  test('begin once and end once', () => {
    const begun = beginRound([], '2026-11-17');
    expect(beginRound(begun, '2026-11-18')).toEqual([['2026-11-17', '']]);
    const ended = endRound(begun, '2026-11-19');
    expect(endRound(ended, '2026-11-25')).toEqual([['2026-11-17', '2026-11-19']]);
    expect(beginRound(ended, '2026-11-20')).toEqual([
      ['2026-11-17', '2026-11-19'],
      ['2026-11-20', ''],
    ]);
  });

  test('are kept as text and read back', () => {
    const round = fc.tuple(anyDay, fc.oneof(anyDay, fc.constant('')));
    fc.assert(
      fc.property(fc.array(round, { maxLength: 5 }), (rounds) => {
        expect(parseRounds(formatRounds(rounds))).toEqual(rounds);
      }),
    );
    expect(formatRounds([['2026-11-17', '']])).toBe('2026-11-17>');
    expect(parseRounds('เมื่อวาน 2026-11-17>2026-11-19 2026-1-1> x')).toEqual([['2026-11-17', '2026-11-19']]);
    expect(parseRounds('')).toEqual([]);
  });
});

describe('The time of service', () => {
  const request = (status: (typeof STATUS_CODES)[number], corrections: [string, string][] = []) => ({
    status,
    receivedDate: '2026-11-16',
    corrections,
  });

  test.each([
    ['2026-11-20', 'ENOUGH'],
    ['2026-11-22', 'ENOUGH'],
    ['2026-11-23', 'LAST_DAY'],
    ['2026-11-24', 'OVER'],
  ])('received on Monday 16, five working days: on %s %s', (today, expected) => {
    expect(serviceTime(request('CHECKING'), today, 5)).toBe(expected);
  });

  test('stands still while the applicant corrects, and on holidays', () => {
    expect(serviceTime(request('RECEIVED', [['2026-11-17', '2026-11-23']]), '2026-11-24', 5)).toBe('ENOUGH');
    expect(serviceTime(request('RECEIVED'), '2026-11-24', 5, new Set(['2026-11-18']))).toBe('LAST_DAY');
  });

  test('runs only while the request lies with the office', () => {
    expect(STATUS_CODES.filter((status) => serviceTime(request(status), '2027-01-01', 5) !== 'ENOUGH')).toEqual([
      'RECEIVED',
      'CHECKING',
      'IN_PRODUCTION',
    ]);
  });

  test('has no end while the applicant corrects', () => {
    expect(serviceEnd(request('NEEDS_CORRECTION', [['2026-11-17', '']]), 5)).toBe('');
  });

  test('ends on its last day', () => {
    expect(serviceEnd(request('RECEIVED'), 5)).toBe('2026-11-23');
    expect(serviceEnd(request('RECEIVED', [['2026-11-17', '2026-11-19']]), 5)).toBe('2026-11-25');
    expect(serviceEnd(request('RECEIVED'), 5, new Set(['2026-11-23']))).toBe('2026-11-24');
  });
});
