/** Draws a chart of a sheet as SVG and as PNG, by ECharts and resvg: what a person would see in Google Sheets, roughly. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { EChartsOption, SeriesOption } from 'echarts';
import type * as ECharts from 'echarts';
import { parseAddress } from '../model/address';
import type { SheetModel } from '../model/sheet';
import { THAI_FONT } from './fonts';

/** What is drawn of an embedded chart. */
export interface DrawnChart {
  readonly type: string | null;
  readonly ranges: readonly { readonly sheet: number; readonly a1: string }[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number | null;
  readonly transposed: boolean;
}

/** A chart, or an option of one, that is not drawn here. */
export class ChartNotDrawn extends Error {
  override readonly name = 'ChartNotDrawn';
}

/** @source reference: size of a new embedded chart in Sheets */
const WIDTH = 600;
const HEIGHT = 371;
/** @source the default colours of charts in Sheets */
const COLOURS = [
  '#4285f4',
  '#ea4335',
  '#fbbc04',
  '#34a853',
  '#ff6d01',
  '#46bdc6',
  '#7baaf7',
  '#f07b72',
  '#fcd04f',
  '#71c287',
];
const KINDS = ['COLUMN', 'BAR', 'LINE', 'AREA', 'COMBO'] as const;
const KNOWN = ['title', 'width', 'height', 'isStacked', 'legend', 'seriesType', 'series', 'colors', 'hAxis', 'vAxis'];

/** Loaded when something is drawn: most executions draw nothing. */
const load = (name: string): unknown => createRequire(join(process.cwd(), 'package.json'))(name);

/** Marks above and below a letter take no width of their own. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
/** Width of a text in Sarabun, near enough to lay labels out: there is no canvas here that could measure it. */
const textWidth = (text: string, size: number): number => text.replace(MARKS, '').length * size * 0.58;

function echarts(): typeof ECharts {
  const library = load('echarts') as typeof ECharts;
  library.setPlatformAPI({
    measureText: (text: string, font?: string) => ({
      width: textWidth(text, Number(/(\d+(?:\.\d+)?)px/.exec(font ?? '')?.[1] ?? 12)),
    }),
  });
  return library;
}

interface Column {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** The ranges' columns side by side; texts as they are shown, numbers as numbers. @source reference: MERGE_COLUMNS is the default */
function columnsOf(home: SheetModel, chart: DrawnChart): Column[] {
  const headers = chart.headers ?? 0;
  return chart.ranges.flatMap(({ sheet: id, a1 }): Column[] => {
    const sheet = home.spreadsheet.sheetById(id);
    if (sheet === undefined) return [];
    const box = parseAddress(a1);
    const lastRow = Math.min(box.lastRow ?? sheet.lastRow(), sheet.facts.maxRows);
    const lastColumn = Math.min(box.lastColumn ?? sheet.lastColumn(), sheet.facts.maxColumns);
    const columns: Column[] = [];
    for (let column = box.column ?? 1; column <= lastColumn; column++) {
      const cells: unknown[] = [];
      for (let row = box.row ?? 1; row <= lastRow; row++) {
        const value = sheet.valueAt(row, column);
        cells.push(typeof value === 'number' ? value : sheet.displayAt(row, column));
      }
      columns.push({ name: headers > 0 ? String(cells[0] ?? '') : '', values: cells.slice(headers) });
    }
    return columns;
  });
}

interface SeriesChoice {
  readonly type?: string;
  readonly targetAxisIndex?: number;
  readonly labelInLegend?: string;
}

const sizeOf = ({ options }: DrawnChart, name: 'width' | 'height', usual: number): number =>
  typeof options[name] === 'number' ? options[name] : usual;

export const chartSize = (chart: DrawnChart): { width: number; height: number } => ({
  width: sizeOf(chart, 'width', WIDTH),
  height: sizeOf(chart, 'height', HEIGHT),
});

function kindOf({ type, transposed, options }: DrawnChart): (typeof KINDS)[number] {
  const kind = KINDS.find((one) => one === type);
  if (kind === undefined) throw new ChartNotDrawn(`chart type ${type ?? 'null'}`);
  if (transposed) throw new ChartNotDrawn('transposed rows and columns');
  const unknown = Object.keys(options).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw new ChartNotDrawn(`chart option ${unknown}`);
  return kind;
}

function seriesOf(chart: DrawnChart, columns: readonly Column[]): SeriesOption[] {
  const kind = kindOf(chart);
  const { seriesType, series, isStacked } = chart.options;
  const choices = (series ?? {}) as Readonly<Record<string, SeriesChoice>>;
  return columns.map(({ name, values }, index): SeriesOption => {
    const choice = choices[String(index)] ?? {};
    const usual = kind === 'COMBO' ? (seriesType ?? 'line') : kind === 'LINE' || kind === 'AREA' ? 'line' : 'bars';
    const common = {
      name: choice.labelInLegend ?? name,
      // What is no number leaves a gap.
      data: values.map((value) => (typeof value === 'number' ? value : null)),
      ...(isStacked === true ? { stack: 'all' } : {}),
    };
    if ((choice.type ?? usual) === 'line')
      return {
        ...common,
        type: 'line',
        yAxisIndex: choice.targetAxisIndex ?? 0,
        symbolSize: 4,
        ...(kind === 'AREA' ? { areaStyle: { opacity: 0.3 } } : {}),
      };
    return { ...common, type: 'bar', ...(kind === 'BAR' ? {} : { yAxisIndex: choice.targetAxisIndex ?? 0 }) };
  });
}

const titleOf = (axis: unknown): string =>
  typeof axis === 'object' && axis !== null && 'title' in axis ? String(axis.title) : '';

function optionOf(sheet: SheetModel, chart: DrawnChart): EChartsOption {
  const [labels, ...columns] = columnsOf(sheet, chart);
  const kind = kindOf(chart);
  const series = seriesOf(chart, columns);
  const { title, colors, hAxis, vAxis, legend } = chart.options;
  const position = (legend as { position?: string } | undefined)?.position ?? 'right';
  const isRight = position === 'right';
  const { width } = chartSize(chart);
  const font = { fontFamily: THAI_FONT, fontSize: 12 };
  const categories = {
    type: 'category' as const,
    data: (labels?.values ?? []).map(String),
    axisLabel: {
      ...font,
      interval: 0,
      overflow: 'truncate' as const,
      width: kind === 'BAR' ? width * 0.4 : (width - 80) / Math.max(1, labels?.values.length ?? 1),
    },
    axisTick: { show: false },
    ...(kind === 'BAR' ? { inverse: true } : {}),
  };
  const second = Object.values((chart.options['series'] ?? {}) as Record<string, SeriesChoice>).some(
    ({ targetAxisIndex }) => targetAxisIndex === 1,
  );
  const values = { type: 'value' as const, axisLabel: font, name: titleOf(vAxis) };
  const valueAxes = second ? [values, { ...values, name: '', splitLine: { show: false } }] : [values];
  return {
    animation: false,
    backgroundColor: '#ffffff',
    color: Array.isArray(colors) ? (colors as string[]) : COLOURS,
    textStyle: font,
    title: { text: typeof title === 'string' ? title : '', left: 'center', textStyle: { ...font, fontSize: 15 } },
    legend: {
      show: position !== 'none',
      textStyle: font,
      ...(isRight
        ? { right: 4, top: 48, orient: 'vertical', itemGap: 4, itemHeight: 10, itemWidth: 16 }
        : { bottom: 4 }),
    },
    grid: {
      left: 12,
      right: isRight ? 40 + Math.max(0, ...series.map(({ name }) => textWidth(String(name ?? ''), 12))) : 16,
      top: 48,
      bottom: position === 'bottom' ? 44 : 16,
      containLabel: true,
    },
    ...(kind === 'BAR'
      ? { xAxis: values, yAxis: categories }
      : { xAxis: { ...categories, name: titleOf(hAxis) }, yAxis: valueAxes }),
    series,
  };
}

/** @throws ChartNotDrawn */
export function chartSvg(sheet: SheetModel, chart: DrawnChart): string {
  const { init } = echarts();
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) });
  try {
    drawing.setOption(optionOf(sheet, chart));
    // A picture does not answer to the pointer.
    return drawing
      .renderToSVGString()
      .replace(/ class="zr[^"]*"/g, '')
      .replace(/<style[\s\S]*?<\/style>/, '');
  } finally {
    drawing.dispose();
  }
}

/** @throws ChartNotDrawn */
export function chartPng(sheet: SheetModel, chart: DrawnChart): Uint8Array {
  const { Resvg } = load('@resvg/resvg-js') as typeof import('@resvg/resvg-js');
  // resvg gives สระอำ no width of its own: its two halves have the right one.
  const svg = chartSvg(sheet, chart).replaceAll('\u0e33', '\u0e4d\u0e32');
  const fontDirs = [join(process.cwd(), 'node_modules/@expo-google-fonts/sarabun')];
  const font = { fontDirs, loadSystemFonts: false, defaultFontFamily: THAI_FONT };
  return new Resvg(svg, { font }).render().asPng();
}
