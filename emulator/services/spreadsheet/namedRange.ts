/** Named ranges of a spreadsheet. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import { parseAddress } from './address';
import { range, RangeImpl } from './range';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** @source Sheets: letters, digits and underscores, not starting with a digit and not like a cell; Thai letters are letters */
const NAME = /^(?![A-Za-z]{1,3}\d+$)(?![Rr]\d+[Cc]\d+$)[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]{0,249}$/u;

export function setNamedRange(book: SpreadsheetModel, name: unknown, place: unknown, method: string): void {
  const found = implementationOf(place, RangeImpl);
  if (found === undefined || typeof name !== 'string') throw signatureError(method, [name, place]);
  if (!NAME.test(name)) throw new PlatformError('The name for the range is invalid.');
  book.facts.namedRanges[name] = { sheet: found.getGridId(), range: found.getA1Notation() };
  book.changed();
}

export function removeNamedRange(book: SpreadsheetModel, name: string): void {
  if (book.facts.namedRanges[name] === undefined) throw new PlatformError(`Named range "${name}" does not exist.`);
  Reflect.deleteProperty(book.facts.namedRanges, name);
  book.changed();
}

export function rangeNamed(execution: Execution, book: SpreadsheetModel, name: string): Range | null {
  const found = book.facts.namedRanges[name];
  const home = found === undefined ? undefined : book.sheetById(found.sheet);
  return found === undefined || home === undefined ? null : range(execution, home, parseAddress(found.range));
}

class NamedRangeImpl {
  readonly #execution: Execution;
  readonly #book: SpreadsheetModel;
  #name: string;
  constructor(execution: Execution, book: SpreadsheetModel, name: string) {
    this.#execution = execution;
    this.#book = book;
    this.#name = name;
  }
  #self(): object {
    return strict(this.#execution, 'NamedRange', this);
  }
  getName(): string {
    return this.#name;
  }
  getRange(): Range | null {
    return rangeNamed(this.#execution, this.#book, this.#name);
  }
  setName(name: string): object {
    const place = this.getRange();
    removeNamedRange(this.#book, this.#name);
    setNamedRange(this.#book, name, place, 'SpreadsheetApp.NamedRange.setName');
    this.#name = name;
    return this.#self();
  }
  setRange(place: unknown): object {
    setNamedRange(this.#book, this.#name, place, 'SpreadsheetApp.NamedRange.setRange');
    return this.#self();
  }
  remove(): void {
    removeNamedRange(this.#book, this.#name);
  }
}

/** All of a spreadsheet, or those of one of its sheets. */
export function namedRangesOf(execution: Execution, book: SpreadsheetModel, sheet?: SheetModel): object[] {
  return Object.entries(book.facts.namedRanges)
    .filter(([, named]) => sheet === undefined || named.sheet === sheet.id)
    .map(([name]) => strict(execution, 'NamedRange', new NamedRangeImpl(execution, book, name)));
}
