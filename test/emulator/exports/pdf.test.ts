/** Documents as PDFs: what is on which page, and where. */
import { documentToPdf } from '../../../emulator/exports/pdf';
import { newBlob } from '../../../emulator/services/blob';
import { readPdf, type Page, type PageText } from '../../support/pdf';
import { bench, OFFICER } from '../bench';
import { letter, PNG, written } from './support';

type Write = Parameters<typeof written>[0];
type Body = GoogleAppsScript.Document.Body;
type Cell = GoogleAppsScript.Document.TableCell;

/** Millimetres; browsers put letters on whole pixels, of which there are 3.8 in a millimetre. */
const CLOSE = 0.35;

const points = (mm: number): number => (mm * 72) / 25.4;
const mm = (count: number): number => (count * 25.4) / 72;
/** Sarabun's letters stand this many ems below the top of a line of single spacing. */
const ASCENT = 1.068;

async function pagesOf(write: Write): Promise<readonly Page[]> {
  return (await readPdf(documentToPdf(written(write).model))).pages;
}

/** A body on paper of this size in millimetres, all text in Sarabun, single-spaced. */
function paper(body: Body, width: number, height: number, margin: number): Body {
  body.setPageWidth(points(width)).setPageHeight(points(height));
  body.setMarginTop(points(margin)).setMarginBottom(points(margin));
  return body.setMarginLeft(points(margin)).setMarginRight(points(margin));
}

function found(pages: readonly Page[], text: string): PageText & { page: number } {
  const hits = pages.flatMap(({ items }, page) => items.map((item) => ({ ...item, page })));
  const hit = hits.find((item) => item.text.trim() === text);
  if (hit === undefined) throw new Error(`no "${text}" among ${hits.map((item) => item.text).join(' | ')}`);
  return hit;
}

/** Single-spaced Sarabun everywhere, in empty paragraphs too. */
function plain(body: Body, size: number): void {
  body.editAsText().setFontFamily('Sarabun').setFontSize(size);
  for (const paragraph of body.getParagraphs()) paragraph.setLineSpacing(1);
}

/** A table without padding and lines, rows and columns in millimetres. */
function grid(
  body: Body | Cell,
  texts: string[][],
  columns: number[],
  rows: number[],
): GoogleAppsScript.Document.Table {
  const table = body.appendTable(texts).setBorderWidth(0);
  columns.forEach((width, index) => table.setColumnWidth(index, points(width)));
  rows.forEach((height, index) => table.getRow(index).setMinimumHeight(points(height)));
  texts.forEach((row, r) =>
    row.forEach((_, c) =>
      table.getCell(r, c).setPaddingTop(0).setPaddingBottom(0).setPaddingLeft(0).setPaddingRight(0),
    ),
  );
  return table;
}

/** The empty paragraphs around tables, as small as a script can make them. */
function small(body: Body): void {
  for (const paragraph of body.getParagraphs())
    if (paragraph.getText() === '' && paragraph.getNumChildren() === 0)
      paragraph.setLineSpacing(1).setAttributes({ FONT_SIZE: 1, FONT_FAMILY: 'Sarabun' });
}

describe('documentToPdf', () => {
  it('has the pages, the size and the words of the document, header and footer on each page', async () => {
    const { pages } = await readPdf(documentToPdf(letter().model));
    expect(pages).toHaveLength(2);
    const texts = pages.map(({ items }) => items.map(({ text }) => text));
    expect(texts[0]).toContain('เรียน ผู้อำนวยการ <script>alert("1")</script> & คณะ');
    for (const page of texts) expect(page).toEqual(expect.arrayContaining(['หัวกระดาษ', 'ท้ายกระดาษ']));
    expect(texts[1]).toContain('เว็บ');
    expect(pages[0]?.widthMm).toBeCloseTo(210, 0);
    expect(pages[0]?.heightMm).toBeCloseTo(297, 0);
  });

  it('makes equal files of equal documents, with the Thai font inside', () => {
    const make = (): Buffer => {
      const { model } = written((doc) => doc.getBody().setText('ก').editAsText().setFontFamily('Sarabun'));
      return Buffer.from(documentToPdf(model));
    };
    expect(make().equals(make())).toBe(true);
    expect(make().toString('latin1')).toMatch(/\/FontName \/\w+\+Sarabun-Regular[^]*\/FontFile2/);
  });
});

