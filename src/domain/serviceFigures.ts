/** The figures of the office's service in a period; docs/rules.md §10.2. */
import { daysBetween, type Holidays, type IsoDate } from './calendar';
import type { ServiceCase } from './serviceCase';
import type { Status } from './status';
import { netTurnaround } from './turnaround';
import { travelSavings } from './travel';
import type { Settings } from './settings';

/** First and last day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Numbers of requests, working days, calendar days and per cent; null where there is nothing to divide by. */
export interface ServiceFigures {
  readonly received: number;
  readonly accepted: number;
  readonly ready: number;
  readonly collected: number;
  readonly withinSla: number | null;
  readonly averageNet: number | null;
  readonly medianNet: number | null;
  readonly averageGross: number | null;
  /** Calendar days that cards made in the period lay in the office, until they were collected or until today. */
  readonly averageWaiting: number | null;
  readonly firstTimeRight: number | null;
  readonly late: number;
  readonly latePercent: number | null;
  /** Different people who have asked online since the beginning. */
  readonly people: number;
  readonly coverage: number | null;
  readonly travelReduced: number | null;
}

export type Rules = Pick<Settings, 'slaWorkingDays' | 'targetPopulation' | 'ratePerKm' | 'baselineTrips'>;

const COLLECTED: readonly (Status | null)[] = ['PICKED_UP', 'PICKED_UP_PROXY'];

/** Requests that count, by what happened to them in a period. Duplicates are not counted at all. */
export interface Happened {
  readonly received: readonly ServiceCase[];
  readonly accepted: readonly ServiceCase[];
  readonly ready: readonly ServiceCase[];
  readonly collected: readonly ServiceCase[];
  readonly cancelled: readonly ServiceCase[];
  readonly rejected: readonly ServiceCase[];
}

export const isWithin = (day: IsoDate, { from, to }: Period): boolean => day !== '' && day >= from && day <= to;

/** Each event is counted in the period in which it happened (docs/rules.md §10.1). */
export function happenedIn(cases: readonly ServiceCase[], period: Period): Happened {
  const own = cases.filter(({ duplicate }) => !duplicate);
  const closed = own.filter(({ closedOn }) => isWithin(closedOn, period));
  return {
    received: own.filter(({ receivedDate }) => isWithin(receivedDate, period)),
    accepted: own.filter(({ acceptedOn }) => isWithin(acceptedOn, period)),
    ready: own.filter(({ readyOn }) => isWithin(readyOn, period)),
    collected: closed.filter(({ status }) => COLLECTED.includes(status)),
    cancelled: closed.filter(({ status }) => status === 'CANCELLED'),
    rejected: closed.filter(({ status }) => status === 'REJECTED'),
  };
}

/** What the cases do not tell. */
interface Beside {
  readonly today?: IsoDate;
  /** Citizen ids of people who asked online and whose requests are no longer among the cases. */
  readonly earlierPeople?: readonly string[];
}

export function serviceFigures(
  cases: readonly ServiceCase[],
  period: Period,
  rules: Rules,
  holidays: Holidays,
  { today = period.to, earlierPeople = [] }: Beside = {},
): ServiceFigures {
  const { received, accepted, ready, collected } = happenedIn(cases, period);
  const net = ready.flatMap((one) => netDays(one, holidays) ?? []);
  const late = received.filter((one) => one.late).length;
  const online = cases.filter(
    (one) =>
      !one.duplicate &&
      one.citizenId !== '' &&
      one.channel === 'ONLINE' &&
      one.receivedDate !== '' &&
      one.receivedDate <= period.to,
  );
  const people = new Set([...earlierPeople, ...online.map(({ citizenId }) => citizenId)]).size;
  return {
    received: received.length,
    accepted: accepted.length,
    ready: ready.length,
    collected: collected.length,
    withinSla: percent(net.filter((days) => days <= rules.slaWorkingDays).length, net.length),
    averageNet: average(net),
    medianNet: median(net),
    averageGross: average(ready.flatMap((one) => netDays({ ...one, corrections: [] }, holidays) ?? [])),
    averageWaiting: average(ready.flatMap((one) => waitingDays(one, today) ?? [])),
    firstTimeRight: firstTimeRight(accepted),
    late,
    latePercent: percent(late, received.length),
    people,
    coverage: percent(people, rules.targetPopulation),
    travelReduced: percent(collected.filter((one) => savedTrips(one, rules) > 0).length, collected.length),
  };
}

/** Working days from receipt to ready without corrections; undefined where these days cannot be. */
function netDays({ receivedDate, readyOn, corrections }: ServiceCase, holidays: Holidays): number | undefined {
  return receivedDate === '' || readyOn < receivedDate
    ? undefined
    : netTurnaround(receivedDate, readyOn, corrections, holidays);
}

/** Calendar days in the office; undefined for a card that nobody collects any more, and where the days cannot be. */
function waitingDays({ status, readyOn, closedOn }: ServiceCase, today: IsoDate): number | undefined {
  const until = COLLECTED.includes(status) ? closedOn : status === 'READY_FOR_PICKUP' ? today : '';
  return until === '' || until < readyOn ? undefined : daysBetween(readyOn, until);
}

/** Per cent of the accepted requests that needed no correction. */
export const firstTimeRight = (accepted: readonly ServiceCase[]): number | null =>
  percent(accepted.filter(({ correctionRound }) => correctionRound === 0).length, accepted.length);

/** Trips that one collected card has saved. */
export function savedTrips({ channel, status }: ServiceCase, rules: Rules): number {
  const pickup = status === 'PICKED_UP_PROXY' ? 'PROXY' : 'SELF';
  return travelSavings({ oneWayKm: 0, channel, pickup }, rules).savedTrips;
}

export interface SavedTravel {
  readonly trips: number;
  readonly km: number;
  readonly baht: number;
}

/** Trips, kilometres and baht saved by collected cards; where the distance is not known, only the trips. */
export function savedTravel(
  collected: readonly ServiceCase[],
  rules: Rules,
  distances: ReadonlyMap<string, number>,
): SavedTravel {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const saved = collected.map((one) => {
    const pickup = one.status === 'PICKED_UP_PROXY' ? 'PROXY' : 'SELF';
    return travelSavings({ oneWayKm: distances.get(one.district) ?? 0, channel: one.channel, pickup }, rules);
  });
  return {
    trips: sum(saved.map((one) => one.savedTrips)),
    km: sum(saved.map(({ savedKm }) => savedKm)),
    baht: sum(saved.map(({ savedBaht }) => savedBaht)),
  };
}

export const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

export function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** A month (1–12) of a year, or a whole fiscal year; years in พ.ศ.; docs/rules.md §10.1. */
export function periodOf(year: number, month: number | null): Period {
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (month === null) return { from: `${year - 544}-10-01`, to: `${year - 543}-09-30` };
  // No day of a month comes after its "31st" as text.
  return { from: `${year - 543}-${pad(month)}-01`, to: `${year - 543}-${pad(month)}-31` };
}
