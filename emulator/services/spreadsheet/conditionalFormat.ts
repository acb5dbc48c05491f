/** Conditional format rules with a condition; rules with colour scales are not emulated. */
import { enumName, enumOf, type EnumValue } from '../../core/enums';
import { signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import { parseAddress } from './address';
import { colorOf } from './colors';
import { range, RangeImpl } from './range';

/** Builder method → the criterion that it chooses. */
const CONDITIONS = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
} as const;
type CriteriaName = (typeof CONDITIONS)[keyof typeof CONDITIONS];

export const BooleanCriteria = enumOf(Object.values(CONDITIONS));

/** Looks that a rule may give; the setter is `setBold` and so on. */
const LOOKS = ['Background', 'FontColor', 'Bold', 'Italic', 'Strikethrough', 'Underline'] as const;
type Look = (typeof LOOKS)[number];

interface Rule {
  readonly ranges: readonly { readonly sheet: SheetModel; readonly a1: string }[];
  readonly criteria: CriteriaName | null;
  readonly values: readonly unknown[];
  readonly looks: Readonly<Partial<Record<Look, unknown>>>;
}
/** As it is written to disk. */
export interface KeptRule extends Omit<Rule, 'ranges'> {
  readonly ranges: readonly string[];
}

const FRESH: Rule = { ranges: [], criteria: null, values: [], looks: {} };

class BooleanConditionImpl {
  readonly #rule: Rule;
  constructor(rule: Rule) {
    this.#rule = rule;
  }
  getCriteriaType(): EnumValue | null {
    return this.#rule.criteria === null ? null : BooleanCriteria[this.#rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }
  static look(condition: BooleanConditionImpl, look: Look): unknown {
    return condition.#rule.looks[look] ?? null;
  }
}
for (const look of LOOKS) {
  Object.defineProperty(BooleanConditionImpl.prototype, `get${look}`, {
    value(this: BooleanConditionImpl): unknown {
      return BooleanConditionImpl.look(this, look);
    },
  });
}

/** What a rule and its builder have in common. */
class RuleReader {
  protected readonly _execution: Execution;
  protected _rule: Rule;
  constructor(execution: Execution, rule: Rule) {
    this._execution = execution;
    this._rule = rule;
  }
  static of(reader: RuleReader): Rule {
    return reader._rule;
  }
  getRanges(): object[] {
    return this._rule.ranges.map(({ sheet, a1 }) => range(this._execution, sheet, parseAddress(a1)));
  }
  getBooleanCondition(): object | null {
    return this._rule.criteria === null
      ? null
      : strict(this._execution, 'BooleanCondition', new BooleanConditionImpl(this._rule));
  }
  getGradientCondition(): null {
    return null;
  }
  copy(): object {
    return ruleBuilder(this._execution, this._rule);
  }
}

class ConditionalFormatRuleImpl extends RuleReader {}

class ConditionalFormatRuleBuilderImpl extends RuleReader {
  _with(change: Partial<Rule>): object {
    this._rule = { ...this._rule, ...change };
    return strict(this._execution, 'ConditionalFormatRuleBuilder', this);
  }
  static look(builder: ConditionalFormatRuleBuilderImpl, look: Look, value: unknown): object {
    return builder._with({
      looks: { ...builder._rule.looks, [look]: typeof value === 'string' ? colorOf(value) : value },
    });
  }
  setRanges(ranges: unknown): object {
    const found = [ranges].flat().map((one) => implementationOf(one, RangeImpl));
    if (!Array.isArray(ranges) || found.includes(undefined))
      throw signatureError('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    return this._with({
      ranges: found.flatMap((one) =>
        one === undefined ? [] : [{ sheet: RangeImpl.parts(one).sheet, a1: one.getA1Notation() }],
      ),
    });
  }
  withCriteria(criteria: unknown, values: readonly unknown[]): object {
    const name = enumName(criteria);
    if (name === undefined || !(name in BooleanCriteria) || !Array.isArray(values))
      throw signatureError('SpreadsheetApp.ConditionalFormatRuleBuilder.withCriteria', [criteria, values]);
    return this._with({ criteria: name as CriteriaName, values: [...(values as readonly unknown[])] });
  }
  build(): object {
    return strict(this._execution, 'ConditionalFormatRule', new ConditionalFormatRuleImpl(this._execution, this._rule));
  }
}
for (const [method, criteria] of Object.entries(CONDITIONS)) {
  Object.defineProperty(ConditionalFormatRuleBuilderImpl.prototype, method, {
    value(this: ConditionalFormatRuleBuilderImpl, ...values: unknown[]): object {
      return this._with({ criteria, values });
    },
  });
}
for (const look of LOOKS) {
  Object.defineProperty(ConditionalFormatRuleBuilderImpl.prototype, `set${look}`, {
    value(this: ConditionalFormatRuleBuilderImpl, value: unknown): object {
      return ConditionalFormatRuleBuilderImpl.look(this, look, value);
    },
  });
}

export function ruleBuilder(execution: Execution, rule: Rule = FRESH): object {
  return strict(execution, 'ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilderImpl(execution, rule));
}

export function conditionalRules(execution: Execution, sheet: SheetModel): object[] {
  return (sheet.facts.conditionalRules as KeptRule[]).map((kept) => {
    const rule: Rule = { ...kept, ranges: kept.ranges.map((a1) => ({ sheet, a1 })) };
    return strict(execution, 'ConditionalFormatRule', new ConditionalFormatRuleImpl(execution, rule));
  });
}

/** The rules that a script hands in, as they are kept. */
export function keptRules(rules: unknown): KeptRule[] {
  const method = 'SpreadsheetApp.Sheet.setConditionalFormatRules';
  if (!Array.isArray(rules)) throw signatureError(method, [rules]);
  return rules.map((one): KeptRule => {
    const found = implementationOf(one, ConditionalFormatRuleImpl);
    if (found === undefined) throw signatureError(method, [rules]);
    const rule = RuleReader.of(found);
    return { ...rule, ranges: rule.ranges.map(({ a1 }) => a1) };
  });
}
