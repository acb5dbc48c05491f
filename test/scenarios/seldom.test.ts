/** What happens seldom, and must not go wrong in silence: no address, a code given up, lists that cannot be read, people who leave. */
import { appendCells, operate, setCells } from '../../emulator/scenario/sheetSteps';
import type { HealthReport, QueueRow, RequestList } from '../../src/application/api';
import { answers } from '../support/requestAnswers';
import { photo } from '../support/files';
import { after, archive, archiveOf } from '../support/finishedRequests';
import { citizenIdOf } from '../support/manyRequests';
import { hourly } from '../support/mornings';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { act, anHourLater, at, bring, ID, OFFICER, open, registerA, staffed, submitted } from '../support/officersDay';

const SECOND = 'IDC-2569-0002';
const edit = (office: TestOffice, sheet: string, where: Record<string, string>, set: Record<string, string>): void => {
  setCells(office.office, office.office.book, { sheet, where, set }, ADMIN);
};
const add = (office: TestOffice, sheet: string, row: Record<string, string>): void => {
  appendCells(office.office, office.office.book, { sheet, rows: [row] }, ADMIN);
};
const faults = (office: TestOffice): Record<string, string> =>
  Object.fromEntries(
    office.call<HealthReport>('healthCheck').checks.flatMap(({ id, ok, text }) => (ok ? [] : [[id, text]])),
  );

describe('who has no address is called, whatever the reminder is about', () => {
  const pile = (office: TestOffice): string[] =>
    office
      .call<RequestList>('listRequests', [{ open: true, todo: 'CALL' }], OFFICER)
      .rows.map(({ requestId }: QueueRow) => requestId);
  const counted = (office: TestOffice): number => office.call<RequestList>('listRequests', [{}], OFFICER).todo.CALL;

  /** A request on paper that waits for its correction until the 23rd. */
  function returned(): TestOffice {
    const office = staffed();
    office.call('enterPaperRequest', [{ ...answers({ email: '' }), documents: ['PHOTO', 'INITIAL_ORDER'] }], OFFICER);
    act(office, 'START_CHECK');
    expect(act(office, 'RETURN', { issues: ['ลายมือชื่อไม่ชัด'] })).toMatchObject({ ok: true });
    return office.withoutSummary();
  }

  test('a correction that is due soon, until somebody has called', () => {
    const office = returned();
    expect([pile(office), counted(office)]).toEqual([[], 0]);
    hourly(office, '2026-11-19T07:00:00');
    expect([pile(office), counted(office)]).toEqual([[ID], 1]);
    // A Sunday, on which no overview is sent: the pile does not forget.
    at(office, '2026-11-22T10:00:00');
    expect(pile(office)).toEqual([ID]);
    expect(office.call('logPhoneCall', [ID, { result: 'NO_ANSWER' }], OFFICER)).toMatchObject({ callOn: '2026-11-23' });
    expect(pile(office)).toEqual([]);
    at(office, '2026-11-23T10:00:00');
    expect(office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER)).toMatchObject({ callOn: '' });
    expect([pile(office), counted(office)]).toEqual([[], 0]);
  });

  test('nobody is called about what is done', () => {
    const office = returned();
    hourly(office, '2026-11-19T07:00:00');
    act(office, 'RESUBMIT', { documents: [] });
    expect(open(office).callOn).toBe('');
    expect(pile(office)).toEqual([]);
  });

  test('a card that ends soon: its request is over, and in the pile all the same', () => {
    const office = bring(submitted(), 'PICKED_UP').withoutSummary();
    edit(office, 'คำขอ', { เลขที่คำขอ: ID }, { อีเมล: '' });
    expect(office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER)).toMatchObject({
      error: 'TRANSITION_NOT_ALLOWED',
    });
    hourly(office, '2032-09-19T07:00:00', '2032-09-20T07:00:00');
    expect([pile(office), counted(office)]).toEqual([[ID], 1]);
    expect(office.call('logPhoneCall', [ID, { result: 'REACHED' }], OFFICER)).toMatchObject({ ok: true, callOn: '' });
    expect([pile(office), counted(office)]).toEqual([[], 0]);
  });
});

