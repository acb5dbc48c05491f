import { isEmail } from '../../src/domain/email';

describe('E-mail address', () => {
  test.each(['a@b.co', 'somchai.j+card@school.example', "o'neil@sub.area.example"])('%s is accepted', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  test.each([
    '',
    'a@b',
    'a b@c.example',
    'a@b.example, c@d.example',
    'ครู@school.example',
    '.a@b.example',
    'a..b@c.example',
    'a.@b.example',
    'a@-b.example',
    'a@b..example',
  ])('%j is refused', (text) => {
    expect(isEmail(text)).toBe(false);
  });

  test('254 characters are accepted, 255 are not', () => {
    expect(isEmail(`${'a'.repeat(244)}@b.example`)).toBe(true);
    expect(isEmail(`${'a'.repeat(245)}@b.example`)).toBe(false);
  });
});
