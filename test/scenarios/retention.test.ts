/** Personal data of requests that were finished long ago are removed; the control register keeps what the law needs. */
import { appendCells } from '../../emulator/scenario/sheetSteps';
import type { PersonalDataRemoved } from '../../src/application/api';
import { produce } from '../support/documents';
import { after, archiveOf, ID, idsOf, list, rowsIn, withoutBlank } from '../support/finishedRequests';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, type TestOffice } from '../support/office';
import { OFFICER, SUPERVISOR } from '../support/officersDay';
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
    const row = rowsIn(archiveOf(office), 'คำขอ').find((one) => one['เลขที่คำขอ'] === ID(2));
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
    const SECOND = 'second@area.example';
    appendCells(
      office.office,
      office.office.book,
      { sheet: 'เจ้าหน้าที่', rows: [{ อีเมล: SECOND, บทบาท: 'ADMIN' }] },
      ADMIN,
    );
    for (const item of office.workspace.drive.items.values())
      if (item.id === office.office.book.id || item.name.endsWith('(File responses)')) item.editors.push(SECOND);
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
