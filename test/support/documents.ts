/** An office that produces documents, and what tests ask of it. */
import { Office, ScriptProject } from '../../emulator';
import { textOf } from '../../emulator/model/document';
import type { ExecutionRecord } from '../../emulator/core/execution';
import type { DocumentKind } from '../../src/domain/documentKind';
import type { ProducedDocuments, Refusal } from '../../src/application/api';
import { ADMIN, TestOffice, type Row } from './office';
import { bring, setting, staffed } from './officersDay';

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

/** Asks as the panel does, until nothing more is to come. */
export function produceAll(...order: Parameters<typeof produce>): Answer {
  for (let asked = 0; asked < 50; asked++) {
    const answer = produce(...order);
    if (answer.continued !== true) return answer;
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
  const id = office.workspace.propertyStore('script/script').values.get(`template.${kind}`);
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

export const documentRows = (office: TestOffice): Row[] => office.rows('เอกสาร');

export const calls = ({ backend }: ExecutionRecord): number => backend.reads + backend.writes;
