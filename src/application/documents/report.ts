/** D11 รายงานผลการให้บริการ: the figures of a month or a fiscal year, beside what they are measured by; also as CSV. */
import { addYears, fiscalYearBE, yearBE, type IsoDate } from '../../domain/calendar';
import { periodOf } from '../../domain/serviceFigures';
import type { Settings } from '../../domain/settings';
import { csvOf } from '../../domain/csv';
import { REPORT_TEXTS, type Unit } from '../../texts/documents/report';
import { summaryPicture } from '../summary/book';
import { archivedFacts, countedCases, readCounted } from '../summary/counted';
import { overviewFigures, REFERENCES, type OverviewFigures } from '../summary/overview';
import type { OrderOptions } from './order';
import type { Picture } from './ports';
import type { Workshop } from './workshop';

/** The year that a report is about: the fiscal year, or the calendar year of a month. */
function yearOf({ year, month }: OrderOptions, today: string): number {
  return year ?? (month === null ? fiscalYearBE(today) : yearBE(today));
}

export function reportTitle(options: OrderOptions, today: string): string {
  const year = yearOf(options, today);
  return options.month === null ? REPORT_TEXTS.fiscalYear(year) : REPORT_TEXTS.month(options.month, year);
}

type Measure = keyof typeof REPORT_TEXTS.measures;

interface MeasureRow {
  readonly unit: Unit;
  readonly value: (figures: OverviewFigures) => number | null;
  readonly target?: (settings: Settings) => number;
  /** The target is a greatest value. */
  readonly atMost?: true;
}

const MEASURES: Readonly<Record<Measure, MeasureRow>> = {
  received: { unit: 'CASES', value: ({ received }) => received },
  accepted: { unit: 'CASES', value: ({ accepted }) => accepted },
  ready: { unit: 'CASES', value: ({ ready }) => ready },
  collected: { unit: 'CASES', value: ({ collected }) => collected },
  withinSla: { unit: 'PERCENT', value: ({ withinSla }) => withinSla },
  averageNet: {
    unit: 'WORKING_DAYS',
    value: ({ averageNet }) => averageNet,
    target: ({ slaWorkingDays }) => slaWorkingDays,
    atMost: true,
  },
  medianNet: {
    unit: 'WORKING_DAYS',
    value: ({ medianNet }) => medianNet,
    target: ({ slaWorkingDays }) => slaWorkingDays,
    atMost: true,
  },
  averageWaiting: { unit: 'DAYS', value: ({ averageWaiting }) => averageWaiting },
  firstTimeRight: { unit: 'PERCENT', value: ({ firstTimeRight }) => firstTimeRight },
  late: { unit: 'CASES', value: ({ late }) => late },
  latePercent: { unit: 'PERCENT', value: ({ latePercent }) => latePercent },
  people: { unit: 'PEOPLE', value: ({ people }) => people, target: ({ targetPopulation }) => targetPopulation },
  coverage: { unit: 'PERCENT', value: ({ coverage }) => coverage },
  satisfaction: {
    unit: 'PERCENT',
    value: ({ satisfaction }) => satisfaction,
    target: ({ satisfactionTarget }) => satisfactionTarget,
  },
  speed: { unit: 'PERCENT', value: ({ speed }) => speed, target: () => REFERENCES.speed },
  answers: { unit: 'PEOPLE', value: ({ answers }) => answers },
  completeness: {
    unit: 'PERCENT',
    value: ({ completeness }) => completeness,
    target: () => REFERENCES.completeness,
  },
  travelReduced: {
    unit: 'PERCENT',
    value: ({ travelReduced }) => travelReduced,
    target: () => REFERENCES.travelReduced,
  },
  savedKm: { unit: 'KM', value: ({ saved }) => saved.km },
  savedBaht: { unit: 'BAHT', value: ({ saved }) => saved.baht },
};

/** Nothing goes into the archive sooner. */
const FEWEST_YEARS = 1;

interface Entry {
  readonly measure: Measure;
  readonly value: number | null;
  readonly target: number | null;
}

function entriesOf({ ports, occasion, options }: Workshop): Entry[] {
  const { settings, holidays, now } = occasion;
  const today = now.slice(0, 10);
  const period = periodOf(yearOf(options, today), options.month);
  const counted = readCounted(ports, settings, holidays, today);
  // What was finished before then may have been moved, however many years an office waits with it now.
  const isLongAgo = period.from < addYears(today, -FEWEST_YEARS);
  const past = isLongAgo ? { ...countedCases(ports, archivedFacts(ports)), earlierPeople: [] } : {};
  const figures = overviewFigures({ ...counted, ...past, period });
  return (Object.keys(MEASURES) as Measure[]).map((measure) => ({
    measure,
    value: MEASURES[measure].value(figures),
    target: MEASURES[measure].target?.(settings) ?? null,
  }));
}

export interface Report {
  readonly rows: Record<string, string | null>[];
  readonly pictures: Readonly<Record<string, Picture>>;
  /** With a mark of its encoding, for Excel. */
  readonly csv: string;
}

export function serviceReport(shop: Workshop): Report {
  const entries = entriesOf(shop);
  return {
    rows: entries.map(({ measure, value, target }) => {
      const { unit, atMost } = MEASURES[measure];
      return {
        'row.measure': REPORT_TEXTS.measures[measure],
        'row.value': REPORT_TEXTS.withUnit(value, unit),
        'row.target': target === null ? null : REPORT_TEXTS.target(target, unit, atMost === true),
      };
    }),
    pictures: picturesOf(shop),
    csv: csvOf([
      [...REPORT_TEXTS.csvHeadings],
      ...entries.map(({ measure, value, target }) => [
        REPORT_TEXTS.measures[measure],
        value === null ? '' : String(Math.round(value * 100) / 100),
        REPORT_TEXTS.units[MEASURES[measure].unit],
        target === null ? '' : String(target),
      ]),
    ]),
  };
}

/** The charts of the fiscal year that the report is about, as they stand in the summary. */
function picturesOf({ ports, options, occasion }: Workshop): Report['pictures'] {
  const today = occasion.now.slice(0, 10);
  const last: IsoDate = periodOf(yearOf(options, today), options.month).to;
  const year = fiscalYearBE(last);
  const picture = (key: 'S2' | 'S9', heightMm: number): Picture => {
    const base64 = summaryPicture(ports, key, year);
    return { widthMm: 160, heightMm, source: base64 === null ? null : { base64, mime: 'image/png' } };
  };
  return { chartMonths: picture('S2', 45), chartSatisfaction: picture('S9', 38) };
}
