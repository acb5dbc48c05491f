/** An applicant changes an answer: what was known of the request, its files and the others is still known, or found anew. */
import type { RequestDetail, RequestList } from '../../src/application/api';
import { FORM, titledAnswers } from '../support/answers';
import { pdf, photo } from '../support/files';
import { citizenIdOf } from '../support/manyRequests';
import { ADMIN, TestOffice } from '../support/office';
import { act, at, bring, ID, kinds, OFFICER, open, staffed, submitted } from '../support/officersDay';

const SECOND = 'IDC-2569-0002';
const RENEWAL = { reason: 'บัตรหมดอายุ', eventDate: '10/11/2569', oldCardNo: '09998-00012' };
const OLD_CARD = {
  รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg' }],
  บัตรเดิม: [{ name: 'old.pdf', mime: 'application/pdf' }],
};
const OTHER_PERSON = { citizenId: citizenIdOf(2), email: 'p2@school.example' };
const OTHER_PHONE = { โทรศัพท์: '081-999-0000' };

/** An answer that comes and is taken in; returns how its applicant changes it. */
function answered(office: TestOffice, ...args: Parameters<TestOffice['arrive']>): (answers: object) => void {
  const event = office.arrive(...args);
  office.office.deliver(event);
  return (answers) => {
    office.office.deliver(office.form.edit(event.response.id, { answers: { ...answers } }));
  };
}

const second = (office: TestOffice): [string, string] => [
  office.requests[1]?.['รหัสสถานะ'] ?? '',
  office.findings(1).join(' '),
];

