/** The Word file of a document, unzipped again. */
import { strFromU8, unzipSync } from 'fflate';
import { documentToDocx } from '../../../emulator/exports/docx';
import { letter, PNG } from './support';

async function parts(): Promise<Map<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(await documentToDocx(letter().model))));
}

function part(files: Map<string, Uint8Array>, name: RegExp): string {
  const found = [...files.keys()].find((path) => name.test(path));
  return strFromU8(files.get(found ?? '') ?? new Uint8Array());
}

const texts = (xml: string): string[] =>
  [...xml.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map((match) => match[0].replace(/<[^>]+>/g, ''));

describe('documentToDocx', () => {
  it('holds the text in order, escaped', async () => {
    const xml = part(await parts(), /^word\/document\.xml$/);
    expect(texts(xml).filter((text) => text !== '')).toEqual([
      'เรียน',
      ' ผู้อำนวยการ &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; คณะ',
      'หนังสือแจ้ง',
      'ก',
      'ข',
      'ลำดับ',
      'ชื่อ',
      '1',
      'สมชาย',
      'ข้อหนึ่ง',
      'ข้อย่อย',
      'ข้อสอง',
      'เว็บ',
    ]);
  });

  it('has the page of the document in twentieths of a point', async () => {
    const xml = part(await parts(), /^word\/document\.xml$/);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"/);
    expect(xml).toMatch(/<w:pgSz [^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:top="1440"/);
  });

  it('sets size, bold and font for Thai letters too', async () => {
    const xml = part(await parts(), /^word\/document\.xml$/);
    const run = /<w:r>(?:(?!<\/w:r>).)*เรียน(?:(?!<\/w:r>).)*<\/w:r>/s.exec(xml)?.[0] ?? '';
    expect(run).toMatch(/<w:rFonts [^>]*w:cs="Sarabun"/);
    expect(run).toContain('<w:bCs/>');
    expect(run).toContain('<w:szCs w:val="32"/>');
  });

  it('keeps headings, alignment, line breaks, tables, lists, pictures and page breaks', async () => {
    const files = await parts();
    const xml = part(files, /^word\/document\.xml$/);
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>');
    expect(xml).toContain('<w:jc w:val="center"/>');
    expect(xml).toMatch(/<w:br\/><w:t[^>]*>ข|<w:br\/>.{0,60}ข/s);
    expect(xml).toContain('<w:gridCol w:w="1200"/>');
    expect(xml.match(/<w:numPr>/g)).toHaveLength(3);
    expect(xml).toContain('<w:br w:type="page"/>');
    expect(xml).toContain('descr="ตรา &quot;ครุฑ&quot;"');
    const media = [...files].find(([path]) => path.startsWith('word/media/'));
    expect(Buffer.from(media?.[1] ?? [])).toEqual(PNG);
    expect(part(files, /^word\/numbering\.xml$/)).toContain('<w:numFmt w:val="lowerLetter"/>');
    expect(part(files, /document\.xml\.rels$/)).toContain('https://example.com/?a=1&amp;b=2');
  });

  it('has its header and footer', async () => {
    const files = await parts();
    expect(texts(part(files, /^word\/header\d*\.xml$/))).toEqual(['หัวกระดาษ']);
    expect(texts(part(files, /^word\/footer\d*\.xml$/))).toEqual(['ท้ายกระดาษ']);
  });

  it('embeds Sarabun, regular and bold', async () => {
    const files = await parts();
    expect([...files.keys()].filter((path) => path.endsWith('.odttf'))).toHaveLength(2);
    const table = part(files, /^word\/fontTable\.xml$/);
    expect(table).toContain('w:name="Sarabun"');
    expect(table).toContain('<w:embedBold ');
  });
});
