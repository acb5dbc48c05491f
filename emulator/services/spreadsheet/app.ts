/** SpreadsheetApp: opening and making spreadsheets. */
import { enumOf } from '../../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf } from '../../core/strict';
import { NO_SUCH_ITEM } from '../../model/drive';
import type { SpreadsheetModel } from '../../model/spreadsheet';
import { FileImpl } from '../drive';
import { ui } from '../ui';
import { ProtectionType } from './protection';
import { spreadsheet, SpreadsheetImpl } from './spreadsheet';
import { WrapStrategy } from './styles';
import { DataValidationCriteria, validationBuilder } from './validation';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SpreadsheetAppImpl {
  readonly ProtectionType = ProtectionType;
  readonly WrapStrategy = WrapStrategy;
  readonly DataValidationCriteria = DataValidationCriteria;
  readonly Dimension = enumOf(['COLUMNS', 'ROWS']);
  readonly BorderStyle = enumOf(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
  readonly CopyPasteType = enumOf(['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS']);
  readonly SheetType = enumOf(['GRID', 'OBJECT', 'DATASOURCE']);
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
  getActiveSheet(): object | null {
    return this.#active === undefined ? null : new SpreadsheetImpl(this.#execution, this.#active).getActiveSheet();
  }
  openById(id: string): Spreadsheet {
    if (typeof id !== 'string') throw signatureError('SpreadsheetApp.openById', [id]);
    const { workspace, user, containerId } = this.#execution;
    const book = workspace.spreadsheets.get(id);
    const item = workspace.drive.items.get(id);
    if (book === undefined || item === undefined || (id !== containerId && !workspace.drive.canView(user, item))) throw new PlatformError(NO_SUCH_ITEM);
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
    const sheet = { name: 'Sheet1', ...(rows === undefined ? {} : { maxRows: rows }), ...(columns === undefined ? {} : { maxColumns: columns }) };
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
}
