/** Services that fail while an answer is taken in, and mails that do not go out. Kills at every call: torture/. */
import { backendCallsOf } from '../../bench/measure';
import { setCells } from '../../emulator/scenario/sheetSteps';
import { ADMIN, TestOffice } from '../support/office';

/** What must hold however a submission was disturbed, once the next hours have passed. */
function expectWhole(office: TestOffice, mostMails = 1): void {
  expect(office.requests.map((row) => row['เลขที่คำขอ'])).toEqual(['IDC-2569-0001']);
  expect(office.answerRows.map((row) => row['เลขที่คำขอ (ระบบ)'])).toEqual(['IDC-2569-0001']);
  expect(office.history.filter((row) => row['การดำเนินการ'] === 'SUBMIT')).toHaveLength(1);
  expect(office.messages.map((row) => row['รหัสสถานะ'])).toEqual(['SENT']);
  const mails = office.workspace.mail.sent.length;
  expect(mails).toBeGreaterThanOrEqual(1);
  expect(mails).toBeLessThanOrEqual(mostMails);
  office.submit({ email: 'next@school.example', citizenId: '2999900002022' });
  expect(office.requests[1]).toMatchObject({ เลขที่คำขอ: 'IDC-2569-0002', อีเมล: 'next@school.example' });
}

/** The n-th backend call of a submission, at which it makes this one. */
function callsUntil(name: string): number {
  const office = new TestOffice();
  return 1 + backendCallsOf(office, () => office.submit()).indexOf(name);
}

describe('a service that fails once', () => {
  const called = [
    'DriveApp.getFileById',
    'Range.getValues',
    'Range.getDisplayValues',
    'Range.setValues',
    'Range.setNumberFormat',
    'Sheet.appendRow',
    'Sheet.getLastRow',
    'TextFinder.findAll',
    'SpreadsheetApp.flush',
    'Properties.getProperties',
    'Properties.setProperties',
    'MailApp.sendEmail',
    'MailApp.getRemainingDailyQuota',
    'Lock.tryLock',
    'Lock.releaseLock',
  ];

  test.each(called.map((call) => [call]))('%s', (call) => {
    const office = new TestOffice();
    const event = office.arrive();
    office.workspace.planFault({ call, times: 1, error: 'Service error: please try again.' });
    office.office.deliver(event);
    expect(office.lastExecution.calls[call] ?? 0).toBeGreaterThanOrEqual(1);
    office.hours(3);
    expectWhole(office, 2);
  });

  test('Drive failing while an answer is read leaves a row that an officer can read, and the sweep tries again', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.workspace.planFault({ call: 'DriveApp.getFileById', times: 1, error: 'Service error: Drive' });
    office.office.deliver(event);
    expect(office.answerRows[0]).toMatchObject({
      'เลขที่คำขอ (ระบบ)': '',
      'ผลการรับคำขอ (ระบบ)': 'ผิดพลาด ครั้งที่ 1: Service error: Drive (ระบบจะลองใหม่ทุกชั่วโมง)',
    });
    expect(office.history[0]).toMatchObject({ การดำเนินการ: 'ERROR' });
    office.hours(1);
    expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toBe('รับคำขอแล้ว');
  });

  test('a file that Drive never gives is given up after the third attempt, and the request is stored', () => {
    const office = new TestOffice();
    const event = office.arrive();
    const fail = (): void =>
      office.workspace.planFault({ call: 'DriveApp.getFileById', times: 1, error: 'Service error: Drive' });
    fail();
    office.office.deliver(event);
    for (const _hour of [1, 2]) {
      fail();
      office.hours(1);
    }
    expect(office.requests).toHaveLength(1);
    expect(office.findings()).toEqual(['PHOTO_UNREADABLE']);
  });
});

