/** What officers do to a request: allowed, refused with what is missing, registered, told, and never half done. */
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import {
  act,
  anHourLater,
  at,
  bring,
  COLLECTED,
  ID,
  OFFICER,
  open,
  READY,
  setting,
  staffed,
  SUPERVISOR,
  submitted,
  registerA,
  kinds,
  lastMail,
} from '../support/officersDay';

const actions = (office: TestOffice): string[] => office.history.map((row) => row['การดำเนินการ'] ?? '');

describe('the whole way of a first card', () => {
  const office = bring(submitted(), 'PICKED_UP');

  test('ends collected, with every column of the register', () => {
    expect(office.requests[0]).toMatchObject({
      รหัสสถานะ: 'PICKED_UP',
      เลขที่: '1/2569',
      รหัสบัตร: '09998-00012',
      วันออกบัตร: '2026-11-20',
      วันหมดอายุ: '2032-11-19',
      วันที่รับเรื่อง: '2026-11-17',
      วันที่จัดทำบัตรเสร็จ: '2026-11-20',
      วันที่สิ้นสุด: '2026-11-25',
      วันที่ต้องโทร: '',
    });
    expect(registerA(office)).toEqual([
      {
        ลำดับที่: '1',
        เลขที่: '1/2569',
        เลขที่คำขอ: ID,
        วันที่รับคำขอ: '16 พ.ย. 2569',
        'ชื่อ – ชื่อสกุล': 'นางสาวสมหญิง ใจดี',
        เลขประจำตัวประชาชน: '1999900001010',
        ประเภท: 'ข้าราชการครูและบุคลากรทางการศึกษา',
        'ตำแหน่ง/วิทยฐานะ': 'ครูผู้ช่วย',
        ระดับ: 'ครูผู้ช่วย',
        'โรงเรียน/หน่วยงาน': 'โรงเรียนตัวอย่าง',
        อำเภอ: 'ขลุง',
        กรณีที่ขอ: 'ขอมีบัตรครั้งแรก',
        หมายเลขบัตรเดิม: '',
        เอกสารที่แนบ: 'รูปถ่าย, สำเนาคำสั่งบรรจุและแต่งตั้ง',
        รหัสบัตร: '09998-00012',
        วันออกบัตร: '20 พ.ย. 2569',
        วันหมดอายุ: '19 พ.ย. 2575',
        วันที่แจ้งให้มารับ: '20 พ.ย. 2569',
        'คืนบัตรเดิม (วันที่/เหตุที่ไม่มี)': 'ไม่มี (บัตรครั้งแรก)',
        ชื่อผู้รับบัตร: 'นางสาวสมหญิง ใจดี',
        'กรณีรับแทน: ความเกี่ยวข้อง/หนังสือมอบฉันทะ': '',
        ลายมือชื่อผู้รับ: 'ลงลายมือชื่อแล้ว',
        วันที่รับ: '25 พ.ย. 2569',
        เวลา: '10.30',
        ผู้จ่ายบัตร: 'นางสาวมาลี บัวงาม',
        หมายเหตุ: '',
      },
    ]);
  });

  test('every step is in the history, with who and what', () => {
    expect(office.history.map((row) => [row['การดำเนินการ'], row['จาก'], row['เป็น'], row['ผู้ดำเนินการ']])).toEqual([
      ['SUBMIT', '', 'RECEIVED', 'somying@school.example'],
      ['START_CHECK', 'RECEIVED', 'CHECKING', OFFICER],
      ['ACCEPT', 'CHECKING', 'IN_PRODUCTION', OFFICER],
      ['MARK_READY', 'IN_PRODUCTION', 'READY_FOR_PICKUP', OFFICER],
      ['PICKUP', 'READY_FOR_PICKUP', 'PICKED_UP', OFFICER],
    ]);
    expect(office.history[3]?.['รายละเอียด']).toBe('รหัสบัตร 09998-00012 วันออกบัตร 20 พ.ย. 2569 วันหมดอายุ 19 พ.ย. 2575');
  });

  test('the applicant is told that it was received, is ready, was collected; not that it was accepted', () => {
    expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT', 'M08 SENT']);
    expect(office.workspace.mail.sent[1]?.text).toContain(
      'โปรดนำสิ่งต่อไปนี้มาด้วย\n1. รูปถ่ายขนาด 1 นิ้ว (2.5 x 3 ซม.) จำนวน 2 รูป (ถ่ายไว้ไม่เกิน 6 เดือน)\nหาก',
    );
    expect(lastMail(office)).toContain(
      'รหัสบัตร 09998-00012 เมื่อวันที่ 25 พฤศจิกายน 2569 เวลา 10.30 น. บัตรหมดอายุวันที่ 19 พฤศจิกายน 2575',
    );
    expect(office.workspace.mail.sent.map((mail) => mail.text).join()).not.toContain('1999900001010');
  });

  test('nothing in any sheet became a formula or lost a zero', () => {
    const extras = office.office.book.sheets.flatMap((sheet) => sheet.rows.map((row) => row?.extras ?? {}));
    expect(JSON.stringify(extras)).not.toContain('"formula"');
  });
});

