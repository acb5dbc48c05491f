/** RangeList: several ranges of one sheet that are changed in one call. */
import type { Execution } from '../../core/execution';
import { RANGE_LIST_CHANGES } from '../../core/sheetCalls';
import { implementationOf, strict } from '../../core/strict';
import { RangeImpl } from './range';

type Range = GoogleAppsScript.Spreadsheet.Range;

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
for (const method of RANGE_LIST_CHANGES)
  Object.defineProperty(RangeListImpl.prototype, method, { value: RangeListImpl.passOn(method) });
