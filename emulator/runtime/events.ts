/** The event objects that triggers hand to a script. */
import type { Execution } from '../core/execution';
import type { SubmissionEvent } from '../model/forms';
import type { SheetModel } from '../model/sheet';
import { form, formResponse } from '../services/forms';
import { AuthMode } from '../services/script';
import { user } from '../services/session';
import { rangeAt } from '../services/spreadsheet/range';
import { spreadsheet } from '../services/spreadsheet/spreadsheet';

/**
 * Form submit, at the spreadsheet: no response id, no source. On an edit only changed answers are filled in.
 * @source /guides/triggers/events, Google Sheets events, Form submit
 */
export function sheetSubmitEvent(
  execution: Execution,
  event: SubmissionEvent,
  triggerUid: string,
): Record<string, unknown> {
  const { sheet, row, changed } = event;
  if (sheet === null) return { authMode: AuthMode.FULL, triggerUid };
  const columns = Math.max(1, sheet.facts.formColumns.length);
  const isEdit = changed.length < Object.keys(event.response.answers).length;
  const values = Array.from({ length: columns }, (_, index) => {
    const key = sheet.facts.formColumns[index];
    const shows = !isEdit || key === 'timestamp' || key === 'email' || changed.includes(Number(key));
    return shows ? sheet.displayAt(row, index + 1) : '';
  });
  const namedValues: Record<string, string[]> = {};
  values.forEach((value, index) => {
    const title = sheet.displayAt(1, index + 1);
    namedValues[title] = [...(namedValues[title] ?? []), value];
  });
  return {
    authMode: AuthMode.FULL,
    namedValues,
    range: rangeAt(execution, sheet, { row, column: 1, rows: 1, columns }),
    triggerUid,
    values,
  };
}

/** Form submit, at the form. @source /guides/triggers/events, Google Forms events, Form submit */
export function formSubmitEvent(
  execution: Execution,
  event: SubmissionEvent,
  triggerUid: string,
): Record<string, unknown> {
  return {
    authMode: AuthMode.FULL,
    response: formResponse(execution, event.form, event.response),
    source: form(execution, event.form),
    triggerUid,
  };
}

/** @source /guides/triggers/events, Time-driven events: the moment in UTC, by parts */
export function clockEvent(execution: Execution, triggerUid: string | null): Record<string, unknown> {
  const now = new Date(execution.workspace.now());
  const startOfYear = Date.UTC(now.getUTCFullYear(), 0, 1);
  return {
    authMode: AuthMode.FULL,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    month: now.getUTCMonth() + 1,
    second: now.getUTCSeconds(),
    timezone: 'UTC',
    ...(triggerUid === null ? {} : { triggerUid }),
    'week-of-year': Math.ceil(((now.getTime() - startOfYear) / 86_400_000 + 1) / 7),
    year: now.getUTCFullYear(),
  };
}

export function openEvent(execution: Execution): Record<string, unknown> {
  const book = execution.workspace.spreadsheets.get(execution.containerId ?? '');
  return {
    authMode: AuthMode.LIMITED,
    ...(book === undefined ? {} : { source: spreadsheet(execution, book) }),
    user: user(execution, execution.user),
  };
}

/** A person's change of one cell. @source /guides/triggers/events, Edit */
export function editEvent(
  execution: Execution,
  sheet: SheetModel,
  row: number,
  column: number,
  oldValue: string,
  value: string,
): Record<string, unknown> {
  return {
    authMode: AuthMode.LIMITED,
    ...(oldValue === '' ? {} : { oldValue }),
    range: rangeAt(execution, sheet, { row, column, rows: 1, columns: 1 }),
    source: spreadsheet(execution, sheet.spreadsheet),
    user: user(execution, execution.user),
    ...(value === '' ? {} : { value }),
  };
}
