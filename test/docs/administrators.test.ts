/** The administrator's guide names every setting with its default, every check of the system's health and every item of the menu. */
import { readFileSync } from 'node:fs';
import { SETTINGS } from '../../src/domain/settings';
import { HEALTH_PANEL, INSTALL_PANEL, YEARS_PANEL } from '../../src/texts/sidebarAdministration';
import { MENU } from '../../src/texts/office';

const guide = readFileSync('docs/administrators.md', 'utf8');

/** Cells of the row that begins with a name in backticks. */
function rowOf(name: string): string[] | undefined {
  const row = guide.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
  return row
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

test.each(Object.entries(SETTINGS))('the setting %s stands there with its default', (key, { default: standard }) => {
  expect(rowOf(key)?.[2]).toBe(standard === '' ? '(ว่าง)' : `\`${standard}\``);
});

test('every setting of its tables exists', () => {
  const tables = guide.slice(guide.indexOf('## การตั้งค่า'), guide.indexOf('## สุขภาพของระบบ'));
  const named = [...tables.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
  expect(named.sort()).toEqual(Object.keys(SETTINGS).sort());
});

test('every check of the health stands there', () => {
  const source = readFileSync('src/application/health.ts', 'utf8');
  const ids = new Set([...source.matchAll(/\b(?:fine|fault|oneOr)\(\s*'(\w+)'/g)].map(([, id]) => id ?? ''));
  expect(ids.size).toBeGreaterThan(15);
  expect([...ids].filter((id) => rowOf(id) === undefined)).toEqual([]);
});

test.each([
  ...Object.values(MENU),
  ...Object.values(HEALTH_PANEL.repairs),
  ...[INSTALL_PANEL.again, INSTALL_PANEL.tick, INSTALL_PANEL.untick, INSTALL_PANEL.takeIn, INSTALL_PANEL.since],
  ...[INSTALL_PANEL.copyContinue, INSTALL_PANEL.copyEmpty],
  ...[YEARS_PANEL.archive, YEARS_PANEL.sure, YEARS_PANEL.list, YEARS_PANEL.export],
])('“%s” stands there letter for letter', (label) => {
  expect(guide).toContain(label);
});

test('its links lead to documents that are there, and to headings of its own', () => {
  const headings = [...guide.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text.trim().replaceAll(' ', '-'));
  for (const [, target = ''] of guide.matchAll(/\]\(([^)]+)\)/g))
    if (target.startsWith('#')) expect(headings).toContain(target.slice(1));
    else expect(() => readFileSync(`docs/${target.replace(/#.*$/, '')}`)).not.toThrow();
});
