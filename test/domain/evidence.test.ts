import fc from '../support/seeded';
import { CATEGORY_CODES } from '../../src/domain/category';
import { DOCUMENT_CODES } from '../../src/domain/document';
import { checkAttachments, requiredAttachments } from '../../src/domain/evidence';
import { REASON_CODES } from '../../src/domain/reason';

const combinations = CATEGORY_CODES.flatMap((category) => REASON_CODES.map((reason) => [category, reason] as const));
const valid = combinations.filter(([category, reason]) => requiredAttachments(category, reason).valid);

describe('Evidence', () => {
  test('only a pensioner’s change of position and transfer are refused', () => {
    const refused = combinations.filter((pair) => !valid.includes(pair)).map((pair) => pair.join(' '));
    expect(refused).toEqual([
      'PENSIONER_CIVIL CHG_POSITION',
      'PENSIONER_CIVIL CHG_TRANSFER',
      'PENSIONER_PERMANENT CHG_POSITION',
      'PENSIONER_PERMANENT CHG_TRANSFER',
    ]);
  });

  test.each(valid)(
    '%s %s: the photograph is always needed, the contract exactly by government employees',
    (...pair) => {
      expect(requiredAttachments(...pair)).toMatchObject({ allOf: expect.arrayContaining(['PHOTO']) as unknown });
      const without = checkAttachments(...pair, []);
      expect('missing' in without && without.missing.includes('CONTRACT')).toBe(pair[0] === 'GOV_EMP');
    },
  );

  test('the old card is asked for unless it is the first, lost, destroyed or damaged', () => {
    const asked = REASON_CODES.filter((reason) => {
      const check = checkAttachments('TEACHER_CIVIL', reason, []);
      return 'missing' in check && check.missing.includes('OLD_CARD');
    });
    expect(REASON_CODES.filter((reason) => !asked.includes(reason))).toEqual([
      'FIRST',
      'NEW_LOST',
      'NEW_DESTROYED',
      'CHG_DAMAGED',
    ]);
  });

  test('a pensioner’s old card is optional for the first pensioner card', () => {
    expect(requiredAttachments('PENSIONER_CIVIL', 'FIRST')).toEqual({
      valid: true,
      allOf: ['PHOTO', 'RETIRE_DOC'],
      anyOf: [],
      optional: ['OLD_CARD'],
    });
  });

  test('single documents are named in their fixed order, groups after them', () => {
    expect(checkAttachments('GOV_EMP', 'CHG_DAMAGED', [])).toEqual({
      complete: false,
      missing: ['PHOTO', 'CONTRACT', 'OLD_CARD|DAMAGE_MEMO'],
    });
    expect(checkAttachments('GOV_EMP', 'CHG_OTHER', [])).toEqual({
      complete: false,
      missing: ['PHOTO', 'OLD_CARD', 'CONTRACT', 'OTHER_EVIDENCE'],
    });
  });

  test.each(['OLD_CARD', 'DAMAGE_MEMO'] as const)('a damaged card is settled by %s alone', (document) => {
    expect(checkAttachments('PERMANENT_EMP', 'CHG_DAMAGED', ['PHOTO', document])).toEqual({
      complete: true,
      missing: [],
    });
  });

  test('handing in what is missing completes a request, whatever else was attached', () => {
    fc.assert(
      fc.property(fc.constantFrom(...valid), fc.subarray(DOCUMENT_CODES), ([category, reason], provided) => {
        const first = checkAttachments(category, reason, provided);
        const missing = 'missing' in first ? first.missing : [];
        const added = DOCUMENT_CODES.filter((code) => missing.some((codes) => codes.split('|')[0] === code));
        expect(checkAttachments(category, reason, [...provided, ...added])).toEqual({ complete: true, missing: [] });
      }),
    );
  });

  test('a refused combination is an error whatever is attached', () => {
    expect(checkAttachments('PENSIONER_CIVIL', 'CHG_POSITION', DOCUMENT_CODES)).toEqual({
      complete: false,
      error: 'REASON_NOT_APPLICABLE',
    });
  });
});
