/** The morning on the shipped bundle: reminders once and on time, digests, people without an address, faults and the clock. */
import { appendCells } from '../../emulator/scenario/sheetSteps';
import { calls } from '../support/documents';
import { citizenIdOf, officeWith } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import {
  act,
  at,
  bring,
  ID,
  kinds,
  lastMail,
  OFFICER,
  open,
  READY,
  setting,
  staffed,
  SUPERVISOR,
} from '../support/officersDay';

/** Hourly runs as the trigger makes them, at these times. */
function hourly(office: TestOffice, ...times: readonly string[]): void {
  for (const time of times) {
    at(office, time);
    office.call('runHourly');
  }
}
const mails = (office: TestOffice, start: string): string[] =>
  office.workspace.mail.sent.filter(({ subject }) => subject.startsWith(start)).map(({ to }) => to.join());
const sentKinds = (office: TestOffice): string[] => kinds(office).map((text) => text.split(' ')[0] ?? '');

const ready = bringReady().snapshot();
function bringReady(): TestOffice {
  const office = staffed();
  office.submit();
  return bring(office, 'READY_FOR_PICKUP');
}
const waiting = (): TestOffice => new TestOffice({ from: ready });

describe('reminders', () => {
  test('a card that waits: 7, 14 and 30 days after it was ready, at the hour that is set', () => {
    const office = waiting();
    hourly(office, '2026-11-27T06:59:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06']);
    hourly(office, '2026-11-27T07:00:00', '2026-11-27T08:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06', 'M07']);
    const reminder =
      office.workspace.mail.sent.filter(({ subject }) => subject.includes('โปรดมารับบัตร')).at(-1)?.text ?? '';
    expect(reminder).toContain('20 พฤศจิกายน 2569 (7 วันแล้ว)');
    expect(reminder).toContain('วันและเวลาราชการ 08.30–16.30 น.');
    expect(reminder).not.toContain('{{');
    hourly(office, '2026-12-04T07:00:00', '2026-12-20T07:00:00', '2026-12-21T07:00:00', '2027-01-20T07:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06', 'M07', 'M07', 'M07']);
  });

  test('after a missed month there is one of its kind, not three', () => {
    const office = waiting();
    hourly(office, '2026-12-21T07:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06', 'M07']);
    expect(lastMailTo(office, 'somying@school.example')).toContain('31 วันแล้ว');
  });

  test('a card that was collected or made again is not asked for; made again and ready, it waits anew', () => {
    const office = waiting();
    at(office, '2026-11-24T10:00:00');
    act(office, 'REPRINT', { reason: 'ชื่อผิด' });
    hourly(office, '2026-11-27T07:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06']);
    at(office, '2026-11-30T10:00:00');
    act(office, 'MARK_READY', { ...READY, issueDate: '2026-11-30' });
    hourly(office, '2026-12-04T07:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06', 'M06']);
    hourly(office, '2026-12-07T07:00:00');
    expect(sentKinds(office)).toEqual(['M01', 'M06', 'M06', 'M07']);
  });

  test('a correction: two working days before, the day after, and every week, three times', () => {
    const office = staffed();
    office.submit({ phone: '12' });
    const due = open(office).correctionDue;
    expect(due).toBe('2026-11-23');
    hourly(office, '2026-11-18T07:00:00');
    expect(sentKinds(office)).toEqual(['M02']);
    hourly(office, '2026-11-19T07:00:00');
    expect(lastMailTo(office, 'somying@school.example')).toContain('1. หมายเลขโทรศัพท์ไม่ถูกต้อง');
    hourly(office, '2026-11-24T07:00:00', '2026-12-01T07:00:00', '2026-12-08T07:00:00', '2026-12-15T07:00:00');
    expect(sentKinds(office)).toEqual(['M02', 'M03', 'M04', 'M04', 'M04']);
  });

  test('a card that ends soon: its holder is told, but not when a new request has come', () => {
    const office = waiting();
    at(office, '2026-11-25T10:31:00');
    act(office, 'PICKUP', { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true });
    const before = office.snapshot();
    hourly(office, '2032-09-19T07:00:00', '2032-09-20T07:00:00');
    expect(sentKinds(office).at(-1)).toBe('M13');
    expect(lastMailTo(office, 'somying@school.example')).toContain('19 พฤศจิกายน 2575');
    hourly(office, '2032-11-19T07:00:00', '2032-11-20T07:00:00');
    expect(sentKinds(office).at(-1)).toBe('M14');
    expect(lastMailTo(office, 'somying@school.example')).toContain('ภายในวันที่ 19 ธันวาคม 2575');
    const renewed = new TestOffice({ from: before });
    at(renewed, '2032-09-10T09:00:00');
    renewed.submit({ reason: 'บัตรหมดอายุ', eventDate: '19/11/2575' });
    hourly(renewed, '2032-09-19T07:00:00', '2032-09-20T07:00:00');
    expect(sentKinds(renewed)).not.toContain('M13');
  });

  test('who has no address is to be called', () => {
    const office = staffed();
    const { requestId } = office.call<{ requestId: string }>('enterPaperRequest', [PAPER], OFFICER);
    bring(office, 'READY_FOR_PICKUP', requestId);
    act(office, 'MARK_READY', READY, { id: requestId });
    office.call('logPhoneCall', [requestId, { result: 'REACHED' }], OFFICER);
    expect(open(office, requestId).callOn).toBe('');
    hourly(office, '2026-11-27T07:00:00');
    expect(open(office, requestId).callOn).toBe('2026-11-27');
    expect(kinds(office)).toEqual([]);
    expect(lastMailTo(office, OFFICER)).toContain(`- ${requestId} นายสมชาย ใจกล้า`);
  });
});

