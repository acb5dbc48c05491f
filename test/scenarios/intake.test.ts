/** One answer, from the form to the message, on the built add-on. */
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';

describe('a complete answer', () => {
  const office = new TestOffice();
  const record = office.submit();

  test('becomes a request that waits to be checked', () => {
    expect(record.status).toBe('COMPLETED');
    expect(office.requests).toHaveLength(1);
    expect(office.requests[0]).toMatchObject({
      เลขที่คำขอ: 'IDC-2569-0001',
      สถานะ: 'รับคำขอแล้ว รอตรวจสอบ',
      รหัสสถานะ: 'RECEIVED',
      ผลการตรวจ: '',
      รอบแก้ไข: '0',
      รหัสประเภท: 'TEACHER_CIVIL',
      รหัสกรณี: 'FIRST',
      อีเมล: 'somying@school.example',
      วันที่รับคำขอ: '2026-11-16',
      ประทับเวลา: '2026-11-16T09:00:00+07:00',
      เขียนที่: 'โรงเรียนตัวอย่าง',
      วันที่เขียน: '2026-11-16',
      อายุ: '27',
    });
  });

  test('is stored in the one form of the office: ids, dates and telephone numbers as text', () => {
    expect(office.requests[0]).toMatchObject({
      คำนำหน้านาม: 'นางสาว',
      เลขประจำตัวประชาชน: '1999900001010',
      วันเดือนปีเกิด: '1999-07-09',
      หมู่โลหิต: 'โอ',
      โทรศัพท์: '0812345678',
      รหัสไปรษณีย์: '22190',
      มีชื่ออยู่ในทะเบียนบ้านเลขที่: '12/3',
    });
    const sheet = office.office.book.sheetByName('คำขอ');
    expect(sheet?.rows[1]?.values.every((value) => typeof value === 'string')).toBe(true);
  });

  test('is stamped beside the answer and told in the history', () => {
    expect(office.answerRows[0]).toMatchObject({
      'เลขที่คำขอ (ระบบ)': 'IDC-2569-0001',
      'ผลการรับคำขอ (ระบบ)': 'รับคำขอแล้ว',
    });
    expect(office.history).toEqual([
      {
        เวลา: '2026-11-16T09:00:00+07:00',
        เลขที่คำขอ: 'IDC-2569-0001',
        การดำเนินการ: 'SUBMIT',
        จาก: '',
        เป็น: 'RECEIVED',
        ผู้ดำเนินการ: 'somying@school.example',
        รายละเอียด: 'ยื่นคำขอทางแบบฟอร์ม',
      },
    ]);
  });

  test('is acknowledged by one mail without the citizen id', () => {
    expect(office.workspace.mail.sent).toHaveLength(1);
    const [mail] = office.workspace.mail.sent;
    expect(mail?.to).toEqual(['somying@school.example']);
    expect(mail?.subject).toBe('รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐแล้ว (เลขที่คำขอ IDC-2569-0001)');
    expect(mail?.text).toContain('เรียน นางสาวสมหญิง ใจดี');
    expect(mail?.text).toContain('กรณีขอมีบัตรครั้งแรก ของท่าน เมื่อวันที่ 16 พฤศจิกายน 2569 เวลา 09.00 น.');
    expect(`${mail?.text ?? ''}${mail?.html ?? ''}`).not.toMatch(/\{\{|1999900001010|undefined/);
    expect(office.messages[0]).toMatchObject({ รหัสข้อความ: 'M01', รหัสสถานะ: 'SENT', สถานะ: 'ส่งแล้ว', ครั้งที่: '1' });
  });
});

describe('an answer with faults', () => {
  const office = new TestOffice();
  office.submit(
    { citizenId: '1999900001011', phone: '12', bloodGroup: 'ไม่ทราบ' },
    { รูปถ่าย: [{ name: 'me.pdf', mime: 'application/pdf' }] },
  );

  test('is returned by itself with every finding', () => {
    expect(office.requests[0]).toMatchObject({ รหัสสถานะ: 'NEEDS_CORRECTION', กำหนดแก้ไข: '2026-11-23' });
    expect(office.findings()).toEqual(
      ['CID_CHECKSUM', 'BLOOD_INVALID', 'PHONE_FORMAT', 'DOC_MISSING:INITIAL_ORDER', 'PHOTO_MIME'].sort(
        (a, b) => office.findings().indexOf(a) - office.findings().indexOf(b),
      ),
    );
    expect(office.findings()).toHaveLength(5);
    expect(office.history.map((row) => row['การดำเนินการ'])).toEqual(['SUBMIT', 'AUTO_RETURN']);
    expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toBe('ส่งคืนให้แก้ไข');
  });

  test('the applicant gets M02 alone, with a numbered list and the day by which to answer', () => {
    expect(office.messages.map((row) => row['รหัสข้อความ'])).toEqual(['M02']);
    const text = office.workspace.mail.sent[0]?.text ?? '';
    expect(text).toContain('1. ');
    expect(text).toContain('ยังไม่ได้แนบสำเนาคำสั่งบรรจุและแต่งตั้ง');
    expect(text).toContain('รูปถ่ายต้องเป็นไฟล์ JPG หรือ PNG');
    expect(text).toContain('ภายในวันที่ 23 พฤศจิกายน 2569');
    expect(text).toContain(office.form.viewUrl);
  });

  test('a returned request is not returned where the office has switched that off', () => {
    const other = new TestOffice();
    const settings = other.office.book.sheetByName('ตั้งค่า');
    const row = other.rows('ตั้งค่า').findIndex((entry) => entry['คีย์'] === 'autoReturnOnBlock') + 2;
    settings?.type(row, 2, 'FALSE');
    other.submit({ phone: '12' });
    expect(other.requests[0]?.['รหัสสถานะ']).toBe('RECEIVED');
    expect(other.findings()).toEqual(['PHONE_FORMAT']);
    expect(other.messages.map((entry) => entry['รหัสข้อความ'])).toEqual(['M01']);
  });
});

describe('what the platform does with events', () => {
  test('the same event twice changes nothing', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.deliver(event);
    office.office.deliver(event);
    expect(office.lastExecution.status).toBe('COMPLETED');
    expect([office.requests, office.history, office.messages].map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(office.workspace.mail.sent).toHaveLength(1);
  });

  test('an answer whose event never came is taken in within the hour', () => {
    const office = new TestOffice();
    office.arrive();
    expect(office.requests).toHaveLength(0);
    office.hours(1);
    expect(office.requests).toHaveLength(1);
    expect(office.requests[0]?.['ประทับเวลา']).toBe('2026-11-16T09:00:00+07:00');
    expect(office.workspace.mail.sent).toHaveLength(1);
    office.hours(5);
    expect(office.requests).toHaveLength(1);
  });

  test('answers that waited are taken in with the next event that tells of nothing', () => {
    const office = new TestOffice();
    office.arrive();
    office.call('onFormSubmit', [{}]);
    expect(office.requests).toHaveLength(1);
    expect(office.history.map((row) => row['การดำเนินการ'])).toEqual(['EVENT_IGNORED', 'SUBMIT']);
  });

  test.each([
    [undefined],
    [null],
    [{}],
    [{ range: 'A2' }],
    [{ range: { getSheet: 1 } }],
    [{ namedValues: {}, values: [] }],
  ])('an event without a place is noted and nothing crashes: %j', (event) => {
    const office = new TestOffice();
    office.call('onFormSubmit', [event]);
    expect(office.lastExecution).toMatchObject({ status: 'COMPLETED', error: null });
    expect(office.history[0]).toMatchObject({ การดำเนินการ: 'EVENT_IGNORED', ผู้ดำเนินการ: 'SYSTEM' });
    office.submit();
    expect(office.requests).toHaveLength(1);
  });

  test('an event of an empty row is noted; the next answer is processed normally', () => {
    const office = new TestOffice();
    const event = office.arrive();
    office.office.book.sheetByName('การตอบแบบฟอร์ม 1')?.deleteRows(2, 1);
    office.office.deliver(event);
    expect(office.history[0]?.['รายละเอียด']).toBe('แถวคำตอบที่แจ้งมาว่างเปล่า จึงไม่มีคำขอให้บันทึก');
    office.submit();
    expect(office.requests).toHaveLength(1);
  });

  test('an answer of a form that was not installed is noted with the name of its sheet', () => {
    const office = new TestOffice();
    const other = office.workspace.draftForm(
      { title: 'แบบสำรวจ', questions: [{ title: 'ความเห็น', type: 'TEXT' }] },
      office.office.book.id,
    );
    office.office.submit(other, { answers: { ความเห็น: 'ดี' } });
    expect(office.requests).toHaveLength(0);
    expect(office.history[0]?.['รายละเอียด']).toContain('"การตอบแบบฟอร์ม 2"');
    expect(office.workspace.mail.sent).toHaveLength(0);
  });

  test('the events of a trigger that install did not make are refused', () => {
    const office = new TestOffice();
    const [trigger] = office.workspace.triggers.onFormSubmit(office.office.book.id);
    if (trigger === undefined) throw new Error('no trigger');
    office.workspace.triggers.remove(trigger.uid);
    office.workspace.triggers.add({ ...trigger, owner: 'gone@area.example' }, 'Asia/Bangkok');
    office.submit();
    expect(office.requests).toHaveLength(0);
    expect(office.lastExecution.status).toBe('COMPLETED');
  });
});

describe('two answers at the same moment', () => {
  const schedules = [
    [],
    [0, 0, 0, 1],
    [1, 1, 0, 0, 1, 0],
    Array.from({ length: 40 }, (_, index) => (index % 7 < 3 ? 1 : 0)),
  ];

  test.each(schedules.map((schedule) => [schedule]))(
    'each gets its own request, stamp and mail (schedule %j)',
    async (schedule) => {
      const office = new TestOffice();
      const [first, second] = [
        office.arrive({ email: 'a@school.example' }),
        office.arrive({ email: 'b@school.example', citizenId: '2999900002022' }),
      ];
      const requests = [first, second].flatMap((event) => office.office.submitRequests(event));
      const outcomes = await office.office.race(requests, schedule);
      expect(outcomes.map((outcome) => outcome.error)).toEqual([null, null]);
      const pairs = office.requests.map((row) => [row['เลขที่คำขอ'], row['อีเมล']]);
      expect(new Set(pairs.map(([id]) => id)).size).toBe(2);
      const stamped = office.answerRows.map((row) => [row['เลขที่คำขอ (ระบบ)'], row['ที่อยู่อีเมล']]);
      expect([...stamped].sort()).toEqual([...pairs].sort());
      expect(office.workspace.mail.sent.flatMap((mail) => mail.to).sort()).toEqual([
        'a@school.example',
        'b@school.example',
      ]);
    },
  );
});

describe('files', () => {
  test('a file that is gone is a finding, and the request is stored', () => {
    const office = new TestOffice();
    const event = office.arrive();
    const photo = [...office.workspace.drive.items.values()].find((item) => item.name.startsWith('photo'));
    office.workspace.drive.remove(photo?.id ?? '');
    office.office.deliver(event);
    expect(office.findings()).toEqual(['PHOTO_UNREADABLE']);
  });

  test('a file that the office may not read is a finding, not a crash', () => {
    const office = new TestOffice();
    const event = office.arrive();
    const order = [...office.workspace.drive.items.values()].find((item) => item.name.startsWith('order'));
    if (order === undefined) throw new Error('no file');
    order.owner = 'somebody@else.example';
    order.parent = null;
    office.office.deliver(event);
    expect(office.findings()).toEqual(['FILE_UNREADABLE:INITIAL_ORDER']);
  });

  test.each([
    ['an empty file', { name: 'o.pdf', mime: 'application/pdf', size: 0 }, 'FILE_EMPTY:INITIAL_ORDER'],
    ['a file of exactly 10 MB', { name: 'o.pdf', mime: 'application/pdf', size: 10485760 }, null],
    [
      'a file one byte larger',
      { name: 'o.pdf', mime: 'application/pdf', size: 10485761 },
      'FILE_TOO_LARGE:INITIAL_ORDER',
    ],
    [
      'a word-processor file',
      { name: 'o.docx', mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', size: 10 },
      'FILE_MIME:INITIAL_ORDER',
    ],
  ])('%s', (_, file, finding) => {
    const office = new TestOffice();
    office.submit({}, { ...FIRST_FILES, สำเนาคำสั่งบรรจุและแต่งตั้ง: [file] });
    expect(office.findings()).toEqual(finding === null ? [] : [finding]);
  });

  test('several files of one question are all kept', () => {
    const office = new TestOffice();
    const order = { name: 'order.pdf', mime: 'application/pdf' };
    office.submit({}, { ...FIRST_FILES, สำเนาคำสั่งบรรจุและแต่งตั้ง: [order, { ...order, name: 'order2.pdf' }] });
    const files = JSON.parse(office.requests[0]?.['ไฟล์แนบ'] ?? '[]') as { document: string; name: string }[];
    expect(files.map((file) => file.document)).toEqual(['PHOTO', 'INITIAL_ORDER', 'INITIAL_ORDER']);
  });
});

test('nobody but an administrator can hand in an event by hand', () => {
  const office = new TestOffice();
  expect(office.call('onFormSubmit', [{}], 'stranger@else.example')).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  expect(office.history).toHaveLength(0);
  expect(office.call('onFormSubmit', [{}], ADMIN)).toBe('SWEPT');
});
