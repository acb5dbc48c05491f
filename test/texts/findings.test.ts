import { fieldFinding, finding, FINDING_CODES, FINDINGS, parseFindings, type Finding } from '../../src/domain/finding';
import { DOCUMENT_CODES } from '../../src/domain/document';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { correctionSentences, findingSentence } from '../../src/texts/findings';

const sentence = (text: string) => parseFindings(text).map((item) => findingSentence(item))[0];

describe('Sentence of a finding', () => {
  test.each([
    ['DOC_MISSING:PHOTO', 'ยังไม่ได้แนบรูปถ่าย'],
    ['DOC_MISSING:OLD_CARD', 'ยังไม่ได้แนบบัตรเดิม'],
    ['DOC_MISSING:POLICE_REPORT', 'ยังไม่ได้แนบใบแจ้งความบัตรหาย'],
    ['DOC_MISSING:APPOINT_ORDER', 'ยังไม่ได้แนบสำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ'],
    ['DOC_MISSING:INITIAL_ORDER', 'ยังไม่ได้แนบสำเนาคำสั่งบรรจุและแต่งตั้ง'],
    ['DOC_MISSING:NAME_CHANGE_CERT', 'ยังไม่ได้แนบหลักฐานการเปลี่ยนชื่อ/ชื่อสกุล/คำนำหน้านาม'],
    ['DOC_MISSING:RANK_ORDER', 'ยังไม่ได้แนบคำสั่งแต่งตั้งยศจากกระทรวงกลาโหม'],
    ['DOC_MISSING:RETIRE_DOC', 'ยังไม่ได้แนบประกาศเกษียณ หรือคำสั่งให้ออกจากราชการ หรือหนังสือสั่งจ่ายบำนาญ'],
    ['DOC_MISSING:CONTRACT', 'ยังไม่ได้แนบสำเนาสัญญาจ้าง'],
    ['DOC_MISSING:OTHER_EVIDENCE', 'ยังไม่ได้แนบหลักฐานประกอบเหตุที่ขอ'],
    ['DOC_MISSING:OLD_CARD|DAMAGE_MEMO', 'โปรดแนบบัตรที่ชำรุด หรือบันทึกแจ้งสาเหตุการชำรุด'],
    ['DOC_MISSING:POLICE_REPORT|DAMAGE_MEMO', 'โปรดแนบใบแจ้งความ หรือบันทึกแจ้งสาเหตุ'],
    ['PHOTO_TOO_OLD', 'รูปถ่ายเกิน 6 เดือน'],
    ['PHOTO_LOW_RES', 'รูปถ่ายมีความละเอียดต่ำเกินไป (อย่างน้อย 295 x 354 พิกเซล)'],
    ['PHOTO_NOT_PORTRAIT', 'รูปถ่ายต้องเป็นแนวตั้ง'],
    ['PHOTO_MIME', 'รูปถ่ายต้องเป็นไฟล์ JPG หรือ PNG'],
    ['FILE_MIME', 'ไฟล์แนบต้องเป็น PDF, JPG หรือ PNG'],
    ['FILE_TOO_LARGE', 'ไฟล์มีขนาดเกิน 10 MB'],
    ['PHOTO_TOO_LARGE', 'ไฟล์มีขนาดเกิน 10 MB'],
    ['CID_EMPTY', 'เลขประจำตัวประชาชนไม่ถูกต้อง'],
    ['CID_CHECKSUM', 'เลขประจำตัวประชาชนไม่ถูกต้อง'],
    ['PHONE_FORMAT', 'หมายเลขโทรศัพท์ไม่ถูกต้อง'],
    ['DATE_YEAR', 'วันที่ไม่ถูกต้อง โปรดระบุ วัน/เดือน/ปี พ.ศ.'],
    ['BLOOD_INVALID', 'โปรดระบุหมู่โลหิตเป็นภาษาไทย โอ เอ บี หรือ เอบี'],
    [
      'PREFIX_DR_NOT_ALLOWED',
      'ไม่สามารถใช้ ดร. เป็นคำนำหน้านามในบัตรได้ (หนังสือสำนักนายกรัฐมนตรี ที่ นร 0106/745 ลงวันที่ 4 พฤษภาคม 2552)',
    ],
    ['PREFIX_UNKNOWN', 'คำนำหน้านามไม่ถูกต้อง'],
    ['STANDING_UNKNOWN', 'วิทยฐานะไม่ถูกต้อง'],
    ['EVENT_DATE_REQUIRED', 'โปรดระบุวันที่เกิดเหตุ/วันที่มีผล'],
    ['EVENT_DATE_FUTURE', 'วันที่เกิดเหตุอยู่หลังวันที่ยื่นคำขอ'],
    ['REASON_NOT_APPLICABLE', 'เหตุที่ขอไม่ตรงกับประเภทผู้ยื่นคำขอ'],
    ['LATE_REASON_REQUIRED', 'ยื่นเกินกำหนด 30 วัน โปรดชี้แจงเหตุผล'],
  ])('%s has the standard sentence', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  test('a field is named by its question', () => {
    expect(sentence('FIELD_REQUIRED:phone')).toBe('โปรดระบุ “โทรศัพท์”');
    expect(sentence('DATE_FORMAT:birthDate')).toBe('วันที่ไม่ถูกต้อง โปรดระบุ วัน/เดือน/ปี พ.ศ. (วันเดือนปีเกิด)');
  });

  test('a file is named by its document, another request by its number', () => {
    expect(sentence('FILE_MIME:CONTRACT')).toBe('ไฟล์แนบต้องเป็น PDF, JPG หรือ PNG (สำเนาสัญญาจ้าง)');
    expect(sentence('OPEN_DUPLICATE:IDC-2569-0101')).toContain('IDC-2569-0101');
  });

  test('numbers follow the office’s settings', () => {
    const settings = { ...DEFAULT_SETTINGS, maxFileBytes: 5 * 1024 * 1024, filingDays: 45, photoMaxAgeMonths: 3 };
    expect(findingSentence(finding('FILE_TOO_LARGE', 'CONTRACT'), settings)).toBe('ไฟล์มีขนาดเกิน 5 MB (สำเนาสัญญาจ้าง)');
    expect(findingSentence(finding('LATE_FILING'), settings)).toBe('ยื่นเกินกำหนด 45 วัน');
    expect(findingSentence(finding('PHOTO_TOO_OLD'), settings)).toBe('รูปถ่ายเกิน 3 เดือน');
  });

  test.each(FINDING_CODES)('%s is a Thai sentence without codes in it', (code) => {
    const subjects: Record<string, Finding[]> = {
      FIELD: [fieldFinding(code, 'school'), fieldFinding(code, 'declaration')],
      DOCUMENT: DOCUMENT_CODES.map((document) => finding(code, document)),
    };
    for (const item of subjects[FINDINGS[code].about] ?? [finding(code, '2569')]) {
      const text = findingSentence(item);
      expect(text).toMatch(/^[ก-๎]/);
      expect(text).not.toMatch(/[A-Z]{3,}_|undefined|\s$|“”/);
    }
  });
});

describe('List of a correction message', () => {
  const list = (text: string) => correctionSentences(parseFindings(text));

  test('holds what must be corrected and the missing reason for lateness, not the officer’s warnings', () => {
    expect(list('PHONE_FORMAT,OLD_CARD_NO_MISSING,DOC_MISSING:APPOINT_ORDER,LATE_FILING,LATE_REASON_REQUIRED')).toEqual(
      ['หมายเลขโทรศัพท์ไม่ถูกต้อง', 'ยังไม่ได้แนบสำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ', 'ยื่นเกินกำหนด 30 วัน โปรดชี้แจงเหตุผล'],
    );
  });

  test('tells an explained lateness without asking again', () => {
    expect(list('PHONE_FORMAT,LATE_FILING')).toEqual(['หมายเลขโทรศัพท์ไม่ถูกต้อง', 'ยื่นเกินกำหนด 30 วัน']);
  });

  test('says the same sentence once', () => {
    expect(list('CID_LENGTH,CID_CHECKSUM')).toEqual(['เลขประจำตัวประชาชนไม่ถูกต้อง']);
  });
});
