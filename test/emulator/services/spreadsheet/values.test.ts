import { bench } from '../../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);

describe('D. values', () => {
  test.each([
    ['+66812345678', 66812345678, ''],
    ['+66 81 234 5678', '#ERROR!', '=+66 81 234 5678'],
    ['+1+2', 3, '=+1+2'],
    ['-ก', '-ก', ''],
    ['@ก', '@ก', ''],
    ['=1+2', 3, '=1+2'],
    ['+', '+', ''],
  ])('what starts with a sign: %s reads %s, with the formula %j', (typed, read, formula) => {
    expect(value(`const r = sheet.getRange("A1").setValue("${typed}"); return [r.getValue(), r.getFormula()]`)).toEqual(
      [read, formula],
    );
  });
  test('32, 33: getValues has the shape of its range; empty cells are ""; kinds mix in a row', () => {
    expect(
      value('sheet.getRange("A1:C1").setValues([[1, true, "ก"]]); return sheet.getRange("A1:D2").getValues()'),
    ).toEqual([
      [1, true, 'ก', ''],
      ['', '', '', ''],
    ]);
  });
  test('34: setValues gives the range back', () => {
    expect(value('return sheet.getRange("A1:B1").setValues([[1, 2]]).getValues()')).toEqual([[1, 2]]);
  });
  test.each([
    ['04064', 4064],
    ['0812345678', 812345678],
    ['1100701234567', 1100701234567],
    ['50%', 0.5],
    ['TRUE', true],
    ['ก', 'ก'],
    ["'04064", '04064'],
    ['', ''],
  ])('35: text %j is entered as if typed and reads %j', (typed, read) => {
    expect(value(`return sheet.getRange("A1").setValue(${JSON.stringify(typed)}).getValue()`)).toBe(read);
  });
  test('35: under the plain-text format everything stays text', () => {
    expect(
      value(
        'const r = sheet.getRange("A1:A6").setNumberFormat("@"); r.setValues([["04064"], ["1/2569"], ["=1+1"], ["TRUE"], [5], [true]]); return r.getValues().flat()',
      ),
    ).toEqual(['04064', '1/2569', '=1+1', 'TRUE', '5', 'TRUE']);
  });
  test('36: isBlank only when every cell is', () => {
    expect(
      value(
        'sheet.getRange("B2").setValue(0); return [sheet.getRange("A1:B1").isBlank(), sheet.getRange("A1:B2").isBlank()]',
      ),
    ).toEqual([true, false]);
  });
  test('37: of merged cells the top-left alone keeps its value', () => {
    expect(
      value(
        'sheet.getRange("A1:B2").setValues([[1, 2], [3, 4]]).merge(); return [sheet.getRange("A1:B2").getDisplayValues(), sheet.getRange("B2").isPartOfMerge()]',
      ),
    ).toEqual([
      [
        ['1', ''],
        ['', ''],
      ],
      true,
    ]);
  });
  test.each([
    ['1234567', '1234567'],
    ['0.1 + 0.2', '0.3'],
    ['true', 'TRUE'],
    ['"ก"', 'ก'],
  ])('38: %s shows as %s', (given, shown) => {
    expect(value(`return sheet.getRange("A1").setValue(${given}).getDisplayValue()`)).toBe(shown);
  });
  test('39: null inside setValues empties the cell', () => {
    expect(
      value('sheet.getRange("A1").setValue(1); return sheet.getRange("A1:B1").setValues([[null, 2]]).getValues()'),
    ).toEqual([['', 2]]);
  });
  test('40, 41: a Date is a day count since 30 Dec 1899 under a date format, and comes back as a Date', () => {
    expect(
      value(`const r = sheet.getRange("A1").setValue(new Date(2026, 10, 16)); const d = r.getValue(); const day = r.getDisplayValue();
        return [d instanceof Date, d.getTime() === new Date(2026, 10, 16).getTime(), day, r.setNumberFormat("0").getValue()]`),
    ).toEqual([true, true, '16/11/2026', 46342]);
  });
  test('41: the date keeps its clock time in the spreadsheet’s zone', () => {
    expect(
      value(
        'const at = new Date(1795010400123); return sheet.getRange("A1").setValue(at).getValue().getTime() - at.getTime()',
      ),
    ).toBe(0);
  });
  test('42: data of another shape is refused with both counts', () => {
    const f = fresh();
    expect(f.fails('sheet.getRange("A1:B2").setValues([[1, 2]])')).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(f.fails('sheet.getRange("A1:B1").setValues([[1]])')).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
    expect(f.fails('sheet.getRange("A1").setValues([1])')).toMatch(
      /\(number\[\]\) don't match the method signature for SpreadsheetApp\.Range\.setValues/,
    );
  });
  test('43: "general" resets the number format; null is an error', () => {
    expect(
      value(
        'const r = sheet.getRange("A1").setNumberFormat("0.00"); const one = r.getNumberFormat(); return [one, r.setNumberFormat("general").getNumberFormat()]',
      ),
    ).toEqual(['0.00', '0.###############']);
    expect(fresh().fails('sheet.getRange("A1").setNumberFormat(null)')).toMatch(/signature/);
  });
  test('44: trimWhitespace trims the ends and squeezes runs', () => {
    expect(value('return sheet.getRange("A1").setValue("  ก   ข ").trimWhitespace().getValue()')).toBe('ก ข');
  });
  test('45: removeDuplicates keeps the first, closes the gap and returns the smaller range; columns are of the sheet', () => {
    const rows = 'sheet.getRange("B1:C4").setValues([["ก", 1], ["ข", 1], ["ก", 1], ["ก", 2]]);';
    expect(
      value(
        `${rows} return [sheet.getRange("B1:C4").removeDuplicates().getA1Notation(), sheet.getRange("B1:C4").getValues()]`,
      ),
    ).toEqual([
      'B1:C3',
      [
        ['ก', 1],
        ['ข', 1],
        ['ก', 2],
        ['', ''],
      ],
    ]);
    expect(value(`${rows} return sheet.getRange("B1:C4").removeDuplicates([3]).getA1Notation()`)).toBe('B1:C2');
  });
  test('46: splitTextToColumns guesses the comma, or takes text or an enum', () => {
    expect(
      value(
        'sheet.getRange("A1:A2").setValues([["ก,ข,ค"], ["ง"]]).splitTextToColumns(); return sheet.getRange("A1:C2").getValues()',
      ),
    ).toEqual([
      ['ก', 'ข', 'ค'],
      ['ง', '', ''],
    ]);
    expect(
      value(
        'sheet.getRange("A1").setValue("ก;ข").splitTextToColumns(SpreadsheetApp.TextToColumnsDelimiter.SEMICOLON); return sheet.getRange("B1").getValue()',
      ),
    ).toBe('ข');
    expect(
      value('sheet.getRange("A1").setValue("ก#ข").splitTextToColumns("#"); return sheet.getRange("B1").getValue()'),
    ).toBe('ข');
  });
  test('49, 50, 51: formulas are worked out at once, adjusted cell by cell, and "" where there is none', () => {
    expect(
      value(
        'sheet.getRange("A1:A2").setValues([[1], [2]]); sheet.getRange("B1:C2").setFormula("=A1+$A$2"); return [sheet.getRange("B1:C2").getFormulas(), sheet.getRange("B1:B2").getValues(), sheet.getRange("A1").getFormula(), sheet.getRange("D1").setFormula("=SUM(1,2)").getValue()]',
      ),
    ).toEqual([
      [
        ['=A1+$A$2', '=B1+$A$2'],
        ['=A2+$A$2', '=B2+$A$2'],
      ],
      [[3], [4]],
      '',
      3,
    ]);
  });
  test('52: R1C1 is canonical on the way out, and quoted text is left alone', () => {
    expect(
      value(
        'const r = sheet.getRange("B2").setFormulaR1C1(\'=R[-1]C&"R1C1"&R3C3\'); return [r.getFormula(), r.getFormulaR1C1(), sheet.getRange("A1").getFormulaR1C1()]',
      ),
    ).toEqual(['=B1&"R1C1"&$C$3', '=R[-1]C[0]&"R1C1"&R3C3', null]);
  });
  test('a formula reads another sheet to its end, and the clock of the workspace', () => {
    expect(
      value(
        'const o = ss.insertSheet("อื่น"); o.getRange("A1:A30").setValues(Array.from({length: 30}, () => [1])); return sheet.getRange("A1").setFormula("=SUM(\'อื่น\'!A1:A30)").getValue()',
      ),
    ).toBe(30);
    expect(
      bench({ start: '2031-02-03T04:05:06+07:00' }).value(
        'return sheet.getRange("A1").setFormula("=YEAR(TODAY())").getValue()',
      ),
    ).toBe(2031);
    expect(
      value(
        'sheet.getRange("A2:A4").setValues([[1], [2], [""]]); return sheet.getRange("B1").setFormula("=SUM(A2:A)").getValue()',
      ),
    ).toBe(3);
  });
  test('what a cell cannot hold is refused, not turned into text', () => {
    const f = fresh();
    expect(f.fails('sheet.getRange("A1").setValue({})')).toMatch(/^NotEmulatedError/);
    expect(f.fails('sheet.getRange("A1").setValue([1])')).toMatch(/^NotEmulatedError/);
    expect(f.fails('sheet.getRange("A1").setValue("x".repeat(50001))')).toMatch(/50000 characters/);
    expect(f.fails('sheet.getRange("A1").setValue()')).toMatch(/signature/);
    expect(f.value('return sheet.getRange("A1").setValue(NaN).getValue()')).toBe('#NUM!');
  });
});

