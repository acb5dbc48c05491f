/** What the project's documents refer to. */
import { readdirSync, readFileSync } from 'node:fs';

/** Every document: the front page, and those of docs/. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Names of the pictures that documents show, without folder and ending. */
export function documentsShow(): Set<string> {
  const shown = DOCUMENTS.flatMap((path) => [
    ...readFileSync(path, 'utf8').matchAll(/!\[[^\]]+\]\((?:docs\/)?pictures\/([\w-]+)\.png\)/g),
  ]);
  return new Set(shown.map(([, name = '']) => name));
}
