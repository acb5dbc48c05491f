/** What people do to documents without meaning harm: bad templates, lost folders, second windows, old orders. */
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
} from '../support/documents';
import type { DriveItem } from '../../emulator/model/drive';
import { appendCells } from '../../emulator/scenario/sheetSteps';
import { photo } from '../support/files';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import { act, at, ID, OFFICER } from '../support/officersDay';

const office = documentOffices();
const later = (one: TestOffice, minutes: number): void => {
  one.workspace.setTime(one.workspace.now() + minutes * 60_000);
};

describe('what a value says is never looked at again', () => {
  test('an officer’s own words to the applicant that look like fields stay as they are, and the letter comes to an end', () => {
    const one = office();
    const id = another(one, 2);
    act(one, 'START_CHECK', {}, { id });
    act(one, 'RETURN', { issues: ['แรก', 'ดู {{issues}} และ {{citizenId}}', '{{nobody}} ท้าย'] }, { id });
    const answer = produce(one, [id], ['CORRECTION_LETTER']);
    const text = produced(one, answer);
    expect(text).toContain('2. ดู {{issues}} และ {{citizenId}}\n3. {{nobody}} ท้าย');
    expect(text.replaceAll('-', '')).not.toContain(citizenIdOf(2));
  });

  test('a reason without a name of its own is named by the applicant’s words', () => {
    const one = office();
    const id = another(one, 2, { reason: 'ขอเปลี่ยนบัตร – อื่นๆ โปรดระบุ', otherReason: 'รูปซีดจาง $& {{x}}' });
    act(one, 'START_CHECK', {}, { id });
    act(one, 'RETURN', { issues: ['แก้รูป'] }, { id });
    const text = produced(one, produce(one, [id], ['CORRECTION_LETTER']));
    expect(text).toContain('กรณีขอเปลี่ยนบัตร – รูปซีดจาง $& {{x}}');
    expect(text).not.toContain('โปรดระบุ');
  });
});

describe('templates that people have changed', () => {
  test('a row’s field with spaces is a row’s field', () => {
    const one = office();
    editTemplate(one, 'PICKUP_SHEET', `document.getBody().replaceText('[{][{]row[.]', '{{ row.')`);
    const text = produced(one, produce(one, [ID], ['PICKUP_SHEET']));
    expect(text).toContain('นางสาวสมหญิง ใจดี');
    expect(text).toContain('หน้า 1 จาก 1');
  });

  test('a list without its row is refused, not printed empty', () => {
    const one = office();
    editTemplate(one, 'PICKUP_SHEET', `document.getBody().replaceText('[{][{]row[.][a-zA-Z]+[}][}]', '')`);
    const answer = produce(one, [ID], ['PICKUP_SHEET']);
    expect(codes(answer)).toEqual(['TEMPLATE_FIELDS']);
    expect(answer.skipped[0]?.text).toContain('ไม่พบแถวรายการ');
  });

  test('what stands at the edges of one card is not on a sheet of many', () => {
    const one = office();
    editTemplate(one, 'CARD', `document.addFooter().appendParagraph('{{citizenId}} ท้าย')`);
    const id = another(one, 2, {}, 'READY_FOR_PICKUP');
    const text = produced(one, produceAll(one, [ID, id], ['CARD'], { layout: 'SHEET' }));
    expect(text).not.toContain('ท้าย');
    expect(text).not.toContain('{{');
  });
});

/** The file with the photograph of a request. */
function photographOf(one: TestOffice, id: string): DriveItem {
  const files = JSON.parse(one.requests.find((row) => row['เลขที่คำขอ'] === id)?.['ไฟล์แนบ'] ?? '[]') as {
    fileId: string;
    document: string;
  }[];
  const found = one.workspace.drive.items.get(files.find(({ document }) => document === 'PHOTO')?.fileId ?? '');
  if (found === undefined) throw new Error('no photo');
  return found;
}

