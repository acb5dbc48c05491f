/** An office that produces documents, and what tests ask of it. */
import { Office, ScriptProject } from '../../emulator';
import { textOf } from '../../emulator/model/document';
import type { ExecutionRecord } from '../../emulator/core/execution';
import type { DocumentKind } from '../../src/domain/documentKind';
import type { ProducedDocuments, Refusal } from '../../src/application/api';
import { ADMIN, TestOffice, type Row } from './office';
import { citizenIdOf, officeWith } from './manyRequests';
import { act, at, bring, setting, staffed } from './officersDay';

/** Settings filled in, folders shared with the officers, one card ready (IDC-2569-0001). */
export function documentOffice(): TestOffice {
  const office = staffed();
  setting(office, 'directorName', 'นายบุญเลิศ ทรงธรรม');
  setting(office, 'officePhone', '039 000 000');
  setting(office, 'officeAddress', 'ถนนเทศบาล อำเภอท่าใหม่ จังหวัดจันทบุรี 22120');
  office.install();
  office.submit();
  return bring(office, 'READY_FOR_PICKUP');
}

/** Makes offices that stand where `documentOffice` stands, on the afternoon on which its card was ready. */
export function documentOffices(): (time?: string) => TestOffice {
  const made = documentOffice().snapshot();
  return (time = '2026-11-20T15:00:00') => {
    const one = new TestOffice({ from: made });
    at(one, time);
    return one;
  };
}

/** A further first request of somebody else, brought to a status. */
export function another(one: TestOffice, number: number, change = {}, to?: Parameters<typeof bring>[1]): string {
  const id = `IDC-2569-${String(number).padStart(4, '0')}`;
  one.submit({ citizenId: citizenIdOf(number), email: `p${number}@school.example`, ...change });
  if (to !== undefined) bring(one, to, id);
  return id;
}

export type Answer = Omit<ProducedDocuments, 'ok'> & Omit<Refusal, 'ok'> & { readonly ok: boolean };

export function produce(
  office: TestOffice,
  ids: readonly string[] | null,
  kinds: readonly DocumentKind[],
  options: object = {},
  user = ADMIN,
): Answer {
  return office.call<Answer>('produceDocuments', [ids, kinds, options], user);
}

/** Why parts of an order were refused. */
export const codes = (answer: Answer): string[] => answer.skipped.map(({ error }) => error);

/** Asks as the panel does, until nothing more is to come. */
export function produceAll(...order: Parameters<typeof produce>): Answer {
  for (let asked = 0; asked < 50; asked++) {
    const answer = produce(...order);
    if (!answer.continued) return answer;
  }
  throw new Error('the order never came to an end');
}

/** Header, body and footer of a produced document as people read them. */
export function documentText(office: TestOffice, fileId: string | undefined): string {
  const facts = office.workspace.documents.get(fileId ?? '')?.facts;
  if (facts === undefined) throw new Error(`no document ${fileId ?? ''}`);
  return [facts.header, facts.body, facts.footer].flatMap((part) => (part === null ? [] : [textOf(part)])).join('\n');
}

export const produced = (office: TestOffice, answer: Answer): string => documentText(office, answer.files[0]?.fileId);

/** Id of the office's template. */
export function templateOf(office: TestOffice, kind: string): string {
  const id = office.memory.values.get(`template.${kind}`);
  if (id === undefined) throw new Error(`no template ${kind}`);
  return id;
}

/** Changes a template as a person would: `body` is Apps Script code that has `document`. */
export function editTemplate(office: TestOffice, kind: string, body: string): void {
  const source = `function edit(id) { const document = DocumentApp.openById(id); ${body}; document.saveAndClose(); }`;
  const project = ScriptProject.fromSource(source);
  const editor = new Office(office.workspace, project, office.office.book);
  const outcome = editor.call('edit', [templateOf(office, kind)], ADMIN);
  if (!outcome.ok) throw new Error(outcome.error ?? 'the template could not be changed');
}

/** Files of the office's folders that are not in the bin, by name. */
export function filesNamed(office: TestOffice, start: string): string[] {
  return [...office.workspace.drive.items.values()]
    .filter(({ name, trashed, parent }) => !trashed && name.startsWith(start) && inDocuments(office, parent))
    .map(({ name }) => name)
    .sort();
}

function inDocuments(office: TestOffice, parent: string | null): boolean {
  const folder = parent === null ? undefined : office.workspace.drive.items.get(parent);
  return folder !== undefined && (folder.name === 'เอกสาร' || inDocuments(office, folder.parent));
}

/** An office with so many cards that are ready, all with the first one's data and papers. */
export function officeWithCards(count: number): { one: TestOffice; ids: readonly string[] } {
  const one = officeWith(count);
  setting(one, 'cardCodePrefix', '09998');
  one.workspace.setTime(Date.parse('2026-11-20T15:00:00+07:00'));
  for (const [action, data] of [
    ['START_CHECK', {}],
    ['ACCEPT', { checklistComplete: true }],
    ['MARK_READY', { issueDate: '2026-11-20', productionComplete: true }],
  ] as const)
    act(one, action, data, { user: ADMIN });
  const sheet = one.office.book.sheetByName('คำขอ');
  const [first, ...others] = sheet?.rows.slice(1) ?? [];
  const headings =
    sheet === undefined ? [] : Array.from({ length: sheet.lastColumn() }, (_, at) => sheet.displayAt(1, at + 1));
  for (const heading of ['รหัสสถานะ', 'รหัสบัตร', 'วันออกบัตร', 'วันหมดอายุ', 'ไฟล์แนบ']) {
    const column = headings.indexOf(heading);
    const value = first?.values[column];
    if (value !== undefined) for (const row of others) if (row !== undefined) row.values[column] = value;
  }
  return { one, ids: Array.from({ length: count }, (_, index) => `IDC-2569-${String(index + 1).padStart(4, '0')}`) };
}

export const documentRows = (office: TestOffice): Row[] => office.rows('เอกสาร');

export const calls = ({ backend }: ExecutionRecord): number => backend.reads + backend.writes;
