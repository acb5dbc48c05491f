/** Cards are made, spoiled, made again, called about and handed over. */
import { FIRST_FILES } from '../support/office';
import {
  act,
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

describe('producing', () => {
  test('steps are ticked with who and when, and can be taken back', () => {
    const office = bring(submitted(), 'IN_PRODUCTION');
    expect(Object.keys(open(office).work.steps ?? {})).toEqual(['registered']);
    expect(office.call('tickProduction', [ID, ['printed', 'verified', 'nonsense']], OFFICER)).toEqual({ ok: true });
    expect(act(office, 'MARK_READY', { issueDate: '2026-11-20' })).toMatchObject({
      error: 'DATA_MISSING',
      fields: ['productionComplete'],
    });
    expect(office.call('tickProduction', [ID, ['printed'], true], OFFICER)).toEqual({ ok: true });
    expect(Object.keys(open(office).work.steps ?? {})).toEqual(['registered', 'verified']);
    expect(office.call('tickProduction', [ID, []], OFFICER)).toMatchObject({
      error: 'DATA_MISSING',
      fields: ['steps'],
    });
    expect(act(office, 'MARK_READY', { issueDate: '2026-11-20', steps: ['printed', 'signedByIssuer'] })).toMatchObject({
      ok: true,
    });
    expect(office.call('tickProduction', [ID, ['stamped']], OFFICER)).toMatchObject({
      error: 'TRANSITION_NOT_ALLOWED',
    });
    expect(office.history.filter((row) => row['การดำเนินการ'] === 'TICK').map((row) => row['รายละเอียด'])).toEqual([
      'ทำแล้ว: พิมพ์บัตร, ตรวจสอบ',
      'ยกเลิกเครื่องหมาย: พิมพ์บัตร',
    ]);
  });

  test.each([
    ['2026-11-16', 'ISSUE_DATE_RANGE'],
    ['2026-12-21', 'ISSUE_DATE_RANGE'],
    ['20/11/2569', 'DATE_INVALID'],
  ])('an issue date %s is refused: %s', (issueDate, error) => {
    const office = bring(submitted(), 'IN_PRODUCTION');
    at(office, '2026-11-20T09:00:00');
    expect(act(office, 'MARK_READY', { ...READY, issueDate })).toMatchObject({ ok: false, error });
  });

  test('issue dates at both ends are accepted', () => {
    for (const issueDate of ['2026-11-17', '2026-12-17']) {
      const office = bring(submitted(), 'IN_PRODUCTION');
      expect(act(office, 'MARK_READY', { ...READY, issueDate })).toMatchObject({ ok: true });
    }
  });

  test('without a prefix no card is issued', () => {
    const office = bring(submitted(), 'IN_PRODUCTION');
    setting(office, 'cardCodePrefix', '');
    expect(act(office, 'MARK_READY', READY)).toMatchObject({ error: 'CARD_CODE_PREFIX_UNSET' });
  });

  test('another last day needs a reason; the computed one does not', () => {
    const office = bring(submitted(), 'IN_PRODUCTION');
    const ready = (more: object): unknown => act(office, 'MARK_READY', { ...READY, ...more });
    expect(ready({ expiryDate: '2030-01-01' })).toMatchObject({ error: 'EXPIRY_NOTE_REQUIRED' });
    expect(ready({ expiryDate: '2026-11-19', note: 'x' })).toMatchObject({ error: 'DATE_INVALID' });
    expect(ready({ expiryDate: '2030-01-01', note: 'ตามคำสั่ง' })).toMatchObject({ ok: true });
    expect(office.requests[0]?.['วันหมดอายุ']).toBe('2030-01-01');
    expect(office.history.at(-1)?.['รายละเอียด']).toContain('(กำหนดเอง: ตามคำสั่ง)');
    const other = bring(submitted(), 'IN_PRODUCTION');
    expect(act(other, 'MARK_READY', { ...READY, expiryDate: '2032-11-19' })).toMatchObject({ ok: true });
  });

  test('where the rules give no last day, the reason is told, and an officer may enter one', () => {
    const office = staffed();
    office.submit(
      {
        category: 'พนักงานราชการ',
        govEmpType: 'ครูผู้สอน',
        contractStartDate: '2026-01-01',
        contractEndDate: '2026-11-18',
      },
      { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [], สำเนาสัญญาจ้าง: [{ name: 'c.pdf', mime: 'application/pdf' }] },
    );
    bring(office, 'IN_PRODUCTION');
    expect(act(office, 'MARK_READY', READY)).toMatchObject({ error: 'CONTRACT_ENDED' });
    expect(act(office, 'MARK_READY', { ...READY, expiryDate: '2027-09-30', note: 'สัญญาใหม่' })).toMatchObject({
      ok: true,
    });
  });

  test('a code of one’s own must be well-formed, of the office, and never used', () => {
    const office = staffed();
    office.submit();
    office.submit({ citizenId: '1999900002016', email: 'b@school.example' });
    bring(office, 'READY_FOR_PICKUP');
    bring(office, 'IN_PRODUCTION', 'IDC-2569-0002');
    const ready = (cardCode: string): unknown =>
      act(office, 'MARK_READY', { ...READY, cardCode }, { id: 'IDC-2569-0002' });
    expect(ready('12')).toMatchObject({ error: 'CARD_CODE_FORMAT' });
    expect(ready('04064-00001')).toMatchObject({ error: 'CARD_CODE_PREFIX' });
    expect(ready('๐๙๙๙๘ – ๐๐๐๑๒')).toMatchObject({ error: 'CARD_CODE_USED' });
    expect(ready('09998-12')).toMatchObject({ error: 'CARD_CODE_USED' });
    expect(ready('09998-00040')).toMatchObject({ ok: true });
    office.submit({ citizenId: '1999900003012', email: 'c@school.example' });
    bring(office, 'READY_FOR_PICKUP', 'IDC-2569-0003');
    expect(office.requests[2]?.['รหัสบัตร']).toBe('09998-00041');
  });

  test('the next number follows what a person has typed into the register', () => {
    const office = submitted();
    const sheet = office.office.book.sheetByName('ทะเบียนคุม ข');
    sheet?.type(2, 2, '7/2569');
    sheet?.type(2, 15, '09998-00099');
    bring(office, 'READY_FOR_PICKUP');
    expect(office.requests[0]).toMatchObject({ เลขที่: '1/2569', รหัสบัตร: '09998-00100' });
  });

  test('a misprint is made again: the old code is void and stays, new number, new code, told again', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    expect(act(office, 'REPRINT', {})).toMatchObject({ fields: ['reason'] });
    expect(act(office, 'REPRINT', { reason: 'ชื่อสกุลผิด' })).toEqual({ ok: true, status: 'IN_PRODUCTION' });
    expect(office.requests[0]).toMatchObject({ เลขที่: '2/2569', รหัสบัตร: '', วันออกบัตร: '', วันที่ต้องโทร: '' });
    expect(act(office, 'MARK_READY', { ...READY, issueDate: '2026-11-20' })).toMatchObject({ ok: true });
    expect(registerA(office).map((row) => [row['เลขที่'], row['รหัสบัตร'], row['หมายเหตุ']])).toEqual([
      ['1/2569', '09998-00012', 'ยกเลิกบัตร'],
      ['2/2569', '09998-00013', ''],
    ]);
    expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT', 'M06 SENT']);
    expect(office.requests[0]?.['วันที่จัดทำบัตรเสร็จ']).toBe('2026-11-20');
  });

  test('cancelled after acceptance: the line stays void; reopened and accepted it gets a new number', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    expect(act(office, 'CANCEL', { reason: 'ย้ายเขต' })).toMatchObject({ status: 'CANCELLED' });
    expect(lastMail(office)).toContain('ถูกยกเลิกเมื่อวันที่ 20 พฤศจิกายน 2569 เนื่องจาก ย้ายเขต');
    expect(act(office, 'REOPEN', { reason: 'เข้าใจผิด' }, { user: SUPERVISOR })).toMatchObject({ status: 'CHECKING' });
    expect(act(office, 'ACCEPT', { checklistComplete: true })).toMatchObject({ ok: true });
    expect(act(office, 'MARK_READY', READY)).toMatchObject({ ok: true });
    expect(registerA(office).map((row) => [row['เลขที่'], row['รหัสบัตร'], row['หมายเหตุ']])).toEqual([
      ['1/2569', '09998-00012', 'ยกเลิกบัตร'],
      ['2/2569', '09998-00013', ''],
    ]);
    expect(kinds(office)).toEqual(['M01 SENT', 'M06 SENT', 'M10 SENT', 'M06 SENT']);
  });

  test('M05 goes out only where the office wants it, with a day on which the card should be ready', () => {
    const office = submitted();
    setting(office, 'sendM05', 'TRUE');
    bring(office, 'IN_PRODUCTION');
    expect(kinds(office)).toEqual(['M01 SENT', 'M05 SENT']);
    expect(lastMail(office)).toContain('คาดว่าจะแล้วเสร็จภายในวันที่ 23 พฤศจิกายน 2569');
  });
});

