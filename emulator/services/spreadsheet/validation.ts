/** Data validation rules and the builder that makes them. */
import { enumOf, type EnumValue } from '../../core/enums';
import { signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';

export const DataValidationCriteria = enumOf([
  'DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX',
]);
type CriteriaName = keyof typeof DataValidationCriteria;

export interface ValidationRule {
  readonly criteria: CriteriaName | null;
  readonly values: readonly unknown[];
  readonly helpText: string | null;
  readonly allowInvalid: boolean;
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
    if (isDate && values.some((value) => typeof value === 'string')) throw signatureError('SpreadsheetApp.DataValidationBuilder.requireDate', values);
    return builder.#with({ criteria, values });
  }
  requireValueInList(values: unknown[], showDropdown = true): object {
    return this.#with({ criteria: 'VALUE_IN_LIST', values: [values.map(String), showDropdown] });
  }
  requireValueInRange(range: unknown, showDropdown = true): object {
    return this.#with({ criteria: 'VALUE_IN_RANGE', values: [range, showDropdown] });
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

export function validation(execution: Execution, rule: ValidationRule): object {
  return strict(execution, 'DataValidation', new DataValidationImpl(execution, rule));
}

/** The rule that a script hands in; null where it hands in null. */
export function ruleOf(value: unknown, method: string): ValidationRule | null {
  if (value === null) return null;
  const found = implementationOf(value, DataValidationImpl);
  if (found === undefined) throw signatureError(method, [value]);
  return DataValidationImpl.rule(found);
}
