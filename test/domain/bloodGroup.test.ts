import { normalizeBloodGroup } from '../../src/domain/bloodGroup';

describe('Blood group', () => {
  test.each([
    ['o', 'โอ'],
    ['A', 'เอ'],
    ['บี', 'บี'],
    ['Ab', 'เอบี'],
    ['เอ บี', 'เอบี'],
    ['กรุ๊ป B+', 'บี'],
    ['กรุ๊ปเลือด O', 'โอ'],
    ['หมู่โลหิต เอ', 'เอ'],
    ['AB-', 'เอบี'],
    ['O Rh+', 'โอ'],
    ['A (Rh–)', 'เอ'],
  ])('%j is written %s', (raw, value) => {
    expect(normalizeBloodGroup(raw)).toEqual({ ok: true, value });
  });

  test.each(['', 'ไม่ทราบ', 'C', 'BA', '0', '+', 'constructor'])('%j is refused', (raw) => {
    expect(normalizeBloodGroup(raw)).toEqual({ ok: false, error: 'BLOOD_INVALID' });
  });
});
