/** Corrections and duplicates: who may change what, and what the second answer of a person becomes. */
import { setCells } from '../../emulator/scenario/sheetSteps';
import type { SubmissionEvent } from '../../emulator/model/forms';
import type { HealthReport } from '../../src/application/api';
import { titledAnswers } from '../support/answers';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { at, bring, staffed } from '../support/officersDay';
import { callsToKill } from '../support/trials';

const PHOTO_ONLY = { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [] };
const ORDER_ONLY = { สำเนาคำสั่งบรรจุและแต่งตั้ง: FIRST_FILES['สำเนาคำสั่งบรรจุและแต่งตั้ง'] ?? [] };

function editAnswer(office: TestOffice, event: SubmissionEvent, answers: Record<string, string>): void {
  office.office.deliver(office.form.edit(event.response.id, { answers }));
}

function setStatus(office: TestOffice, requestId: string, status: string): void {
  setCells(
    office.office,
    office.office.book,
    { sheet: 'คำขอ', where: { เลขที่คำขอ: requestId }, set: { รหัสสถานะ: status } },
    ADMIN,
  );
}

const kinds = (office: TestOffice): string[] =>
  office.messages
    .filter((row) => row['เลขที่คำขอ'] !== '')
    .map((row) => `${row['รหัสข้อความ'] ?? ''} ${row['ผู้รับ'] ?? ''} ${row['รหัสสถานะ'] ?? ''}`);

describe('a new answer while the request waits for correction', () => {
  const office = new TestOffice();
  office.submit({ phone: '12' }, PHOTO_ONLY);
  office.hours(24);
  office.submit({ phone: '081-999-0000' }, ORDER_ONLY);

  test('takes the place of the old data under the same id, one round further', () => {
    expect(office.requests).toHaveLength(1);
    expect(office.requests[0]).toMatchObject({
      เลขที่คำขอ: 'IDC-2569-0001',
      รหัสสถานะ: 'RECEIVED',
      รอบแก้ไข: '1',
      ผลการตรวจ: '',
      โทรศัพท์: '0819990000',
      กำหนดแก้ไข: '',
    });
  });

  test('the day on which it was first received stays', () => {
    expect(office.requests[0]).toMatchObject({ วันที่รับคำขอ: '2026-11-16', ประทับเวลา: '2026-11-17T09:00:00+07:00' });
  });

  test('files that were fine need not be sent again', () => {
    const files = JSON.parse(office.requests[0]?.['ไฟล์แนบ'] ?? '[]') as { document: string; replaced?: boolean }[];
    expect(files.map((file) => [file.document, file.replaced ?? false])).toEqual([
      ['PHOTO', false],
      ['INITIAL_ORDER', false],
    ]);
  });

  test('old values are in the history', () => {
    expect(office.history.map((row) => [row['การดำเนินการ'], row['จาก'], row['เป็น']])).toEqual([
      ['SUBMIT', '', 'RECEIVED'],
      ['AUTO_RETURN', 'RECEIVED', 'NEEDS_CORRECTION'],
      ['RESUBMIT', 'NEEDS_CORRECTION', 'RECEIVED'],
    ]);
    expect(office.history[2]?.['รายละเอียด']).toBe('ส่งคำตอบใหม่ ข้อมูลเดิม: โทรศัพท์ "12"');
  });

  test('both answers carry the id, and the applicant is told of each', () => {
    expect(office.answerRows.map((row) => row['เลขที่คำขอ (ระบบ)'])).toEqual(['IDC-2569-0001', 'IDC-2569-0001']);
    expect(kinds(office)).toEqual(['M02 somying@school.example SENT', 'M01 somying@school.example SENT']);
  });
});

test('a correction that is not right yet is returned again and told again', () => {
  const office = new TestOffice();
  office.submit({ phone: '12' });
  office.submit({ phone: '13' });
  expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'NEEDS_CORRECTION', รอบแก้ไข: '1', ผลการตรวจ: 'PHONE_FORMAT' });
  expect(office.messages.map((row) => row['กุญแจข้อความ'])).toEqual(['IDC-2569-0001/M02/0', 'IDC-2569-0001/M02/1']);
  expect(office.workspace.mail.sent).toHaveLength(2);
});

