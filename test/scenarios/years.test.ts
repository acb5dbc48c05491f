/** Years: finished requests go into the archive, personal data go when their time is over, everything can be exported. */
import type { ArchiveHits, Exported } from '../../src/application/api';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice, type Row } from '../support/office';
import { after, archive, archiveOf, ID, idsOf, list, withoutBlank } from '../support/finishedRequests';
import { rowsOf } from '../support/rows';
import { act, at, OFFICER, setting, SUPERVISOR } from '../support/officersDay';
import { callsToKill } from '../support/trials';

describe('the archive', () => {
  test('takes what was finished long ago; what is open, and what is still to be reminded of its last day, stays', () => {
    const office = after(4);
    expect(list(office).archive).toMatchObject({ years: 3, due: 2, kept: 1, archived: 0, url: '' });
    const before = office.rows('คำขอ');
    const registers = office.rows('ทะเบียนคุม ก');
    expect(archive(office)).toMatchObject({ ok: true, moved: 2, left: 0 });
    expect(idsOf(office.requests)).toEqual([ID(1), ID(4)]);
    const there = rowsOf(archiveOf(office), 'คำขอ');
    expect(idsOf(there)).toEqual([ID(2), ID(3)]);
    // No cell is lost.
    expect(there.map(withoutBlank)).toEqual([before[1], before[2]].map(withoutBlank));
    expect(office.rows('ทะเบียนคุม ก')).toEqual(registers);
    expect(list(office).archive).toMatchObject({ due: 0, kept: 1, archived: 2 });
  });

  test('their history and messages go with them, and the system’s own history tells of it', () => {
    const office = after(4);
    const of = (rows: readonly Row[], id: string): Row[] => rows.filter((row) => row['เลขที่คำขอ'] === id);
    const before = [office.history, office.messages].map((rows) => of(rows, ID(3)).map(withoutBlank));
    archive(office);
    const there = archiveOf(office);
    expect([rowsOf(there, 'ประวัติ'), rowsOf(there, 'ข้อความ')].map((rows) => of(rows, ID(3)).map(withoutBlank))).toEqual(
      before,
    );
    expect(of(office.history, ID(3))).toEqual([]);
    expect(of(office.messages, ID(3))).toEqual([]);
    expect(of(office.history, ID(4))).not.toEqual([]);
    expect(office.history.at(-1)?.['รายละเอียด']).toBe(`ย้ายเข้าคลังคำขอ 2 รายการ: ${ID(2)}, ${ID(3)}`);
  });

  test('when the card’s time is over, its request goes, too', () => {
    const office = after(7);
    expect(archive(office)).toMatchObject({ moved: 3, left: 0 });
    expect(idsOf(office.requests)).toEqual([ID(4)]);
  });

  test('the next archive goes into the same file; columns that were added meanwhile come along', () => {
    const office = after(4);
    archive(office);
    const first = archiveOf(office).id;
    office.office.book.sheetByName('คำขอ')?.type(1, 90, 'หมายเหตุของเรา');
    office.office.book.sheetByName('คำขอ')?.type(2, 90, '=1+1');
    at(office, '2033-12-01T09:00:00');
    archive(office);
    expect(archiveOf(office).id).toBe(first);
    expect(idsOf(rowsOf(archiveOf(office), 'คำขอ'))).toEqual([ID(2), ID(3), ID(1)]);
    expect(rowsOf(archiveOf(office), 'คำขอ')[2]?.['หมายเหตุของเรา']).toBe('2');
    expect(archiveOf(office).sheetByName('คำขอ')?.formatAt(2, 3)).toBe('@');
  });

  test('numbers go on where they were, duplicates are still found among what is at hand', () => {
    const office = after(4);
    archive(office);
    office.submit({ citizenId: citizenIdOf(9), email: 'new@school.example' });
    expect(office.requests.at(-1)?.['เลขที่คำขอ']).toBe('IDC-2573-0001');
    at(office, '2026-12-02T09:00:00');
    office.submit({ citizenId: citizenIdOf(8), email: 'new2@school.example' });
    expect(office.requests.at(-1)?.['เลขที่คำขอ']).toBe(ID(5));
  });

  test('what was copied before an execution died, and then opened again and changed, is archived as it is now', () => {
    const whole = after(4);
    archive(whole);
    const { reads, writes } = whole.lastExecution.backend;
    let both = 0;
    for (const atCall of callsToKill(reads + writes, 5, Math.floor((reads + writes) / 2))) {
      const office = after(4);
      office.workspace.planKill({ atCall, pending: 'kept' });
      office.office.call('archiveFinished', [], ADMIN);
      const isThere = rowsOf(archiveOf(office), 'คำขอ').some((row) => row['เลขที่คำขอ'] === ID(2));
      if (!isThere || !idsOf(office.requests).includes(ID(2))) continue;
      both++;
      const by = { id: ID(2), user: SUPERVISOR };
      expect(act(office, 'REOPEN', { reason: 'พบหลักฐานเพิ่ม' }, by)).toMatchObject({ ok: true });
      // What is open again is left alone by the run that goes on.
      office.call('runHourly');
      expect(idsOf(office.requests)).toContain(ID(2));
      expect(act(office, 'REJECT', { reason: 'ไม่พบสิทธิ' }, { id: ID(2), user: OFFICER })).toMatchObject({ ok: true });
      at(office, '2034-12-02T09:00:00');
      const live = withoutBlank(office.requests.find((row) => row['เลขที่คำขอ'] === ID(2)));
      archive(office);
      const rows = rowsOf(archiveOf(office), 'คำขอ').filter((row) => row['เลขที่คำขอ'] === ID(2));
      expect(rows.map(withoutBlank)).toEqual([live]);
      const actions = rowsOf(archiveOf(office), 'ประวัติ').filter((row) => row['เลขที่คำขอ'] === ID(2));
      expect(actions.map((row) => row['การดำเนินการ'])).toEqual(['SUBMIT', 'CANCEL', 'REOPEN', 'REJECT']);
    }
    expect(both).toBeGreaterThan(1);
  });

  test('what an execution that died has left, the hourly run finishes', () => {
    const office = after(4);
    office.workspace.planKill({ atCall: 12, pending: 'lost' });
    office.office.call('archiveFinished', [], ADMIN);
    expect(office.requests).toHaveLength(4);
    office.call('runHourly');
    expect(idsOf(office.requests)).toEqual([ID(1), ID(4)]);
    expect(list(office).archive.underWay).toBe(false);
  });

  test('reports of long ago count what has been moved', () => {
    const report = (office: TestOffice): string => {
      const answer = office.call<{ files: { fileId: string }[] }>('produceDocuments', [
        null,
        ['SERVICE_REPORT'],
        { year: 2570 },
      ]);
      return JSON.stringify(office.workspace.documents.get(answer.files[0]?.fileId ?? '')?.facts.body);
    };
    const numbers = (text: string): string[] => [...text.matchAll(/(\d+) ราย/g)].map(([, number]) => number ?? '');
    const before = after(4);
    const moved = after(4);
    archive(moved);
    expect(numbers(report(moved))).toEqual(numbers(report(before)));
  });

  test('a copy that takes the place of the original finds the archive of the original', () => {
    const office = after(4);
    archive(office);
    const book = archiveOf(office).id;
    expect(office.rows('ตั้งค่า').find((row) => row['คีย์'] === 'archiveFile')?.['ค่า']).toBe(book);
    for (const key of [...office.memory.values.keys()]) office.memory.delete(key);
    office.install();
    expect(office.memory.values.get('archive.book')).toBe(book);
    expect(list(office).archive.archived).toBe(2);
  });

  test('an archive that has gone is never replaced by an empty one', () => {
    const office = after(4);
    archive(office);
    const item = office.workspace.drive.items.get(archiveOf(office).id);
    if (item !== undefined) item.trashed = true;
    at(office, '2033-12-01T09:00:00');
    expect(office.call('archiveFinished')).toMatchObject({ ok: false, error: 'ARCHIVE_GONE' });
    expect(office.requests).toHaveLength(2);
    expect(office.call<{ checks: { id: string; ok: boolean }[] }>('healthCheck').checks).toContainEqual(
      expect.objectContaining({ id: 'archive', ok: false }),
    );
  });

  test('is searched by officers, who may open it; supervisors may not', () => {
    const office = after(4);
    archive(office);
    const search = (text: string, user = OFFICER): ArchiveHits =>
      office.call<ArchiveHits>('searchArchive', [text], user);
    expect(search('มานี').rows).toEqual([
      {
        requestId: ID(3),
        fullName: expect.stringContaining('มานี') as string,
        status: 'REJECTED',
        receivedDate: '2026-11-16',
        cardCode: '',
        url: expect.stringMatching(/^https:\/\/docs\.google\.com\/.*range=A3$/) as string,
      },
    ]);
    expect(search(ID(2)).total).toBe(1);
    expect(search(citizenIdOf(2).slice(-5)).total).toBe(1);
    expect(search('ไม่มีคนนี้').total).toBe(0);
    expect(search('').total).toBe(0);
    expect(office.call('searchArchive', ['x'], SUPERVISOR)).toMatchObject({ error: 'FORBIDDEN' });
    expect(office.workspace.drive.items.get(archiveOf(office).id)?.viewers).toEqual([OFFICER]);
  });

  test.each([['listYears'], ['archiveFinished'], ['removePersonalData'], ['exportEverything']])(
    '%s is for administrators alone',
    (name) => {
      for (const user of [OFFICER, SUPERVISOR])
        expect(after(4).call(name, [[]], user)).toMatchObject({ error: 'FORBIDDEN' });
    },
  );
});

