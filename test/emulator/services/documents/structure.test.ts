/** Tables, lists, pictures and the tree of elements. */
import { newBlob } from '../../../../emulator/services/blob';
import { desk, picture, PNG, type Desk } from './desk';

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
      [
        'Body.merge',
        ({ body }) => {
          (body as unknown as { merge(): void }).merge();
        },
      ],
      [
        'HeaderSection.appendPageBreak',
        ({ doc }) => {
          (doc.addHeader() as unknown as { appendPageBreak(): void }).appendPageBreak();
        },
      ],
      ['Table.clear', ({ body }) => body.appendTable([['x']]).clear()],
      ['Document.getTabs', ({ doc }) => doc.getTabs()],
    ];
    for (const [name, reach] of members) expect(() => reach(desk())).toThrow(name);
  });
});
