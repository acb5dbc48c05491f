import { bench, OFFICER } from '../../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);

describe('G. formats', () => {
  test('67, 69: what an untouched cell answers', () => {
    expect(
      value(`const r = sheet.getRange("A1"); return [r.getBackground(), r.getFontColor(), r.getFontFamily(), r.getFontSize(), r.getFontWeight(), r.getFontStyle(), r.getFontLine(),
        r.getVerticalAlignment(), r.getHorizontalAlignment(), String(r.getWrapStrategy()), r.getWrap(), r.getNote(), r.getNumberFormat()]`),
    ).toEqual([
      '#ffffff',
      '#000000',
      'Arial',
      10,
      'normal',
      'normal',
      'none',
      'bottom',
      'general',
      'OVERFLOW',
      true,
      '',
      '0.###############',
    ]);
  });
  test('69, 70: wrapping and its strategy are one thing', () => {
    expect(
      value(`const S = SpreadsheetApp.WrapStrategy, r = sheet.getRange("A1"), both = () => [r.getWrap(), String(r.getWrapStrategy())];
        return [r.setWrapStrategy(S.OVERFLOW) && both(), r.setWrap(true) && both(), r.setWraps([[false]]) && both(), r.setWrapStrategy(S.WRAP) && r.getWrapStrategy() === S.WRAP]`),
    ).toEqual([[false, 'OVERFLOW'], [true, 'WRAP'], [false, 'OVERFLOW'], true]);
  });
  test('71: null resets an alignment; "normal" reads back general-left', () => {
    expect(
      value(
        'const r = sheet.getRange("A1"); return ["right", "normal", null].map((a) => r.setHorizontalAlignment(a).getHorizontalAlignment())',
      ),
    ).toEqual(['right', 'general-left', 'general']);
  });
  test.each([
    ['Red', '#ff0000'],
    ['LightGoldenRodYellow', '#fafad2'],
    ['#ABC', '#aabbcc'],
    ['#A1B2C3', '#a1b2c3'],
    ['ไม่ใช่สี', 'ไม่ใช่สี'],
  ])('72, 73: the colour %s reads %s', (given, read) => {
    expect(value(`return sheet.getRange("A1").setBackground("${given}").getBackground()`)).toBe(read);
  });
  test('setters of many take one value per cell, and have a check of their shape', () => {
    expect(value('return sheet.getRange("A1:B1").setFontColors([["red", null]]).getFontColors()')).toEqual([
      ['#ff0000', '#000000'],
    ]);
    expect(fresh().fails('sheet.getRange("A1:B1").setFontColors([["red"]])')).toMatch(
      /The data has 1 but the range has 2/,
    );
    expect(value('return sheet.getRange("A1").setBackgroundRGB(1, 16, 255).getBackground()')).toBe('#0110ff');
  });
  test.each([
    'setBackground()',
    'setBackground(5)',
    'setFontSize("10")',
    'setWrapStrategy("WRAP")',
    'setWrapStrategy(SpreadsheetApp.WrapStrategy.NONE)',
    'setFontSizes([["10"]])',
    'setNumberFormats([[null]])',
  ])('%s is a signature error', (call) => {
    expect(fresh().fails(`sheet.getRange("A1").${call}`)).toMatch(
      /don't match the method signature for SpreadsheetApp\.Range\.set/,
    );
  });
  test('74: a fresh range has no border, and null leaves a side as it was', () => {
    expect(
      value(`const r = sheet.getRange("B2:C3"); const before = r.getBorder(); r.setBorder(true, true, true, true, false, false, "red", SpreadsheetApp.BorderStyle.DASHED);
        r.setBorder(null, false, null, null, null, null); const b = sheet.getRange("B2").getBorder();
        return [before, b.getTop().getBorderStyle() === SpreadsheetApp.BorderStyle.DASHED, b.getLeft().getBorderStyle(), b.getRight().getBorderStyle(), sheet.getRange("C3").getBorder().getBottom().getBorderStyle() !== null]`),
    ).toEqual([null, true, null, null, true]);
  });
  test('75: notes of whole numbers differ between setNote and setNotes', () => {
    expect(
      value(
        'const r = sheet.getRange("A1"); return [r.setNotes([[25]]).getNote(), r.setNote(25).getNote(), r.setNote(null).getNote()]',
      ),
    ).toEqual(['25.0', '25', '']);
    expect(fresh().fails('sheet.getRange("A1").setNotes("ก")')).toMatch(/signature/);
  });
  test('76, 78: copyTo repeats whole copies only, overflows a smaller target, and an empty source clears', () => {
    const set = 'sheet.getRange("A1:A2").setValues([[1], [2]]);';
    expect(
      value(
        `${set} sheet.getRange("C1:C5").setValues([[9], [9], [9], [9], [9]]); sheet.getRange("A1:A2").copyTo(sheet.getRange("C1:C5")); return sheet.getRange("C1:C5").getValues().flat()`,
      ),
    ).toEqual([1, 2, 1, 2, 9]);
    expect(
      value(
        `${set} sheet.getRange("A1:A2").copyTo(sheet.getRange("C1")); return sheet.getRange("C1:C2").getValues().flat()`,
      ),
    ).toEqual([1, 2]);
    expect(
      value(
        'sheet.getRange("C1").setValue(1).setBackground("red"); sheet.getRange("A1").copyTo(sheet.getRange("C1")); return [sheet.getRange("C1").getValue(), sheet.getRange("C1").getBackground()]',
      ),
    ).toEqual(['', '#ffffff']);
  });
  test('77: contentsOnly keeps the looks of the target; parts are pasted by type, also transposed', () => {
    const set =
      'const a = sheet.getRange("A1:B1").setValues([[1, 2]]).setBackground("red"), c = sheet.getRange("C1").setBackground("blue");';
    expect(value(`${set} a.copyTo(c, {contentsOnly: true}); return [c.getValue(), c.getBackground()]`)).toEqual([
      1,
      '#0000ff',
    ]);
    expect(
      value(
        `${set} a.copyTo(c, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false); return [c.getValue(), c.getBackground()]`,
      ),
    ).toEqual(['', '#ff0000']);
    expect(
      value(
        `${set} a.copyTo(c, SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true); return sheet.getRange("C1:C2").getValues().flat()`,
      ),
    ).toEqual([1, 2]);
    expect(fresh().fails(`${set} a.copyTo(c, SpreadsheetApp.CopyPasteType.PASTE_COLUMN_WIDTHS, false)`)).toBe(
      'NotEmulatedError: Range.copyTo PASTE_COLUMN_WIDTHS',
    );
    expect(
      value(
        `${set} a.copyValuesToRange(sheet, 4, 5, 2, 2); a.copyFormatToRange(sheet, 4, 5, 3, 3); return [sheet.getRange("D2:E2").getValues(), sheet.getRange("D2").getBackground(), sheet.getRange("D3").getBackground()]`,
      ),
    ).toEqual([[[1, 2]], '#ffffff', '#ff0000']);
  });
  test('a copied formula moves its references, a moved one keeps them', () => {
    expect(
      value(
        'sheet.getRange("B1").setFormula("=A1"); sheet.getRange("B1").copyTo(sheet.getRange("C3")); sheet.getRange("B1").moveTo(sheet.getRange("D9")); return [sheet.getRange("C3").getFormula(), sheet.getRange("D9").getFormula()]',
      ),
    ).toEqual(['=B3', '=A1']);
  });
  test('79: one merge for all, for each row, for each column; any that touch are told and broken apart', () => {
    const told = 'return sheet.getRange("A1:B2").getMergedRanges().map((r) => r.getA1Notation())';
    expect(value(`sheet.getRange("A1:B2").merge(); ${told}`)).toEqual(['A1:B2']);
    expect(value(`sheet.getRange("A1:B2").mergeAcross(); ${told}`)).toEqual(['A1:B1', 'A2:B2']);
    expect(value(`sheet.getRange("A1:B2").mergeVertically(); ${told}`)).toEqual(['A1:A2', 'B1:B2']);
    expect(value(`sheet.getRange("A1:B2").merge(); sheet.getRange("B2").breakApart(); ${told}`)).toEqual([]);
  });
  test('a list of ranges changes all of them in one call', () => {
    const f = fresh();
    const { record } = f.run('sheet.getRangeList(["A1", "C3:D4"]).setBackground("red").setValue(1)');
    expect(record.calls['RangeList.setBackground']).toBe(1);
    expect(f.value('return [sheet.getRange("D4").getValue(), sheet.getRange("A1").getBackground()]')).toEqual([
      1,
      '#ff0000',
    ]);
  });
});

