/**
 * Scripts in the manner of Google's public samples (googleworkspace/apps-script-samples): our own code, their calls. They
 * must run here as they would at Google, unchanged.
 */
import { officeOf, OFFICER, OWNER } from '../bench';
import type { SheetModel } from '../../../emulator/model/sheet';
import type { Office } from '../../../emulator/runtime/office';

const shown = (sheet: SheetModel | undefined): string[][] =>
  sheet === undefined
    ? []
    : Array.from({ length: sheet.lastRow() }, (_, r) =>
        Array.from({ length: sheet.lastColumn() }, (_unused, c) => sheet.displayAt(r + 1, c + 1)),
      );
const named = (office: Office, name: string): SheetModel | undefined => office.book.sheetByName(name);
const logs = (office: Office): string[] => office.workspace.executions.flatMap((record) => record.logs);
const errors = (office: Office): (string | null)[] =>
  office.workspace.executions.map((record) => record.error).filter((error) => error !== null);

test('requests of equipment: a menu makes form and triggers, answers are queued and mailed, finished ones archived', () => {
  const office = officeOf(
    `const DESK = 'desk@x.example';
    function onOpen() { SpreadsheetApp.getUi().createMenu('Gear').addItem('Begin', 'begin_').addItem('End', 'end_').addToUi(); }
    function begin_() {
      const ss = SpreadsheetApp.getActiveSpreadsheet();
      if (ss.getFormUrl()) { SpreadsheetApp.getUi().alert('There is a form already.'); return; }
      ['Waiting', 'Done'].forEach((name) => ss.insertSheet(name).appendRow(['State', 'Due', 'Who', 'What', 'Mail']));
      const form = FormApp.create('Gear').setPublished(true).setCollectEmail(true).setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()).setLimitOneResponsePerUser(false);
      form.addTextItem().setTitle('Who').setRequired(true);
      form.addDateItem().setTitle('Due');
      form.addListItem().setTitle('What').setChoiceValues(['Lamp', 'Chair']);
      ss.getSheets().forEach((sheet) => { if (sheet.getFormUrl() == ss.getFormUrl()) sheet.hideSheet(); });
      ScriptApp.newTrigger('arrived_').forForm(form).onFormSubmit().create();
      ScriptApp.newTrigger('sweep_').timeBased().everyMinutes(5).create();
    }
    function arrived_(event) {
      const answer = event.response.getItemResponses().reduce((all, one) => { all[one.getItem().getTitle()] = one.getResponse(); return all; }, { mail: event.response.getRespondentEmail(), at: event.response.getTimestamp() });
      const page = HtmlService.createTemplateFromFile('new.html');
      page.answer = answer;
      page.url = SpreadsheetApp.getActiveSpreadsheet().getUrl();
      MailApp.sendEmail({ to: DESK, subject: 'New request', htmlBody: page.evaluate().getContent() });
      SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Waiting').appendRow(['New', answer.Due, answer.Who, Utilities.formatString('%s!', answer.What), answer.mail]);
    }
    function sweep_() {
      const ss = SpreadsheetApp.getActive(), waiting = ss.getSheetByName('Waiting'), done = ss.getSheetByName('Done');
      const rows = waiting.getDataRange().getValues();
      for (let i = rows.length; i >= 2; i--) if (rows[i - 1][0] === 'Done') { waiting.deleteRow(i); done.appendRow(rows[i - 1]); console.log('moved row ' + i); }
    }
    function end_() {
      ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger));
      FormApp.openByUrl(SpreadsheetApp.getActiveSpreadsheet().getFormUrl()).deleteAllResponses().setAcceptingResponses(false);
    }`,
    { new: '<p><?= answer.Who ?> wants <b><?= answer.What ?></b>: <a href="<?= url ?>">open</a></p>' },
  );
  expect(office.menu('Gear > Begin', OWNER).ok).toBe(true);
  expect(office.menu('Gear > Begin', OWNER).ok).toBe(true);
  expect(office.workspace.uiOf(OWNER).alerts).toHaveLength(1);
  const [form] = office.workspace.forms.values();
  if (form === undefined) throw new Error('no form');
  for (const [who, what] of [
    ['Ann <b>', 'Lamp'],
    ['Bob', 'Chair'],
  ] as const)
    office.submit(form, { email: 'a@x.example', answers: { Who: who, Due: '2026-11-20', What: what } });
  expect(shown(named(office, 'Waiting'))).toEqual([
    ['State', 'Due', 'Who', 'What', 'Mail'],
    ['New', '2026-11-20', 'Ann <b>', 'Lamp!', 'a@x.example'],
    ['New', '2026-11-20', 'Bob', 'Chair!', 'a@x.example'],
  ]);
  expect(office.workspace.mail.sent[0]?.html).toMatch(/^<p>Ann &lt;b&gt; wants <b>Lamp<\/b>: <a href="https:/);
  named(office, 'Waiting')?.type(2, 1, 'Done');
  office.advanceTo(office.workspace.now() + 300_000);
  expect([shown(named(office, 'Waiting')).length, shown(named(office, 'Done'))[1]?.[2]]).toEqual([2, 'Ann <b>']);
  expect(office.menu('Gear > End', OWNER).ok).toBe(true);
  expect([form.responses.size, form.facts.accepting, office.workspace.triggers.all.size, errors(office)]).toEqual([
    0,
    false,
    0,
    [],
  ]);
});

test('a schedule read by its header, dates printed, a roster written in bulk', () => {
  const office = officeOf(`
    function build() {
      const ss = SpreadsheetApp.getActive(), plan = ss.getSheets()[0];
      const zone = ss.getSpreadsheetTimeZone();
      const rows = plan.getSheetValues(plan.getFrozenRows() + 1, 1, plan.getLastRow() - 1, plan.getLastColumn());
      const list = rows.map((row, id) => ({ id, text: Utilities.formatString('%s (%s-%s) %d', row[0], Utilities.formatDate(new Date(row[1]), zone, 'EEE hh:mm a'), Utilities.formatDate(new Date(row[2]), zone, 'hh:mm a'), Number.parseInt(row[3])) }));
      const sheet = ss.getSheetByName('Roster') || ss.insertSheet('Roster');
      sheet.clear();
      sheet.appendRow(['No', 'Activity']);
      sheet.getRange('B1:1').merge();
      const out = list.map((one) => [one.id, one.text]);
      sheet.getRange(sheet.getLastRow() + 1, 1, out.length, out[0].length).setValues(out);
      sheet.setFrozenRows(1);
      sheet.getRange('1:1').setFontWeight('bold').setBackground('#eee').setHorizontalAlignment('center');
      sheet.autoResizeColumns(1, sheet.getLastColumn());
      return [sheet.getRange('A1').getFontWeight(), sheet.getRange('Z1').getBackground(), sheet.getRange('C1').isPartOfMerge()];
    }
    function fill() {
      const plan = SpreadsheetApp.getActiveSheet();
      plan.getRange('A1:D1').setValues([['Name', 'From', 'To', 'Seats']]);
      plan.getRange(2, 1, 1, 4).setValues([['Walk', new Date(2026, 10, 20, 9, 30), new Date(2026, 10, 20, 13, 0), 12]]);
      plan.setFrozenRows(1);
    }`);
  office.call('fill', [], OWNER);
  expect(office.call('build', [], OWNER).value).toEqual(['bold', '#eeeeee', true]);
  expect(shown(named(office, 'Roster'))).toEqual([
    ['No', 'Activity'],
    ['0', 'Walk (Fri 09:30 AM-01:00 PM) 12'],
  ]);
});

test('CSV files of a folder come in by a daily timer and move on', () => {
  const office = officeOf(`
    function folder_(name) { const found = DriveApp.getFoldersByName(name); return found.hasNext() ? found.next() : DriveApp.createFolder(name); }
    function install() {
      ScriptApp.getProjectTriggers().filter((t) => t.getHandlerFunction() === 'take').forEach((t) => ScriptApp.deleteTrigger(t));
      ScriptApp.newTrigger('take').timeBased().atHour(23).everyDays(1).create();
      folder_('In').createFile('a.csv', 'h1,h2\\n1,"x, y"\\n2,z', MimeType.CSV);
      folder_('In').createFile(Utilities.newBlob('h1,h2', 'text/csv', 'empty.csv'));
      folder_('In').createFile('note.txt', 'no');
    }
    function take() {
      const sheet = SpreadsheetApp.getActive().getSheets()[0], files = folder_('In').getFilesByType(MimeType.CSV), ok = [], bad = [];
      while (files.hasNext()) {
        const file = files.next();
        try {
          const data = Utilities.parseCsv(file.getBlob().getDataAsString()); data.splice(0, 1);
          sheet.getRange(sheet.getLastRow() + 1, 1, data.length, data[0].length).setValues(data);
          file.moveTo(folder_('Out')); ok.push(file.getName());
        } catch { bad.push(file.getName()); }
      }
      const at = Utilities.formatDate(new Date(), Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm:ss zzzz');
      MailApp.sendEmail({ to: Session.getEffectiveUser().getEmail(), subject: 'Import', htmlBody: at + '<br>' + ok.join() + '<br>' + bad.join() });
    }`);
  office.call('install', [], OWNER);
  office.call('install', [], OWNER);
  office.advanceTo(office.workspace.now() + 86_400_000);
  expect(shown(office.book.sheets[0]).slice(0, 2)).toEqual([
    ['1', 'x, y'],
    ['2', 'z'],
  ]);
  expect(office.workspace.mail.sent[0]?.html).toBe(
    '2026-11-16 23:00:00 Indochina Time<br>a.csv,a.csv<br>empty.csv,empty.csv',
  );
  expect(office.workspace.triggers.all.size).toBe(1);
});

test('a merge of mails marks each row, and writes down what failed', () => {
  const office = officeOf(`
    function merge(subject, sheet = SpreadsheetApp.getActiveSheet()) {
      const range = sheet.getDataRange(), data = range.getDisplayValues(), heads = data.shift();
      const sent = heads.indexOf('Sent');
      const rows = data.map((row) => heads.reduce((all, head, i) => ((all[head] = row[i] || ''), all), {}));
      const out = rows.map((row) => {
        if (row.Sent !== '') return [row.Sent];
        try { GmailApp.sendEmail(row.Mail, subject, 'Hello {{Name}}'.replace(/{{[^{}]+}}/g, (key) => row[key.replace(/[{}]+/g, '')] || ''), { htmlBody: '<p>Hello</p>', name: 'Desk' }); return [new Date()]; }
        catch (e) { return [e.message]; }
      });
      sheet.getRange(2, sent + 1, out.length).setValues(out);
    }
    function fill() { SpreadsheetApp.getActiveSheet().getRange('A1:C4').setValues([['Name', 'Mail', 'Sent'], ['Ann', 'a@x.example', ''], ['Bob', 'nobody', ''], ['Cid', 'c@x.example', 'before']]); }`);
  office.call('fill', [], OWNER);
  expect(office.call('merge', ['News'], OWNER).ok).toBe(true);
  expect(shown(office.book.sheets[0]).map((row) => row[2])).toEqual([
    'Sent',
    '16/11/2026, 9:00:00',
    'Invalid email: nobody',
    'before',
  ]);
  expect(office.workspace.mail.sent.map((mail) => [mail.to, mail.text])).toEqual([[['a@x.example'], 'Hello Ann']]);
});

test('sign-up by form: named values, a personal document and its link', () => {
  const office = officeOf(`
    function setUp() {
      const props = PropertiesService.getScriptProperties();
      if (props.getProperty('form')) { Browser.msgBox('Already there'); return; }
      const ss = SpreadsheetApp.getActive(), values = ss.getSheets()[0].getDataRange().getValues(), days = {};
      for (let i = 1; i < values.length; i++) (days[values[i][1].toLocaleDateString()] ||= []).push(values[i][0]);
      const form = FormApp.create('Sign-up').setPublished(true);
      form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId());
      form.addTextItem().setTitle('Name').setRequired(true);
      form.addTextItem().setTitle('Email').setRequired(true);
      Object.keys(days).forEach((day) => { form.addSectionHeaderItem().setTitle('Sessions of ' + day); form.addMultipleChoiceItem().setTitle(day).setChoiceValues(days[day]); });
      ScriptApp.newTrigger('onFormSubmit').forSpreadsheet(ss).onFormSubmit().create();
      props.setProperty('form', form.getId());
      return Object.keys(days);
    }
    function onFormSubmit(e) {
      const user = { name: e.namedValues['Name'][0], email: e.namedValues['Email'][0] };
      const plan = SpreadsheetApp.getActive().getSheetByName('ชีต1').getDataRange().getValues();
      const mine = plan.slice(1).filter((row) => e.namedValues[row[1].toLocaleDateString()] == row[0]);
      const doc = DocumentApp.create('Plan of ' + user.name);
      const body = doc.getBody();
      body.insertParagraph(0, doc.getName()).setHeading(DocumentApp.ParagraphHeading.HEADING1);
      const table = body.appendTable([['Session', 'Day'], ...mine.map((row) => [row[0], row[1].toLocaleDateString()])]);
      table.getRow(0).editAsText().setBold(true);
      doc.saveAndClose();
      DriveApp.getFileById(doc.getId()).addViewer(user.email);
      MailApp.sendEmail({ to: user.email, subject: doc.getName(), body: 'Here: ' + doc.getUrl() });
    }
    function fill() { SpreadsheetApp.getActiveSheet().getRange('A1:B3').setValues([['Session', 'Day'], ['Docs', new Date(2026, 10, 20)], ['Sheets', new Date(2026, 10, 21)]]); }`);
  office.call('fill', [], OWNER);
  const days = office.call('setUp', [], OWNER).value as string[];
  office.call('setUp', [], OWNER);
  const [form] = office.workspace.forms.values();
  if (form === undefined) throw new Error('no form');
  office.submit(form, { answers: { Name: 'Ann', Email: 'ann@x.example', [days[1] ?? '']: 'Sheets' } });
  expect(errors(office)).toEqual([]);
  expect(office.workspace.mail.sent[0]).toMatchObject({ to: ['ann@x.example'], subject: 'Plan of Ann' });
  expect(office.workspace.uiOf(OWNER).alerts).toEqual([{ title: '', prompt: 'Already there' }]);
});

test('custom functions get single values or two-dimensional arrays', () => {
  const office = officeOf(`
    /** @customfunction */
    function DOUBLE(input) { return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2; }`);
  expect(office.call('DOUBLE', [21], OFFICER).value).toBe(42);
  expect(
    office.call(
      'DOUBLE',
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      OFFICER,
    ).value,
  ).toEqual([
    [2, 4],
    [6, 8],
  ]);
});

test('cleaning up: duplicates out, sorted, banded by hand, the template cleared', () => {
  const office = officeOf(`
    function clean() {
      const sheet = SpreadsheetApp.getActiveSheet(), data = sheet.getDataRange().getValues(), seen = new Set(), out = [];
      for (const row of data) { const key = row.join(); if (!seen.has(key)) { seen.add(key); out.push(row); } }
      sheet.clearContents();
      sheet.getRange(1, 1, out.length, out[0].length).setValues(out);
      sheet.getRange(2, 1, out.length - 1, 2).sort({ column: 2, ascending: false });
      for (let r = 2; r <= sheet.getLastRow(); r += 2) sheet.getRange(r, 1, 1, 2).setBackground('lightgray').setBorder(true, true, true, true, null, null, 'black', SpreadsheetApp.BorderStyle.SOLID);
      sheet.getRangeList(['D1:D2', 'F1']).getRanges().forEach((cell) => cell.clearContent());
      SpreadsheetApp.getActive().toast('Clean', 'Done', 3);
      const cell = sheet.getRange('A1'); cell.activate(); sheet.setCurrentCell(sheet.getRange('B1'));
      return [sheet.getDataRange().getValues(), sheet.getRange('A2').getBackground(), SpreadsheetApp.getCurrentCell().getA1Notation()];
    }
    function fill() { SpreadsheetApp.getActiveSheet().getRange('A1:B4').setValues([['k', 'v'], ['a', 1], ['b', 2], ['a', 1]]); }`);
  office.call('fill', [], OWNER);
  expect(office.call('clean', [], OWNER).value).toEqual([
    [
      ['k', 'v'],
      ['b', 2],
      ['a', 1],
    ],
    '#d3d3d3',
    'B1',
  ]);
});

test('a dialog with included files; its form comes back as an object', () => {
  const office = officeOf(
    `function onOpen(e) { if (e.authMode !== ScriptApp.AuthMode.NONE) SpreadsheetApp.getUi().createAddonMenu().addItem('Ask', 'ask').addToUi(); }
    function onInstall(e) { onOpen(e); }
    function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }
    function ask() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createTemplateFromFile('Dialog').evaluate().setWidth(420).setHeight(200).setSandboxMode(HtmlService.SandboxMode.IFRAME), 'Ask'); }
    function save(form) { CacheService.getUserCache().put('last', form.name, 60); return CacheService.getUserCache().get('last'); }`,
    {
      Dialog: '<?!= include("Style"); ?><b><?= Session.getActiveUser().getEmail() ?></b>',
      Style: '<style>b{}</style>',
    },
  );
  const path = (): string => `${office.workspace.uiOf(OFFICER).menus[0]?.title ?? ''} > Ask`;
  office.open(OFFICER);
  expect(office.menu(path(), OFFICER).ok).toBe(true);
  expect(office.workspace.uiOf(OFFICER).dialog).toEqual({
    title: 'Ask',
    html: `<style>b{}</style><b>${OFFICER}</b>`,
    width: 420,
    height: 200,
    modal: true,
  });
  expect(office.call('save', [{ name: 'ก' }], OFFICER).value).toBe('ก');
});

test('long work goes on by itself: a lock, a mark, and a timer for the rest', () => {
  const office = officeOf(`
    function work() {
      const lock = LockService.getScriptLock();
      if (!lock.tryLock(1000)) return;
      try {
        ScriptApp.getProjectTriggers().forEach((t) => { if (t.getHandlerFunction() === 'work') ScriptApp.deleteTrigger(t); });
        const props = PropertiesService.getScriptProperties(), from = Number(props.getProperty('next') || 0), started = Date.now();
        for (let i = from; i < 5; i++) {
          if (Date.now() - started > 1500) { props.setProperty('next', String(i)); ScriptApp.newTrigger('work').timeBased().after(60 * 1000).create(); return; }
          Utilities.sleep(1000); console.info('item %d', i);
        }
        props.deleteProperty('next'); console.log('finished');
      } finally { lock.releaseLock(); }
    }`);
  office.runTriggered('work');
  office.advanceTo(office.workspace.now() + 3_600_000);
  expect(logs(office)).toEqual(['item 0', 'item 1', 'item 2', 'item 3', 'item 4', 'finished']);
  expect(office.workspace.executions).toHaveLength(3);
  expect(office.workspace.triggers.all.size).toBe(0);
});
