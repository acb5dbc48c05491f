/** SpreadsheetApp: opening and making spreadsheets. */
import { enumOf } from '../../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf } from '../../core/strict';
import { NO_SUCH_ITEM } from '../../model/drive';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import { FileImpl } from '../drive';
import { ui } from '../ui';
import { BorderStyle } from './border';
import { BooleanCriteria, ruleBuilder } from './conditionalFormat';
import { filterCriteriaBuilder } from './filter';
import { ProtectionType } from './protection';
import { CopyPasteType, Dimension, TextToColumnsDelimiter } from './rangeMoves';
import { Direction } from './regions';
import { spreadsheet, SpreadsheetImpl } from './spreadsheet';
import { WrapStrategy } from './styles';
import { DataValidationCriteria, validationBuilder } from './validation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SpreadsheetAppImpl {
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly BooleanCriteria = BooleanCriteria;
  readonly Dimension = Dimension;
  readonly Direction = Direction;
  readonly BorderStyle = BorderStyle;
  readonly CopyPasteType = CopyPasteType;
  readonly TextToColumnsDelimiter = TextToColumnsDelimiter;
  readonly SheetType = enumOf(['GRID', 'OBJECT', 'DATASOURCE']);
  readonly RecalculationInterval = enumOf(['ON_CHANGE', 'MINUTE', 'HOUR']);
  readonly #execution: Execution;
  #active: SpreadsheetModel | undefined;

  constructor(execution: Execution) {
    this.#execution = execution;
    this.#active = execution.workspace.spreadsheets.get(execution.containerId ?? '');
  }

  getActiveSpreadsheet(): Spreadsheet | null {
    return this.#active === undefined ? null : spreadsheet(this.#execution, this.#active);
  }
  getActive(): Spreadsheet | null {
    return this.getActiveSpreadsheet();
  }
  setActiveSpreadsheet(book: unknown): void {
    const found = implementationOf(book, SpreadsheetImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.setActiveSpreadsheet', [book]);
    this.#active = SpreadsheetImpl.model(found);
  }
  #front(): SpreadsheetImpl | null {
    return this.#active === undefined ? null : new SpreadsheetImpl(this.#execution, this.#active);
  }
  getActiveSheet(): object | null {
    return this.#front()?.getActiveSheet() ?? null;
  }
  setActiveSheet(one: unknown): object {
    return this.#required('setActiveSheet').setActiveSheet(one);
  }
  getActiveRange(): object | null {
    return this.#front()?.getActiveRange() ?? null;
  }
  getCurrentCell(): object | null {
    return this.#front()?.getCurrentCell() ?? null;
  }
  setActiveRange(place: unknown): object {
    return this.#required('setActiveRange').setActiveRange(place);
  }
  setCurrentCell(cell: unknown): object {
    return this.#required('setCurrentCell').setCurrentCell(cell);
  }
  #required(method: string): SpreadsheetImpl {
    const front = this.#front();
    if (front === null)
      throw new PlatformError(
        `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.`,
      );
    return front;
  }
  openById(id: string): Spreadsheet {
    if (typeof id !== 'string') throw signatureError('SpreadsheetApp.openById', [id]);
    const { workspace, user, containerId } = this.#execution;
    const book = workspace.spreadsheets.get(id);
    const item = workspace.drive.items.get(id);
    if (book === undefined || item === undefined || (id !== containerId && !workspace.drive.canView(user, item)))
      throw new PlatformError(NO_SUCH_ITEM);
    return spreadsheet(this.#execution, book);
  }
  openByKey(key: string): Spreadsheet {
    return this.openById(key);
  }
  openByUrl(url: string): Spreadsheet {
    const id = /\/spreadsheets\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (id === undefined) throw invalidArgument('url');
    return this.openById(id);
  }
  open(file: unknown): Spreadsheet {
    const found = implementationOf(file, FileImpl);
    if (found === undefined) throw signatureError('SpreadsheetApp.open', [file]);
    return this.openById(found.getId());
  }
  /** One sheet called `Sheet1`, of the size asked for. */
  create(name: string, rows?: number, columns?: number): Spreadsheet {
    if (typeof name !== 'string') throw signatureError('SpreadsheetApp.create', [name]);
    const sheet = {
      name: 'Sheet1',
      ...(rows === undefined ? {} : { maxRows: rows }),
      ...(columns === undefined ? {} : { maxColumns: columns }),
    };
    return spreadsheet(this.#execution, this.#execution.workspace.addSpreadsheet(name, this.#execution.user, sheet));
  }
  flush(): void {
    this.#execution.flush();
  }
  getUi(): object {
    return ui(this.#execution, 'SpreadsheetApp.getUi');
  }
  newDataValidation(): object {
    return validationBuilder(this.#execution);
  }
  newConditionalFormatRule(): object {
    return ruleBuilder(this.#execution);
  }
  newFilterCriteria(): object {
    return filterCriteriaBuilder(this.#execution);
  }
}
