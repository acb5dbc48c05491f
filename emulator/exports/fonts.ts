/** Sarabun, the Thai government's font, for files that must look right on a machine without it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export const THAI_FONT = 'Sarabun';
/** For the signs that Sarabun lacks: boxes to tick, ticks, bullets, arrows in circles. */
export const SIGN_FONT = 'Noto Sans Symbols 2';

function fontFile(path: string): Buffer {
  return readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve(path));
}

/** TrueType faces for embedding in a Word file. Without the bold one Word would make a bold of its own. */
export function sarabunFaces(): { regular: Buffer; bold: Buffer } {
  const face = (name: string): Buffer => fontFile(`@expo-google-fonts/sarabun/${name}/Sarabun_${name}.ttf`);
  return { regular: face('400Regular'), bold: face('700Bold') };
}

/** @source the font's own style sheet: which characters each of its files holds */
const RANGES = {
  thai: 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+2000-206F,U+20AC,U+2122,U+2191,U+2193',
};

function face(family: string, weight: number, path: string, range: string): string {
  const data = fontFile(path).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`;
}

let css: string | undefined;

/** Style sheet with the faces inside, for a page that needs nothing from outside. */
export function sarabunCss(): string {
  css ??= Object.entries(RANGES)
    .flatMap(([script, range]) =>
      [400, 700].map((weight) =>
        face(THAI_FONT, weight, `@fontsource/sarabun/files/sarabun-${script}-${weight}-normal.woff2`, range),
      ),
    )
    .join('\n');
  return css;
}

/** Blocks of signs, as regular expressions and style sheets write them. */
const SIGNS = [
  ['2300', '243F'],
  ['2460', '24FF'],
  ['25A0', '27BF'],
  ['2B00', '2BFF'],
] as const;
const SIGN = new RegExp(`[${SIGNS.map(([from, to]) => `\\u${from}-\\u${to}`).join('')}]`);
let signs: string | undefined;

/** The style sheet for the signs in a text; nothing where there are none, for the face is large. */
export function signsCss(text: string): string {
  if (!SIGN.test(text)) return '';
  const range = SIGNS.map(([from, to]) => `U+${from}-${to}`).join(',');
  const path = '@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff2';
  signs ??= face(SIGN_FONT, 400, path, range);
  return signs;
}
