import {
  cleanText,
  comparable,
  isBlankAnswer,
  searchable,
  hasThaiLetters,
  toArabicDigits,
  toThaiDigits,
  unifyDashes,
} from '../../src/domain/text';

describe('Typed text', () => {
  test('blanks of every kind become one space and invisible characters go', () => {
    expect(cleanText('  ครู\u00a0\u00a0ผู้\u200bช่วย\n')).toBe('ครู ผู้ช่วย');
  });

  test('a sara am typed in two parts becomes one letter, also around a tone mark', () => {
    expect(cleanText('คํา')).toBe('คำ');
    expect(cleanText('น\u0e4d\u0e49\u0e32')).toBe('น้ำ');
  });

  test('two sara e become sara ae', () => {
    expect(cleanText('เเก้ว')).toBe('แก้ว');
  });

  test('Thai letters are told from signs, digits and other letters', () => {
    for (const text of ['กู้', 'Error: ไม่พบ', 'ฯ', 'ำ']) expect([text, hasThaiLetters(text)]).toEqual([text, true]);
    for (const text of ['', 'Error 404', '฿๑๒', 'é…']) expect([text, hasThaiLetters(text)]).toEqual([text, false]);
  });

  test('digits go both ways and letters stay', () => {
    expect(toArabicDigits('๐๑๒๓๔๕๖๗๘๙ก')).toBe('0123456789ก');
    expect(toThaiDigits('0123456789ก')).toBe('๐๑๒๓๔๕๖๗๘๙ก');
  });

  test('all dashes become a hyphen', () => {
    expect(unifyDashes('a–b—c−d‐e')).toBe('a-b-c-d-e');
  });

  test.each(['', '  ', '-', '–', '- -', 'ไม่มี', 'ไม่ ระบุ'])('%j is a blank answer', (raw) => {
    expect(isBlankAnswer(raw)).toBe(true);
  });

  test.each(['0', 'ไม่มีชื่อ', 'ก-'])('%j is not a blank answer', (raw) => {
    expect(isBlankAnswer(raw)).toBe(false);
  });

  test('labels are compared without spaces, dashes, dots and brackets', () => {
    expect(comparable('ลูกจ้างประจำ (ของ ส่วนราชการ) – ก.')).toBe('ลูกจ้างประจำของส่วนราชการก');
  });
});

test('a search compares digits of both scripts, letters of any case, whatever stands between them', () => {
  expect(searchable('๐๘๑-234 5678')).toBe('0812345678');
  expect(searchable('IDC-2569-0001')).toBe('idc25690001');
  expect(searchable(' นาย ก ')).toBe('นายก');
});
