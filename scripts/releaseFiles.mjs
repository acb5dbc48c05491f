// What the release holds: the three files for pasting, the licence, and a picture guide made from docs/install.md.
import { zipSync } from 'fflate';
import { toHtml } from './markdown.mjs';

export const GUIDE_NAME = 'วิธีติดตั้ง.html';

const STYLE = `
body { max-width: 800px; margin: 0 auto; padding: 24px 20px 60px; font: 17px/1.7 Sarabun, "TH Sarabun New", "Leelawadee UI", Thonburi, sans-serif; color: #202124; }
h1 { font-size: 28px; line-height: 1.3; }
h2 { font-size: 23px; margin: 40px 0 10px; border-bottom: 2px solid #d2d7db; }
h3 { font-size: 19px; margin: 28px 0 6px; }
p, li { margin: 6px 0; }
figure { margin: 12px 0 18px; }
img { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; font-size: 16px; }
th, td { border: 1px solid #bdc1c6; padding: 5px 10px; text-align: left; vertical-align: top; }
th { background: #f1f3f4; }
code { background: #f1f3f4; padding: 1px 5px; border-radius: 3px; font-size: 15px; }
.version { color: #5f6368; }
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; }
  h2, h3 { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  img { max-height: 9cm; }
}
`;

/** The part of docs/install.md for those who paste. */
export function guideText(install) {
  const part = /<!-- guide -->([\s\S]*?)<!-- \/guide -->/.exec(install)?.[1];
  if (part === undefined) throw new Error('docs/install.md marks no part as the guide');
  return part.trim().replace('## ทางที่ 1: วางโค้ดเอง', '## วางไฟล์ทั้งสาม');
}

/**
 * One page that needs nothing beside it.
 * @param pictureOf gives the bytes of a picture (PNG) from its path in docs/
 */
export function guidePage({ install, version, pictureOf }) {
  const embed = (path) => `data:image/png;base64,${Buffer.from(pictureOf(path)).toString('base64')}`;
  return `<!doctype html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>วิธีติดตั้งระบบขอบัตร</title>
<style>${STYLE}</style>
</head>
<body>
<h1>วิธีติดตั้งระบบขอบัตร</h1>
<p class="version">รุ่น ${version}</p>
<p>ระบบนี้ยังไม่เคยทดลองบนเครื่องของ Google จริง ทดลองแล้วบนเครื่องจำลองเท่านั้น ควรติดตั้งกับสเปรดชีตสำเนาก่อนใช้งานจริง</p>
${toHtml(guideText(install), embed)}
</body>
</html>
`;
}

/** Bytes of the zip; the same files give the same bytes on every day and in every time zone. */
export function releaseZip({ code, sidebar, manifest, licence, guide }) {
  const files = {
    'Code.gs': code,
    'sidebar.html': sidebar,
    'appsscript.json': manifest,
    LICENSE: licence,
    [GUIDE_NAME]: guide,
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
  // Said to come from Unix, so that every unzip program takes the names for UTF-8.
  return zipSync(bytes, { level: 9, mtime: new Date(2000, 0, 1), os: 3, attrs: 0o100644 << 16 });
}
