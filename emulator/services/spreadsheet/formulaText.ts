/** Formulas as text: references moved, and A1 notation turned into R1C1 and back. */
import { columnLetters, columnNumber } from './address';

/** Quoted text and sheet names are left alone; a name followed by digits and "(" is a function such as LOG10. */
const A1_REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_.$\d])(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\d(A-Za-z_])/g;
const R1C1_REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z_.])R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?(?![A-Za-z\d_[(])/g;

/** Rewrites every A1 reference; `move` gets its parts and returns the new text. */
function eachReference(formula: string, move: (column: number, row: number, fixedColumn: boolean, fixedRow: boolean) => string): string {
  return formula.replace(A1_REFERENCE, (whole: string, dollarColumn: string | undefined, letters: string | undefined, dollarRow: string | undefined, digits: string | undefined) =>
    letters === undefined || digits === undefined ? whole : move(columnNumber(letters), Number(digits), dollarColumn === '$', dollarRow === '$'),
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
  return eachReference(formula, (column, row, fixedColumn, fixedRow) => `R${fixedRow ? row : `[${row - atRow}]`}C${fixedColumn ? column : `[${column - atColumn}]`}`);
}

export function toA1Formula(formula: string, atRow: number, atColumn: number): string {
  return formula.replace(R1C1_REFERENCE, (whole: string, row?: string, rowBy?: string, column?: string, columnBy?: string) => {
    if (/^["']/.test(whole)) return whole;
    const letters = column === undefined ? columnLetters(atColumn + Number(columnBy ?? 0)) : `$${columnLetters(Number(column))}`;
    return `${letters}${row === undefined ? atRow + Number(rowBy ?? 0) : `$${row}`}`;
  });
}
