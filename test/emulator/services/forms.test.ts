import type { QuestionDraft } from '../../../emulator/model/forms';
import { bench, officeOf, OWNER } from '../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);
const make = 'const form = FormApp.create("แบบ");';

describe('N. FormApp', () => {
  test('169: create names the file and leaves the title empty; setTitle does not rename the file', () => {
    expect(
      value(
        `${make} const one = form.getTitle(); form.setTitle("หัวเรื่อง"); return [one, form.getTitle(), DriveApp.getFileById(form.getId()).getName()]`,
      ),
    ).toEqual(['', 'หัวเรื่อง', 'แบบ']);
  });
  test('170: a foreign address is refused', () => {
    expect(fresh().fails('FormApp.openByUrl("https://x.example/")')).toBe('Exception: Invalid argument: url');
    expect(
      value(
        `${make} return [FormApp.openByUrl(form.getPublishedUrl()), FormApp.openByUrl(form.getEditUrl()), FormApp.openById(form.getId())].every((f) => f.getId() === form.getId())`,
      ),
    ).toBe(true);
  });
  test('171: new items with choices have one, which is empty', () => {
    expect(
      value(
        `${make} return [form.addListItem(), form.addCheckboxItem(), form.addMultipleChoiceItem()].map((i) => i.getChoices().map((c) => c.getValue()))`,
      ),
    ).toEqual([[''], [''], ['']]);
  });
  test('172: ids are numbers, places count from 0 and follow moveItem; getItems takes a type', () => {
    expect(
      value(`${make} const t = form.addTextItem().setTitle("ก"), l = form.addListItem().setTitle("ข"); form.moveItem(0, 1);
        return [typeof t.getId(), t.getIndex(), form.getItems().map((i) => i.getTitle()), form.getItems(FormApp.ItemType.LIST).length, form.getItemById(1)]`),
    ).toEqual(['number', 1, ['ข', 'ก'], 1, null]);
  });
  test('173: getItemById gives a general item that must be told its kind', () => {
    const b = fresh();
    expect(
      b.value(
        `${make} const id = form.addTextItem().setTitle("ก").getId(); return [form.getItemById(id).asTextItem().getTitle(), form.getItemById(id).getType() === FormApp.ItemType.TEXT]`,
      ),
    ).toEqual(['ก', true]);
    expect(b.fails(`${make} form.getItemById(form.addTextItem().getId()).asListItem()`)).toMatch(/Invalid conversion/);
  });
  test('174: items are not required, a scale runs from 1 to 5', () => {
    expect(
      value(
        `${make} const s = form.addScaleItem(); return [s.isRequired(), s.getLowerBound(), s.getUpperBound(), form.addSectionHeaderItem().getTitle()]`,
      ),
    ).toEqual([false, 1, 5, '']);
  });
  test('176, 178: answers by kind of question; submitting adds a response', () => {
    expect(
      value(`${make} const items = { text: form.addTextItem(), scale: form.addScaleItem(), check: form.addCheckboxItem().setChoiceValues(["ก", "ข"]), date: form.addDateItem(), time: form.addTimeItem(), length: form.addDurationItem() };
        const answers = [items.text.createResponse("x"), items.scale.createResponse(4), items.check.createResponse(["ก", "ข"]), items.date.createResponse(new Date(2026, 0, 2)), items.time.createResponse(9, 5), items.length.createResponse(1, 2, 3)];
        const draft = answers.reduce((r, a) => r.withItemResponse(a), form.createResponse()); const before = [draft.getId(), form.getResponses().length]; const sent = draft.submit();
        return [before, typeof sent.getId(), form.getResponses().length, form.getResponse(sent.getId()).getItemResponses().map((r) => r.getResponse())]`),
    ).toEqual([[null, 0], 'string', 1, ['x', '4', ['ก', 'ข'], '2026-01-02', '09:05', '01:02:03']]);
  });
  test('177: a form without destination says so', () => {
    expect(fresh().fails(`${make} form.getDestinationId()`)).toMatch(/no response destination/);
    expect(fresh().fails(`${make} form.setDestination("SPREADSHEET", ss.getId())`)).toMatch(/signature/);
  });
  test('179: closing a form does not unpublish it; answers are refused', () => {
    expect(
      value(
        `${make} form.setPublished(true); form.setAcceptingResponses(false); return [form.isPublished(), form.isAcceptingResponses()]`,
      ),
    ).toEqual([true, false]);
    expect(fresh().fails(`${make} form.setAcceptingResponses(false).createResponse().submit()`)).toMatch(
      /no longer accepting/,
    );
  });
  test('a form that a script has made is answered by people only when it is published', () => {
    const b = fresh();
    const [published, id] = b.value(`${make} return [form.isPublished(), form.getId()]`) as [boolean, string];
    expect(published).toBe(false);
    const made = b.workspace.forms.get(id);
    expect(() => made?.submit({ answers: {} })).toThrow(/not published/);
    b.value(`FormApp.openById("${id}").setPublished(true)`);
    expect(() => made?.submit({ answers: {} })).not.toThrow();
  });
  test('180: upload questions can be read but not made', () => {
    expect(fresh().fails(`${make} form.addFileUploadItem()`)).toBe('NotEmulatedError: Form.addFileUploadItem');
    expect(value('return String(FormApp.ItemType.FILE_UPLOAD)')).toBe('FILE_UPLOAD');
  });
  test('linking makes a sheet with the questions; later questions and renamed ones follow', () => {
    expect(
      value(`${make} form.addTextItem().setTitle("ก"); form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()).setCollectEmail(true); const t = form.addTextItem().setTitle("ข"); t.setTitle("ค");
        const s = ss.getSheets()[0]; return [s.getName(), s.getDataRange().getValues(), s.getFormUrl() === form.getPublishedUrl(), ss.getFormUrl() === s.getFormUrl(), form.getDestinationId() === ss.getId()]`),
    ).toEqual(['การตอบแบบฟอร์ม 1', [['ประทับเวลา', 'ก', 'ที่อยู่อีเมล', 'ค']], true, true, true]);
    expect(
      value(
        `${make} form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()); form.removeDestination(); return ss.getFormUrl()`,
      ),
    ).toBeNull();
  });
  test('deleting responses leaves the sheet alone; switches are kept', () => {
    expect(
      value(`${make} const t = form.addTextItem().setTitle("ก"); form.setDestination(FormApp.DestinationType.SPREADSHEET, ss.getId()); form.createResponse().withItemResponse(t.createResponse("x")).submit();
        form.deleteAllResponses(); return [form.getResponses().length, ss.getSheets()[0].getLastRow(), form.setLimitOneResponsePerUser(true).hasLimitOneResponsePerUser(), form.hasProgressBar()]`),
    ).toEqual([0, 2, true, false]);
  });
  test('a prefilled address names the entries', () => {
    expect(
      value(
        `${make} const t = form.addTextItem(); const url = form.createResponse().withItemResponse(t.createResponse("ก ข")).toPrefilledUrl(); return url.endsWith("?usp=pp_url&entry." + t.getId() + "=" + encodeURIComponent("ก ข"))`,
      ),
    ).toBe(true);
  });
});

