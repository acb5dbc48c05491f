/** How conditional formats make a cell look. Conditions that cannot be judged here change nothing. */
import { boxOf, parseAddress } from '../model/address';
import type { SheetModel } from '../model/sheet';
import type { KeptRule } from '../services/spreadsheet/conditionalFormat';
import { cellMeets } from '../services/spreadsheet/validationCheck';

/** @source reference: where several rules apply to a cell, the first in the list wins */
export function ruleLookAt(sheet: SheetModel, row: number, column: number): Readonly<Record<string, unknown>> {
  for (const { ranges, looks, ...condition } of sheet.facts.conditionalRules as readonly KeptRule[]) {
    const isIn = ranges.some((a1) => {
      const box = boxOf(parseAddress(a1), sheet);
      return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
    });
    if (!isIn || cellMeets(sheet, row, column, condition) !== true) continue;
    const { Background, FontColor, Bold } = looks;
    return {
      ...(Background === undefined ? {} : { Background }),
      ...(FontColor === undefined ? {} : { FontColor }),
      ...(Bold === true ? { FontWeight: 'bold' } : {}),
    };
  }
  return {};
}
