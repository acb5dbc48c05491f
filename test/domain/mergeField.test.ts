import fc from '../support/seeded';
import { findFields, nearestName } from '../../src/domain/mergeField';

const names = (text: string): string[] => findFields(text).fields.map(({ name }) => name);

test('fields with their places; blanks inside the braces do not count', () => {
  expect(findFields('ชื่อ {{fullName}} ({{ row.seq }})')).toEqual({
    fields: [
      { name: 'fullName', start: 5, end: 17 },
      { name: 'row.seq', start: 19, end: 32 },
    ],
    broken: [],
  });
});

test.each([
  ['{{fullName}', ['{{fullName}']],
  ['ชื่อ fullName}} สกุล', ['ชื่อ fullName}} สกุล']],
  ['{{a}} และ {{b', ['และ {{b']],
  ['{{a\n}}', ['{{a', '}}']],
  ['{ชื่อ} ธรรมดา', []],
])('what is no field is named: %j', (text, broken) => {
  expect(findFields(text).broken).toEqual(broken);
});

test('a field of Thai letters or none is a field that nobody knows', () => {
  expect(names('{{ชื่อ}} {{}} {{}}')).toEqual(['ชื่อ', '', '']);
});

test('every field of a text is found at its place', () => {
  const piece = fc.oneof(fc.constantFrom('{{fullName}}', '{{row.seq}}'), fc.stringMatching(/^[ก-๙a-z .\n]{0,12}$/));
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('|');
      const found = findFields(text).fields;
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
        pieces.filter((one) => one.startsWith('{{')),
      );
    }),
  );
});

test.each([
  ['fulName', 'fullName'],
  ['FullName', 'fullName'],
  ['cardcode', 'cardCode'],
  ['cardCdoe', 'cardCode'],
  ['x', undefined],
  ['ชื่อ', undefined],
])('%s was probably meant to be %s', (name, near) => {
  expect(nearestName(name, ['fullName', 'firstName', 'cardCode'])).toBe(near);
});