describe('form-submit events', () => {
  const QUESTIONS: QuestionDraft[] = [
    { title: 'ชื่อ', type: 'TEXT' },
    { title: 'วัน', type: 'DATE' },
    { title: 'ชื่อ', type: 'TEXT' },
    { title: 'กลุ่ม', type: 'CHECKBOX', choices: ['ก', 'ข'] },
    { title: 'ไฟล์', type: 'FILE', maxFiles: 2 },
  ];
  const SOURCE = `
    function install() { ScriptApp.newTrigger('onSheet').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create(); }
    function onSheet(e) { console.log(JSON.stringify({ keys: Object.keys(e).sort(), values: e.values, named: e.namedValues, range: e.range.getA1Notation(), mode: String(e.authMode), uid: typeof e.triggerUid, realm: e.values instanceof Array })); }
    function onForm(e) { console.log(JSON.stringify({ keys: Object.keys(e).sort(), mail: e.response.getRespondentEmail(), answers: e.response.getItemResponses().map((r) => [r.getItem().getTitle(), r.getResponse()]) })); }`;
  const office = officeOf(SOURCE);
  office.call('install', [], OWNER);
  const form = office.workspace.draftForm({ title: 'แบบ', collectEmail: true, questions: QUESTIONS }, office.book.id);
  const logs = (executions: readonly number[]): unknown[] =>
    executions.map((n) => JSON.parse(office.workspace.executions[n - 1]?.logs[0] ?? 'null'));
  const { event, executions } = office.submit(form, {
    email: 'a@x.example',
    answers: { วัน: '2026-11-16', กลุ่ม: ['ก', 'ข'], ชื่อ: '0812345678' },
    files: {
      ไฟล์: [
        { name: 'x.pdf', mime: 'application/pdf', bytes: new Uint8Array(3) },
        { name: 'y.pdf', mime: 'application/pdf', bytes: new Uint8Array(3) },
      ],
    },
  });
  const [told] = logs(executions) as [
    {
      keys: string[];
      values: string[];
      named: Record<string, string[]>;
      range: string;
      mode: string;
      uid: string;
      realm: boolean;
    },
  ];

  test('187: the event has these members and no source', () => {
    expect(told.keys).toEqual(['authMode', 'namedValues', 'range', 'triggerUid', 'values']);
    expect([told.mode, told.uid, told.range, told.realm]).toEqual(['FULL', 'string', 'A2:G2', true]);
  });
  test('187: values are what the row shows: converted as if typed, dates by format, several answers joined', () => {
    expect(told.values.slice(0, 4)).toEqual(['16/11/2026, 9:00:00', 'a@x.example', '812345678', '16/11/2026']);
    expect(told.values[5]).toBe('ก, ข');
    expect(told.values[6]).toMatch(
      /^https:\/\/drive\.google\.com\/open\?id=\S+, https:\/\/drive\.google\.com\/open\?id=\S+$/,
    );
  });
  test('questions of the same title share one entry of namedValues', () => {
    expect(told.named['ชื่อ']).toEqual(['812345678', '']);
    expect(told.named['กลุ่ม']).toEqual(['ก, ข']);
  });
  test('an edited answer brings only what changed, in the row where it stands now', () => {
    office.book.sheets[0]?.insertRows(2, 1);
    const edited = form.edit(event.response.id, { answers: { กลุ่ม: ['ข'] } });
    const [after] = logs(office.deliver(edited)) as [typeof told];
    expect(after.range).toBe('A3:G3');
    expect(after.values.slice(1)).toEqual(['a@x.example', '', '', '', 'ข', '']);
    expect(office.book.sheets[0]?.displayAt(3, 4)).toBe('16/11/2026');
  });
  test('uploads lie in the form owner’s Drive, private, under the form’s and the question’s name', () => {
    const { drive } = office.workspace;
    const [file] = [...drive.items.values()].filter((item) => item.name.startsWith('x'));
    expect(file === undefined ? '' : drive.path(file)).toBe(
      'My Drive/แบบ (File responses)/ไฟล์ (File responses)/x - a.pdf',
    );
    expect([file?.owner, file?.access]).toEqual([OWNER, 'PRIVATE']);
  });
  test('188: an event at the form brings the response and the form', () => {
    office.workspace.triggers.add(
      {
        scriptId: 'script',
        owner: OWNER,
        handler: 'onForm',
        event: 'ON_FORM_SUBMIT',
        source: 'FORMS',
        sourceId: form.id,
        rule: null,
      },
      'Asia/Bangkok',
    );
    const [, atForm] = logs(office.submit(form, { email: 'b@x.example', answers: { ชื่อ: '=1+1' } }).executions) as [
      unknown,
      { keys: string[]; mail: string; answers: unknown },
    ];
    expect(atForm).toEqual({
      keys: ['authMode', 'response', 'source', 'triggerUid'],
      mail: 'b@x.example',
      answers: [['ชื่อ', '=1+1']],
    });
    expect(office.book.sheets[0]?.displayAt(4, 3)).toBe('=1+1');
  });
  test('no answer becomes a formula, however it starts', () => {
    const { row } = form.submit({ answers: { ชื่อ: '+66 81 234 5678' } });
    expect(office.book.sheets[0]?.displayAt(row, 3)).toBe('+66 81 234 5678');
  });
  test('a response that a script submits sets off no trigger', () => {
    const before = office.workspace.executions.length;
    form.store({}, '');
    expect(office.workspace.executions).toHaveLength(before);
  });
});
