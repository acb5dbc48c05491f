/** Formulas as text: references moved, and A1 notation turned into R1C1 and back. */
import { columnLetters, columnNumber } from './address';
import { shiftBox, type GridShift } from './boxes';

/** Quoted text and sheet names are left alone; a name followed by digits and "(" is a function such as LOG10. */
const A1_REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_.$\d])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\d(A-Za-z_])/g;
const R1C1_REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_.])R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?(?![A-Za-z\d_[(])/g;

/** Rewrites every A1 reference; `move` gets its parts and returns the new text. */
function eachReference(
  formula: string,
  move: (column: number, row: number, fixedColumn: boolean, fixedRow: boolean) => string,
): string {
  return formula.replace(
    A1_REFERENCE,
    (
      whole: string,
      dollarColumn: string | undefined,
      letters: string | undefined,
      dollarRow: string | undefined,
      digits: string | undefined,
    ) =>
      letters === undefined || digits === undefined
        ? whole
        : move(columnNumber(letters), Number(digits), dollarColumn === '$', dollarRow === '$'),
  );
}

/** Moves the relative references of a formula by rows and columns. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return eachReference(formula, (column, row, fixedColumn, fixedRow) => {
    const [toColumn, toRow] = [fixedColumn ? column : column + columns, fixedRow ? row : row + rows];
    if (toColumn < 1 || toRow < 1) return '#REF!';
    return `${fixedColumn ? '$' : ''}${columnLetters(toColumn)}${fixedRow ? '$' : ''}${toRow}`;
  });
}

/** Canonical: `R[-1]C[0]`. @source behaviours 52 */
export function toR1C1Formula(formula: string, atRow: number, atColumn: number): string {
  return eachReference(
    formula,
    (column, row, fixedColumn, fixedRow) =>
      `R${fixedRow ? row : `[${row - atRow}]`}C${fixedColumn ? column : `[${column - atColumn}]`}`,
  );
}

export function toA1Formula(formula: string, atRow: number, atColumn: number): string {
  return formula.replace(
    R1C1_REFERENCE,
    (whole: string, row?: string, rowBy?: string, column?: string, columnBy?: string) => {
      if (/^["']/.test(whole)) return whole;
      const letters =
        column === undefined ? columnLetters(atColumn + Number(columnBy ?? 0)) : `$${columnLetters(Number(column))}`;
      return `${letters}${row === undefined ? atRow + Number(rowBy ?? 0) : `$${row}`}`;
    },
  );
}

const AREA =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[^\s'"!(),;:+\-*/&=<>^{}]+)!)?(?<![A-Za-z_.$\d])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?::(\$?)([A-Za-z]{1,3})(\$?)(\d+))?(?![\d(A-Za-z_:])/g;

/**
 * A formula of the sheet `home` after rows or columns were inserted into or deleted from the sheet `changed`. Ranges that
 * are open at one side (`A2:A`, `B:C`) are left as they are.
 */
export function followShift(formula: string, home: string, changed: string, shift: GridShift): string {
  return formula.replace(AREA, (whole: string, prefix?: string, ...parts: (string | undefined)[]) => {
    const [c1 = '', letters, r1 = '', digits, c2 = c1, lettersEnd = letters, r2 = r1, digitsEnd = digits] = parts;
    if (letters === undefined || lettersEnd === undefined) return whole;
    const sheet = prefix === undefined ? home : prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");
    if (sheet !== changed) return whole;
    const [row, column] = [Number(digits), columnNumber(letters)];
    const box = shiftBox(
      { row, column, rows: Number(digitsEnd) - row + 1, columns: columnNumber(lettersEnd) - column + 1 },
      shift,
    );
    if (box === null) return `${prefix ?? ''}#REF!`;
    const start = `${prefix ?? ''}${c1}${columnLetters(box.column)}${r1}${box.row}`;
    return whole.includes(':')
      ? `${start}:${c2}${columnLetters(box.column + box.columns - 1)}${r2}${box.row + box.rows - 1}`
      : start;
  });
}