describe('lines and codes that come to nothing', () => {
  const remark = (office: TestOffice): string | undefined => registerA(office)[0]?.['หมายเหตุ'];

  test.each([
    ['REPRINT', 'READY_FOR_PICKUP'],
    ['CANCEL', 'IN_PRODUCTION'],
  ] as const)('%s keeps what people have written into the remark', (action, status) => {
    const office = bring(submitted(), status);
    edit(office, 'ทะเบียนคุม ก', { เลขที่คำขอ: ID }, { หมายเหตุ: 'รับแทนไม่ได้' });
    expect(act(office, action, { reason: 'ชื่อผิด' })).toMatchObject({ ok: true });
    expect(remark(office)).toBe('รับแทนไม่ได้ · ยกเลิกบัตร');
    // The hour after looks at it again, and adds nothing.
    anHourLater(office);
    expect(remark(office)).toBe('รับแทนไม่ได้ · ยกเลิกบัตร');
  });

  test('a code with which a card was prepared is never another card’s', () => {
    const office = bring(submitted(), 'IN_PRODUCTION');
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example' });
    bring(office, 'IN_PRODUCTION', SECOND);
    office.call('prepareCards', [[ID], { issueDate: '2026-11-17' }], OFFICER);
    expect(open(office).fields.cardCode).toBe('09998-00012');
    const ready = { issueDate: '2026-11-17', productionComplete: true };
    expect(act(office, 'MARK_READY', { ...ready, cardCode: '09998-00015' })).toMatchObject({ ok: true });
    expect(act(office, 'MARK_READY', { ...ready, cardCode: '09998-00012' }, { id: SECOND })).toMatchObject({
      ok: false,
      error: 'CARD_CODE_USED',
    });
    expect(act(office, 'MARK_READY', { ...ready, cardCode: '09998-00013' }, { id: SECOND })).toMatchObject({
      ok: true,
    });
  });

  test.each(['09998-00012', '๐๙๙๙๘ – ๐๐๐๑๒', ' 09998—00012'])(
    'an old card’s number that is somebody else’s: %s',
    (typed) => {
      const office = bring(submitted(), 'READY_FOR_PICKUP');
      const renewal = { reason: 'บัตรหมดอายุ', eventDate: '10/11/2569', oldCardNo: typed };
      office.submit({ ...renewal, citizenId: citizenIdOf(2), email: 'p2@school.example' });
      expect(office.findings(1)).toContain('OLD_CARD_OTHER_PERSON');
      const own = bring(submitted(), 'PICKED_UP');
      at(own, '2032-11-25T09:00:00');
      own.submit({ ...renewal, eventDate: '19/11/2575' });
      expect(own.findings(1)).not.toContain('OLD_CARD_OTHER_PERSON');
    },
  );

  test('the officer finds a request by the code of its card', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    expect(office.call<RequestList>('listRequests', [{ text: '09998-00012' }], OFFICER).total).toBe(1);
    expect(office.call<RequestList>('listRequests', [{ text: '09998-00013' }], OFFICER).total).toBe(0);
  });
});

describe('corrections', () => {
  test('a photograph that was young enough when it came stays so; a new one is judged by its own day', () => {
    const office = new TestOffice();
    const taken = (day: string): { name: string; mime: string; bytes: Uint8Array } => ({
      name: 'photo.jpg',
      mime: 'image/jpeg',
      bytes: photo({ takenOn: day }),
    });
    office.submit({ phone: '12' }, { ...FIRST_FILES, รูปถ่าย: [taken('2026-05-20')] });
    expect(office.findings()).toEqual(['PHONE_FORMAT']);
    at(office, '2026-11-22T09:00:00');
    office.submit({}, {});
    expect([office.findings(), office.requests.length]).toEqual([[], 1]);
    const another = new TestOffice();
    another.submit({ phone: '12' }, { ...FIRST_FILES, รูปถ่าย: [taken('2026-05-20')] });
    at(another, '2026-11-22T09:00:00');
    another.submit({}, { รูปถ่าย: [taken('2026-05-21')] });
    expect(another.findings()).toContain('PHOTO_TOO_OLD');
  });

  test('an officer’s own reason is told to its end', () => {
    const office = submitted();
    act(office, 'START_CHECK');
    const reason = `${'โปรดถ่ายรูปใหม่ '.repeat(60)}จบ`;
    expect(act(office, 'RETURN', { issues: [reason] })).toMatchObject({ ok: true });
    expect(office.workspace.mail.sent.at(-1)?.text).toMatch(/โปรดถ่ายรูปใหม่ จบ/);
  });

  test('a paper may say yes and no in JSON’s own way', () => {
    const office = staffed();
    const fields = { ...answers({ email: '' }), declaration: true, privacyConsent: true, headscarf: false };
    office.call('enterPaperRequest', [{ ...fields, documents: ['PHOTO', 'INITIAL_ORDER'] }], OFFICER);
    expect(office.findings()).toEqual([]);
    expect(open(office).fields).toMatchObject({ declaration: 'YES', privacyConsent: 'YES', headscarf: 'NO' });
  });

  test('an edit of a request that is no longer there is noted, once', () => {
    const office = submitted();
    const [response] = office.form.responses.values();
    operate(office.office.book, { sheet: 'คำขอ', op: 'deleteRow', where: { เลขที่คำขอ: ID } });
    office.office.deliver(office.form.edit(response?.id ?? '', { answers: { โทรศัพท์: '0899999999' } }));
    office.hours(3);
    expect(office.requests).toEqual([]);
    expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toContain('ไม่ได้รับเป็นคำขอ');
    expect(office.history.filter((row) => row['การดำเนินการ'] === 'EVENT_IGNORED')).toHaveLength(1);
  });
});

