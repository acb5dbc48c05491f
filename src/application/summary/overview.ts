/** S1, S2 and S9: the office at a glance, month by month, and as applicants see it. */
import { surveyFigures } from '../../domain/registerFigures';
import {
  happenedIn,
  percent,
  savedTravel,
  serviceFigures,
  type SavedTravel,
  type ServiceFigures,
} from '../../domain/serviceFigures';
import { byStatus, monthFigures, monthsOf, type MonthFigures } from '../../domain/summary';
import { STATUS_CODES, STATUSES } from '../../domain/status';
import { thaiMonth } from '../../domain/thaiDate';
import { SUMMARY } from '../../texts/summary';
import { SURVEY } from '../../texts/survey';
import { BLANK, count, countOrDash, dashes, decimal, text, texts, type Row } from './cells';
import type { Counted } from './counted';
import { HEAD_ROWS, type PlannedCell, type Sheet } from './plan';

/** What the office's own documents name as target or as a result to be kept (docs/rules.md §1.4), in per cent. */
export const REFERENCES = { speed: 90, completeness: 90, travelReduced: 100 } as const;

export interface OverviewFigures extends ServiceFigures {
  readonly saved: SavedTravel;
  /** Per cent of the best mark, of all items; null without an answer. */
  readonly satisfaction: number | null;
  /** People who have answered. */
  readonly answers: number;
  readonly speed: number | null;
  /** Per cent of the lines of both registers that are complete. */
  readonly completeness: number | null;
}

/** The figures of a period. */
export function overviewFigures({
  cases,
  answers,
  lines,
  settings,
  holidays,
  period,
  distances,
  today,
  earlierPeople,
}: Counted): OverviewFigures {
  const { items, whole } = surveyFigures(answers, period, SURVEY.items.length);
  return {
    ...serviceFigures(cases, period, settings, holidays, { today, earlierPeople }),
    saved: savedTravel(happenedIn(cases, period).collected, settings, distances),
    satisfaction: whole.percent,
    answers: whole.answers,
    speed: items[SURVEY.speedItem]?.percent ?? null,
    completeness: percent(lines.filter(({ complete }) => complete).length, lines.length),
  };
}

type Verdict = 'MET' | 'MISSED' | null;
type Unit = keyof typeof SUMMARY.overview.units;

/** A figure beside its target. */
interface Measured {
  readonly label: string;
  readonly value: PlannedCell;
  readonly unit: Unit;
  readonly target?: number;
  readonly verdict?: Verdict;
}

/** Compared as it is shown: nobody understands that 94 misses 94. */
const shown = (value: number): number => Math.round(value * 100) / 100;
const atLeast = (value: number | null, target: number): Verdict =>
  value === null ? null : shown(value) >= target ? 'MET' : 'MISSED';
const atMost = (value: number | null, target: number): Verdict =>
  value === null ? null : shown(value) <= target ? 'MET' : 'MISSED';

const T = SUMMARY.overview;

function measures(counted: Counted): {
  readonly plain: Measured[];
  readonly aimed: Measured[];
  readonly more: Measured[];
} {
  const { settings, flaws } = counted;
  const figures = overviewFigures(counted);
  const now = byStatus(counted.cases);
  const aim = (label: string, value: number | null, target: number): Measured => ({
    label,
    value: decimal(value),
    unit: 'percent',
    target,
    verdict: atLeast(value, target),
  });
  const number = (label: string, value: number, unit: Unit = 'cases'): Measured => ({
    label,
    value: count(value),
    unit,
  });
  const figure = (label: string, value: number | null, unit: Unit): Measured => ({
    label,
    value: decimal(value),
    unit,
  });
  return {
    plain: [
      {
        ...figure(T.averageNet, figures.averageNet, 'workingDays'),
        target: settings.slaWorkingDays,
        verdict: atMost(figures.averageNet, settings.slaWorkingDays),
      },
      number(T.received, figures.received),
      ...STATUS_CODES.map((status) => number(T.now(STATUSES[status].label), now.get(status) ?? 0)),
      number(T.unknownStatus, now.get(null) ?? 0),
      number(T.ready, figures.ready),
      number(T.collected, figures.collected),
      figure(T.withinSla, figures.withinSla, 'percent'),
      figure(T.medianNet, figures.medianNet, 'workingDays'),
      figure(T.averageGross, figures.averageGross, 'workingDays'),
      figure(T.averageWaiting, figures.averageWaiting, 'days'),
      figure(T.firstTimeRight, figures.firstTimeRight, 'percent'),
      number(T.late, figures.late),
      figure(T.latePercent, figures.latePercent, 'percent'),
    ],
    aimed: [
      aim(T.satisfaction, figures.satisfaction, settings.satisfactionTarget),
      aim(T.speed, figures.speed, REFERENCES.speed),
      aim(T.completeness, figures.completeness, REFERENCES.completeness),
      aim(T.travelReduced, figures.travelReduced, REFERENCES.travelReduced),
    ],
    more: [
      { ...number(T.people, figures.people, 'people'), target: settings.targetPopulation },
      // Everybody comes in six years, not in one: a share, and no verdict.
      figure(T.coverage, figures.coverage, 'percent'),
      number(T.answers, figures.answers, 'people'),
      { label: T.km, value: countOrDash(figures.saved.km), unit: 'km' },
      { label: T.baht, value: countOrDash(figures.saved.baht), unit: 'baht' },
      number(T.flaws, flaws.length, 'cells'),
    ],
  };
}

