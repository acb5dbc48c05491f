/** What a validation rule that rejects input does to a script's write. */
import { NotEmulatedError, PlatformError } from '../../core/errors';
import { display, showsDate, type CellValue, type Entry } from '../../model/cells';
import type { SheetModel } from '../../model/sheet';
import { columnLetters, parseAddress, boxOf } from './address';
import type { KeptRange, ValidationRule } from './validation';

type Check = (
  value: CellValue,
  shown: string,
  values: readonly unknown[],
  sheet: SheetModel,
  isDate: boolean,
) => boolean;

const number =
  (test: (value: number, limits: number[]) => boolean): Check =>
  (value, _shown, values) =>
    typeof value === 'number' && test(value, values.map(Number));
const text =
  (test: (shown: string, wanted: string) => boolean): Check =>
  (_value, shown, values) =>
    test(shown.toLowerCase(), String(values[0]).toLowerCase());

function shownIn(sheet: SheetModel, kept: KeptRange): string[] {
  const target = sheet.spreadsheet.sheetById(kept.$range.sheet);
  if (target === undefined) return [];
  const box = boxOf(parseAddress(kept.$range.a1), target);
  const last = Math.min(box.row + box.rows - 1, target.lastRow());
  const found: string[] = [];
  for (let row = box.row; row <= last; row++)
    for (let column = box.column; column < box.column + box.columns; column++)
      found.push(target.displayAt(row, column));
  return found;
}

/** Criteria that can be judged here. The others (dates against dates, own formulas) are refused as not emulated. */
const CHECKS: Readonly<Record<string, Check>> = {
  VALUE_IN_LIST: (_value, shown, values) => (values[0] as readonly string[]).includes(shown),
  VALUE_IN_RANGE: (_value, shown, values, sheet) => shownIn(sheet, values[0] as KeptRange).includes(shown),
  CHECKBOX: (value, shown, values) =>
    values.length === 0
      ? typeof value === 'boolean'
      : values.map((one) => display(one as CellValue, '', 'en_US')).includes(shown),
  TEXT_IS_VALID_EMAIL: (_value, shown) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(shown),
  TEXT_IS_VALID_URL: (_value, shown) => /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(shown),
  TEXT_CONTAINS: text((shown, wanted) => shown.includes(wanted)),
  TEXT_DOES_NOT_CONTAIN: text((shown, wanted) => !shown.includes(wanted)),
  TEXT_EQUAL_TO: text((shown, wanted) => shown === wanted),
  DATE_IS_VALID_DATE: (value, _shown, _values, _sheet, isDate) => typeof value === 'number' && isDate,
  NUMBER_BETWEEN: number((value, [low = 0, high = 0]) => value >= low && value <= high),
  NUMBER_NOT_BETWEEN: number((value, [low = 0, high = 0]) => value < low || value > high),
  NUMBER_EQUAL_TO: number((value, [limit]) => value === limit),
  NUMBER_NOT_EQUAL_TO: number((value, [limit]) => value !== limit),
  NUMBER_GREATER_THAN: number((value, [limit = 0]) => value > limit),
  NUMBER_GREATER_THAN_OR_EQUAL_TO: number((value, [limit = 0]) => value >= limit),
  NUMBER_LESS_THAN: number((value, [limit = 0]) => value < limit),
  NUMBER_LESS_THAN_OR_EQUAL_TO: number((value, [limit = 0]) => value <= limit),
};

/** Whether a cell as it stands meets a condition; undefined for conditions that cannot be judged here. */
export function cellMeets(
  sheet: SheetModel,
  row: number,
  column: number,
  { criteria, values }: { readonly criteria: string | null; readonly values: readonly unknown[] },
): boolean | undefined {
  const [value, shown] = [sheet.valueAt(row, column), sheet.displayAt(row, column)];
  if (criteria === 'CELL_EMPTY') return shown === '';
  if (criteria === 'CELL_NOT_EMPTY') return shown !== '';
  return CHECKS[criteria ?? '']?.(value, shown, values, sheet, showsDate(sheet.formatAt(row, column)));
}

/** @source wording of live logs: "The data you entered in cell A1 violates the data validation rules set on this cell." */
export function requireValid(sheet: SheetModel, row: number, column: number, entry: Entry): void {
  const id = sheet.extrasAt(row, column).validation;
  const rule = id === undefined ? undefined : (sheet.facts.validations[id] as ValidationRule | undefined);
  if (
    rule === undefined ||
    rule.allowInvalid ||
    rule.criteria === null ||
    entry.value === '' ||
    entry.formula !== undefined
  )
    return;
  const check = CHECKS[rule.criteria];
  if (check === undefined) throw new NotEmulatedError(`writing under a ${rule.criteria} validation that rejects input`);
  const format = entry.format ?? sheet.formatAt(row, column);
  const shown = display(entry.value, format, sheet.spreadsheet.locale);
  if (check(entry.value, shown, rule.values, sheet, showsDate(format))) return;
  throw new PlatformError(
    `The data you entered in cell ${columnLetters(column)}${row} violates the data validation rules set on this cell.`,
  );
}
