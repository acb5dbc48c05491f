import { marksOf, numbered, renderMessage, type MessageTextKind } from '../../src/texts/messages';

const VALUES = {
  requestId: 'IDC-2569-0001',
  fullName: 'นายสมชาย ใจดี',
  reasonThai: 'ขอมีบัตรครั้งแรก',
  receivedDate: '16 พฤศจิกายน 2569',
  time: '09.00',
  phone: '0812345678',
  issues: numbered(['ยังไม่ได้แนบบัตรเดิม', 'รูปถ่ายเกิน 6 เดือน']),
  formLink: 'https://forms.example/x',
  correctionDue: '23 พฤศจิกายน 2569',
  ownerUnitName: 'กลุ่มบริหารงานบุคคล',
  officeFullName: 'สำนักงานตัวอย่าง',
  officePhone: '039-000-000',
};
const KINDS: MessageTextKind[] = ['M01', 'M02'];

test.each(KINDS)('%s has a value for every mark, and none is left', (kind) => {
  expect(marksOf(kind).filter((mark) => !(mark in VALUES))).toEqual([]);
  const { subject, text, html } = renderMessage(kind, VALUES, null);
  expect(`${subject}${text}${html}`).not.toMatch(/\{\{|undefined/);
});

test('M02 reads as the rules have it', () => {
  expect(renderMessage('M02', VALUES, null).text).toBe(
    [
      'เรียน นายสมชาย ใจดี',
      'ตามที่ท่านได้ยื่นคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ เมื่อวันที่ 16 พฤศจิกายน 2569 นั้น ตรวจสอบแล้วพบรายการที่ต้องแก้ไข ดังนี้',
      '1. ยังไม่ได้แนบบัตรเดิม',
      '2. รูปถ่ายเกิน 6 เดือน',
      'ขอให้แก้ไขหรือส่งเอกสารเพิ่มเติมผ่านแบบฟอร์มเดิม https://forms.example/x ภายในวันที่ 23 พฤศจิกายน 2569',
      'โดยใช้เลขประจำตัวประชาชนเดิม ระบบจะนำไปแทนคำขอเดิมโดยอัตโนมัติ',
      '',
      'เลขที่คำขอ IDC-2569-0001',
      'กลุ่มบริหารงานบุคคล สำนักงานตัวอย่าง',
      'โทร. 039-000-000 ในวันและเวลาราชการ',
      'อีเมลฉบับนี้ส่งจากระบบอัตโนมัติ',
    ].join('\n'),
  );
});

test('an office without a telephone number has no half-empty line', () => {
  expect(renderMessage('M01', { ...VALUES, officePhone: '' }, null).text).not.toContain('โทร.');
});

test('values are put in once and literally, and escaped in HTML', () => {
  const { text, html } = renderMessage('M01', { ...VALUES, fullName: '{{phone}} $& $1 <img src=x onerror="a">' }, null);
  expect(text).toContain('เรียน {{phone}} $& $1 <img src=x onerror="a">');
  expect(html).toContain('&lt;img src=x onerror=&quot;a&quot;&gt;');
  expect(html).not.toContain('<img');
});
