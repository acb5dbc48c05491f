import fc from '../support/seeded';
import { formatFinding } from '../../src/domain/finding';
import { readAnswers } from '../../src/domain/readAnswers';
import { FIELD_IDS, type RequestFields } from '../../src/domain/request';
import { answers } from '../support/requestAnswers';

const SUBMITTED = '2026-11-16';
const read = (raw: RequestFields) => readAnswers(raw, { submittedDate: SUBMITTED });
const findingsOf = (raw: RequestFields) => read(raw).findings.map(formatFinding);

describe('Reading the answers of a form', () => {
  test('every answer is brought into its one form', () => {
    expect(read(answers())).toMatchObject({
      findings: [],
      fields: {
        prefix: 'นางสาว',
        citizenId: '1999900001010',
        birthDate: '1999-07-09',
        age: '27',
        bloodGroup: 'โอ',
        regHouseNo: '12/3',
        regMoo: '4',
        phone: '0812345678',
        category: 'TEACHER_CIVIL',
        reason: 'FIRST',
        headscarf: 'NO',
        declaration: 'YES',
        privacyConsent: 'YES',
      },
    });
  });

  test('nationality, place and day of writing have defaults, and an answer goes before them', () => {
    const blank = read(answers({ nationality: '' })).fields;
    expect(blank).toMatchObject({ nationality: 'ไทย', writtenAt: 'โรงเรียนตัวอย่าง', writtenDate: SUBMITTED });
    const given = read(answers({ nationality: 'ลาว', writtenAt: 'บ้าน', writtenDate: '15/11/2569' })).fields;
    expect(given).toMatchObject({ nationality: 'ลาว', writtenAt: 'บ้าน', writtenDate: '2026-11-15' });
  });

  test('a blank answer and a dash are left out', () => {
    const { fields } = read(answers({ regSoi: '-', regRoad: '  ', oldCardNo: 'ไม่มี' }));
    expect(Object.keys(fields)).not.toEqual(expect.arrayContaining(['regSoi']));
    expect([fields.regRoad, fields.oldCardNo]).toEqual([undefined, undefined]);
  });

  test.each<[keyof RequestFields, string, string]>([
    ['email', 'somying@school', 'EMAIL_INVALID'],
    ['prefix', 'ดร.', 'PREFIX_DR_NOT_ALLOWED'],
    ['prefix', 'ผศ.', 'PREFIX_UNKNOWN'],
    ['firstName', 'ดร.สมหญิง', 'PREFIX_DR_NOT_ALLOWED'],
    ['lastName', 'Jaidee', 'FIELD_FORMAT:lastName'],
    ['citizenId', '1999900001011', 'CID_CHECKSUM'],
    ['birthDate', '9/7/42', 'DATE_YEAR:birthDate'],
    ['writtenDate', 'เมื่อวาน', 'DATE_FORMAT:writtenDate'],
    ['termEndDate', '31/4/2570', 'DATE_INVALID:termEndDate'],
    ['bloodGroup', 'ไม่ทราบ', 'BLOOD_INVALID'],
    ['regHouseNo', '12 #3', 'FIELD_FORMAT:regHouseNo'],
    ['regMoo', 'สี่', 'FIELD_FORMAT:regMoo'],
    ['regPostcode', '2219', 'FIELD_FORMAT:regPostcode'],
    ['phone', '0512345678', 'PHONE_FORMAT'],
    ['category', 'ครู', 'CHOICE_UNKNOWN:category'],
    ['reason', 'อยากได้', 'CHOICE_UNKNOWN:reason'],
    ['headscarf', 'บางครั้ง', 'CHOICE_UNKNOWN:headscarf'],
  ])('%s %j is kept as typed and named', (id, raw, code) => {
    const { fields, findings } = read(answers({ [id]: raw }));
    expect(fields[id]).toBe(raw);
    expect(findings.map(formatFinding)).toEqual([code]);
  });

  test('a question that is not for this applicant is not judged', () => {
    expect(findingsOf(answers({ contractEndDate: 'ไม่เกี่ยวข้อง', salaryKs1: 'ไม่ทราบ', eventDate: '?' }))).toEqual([]);
  });

  test.each(['คศ.1', 'คศ 1', 'ค.ศ. ๑', 'คศ1'])('the level %s is คศ.1, and then the salary is judged', (level) => {
    const { fields, findings } = read(answers({ level, salaryKs1: 'หมื่นแปด' }));
    expect(fields.level).toBe('คศ.1');
    expect(findings.map(formatFinding)).toEqual(['FIELD_FORMAT:salaryKs1']);
  });

  test('a salary is read with separators and unit; nothing is no salary', () => {
    expect(read(answers({ level: 'คศ.1', salaryKs1: '18,500.50 บาท' })).fields.salaryKs1).toBe('18500.50');
    expect(findingsOf(answers({ level: 'คศ.1', salaryKs1: '0' }))).toEqual(['FIELD_FORMAT:salaryKs1']);
  });

  test('the free text of "other" in the kind of government employee goes into its own field', () => {
    const { fields } = read(answers({ category: 'พนักงานราชการ', govEmpType: 'นักการ' }));
    expect(fields).toMatchObject({ govEmpType: 'อื่น ๆ', govEmpTypeOther: 'นักการ' });
    const known = read(answers({ category: 'พนักงานราชการ', govEmpType: 'ครูพี่เลี้ยง' })).fields;
    expect([known.govEmpType, known.govEmpTypeOther]).toEqual(['ครูพี่เลี้ยง', undefined]);
  });

  test('a box whose text denies is not ticked', () => {
    expect(read(answers({ privacyConsent: 'ไม่ยินยอม' })).fields.privacyConsent).toBe('NO');
  });

  test('reading what was read before changes nothing, whatever people typed', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('๑/๑/๒๕๖๙', 'อื่น ๆ', 'คศ ๑', '-', 'บัตรหาย', 'พนักงานราชการ', 'ครู วิทยฐานะครูชำนาญการ'),
    );
    const raw = fc.dictionary(fc.constantFrom(...FIELD_IDS), typed);
    fc.assert(
      fc.property(raw, (given) => {
        const once = read(given);
        expect(read(once.fields)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