const lastMailTo = (office: TestOffice, address: string): string =>
  office.workspace.mail.sent.filter(({ to }) => to.includes(address)).at(-1)?.text ?? '';

const PAPER = {
  prefix: 'นาย',
  firstName: 'สมชาย',
  lastName: 'ใจกล้า',
  citizenId: '1999900001028',
  birthDate: '1/5/2530',
  nationality: 'ไทย',
  bloodGroup: 'โอ',
  regHouseNo: '1',
  regSubdistrict: 'ขลุง',
  regDistrict: 'ขลุง',
  regProvince: 'จันทบุรี',
  regPostcode: '22110',
  phone: '0812345678',
  contactAddress: 'ตามทะเบียนบ้าน',
  category: 'TEACHER_CIVIL',
  positionName: 'ครู',
  level: 'คศ.2',
  school: 'โรงเรียนตัวอย่าง',
  schoolDistrict: 'ขลุง',
  reason: 'FIRST',
  declaration: 'YES',
  privacyConsent: 'YES',
  documents: ['PHOTO', 'INITIAL_ORDER'],
};

describe('faults', () => {
  test('killed at every call of the morning: each reminder once, twice only where the kill fell between send and record', () => {
    const probe = waiting();
    hourly(probe, '2026-11-27T07:00:00');
    const total = calls(probe.lastExecution);
    for (let atCall = 1; atCall <= total; atCall++) {
      const office = waiting();
      at(office, '2026-11-27T07:00:00');
      office.workspace.planKill({ atCall, pending: atCall % 2 === 0 ? 'kept' : 'lost' });
      office.office.call('runHourly', [], ADMIN);
      hourly(office, '2026-11-27T08:00:00', '2026-11-27T09:00:00');
      const rows = office.messages.filter((row) => row['รหัสข้อความ'] === 'M07');
      expect({ atCall, states: rows.map((row) => row['รหัสสถานะ']) }).toEqual({ atCall, states: ['SENT'] });
      const times = mails(office, 'แจ้งเตือน โปรดมารับบัตร').length;
      const repeated = (rows[0]?.['ปัญหา'] ?? '').includes('สองฉบับ');
      expect({ atCall, times: times <= (repeated ? 2 : 1) && times >= 1 }).toEqual({ atCall, times: true });
    }
  });

  test('the quota is short: the most urgent go, the others the next day, and the administrator is told', () => {
    const office = waiting();
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example', phone: '12' });
    // Both fall due: M07 of the first, M04 of the second.
    at(office, '2026-11-27T06:00:00');
    office.workspace.mail.recipientsPerDay = 21 + office.workspace.mail.sent.length;
    hourly(office, '2026-11-28T07:00:00');
    const states = office.messages
      .filter((row) => /M0[347]/.test(row['รหัสข้อความ'] ?? ''))
      .map((row) => `${row['รหัสข้อความ'] ?? ''} ${row['รหัสสถานะ'] ?? ''}`);
    expect(states).toContain('M07 SENT');
    office.workspace.mail.recipientsPerDay = 1500;
    hourly(office, '2026-11-29T07:00:00');
    expect(office.messages.filter((row) => row['รหัสสถานะ'] === 'DUE')).toEqual([]);
  });

  test('sendEmail throws: the reminder is tried again, the others go on', () => {
    const office = waiting();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Service unavailable: Gmail' });
    hourly(office, '2026-11-27T07:00:00');
    expect(kinds(office).at(-1)).toBe('M07 FAILED');
    hourly(office, '2026-11-27T08:00:00');
    expect(kinds(office).at(-1)).toBe('M07 SENT');
  });

  test('the clock set forward or back by a day changes nothing that was told', () => {
    const office = waiting();
    hourly(office, '2026-11-28T07:00:00');
    const told = kinds(office);
    hourly(office, '2026-11-27T07:00:00', '2026-11-27T12:00:00', '2026-11-28T08:00:00');
    expect(kinds(office)).toEqual(told);
  });

  test('somebody sorts the messages while they go out: each line says what became of its own', () => {
    const office = waiting();
    hourly(office, '2026-11-27T07:00:00');
    expect(new Set(office.messages.map((row) => row['กุญแจข้อความ'])).size).toBe(office.messages.length);
  });
});

