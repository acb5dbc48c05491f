/** A small office with a script of its own, served over HTTP, for tests of the site. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Office, ScriptProject } from '../../../emulator';
import type { FormModel } from '../../../emulator/model/forms';
import { startSite, type RunningSite } from '../../../emulator/site';
import { openWorkspace, type Store } from '../../../emulator/store';

export const OWNER = 'owner@office.example';
export const OFFICER = 'officer@office.example';
export const START = '2026-11-16T09:05:00+07:00';

/** What a hostile person writes wherever they may write. */
export const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&`;

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('งานทดสอบ')
    .addItem('เปิดแถบงาน', 'showPanel').addItem('เปิดกล่อง', 'showDialog').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('ย่อย').addItem('ทักทาย', 'greet'))
    .addItem('พัง', 'breakDown').addToUi();
}
function showPanel() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('แถบงาน')); }
function showDialog() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p id="inside">ข้อความในกล่อง</p><button onclick="google.script.host.close()">ปิดกล่อง</button>').setWidth(320).setHeight(140), 'กล่องทดสอบ');
}
function greet() { SpreadsheetApp.getActive().toast('สวัสดี', 'ทักทาย'); SpreadsheetApp.getUi().alert('เรียบร้อย', 'ทำงานเสร็จแล้ว', SpreadsheetApp.getUi().ButtonSet.OK); }
function breakDown() { throw new Error('ตั้งใจให้พัง'); }
function add(a, b) { return { sum: a + b, who: Session.getActiveUser().getEmail() }; }
function today() { return { at: new Date() }; }
function hidden_() { return 'secret'; }
function onSubmit(e) {
  MailApp.sendEmail({ to: e.namedValues['ที่อยู่อีเมล'][0], subject: 'ได้รับคำขอของ ' + e.namedValues['ชื่อ'][0], body: 'ขอบคุณ', htmlBody: '<p>ขอบคุณ</p><script>parent.hacked = 1</script><a href="https://docs.google.com/spreadsheets/d/' + SpreadsheetApp.getActive().getId() + '/edit">เปิดทะเบียน</a>' });
}
function hourly() { console.log('ทำงานทุกชั่วโมง'); PropertiesService.getScriptProperties().setProperty('last', JSON.stringify({ ran: true })); }
function install() {
  ScriptApp.newTrigger('onSubmit').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
  ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create();
  const document = DocumentApp.create('หนังสือรับรอง');
  document.getBody().appendParagraph('เรียน ผู้อำนวยการ');
  document.saveAndClose();
}
`;

export const PANEL = `<!doctype html><html lang="th"><head><meta charset="utf-8"><style>body{font-family:Sarabun,sans-serif;margin:12px}</style></head>
<body><h3>แถบงานทดสอบ</h3><p>ผลรวม <output id="sum">–</output> <span id="who"></span></p><p id="problem"></p>
<a id="open" href="https://docs.google.com/document/d/none/edit" target="_blank">เปิดเอกสาร</a>
<script>
  google.script.run.withSuccessHandler(function (result, user) { document.getElementById('sum').textContent = result.sum + '/' + user.n; document.getElementById('who').textContent = result.who; })
    .withUserObject({ n: 7 }).add(2, 3);
  google.script.run.withFailureHandler(function (error) { document.getElementById('problem').textContent = error.message; }).breakDown();
</script></body></html>`;

export interface SampleSite {
  readonly site: RunningSite;
  readonly store: Store;
  readonly office: Office;
  readonly form: FormModel;
  readonly folder: string;
  /** Address of a path. */
  at(path: string): string;
  close(): Promise<void>;
}

export async function startSample(port = 0): Promise<SampleSite> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const store = openWorkspace(folder, { owner: OWNER, start: START, clock: 'frozen' });
  const office = Office.found(store.workspace, ScriptProject.fromSource(CODE, { panel: PANEL }), 'ทะเบียนทดสอบ');
  const form = store.workspace.draftForm(
    {
      title: 'แบบคำขอทดสอบ',
      description: 'กรอกให้ครบ',
      allowResponseEdits: true,
      questions: [
        { title: 'ชื่อ', type: 'TEXT', required: true, help: 'ชื่อและชื่อสกุล' },
        { title: 'เหตุผล', type: 'PARAGRAPH' },
        { title: 'ประเภท', type: 'CHOICE', choices: ['ครู', 'ลูกจ้าง'], other: true, required: true },
        { title: 'หมู่โลหิต', type: 'DROPDOWN', choices: ['โอ', 'เอ'] },
        { title: 'ยินยอม', type: 'CHECKBOX', choices: ['ยินยอม'], required: true },
        { title: 'วันเกิดเหตุ', type: 'DATE' },
        { title: 'รูปถ่าย', type: 'FILE', maxFiles: 2, maxBytes: 1024 * 1024, required: true },
      ],
    },
    office.book.id,
  );
  office.call('install', [], OWNER);
  store.workspace.drive.items.get(office.book.id)?.editors.push(OFFICER);
  const site = await startSite({ office, store, port });
  return {
    site,
    store,
    office,
    form,
    folder,
    at: (path) => new URL(path, site.url).href,
    close: async () => {
      await site.close();
      store.close();
      await store.settled();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
