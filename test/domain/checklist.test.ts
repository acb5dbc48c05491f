import { CATEGORY_CODES } from '../../src/domain/category';
import { openItems, photoChecklist, type ChecklistMark } from '../../src/domain/checklist';

const marked = (ids: readonly string[], mark: ChecklistMark) => Object.fromEntries(ids.map((id) => [id, mark]));

describe('Photo checklist', () => {
  test.each([
    ['TEACHER_CIVIL', 'ph_uniform', 'ph_scarf'],
    ['PERMANENT_EMP', 'ph_perm', 'ph_scarf'],
    ['GOV_EMP', 'ph_gov', 'ph_scarf'],
    ['PENSIONER_CIVIL', 'ph_nk', 'ph_nk'],
    ['PENSIONER_PERMANENT', 'ph_suit', 'ph_suit'],
  ] as const)('%s wears %s, with a headscarf %s', (category, dress, withScarf) => {
    expect(photoChecklist(category, false)[3]).toBe(dress);
    expect(photoChecklist(category, true)[3]).toBe(withScarf);
  });

  test('insignia are compared for all but permanent employees with pension', () => {
    expect(CATEGORY_CODES.filter((category) => !photoChecklist(category, false).includes('ph_rank'))).toEqual([
      'PENSIONER_PERMANENT',
    ]);
  });
});

describe('Acceptance', () => {
  const items = photoChecklist('TEACHER_CIVIL', false);

  test('all ticked leaves nothing open, nothing marked leaves all but the advice', () => {
    expect(openItems(items, marked(items, 'YES'))).toEqual([]);
    expect(openItems(items, {})).toEqual(items.filter((id) => id !== 'ph_scan' && id !== 'ph_bg'));
  });

  test('an item that does not concern the applicant needs a note', () => {
    const marks = { ...marked(items, 'YES'), ph_decor: 'NA' } as const;
    expect(openItems(items, marks)).toEqual(['ph_decor']);
    expect(openItems(items, marks, { ph_decor: ' ' })).toEqual(['ph_decor']);
    expect(openItems(items, marks, { ph_decor: 'ไม่มี' })).toEqual([]);
  });

  test('a fault is not excused by a note, unless the item is advice', () => {
    const marks = { ...marked(items, 'YES'), ph_pose: 'NO', ph_bg: 'NO' } as const;
    expect(openItems(items, marks, { ph_pose: 'x' })).toEqual(['ph_pose']);
  });
});
