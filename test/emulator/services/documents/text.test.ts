/** Text, search and attributes of documents, against the reference documentation. */
import { desk, types } from './desk';

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
    let found = body.findText('x\\d') as GoogleAppsScript.Document.RangeElement | null;
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
      () => {
        paragraph.setText('');
      },
      () => paragraph.appendText(''),
      () => {
        body.appendListItem('x').setText('');
      },
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