describe('H. finder, names, protection', () => {
  const set = 'sheet.getRange("A1:A4").setValues([["Sample"], ["sámplé"], ["a sample"], ["=NOSUCH()"]]);';
  test('81: the finder ignores case and looks at what is shown', () => {
    expect(value(`${set} return sheet.createTextFinder("SAMPLE").findAll().map((r) => r.getA1Notation())`)).toEqual([
      'A1',
      'A3',
    ]);
    expect(value(`${set} return sheet.createTextFinder("NOSUCH").findAll().length`)).toBe(0);
  });
  test('82: matchFormulaText also looks at formulas', () => {
    expect(value(`${set} return sheet.createTextFinder("NOSUCH").matchFormulaText(true).findAll().length`)).toBe(1);
  });
  test('83: diacritics, case and entire cells', () => {
    expect(value(`${set} return sheet.createTextFinder("sample").ignoreDiacritics(true).findAll().length`)).toBe(3);
    expect(
      value(`${set} return sheet.createTextFinder("sample").matchCase(true).matchEntireCell(true).findAll().length`),
    ).toBe(0);
    expect(
      value(`${set} return sheet.createTextFinder("Sample").matchCase(true).matchEntireCell(true).findAll().length`),
    ).toBe(1);
  });
  test('84: replaceAllWith counts occurrences, and sees what the script has just written', () => {
    expect(
      value(
        'sheet.getRange("A1:A2").setValues([["ก ก"], ["ก"]]); return [sheet.createTextFinder("ก").replaceAllWith("ข"), sheet.getRange("A1:A2").getValues().flat()]',
      ),
    ).toEqual([3, ['ข ข', 'ข']]);
  });
  test('a finder goes round and counts only what it found as read', () => {
    const { value: found, record } = fresh().run(
      `${set} const f = sheet.createTextFinder("sample"); return [f.findNext().getA1Notation(), f.findNext().getA1Notation(), f.findNext().getA1Notation(), f.findPrevious().getA1Notation(), f.getCurrentMatch().getA1Notation()]`,
    );
    expect(found).toEqual(['A1', 'A3', 'A1', 'A3', 'A3']);
    expect(record.cells.read).toBe(4);
    expect(fresh().fails('sheet.createTextFinder("[").useRegularExpression(true).findAll()')).toMatch(
      /^Exception: Invalid regular expression/,
    );
  });
  test('85: named ranges are added, told, renamed, moved and removed', () => {
    expect(
      value(`ss.setNamedRange("ชื่อ", sheet.getRange("A1:B2")); const [n] = ss.getNamedRanges(); const one = [n.getName(), n.getRange().getA1Notation(), sheet.getNamedRanges().length];
        n.setName("new_name").setRange(sheet.getRange("C3")); const two = [ss.getRangeByName("ชื่อ"), ss.getRangeByName("new_name").getA1Notation()]; n.remove(); return [one, two, ss.getNamedRanges()]`),
    ).toEqual([['ชื่อ', 'A1:B2', 1], [null, 'C3'], []]);
    expect(fresh().fails('ss.setNamedRange("A1", sheet.getRange("A1"))')).toMatch(/invalid/);
  });
  test('86–88: developer metadata is not emulated', () => {
    expect(fresh().fails('sheet.addDeveloperMetadata("k")')).toBe('NotEmulatedError: Sheet.addDeveloperMetadata');
  });
  test('a file that is only shared to be seen cannot be changed', () => {
    const f = fresh();
    const id = f.value(
      `const other = SpreadsheetApp.create("สรุป"); other.addViewer("${OFFICER}"); return other.getId()`,
    );
    expect(
      f.fails(`SpreadsheetApp.openById("${String(id)}").getSheets()[0].getRange("A1").setValue(1)`, { user: OFFICER }),
    ).toMatch(/permission/);
    expect(f.fails(`SpreadsheetApp.openById("${String(id)}")`, { user: 'third@area.example' })).toMatch(
      /No item with the given ID/,
    );
  });
});

