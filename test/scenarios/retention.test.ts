/** Personal data of requests that were finished long ago are removed; the control register keeps what the law needs. */
import type { DriveItem } from '../../emulator/model/drive';
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { PersonalDataRemoved, Refusal } from '../../src/application/api';
import { produce, templateOf } from '../support/documents';
import { after, archiveOf, ID, idsOf, list, withoutBlank } from '../support/finishedRequests';
import { rowsOf } from '../support/rows';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, type TestOffice } from '../support/office';
import { act, at, OFFICER, staffed, SUPERVISOR } from '../support/officersDay';
import { callsToKill } from '../support/trials';

describe('retention', () => {
  const remove = (office: TestOffice, ids: unknown): PersonalDataRemoved =>
    office.call<PersonalDataRemoved>('removePersonalData', [ids]);
  /** Every text that is left anywhere: cells of every spreadsheet, answers in the form, names of files. */
  function everything(office: TestOffice): string {
    const { workspace } = office;
    return JSON.stringify([
      [...workspace.spreadsheets.values()]
        .filter(({ id }) => !workspace.drive.items.get(id)?.name.startsWith('สรุป'))
        .map((book) => book.sheets.map((sheet) => [sheet.facts.name, sheet.rows])),
      [...workspace.forms.values()].map((form) => [...form.responses.values()]),
      [...workspace.drive.items.values()].filter(({ trashed }) => !trashed).map(({ name }) => name),
    ]);
  }

  /** Another administrator, with whom the spreadsheet is shared and those of the other files. */
  function secondAdmin(office: TestOffice, isShared: (item: DriveItem) => boolean): string {
    const email = 'second@area.example';
    const rows = [{ อีเมล: email, บทบาท: 'ADMIN' }];
    appendCells(office.office, office.office.book, { sheet: 'เจ้าหน้าที่', rows }, ADMIN);
    for (const item of office.workspace.drive.items.values())
      if (item.id === office.office.book.id || isShared(item)) item.editors.push(email);
    return email;
  }

  test('lists what it will remove, the oldest first, and removes nothing by itself', () => {
    const office = after(8);
    const { removal } = list(office);
    expect(removal).toMatchObject({ years: 7, due: 3 });
    expect(removal.list.map(({ requestId, finishedOn, files }) => [requestId, finishedOn, files])).toEqual(
      [1, 2, 3].map((number) => [ID(number), '2026-11-16', 2]),
    );
    office.call('runHourly');
    expect(office.requests).toHaveLength(4);
    expect(list(after(7)).removal.due).toBe(3);
    expect(list(after(6)).removal.due).toBe(0);
  });

  test('removes attachments, the form’s answer with its row, history, messages and personal cells', () => {
    const office = after(8);
    const files = office.workspace.drive.items;
    const before = everything(office);
    for (const text of ['สมชาย', citizenIdOf(2), 'p2@school.example']) expect(before).toContain(text);
    expect(remove(office, [ID(2)])).toEqual({ ok: true, removed: [ID(2)], failed: [] });
    const left = everything(office);
    for (const text of ['สมชาย', citizenIdOf(2), 'p2@school.example', 'p2.jpg']) expect(left).not.toContain(text);
    expect([...files.values()].filter(({ name, trashed }) => trashed && name.includes('p2'))).toHaveLength(2);
    // Those of others stay.
    for (const text of ['มานี', citizenIdOf(3), 'p3@school.example']) expect(left).toContain(text);
    const row = rowsOf(archiveOf(office), 'คำขอ').find((one) => one['เลขที่คำขอ'] === ID(2));
    expect(withoutBlank(row)).toEqual({
      เลขที่คำขอ: ID(2),
      สถานะ: 'ยกเลิกคำขอ',
      รหัสสถานะ: 'CANCELLED',
      รอบแก้ไข: '0',
      รหัสประเภท: 'TEACHER_CIVIL',
      รหัสกรณี: 'FIRST',
      วันที่รับคำขอ: '2026-11-16',
      ช่องทาง: 'ONLINE',
      วันที่สิ้นสุด: '2026-11-16',
      ถึงสถานะเมื่อ: '2026-11-16',
      'โรงเรียน/หน่วยงาน': 'โรงเรียน2',
      อำเภอที่ตั้งโรงเรียน: 'ขลุง',
      ลบข้อมูลส่วนบุคคลเมื่อ: '2034-12-01T09:00:00+07:00',
    });
    expect(list(office).removal.list.map(({ requestId }) => requestId)).toEqual([ID(1), ID(3)]);
    expect(office.history.at(-1)).toMatchObject({ เลขที่คำขอ: ID(2), ผู้ดำเนินการ: ADMIN });
  });

  test('the control register keeps its line, numbered as it was', () => {
    const office = after(8);
    const before = office.rows('ทะเบียนคุม ก');
    expect(remove(office, [ID(1), ID(2), ID(3)]).removed).toHaveLength(3);
    expect(office.rows('ทะเบียนคุม ก')).toEqual(before);
    expect(before).toHaveLength(1);
    expect(idsOf(office.requests)).toEqual([ID(4)]);
    expect(office.call('openRequest', [ID(4)])).toMatchObject({ ok: true });
    office.call('runHourly');
    expect(office.workspace.executions.filter(({ status }) => status === 'FAILED')).toEqual([]);
  });

  test('removes only what is due, whoever asks for more', () => {
    const office = after(8);
    const { removed, failed } = remove(office, [ID(4), 'IDC-2569-0099', 5, null, ID(2)]);
    expect(removed).toEqual([ID(2)]);
    expect(failed.map(({ requestId }) => requestId)).toEqual([ID(4), 'IDC-2569-0099']);
    expect(office.requests.some((row) => row['เลขที่คำขอ'] === ID(4) && row['ชื่อ'] === 'ปิติ')).toBe(true);
    for (const wrong of [null, 'x', {}, Array(1000).fill(ID(1))])
      expect(remove(office, wrong)).toMatchObject({ error: 'ARGUMENT_INVALID' });
  });

  test('what cannot be removed is told, and stays on the list', () => {
    const office = after(8);
    const SECOND = secondAdmin(office, ({ name }) => name.endsWith('(File responses)'));
    const answer = office.call<PersonalDataRemoved>('removePersonalData', [[ID(2)]], SECOND);
    expect(answer.removed).toEqual([]);
    expect(answer.failed[0]?.text).toMatch(/เจ้าของ/);
    // The archive was made by the one, and is the other's to write as well.
    expect(office.workspace.drive.items.get(archiveOf(office).id)).toMatchObject({ owner: SECOND, editors: [ADMIN] });
    expect(list(office).removal.list.map(({ requestId }) => requestId)).toContain(ID(2));
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
  });

  test('what an officer has made goes when that officer works again, and then the rest', () => {
    const office = after(8);
    office.call('runHourly');
    const made = produce(office, [ID(2)], ['REQUEST_FORM'], {}, OFFICER).files[0]?.fileId ?? '';
    const isGone = (): boolean | undefined => office.workspace.drive.items.get(made)?.trashed;
    const first = remove(office, [ID(2)]);
    expect(first.removed).toEqual([]);
    expect(first.failed[0]?.text).toContain(OFFICER);
    expect(first.failed[0]?.text).not.toContain(ADMIN);
    // Whoever else works, it stays.
    produce(office, [ID(4)], ['REQUEST_FORM'], {}, ADMIN);
    office.call('runHourly');
    expect(isGone()).toBe(false);
    expect(remove(office, [ID(2)]).removed).toEqual([]);
    produce(office, [ID(4)], ['REQUEST_FORM'], {}, OFFICER);
    expect(isGone()).toBe(true);
    expect([...office.memory.values.keys()].filter((key) => key.startsWith('bin.'))).toEqual([]);
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
    expect(everything(office)).not.toContain('สมชาย');
  });

  test('what waits for somebody is given to another meanwhile: it waits for that one', () => {
    const office = after(8);
    office.call('runHourly');
    const made = produce(office, [ID(2)], ['REQUEST_FORM'], {}, OFFICER).files[0]?.fileId ?? '';
    remove(office, [ID(2)]);
    const file = office.workspace.drive.items.get(made);
    if (file === undefined) throw new Error('not made');
    Object.assign(file, { owner: SUPERVISOR, editors: [OFFICER] });
    produce(office, [ID(4)], ['REQUEST_FORM'], {}, OFFICER);
    expect(office.memory.values.get(`bin.${made}`)).toBe(`${SUPERVISOR} 0`);
    office.workspace.drive.remove(made);
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
  });

  /** The uploads of a request, by id. */
  const uploadsOf = (office: TestOffice, id: string): string[] =>
    [...(office.requests.find((row) => row['เลขที่คำขอ'] === id)?.['ไฟล์แนบ'] ?? '').matchAll(/"fileId":"([^"]+)"/g)].map(
      ([, fileId]) => fileId ?? '',
    );
  const standing = (office: TestOffice, ids: readonly string[]): number =>
    ids.filter((id) => office.workspace.drive.items.get(id)?.trashed === false).length;
  test('whoever may not see the uploads is not told that they are gone', () => {
    const office = after(8);
    const uploads = uploadsOf(office, ID(2));
    const answer = office.call<Refusal>(
      'removePersonalData',
      [[ID(2)]],
      secondAdmin(office, ({ id }) => office.workspace.forms.has(id)),
    );
    expect(answer).toMatchObject({
      ok: false,
      error: 'UPLOADS_CLOSED',
      text: expect.stringContaining('เจ้าของแบบฟอร์ม'),
    });
    expect(standing(office, uploads)).toBe(2);
  });

  test('a file of the newest request that somebody has deleted keeps nothing from being removed', () => {
    const office = after(8);
    for (const fileId of uploadsOf(office, ID(4))) office.workspace.drive.remove(fileId);
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
  });

  test('a note goes when its file has gone, though its owner never comes back', () => {
    const office = after(8);
    office.call('runHourly');
    const made = produce(office, [ID(2)], ['REQUEST_FORM'], {}, OFFICER).files[0]?.fileId ?? '';
    remove(office, [ID(2)]);
    office.workspace.drive.remove(made);
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
    expect([...office.memory.values.keys()].filter((key) => key.startsWith('bin.'))).toEqual([]);
  });

  test('a moment in which Drive gives nothing is not taken for files that have gone', () => {
    for (const language of ['en', 'th'] as const) {
      const office = after(8);
      const uploads = uploadsOf(office, ID(2));
      office.workspace.language = language;
      // The first file is opened to see whether this administrator may; what comes then fails.
      office.workspace.planFault({ call: 'File.setTrashed', times: 2, error: 'Service error: Drive' });
      const answer = remove(office, [ID(2)]);
      expect([language, answer.removed, standing(office, uploads)]).toEqual([language, [], 2]);
      expect(answer.failed[0]?.text).toContain('ขัดข้องชั่วคราว');
      expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
      expect(standing(office, uploads)).toBe(0);
    }
  });

  describe('a link that an applicant typed', () => {
    /** A request whose evidence is a link; cancelled, and due ten years later. */
    function linked(office: TestOffice, fileId: string): void {
      const event = office.arrive({ email: 'p1@school.example' });
      setCells(
        office.office,
        office.office.book,
        {
          sheet: 'การตอบแบบฟอร์ม 1',
          where: { ที่อยู่อีเมล: 'p1@school.example' },
          set: { สำเนาคำสั่งบรรจุและแต่งตั้ง: `https://docs.google.com/document/d/${fileId}/edit` },
        },
        ADMIN,
      );
      office.office.deliver(event);
      expect(office.requests[0]?.['ไฟล์แนบ']).toContain(fileId);
      act(office, 'CANCEL', { reason: 'ขอยกเลิก' }, { id: ID(1) });
    }
    const later = (office: TestOffice): TestOffice => {
      at(office, '2036-12-01T09:00:00');
      return office;
    };
    const made = (office: TestOffice, owner: string): string =>
      office.workspace.drive.add({
        name: 'คำสั่ง',
        mime: 'application/pdf',
        owner,
        parent: office.workspace.drive.root(owner).id,
        content: new Uint8Array(9),
      }).id;

    test('bins no template of the office', () => {
      const office = staffed();
      const template = templateOf(office, 'CARD');
      linked(office, template);
      expect(remove(later(office), [ID(1)]).removed).toEqual([ID(1)]);
      expect(standing(office, [template])).toBe(1);
    });

    test('bins nothing that is older than the request, and nothing that another request names', () => {
      const office = staffed();
      const old = made(office, ADMIN);
      at(office, '2026-12-20T09:00:00');
      linked(office, old);
      expect(remove(later(office), [ID(1)]).removed).toEqual([ID(1)]);
      expect(standing(office, [old])).toBe(1);

      const other = staffed();
      const shared = made(other, ADMIN);
      linked(other, shared);
      at(other, '2036-11-01T09:00:00');
      other.submit({ citizenId: citizenIdOf(7), email: 'p7@school.example' });
      setCells(
        other.office,
        other.office.book,
        { sheet: 'คำขอ', where: { เลขที่คำขอ: 'IDC-2579-0001' }, set: { ไฟล์แนบ: `[{"fileId":"${shared}"}]` } },
        ADMIN,
      );
      expect(remove(later(other), [ID(1)]).removed).toEqual([ID(1)]);
      expect(standing(other, [shared])).toBe(1);
    });

    test('of a file of the applicant’s own keeps nothing waiting', () => {
      const office = staffed();
      const own = made(office, 'p1@school.example');
      const item = office.workspace.drive.items.get(own);
      item?.viewers.push(ADMIN);
      linked(office, own);
      expect(remove(later(office), [ID(1)]).removed).toEqual([ID(1)]);
      expect(standing(office, [own])).toBe(1);
    });
  });

  test('a document of long ago goes too, however long the list has become since', () => {
    const office = after(0);
    const first = produce(office, [ID(2)], ['REQUEST_FORM']).files[0]?.fileId ?? '';
    const entry = office.rows('เอกสาร')[0]?.['บันทึก (ระบบ)'] ?? '';
    const filler = Array.from({ length: 2_100 }, (_, index) => ({
      'บันทึก (ระบบ)': entry.replace(/"fileId":"[^"]+"/, `"fileId":"another${index}"`).replaceAll(ID(2), 'IDC-2569-0099'),
    }));
    appendCells(office.office, office.office.book, { sheet: 'เอกสาร', rows: filler }, ADMIN);
    const last = produce(office, [ID(2)], ['REQUEST_FORM']).files[0]?.fileId ?? '';
    at(office, '2034-12-01T09:00:00');
    expect(remove(office, [ID(2)]).removed).toEqual([ID(2)]);
    expect(standing(office, [first, last])).toBe(0);
  });

  test('killed at any call, the next attempt completes it', () => {
    const whole = after(8);
    remove(whole, [ID(2)]);
    const { reads, writes } = whole.lastExecution.backend;
    for (const atCall of callsToKill(reads + writes, 20, 3)) {
      const office = after(8);
      office.workspace.planKill({ atCall, pending: atCall % 2 === 0 ? 'kept' : 'lost' });
      office.office.call('removePersonalData', [[ID(2)]], ADMIN);
      office.workspace.setTime(office.workspace.now() + 600_000);
      if (list(office).removal.list.some(({ requestId }) => requestId === ID(2))) remove(office, [ID(2)]);
      const left = everything(office);
      for (const text of ['สมชาย', citizenIdOf(2), 'p2@school.example'])
        expect([atCall, left.includes(text)]).toEqual([atCall, false]);
      expect(left).toContain('มานี');
      expect(office.rows('ทะเบียนคุม ก')).toHaveLength(1);
    }
  });
});
