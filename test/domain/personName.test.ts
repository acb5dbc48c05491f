import {
  fullName,
  splitFullName,
  validateFirstName,
  validateLastName,
  validatePrefix,
} from '../../src/domain/personName';

describe('Prefix', () => {
  test.each([
    ['นาย', 'นาย'],
    ['นาง', 'นาง'],
    [' นาง สาว', 'นางสาว'],
    ['น.ส.', 'นางสาว'],
    ['น.ส', 'นางสาว'],
  ])('%j is %s, which is no rank', (raw, value) => {
    expect(validatePrefix(raw)).toEqual({ ok: true, value });
  });

  test.each(['ว่าที่ร้อยตรี', 'ว่าที่ ร้อยตรี หญิง', 'พันตำรวจเอก', 'จ่าสิบเอก', 'เรืออากาศโท', 'ดาบตำรวจ'])('%j is a rank', (raw) => {
    expect(validatePrefix(raw)).toEqual({ ok: true, value: raw.replace(/ /g, ''), rank: true });
  });

  test.each(['ดร.', 'ดร', 'นายดร.', 'ดร.นาย', 'Dr', 'dr.', 'Mr.Dr.'])('%j is refused by name', (raw) => {
    expect(validatePrefix(raw)).toEqual({ ok: false, error: 'PREFIX_DR_NOT_ALLOWED' });
  });

  test.each(['', 'ผศ.', 'รศ.', 'เด็กชาย', 'หญิง', 'ว่าที่', 'Mr.', 'constructor'])('%j is unknown', (raw) => {
    expect(validatePrefix(raw)).toEqual({ ok: false, error: 'PREFIX_UNKNOWN' });
  });

  test('the list of ranks can be another', () => {
    expect(validatePrefix('หม่อมหลวง', ['หม่อมหลวง'])).toEqual({ ok: true, value: 'หม่อมหลวง', rank: true });
    expect(validatePrefix('ร้อยตรี', ['หม่อมหลวง'])).toEqual({ ok: false, error: 'PREFIX_UNKNOWN' });
  });
});

describe('First name and surname', () => {
  test('a first name may begin with the letters ดร but not with the title', () => {
    expect(validateFirstName('ดรุณี')).toEqual({ ok: true, value: 'ดรุณี' });
    expect(validateFirstName('ดร.สมชาย')).toEqual({ ok: false, error: 'PREFIX_DR_NOT_ALLOWED' });
    expect(validateFirstName('ดร . สมชาย')).toEqual({ ok: false, error: 'PREFIX_DR_NOT_ALLOWED' });
  });

  test.each(['ณ อยุธยา', 'แก้ว-ใจดี', 'น้ำใส', 'ไชยศรี'])('%s is a surname', (raw) => {
    expect(validateLastName(raw)).toEqual({ ok: true, value: raw });
  });

  test.each(['Jaidee', 'ใจดี2', 'ใจดี๒', 'ใจดี.', '-ใจดี', '่าใจดี', ''])('%j is refused', (raw) => {
    expect(validateLastName(raw)).toEqual({ ok: false, error: 'FIELD_FORMAT' });
  });
});

describe('Full name', () => {
  test('the prefix stands directly before the name', () => {
    expect(fullName({ prefix: 'นาย', firstName: 'สมชาย', lastName: 'ใจดี' })).toBe('นายสมชาย ใจดี');
    expect(fullName({ lastName: 'ใจดี' })).toBe('ใจดี');
  });

  test.each([
    ['นางสาวสมหญิง ใจดี', 'นางสาว', 'สมหญิง', 'ใจดี'],
    ['น.ส. สมหญิง ใจดี', 'น.ส.', 'สมหญิง', 'ใจดี'],
    ['ว่าที่ร้อยตรีหญิงสมหญิง ณ อยุธยา', 'ว่าที่ร้อยตรีหญิง', 'สมหญิง', 'ณ อยุธยา'],
    ['นาย ดร. สมชาย ใจดี', 'นาย ดร.', 'สมชาย', 'ใจดี'],
    ['ดรุณี ใจดี', '', 'ดรุณี', 'ใจดี'],
    ['สมชาย', '', 'สมชาย', ''],
  ])('%j is taken apart', (raw, prefix, firstName, lastName) => {
    expect(splitFullName(raw)).toEqual({ prefix, firstName, lastName });
  });
});
