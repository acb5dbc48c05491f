/** Everything that the summaries count, read once. */
import { fiscalYearBE, type Holidays, type IsoDate } from '../../domain/calendar';
import type { RegisterLine, SurveyAnswer } from '../../domain/registerFigures';
import { formatFindings } from '../../domain/finding';
import { formatReturns, readCases, type CaseFacts, type Flaw, type ServiceCase } from '../../domain/serviceCase';
import { formatRounds } from '../../domain/turnaround';
import { periodOf, type Period } from '../../domain/serviceFigures';
import type { Settings } from '../../domain/settings';
import type { Register } from '../../domain/category';
import { REGISTER_TEXTS } from '../../texts/office';
import type { RegisterColumn } from '../../texts/sheets';
import { archived, archivedPeople } from '../archive';
import type { Ports, RegisterRow } from '../ports';

/** The requests as they are counted, with what is wrong in their rows. */
export interface CountedCases {
  readonly cases: readonly ServiceCase[];
  readonly flaws: readonly Flaw[];
  readonly distances: ReadonlyMap<string, number>;
}

export interface Counted extends CountedCases {
  readonly answers: readonly SurveyAnswer[];
  readonly lines: readonly RegisterLine[];
  /** Citizen ids of those who asked by the form so long ago that it is in the archive. */
  readonly earlierPeople: readonly string[];
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly today: IsoDate;
  /** พ.ศ. */
  readonly fiscalYear: number;
  readonly period: Period;
}

export function countedCases(ports: Ports, more: readonly CaseFacts[] = []): CountedCases {
  const { requests, config, clock } = ports;
  const distances = config.distances();
  return { ...readCases([...requests.facts(), ...more], distances, clock.today()), distances };
}

/** Requests in the archive, as far as they are counted; only reports of long ago ask for them. */
export function archivedFacts(ports: Ports): CaseFacts[] {
  return archived(ports).map(({ record }, index) => ({
    ...record,
    row: index + 2,
    findings: formatFindings(record.findings),
    category: record.fields.category ?? '',
    reason: record.fields.reason ?? '',
    school: record.fields.school ?? '',
    district: record.fields.schoolDistrict ?? '',
    citizenId: record.fields.citizenId ?? '',
    expiryDate: record.fields.expiryDate ?? '',
    corrections: formatRounds(record.corrections),
    correctionRound: String(record.correctionRound),
    returned: formatReturns(record.returned),
  }));
}

export function readCounted(ports: Ports, settings: Settings, holidays: Holidays, today: IsoDate): Counted {
  const fiscalYear = fiscalYearBE(today);
  return {
    ...countedCases(ports),
    answers: ports.survey.answers(),
    lines: [...linesOf(ports, 'A'), ...linesOf(ports, 'B')],
    earlierPeople: archivedPeople(ports),
    settings,
    holidays,
    today,
    fiscalYear,
    period: periodOf(fiscalYear, null),
  };
}

/** What every line of a register says; a school only those who have one. */
const FILLED: readonly RegisterColumn[] = [
  'registerNo',
  'requestId',
  'receivedDate',
  'fullName',
  'citizenId',
  'category',
  'reason',
];
const FILLED_IN: Readonly<Record<Register, readonly RegisterColumn[]>> = {
  A: [...FILLED, 'school', 'printedPosition'],
  B: FILLED,
};
/** Once a card has its code. */
const FILLED_WITH_CODE: readonly RegisterColumn[] = ['issueDate', 'expiryDate'];

function linesOf({ registers }: Ports, register: Register): RegisterLine[] {
  return registers.lines(register).map((line: RegisterRow): RegisterLine => {
    const cell = (name: RegisterColumn): string => line[name] ?? '';
    const wanted = [...FILLED_IN[register], ...(cell('cardCode') === '' ? [] : FILLED_WITH_CODE)];
    return {
      register,
      registerNo: cell('registerNo'),
      cardCode: cell('cardCode'),
      void: cell('remark').includes(REGISTER_TEXTS.void),
      complete: wanted.every((name) => cell(name) !== ''),
    };
  });
}
