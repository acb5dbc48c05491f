import { checkRequest, readAnswers, type RequestFile, type RequestToCheck } from '../../src/domain/checkRequest';
import type { DocumentCode } from '../../src/domain/document';
import { formatFinding, uniqueFindings } from '../../src/domain/finding';
import type { RequestFields } from '../../src/domain/request';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { answers } from '../support/requestAnswers';

const SUBMITTED = '2026-11-16';

const aPhoto: RequestFile = {
  document: 'PHOTO',
  name: 'photo.jpg',
  mime: 'image/jpeg',
  sizeBytes: 850_000,
  photo: { width: 600, height: 720, exifDate: '2026-08-10' },
};
const files = (...documents: DocumentCode[]): RequestFile[] => [
  aPhoto,
  ...documents.map((document) => ({ document, name: 'a.pdf', mime: 'application/pdf', sizeBytes: 1000 })),
];

function check(change: RequestFields, given = files('INITIAL_ORDER'), more: Partial<RequestToCheck> = {}): string[] {
  const { fields, findings } = readAnswers(answers(change), { submittedDate: SUBMITTED });
  const base = {
    fields,
    files: given,
    submittedDate: SUBMITTED,
    settings: DEFAULT_SETTINGS,
    holidays: new Set<string>(),
  };
  const all = checkRequest({ ...base, ...more });
  // What reading found is never lost, and nothing is told twice.
  expect(all).toEqual(expect.arrayContaining(findings));
  expect(all).toEqual(uniqueFindings(all));
  return all.map(formatFinding);
}

const LOST = { reason: 'ขอมีบัตรใหม่ – บัตรหาย', eventDate: '2026-11-02', oldCardNo: '04064-00001' };

describe('A complete request', () => {
  test('a teacher’s first card has no findings', () => {
    expect(check({})).toEqual([]);
  });

  test('a pensioner names no school and no level', () => {
    const pensioner = { category: 'ข้าราชการบำนาญ', school: '', schoolDistrict: '', level: '', positionName: '' };
    expect(check({ ...pensioner, birthDate: '15/03/2509' }, files('RETIRE_DOC'))).toEqual([]);
  });
});