/** The JPEG says another size in its frame header. @source ITU-T T.81, B.2.2: SOF0, length, precision, lines, samples */
function ofSize(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

test.each([
  ['that has gone', (_: TestOffice, file: DriveItem) => (file.trashed = true)],
  [
    'that Docs does not take',
    (one: TestOffice, { id }: DriveItem) => one.workspace.drive.contents.put(id, ofSize(photo(), 4500, 5556)),
  ],
])('one photograph %s leaves out its own card, and no other', (_, harm) => {
  const one = office();
  const second = another(one, 2, {}, 'READY_FOR_PICKUP');
  const third = another(one, 3, {}, 'READY_FOR_PICKUP');
  harm(one, photographOf(one, second));
  const answer = produceAll(one, [ID, second, third], ['CARD'], { layout: 'SHEET' });
  expect(answer.skipped).toMatchObject([{ requestId: second, error: 'PHOTO_UNREADABLE' }]);
  expect(answer.files.map(({ requestIds }) => requestIds)).toEqual([[ID, third]]);
  expect(documentRows(one).map((row) => row['เลขที่คำขอ'])).toEqual([`${ID}, ${third}`]);
  const text = produced(one, answer);
  const printed = text.replaceAll(/[- ]/g, '');
  expect([2, 3].map((number) => printed.includes(citizenIdOf(number)))).toEqual([false, true]);
  expect(text).not.toContain('{{');
  const alone = produceAll(one, [second], ['CARD'], { layout: 'SHEET' });
  expect(alone).toMatchObject({ files: [], skipped: [{ error: 'PHOTO_UNREADABLE' }] });
});

describe('folders', () => {
  const NEW_ADMIN = 'newadmin@area.example';
  const withNewAdmin = (time: string): TestOffice => {
    const one = office(time);
    const row = { อีเมล: NEW_ADMIN, ชื่อ: 'ใหม่', ตำแหน่ง: '', บทบาท: 'ADMIN' };
    appendCells(one.office, one.office.book, { sheet: 'เจ้าหน้าที่', rows: [row] }, ADMIN);
    return one;
  };
  const root = (one: TestOffice): string | undefined => one.memory.values.get('folder.root');

  test('whoever cannot reach the office’s folder founds no other', () => {
    const one = withNewAdmin('2026-12-01T00:10:00');
    const before = root(one);
    expect(codes(produce(one, [ID], ['PICKUP_SHEET'], {}, NEW_ADMIN))).toEqual(['FOLDER_GONE']);
    expect(one.call('restoreTemplate', ['CARD'], NEW_ADMIN)).toMatchObject({ ok: false, error: 'FOLDER_GONE' });
    expect(root(one)).toBe(before);
    // The hourly run, which the owner's timer makes, lets the new one in and has the month's folder ready.
    at(one, '2026-12-01T01:00:00');
    one.office.call('runHourly', [], ADMIN);
    expect(produce(one, [ID], ['PICKUP_SHEET'], {}, NEW_ADMIN)).toMatchObject({ ok: true, skipped: [] });
  });

  test('an address that Drive does not take keeps nobody else out, and holds up no reminder', () => {
    const one = office('2026-11-27T06:30:00');
    const rows = [
      { อีเมล: 'somchai (ลาออก)', ชื่อ: 'สมชาย', ตำแหน่ง: '', บทบาท: 'OFFICER' },
      { อีเมล: 'another@area.example', ชื่อ: 'อีกคน', ตำแหน่ง: '', บทบาท: 'OFFICER' },
    ];
    appendCells(one.office, one.office.book, { sheet: 'เจ้าหน้าที่', rows }, ADMIN);
    at(one, '2026-11-27T07:00:00');
    one.office.call('runHourly', [], ADMIN);
    expect(one.lastExecution.status).toBe('COMPLETED');
    expect(one.messages.map((row) => row['รหัสข้อความ'])).toContain('M07');
    expect(produce(one, [ID], ['PICKUP_SHEET'], {}, 'another@area.example')).toMatchObject({ ok: true, skipped: [] });
    const alert = one.workspace.mail.sent.find(({ subject }) => subject.startsWith('งานบัตร: มีเรื่อง'));
    expect(alert?.text).toContain('somchai (ลาออก)');
  });

  test('folders put into the bin while somebody has come: the morning goes on', () => {
    const one = withNewAdmin('2026-11-27T06:30:00');
    one.workspace.drive.items.delete(root(one) ?? '');
    at(one, '2026-11-27T07:00:00');
    one.office.call('runHourly', [], ADMIN);
    expect(one.lastExecution.status).toBe('COMPLETED');
    expect(one.messages.map((row) => row['รหัสข้อความ'])).toContain('M07');
  });
});

describe('orders', () => {
  test('one that was finished a while ago is made anew, with what the request says now', () => {
    const one = office();
    const ids = [ID, another(one, 2, {}, 'READY_FOR_PICKUP')];
    one.workspace.planKill({ atCall: 20, pending: 'kept' });
    one.office.call('produceDocuments', [ids, ['REQUEST_FORM'], {}], OFFICER);
    later(one, 60);
    one.office.call('runHourly', [], ADMIN);
    const before = filesNamed(one, 'คำขอมีบัตร');
    later(one, 6);
    const answer = produceAll(one, ids, ['REQUEST_FORM'], {}, OFFICER);
    expect(answer.files).toHaveLength(2);
    expect(filesNamed(one, 'คำขอมีบัตร')).toHaveLength(before.length + 2);
  });

  test('what somebody has ordered who has left the office is not made', () => {
    const one = office();
    const ids = [ID, another(one, 2, {}, 'READY_FOR_PICKUP')];
    one.workspace.planKill({ atCall: 20, pending: 'kept' });
    one.office.call('produceDocuments', [ids, ['REQUEST_FORM'], {}], OFFICER);
    const sheet = one.office.book.sheetByName('เจ้าหน้าที่');
    for (const row of sheet?.rows ?? []) if (row?.values[0] === OFFICER) row.values[3] = '';
    later(one, 60);
    expect(one.call('runHourly')).toMatchObject({ produced: 0 });
    const keys = [...one.memory.values.keys()];
    expect(keys.filter((key) => key.startsWith('documents.'))).toEqual([]);
  });

  test('a bundle of many is parted, and ids that are none are refused before anything is kept', () => {
    const one = office();
    const ids = Array.from({ length: 21 }, (_, index) => `IDC-2569-${String(index + 100)}`);
    expect(produce(one, ids, ['PRINT_BUNDLE'], { together: true })).toMatchObject({ total: 2 });
    expect(produce(one, ['x'.repeat(41)], ['CARD'])).toMatchObject({ ok: false, error: 'ARGUMENT_INVALID' });
    expect(produce(one, [], ['PICKUP_SHEET', 'SERVICE_REPORT'])).toMatchObject({ ok: false, error: 'DATA_MISSING' });
  });
});

describe('copies that stand in the folder', () => {
  test('a document on the list is none, however long the list has become since', () => {
    const one = office();
    produce(one, [ID], ['PICKUP_SHEET']);
    produce(one, [ID], ['REQUEST_FORM']);
    const entry = documentRows(one)[1]?.['บันทึก (ระบบ)'] ?? '';
    const sheet = one.office.book.sheetByName('เอกสาร');
    if (sheet === undefined) throw new Error('no list');
    const filler = Array.from({ length: 2_100 }, (_, n) => ({
      'บันทึก (ระบบ)': entry.replace(/"fileId":"[^"]+"/, `"fileId":"f${n}"`),
    }));
    appendCells(one.office, one.office.book, { sheet: 'เอกสาร', rows: filler }, ADMIN);
    later(one, 10);
    produce(one, [ID], ['REQUEST_FORM']);
    later(one, 10);
    produce(one, [ID], ['REQUEST_FORM']);
    expect(filesNamed(one, 'คำขอมีบัตร')).toHaveLength(3);
  });

  test('what another window is just making is left alone', async () => {
    const one = office();
    const request = one.office.callRequest('produceDocuments', [[ID], ['REQUEST_FORM'], {}], OFFICER);
    for (const first of [12, 14, 16]) {
      const outcomes = await one.office.race(
        [request, request],
        [...Array<number>(first).fill(0), ...Array<number>(40).fill(1)],
      );
      expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
      for (const { value } of outcomes) {
        const { fileId = '' } = (value as ReturnType<typeof produce>).files[0] ?? {};
        expect(one.workspace.drive.items.get(fileId)?.trashed).toBe(false);
      }
    }
  });

  test('what is begun alone and never finished is found within the hour; its owner puts it away', () => {
    for (const [user, stays] of [
      [ADMIN, 0],
      [OFFICER, 1],
    ] as const) {
      const calls: (readonly string[])[] = [];
      const rehearsal = office();
      rehearsal.workspace.watch(({ backendCalls }) => calls.push(backendCalls));
      rehearsal.office.call('produceDocuments', [[ID], ['REQUEST_FORM'], {}], user);
      const copied = calls.flat().indexOf('File.makeCopy') + 1;
      const one = office();
      const standing = (): number => filesNamed(one, 'คำขอมีบัตร').length;
      // The copy has been made and is about to be filled.
      one.workspace.planKill({ atCall: copied + 1, pending: 'kept' });
      one.office.call('produceDocuments', [[ID], ['REQUEST_FORM'], {}], user);
      expect([user, standing()]).toEqual([user, 1]);
      // Another execution may still be at it.
      one.workspace.setTime(one.workspace.now() + 5 * 60_000);
      one.call('runHourly');
      expect([user, standing()]).toEqual([user, 1]);
      one.workspace.setTime(one.workspace.now() + 60 * 60_000);
      one.call('runHourly');
      expect([user, standing()]).toEqual([user, stays]);
      produce(one, [ID], ['PROXY_LETTER'], {}, user);
      expect([user, standing()]).toEqual([user, 0]);
    }
  });

  test('the form of a bundle does not stay where it cannot be made into PDF', () => {
    const one = office();
    one.workspace.planFault({ call: 'File.getAs', times: 1, error: 'Conversion failed' });
    produce(one, [ID], ['PRINT_BUNDLE']);
    expect(codes(produce(one, [ID], ['PRINT_BUNDLE']))).toEqual(['DOCUMENT_FAILED']);
    expect(filesNamed(one, 'คำขอพร้อมเอกสารแนบ')).toEqual([]);
  });
});
