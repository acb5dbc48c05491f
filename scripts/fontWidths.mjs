// Measures the font of our documents: how wide each of its characters is, in thousandths of the font size.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fontkit from 'fontkit';

const FILE = resolve(import.meta.dirname, '../src/domain/sarabunWidths.json');
const FACES = { regular: '400Regular/Sarabun_400Regular.ttf', bold: '700Bold/Sarabun_700Bold.ttf' };
/** Characters of Thai documents: ASCII, Latin-1, Thai, and the punctuation of both. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x0e01, 0x0e3a],
  [0x0e3f, 0x0e5b],
  [0x2010, 0x2015],
  [0x2018, 0x201f],
  [0x2026, 0x2026],
  [0x221a, 0x221a],
];

function measure(face) {
  const path = resolve(import.meta.dirname, '../node_modules/@expo-google-fonts/sarabun', face);
  const font = fontkit.create(readFileSync(path));
  const codes = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const known = codes.filter((code) => font.hasGlyphForCodePoint(code));
  const width = (code) => Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
  return {
    /** Height of a line: ascent, descent and gap. */
    line: Math.round(((font.ascent - font.descent + font.lineGap) * 1000) / font.unitsPerEm),
    widths: Object.fromEntries(known.map((code) => [String.fromCodePoint(code), width(code)])),
  };
}

export function fontWidths() {
  const faces = Object.entries(FACES).map(([name, face]) => [name, measure(face)]);
  return `${JSON.stringify(Object.fromEntries(faces), null, 1)}\n`;
}

/** Writes the table only when the font has changed, so that a build leaves the tree as it was. */
export function writeFontWidths() {
  const table = fontWidths();
  let before = '';
  try {
    before = readFileSync(FILE, 'utf8');
  } catch {
    // The first build makes it.
  }
  if (before !== table) writeFileSync(FILE, table);
}
