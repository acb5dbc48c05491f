/** Opening, saving, sharing and closing documents. */
import { runInNewContext } from 'node:vm';
import { Execution } from '../../../../emulator/core/execution';
import { hostRealm, type Realm } from '../../../../emulator/core/strict';
import { textOf } from '../../../../emulator/model/document';
import { Workspace } from '../../../../emulator/model/workspace';
import { documentAppService, registerDocumentConverter } from '../../../../emulator/services/documents';
import { desk, saved } from './desk';

describe('Opening and saving', () => {
  it('refuses every write on a closed document', () => {
    const { doc, body } = desk();
    const paragraph = body.appendParagraph('x');
    doc.saveAndClose();
    for (const attempt of [
      () => body.appendParagraph('y'),
      () => {
        paragraph.setText('y');
      },
      () => paragraph.editAsText().setBold(true),
      () => doc.addHeader(),
      () => {
        doc.saveAndClose();
      },
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
    expect(() => {
      there.doc.saveAndClose();
    }).toThrow('killed');
    there.execution.end();
    expect(saved(there)).toBe('');
  });

  it('loses unsaved edits of a killed script in a realm of its own, too', () => {
    const error = runInNewContext('(name, message) => Object.assign(new Error(message), { name })') as Realm['error'];
    const workspace = new Workspace({ start: 0 });
    workspace.planKill({ atCall: 2, pending: 'kept' });
    const here = desk(workspace, { realm: { ...hostRealm, error } });
    here.body.appendParagraph('lost');
    expect(() => {
      here.doc.saveAndClose();
    }).toThrow('killed');
    here.execution.end();
    expect(saved(here)).toBe('');
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
