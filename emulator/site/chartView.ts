/** The charts of a sheet as they lie over its cells. */
import { chartSize, ChartNotDrawn, chartSvg, type DrawnChart } from '../exports/chart';
import type { SheetModel } from '../model/sheet';
import { element, Html } from './html';

interface PlacedChart extends DrawnChart {
  readonly position: { readonly row: number; readonly column: number; readonly x: number; readonly y: number };
}

function drawn(sheet: SheetModel, chart: PlacedChart): Html {
  try {
    // SVG of our own making: texts of the sheet are escaped in it.
    return new Html(chartSvg(sheet, chart));
  } catch (error) {
    if (!(error instanceof ChartNotDrawn)) throw error;
    return element('p', {}, `แผนภูมินี้แสดงที่นี่ไม่ได้ (${error.message})`);
  }
}

/** By the cell at whose corner each stands: `5,6`. */
export function chartsOf(sheet: SheetModel): ReadonlyMap<string, readonly Html[]> {
  const placed = new Map<string, Html[]>();
  for (const chart of sheet.facts.charts as readonly PlacedChart[]) {
    const { row, column, x, y } = chart.position;
    const { width, height } = chartSize(chart);
    const style = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
    const key = `${row},${column}`;
    placed.set(key, [...(placed.get(key) ?? []), element('div', { class: 'chart', style }, drawn(sheet, chart))]);
  }
  return placed;
}