/** A target is shown as the office has set it. */
const asIs = (target: number): PlannedCell => (Number.isInteger(target) ? count(target) : decimal(target));

const VERDICTS = { MET: T.met, MISSED: T.missed } as const;

export function overview(counted: Counted): Sheet {
  const { plain, aimed, more } = measures(counted);
  // What has a target comes first: it is what a supervisor looks for.
  const all = [...aimed, ...plain, ...more];
  const judged = all.flatMap(({ verdict }) => verdict ?? []);
  const met = judged.filter((verdict) => verdict === 'MET').length;
  const rows: Row[] = [
    texts(T.headings),
    [
      text(T.headings[3]),
      text(judged.length === 0 ? SUMMARY.nothing : T.verdict(met, judged.length)),
      BLANK,
      BLANK,
      BLANK,
    ],
    ...all.map(({ label, value, unit, target, verdict }): Row => [
      text(label),
      value,
      target === undefined ? BLANK : asIs(target),
      verdict === undefined || verdict === null ? BLANK : text(VERDICTS[verdict]),
      text(T.units[unit]),
    ]),
  ];
  const box = { row: HEAD_ROWS + 3, rows: aimed.length };
  return {
    rows,
    widths: [215, 95, 75, 135, 80],
    marks: { column: 4, good: T.met, bad: T.missed },
    chart: {
      type: 'COMBO',
      title: T.chart,
      boxes: [
        { ...box, column: 1, columns: 1 },
        { ...box, column: 2, columns: 2 },
      ],
      // Below the frozen rows.
      at: { row: HEAD_ROWS + 2, column: 6 },
      width: 400,
      height: 420,
      headings: false,
      names: [T.value, T.target],
      lines: [{ series: 1, axis: 0 }],
    },
  };
}

const monthRow = (label: string, one: MonthFigures): Row => [
  text(label),
  ...[one.received, one.accepted, one.returned, one.ready, one.collected, one.cancelled, one.rejected].map(count),
  decimal(one.averageNet),
  decimal(one.withinSla),
];

export function monthly({ cases, settings, holidays, period, fiscalYear, today }: Counted): Sheet {
  const months = monthsOf(fiscalYear).map(({ month, year, period: days }): Row => {
    const label = `${thaiMonth(month, 'SHORT')} ${year}`;
    // A month that has not begun has no figures, not even noughts.
    return days.from > today
      ? [text(label), ...dashes(SUMMARY.monthly.headings.length - 1)]
      : monthRow(label, monthFigures(cases, days, settings, holidays));
  });
  const box = { row: HEAD_ROWS + 1, rows: months.length + 1, columns: 1 };
  return {
    rows: [
      texts(SUMMARY.monthly.headings),
      ...months,
      monthRow(SUMMARY.total, monthFigures(cases, period, settings, holidays)),
    ],
    widths: [130, 80, 80, 80, 90, 90, 80, 90, 150, 120],
    chart: {
      type: 'COMBO',
      title: SUMMARY.monthly.chart,
      boxes: [1, 2, 6, 10].map((column) => ({ ...box, column })),
      at: { row: HEAD_ROWS + 1 + months.length + 3, column: 1 },
      width: 980,
      height: 300,
      lines: [{ series: 2, axis: 1 }],
    },
  };
}

export function satisfaction({ answers, period, settings }: Counted): Sheet {
  const { items, whole } = surveyFigures(answers, period, SURVEY.items.length);
  const { satisfactionTarget } = settings;
  const row = (label: string, one: typeof whole): Row => [
    text(label),
    decimal(one.mean),
    decimal(one.percent),
    asIs(satisfactionTarget),
    count(one.answers),
  ];
  const rows = [
    texts(SUMMARY.survey.headings),
    ...items.map((one, index) => row(SURVEY.items[index] ?? '', one)),
    row(SUMMARY.survey.whole, whole),
  ];
  const box = { row: HEAD_ROWS + 1, rows: rows.length };
  return {
    rows,
    widths: [330, 120, 120, 120, 120],
    chart: {
      type: 'COMBO',
      title: SUMMARY.survey.chart,
      boxes: [
        { ...box, column: 1, columns: 1 },
        { ...box, column: 3, columns: 2 },
      ],
      at: { row: HEAD_ROWS + rows.length + 2, column: 1 },
      width: 810,
      height: 320,
      lines: [{ series: 1, axis: 0 }],
    },
  };
}