it('shows signs that Sarabun lacks, bullets of lists among them', async () => {
  const pdf = documentToPdf(
    written((doc, app) => {
      const body = doc.getBody();
      body.setText('☐ ทำบัตรใหม่ ☑ เปลี่ยนบัตร ✓').editAsText().setFontFamily('Sarabun');
      body.appendListItem('ข้อ').setGlyphType(app.GlyphType.BULLET);
    }).model,
  );
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\+NotoSansSymbols2-Regular/);
  const { pages } = await readPdf(pdf);
  expect(found(pages, '☐ ทำบัตรใหม่ ☑ เปลี่ยนบัตร ✓').page).toBe(0);
  expect(pages[0]?.items.map(({ text }) => text).join('')).toContain('●');
});

describe('places on paper', () => {
  it('card paper of 85.6 × 54 mm with margins of 2 mm: size, margins, and one page when it is just full', async () => {
    const write = (height: number) =>
      pagesOf((doc) => {
        const body = paper(doc.getBody(), 85.6, 54, 2);
        const rows = Array.from({ length: 5 }, (_, row) => [`ก${row}`, `ข${row}`]);
        grid(
          body,
          rows,
          [30, 51.6],
          Array.from({ length: 5 }, () => height / 5),
        );
        plain(body, 9);
        small(body);
      });
    // Above and below the table there is an empty paragraph of 1.3 points.
    const full = 50 - 2 * mm(1.3);
    const pages = await write(full);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthMm).toBeCloseTo(85.6, 0);
    expect(Math.abs((pages[0]?.heightMm ?? 0) - 54)).toBeLessThan(CLOSE);
    expect(found(pages, 'ก0').xMm).toBeCloseTo(2, 0.5);
    expect(Math.abs(found(pages, 'ข4').xMm - 32)).toBeLessThan(CLOSE);
    expect(Math.abs(found(pages, 'ก0').yMm - (2 + mm(1.3) + mm(9 * ASCENT)))).toBeLessThan(CLOSE);
    expect(Math.abs(found(pages, 'ก4').yMm - found(pages, 'ก0').yMm - (full * 4) / 5)).toBeLessThan(CLOSE);
    expect(await write(full + 0.6)).toHaveLength(2);
  });

  it('an empty paragraph of 11 points that has no room gets a page, as in Docs', async () => {
    const pages = await pagesOf((doc) => {
      const body = paper(doc.getBody(), 85.6, 54, 2);
      grid(body, [['ก']], [50], [42]);
    });
    expect(pages).toHaveLength(2);
  });

  it('lines are 1.3 ems of Sarabun times the spacing, and spaces between paragraphs add up', async () => {
    const pages = await pagesOf((doc) => {
      const body = paper(doc.getBody(), 210, 297, 20);
      body.setText('หนึ่ง');
      body.appendParagraph('สอง').setSpacingAfter(6);
      body.appendParagraph('สาม').setSpacingBefore(8);
      body.appendParagraph('สี่\nห้า');
      body.appendParagraph('เล็ก');
      body.appendParagraph('หก');
      plain(body, 16);
      body.getParagraphs()[3]?.setLineSpacing(1.5);
      body.getParagraphs()[4]?.editAsText().setFontSize(8);
    });
    const y = (text: string): number => (found(pages, text).yMm * 72) / 25.4;
    expect(Math.abs(y('หนึ่ง') - points(20) - 16 * ASCENT)).toBeLessThan(0.5);
    expect(found(pages, 'หนึ่ง').xMm).toBeCloseTo(20, 0.5);
    expect(y('สอง') - y('หนึ่ง')).toBeCloseTo(20.8, 0);
    expect(y('สาม') - y('สอง')).toBeCloseTo(20.8 + 14, 0);
    expect(y('ห้า') - y('สี่')).toBeCloseTo(20.8 * 1.5, 0);
    // A line is as high as the text in it, whatever the paragraph was before.
    expect(y('หก') - y('เล็ก')).toBeCloseTo(10.4 - 8 * ASCENT + 16 * ASCENT, 0);
  });

  it('tables keep padding, columns and rows; tables stand in cells of tables; wide ones shrink nothing', async () => {
    const pages = await pagesOf((doc) => {
      const body = paper(doc.getBody(), 210, 297, 20);
      const outer = grid(
        body,
        [
          ['', 'ขวา'],
          ['ล่าง', ''],
        ],
        [100, 120],
        [40, 10],
      );
      outer.getCell(0, 0).setPaddingLeft(points(5)).setPaddingTop(points(3));
      grid(outer.getCell(0, 0), [['ใน', 'นอก']], [25, 25], [12]);
      plain(body, 10);
      small(body);
      outer.getCell(0, 0).getChild(0).asParagraph().setAttributes({ FONT_SIZE: 1 });
    });
    const at = (text: string): number[] => [found(pages, text).xMm, found(pages, text).yMm];
    const top = 20 + mm(1.3) + mm(10 * ASCENT);
    const near = ([x = 0, y = 0]: number[], [wantedX = 0, wantedY = 0]: number[]): void => {
      expect(Math.abs(x - wantedX)).toBeLessThan(CLOSE);
      expect(Math.abs(y - wantedY)).toBeLessThan(CLOSE);
    };
    near(at('ขวา'), [120, top]);
    near(at('ล่าง'), [20, top + 40]);
    near(at('ใน'), [25, top + 3 + mm(1.3)]);
    near(at('นอก'), [50, top + 3 + mm(1.3)]);
  });

  it('pictures in cells have their size in pixels of 96 an inch and add next to nothing', async () => {
    const pages = await pagesOf((doc, _app, execution) => {
      const body = paper(doc.getBody(), 210, 297, 20);
      const table = grid(body, [['', 'ก']], [60, 60], []);
      table.getCell(0, 0).getChild(0).asParagraph().setAttributes({ FONT_SIZE: 1, LINE_SPACING: 1 });
      const line = table.getCell(0, 0).getChild(0).asParagraph();
      line
        .appendInlineImage(newBlob(execution, PNG, 'image/png', 'ตรา'))
        .setWidth(192)
        .setHeight(96);
      body.getChild(2).asParagraph().setText('ใต้ภาพ');
      plain(body, 12);
      small(body);
      line.setAttributes({ FONT_SIZE: 1 });
    });
    expect(Math.abs(found(pages, 'ใต้ภาพ').yMm - (20 + mm(1.3) + 25.4 + mm(12 * ASCENT)))).toBeLessThan(1);
  });

  it('page breaks part paragraphs, and text goes on after them', async () => {
    const pages = await pagesOf((doc) => {
      const body = paper(doc.getBody(), 100, 60, 10);
      const line = body.appendParagraph('ก่อน');
      line.appendPageBreak();
      line.appendText('หลัง');
      body.appendPageBreak();
      body.appendParagraph('สาม').setSpacingBefore(10);
      plain(body, 12);
    });
    expect(['ก่อน', 'หลัง', 'สาม'].map((text) => found(pages, text).page)).toEqual([0, 1, 2]);
    expect(pages).toHaveLength(3);
    expect(Math.abs(found(pages, 'หลัง').yMm - (10 + mm(12 * ASCENT)))).toBeLessThan(CLOSE);
    expect(Math.abs(found(pages, 'สาม').yMm - (10 + mm(10 + 12 * ASCENT)))).toBeLessThan(CLOSE);
  });

  it('header and footer stand half an inch from the edge of every page, and push the text where they are high', async () => {
    const pages = await pagesOf((doc) => {
      const body = paper(doc.getBody(), 210, 297, 15);
      doc.addHeader().setText('หัว').editAsText().setFontFamily('Sarabun').setFontSize(16);
      doc.addFooter().setText('ท้าย').editAsText().setFontFamily('Sarabun').setFontSize(16);
      for (const section of [doc.getHeader(), doc.getFooter()]) section.getParagraphs()[0]?.setLineSpacing(1);
      body.setText(Array.from({ length: 80 }, (_, line) => `บรรทัด ${line}`).join('\n'));
      plain(body, 16);
    });
    expect(pages).toHaveLength(3);
    for (const page of pages) {
      expect(Math.abs(found([page], 'หัว').yMm - 12.7 - mm(16 * ASCENT))).toBeLessThan(CLOSE);
      expect(Math.abs(found([page], 'ท้าย').yMm - (297 - 12.7 - mm(16 * (1.3 - ASCENT))))).toBeLessThan(0.5);
    }
    expect(Math.abs(found(pages, 'บรรทัด 0').yMm - (12.7 + mm(20.8) + mm(16 * ASCENT)))).toBeLessThan(CLOSE);
  });
});

