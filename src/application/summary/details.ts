/** S3 to S8, S10 and the rows to be mended. */
import { CATEGORIES, CATEGORY_CODES } from '../../domain/category';
import { addMonths } from '../../domain/calendar';
import { OWN_WORDS } from '../../domain/serviceCase';
import { parseFinding } from '../../domain/finding';
import { registerFigures, type RegisterFigures } from '../../domain/registerFigures';
import { REASON_CODES, REASONS } from '../../domain/reason';
import { happenedIn, savedTravel } from '../../domain/serviceFigures';
import {
  backlog as backlogOf,
  byCategoryAndReason,
  byPlace,
  expiringCards,
  monthsOf,
  returnCauses,
  travelByDistrict,
  type PlaceFigures,
} from '../../domain/summary';
import { STATUSES } from '../../domain/status';
import { formatThaiDate, thaiMonth } from '../../domain/thaiDate';
import { findingSentence } from '../../texts/findings';
import { FLAW_TEXTS, headingOf, SUMMARY } from '../../texts/summary';
import { beside, BLANK, blanks, count, dashes, countOrDash, decimal, text, texts, type Row } from './cells';
import type { Counted } from './counted';
import { HEAD_ROWS, type Sheet } from './plan';

const FIRST = HEAD_ROWS + 1;
/** Rows that a chart of 300 pixels covers, with a blank one above and below. */
const CHART_ROWS = 17;
/** From fresh to overdue; grey for what cannot be read. */
const AGE_COLOURS = ['#34a853', '#fbbc04', '#ff6d01', '#d93025', '#9aa0a6'];
/** One for each reason, neighbours well apart; grey for what cannot be read. */
const REASON_COLOURS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#ab47bc',
  '#7baaf7',
  '#f07b72',
  '#c0ca33',
  '#71c287',
  '#8d6e63',
  '#5c6bc0',
  '#9aa0a6',
];
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

export function kinds({ cases, period }: Counted): Sheet {
  const table = byCategoryAndReason(happenedIn(cases, period).received);
  const reasons = [...REASON_CODES, null];
  const numbers = [...CATEGORY_CODES, null].map((category) => ({
    label: category === null ? SUMMARY.incomplete : CATEGORIES[category].label,
    counts: reasons.map((reason) => table.get(category)?.get(reason) ?? 0),
  }));
  const totals = reasons.map((_, index) => sum(numbers.map(({ counts }) => counts[index] ?? 0)));
  const row = (label: string, counts: readonly number[]): Row => [
    text(label),
    ...counts.map(count),
    count(sum(counts)),
  ];
  const short = reasons.map((reason) =>
    reason === null ? SUMMARY.incomplete : (REASONS[reason].label.split(' – ')[1] ?? REASONS[reason].label),
  );
  return {
    rows: [
      texts([SUMMARY.kinds.category, ...short, SUMMARY.total]),
      ...numbers.map(({ label, counts }) => row(label, counts)),
      row(SUMMARY.total, totals),
    ],
    widths: [180, ...reasons.map(() => 54), 54],
    chart: {
      type: 'STACKED_BAR',
      colours: REASON_COLOURS,
      legend: 'right',
      title: SUMMARY.kinds.chart,
      boxes: [{ row: FIRST, column: 1, rows: numbers.length + 1, columns: reasons.length + 1 }],
      at: { row: FIRST + numbers.length + 3, column: 1 },
      width: 980,
      height: 340,
    },
  };
}

const placeName = (district: string): string => (district === '' ? SUMMARY.unknownPlace : district);
const placeCells = (one: PlaceFigures): Row => [
  count(one.received),
  decimal(one.firstTimeRight),
  countOrDash(one.km),
  countOrDash(one.baht),
];

