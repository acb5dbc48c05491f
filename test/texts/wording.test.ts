/** The office's own wording: what is taken, what is refused, and that the built-in texts pass their own rules. */
import fc from '../support/seeded';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MESSAGE_KINDS, marksOf, messageText, renderMessage, type MessageTextKind } from '../../src/texts/messages';
import { readWording, WORDING_ROWS } from '../../src/texts/wording';

const valuesOf = (kind: MessageTextKind): Record<string, string> =>
  Object.fromEntries(marksOf(kind).map((mark) => [mark, `(${mark})`]));

function wordingOf(
  kind: MessageTextKind,
  subject: string,
  text: string,
): ReturnType<typeof readWording> & { ok: true } {
  const read = readWording(kind, subject, text);
  if (!read.ok) throw new Error(read.problem);
  return read;
}
const problem = (kind: MessageTextKind, subject: string, text: string): string => {
  const read = readWording(kind, subject, text);
  return read.ok ? '' : read.problem;
};

describe.each(MESSAGE_KINDS)('%s', (kind) => {
  const [subject = '', , ...lines] = (WORDING_ROWS.find((row) => row.kind === kind)?.builtIn ?? '').split('\n');

  test('the built-in text, copied as the sheet shows it, says the same, whichever field is empty', () => {
    const { wording } = wordingOf(kind, subject, lines.join('\n'));
    const optional = marksOf(kind).filter((mark) =>
      messageText(kind).lines.some((line) => line.startsWith('?') && line.includes(`{{${mark}}}`)),
    );
    for (const empty of ['none', 'officePhone', ...optional]) {
      const values = { ...valuesOf(kind), [empty]: '' };
      expect(renderMessage(kind, values, wording)).toEqual(renderMessage(kind, values, null));
    }
  });

  test('nothing typed: the built-in text', () => {
    const { wording } = wordingOf(kind, ' ', '\n');
    expect(renderMessage(kind, valuesOf(kind), wording)).toEqual(renderMessage(kind, valuesOf(kind), null));
  });
});

test('docs/messages.md names every message as the sheet does', () => {
  const page = readFileSync(join(__dirname, '../../docs/messages.md'), 'utf8');
  expect(WORDING_ROWS.filter(({ kind, sentWhen }) => !page.includes(`\n| ${kind} | ${sentWhen} |`))).toEqual([]);
});

test('subject or text alone', () => {
  const values = valuesOf('M01');
  const builtIn = renderMessage('M01', values, null);
  const subject = wordingOf('M01', 'ถึงแล้ว {{requestId}}', '').wording;
  expect(renderMessage('M01', values, subject)).toEqual({ ...builtIn, subject: 'ถึงแล้ว (requestId)' });
  const text = renderMessage('M01', values, wordingOf('M01', '', 'เรียน {{ fullName }}\r\n\r\nรับแล้ว').wording);
  expect(text.subject).toBe(builtIn.subject);
  expect(text.text.split('\n').slice(0, 5)).toEqual(['เรียน (fullName)', '', 'รับแล้ว', '', 'เลขที่คำขอ (requestId)']);
});

test.each<[string, MessageTextKind, string, string, string]>([
  ['a brace is missing', 'M01', '', 'เรียน {{fullName}', 'วงเล็บปีกกาไม่ครบคู่ที่ "เรียน {{fullName}"'],
  ['a field of no message', 'M01', '', 'เรียน {{fulName}}', 'ไม่มีช่องข้อมูล {{fulName}} ในข้อความนี้ (อาจหมายถึง {{fullName}})'],
  ['a field of another message', 'M01', '', '{{cardCode}}', 'ไม่มีช่องข้อมูล {{cardCode}} ในข้อความนี้'],
  ['what everything inherits', 'M01', '', '{{constructor}}', 'ไม่มีช่องข้อมูล {{constructor}} ในข้อความนี้'],
  ['a name in the subject', 'M01', 'คุณ {{fullName}}', '', 'ใช้ {{fullName}} ในหัวเรื่องไม่ได้'],
  ['a subject of two lines', 'M01', 'หนึ่ง\nBcc: x@y.example', '', 'หัวเรื่องต้องมีบรรทัดเดียว'],
  ['a long subject', 'M01', 'ก'.repeat(201), '', 'หัวเรื่องต้องไม่เกิน 200 ตัวอักษร'],
  ['a long text', 'M01', '', 'ก'.repeat(2001), 'ข้อความต้องไม่เกิน 2,000 ตัวอักษร'],
  ['M02 without its list', 'M02', '', 'แก้ที่ {{formLink}} ภายใน {{correctionDue}}', 'ต้องมีช่องข้อมูล {{issues}}'],
  ['a formula that has failed', 'M01', '', '#REF!', 'ช่องนี้มีสูตรที่ผิดพลาด โปรดพิมพ์ข้อความแทน'],
  [
    'M06 as one paragraph, which would go with its closed days',
    'M06',
    '',
    'มารับได้ใน{{pickupHours}} งดให้บริการ {{closedDays}} โปรดนำ {{bringList}} มาด้วย',
    'โปรดให้ {{closedDays}} อยู่คนละบรรทัดกับช่องข้อมูลอื่น เพราะระบบตัดบรรทัดนั้นออกเมื่อไม่มีข้อมูล',
  ],
  [
    'M08 of nothing but the survey',
    'M08',
    '',
    'ประเมินที่ {{surveyLink}}',
    'ต้องมีอย่างน้อยหนึ่งบรรทัดที่ส่งเสมอ (บรรทัดที่มีช่องซึ่งอาจว่างจะถูกตัดออกเมื่อไม่มีข้อมูล)',
  ],
  ['M06 without the days on which nobody is there', 'M06', '', 'มารับใน {{pickupHours}}', 'ต้องมีช่องข้อมูล {{closedDays}}'],
])('%s', (_, kind, subject, text, sentence) => {
  expect(problem(kind, subject, text)).toBe(sentence);
});

