/** The printable page of a document. */
import { documentToHtml } from '../../../emulator/exports/html';
import { letter, PNG, written } from './support';

const html = documentToHtml(letter().model);
/** Without the style sheet, whose fonts are long. */
const content = html.slice(html.indexOf('<body>'));

describe('documentToHtml', () => {
  it('is a complete page of the size of the paper', () => {
    expect(html.startsWith('<!DOCTYPE html>')).toBe(true);
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
    expect(html).toContain('@page{size:595.28pt 841.89pt;margin:0}');
    const bare = documentToHtml(written((doc) => doc.getBody().setText('x')).model);
    expect(bare).toContain('@page{size:595.28pt 841.89pt;margin:64.5pt 0 64pt}');
    expect(bare).not.toContain('<table');
    expect(html).not.toMatch(/(?:src|href)="https?:\/\/(?!example\.com)/);
  });

  it('escapes what people wrote, in text, title, attributes and links', () => {
    expect(html).not.toContain('<script>');
    expect(content).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; คณะ');
    expect(html).toContain('<title>ใบแจ้ง &lt;1&gt;</title>');
    expect(content).toContain('alt="ตรา &quot;ครุฑ&quot;"');
    expect(content).toContain('<a href="https://example.com/?a=1&amp;b=2">');
  });

  it('makes no link of anything but a web address, and lets no font name out of its quotes', () => {
    const { model } = written((doc) => {
      const text = doc.getBody().appendParagraph('x').editAsText();
      text.setLinkUrl('javascript:alert(1)').setFontFamily('A\';background:url(//evil)"<b>');
    });
    const page = documentToHtml(model);
    expect(page).not.toContain('javascript:');
    expect(page).not.toContain('evil)');
    expect(page).not.toContain('<b>');
  });

  it('shows styles of text and paragraphs', () => {
    expect(content).toMatch(
      /font-family:&#39;Sarabun&#39;[^>]*font-size:16pt;line-height:[\d.]+;font-weight:700[^>]*>เรียน<\/span>/,
    );
    expect(content).toMatch(/<h1 style="margin:0pt 0pt 6pt 0pt;text-align:center/);
    expect(content).toMatch(/margin:0pt 0pt 6pt 0pt;text-indent:36pt/);
    expect(content).toContain('ก<br>ข');
  });

  it('shows tables at their widths, without borders where there are none', () => {
    expect(content).toContain('<colgroup><col style="width:60pt"><col style="width:391.28pt"></colgroup>');
    expect(content).toMatch(
      /<tr style="height:30pt"><td style="border:none;padding:5pt 5pt 5pt 5pt;background-color:#eeeeee/,
    );
  });

  it('numbers lists by level', () => {
    const marks = [...content.matchAll(/class="mark"[^>]*>([^<]+)</g)].map((match) => match[1]);
    expect(marks).toEqual(['1.', 'a.', '2.']);
  });

  it('holds pictures, page breaks, rules, header and footer', () => {
    expect(content).toContain(`src="data:image/png;base64,${PNG.toString('base64')}" width="40" height="40"`);
    expect(content).toContain('<span class="page-break" style="height:14.54pt"></span>');
    expect(content).toContain('<hr>');
    expect(content).toMatch(/<thead>.*หัวกระดาษ.*<\/thead>/s);
    expect(content).toMatch(/<tfoot>.*ท้ายกระดาษ.*<\/tfoot>/s);
  });

  it('carries the Thai font', () => {
    expect([...html.matchAll(/@font-face\{font-family:'Sarabun';font-weight:(\d+)/g)].map((match) => match[1])).toEqual(
      ['400', '700', '400', '700'],
    );
  });
});
