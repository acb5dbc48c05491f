/** Charts as people see them: real pictures of the cells, and an honest no where something is not drawn. */
import { Workspace } from '../../../emulator/model/workspace';
import { chartPng, chartSvg, ChartNotDrawn, type DrawnChart } from '../../../emulator/exports/chart';
import { chartsOf } from '../../../emulator/site/chartView';
import type { SheetModel } from '../../../emulator/model/sheet';

function sheetWith(rows: readonly (readonly (string | number)[])[]): SheetModel {
  const book = new Workspace({ start: '2026-11-16T09:00:00+07:00' }).addSpreadsheet('x');
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      sheet.enter(row + 1, column + 1, { value });
    });
  });
  return sheet;
}

const ROWS = [
  ['เดือน', 'รับคำขอ', 'ร้อยละ'],
  ['ต.ค.', 3, 80],
  ['พ.ย.', 5, '–'],
] as const;
const aChart = (sheet: SheetModel, change: Partial<DrawnChart> = {}): DrawnChart => ({
  type: 'COMBO',
  ranges: [{ sheet: sheet.id, a1: 'A1:C3' }],
  options: { title: 'คำขอ & <b>', seriesType: 'bars', series: { 1: { type: 'line', targetAxisIndex: 1 } } },
  headers: 1,
  transposed: false,
  ...change,
});

test('a picture of the size that was asked for, 600 × 371 where none was', () => {
  const sheet = sheetWith(ROWS);
  const sizeOf = (png: Uint8Array): number[] => {
    const view = new DataView(png.buffer, png.byteOffset);
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    return [view.getUint32(16), view.getUint32(20)];
  };
  expect(sizeOf(chartPng(sheet, aChart(sheet)))).toEqual([600, 371]);
  expect(sizeOf(chartPng(sheet, aChart(sheet, { options: { width: 300, height: 200 } })))).toEqual([300, 200]);
});

test('labels, series and title are those of the cells; markup in a cell is text', () => {
  const sheet = sheetWith([
    ['เดือน', '<script>x</script>'],
    ['<img src=x>', 3],
  ]);
  const svg = chartSvg(
    sheet,
    aChart(sheet, { ranges: [{ sheet: sheet.id, a1: 'A1:B2' }], options: { title: 'คำขอ & <b>' } }),
  );
  expect(svg).toContain('คำขอ &amp; &lt;b&gt;');
  expect(svg).toContain('&lt;img src=x&gt;');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toMatch(/<script|<img|<b>/);
});

test('taller for more; what is no number leaves a gap', () => {
  const shape = (value: string | number): string => {
    const sheet = sheetWith([
      ['x', 'y'],
      ['a', 10],
      ['b', value],
    ]);
    const svg = chartSvg(
      sheet,
      aChart(sheet, { type: 'COLUMN', ranges: [{ sheet: sheet.id, a1: 'A1:B3' }], options: {} }),
    );
    // Names of clipping paths are counted on from picture to picture.
    return svg.replace(/zr\d+/g, 'zr');
  };
  expect(shape(5)).not.toBe(shape(9));
  expect(shape('–')).toBe(shape('x'));
});

test.each<[string, Partial<DrawnChart>]>([
  ['a type', { type: 'GEO' }],
  ['an option', { options: { trendlines: {} } }],
  ['transposed', { transposed: true }],
])('what is not drawn is said: %s', (_, change) => {
  const sheet = sheetWith(ROWS);
  expect(() => chartSvg(sheet, aChart(sheet, change))).toThrow(ChartNotDrawn);
});

test('in the spreadsheet it lies at its cell; one that is not drawn says so', () => {
  const sheet = sheetWith(ROWS);
  const position = { row: 5, column: 2, x: 3, y: 4 };
  sheet.facts.charts.push({ ...aChart(sheet), position }, { ...aChart(sheet, { type: 'GEO' }), position });
  const placed = chartsOf(sheet).get('5,2') ?? [];
  expect(placed.map(({ text }) => text.includes('<svg'))).toEqual([true, false]);
  expect(placed[0]?.text).toContain('left:3px;top:4px;width:600px;height:371px');
  expect(placed[1]?.text).toContain('แสดงที่นี่ไม่ได้');
});