test('a correction from another address replaces nothing: it is held, and the owner is told', () => {
  const office = new TestOffice();
  office.submit({ phone: '12' });
  office.submit({ email: 'thief@else.example', phone: '081-000-0000' });
  expect(office.requests.map((row) => [row['เลขที่คำขอ'], row['รหัสสถานะ'], row['โทรศัพท์'], row['ผลการตรวจ']])).toEqual([
    ['IDC-2569-0001', 'NEEDS_CORRECTION', '12', 'PHONE_FORMAT'],
    ['IDC-2569-0002', 'RECEIVED', '0810000000', 'CORRECTION_OTHER_EMAIL:IDC-2569-0001'],
  ]);
  expect(kinds(office)).toEqual([
    'M02 somying@school.example SENT',
    'M01 thief@else.example SENT',
    'M12 somying@school.example SENT',
  ]);
  const toThief = office.workspace.mail.sent
    .filter((mail) => mail.to.includes('thief@else.example'))
    .map((mail) => mail.text)
    .join();
  expect(toThief).not.toContain('IDC-2569-0001');
});

describe('an edited answer', () => {
  test('while the request waits for correction it is a correction', () => {
    const office = new TestOffice();
    const event = office.arrive({ phone: '12' });
    office.office.deliver(event);
    editAnswer(office, event, { โทรศัพท์: '081-999-0000' });
    expect(office.requests).toHaveLength(1);
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', รอบแก้ไข: '1', โทรศัพท์: '0819990000' });
    expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toBe('รับคำตอบที่แก้ไขแล้ว');
  });

  test('before anybody has begun to check it replaces the data, in the same round and without another mail', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.deliver(event);
    editAnswer(office, event, { ชื่อ: 'สมศรี' });
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', รอบแก้ไข: '0', ชื่อ: 'สมศรี' });
    expect(office.history[1]).toMatchObject({ การดำเนินการ: 'EDIT', รายละเอียด: 'ผู้ยื่นแก้ไขคำตอบ ข้อมูลเดิม: ชื่อ "สมหญิง"' });
    expect(kinds(office)).toEqual(['M01 somying@school.example SENT']);
  });

  test('tells old choices by their labels, not by codes', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.deliver(event);
    editAnswer(office, event, { ขอทำบัตรกรณี: 'ขอมีบัตรใหม่ – บัตรหาย', ประเภทผู้ยื่นคำขอ: 'ลูกจ้างประจำ' });
    expect(office.history[1]?.['รายละเอียด']).toBe(
      'ผู้ยื่นแก้ไขคำตอบ ข้อมูลเดิม: ประเภทผู้ยื่นคำขอ "ข้าราชการครูและบุคลากรทางการศึกษา"; ขอทำบัตรกรณี "ขอมีบัตรครั้งแรก"',
    );
  });

  test('that spoils a request returns it', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.deliver(event);
    editAnswer(office, event, { โทรศัพท์: '12' });
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'NEEDS_CORRECTION', รอบแก้ไข: '0', ผลการตรวจ: 'PHONE_FORMAT' });
    expect(kinds(office)).toEqual(['M01 somying@school.example SENT', 'M02 somying@school.example SENT']);
  });

  test.each(['CHECKING', 'IN_PRODUCTION', 'READY_FOR_PICKUP', 'PICKED_UP', 'CANCELLED'])(
    'in %s changes nothing and is flagged once for the officer',
    (status) => {
      const office = new TestOffice();
      const event = office.arrive();
      office.office.deliver(event);
      setStatus(office, 'IDC-2569-0001', status);
      editAnswer(office, event, { ชื่อ: 'สมศรี' });
      editAnswer(office, event, { ชื่อ: 'สมใจ' });
      expect(office.requests[0]).toMatchObject({ รหัสสถานะ: status, ชื่อ: 'สมหญิง', ผลการตรวจ: 'EDITED_LATER' });
      // What the applicant wrote is told as it would be stored: what has not changed is not in it, however it was written.
      expect(office.history.filter((row) => row['การดำเนินการ'] === 'EDIT').map((row) => row['รายละเอียด'])).toEqual(
        ['สมศรี', 'สมใจ'].map((name) => `ผู้ยื่นแก้ไขคำตอบหลังเริ่มตรวจสอบ ข้อมูลคำขอไม่เปลี่ยน รายการที่แก้: ชื่อ "${name}"`),
      );
      expect(office.workspace.mail.sent).toHaveLength(1);
    },
  );

  test('delivered twice changes nothing the second time', () => {
    const office = new TestOffice();
    const event = office.arrive({ phone: '12' });
    office.office.deliver(event);
    const edited = office.form.edit(event.response.id, { answers: { โทรศัพท์: '081-999-0000' } });
    office.office.deliver(edited);
    office.office.deliver(edited);
    office.office.deliver(event);
    expect(office.requests[0]).toMatchObject({ รอบแก้ไข: '1' });
    expect(office.history).toHaveLength(3);
    expect(office.workspace.mail.sent).toHaveLength(2);
  });

  test.each(['lost', 'kept'] as const)('killed at any call, pending writes %s, is finished by the sweep', (pending) => {
    const calls = 40;
    for (const atCall of callsToKill(calls, 8)) {
      const office = new TestOffice().withoutSummary();
      const event = office.arrive({ phone: '12' });
      office.office.deliver(event);
      office.workspace.setTime(office.workspace.now() + 60_000);
      const edited = office.form.edit(event.response.id, { answers: { โทรศัพท์: '081-999-0000' } });
      office.workspace.planKill({ atCall, pending });
      office.office.deliver(edited);
      const wasKilled = office.lastExecution.status === 'KILLED';
      office.hours(2);
      expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', รอบแก้ไข: '1', โทรศัพท์: '0819990000' });
      expect(office.history.map((row) => row['การดำเนินการ'])).toEqual(['SUBMIT', 'AUTO_RETURN', 'RESUBMIT']);
      expect(office.messages.map((row) => row['รหัสสถานะ'])).toEqual(['SENT', 'SENT']);
      if (!wasKilled) break;
    }
  });

  test('whose event never comes is found by the sweep; what people type beside it is not taken for one', () => {
    const office = new TestOffice().withoutSummary();
    const event = office.arrive();
    office.office.deliver(event);
    const sheet = office.office.book.sheetByName('การตอบแบบฟอร์ม 1');
    const columns = sheet?.lastColumn() ?? 0;
    sheet?.type(1, columns + 1, 'หมายเหตุของเรา');
    sheet?.type(2, columns + 1, 'โทรแล้ว');
    office.hours(1);
    expect(office.history.map((row) => row['การดำเนินการ'])).toEqual(['SUBMIT']);
    office.form.edit(event.response.id, { answers: { โทรศัพท์: '081-999-0000' } });
    expect(office.call<HealthReport>('healthCheck').checks.find(({ id }) => id === 'sweep')?.ok).toBe(false);
    office.hours(1);
    expect(office.requests).toHaveLength(1);
    expect(office.requests[0]).toMatchObject({ โทรศัพท์: '0819990000' });
    expect(office.history.map((row) => row['การดำเนินการ'])).toEqual(['SUBMIT', 'EDIT']);
    office.hours(3);
    expect(office.history).toHaveLength(2);
    expect(office.call<HealthReport>('healthCheck').checks.find(({ id }) => id === 'sweep')?.ok).toBe(true);
  });

  test('of a request that somebody deleted stays without one', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.deliver(event);
    office.office.book.sheetByName('คำขอ')?.deleteRows(2, 1);
    editAnswer(office, event, { ชื่อ: 'สมศรี' });
    expect(office.requests).toHaveLength(0);
    expect(office.lastExecution.status).toBe('COMPLETED');
  });
});

