import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from '../support/seeded';
import * as fontkit from 'fontkit';
import { fitText, LINE_HEIGHT, textWidth } from '../../src/domain/textFit';

const font = fontkit.create(
  readFileSync(join(__dirname, '../../node_modules/@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf')),
) as fontkit.Font;
const shaped = (text: string, size: number): number => (font.layout(text).advanceWidth * size) / font.unitsPerEm;

test.each(['นางสาวกัญญารัตน์ภัทรานิษฐ์ ณ อยุธยา', 'ผู้อำนวยการชำนาญการพิเศษ', '1-9999-00001-01-0', 'น้ำพี่ปุ๊'])(
  'as wide as the font’s own shaping says: %s',
  (text) => {
    expect(textWidth(text, 9)).toBeCloseTo(shaped(text, 9), 1);
  },
);

test('bold is wider, an unknown letter counts as a wide one, a line is 1.3 font sizes high', () => {
  expect(textWidth('ข้าราชการ', 10, { bold: true })).toBeGreaterThan(textWidth('ข้าราชการ', 10));
  expect(textWidth('漢', 10)).toBe(9);
  expect(LINE_HEIGHT).toBe(1.3);
});

const least = 5;
test('a text that fits keeps its size; at its very width it no longer has its reserve', () => {
  const text = 'นางสาวสมหญิง ใจดี';
  const width = textWidth(text, 9);
  expect(fitText(text, { size: 9, width: width * 1.051, least })).toEqual({ size: 9, tooSmall: false });
  expect(fitText(text, { size: 9, width, least })).toEqual({ size: 8.5, tooSmall: false });
});

test('below the least size it shrinks all the same, and says so', () => {
  const text = 'ก'.repeat(200);
  const { size, tooSmall } = fitText(text, { size: 9, width: 130, least });
  expect(tooSmall).toBe(true);
  expect(textWidth(text, size)).toBeLessThanOrEqual(130);
  expect(fitText('ก'.repeat(40), { size: 9, width: textWidth('ก'.repeat(40), 5.4), least })).toEqual({
    size: 5,
    tooSmall: false,
  });
});

test('two lines take nearly twice as much', () => {
  const text = 'โรงเรียนบ้านตัวอย่างมิตรภาพที่หนึ่ง';
  const width = textWidth(text, 11) * 0.7;
  expect(fitText(text, { size: 11, width, lines: 2, least }).size).toBe(11);
  expect(fitText(text, { size: 11, width, lines: 1, least }).size).toBeLessThan(8);
});

test('whatever the text, it stays within its place with 5 % in reserve', () => {
  const letters = fc.stringMatching(/^[ก-ฮะ-ู่-์A-Za-z0-9 .-]{1,120}$/);
  fc.assert(
    fc.property(letters, fc.integer({ min: 40, max: 300 }), (text, width) => {
      const { size } = fitText(text, { size: 9, width, least });
      expect(size === 0.5 || textWidth(text, size) * 1.05 <= width).toBe(true);
    }),
  );
});

test('the table is what the font says today', () => {
  const script = "import('./scripts/fontWidths.mjs').then(({ fontWidths }) => process.stdout.write(fontWidths()))";
  const table = execFileSync(process.execPath, ['--eval', script], { cwd: join(__dirname, '../..'), encoding: 'utf8' });
  expect(readFileSync(join(__dirname, '../../src/domain/sarabunWidths.json'), 'utf8')).toBe(table);
});
