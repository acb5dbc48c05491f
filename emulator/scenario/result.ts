/** The result file: everything that can be seen in the workspace after a scenario. */
import type { ExecutionRecord } from '../core/execution';
import { isoInZone } from '../core/zones';
import { textOf } from '../model/document';
import { MIME, type DriveItem } from '../model/drive';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';
import type { Workspace } from '../model/workspace';
import { columnLetters } from '../services/spreadsheet/address';
import type { Office } from '../runtime/office';
import type { FileResult, ScenarioResult, StepResult } from './types';

function displayed(sheet: SheetModel): string[][] {
  const columns = sheet.lastColumn();
  return Array.from({ length: sheet.lastRow() }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.displayAt(r + 1, c + 1)),
  );
}

function formulasOf(sheet: SheetModel): Record<string, string> {
  return Object.fromEntries(
    sheet.rows.flatMap((row, r) =>
      Object.entries(row?.extras ?? {}).flatMap(([c, extras]) =>
        extras.formula === undefined ? [] : [[`${columnLetters(Number(c) + 1)}${r + 1}`, extras.formula]],
      ),
    ),
  );
}

/** Spreadsheets by the name they go by in results: `main`, else their Drive name, repeated ones numbered. */
export function namedBooks(workspace: Workspace, main: SpreadsheetModel): Map<string, SpreadsheetModel> {
  const books = new Map<string, SpreadsheetModel>([['main', main]]);
  for (const book of workspace.spreadsheets.values()) {
    if (book === main) continue;
    const name = workspace.drive.items.get(book.id)?.name ?? book.id;
    let key = name;
    for (let number = 2; books.has(key); number++) key = `${name} (${number})`;
    books.set(key, book);
  }
  return books;
}

function eachSheet<T>(
  workspace: Workspace,
  main: SpreadsheetModel,
  show: (sheet: SheetModel) => T,
): Record<string, Record<string, T>> {
  return Object.fromEntries(
    [...namedBooks(workspace, main)].map(([name, book]) => [
      name,
      Object.fromEntries(book.sheets.map((sheet) => [sheet.facts.name, show(sheet)])),
    ]),
  );
}

function executionOf(workspace: Workspace, record: ExecutionRecord): ScenarioResult['executions'][number] {
  return { ...record, startedAt: isoInZone(workspace.timeZone, record.startedAt) };
}

/** Pages of a PDF, counted by its page objects; null for other files. */
function pagesOf(item: DriveItem, bytes: Uint8Array | undefined): number | null {
  if (item.mime !== 'application/pdf' || bytes === undefined) return null;
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? null
  );
}

/** Header, body and footer in reading order; null for a file that is no document. */
function documentText(workspace: Workspace, id: string): string | null {
  const facts = workspace.documents.get(id)?.facts;
  if (facts === undefined) return null;
  return [facts.header, facts.body, facts.footer].flatMap((part) => (part === null ? [] : [textOf(part)])).join('\n');
}

function fileOf(workspace: Workspace, item: DriveItem): FileResult {
  const google = item.mime.startsWith('application/vnd.google-apps.');
  const bytes = google ? undefined : workspace.drive.contents.get(item.id);
  const text =
    documentText(workspace, item.id) ??
    (item.mime.startsWith('text/') && bytes !== undefined ? Buffer.from(bytes).toString('utf8') : '');
  const parent = item.parent === null ? undefined : workspace.drive.items.get(item.parent);
  return {
    id: item.id,
    name: item.name,
    folder: parent === undefined ? '' : workspace.drive.path(parent),
    mime: item.mime,
    bytes: bytes === undefined ? '' : Buffer.from(bytes).toString('base64'),
    size: bytes?.length ?? 0,
    text,
    pages: pagesOf(item, bytes),
    trashed: item.trashed,
    sharing: {
      owner: item.owner,
      editors: item.editors,
      viewers: item.viewers,
      access: item.access,
      permission: item.permission,
    },
  };
}

export function resultOf(office: Office, steps: readonly StepResult[]): ScenarioResult {
  const { workspace, book } = office;
  return {
    steps,
    executions: workspace.executions.map((record) => executionOf(workspace, record)),
    sheets: eachSheet(workspace, book, displayed),
    formulas: eachSheet(workspace, book, formulasOf),
    mails: workspace.mail.sent.map((mail) => ({
      at: isoInZone(workspace.timeZone, mail.at),
      to: mail.to,
      cc: mail.cc,
      bcc: mail.bcc,
      from: mail.from,
      name: mail.name,
      replyTo: mail.replyTo,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      attachments: mail.attachments.map((attachment) => attachment.name),
    })),
    files: [...workspace.drive.items.values()]
      .filter((item) => item.mime !== MIME.FOLDER)
      .map((item) => fileOf(workspace, item)),
    triggers: [...workspace.triggers.all.values()].map((trigger) => ({
      handler: trigger.handler,
      event: trigger.event,
      source: trigger.source,
      owner: trigger.owner,
      due: trigger.due === null ? null : isoInZone(workspace.timeZone, trigger.due),
    })),
    properties: Object.fromEntries(workspace.propertyStore(`script/${office.project.scriptId}`).values),
    logs: workspace.executions.flatMap((record) => record.logs),
  };
}
