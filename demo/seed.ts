/** Fills a new workspace with an invented office: its form, sheets and people, and forty answers of the last weeks. */
import type { FormModel } from '../emulator/model/forms';
import type { Office } from '../emulator';
import { applicationOf } from './applications';
import { passTimeTo } from './clock';
import { addDays, dayOf, instantOf } from './days';
import { readForm } from './form';
import { peopleOn } from './people';
import { OFFICERS } from './places';
import { fillInSheets } from './sheets';
import { STORIES } from './stories';

export interface SeedOptions {
  /** Told what is being done, in Thai. */
  readonly report?: (text: string) => void;
  /** Folder of the project; the working folder by default. */
  readonly root?: string;
}

/** Days before the present on which the office begins: the first answer comes on the day after. */
const BEGINS_DAYS_AGO = 35;

/**
 * Expects an office that has just been founded. Its clock is set back to the office's first day and comes forward again
 * to the present with the answers; the same present gives the same office.
 * @throws when the add-on cannot be installed
 */
export async function seedOffice(office: Office, { report = () => undefined, root }: SeedOptions = {}): Promise<void> {
  const { workspace } = office;
  const present = workspace.now();
  workspace.setTime(instantOf(addDays(dayOf(present), -BEGINS_DAYS_AGO), '09:00'));
  const form = workspace.draftForm(readForm(root), office.book.id);
  install(office);
  report('ติดตั้งงานบัตรในสเปรดชีตแล้ว');
  fillInSheets(office);
  shareBook(office);
  report('กรอกการตั้งค่า เจ้าหน้าที่ อำเภอ โรงเรียน และวันหยุดแล้ว');
  const people = peopleOn(dayOf(present));
  for (const [index, story] of STORIES.entries()) {
    const { instant, submission } = await applicationOf(story, people, present);
    passTimeTo(office, instant);
    office.submit(form, submission);
    if (index === 0) shareAttachments(office, form);
    if ((index + 1) % 10 === 0) report(`รับคำตอบแบบฟอร์มแล้ว ${index + 1} จาก ${STORIES.length}`);
  }
  passTimeTo(office, present);
}

function install(office: Office): void {
  const { ok, value, error } = office.call('install', [], office.workspace.owner);
  const done = ok && typeof value === 'object' && value !== null && 'ok' in value && value.ok === true;
  if (!done) throw new Error(`The add-on could not be installed: ${error ?? JSON.stringify(value)}`);
  // What no cell can show, the office has looked at; the emblem is left to whoever tries it out.
  for (const id of ['officeName', 'uploads', 'card'])
    office.call('tickInstallation', [id, true], office.workspace.owner);
}

const emailsOf = (...roles: readonly string[]): string[] =>
  OFFICERS.filter(({ role }) => roles.includes(role)).map(({ email }) => email);

/** Officers and supervisors work in the spreadsheet. */
function shareBook({ workspace, book }: Office): void {
  const item = workspace.drive.items.get(book.id);
  if (item === undefined) return;
  // It was founded in the present, before the clock went back.
  item.created = workspace.now();
  item.editors.push(...emailsOf('OFFICER', 'SUPERVISOR'));
  workspace.drive.changed(item);
}

/** The folder in which Forms keeps what applicants attach; it is there since the first answer. Only officers may look. */
function shareAttachments({ workspace }: Office, form: FormModel): void {
  const { drive } = workspace;
  const folder = drive
    .children(drive.root(form.item.owner).id)
    .find(({ name }) => name === `${form.facts.title} (File responses)`);
  if (folder === undefined) return;
  folder.viewers.push(...emailsOf('OFFICER'));
  drive.changed(folder);
}
