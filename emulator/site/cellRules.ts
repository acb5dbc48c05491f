/** What keeps a person from typing into a cell: protections, and validation rules that reject. */
import { PlatformError } from '../core/errors';
import { boxOf, parseAddress } from '../model/address';
import { readTyped } from '../model/cells';
import type { SheetModel } from '../model/sheet';
import { requireValid } from '../services/spreadsheet/validationCheck';

function covers(sheet: SheetModel, notation: string, row: number, column: number): boolean {
  if (notation === '') return true;
  const box = boxOf(parseAddress(notation), sheet);
  return row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;
}

/** Whether the cell is free for the person, asks for confirmation first, or is closed. The file's owner may always write. */
export function protectionOf(
  sheet: SheetModel,
  row: number,
  column: number,
  person: string,
): 'FREE' | 'WARNING' | 'CLOSED' {
  const { workspace, id } = sheet.spreadsheet;
  const owner = workspace.drive.items.get(id)?.owner;
  const over = sheet.facts.protections.filter(
    ({ range, unprotected }) =>
      covers(sheet, range, row, column) && !unprotected.some((notation) => covers(sheet, notation, row, column)),
  );
  if (over.some(({ warningOnly, editors }) => !warningOnly && person !== owner && !editors.includes(person))) {
    return 'CLOSED';
  }
  return over.some(({ warningOnly }) => warningOnly) ? 'WARNING' : 'FREE';
}

/** The sentence shown for text that the cell's rule rejects; null when it may stand, or when nobody can judge it here. */
export function ruleBroken(sheet: SheetModel, row: number, column: number, text: string): string | null {
  const id = sheet.extrasAt(row, column).validation;
  const rule = id === undefined ? undefined : (sheet.facts.validations[id] as { helpText?: unknown } | undefined);
  const { workspace, locale } = sheet.spreadsheet;
  try {
    requireValid(sheet, row, column, readTyped(text, sheet.formatAt(row, column), locale, workspace.now()));
    return null;
  } catch (error) {
    if (!(error instanceof PlatformError)) return null;
    const help = rule?.helpText;
    return typeof help === 'string' && help !== '' ? help : 'ข้อมูลที่ป้อนไม่เป็นไปตามกฎการตรวจสอบข้อมูลของเซลล์นี้';
  }
}
