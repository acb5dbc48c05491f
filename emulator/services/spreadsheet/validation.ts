/** Data validation rules and the builder that makes them. */
import { enumName, enumOf, type EnumValue } from '../../core/enums';
import { signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, isEmulated, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import { parseAddress } from './address';
import { range, RangeImpl } from './range';

export const DataValidationCriteria = enumOf([
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);
type CriteriaName = keyof typeof DataValidationCriteria;

export interface ValidationRule {
  readonly criteria: CriteriaName | null;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
}

/** A range inside a rule, as the rule is kept. */
export interface KeptRange {
  readonly $range: { readonly sheet: number; readonly a1: string };
}

const FRESH: ValidationRule = { criteria: null, values: [], helpText: null, allowInvalid: true };

export class DataValidationImpl {
  readonly #execution: Execution;
  readonly #rule: ValidationRule;
  constructor(execution: Execution, rule: ValidationRule) {
    this.#execution = execution;
    this.#rule = rule;
  }
  static rule(validation: DataValidationImpl): ValidationRule {
    return validation.#rule;
  }
  getCriteriaType(): EnumValue | null {
    return this.#rule.criteria === null ? null : DataValidationCriteria[this.#rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }
  getHelpText(): string | null {
    return this.#rule.helpText;
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  copy(): object {
    return validationBuilder(this.#execution, this.#rule);
  }
}

/** Builder methods that only choose a criterion: name → criterion. */
const REQUIREMENTS: Readonly<Record<string, CriteriaName>> = {
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireCheckbox: 'CHECKBOX',
};

class DataValidationBuilderImpl {
  readonly #execution: Execution;
  #rule: ValidationRule;
  constructor(execution: Execution, rule: ValidationRule) {
    this.#execution = execution;
    this.#rule = rule;
  }
  #with(change: Partial<ValidationRule>): object {
    this.#rule = { ...this.#rule, ...change };
    return strict(this.#execution, 'DataValidationBuilder', this);
  }
  static require(builder: DataValidationBuilderImpl, criteria: CriteriaName, values: readonly unknown[]): object {
    const isDate = criteria.startsWith('DATE_');
    if (isDate && values.some((value) => typeof value === 'string'))
      throw signatureError('SpreadsheetApp.DataValidationBuilder.requireDate', values);
    return builder.#with({ criteria, values });
  }
  /** Every entry becomes text; showing the list is a second value. @source behaviours 92 */
  requireValueInList(values: unknown[], showDropdown = true): object {
    if (!Array.isArray(values))
      throw signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInList', [values]);
    return this.#with({ criteria: 'VALUE_IN_LIST', values: [values.map(String), showDropdown] });
  }
  requireValueInRange(source: unknown, showDropdown = true): object {
    if (implementationOf(source, RangeImpl) === undefined)
      throw signatureError('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [source]);
    return this.#with({ criteria: 'VALUE_IN_RANGE', values: [source, showDropdown] });
  }
  withCriteria(criteria: unknown, values: readonly unknown[]): object {
    const name = enumName(criteria);
    if (name === undefined || !(name in DataValidationCriteria) || !Array.isArray(values))
      throw signatureError('SpreadsheetApp.DataValidationBuilder.withCriteria', [criteria, values]);
    return this.#with({ criteria: name as CriteriaName, values: [...(values as readonly unknown[])] });
  }
  setAllowInvalid(allow: boolean): object {
    return this.#with({ allowInvalid: allow });
  }
  setHelpText(text: string): object {
    return this.#with({ helpText: text });
  }
  getCriteriaType(): EnumValue | null {
    return this.#rule.criteria === null ? null : DataValidationCriteria[this.#rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }
  getHelpText(): string | null {
    return this.#rule.helpText;
  }
  getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  copy(): object {
    return validationBuilder(this.#execution, this.#rule);
  }
  build(): object {
    return validation(this.#execution, this.#rule);
  }
}

for (const [method, criteria] of Object.entries(REQUIREMENTS)) {
  Object.defineProperty(DataValidationBuilderImpl.prototype, method, {
    value(this: DataValidationBuilderImpl, ...values: unknown[]): object {
      return DataValidationBuilderImpl.require(this, criteria, values);
    },
  });
}

export function validationBuilder(execution: Execution, rule: ValidationRule = FRESH): object {
  return strict(execution, 'DataValidationBuilder', new DataValidationBuilderImpl(execution, rule));
}

/** A rule as a script sees it; a kept range is given back as a Range. */
export function validation(execution: Execution, rule: ValidationRule, sheet?: SheetModel): object {
  const shown = (value: unknown): unknown => {
    const kept =
      typeof value === 'object' && value !== null && !isEmulated(value)
        ? (value as Partial<KeptRange>).$range
        : undefined;
    const home = kept === undefined ? undefined : sheet?.spreadsheet.sheetById(kept.sheet);
    return kept === undefined || home === undefined ? value : range(execution, home, parseAddress(kept.a1));
  };
  return wrapValidation(execution, { ...rule, values: rule.values.map(shown) });
}

function wrapValidation(execution: Execution, rule: ValidationRule): object {
  return strict(execution, 'DataValidation', new DataValidationImpl(execution, rule));
}

/** The rule that a script hands in, ready to be kept; null where it hands in null. */
export function ruleOf(value: unknown, method: string): ValidationRule | null {
  if (value === null) return null;
  const found = implementationOf(value, DataValidationImpl);
  if (found === undefined) throw signatureError(method, [value]);
  const rule = DataValidationImpl.rule(found);
  return { ...rule, values: rule.values.map(keptValue) };
}

function keptValue(value: unknown): unknown {
  const found = implementationOf(value, RangeImpl);
  return found === undefined
    ? value
    : ({ $range: { sheet: found.getGridId(), a1: found.getA1Notation() } } satisfies KeptRange);
}

/** Numbers the rule among the sheet's rules; equal rules share a number. */
export function keepRule(sheet: SheetModel, rule: ValidationRule): number {
  const { validations } = sheet.facts;
  const text = JSON.stringify(rule);
  const known = Object.entries(validations).find(([, other]) => JSON.stringify(other) === text)?.[0];
  if (known !== undefined) return Number(known);
  const id = Math.max(0, ...Object.keys(validations).map(Number)) + 1;
  validations[id] = rule;
  sheet.changed();
  return id;
}