describe('Required fields', () => {
  test.each<[keyof RequestFields, string]>([
    ['email', 'FIELD_REQUIRED:email'],
    ['prefix', 'FIELD_REQUIRED:prefix'],
    ['phone', 'FIELD_REQUIRED:phone'],
    ['citizenId', 'CID_EMPTY'],
    ['school', 'FIELD_REQUIRED:school'],
    ['level', 'FIELD_REQUIRED:level'],
    ['positionName', 'FIELD_REQUIRED:positionName'],
    ['declaration', 'FIELD_REQUIRED:declaration'],
  ])('a teacher without %s: %s', (id, code) => {
    expect(check({ [id]: '' })).toEqual([code]);
  });

  test('a consent that is refused is not given', () => {
    expect(check({ privacyConsent: 'ไม่ยินยอม' })).toEqual(['FIELD_REQUIRED:privacyConsent']);
  });

  test('the salary is asked of คศ.1 and of no other level', () => {
    expect(check({ level: 'คศ.1' })).toEqual(['FIELD_REQUIRED:salaryKs1']);
    expect(check({ level: 'คศ.2' })).toEqual([]);
  });

  test('a government employee names kind and contract', () => {
    expect(check({ category: 'พนักงานราชการ', level: '' }, files('CONTRACT'))).toEqual([
      'FIELD_REQUIRED:govEmpType',
      'FIELD_REQUIRED:contractStartDate',
      'FIELD_REQUIRED:contractEndDate',
    ]);
  });

  test('a government employee of another kind says which, and nobody else is asked', () => {
    const contract = { contractStartDate: '2026-10-01', contractEndDate: '2030-09-30' };
    const employee = { category: 'พนักงานราชการ', ...contract };
    expect(check({ ...employee, govEmpType: 'อื่นๆ' }, files('CONTRACT'))).toEqual(['FIELD_REQUIRED:govEmpTypeOther']);
    expect(check({ ...employee, govEmpType: 'นักการ' }, files('CONTRACT'))).toEqual([]);
    expect(check({ ...employee, govEmpType: 'ครูผู้สอน' }, files('CONTRACT'))).toEqual([]);
    expect(check({ govEmpType: 'อื่นๆ' })).toEqual([]);
  });

  test('a contract may end on the day it starts but not before', () => {
    const contract = (contractEndDate: string) =>
      check(
        { category: 'พนักงานราชการ', govEmpType: 'ครูผู้สอน', contractStartDate: '2026-10-01', contractEndDate },
        files('CONTRACT'),
      );
    expect(contract('2026-10-01')).toEqual([]);
    expect(contract('2026-09-30')).toEqual(['FIELD_FORMAT:contractEndDate']);
  });

  test('an order needs number and both dates, each named once', () => {
    const findings = check({ reason: 'ขอเปลี่ยนบัตร – เลื่อนยศ', oldCardNo: '1' }, files('OLD_CARD', 'RANK_ORDER'));
    expect(findings).toEqual(['FIELD_REQUIRED:orderNo', 'FIELD_REQUIRED:orderDate', 'FIELD_REQUIRED:effectiveDate']);
  });

  test('an event date is asked by its own code, and an unreadable one only by its reading', () => {
    expect(check({ ...LOST, eventDate: '' }, files('POLICE_REPORT'))).toEqual(['EVENT_DATE_REQUIRED']);
    expect(check({ ...LOST, eventDate: '2/11/69' }, files('POLICE_REPORT'))).toEqual(['DATE_YEAR:eventDate']);
  });

  test('paper needs no e-mail address, but a wrong one is still told', () => {
    const paper = (email: string) => {
      const { fields } = readAnswers(answers({ email }), { submittedDate: SUBMITTED, channel: 'PAPER' });
      return check({}, files('INITIAL_ORDER'), { fields, channel: 'PAPER' });
    };
    expect(paper('')).toEqual([]);
    expect(paper('x')).toEqual(['EMAIL_INVALID']);
  });
});

describe('Content of fields', () => {
  test('a text of the greatest length is accepted, one letter more is not, and nothing is cut', () => {
    expect(check({ firstName: 'ก'.repeat(100) })).toEqual([]);
    expect(check({ firstName: 'ก'.repeat(101) })).toEqual(['FIELD_TOO_LONG:firstName']);
  });

  test('15 years and 110 years old are possible, a day less or more is not', () => {
    expect(check({ birthDate: '2011-11-16' })).toEqual([]);
    expect(check({ birthDate: '2011-11-17' })).toEqual(['BIRTHDATE_RANGE']);
    expect(check({ birthDate: '1916-11-16' })).toEqual([]);
    expect(check({ birthDate: '1916-11-15' })).toEqual(['BIRTHDATE_RANGE']);
  });

  test('a birth in the first months of an old year only warns', () => {
    expect(check({ birthDate: '31/3/2483' })).toEqual(['DATE_OLD_CALENDAR']);
    expect(check({ birthDate: '1/4/2483' })).toEqual([]);
  });

  test('a standing outside the list is refused of teachers only', () => {
    expect(check({ standingName: 'ครูเก่งมาก' })).toEqual(['STANDING_UNKNOWN']);
    const employee = { category: 'ลูกจ้างประจำ', level: 'ระดับ 2', standingName: 'ช่าง' };
    expect(check(employee)).toEqual([]);
  });

  test('a standing in the position is noticed', () => {
    expect(check({ positionName: 'ครู วิทยฐานะครูชำนาญการ' })).toEqual(['POSITION_NORMALIZED']);
  });

  test('the number of the old card is missed by all but first cards', () => {
    expect(check({ ...LOST, oldCardNo: '' }, files('POLICE_REPORT'))).toEqual(['OLD_CARD_NO_MISSING']);
  });
});

