/** The result file: everything that can be seen in the workspace after a scenario. */
import type { ExecutionRecord } from '../core/execution';
import { isoInZone } from '../core/zones';
import { documentToPdf } from '../exports/pdf';
import { textOf, type DocumentModel } from '../model/document';
import { MIME, type DriveItem } from '../model/drive';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';
import type { Workspace } from '../model/workspace';
import { readPdf } from '../print/pdfReader';
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

/** Documents whose pages are counted, newest first; each costs about 16 ms. */
const MOST_PRINTED = 200;

/** A PDF as people read it: its pages, and its words line by line; null for bytes that are no PDF. */
async function printedText(bytes: Uint8Array): Promise<{ pages: number; text: string } | null> {
  const content = await readPdf(bytes);
  if (content === null) return null;
  const lines = content.pages.flatMap(({ texts }) => texts.map(({ text }) => text.trim()));
  return { pages: content.pages.length, text: lines.join('\n') };
}

/** Header, body and footer in reading order. */
function documentText({ facts }: DocumentModel): string {
  return [facts.header, facts.body, facts.footer].flatMap((part) => (part === null ? [] : [textOf(part)])).join('\n');
}

/**
 * The browser writes each page as an object of its own, in plain text. Null on a machine without a browser: a result must
 * not fail for that.
 */
function pagesOf(document: DocumentModel): number | null {
  try {
    const pdf = Buffer.from(documentToPdf(document)).toString('latin1');
    return pdf.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? null;
  } catch {
    return null;
  }
}

type Words = Pick<FileResult, 'text' | 'pages'>;

/** What stands in a file, as far as it is text. */
async function wordsOf(workspace: Workspace, item: DriveItem, isPrinted: boolean): Promise<Words> {
  const document = workspace.documents.get(item.id);
  if (document !== undefined) return { text: documentText(document), pages: isPrinted ? pagesOf(document) : null };
  const bytes = workspace.drive.contents.get(item.id);
  if (bytes === undefined) return { text: '', pages: null };
  if (item.mime === 'application/pdf') return (await printedText(bytes)) ?? { text: '', pages: null };
  return { text: item.mime.startsWith('text/') ? Buffer.from(bytes).toString('utf8') : '', pages: null };
}

async function fileOf(workspace: Workspace, item: DriveItem, isPrinted: boolean): Promise<FileResult> {
  const google = item.mime.startsWith('application/vnd.google-apps.');
  const bytes = google ? undefined : workspace.drive.contents.get(item.id);
  const parent = item.parent === null ? undefined : workspace.drive.items.get(item.parent);
  return {
    id: item.id,
    name: item.name,
    folder: parent === undefined ? '' : workspace.drive.path(parent),
    mime: item.mime,
    bytes: bytes === undefined ? '' : Buffer.from(bytes).toString('base64'),
    size: bytes?.length ?? 0,
    ...(await wordsOf(workspace, item, isPrinted)),
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

async function filesOf(workspace: Workspace): Promise<FileResult[]> {
  const printed = new Set([...workspace.documents.keys()].slice(-MOST_PRINTED));
  const files: FileResult[] = [];
  for (const item of workspace.drive.items.values())
    if (item.mime !== MIME.FOLDER) files.push(await fileOf(workspace, item, printed.has(item.id)));
  return files;
}

export async function resultOf(office: Office, steps: readonly StepResult[]): Promise<ScenarioResult> {
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
    files: await filesOf(workspace),
    triggers: [...workspace.triggers.all.values()].map((trigger) => ({
      handler: trigger.handler,
      event: trigger.event,
      source: trigger.source,
      owner: trigger.owner,
      due: trigger.due === null ? null : isoInZone(workspace.timeZone, trigger.due),
    })),
    properties: Object.fromEntries([
      ...workspace.propertyStore(`script/${office.project.scriptId}`).values,
      ...workspace.propertyStore(`document/${office.project.scriptId}/${office.book.id}`).values,
    ]),
    logs: workspace.executions.flatMap((record) => record.logs),
  };
}
