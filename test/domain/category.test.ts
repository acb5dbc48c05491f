import { CATEGORIES, CATEGORY_CODES, isCategory, readCategory } from '../../src/domain/category';

describe('Applicant category', () => {
  test.each(CATEGORY_CODES)('%s is read from its label and from its code', (code) => {
    expect(readCategory(CATEGORIES[code].label)).toBe(code);
    expect(readCategory(code)).toBe(code);
  });

  test('spaces and the note in brackets of the paper form make no difference', () => {
    expect(readCategory(' ลูกจ้างประจำ (ของส่วนราชการ)')).toBe('PERMANENT_EMP');
    expect(readCategory('ข้าราชการ บำนาญ')).toBe('PENSIONER_CIVIL');
  });

  test('a permanent employee with monthly pension is not taken for one in service', () => {
    expect(readCategory('ลูกจ้างประจำผู้รับบำเหน็จรายเดือน')).toBe('PENSIONER_PERMANENT');
  });

  test('civil servants without a box in the form are not guessed', () => {
    expect(readCategory('ข้าราชการพลเรือนสามัญ')).toBeNull();
  });

  test('exactly the pensioners are in register B', () => {
    for (const code of CATEGORY_CODES) expect(CATEGORIES[code].register).toBe(CATEGORIES[code].pensioner ? 'B' : 'A');
    expect(CATEGORY_CODES.filter((code) => CATEGORIES[code].pensioner)).toEqual([
      'PENSIONER_CIVIL',
      'PENSIONER_PERMANENT',
    ]);
  });

  test('a name of Object is no category', () => {
    expect(isCategory('constructor')).toBe(false);
    expect(isCategory('GOV_EMP')).toBe(true);
  });
});
