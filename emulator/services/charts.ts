/** Charts: its enums and data tables. Charts embedded in a sheet are the spreadsheet service's; these here are not drawn. */
import { enumName, enumOf } from '../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';

type DataTable = GoogleAppsScript.Charts.DataTable;
type DataTableBuilder = GoogleAppsScript.Charts.DataTableBuilder;

export const ChartType = enumOf([
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartHiddenDimensionStrategy = enumOf(['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH']);
export const ChartMergeStrategy = enumOf(['MERGE_COLUMNS', 'MERGE_ROWS']);
export const ColumnType = enumOf(['DATE', 'NUMBER', 'STRING']);
export const CurveStyle = enumOf(['NORMAL', 'SMOOTH']);
export const PointStyle = enumOf(['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
export const Position = enumOf(['TOP', 'RIGHT', 'BOTTOM', 'NONE']);

export interface ChartColumn {
  readonly type: string;
  readonly label: string;
}

/** What a data table holds; opaque to scripts, as at Google. */
export class DataTableImpl {
  readonly #columns: readonly ChartColumn[];
  readonly #rows: readonly (readonly unknown[])[];
  constructor(columns: readonly ChartColumn[], rows: readonly (readonly unknown[])[]) {
    this.#columns = columns;
    this.#rows = rows;
  }
  /** For whatever draws it; scripts cannot reach statics. */
  static content(table: DataTableImpl): { columns: readonly ChartColumn[]; rows: readonly (readonly unknown[])[] } {
    return { columns: table.#columns, rows: table.#rows };
  }
}

class DataTableBuilderImpl implements Pick<
  DataTableBuilder,
  Extract<keyof DataTableBuilderImpl, keyof DataTableBuilder>
> {
  readonly #execution: Execution;
  readonly #columns: ChartColumn[] = [];
  readonly #rows: unknown[][] = [];
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #self(): DataTableBuilder {
    return strict(this.#execution, 'DataTableBuilder', this);
  }
  addColumn(type: unknown, label: string): DataTableBuilder {
    const name = enumName(type);
    if (name === undefined || !(name in ColumnType))
      throw signatureError('Charts.DataTableBuilder.addColumn', [type, label]);
    this.#columns.push({ type: name, label: String(label) });
    return this.#self();
  }
  addRow(values: unknown[]): DataTableBuilder {
    if (!Array.isArray(values)) throw signatureError('Charts.DataTableBuilder.addRow', [values]);
    if (values.length > this.#columns.length)
      throw new PlatformError('Row given has more values than the number of columns in the table.');
    this.#rows.push([...values]);
    return this.#self();
  }
  setValue(row: number, column: number, value: unknown): DataTableBuilder {
    if (!Number.isInteger(row) || row < 0) throw invalidArgument('row');
    if (!Number.isInteger(column) || column < 0 || column >= this.#columns.length) throw invalidArgument('column');
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row];
    if (cells !== undefined) cells[column] = value;
    return this.#self();
  }
  build(): DataTable {
    return strict(
      this.#execution,
      'DataTable',
      new DataTableImpl(
        [...this.#columns],
        this.#rows.map((row) => [...row]),
      ),
    );
  }
}

/** The content of a built data table handed in by a script; undefined for anything else. */
export function dataTableContent(value: unknown): ReturnType<typeof DataTableImpl.content> | undefined {
  const table = implementationOf(value, DataTableImpl);
  return table === undefined ? undefined : DataTableImpl.content(table);
}

class ChartsImpl {
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly ChartType = ChartType;
  readonly ColumnType = ColumnType;
  readonly CurveStyle = CurveStyle;
  readonly PointStyle = PointStyle;
  readonly Position = Position;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  newDataTable(): DataTableBuilder {
    return strict(this.#execution, 'DataTableBuilder', new DataTableBuilderImpl(this.#execution));
  }
}

export function chartsService(execution: Execution): GoogleAppsScript.Charts.Charts {
  return strict(execution, 'Charts', new ChartsImpl(execution));
}
