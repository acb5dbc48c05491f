/** Producing documents on the shipped bundle: what comes out, what is refused, what it costs. */
import {
  another,
  documentRows,
  codes,
  documentOffices,
  documentText,
  editTemplate,
  produce,
  produced,
  templateOf,
  calls,
} from '../support/documents';
import { ADMIN, FIRST_FILES, TestOffice } from '../support/office';
import { act, at, bring, ID, OFFICER, open, setting, SUPERVISOR } from '../support/officersDay';
import { findFields } from '../../src/domain/mergeField';
import { citizenIdOf } from '../support/manyRequests';

const office = documentOffices();
const RETIREMENT = 'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ';
const OLD_CARD = 'บัตรเดิม';

function folderOf(one: TestOffice, id: string | null | undefined): string {
  const folder = one.workspace.drive.items.get(id ?? '');
  return folder === undefined ? '' : one.workspace.drive.path(folder);
}

describe('one document', () => {
  test('a card: front and back, its data, its files private in the month’s folder', () => {
    const one = office();
    const answer = produce(one, [ID], ['CARD']);
    expect(answer).toMatchObject({ ok: true, skipped: [], continued: false, done: 1, total: 1 });
    const text = produced(one, answer);
    for (const part of [
      'บัตรประจำตัวเจ้าหน้าที่ของรัฐ',
      'เลขที่ 09998-00012',
      'ชื่อ นางสาวสมหญิง ใจดี',
      'ตำแหน่ง ครูผู้ช่วย',
      'เลขประจำตัวประชาชน 1-9999-00001-01-0',
      'หมู่โลหิต โอ',
      'วันออกบัตร 20 พ.ย. 2569',
      'บัตรหมดอายุ 19 พ.ย. 2575',
      'ปฏิบัติราชการแทน เลขาธิการ กพฐ.',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('{{');
    const item = one.workspace.drive.items.get(answer.files[0]?.fileId ?? '');
    expect(folderOf(one, item?.parent)).toMatch(/เอกสาร\/2569\/11 พฤศจิกายน$/);
    expect(item).toMatchObject({ access: 'PRIVATE', permission: 'NONE' });
  });

  test('costs 20 backend calls at most, and 3 edits a field', () => {
    const one = office();
    const fields = findFields(documentText(one, templateOf(one, 'CARD'))).fields.length;
    produce(one, [ID], ['CARD'], {}, ADMIN);
    expect(calls(one.lastExecution)).toBeLessThanOrEqual(20);
    expect(one.lastExecution.docEdits).toBeLessThanOrEqual(3 * fields);
    produce(one, [ID], ['REQUEST_FORM'], {}, ADMIN);
    const form = findFields(documentText(one, templateOf(one, 'REQUEST_FORM'))).fields.length;
    expect(one.lastExecution.docEdits).toBeLessThanOrEqual(3 * form);
  });

  test('it is listed in เอกสาร, on the request and in the history', () => {
    const one = office();
    produce(one, [ID], ['REQUEST_FORM'], {}, OFFICER);
    expect(documentRows(one)).toEqual([
      expect.objectContaining({
        ชนิดเอกสาร: 'คำขอมีบัตรประจำตัว',
        เลขที่คำขอ: ID,
        ผู้จัดทำ: OFFICER,
        ปัญหา: '',
      }),
    ]);
    expect(open(one).documents).toEqual([expect.objectContaining({ kind: 'REQUEST_FORM', by: OFFICER })]);
    expect(one.lastExecution.backend.reads).toBeLessThanOrEqual(8);
    expect(one.history.at(-1)).toMatchObject({
      การดำเนินการ: 'DOCUMENT',
      เลขที่คำขอ: ID,
      ผู้ดำเนินการ: OFFICER,
      รายละเอียด: 'จัดทำคำขอมีบัตรประจำตัว',
    });
  });

  test('the form ticks the boxes of the paper form', () => {
    const one = office();
    const id = another(one, 2, {
      category: 'พนักงานราชการ',
      govEmpType: 'ครูผู้สอน',
      reason: 'บัตรหาย',
      eventDate: '10/11/2569',
      contractStartDate: '1/10/2569',
      contractEndDate: '30/9/2573',
    });
    const text = produced(one, produce(one, [id], ['REQUEST_FORM']));
    expect(text).toContain('(√) พนักงานราชการ ประเภท (  ) ครูพี่เลี้ยง (√) ครูผู้สอน (  ) อื่น ๆ');
    expect(text).toContain('(√) 2. ขอมีบัตรใหม่ เนื่องจาก (  ) บัตรหมดอายุ (√) บัตรหายหรือถูกทำลาย');
    expect(text).toContain('(  ) 1. ขอมีบัตรครั้งแรก');
    expect(text).toContain('เป็น (  ) ข้าราชการครู');
  });

  test('a pensioner of the permanent employees: last box, note, no school, register B’s title, for life', () => {
    const one = office();
    const pensioner = {
      category: 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน',
      birthDate: '15/3/2498',
      positionName: '',
      level: '',
      school: '',
      schoolDistrict: '',
    };
    const files = {
      ...FIRST_FILES,
      [RETIREMENT]: [{ name: 'retire.pdf', mime: 'application/pdf' }],
    };
    one.submit({ ...pensioner, citizenId: citizenIdOf(2), email: 'p2@home.example' }, files);
    bring(one, 'READY_FOR_PICKUP', 'IDC-2569-0002');
    const form = produced(one, produce(one, ['IDC-2569-0002'], ['REQUEST_FORM']));
    expect(form).toContain('(√) ข้าราชการบำนาญ (ไม่ต้องระบุโรงเรียน) (ลูกจ้างประจำผู้รับบำเหน็จรายเดือน)');
    const card = produced(one, produce(one, ['IDC-2569-0002'], ['CARD']));
    expect(card).toContain('บัตรประจำตัวเจ้าหน้าที่ของรัฐผู้รับบำเหน็จบำนาญ');
    expect(card).toContain('บัตรหมดอายุ ตลอดชีพ');
    expect(card).toContain('สังกัด สพป.จันทบุรี เขต 2');
    const letter = produced(one, produce(one, ['IDC-2569-0002'], ['PROXY_LETTER']));
    expect(letter).toMatch(/ตำแหน่ง ลูกจ้างประจำผู้รับบำเหน็จรายเดือน +เลขที่คำขอ IDC-2569-0002/);
  });

  test('a letter of correction numbers what is to be corrected, each in a paragraph of its own', () => {
    const one = office();
    const id = another(one, 2, { phone: '12', bloodGroup: 'X' });
    const answer = produce(one, [id], ['CORRECTION_LETTER'], {
      letterNo: 'ศธ 04064/123',
      recipient: 'ผู้อำนวยการโรงเรียนตัวอย่าง',
    });
    const text = produced(one, answer);
    expect(text).toContain('ที่ ศธ 04064/123');
    expect(text).toContain('เรียน  ผู้อำนวยการโรงเรียนตัวอย่าง');
    expect(text).toMatch(/\n1\. [^\n]+\n2\. [^\n]+\n/);
    expect(text).toContain('ภายในวันที่ 27 พฤศจิกายน 2569');
    expect(text).not.toContain('ปฏิบัติราชการแทน');
  });

  test('blank forms have dotted lines, and no field is left', () => {
    const one = office();
    for (const kind of ['PROXY_LETTER', 'DAMAGE_MEMO', 'LATE_MEMO'] as const) {
      const text = produced(one, produce(one, null, [kind]));
      expect(text).toContain('....................');
      expect(text).not.toMatch(/\{\{|undefined|null/);
    }
  });

  test('the poster has the form’s address and a code that says it', () => {
    const one = office();
    const answer = produce(one, null, ['FORM_POSTER']);
    expect(produced(one, answer)).toContain('/viewform');
    const body = one.workspace.documents.get(answer.files[0]?.fileId ?? '')?.facts.body;
    const image = JSON.stringify(body).match(/"mime":"image\/gif"/g);
    expect(image).toHaveLength(1);
    setting(one, 'formLink', '');
    expect(codes(produce(one, null, ['FORM_POSTER']))).toEqual(['FORM_LINK_UNSET']);
  });
});

describe('lists', () => {
  /** Lines of register A like the first one. */
  function fillRegister(one: TestOffice, count: number): void {
    const sheet = one.office.book.sheetByName('ทะเบียนคุม ก');
    const pattern = sheet?.rows[1];
    if (sheet === undefined || pattern === undefined) throw new Error('no line');
    for (let number = 2; number <= count; number++) {
      const values = [...pattern.values];
      values[0] = String(number);
      values[1] = `${number}/2569`;
      sheet.rows[number] = { ...pattern, values };
    }
  }

  test('a register is paged by the program, with its headings on each page', () => {
    const one = office();
    fillRegister(one, 25);
    const text = produced(one, produce(one, null, ['REGISTER'], { register: 'A', year: 2569 }));
    expect(text.match(/หน้า \d จาก \d/g)).toEqual(['หน้า 1 จาก 3', 'หน้า 2 จาก 3', 'หน้า 3 จาก 3']);
    expect(text.match(/เลขประจำตัวประชาชน/g)).toHaveLength(3);
    expect([...text.matchAll(/\b(\d+)\/2569\b/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(text).toContain('ประจำปี พ.ศ. 2569 สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2');
    expect(text).toContain('(ข้าราชการ/ลูกจ้างประจำ/พนักงานราชการ)');
  });

  test('exactly a page is one page; nothing to list is a sentence', () => {
    const one = office();
    fillRegister(one, 12);
    const full = produced(one, produce(one, null, ['REGISTER'], { register: 'A', year: 2569, month: 11 }));
    expect(full.match(/หน้า \d จาก \d/g)).toEqual(['หน้า 1 จาก 1']);
    for (const options of [
      { register: 'B', year: 2569 },
      { register: 'A', year: 2568 },
      { register: 'A', year: 2569, month: 10 },
    ])
      expect(codes(produce(one, null, ['REGISTER'], options))).toEqual(['NOTHING_TO_LIST']);
  });

  test('a pickup sheet without requests takes all that are ready, and only those', () => {
    const one = office();
    another(one, 2, {}, 'IN_PRODUCTION');
    another(one, 3, {}, 'READY_FOR_PICKUP');
    const answer = produce(one, null, ['PICKUP_SHEET']);
    expect(answer.files[0]?.requestIds).toEqual([ID, 'IDC-2569-0003']);
    expect(produced(one, answer)).toMatch(/คืนแล้ว\n\(  \) ไม่มี/);
    expect(open(one, 'IDC-2569-0003').documents[0]?.kind).toBe('PICKUP_SHEET');
    expect(open(one, 'IDC-2569-0002').documents).toEqual([]);
  });

  test('a memo names the days, the number and everybody in its annex; those who may not be in it are named', () => {
    const one = office();
    another(one, 2, {}, 'IN_PRODUCTION');
    another(one, 3);
    // Nothing is submitted for signature that has not been printed.
    const early = produce(one, [ID, 'IDC-2569-0002'], ['MEMO'], {}, OFFICER);
    expect(early.skipped.map(({ requestId, error }) => [requestId, error])).toEqual([
      ['IDC-2569-0002', 'CARD_DATA_MISSING'],
    ]);
    one.call('prepareCards', [['IDC-2569-0002'], { issueDate: '2026-11-20' }], OFFICER);
    const answer = produce(one, [ID, 'IDC-2569-0002', 'IDC-2569-0003'], ['MEMO'], { memoNo: '12/2569' }, OFFICER);
    expect(answer.skipped).toEqual([
      {
        requestId: 'IDC-2569-0003',
        kind: 'MEMO',
        error: 'DOCUMENT_STATUS',
        text: expect.stringContaining('IDC-2569-0003') as string,
      },
    ]);
    const text = produced(one, answer);
    expect(text).toContain('ที่ 12/2569');
    expect(text).toContain('จำนวน 2 ราย');
    expect(text).toContain('ก 2/2569');
    expect(text).toContain('(นางสาวมาลี บัวงาม)');
    expect(text).toContain('ระหว่างวันที่ 16 พฤศจิกายน 2569 ถึงวันที่ 20 พฤศจิกายน 2569');
  });

  test('old cards that were handed in, of a month', () => {
    const one = office();
    one.submit(
      {
        reason: 'บัตรหมดอายุ',
        eventDate: '1/11/2569',
        oldCardNo: '09998-00001',
        citizenId: citizenIdOf(2),
        email: 'p2@school.example',
      },
      { รูปถ่าย: FIRST_FILES['รูปถ่าย'] ?? [], [OLD_CARD]: [{ name: 'old.jpg', mime: 'image/jpeg' }] },
    );
    bring(one, 'READY_FOR_PICKUP', 'IDC-2569-0002');
    at(one, '2026-11-25T11:00:00');
    act(
      one,
      'PICKUP',
      { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true },
      { id: 'IDC-2569-0002' },
    );
    const text = produced(one, produce(one, null, ['OLD_CARD_LIST'], { year: 2569, month: 11 }));
    expect(text).toContain('09998-00001');
    expect(text).toContain('25 พ.ย. 2569');
    expect(codes(produce(one, null, ['OLD_CARD_LIST'], { year: 2569, month: 10 }))).toEqual(['NOTHING_TO_LIST']);
    expect(codes(produce(one, [ID], ['OLD_CARD_LIST']))).toEqual(['DOCUMENT_STATUS']);
  });

  test('the report of a month', () => {
    const one = office();
    const text = produced(one, produce(one, null, ['SERVICE_REPORT'], { year: 2569, month: 11 }));
    expect(text).toContain('ประจำเดือนพฤศจิกายน พ.ศ. 2569');
    expect(text).toMatch(/จัดทำเสร็จ\n1 ราย/);
    expect(text).toMatch(/เวลาให้บริการเฉลี่ย\n4 วันทำการ\nไม่เกิน 5 วันทำการ/);
    expect(text).toMatch(/ความพึงพอใจ\n–\nร้อยละ 94/);
    expect(text).toMatch(/ผู้ที่ยื่นคำขอทางออนไลน์ตั้งแต่เริ่มระบบ\n1 คน\n1,266 คน/);
    expect(text).toMatch(/ระยะเวลารอมารับบัตรเฉลี่ย\n\d+ วัน\n/);
    expect(produced(one, produce(one, null, ['SERVICE_REPORT']))).toContain('ปีงบประมาณ พ.ศ. 2570');
  });
});

describe('the report with its figures elsewhere', () => {
  test('as CSV: the same figures, one in a cell, with a mark for Excel', () => {
    const one = office();
    const { files } = produce(one, null, ['SERVICE_REPORT'], { year: 2569, month: 11 });
    expect(files.map(({ name }) => name.replace(/ \d{4}-\d\d-\d\d \d\d\.\d\d/, ''))).toEqual([
      'รายงานผลการให้บริการ',
      'รายงานผลการให้บริการ.csv',
    ]);
    const csv = Buffer.from(one.workspace.drive.contents.get(files[1]?.fileId ?? '') ?? []).toString('utf8');
    const lines = csv.split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      '\ufeffรายการ,ผล,หน่วย,เป้าหมาย',
      'รับคำขอ,1,ราย,',
      'รับเรื่อง (เอกสารครบถ้วน ลงทะเบียนคุมแล้ว),1,ราย,',
      'จัดทำเสร็จ,1,ราย,',
    ]);
    expect(lines).toContain('เวลาให้บริการเฉลี่ย,4,วันทำการ,5');
    expect(lines).toContain('ความพึงพอใจ,,ร้อยละ,94');
  });

  test('with the charts of its year; without them where the summary cannot be read', () => {
    const one = office();
    const pictures = (): number => {
      const answer = produce(one, null, ['SERVICE_REPORT'], { year: 2570 });
      expect(produced(one, answer)).not.toContain('{{');
      return (
        JSON.stringify(one.workspace.documents.get(answer.files[0]?.fileId ?? '')?.facts).split('"INLINE_IMAGE"')
          .length - 1
      );
    };
    one.call('refreshSummary');
    expect(pictures()).toBe(2);
    one.workspace.planFault({ call: 'EmbeddedChart.getAs', times: 2, error: 'Service error: Spreadsheets' });
    expect(pictures()).toBe(0);
  });
});

describe('values are literal', () => {
  const HOSTILE = 'โรงเรียน$1 $& \\0 {{lastName}} <b>หนา</b> =1+1';

  test('in the body, in tables, in headers and footers', () => {
    const one = office();
    const id = another(one, 2, { school: HOSTILE }, 'READY_FOR_PICKUP');
    editTemplate(
      one,
      'PROXY_LETTER',
      `document.addHeader().appendParagraph('หัว {{schoolIfAny}}'); document.addFooter().appendParagraph('ท้าย {{schoolIfAny}}')`,
    );
    const text = produced(one, produce(one, [id], ['PROXY_LETTER']));
    expect(text.split(HOSTILE)).toHaveLength(4);
    expect(produced(one, produce(one, [id], ['MEMO']))).toContain(HOSTILE);
    expect(produced(one, produce(one, [id], ['CARD']))).toContain(HOSTILE);
  });

  test('200 characters stay 200 characters, and a card warns that they are small', () => {
    const one = office();
    const long = `โรงเรียน${'บ้านตัวอย่างมิตรภาพ'.repeat(12)}`.slice(0, 100);
    const id = another(one, 2, { school: long }, 'READY_FOR_PICKUP');
    const answer = produce(one, [id], ['CARD']);
    expect(produced(one, answer)).toContain(long);
    expect(answer.files[0]?.tooSmall).toEqual([`สังกัด ${long}`]);
  });

  test('a field written in two styles is one field', () => {
    const one = office();
    editTemplate(
      one,
      'PROXY_LETTER',
      `document.getBody().appendParagraph('พิเศษ {{fullName}} จบ').editAsText().setBold(8, 12, true)`,
    );
    expect(produced(one, produce(one, [ID], ['PROXY_LETTER']))).toContain('พิเศษ นางสาวสมหญิง ใจดี จบ');
  });
});

describe('cards to be printed', () => {
  test('get code and dates in production; making ready keeps them', () => {
    const one = office();
    const id = another(one, 2, {}, 'IN_PRODUCTION');
    expect(one.call('prepareCards', [[id], { issueDate: '2026-11-23' }], OFFICER)).toEqual([
      { requestId: id, ok: true, status: 'IN_PRODUCTION' },
    ]);
    expect(open(one, id).fields).toMatchObject({
      cardCode: '09998-00013',
      issueDate: '2026-11-23',
      expiryDate: '2032-11-22',
    });
    expect(produced(one, produce(one, [id], ['CARD']))).toContain('09998-00013');
    act(one, 'MARK_READY', { issueDate: '2026-11-23', productionComplete: true }, { id });
    expect(open(one, id)).toMatchObject({ status: 'READY_FOR_PICKUP', fields: { cardCode: '09998-00013' } });
    expect(one.history.map((row) => row['การดำเนินการ'])).toContain('PREPARE_CARD');
  });

  test('twice is once; a wrong day, another status and a supervisor are refused', () => {
    const one = office();
    const id = another(one, 2, {}, 'IN_PRODUCTION');
    one.call('prepareCards', [[id]], OFFICER);
    one.call('prepareCards', [[id], { issueDate: '2026-11-24' }], OFFICER);
    expect(open(one, id).fields).toMatchObject({ cardCode: '09998-00013', issueDate: '2026-11-24' });
    const many = one.call<{ error: string }[]>('prepareCards', [[id, ID], { issueDate: '2027-11-24' }], OFFICER);
    expect(many.map(({ error }) => error)).toEqual(['ISSUE_DATE_RANGE', 'TRANSITION_NOT_ALLOWED']);
    expect(one.call('prepareCards', [[id]], SUPERVISOR)).toMatchObject({ ok: false, error: 'FORBIDDEN' });
  });

  test('a sheet of A4 holds five cards; all of them are listed', () => {
    const one = office();
    for (let number = 2; number <= 6; number++) another(one, number, {}, 'READY_FOR_PICKUP');
    const ids = [1, 2, 3, 4, 5, 6].map((number) => `IDC-2569-000${number}`);
    const answer = produce(one, ids, ['CARD'], { layout: 'SHEET' });
    expect(answer).toMatchObject({ continued: false, total: 1 });
    expect(answer.files[0]?.requestIds).toEqual(ids);
    const text = produced(one, answer);
    for (const code of ['09998-00012', '09998-00017']) expect(text).toContain(code);
    const body = one.workspace.documents.get(answer.files[0]?.fileId ?? '')?.facts.body;
    expect(body?.children?.filter(({ type }) => type === 'TABLE').map(({ children }) => children?.length)).toEqual([
      5, 1,
    ]);
  });
});
