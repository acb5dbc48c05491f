/** The document model: what is kept, journaled, restored and copied. */
import { DocumentModel, DocumentNode, DocumentTree, joinRuns, textOf } from '../../../emulator/model/document';
import { Workspace } from '../../../emulator/model/workspace';

const start = '2026-11-22T08:00:00+07:00';

function written(model: DocumentModel, ...lines: string[]): void {
  const tree = new DocumentTree(model.facts);
  for (const text of lines) {
    const paragraph = new DocumentNode('PARAGRAPH');
    const node = new DocumentNode('TEXT');
    node.runs = [{ text, style: { BOLD: true } }];
    paragraph.append(node);
    tree.body.append(paragraph);
  }
  model.save(tree);
}

describe('DocumentModel', () => {
  it('begins as one empty paragraph on A4 with margins of an inch for a Thai account', () => {
    const { facts } = new Workspace({ start }).addDocument('ใหม่');
    expect(facts.body.children).toEqual([{ type: 'PARAGRAPH' }]);
    expect(facts.body.attributes).toEqual({
      PAGE_WIDTH: 595.28,
      PAGE_HEIGHT: 841.89,
      MARGIN_TOP: 72,
      MARGIN_BOTTOM: 72,
      MARGIN_LEFT: 72,
      MARGIN_RIGHT: 72,
    });
    expect([facts.header, facts.footer]).toEqual([null, null]);
  });

  it('begins on US Letter for an American account', () => {
    const { facts } = new Workspace({ start, locale: 'en_US' }).addDocument('New');
    expect(facts.body.attributes).toMatchObject({ PAGE_WIDTH: 612, PAGE_HEIGHT: 792 });
  });

  it('is the same after a way through JSON', () => {
    const workspace = new Workspace({ start });
    const model = workspace.addDocument('จดหมาย');
    written(model, 'เรียน', 'ผู้อำนวยการ');
    const restored = new DocumentModel(workspace, model.id, JSON.parse(JSON.stringify(model)) as typeof model.facts);
    expect(restored.facts).toEqual(model.facts);
    expect(textOf(restored.facts.body)).toBe('\nเรียน\nผู้อำนวยการ');
  });

  it('tells the journal which document changed, and Drive when', () => {
    const workspace = new Workspace({ start });
    const model = workspace.addDocument('จดหมาย');
    const keys: string[] = [];
    workspace.listen({ changed: (key) => keys.push(key) });
    workspace.passTime(60_000);
    keys.length = 0;
    written(model, 'ข้อความ');
    expect(keys).toEqual([`item/${model.id}`, `document/${model.id}`]);
    expect(workspace.drive.items.get(model.id)?.updated).toBe(new Date(start).getTime() + 60_000);
  });

  it('is copied with its file, and the copy lives its own life', () => {
    const workspace = new Workspace({ start });
    const original = workspace.addDocument('แม่แบบ');
    written(original, 'เดิม');
    const item = workspace.drive.items.get(original.id);
    if (item === undefined) throw new Error('no file');
    const copy = workspace.documents.get(workspace.copyFile(item, workspace.owner, { name: 'สำเนา' }).id);
    if (copy === undefined) throw new Error('no copy');
    written(copy, 'ใหม่');
    expect(textOf(copy.facts.body)).toBe('\nเดิม\nใหม่');
    expect(textOf(original.facts.body)).toBe('\nเดิม');
  });
});

describe('DocumentTree', () => {
  it('does not change the saved document before it is saved', () => {
    const model = new Workspace({ start }).addDocument('ก');
    const tree = new DocumentTree(model.facts);
    tree.body.append(new DocumentNode('PARAGRAPH'));
    expect(model.facts.body.children).toHaveLength(1);
    model.save(tree);
    expect(model.facts.body.children).toHaveLength(2);
  });

  it('joins neighbouring texts when it is written down and drops empty ones', () => {
    const paragraph = new DocumentNode('PARAGRAPH');
    for (const text of ['ก', '', 'ข']) {
      const node = new DocumentNode('TEXT');
      if (text !== '') node.runs = [{ text, style: {} }];
      paragraph.append(node);
    }
    expect(paragraph.toFacts().children).toEqual([{ type: 'TEXT', runs: [{ text: 'กข', style: {} }] }]);
  });
});

describe('joinRuns', () => {
  it('keeps runs of different styles apart', () => {
    const runs = [
      { text: 'a', style: { BOLD: true } },
      { text: 'b', style: { BOLD: true } },
      { text: '', style: {} },
      { text: 'c', style: {} },
    ];
    expect(joinRuns(runs)).toEqual([
      { text: 'ab', style: { BOLD: true } },
      { text: 'c', style: {} },
    ]);
  });
});
