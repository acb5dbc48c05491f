/** Builds a workspace again from the records that were written down. */
import type { ExecutionRecord } from '../core/execution';
import { DocumentModel, type DocumentFacts } from '../model/document';
import type { ContentStore, DriveItem } from '../model/drive';
import { FormModel, type FormFacts, type FormResponseModel } from '../model/forms';
import type { Mail } from '../model/mail';
import type { QuotaUse } from '../model/quotas';
import type { Row, SheetFacts, SheetModel } from '../model/sheet';
import { SpreadsheetModel, type SpreadsheetFacts } from '../model/spreadsheet';
import type { TriggerModel } from '../model/triggers';
import { Workspace } from '../model/workspace';
import type { DateRecord, WorkspaceRecord } from './records';

/** The last record of every key; null where a thing is gone. */
export type Records = ReadonlyMap<string, unknown>;

/** The workspace as it was, its clock running on from where it would be now (or standing where it stood). */
export function restoreWorkspace(records: Records, contents: ContentStore): Workspace {
  const facts = records.get('workspace') as WorkspaceRecord;
  const workspace = new Workspace({
    owner: facts.owner,
    timeZone: facts.timeZone,
    locale: facts.locale,
    clock: facts.clock,
    start: facts.clock === 'running' ? Date.now() + (facts.now - facts.real) : facts.now,
    quota: {
      emailRecipientsPerDay: facts.recipientsPerDay,
      ...(facts.documentsPerDay === undefined ? {} : { documentsCreatedPerDay: facts.documentsPerDay }),
      ...(facts.conversionsPerDay === undefined ? {} : { filesConvertedPerDay: facts.conversionsPerDay }),
    },
    contents,
  });
  workspace.randomState = facts.randomState;
  const kinds = byKind(records);
  for (const [kind, take] of STEPS) for (const [ids, record] of kinds.get(kind) ?? []) take(workspace, ids, record);
  fillGaps(workspace.executions);
  return workspace;
}

type Entry = readonly [ids: readonly string[], record: unknown];

function byKind(records: Records): Map<string, Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const [key, record] of records) {
    if (record === null) continue;
    const [kind = '', ...ids] = key.split('/');
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [[ids, record]]);
    else known.push([ids, record]);
  }
  return kinds;
}

type Step = (workspace: Workspace, ids: readonly string[], record: unknown) => void;

/** In this order, because later kinds hang on earlier ones. Sheets and rows that hang on nothing are left behind. */
const STEPS: readonly (readonly [kind: string, take: Step])[] = [
  [
    'item',
    ({ drive }, _ids, record) => {
      drive.restore(record as DriveItem);
    },
  ],
  [
    'spreadsheet',
    (workspace, [id = ''], record) => {
      workspace.spreadsheets.set(id, new SpreadsheetModel(workspace, id, record as SpreadsheetFacts));
    },
  ],
  ['sheet', restoreSheet],
  ['row', restoreRow],
  [
    'form',
    (workspace, [id = ''], record) => {
      workspace.forms.set(id, new FormModel(workspace, id, record as FormFacts));
    },
  ],
  [
    'response',
    ({ forms }, [form = '', id = ''], record) => {
      forms.get(form)?.responses.set(id, record as FormResponseModel);
    },
  ],
  [
    'document',
    (workspace, [id = ''], record) => {
      workspace.documents.set(id, new DocumentModel(workspace, id, record as DocumentFacts));
    },
  ],
  [
    'properties',
    (workspace, ids, record) => {
      const { values } = workspace.propertyStore(ids.join('/'));
      for (const [key, value] of Object.entries(record as Record<string, string>)) values.set(key, value);
    },
  ],
  [
    'mail',
    ({ mail }, [n = ''], record) => {
      mail.sent[Number(n) - 1] = record as Mail;
    },
  ],
  [
    'quota',
    ({ quotas }, ids, record) => {
      quotas.uses.set(ids.join('/'), record as QuotaUse);
    },
  ],
  [
    'trigger',
    ({ triggers }, [uid = ''], record) => {
      triggers.all.set(uid, record as TriggerModel);
    },
  ],
  [
    'execution',
    ({ executions }, [n = ''], record) => {
      executions[Number(n) - 1] = record as ExecutionRecord;
    },
  ],
];

function withDatesRead(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDatesRead);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return new Date((value as DateRecord).$date);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withDatesRead(part)]));
}

function restoreSheet(workspace: Workspace, [book = '', id = '']: readonly string[], record: unknown): void {
  const facts = record as SheetFacts;
  const validations = withDatesRead(facts.validations) as SheetFacts['validations'];
  workspace.spreadsheets.get(book)?.restoreSheet(Number(id), { ...facts, validations });
}

function restoreRow(workspace: Workspace, [book = '', id = '', number = '']: readonly string[], record: unknown): void {
  const sheet: SheetModel | undefined = workspace.spreadsheets.get(book)?.sheetById(Number(id));
  if (sheet === undefined) return;
  const row = record as Row & { formats?: (string | null | undefined)[] };
  // JSON has no holes: null stands where the row has no format of its own.
  row.formats?.forEach((format, index, formats) => {
    if (format === null) formats[index] = undefined;
  });
  while (sheet.rows.length < Number(number) - 1) sheet.rows.push(undefined);
  sheet.rows[Number(number) - 1] = row;
}

/** An execution that a kill cut off was never written down; its number stays taken. */
function fillGaps(executions: ExecutionRecord[]): void {
  for (let index = 0; index < executions.length; index++) {
    executions[index] ??= {
      n: index + 1,
      function: '',
      trigger: 'EDITOR',
      user: '',
      startedAt: 0,
      status: 'KILLED',
      error: null,
      calls: {},
      backend: { reads: 0, writes: 0 },
      docEdits: 0,
      cells: { read: 0, written: 0 },
      ms: 0,
      logs: [],
    };
  }
}
