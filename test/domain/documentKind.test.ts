import { DOCUMENT_KIND_CODES, isDocumentKind, problemWith, type DocumentKind } from '../../src/domain/documentKind';
import { STATUS_CODES, type Status } from '../../src/domain/status';

const card = { cardCode: '09998-00012', issueDate: '2026-11-20', expiryDate: '2032-11-19' };
const subject = { status: 'READY_FOR_PICKUP' as Status, fields: card, late: false, oldCardReturned: false };

test.each<[DocumentKind, Status[]]>([
  ['CARD', ['IN_PRODUCTION', 'READY_FOR_PICKUP']],
  ['MEMO', ['IN_PRODUCTION', 'READY_FOR_PICKUP']],
  ['PICKUP_SHEET', ['READY_FOR_PICKUP']],
  ['CORRECTION_LETTER', ['NEEDS_CORRECTION']],
  ['PROXY_LETTER', ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'IN_PRODUCTION', 'READY_FOR_PICKUP']],
])('%s is made in %j only', (kind, statuses) => {
  expect(STATUS_CODES.filter((status) => problemWith(kind, { ...subject, status }) === null).sort()).toEqual(
    statuses.sort(),
  );
});

test.each(['cardCode', 'issueDate', 'expiryDate'])('no card without %s', (field) => {
  expect(problemWith('CARD', { ...subject, fields: { ...card, [field]: '' } })).toBe('CARD_DATA_MISSING');
  expect(problemWith('CARD', { ...subject, fields: {} })).toBe('CARD_DATA_MISSING');
  expect(problemWith('CARD', subject)).toBeNull();
});

test('memos of the applicant are about what is so', () => {
  expect(problemWith('LATE_MEMO', subject)).toBe('DOCUMENT_NOT_APPLICABLE');
  expect(problemWith('LATE_MEMO', { ...subject, late: true })).toBeNull();
  expect(problemWith('DAMAGE_MEMO', subject)).toBe('DOCUMENT_NOT_APPLICABLE');
  expect(problemWith('DAMAGE_MEMO', { ...subject, fields: { reason: 'CHG_DAMAGED' } })).toBeNull();
  expect(problemWith('OLD_CARD_LIST', { ...subject, status: 'PICKED_UP' })).toBe('DOCUMENT_NOT_APPLICABLE');
  expect(problemWith('OLD_CARD_LIST', { ...subject, status: 'PICKED_UP', oldCardReturned: true })).toBeNull();
});

test('only the codes of the contract are kinds', () => {
  expect(DOCUMENT_KIND_CODES).toHaveLength(13);
  expect([isDocumentKind('CARD'), isDocumentKind('card'), isDocumentKind(undefined)]).toEqual([true, false, false]);
});
