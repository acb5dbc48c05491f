/** People work in the sheets too: sorted, moved, renamed, deleted, retyped; and what applicants type can be anything. */
import { operate, setCells } from '../../emulator/scenario/sheetSteps';
import { TestOffice, FIRST_FILES } from '../support/office';
import { FORM } from '../support/answers';
import { citizenIdOf } from '../support/manyRequests';

const book = (office: TestOffice): TestOffice['office']['book'] => office.office.book;

describe('a rearranged register still works', () => {
  test('columns may be moved and added', () => {
    const office = new TestOffice();
    office.submit();
    operate(book(office), { sheet: 'คำขอ', op: 'moveColumn', column: 'เลขที่คำขอ', before: 'อีเมล' });
    operate(book(office), { sheet: 'คำขอ', op: 'insertColumn', before: 'ชื่อ' });
    operate(book(office), { sheet: 'ข้อความ', op: 'moveColumn', column: 'รหัสสถานะ', before: 'กุญแจข้อความ' });
    operate(book(office), { sheet: 'ประวัติ', op: 'insertColumn', before: 'เวลา' });
    operate(book(office), { sheet: 'ตั้งค่า', op: 'moveColumn', column: 'คีย์', before: 'คำอธิบาย' });
    office.submit({ email: 'b@school.example', citizenId: '2999900002022' });
    expect(office.requests[1]).toMatchObject({
      เลขที่คำขอ: 'IDC-2569-0002',
      ชื่อ: 'สมหญิง',
      อีเมล: 'b@school.example',
      รหัสสถานะ: 'RECEIVED',
    });
    expect(office.messages[1]).toMatchObject({ กุญแจข้อความ: 'IDC-2569-0002/M01/0', รหัสสถานะ: 'SENT' });
    expect(office.history[1]).toMatchObject({ เลขที่คำขอ: 'IDC-2569-0002' });
    expect(office.call<{ total: number }>('listRequests', [{}]).total).toBe(2);
    expect(office.call<{ fullName: string }>('openRequest', ['IDC-2569-0001']).fullName).toBe('นางสาวสมหญิง ใจดี');
  });

  test('the answers sheet may be sorted while an answer waits to be taken in', () => {
    const office = new TestOffice();
    office.submit({ email: 'b@school.example', citizenId: '2999900002022' });
    office.arrive({ email: 'a@school.example' });
    operate(book(office), { sheet: 'การตอบแบบฟอร์ม 1', op: 'sort', column: 'ที่อยู่อีเมล' });
    office.hours(1);
    expect(office.answerRows.map((row) => [row['ที่อยู่อีเมล'], row['เลขที่คำขอ (ระบบ)']])).toEqual([
      ['a@school.example', 'IDC-2569-0002'],
      ['b@school.example', 'IDC-2569-0001'],
    ]);
  });

  test('a row between the send and its record may move: the right message is marked', () => {
    const office = new TestOffice();
    office.submit();
    office.workspace.planFault({ call: 'MailApp.sendEmail', times: 1, error: 'Service unavailable' });
    office.submit({ email: 'b@school.example', citizenId: '2999900002022' });
    operate(book(office), { sheet: 'ข้อความ', op: 'sort', column: 'กุญแจข้อความ', ascending: false });
    office.hours(2);
    expect(office.messages.map((row) => row['รหัสสถานะ'])).toEqual(['SENT', 'SENT']);
    expect(office.workspace.mail.sent.map((mail) => mail.to[0])).toEqual([
      'somying@school.example',
      'b@school.example',
    ]);
  });

  test('a deleted request stays deleted and its number is not given again', () => {
    const office = new TestOffice();
    office.submit();
    office.submit({ citizenId: '2999900002022' });
    operate(book(office), { sheet: 'คำขอ', op: 'deleteRow', where: { เลขที่คำขอ: 'IDC-2569-0002' } });
    office.hours(2);
    expect(office.requests).toHaveLength(1);
    office.submit({ citizenId: '1999900001010', email: 'c@school.example' });
    expect(office.requests[1]?.['เลขที่คำขอ']).toBe('IDC-2569-0003');
  });

  test('numbers go on from the register when the memory of the script is empty', () => {
    const office = new TestOffice();
    office.submit();
    office.memory.delete('mark.request.2569');
    office.submit({ citizenId: '2999900002022' });
    expect(office.requests.map((row) => row['เลขที่คำขอ'])).toEqual(['IDC-2569-0001', 'IDC-2569-0002']);
  });

  test('the year of the number is the Buddhist year of the day on which it is given', () => {
    const office = new TestOffice();
    office.workspace.setTime(Date.parse('2026-12-31T23:59:00+07:00'));
    office.submit();
    office.workspace.setTime(Date.parse('2027-01-01T00:01:00+07:00'));
    office.submit({ citizenId: '2999900002022' });
    expect(office.requests.map((row) => row['เลขที่คำขอ'])).toEqual(['IDC-2569-0001', 'IDC-2570-0001']);
  });
});