describe('mornings that go wrong', () => {
  const write = (office: TestOffice, heading: string, value: string, row = 1): void => {
    const sheet = office.office.book.sheetByName('คำขอ');
    const column = Array.from({ length: sheet?.lastColumn() ?? 0 }, (_, at) => sheet?.displayAt(1, at + 1)).indexOf(
      heading,
    );
    const cells = sheet?.rows[row];
    if (column < 0 || cells === undefined) throw new Error(`no ${heading}`);
    cells.values[column] = value;
  };

  test('a day that somebody has typed in another shape stops nobody else’s reminder, and is told', () => {
    const office = waiting();
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example', phone: '12' });
    write(office, 'กำหนดแก้ไข', '30/11/2569', 2);
    hourly(office, '2026-11-27T07:00:00');
    expect(sentKinds(office)).toContain('M07');
    expect(lastMailTo(office, ADMIN)).toContain('วันที่ในคำขอ IDC-2569-0002 อ่านไม่ได้');
  });

  test('since when a card waits, mistyped: the day on which it was ready counts', () => {
    const office = waiting();
    write(office, 'ถึงสถานะเมื่อ', '20/11/2569');
    hourly(office, '2026-11-27T07:00:00');
    expect(sentKinds(office)).toContain('M07');
    expect(lastMailTo(office, ADMIN)).toContain('วันที่ในคำขอ IDC-2569-0001 อ่านไม่ได้');
  });

  test('others hold the lock all the while: the morning is made up for an hour later', () => {
    const office = waiting();
    const lock = office.workspace.lock('script/script');
    const busy = jest.spyOn(lock, 'take').mockReturnValue(false);
    hourly(office, '2026-11-27T07:00:00');
    expect(busy).toHaveBeenCalled();
    busy.mockRestore();
    expect(sentKinds(office)).not.toContain('M07');
    hourly(office, '2026-11-27T08:00:00', '2026-11-27T09:00:00');
    expect(sentKinds(office).filter((kind) => kind === 'M07')).toHaveLength(1);
    expect(mails(office, 'สรุปงานบัตรประจำวัน')).toEqual([OFFICER]);
  });

  test('two mornings at once tell everybody once', async () => {
    for (const first of [6, 8, 10, 12, 14]) {
      const office = waiting();
      at(office, '2026-11-27T07:00:00');
      const request = office.office.callRequest('runDaily', [], ADMIN);
      const schedule = [...Array<number>(first).fill(0), ...Array<number>(first).fill(1)];
      const outcomes = await office.office.race([request, request], schedule);
      expect(outcomes.map(({ error }) => error)).toEqual([null, null]);
      expect(sentKinds(office).filter((kind) => kind === 'M07')).toHaveLength(1);
      expect(mails(office, 'สรุปงานบัตรประจำวัน')).toEqual([OFFICER]);
    }
  });

  test('a reminder that looks forward is not sent once its day has passed', () => {
    const office = staffed();
    office.submit({ phone: '12' });
    at(office, '2026-11-19T06:00:00');
    office.workspace.mail.recipientsPerDay = 20;
    hourly(office, '2026-11-19T07:00:00');
    expect(kinds(office)).toContain('M03 DUE');
    office.workspace.mail.recipientsPerDay = 1500;
    hourly(office, '2026-11-25T06:00:00');
    expect(kinds(office)).toContain('M03 DROPPED');
    expect(mails(office, 'แจ้งเตือน ใกล้ครบกำหนด')).toEqual([]);
  });

  test('the first working day of a month was missed: supervisors are told on the next, once', () => {
    const office = waiting();
    hourly(office, '2026-11-30T07:00:00', '2026-12-02T07:00:00', '2026-12-03T07:00:00');
    expect(mails(office, 'สรุปผลงานบัตร')).toEqual([SUPERVISOR]);
    hourly(office, '2027-01-04T07:00:00');
    expect(mails(office, 'สรุปผลงานบัตร')).toEqual([SUPERVISOR, SUPERVISOR]);
  });
});

