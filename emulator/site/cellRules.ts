/** What keeps a person from typing into a cell: protections, and validation rules that reject. */
import type { SheetModel } from '../model/sheet';
import { boxOf, parseAddress } from '../services/spreadsheet/address';

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
  owner: string,
): 'FREE' | 'WARNING' | 'CLOSED' {
  const over = sheet.facts.protections.filter(
    ({ range, unprotected }) =>
      covers(sheet, range, row, column) && !unprotected.some((notation) => covers(sheet, notation, row, column)),
  );
  if (over.some(({ warningOnly, editors }) => !warningOnly && person !== owner && !editors.includes(person)))
    return 'CLOSED';
  return over.some(({ warningOnly }) => warningOnly) ? 'WARNING' : 'FREE';
}

/** The sentence shown for a value that its rule rejects; null when it may stand. Rules other than lists are not judged. */
export function ruleBroken(sheet: SheetModel, row: number, column: number, text: string): string | null {
  const id = sheet.extrasAt(row, column).validation;
  const rule =
    id === undefined
      ? undefined
      : (sheet.facts.validations[id] as
          { criteria?: unknown; values?: readonly unknown[]; allowInvalid?: unknown; helpText?: unknown } | undefined);
  if (rule === undefined || rule.allowInvalid !== false || text === '') return null;
  const list =
    rule.criteria === 'VALUE_IN_LIST' ? rule.values?.[0] : rule.criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : null;
  if (!Array.isArray(list) || list.map(String).includes(text)) return null;
  return typeof rule.helpText === 'string' && rule.helpText !== ''
    ? rule.helpText
    : 'ข้อมูลที่ป้อนไม่เป็นไปตามกฎการตรวจสอบข้อมูลของเซลล์นี้ โปรดเลือกจากรายการ';
}
