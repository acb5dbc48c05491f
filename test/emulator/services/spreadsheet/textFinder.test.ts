/** Expressions that JavaScript's own engine looks for, for speed, find what RE2 finds. */
import fc from '../../../support/seeded';
import { RE2JS } from 're2js';
import { bench } from '../../bench';

const PIECES = ['a', 'b', 'ก', '"', '-', '\\{', '\\.', '|', '^', '$', '.*', '[^\\]]*', '(?:a|b)', '(ก)', ' '];
const CHARACTERS = ['a', 'b', 'ก', '"', '-', '{', '.', ']', ' ', '\n', '\r', '\u2028', '\u{1f600}'];
const texts = fc.sample(
  fc.array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}`),
  { numRuns: 150, seed: 2569 },
);

test('alternatives, anchors and gaps, in whole cells and in parts of them', () => {
  const sheet = bench();
  sheet.value(
    `const r = sheet.getRange(1, 1, ${texts.length}, 1); r.setNumberFormat('@'); r.setValues(${JSON.stringify(texts)}.map((t) => [t]))`,
  );
  const shown = sheet.value(`return sheet.getRange(1, 1, ${texts.length}, 1).getDisplayValues().flat()`) as string[];
  const pattern = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pattern, fc.boolean(), (expression, entire) => {
      const compiled = RE2JS.compile(expression);
      const wanted = shown.flatMap((text, index) =>
        (entire ? compiled.matches(text) : compiled.matcher(text).find()) ? [index + 1] : [],
      );
      const found = sheet.value(
        `return sheet.createTextFinder(${JSON.stringify(expression)}).useRegularExpression(true).matchCase(true).matchEntireCell(${entire}).findAll().map((one) => one.getRow())`,
      );
      expect([expression, found]).toEqual([expression, wanted]);
    }),
    { numRuns: 120, seed: 2569 },
  );
});
