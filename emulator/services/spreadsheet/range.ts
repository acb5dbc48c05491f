/** Range: a rectangle of cells at a fixed place of a sheet. What it does with its cells stands in the files it builds on. */
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import type { Box, SheetModel } from '../../model/sheet';
import { a1Notation, type Address } from './address';
import { Direction, regionAround, stepTo } from './regions';
import { createFilter, filterOf } from './filter';
import { mayPass, protectedBox } from './permission';
import { overlap } from '../../model/boxes';
import { protect } from './protection';
import { Dimension, RangeMoves } from './rangeMoves';
import type { Range } from './rangePlace';
import { selectionOf } from './selection';
import { sheet as wrapSheet } from './sheet';
import { TextFinderImpl } from './textFinder';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export class RangeImpl extends RangeMoves {
  /** For the other services; scripts cannot reach it. */
  static parts(range: RangeImpl): { sheet: SheetModel; box: Box; execution: Execution } {
    return { sheet: range._sheet, box: range._box, execution: range._execution };
  }

  protected _at(box: Box): Range {
    return rangeAt(this._execution, this._sheet, box);
  }

  getSheet(): Sheet {
    return wrapSheet(this._execution, this._sheet);
  }

  // --- looking around ---

  createTextFinder(text: string): GoogleAppsScript.Spreadsheet.TextFinder {
    return strict(
      this._execution,
      'TextFinder',
      new TextFinderImpl(
        this._execution,
        [{ sheet: this._sheet, box: this._box }],
        String(text),
        ({ sheet, row, column }) => rangeAt(this._execution, sheet, { row, column, rows: 1, columns: 1 }),
      ),
    );
  }
  /** @source behaviours 62 */
  getDataRegion(dimension?: unknown): Range {
    const axes = { rows: dimension !== Dimension.COLUMNS, columns: dimension !== Dimension.ROWS };
    return this._at(regionAround(this._sheet, this._box, axes));
  }
  /** @source behaviours 61 */
  getNextDataCell(direction: unknown): Range {
    const name = Object.entries(Direction).find(([, one]) => one === direction)?.[0];
    if (name === undefined) throw signatureError('SpreadsheetApp.Range.getNextDataCell', [direction]);
    return this._at({ ...stepTo(this._sheet, this._box, name as keyof typeof Direction), rows: 1, columns: 1 });
  }

  // --- selection ---

  activate(): Range {
    selectionOf(this._execution).select(this._sheet, this._address);
    return this._self();
  }
  /** Selects the cell inside the active range, which stays, or becomes this cell alone. */
  activateAsCurrentCell(): Range {
    if (this._box.rows * this._box.columns !== 1) throw new PlatformError('The range must be a single cell.');
    selectionOf(this._execution).makeCurrent(this._sheet, this._address);
    return this._self();
  }

  // --- protection and filter ---

  protect(): object {
    return protect(this._execution, this._sheet, this.getA1Notation());
  }
  canEdit(): boolean {
    return !this._sheet.facts.protections.some(
      (one) => overlap(protectedBox(this._sheet, one), this._box) && !mayPass(this._execution, this._sheet, one),
    );
  }
  /** The sheet's filter, even when this range does not touch it. @source behaviours 59 */
  getFilter(): object | null {
    return filterOf(this._execution, this._sheet);
  }
  createFilter(): object {
    return createFilter(this._execution, this._sheet, a1Notation(this._address));
  }
}

export function range(execution: Execution, sheet: SheetModel, address: Address): Range {
  return strict(execution, 'Range', new RangeImpl(execution, sheet, address));
}

/** A range by its place; a size of zero is refused in Google's words. */
export function rangeAt(execution: Execution, sheet: SheetModel, box: Box): Range {
  if (!(box.rows >= 1)) throw new PlatformError('The number of rows in the range must be at least 1.');
  if (!(box.columns >= 1)) throw new PlatformError('The number of columns in the range must be at least 1.');
  if (!(box.row >= 1)) throw new PlatformError('The starting row of the range is too small.');
  if (!(box.column >= 1)) throw new PlatformError('The starting column of the range is too small.');
  const { maxRows, maxColumns } = sheet.facts;
  if (box.row + box.rows - 1 > maxRows || box.column + box.columns - 1 > maxColumns) {
    throw new PlatformError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return range(execution, sheet, {
    sheetName: null,
    row: box.row,
    column: box.column,
    lastRow: box.row + box.rows - 1,
    lastColumn: box.column + box.columns - 1,
  });
}
