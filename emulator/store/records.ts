/** What is written down under each key of a workspace. */
import { types } from 'node:util';
import type { SheetFacts, SheetModel } from '../model/sheet';
import type { Workspace } from '../model/workspace';
import type { KeyedRecord } from './journal';

/** The workspace's own facts. `now − real` is how far its clock is from the real one. */
export interface WorkspaceRecord {
  readonly owner: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly clock: 'frozen' | 'running';
  readonly now: number;
  readonly real: number;
  readonly randomState: number;
  readonly recipientsPerDay: number;
  /** Absent in workspaces of before there were such quotas. */
  readonly documentsPerDay?: number;
  readonly conversionsPerDay?: number;
}

/** A date inside a validation rule, which JSON does not know. */
export interface DateRecord {
  readonly $date: number;
}

function withDatesWritten(value: unknown): unknown {
  if (types.isDate(value)) return { $date: value.getTime() } satisfies DateRecord;
  if (Array.isArray(value)) return value.map(withDatesWritten);
  if (typeof value !== 'object' || value === null || types.isProxy(value) || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withDatesWritten(part)]));
}

function sheetRecord(sheet: SheetModel): SheetFacts {
  return { ...sheet.facts, validations: withDatesWritten(sheet.facts.validations) as Record<number, unknown> };
}

type Reader = (workspace: Workspace, ids: readonly string[]) => unknown;

const find = (workspace: Workspace, [book = '', sheet = '']: readonly string[]): SheetModel | undefined =>
  workspace.spreadsheets.get(book)?.sheetById(Number(sheet));

const READERS: Readonly<Record<string, Reader>> = {
  item: ({ drive }, [id = '']) => drive.items.get(id),
  spreadsheet: ({ spreadsheets }, [id = '']) => spreadsheets.get(id)?.facts,
  sheet: (workspace, ids) => {
    const sheet = find(workspace, ids);
    return sheet === undefined ? undefined : sheetRecord(sheet);
  },
  row: (workspace, ids) => find(workspace, ids)?.rows[Number(ids[2]) - 1],
  form: ({ forms }, [id = '']) => forms.get(id)?.facts,
  response: ({ forms }, [form = '', id = '']) => forms.get(form)?.responses.get(id),
  document: ({ documents }, [id = '']) => documents.get(id)?.facts,
  properties: ({ properties }, ids) => {
    const store = properties.get(ids.join('/'));
    return store === undefined || store.values.size === 0 ? undefined : Object.fromEntries(store.values);
  },
  mail: ({ mail }, [n = '']) => mail.sent[Number(n) - 1],
  quota: ({ quotas }, ids) => quotas.uses.get(ids.join('/')),
  trigger: ({ triggers }, [uid = '']) => triggers.all.get(uid),
  execution: ({ executions }, [n = '']) => executions[Number(n) - 1],
};

/** The record of a key as it is now; null for a thing that is gone. Throws for a kind of key that nobody reads back. */
export function recordOf(workspace: Workspace, key: string, clock: WorkspaceRecord['clock']): unknown {
  const [kind = '', ...ids] = key.split('/');
  if (kind === 'workspace') return workspaceRecord(workspace, clock);
  const reader = READERS[kind];
  if (reader === undefined) throw new Error(`Nothing is known of the key ${key}`);
  return reader(workspace, ids) ?? null;
}

function workspaceRecord(workspace: Workspace, clock: WorkspaceRecord['clock']): WorkspaceRecord {
  const { owner, timeZone, locale, randomState, mail, quotas } = workspace;
  return {
    owner,
    timeZone,
    locale,
    clock,
    now: workspace.now(),
    real: Date.now(),
    randomState,
    recipientsPerDay: mail.recipientsPerDay,
    documentsPerDay: quotas.limits.documentsCreated,
    conversionsPerDay: quotas.limits.filesConverted,
  };
}

function* sheetRecords(sheet: SheetModel): Generator<KeyedRecord> {
  yield [sheet.key, sheetRecord(sheet)];
  const prefix = sheet.key.replace(/^sheet/, 'row');
  for (const [index, row] of sheet.rows.entries()) if (row !== undefined) yield [`${prefix}/${index + 1}`, row];
}

/** Everything that lives in the workspace, for a snapshot. */
export function* liveRecords(workspace: Workspace, clock: WorkspaceRecord['clock']): Generator<KeyedRecord> {
  yield ['workspace', workspaceRecord(workspace, clock)];
  for (const item of workspace.drive.items.values()) yield [`item/${item.id}`, item];
  for (const book of workspace.spreadsheets.values()) {
    yield [`spreadsheet/${book.id}`, book.facts];
    for (const sheet of book.sheets) yield* sheetRecords(sheet);
  }
  for (const form of workspace.forms.values()) {
    yield [`form/${form.id}`, form.facts];
    for (const response of form.responses.values()) yield [`response/${form.id}/${response.id}`, response];
  }
  for (const document of workspace.documents.values()) yield [`document/${document.id}`, document.facts];
  for (const store of workspace.properties.values()) yield [`properties/${store.id}`, Object.fromEntries(store.values)];
  for (const mail of workspace.mail.sent) yield [`mail/${mail.n}`, mail];
  for (const [key, use] of workspace.quotas.uses) yield [`quota/${key}`, use];
  for (const trigger of workspace.triggers.all.values()) yield [`trigger/${trigger.uid}`, trigger];
  for (const record of workspace.executions) if (record.status !== 'RUNNING') yield [`execution/${record.n}`, record];
}
