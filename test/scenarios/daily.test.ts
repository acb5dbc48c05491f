/** The morning on the shipped bundle: reminders once and on time, digests, people without an address. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import { officeWith } from '../support/manyRequests';
import { hourly, lastMailTo, mails, sentKinds, waiting } from '../support/mornings';
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

describe('addresses that somebody has typed', () => {
  const retype = (office: TestOffice, email: string): void => {
    setCells(
      office.office,
      office.office.book,
      { sheet: 'คำขอ', where: { เลขที่คำขอ: ID }, set: { อีเมล: email } },
      ADMIN,
    );
  };

  test.each(['somying@school', 'somying school.example', 'a@x.example,b@y.example', '+6681@x.example', 'ไม่มี'])(
    'one that no mail server takes is called, not written to: %s',
    (email) => {
      const office = waiting();
      office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER);
      retype(office, email);
      hourly(office, '2026-11-27T07:00:00');
      expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT']);
      expect(open(office, ID).callOn).toBe('2026-11-27');
    },
  );

  test('one that was corrected is written to again', () => {
    const office = staffed();
    office.submit({ email: 'somying@school' });
    expect(kinds(office)).toEqual([]);
    retype(office, 'somying@school.example');
    hourly(office, '2026-11-24T07:00:00');
    expect(kinds(office)).toEqual(['M04 SENT']);
  });
});

describe('originals that an officer wants to see', () => {
  test('they are asked for with the news and with every reminder, and shown to whoever calls', () => {
    const office = staffed();
    office.submit();
    bring(office, 'IN_PRODUCTION');
    at(office, '2026-11-20T14:00:00');
    act(office, 'MARK_READY', { ...READY, originals: ' คำสั่งบรรจุ <b>\n{{phone}} ' });
    const asked = '2. เอกสารฉบับจริง: คำสั่งบรรจุ <b> {{phone}}';
    expect(lastMailTo(office, 'somying@school.example')).toContain(`\n${asked}\n`);
    expect(office.workspace.mail.sent.at(-1)?.html).toContain('คำสั่งบรรจุ &lt;b&gt; {{phone}}');
    expect(open(office, ID).bring).toContain('เอกสารฉบับจริง: คำสั่งบรรจุ <b> {{phone}}');
    hourly(office, '2026-11-27T07:00:00');
    expect(lastMailTo(office, 'somying@school.example')).toContain(`\n${asked}\n`);
  });

  test('for the next card they are asked for anew', () => {
    const office = waiting();
    act(office, 'REPRINT', { reason: 'ชื่อผิด' });
    act(office, 'MARK_READY', { ...READY, originals: 'คำสั่งบรรจุ' });
    act(office, 'REPRINT', { reason: 'ชื่อผิด' });
    act(office, 'MARK_READY', READY);
    expect(open(office, ID).bring.join()).not.toContain('ฉบับจริง');
  });
});

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
    expect(text).toMatch(/รายละเอียด: https:\/\/docs\.google\.com\/spreadsheets/);
    const sent = office.workspace.mail.sent.find(({ to }) => to.includes(SUPERVISOR));
    expect(sent?.html).toContain('<img src="cid:chart" alt="แผนภูมิ');
    expect(sent?.attachments).toMatchObject([{ name: 'chart.png', mime: 'image/png', cid: 'chart' }]);
  });

  test('administrators only when something is wrong, once a day', () => {
    const office = staffed();
    hourly(office, '2026-11-17T07:00:00');
    expect(mails(office, 'งานบัตร: มีเรื่อง')).toEqual([]);
    setting(office, 'slaWorkingDays', 'ห้า');
    hourly(office, '2026-11-18T07:00:00', '2026-11-18T08:00:00');
    expect(mails(office, 'งานบัตร: มีเรื่อง')).toEqual([ADMIN]);
    expect(lastMailTo(office, ADMIN)).toContain('ค่าของ slaWorkingDays คือ "ห้า" ใช้ไม่ได้');
  });

  test('one that did not go out is made anew the same day, and dropped the next', () => {
    const office = waiting();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 5, error: 'Service unavailable: Gmail' });
    hourly(office, '2026-11-23T07:00:00');
    expect(office.messages.at(-1)).toMatchObject({ รหัสข้อความ: 'M15', รหัสสถานะ: 'FAILED' });
    hourly(office, '2026-11-23T08:00:00');
    expect(office.messages.find((row) => row['รหัสข้อความ'] === 'M15')).toMatchObject({ รหัสสถานะ: 'SENT' });
    const another = waiting();
    another.workspace.planFault({ call: 'MailApp.sendEmail', times: 5, error: 'Service unavailable: Gmail' });
    hourly(another, '2026-11-23T07:00:00', '2026-11-24T07:00:00');
    const digests = another.messages.filter((row) => row['รหัสข้อความ'] === 'M15');
    expect(digests.map((row) => row['รหัสสถานะ'])).toEqual(['DROPPED', 'SENT']);
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
  // The summary has figures of its own: here the messages alone are counted.
  const messagesAlone = (): TestOffice => officeWith(20_000).withoutSummary();

  test('with nothing due 6 reads and no cell written, at 20,000 requests', () => {
    const office = messagesAlone();
    // Saturday: no digest either.
    at(office, '2026-11-21T07:00:00');
    office.call('runDaily');
    const { backend, cells } = office.lastExecution;
    expect(backend.reads).toBeLessThanOrEqual(6);
    expect(cells.written).toBe(0);
  });

  test('with 60 reminders due at 20,000 requests: 12 reads, one block before and one after', () => {
    const office = messagesAlone();
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
    const { backend, calls: made } = office.lastExecution;
    expect(made['MailApp.sendEmail']).toBe(60);
    expect(backend.reads).toBeLessThanOrEqual(12);
    expect(made['SpreadsheetApp.flush']).toBeLessThanOrEqual(4);
    expect(made['Range.setValues']).toBe(2);
  });
});

test('who may not run the morning', () => {
  const office = staffed();
  expect(office.call('runDaily', [], OFFICER)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
});