describe('what an action needs', () => {
  test('is named, and nothing changes', () => {
    const office = bring(submitted(), 'CHECKING');
    const rows = JSON.stringify(office.requests);
    expect(act(office, 'ACCEPT')).toMatchObject({ ok: false, error: 'DATA_MISSING', fields: ['checklistComplete'] });
    expect(act(office, 'RETURN')).toMatchObject({ error: 'DATA_MISSING', fields: ['issues'] });
    expect(act(office, 'RETURN', { issues: [' ', 7] })).toMatchObject({ error: 'DATA_MISSING', fields: ['issues'] });
    expect(act(office, 'REJECT', { reason: '  ' })).toMatchObject({ error: 'DATA_MISSING', fields: ['reason'] });
    expect(act(office, 'ACCEPT').text).toBe('ข้อมูลยังไม่ครบ โปรดระบุ: ผลการตรวจรูปถ่ายให้ผ่านครบทุกข้อ');
    expect(JSON.stringify(office.requests)).toBe(rows);
    expect(registerA(office)).toEqual([]);
  });

  test('a value of the wrong kind counts as none', () => {
    const office = bring(submitted(), 'CHECKING');
    for (const reason of [5, true, {}, ['x'], ' \u200b '])
      expect(act(office, 'REJECT', { reason })).toMatchObject({ error: 'DATA_MISSING', fields: ['reason'] });
    const ready = bring(submitted(), 'READY_FOR_PICKUP');
    expect(
      act(ready, 'PICKUP_PROXY', { ...COLLECTED, proxyName: true, proxyAuthorization: true, pickedUpAt: 7 }).fields,
    ).toEqual(['pickedUpAt', 'proxyName']);
  });

  test('of a hand-over: time, signature, photographs, old card; of a proxy name and authorisation, too', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    expect(act(office, 'PICKUP').fields).toEqual(['pickedUpAt', 'signed', 'photosBrought', 'oldCardSettled']);
    expect(act(office, 'PICKUP_PROXY', { ...COLLECTED, proxyName: 'นายก' })).toMatchObject({
      error: 'DATA_MISSING',
      fields: ['proxyAuthorization'],
    });
  });

  test('an action of another status, an unknown one and odd data are refused with a sentence', () => {
    const office = submitted();
    expect(act(office, 'PICKUP', COLLECTED)).toMatchObject({ error: 'TRANSITION_NOT_ALLOWED' });
    expect(act(office, 'SUBMIT')).toMatchObject({ error: 'TRANSITION_NOT_ALLOWED' });
    expect(act(office, 'AUTO_RETURN', { issues: ['x'] })).toMatchObject({ error: 'ACTOR_NOT_ALLOWED' });
    expect(act(office, 'DANCE')).toMatchObject({ error: 'ARGUMENT_INVALID' });
    expect(office.call('applyAction', [ID, 'START_CHECK', null], OFFICER)).toMatchObject({ error: 'ARGUMENT_INVALID' });
    expect(office.call('applyAction', [ID, 'START_CHECK', []], OFFICER)).toMatchObject({ error: 'ARGUMENT_INVALID' });
    expect(office.call('applyAction', [7, {}, 'x'], OFFICER)).toMatchObject({ error: 'ARGUMENT_INVALID' });
    expect(act(office, 'START_CHECK', {}, { id: 'IDC-2569-0999' })).toMatchObject({ error: 'REQUEST_NOT_FOUND' });
    expect(act(office, 'START_CHECK', {}, { user: SUPERVISOR })).toMatchObject({ error: 'ACTOR_NOT_ALLOWED' });
    expect(actions(office)).toEqual(['SUBMIT']);
  });
});

