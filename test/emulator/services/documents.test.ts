/** DocumentApp against facts 111–133 of docs/emulator.md. */
import { Execution } from '../../../emulator/core/execution';
import { newBlob } from '../../../emulator/services/blob';
import { documentAppService } from '../../../emulator/services/documents';
import { desk, types } from './documents/desk';

describe('Facts 111–133', () => {
  it('111: a new document has one empty paragraph and no text', () => {
    const { body } = desk();
    expect(types(body)).toEqual(['PARAGRAPH']);
    expect(body.getText()).toBe('');
  });

  it('112: appendParagraph does not use up the first paragraph', () => {
    const { body } = desk();
    body.appendParagraph('p1');
    expect(body.getText()).toBe('\np1');
    expect(body.getNumChildren()).toBe(2);
  });

  it('113: a copy hangs nowhere and may be inserted; an attached element may not', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('p1');
    const copy = paragraph.copy();
    expect(copy.getParent()).toBeNull();
    expect(() => body.appendParagraph(paragraph)).toThrow('Element must be detached.');
    body.insertParagraph(0, copy);
    expect(body.getText()).toBe('p1\n\np1');
    expect(() => body.appendParagraph(copy)).toThrow('Element must be detached.');
  });

  it('114: insertParagraph takes an index up to the number of children, and paragraphs only', () => {
    const { body } = desk();
    body.insertParagraph(1, 'end');
    expect(body.getText()).toBe('\nend');
    expect(() => body.insertParagraph(3, 'x')).toThrow(
      'Child index (3) must be less than or equal to the number of child elements (2).',
    );
    const insert = body as unknown as { insertParagraph(index: number, element: unknown): unknown };
    expect(() => insert.insertParagraph(1, body)).toThrow(
      /don't match the method signature for DocumentApp.Body.insertParagraph/,
    );
  });

  it('115: a table at the end is followed by an empty paragraph, in headers too', () => {
    const { doc, body } = desk();
    body.appendTable([['a']]);
    expect(types(body)).toEqual(['PARAGRAPH', 'TABLE', 'PARAGRAPH']);
    const header = doc.addHeader();
    header.appendTable([['a']]);
    expect(header.getNumChildren()).toBe(3);
    body.insertTable(0, [['b']]);
    expect(types(body)).toEqual(['TABLE', 'PARAGRAPH', 'TABLE', 'PARAGRAPH']);
  });

  it('116: appendTable without cells makes a table without rows', () => {
    const table = desk().body.appendTable();
    expect(table.getNumRows()).toBe(0);
    table.appendTableRow().appendTableCell('x');
    expect(table.getText()).toBe('x');
  });

  it('117: the text of a table is cells and rows joined by line ends; an empty one has none', () => {
    const { body } = desk();
    const table = body.appendTable([
      ['R1C1', 'R1C2'],
      ['R2C1', 'R2C2'],
    ]);
    expect(table.getText()).toBe('R1C1\nR1C2\nR2C1\nR2C2');
    expect(table.getRow(0).getText()).toBe('R1C1\nR1C2');
    expect(body.appendTable().getText()).toBe('');
  });

  it('118: the text of a body has one line end between elements and one more after a table', () => {
    const { body } = desk();
    body.appendParagraph('First');
    body.appendTable([
      ['R1C1', 'R1C2'],
      ['R2C1', 'R2C2'],
    ]);
    body.appendListItem('item');
    body.appendParagraph('Last');
    expect(body.getText()).toBe('\nFirst\nR1C1\nR1C2\nR2C1\nR2C2\n\nitem\nLast');
  });

  it('119: a page break stands in a paragraph without text', () => {
    const { app, body } = desk();
    const pageBreak = body.appendPageBreak();
    expect(pageBreak.getType()).toBe(app.ElementType.PAGE_BREAK);
    const paragraph = body.getChild(1).asParagraph();
    expect(pageBreak.getParent().getType()).toBe(app.ElementType.PARAGRAPH);
    expect([paragraph.getText(), paragraph.getNumChildren()]).toEqual(['', 1]);
    expect(() => body.insertPageBreak(1, pageBreak)).toThrow('Element must be detached.');
  });

  it('120: a list item continues the list before it, and counts as a paragraph', () => {
    const { app, body } = desk();
    const first = body.appendListItem('one');
    const second = body.appendListItem('two');
    expect(second.getListId()).toBe(first.getListId());
    expect([first.getNestingLevel(), first.getGlyphType()]).toEqual([0, app.GlyphType.NUMBER]);
    expect(body.getParagraphs().map((paragraph) => paragraph.getText())).toEqual(['', 'one', 'two']);
    expect(body.getListItems()).toHaveLength(2);
    body.appendTable([['x']]);
    const third = body.appendListItem('three');
    expect(third.getListId()).not.toBe(first.getListId());
    third.setListId(first);
    expect(third.getListId()).toBe(first.getListId());
  });

  it('121: header and footer are null until added, and are added once', () => {
    const { doc } = desk();
    expect([doc.getHeader(), doc.getFooter()]).toEqual([null, null]);
    doc.addHeader().setText('หัวกระดาษ');
    doc.addFooter();
    expect(doc.getHeader().getText()).toBe('หัวกระดาษ');
    expect(() => doc.addHeader()).toThrow('Document tab already contains a header.');
    expect(() => doc.addFooter()).toThrow('Document tab already contains a footer.');
    doc.getHeader().removeFromParent();
    expect(doc.getHeader()).toBeNull();
  });

  it('122: Document.clear empties the body only', () => {
    const { doc, body } = desk();
    doc.addHeader().setText('หัว');
    body.setMarginTop(144);
    body.appendParagraph('x');
    (doc as unknown as { clear(): void }).clear();
    expect([body.getText(), body.getNumChildren()]).toEqual(['', 1]);
    expect([doc.getHeader().getText(), body.getMarginTop()]).toEqual(['หัว', 144]);
  });

  it('123: the last paragraph of a section cannot be removed, and a list at the end cannot be cleared', () => {
    const { body } = desk();
    const first = body.getChild(0);
    expect(() => first.removeFromParent()).toThrow("Can't remove the last paragraph in a document section.");
    body.appendListItem('item');
    first.removeFromParent();
    expect(() => body.clear()).toThrow("Can't remove the last paragraph in a document section.");
    body.appendParagraph('');
    body.clear();
    expect(body.getText()).toBe('');
  });

  it('124: getAttributes is null for what is inherited, and computed for a written NORMAL paragraph', () => {
    const { app, body } = desk();
    expect(body.getChild(0).getAttributes()['HORIZONTAL_ALIGNMENT']).toBeNull();
    const paragraph = body.appendParagraph('p1');
    expect(paragraph.getAttributes()).toMatchObject({
      HEADING: app.ParagraphHeading.NORMAL,
      HORIZONTAL_ALIGNMENT: app.HorizontalAlignment.LEFT,
      LINE_SPACING: 1.15,
      LEFT_TO_RIGHT: true,
      BOLD: null,
      FONT_FAMILY: null,
      FONT_SIZE: null,
    });
    paragraph.setHeading(app.ParagraphHeading.HEADING1);
    expect(paragraph.getAttributes()).toMatchObject({
      HEADING: app.ParagraphHeading.HEADING1,
      HORIZONTAL_ALIGNMENT: null,
      SPACING_BEFORE: null,
    });
  });

  it('125: Body.setAttributes restyles text, old and new, but aligns nothing', () => {
    const { app, body } = desk();
    body.setText('Initial');
    body.setAttributes({
      [app.Attribute.HORIZONTAL_ALIGNMENT]: app.HorizontalAlignment.CENTER,
      [app.Attribute.ITALIC]: true,
      [app.Attribute.FONT_FAMILY]: 'Comic Sans MS',
    });
    expect(body.getChild(0).getAttributes()).toMatchObject({
      HORIZONTAL_ALIGNMENT: null,
      ITALIC: true,
      FONT_FAMILY: 'Comic Sans MS',
    });
    expect(body.appendParagraph('New').getAttributes()).toMatchObject({
      HORIZONTAL_ALIGNMENT: app.HorizontalAlignment.LEFT,
      ITALIC: true,
      FONT_FAMILY: 'Comic Sans MS',
    });
  });

  it('126: bold is set through editAsText, not on the paragraph', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('Text');
    paragraph.editAsText().setBold(true);
    expect(paragraph.editAsText().isBold()).toBe(true);
    expect(() => {
      (paragraph as unknown as { setBold(bold: boolean): void }).setBold(true);
    }).toThrow('Paragraph.setBold');
  });

  it('127: body.setText leaves exactly that text', () => {
    const { body } = desk();
    body.appendParagraph('old');
    body.setText('one\ntwo');
    expect(body.getText()).toBe('one\ntwo');
    expect(types(body)).toEqual(['PARAGRAPH', 'PARAGRAPH']);
    body.setText('');
    expect(types(body)).toEqual(['PARAGRAPH']);
  });

  it('128: setName is seen through Drive without saving', () => {
    const { workspace, doc } = desk();
    doc.setName('ใหม่');
    expect([doc.getName(), workspace.drive.items.get(doc.getId())?.name]).toEqual(['ใหม่', 'ใหม่']);
  });

  it('129: others see changes after saveAndClose only', () => {
    const here = desk();
    here.body.appendParagraph('ข้อความ');
    const there = documentAppService(new Execution(here.workspace));
    expect(there.openById(here.doc.getId()).getBody().getText()).toBe('');
    here.doc.saveAndClose();
    const later = documentAppService(new Execution(here.workspace));
    expect(later.openById(here.doc.getId()).getBody().getText()).toBe('\nข้อความ');
    expect(here.app.openById(here.doc.getId()).getBody().getText()).toBe('\nข้อความ');
  });

  it('130: getters of enums give the enum object itself', () => {
    const { app, body } = desk();
    const paragraph = body.appendParagraph('x').setAlignment(app.HorizontalAlignment.JUSTIFY);
    expect(paragraph.getType()).toBe(app.ElementType.PARAGRAPH);
    expect(paragraph.getAlignment()).toBe(app.HorizontalAlignment.JUSTIFY);
    expect(paragraph.getHeading()).toBe(app.ParagraphHeading.NORMAL);
  });

  it('131: toString gives class names, and DocumentBodySection for the body', () => {
    const { doc, body } = desk();
    // The declarations know no toString.
    const objects: { toString(): string }[] = [doc, body, body.appendParagraph('x'), doc.addHeader()];
    const names = objects.map((object) => object.toString());
    expect(names).toEqual(['Document', 'DocumentBodySection', 'Paragraph', 'HeaderSection']);
  });

  it('132: appendImage refuses what is not a picture', () => {
    const { execution, body } = desk();
    const text = newBlob(execution, Buffer.from('hello'), 'text/plain', 'a.txt');
    const webp = newBlob(execution, Buffer.from('RIFF0000WEBPVP8 '), 'image/webp', 'a.webp');
    expect(() => body.appendImage(text)).toThrow('Invalid image data.');
    expect(() => body.appendImage(webp)).toThrow('Unsupported image type');
    expect(body.getImages()).toHaveLength(0);
  });

  it('133: replaceText takes an RE2 pattern; the replacement is literal and groups are not usable', () => {
    const { body } = desk();
    body.appendParagraph('เรียน {{ชื่อ}} {{ชื่อ}} และ (x)');
    body.replaceText('\\{\\{(ชื่อ)\\}\\}', '$1 \\0 $&');
    expect(body.getText()).toBe('\nเรียน $1 \\0 $& $1 \\0 $& และ (x)');
    expect(() => body.replaceText('(?=x)', 'y')).toThrow('Invalid regular expression pattern (?=x)');
    expect(() => body.replaceText('x', null as unknown as string)).toThrow('Invalid argument: replacement');
  });
});
