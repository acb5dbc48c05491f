import { netTurnaround } from '../../src/domain/turnaround';

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
