/** Protections of sheets and ranges. They are kept and told; this machine's people are trusted to obey them. */
import { enumOf, type EnumValue } from '../../core/enums';
import { signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { ProtectionModel, SheetModel } from '../../model/sheet';
import { user } from '../session';
import { parseAddress } from './address';
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
  #set(change: (model: ProtectionModel) => void): Protection {
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
    const whole = { sheetName: null, row: 1, column: 1, lastRow: this.#sheet.facts.maxRows, lastColumn: this.#sheet.facts.maxColumns };
    return range(this.#execution, this.#sheet, this.#model.range === '' ? whole : parseAddress(this.#model.range));
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
    const owner = this.#execution.workspace.drive.items.get(this.#sheet.spreadsheet.id)?.owner;
    return this.#model.warningOnly || this.#execution.user === owner || this.#model.editors.includes(this.#execution.user);
  }
  canDomainEdit(): boolean {
    return false;
  }
  setDomainEdit(_editable: boolean): Protection {
    return this.#set(() => undefined);
  }
  getEditors(): object[] {
    return this.#model.editors.map((address) => user(this.#execution, address));
  }
  #addresses(people: unknown): string[] {
    return [people].flat().map((person) => (typeof person === 'string' ? person : String((person as GoogleAppsScript.Base.User).getEmail())));
  }
  addEditor(person: unknown): Protection {
    return this.addEditors([person]);
  }
  addEditors(people: unknown): Protection {
    const added = this.#addresses(people);
    return this.#set((model) => {
      model.editors = [...new Set([...model.editors, ...added])];
    });
  }
  removeEditor(person: unknown): Protection {
    return this.removeEditors([person]);
  }
  removeEditors(people: unknown): Protection {
    const gone = this.#addresses(people);
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
    this.#sheet.facts.protections = this.#sheet.facts.protections.filter((other) => other !== this.#model);
    this.#sheet.changed();
  }
}

/** Protects a range (or, with "", the whole sheet) and returns the protection. */
export function protect(execution: Execution, sheet: SheetModel, notation: string): Protection {
  execution.flush();
  const id = Math.max(0, ...sheet.facts.protections.map((protection) => protection.id)) + 1;
  const model: ProtectionModel = { id, range: notation, description: '', warningOnly: false, editors: [], unprotected: [] };
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