describe('calling and handing over', () => {
  test('a finished card is to be called at once; the call decides the next one', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    const callToday = (): unknown =>
      office.call<{ rows: { callToday?: boolean }[] }>('listRequests', [{}], OFFICER).rows[0]?.callToday;
    const call = (data: object): unknown => office.call('logPhoneCall', [ID, data], OFFICER);
    expect(callToday()).toBe(true);
    expect(call({ result: 'NO_ANSWER' })).toEqual({ ok: true, callOn: '2026-11-23' });
    expect(callToday()).toBeUndefined();
    at(office, '2026-11-23T08:00:00');
    expect(callToday()).toBe(true);
    expect(call({ result: 'REACHED', promisedDay: '2026-11-27', note: 'มาวันศุกร์' })).toEqual({
      ok: true,
      callOn: '2026-11-30',
    });
    expect(call({ result: 'REACHED' })).toEqual({ ok: true, callOn: '' });
    expect(call({ result: 'SHOUTED' })).toMatchObject({ error: 'DATA_MISSING', fields: ['result'] });
    expect(call({ result: 'REACHED', promisedDay: '2026-11-01' })).toMatchObject({ error: 'DATE_INVALID' });
    expect(office.history.filter((row) => row['การดำเนินการ'] === 'PHONE_CALL').map((row) => row['รายละเอียด'])).toEqual([
      'ไม่รับสาย',
      'ติดต่อได้ · นัดมารับ 27 พ.ย. 2569 · มาวันศุกร์',
      'ติดต่อได้',
    ]);
    expect(open(office).work.calls).toHaveLength(3);
  });

  test('a proxy: name, relation and authorisation stand in the register; the holder is told', () => {
    const office = bring(submitted(), 'READY_FOR_PICKUP');
    at(office, '2026-11-25T10:31:00');
    expect(
      act(office, 'PICKUP_PROXY', {
        ...COLLECTED,
        proxyName: '<b>นายธง</b>',
        proxyRelation: 'เพื่อนร่วมงาน',
        proxyAuthorization: true,
      }),
    ).toEqual({ ok: true, status: 'PICKED_UP_PROXY' });
    expect(registerA(office)[0]).toMatchObject({
      ชื่อผู้รับบัตร: '<b>นายธง</b>',
      'กรณีรับแทน: ความเกี่ยวข้อง/หนังสือมอบฉันทะ': 'เพื่อนร่วมงาน / มีหนังสือมอบฉันทะ',
    });
    expect(kinds(office).at(-1)).toBe('M09 SENT');
    expect(office.workspace.mail.sent.at(-1)?.html).toContain('&lt;b&gt;นายธง&lt;/b&gt; ได้รับบัตร');
  });

  test.each(['2026-11-19T10:00', '2026-11-26T10:00', '2026-11-25', '2026-11-25T25:00', 'วันนี้'])(
    'collected at %s is refused',
    (pickedUpAt) => {
      const office = bring(submitted(), 'READY_FOR_PICKUP');
      at(office, '2026-11-25T10:31:00');
      expect(act(office, 'PICKUP', { ...COLLECTED, pickedUpAt })).toMatchObject({
        error: 'DATE_INVALID',
        fields: ['pickedUpAt'],
      });
    },
  );

  test.each([
    ['ขอมีบัตรใหม่ – บัตรหาย', {}, 'ไม่มี (บัตรหาย)'],
    ['ขอเปลี่ยนบัตร – ชำรุด', {}, 'คืนแล้ว 25 พ.ย. 2569'],
    ['ขอเปลี่ยนบัตร – ชำรุด', { oldCardNote: 'ไฟไหม้บ้าน' }, 'ไม่ได้คืน: ไฟไหม้บ้าน'],
  ])('the old card of %s %j: %s', (reason, more, expected) => {
    const office = staffed();
    const extra = { name: 'x.pdf', mime: 'application/pdf', size: 700 };
    office.submit(
      { reason, oldCardNo: '09998-00001', eventDate: '2026-11-10' },
      { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [], ใบแจ้งความ: [extra], บัตรเดิม: [{ ...extra, size: 800 }] },
    );
    bring(office, 'READY_FOR_PICKUP');
    at(office, '2026-11-25T10:31:00');
    expect(act(office, 'PICKUP', { ...COLLECTED, ...more })).toMatchObject({ ok: true });
    expect(registerA(office)[0]?.['คืนบัตรเดิม (วันที่/เหตุที่ไม่มี)']).toBe(expected);
  });
});