describe('E. order, regions, filters', () => {
  test('53, 54: numbers, then text without case and by numbers inside, then booleans; blanks last either way', () => {
    const set = 'const r = sheet.getRange("A1:A7"); r.setValues([["b10"], [true], [""], [2], ["B9"], [false], [1]]);';
    expect(value(`${set} return r.sort(1).getValues().flat()`)).toEqual([1, 2, 'B9', 'b10', false, true, '']);
    expect(value(`${set} return r.sort({column: 1, ascending: false}).getValues().flat()`)).toEqual([
      true,
      false,
      'b10',
      'B9',
      2,
      1,
      '',
    ]);
  });
  test('54: dates sort among numbers', () => {
    expect(
      value(
        'const r = sheet.getRange("A1:A3"); r.setValues([[new Date(2026, 0, 1)], [50000], [3]]); return r.sort(1).getDisplayValues().flat()',
      ),
    ).toEqual(['3', '1/1/2026', '50000']);
  });
  test('55: columns are those of the sheet; numbers, objects and mixtures', () => {
    const set = 'const r = sheet.getRange("B1:C3"); r.setValues([["ก", 2], ["ข", 1], ["ก", 1]]);';
    expect(value(`${set} return r.sort([2, {column: 3}]).getValues()`)).toEqual([
      ['ก', 1],
      ['ก', 2],
      ['ข', 1],
    ]);
    expect(value(`${set} return r.sort([{column: 3, ascending: false}, 2]).getValues()`)).toEqual([
      ['ก', 2],
      ['ก', 1],
      ['ข', 1],
    ]);
    expect(fresh().fails(`${set} r.sort(1)`)).toMatch(/sortSpecObj/);
  });
  test('56: Sheet.sort takes the first row along, but not frozen ones; an empty sheet is left alone', () => {
    const set = '[["หัว"], [2], [1]].forEach((r) => sheet.appendRow(r));';
    expect(value(`${set} sheet.sort(1); return sheet.getDataRange().getValues().flat()`)).toEqual([1, 2, 'หัว']);
    expect(
      value(`${set} sheet.setFrozenRows(1); sheet.sort(1, false); return sheet.getDataRange().getValues().flat()`),
    ).toEqual(['หัว', 2, 1]);
    expect(value('sheet.sort(1); return sheet.getLastRow()')).toBe(0);
  });
  test('57: randomize loses nothing and keeps rows whole', () => {
    const rows = value(
      'const r = sheet.getRange("A1:B20"); r.setValues(Array.from({length: 20}, (_, i) => [i, -i])); return r.randomize().getValues()',
    ) as number[][];
    expect(rows.map(([a]) => a)).not.toEqual([...rows.map(([a]) => a)].sort((a, b) => Number(a) - Number(b)));
    expect(rows.map(([a]) => a).sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(rows.every(([a, c]) => Number(a) === -Number(c))).toBe(true);
  });
  test('58, 59: a sheet holds one filter, which any of its ranges tells', () => {
    const f = fresh();
    expect(
      f.value(
        'sheet.getRange("A1:B3").createFilter(); return [sheet.getRange("Z9").getFilter().getRange().getA1Notation(), sheet.getFilter().getRange().getA1Notation()]',
      ),
    ).toEqual(['A1:B3', 'A1:B3']);
    expect(f.fails('sheet.getRange("D1:E2").createFilter()')).toBe(
      "Exception: You can't create a filter in a sheet that already has a filter.",
    );
    expect(f.value('sheet.getFilter().remove(); return sheet.getFilter()')).toBeNull();
  });
  test('60: a filter sorts below its header; hidden values hide their rows', () => {
    expect(
      value(`sheet.getRange("B1:B4").setValues([["หัว"], [3], [1], [2]]); const f = sheet.getRange("B1:B4").createFilter().sort(1, false);
        f.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["2"]).build());
        return [sheet.getRange("B1:B4").getValues().flat(), [1, 2, 3, 4].map((n) => sheet.isRowHiddenByFilter(n)), f.getColumnFilterCriteria(1).getHiddenValues(), f.getColumnFilterCriteria(2)]`),
    ).toEqual([['หัว', 3, 2, 1], [false, false, true, false], ['2'], null]);
  });
  test('61: getNextDataCell runs to the end of the block, over the gap, to the edge, and stays there', () => {
    expect(
      value(`sheet.getRange("A1:A3").setValues([[1], [1], [1]]); sheet.getRange("A6").setValue(1); const D = SpreadsheetApp.Direction;
        const go = (from, d) => sheet.getRange(from).getNextDataCell(d).getA1Notation();
        return [go("A1", D.DOWN), go("A3", D.DOWN), go("A4", D.DOWN), go("A6", D.DOWN), go("A6", D.UP), go("A1", D.NEXT), go("A1", D.PREVIOUS), go("Z1000", D.DOWN)]`),
    ).toEqual(['A3', 'A6', 'A6', 'A1000', 'A3', 'Z1', 'A1', 'Z1000']);
  });
  test('62: getDataRegion grows over what touches, also from an empty cell beside it, and on one axis alone', () => {
    expect(
      value(`sheet.getRange("B2:C3").setValues([[1, 2], [3, 4]]); sheet.getRange("D4").setValue(5); sheet.getRange("H8").setValue(1);
        const D = SpreadsheetApp.Dimension; const region = (a, d) => sheet.getRange(a).getDataRegion(d).getA1Notation();
        return [region("B2"), region("A1"), region("F6"), region("B2", D.ROWS), region("B2", D.COLUMNS)]`),
    ).toEqual(['B2:D4', 'A1:D4', 'F6', 'B2:B3', 'B2:C2']);
  });
});

describe('F. clearing', () => {
  const set = `const r = sheet.getRange("A1").setValue("ก").setBackground("red").setNote("หมายเหตุ");
    r.setDataValidation(SpreadsheetApp.newDataValidation().requireTextContains("ก").build());
    const left = () => [r.getValue(), r.getBackground(), r.getNote(), r.getDataValidation() !== null];`;
  test.each([
    ['sheet.clear()', ['', '#ffffff', 'หมายเหตุ', true]],
    ['sheet.clear({contentsOnly: true})', ['', '#ff0000', 'หมายเหตุ', true]],
    ['sheet.clearContents()', ['', '#ff0000', 'หมายเหตุ', true]],
    ['sheet.clearFormats()', ['ก', '#ffffff', 'หมายเหตุ', true]],
    ['sheet.clearNotes()', ['ก', '#ff0000', '', true]],
    ['r.clear()', ['', '#ffffff', 'หมายเหตุ', true]],
    ['r.clear({contentsOnly: true})', ['', '#ff0000', 'หมายเหตุ', true]],
    ['r.clear({contentsOnly: true, validationsOnly: true})', ['', '#ff0000', 'หมายเหตุ', false]],
    ['r.clearDataValidations()', ['ก', '#ff0000', 'หมายเหตุ', false]],
  ])('63–66: after %s these stay: value, background, note, validation', (call, left) => {
    expect(value(`${set} ${call}; return left()`)).toEqual(left);
  });
  test('clearing a whole column writes no rows that were not there', () => {
    const f = fresh();
    f.value('sheet.getRange("A1").setValue(1); sheet.getRange("A:Z").clear()');
    expect(f.sheet.rows).toHaveLength(1);
  });
});