describe('scripts', () => {
  const DOC = 'const doc = DocumentApp.create("ใบแจ้ง 22.11.2569"); doc.getBody().setText("ก");';

  it('get a PDF of what was saved, named without what follows the last dot', async () => {
    const b = bench();
    const made = b.value(`${DOC} const before = doc.getBlob().getBytes(); doc.saveAndClose();
      const file = DriveApp.getFileById(doc.getId());
      const blobs = [doc.getAs("application/pdf"), doc.getBlob(), file.getAs("application/pdf"), file.getBlob()];
      const facts = blobs.map((blob) => [blob.getName(), blob.getContentType()]);
      return { before, after: blobs.map((blob) => blob.getBytes()), facts }`) as {
      before: number[];
      after: number[][];
      facts: string[][];
    };
    expect(made.facts).toEqual(Array.from({ length: 4 }, () => ['ใบแจ้ง 22.11.pdf', 'application/pdf']));
    const words = await Promise.all(
      [made.before, ...made.after].map(async (bytes) => (await readPdf(bytes)).pages[0]?.items.map(({ text }) => text)),
    );
    expect(words).toEqual([[], ['ก'], ['ก'], ['ก'], ['ก']]);
  });

  it('may attach a document to a mail and read one that is shared with them; spreadsheets are not converted', () => {
    const b = bench();
    const id = b.value(`${DOC} doc.addViewer("${OFFICER}"); return doc.getId()`) as string;
    const [name, type] = b.value(
      `MailApp.sendEmail({ to: "x@a.example", body: "", attachments: [DriveApp.getFileById("${id}")] });
      const blob = DriveApp.getFileById("${id}").getBlob(); return [blob.getName(), blob.getContentType()]`,
      { user: OFFICER },
    ) as string[];
    expect([name, type]).toEqual(['ใบแจ้ง 22.11.pdf', 'application/pdf']);
    expect(b.workspace.mail.sent[0]?.attachments).toMatchObject([{ name, mime: type }]);
    expect(b.fails(`DriveApp.getFileById("${id}")`, { user: 'other@area.example' })).toMatch(
      /No item with the given ID/,
    );
    expect(b.fails(`${DOC} DriveApp.getFileById(doc.getId()).getAs("text/html")`)).toMatch(/^NotEmulatedError/);
    expect(b.fails('DriveApp.getFileById(ss.getId()).getAs("application/pdf")')).toMatch(/^NotEmulatedError/);
  });
});
