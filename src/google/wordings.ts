/** The sheet ข้อความมาตรฐาน: the office's own wording, and what became of it. */
import type { Wordings } from '../application/ports';
import { SHEETS, WORDING_COLUMNS } from '../texts/sheets';
import { activeSpreadsheet, columnsIn, readHeadings, readShown, requireColumn, sheetNamed } from './table';

const { name: SHEET_NAME } = SHEETS.wording;

export const wordings: Wordings = {
  read() {
    const sheet = activeSpreadsheet().getSheetByName(SHEET_NAME);
    // An office that was not installed anew after an update has no such sheet.
    if (sheet === null) return null;
    const { kind, subject, text, verdict } = WORDING_COLUMNS;
    const { grid, columns } = readShown(sheet, [kind, subject, text, verdict]);
    const place = (heading: string): number => requireColumn(columns, heading, SHEET_NAME) - 1;
    const at = { kind: place(kind), subject: place(subject), text: place(text), verdict: place(verdict) };
    return grid.slice(1).map((cells) => ({
      kind: cells[at.kind] ?? '',
      subject: cells[at.subject] ?? '',
      text: cells[at.text] ?? '',
      verdict: cells[at.verdict] ?? '',
    }));
  },

  note(verdicts) {
    const sheet = sheetNamed('wording');
    const column = requireColumn(columnsIn(readHeadings(sheet)), WORDING_COLUMNS.verdict, SHEET_NAME);
    sheet.getRange(2, column, verdicts.length, 1).setValues(verdicts.map((one) => [one]));
  },
};