describe('I. data validation', () => {
  const builder = 'const b = SpreadsheetApp.newDataValidation();';
  test('90, 91: a fresh builder asks nothing; another requirement replaces the first', () => {
    expect(
      value(
        `${builder} return [b.getCriteriaType(), b.getCriteriaValues(), b.getHelpText(), b.getAllowInvalid(), String(b.requireNumberBetween(1, 2).requireTextContains("ก").getCriteriaType())]`,
      ),
    ).toEqual([null, [], null, true, 'TEXT_CONTAINS']);
  });
  test('92, 93: lists become text; a drop-down is shown unless refused; a range stays a range', () => {
    expect(value(`${builder} return b.requireValueInList([1, "ก"]).getCriteriaValues()`)).toEqual([['1', 'ก'], true]);
    expect(
      value(
        `${builder} sheet.getRange("A1").setDataValidation(b.requireValueInRange(sheet.getRange("C1:C3"), false).build()); const [r, show] = sheet.getRange("A1").getDataValidation().getCriteriaValues(); return [r.getA1Notation(), show]`,
      ),
    ).toEqual(['C1:C3', false]);
  });
  test.each([
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL'],
    ['requireDate()', 'DATE_IS_VALID_DATE'],
    ['requireTextIsUrl()', 'TEXT_IS_VALID_URL'],
    ['requireFormulaSatisfied("=A1>1")', 'CUSTOM_FORMULA'],
    ['withCriteria(SpreadsheetApp.DataValidationCriteria.NUMBER_BETWEEN, [1, 2])', 'NUMBER_BETWEEN'],
  ])('94: %s is the criterion %s', (call, name) => {
    expect(
      value(`${builder} return b.${call}.build().getCriteriaType() === SpreadsheetApp.DataValidationCriteria.${name}`),
    ).toBe(true);
  });
  test('95–98: checkboxes, with values of their own too', () => {
    expect(
      value(`const r = sheet.getRange("A1:A2"); r.insertCheckboxes(); const one = [r.getValues().flat(), r.isChecked(), r.check().isChecked(), sheet.getRange("A1").uncheck() && r.isChecked()];
        const c = sheet.getRange("C1").insertCheckboxes("ใช่", "ไม่"); const two = [c.getDataValidation().getCriteriaValues(), c.check().getValue(), c.uncheck().getValue()];
        sheet.getRange("D1").setValue(5).check(); r.removeCheckboxes(); return [one, two, sheet.getRange("D1").getValue(), r.getDataValidation(), r.getValues().flat()]`),
    ).toEqual([[[false, false], false, true, null], [['ใช่', 'ไม่'], 'ใช่', 'ไม่'], 5, null, ['', '']]);
  });
  test('99: a date criterion does not take a formula', () => {
    expect(fresh().fails(`${builder} b.requireDateAfter("=TODAY()")`)).toMatch(/signature/);
  });
  test('100: enum members are objects with identity', () => {
    expect(
      value(
        'const e = SpreadsheetApp.DataValidationCriteria.CHECKBOX; return [e === SpreadsheetApp.DataValidationCriteria.CHECKBOX, e.name(), String(e), e.compareTo(e), typeof e.ordinal()]',
      ),
    ).toEqual([true, 'CHECKBOX', 'CHECKBOX', 0, 'number']);
  });
  test('a rule that rejects input refuses a script too, the whole write of it', () => {
    const f = fresh();
    f.value(
      `${builder} sheet.getRange("B1").setDataValidation(b.requireValueInList(["ก", "5"]).setAllowInvalid(false).build())`,
    );
    expect(f.fails('sheet.getRange("A1:B1").setValues([[1, "ข"]])')).toBe(
      'Exception: The data you entered in cell B1 violates the data validation rules set on this cell.',
    );
    expect(f.value('return sheet.getRange("A1").getValue()')).toBe('');
    expect(f.value('return sheet.getRange("A1:B1").setValues([[1, 5]]).getValues()')).toEqual([[1, 5]]);
    expect(
      f.fails(
        'sheet.getRange("C1").insertCheckboxes(); sheet.getRange("C1").setValue("ก"); sheet.getRange("A1").getValue()',
      ),
    ).toMatch(/violates/);
  });
});

