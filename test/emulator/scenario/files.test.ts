/** What a scenario's result tells of documents and PDFs: pages and words. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { createWorkspace, Office, ScriptProject } from '../../../emulator';
import { resultOf } from '../../../emulator/scenario/result';
import type { ScenarioResult } from '../../../emulator/scenario/types';

const SOURCE = `
function write() {
  const doc = DocumentApp.create('บันทึก');
  const body = doc.getBody();
  body.setText('ที่นี่มีน้ำ');
  body.editAsText().setFontFamily('Sarabun');
  body.appendPageBreak();
  body.appendTable([['ผู้อำนวยการ', 'กำหนด']]);
  doc.saveAndClose();
  DriveApp.createFile(doc.getAs('application/pdf'));
}`;

function fileIn(result: ScenarioResult, name: string): ScenarioResult['files'][number] {
  const found = result.files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

test('pages and words of documents and PDFs, those with object streams and broken ones too', async () => {
  const workspace = createWorkspace({ start: '2026-11-16T09:30:00+07:00' });
  const office = Office.found(workspace, ScriptProject.fromSource(SOURCE), 'เล่ม');
  expect(office.call('write', [], workspace.owner).error).toBeNull();
  const scan = await PDFDocument.create();
  scan.addPage().drawText('page one');
  scan.addPage().drawText('page two');
  const put = (name: string, content: Uint8Array): unknown =>
    workspace.drive.add({
      name,
      mime: 'application/pdf',
      owner: workspace.owner,
      parent: workspace.drive.root(workspace.owner).id,
      content,
    });
  put('scan.pdf', await scan.save());
  put('broken.pdf', Buffer.from('%PDF-1.7 and nothing more'));
  const result = await resultOf(office, []);
  expect(fileIn(result, 'บันทึก')).toMatchObject({ pages: 2, bytes: '', size: 0 });
  expect(fileIn(result, 'บันทึก.pdf')).toMatchObject({ pages: 2, text: 'ที่นี่มีน้ำ\nผู้อำนวยการ\nกำหนด' });
  expect(fileIn(result, 'scan.pdf')).toMatchObject({ pages: 2, text: 'page one\npage two' });
  expect(fileIn(result, 'broken.pdf')).toMatchObject({ pages: null, text: '' });
});
