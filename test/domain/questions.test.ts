import { DOCUMENTS } from '../../src/domain/document';
import { guessTarget, isQuestionTarget, normalizeTitle, suggestTargets } from '../../src/domain/questions';
import { FIELDS } from '../../src/domain/request';
import { FORM } from '../support/answers';

test('every question of the stand-in form is understood, and no two bring the same', () => {
  const targets = FORM.questions.map((question) => guessTarget(question.title));
  expect(targets.filter((target) => target === null)).toEqual([]);
  expect(new Set(targets).size).toBe(FORM.questions.length);
});

test.each(FIELDS.map(({ id, label }) => [label, id]))('the label "%s" is its own field', (label, id) => {
  expect(guessTarget(label)).toBe(id);
});

test.each(Object.entries(DOCUMENTS).map(([code, { title }]) => [title, code]))(
  'the upload question "%s" is its document',
  (title, code) => {
    expect(guessTarget(title)).toBe(code);
  },
);

test.each([
  ['เบอร์โทรศัพท์ (เช่น 081-234-5678)', 'phone'],
  ['ชื่อ–ชื่อสกุล', 'fullName'],
  ['ชื่อ - นามสกุล', 'fullName'],
  ['  นามสกุล ', 'lastName'],
  ['E-mail', 'email'],
  ['เลขประจำตัวประชาชน 13 หลัก', 'citizenId'],
  ['กรุ๊ปเลือด', 'bloodGroup'],
  ['Timestamp', 'submittedAt'],
])('another office’s title "%s" is understood', (title, target) => {
  expect(guessTarget(title)).toBe(target);
});

test.each(['ความคิดเห็น', '', '   ', 'เช่น', 'ชื่อเล่น', 'constructor', '__proto__'])(
  '"%s" says nothing we know',
  (title) => {
    expect(guessTarget(title)).toBeNull();
  },
);

test('spaces, punctuation, brackets, ๆ and examples make no difference', () => {
  expect(normalizeTitle('อื่น ๆ (โปรดระบุ): เช่น ย้าย')).toBe(normalizeTitle('อื่นๆโปรดระบุ'));
});

test('only known targets may be mapped by hand', () => {
  expect(['phone', 'PHOTO', 'fullName'].every(isQuestionTarget)).toBe(true);
  expect(['Phone', 'photo', '', 'toString'].some(isQuestionTarget)).toBe(false);
});

test.each([
  ['กรุณากรอกเบอร์โทรศัพท์ที่ติดต่อสะดวก', 'phone'],
  ['รูปถ่ายเครื่องแบบปกติขาว', 'PHOTO'],
])('"%s" is not known, but something is suggested', (title, target) => {
  expect(guessTarget(title)).toBeNull();
  expect(suggestTargets(title)).toContain(target);
});

test.each(['', 'อ', 'ความพึงพอใจต่อบริการ'])('nothing is suggested for "%s"', (title) => {
  expect(suggestTargets(title)).toEqual([]);
});

test('parts of dates, and only of dates, may be mapped by hand', () => {
  expect(isQuestionTarget('eventDate.month')).toBe(true);
  expect(isQuestionTarget('phone.month')).toBe(false);
});
