/** What can go wrong with documents: templates, photographs, quotas, nonsense, folders. Each is a sentence, and nothing stays behind. */
import { appendCells } from '../../emulator/scenario/sheetSteps';
import {
  another,
  codes,
  documentOffices,
  documentRows,
  editTemplate,
  filesNamed,
  produce,
  produceAll,
  produced,
  templateOf,
} from '../support/documents';
import { ADMIN, TestOffice } from '../support/office';
import { at, ID, OFFICER, open, SUPERVISOR } from '../support/officersDay';

const office = documentOffices();

describe('what is wrong is a sentence, and nothing is left behind', () => {
  const none = (one: TestOffice): void => {
    expect(filesNamed(one, 'ใบมอบฉันทะ')).toEqual([]);
    expect(documentRows(one)).toEqual([]);
  };

  test.each([
    ['fulName', '{{fulName}} (fullName?)'],
    ['ชื่อ', '{{ชื่อ}}'],
    ['row.seq', '{{row.seq}}'],
  ])('an unknown field {{%s}} is named', (name, named) => {
    const one = office();
    editTemplate(one, 'PROXY_LETTER', `document.getBody().appendParagraph('{{${name}}}')`);
    const [skipped] = produce(one, [ID], ['PROXY_LETTER']).skipped;
    expect(skipped).toMatchObject({ requestId: ID, error: 'TEMPLATE_FIELDS' });
    expect(skipped?.text).toContain(named);
    none(one);
  });

  test('so is one that lacks a brace', () => {
    const one = office();
    editTemplate(one, 'PROXY_LETTER', `document.addFooter().appendParagraph('ท้าย {{fullName}')`);
    expect(produce(one, [ID], ['PROXY_LETTER']).skipped[0]?.text).toContain('ท้าย {{fullName}');
    none(one);
  });

  test('a template in the bin, deleted, emptied', () => {
    const one = office();
    const template = one.workspace.drive.items.get(templateOf(one, 'PROXY_LETTER'));
    if (template === undefined) throw new Error('no template');
    template.trashed = true;
    const answer = produce(one, [ID], ['PROXY_LETTER']);
    expect(codes(answer)).toEqual(['TEMPLATE_GONE']);
    expect(answer.skipped[0]?.text).toContain('สร้างแม่แบบใหม่');
    template.trashed = false;
    editTemplate(one, 'PROXY_LETTER', `document.getBody().appendParagraph(''); document.getBody().clear()`);
    expect(codes(produce(one, [ID], ['PROXY_LETTER']))).toEqual(['TEMPLATE_EMPTY']);
    one.workspace.drive.items.delete(template.id);
    expect(codes(produce(one, [ID], ['PROXY_LETTER']))).toEqual(['TEMPLATE_GONE']);
    none(one);
  });

  test('made again, it works; the office’s own stays under another name; officers may not', () => {
    const one = office();
    editTemplate(one, 'PROXY_LETTER', `document.getBody().appendParagraph('{{x}}')`);
    const before = templateOf(one, 'PROXY_LETTER');
    expect(one.call('restoreTemplate', ['PROXY_LETTER'], OFFICER)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
    expect(one.call('restoreTemplate', ['PROXY_LETTER'])).toMatchObject({ ok: true });
    expect(one.workspace.drive.items.get(before)).toMatchObject({
      name: expect.stringContaining('เลิกใช้') as string,
      trashed: false,
    });
    expect(produce(one, [ID], ['PROXY_LETTER']).files).toHaveLength(1);
  });

  test('installing again makes no second template and leaves what the office has changed', () => {
    const one = office();
    editTemplate(one, 'PROXY_LETTER', `document.getBody().appendParagraph('ของสำนักงานเอง')`);
    const before = one.workspace.documents.size;
    expect(one.install().done).toEqual([]);
    expect(one.workspace.documents.size).toBe(before);
    expect(produced(one, produce(one, [ID], ['PROXY_LETTER']))).toContain('ของสำนักงานเอง');
  });

  test('a photograph that is gone, or is none; the other card is made all the same', () => {
    const one = office();
    another(one, 2, {}, 'READY_FOR_PICKUP');
    const photo = open(one).files.find(({ document }) => document === 'PHOTO');
    one.workspace.drive.items.delete(photo?.fileId ?? '');
    const answer = produceAll(one, [ID, 'IDC-2569-0002'], ['CARD']);
    expect(answer.skipped).toEqual([expect.objectContaining({ requestId: ID, error: 'PHOTO_UNREADABLE' })]);
    expect(answer.files.map(({ requestIds }) => requestIds)).toEqual([['IDC-2569-0002']]);
    expect(filesNamed(one, 'บัตรประจำตัว')).toHaveLength(1);
  });

  test('the day’s documents are used up: each request gets a sentence, the rest is tried', () => {
    const one = office();
    for (let number = 2; number <= 4; number++) another(one, number, {}, 'READY_FOR_PICKUP');
    const ids = [1, 2, 3, 4].map((number) => `IDC-2569-000${number}`);
    one.workspace.planFault({
      call: 'File.makeCopy',
      times: 2,
      error: 'Service invoked too many times for one day: docs create.',
    });
    const answer = produceAll(one, ids, ['CARD']);
    expect(codes(answer)).toEqual(['DOCUMENT_QUOTA', 'DOCUMENT_QUOTA']);
    expect(answer.files).toHaveLength(2);
  });

  test('no card without its data; what is not so is not written; unknown requests are named', () => {
    const one = office();
    const id = another(one, 2, {}, 'IN_PRODUCTION');
    expect(codes(produce(one, [id], ['CARD']))).toEqual(['CARD_DATA_MISSING']);
    expect(codes(produce(one, [id], ['LATE_MEMO']))).toEqual(['DOCUMENT_NOT_APPLICABLE']);
    expect(codes(produce(one, [id], ['CORRECTION_LETTER']))).toEqual(['DOCUMENT_STATUS']);
    expect(codes(produce(one, ['IDC-2569-9999'], ['CARD']))).toEqual(['REQUEST_NOT_FOUND']);
    expect(codes(produce(one, ['=1+1'], ['CARD']))).toEqual(['REQUEST_NOT_FOUND']);
  });

  test.each([
    [[ID], ['NO_SUCH']],
    [[ID], []],
    ['IDC-2569-0001', ['CARD']],
    [[7], ['CARD']],
    [Array.from({ length: 301 }, String), ['CARD']],
    [[ID], ['REGISTER'], { year: 1 }],
    [[ID], ['REGISTER'], { month: 13 }],
    [[ID], ['REGISTER'], { register: 'C' }],
    [[ID], ['REGISTER'], 'x'],
  ])('nonsense of many kinds', (...args) => {
    const one = office();
    expect(one.call('produceDocuments', args)).toMatchObject({ ok: false, error: 'ARGUMENT_INVALID' });
  });

  test('a card of nobody is asked for its requests', () => {
    expect(produce(office(), null, ['CARD'])).toMatchObject({
      ok: false,
      error: 'DATA_MISSING',
      fields: ['requestIds'],
    });
  });

  test('supervisors get the report, and nothing with people in it', () => {
    const one = office();
    expect(produce(one, [ID], ['CARD'], {}, SUPERVISOR)).toMatchObject({ ok: false, error: 'ACTOR_NOT_ALLOWED' });
    expect(one.call('listTemplates', [], SUPERVISOR)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  });
});

describe('folders', () => {
  test('are shared with officers and administrators, not with supervisors; a new officer is let in within the hour', () => {
    const one = office();
    const root = [...one.workspace.drive.items.values()].find(({ name }) => name === 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ');
    expect(root).toMatchObject({ access: 'PRIVATE', editors: [OFFICER], viewers: [] });
    appendCells(
      one.office,
      one.office.book,
      { sheet: 'เจ้าหน้าที่', rows: [{ อีเมล: 'new@area.example', บทบาท: 'OFFICER' }] },
      ADMIN,
    );
    one.call('runHourly');
    expect(root?.editors).toEqual([OFFICER, 'new@area.example']);
  });

  test('a folder that somebody has deleted is made again', () => {
    const one = office();
    const month = [...one.workspace.drive.items.values()].find(({ name }) => name === '11 พฤศจิกายน');
    if (month === undefined) throw new Error('no folder');
    month.trashed = true;
    const answer = produce(one, [ID], ['REQUEST_FORM']);
    expect(answer.files).toHaveLength(1);
    expect(filesNamed(one, 'คำขอมีบัตรประจำตัว')).toHaveLength(1);
  });

  test('a new month has a folder of its own', () => {
    const one = office();
    at(one, '2026-12-01T09:00:00');
    produce(one, [ID], ['REQUEST_FORM']);
    const names = [...one.workspace.drive.items.values()].map(({ name }) => name);
    expect(names).toContain('12 ธันวาคม');
  });
});
