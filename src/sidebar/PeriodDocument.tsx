/** A document of a year or a month: a control register, the old cards that were handed in, the report on the service. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DocumentKind } from '../domain/documentKind';
import { fiscalYearBE, OFFICE_PAPERS, DOCUMENT_NAMES, PAPERS, thaiMonth, yearBE } from '../texts/sidebarPapers';
import { officeToday } from './officeTime';
import { ProductionResult } from './ProductionResult';
import { useProduction } from './useProduction';

interface PeriodRow {
  /** Whether it is about register ก or ข. */
  readonly ofRegister?: true;
  /** Only of a month, never of a whole year. */
  readonly monthly?: true;
  /** A whole year is a fiscal year (ปีงบประมาณ). */
  readonly fiscal?: true;
}

const PERIODS = {
  REGISTER: { ofRegister: true },
  OLD_CARD_LIST: { monthly: true },
  SERVICE_REPORT: { fiscal: true },
} as const satisfies Partial<Record<DocumentKind, PeriodRow>>;

type PeriodKind = keyof typeof PERIODS;

const YEARS_BACK = 10;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function PeriodDocument({ kind }: { readonly kind: PeriodKind }): JSX.Element {
  const { ofRegister, monthly, fiscal }: PeriodRow = PERIODS[kind];
  const today = officeToday();
  const [register, setRegister] = useState('A');
  const [month, setMonth] = useState(monthly === true ? String(Number(today.slice(5, 7))) : '');
  /** undefined until the officer chooses one: then it is the present year, of the kind that the month calls for. */
  const [chosenYear, setYear] = useState<string>();
  const producing = useProduction();
  const working = producing.run?.state === 'WORKING';
  const isFiscal = fiscal === true && month === '';
  const thisYear = isFiscal ? fiscalYearBE(today) : yearBE(today);
  const years = Array.from({ length: YEARS_BACK }, (_, index) => String(thisYear - index));
  const year = chosenYear !== undefined && years.includes(chosenYear) ? chosenYear : String(thisYear);

  return (
    <section aria-labelledby={`paper-${kind}`}>
      <h2 id={`paper-${kind}`}>{DOCUMENT_NAMES[kind]}</h2>
      <form
        class="call-form"
        onSubmit={(event) => {
          event.preventDefault();
          const options = {
            ...(ofRegister === true && { register }),
            year: Number(year),
            ...(month !== '' && { month: Number(month) }),
          };
          producing.produce({ ids: null, kinds: [kind], options });
        }}
      >
        {ofRegister === true && (
          <Chosen id={`${kind}-register`} label={OFFICE_PAPERS.register} value={register} onChoose={setRegister}>
            <option value="A">{OFFICE_PAPERS.registers.A}</option>
            <option value="B">{OFFICE_PAPERS.registers.B}</option>
          </Chosen>
        )}
        <Chosen id={`${kind}-month`} label={OFFICE_PAPERS.month} value={month} onChoose={setMonth}>
          {monthly !== true && <option value="">{OFFICE_PAPERS.wholeYear}</option>}
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {thaiMonth(one)}
            </option>
          ))}
        </Chosen>
        <Chosen
          id={`${kind}-year`}
          label={isFiscal ? OFFICE_PAPERS.fiscalYear : OFFICE_PAPERS.year}
          value={year}
          onChoose={setYear}
        >
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Chosen>
        <button type="submit" class="button" aria-disabled={working}>
          {working ? PAPERS.busy : OFFICE_PAPERS.make} <span class="unseen">{DOCUMENT_NAMES[kind]}</span>
        </button>
      </form>
      <ProductionResult producing={producing} />
    </section>
  );
}

interface ChosenProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

function Chosen({ id, label, value, onChoose, children }: ChosenProps): JSX.Element {
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        {children}
      </select>
    </div>
  );
}