describe('what is missing is named', () => {
  test.each([
    ['คำขอ', 'SHEET_MISSING'],
    ['เจ้าหน้าที่', null],
  ])('a deleted sheet %s', (sheet, error) => {
    const office = new TestOffice();
    operate(book(office), { sheet, op: 'deleteSheet' });
    const answer = office.call<{ ok: boolean; error?: string; text?: string }>('listRequests', [{}]);
    if (error === null) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ ok: false, error, text: expect.stringContaining(`"${sheet}"`) as string });
    expect(office.install().done).toContain(`สร้างแผ่นงาน "${sheet}"`);
    office.submit();
    expect(office.requests).toHaveLength(1);
  });

  test('a renamed heading is named to the officer, repaired by install, and no answer is lost meanwhile', () => {
    const office = new TestOffice();
    operate(book(office), { sheet: 'คำขอ', op: 'renameHeader', from: 'รหัสสถานะ', to: 'สถานะใหม่' });
    office.submit();
    expect(office.requests).toHaveLength(0);
    expect(office.answerRows[0]?.['ผลการรับคำขอ (ระบบ)']).toContain('HEADER_MISSING คำขอ รหัสสถานะ');
    expect(office.call('listRequests', [{}])).toMatchObject({
      ok: false,
      error: 'HEADER_MISSING',
      text: expect.stringContaining('"รหัสสถานะ"') as string,
    });
    expect(office.install().done).toEqual(['เพิ่มหัวคอลัมน์ "รหัสสถานะ" ในแผ่นงาน "คำขอ"']);
    office.hours(1);
    expect(office.requests[0]).toMatchObject({ เลขที่คำขอ: 'IDC-2569-0001', รหัสสถานะ: 'RECEIVED' });
  });

  test('helper columns that somebody deleted are made again', () => {
    const office = new TestOffice();
    const sheet = book(office).sheetByName('การตอบแบบฟอร์ม 1');
    sheet?.deleteColumns(sheet.lastColumn() - 1, 2);
    office.submit();
    expect(office.answerRows[0]?.['เลขที่คำขอ (ระบบ)']).toBe('IDC-2569-0001');
  });
});

