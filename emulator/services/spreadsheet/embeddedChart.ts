/** Charts in a sheet: what they show, where they stand, their picture. Typed builders (`asColumnChart()` …) are not emulated. */
import { EnumValue } from '../../core/enums';
import { PlatformError, signatureError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import type { SheetModel } from '../../model/sheet';
import { chartPng, ChartNotDrawn } from '../../exports/chart';
import { blobContent, newBlob, registerBlobSource, type BlobContent } from '../blob';
import { ChartType } from '../charts';
import { parseAddress } from './address';
import { requireEditable } from './permission';
import { range, RangeImpl } from './range';

type Blob = GoogleAppsScript.Base.Blob;

/** As it is written to disk. */
export interface KeptChart {
  /** 0 until it is inserted. */
  readonly id: number;
  readonly type: keyof typeof ChartType | null;
  readonly ranges: readonly { readonly sheet: number; readonly a1: string }[];
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number | null;
  readonly transposed: boolean;
}

const FRESH: KeptChart = {
  id: 0,
  type: null,
  ranges: [],
  position: { row: 1, column: 1, x: 0, y: 0 },
  options: {},
  headers: null,
  transposed: false,
};

class ContainerInfoImpl {
  readonly #position: KeptChart['position'];
  constructor(position: KeptChart['position']) {
    this.#position = position;
  }
  getAnchorRow(): number {
    return this.#position.row;
  }
  getAnchorColumn(): number {
    return this.#position.column;
  }
  getOffsetX(): number {
    return this.#position.x;
  }
  getOffsetY(): number {
    return this.#position.y;
  }
}

/** What a chart and its builder tell alike. */
class ChartReader {
  protected readonly _execution: Execution;
  protected readonly _sheet: SheetModel;
  protected _chart: KeptChart;
  constructor(execution: Execution, sheet: SheetModel, chart: KeptChart) {
    this._execution = execution;
    this._sheet = sheet;
    this._chart = chart;
  }
  static of(reader: ChartReader): KeptChart {
    return reader._chart;
  }
  getRanges(): object[] {
    return this._chart.ranges.flatMap(({ sheet, a1 }) => {
      const home = this._sheet.spreadsheet.sheetById(sheet);
      return home === undefined ? [] : [range(this._execution, home, parseAddress(a1))];
    });
  }
  protected _container(): object {
    return strict(this._execution, 'ContainerInfo', new ContainerInfoImpl(this._chart.position));
  }
}

class EmbeddedChartImpl extends ChartReader {
  getChartId(): number | null {
    return this._chart.id === 0 ? null : this._chart.id;
  }
  getContainerInfo(): object {
    return this._container();
  }
  getNumHeaders(): number {
    return this._chart.headers ?? -1;
  }
  getTransposeRowsAndColumns(): boolean {
    return this._chart.transposed;
  }
  /** A picture of the sheet as it stands. @source EmbeddedChart reference: getAs and getBlob */
  getAs(contentType: unknown): Blob {
    if (contentType !== 'image/png') throw this._execution.notEmulated(`EmbeddedChart.getAs ${String(contentType)}`);
    return this.#picture();
  }
  getBlob(): Blob {
    return this.#picture();
  }
  #picture(): Blob {
    this._execution.flush();
    try {
      return newBlob(this._execution, chartPng(this._sheet, this._chart), 'image/png', 'chart.png');
    } catch (error) {
      if (error instanceof ChartNotDrawn) throw this._execution.notEmulated(`drawing of ${error.message}`);
      throw error;
    }
  }
  /** For the other services of the emulator; scripts cannot reach it. */
  static picture(chart: EmbeddedChartImpl): BlobContent {
    return blobContent(chart.getBlob(), 'getBlob');
  }
  modify(): object {
    return strict(
      this._execution,
      'EmbeddedChartBuilder',
      new EmbeddedChartBuilderImpl(this._execution, this._sheet, this._chart),
    );
  }
}

