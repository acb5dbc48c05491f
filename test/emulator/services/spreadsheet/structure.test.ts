import { ScriptProject } from '../../../../emulator/runtime/project';
import { run } from '../../../../emulator/runtime/run';
import { bench, OWNER } from '../../bench';

const b = bench();
const fresh = (): ReturnType<typeof bench> => bench();

describe('A. spreadsheet and sheets', () => {
  test('1: create makes one sheet called Sheet1 of exactly the size asked for', () => {
    expect(
      b.value(
        'const s = SpreadsheetApp.create("x", 7, 3).getSheets(); return [s.length, s[0].getName(), s[0].getMaxRows(), s[0].getMaxColumns()]',
      ),
    ).toEqual([1, 'Sheet1', 7, 3]);
  });
  test('2: insertSheet appends at the end, or at a place counted from 0; getIndex counts from 1', () => {
    expect(
      fresh().value(
        'ss.insertSheet("ข"); ss.insertSheet("ก", 0); return ss.getSheets().map((s) => [s.getName(), s.getIndex()])',
      ),
    ).toEqual([
      ['ก', 1],
      ['ชีต1', 2],
      ['ข', 3],
    ]);
  });
  test('2: a new sheet comes to the front, and {template} copies a sheet', () => {
    const f = fresh();
    expect(
      f.value(
        'sheet.getRange("A1").setValue("หัว"); const n = ss.insertSheet("ใหม่", 1, {template: sheet}); return [ss.getActiveSheet().getName(), n.getRange("A1").getValue()]',
      ),
    ).toEqual(['ใหม่', 'หัว']);
    expect(f.fails('ss.insertSheet("ใหม่")')).toMatch(/already exists/);
  });
  test('3: getSheetByName and getSheetById find the same sheet; getSheetName is getName', () => {
    expect(
      b.value(
        'const id = sheet.getSheetId(); return [typeof id, ss.getSheetById(id).getName() === sheet.getSheetName()]',
      ),
    ).toEqual(['number', true]);
  });
  test('4: getKey is getId; openByUrl, openByKey and open return the same file', () => {
    expect(
      b.value(
        'const id = ss.getId(); return [ss.getKey(), SpreadsheetApp.openByUrl(ss.getUrl()).getId(), SpreadsheetApp.openByKey(id).getId(), SpreadsheetApp.open(DriveApp.getFileById(id)).getId()].every((x) => x === id)',
      ),
    ).toBe(true);
  });
  test('5: conveniences of the spreadsheet act on the active sheet', () => {
    const f = fresh();
    expect(
      f.value(
        'ss.getRange("A1").setValue(1); return [ss.getSheetName(), ss.getSheetId() === sheet.getSheetId(), ss.getColumnWidth(1), ss.getRange("A1:B2").getA1Notation(), sheet.getRange("A1").getValue()]',
      ),
    ).toEqual(['ชีต1', true, 100, 'A1:B2', 1]);
    expect(
      f.value(
        'ss.insertSheet("ข"); ss.setActiveSheet(ss.getSheetByName("ข")); return [ss.getSheetName(), ss.getLastRow()]',
      ),
    ).toEqual(['ข', 0]);
  });
  test('6: a lookup that finds nothing gives null', () => {
    expect(
      b.value(
        'return [ss.getSheetByName("ไม่มี"), ss.getSheetById(99), sheet.getFilter(), sheet.getRange("A1").getDataValidation(), ss.getRangeByName("x"), sheet.getFormUrl()]',
      ),
    ).toEqual([null, null, null, null, null, null]);
  });
  test('7: getActiveSpreadsheet is null in a stand-alone script; setActiveSpreadsheet changes it', () => {
    const { workspace } = b;
    const alone = ScriptProject.fromSource(
      'function main() { return [SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSheet(), SpreadsheetApp.getActiveRange()]; }',
    );
    const { value } = run(workspace, alone, {
      functionName: 'main',
      trigger: 'EDITOR',
      user: OWNER,
      containerId: null,
    });
    expect(JSON.stringify(value)).toBe('[null,null,null]');
    expect(
      b.value(
        'const other = SpreadsheetApp.create("อื่น"); SpreadsheetApp.setActiveSpreadsheet(other); return SpreadsheetApp.getActive().getName()',
      ),
    ).toBe('อื่น');
  });
  test('8: widths and heights chain, single and counted, with places from 1', () => {
    expect(
      fresh()
        .value(`sheet.setColumnWidth(1, 50).setColumnWidths(2, 2, 70).setRowHeight(1, 30).setRowHeights(2, 2, 40).setRowHeightsForced(4, 1, 45);
        return [1, 2, 3, 4].map((n) => [sheet.getColumnWidth(n), sheet.getRowHeight(n)])`),
    ).toEqual([
      [50, 30],
      [70, 40],
      [70, 40],
      [100, 45],
    ]);
  });
  test('9, 10: sheets, columns and rows hide and come back', () => {
    expect(
      fresh()
        .value(`const seen = []; sheet.hideSheet(); seen.push(sheet.isSheetHidden()); sheet.showSheet(); seen.push(sheet.isSheetHidden());
        sheet.hideColumns(2, 2); sheet.hideColumn(sheet.getRange("E1")); seen.push([1, 2, 3, 4, 5].map((n) => sheet.isColumnHiddenByUser(n)));
        sheet.unhideColumn(sheet.getRange("B1:C1")); seen.push(sheet.isColumnHiddenByUser(2));
        sheet.hideRows(2); sheet.hideRow(sheet.getRange("A4")); seen.push([2, 3, 4].map((n) => sheet.isRowHiddenByUser(n)));
        sheet.unhideRow(sheet.getRange("A2:A4")); seen.push(sheet.isRowHiddenByUser(4)); return seen`),
    ).toEqual([true, false, [false, true, true, false, true], false, [true, false, true], false]);
  });
  test('11: frozen rows and tab colours are kept', () => {
    expect(
      fresh().value(
        'sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setTabColor("red"); return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getTabColor()]',
      ),
    ).toEqual([1, 2, '#ff0000']);
  });
  test('a renamed sheet is found by its new name at once', () => {
    expect(
      fresh().value(
        'sheet.setName("ใหม่"); return [sheet.getName(), ss.getSheetByName("ใหม่").getSheetId(), ss.getSheetByName("ชีต1")]',
      ),
    ).toEqual(['ใหม่', 0, null]);
  });
  test('sheets move, are copied and deleted as the active one', () => {
    const f = fresh();
    expect(
      f.value(`ss.insertSheet("ข"); ss.insertSheet("ค"); ss.setActiveSheet(sheet); ss.moveActiveSheet(3); const order = ss.getSheets().map((s) => s.getName());
        const copy = ss.duplicateActiveSheet().getName(); ss.renameActiveSheet("สำเนา"); ss.deleteActiveSheet(); return [order, copy, ss.getSheets().map((s) => s.getName())]`),
    ).toEqual([['ข', 'ค', 'ชีต1'], 'Copy of ชีต1', ['ข', 'ค', 'ชีต1']]);
    expect(f.value('return sheet.copyTo(ss).getName()')).toBe('Copy of ชีต1');
    expect(f.value('return sheet.copyTo(ss).getName()')).toBe('Copy of ชีต1 1');
  });
  test('the last sheet cannot be deleted', () => {
    expect(fresh().fails('ss.deleteSheet(sheet)')).toMatch(/can't remove all the sheets/);
  });
});

describe('B. last row, append, insert, delete', () => {
  test('appendRow reads texts as if typed, also into cells of plain text; setValues leaves them', () => {
    expect(
      fresh().value(
        `sheet.getRange("A:C").setNumberFormat("@"); sheet.appendRow(["1,250", "IDC-2569-0001", "2026-11-20T09:00:00+07:00"]);
        sheet.getRange("A2:C2").setValues([["1,250", "2", "3/4"]]); return sheet.getDataRange().getValues()`,
      ),
    ).toEqual([
      [1250, 'IDC-2569-0001', '2026-11-20T09:00:00+07:00'],
      ['1,250', '2', '3/4'],
    ]);
  });
  test('a spreadsheet has ten million cells at most, in all of its sheets', () => {
    const f = fresh();
    // 26 columns: 1,000 rows here, 383,615 there.
    f.value('ss.insertSheet("ใหญ่").insertRowsAfter(1000, 382_615)');
    expect(f.fails('ss.getSheetByName("ใหญ่").insertRowsAfter(1, 1)')).toMatch(/above the limit of 10000000 cells/);
    expect(f.fails('sheet.insertColumnAfter(1)')).toMatch(/limit of 10000000/);
    f.value('ss.getSheetByName("ใหญ่").deleteRows(1, 1)');
    expect(f.value('sheet.insertRowAfter(1); return sheet.getMaxRows()')).toBe(1001);
  });
  test('12, 18: appendRow returns the sheet, starts at row 1 of an empty sheet, and at row 2 under a header', () => {
    expect(
      fresh().value(
        'sheet.appendRow(["หัว", "ข"]); const one = [sheet.getLastRow(), sheet.getLastColumn()]; const back = sheet.appendRow([1]).getName(); return [one, back, sheet.getDataRange().getValues()]',
      ),
    ).toEqual([
      [1, 2],
      'ชีต1',
      [
        ['หัว', 'ข'],
        [1, ''],
      ],
    ]);
  });
  test('13: the data range of an empty sheet is A1 with [[""]]', () => {
    expect(fresh().value('const r = sheet.getDataRange(); return [r.getA1Notation(), r.getValues()]')).toEqual([
      'A1',
      [['']],
    ]);
  });
  test('14, 17: blank rows below the data do not raise the last row, nor does deleting them lower it', () => {
    expect(
      fresh().value(
        'sheet.appendRow([1]); sheet.insertRowsAfter(1, 5); const grown = [sheet.getLastRow(), sheet.getMaxRows()]; sheet.deleteRows(3, 4); return [grown, sheet.getLastRow(), sheet.getMaxRows()]',
      ),
    ).toEqual([[1, 1005], 1, 1001]);
  });
  test('14: formats alone are no content', () => {
    expect(
      fresh().value(
        'sheet.getRange("C9").setBackground("red").setNote("ข").setNumberFormat("@"); return [sheet.getLastRow(), sheet.getLastColumn()]',
      ),
    ).toEqual([0, 0]);
  });
  test('15, 16: columns put in to the left raise the last column and read as empty', () => {
    expect(
      fresh().value(
        'sheet.appendRow(["ก", "ข"]); sheet.insertColumns(2, 2); const one = sheet.getDataRange().getValues(); sheet.insertColumnBefore(1); sheet.insertColumnAfter(1); return [one, sheet.getLastColumn(), sheet.getRange("C1").getValue()]',
      ),
    ).toEqual([[['ก', '', '', 'ข']], 6, 'ก']);
  });
  test('16: rows are inserted before a place, or by the After and Before pairs', () => {
    expect(
      fresh().value(
        '[1, 2].forEach((n) => sheet.appendRow([n])); sheet.insertRowBefore(1).insertRowAfter(2).insertRowsBefore(1, 1); return sheet.getDataRange().getValues().flat()',
      ),
    ).toEqual(['', '', 1, '', 2]);
  });
  test('19: insertCells and deleteCells shift only within the rows or columns of the range', () => {
    const set = 'sheet.getRange("A1:C3").setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);';
    const rest = 'return sheet.getRange("A1:D4").getValues()';
    expect(
      fresh().value(`${set} sheet.getRange("A1:A2").insertCells(SpreadsheetApp.Dimension.COLUMNS); ${rest}`),
    ).toEqual([
      ['', 1, 2, 3],
      ['', 4, 5, 6],
      [7, 8, 9, ''],
      ['', '', '', ''],
    ]);
    expect(fresh().value(`${set} sheet.getRange("A1:B1").insertCells(SpreadsheetApp.Dimension.ROWS); ${rest}`)).toEqual(
      [
        ['', '', 3, ''],
        [1, 2, 6, ''],
        [4, 5, 9, ''],
        [7, 8, '', ''],
      ],
    );
    expect(
      fresh().value(`${set} sheet.getRange("A1:A2").deleteCells(SpreadsheetApp.Dimension.COLUMNS); ${rest}`),
    ).toEqual([
      [2, 3, '', ''],
      [5, 6, '', ''],
      [7, 8, 9, ''],
      ['', '', '', ''],
    ]);
    expect(fresh().value(`${set} sheet.getRange("A1:B1").deleteCells(SpreadsheetApp.Dimension.ROWS); ${rest}`)).toEqual(
      [
        [4, 5, 3, ''],
        [7, 8, 6, ''],
        ['', '', 9, ''],
        ['', '', '', ''],
      ],
    );
  });
  test('20: moveTo brings values and formats, clears the source, and copes with overlap', () => {
    expect(
      fresh()
        .value(`sheet.getRange("A1:A3").setValues([[1], [2], [3]]).setBackground("red"); sheet.getRange("A1:A3").moveTo(sheet.getRange("A2"));
        return [sheet.getRange("A1:A4").getValues().flat(), sheet.getRange("A1:A4").getBackgrounds().flat()]`),
    ).toEqual([
      ['', 1, 2, 3],
      ['#ffffff', '#ff0000', '#ff0000', '#ff0000'],
    ]);
  });
  test('rows and columns move as a whole', () => {
    expect(
      fresh().value(
        '[[1, 2], [3, 4], [5, 6]].forEach((r) => sheet.appendRow(r)); sheet.moveRows(sheet.getRange("A1"), 4); sheet.moveColumns(sheet.getRange("B1"), 1); return sheet.getDataRange().getValues()',
      ),
    ).toEqual([
      [4, 3],
      [6, 5],
      [2, 1],
    ]);
  });
  test('what names cells by their place follows inserted and deleted rows', () => {
    expect(
      fresh()
        .value(`sheet.getRange("A5").setValue(1); sheet.getRange("C1").setFormula("=SUM(A2:A5)"); ss.setNamedRange("ชื่อ", sheet.getRange("A5:B6")); sheet.getRange("A5:B5").merge(); sheet.getRange("A5").protect();
        sheet.hideColumns(3); sheet.insertRowsBefore(3, 2); sheet.insertColumnBefore(1); sheet.deleteRow(1); const one = ss.getRangeByName("ชื่อ").getA1Notation();
        return [one, sheet.getRange("A6:C6").getMergedRanges().map((r) => r.getA1Notation()), ss.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(), sheet.isColumnHiddenByUser(4)]`),
    ).toEqual(['B6:C7', ['B6:C6'], 'B6', true]);
    expect(
      fresh().value(
        'sheet.getRange("C1").setFormula("=SUM(A2:A5)+$A$9"); sheet.insertRowsBefore(3, 2); sheet.deleteRows(11, 1); sheet.insertColumnBefore(1); return sheet.getRange("D1").getFormula()',
      ),
    ).toBe('=SUM(B2:B7)+#REF!');
  });
  test('rows that are not there cannot be deleted, nor all that are not frozen', () => {
    expect(fresh().fails('sheet.deleteRow(1001)')).toMatch(/out of bounds/);
    expect(fresh().fails('sheet.deleteRows(1, 1000)')).toMatch(/non-frozen/);
  });
});

describe('C. addresses', () => {
  test.each([
    ['a1', 'A1'],
    ['$B$2:$C$5', 'B2:C5'],
    ["'ชีต1'!C10:D12", 'C10:D12'],
    ['C5:B2', 'B2:C5'],
    ['5:2', '2:5'],
    ['D:B', 'B:D'],
    ['5:7', '5:7'],
    ['D:F', 'D:F'],
    ['R5C3', 'C5'],
    ['r1c1:r2c2', 'A1:B2'],
    ['R2C2:R4C5', 'B2:E4'],
    ['A2:A', 'A2:A'],
  ])('21–26: %s is %s', (asked, given) => {
    expect(b.value(`return sheet.getRange(${JSON.stringify(asked)}).getA1Notation()`)).toBe(given);
  });
  test('24, 25: a whole column is unbounded in rows, a whole row in columns', () => {
    const bounds = (notation: string): unknown =>
      b.value(
        `const r = sheet.getRange("${notation}"); return [r.isStartRowBounded(), r.isEndRowBounded(), r.isStartColumnBounded(), r.isEndColumnBounded(), r.getNumRows(), r.getNumColumns()]`,
      );
    expect(bounds('D:F')).toEqual([false, false, true, true, 1000, 3]);
    expect(bounds('5:7')).toEqual([true, true, false, false, 3, 26]);
    expect(bounds('A2:A')).toEqual([true, false, true, true, 999, 1]);
  });
  test('26: what is not complete R1C1 is A1', () => {
    expect(b.fails('sheet.getRange("RC1")')).toBe('Exception: Range not found');
    expect(
      b.value(
        'ss.insertSheet("กว้าง"); const w = ss.getSheetByName("กว้าง"); w.insertColumns(1, 500); return w.getRange("RC1").getColumn()',
      ),
    ).toBe(471);
  });
  test('27: numbers give the same range as text; AA is column 27', () => {
    expect(
      b.value(
        'sheet.insertColumnAfter(26); return [sheet.getRange(2, 3).getA1Notation(), sheet.getRange(2, 3, 2, 2).getA1Notation(), sheet.getRange("AA11").getColumn()]',
      ),
    ).toEqual(['C2', 'C2:D3', 27]);
  });
  test('28: offset keeps the size it is not given; nothing is not a size', () => {
    expect(
      b.value(
        'const r = sheet.getRange("B2:C4"); return [r.offset(1, 1).getA1Notation(), r.offset(0, 0, 1).getA1Notation(), r.offset(-1, -1, 1, 1).getA1Notation()]',
      ),
    ).toEqual(['C3:D5', 'B2:C2', 'A1']);
    expect(b.fails('sheet.getRange("B2").offset(0, 0, 0)')).toMatch(/number of rows/);
    expect(b.fails('sheet.getRange("B2").offset(0, 0, 1, 0)')).toMatch(/number of columns/);
  });
  test('29, 30: getCell counts within the range; the getters have second names', () => {
    expect(
      b.value(
        'const r = sheet.getRange("B2:D5"); return [r.getCell(2, 3).getA1Notation(), r.getRowIndex(), r.getColumnIndex(), r.getHeight(), r.getWidth(), r.getGridId() === sheet.getSheetId(), r.getLastRow(), r.getLastColumn()]',
      ),
    ).toEqual(['D3', 2, 2, 4, 3, true, 5, 4]);
    expect(b.fails('sheet.getRange("B2:D5").getCell(5, 1)')).toMatch(/out of range/);
  });
  test('31: the range of a protected sheet has no notation and the full size', () => {
    expect(
      bench().value(
        'const r = sheet.protect().getRange(); return [r.getA1Notation(), r.getNumRows(), r.getNumColumns()]',
      ),
    ).toEqual(['', 1000, 26]);
  });
  test.each([
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange("A1001")', 'Range not found'],
    ['sheet.getRange("ไม่มี!A1")', 'Range not found'],
    [
      'sheet.getRange(1, null)',
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'sheet.getRange({})',
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('a wrong address says why: %s', (call, message) => {
    expect(b.fails(call)).toBe(`Exception: ${message}`);
  });
  test('the owner is the one who made the file', () => {
    expect(b.value('return ss.getOwner().getEmail()')).toBe(OWNER);
  });
});