describe('digests', () => {
  test('officers every working day, not on Sunday, not when there is nothing to tell', () => {
    const office = staffed();
    hourly(office, '2026-11-17T07:00:00');
    expect(mails(office, 'สรุปงานบัตรประจำวัน')).toEqual([]);
    office.submit();
    hourly(office, '2026-11-18T07:00:00', '2026-11-22T07:00:00', '2026-11-23T07:00:00');
    expect(mails(office, 'สรุปงานบัตรประจำวัน')).toEqual([OFFICER, OFFICER]);
    const text = lastMailTo(office, OFFICER);
    expect(text).toContain('1. คำขอใหม่รอรับเรื่อง 1 รายการ');
    expect(text).not.toMatch(/\{\{|1999900001010|0812345678/);
  });

  test('supervisors on the first working day of a month, about the month before', () => {
    const office = waiting();
    appendCells(
      office.office,
      office.office.book,
      { sheet: 'อำเภอ', rows: [{ อำเภอ: 'ขลุง', 'ระยะทาง (กม.)': '70' }] },
      ADMIN,
    );
    at(office, '2026-11-25T10:31:00');
    act(office, 'PICKUP', { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true });
    hourly(office, '2026-12-01T07:00:00', '2026-12-02T07:00:00');
    expect(mails(office, 'สรุปผลงานบัตร')).toEqual([SUPERVISOR]);
    const text = lastMailTo(office, SUPERVISOR);
    expect(text).toContain('รับคำขอ 1 ราย จัดทำเสร็จ 1 ราย รับบัตรแล้ว 1 ราย แล้วเสร็จตามกำหนด ร้อยละ 100');
    expect(text).toContain('ประหยัดการเดินทาง 140 กิโลเมตร คิดเป็นเงิน 560 บาท');
    expect(text).toContain('ความพึงพอใจ ร้อยละ – (เป้าหมาย ร้อยละ 94)');
  });

  test('administrators only when something is wrong, once a day', () => {
    const office = staffed();
    hourly(office, '2026-11-17T07:00:00');
    expect(mails(office, 'งานบัตร: มีเรื่อง')).toEqual([]);
    setting(office, 'slaWorkingDays', 'ห้า');
    hourly(office, '2026-11-18T07:00:00', '2026-11-18T08:00:00');
    expect(mails(office, 'งานบัตร: มีเรื่อง')).toEqual([ADMIN]);
    expect(lastMailTo(office, ADMIN)).toContain('ค่าของ slaWorkingDays อ่านไม่ได้ ("ห้า")');
  });

  test('one that did not go out is made anew the same day, and dropped the next', () => {
    const office = bringReady();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 5, error: 'Service unavailable: Gmail' });
    hourly(office, '2026-11-23T07:00:00');
    expect(office.messages.at(-1)).toMatchObject({ รหัสข้อความ: 'M15', รหัสสถานะ: 'FAILED' });
    hourly(office, '2026-11-23T08:00:00');
    expect(office.messages.find((row) => row['รหัสข้อความ'] === 'M15')).toMatchObject({ รหัสสถานะ: 'SENT' });
  });
});

