import {
  fieldFinding,
  finding,
  FINDING_CODES,
  FINDINGS,
  formatFinding,
  formatFindings,
  hasBlock,
  parseFinding,
  parseFindings,
  uniqueFindings,
  type Finding,
} from '../../src/domain/finding';

const aFinding = (code: Finding['code']): Finding => {
  const subject = { FIELD: fieldFinding(code, 'phone'), DOCUMENT: finding(code, 'OLD_CARD|DAMAGE_MEMO') };
  return { ...subject, REQUEST: finding(code, 'IDC-2569-0101'), NONE: finding(code) }[FINDINGS[code].about];
};

describe('Finding', () => {
  test('is written with what it is about', () => {
    expect(formatFinding(fieldFinding('FIELD_REQUIRED', 'phone'))).toBe('FIELD_REQUIRED:phone');
    expect(formatFinding(finding('DOC_MISSING', 'OLD_CARD|DAMAGE_MEMO'))).toBe('DOC_MISSING:OLD_CARD|DAMAGE_MEMO');
    expect(formatFinding(finding('OPEN_DUPLICATE', 'IDC-2569-0101'))).toBe('OPEN_DUPLICATE:IDC-2569-0101');
  });

  test('a code of one field only is written without it', () => {
    expect(formatFinding(fieldFinding('CID_CHECKSUM', 'citizenId'))).toBe('CID_CHECKSUM');
    expect(formatFinding(finding('PHOTO_MIME', 'PHOTO'))).toBe('PHOTO_MIME');
  });

  test.each(FINDING_CODES)('%s is read back as it was written', (code) => {
    expect(parseFinding(formatFinding(aFinding(code)))).toEqual(aFinding(code));
  });

  test.each(['', 'โปรดแนบบัตรเดิม', 'toString', 'FIELD', 'มี:สองส่วน'])('%j is no finding', (text) => {
    expect(parseFinding(text)).toBeNull();
  });

  test('a list is comma-separated and read back without what is no finding', () => {
    const items = [aFinding('PHONE_FORMAT'), aFinding('DOC_MISSING')];
    expect(formatFindings(items)).toBe('PHONE_FORMAT,DOC_MISSING:OLD_CARD|DAMAGE_MEMO');
    expect(parseFindings(` ${formatFindings(items)} , อื่น ๆ`)).toEqual(items);
    expect(parseFindings('')).toEqual([]);
  });

  test('one BLOCK among warnings blocks', () => {
    expect(hasBlock([aFinding('LATE_FILING'), aFinding('PHONE_FORMAT')])).toBe(true);
    expect(hasBlock([aFinding('LATE_FILING'), aFinding('LATE_REASON_REQUIRED')])).toBe(false);
  });

  test('the same finding stands once, the same code about two fields twice', () => {
    const phone = fieldFinding('FIELD_REQUIRED', 'phone');
    const school = fieldFinding('FIELD_REQUIRED', 'school');
    expect(uniqueFindings([phone, school, phone])).toEqual([phone, school]);
  });
});
