/** DocumentApp against the facts of behaviours.md K (111–133) and the reference documentation. */
import { Execution, type ExecutionOptions } from '../../../emulator/core/execution';
import { textOf } from '../../../emulator/model/document';
import { Workspace } from '../../../emulator/model/workspace';
import { newBlob } from '../../../emulator/services/blob';
import { documentAppService, registerDocumentConverter } from '../../../emulator/services/documents';

type App = GoogleAppsScript.Document.DocumentApp;
type Body = GoogleAppsScript.Document.Body;
type Document = GoogleAppsScript.Document.Document;

/** A picture of 3 × 2 points. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020806000000', 'hex');

interface Desk {
  workspace: Workspace;
  execution: Execution;
  app: App;
  doc: Document;
  id: string;
  body: Body;
}

function desk(workspace = new Workspace({ start: '2026-11-22T08:00:00+07:00' }), options: ExecutionOptions = {}): Desk {
  const execution = new Execution(workspace, options);
  const app = documentAppService(execution);
  const doc = app.create('จดหมาย');
  return { workspace, execution, app, doc, id: doc.getId(), body: doc.getBody() };
}

function types(body: Body): string[] {
  return Array.from({ length: body.getNumChildren() }, (_, index) => String(body.getChild(index).getType()));
}

const saved = ({ workspace, id }: Desk): string => textOf(workspace.documents.get(id)?.facts.body ?? { type: 'TEXT' });
const picture = (execution: Execution): GoogleAppsScript.Base.Blob => newBlob(execution, PNG, 'image/png', 'ภาพ.png');

describe('Facts of behaviours.md K', () => {
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
    expect(() => (paragraph as unknown as { setBold(bold: boolean): void }).setBold(true)).toThrow('Paragraph.setBold');
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
    expect([
      String(doc.toString()),
      body.toString(),
      body.appendParagraph('x').toString(),
      doc.addHeader().toString(),
    ]).toEqual(['Document', 'DocumentBodySection', 'Paragraph', 'HeaderSection']);
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

describe('Finding and replacing', () => {
  it('keeps the style of the first character that is replaced, within one text of several styles', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('ชื่อ {{name}} ตำแหน่ง');
    paragraph.editAsText().setBold(5, 8, true);
    body.replaceText('\\{\\{name\\}\\}', 'สมชาย');
    const text = paragraph.editAsText();
    expect(text.getText()).toBe('ชื่อ สมชาย ตำแหน่ง');
    expect([text.isBold(4), text.isBold(5), text.isBold(9), text.isBold(10)]).toEqual([null, true, true, null]);
  });

  it('matches each text element by itself, and in one once the document is reopened', () => {
    const here = desk();
    const paragraph = here.body.appendParagraph('{{na');
    paragraph.appendText('me}}').setBold(true);
    here.body.replaceText('\\{\\{name\\}\\}', 'x');
    expect(paragraph.getText()).toBe('{{name}}');
    here.doc.saveAndClose();
    const body = here.app.openById(here.doc.getId()).getBody();
    body.replaceText('\\{\\{name\\}\\}', 'x');
    expect(body.getText()).toBe('\nx');
  });

  it('replaces in tables, headers by themselves, and detached copies', () => {
    const { doc, body } = desk();
    const table = body.appendTable([['{{a}}', '{{b}}']]);
    doc.addHeader().setText('{{a}}');
    const copy = table.copy();
    copy.replaceText('\\{\\{a\\}\\}', 'one');
    expect([copy.getText(), table.getText()]).toEqual(['one\n{{b}}', '{{a}}\n{{b}}']);
    body.replaceText('\\{\\{.\\}\\}', '-');
    expect([table.getText(), doc.getHeader().getText()]).toEqual(['-\n-', '{{a}}']);
  });

  it('replaces by nothing, leaving an empty paragraph in the same style', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('{{x}}');
    paragraph.editAsText().setFontSize(16);
    body.replaceText('\\{\\{x\\}\\}', '');
    expect(paragraph.getNumChildren()).toBe(0);
    expect(paragraph.appendText('y').getFontSize()).toBe(16);
  });

  it('makes line ends in a replacement breaks within the paragraph, found by \\v and read as \\r', () => {
    const { body } = desk();
    body.appendParagraph('a#b');
    body.replaceText('#', '\n');
    expect([body.getText(), body.getNumChildren()]).toEqual(['\na\rb', 2]);
    body.replaceText('\\v+', ' ');
    expect(body.getText()).toBe('\na b');
  });

  it('finds one match after another, with offsets that include the end', () => {
    const { body } = desk();
    body.appendParagraph('x1 x2');
    body.appendParagraph('x3');
    const offsets: [string, number, number][] = [];
    let found = body.findText('x\\d');
    while (found !== null) {
      offsets.push([found.getElement().asText().getText(), found.getStartOffset(), found.getEndOffsetInclusive()]);
      found = body.findText('x\\d', found);
    }
    expect(offsets).toEqual([
      ['x1 x2', 0, 1],
      ['x1 x2', 3, 4],
      ['x3', 0, 1],
    ]);
    expect(body.findText('zzz')).toBeNull();
  });

  it('finds elements of a type in order', () => {
    const { app, body } = desk();
    body.appendTable([['a']]);
    body.appendTable([['b']]);
    const first = body.findElement(app.ElementType.TABLE);
    expect(first.getElement().asTable().getText()).toBe('a');
    const second = body.findElement(app.ElementType.TABLE, first);
    expect(second.getElement().asTable().getText()).toBe('b');
    expect(body.findElement(app.ElementType.TABLE, second)).toBeNull();
  });
});

describe('Text', () => {
  it('styles a range and reports where styles change', () => {
    const text = desk().body.appendParagraph('abcdef').editAsText();
    text.setBold(1, 2, true).setForegroundColor(2, 3, '#FF0000').setFontFamily('Sarabun').setFontSize(16);
    expect(text.getTextAttributeIndices()).toEqual([0, 1, 2, 3, 4]);
    expect([text.isBold(0), text.isBold(1), text.isBold(), text.getForegroundColor(3)]).toEqual([
      null,
      true,
      null,
      '#ff0000',
    ]);
    expect([text.getFontFamily(), text.getFontSize(5)]).toEqual(['Sarabun', 16]);
    text.setBold(null as unknown as boolean);
    expect(text.isBold(1)).toBeNull();
  });

  it('refuses offsets outside the text', () => {
    const text = desk().body.appendParagraph('abc').editAsText();
    expect(() => text.setBold(0, 3, true)).toThrow('Index (3) must be less than the content length (3).');
    expect(() => text.setBold(-1, 1, true)).toThrow('Index (-1) must be greater than or equal to zero.');
    expect(() => text.insertText(4, 'x')).toThrow('Index (4) must be less than or equal to the content length (3).');
    text.setBold(0, 2, true);
  });

  it('inserts in the style of the character before, deletes, and appends', () => {
    const text = desk().body.appendParagraph('abc').editAsText();
    text.setItalic(0, 0, true).insertText(1, 'X').deleteText(2, 3).appendText('!');
    expect(text.getText()).toBe('aX!');
    expect([text.isItalic(1), text.isItalic(2)]).toEqual([true, true]);
  });

  it('setText keeps the style of the first character', () => {
    const text = desk().body.appendParagraph('abc').editAsText();
    text.setBold(0, 0, true).setText('new text');
    expect([text.getText(), text.isBold()]).toEqual(['new text', true]);
  });

  it('the text of a body is edited as one; a deleted line end joins paragraphs and takes along what lies between', () => {
    const { body } = desk();
    body.setText('An example.');
    body.appendHorizontalRule();
    body.appendParagraph('An end.');
    const text = body.editAsText();
    expect(text.getText()).toBe('An example.\n\nAn end.');
    text.deleteText(10, 15);
    expect([body.getText(), types(body)]).toEqual(['An exampleend.', ['PARAGRAPH']]);
    expect(body.getChild(0).asParagraph().getNumChildren()).toBe(2);
  });

  it('new text takes over the style before it, as paragraphs do, until it is set otherwise', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('a');
    paragraph.editAsText().setBold(true).setLinkUrl('https://example.com');
    expect(paragraph.appendText('b').isBold()).toBe(true);
    expect(paragraph.appendText('c').getLinkUrl()).toBeNull();
    const next = body.appendParagraph('d');
    expect([next.editAsText().isBold(), next.getLinkUrl()]).toEqual([true, null]);
    expect(paragraph.appendText('e').setBold(false).isBold()).toBe(false);
    expect(paragraph.getText()).toBe('abce');
  });

  it('refuses empty text where Docs does', () => {
    const { body } = desk();
    const paragraph = body.appendParagraph('');
    for (const attempt of [
      () => paragraph.setText(''),
      () => paragraph.appendText(''),
      () => body.appendListItem('x').setText(''),
      () =>
        body
          .appendTable([['x']])
          .getCell(0, 0)
          .setText(''),
    ]) {
      expect(attempt).toThrow('Cannot insert an empty text element.');
    }
  });
});

describe('Attributes', () => {
  it('refuses values of the wrong kind', () => {
    const { app, body } = desk();
    const paragraph = body.appendParagraph('x');
    expect(() => paragraph.setAlignment('CENTER' as unknown as GoogleAppsScript.Document.HorizontalAlignment)).toThrow(
      'Invalid argument: horizontalAlignment',
    );
    expect(() => paragraph.editAsText().setForegroundColor('red')).toThrow('Invalid argument: foregroundColor');
    expect(() => paragraph.setSpacingAfter(-1)).toThrow('Invalid argument: spacingAfter');
    expect(() => paragraph.setAttributes({ NOPE: 1 })).toThrow('Invalid argument: attributes');
    paragraph.setIndentFirstLine(-18);
    expect(paragraph.getIndentFirstLine()).toBe(-18);
    paragraph.setAttributes({ [app.Attribute.FONT_SIZE]: 14, [app.Attribute.SPACING_AFTER]: 6 });
    expect([paragraph.editAsText().getFontSize(), paragraph.getSpacingAfter()]).toEqual([14, 6]);
  });

  it('takes null to mean: inherit again', () => {
    const { app, body } = desk();
    const paragraph = body.appendParagraph('x');
    paragraph.setAttributes({ [app.Attribute.BOLD]: true });
    paragraph.setAttributes({ [app.Attribute.BOLD]: null });
    expect(paragraph.getAttributes()['BOLD']).toBeNull();
  });

  it('takes fonts of the old enum by their names', () => {
    const { app, body } = desk();
    const { FontFamily } = app as unknown as { FontFamily: Record<string, string> };
    const text = body
      .appendParagraph('x')
      .editAsText()
      .setFontFamily(FontFamily['COMIC_SANS_MS'] ?? '');
    expect(text.getFontFamily()).toBe('Comic Sans MS');
  });

  it('page size and margins are points', () => {
    const { body } = desk();
    expect([body.getPageWidth(), body.getPageHeight(), body.getMarginLeft()]).toEqual([595.28, 841.89, 72]);
    body.setPageWidth(841.89).setPageHeight(595.28).setMarginLeft(36);
    expect([body.getPageWidth(), body.getPageHeight(), body.getMarginLeft()]).toEqual([841.89, 595.28, 36]);
  });
});

describe('Tables', () => {
  it('take texts only', () => {
    const { body } = desk();
    expect(() => body.appendTable([[1]] as unknown as string[][])).toThrow(
      /signature for DocumentApp.Body.appendTable/,
    );
  });

  it('have widths, borders, padding, colours and heights', () => {
    const { app, body } = desk();
    const table = body
      .appendTable([
        ['a', 'b'],
        ['c', 'd'],
      ])
      .setBorderWidth(0)
      .setBorderColor('#CCC')
      .setColumnWidth(1, 90);
    const cell = table
      .getCell(1, 1)
      .setBackgroundColor('#eeeeee')
      .setPaddingTop(2)
      .setVerticalAlignment(app.VerticalAlignment.CENTER);
    table.getRow(0).setMinimumHeight(40);
    expect([table.getBorderWidth(), table.getBorderColor(), table.getColumnWidth(0), table.getColumnWidth(1)]).toEqual([
      0,
      '#cccccc',
      null,
      90,
    ]);
    expect([cell.getWidth(), cell.getBackgroundColor(), cell.getPaddingTop(), cell.getPaddingLeft()]).toEqual([
      90,
      '#eeeeee',
      2,
      5,
    ]);
    expect([cell.getVerticalAlignment(), table.getRow(0).getMinimumHeight()]).toEqual([
      app.VerticalAlignment.CENTER,
      40,
    ]);
    expect(cell.getParentTable().getNumRows()).toBe(2);
  });

  it('gain and lose rows and cells; a copied row is a template for others', () => {
    const { body } = desk();
    const table = body.appendTable([['head'], ['{{row}}']]);
    const template = table.getRow(1).copy();
    table.removeRow(1);
    for (const name of ['one', 'two']) table.appendTableRow(template.copy()).replaceText('\\{\\{row\\}\\}', name);
    expect(table.getText()).toBe('head\none\ntwo');
    table.getRow(0).appendTableCell('more');
    table.getRow(0).removeCell(0);
    expect(table.getText()).toBe('more\none\ntwo');
    expect(() => table.getCell(3, 0)).toThrow('Child index (3) must be less than the number of child elements (3).');
  });

  it('cells hold paragraphs, a line each, and restyle by setAttributes but do not align', () => {
    const { app, body } = desk();
    const cell = body.appendTable([['one\ntwo']]).getCell(0, 0);
    expect(cell.getNumChildren()).toBe(2);
    cell.setAttributes({
      [app.Attribute.BOLD]: true,
      [app.Attribute.HORIZONTAL_ALIGNMENT]: app.HorizontalAlignment.CENTER,
    });
    cell.setText('three');
    expect([cell.getText(), cell.editAsText().isBold(), cell.getChild(0).asParagraph().getAlignment()]).toEqual([
      'three',
      true,
      null,
    ]);
    cell.getChild(0).asParagraph().setAlignment(app.HorizontalAlignment.CENTER);
    cell.setText('four');
    expect(cell.getChild(0).asParagraph().getAlignment()).toBe(app.HorizontalAlignment.CENTER);
    expect(() => cell.getChild(0).removeFromParent()).toThrow("Can't remove the last paragraph");
  });
});

describe('Lists', () => {
  it('have one glyph at each level', () => {
    const { app, body } = desk();
    const items = ['a', 'b', 'c'].map((text) => body.appendListItem(text));
    const [first, second, third] = items;
    if (first === undefined || second === undefined || third === undefined) throw new Error('no items');
    second.setNestingLevel(1);
    expect([second.getGlyphType(), second.getIndentStart(), second.getIndentFirstLine()]).toEqual([
      app.GlyphType.LATIN_LOWER,
      72,
      54,
    ]);
    first.setGlyphType(app.GlyphType.BULLET);
    expect([third.getGlyphType(), second.getGlyphType()]).toEqual([app.GlyphType.BULLET, app.GlyphType.LATIN_LOWER]);
    expect(body.appendListItem('d').getGlyphType()).toBe(app.GlyphType.BULLET);
  });
});

describe('Pictures', () => {
  it('have the size of the file in pixels until they are resized, and keep their bytes', () => {
    const { execution, body } = desk();
    const image = body.appendImage(picture(execution));
    expect([image.getWidth(), image.getHeight(), image.getParent().getType().toString()]).toEqual([3, 2, 'PARAGRAPH']);
    image.setWidth(120.4).setHeight(80);
    expect([image.getWidth(), image.getHeight()]).toEqual([120, 80]);
    expect(image.getBlob().getContentType()).toBe('image/png');
    expect(Buffer.from(Int8Array.from(image.getBlob().getBytes()).buffer)).toEqual(PNG);
    const copy = body.getChild(0).asParagraph().appendInlineImage(image.copy());
    expect([copy.getWidth(), body.getImages().length]).toEqual([120, 2]);
  });

  it('read the size of a JPEG', () => {
    const { execution, body } = desk();
    const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080140020001011100ffd9', 'hex');
    const image = body.appendImage(newBlob(execution, jpeg, 'image/jpeg', null));
    expect([image.getWidth(), image.getHeight()]).toEqual([512, 320]);
  });
});

describe('Children', () => {
  it('know their parent, place and neighbours', () => {
    const { app, body } = desk();
    const paragraph = body.appendParagraph('x');
    expect(body.getChildIndex(paragraph)).toBe(1);
    expect(paragraph.getPreviousSibling().getType()).toBe(app.ElementType.PARAGRAPH);
    expect([paragraph.getNextSibling(), paragraph.isAtDocumentEnd()]).toEqual([null, true]);
    expect(paragraph.getParent().getType()).toBe(app.ElementType.BODY_SECTION);
    expect(() => body.getChildIndex(paragraph.copy())).toThrow('Element does not contain the specified child element.');
    expect(() => body.getChild(2)).toThrow('Child index (2) must be less than the number of child elements (2).');
    expect(() => paragraph.asTable()).toThrow("PARAGRAPH can't be cast to TABLE.");
  });

  it('merge into the neighbour before', () => {
    const { body } = desk();
    body.setText('one');
    const merged = body.appendParagraph('two').merge();
    expect([merged.getText(), body.getText()]).toEqual(['onetwo', 'onetwo']);
  });

  it('move from one document to another as copies, paragraph by paragraph', () => {
    const { app, doc, body } = desk();
    body.setText('{{name}}');
    const target = app.create('รวม').getBody();
    for (const name of ['ก', 'ข']) {
      const copy = body.getChild(0).asParagraph().copy();
      target.appendParagraph(copy);
      copy.replaceText('\\{\\{name\\}\\}', name);
      target.appendPageBreak();
    }
    doc.saveAndClose();
    expect([target.getText(), body.getText()]).toEqual(['\nก\n\nข\n', '{{name}}']);
  });

  it('refuse members that Google does not give them, or that are not emulated', () => {
    const members: [string, (here: Desk) => unknown][] = [
      ['Body.merge', ({ body }) => (body as unknown as { merge(): void }).merge()],
      [
        'HeaderSection.appendPageBreak',
        ({ doc }) => (doc.addHeader() as unknown as { appendPageBreak(): void }).appendPageBreak(),
      ],
      ['Table.clear', ({ body }) => body.appendTable([['x']]).clear()],
      ['Document.getTabs', ({ doc }) => doc.getTabs()],
    ];
    for (const [name, reach] of members) expect(() => reach(desk())).toThrow(name);
  });
});

describe('Opening and saving', () => {
  it('refuses every write on a closed document', () => {
    const { doc, body } = desk();
    const paragraph = body.appendParagraph('x');
    doc.saveAndClose();
    for (const attempt of [
      () => body.appendParagraph('y'),
      () => paragraph.setText('y'),
      () => paragraph.editAsText().setBold(true),
      () => doc.addHeader(),
      () => doc.saveAndClose(),
    ]) {
      expect(attempt).toThrow('Document is closed, its contents cannot be updated.');
    }
    expect(body.getText()).toBe('\nx');
  });

  it('saves what is open when the execution ends, also when the script failed', () => {
    const here = desk();
    here.body.appendParagraph('ข้อความ');
    here.execution.end(new Error('script failed'));
    expect(saved(here)).toBe('\nข้อความ');
  });

  it('loses unsaved edits when the execution is killed, and keeps saved ones', () => {
    const workspace = new Workspace({ start: 0 });
    workspace.planKill({ atCall: 3, pending: 'kept' });
    const here = desk(workspace);
    here.body.appendParagraph('saved');
    here.doc.saveAndClose();
    expect(() => here.app.openById(here.id)).toThrow('killed');
    here.execution.end();
    expect(saved(here)).toBe('\nsaved');

    const second = new Workspace({ start: 0 });
    second.planKill({ atCall: 2, pending: 'kept' });
    const there = desk(second);
    there.body.appendParagraph('lost');
    expect(() => there.doc.saveAndClose()).toThrow('killed');
    there.execution.end();
    expect(saved(there)).toBe('');
  });

  it('gives one execution the same open document twice', () => {
    const { app, doc, body } = desk();
    app.openByUrl(doc.getUrl()).getBody().appendParagraph('x');
    expect(body.getText()).toBe('\nx');
  });

  it('refuses ids that are missing, not shared or not documents', () => {
    const { workspace, app, doc } = desk();
    expect(() => app.openById('nowhere')).toThrow(/Document is missing/);
    expect(() => app.openById('')).toThrow('Invalid argument: id');
    expect(() => app.openByUrl('https://example.com/')).toThrow('Invalid argument: url');
    const book = workspace.addSpreadsheet('สมุด');
    expect(() => app.openById(book.id)).toThrow(
      `Service Documents failed while accessing document with id ${book.id}.`,
    );
    const stranger = documentAppService(new Execution(workspace, { user: 'stranger@example.com' }));
    expect(() => stranger.openById(doc.getId())).toThrow(/Document is missing/);
  });

  it('lets viewers read but not write', () => {
    const { workspace, doc } = desk();
    doc.addViewer('viewer@example.com');
    const body = documentAppService(new Execution(workspace, { user: 'viewer@example.com' }))
      .openById(doc.getId())
      .getBody();
    expect(body.getText()).toBe('');
    expect(() => body.appendParagraph('x')).toThrow('Access denied: DocumentApp.');
    doc.addEditors(['viewer@example.com']);
    expect(body.appendParagraph('x').getText()).toBe('x');
    expect(doc.getEditors().map((person) => person.getEmail())).toEqual(['owner@example.com', 'viewer@example.com']);
    doc.removeEditor('viewer@example.com');
    expect(doc.getEditors()).toHaveLength(1);
  });

  it('getActiveDocument is the container, or null', () => {
    const { workspace, app, doc } = desk();
    expect(app.getActiveDocument()).toBeNull();
    const bound = documentAppService(new Execution(workspace, { containerId: doc.getId() }));
    expect(bound.getActiveDocument().getId()).toBe(doc.getId());
  });

  it('counts edits inside a document apart from backend calls', () => {
    const { execution, doc, body } = desk();
    body.appendParagraph('x').editAsText().setBold(true);
    doc.saveAndClose();
    expect([execution.record.docEdits, execution.record.backend]).toEqual([2, { reads: 0, writes: 2 }]);
  });

  it('getAs refuses types without a converter, and gives a converter only what was saved', () => {
    const { app, doc, body } = desk();
    expect(() => desk().doc.getAs('text/markdown')).toThrow('Document.getAs text/markdown');
    registerDocumentConverter('text/plain', (model) => Buffer.from(textOf(model.facts.body)));
    body.appendParagraph('x');
    expect(doc.getAs('text/plain').getDataAsString()).toBe('');
    doc.saveAndClose();
    expect(app.openById(doc.getId()).getAs('text/plain').getDataAsString()).toBe('\nx');
  });
});
