/** A letter with everything in it, for the tests of the files that are made of it. */
import { Execution } from '../../../emulator/core/execution';
import type { DocumentModel } from '../../../emulator/model/document';
import { Workspace } from '../../../emulator/model/workspace';
import { newBlob } from '../../../emulator/services/blob';
import { documentAppService } from '../../../emulator/services/documents';

/** A red picture of 2 × 2 points. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);

export interface Letter {
  readonly workspace: Workspace;
  readonly model: DocumentModel;
}

/** Writes a document with a script and gives back what was saved. */
export function written(
  write: (
    doc: GoogleAppsScript.Document.Document,
    app: GoogleAppsScript.Document.DocumentApp,
    execution: Execution,
  ) => void,
): Letter {
  const workspace = new Workspace({ start: '2026-11-22T08:00:00+07:00' });
  const execution = new Execution(workspace);
  const app = documentAppService(execution);
  const doc = app.create('ใบแจ้ง <1>');
  const id = doc.getId();
  write(doc, app, execution);
  execution.end();
  const model = workspace.documents.get(id);
  if (model === undefined) throw new Error('no document');
  return { workspace, model };
}

export function letter(): Letter {
  return written((doc, app, execution) => {
    const body = doc.getBody();
    doc.addHeader().setText('หัวกระดาษ');
    doc.addFooter().setText('ท้ายกระดาษ');
    body.setText('เรียน ผู้อำนวยการ <script>alert("1")</script> & คณะ');
    body.editAsText().setFontFamily('Sarabun').setFontSize(16).setBold(0, 4, true);
    const heading = body.appendParagraph('หนังสือแจ้ง');
    heading.setHeading(app.ParagraphHeading.HEADING1).setAlignment(app.HorizontalAlignment.CENTER);
    body.appendParagraph('ก\nข').setIndentFirstLine(36).setSpacingAfter(6).setLineSpacing(1.5);
    const table = body
      .appendTable([
        ['ลำดับ', 'ชื่อ'],
        ['1', 'สมชาย'],
      ])
      .setColumnWidth(0, 60)
      .setBorderWidth(0);
    table.getCell(0, 0).setBackgroundColor('#eeeeee');
    table.getRow(0).setMinimumHeight(30);
    body.appendListItem('ข้อหนึ่ง');
    body.appendListItem('ข้อย่อย').setNestingLevel(1);
    body.appendListItem('ข้อสอง');
    body
      .appendImage(newBlob(execution, PNG, 'image/png', 'ตรา.png'))
      .setWidth(40)
      .setHeight(40)
      .setAltDescription('ตรา "ครุฑ"');
    body.appendPageBreak();
    body.appendHorizontalRule();
    body.appendParagraph('เว็บ').setLinkUrl('https://example.com/?a=1&b=2');
  });
}
