import fc from '../../support/seeded';
import { a1Notation, columnLetters, columnNumber, parseAddress, shiftNotation } from '../../../emulator/model/address';
import { shiftBox } from '../../../emulator/model/boxes';
import { followShift, shiftFormula, toA1Formula, toR1C1Formula } from '../../../emulator/model/formulaText';
import { nextDue } from '../../../emulator/model/triggers';

test('column letters and numbers go back and forth', () => {
  expect([1, 26, 27, 52, 702, 703, 18278].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'ZZZ']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18278 }), (column) => columnNumber(columnLetters(column)) === column),
  );
});
test('a notation read and written again is itself', () => {
  const corner = fc.tuple(fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 5000 }));
  fc.assert(
    fc.property(corner, corner, ([c1, r1], [c2, r2]) => {
      const text = a1Notation(parseAddress(`${columnLetters(c1)}${r1}:${columnLetters(c2)}${r2}`));
      return a1Notation(parseAddress(text)) === text;
    }),
  );
});
test('sheet names may be quoted, with quotes inside', () => {
  expect(parseAddress("'มี ''ว่าง'''!B2")).toMatchObject({ sheetName: "มี 'ว่าง'", row: 2, column: 2 });
  expect(parseAddress('ชีต1!A:A').sheetName).toBe('ชีต1');
});

const box = { row: 5, column: 2, rows: 3, columns: 1 };
test.each([
  ['before it', 2, 2, [7, 3]],
  ['at its first row', 5, 2, [7, 3]],
  ['inside it', 6, 2, [5, 5]],
  ['right after it', 8, 2, [5, 3]],
  ['taken out before it', 1, -2, [3, 3]],
  ['taken out across its start', 4, -2, [4, 2]],
  ['taken out inside it', 6, -1, [5, 2]],
  ['taken out across its end', 7, -9, [5, 2]],
  ['taken out with all of it', 5, -3, null],
])('rows %s', (_where, at, by, moved) => {
  const result = shiftBox(box, { axis: 'row', at, by });
  expect(result === null ? null : [result.row, result.rows]).toEqual(moved);
});
test('what is put in and taken out again at one place leaves every box as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 80 }),
      fc.integer({ min: 1, max: 9 }),
      (row, rows, at, by) => {
        const start = { row, column: 1, rows, columns: 1 };
        const grown = shiftBox(start, { axis: 'row', at, by });
        expect(grown === null ? null : shiftBox(grown, { axis: 'row', at, by: -by })).toEqual(start);
      },
    ),
  );
});
test('open sides stay open', () => {
  const shift = { axis: 'row', at: 1, by: 2 } as const;
  expect(['A2:A', 'B:C', '3:4', 'A1:B2'].map((one) => shiftNotation(one, shift))).toEqual([
    'A4:A',
    'B:C',
    '5:6',
    'A3:B4',
  ]);
});

test.each([
  ['=A1+$A$1+A$1+$A1', '=C3+$A$1+C$1+$A3'],
  ['=SUM(A1:B2)&"A1"', '=SUM(C3:D4)&"A1"'],
  ['=LOG10(A1)', '=LOG10(C3)'],
  ["='แผ่น A1'!A1", "='แผ่น A1'!C3"],
  ['=MY_A1+A1', '=MY_A1+C3'],
])('%s copied two down and two right is %s', (formula, copied) => {
  expect(shiftFormula(formula, 2, 2)).toBe(copied);
});
test('a reference that would leave the sheet is #REF!', () => {
  expect(shiftFormula('=A1+B2', -1, 0)).toBe('=#REF!+B1');
});
test.each(['=A1+$B$2', '=SUM($A1:C$9)', '="R1C1"&D4'])('%s through R1C1 and back', (formula) => {
  expect(toA1Formula(toR1C1Formula(formula, 4, 4), 4, 4)).toBe(formula);
});
test('formulas follow the sheet they name, and only that', () => {
  const shift = { axis: 'row', at: 3, by: 1 } as const;
  expect(followShift("=A5+'ข'!A5+ก!$A$5:A9", 'ก', 'ก', shift)).toBe("=A6+'ข'!A5+ก!$A$6:A10");
  expect(followShift('=SUM(A1:A2)+A:A+A2:A', 'ก', 'ก', shift)).toBe('=SUM(A1:A2)+A:A+A2:A');
});

test('timers keep their wall clock over summer time', () => {
  const noon = { atHour: 12, everyDays: 1 };
  const before = Date.UTC(2026, 2, 7, 18);
  const next = nextDue(noon, before, 'America/New_York');
  expect(new Date(next ?? 0).toISOString()).toBe('2026-03-08T16:00:00.000Z');
});
