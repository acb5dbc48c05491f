import form from '../data/form.json';
import { isReason, readReason, REASON_CODES, REASONS } from '../../src/domain/reason';

const choices = form.questions.find(({ title }) => title === 'ขอทำบัตรกรณี')?.choices ?? [];

describe('Request reason', () => {
  test('the labels are the choices of the form, in its order', () => {
    expect(REASON_CODES.map((code) => REASONS[code].label)).toEqual(choices);
  });

  test.each(REASON_CODES)('%s is read from its label, however its dash and spaces are typed', (code) => {
    const { label } = REASONS[code];
    expect(readReason(label)).toBe(code);
    expect(readReason(label.replace(' – ', '-').replace(/ /g, ''))).toBe(code);
    expect(readReason(label.split(' – ').pop() ?? '')).toBe(code);
    expect(readReason(code)).toBe(code);
  });

  test('"อื่น ๆ" is CHG_OTHER', () => {
    expect(readReason('อื่น ๆ')).toBe('CHG_OTHER');
  });

  test('the paper form’s double box is not guessed', () => {
    expect(readReason('บัตรหายหรือถูกทำลาย')).toBeNull();
  });

  test('the three boxes of the form hold 1, 3 and 9 reasons', () => {
    const size = (group: number) => REASON_CODES.filter((code) => REASONS[code].group === group).length;
    expect([size(1), size(2), size(3)]).toEqual([1, 3, 9]);
  });

  test('only a first card and "other" have no date', () => {
    expect(REASON_CODES.filter((code) => REASONS[code].dates === 'NONE')).toEqual(['FIRST', 'CHG_OTHER']);
    expect(REASON_CODES.filter((code) => REASONS[code].dates === 'ORDER')).toEqual([
      'CHG_POSITION',
      'CHG_RANK',
      'CHG_TRANSFER',
    ]);
  });

  test('a name of Object is no reason', () => {
    expect(isReason('toString')).toBe(false);
  });
});
