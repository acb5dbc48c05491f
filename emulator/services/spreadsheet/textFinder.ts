/** TextFinder: looks through what cells show. Only cells that match count as read. */
import { RE2JS } from 're2js';
import { PlatformError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import type { Box, SheetModel } from '../../model/sheet';
import { requireEditable } from './permission';

type Range = GoogleAppsScript.Spreadsheet.Range;

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/**
 * Literal text, alternatives, groups, anchors, `.*` and `[^\x]*`: what these mean, RE2 and JavaScript agree on, but for the
 * line ends that only JavaScript knows.
 */
const COMMON_SYNTAX =
  /^(?:[\p{L}\p{M}\p{N}_ @:;,%&~'"#!<>=/-]|\\[^\p{L}\p{N}\s]|\(\?:|[()|^$]|\.\*|\[\^\\[^\p{L}\p{N}\s]\]\*)*$/u;
const OTHER_LINE_ENDS = /[\r\u2028\u2029]/;

/** The expression in JavaScript's own engine, which is much faster; null where the two might differ. */
function nativeExpression(expression: string, matchCase: boolean, entireCell: boolean): RegExp | null {
  if (!matchCase || !COMMON_SYNTAX.test(expression)) return null;
  return new RegExp(entireCell ? `^(?:${expression})$` : expression);
}

/** Where to look: one rectangle for each sheet. */
export type SearchArea = readonly { readonly sheet: SheetModel; readonly box: Box }[];

const withoutDiacritics = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

export class TextFinderImpl {
  readonly #execution: Execution;
  readonly #area: SearchArea;
  readonly #text: string;
  readonly #wrap: (place: Place) => Range;
  readonly #options = { matchCase: false, entireCell: false, formulas: false, diacritics: false, regex: false };
  #current: { matches: Place[]; index: number } | null = null;

  constructor(execution: Execution, area: SearchArea, text: string, wrap: (place: Place) => Range) {
    this.#execution = execution;
    this.#area = area;
    this.#text = text;
    this.#wrap = wrap;
  }
  #set(option: 'matchCase' | 'entireCell' | 'formulas' | 'diacritics' | 'regex', on: boolean): object {
    this.#options[option] = on;
    this.#current = null;
    return strict(this.#execution, 'TextFinder', this);
  }
  matchCase(on: boolean): object {
    return this.#set('matchCase', on);
  }
  matchEntireCell(on: boolean): object {
    return this.#set('entireCell', on);
  }
  matchFormulaText(on: boolean): object {
    return this.#set('formulas', on);
  }
  ignoreDiacritics(on: boolean): object {
    return this.#set('diacritics', on);
  }
  useRegularExpression(on: boolean): object {
    return this.#set('regex', on);
  }

  #matcher(): (text: string) => boolean {
    const { matchCase, entireCell, diacritics, regex } = this.#options;
    if (regex) {
      const pattern = this.#pattern();
      const slowly = (text: string): boolean => (entireCell ? pattern.matches(text) : pattern.matcher(text).find());
      const native = nativeExpression(this.#text, matchCase, entireCell);
      if (native === null) return slowly;
      return (text) => (OTHER_LINE_ENDS.test(text) ? slowly(text) : native.test(text));
    }
    const fold = (text: string): string => {
      const plain = diacritics ? withoutDiacritics(text) : text;
      return matchCase ? plain : plain.toLowerCase();
    };
    const wanted = fold(this.#text);
    return (text) => (entireCell ? fold(text) === wanted : fold(text).includes(wanted));
  }

  #pattern(): RE2JS {
    const { matchCase, regex } = this.#options;
    try {
      return RE2JS.compile(regex ? this.#text : RE2JS.quote(this.#text), matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    } catch {
      throw new PlatformError('Invalid regular expression pattern.');
    }
  }

  #search(): Place[] {
    const matches = this.#matcher();
    const found: Place[] = [];
    for (const { sheet, box } of this.#area) {
      const last = Math.min(box.row + box.rows - 1, sheet.rows.length);
      for (let row = box.row; row <= last; row++) {
        for (let column = box.column; column < box.column + box.columns; column++) {
          const shown = sheet.displayAt(row, column);
          const formula = this.#options.formulas ? (sheet.extrasAt(row, column).formula ?? '') : '';
          if ((shown !== '' && matches(shown)) || (formula !== '' && matches(formula)))
            found.push({ sheet, row, column });
        }
      }
    }
    return found;
  }

  findAll(): Range[] {
    const found = this.#search();
    this.#execution.countCells('read', found.length);
    return found.map(this.#wrap);
  }
  #step(by: 1 | -1): Range | null {
    this.#current ??= { matches: this.#search(), index: by === 1 ? -1 : 0 };
    const { matches } = this.#current;
    const index = this.#current.index + by;
    this.#current.index = index < 0 ? matches.length - 1 : index >= matches.length ? 0 : index;
    const place = matches[this.#current.index];
    if (place === undefined) return null;
    this.#execution.countCells('read', 1);
    return this.#wrap(place);
  }
  findNext(): Range | null {
    return this.#step(1);
  }
  findPrevious(): Range | null {
    return this.#step(-1);
  }
  getCurrentMatch(): Range | null {
    const place = this.#current?.matches[this.#current.index];
    return place === undefined ? null : this.#wrap(place);
  }
  #replaceIn(places: readonly Place[], replacement: string): number {
    const { entireCell, formulas, diacritics } = this.#options;
    if (formulas || diacritics)
      throw this.#execution.notEmulated('TextFinder.replaceAllWith in formulas or without diacritics');
    const pattern = this.#pattern();
    let count = 0;
    for (const { sheet, row, column } of places) {
      const text = sheet.displayAt(row, column);
      // A formula is found by what it shows, but its cell holds other text.
      if (sheet.extrasAt(row, column).formula !== undefined) continue;
      requireEditable(this.#execution, sheet, { row, column, rows: 1, columns: 1 });
      const matcher = pattern.matcher(text);
      while (matcher.find()) count += 1;
      const changed = entireCell ? replacement : pattern.matcher(text).replaceAll(RE2JS.quoteReplacement(replacement));
      this.#execution.write(() => {
        sheet.type(row, column, changed);
      });
    }
    this.#current = null;
    return count;
  }
  replaceAllWith(replacement: string): number {
    // What was written before counts among what is found.
    this.#execution.flush();
    return this.#replaceIn(this.#search(), replacement);
  }
  replaceWith(replacement: string): number {
    const place = this.#current?.matches[this.#current.index];
    return place === undefined ? 0 : this.#replaceIn([place], replacement);
  }
}
