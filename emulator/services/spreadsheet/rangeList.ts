/** RangeList: several ranges of one sheet that are changed in one call. */
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import { RangeImpl } from './range';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Changes that a list passes on to each of its ranges. */
const PASSED_ON = [
  'setValue',
  'setNumberFormat',
  'clear',
  'clearContent',
  'clearFormat',
  'clearNote',
  'clearDataValidations',
  'setBackground',
  'setFontColor',
  'setFontWeight',
  'setFontSize',
  'setFontStyle',
  'setFontFamily',
  'setFontLine',
  'setHorizontalAlignment',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'setNote',
  'setFormula',
  'insertCheckboxes',
  'removeCheckboxes',
  'check',
  'uncheck',
  'trimWhitespace',
  'setBorder',
  'breakApart',
] as const;

export class RangeListImpl {
  readonly #execution: Execution;
  readonly #ranges: readonly Range[];
  constructor(execution: Execution, ranges: readonly Range[]) {
    this.#execution = execution;
    this.#ranges = ranges;
  }
  getRanges(): Range[] {
    return [...this.#ranges];
  }
  static passOn(method: string): (this: RangeListImpl, ...args: unknown[]) => object {
    return function (...args) {
      for (const one of this.#ranges) {
        const implementation = implementationOf(one, RangeImpl) as unknown as Record<
          string,
          (...args: unknown[]) => unknown
        >;
        implementation[method]?.(...args);
      }
      return strict(this.#execution, 'RangeList', this);
    };
  }
}
for (const method of PASSED_ON)
  Object.defineProperty(RangeListImpl.prototype, method, { value: RangeListImpl.passOn(method) });
