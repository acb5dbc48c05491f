/** The figures of the office's service in a period; docs/rules.md §10.2. */
import { daysBetween, type Holidays, type IsoDate } from './calendar';
import type { Status } from './status';
import { netTurnaround, type CorrectionRound } from './turnaround';
import { travelSavings } from './travel';
import type { Settings } from './settings';

/** What is counted of a request. Days are ISO, '' while they have not come. */
export interface ServiceCase {
  readonly status: Status;
  readonly citizenId: string;
  readonly channel: 'ONLINE' | 'PAPER';
  readonly receivedDate: IsoDate;
  readonly acceptedOn: IsoDate;
  readonly readyOn: IsoDate;
  readonly closedOn: IsoDate;
  readonly corrections: readonly CorrectionRound[];
  readonly correctionRound: number;
  readonly late: boolean;
  readonly duplicate: boolean;
  /** District of the school (อำเภอ); '' for those who have none. */
  readonly district: string;
}

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
  readonly averageWaiting: number | null;
  readonly firstTimeRight: number | null;
  readonly late: number;
  readonly latePercent: number | null;
  readonly coverage: number | null;
  readonly travelReduced: number | null;
}

type Rules = Pick<Settings, 'slaWorkingDays' | 'targetPopulation' | 'ratePerKm' | 'baselineTrips'>;

const COLLECTED: readonly Status[] = ['PICKED_UP', 'PICKED_UP_PROXY'];

/** Each event is counted in the period in which it happened; duplicates are not counted at all. */
export function serviceFigures(
  cases: readonly ServiceCase[],
  { from, to }: Period,
  rules: Rules,
  holidays: Holidays,
): ServiceFigures {
  const own = cases.filter(({ duplicate }) => !duplicate);
  const within = (day: IsoDate): boolean => day !== '' && day >= from && day <= to;
  const received = own.filter(({ receivedDate }) => within(receivedDate));
  const accepted = own.filter(({ acceptedOn }) => within(acceptedOn));
  const ready = own.filter(({ readyOn }) => within(readyOn));
  const collected = own.filter(({ status, closedOn }) => COLLECTED.includes(status) && within(closedOn));
  const net = ready.map((one) => netTurnaround(one.receivedDate, one.readyOn, one.corrections, holidays));
  const late = received.filter((one) => one.late).length;
  const online = own.filter(({ channel, receivedDate }) => channel === 'ONLINE' && receivedDate <= to);
  return {
    received: received.length,
    accepted: accepted.length,
    ready: ready.length,
    collected: collected.length,
    withinSla: percent(net.filter((days) => days <= rules.slaWorkingDays).length, net.length),
    averageNet: average(net),
    medianNet: median(net),
    averageWaiting: average(collected.map(({ readyOn, closedOn }) => daysBetween(readyOn, closedOn))),
    firstTimeRight: percent(accepted.filter(({ correctionRound }) => correctionRound === 0).length, accepted.length),
    late,
    latePercent: percent(late, received.length),
    coverage: percent(new Set(online.map(({ citizenId }) => citizenId)).size, rules.targetPopulation),
    travelReduced: percent(collected.filter((one) => savedTrips(one, rules) > 0).length, collected.length),
  };
}

function savedTrips({ channel, status }: ServiceCase, rules: Rules): number {
  const pickup = status === 'PICKED_UP_PROXY' ? 'PROXY' : 'SELF';
  return travelSavings({ oneWayKm: 0, channel, pickup }, rules).savedTrips;
}

/** Kilometres and baht saved by the cards collected in a period; districts of unknown distance do not count. */
export function savedTravel(
  cases: readonly ServiceCase[],
  { from, to }: Period,
  rules: Rules,
  distances: ReadonlyMap<string, number>,
): { readonly km: number; readonly baht: number } {
  const saved = cases
    .filter((one) => !one.duplicate && COLLECTED.includes(one.status) && one.closedOn >= from && one.closedOn <= to)
    .flatMap(({ district, channel, status }) => {
      const oneWayKm = distances.get(district);
      const pickup = status === 'PICKED_UP_PROXY' ? 'PROXY' : 'SELF';
      return oneWayKm === undefined ? [] : [travelSavings({ oneWayKm, channel, pickup }, rules)];
    });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return { km: sum(saved.map(({ savedKm }) => savedKm)), baht: sum(saved.map(({ savedBaht }) => savedBaht)) };
}

const percent = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100);

function average(values: readonly number[]): number | null {
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