describe('any form', () => {
  test('a question that was renamed to something unknown is reported to the office, not demanded of the applicant', () => {
    const office = new TestOffice();
    const item = office.form.facts.items.find((candidate) => candidate.title === 'รหัสไปรษณีย์');
    if (item === undefined) throw new Error('no question');
    office.form.renameItem(item, 'ไปรษณีย์ห้าหลัก');
    const event = office.form.submit({ email: 'a@school.example', answers: { ชื่อ: 'สมหญิง' } });
    office.office.deliver(event);
    expect(office.findings()).toContain('QUESTION_MISSING:regPostcode');
    expect(office.findings()).not.toContain('FIELD_REQUIRED:regPostcode');
    expect(office.workspace.mail.sent[0]?.text).not.toContain('รหัสไปรษณีย์');
  });

  test('a mapping by hand is obeyed', () => {
    const office = new TestOffice({
      form: {
        ...FORM,
        questions: FORM.questions.map((question) =>
          question.title === 'โทรศัพท์' ? { ...question, title: 'ติดต่อได้ที่หมายเลข' } : question,
        ),
      },
    });
    expect(office.install().todo).toContain(
      'แบบฟอร์มยังไม่มีคำถามสำหรับ "โทรศัพท์" โปรดเพิ่มคำถาม หรือจับคู่คำถามที่มีอยู่ในแผ่นงาน "จับคู่คำถาม"',
    );
    setCells(
      office.office,
      book(office),
      { sheet: 'จับคู่คำถาม', where: { คำถาม: 'ติดต่อได้ที่หมายเลข' }, set: { รหัสข้อมูล: 'phone' } },
      'admin@area.example',
    );
    const answers = { ติดต่อได้ที่หมายเลข: '081-234-5678', ชื่อ: 'สมหญิง' };
    office.office.submit(office.form, { email: 'a@school.example', answers });
    expect(office.requests[0]?.['โทรศัพท์']).toBe('0812345678');
  });

  test('two questions with one title: the first answer counts and the office is told', () => {
    const twice = new TestOffice({
      form: { ...FORM, questions: [...FORM.questions, { title: 'สัญชาติ', type: 'TEXT' }] },
    });
    const event = twice.arrive();
    const sheet = event.sheet;
    if (sheet === null) throw new Error('no sheet');
    const column = sheet.facts.formColumns.length;
    sheet.enter(event.row, column, { value: 'ลาว' });
    twice.office.deliver(event);
    expect(twice.findings()).toEqual(['QUESTION_AMBIGUOUS:nationality']);
    expect(twice.requests[0]).toMatchObject({ สัญชาติ: 'ไทย', รหัสสถานะ: 'RECEIVED' });
  });

  test('name in one answer, with its prefix', () => {
    const office = new TestOffice({ form: { ...FORM, questions: [{ title: 'ชื่อ - นามสกุล', type: 'TEXT' }] } });
    office.office.submit(office.form, { email: 'a@school.example', answers: { 'ชื่อ - นามสกุล': 'น.ส.สมใจ ใจดี' } });
    expect(office.requests[0]).toMatchObject({ คำนำหน้านาม: 'นางสาว', ชื่อ: 'สมใจ', ชื่อสกุล: 'ใจดี' });
  });

  test('of answers from before the installation a telephone number has its zero back', () => {
    const office = new TestOffice({ install: false });
    office.arrive({ phone: '0812345678', citizenId: '1999900001010' });
    expect(office.answerRows[0]?.['โทรศัพท์']).toBe('812345678');
    office.install();
    office.call('takeInEarlier', ['2026-11-01']);
    expect(office.requests[0]).toMatchObject({
      โทรศัพท์: '0812345678',
      เลขประจำตัวประชาชน: '1999900001010',
      ผลการตรวจ: '',
    });
  });
});

