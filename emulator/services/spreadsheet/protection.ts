/** Protections of sheets and ranges; `permission.ts` obeys them. */
import { enumOf, type EnumValue } from '../../core/enums';
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import { isAddress } from '../../model/mail';
import type { ProtectionModel, SheetModel } from '../../model/sheet';
import { user } from '../session';
import { parseAddress, WHOLE_SHEET } from './address';
import { KEPT_OUT, mayPass, requireEditable } from './permission';
import { range, RangeImpl } from './range';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

export const ProtectionType = enumOf(['RANGE', 'SHEET']);

class ProtectionImpl {
  readonly #execution: Execution;
  readonly #sheet: SheetModel;
  readonly #model: ProtectionModel;
  constructor(execution: Execution, sheet: SheetModel, model: ProtectionModel) {
    this.#execution = execution;
    this.#sheet = sheet;
    this.#model = model;
  }
  /**
   * @source Protection reference, getEditors and canDomainEdit: "Throws an exception if the user does not have permission to
   * edit the protected range or sheet"
   */
  #requirePass(): void {
    if (!this.canEdit()) throw new PlatformError(KEPT_OUT);
  }
  #set(change: (model: ProtectionModel) => void): Protection {
    this.#requirePass();
    change(this.#model);
    this.#sheet.changed();
    return strict(this.#execution, 'Protection', this);
  }
  getDescription(): string {
    return this.#model.description;
  }
  setDescription(description: string): Protection {
    return this.#set((model) => {
      model.description = String(description);
    });
  }
  getProtectionType(): EnumValue {
    return this.#model.range === '' ? ProtectionType.SHEET : ProtectionType.RANGE;
  }
  /** @source behaviours 31: a sheet-level protection's range has no notation and the sheet's full size */
  getRange(): object {
    return range(
      this.#execution,
      this.#sheet,
      this.#model.range === '' ? WHOLE_SHEET : parseAddress(this.#model.range),
    );
  }
  isWarningOnly(): boolean {
    return this.#model.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): Protection {
    return this.#set((model) => {
      model.warningOnly = warningOnly;
      if (warningOnly) model.editors = [];
    });
  }
  canEdit(): boolean {
    return mayPass(this.#execution, this.#sheet, this.#model);
  }
  canDomainEdit(): boolean {
    this.#requirePass();
    return false;
  }
  /** Nobody's domain may edit to begin with; allowing it is not emulated. */
  setDomainEdit(editable: boolean): Protection {
    if (editable) throw this.#execution.notEmulated('Protection.setDomainEdit true');
    return this.#set(() => undefined);
  }
  getEditors(): object[] {
    this.#requirePass();
    return this.#model.editors.map((address) => user(this.#execution, address));
  }
  #addresses(people: unknown): string[] {
    return [people]
      .flat()
      .map((person) =>
        typeof person === 'string' ? person : String((person as GoogleAppsScript.Base.User).getEmail()),
      );
  }
  addEditor(person: unknown): Protection {
    return this.addEditors([person]);
  }
  addEditors(people: unknown): Protection {
    const added = this.#addresses(people);
    const wrong = added.find((address) => !isAddress(address));
    if (wrong !== undefined) throw new PlatformError(`Invalid email: ${wrong}`);
    return this.#set((model) => {
      model.editors = [...new Set([...model.editors, ...added])];
    });
  }
  removeEditor(person: unknown): Protection {
    return this.removeEditors([person]);
  }
  /** @source Protection reference: "Neither the owner of the spreadsheet nor the current user can be removed." */
  removeEditors(people: unknown): Protection {
    const gone = this.#addresses(people).filter((address) => address !== this.#execution.user);
    return this.#set((model) => {
      model.editors = model.editors.filter((address) => !gone.includes(address));
    });
  }
  getUnprotectedRanges(): object[] {
    return this.#model.unprotected.map((notation) => range(this.#execution, this.#sheet, parseAddress(notation)));
  }
  setUnprotectedRanges(ranges: unknown[]): Protection {
    const notations = ranges.map((one) => {
      const found = implementationOf(one, RangeImpl);
      if (found === undefined) throw signatureError('SpreadsheetApp.Protection.setUnprotectedRanges', ranges);
      return found.getA1Notation();
    });
    return this.#set((model) => {
      model.unprotected = notations;
    });
  }
  remove(): void {
    this.#requirePass();
    this.#sheet.facts.protections = this.#sheet.facts.protections.filter((other) => other !== this.#model);
    this.#sheet.changed();
  }
}

/**
 * Protects a range (or, with "", the whole sheet) and returns the protection. A sheet has one protection at most. Whoever
 * could edit the file still can, until removed.
 * @source Sheet.protect reference: "if the sheet is already protected, this method returns a Protection object representing
 * the existing protection settings"; its sample removes the editors that a new protection has
 */
export function protect(execution: Execution, sheet: SheetModel, notation: string): Protection {
  execution.flush();
  const existing = notation === '' ? sheet.facts.protections.find((protection) => protection.range === '') : undefined;
  if (existing !== undefined) return strict(execution, 'Protection', new ProtectionImpl(execution, sheet, existing));
  requireEditable(execution, sheet);
  const editors = [...(execution.workspace.drive.items.get(sheet.spreadsheet.id)?.editors ?? [])];
  const id = Math.max(0, ...sheet.facts.protections.map((protection) => protection.id)) + 1;
  const model: ProtectionModel = { id, range: notation, description: '', warningOnly: false, editors, unprotected: [] };
  sheet.facts.protections.push(model);
  sheet.changed();
  return strict(execution, 'Protection', new ProtectionImpl(execution, sheet, model));
}

export function protections(execution: Execution, sheet: SheetModel, type: unknown): Protection[] {
  const whole = type === ProtectionType.SHEET;
  return sheet.facts.protections
    .filter((model) => (model.range === '') === whole)
    .map((model) => strict(execution, 'Protection', new ProtectionImpl(execution, sheet, model)));
}
