/** Documents as PDFs: what is on which page, and where. */
import { documentToPdf } from '../../../emulator/exports/pdf';
import { readPdf } from '../../support/pdf';
import { bench, OFFICER } from '../bench';
import { letter, written } from './support';

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