describe('the export', () => {
  test('writes every sheet as CSV that nothing is carried out of, and links to the workbooks', () => {
    const office = after(4);
    archive(office);
    office.office.book.sheetByName('คำขอ')?.type(2, 12, "'=1+1");
    const answer = office.call<Exported>('exportEverything');
    const sheets = office.office.book.sheets.length + archiveOf(office).sheets.length;
    expect(answer).toMatchObject({ ok: true, files: sheets, left: 0 });
    expect(answer.workbooks.map(({ url }) => url)).toEqual([
      expect.stringMatching(new RegExp(`${office.office.book.id}/export\\?format=xlsx$`)),
      expect.stringMatching(new RegExp(`${archiveOf(office).id}/export\\?format=xlsx$`)),
    ]);
    const { drive } = office.workspace;
    const folder = [...drive.items.values()].find(({ name }) => name === 'ส่งออกข้อมูล 2030-12-01 09.00');
    const files = drive.children(folder?.id ?? '');
    expect(files).toHaveLength(sheets);
    const csv = Buffer.from(
      drive.contents.get(files.find(({ name }) => name === 'คำขอ.csv')?.id ?? '') ?? [],
    ).toString();
    expect(csv.startsWith('\ufeffเลขที่คำขอ,')).toBe(true);
    expect(csv).toContain(ID(1));
    expect(csv).not.toMatch(/(^|,)=/m);
    expect(folder?.access).toBe('PRIVATE');
  });

  test('what was begun on another day is not continued: its files are no longer what stands in the sheets', () => {
    const office = after(1);
    office.workspace.planKill({ atCall: 20, pending: 'lost' });
    office.office.call('exportEverything', [], ADMIN);
    at(office, '2027-12-02T09:00:00');
    office.call('exportEverything');
    const { drive } = office.workspace;
    const folders = [...drive.items.values()].filter(({ name }) => name.startsWith('ส่งออกข้อมูล'));
    expect(folders.map(({ name }) => name)).toEqual(['ส่งออกข้อมูล 2027-12-01 09.00', 'ส่งออกข้อมูล 2027-12-02 09.00']);
    expect(drive.children(folders[1]?.id ?? '')).toHaveLength(office.office.book.sheets.length);
  });

  test('sheets whose names are one as names of files become two files', () => {
    const office = after(1);
    office.office.book.addSheet({ name: 'จด?' });
    office.office.book.addSheet({ name: 'จด_' });
    const { files, left } = office.call<Exported>('exportEverything');
    expect([files, left]).toEqual([office.office.book.sheets.length, 0]);
    const names = [...office.workspace.drive.items.values()].map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['จด_.csv', 'จด_ 2.csv']));
  });

  test('killed half-way, it goes on in the same folder', () => {
    const office = after(1);
    office.workspace.planKill({ atCall: 20, pending: 'lost' });
    office.office.call('exportEverything', [], ADMIN);
    office.workspace.setTime(office.workspace.now() + 3_600_000);
    expect(office.call<Exported>('exportEverything')).toMatchObject({
      left: 0,
      files: office.office.book.sheets.length,
    });
    const folders = [...office.workspace.drive.items.values()].filter(({ name }) => name.startsWith('ส่งออกข้อมูล'));
    expect(folders).toHaveLength(1);
  });
});

test('the years of the archive and of the retention are the office’s own', () => {
  const office = after(4);
  setting(office, 'archiveYears', '5');
  expect(list(office).archive).toMatchObject({ years: 5, due: 0 });
  setting(office, 'retentionYears', '2');
  expect(list(office).removal).toMatchObject({ years: 2, due: 3 });
});
