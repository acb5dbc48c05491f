/** The filter of a sheet: its range, its order, and values that it hides. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { Box, SheetModel } from '../../model/sheet';
import { boxOf, parseAddress } from './address';
import { requireEditable } from './permission';
import { range } from './range';
import { sortedOrder } from './sorting';

class FilterCriteriaImpl {
  readonly #execution: Execution;
  readonly #hidden: readonly string[];
  constructor(execution: Execution, hidden: readonly string[]) {
    this.#execution = execution;
    this.#hidden = hidden;
  }
  getHiddenValues(): string[] {
    return [...this.#hidden];
  }
  copy(): object {
    return filterCriteriaBuilder(this.#execution, this.#hidden);
  }
}

/** Only hidden values are emulated; conditions (`when…`) are not. */
class FilterCriteriaBuilderImpl {
  readonly #execution: Execution;
  #hidden: readonly string[];
  constructor(execution: Execution, hidden: readonly string[]) {
    this.#execution = execution;
    this.#hidden = hidden;
  }
  setHiddenValues(values: unknown): object {
    if (!Array.isArray(values)) throw signatureError('SpreadsheetApp.FilterCriteriaBuilder.setHiddenValues', [values]);
    this.#hidden = values.map(String);
    return strict(this.#execution, 'FilterCriteriaBuilder', this);
  }
  getHiddenValues(): string[] {
    return [...this.#hidden];
  }
  copy(): object {
    return filterCriteriaBuilder(this.#execution, this.#hidden);
  }
  build(): object {
    return strict(this.#execution, 'FilterCriteria', new FilterCriteriaImpl(this.#execution, this.#hidden));
  }
}

export function filterCriteriaBuilder(execution: Execution, hidden: readonly string[] = []): object {
  return strict(execution, 'FilterCriteriaBuilder', new FilterCriteriaBuilderImpl(execution, hidden));
}

class FilterImpl {
  readonly #execution: Execution;
  readonly #sheet: SheetModel;
  constructor(execution: Execution, sheet: SheetModel) {
    this.#execution = execution;
    this.#sheet = sheet;
  }
  #self(): object {
    return strict(this.#execution, 'Filter', this);
  }
  #facts(): NonNullable<SheetModel['facts']['filter']> {
    const { filter } = this.#sheet.facts;
    if (filter === null) throw new PlatformError('The filter has been removed.');
    return filter;
  }
  getRange(): object {
    return range(this.#execution, this.#sheet, parseAddress(this.#facts().range));
  }
  remove(): void {
    this.#sheet.facts.filter = null;
    this.#sheet.changed();
  }
  /** The first row is the header and stays. @source behaviours 60 */
  sort(column: number, ascending: boolean): object {
    const box = boxOf(parseAddress(this.#facts().range), this.#sheet);
    requireEditable(this.#execution, this.#sheet, box);
    this.#execution.write(() => {
      const body: Box = { ...box, row: box.row + 1, rows: box.rows - 1 };
      const order = sortedOrder(body.rows, (place, at) => this.#sheet.valueAt(body.row + place, at), [
        { column: box.column + column - 1, ascending },
      ]);
      this.#sheet.reorder(body, order);
    });
    return this.#self();
  }
  getColumnFilterCriteria(column: number): object | null {
    const kept = this.#facts().criteria[column];
    return kept === undefined
      ? null
      : strict(this.#execution, 'FilterCriteria', new FilterCriteriaImpl(this.#execution, kept.hidden));
  }
  setColumnFilterCriteria(column: number, criteria: unknown): object {
    const found =
      implementationOf(criteria, FilterCriteriaImpl) ?? implementationOf(criteria, FilterCriteriaBuilderImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.Filter.setColumnFilterCriteria', [column, criteria]);
    this.#facts().criteria[column] = { hidden: found.getHiddenValues() };
    this.#sheet.changed();
    return this.#self();
  }
  removeColumnFilterCriteria(column: number): object {
    Reflect.deleteProperty(this.#facts().criteria, column);
    this.#sheet.changed();
    return this.#self();
  }
}

/** The sheet's filter, or null. */
export function filterOf(execution: Execution, sheet: SheetModel): object | null {
  return sheet.facts.filter === null ? null : strict(execution, 'Filter', new FilterImpl(execution, sheet));
}

/** @source behaviours 58 */
export function createFilter(execution: Execution, sheet: SheetModel, notation: string): object {
  requireEditable(execution, sheet);
  execution.flush();
  if (sheet.facts.filter !== null)
    throw new PlatformError("You can't create a filter in a sheet that already has a filter.");
  sheet.facts.filter = { range: notation, criteria: {} };
  sheet.changed();
  return strict(execution, 'Filter', new FilterImpl(execution, sheet));
}

/** Whether a row shows a value that the filter hides. */
export function isHiddenByFilter(sheet: SheetModel, row: number): boolean {
  const { filter } = sheet.facts;
  if (filter === null) return false;
  const box = boxOf(parseAddress(filter.range), sheet);
  if (row <= box.row || row >= box.row + box.rows) return false;
  return Object.entries(filter.criteria).some(([column, kept]) =>
    kept.hidden.includes(sheet.displayAt(row, box.column + Number(column) - 1)),
  );
}
