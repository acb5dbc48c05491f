/** The journal and its snapshots: what is committed is there again, what is torn or stale is not. */
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Office, ScriptProject } from '../../../emulator';
import { openWorkspace, type Store, type StoreOptions } from '../../../emulator/store';
import { liveRecords } from '../../../emulator/store/records';

const START = '2026-11-16T09:00:00+07:00';
const OWNER = 'owner@office.example';

let folder: string;
let opened: Store[];
let all: Store[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  opened = [];
  all = [];
});
afterEach(async () => {
  for (const store of opened) store.close();
  for (const store of all) await store.settled();
  rmSync(folder, { recursive: true, force: true });
});

function open(options: StoreOptions = {}): Store {
  const store = openWorkspace(folder, { start: START, owner: OWNER, ...options });
  opened.push(store);
  all.push(store);
  return store;
}

/** A program that ends without closing: its lock is freed, nothing else happens. */
function abandon(store: Store): void {
  opened = opened.filter((other) => other !== store);
  const files = new Map(
    readdirSync(folder)
      .filter((name) => /ndjson$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
  store.close();
  for (const name of readdirSync(folder)) if (/ndjson$/.test(name)) rmSync(join(folder, name));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

const journal = (generation = 0) => join(folder, `journal-${generation}.ndjson`);
const firstSheet = ({ workspace }: Store) => [...workspace.spreadsheets.values()][0]?.sheets[0];
const everything = ({ workspace }: Store) => {
  const records = new Map(
    JSON.parse(JSON.stringify([...liveRecords(workspace, 'frozen')])) as [string, Record<string, unknown>][],
  );
  delete records.get('workspace')?.['real'];
  return records;
};

const CODE = `
function work() {
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets()[0];
  sheet.getRange('A1:C2').setValues([['ชื่อ', 'วันที่', 'จำนวน'], ['สมหญิง', new Date(2026, 10, 16), 3]]).setFontWeight('bold');
  sheet.getRange('A5').setNumberFormat('@').setValue('04064').setNote('หมายเหตุ');
  sheet.getRange('D2').setFormula('=C2*2');
  sheet.getRange('E1').setDataValidation(SpreadsheetApp.newDataValidation().requireDateAfter(new Date(2026, 0, 1)).build());
  sheet.protect().setWarningOnly(true);
  sheet.setFrozenRows(1);
  book.insertSheet('ว่าง');
  PropertiesService.getScriptProperties().setProperty('กุญแจ', 'ค่า');
  PropertiesService.getUserProperties().setProperty('mine', '1');
  ScriptApp.newTrigger('work').timeBased().everyHours(1).create();
  const document = DocumentApp.create('หนังสือ');
  document.getBody().appendParagraph('เรียน ผู้อำนวยการ');
  document.saveAndClose();
  MailApp.sendEmail({ to: 'a@b.example', subject: 'เรื่อง', body: 'ข้อความ', attachments: [Utilities.newBlob('เนื้อหา', 'text/plain', 'ไฟล์.txt')] });
  console.log('บันทึก');
}
function again() { return SpreadsheetApp.getActive().getSheets()[0].getDataRange().getDisplayValues(); }`;
const project = ScriptProject.fromSource(CODE);

/** A workspace in which a little of everything has happened. */
function fill(store: Store): Office {
  const office = Office.found(store.workspace, project, 'ทะเบียน');
  const form = store.workspace.draftForm(
    {
      title: 'แบบ',
      questions: [
        { title: 'รูป', type: 'FILE' },
        { title: 'ชื่อ', type: 'TEXT' },
      ],
    },
    office.book.id,
  );
  const answer = {
    email: 'a@b.example',
    answers: { ชื่อ: 'ปรีชา' },
    files: { รูป: [{ name: 'รูป.png', mime: 'image/png', bytes: Buffer.from([1, 2, 3]) }] },
  };
  office.submit(form, answer);
  expect(office.call('work', [], OWNER)).toMatchObject({ ok: true });
  store.commit();
  return office;
}

describe('What was committed', () => {
  it('is there again after a restart, from the journal and from a snapshot', () => {
    const store = open();
    fill(store);
    const before = everything(store);
    abandon(store);
    expect(existsSync(join(folder, 'snapshot.ndjson'))).toBe(false);
    const replayed = open();
    expect(everything(replayed)).toEqual(before);
    expect(replayed.isNew).toBe(false);
    replayed.workspace.changed('workspace');
    replayed.close();
    expect(existsSync(join(folder, 'snapshot.ndjson'))).toBe(true);
    expect(everything(open())).toEqual(before);
  });

  it('works on: scripts read the sheet, ids go on where they were, files have their bytes', () => {
    const store = open();
    const office = fill(store);
    const asRead = office.call('again', [], OWNER).value;
    const nextId = (() => {
      const state = store.workspace.randomState;
      const id = store.workspace.newId(20);
      store.workspace.randomState = state;
      return id;
    })();
    abandon(store);
    const { workspace } = open();
    const [book] = workspace.spreadsheets.values();
    expect(book).toBeDefined();
    if (book === undefined) return;
    expect(new Office(workspace, project, book).call('again', [], OWNER).value).toEqual(asRead);
    const photo = [...workspace.drive.items.values()].find((item) => item.mime === 'image/png');
    expect([...(workspace.drive.contents.get(photo?.id ?? '') ?? [])]).toEqual([1, 2, 3]);
    expect(
      Buffer.from(
        workspace.drive.contents.get(workspace.mail.sent[0]?.attachments[0]?.contentId ?? '') ?? [],
      ).toString(),
    ).toBe('เนื้อหา');
    expect(workspace.drive.root(OWNER).name).toBe('My Drive');
    expect(workspace.newId(20)).toBe(nextId);
  });

  it('keeps dates in validation rules as dates', () => {
    const store = open();
    fill(store);
    store.close();
    const sheet = [...open().workspace.spreadsheets.values()][0]?.sheetByName('การตอบแบบฟอร์ม 1');
    const rule = Object.values(sheet?.facts.validations ?? {})[0] as { values: unknown[] };
    expect(rule.values[0]).toEqual(new Date('2026-01-01T00:00:00+07:00'));
  });

  it('leaves out what was not committed', () => {
    const store = open();
    store.workspace.addSpreadsheet('หนึ่ง');
    store.commit();
    const size = readFileSync(journal()).length;
    store.workspace.addSpreadsheet('สอง');
    store.workspace.drive.contents.put('loose', Buffer.from('x'));
    expect(readFileSync(journal()).length).toBe(size);
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
  });

  it('is one line for a transaction, however many things it changes', () => {
    const store = open();
    fill(store);
    expect(readFileSync(journal(), 'utf8').split('\n')).toHaveLength(2);
    store.commit();
    expect(readFileSync(journal(), 'utf8').split('\n')).toHaveLength(2);
  });

  it('is written to the outbox folder as mail files too', async () => {
    const store = open();
    fill(store);
    await store.settled();
    expect(readFileSync(join(folder, 'outbox/1.eml'), 'utf8')).toContain('a@b.example');
  });
});

describe('What is gone', () => {
  it('stays gone: rows that moved up, triggers, sheets, files and their bytes', () => {
    const store = open();
    const { workspace } = store;
    const book = workspace.addSpreadsheet('ทะเบียน');
    const sheet = book.sheets[0];
    for (let row = 1; row <= 5; row++) sheet?.enter(row, 1, { value: row });
    const second = book.addSheet({ name: 'สอง' });
    second.enter(1, 1, { value: 'x' });
    const item = workspace.drive.add({
      name: 'ก.txt',
      mime: 'text/plain',
      owner: OWNER,
      parent: null,
      content: Buffer.from('ก'),
    });
    const trigger = workspace.triggers.add(
      {
        scriptId: 's',
        owner: OWNER,
        handler: 'f',
        event: 'CLOCK',
        source: 'CLOCK',
        sourceId: null,
        rule: { everyHours: 1 },
      },
      'Asia/Bangkok',
    );
    store.commit();
    expect(readdirSync(join(folder, 'files'))).toEqual([item.id]);
    sheet?.deleteRows(2, 2);
    book.removeSheet(second.id);
    workspace.drive.remove(item.id);
    workspace.triggers.remove(trigger.uid);
    expect(workspace.drive.contents.get(item.id)).toBeUndefined();
    expect(readdirSync(join(folder, 'files'))).toEqual([item.id]);
    store.commit();
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
    abandon(store);
    const again = open();
    expect([1, 2, 3, 4].map((row) => firstSheet(again)?.valueAt(row, 1))).toEqual([1, 4, 5, '']);
    expect([...again.workspace.spreadsheets.values()][0]?.sheets).toHaveLength(1);
    expect(again.workspace.drive.items.has(item.id)).toBe(false);
    expect(again.workspace.triggers.all.size).toBe(0);
  });
});

describe('A journal that was cut off', () => {
  function cutAfterTwoCommits(tail: string): void {
    const store = open();
    const sheet = store.workspace.addSpreadsheet('ทะเบียน').sheets[0];
    sheet?.enter(1, 1, { value: 'หนึ่ง' });
    store.commit();
    sheet?.enter(2, 1, { value: 'สอง' });
    store.commit();
    abandon(store);
    appendFileSync(journal(), tail);
  }

  it.each([
    ['in the middle of a line', '[["row/x/0/3",{"values":["สา'],
    ['in the middle of a letter', Buffer.from('[["ก').subarray(0, 5).toString('latin1')],
    ['with a last line of nothing but zeros', `${'\0'.repeat(40)}\n`],
  ])('is read up to the last whole line: %s', (_name, tail) => {
    cutAfterTwoCommits(tail);
    const whole = readFileSync(journal()).length - Buffer.byteLength(tail);
    const store = open();
    expect([1, 2, 3].map((row) => firstSheet(store)?.valueAt(row, 1))).toEqual(['หนึ่ง', 'สอง', '']);
    expect(readFileSync(journal()).length).toBe(whole);
  });

  it('is written on behind the cut', () => {
    cutAfterTwoCommits('[["torn');
    const store = open();
    firstSheet(store)?.enter(3, 1, { value: 'สาม' });
    store.commit();
    abandon(store);
    expect(firstSheet(open())?.valueAt(3, 1)).toBe('สาม');
  });

  it('is refused when whole lines follow the broken one, for then it was not cut but damaged', () => {
    cutAfterTwoCommits('broken\n[]\n');
    expect(() => open()).toThrow(/line 3 cannot be read/);
    // The refusal lets go of the folder.
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

describe('A snapshot', () => {
  it('is made when the journal has grown beyond its limit, and the journal starts anew', () => {
    const store = open({ journalLimit: 500 });
    const sheet = store.workspace.addSpreadsheet('ทะเบียน').sheets[0];
    for (let row = 1; row <= 100; row++) {
      sheet?.enter(row, 1, { value: `แถว ${row}` });
      store.commit();
    }
    const names = readdirSync(folder).filter((name) => name.startsWith('journal'));
    expect(names).toHaveLength(1);
    expect(names).not.toEqual(['journal-0.ndjson']);
    abandon(store);
    expect(firstSheet(open())?.valueAt(100, 1)).toBe('แถว 100');
  });

  /** A snapshot of generation 1 has just been renamed; the journal of generation 0 still lies there. */
  it('stands alone when the kill falls between its rename and the end of the old journal', () => {
    const store = open();
    const sheet = store.workspace.addSpreadsheet('ทะเบียน').sheets[0];
    sheet?.enter(1, 1, { value: 'เก่า' });
    store.commit();
    copyFileSync(journal(), join(folder, 'kept'));
    sheet?.enter(1, 1, { value: 'ใหม่' });
    store.close();
    copyFileSync(join(folder, 'kept'), journal());
    expect(existsSync(journal(1))).toBe(true);
    rmSync(journal(1));
    expect(firstSheet(open())?.valueAt(1, 1)).toBe('ใหม่');
    expect(existsSync(journal())).toBe(false);
  });

  it('that was not finished counts for nothing', () => {
    const store = open();
    store.workspace.addSpreadsheet('ทะเบียน').sheets[0]?.enter(1, 1, { value: 'ค่า' });
    store.commit();
    abandon(store);
    writeFileSync(join(folder, 'snapshot.tmp'), '{"format":1,"generation":1}\n["workspace",{');
    expect(firstSheet(open())?.valueAt(1, 1)).toBe('ค่า');
    expect(existsSync(join(folder, 'snapshot.tmp'))).toBe(false);
  });

  it('without its end is refused, not taken for the whole', () => {
    const store = open();
    store.workspace.addSpreadsheet('ทะเบียน');
    store.close();
    const lines = readFileSync(join(folder, 'snapshot.ndjson'), 'utf8').split('\n');
    writeFileSync(join(folder, 'snapshot.ndjson'), lines.slice(0, -2).join('\n') + '\n');
    expect(() => open()).toThrow(/not a complete snapshot/);
  });
});

describe('The folder', () => {
  it('belongs to one program at a time', () => {
    open();
    expect(() => open()).toThrow(/in use by process/);
  });

  it('is free again when its holder is dead', () => {
    writeFileSync(join(folder, 'lock'), '999999999');
    expect(open().isNew).toBe(true);
  });

  it('keeps files whose ids look like paths inside', () => {
    const store = open();
    store.workspace.drive.contents.put('../../escape', Buffer.from('x'));
    store.commit();
    expect(readdirSync(join(folder, 'files'))).toEqual(['%2E%2E%2F%2E%2E%2Fescape']);
  });
});

describe('The clock', () => {
  it('stands where it stood when it was frozen', () => {
    const store = open();
    store.workspace.passTime(3_600_000);
    store.close();
    expect(open().workspace.isoNow).toBe('2026-11-16T10:00:00+07:00');
  });

  it('has run on meanwhile when it runs', () => {
    const store = open({ clock: 'running' });
    store.workspace.setTime(Date.parse(START));
    store.close();
    const records = join(folder, 'snapshot.ndjson');
    writeFileSync(
      records,
      readFileSync(records, 'utf8').replace(
        /"real":(\d+)/,
        (_all, real: string) => `"real":${Number(real) - 7_200_000}`,
      ),
    );
    const passed = open().workspace.now() - Date.parse(START);
    expect(passed).toBeGreaterThanOrEqual(7_200_000);
    expect(passed).toBeLessThan(7_260_000);
  });
});
