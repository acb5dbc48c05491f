import form from '../data/form.json';
import { DOCUMENT_CODES, documentLabel, DOCUMENTS, isDocumentCode } from '../../src/domain/document';

describe('Documents', () => {
  test('missing ones are listed in the order of the rules', () => {
    expect(DOCUMENT_CODES.join(' ')).toBe(
      'PHOTO OLD_CARD POLICE_REPORT DAMAGE_MEMO INITIAL_ORDER APPOINT_ORDER NAME_CHANGE_CERT RANK_ORDER RETIRE_DOC CONTRACT OTHER_EVIDENCE',
    );
  });

  test('their titles are the upload questions of the form', () => {
    const uploads = form.questions.filter(({ type }) => type === 'FILE').map(({ title }) => title);
    expect(DOCUMENT_CODES.map((code) => DOCUMENTS[code].title)).toEqual(uploads);
  });

  test('an any-of group is joined by หรือ, and a code from elsewhere is shown as it is', () => {
    expect(documentLabel('OLD_CARD|DAMAGE_MEMO')).toBe('บัตรเดิม หรือ บันทึกแจ้งสาเหตุการชำรุด');
    expect(documentLabel('toString')).toBe('toString');
  });

  test('only codes are codes', () => {
    expect(isDocumentCode('PHOTO')).toBe(true);
    expect(isDocumentCode('photo')).toBe(false);
  });
});