export function places({ cases, period, settings, distances }: Counted): Sheet {
  const { districts, schools } = byPlace(cases, period, settings, distances);
  // Every district that the office has named has its row: the chart keeps its place.
  const known = new Map(districts.map((one) => [one.district, one]));
  const names = [...new Set([...distances.keys(), ...districts.map(({ district }) => district)])].filter(
    (name) => name !== '',
  );
  const rows = [...names.sort(), ''].map((district): Row => {
    const one = known.get(district) ?? { district, school: '', received: 0, firstTimeRight: null, km: 0, baht: 0 };
    return [text(placeName(district)), ...placeCells(district === '' ? { ...one, km: null, baht: null } : one)];
  });
  const total: Row = [
    text(SUMMARY.total),
    count(sum(districts.map(({ received }) => received))),
    BLANK,
    count(Math.round(sum(districts.map(({ km }) => km ?? 0)))),
    count(Math.round(sum(districts.map(({ baht }) => baht ?? 0)))),
  ];
  return {
    rows: beside(
      [texts(SUMMARY.places.districts), ...rows, total],
      [
        texts(SUMMARY.places.schools),
        ...schools.map((one): Row => [
          text(placeName(one.district)),
          text(one.school === '' ? SUMMARY.noSchool : one.school),
          ...placeCells(one),
        ]),
      ],
    ),
    widths: [110, 60, 80, 75, 85, 20, 110, 180, 60, 80, 70, 70],
    chart: {
      type: 'BAR',
      title: SUMMARY.places.chart,
      legend: 'none',
      boxes: [{ row: FIRST, column: 1, rows: rows.length + 1, columns: 2 }],
      at: { row: FIRST + rows.length + 3, column: 1 },
      width: 430,
      height: 320,
    },
  };
}

export function backlog({ cases, today, holidays }: Counted): Sheet {
  const { byAge, undated, oldest } = backlogOf(cases, today, holidays);
  const numbers = [...byAge].map(([status, ages]) => ({
    label: STATUSES[status].label,
    counts: [...ages, undated.get(status) ?? 0],
  }));
  const row = (label: string, counts: readonly number[]): Row => [
    text(label),
    ...counts.map(count),
    count(sum(counts)),
  ];
  const totals = (numbers[0]?.counts ?? []).map((_, index) => sum(numbers.map(({ counts }) => counts[index] ?? 0)));
  const gap = Array.from({ length: CHART_ROWS }, () => blanks(1));
  const table = [
    texts(SUMMARY.backlog.headings),
    ...numbers.map(({ label, counts }) => row(label, counts)),
    row(SUMMARY.total, totals),
  ];
  return {
    rows: [
      ...table,
      ...gap,
      [text(SUMMARY.backlog.oldest)],
      texts(SUMMARY.backlog.list),
      ...oldest.map((one): Row => [
        text(one.requestId),
        text(STATUSES[one.status].label),
        text(one.school),
        text(formatThaiDate(one.receivedDate, 'SHORT')),
        count(one.age),
      ]),
    ],
    widths: [230, 210, 190, 110, 110, 80, 60],
    headingRows: [FIRST + table.length + CHART_ROWS + 1],
    chart: {
      type: 'STACKED_COLUMN',
      title: SUMMARY.backlog.chart,
      colours: AGE_COLOURS,
      boxes: [{ row: FIRST, column: 1, rows: numbers.length + 1, columns: 6 }],
      at: { row: FIRST + table.length + 1, column: 1 },
      width: 980,
      height: 300,
    },
  };
}

/** The most frequent causes stand in the chart. */
const CHARTED_CAUSES = 10;

export function causes({ cases, period, settings }: Counted): Sheet {
  const found = returnCauses(cases, period);
  const sentence = (issue: string): string => {
    const known = parseFinding(issue);
    return issue === OWN_WORDS || known === null ? SUMMARY.ownWords : findingSentence(known, settings);
  };
  return {
    rows: [
      texts(SUMMARY.causes.headings),
      ...found.map(({ issue, count: times, share }): Row => [
        text(issue),
        text(sentence(issue)),
        count(times),
        decimal(share),
      ]),
      ...(found.length === 0 ? [[BLANK, text(SUMMARY.nothing)]] : []),
    ],
    widths: [190, 230, 60, 60, 20],
    chart: {
      type: 'BAR',
      title: SUMMARY.causes.chart,
      legend: 'none',
      boxes: [{ row: FIRST, column: 2, rows: CHARTED_CAUSES + 1, columns: 2 }],
      at: { row: FIRST + 1, column: 6 },
      width: 440,
      height: 380,
    },
  };
}

