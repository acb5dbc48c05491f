/** What supervisors read (S1–S10): tables of figures over the office's requests; docs/rules.md §10.3. */
import { addMonths, isIsoDate, workingDays, type Holidays, type IsoDate } from './calendar';
import { CATEGORY_CODES, type Category } from './category';
import { compareRequestIds } from './registerNo';
import { REASON_CODES, type Reason } from './reason';
import type { ServiceCase } from './serviceCase';
import {
  firstTimeRight,
  happenedIn,
  isWithin,
  percent,
  periodOf,
  savedTravel,
  serviceFigures,
  type Period,
  type Rules,
  type SavedTravel,
} from './serviceFigures';
import { STATUS_CODES, STATUSES, type Status } from './status';

/** The months of a fiscal year (พ.ศ.), October first. */
export function monthsOf(
  fiscalYear: number,
): { readonly month: number; readonly year: number; readonly period: Period }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 9) % 12) + 1;
    const year = month >= 10 ? fiscalYear - 1 : fiscalYear;
    return { month, year, period: periodOf(year, month) };
  });
}

const counted = (cases: readonly ServiceCase[]): ServiceCase[] => cases.filter(({ duplicate }) => !duplicate);

/** S1: how many requests are in each status now; under null those whose status cannot be read. */
export function byStatus(cases: readonly ServiceCase[]): ReadonlyMap<Status | null, number> {
  const counts = new Map<Status | null, number>([...STATUS_CODES, null].map((status) => [status, 0]));
  for (const { status } of counted(cases)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

/** S2: a period's events and the office's speed. */
export interface MonthFigures {
  readonly received: number;
  readonly accepted: number;
  readonly returned: number;
  readonly ready: number;
  readonly collected: number;
  readonly cancelled: number;
  readonly rejected: number;
  readonly averageNet: number | null;
  readonly withinSla: number | null;
}

export function monthFigures(
  cases: readonly ServiceCase[],
  period: Period,
  rules: Rules,
  holidays: Holidays,
): MonthFigures {
  const { received, accepted, ready, collected, averageNet, withinSla } = serviceFigures(
    cases,
    period,
    rules,
    holidays,
  );
  const { cancelled, rejected } = happenedIn(cases, period);
  const rounds = counted(cases).flatMap(({ corrections }) => corrections);
  return {
    received,
    accepted,
    returned: rounds.filter(([from]) => isWithin(from, period)).length,
    ready,
    collected,
    cancelled: cancelled.length,
    rejected: rejected.length,
    averageNet,
    withinSla,
  };
}

/** S3: received requests by category and reason; null stands for what cannot be read. */
export function byCategoryAndReason(
  received: readonly ServiceCase[],
): ReadonlyMap<Category | null, ReadonlyMap<Reason | null, number>> {
  const table = new Map<Category | null, Map<Reason | null, number>>(
    [...CATEGORY_CODES, null].map((category) => [category, new Map([...REASON_CODES, null].map((one) => [one, 0]))]),
  );
  for (const { category, reason } of received) {
    const row = table.get(category);
    row?.set(reason, (row.get(reason) ?? 0) + 1);
  }
  return table;
}

/** S4: a district, or a school of it. */
export interface PlaceFigures {
  /** '' where the distance is not known. */
  readonly district: string;
  readonly school: string;
  readonly received: number;
  readonly firstTimeRight: number | null;
  /** Null where the distance is not known. */
  readonly km: number | null;
  readonly baht: number | null;
}

function grouped<Key>(cases: readonly ServiceCase[], keyOf: (one: ServiceCase) => Key): Map<Key, ServiceCase[]> {
  const groups = new Map<Key, ServiceCase[]>();
  for (const one of cases) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

const SEPARATOR = '\n';

/** Districts, then schools, each by name, those without a known distance last. Only places with something in the period. */
export function byPlace(
  cases: readonly ServiceCase[],
  period: Period,
  rules: Rules,
  distances: ReadonlyMap<string, number>,
): { readonly districts: PlaceFigures[]; readonly schools: PlaceFigures[] } {
  const figuresBy = (keyOf: (one: ServiceCase) => string): PlaceFigures[] =>
    [...grouped(cases, keyOf)]
      .flatMap(([key, group]): PlaceFigures[] => {
        const [district = '', school = ''] = key.split(SEPARATOR);
        const { received, accepted, collected } = happenedIn(group, period);
        if (received.length + accepted.length + collected.length === 0) return [];
        const saved = distances.has(district) ? savedTravel(collected, rules, distances) : null;
        return [
          {
            district,
            school,
            received: received.length,
            firstTimeRight: firstTimeRight(accepted),
            km: saved?.km ?? null,
            baht: saved?.baht ?? null,
          },
        ];
      })
      .sort((a, b) => byName(a.district, b.district) || byName(a.school, b.school));
  return {
    districts: figuresBy(({ district }) => district),
    schools: figuresBy(({ district, school }) => `${district}${SEPARATOR}${school.replace(/\n/g, ' ')}`),
  };
}

/** The empty name last. Thai sorts by code point well enough for people who look for a name. */
function byName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Upper ends of the age bands of S5, in working days; the last is open. */
export const AGE_BANDS = [2, 5, 10, Infinity] as const;

export interface OpenRequest {
  readonly requestId: string;
  readonly status: Status;
  readonly school: string;
  readonly receivedDate: IsoDate;
  /** Working days since it was received. */
  readonly age: number;
}

/** S5: open requests by status and age, and the oldest of them. Those without a readable day of receipt have no age. */
export function backlog(
  cases: readonly ServiceCase[],
  today: IsoDate,
  holidays: Holidays,
  most = 20,
): {
  readonly byAge: ReadonlyMap<Status, readonly number[]>;
  readonly undated: ReadonlyMap<Status, number>;
  readonly oldest: readonly OpenRequest[];
} {
  const open = STATUS_CODES.filter((status) => !STATUSES[status].final);
  const byAge = new Map(open.map((status) => [status, AGE_BANDS.map(() => 0)]));
  const undated = new Map(open.map((status) => [status, 0]));
  const dated: OpenRequest[] = [];
  for (const { requestId, status, school, receivedDate } of counted(cases)) {
    const counts = status === null ? undefined : byAge.get(status);
    if (status === null || counts === undefined) continue;
    if (receivedDate === '') {
      undated.set(status, (undated.get(status) ?? 0) + 1);
      continue;
    }
    const age = workingDays(receivedDate, today, holidays);
    const band = AGE_BANDS.findIndex((end) => age <= end);
    counts[band] = (counts[band] ?? 0) + 1;
    dated.push({ requestId, status, school, receivedDate, age });
  }
  dated.sort((a, b) => (a.receivedDate < b.receivedDate ? -1 : a.receivedDate > b.receivedDate ? 1 : 0) || older(a, b));
  return { byAge, undated, oldest: dated.slice(0, most) };
}

const older = (a: { readonly requestId: string }, b: { readonly requestId: string }): number =>
  compareRequestIds(a.requestId, b.requestId);

/** S6: why requests were sent back in a period, the most frequent first; `share` in per cent of all causes. */
export function returnCauses(
  cases: readonly ServiceCase[],
  period: Period,
): { readonly issue: string; readonly count: number; readonly share: number | null }[] {
  const counts = new Map<string, number>();
  for (const { returned } of counted(cases))
    for (const { on, issues } of returned)
      if (isWithin(on, period)) for (const issue of issues) counts.set(issue, (counts.get(issue) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts]
    .map(([issue, count]) => ({ issue, count, share: percent(count, all) }))
    .sort((a, b) => b.count - a.count || (a.issue < b.issue ? -1 : 1));
}

/** S7: cards that end in a month, and for how many of them a new request has come. */
export interface ExpiringCards {
  /** `2027-01` */
  readonly month: string;
  readonly cards: number;
  readonly renewed: number;
}

const COLLECTED: readonly (Status | null)[] = ['PICKED_UP', 'PICKED_UP_PROXY'];
const CAME_TO_NOTHING: readonly (Status | null)[] = ['CANCELLED', 'REJECTED'];

/** This month and the eleven after it; of each person only the newest collected card. */
export function expiringCards(cases: readonly ServiceCase[], today: IsoDate): ExpiringCards[] {
  const first = `${today.slice(0, 7)}-01`;
  const months = Array.from({ length: 12 }, (_, index) => addMonths(first, index).slice(0, 7));
  const table = new Map(months.map((month) => [month, { cards: 0, renewed: 0 }]));
  for (const [citizenId, own] of grouped(counted(cases), (one) => one.citizenId)) {
    const people = citizenId === '' ? own.map((one) => [one]) : [own];
    for (const requests of people) {
      const sorted = [...requests].sort(older);
      const card = sorted.filter(({ status }) => COLLECTED.includes(status)).pop();
      if (card === undefined || !isIsoDate(card.expiryDate)) continue;
      const row = table.get(card.expiryDate.slice(0, 7));
      if (row === undefined) continue;
      row.cards += 1;
      const isRenewed = sorted.some((one) => older(one, card) > 0 && !CAME_TO_NOTHING.includes(one.status));
      if (isRenewed) row.renewed += 1;
    }
  }
  return months.map((month) => ({ month, ...(table.get(month) ?? { cards: 0, renewed: 0 }) }));
}

/** S8: what the cards collected in a period have saved, by district; '' for those of unknown distance. */
export function travelByDistrict(
  cases: readonly ServiceCase[],
  period: Period,
  rules: Rules,
  distances: ReadonlyMap<string, number>,
): { readonly district: string; readonly saved: SavedTravel }[] {
  return [...grouped(happenedIn(cases, period).collected, ({ district }) => district)]
    .map(([district, collected]) => ({ district, saved: savedTravel(collected, rules, distances) }))
    .sort((a, b) => byName(a.district, b.district));
}