describe('J. conditional formats', () => {
  test('110: rules keep kind, values, looks and order; copy keeps what is not changed; setting replaces all', () => {
    expect(
      value(`const rule = (n) => SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(n).setBackground("red").setBold(true).setRanges([sheet.getRange("A1:B2")]);
        sheet.setConditionalFormatRules([rule(1).build(), rule(2).build().copy().setFontColor("blue").build()]);
        const seen = sheet.getConditionalFormatRules().map((r) => [r.getRanges()[0].getA1Notation(), String(r.getBooleanCondition().getCriteriaType()), r.getBooleanCondition().getCriteriaValues(), r.getBooleanCondition().getBackground(), r.getBooleanCondition().getBold(), r.getBooleanCondition().getFontColor()]);
        sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().slice(1)); const left = sheet.getConditionalFormatRules().length; sheet.clearConditionalFormatRules(); return [seen, left, sheet.getConditionalFormatRules()]`),
    ).toEqual([
      [
        ['A1:B2', 'NUMBER_GREATER_THAN', [1], '#ff0000', true, null],
        ['A1:B2', 'NUMBER_GREATER_THAN', [2], '#ff0000', true, '#0000ff'],
      ],
      1,
      [],
    ]);
  });
  test('colour scales are not emulated', () => {
    expect(fresh().fails('SpreadsheetApp.newConditionalFormatRule().setGradientMaxpoint("red")')).toBe(
      'NotEmulatedError: ConditionalFormatRuleBuilder.setGradientMaxpoint',
    );
  });
});

