/** The .xlsx file of a spreadsheet, read again. */
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { spreadsheetToXlsx } from '../../../emulator/exports/xlsx';
import type { SpreadsheetModel } from '../../../emulator/model/spreadsheet';
import { Workspace } from '../../../emulator/model/workspace';

function book(): SpreadsheetModel {
  const made = new Workspace({ start: '2026-11-22T08:00:00+07:00' }).addSpreadsheet('ทะเบียน', undefined, {
    name: 'คำขอ',
  });
  const [sheet] = made.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const rows: [string | number | boolean, string][][] = [
    [
      ['เลขที่', ''],
      ['วันที่', ''],
      ['สูตร', ''],
      ['ผล', ''],
    ],
    [
      ['04064', '@'],
      [46348, 'd/m/yyyy'],
      ['=HYPERLINK("http://evil")', '@'],
      [true, ''],
    ],
    [
      ['1/2569', '@'],
      [46348.5, 'd/m/yyyy, h:mm:ss'],
      ['', ''],
      [1234.5, '#,##0.00'],
    ],
  ];
  rows.forEach((cells, row) => {
    cells.forEach(([value, format], column) => {
      if (format !== '') sheet.setFormat({ row: row + 1, column: column + 1, rows: 1, columns: 1 }, format);
      if (value !== '') sheet.enter(row + 1, column + 1, { value });
    });
  });
  sheet.facts.frozenRows = 1;
  sheet.facts.columnWidths = { 1: 145 };
  sheet.facts.hiddenColumns = [4];
  sheet.facts.merges = [{ row: 3, column: 1, rows: 1, columns: 2 }];
  made.addSheet({ name: 'ตั้งค่า', hidden: true });
  return made;
}

const read = async (): Promise<Awaited<ReturnType<typeof readXlsx>>['sheets']> =>
  (await readXlsx(await spreadsheetToXlsx(book()), { readStyles: true })).sheets;

describe('spreadsheetToXlsx', () => {
  it('keeps text as text, whatever it looks like', async () => {
    const [sheet] = await read();
    expect(sheet?.rows[1]?.[0]).toBe('04064');
    expect(sheet?.rows[2]?.[0]).toBe('1/2569');
    const xml = strFromU8(unzipSync(await spreadsheetToXlsx(book()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('<f>');
    expect(sheet?.rows[1]?.[2]).toBe('=HYPERLINK("http://evil")');
  });

  it('keeps numbers, dates and truth values with their formats', async () => {
    const [sheet] = await read();
    const at = (key: string): unknown => sheet?.cells?.get(key)?.style?.numFmt;
    // 46,348 days after 30 Dec 1899 is 22 Nov 2026.
    expect((sheet?.rows[1]?.[1] as Date | undefined)?.toISOString().slice(0, 10)).toBe('2026-11-22');
    expect([sheet?.rows[1]?.[3], sheet?.rows[2]?.[3]]).toEqual([true, 1234.5]);
    expect([at('1,1'), at('2,3'), at('1,0')]).toEqual(['d/m/yyyy', '#,##0.00', '@']);
  });

  it('keeps the frozen row, bold, the widths, what is hidden, and what is merged', async () => {
    const [sheet, settings] = await read();
    expect(sheet?.freezePane?.rows).toBe(1);
    expect([sheet?.cells?.get('0,0')?.style?.font?.bold, sheet?.cells?.get('1,0')?.style?.font?.bold]).toEqual([
      true,
      undefined,
    ]);
    expect([sheet?.columns?.[0]?.width, sheet?.columns?.[3]?.hidden]).toEqual([20, true]);
    expect(sheet?.merges).toEqual([{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }]);
    expect([sheet?.name, settings?.name, settings?.hidden]).toEqual(['คำขอ', 'ตั้งค่า', true]);
  });
});