describe('Category, reason and evidence', () => {
  test('a reason that the category may not choose is the only thing said about the reason', () => {
    const transfer = { category: 'ข้าราชการบำนาญ', reason: 'ขอเปลี่ยนบัตร – โอน/ย้าย โรงเรียน' };
    expect(check(transfer, files())).toEqual(['REASON_NOT_APPLICABLE']);
  });

  test('missing documents are named in their order', () => {
    const employee = { ...LOST, category: 'พนักงานราชการ', govEmpType: 'ครูผู้สอน', level: '' };
    const contract = { contractStartDate: '2026-10-01', contractEndDate: '2030-09-30' };
    expect(check({ ...employee, ...contract }, [])).toEqual([
      'DOC_MISSING:PHOTO',
      'DOC_MISSING:POLICE_REPORT',
      'DOC_MISSING:CONTRACT',
    ]);
  });

  test('one of two documents is written with both', () => {
    expect(check({ ...LOST, reason: 'บัตรถูกทำลาย' }, files())).toEqual(['DOC_MISSING:POLICE_REPORT|DAMAGE_MEMO']);
  });

  test('without a readable category the photograph is still missed', () => {
    expect(check({ category: 'ครู' }, [])).toEqual(['CHOICE_UNKNOWN:category', 'DOC_MISSING:PHOTO']);
  });

  test('a document seen on paper counts as given', () => {
    expect(check({}, [], { seenOnPaper: ['PHOTO', 'INITIAL_ORDER'] })).toEqual([]);
  });
});

describe('Period of filing', () => {
  test('in time, late, and late with a reason', () => {
    expect(check({ ...LOST, eventDate: '2026-10-15' }, files('POLICE_REPORT'))).toEqual([]);
    expect(check({ ...LOST, eventDate: '2026-10-14' }, files('POLICE_REPORT'))).toEqual([
      'LATE_FILING',
      'LATE_REASON_REQUIRED',
    ]);
    const explained = { ...LOST, eventDate: '2026-10-14', lateReason: 'ป่วย' };
    expect(check(explained, files('POLICE_REPORT'))).toEqual(['LATE_FILING']);
  });

  test('holidays and the office’s own number of days count', () => {
    const lost = { ...LOST, eventDate: '2026-10-13' };
    expect(check(lost, files('POLICE_REPORT'))).toContain('LATE_FILING');
    expect(check(lost, files('POLICE_REPORT'), { holidays: new Set(['2026-11-12', '2026-11-13']) })).toEqual([]);
    const settings = { ...DEFAULT_SETTINGS, filingDays: 45 };
    expect(check(lost, files('POLICE_REPORT'), { settings })).toEqual([]);
  });

  test('a loss after the request is impossible, an early renewal only warns', () => {
    expect(check({ ...LOST, eventDate: '2026-11-17' }, files('POLICE_REPORT'))).toEqual(['EVENT_DATE_FUTURE']);
    const renewal = { ...LOST, reason: 'บัตรหมดอายุ', eventDate: '2027-01-16' };
    expect(check(renewal, files('OLD_CARD'))).toEqual(['EARLY_RENEWAL']);
  });
});

describe('Order of the findings', () => {
  test('fields as in the form, then missing documents, then files, then filing', () => {
    const late = { ...LOST, eventDate: '2026-10-01', phone: '1', email: '' };
    expect(check(late, [{ ...aPhoto, mime: 'image/heic' }])).toEqual([
      'FIELD_REQUIRED:email',
      'PHONE_FORMAT',
      'DOC_MISSING:POLICE_REPORT',
      'PHOTO_MIME',
      'LATE_FILING',
      'LATE_REASON_REQUIRED',
    ]);
  });
});