export function expiring({ cases, today }: Counted): Sheet {
  const months = expiringCards(cases, today);
  const first = `${today.slice(0, 7)}-01`;
  const rows = months.map(({ cards, renewed }, index): Row => {
    const month = addMonths(first, index);
    const label = `${thaiMonth(Number(month.slice(5, 7)), 'SHORT')} ${Number(month.slice(0, 4)) + 543}`;
    return [text(label), count(cards), count(renewed), count(cards - renewed)];
  });
  const [all, renewed] = [sum(months.map(({ cards }) => cards)), sum(months.map((one) => one.renewed))];
  return {
    rows: [
      texts(SUMMARY.expiring.headings),
      ...rows,
      [text(SUMMARY.total), count(all), count(renewed), count(all - renewed)],
    ],
    widths: [160, 90, 110, 90, 20],
    chart: {
      type: 'STACKED_COLUMN',
      title: SUMMARY.expiring.chart,
      boxes: [
        { row: FIRST, column: 1, rows: 13, columns: 1 },
        { row: FIRST, column: 3, rows: 13, columns: 2 },
      ],
      at: { row: FIRST + 1, column: 6 },
      width: 500,
      height: 340,
    },
  };
}

export function travel({ cases, fiscalYear, period, settings, distances, today }: Counted): Sheet {
  const months = monthsOf(fiscalYear).map(({ month, year, period: days }) => ({
    label: `${thaiMonth(month, 'SHORT')} ${year}`,
    isPast: days.from <= today,
    whole: savedTravel(happenedIn(cases, days).collected, settings, distances),
    districts: travelByDistrict(cases, days, settings, distances),
  }));
  const numbers = ({ trips, km, baht }: (typeof months)[number]['whole']): Row => [
    count(trips),
    count(Math.round(km)),
    count(Math.round(baht)),
  ];
  const table: Row[] = [
    texts(SUMMARY.travel.headings),
    ...months.map(({ label, whole, isPast }): Row => [text(label), ...(isPast ? numbers(whole) : dashes(3))]),
    [text(SUMMARY.total), ...numbers(savedTravel(happenedIn(cases, period).collected, settings, distances))],
  ];
  return {
    rows: beside(table, [
      texts(SUMMARY.travel.byDistrict),
      ...months.flatMap(({ label, districts }) =>
        districts.map(({ district, saved }): Row => [text(label), text(placeName(district)), ...numbers(saved)]),
      ),
    ]),
    widths: [130, 70, 90, 100, 20, 130, 150, 70, 90, 100],
    chart: {
      type: 'COLUMN',
      title: SUMMARY.travel.chart,
      legend: 'none',
      boxes: [
        { row: FIRST, column: 1, rows: 13, columns: 1 },
        { row: FIRST, column: 3, rows: 13, columns: 1 },
      ],
      at: { row: FIRST + table.length + 1, column: 1 },
      width: 400,
      height: 300,
    },
  };
}

const MOST_NAMED = 20;

function numbersIn(numbers: readonly number[]): string {
  if (numbers.length === 0) return SUMMARY.registers.none;
  const named = numbers.slice(0, MOST_NAMED).join(', ');
  return numbers.length > MOST_NAMED ? `${named} …` : named;
}

export function registers({ lines }: Counted): Sheet {
  const figures = registerFigures(lines);
  const T = SUMMARY.registers;
  const row = (one: RegisterFigures): Row => [
    text(T.names[one.register]),
    text(one.year === 0 ? T.noYear : String(one.year)),
    count(one.lines),
    count(one.last),
    count(one.voided),
    text(numbersIn(one.gaps)),
    text(numbersIn(one.repeated)),
  ];
  const total: Row = [
    text(SUMMARY.total),
    BLANK,
    count(sum(figures.map((one) => one.lines))),
    BLANK,
    count(sum(figures.map(({ voided }) => voided))),
  ];
  return {
    rows: [texts(T.headings), ...figures.map(row), total],
    widths: [100, 120, 100, 100, 100, 240, 200],
    chart: null,
  };
}

const MOST_FLAWS = 500;

export function flaws({ flaws: found }: Counted): Sheet {
  return {
    rows: [
      texts(SUMMARY.flaws.headings),
      ...found
        .slice(0, MOST_FLAWS)
        .map(({ row, requestId, field, problem }): Row => [
          count(row),
          text(requestId),
          text(headingOf(field)),
          text(FLAW_TEXTS[problem]),
        ]),
      ...(found.length > MOST_FLAWS ? [[text(SUMMARY.more(found.length - MOST_FLAWS))]] : []),
    ],
    widths: [80, 180, 220, 180],
    chart: null,
  };
}
