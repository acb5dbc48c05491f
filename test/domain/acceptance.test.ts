import { lacksLateReason, openBlocks } from '../../src/domain/acceptance';
import { fieldFinding, finding } from '../../src/domain/finding';

const findings = [
  finding('DOC_MISSING', 'OLD_CARD|DAMAGE_MEMO'),
  fieldFinding('FIELD_REQUIRED', 'phone'),
  finding('LATE_FILING'),
];

describe('Open findings', () => {
  test('are those that block and that nobody has let pass with a note', () => {
    const open = (...overrides: [string, string][]): unknown =>
      openBlocks(
        findings,
        overrides.map(([code, note]) => ({ code, note })),
      ).map(({ code }) => code);
    expect(open()).toEqual(['DOC_MISSING', 'FIELD_REQUIRED']);
    expect(open(['FIELD_REQUIRED:phone', 'ไม่มีโทรศัพท์'])).toEqual(['DOC_MISSING']);
    expect(open(['FIELD_REQUIRED', 'ไม่พอ'], ['DOC_MISSING:OLD_CARD', 'ไม่พอ'])).toEqual([
      'DOC_MISSING',
      'FIELD_REQUIRED',
    ]);
    expect(open([' DOC_MISSING:OLD_CARD|DAMAGE_MEMO ', 'เห็นแล้ว'], ['FIELD_REQUIRED:phone', ' '])).toEqual([
      'FIELD_REQUIRED',
    ]);
  });
});

test('a late request lacks its reason until there is one', () => {
  expect([undefined, '', '  ', 'ลาคลอด'].map((reason) => lacksLateReason(findings, reason))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(lacksLateReason([finding('LATE_REASON_REQUIRED')], '')).toBe(false);
});