describe('checking', () => {
  test('the checklist is kept as it is made, with who and when, and completes the acceptance', () => {
    const office = bring(submitted(), 'CHECKING');
    const items = open(office).checklist.map(({ id }) => id);
    expect(items).toContain('ph_uniform');
    const some = Object.fromEntries(items.slice(0, 3).map((id) => [id, 'YES']));
    expect(office.call('saveChecklist', [ID, some], OFFICER)).toEqual({ ok: true });
    expect(open(office).checklist[0]).toEqual({
      id: 'ph_recent',
      advisory: false,
      entry: { mark: 'YES', at: '2026-11-17T09:00:00+07:00', by: OFFICER },
    });
    const rest = Object.fromEntries(items.slice(3).map((id) => [id, id === 'ph_scan' ? 'NO' : 'YES']));
    expect(act(office, 'ACCEPT', { checklist: { ...rest, ph_decor: 'NA' } })).toMatchObject({ error: 'DATA_MISSING' });
    expect(act(office, 'ACCEPT', { checklist: { ...rest, ph_decor: 'NA' }, notes: { ph_decor: 'ยังไม่ได้รับ' } })).toEqual({
      ok: true,
      status: 'IN_PRODUCTION',
    });
    expect(open(office).work.checklist?.['ph_decor']).toMatchObject({ mark: 'NA', note: 'ยังไม่ได้รับ' });
  });

  test('a return lists findings as sentences and own words, with a due date on a working day', () => {
    const office = bring(submitted(), 'CHECKING');
    expect(act(office, 'RETURN', { issues: ['DOC_MISSING:OLD_CARD', 'รูปมัว ขอรูปใหม่', 'รูปมัว ขอรูปใหม่'] })).toEqual({
      ok: true,
      status: 'NEEDS_CORRECTION',
    });
    expect(office.requests[0]).toMatchObject({ กำหนดแก้ไข: '2026-11-24', ช่วงรอแก้ไข: '2026-11-17>' });
    expect(lastMail(office)).toContain('1. ยังไม่ได้แนบบัตรเดิม\n2. รูปมัว ขอรูปใหม่\n');
    expect(lastMail(office)).toContain('ภายในวันที่ 24 พฤศจิกายน 2569');
  });

  test('a request that waits for its applicant can be opened', () => {
    const office = staffed();
    office.submit({ phone: '12' });
    expect(open(office)).toMatchObject({ status: 'NEEDS_CORRECTION', serviceEnd: '' });
  });

  test.each(['2026-11-16', 'พรุ่งนี้', '2026-02-30'])('a due date %s is refused', (correctionDue) => {
    const office = bring(submitted(), 'CHECKING');
    expect(act(office, 'RETURN', { issues: ['รูปมัว'], correctionDue })).toMatchObject({
      error: 'DATE_INVALID',
      fields: ['correctionDue'],
    });
  });

  test('what blocks needs an override with a note for each finding', () => {
    const office = staffed();
    setting(office, 'autoReturnOnBlock', 'FALSE');
    office.submit({ phone: '12' }, { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [] });
    act(office, 'START_CHECK');
    const accept = (overrides: unknown[]): unknown => act(office, 'ACCEPT', { checklistComplete: true, overrides });
    expect(accept([])).toMatchObject({ error: 'DATA_MISSING', fields: ['overrides'] });
    expect(accept([{ code: 'PHONE_FORMAT', note: 'เบอร์ภายใน' }])).toMatchObject({ fields: ['overrides'] });
    expect(
      accept([
        { code: 'PHONE_FORMAT', note: 'เบอร์ภายใน' },
        { code: 'DOC_MISSING:INITIAL_ORDER', note: ' ' },
      ]),
    ).toMatchObject({ fields: ['overrides'] });
    expect(accept([null, 'x', { code: 7 }])).toMatchObject({ fields: ['overrides'] });
    expect(
      accept([
        { code: 'PHONE_FORMAT', note: 'เบอร์ภายใน' },
        { code: 'DOC_MISSING:INITIAL_ORDER', note: 'เห็นต้นฉบับแล้ว' },
      ]),
    ).toMatchObject({ ok: true });
    expect(office.history.at(-1)?.['รายละเอียด']).toBe(
      'ลงทะเบียนคุมเลขที่ 1/2569 · อนุโลม: หมายเลขโทรศัพท์ไม่ถูกต้อง (เบอร์ภายใน); ยังไม่ได้แนบสำเนาคำสั่งบรรจุและแต่งตั้ง (เห็นต้นฉบับแล้ว)',
    );
  });

  test('a late request is accepted only with its reason, which stands in the register', () => {
    const office = staffed();
    office.submit(
      { reason: 'ขอมีบัตรใหม่ – บัตรหมดอายุ', oldCardNo: '09998-00001', eventDate: '2026-09-01' },
      { ...FIRST_FILES, บัตรเดิม: [{ name: 'c.pdf', mime: 'application/pdf', size: 500 }] },
    );
    act(office, 'START_CHECK');
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ fields: ['lateReason'] });
    expect(act(office, 'ACCEPT', { checklistComplete: true, lateReason: 'ลาคลอด' })).toMatchObject({ ok: true });
    expect(registerA(office)[0]).toMatchObject({ หมายเหตุ: 'ยื่นเกินกำหนด 30 วัน: ลาคลอด' });
    expect(office.requests[0]).toMatchObject({ ผลการตรวจ: 'LATE_FILING', 'เหตุที่ยื่นเกิน 30 วัน (ถ้ามี)': 'ลาคลอด' });
  });

  test('a pensioner goes into register B, without a school', () => {
    const office = staffed();
    office.submit(
      { category: 'ข้าราชการบำนาญ', birthDate: '15/3/2509', school: '', schoolDistrict: '', level: '' },
      {
        รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [],
        'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ': [{ name: 'r.pdf', mime: 'application/pdf' }],
      },
    );
    bring(office, 'READY_FOR_PICKUP');
    expect(registerA(office)).toEqual([]);
    expect(office.rows('ทะเบียนคุม ข')[0]).toMatchObject({ เลขที่: '1/2569', วันหมดอายุ: 'ตลอดชีพ' });
    expect(office.requests[0]?.['วันหมดอายุ']).toBe('LIFETIME');
  });

  test('a supervisor rejects and reopens; the applicant is told why', () => {
    const office = bring(submitted(), 'CHECKING');
    expect(act(office, 'REJECT', { reason: 'ไม่มีสิทธิ' }, { user: SUPERVISOR })).toMatchObject({ status: 'REJECTED' });
    expect(lastMail(office)).toContain('ไม่สามารถดำเนินการได้ เนื่องจาก ไม่มีสิทธิ');
    expect(act(office, 'REOPEN', { reason: 'พบหลักฐานเพิ่ม' })).toMatchObject({ error: 'ACTOR_NOT_ALLOWED' });
    expect(act(office, 'REOPEN', { reason: 'พบหลักฐานเพิ่ม' }, { user: SUPERVISOR })).toMatchObject({
      status: 'CHECKING',
    });
    expect(act(office, 'REJECT', { reason: 'อีกครั้ง' }, { user: SUPERVISOR })).toMatchObject({ ok: true });
    expect(kinds(office)).toEqual(['M01 SENT', 'M11 SENT', 'M11 SENT']);
  });

  test('an officer takes a correction from paper: same id, next round, not sent back by itself', () => {
    const office = staffed();
    office.submit({ phone: '12' }, { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [] });
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('NEEDS_CORRECTION');
    expect(act(office, 'RESUBMIT', { documents: ['INITIAL_ORDER'], fields: { phone: '0899999999' } })).toEqual({
      ok: true,
      status: 'RECEIVED',
    });
    expect(office.requests[0]).toMatchObject({ ผลการตรวจ: '', รอบแก้ไข: '1', ช่องทาง: 'ONLINE', โทรศัพท์: '0899999999' });
    expect(kinds(office)).toEqual(['M02 SENT', 'M01 SENT']);
  });

  test('files of a common upload are sorted by the officer; what is missing is found then', () => {
    const office = new TestOffice({
      form: {
        title: 'ยื่นคำขอ',
        collectEmail: true,
        allowResponseEdits: true,
        questions: [
          { title: 'เอกสารแนบ', type: 'FILE' },
          { title: 'ชื่อ-สกุล', type: 'TEXT' },
          { title: 'ประเภทผู้ยื่นคำขอ', type: 'TEXT' },
          { title: 'ขอทำบัตรกรณี', type: 'TEXT' },
        ],
      },
    });
    office.office.deliver(
      office.form.submit({
        email: 'somying@school.example',
        answers: {
          'ชื่อ-สกุล': 'นางสาวสมหญิง ใจดี',
          ประเภทผู้ยื่นคำขอ: 'พนักงานราชการ',
          ขอทำบัตรกรณี: 'ขอมีบัตรครั้งแรก',
        },
        files: { เอกสารแนบ: [{ name: 'a.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }] },
      }),
    );
    expect(office.findings()).toContain('DOC_UNSORTED');
    expect(office.findings().join()).not.toContain('DOC_MISSING');
    const [file] = open(office, ID, ADMIN).files;
    expect(office.call('sortFiles', [ID, { x: 'CONTRACT' }])).toMatchObject({ error: 'FILE_NOT_FOUND' });
    expect(office.call('sortFiles', [ID, { [file?.fileId ?? '']: 'CONTRACT' }])).toEqual({ ok: true });
    expect(office.findings()).not.toContain('DOC_UNSORTED');
    expect(office.findings()).toContain('DOC_MISSING:PHOTO');
    expect(office.findings()).not.toContain('DOC_MISSING:CONTRACT');
    expect(office.findings()).toContain('QUESTION_MISSING:citizenId');
    expect(office.history.at(-1)?.['รายละเอียด']).toBe('ระบุชนิดเอกสาร: a - somying.pdf = สำเนาสัญญาจ้าง');
  });
});

describe('two officers', () => {
  test('who acts on what has changed meanwhile is told what and by whom', () => {
    const office = submitted();
    const { version } = open(office);
    expect(act(office, 'START_CHECK', { version })).toMatchObject({ ok: true });
    const answer = act(office, 'CANCEL', { version, reason: 'ซ้ำ' }, { user: ADMIN });
    expect(answer).toMatchObject({ ok: false, error: 'CHANGED' });
    expect(answer.text).toBe(
      `คำขอนี้เปลี่ยนไปหลังจากที่ท่านเปิดดู (เริ่มตรวจสอบเอกสาร โดย ${OFFICER} เมื่อ 16 พ.ย. 2569 09:00 น.) โปรดตรวจดูข้อมูลล่าสุดก่อนทำรายการ`,
    );
    expect(act(office, 'CANCEL', { version: open(office).version, reason: 'ซ้ำ' })).toMatchObject({ ok: true });
  });

  test('two acceptances at once: one number, one line', async () => {
    const office = bring(submitted(), 'CHECKING');
    const request = office.office.callRequest('applyAction', [ID, 'ACCEPT', { checklistComplete: true }], OFFICER);
    const outcomes = await office.office.race([request, request]);
    expect(outcomes.map((outcome) => (outcome.value as { ok: boolean }).ok).sort()).toEqual([false, true]);
    expect(registerA(office)).toHaveLength(1);
  });

  test('two cards at once never share a code', async () => {
    const office = staffed();
    office.submit();
    office.submit({ citizenId: '1999900002016', email: 'b@school.example' });
    bring(office, 'IN_PRODUCTION');
    bring(office, 'IN_PRODUCTION', 'IDC-2569-0002');
    const ready = (id: string) =>
      office.office.callRequest('applyAction', [id, 'MARK_READY', { ...READY, issueDate: '2026-11-17' }], OFFICER);
    const outcomes = await office.office.race([ready(ID), ready('IDC-2569-0002')]);
    expect(outcomes.map((outcome) => (outcome.value as { ok: boolean }).ok)).toEqual([true, true]);
    expect(new Set(office.requests.map((row) => row['รหัสบัตร'])).size).toBe(2);
  });
});

describe('many at once', () => {
  test('each has its own result', () => {
    const office = staffed();
    office.submit();
    office.submit({ citizenId: '1999900002016', email: 'b@school.example' });
    act(office, 'START_CHECK', {}, { id: 'IDC-2569-0002' });
    expect(
      office.call('applyActionToMany', [[ID, 'IDC-2569-0002', ID, 'IDC-2569-0009'], 'START_CHECK', {}], OFFICER),
    ).toEqual([
      { requestId: ID, ok: true, status: 'CHECKING' },
      expect.objectContaining({ requestId: 'IDC-2569-0002', ok: false, error: 'TRANSITION_NOT_ALLOWED' }),
      expect.objectContaining({ requestId: 'IDC-2569-0009', ok: false, error: 'REQUEST_NOT_FOUND' }),
    ]);
    expect(office.call('applyActionToMany', ['x', 'START_CHECK', {}], OFFICER)).toMatchObject({
      error: 'ARGUMENT_INVALID',
    });
  });
});

test('the mail quota is spent: the card is ready all the same, and the message follows', () => {
  const office = staffed();
  office.submit();
  bring(office, 'IN_PRODUCTION');
  const { mail } = office.workspace;
  at(office, '2026-11-20T14:00:00');
  mail.recipientsPerDay = 0;
  act(office, 'MARK_READY', READY);
  expect(office.requests[0]?.['รหัสสถานะ']).toBe('READY_FOR_PICKUP');
  expect(kinds(office)).toEqual(['M01 SENT', 'M06 DUE']);
  mail.recipientsPerDay = 1500;
  anHourLater(office);
  expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT']);
});
