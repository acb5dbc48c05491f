/** Mornings that go wrong on the shipped bundle: kills, quota, busy locks, mistyped days, two at once, the clock. */
import { PlatformError } from '../../emulator/core/errors';
import { backendCallsOf } from '../../bench/measure';
import { citizenIdOf } from '../support/manyRequests';
import { hourly, lastMailTo, mails, sentKinds, waiting } from '../support/mornings';
import { ADMIN, type TestOffice } from '../support/office';
import { act, at, ID, kinds, OFFICER, READY, open, staffed, SUPERVISOR } from '../support/officersDay';
import { callsToKill } from '../support/trials';

describe('faults', () => {
  test('killed at any call of the morning: each reminder once, twice only where the kill fell between send and record', () => {
    const probe = waiting();
    const made = backendCallsOf(probe, () => hourly(probe, '2026-11-27T07:00:00'));
    // The summary begins there; it has tests of its own.
    const total = made.indexOf('SpreadsheetApp.openById');
    expect(total).toBeGreaterThan(20);
    for (const atCall of callsToKill(total, 6)) {
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

  /** M07 of the first and M03 of the second are due on the 27th. */
  const twoDue = (): TestOffice => {
    const office = waiting();
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example', phone: '12' });
    return office;
  };
  const stateOf = (office: TestOffice, kind: string): string | undefined =>
    kinds(office)
      .find((text) => text.startsWith(kind))
      ?.split(' ')[1];

  test('the quota is short: the most urgent go, and the administrator is told on the reserve', () => {
    const office = twoDue();
    office.workspace.mail.recipientsPerDay = 21;
    hourly(office, '2026-11-27T07:00:00');
    expect([stateOf(office, 'M07'), stateOf(office, 'M03')]).toEqual(['SENT', 'DUE']);
    expect(lastMailTo(office, ADMIN)).toContain('โควตาอีเมลวันนี้ไม่พอ');
    office.workspace.mail.recipientsPerDay = 1500;
    hourly(office, '2026-11-27T08:00:00');
    expect(stateOf(office, 'M03')).toBe('SENT');
  });

  test('the reserve is for what officers do: an answer waits, a card made ready is told at once', () => {
    const office = waiting();
    act(office, 'REPRINT', { reason: 'ชื่อผิด' });
    const { mail } = office.workspace;
    mail.recipientsPerDay = 20 + (1500 - mail.remaining(ADMIN));
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example' });
    act(office, 'MARK_READY', READY);
    expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT', 'M01 DUE', 'M06 SENT']);
  });

  test('sendEmail throws: the reminder is tried again, the others go on', () => {
    const office = twoDue();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Service unavailable: Gmail' });
    hourly(office, '2026-11-27T07:00:00');
    expect([stateOf(office, 'M07'), stateOf(office, 'M03')]).toEqual(['FAILED', 'SENT']);
    hourly(office, '2026-11-27T08:00:00');
    expect(stateOf(office, 'M07')).toBe('SENT');
  });

  test('the clock set forward or back by a day changes nothing that was told', () => {
    const office = waiting();
    hourly(office, '2026-11-28T07:00:00');
    const told = kinds(office);
    hourly(office, '2026-11-27T07:00:00', '2026-11-27T12:00:00', '2026-11-28T08:00:00');
    expect(kinds(office)).toEqual(told);
  });

  test('somebody sorts the reminders while they go out: each line says what became of its own', () => {
    const office = twoDue();
    const rows = office.office.book.sheetByName('ข้อความ')?.rows ?? [];
    const { mail } = office.workspace;
    const send = mail.send.bind(mail);
    let tried = 0;
    jest.spyOn(mail, 'send').mockImplementation((outgoing) => {
      tried += 1;
      if (tried > 1) return send(outgoing);
      const last = office.messages.length;
      const before = last - 1;
      [rows[last], rows[before]] = [rows[before], rows[last]];
      throw new PlatformError('Service unavailable: Gmail');
    });
    hourly(office, '2026-11-27T07:00:00');
    expect([stateOf(office, 'M07'), stateOf(office, 'M03')]).toEqual(['FAILED', 'SENT']);
  });

  test('somebody sorts all messages while a reminder goes out: no other line is written over', () => {
    const office = twoDue();
    const rows = office.office.book.sheetByName('ข้อความ')?.rows ?? [];
    const told = (): string[] => office.messages.map((row) => `${row['กุญแจข้อความ'] ?? ''} ${row['ผู้รับ'] ?? ''}`);
    const before = told();
    const { mail } = office.workspace;
    const send = mail.send.bind(mail);
    jest.spyOn(mail, 'send').mockImplementation((outgoing) => {
      const last = office.messages.length + 1;
      rows.splice(1, last - 1, ...rows.slice(1, last).reverse());
      return send(outgoing);
    });
    hourly(office, '2026-11-27T07:00:00');
    expect(told()).toEqual(expect.arrayContaining(before));
    expect(office.messages.filter((row) => row['รหัสสถานะ'] !== 'SENT')).toEqual([]);
  });

  test('a morning that dies after its mails, and is begun again by hand within the hour: everybody is told once', () => {
    const probe = twoDue();
    const calls = backendCallsOf(probe, () => hourly(probe, '2026-11-27T07:00:00'));
    const office = twoDue();
    at(office, '2026-11-27T07:00:00');
    // Both have gone out, and their lines do not say so yet.
    const second = calls.indexOf('MailApp.sendEmail', calls.indexOf('MailApp.sendEmail') + 1);
    office.workspace.planKill({ atCall: second + 3, pending: 'lost' });
    office.office.call('runHourly', [], ADMIN);
    expect([stateOf(office, 'M07'), stateOf(office, 'M03')]).toEqual(['SENDING', 'SENDING']);
    at(office, '2026-11-27T07:10:00');
    office.call('runDaily');
    hourly(office, '2026-11-27T08:00:00', '2026-11-27T09:00:00');
    expect([stateOf(office, 'M07'), stateOf(office, 'M03')]).toEqual(['SENT', 'SENT']);
    expect(mails(office, 'แจ้งเตือน โปรดมารับบัตร')).toHaveLength(1);
    expect(office.messages.filter((row) => (row['ปัญหา'] ?? '').includes('สองฉบับ'))).toEqual([]);
  });

  test('somebody sorts the requests meanwhile: the one to be called is still the one', () => {
    const office = waiting();
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example' });
    const sheet = office.office.book.sheetByName('คำขอ');
    const [, first, second] = sheet?.rows ?? [];
    const column = Array.from({ length: sheet?.lastColumn() ?? 0 }, (_, at) => sheet?.displayAt(1, at + 1)).indexOf(
      'อีเมล',
    );
    if (sheet === undefined || first === undefined || second === undefined) throw new Error('no requests');
    first.values[column] = '';
    const { lock } = office;
    const take = lock.take.bind(lock);
    // Between the overview of all requests and the notes in it.
    jest.spyOn(lock, 'take').mockImplementation((...asked) => {
      if (sheet.rows[1] === first) [sheet.rows[1], sheet.rows[2]] = [second, first];
      return take(...asked);
    });
    office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER);
    [sheet.rows[1], sheet.rows[2]] = [first, second];
    at(office, '2026-11-27T07:00:00');
    office.call('runDaily');
    expect(open(office, 'IDC-2569-0002').callOn).toBe('');
    expect(open(office, ID).callOn).toBe('2026-11-27');
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
    const lock = office.lock;
    const busy = jest.spyOn(lock, 'take').mockReturnValue(false);
    hourly(office, '2026-11-27T07:00:00');
    expect(busy).toHaveBeenCalled();
    busy.mockRestore();
    expect(sentKinds(office)).not.toContain('M07');
    hourly(office, '2026-11-27T08:00:00', '2026-11-27T09:00:00');
    expect(sentKinds(office).filter((kind) => kind === 'M07')).toHaveLength(1);
    expect(mails(office, 'สรุปงานบัตรประจำวัน')).toEqual([OFFICER]);
  });

  test('others hold the lock for the reminders only: they go out an hour later, the overview once', () => {
    const office = waiting();
    const busy = jest.spyOn(office.lock, 'take').mockReturnValueOnce(false);
    at(office, '2026-11-27T07:00:00');
    office.call('runDaily');
    busy.mockRestore();
    expect(sentKinds(office)).not.toContain('M07');
    hourly(office, '2026-11-27T08:00:00');
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
