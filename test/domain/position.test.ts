import { printedPosition, readStanding, STANDINGS } from '../../src/domain/position';

const teacher = (positionName: string, standingName = '') =>
  printedPosition({ category: 'TEACHER_CIVIL', positionName, standingName });

describe('Position printed on the card', () => {
  test('there are nineteen standings', () => {
    expect(new Set(STANDINGS).size).toBe(19);
  });

  test.each(STANDINGS)('a teacher with the standing %s has only the standing', (standing) => {
    expect(teacher('ครู', standing)).toEqual({ ok: true, text: standing, warnings: [] });
  });

  test('a teacher without standing has the position', () => {
    expect(teacher(' ครูผู้ช่วย ')).toEqual({ ok: true, text: 'ครูผู้ช่วย', warnings: [] });
  });

  test('a standing written into the position is taken out with a warning, the longest one', () => {
    const expected = (text: string) => ({ ok: true, text, warnings: ['POSITION_NORMALIZED'] });
    expect(teacher('ครู วิทยฐานะ ครูชำนาญการพิเศษ')).toEqual(expected('ครูชำนาญการพิเศษ'));
    expect(teacher('ตำแหน่งรองผู้อำนวยการ ชำนาญการ')).toEqual(expected('รองผู้อำนวยการชำนาญการ'));
  });

  test('a position that is exactly a standing gives no warning', () => {
    expect(teacher('ครูเชี่ยวชาญ')).toEqual({ ok: true, text: 'ครูเชี่ยวชาญ', warnings: [] });
  });

  test('a standing that is not in the list is refused', () => {
    expect(teacher('ครู', 'ครูเก่ง')).toEqual({ ok: false, error: 'STANDING_UNKNOWN' });
  });

  test('an empty position is refused', () => {
    expect(teacher('  ')).toEqual({ ok: false, error: 'POSITION_EMPTY' });
    expect(printedPosition({ category: 'GOV_EMP' })).toEqual({ ok: false, error: 'POSITION_EMPTY' });
  });

  test('others than teachers keep the position as given', () => {
    const text = 'ครูชำนาญการ (พี่เลี้ยง)';
    expect(printedPosition({ category: 'GOV_EMP', positionName: text, standingName: 'ใดๆ' })).toEqual({
      ok: true,
      text,
      warnings: [],
    });
  });

  test('a standing is read with spaces and with the word before it', () => {
    expect(readStanding('วิทยฐานะ ครู ชำนาญการ')).toBe('ครูชำนาญการ');
    expect(readStanding('ชำนาญการ')).toBeNull();
  });
});
