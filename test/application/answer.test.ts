import { formatFinding } from '../../src/domain/finding';
import { fileIdsIn, readAnswerRow } from '../../src/application/answer';
import type { AnswerCell, AnswerRow, QuestionRow } from '../../src/application/ports';

const text = (value: string): AnswerCell => ({ kind: 'TEXT', text: value });
const number = (value: string): AnswerCell => ({ kind: 'NUMBER', text: value });
const date = (value: string): AnswerCell => ({ kind: 'DATE', text: value });

function row(cells: Readonly<Record<string, AnswerCell>>): AnswerRow {
  return {
    place: { sheetId: 1, row: 2 },
    headings: Object.keys(cells),
    cells: Object.values(cells),
    requestId: '',
    result: '',
    stampedKey: '',
    answerKey: 'A1',
  };
}

const read = (
  cells: Readonly<Record<string, AnswerCell>>,
  questions: readonly QuestionRow[] = [],
): ReturnType<typeof readAnswerRow> => readAnswerRow(row(cells), 'แบบฟอร์ม', questions);

describe('file ids', () => {
  test.each([
    ['https://drive.google.com/open?id=1abcDEF_-9876543210', ['1abcDEF_-9876543210']],
    [
      'https://drive.google.com/open?id=1aaaaaaaaaaa, https://drive.google.com/open?id=1bbbbbbbbbbb',
      ['1aaaaaaaaaaa', '1bbbbbbbbbbb'],
    ],
    ['https://drive.google.com/file/d/1cccccccccccc/view?usp=drivesdk', ['1cccccccccccc']],
    ['ส่งทางไลน์แล้ว', []],
    ['', []],
  ])('%s', (cell, ids) => {
    expect(fileIdsIn(cell)).toEqual(ids);
  });
});

test('a telephone number that Sheets took for a number has its zero back; other numbers stay', () => {
  expect(read({ โทรศัพท์: number('812345678'), รหัสไปรษณีย์: number('22190') }).fields).toEqual({
    phone: '0812345678',
    regPostcode: '22190',
  });
  expect(read({ โทรศัพท์: number('39312345') }).fields.phone).toBe('039312345');
  expect(read({ โทรศัพท์: text('812345678') }).fields.phone).toBe('812345678');
  expect(read({ โทรศัพท์: number('66812345678') }).fields.phone).toBe('66812345678');
});

test.each([
  ['2569-11-16', '2026-11-16'],
  ['2399-11-16', '2399-11-16'],
  ['2400-01-01', '1857-01-01'],
  ['2700-12-31', '2157-12-31'],
  ['2701-01-01', '2701-01-01'],
  ['2026-11-16', '2026-11-16'],
])('a date cell of %s is %s: a year of 2400–2700 is a Buddhist year', (cell, iso) => {
  expect(read({ 'สั่ง ณ วันที่': date(cell) }).fields.orderDate).toBe(iso);
});

test('the mapping by hand wins over the title, for its own form alone', () => {
  const questions = [
    { form: 'แบบฟอร์ม', question: 'โทรศัพท์', target: 'contactAddress' },
    { form: 'แบบอื่น', question: 'ชื่อ', target: 'lastName' },
  ];
  expect(read({ โทรศัพท์: text('ก'), ชื่อ: text('ข') }, questions).fields).toEqual({ contactAddress: 'ก', firstName: 'ข' });
});

test('a target that does not exist brings nothing', () => {
  expect(read({ โทรศัพท์: text('081') }, [{ form: 'แบบฟอร์ม', question: 'โทรศัพท์', target: 'telephone' }])).toMatchObject({
    fields: {},
  });
});

test('what is asked is known even where it is not answered', () => {
  const { asked, fields } = read({ ชื่อ: text(''), รูปถ่าย: text('') });
  expect([...asked]).toEqual(['firstName', 'PHOTO']);
  expect(fields).toEqual({});
});

test('the same answer twice is not ambiguous', () => {
  const twice = (second: string): string[] =>
    read({ โทรศัพท์: text('1'), เบอร์โทร: text(second) }).doubts.map(formatFinding);
  expect(twice('1')).toEqual([]);
  expect(twice('')).toEqual([]);
  expect(twice('2')).toEqual(['QUESTION_AMBIGUOUS:phone']);
});

describe('a date in three questions', () => {
  const born = (day: string, month: string, year: string): string | undefined =>
    read({ วันที่เกิด: text(day), เดือนเกิด: text(month), ปีเกิด: text(year) }).fields.birthDate;

  test.each([
    ['5', 'มีนาคม', '2528', '5 มีนาคม 2528'],
    ['5', '3', '2528', '5/3/2528'],
    ['๕', '๓', '๒๕๒๘', '๕/๓/๒๕๒๘'],
    ['', '3', '2528', '/3/2528'],
  ])('%s %s %s', (day, month, year, joined) => {
    expect(born(day, month, year)).toBe(joined);
  });

  test('any date may be split by hand', () => {
    const question = (part: string): QuestionRow => ({ form: 'แบบฟอร์ม', question: part, target: `eventDate.${part}` });
    const cells = { day: text('1'), month: text('2'), year: text('2569') };
    expect(read(cells, ['day', 'month', 'year'].map(question)).fields.eventDate).toBe('1/2/2569');
  });
});

test('one upload question for all documents brings files that are still to be sorted', () => {
  expect(read({ เอกสารแนบ: text('https://drive.google.com/open?id=1aaaaaaaaaaa') }).uploads).toEqual([
    { document: 'OTHER_EVIDENCE', fileId: '1aaaaaaaaaaa', unsorted: true },
  ]);
});
