/** D11 รายงานผลการให้บริการ: the figures of a month or a fiscal year, beside what they are measured by. */
import { fiscalYearBE, yearBE } from '../../domain/calendar';
import { periodOf, serviceFigures, type ServiceFigures } from '../../domain/serviceFigures';
import type { Settings } from '../../domain/settings';
import { REPORT_TEXTS } from '../../texts/documents/report';
import { countedCases } from '../summary/counted';
import type { OrderOptions } from './order';
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

/** How each figure is written. */
const UNITS: Readonly<Record<Measure, (figures: ServiceFigures) => string>> = {
  received: ({ received }) => REPORT_TEXTS.cases(received),
  accepted: ({ accepted }) => REPORT_TEXTS.cases(accepted),
  ready: ({ ready }) => REPORT_TEXTS.cases(ready),
  collected: ({ collected }) => REPORT_TEXTS.cases(collected),
  withinSla: ({ withinSla }) => REPORT_TEXTS.percent(withinSla),
  averageNet: ({ averageNet }) => REPORT_TEXTS.workingDays(averageNet),
  medianNet: ({ medianNet }) => REPORT_TEXTS.workingDays(medianNet),
  averageWaiting: ({ averageWaiting }) => REPORT_TEXTS.days(averageWaiting),
  firstTimeRight: ({ firstTimeRight }) => REPORT_TEXTS.percent(firstTimeRight),
  late: ({ late, latePercent }) => `${REPORT_TEXTS.cases(late)} (${REPORT_TEXTS.percent(latePercent)})`,
  coverage: ({ coverage }) => REPORT_TEXTS.percent(coverage),
  travelReduced: ({ travelReduced }) => REPORT_TEXTS.percent(travelReduced),
};

function targetOf(measure: Measure, settings: Settings): string | null {
  if (measure === 'coverage') return REPORT_TEXTS.population(settings.targetPopulation);
  if (measure === 'averageNet' || measure === 'medianNet') return REPORT_TEXTS.within(settings.slaWorkingDays);
  return measure === 'travelReduced' ? REPORT_TEXTS.percent(100) : null;
}

export function reportEntries({ ports, occasion, options }: Workshop): Record<string, string | null>[] {
  const { settings, holidays, now } = occasion;
  const today = now.slice(0, 10);
  const period = periodOf(yearOf(options, today), options.month);
  const figures = serviceFigures(countedCases(ports).cases, period, settings, holidays);
  return (Object.keys(UNITS) as Measure[]).map((measure) => ({
    'row.measure': REPORT_TEXTS.measures[measure],
    'row.value': UNITS[measure](figures),
    'row.target': targetOf(measure, settings),
  }));
}
