/** A spreadsheet file: its sheets in order, its locale and its time zone. */
import { SheetModel, type SheetFacts } from './sheet';
import type { Workspace } from './workspace';

export interface SpreadsheetFacts {
  locale: string;
  timeZone: string;
  /** Sheet ids in the order of the tabs. */
  order: number[];
  nextSheetId: number;
  namedRanges: Record<string, { sheet: number; range: string }>;
}

export class SpreadsheetModel {
  readonly facts: SpreadsheetFacts;
  readonly #sheets = new Map<number, SheetModel>();

  constructor(
    readonly workspace: Workspace,
    readonly id: string,
    facts: Partial<SpreadsheetFacts> = {},
  ) {
    this.facts = {
      locale: workspace.locale,
      timeZone: workspace.timeZone,
      order: [],
      nextSheetId: 0,
      namedRanges: {},
      ...facts,
    };
  }

  get locale(): string {
    return this.facts.locale;
  }
  get timeZone(): string {
    return this.facts.timeZone;
  }

  get sheets(): SheetModel[] {
    return this.facts.order.flatMap((id) => this.#sheets.get(id) ?? []);
  }

  changed(): void {
    this.workspace.changed(`spreadsheet/${this.id}`);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.facts.name === name);
  }

  sheetById(id: number): SheetModel | undefined {
    return this.facts.order.includes(id) ? this.#sheets.get(id) : undefined;
  }

  /** Puts a sheet at a place (0 = first; at the end when absent). */
  addSheet(facts: Partial<SheetFacts> & { name: string }, place = this.facts.order.length): SheetModel {
    // The first sheet has id 0, later ones arbitrary numbers; scripts must not count on an order.
    const id = this.facts.nextSheetId === 0 ? 0 : 1_000_003 * this.facts.nextSheetId;
    this.facts.nextSheetId += 1;
    const sheet = new SheetModel(this, id, facts);
    this.#sheets.set(id, sheet);
    this.facts.order.splice(place, 0, id);
    sheet.changed();
    this.changed();
    return sheet;
  }

  /** A copy of a sheet, of this or another file, with all that hangs on it; a form goes on answering into the original. */
  addSheetLike(source: SheetModel, name: string, place?: number): SheetModel {
    const { formId: _form, formColumns: _columns, ...facts } = structuredClone(source.facts);
    const copy = this.addSheet({ ...facts, name, protections: [] }, place);
    copy.rows = structuredClone(source.rows);
    copy.rows.forEach((row, index) => {
      if (row !== undefined) delete row.response;
      copy.rowChanged(index + 1);
    });
    return copy;
  }

  /** The name itself, or with the first number behind it that no sheet has. */
  freeName(wanted: string): string {
    let name = wanted;
    for (let number = 1; this.sheetByName(name) !== undefined; number++) name = `${wanted} ${number}`;
    return name;
  }

  moveSheet(id: number, place: number): void {
    this.facts.order = this.facts.order.filter((other) => other !== id);
    this.facts.order.splice(place, 0, id);
    this.changed();
  }

  /** Takes in a sheet that was read from disk. */
  restoreSheet(id: number, facts: SheetFacts): SheetModel {
    const known = this.#sheets.get(id);
    if (known !== undefined) {
      Object.assign(known.facts, facts);
      return known;
    }
    const sheet = new SheetModel(this, id, facts);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  /** Another file with the same sheets; forms keep answering into the original. */
  copyAs(id: string): SpreadsheetModel {
    const copy = new SpreadsheetModel(this.workspace, id, structuredClone(this.facts));
    for (const sheet of this.sheets) {
      const facts = { ...structuredClone(sheet.facts), formId: null, formColumns: [] };
      const copied = copy.restoreSheet(sheet.id, facts);
      copied.rows = structuredClone(sheet.rows);
      copied.changed();
      copied.rows.forEach((_, index) => {
        copied.rowChanged(index + 1);
      });
    }
    copy.changed();
    return copy;
  }

  removeSheet(id: number): void {
    this.facts.order = this.facts.order.filter((other) => other !== id);
    this.changed();
  }
}