describe('mail', () => {
  test('without quota the request is stored and the message waits for the next day', () => {
    const office = new TestOffice({ quota: 20 });
    office.submit();
    expect(office.requests).toHaveLength(1);
    expect(office.workspace.mail.sent).toHaveLength(0);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'DUE', ปัญหา: 'โควตาอีเมลวันนี้หมด จะส่งใหม่ในวันถัดไป' });
    office.workspace.mail.recipientsPerDay = 21;
    office.hours(1);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'SENT' });
    expect(office.workspace.mail.sent).toHaveLength(1);
  });

  test('a failed send is tried again with growing pauses and then left to a person', () => {
    const office = new TestOffice();
    const event = office.arrive();
    const fail = (): void =>
      office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Invalid email: …' });
    fail();
    office.office.deliver(event);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'FAILED', ครั้งที่: '1' });
    const attempts: number[] = [];
    for (let hour = 1; hour <= 60; hour++) {
      const before = office.messages[0]?.['ครั้งที่'];
      fail();
      office.hours(1);
      if (office.messages[0]?.['ครั้งที่'] !== before) attempts.push(hour);
    }
    expect(attempts).toEqual([1, 4, 16, 40]);
    expect(office.messages[0]).toMatchObject({
      รหัสสถานะ: 'DROPPED',
      ปัญหา: 'ส่งไม่สำเร็จครบจำนวนครั้ง โปรดโทรศัพท์แจ้งผู้ยื่นคำขอ',
    });
    expect(office.history.at(-1)).toMatchObject({ การดำเนินการ: 'ERROR', เลขที่คำขอ: 'IDC-2569-0001' });
  });

  test('an address that is corrected meanwhile is written to the next time, one that is spoilt is not', () => {
    const office = new TestOffice();
    const fail = (): void =>
      office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Failed to send email' });
    fail();
    office.submit({ email: 'somyign@school.example' });
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'FAILED', ผู้รับ: 'somyign@school.example' });
    const typed = (email: string): void => {
      setCells(
        office.office,
        office.office.book,
        { sheet: 'คำขอ', where: { เลขที่คำขอ: 'IDC-2569-0001' }, set: { อีเมล: email } },
        ADMIN,
      );
    };
    typed('ไม่ทราบ');
    fail();
    office.hours(1);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'FAILED', ผู้รับ: 'somyign@school.example' });
    typed('somying@school.example');
    office.hours(3);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'SENT', ผู้รับ: 'somying@school.example' });
    expect(office.workspace.mail.sent.map(({ to }) => to)).toEqual([['somying@school.example']]);
  });

  test('an address that somebody has taken away is not written to', () => {
    const office = new TestOffice();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Failed to send email' });
    office.submit({ email: 'stranger@school.example' });
    setCells(
      office.office,
      office.office.book,
      { sheet: 'คำขอ', where: { เลขที่คำขอ: 'IDC-2569-0001' }, set: { อีเมล: '' } },
      ADMIN,
    );
    office.hours(2);
    expect(office.workspace.mail.sent).toEqual([]);
    expect(office.messages[0]).toMatchObject({ รหัสสถานะ: 'DROPPED', ปัญหา: expect.stringContaining('โปรดโทรศัพท์') });
  });

  test('what is no address names nobody in the history: it would be read as if typed', () => {
    const office = new TestOffice();
    office.submit({ email: '0812345678' });
    expect(office.history[0]).toMatchObject({ การดำเนินการ: 'SUBMIT', ผู้ดำเนินการ: 'ผู้ยื่นคำขอ' });
  });

  test('an interrupted send waits until its execution must be dead', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.workspace.planKill({ atCall: callsUntil('MailApp.sendEmail'), pending: 'kept' });
    office.office.deliver(event);
    expect(office.messages[0]?.['รหัสสถานะ']).toBe('SENDING');
    office.call('runHourly', [], ADMIN);
    expect(office.messages[0]?.['รหัสสถานะ']).toBe('SENDING');
    office.workspace.passTime(10 * 60_000);
    office.call('runHourly', [], ADMIN);
    expect(office.messages[0]).toMatchObject({
      รหัสสถานะ: 'SENT',
      ปัญหา: 'การส่งถูกขัดจังหวะ ระบบส่งให้อีกครั้ง ผู้รับอาจได้รับสองฉบับ',
    });
  });

  test('nobody is written to where the form brought no address', () => {
    const office = new TestOffice();
    office.submit({ email: '' });
    expect(office.workspace.mail.sent).toHaveLength(0);
    expect(office.messages).toHaveLength(0);
    expect(office.findings()).toEqual(['FIELD_REQUIRED:email']);
  });
});