test.each([
  'https://x.example/?tel={{phone}}',
  'x.example/{{phone}}',
  'www.x.example?{{phone}}',
  'mailto:{{fullName}}',
  'tel:{{phone}}',
  'https:{{fullName}}',
  '{{phone}}.x.example',
  '{{phone}}@x.example',
  '{{fullName}}{{phone}}/a',
])('nothing about the applicant becomes part of an address: %s', (word) => {
  expect(problem('M01', '', `เรียน {{fullName}} ${word} ครับ`)).toContain(`"${word}"`);
});

test.each(['{{formLink}}?entry=1', '{{formLink}}{{correctionDue}}', 'ที่{{formLink}}'])(
  'the form’s address stands alone: %s',
  (word) => {
    expect(problem('M02', '', `{{issues}}\n{{correctionDue}} {{formLink}} ${word}`)).toContain(`"${word}"`);
  },
);

test('dates, brackets and Thai letters beside a field are no address', () => {
  expect(problem('M02', '', '{{issues}}\nภายใน({{correctionDue}})นะ ({{formLink}})')).toBe('');
});

test('a stroke or a time between Thai letters is no address; marks that turn the direction of writing are taken out', () => {
  expect(problem('M01', '', 'ผู้แทน/ตนเอง{{fullName}} เมื่อ12.30น.{{time}}')).toBe('');
  expect(wordingOf('M01', '', 'ก\u202eข\u0085ค').wording.lines).toEqual(['ก ข ค']);
});

test('what is quoted of a long word is short', () => {
  expect(problem('M01', '', `${'ก'.repeat(1600)}/a{{fullName}}`).length).toBeLessThan(200);
});

test('a question mark at the beginning of a line is the office’s own', () => {
  const { wording } = wordingOf('M06', '', '?มาได้แล้ว\nใน{{pickupHours}}\nงด {{closedDays}}\nนำมา\n{{bringList}}');
  const { text } = renderMessage('M06', { ...valuesOf('M06'), closedDays: '' }, wording);
  expect(text).toContain(' ?มาได้แล้ว\nใน(pickupHours)\nนำมา\n(bringList)');
});

test('as much as fits is short enough for a script property, whatever the letters', () => {
  const read = wordingOf('M01', 'ก'.repeat(200), '"\u0001ก"\\'.repeat(400));
  expect(Buffer.byteLength(JSON.stringify(read.wording))).toBeLessThan(9 * 1024);
});

test('whatever is typed: it is refused with a sentence, or every message is whole', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{{',
      '}}',
      '{',
      '?',
      '\n',
      '{{issues}}',
      '{{correctionDue}}',
      '{{formLink}}',
      ' ',
      '{{x}}',
      '$&',
      '<b>',
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.array(piece, { maxLength: 4 }), (text, subject) => {
      const read = readWording('M02', subject.join(''), text.join(''));
      if (!read.ok) return read.problem.length > 10;
      const mail = renderMessage('M02', valuesOf('M02'), read.wording);
      return !/\{\{|\}\}/.test(mail.text + mail.subject) && !mail.subject.includes('\n') && !mail.html.includes('<b>');
    }),
    { numRuns: 2000, seed: 6 },
  );
});