describe('selection', () => {
  test('the first sheet and A1 are active until a script selects something', () => {
    expect(
      value(`const seen = [SpreadsheetApp.getActiveRange().getA1Notation(), SpreadsheetApp.getActiveSheet().getName()]; const other = ss.insertSheet("ข"); sheet.getRange("B2:C3").activate();
        seen.push(SpreadsheetApp.getActiveSheet().getName(), ss.getActiveRange().getA1Notation(), ss.getCurrentCell().getA1Notation());
        sheet.getRange("C3").activateAsCurrentCell(); seen.push(sheet.getActiveRange().getA1Notation(), sheet.getCurrentCell().getA1Notation());
        sheet.setActiveSelection("D4"); seen.push(sheet.getActiveCell().getA1Notation()); SpreadsheetApp.setActiveSheet(other); seen.push(SpreadsheetApp.getCurrentCell().getA1Notation()); return seen`),
    ).toEqual(['A1', 'ชีต1', 'ชีต1', 'B2:C3', 'B2', 'B2:C3', 'C3', 'D4', 'A1']);
  });
});

describe('J. charts', () => {
  const build =
    'const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B3")).addRange(sheet.getRange("D1:D3")).setPosition(5, 2, 7, 9).setOption("title", "ก").build();';
  test('101–104: a chart is there once inserted, tells its ranges and place, is changed and removed', () => {
    expect(
      value(`${build} const before = sheet.getCharts().length; sheet.insertChart(chart); const [c] = sheet.getCharts(), info = c.getContainerInfo();
        const seen = [c.getRanges().map((r) => r.getA1Notation()), info.getAnchorRow(), info.getAnchorColumn(), info.getOffsetX(), info.getOffsetY()];
        sheet.updateChart(c.modify().clearRanges().addRange(sheet.getRange("F1")).build()); const after = sheet.getCharts()[0].getRanges().map((r) => r.getA1Notation()); sheet.removeChart(sheet.getCharts()[0]);
        return [before, seen, after, sheet.getCharts().length]`),
    ).toEqual([0, [['A1:B3', 'D1:D3'], 5, 2, 7, 9], ['F1'], 0]);
  });
  test('105, 106: titles and colours belong to typed builders; a type is an enum member, not text', () => {
    expect(fresh().fails('sheet.newChart().setTitle("ก")')).toBe('NotEmulatedError: EmbeddedChartBuilder.setTitle');
    expect(fresh().fails('sheet.newChart().setChartType("COLUMN")')).toMatch(
      /\(String\) don't match the method signature/,
    );
  });
  test('getAs and getBlob give a PNG of the cells as they stand, pending writes too; other types are not emulated', () => {
    expect(
      value(`sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange("A1:B3")).setPosition(5, 2, 0, 0).build());
        const [c] = sheet.getCharts(), before = c.getAs("image/png"); sheet.getRange("A1:B3").setValues([["x", "y"], ["a", 1], ["b", 2]]);
        const after = sheet.getCharts()[0].getBlob(), same = (one, other) => JSON.stringify(one.getBytes()) === JSON.stringify(other.getBytes());
        return [before.getContentType(), before.getBytes().slice(1, 4), same(before, after), same(after, c.getBlob())]`),
    ).toEqual(['image/png', [80, 78, 71], false, true]);
    expect(fresh().fails(`${build} sheet.insertChart(chart); sheet.getCharts()[0].getAs("application/pdf")`)).toMatch(
      /NotEmulatedError.*getAs application\/pdf/,
    );
    expect(
      fresh().fails(
        'sheet.newChart().setChartType(Charts.ChartType.GEO).addRange(sheet.getRange("A1")).build().getBlob()',
      ),
    ).toMatch(/NotEmulatedError.*drawing of chart type GEO/);
  });
  test('a chart that was removed cannot be changed', () => {
    expect(
      fresh().fails(
        `${build} sheet.insertChart(chart); const [c] = sheet.getCharts(); sheet.removeChart(c); sheet.updateChart(c.modify().build())`,
      ),
    ).toMatch(/not found/);
  });
});

test('charts, names and conditional formats of a sheet follow its rows', () => {
  expect(
    value(`sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange("A5:B9")).setPosition(1, 1, 0, 0).build());
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A5")]).build()]); sheet.getRange("A4:B9").createFilter();
      sheet.insertRowBefore(1); return [sheet.getCharts()[0].getRanges()[0].getA1Notation(), sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(), sheet.getFilter().getRange().getA1Notation()]`),
  ).toEqual(['A6:B10', 'A6', 'A5:B10']);
});