registerBlobSource((value) => {
  const chart = implementationOf(value, EmbeddedChartImpl);
  return chart === undefined ? undefined : EmbeddedChartImpl.picture(chart);
});

class EmbeddedChartBuilderImpl extends ChartReader {
  #with(change: Partial<KeptChart>): object {
    this._chart = { ...this._chart, ...change };
    return strict(this._execution, 'EmbeddedChartBuilder', this);
  }
  #kept(one: unknown, method: string): { sheet: number; a1: string } {
    const found = implementationOf(one, RangeImpl);
    if (found === undefined) throw signatureError(`SpreadsheetApp.EmbeddedChartBuilder.${method}`, [one]);
    return { sheet: found.getGridId(), a1: found.getA1Notation() };
  }
  /** An enum member; text of the same wording is refused. @source behaviours 106 */
  setChartType(type: unknown): object {
    const name = type instanceof EnumValue ? Object.entries(ChartType).find(([, one]) => one === type)?.[0] : undefined;
    if (name === undefined) throw signatureError('SpreadsheetApp.EmbeddedChartBuilder.setChartType', [type]);
    return this.#with({ type: name as keyof typeof ChartType });
  }
  getChartType(): EnumValue | null {
    return this._chart.type === null ? null : ChartType[this._chart.type];
  }
  getContainer(): object {
    return this._container();
  }
  addRange(one: unknown): object {
    return this.#with({ ranges: [...this._chart.ranges, this.#kept(one, 'addRange')] });
  }
  removeRange(one: unknown): object {
    const gone = this.#kept(one, 'removeRange');
    return this.#with({ ranges: this._chart.ranges.filter(({ sheet, a1 }) => sheet !== gone.sheet || a1 !== gone.a1) });
  }
  clearRanges(): object {
    return this.#with({ ranges: [] });
  }
  setPosition(row: number, column: number, x: number, y: number): object {
    if (![row, column, x, y].every((part) => typeof part === 'number'))
      throw signatureError('SpreadsheetApp.EmbeddedChartBuilder.setPosition', [row, column, x, y]);
    return this.#with({ position: { row, column, x, y } });
  }
  setOption(option: string, value: unknown): object {
    return this.#with({ options: { ...this._chart.options, [String(option)]: value } });
  }
  setNumHeaders(headers: number): object {
    return this.#with({ headers });
  }
  setTransposeRowsAndColumns(transposed: boolean): object {
    return this.#with({ transposed });
  }
  build(): object {
    return strict(this._execution, 'EmbeddedChart', new EmbeddedChartImpl(this._execution, this._sheet, this._chart));
  }
}

export function chartBuilder(execution: Execution, sheet: SheetModel): object {
  return strict(execution, 'EmbeddedChartBuilder', new EmbeddedChartBuilderImpl(execution, sheet, FRESH));
}

export function chartsOf(execution: Execution, sheet: SheetModel): object[] {
  return (sheet.facts.charts as KeptChart[]).map((chart) =>
    strict(execution, 'EmbeddedChart', new EmbeddedChartImpl(execution, sheet, chart)),
  );
}

/** Changes the list of a sheet's charts; the chart that the script hands in is new (id 0) or one of them. */
export function changeCharts(
  execution: Execution,
  sheet: SheetModel,
  chart: unknown,
  how: 'insertChart' | 'updateChart' | 'removeChart',
): void {
  const found = implementationOf(chart, EmbeddedChartImpl);
  if (found === undefined) throw signatureError(`SpreadsheetApp.Sheet.${how}`, [chart]);
  requireEditable(execution, sheet);
  const given = ChartReader.of(found);
  const charts = sheet.facts.charts as KeptChart[];
  const others = charts.filter(({ id }) => id !== given.id);
  if (how === 'insertChart') charts.push({ ...given, id: execution.workspace.newNumber() });
  else if (others.length === charts.length) throw new PlatformError('Embedded chart not found.');
  else sheet.facts.charts = how === 'removeChart' ? others : charts.map((one) => (one.id === given.id ? given : one));
  sheet.changed();
}