describe('hostile answers stay text', () => {
  const HOSTILE = [
    '=1+1',
    '+66812345678',
    '-5',
    '@cmd',
    '=HYPERLINK("http://x.example";"y")',
    "'quoted",
    '{{fullName}}',
    '$& $1 \\1',
    '<img src=x onerror=alert(1)>',
    '\u202egnihtyna',
    '1/2569',
    '04064',
    '๐๑๒',
  ];

  test.each(HOSTILE.map((text) => [text]))('%s', (text) => {
    const office = new TestOffice();
    office.submit({ contactAddress: text, school: text, firstName: text });
    const [request] = office.requests;
    expect(request).toMatchObject({ เลขที่คำขอ: 'IDC-2569-0001', ที่อยู่ปัจจุบันที่สามารถติดต่อได้: text.replace('\u202e', '') });
    for (const sheet of book(office).sheets) {
      for (const row of sheet.rows)
        expect(Object.values(row?.extras ?? {}).filter((extras) => extras.formula !== undefined)).toEqual([]);
    }
    expect(office.workspace.mail.sent[0]?.html).not.toContain('<img');
    expect(office.workspace.mail.sent).toHaveLength(1);
  });

  test('a text of 50,000 characters in every answer is stored, named and answered', () => {
    const office = new TestOffice();
    const long = 'ก'.repeat(50_000);
    const record = office.submit({ contactAddress: long, school: long, lateReason: long, firstName: long });
    expect(record.status).toBe('COMPLETED');
    expect(office.requests[0]?.['ที่อยู่ปัจจุบันที่สามารถติดต่อได้']).toHaveLength(50_000);
    expect(office.findings()).toEqual(
      expect.arrayContaining(['FIELD_TOO_LONG:contactAddress', 'FIELD_TOO_LONG:school', 'FIELD_TOO_LONG:firstName']),
    );
    office.submit({ citizenId: '2999900002022' });
    expect(office.requests).toHaveLength(2);
  });

  test('an upload question answered with text instead of files is a missing document', () => {
    const office = new TestOffice();
    const event = office.arrive({}, {});
    event.sheet?.enter(event.row, 40, { value: 'ส่งทางไลน์แล้ว' });
    office.office.deliver(event);
    expect(office.findings()).toEqual(['DOC_MISSING:PHOTO', 'DOC_MISSING:INITIAL_ORDER']);
  });
});

test('file names are shown as they are', () => {
  const office = new TestOffice();
  office.submit({}, { ...FIRST_FILES, รูปถ่าย: [{ name: '=cmd|<b>.jpg', mime: 'image/jpeg' }] });
  const detail = office.call<{ files: { name: string }[] }>('openRequest', ['IDC-2569-0001']);
  expect(detail.files[0]?.name).toBe('=cmd|<b> - somying.jpg');
});

describe('a form with one upload question for all documents', () => {
  const questions = FORM.questions.filter((question) => question.type !== 'FILE' || question.title === 'รูปถ่าย');
  const form = { ...FORM, questions: [...questions, { title: 'เอกสารแนบ', type: 'FILE' as const, maxFiles: 10 }] };

  test('calls nothing missing until an officer has sorted the files', () => {
    const office = new TestOffice({ form });
    office.submit({}, { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [], เอกสารแนบ: [{ name: 'a.pdf', mime: 'application/pdf' }] });
    expect(office.findings()).toEqual(['DOC_UNSORTED']);
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('RECEIVED');
  });

  test('does not ask the administrator for the other upload questions', () => {
    expect(new TestOffice({ form }).install().todo.filter((line) => line.includes('คำถามอัปโหลด'))).toEqual([]);
  });
});

test('an address that looks like a formula is no address, and never becomes one', () => {
  const office = new TestOffice();
  for (const name of ['ประวัติ', 'ข้อความ'])
    office.office.book.sheetByName(name)?.setFormat({ row: 1, column: 1, rows: 2000, columns: 9 }, '');
  office.submit({ email: '=HYPERLINK("http://x.example")' });
  office.submit({ email: '+a@school.example', citizenId: '2999900002022' });
  expect(office.findings(1)).toEqual(['EMAIL_INVALID']);
  const formulas = office.office.book.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => Object.values(row?.extras ?? {}).flatMap((extras) => extras.formula ?? [])),
  );
  expect(formulas).toEqual([]);
  expect(office.requests).toHaveLength(2);
});

test('what looks like a request id, a citizen id or a key of ours in a free text misleads nobody', () => {
  const office = new TestOffice();
  office.submit();
  const key = office.requests[0]?.['รหัสคำตอบ'] ?? '';
  for (const [index, oldCardNo] of ['IDC-2569-0001', 'IDC-2569-0002', '1999900001010', key].entries()) {
    office.submit({ oldCardNo, citizenId: citizenIdOf(index + 10), email: `p${index}@school.example` });
  }
  expect(office.requests.map((row) => row['เลขที่คำขอ'])).toEqual(
    [1, 2, 3, 4, 5].map((number) => `IDC-2569-000${number}`),
  );
  expect(office.requests.map((row) => row['ผลการตรวจ'])).toEqual(['', '', '', '', '']);
});
