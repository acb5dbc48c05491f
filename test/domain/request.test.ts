import form from '../data/form.json';
import { computeAge, FIELD_IDS, fieldLabel, FIELDS, isFieldId } from '../../src/domain/request';

describe('Fields of the request form', () => {
  test('every question of the form that takes no file is the label of exactly one field', () => {
    const labels: string[] = FIELDS.map(({ label }) => label);
    for (const { title, type } of form.questions) {
      expect([title, labels.filter((label) => label === title).length]).toEqual([title, type === 'FILE' ? 0 : 1]);
    }
  });

  test('no identifier and no label stands twice', () => {
    expect(new Set(FIELD_IDS).size).toBe(FIELDS.length);
    expect(new Set(FIELDS.map(({ label }) => label)).size).toBe(FIELDS.length);
  });

  test.each([
    ['submittedAt', 'ประทับเวลา'],
    ['email', 'อีเมล'],
    ['writtenAt', 'เขียนที่'],
    ['writtenDate', 'วันที่เขียน'],
    ['age', 'อายุ'],
    ['registerNo', 'เลขที่'],
    ['cardCode', 'รหัสบัตร'],
    ['issueDate', 'วันออกบัตร'],
    ['expiryDate', 'วันหมดอายุ'],
  ])('%s, which has no question, has the header %s', (id, label) => {
    expect(fieldLabel(id)).toBe(label);
  });

  test('an unknown identifier is shown as it is', () => {
    expect(fieldLabel('valueOf')).toBe('valueOf');
    expect(isFieldId('valueOf')).toBe(false);
    expect(isFieldId('phone')).toBe(true);
  });
});

describe('Age', () => {
  test('a year is completed on the birthday, not the day before', () => {
    expect(computeAge('1985-05-01', '2026-04-30')).toBe(40);
    expect(computeAge('1985-05-01', '2026-05-01')).toBe(41);
  });

  test('who is born on 29 February completes a year on 1 March of a common year', () => {
    expect(computeAge('2000-02-29', '2026-02-28')).toBe(25);
    expect(computeAge('2000-02-29', '2026-03-01')).toBe(26);
  });
});
