/** Writes tables as CSV that Excel and Google Sheets open with Thai letters and without carrying anything out. */

/** Tells Excel that the text is UTF-8. */
const BOM = '\ufeff';
/** A cell that begins so would be a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** RFC 4180 with a mark of its encoding; what looks like a formula becomes text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}
