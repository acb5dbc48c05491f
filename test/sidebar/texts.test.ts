import { FIELD_IDS } from '../../src/domain/request';
import { dateTime, fieldText, fileSize, shortDate } from '../../src/texts/sidebar';

describe('Formats of the panel', () => {
  test.each([
    [0, '1 KB'],
    [850 * 1024, '850 KB'],
    [1023 * 1024, '1 MB'],
    [1.25 * 1024 * 1024, '1.3 MB'],
    [10 * 1024 * 1024, '10 MB'],
  ])('a size of %i bytes is %s', (bytes, text) => {
    expect(fileSize(bytes)).toBe(text);
  });

  test('times are told in พ.ศ. and to the minute', () => {
    expect(dateTime('2026-11-16T09:05:59+07:00')).toBe('16 พ.ย. 2569 เวลา 09.05 น.');
    expect(dateTime('2026-11-16')).toBe('16 พ.ย. 2569');
    expect(shortDate('ไม่ทราบ')).toBe('ไม่ทราบ');
  });

  test.each([
    ['salaryKs1', '15050', '15,050 บาท'],
    ['salaryKs1', '1234567.50', '1,234,567.50 บาท'],
    ['age', '46', '46 ปี'],
    ['reason', 'NEW_LOST', 'ขอมีบัตรใหม่ – บัตรหาย'],
    ['expiryDate', '2032-11-15', '15 พฤศจิกายน 2575'],
    ['expiryDate', 'LIFETIME', 'ตลอดชีพ'],
  ] as const)('%s %s reads %s', (id, value, text) => {
    expect(fieldText(id, value)).toBe(text);
  });

  test.each(FIELD_IDS)('%s never hides what it cannot read', (id) => {
    expect(fieldText(id, 'constructor')).toBe('constructor');
    expect(fieldText(id, '')).toBe('');
  });
});