describe('the health check', () => {
  test('names what cannot be read of the lists; days are read as people type them', () => {
    const office = staffed();
    for (const day of ['23/11/2569', '25 พ.ย. 2569', '2026-12-05', 'วันพ่อ']) add(office, 'วันหยุด', { วันที่: day });
    add(office, 'เจ้าหน้าที่', { อีเมล: 'new@area.example', บทบาท: 'เจ้าหน้าที่' });
    add(office, 'อำเภอ', { อำเภอ: 'ขลุง', 'ระยะทาง (กม.)': 'สี่สิบ' });
    expect(
      office
        .call<HealthReport>('healthCheck')
        .checks.filter(({ id }) => id === 'lists')
        .map(({ text }) => text),
    ).toEqual([
      expect.stringMatching(/"วันหยุด" มีวันที่ที่อ่านไม่ได้: "วันพ่อ" /),
      expect.stringMatching(/"เจ้าหน้าที่" มีแถวที่ใช้ไม่ได้: "new@area.example เจ้าหน้าที่" /),
      expect.stringMatching(/"อำเภอ" มีระยะทางที่ไม่ใช่ตัวเลข: "ขลุง สี่สิบ" /),
    ]);
    office.submit({ phone: '12' });
    // Seven days on is the 23rd, a holiday.
    expect(open(office).correctionDue).toBe('2026-11-24');
  });

  test('tells of a request that somebody has deleted, and not of one in the archive', () => {
    const office = submitted();
    office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example' });
    expect(faults(office)['deleted']).toBeUndefined();
    operate(office.office.book, { sheet: 'คำขอ', op: 'deleteRow', where: { เลขที่คำขอ: ID } });
    expect(faults(office)['deleted']).toContain(`คำขอเลขที่ ${ID} ไม่มีแถว`);
    act(office, 'CANCEL', { reason: 'ขอยกเลิก' }, { id: SECOND });
    at(office, '2029-12-20T09:00:00');
    office.call('archiveFinished');
    expect(office.requests).toEqual([]);
    expect(faults(office)['deleted']).toContain(`คำขอเลขที่ ${ID} ไม่มีแถว`);
    expect(faults(office)['deleted']).not.toContain(SECOND);
  });

  test('one file that somebody has deleted does not close the uploads', () => {
    const office = submitted();
    const file = [...office.workspace.drive.items.values()].find(({ name }) => name.startsWith('order'));
    if (file === undefined) throw new Error('no upload');
    office.workspace.drive.items.delete(file.id);
    expect(faults(office)['uploads']).toBeUndefined();
  });
});

test('who leaves the office leaves its folder', () => {
  const office = staffed();
  office.call('produceDocuments', [null, ['FORM_POSTER'], {}], ADMIN);
  office.hours(1);
  const root = [...office.workspace.drive.items.values()].find(({ name }) => name.startsWith('งานบัตรประจำตัว'));
  root?.editors.push('by.hand@area.example');
  expect(root?.editors).toContain(OFFICER);
  edit(office, 'เจ้าหน้าที่', { อีเมล: OFFICER }, { อีเมล: '', บทบาท: '' });
  office.hours(1);
  expect(root?.editors).toEqual(['by.hand@area.example']);
});

test('who leaves the office leaves the archive on the next morning', () => {
  const office = after(4).withoutSummary();
  archive(office);
  const file = office.workspace.drive.items.get(archiveOf(office).id);
  expect(file?.viewers).toContain(OFFICER);
  edit(office, 'เจ้าหน้าที่', { อีเมล: OFFICER }, { อีเมล: '', บทบาท: '' });
  hourly(office, '2031-01-15T07:00:00');
  expect(file?.viewers).not.toContain(OFFICER);
});

test('the time stamp moved to the right edge is still the time', () => {
  const office = new TestOffice();
  const event = office.arrive();
  office.office.deliver(event);
  operate(office.office.book, { sheet: 'การตอบแบบฟอร์ม 1', op: 'moveColumn', column: 'ประทับเวลา', before: 'โทรศัพท์' });
  at(office, '2026-11-16T09:30:00');
  office.form.edit(event.response.id, { answers: { โทรศัพท์: '0811111111' } });
  office.hours(2);
  expect(office.requests[0]?.['โทรศัพท์']).toBe('0811111111');
});

test('the ten-thousandth request is newer than the one before it', () => {
  const office = staffed();
  office.memory.values.set('mark.request.2569', '9998');
  office.submit();
  office.submit({ citizenId: citizenIdOf(2), email: 'p2@school.example' });
  const ids = office.call<RequestList>('listRequests', [{}], OFFICER).rows.map(({ requestId }) => requestId);
  expect(ids).toEqual(['IDC-2569-10000', 'IDC-2569-9999']);
});

test('runDaily by hand brings the summary up to date', () => {
  const office = bring(submitted(), 'READY_FOR_PICKUP');
  office.call('runDaily');
  const book = [...office.workspace.spreadsheets.values()].find(({ sheets }) =>
    sheets.some(({ facts }) => facts.name === 'S1 ภาพรวม'),
  );
  const sheet = book?.sheetByName('S1 ภาพรวม');
  const row = Array.from({ length: 40 }, (_, index) => index + 1).find(
    (one) => sheet?.displayAt(one, 1) === 'จัดทำเสร็จ',
  );
  expect(sheet?.displayAt(row ?? 1, 2)).toBe('1');
});
