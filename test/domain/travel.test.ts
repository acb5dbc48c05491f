import { travelSavings } from '../../src/domain/travel';

describe('Travel saving', () => {
  test.each([
    ['ONLINE', 'SELF', 1],
    ['ONLINE', 'PROXY', 2],
    ['PAPER', 'SELF', 0],
    ['PAPER', 'PROXY', 1],
  ] as const)('%s and %s save %i trips', (channel, pickup, savedTrips) => {
    expect(travelSavings({ oneWayKm: 70, channel, pickup })).toEqual({
      savedTrips,
      savedKm: savedTrips * 140,
      savedBaht: savedTrips * 560,
    });
  });

  test('never less than nothing is saved', () => {
    expect(travelSavings({ oneWayKm: 70, channel: 'PAPER', pickup: 'SELF' }, { baselineTrips: 1 }).savedTrips).toBe(0);
  });

  test('the rate can be configured', () => {
    expect(travelSavings({ oneWayKm: 10, channel: 'ONLINE', pickup: 'SELF' }, { ratePerKm: 2 }).savedBaht).toBe(40);
  });
});
