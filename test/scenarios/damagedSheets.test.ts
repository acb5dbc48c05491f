/** Officers' actions on sheets that somebody has damaged or rearranged. Kills and races at every call: torture/. */
import { operate } from '../../emulator/scenario/sheetSteps';
import { ADMIN } from '../support/office';
import { act, bring, ID, staffed, submitted } from '../support/officersDay';

describe('a sheet that somebody has damaged', () => {
  test.each([
    ['ทะเบียนคุม ก', 'SHEET_MISSING'],
    ['ประวัติ', 'SHEET_MISSING'],
    ['คำขอ', 'SHEET_MISSING'],
  ])('%s deleted: the acceptance is refused with the repair, and nothing is half done', (name, error) => {
    const office = bring(submitted(), 'CHECKING');
    const status = office.requests[0]?.['รหัสสถานะ'];
    office.office.book.removeSheet(office.office.book.sheetByName(name)?.id ?? -1);
    const answer = act(office, 'ACCEPT', { checklistComplete: true });
    expect(answer).toMatchObject({ ok: false, error });
    expect(answer.text).toContain('งานบัตร > ติดตั้ง');
    if (name !== 'คำขอ') expect(office.requests[0]?.['รหัสสถานะ']).toBe(status);
    if (name !== 'คำขอ') {
      office.call('install', [], ADMIN);
      expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    }
  });

  test('a heading of the register renamed: the repair is named, nothing is half done', () => {
    const office = bring(submitted(), 'CHECKING');
    office.office.book.sheetByName('ทะเบียนคุม ก')?.type(1, 7, 'ชนิด');
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({
      error: 'HEADER_MISSING',
      text: expect.stringContaining('ประเภท') as string,
    });
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'CHECKING', เลขที่: '' });
    expect(office.rows('ทะเบียนคุม ก')).toEqual([]);
  });

  test('a register with another order and a column of the office’s own still works', () => {
    const office = submitted();
    const sheet = office.office.book.sheetByName('ทะเบียนคุม ก');
    sheet?.insertColumns(1, 1);
    sheet?.type(1, 1, 'ของเรา');
    sheet?.insertColumns(9, 2);
    bring(office, 'PICKED_UP');
    expect(office.rows('ทะเบียนคุม ก')[0]).toMatchObject({
      ของเรา: '',
      เลขที่: '1/2569',
      รหัสบัตร: '09998-00012',
      เวลา: '10.30',
    });
  });

  test('คำขอ sorted by somebody between two actions: the right row is changed', () => {
    const office = staffed();
    office.submit();
    office.submit({ citizenId: '1999900002016', email: 'b@school.example', firstName: 'กานดา' });
    bring(office, 'CHECKING');
    operate(office.office.book, { sheet: 'คำขอ', op: 'sort', column: 'เลขที่คำขอ', ascending: false });
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    expect(office.requests.map((row) => [row['เลขที่คำขอ'], row['รหัสสถานะ']])).toEqual([
      ['IDC-2569-0002', 'RECEIVED'],
      [ID, 'IN_PRODUCTION'],
    ]);
  });
});
