/** Who is kept out by protections, and what they may know of them. */
import { bench, OFFICER, OWNER } from '../../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);

describe('protections', () => {
  test('89: a new protection lists no editor beside those of the file, and its owner may edit', () => {
    const f = fresh();
    expect(
      f.value(
        'const p = sheet.protect(); return [p.getEditors().length, p.canEdit(), p.isWarningOnly(), p.getDescription()]',
      ),
    ).toEqual([0, true, false, '']);
    expect(
      f.value(`ss.addEditor("${OFFICER}"); return ss.insertSheet("ข").protect().getEditors().map((u) => u.getEmail())`),
    ).toEqual([OFFICER]);
  });
  test('a sheet has one protection; asking again gives the same', () => {
    expect(
      value(
        'sheet.protect().setDescription("ก"); const again = sheet.protect().getDescription(); return [again, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length]',
      ),
    ).toEqual(['ก', 1]);
  });
  test('whoever is kept out by a protection cannot write, except where it is lifted; a warning keeps out nobody', () => {
    const f = fresh();
    f.value('const p = sheet.protect(); p.setUnprotectedRanges([sheet.getRange("B1:B3")]);');
    const by = { user: OFFICER };
    expect(f.fails('sheet.getRange("A1").setValue(1)', by)).toMatch(
      /^Exception: You are trying to edit a protected cell or object/,
    );
    expect(f.fails('sheet.appendRow([1])', by)).toMatch(/protected/);
    expect(f.fails('sheet.deleteRow(5)', by)).toMatch(/protected/);
    expect(f.value('sheet.getRange("B2").setValue(1); return sheet.getRange("A1").canEdit()', by)).toBe(false);
    expect(f.value('sheet.getRange("A1").setValue(1); return sheet.getRange("A1").canEdit()', { user: OWNER })).toBe(
      true,
    );
    f.value(`sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].addEditor("${OFFICER}")`);
    expect(f.run('sheet.getRange("A1").setValue(2)', by).error).toBeNull();
    f.value('sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].setWarningOnly(true)');
    expect(f.run('sheet.getRange("A1").setValue(2)', { user: 'third@area.example' }).error).toBeNull();
  });
  test('whom a protection keeps out neither reads nor changes it, but learns that it is there', () => {
    const f = fresh();
    f.value('sheet.protect().setDescription("ก")');
    const by = { user: OFFICER };
    const own = 'const [p] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);';
    expect(f.value(`${own} return [p.canEdit(), p.getDescription(), p.isWarningOnly()]`, by)).toEqual([
      false,
      'ก',
      false,
    ]);
    for (const call of [
      'getEditors()',
      'canDomainEdit()',
      `addEditor("${OFFICER}")`,
      'removeEditors([])',
      'setDomainEdit(false)',
      'setWarningOnly(true)',
      'setDescription("ข")',
      'remove()',
    ])
      expect([call, f.fails(`${own} p.${call}`, by)]).toEqual([call, expect.stringMatching(/protected/)]);
  });
  test('neither the owner nor whoever runs is removed from those whom a protection lets in', () => {
    const f = fresh();
    f.value(`sheet.protect().addEditors(["${OFFICER}", "third@area.example"])`);
    const own = 'const [p] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);';
    const left = f.value(
      `${own} p.removeEditors(["${OFFICER}", "third@area.example", "${OWNER}"]); return p.getEditors().map((u) => u.getEmail())`,
      { user: OFFICER },
    );
    expect(left).toEqual([OFFICER]);
    expect(f.value(`${own} return p.canEdit()`)).toBe(true);
  });
});
