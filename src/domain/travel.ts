/** Computes the travelling that an online request saves (objective 4 of the system). */
import { DEFAULT_SETTINGS, type Settings } from './settings';

export interface TravelSavings {
  savedTrips: number;
  savedKm: number;
  savedBaht: number;
}

/**
 * Trips saved against the baseline of handing in and collecting (docs/rules.md §10.2): online saves the first, a proxy
 * the second; a trip is there and back.
 */
export function travelSavings(
  request: { oneWayKm: number; channel: 'ONLINE' | 'PAPER'; pickup: 'SELF' | 'PROXY' },
  settings: Partial<Pick<Settings, 'ratePerKm' | 'baselineTrips'>> = {},
): TravelSavings {
  const { ratePerKm, baselineTrips } = { ...DEFAULT_SETTINGS, ...settings };
  const actualTrips = (request.channel === 'ONLINE' ? 0 : 1) + (request.pickup === 'SELF' ? 1 : 0);
  const savedTrips = Math.max(0, baselineTrips - actualTrips);
  const savedKm = savedTrips * 2 * request.oneWayKm;
  return { savedTrips, savedKm, savedBaht: savedKm * ratePerKm };
}
