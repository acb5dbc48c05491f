/** S9 and S10: what the survey says, and whether the control registers are whole; docs/rules.md §10.3. */
import type { Register } from './category';
import { parseRegisterNo } from './registerNo';
import { average, isWithin, type Period } from './serviceFigures';

/** One answer of the survey: the marks of its items in order, null where somebody has left one out. */
export interface SurveyAnswer {
  readonly day: string;
  readonly marks: readonly (number | null)[];
}

export const BEST_MARK = 5;

export interface ItemFigures {
  /** 1–5; null without an answer. */
  readonly mean: number | null;
  /** Per cent of the best mark. */
  readonly percent: number | null;
  readonly answers: number;
}

function figuresOf(marks: readonly number[]): ItemFigures {
  const mean = average(marks);
  return { mean, percent: mean === null ? null : (mean / BEST_MARK) * 100, answers: marks.length };
}

/** Each item, and all marks together; `answers` of the whole counts people. */
export function surveyFigures(
  answers: readonly SurveyAnswer[],
  period: Period,
  items: number,
): { readonly items: readonly ItemFigures[]; readonly whole: ItemFigures } {
  const own = answers.filter(({ day }) => isWithin(day, period));
  const marksOf = (item: number): number[] => own.flatMap(({ marks }) => marks[item] ?? []);
  const each = Array.from({ length: items }, (_, item) => figuresOf(marksOf(item)));
  const all = figuresOf(Array.from({ length: items }, (_, item) => marksOf(item)).flat());
  const people = own.filter(({ marks }) => marks.some((mark) => mark !== null)).length;
  return { items: each, whole: { ...all, answers: people } };
}

/** A line of a control register as far as it is counted. */
export interface RegisterLine {
  readonly register: Register;
  readonly registerNo: string;
  readonly cardCode: string;
  /** Its card was cancelled and made anew under another number. */
  readonly void: boolean;
  /** Every cell that must be filled is. */
  readonly complete: boolean;
}

export interface RegisterFigures {
  readonly register: Register;
  /** พ.ศ.; 0 for numbers that cannot be read. */
  readonly year: number;
  readonly lines: number;
  readonly voided: number;
  /** Numbers between the first and the last that no line has. */
  readonly gaps: readonly number[];
  /** Numbers that more than one line has. */
  readonly repeated: readonly number[];
  readonly last: number;
}

/** A register of a year each, the newest first. Numbers begin with the least one: an office may have begun in mid-year. */
export function registerFigures(lines: readonly RegisterLine[]): RegisterFigures[] {
  const groups = new Map<
    string,
    { register: Register; year: number; numbers: number[]; lines: number; voided: number }
  >();
  for (const line of lines) {
    const parsed = parseRegisterNo(line.registerNo);
    const year = parsed?.year ?? 0;
    const key = `${line.register}${year}`;
    const group = groups.get(key) ?? { register: line.register, year, numbers: [], lines: 0, voided: 0 };
    groups.set(key, group);
    group.lines += 1;
    if (line.void) group.voided += 1;
    if (parsed !== null) group.numbers.push(parsed.number);
  }
  return [...groups.values()]
    .map(({ numbers, ...group }) => ({ ...group, ...checked(numbers) }))
    .sort((a, b) => b.year - a.year || (a.register < b.register ? -1 : 1));
}

function checked(numbers: readonly number[]): Pick<RegisterFigures, 'gaps' | 'repeated' | 'last'> {
  const sorted = [...numbers].sort((a, b) => a - b);
  const there = new Set(sorted);
  const [first = 1] = sorted;
  const last = sorted[sorted.length - 1] ?? 0;
  const gaps: number[] = [];
  // A number far off is a slip of the hand: a thousand gaps tell as much as a million.
  for (let number = first; number < last && gaps.length < 1000; number++) if (!there.has(number)) gaps.push(number);
  const repeated = [...new Set(sorted.filter((number, index) => number === sorted[index - 1]))];
  return { gaps, repeated, last };
}