describe('what goes with the messages', () => {
  test('M06 has the blank proxy letter, and names the days on which the counter is closed', () => {
    const office = staffed();
    appendCells(
      office.office,
      office.office.book,
      { sheet: 'วันหยุด', rows: [{ วันที่: '2026-11-24', ชื่อ: 'ประชุม', ปิดรับบัตร: 'TRUE' }] },
      ADMIN,
    );
    office.submit();
    hourly(office, '2026-11-17T07:00:00');
    bring(office, 'READY_FOR_PICKUP');
    const mail = office.workspace.mail.sent.at(-1);
    expect(mail?.attachments.map(({ name }) => name)).toEqual(['ใบมอบฉันทะให้รับบัตรแทน.pdf']);
    const bytes = office.workspace.drive.contents.get(mail?.attachments[0]?.contentId ?? '');
    expect(Buffer.from(bytes ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(mail?.text).toContain('งดให้บริการรับบัตร วันที่ 24 พ.ย. 2569');
    expect(mail?.text).toContain('(แบบฟอร์มตามไฟล์แนบ)');
  });

  test('M08 asks for the survey; an answer to it is no request, and feeds the month’s figure', () => {
    const office = waiting();
    at(office, '2026-11-25T10:31:00');
    act(office, 'PICKUP', { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true });
    expect(lastMail(office)).toMatch(/ประเมินความพึงพอใจ .* ที่ https:\/\/docs\.google\.com\/forms\//);
    const survey = [...office.workspace.forms.values()].find(({ facts }) => facts.title.startsWith('แบบประเมิน'));
    if (survey === undefined) throw new Error('no survey');
    const items = survey.facts.items.filter(({ type }) => type === 'SCALE').map(({ title }) => title);
    expect(items).toHaveLength(5);
    const before = office.requests.length;
    const answers = Object.fromEntries(items.map((title, index) => [title, String(index === 0 ? 3 : 5)]));
    office.office.deliver(survey.submit({ answers }));
    expect(office.requests).toHaveLength(before);
    expect(office.history.map((row) => row['การดำเนินการ'])).not.toContain('EVENT_IGNORED');
    hourly(office, '2026-12-01T07:00:00');
    expect(lastMailTo(office, SUPERVISOR)).toContain('ความพึงพอใจ ร้อยละ 92');
  });
});

describe('what a morning costs', () => {
  test('with nothing due 6 reads and no cell written, at 20,000 requests', () => {
    const office = officeWith(20_000);
    // Saturday: no digest either.
    at(office, '2026-11-21T07:00:00');
    office.call('runDaily');
    const { backend, cells } = office.lastExecution;
    expect(backend.reads).toBeLessThanOrEqual(6);
    expect(cells.written).toBe(0);
  });

  test('with 60 reminders due at 20,000 requests: 12 reads, one block, one flushed write each', () => {
    const office = officeWith(20_000);
    const sheet = office.office.book.sheetByName('คำขอ');
    const columns = new Map(
      Array.from({ length: sheet?.lastColumn() ?? 0 }, (_, index) => [sheet?.displayAt(1, index + 1), index]),
    );
    for (let index = 1; index <= 60; index++) {
      const row = sheet?.rows[index * 300];
      const set = (heading: string, value: string): void => {
        const column = columns.get(heading);
        if (row !== undefined && column !== undefined) row.values[column] = value;
      };
      set('รหัสสถานะ', 'READY_FOR_PICKUP');
      set('ถึงสถานะเมื่อ', '2026-11-14');
    }
    at(office, '2026-11-21T07:00:00');
    office.call('runDaily');
    const { backend, calls: made, ms } = office.lastExecution;
    expect(made['MailApp.sendEmail']).toBe(60);
    expect(backend.reads).toBeLessThanOrEqual(12);
    expect(made['SpreadsheetApp.flush']).toBeLessThanOrEqual(62);
    expect(ms).toBeGreaterThan(0);
  });
});

test('who may not run the morning', () => {
  const office = staffed();
  expect(office.call('runDaily', [], OFFICER)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  expect(ID).toBe('IDC-2569-0001');
});