describe('a second request of one person', () => {
  test.each(['RECEIVED', 'CHECKING', 'IN_PRODUCTION', 'READY_FOR_PICKUP'])(
    'while the first is in %s is marked, not counted, not returned, and its own sender told',
    (status) => {
      const office = new TestOffice();
      office.submit();
      if (status !== 'RECEIVED') setStatus(office, 'IDC-2569-0001', status);
      office.submit({ phone: '12' });
      expect(office.requests[1]).toMatchObject({
        เลขที่คำขอ: 'IDC-2569-0002',
        รหัสสถานะ: 'RECEIVED',
        ผลการตรวจ: 'PHONE_FORMAT,OPEN_DUPLICATE:IDC-2569-0001',
      });
      expect(kinds(office)).toEqual(['M01 somying@school.example SENT', 'M12 somying@school.example SENT']);
      expect(office.workspace.mail.sent[1]?.text).toContain('ท่านมีคำขอมีบัตรเลขที่ IDC-2569-0001 อยู่ระหว่างดำเนินการ');
      const list = office.call<{ counts: Record<string, number>; rows: { duplicateOf?: string }[] }>('listRequests', [
        {},
      ]);
      expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(list.rows[0]?.duplicateOf).toBe('IDC-2569-0001');
    },
  );

  test('from another address tells that address nothing', () => {
    const office = new TestOffice();
    office.submit();
    office.submit({ email: 'other@else.example' });
    expect(office.findings(1)).toEqual(['OPEN_DUPLICATE:IDC-2569-0001']);
    expect(kinds(office)).toEqual(['M01 somying@school.example SENT']);
  });

  test.each([
    [30, ['RECENT_COMPLETED:IDC-2569-0001']],
    [31, []],
  ])('%i days after the card was collected', (days, findings) => {
    const office = staffed();
    office.submit();
    bring(office, 'PICKED_UP');
    at(office, '2026-11-25T10:30:00');
    office.workspace.passTime(days * 86_400_000);
    office.submit({}, { ...FIRST_FILES });
    expect(office.findings(1)).toEqual(findings);
  });

  test.each(['CANCELLED', 'REJECTED'])('after a request that was %s is new', (status) => {
    const office = new TestOffice();
    office.submit();
    setStatus(office, 'IDC-2569-0001', status);
    office.submit();
    expect(office.findings(1)).toEqual([]);
  });

  test('a school files for many from one address: nobody is anybody’s duplicate', () => {
    const office = new TestOffice();
    for (const citizenId of ['1999900001010', '2999900002022'])
      office.submit({ email: 'school@school.example', citizenId });
    expect(office.requests.map((row) => row['ผลการตรวจ'])).toEqual(['', '']);
  });

  test('the old card of somebody else is a warning', () => {
    const office = new TestOffice();
    office.submit({ oldCardNo: '09998-00012' });
    office.submit({ citizenId: '2999900002022', oldCardNo: '09998–00012' });
    office.submit({ citizenId: '1999900001010', email: 'x@x.example', oldCardNo: '09998-00012' });
    expect(office.findings(0)).toEqual([]);
    expect(office.findings(1)).toEqual(['OLD_CARD_OTHER_PERSON']);
    expect(office.findings(2)).toContain('OPEN_DUPLICATE:IDC-2569-0001');
  });
});

test('an edited duplicate stays a duplicate that waits for the officer', () => {
  const office = new TestOffice();
  office.submit();
  const second = office.arrive({ phone: '12' });
  office.office.deliver(second);
  editAnswer(office, second, { โทรศัพท์: '13' });
  expect(office.requests[1]).toMatchObject({
    รหัสสถานะ: 'RECEIVED',
    ผลการตรวจ: 'PHONE_FORMAT,OPEN_DUPLICATE:IDC-2569-0001',
  });
  expect(office.messages.map((row) => row['รหัสข้อความ'])).toEqual(['M01', 'M12']);
});

test('answers named by title reach the form', () => {
  expect(Object.keys(titledAnswers())).toContain('โทรศัพท์');
});
