/** The office's documents say what the paper forms and manuals say, letter by letter (docs/rules.md §8). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldNames } from '../../../src/application/documents/fields';
import { findFields } from '../../../src/domain/mergeField';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { definitionOf, isTemplateKind, TEMPLATE_KINDS, type TemplateKind } from '../../../src/texts/documents';
import { fieldMeaning } from '../../../src/texts/documents/fieldMeanings';
import type { Block } from '../../../src/texts/documents/definition';

/** Everything a definition says, in reading order. */
function textOf(kind: TemplateKind, thaiNumerals = false): string {
  const inBlock = (block: Block): string[] => {
    if (block.kind === 'LINE') return [block.text];
    if (block.kind === 'PAGE_BREAK') return [];
    return block.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map(({ text }) => text)));
  };
  return definitionOf(kind, { ...DEFAULT_SETTINGS, thaiNumerals })
    .blocks.flatMap(inBlock)
    .join('\n');
}

/** Without blanks, and without what stands for data: fields, dots, dotted lines. */
const plain = (text: string): string => text.replace(/\s+/g, '');
/** The pieces between fields. `…` and (signature block …) are the manual's own words for what follows. */
function pieces(text: string): string[] {
  return text
    .replace(/\(signature block of the director\)/g, '\n')
    .split(/\{\{[^{}]*\}\}|\.{4,}|[…·"\n]| {3,}/)
    .map(plain)
    .filter((piece) => piece !== '' && piece !== '.');
}

const SOURCES: readonly [string, TemplateKind][] = [
  ['D1', 'REQUEST_FORM'],
  ['D4', 'MEMO'],
  ['D6', 'CORRECTION_LETTER'],
  ['D7', 'PROXY_LETTER'],
  ['D8', 'DAMAGE_MEMO'],
  ['D9', 'LATE_MEMO'],
];

test.each(SOURCES)('%s', (name, kind) => {
  const wanted = readFileSync(join(__dirname, `../../data/documents/${name}.txt`), 'utf8');
  // The boxes of the paper form are fields, which come out as blanks or ticks; the 30 days are a setting.
  let rest = plain(
    textOf(kind)
      .replace(/\{\{tick\.\w+\}\}/g, '')
      .replace('{{filingDays}}', String(DEFAULT_SETTINGS.filingDays)),
  );
  for (const piece of pieces(wanted)) {
    const at = rest.indexOf(piece);
    expect(at < 0 ? `missing: ${piece} in ${rest.slice(0, 80)}` : '').toBe('');
    rest = rest.slice(at + piece.length);
  }
});

test.each(TEMPLATE_KINDS.map((kind) => [kind]))('%s uses only fields that are known', (kind) => {
  const { fields, broken } = findFields(textOf(kind));
  expect(broken).toEqual([]);
  expect(fields.map(({ name }) => name).filter((name) => !fieldNames(kind).includes(name))).toEqual([]);
});

test.each(TEMPLATE_KINDS.map((kind) => [kind]))(
  'every field of %s has a meaning, and docs/documents.md lists it',
  (kind) => {
    const page = readFileSync(join(__dirname, '../../../docs/documents.md'), 'utf8');
    for (const name of fieldNames(kind)) {
      expect(`${name}: ${fieldMeaning(name)}`).toMatch(/: \S/);
      const listed =
        name.startsWith('row.') || /^cid|^tick/.test(name) || page.includes(`\`{{${name}}}\` | ${fieldMeaning(name)}`);
      expect(listed ? '' : name).toBe('');
    }
  },
);

test('a name that is no field has no meaning', () => {
  expect(fieldMeaning('fulName') + fieldMeaning('row.x')).toBe('');
});

test('Thai digits, where the office wants them; names of fields stay', () => {
  const text = textOf('REQUEST_FORM', true);
  expect(text).toContain('พ.ศ. ๒๕๔๒');
  expect(text).toContain('{{cid13}}');
  expect(text.replace(/\{\{[^{}]*\}\}/g, '')).not.toMatch(/[0-9]/);
});

test('the block of the Secretary-General’s delegate stands on cards only', () => {
  const kinds = TEMPLATE_KINDS.filter((kind) => textOf(kind).includes('ปฏิบัติราชการแทน'));
  expect(kinds).toEqual(['CARD']);
});

test('the columns of lists are as wide as the page', () => {
  for (const kind of TEMPLATE_KINDS) {
    const { page, blocks } = definitionOf(kind);
    for (const block of blocks)
      if (block.kind === 'TABLE')
        expect(block.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
          page.width - page.left - page.right + 0.01,
        );
  }
});

test('columns of the registers and the pickup sheet are those of §7', () => {
  for (const heading of ['ลำดับที่', 'เลขที่', 'ชื่อ – ชื่อสกุล', 'รหัสบัตร', 'วันออกบัตร', 'วันหมดอายุ', 'หมายเหตุ'])
    expect(textOf('REGISTER')).toContain(heading);
  for (const heading of ['คืนแล้ว', 'ไม่มี', 'รูปถ่าย', '(ตัวบรรจง)', 'ลายมือชื่อ', 'วันที่', 'เวลา', '(รับแทน)'])
    expect(textOf('PICKUP_SHEET')).toContain(heading);
  for (const heading of ['หมายเลขบัตรเดิม', 'เหตุที่คืน', 'วันที่รับคืน', 'ผู้รับคืน', '(เก็บ/ทำลาย)', 'หมายเหตุ'])
    expect(textOf('OLD_CARD_LIST')).toContain(heading);
});

test('signature cells of the pickup sheet are at least 12 mm high', () => {
  const table = definitionOf('PICKUP_SHEET').blocks.find((block) => block.kind === 'TABLE');
  expect(table?.heights?.[1]).toBeGreaterThanOrEqual(12);
});

test('only known words name a template', () => {
  expect([
    isTemplateKind('CARD'),
    isTemplateKind('PRINT_BUNDLE'),
    isTemplateKind(7),
    isTemplateKind('toString'),
  ]).toEqual([true, false, false, false]);
});
