/** Computes how long a card is valid (อายุบัตร): its last day, or for life. */
import { addDays, addYears, type IsoDate } from './calendar';
import { CATEGORIES, type Category } from './category';
import { DEFAULT_SETTINGS, type Settings } from './settings';

export type ValidityConfig = Pick<
  Settings,
  'validityYears' | 'expiryRule' | 'lifetimeAge' | 'ageCompletion' | 'capAtRetirement'
>;

/** Stands in place of an expiry date: ตลอดชีพ. */
export const LIFETIME = 'LIFETIME';

/** The last day of a card as ISO date, or `LIFETIME`. */
export type ExpiryDate = string;

/** Which rule decided the expiry: the officer sees it beside the date. */
export type ExpiryRule = 'SIX_YEARS' | 'TERM_END' | 'RETIREMENT' | 'PENSIONER_LIFETIME' | 'CONTRACT_END';

export type ExpiryError =
  | 'CONTRACT_END_REQUIRED'
  | 'CONTRACT_ENDED'
  | 'CONTRACT_NOT_STARTED'
  | 'BIRTH_DATE_REQUIRED'
  | 'ALREADY_RETIRED'
  | 'TERM_ENDED';

export type Expiry = { expiry: ExpiryDate; rule: ExpiryRule };
export type ExpiryResult = Expiry | { error: ExpiryError };

export interface CardHolder {
  readonly category: Category;
  readonly issueDate: IsoDate;
  readonly birthDate?: IsoDate | undefined;
  readonly termEndDate?: IsoDate | undefined;
  readonly contractStartDate?: IsoDate | undefined;
  readonly contractEndDate?: IsoDate | undefined;
}

const RETIREMENT_AGE = 60;

/** The card is valid all day on its expiry date (docs/rules.md §5.3; 002 อายุของบัตร 1–4; 003-P4 §3). */
export function computeExpiry(holder: CardHolder, config: Partial<ValidityConfig> = {}): ExpiryResult {
  const rules: ValidityConfig = { ...DEFAULT_SETTINGS, ...config };
  if (holder.category === 'GOV_EMP') return contractExpiry(holder, rules);
  return CATEGORIES[holder.category].pensioner ? pensionerExpiry(holder, rules) : officialExpiry(holder, rules);
}

/** Government employees: to the end of the contract, never longer than six years, never before its start. */
function contractExpiry(holder: CardHolder, config: ValidityConfig): ExpiryResult {
  const { issueDate, contractStartDate, contractEndDate } = holder;
  if (!contractEndDate) return { error: 'CONTRACT_END_REQUIRED' };
  if (contractEndDate < issueDate) return { error: 'CONTRACT_ENDED' };
  if (contractStartDate && issueDate < contractStartDate) return { error: 'CONTRACT_NOT_STARTED' };
  const base = sixYears(issueDate, config);
  return contractEndDate <= base
    ? { expiry: contractEndDate, rule: 'CONTRACT_END' }
    : { expiry: base, rule: 'SIX_YEARS' };
}

/** Pensioners: for life when the card is still valid on the day the holder completes 65 years. */
function pensionerExpiry(holder: CardHolder, config: ValidityConfig): ExpiryResult {
  if (!holder.birthDate) return { error: 'BIRTH_DATE_REQUIRED' };
  const base = sixYears(holder.issueDate, config);
  return base >= ageCompletionDate(holder.birthDate, config.lifetimeAge, config.ageCompletion)
    ? { expiry: LIFETIME, rule: 'PENSIONER_LIFETIME' }
    : { expiry: base, rule: 'SIX_YEARS' };
}

/** Officials and permanent employees: six years, cut at retirement and at the end of a fixed term. */
function officialExpiry(holder: CardHolder, config: ValidityConfig): ExpiryResult {
  const { issueDate, birthDate, termEndDate } = holder;
  let result: Expiry = { expiry: sixYears(issueDate, config), rule: 'SIX_YEARS' };
  if (config.capAtRetirement) {
    if (!birthDate) return { error: 'BIRTH_DATE_REQUIRED' };
    const retirement = retirementDate(birthDate, config.ageCompletion);
    if (retirement < issueDate) return { error: 'ALREADY_RETIRED' };
    if (retirement < result.expiry) result = { expiry: retirement, rule: 'RETIREMENT' };
  }
  if (termEndDate) {
    if (termEndDate < issueDate) return { error: 'TERM_ENDED' };
    if (termEndDate < result.expiry) result = { expiry: termEndDate, rule: 'TERM_END' };
  }
  return result;
}

/** The day on which age `years` is completed: officially the day before the birthday (docs/rules.md §5.3; E-9). */
export function ageCompletionDate(
  birthDate: IsoDate,
  years: number,
  ageCompletion: ValidityConfig['ageCompletion'] = 'DAY_BEFORE_BIRTHDAY',
): IsoDate {
  return ageCompletion === 'BIRTHDAY' ? addYears(birthDate, years) : lastDayOfYears(birthDate, years);
}

/** 30 September of the fiscal year in which age 60 is completed (docs/rules.md §5.3; E-9, E-10). */
export function retirementDate(birthDate: IsoDate, ageCompletion?: ValidityConfig['ageCompletion']): IsoDate {
  const completed = ageCompletionDate(birthDate, RETIREMENT_AGE, ageCompletion);
  const year = Number(completed.slice(0, 4));
  return completed.slice(5) <= '09-30' ? `${year}-09-30` : `${year + 1}-09-30`;
}

function sixYears(issueDate: IsoDate, { validityYears, expiryRule }: ValidityConfig): IsoDate {
  return expiryRule === 'SAME_DAY' ? addYears(issueDate, validityYears) : lastDayOfYears(issueDate, validityYears);
}

/** The last of `years` full years that begin with `date`: the day before the anniversary, 28 February if there is none. */
function lastDayOfYears(date: IsoDate, years: number): IsoDate {
  const anniversary = addYears(date, years);
  return anniversary.slice(5) === date.slice(5) ? addDays(anniversary, -1) : anniversary;
}
