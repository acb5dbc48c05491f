/** Who may change which cells: editors of the file, and within it those whom no protection keeps out. */
import { PlatformError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import type { Box, ProtectionModel, SheetModel } from '../../model/sheet';
import { overlap } from '../../model/boxes';
import { boxOf, parseAddress } from './address';

/** The rectangle that a protection covers; the whole sheet where it names none. */
export function protectedBox(sheet: SheetModel, protection: ProtectionModel): Box {
  if (protection.range === '') return { row: 1, column: 1, rows: sheet.facts.maxRows, columns: sheet.facts.maxColumns };
  return boxOf(parseAddress(protection.range), sheet);
}

/** Wording of live logs. */
export const KEPT_OUT =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The owner is never kept out; a protection that only warns keeps out nobody. */
export function mayPass(execution: Execution, sheet: SheetModel, protection: ProtectionModel): boolean {
  const owner = execution.workspace.drive.items.get(sheet.spreadsheet.id)?.owner;
  return protection.warningOnly || execution.user === owner || protection.editors.includes(execution.user);
}

const inside = (inner: Box, outer: Box): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

function isExempt(sheet: SheetModel, protection: ProtectionModel, box: Box): boolean {
  return protection.unprotected.some((notation) => inside(box, boxOf(parseAddress(notation), sheet)));
}

/**
 * Throws where the person may not change these cells. Whoever runs a bound script has the file open, so its own file is
 * taken as theirs to edit.
 * @source wording of live logs
 */
export function requireEditable(execution: Execution, sheet: SheetModel, box?: Box): void {
  const { workspace, user, containerId } = execution;
  const item = workspace.drive.items.get(sheet.spreadsheet.id);
  if (item !== undefined && sheet.spreadsheet.id !== containerId && !workspace.drive.canEdit(user, item)) {
    throw new PlatformError('You do not have permission to perform that action.');
  }
  const target = box ?? { row: 1, column: 1, rows: sheet.facts.maxRows, columns: sheet.facts.maxColumns };
  const barred = sheet.facts.protections.some(
    (protection) =>
      overlap(protectedBox(sheet, protection), target) &&
      !mayPass(execution, sheet, protection) &&
      !isExempt(sheet, protection, target),
  );
  if (barred) {
    throw new PlatformError(KEPT_OUT);
  }
}
