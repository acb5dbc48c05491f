/** Charts: enums and data tables; the rest is refused. */
import { Execution } from '../../../emulator/core/execution';
import { Workspace } from '../../../emulator/model/workspace';
import { chartsService, dataTableContent } from '../../../emulator/services/charts';

const charts = (): GoogleAppsScript.Charts.Charts => chartsService(new Execution(new Workspace({ start: 0 })));

describe('Charts', () => {
  it('has every chart type of the reference, as an enum object', () => {
    expect(Object.keys(charts().ChartType)).toEqual([
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
    expect(String(charts().ChartType.PIE)).toBe('PIE');
    expect(charts().ChartType.PIE).toBe(charts().ChartType.PIE);
  });

  it('builds a data table of typed columns and rows', () => {
    const { ColumnType } = charts();
    const table = charts()
      .newDataTable()
      .addColumn(ColumnType.STRING, 'อำเภอ')
      .addColumn(ColumnType.NUMBER, 'คำขอ')
      .addRow(['เมือง', 3])
      .setValue(1, 0, 'แกลง')
      .build();
    expect(dataTableContent(table)).toEqual({
      columns: [
        { type: 'STRING', label: 'อำเภอ' },
        { type: 'NUMBER', label: 'คำขอ' },
      ],
      rows: [['เมือง', 3], ['แกลง']],
    });
  });

  it('takes enum objects only (behaviours 106)', () => {
    const add = charts().newDataTable() as unknown as { addColumn(type: string, label: string): unknown };
    expect(() => add.addColumn('STRING', 'ก')).toThrow(
      /don't match the method signature for Charts.DataTableBuilder.addColumn/,
    );
  });

  it('refuses what it does not draw', () => {
    expect(() => charts().newPieChart()).toThrow('Charts.newPieChart');
  });
});
