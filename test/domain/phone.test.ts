import { validatePhone } from '../../src/domain/phone';

describe('Telephone number', () => {
  test.each([
    '0612345678',
    '08 1234 5678',
    '(081) 234.5678',
    '๐๘๑๒๓๔๕๖๗๘',
    '+66 81 234 5678',
    '66812345678',
    '091–234–5678',
  ])('%j is a mobile number', (raw) => {
    expect(validatePhone(raw)).toMatchObject({ ok: true, kind: 'MOBILE' });
  });

  test.each(['021234567', '039-312345', '+66 39 312345', '076123456'])('%j is a landline', (raw) => {
    expect(validatePhone(raw)).toMatchObject({ ok: true, kind: 'LANDLINE' });
  });

  test('the digits are kept as text with the leading zero', () => {
    expect(validatePhone('+66 81 234 5678')).toEqual({ ok: true, normalized: '0812345678', kind: 'MOBILE' });
  });

  test.each([
    '',
    '081234567',
    '08123456789',
    '0712345678',
    '0512345678',
    '061234567',
    '812345678',
    '1669',
    '081-2345678 ต่อ 5',
  ])('%j is refused', (raw) => {
    expect(validatePhone(raw)).toEqual({ ok: false, error: 'PHONE_FORMAT' });
  });
});
