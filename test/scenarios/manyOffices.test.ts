/** One script for many offices, as a domain publishes it: two spreadsheets with forms of their own keep apart. */
import { Office, ScriptProject } from '../../emulator';
import { FORM, titledAnswers } from '../support/answers';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';

const published = ScriptProject.load('build', 'published', true);

/** An office that has installed what its domain has published. */
function firstOffice(): TestOffice {
  const office = new TestOffice({ install: false, project: published });
  office.install();
  return office;
}

/** A second office of the same domain, installed by the same person with the very same script. */
function beside(first: TestOffice): { office: Office; submit: (number: number) => void } {
  const { workspace } = first;
  const book = workspace.addSpreadsheet('อีกสำนักงาน', ADMIN, { name: 'ชีต1' });
  const office = new Office(workspace, published, book);
  const form = workspace.draftForm({ ...FORM, title: 'แบบคำขอของอีกสำนักงาน' }, book.id);
  expect(office.call('install', [], ADMIN).value).toMatchObject({ ok: true });
  return {
    office,
    submit: (number) => {
      const answers = titledAnswers({ citizenId: citizenIdOf(number) });
      office.submit(form, { email: `p${number}@school.example`, answers });
    },
  };
}

const idsIn = (office: Office): string[] => {
  const sheet = office.book.sheetByName('คำขอ');
  return Array.from(
    { length: Math.max(0, (sheet?.lastRow() ?? 1) - 1) },
    (_, row) => sheet?.displayAt(row + 2, 1) ?? '',
  );
};

test('numbers, triggers and what is remembered belong to one spreadsheet each', () => {
  const first = firstOffice();
  const second = beside(first);
  first.submit({ citizenId: citizenIdOf(1) });
  second.submit(2);
  second.submit(3);
  first.submit({ citizenId: citizenIdOf(4) });
  expect(idsIn(first.office)).toEqual(['IDC-2569-0001', 'IDC-2569-0002']);
  expect(idsIn(second.office)).toEqual(['IDC-2569-0001', 'IDC-2569-0002']);
  const triggers = [...first.workspace.triggers.all.values()];
  expect(
    triggers
      .filter(({ handler }) => handler === 'onFormSubmit')
      .map(({ sourceId }) => sourceId)
      .sort(),
  ).toEqual([first.office.book.id, second.office.book.id].sort());
  const timers = triggers.filter(({ handler }) => handler === 'runHourly').map(({ uid }) => uid);
  const remembered = [first.office, second.office].map(({ book }) =>
    first.workspace.propertyStore(`document/published/${book.id}`).values.get('trigger.runHourly'),
  );
  expect(remembered).toEqual(timers);
  expect(new Set(timers).size).toBe(2);
  expect(first.install().done).toEqual([]);
  expect(first.workspace.triggers.all.size).toBe(4);
  // What the script keeps for all its documents is empty.
  expect(first.workspace.propertyStore(`script/${first.office.project.scriptId}`).values.size).toBe(0);
});

test('an office whose lock is held keeps nobody else waiting', () => {
  const first = firstOffice();
  const second = beside(first);
  const busy = jest.spyOn(first.lock, 'take').mockReturnValue(false);
  second.submit(2);
  expect(idsIn(second.office)).toHaveLength(1);
  busy.mockRestore();
});

test('folders too: nobody of the one office comes into the other’s, and a document of the same name stays', () => {
  const first = firstOffice();
  const second = beside(first);
  const { workspace } = first;
  const folderOf = (office: Office): string | undefined =>
    workspace.propertyStore(`document/published/${office.book.id}`).values.get('folder.root');
  const roots = [first.office, second.office].map(folderOf);
  expect(new Set(roots).size).toBe(2);
  // Installing again finds the office's own.
  first.install();
  second.office.call('install', [], ADMIN);
  expect([first.office, second.office].map(folderOf)).toEqual(roots);

  const make = (office: Office): string => {
    const { value } = office.call('produceDocuments', [[], ['PROXY_LETTER'], {}], ADMIN);
    return (value as { files: { fileId: string }[] }).files[0]?.fileId ?? '';
  };
  const calls: (readonly string[])[] = [];
  workspace.watch(({ backendCalls }) => calls.push(backendCalls));
  make(second.office);
  workspace.watch(null);
  workspace.setTime(workspace.now() + 60_000);
  const made = make(first.office);
  workspace.planKill({ atCall: calls.flat().indexOf('File.makeCopy') + 2, pending: 'kept' });
  second.office.call('produceDocuments', [[], ['PROXY_LETTER'], {}], ADMIN);
  workspace.setTime(workspace.now() + 3_600_000);
  second.office.call('runHourly', [], ADMIN);
  expect(workspace.drive.items.get(made)?.trashed).toBe(false);
});
