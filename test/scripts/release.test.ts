import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { loadScript, ROOT } from '../support/scripts';

interface Parts {
  readonly code: string;
  readonly sidebar: string;
  readonly manifest: string;
  readonly licence: string;
  readonly guide: string;
}
const { GUIDE_NAME, guideText, guidePage, releaseZip } = loadScript<{
  readonly GUIDE_NAME: string;
  readonly guideText: (install: string) => string;
  readonly guidePage: (of: { install: string; version: string; pictureOf: (path: string) => Uint8Array }) => string;
  readonly releaseZip: (parts: Parts) => Uint8Array;
}>('releaseFiles.mjs');
const { toHtml, headingId } = loadScript<{
  readonly toHtml: (markdown: string, pictureOf: (path: string) => string) => string;
  readonly headingId: (text: string) => string;
}>('markdown.mjs');

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const install = read('docs/install.md');
const guide = (): string =>
  guidePage({ install, version: '1.2.3', pictureOf: (path) => readFileSync(join(ROOT, 'docs', path)) });
const parts = (): Parts => ({
  code: read('build/Code.js'),
  sidebar: read('build/sidebar.html'),
  manifest: read('build/appsscript.json'),
  licence: read('LICENSE'),
  guide: guide(),
});

describe('the zip', () => {
  test('holds what is pasted, unchanged, the licence and the guide', () => {
    const given = parts();
    const files = unzipSync(releaseZip(given));
    expect(Object.keys(files)).toEqual(['Code.gs', 'sidebar.html', 'appsscript.json', 'LICENSE', 'วิธีติดตั้ง.html']);
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    expect(text('Code.gs') === given.code).toBe(true);
    expect(text('sidebar.html') === given.sidebar).toBe(true);
    expect(text('appsscript.json')).toBe(given.manifest);
    expect(text('LICENSE')).toBe(given.licence);
    expect(text(GUIDE_NAME) === given.guide).toBe(true);
  });

  test('says that its names are UTF-8 and come from Unix: other programs would take them for another script', () => {
    const zip = Buffer.from(releaseZip({ code: '', sidebar: '', manifest: '', licence: '', guide: '' }));
    const entry = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    expect(zip.readUInt16LE(entry + 8) & 0x0800).toBe(0x0800);
    expect(zip.readUInt8(entry + 5)).toBe(3);
    expect(zip.readUInt32LE(entry + 38) >>> 16).toBe(0o100644);
  });

  test('the same input gives the same bytes, also in another time zone', () => {
    const given = { code: 'a', sidebar: 'b', manifest: '{}', licence: 'c', guide: 'ง' };
    const program = `import { releaseZip } from './scripts/releaseFiles.mjs';
      process.stdout.write(Buffer.from(releaseZip(${JSON.stringify(given)})).toString('base64'));`;
    const made = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'America/New_York' },
    });
    expect(Buffer.from(releaseZip(given)).toString('base64')).toBe(made);
  });
});

describe('the guide', () => {
  test('needs nothing beside it', () => {
    const page = guide();
    expect(page).toMatch(/^<!doctype html>\n<html lang="th">/);
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain('รุ่น 1.2.3');
    expect(page.match(/<img /g)).toHaveLength(9);
    expect(page.match(/<img src="data:image\/png;base64,iVBOR/g)).toHaveLength(9);
    expect(page).not.toMatch(/<script|<link|<iframe|url\(|src="(?!data:)/);
  });

  test('is the part of docs/install.md for those who paste, and speaks of nothing else', () => {
    const text = guideText(install);
    for (const step of [1, 2, 3, 4, 5, 6, 7]) expect(text).toContain(`### ขั้นที่ ${step} `);
    for (const words of ['เลือกทั้งหมด', 'ขั้นสูง', 'ติดตั้ง อีกครั้ง', '## ปรับรุ่น', 'สิ่งที่ต้องทำเอง']) expect(text).toContain(words);
    expect(text).not.toMatch(/clasp|npm|ทางที่/);
    expect(() => guideText('# nothing marked')).toThrow(/marks no part/);
  });

  test('nothing of the Markdown is left over', () => {
    const words = guide().replace(/data:image\/png;base64,[A-Za-z0-9+/=]+/g, '');
    expect(words.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/\*\*|^#|!\[|\]\(|`|^\||<!--/m);
  });

  test('its pictures are there, and small', () => {
    const pictures = [...install.matchAll(/!\[[^\]]+\]\((pictures\/install-[\w-]+\.png)\)/g)].map((match) => match[1]);
    expect(new Set(pictures).size).toBe(9);
    for (const path of pictures) expect(statSync(join(ROOT, 'docs', path ?? '')).size).toBeLessThan(60 * 1024);
  });

  test('links within the page lead somewhere', () => {
    const headings = new Set([...install.matchAll(/^#+ (.+)$/gm)].map((match) => headingId(match[1] ?? '')));
    const links = [...install.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(headings).toContain(link);
  });
});

describe('Markdown', () => {
  const html = (text: string): string => toHtml(text, (path) => `picture:${path}`);

  test.each([
    ['# ก ข', '<h1 id="ก-ข">ก ข</h1>'],
    ['ก\nข\n\nค', '<p>ก ข</p>\n<p>ค</p>'],
    ['- ก\n- **ข**', '<ul><li>ก</li><li><strong>ข</strong></li></ul>'],
    ['1. ก\n2. ข', '<ol><li>ก</li><li>ข</li></ol>'],
    ['3. ก', '<ol start="3"><li>ก</li></ol>'],
    [
      '| ก | ข |\n|---|---|\n| `a` | |',
      '<table><thead><tr><th>ก</th><th>ข</th></tr></thead><tbody><tr><td><code>a</code></td><td></td></tr></tbody></table>',
    ],
    ['![ก "ข"](p.png)', '<figure><img src="picture:p.png" alt="ก &quot;ข&quot;"></figure>'],
    ['```\n# a < b\n```\nก', '<pre># a &lt; b</pre>\n<p>ก</p>'],
    ['a <b> & `<i>` "c"', '<p>a &lt;b&gt; &amp; <code>&lt;i&gt;</code> &quot;c&quot;</p>'],
    ['[ก](https://x.org/a) [ข](other.md)', '<p><a href="https://x.org/a">ก</a> ข</p>'],
    ['ดู https://x.org/a แล้ว', '<p>ดู <a href="https://x.org/a">https://x.org/a</a> แล้ว</p>'],
    ['<!-- x -->\nก', '<p>ก</p>'],
  ])('%j', (text, wanted) => {
    expect(html(text)).toBe(wanted);
  });
});
