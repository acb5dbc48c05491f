/** The documents' pictures: every one that is shown is there, and every one that is there is shown. */
import { readdirSync } from 'node:fs';
import { documentsShow } from '../support/guides';

test('documents show the pictures that there are', () => {
  const there = readdirSync('docs/pictures').map((name) => name.replace(/\.png$/, ''));
  expect(there.sort()).toEqual([...documentsShow()].sort());
});