describe('what a request has in common with others', () => {
  test("somebody else's old card is still told after another telephone number", () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    const change = answered(office, { ...RENEWAL, ...OTHER_PERSON }, OLD_CARD);
    expect(second(office)).toEqual(['RECEIVED', 'OLD_CARD_OTHER_PERSON']);
    change(OTHER_PHONE);
    expect(second(office)).toEqual(['RECEIVED', 'OLD_CARD_OTHER_PERSON']);
    change({ 'หมายเลขของบัตรเดิม (ถ้ามี)': '09998-00077' });
    expect(second(office)).toEqual(['RECEIVED', '']);
    change({ 'หมายเลขของบัตรเดิม (ถ้ามี)': '09998-00012' });
    expect(second(office)).toEqual(['RECEIVED', 'OLD_CARD_OTHER_PERSON']);
  });

  test('a card that was collected a fortnight ago', () => {
    const office = bring(submitted(), 'PICKED_UP');
    at(office, '2026-11-30T09:00:00');
    const change = answered(office, RENEWAL, OLD_CARD);
    const found = second(office);
    expect(found[1]).toContain(`RECENT_COMPLETED:${ID}`);
    change(OTHER_PHONE);
    expect(second(office)).toEqual(found);
  });

  test("another person's number, typed into an answer that stands there: a duplicate like a new one", () => {
    const office = submitted();
    const change = answered(office, OTHER_PERSON);
    expect(second(office)).toEqual(['RECEIVED', '']);
    change({ เลขประจำตัวประชาชน: '1-9999-00001-01-0' });
    expect(second(office)).toEqual(['RECEIVED', `OPEN_DUPLICATE:${ID}`]);
    // A stranger's address learns nothing.
    expect(kinds(office).filter((kind) => kind.startsWith('M12'))).toEqual([]);
    change({ เลขประจำตัวประชาชน: citizenIdOf(2) });
    expect(second(office)).toEqual(['RECEIVED', '']);
  });

  test('the same from the same address is told, once', () => {
    const office = submitted();
    const change = answered(office, { citizenId: citizenIdOf(2) });
    change({ เลขประจำตัวประชาชน: '1-9999-00001-01-0' });
    expect(second(office)).toEqual(['RECEIVED', `OPEN_DUPLICATE:${ID}`]);
    change(OTHER_PHONE);
    expect(kinds(office).filter((kind) => kind.startsWith('M12'))).toEqual(['M12 SENT']);
  });

  test('the first of two stays the first, whatever is changed in it', () => {
    const office = staffed();
    const change = answered(office);
    answered(office, { email: 'other@school.example' });
    expect(second(office)).toEqual(['RECEIVED', `OPEN_DUPLICATE:${ID}`]);
    change({ 'หมายเลขของบัตรเดิม (ถ้ามี)': '09998-00044' });
    expect(office.findings()).toEqual([]);
    expect(office.call<RequestList>('listRequests', [{}], OFFICER).counts).toMatchObject({ RECEIVED: 1 });
  });

  test('a duplicate that an officer has sent back is one when it returns, and its sender hears of it', () => {
    const office = submitted();
    const change = answered(office, { email: 'other@school.example' });
    act(office, 'START_CHECK', {}, { id: SECOND });
    expect(act(office, 'RETURN', { issues: ['โทรศัพท์ผิด'] }, { id: SECOND })).toMatchObject({ ok: true });
    change(OTHER_PHONE);
    expect(second(office)).toEqual(['RECEIVED', `OPEN_DUPLICATE:${ID}`]);
    expect(office.call<RequestList>('listRequests', [{}], OFFICER).counts).toMatchObject({ RECEIVED: 1 });
    expect(kinds(office).slice(-2)).toEqual(['M02 SENT', 'M01 SENT']);
  });

  test("a stranger's correction waits for the officer, however often it is changed", () => {
    const office = staffed();
    office.submit({}, { รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg' }] });
    const change = answered(office, { email: 'stranger@else.example' });
    expect(second(office)[1]).toContain(`CORRECTION_OTHER_EMAIL:${ID}`);
    change(OTHER_PHONE);
    expect(second(office)[1]).toContain(`CORRECTION_OTHER_EMAIL:${ID}`);
  });

  test('an officer who types another number is told whose it is', () => {
    const office = submitted();
    office.submit({ ...OTHER_PERSON }, { รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg' }] });
    expect(second(office)[0]).toBe('NEEDS_CORRECTION');
    const fields = { citizenId: '1999900001010' };
    expect(act(office, 'RESUBMIT', { fields, documents: ['INITIAL_ORDER'] }, { id: SECOND })).toMatchObject({
      ok: true,
    });
    expect(second(office)).toEqual(['RECEIVED', `OPEN_DUPLICATE:${ID}`]);
  });
});

describe('files of a common upload', () => {
  const PHOTO = { name: 'p.jpg', mime: 'image/jpeg', bytes: photo() };
  const ORDER = { name: 'o.pdf', mime: 'application/pdf', bytes: pdf() };

  function common(): TestOffice {
    const questions = [...FORM.questions.filter(({ type }) => type !== 'FILE'), { title: 'เอกสารแนบ', type: 'FILE' }];
    return new TestOffice({ form: { ...FORM, questions } as typeof FORM });
  }
  function send(office: TestOffice, files: readonly object[]): string {
    const event = office.form.submit({
      email: 'somying@school.example',
      answers: titledAnswers({}),
      files: { เอกสารแนบ: files } as never,
    });
    office.office.deliver(event);
    return event.response.id;
  }
  const filesOf = (office: TestOffice): RequestDetail['files'] => open(office, ID, ADMIN).files;
  const sort = (office: TestOffice, name: string, document: string): void => {
    // The newest of that name.
    const file = filesOf(office)
      .filter((one) => one.name.startsWith(name))
      .pop();
    expect(office.call('sortFiles', [ID, { [file?.fileId ?? '']: document }])).toMatchObject({ ok: true });
  };
  const state = (office: TestOffice): [string, string[]] => [office.requests[0]?.['รหัสสถานะ'] ?? '', office.findings()];

  test.each(['in time', 'after it was sent back'])('what an officer has sorted stays sorted, %s', (when) => {
    const office = common();
    const response = send(office, [PHOTO, ORDER]);
    sort(office, 'p', 'PHOTO');
    sort(office, 'o', 'INITIAL_ORDER');
    expect(state(office)).toEqual(['RECEIVED', []]);
    if (when !== 'in time') {
      act(office, 'START_CHECK', {}, { user: ADMIN });
      act(office, 'RETURN', { issues: ['โทรศัพท์ผิด'] }, { user: ADMIN });
    }
    office.office.deliver(office.form.edit(response, { answers: OTHER_PHONE }));
    expect(state(office)).toEqual(['RECEIVED', []]);
    expect(filesOf(office).map(({ document, unsorted }) => [document, unsorted])).toEqual([
      ['PHOTO', undefined],
      ['INITIAL_ORDER', undefined],
    ]);
  });

  test('what was fine need not be sent again, though nobody had said what it was', () => {
    const office = common();
    send(office, [PHOTO]);
    act(office, 'START_CHECK', {}, { user: ADMIN });
    act(office, 'RETURN', { issues: ['DOC_MISSING:INITIAL_ORDER'] }, { user: ADMIN });
    at(office, '2026-11-17T09:00:00');
    send(office, [ORDER]);
    expect(filesOf(office).map(({ replaced }) => replaced)).toEqual([undefined, undefined]);
    sort(office, 'p', 'PHOTO');
    sort(office, 'o', 'INITIAL_ORDER');
    expect(state(office)).toEqual(['RECEIVED', []]);
  });

  test('a new photograph takes the place of the old one when the officer says what it is', () => {
    const office = common();
    send(office, [{ ...PHOTO, bytes: photo({ width: 200, height: 240 }) }, ORDER]);
    sort(office, 'p', 'PHOTO');
    sort(office, 'o', 'INITIAL_ORDER');
    expect(state(office)[1]).toContain('PHOTO_LOW_RES');
    act(office, 'START_CHECK', {}, { user: ADMIN });
    act(office, 'RETURN', { issues: ['PHOTO_LOW_RES'] }, { user: ADMIN });
    at(office, '2026-11-17T09:00:00');
    send(office, [PHOTO]);
    sort(office, 'p', 'PHOTO');
    expect(filesOf(office).map(({ document, replaced }) => [document, replaced])).toEqual([
      ['PHOTO', true],
      ['INITIAL_ORDER', undefined],
      ['PHOTO', undefined],
    ]);
    expect(state(office)).toEqual(['RECEIVED', []]);
  });
});

describe('an edit after checking has begun', () => {
  const NEW_ORDER = { สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'new-order.pdf', mime: 'application/pdf', bytes: pdf() }] };

  function editedLater(): { office: TestOffice; response: string } {
    const office = staffed();
    const event = office.arrive();
    office.office.deliver(event);
    act(office, 'START_CHECK');
    office.office.deliver(office.form.edit(event.response.id, { answers: {}, files: NEW_ORDER }));
    return { office, response: event.response.id };
  }
  const isThere = (office: TestOffice): boolean[] =>
    [...office.workspace.drive.items.values()]
      .filter(({ name }) => name.includes('order'))
      .map(({ trashed }) => !trashed);

  test('its files are shown, named, and do not count yet', () => {
    const { office } = editedLater();
    const { files, findings } = open(office);
    expect(findings.map(({ code }) => code)).toEqual(['EDITED_LATER']);
    expect(files.map(({ document, late, replaced }) => [document, late, replaced])).toEqual([
      ['PHOTO', undefined, undefined],
      ['INITIAL_ORDER', undefined, undefined],
      ['INITIAL_ORDER', true, undefined],
    ]);
    expect(office.rows('ประวัติ').at(-1)?.['รายละเอียด']).toMatch(/ไฟล์ใหม่ .*new-order/);
  });

  test('they count once the request is corrected', () => {
    const { office, response } = editedLater();
    act(office, 'RETURN', { issues: ['โทรศัพท์ผิด'] });
    office.office.deliver(office.form.edit(response, { answers: OTHER_PHONE }));
    const current = open(office).files.filter(({ late, replaced }) => late !== true && replaced !== true);
    expect(current.map(({ name }) => name).filter((name) => name.includes('order'))).toEqual([
      expect.stringContaining('new-order'),
    ]);
  });

  test('they are removed with the rest', () => {
    const { office } = editedLater();
    expect(isThere(office)).toEqual([true, true]);
    act(office, 'CANCEL', { reason: 'ขอยกเลิก' });
    at(office, '2034-12-01T09:00:00');
    expect(office.call('removePersonalData', [[ID]])).toMatchObject({ ok: true, removed: [ID] });
    expect(isThere(office)).toEqual([false, false]);
  });
});

describe('the time of a correction is the applicant’s', () => {
  function returned(): { office: TestOffice; response: string } {
    const office = staffed().withoutSummary();
    const event = office.arrive({}, { รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg' }] });
    office.office.deliver(event);
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('NEEDS_CORRECTION');
    return { office, response: event.response.id };
  }
  const ORDER = { สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'o.pdf', mime: 'application/pdf', bytes: pdf() }] };

  test.each(['2026-11-18T00:00:01', '2026-11-27T09:00:00'])('read on %s', (moment) => {
    const { office, response } = returned();
    at(office, '2026-11-17T23:59:58');
    const event = office.form.edit(response, { answers: {}, files: ORDER });
    at(office, moment);
    office.office.deliver(event);
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', ช่วงรอแก้ไข: '2026-11-16>2026-11-17' });
  });

  test('M01 names the day on which the correction came, with its time', () => {
    const { office, response } = returned();
    at(office, '2026-11-18T15:40:00');
    office.office.deliver(office.form.edit(response, { answers: {}, files: ORDER }));
    expect(office.workspace.mail.sent.at(-1)?.text).toContain('18 พฤศจิกายน 2569 เวลา 15.40 น.');
  });
});

test('who answered before the installation, and changes the answer after it, is written to', () => {
  const office = new TestOffice({ install: false });
  const event = office.arrive({}, { รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg' }] });
  office.install();
  at(office, '2026-11-16T10:00:00');
  office.call('takeInEarlier', ['2026-01-01']);
  expect([office.requests[0]?.['รหัสสถานะ'], kinds(office)]).toEqual(['RECEIVED', []]);
  office.office.deliver(office.form.edit(event.response.id, { answers: OTHER_PHONE }));
  expect([office.requests[0]?.['รหัสสถานะ'], kinds(office)]).toEqual(['NEEDS_CORRECTION', ['M02 SENT']]);
});
