/** What people do on the site over HTTP: answering the form, typing into the sheet, reading mail, letting time pass. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../../emulator/store';
import { get, post, postJson } from './ask';
import { OFFICER, OWNER, startSample, type SampleSite } from './sample';

let sample: SampleSite;
beforeEach(async () => {
  sample = await startSample();
});
afterEach(() => sample.close());

const PHOTO = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7) % 256)),
  Buffer.from('\r\n--'),
]);

interface Filled {
  readonly fields?: Record<string, string | readonly string[]>;
  readonly files?: readonly (readonly [name: string, mime: string, bytes: Uint8Array])[];
  readonly email?: string;
}

const itemId = (title: string) => sample.form.facts.items.find((item) => item.title === title)?.id ?? 0;

/** A valid answer, with changes by title. */
function answers({
  fields = {},
  files = [['รูป ถ่าย.png', 'image/png', PHOTO]],
  email = 'somying@school.example',
}: Filled = {}): FormData {
  const body = new FormData();
  body.set('email', email);
  for (const [title, value] of Object.entries({ ชื่อ: 'สมหญิง', ประเภท: 'ครู', ยินยอม: 'ยินยอม', ...fields })) {
    const [name, suffix = ''] = title.split('/');
    for (const one of [value].flat()) if (one !== '') body.append(`q${itemId(name ?? '')}${suffix}`, one);
  }
  for (const [name, mime, bytes] of files)
    body.append(`q${itemId('รูปถ่าย')}`, new Blob([new Uint8Array(bytes)], { type: mime }), name);
  return body;
}

const submit = (filled?: Filled) => post(sample, `/forms/${sample.form.id}`, { body: answers(filled) });
const sheet = () => sample.form.sheet;
const cells = (row: number) => Array.from({ length: 9 }, (_, index) => sheet()?.displayAt(row, index + 1));
const upload = () => [...sample.store.workspace.drive.items.values()].find((item) => item.size > 0);

describe('The form', () => {
  it('stores an answer with its file, byte for byte, and runs the trigger', async () => {
    const answer = await submit({ fields: { เหตุผล: 'บรรทัดหนึ่ง\r\nบรรทัดสอง', วันเกิดเหตุ: '2026-11-01' } });
    expect(answer.status).toBe(303);
    expect(cells(2).slice(1, 8)).toEqual([
      'somying@school.example',
      'สมหญิง',
      'บรรทัดหนึ่ง\nบรรทัดสอง',
      'ครู',
      '',
      'ยินยอม',
      '1/11/2026',
    ]);
    const file = await get(sample, `/drive/file/${upload()?.id ?? ''}/content`);
    expect(Buffer.from(file.bytes).equals(PHOTO)).toBe(true);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('content-disposition')).toBe(
      `inline; filename="___ ____ - somying.png"; filename*=UTF-8''${encodeURIComponent('รูป ถ่าย - somying.png')}`,
    );
    expect(sample.store.workspace.mail.sent.map((mail) => mail.subject)).toEqual(['ได้รับคำขอของ สมหญิง']);
    const done = await get(sample, answer.headers.get('location') ?? '');
    expect(done.text).toContain('แก้ไขคำตอบของคุณ');
  });

  it.each([
    ['no name', { fields: { ชื่อ: '  ' } }, 'จำเป็นต้องตอบคำถามนี้'],
    ['no consent', { fields: { ยินยอม: '' } }, 'จำเป็นต้องตอบคำถามนี้'],
    ['no file', { files: [] }, 'จำเป็นต้องตอบคำถามนี้'],
    ['an empty other', { fields: { ประเภท: '__other__' } }, 'จำเป็นต้องตอบคำถามนี้'],
    ['a choice that is not offered', { fields: { หมู่โลหิต: 'บี' } }, 'ตัวเลือกนี้ไม่มีในแบบฟอร์ม'],
    ['a day that does not exist', { fields: { วันเกิดเหตุ: '2026-02-30' } }, 'วันที่ไม่ถูกต้อง'],
    ['no address', { email: 'nobody' }, 'โปรดระบุอีเมลที่ถูกต้อง'],
    [
      'three files where two may be',
      { files: [1, 2, 3].map((n) => [`${n}.png`, 'image/png', PHOTO] as const) },
      'แนบได้ไม่เกิน 2 ไฟล์',
    ],
    [
      'one byte too many',
      { files: [['big.png', 'image/png', new Uint8Array(1024 * 1024 + 1)] as const] },
      'ใหญ่เกิน 1.0 MB',
    ],
  ])('takes nothing with %s, and keeps what was typed', async (_name, filled: Filled, problem) => {
    const answer = await submit({ ...filled, fields: { เหตุผล: 'ยังอยู่', ...filled.fields } });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(problem);
    expect(answer.text).toContain('ยังอยู่</textarea>');
    expect(sample.form.responses.size).toBe(0);
  });

  it('takes files of exactly the limit, and words of one’s own', async () => {
    expect(
      (
        await submit({
          fields: { ประเภท: '__other__', 'ประเภท/_other': 'พนักงานราชการ' },
          files: [['a.bin', 'application/x', new Uint8Array(1024 * 1024)]],
        })
      ).status,
    ).toBe(303);
    expect(cells(2)[4]).toBe('พนักงานราชการ');
  });

  it('shows an answer again for editing, and brings only what changed', async () => {
    await submit();
    const [id = ''] = sample.form.responses.keys();
    const page = await get(sample, `/forms/${sample.form.id}/responses/${id}`);
    expect(page.text).toMatch(/value="สมหญิง"/);
    expect(page.text).toMatch(/value="ครู"\s+checked/);
    const [kept] = [sample.form.responses.get(id)?.answers[itemId('รูปถ่าย')] ?? []].flat();
    const body = answers({
      fields: { ชื่อ: 'สมหญิง ใหม่', 'รูปถ่าย/_keep': kept ?? '' },
      files: [['สอง.png', 'image/png', PHOTO]],
    });
    expect((await post(sample, `/forms/${sample.form.id}/responses/${id}`, { body })).status).toBe(303);
    expect(cells(2).slice(2, 5)).toEqual(['สมหญิง ใหม่', '', 'ครู']);
    expect(sample.form.responses.get(id)?.answers[itemId('รูปถ่าย')]).toEqual([kept, expect.any(String)]);
    expect(sheet()?.lastRow()).toBe(2);
    // The event of an edit names the changed questions only.
    expect(sample.store.workspace.mail.sent.at(-1)?.subject).toBe('ได้รับคำขอของ สมหญิง ใหม่');
  });

  it('keeps no file of another answer that an edit names', async () => {
    await submit();
    await submit({ email: 'other@school.example' });
    const [first = '', second = ''] = sample.form.responses.keys();
    const [foreign = ''] = [sample.form.responses.get(first)?.answers[itemId('รูปถ่าย')] ?? []].flat();
    const body = answers({ fields: { 'รูปถ่าย/_keep': foreign }, files: [] });
    expect((await post(sample, `/forms/${sample.form.id}/responses/${second}`, { body })).status).toBe(400);
  });

  it('is closed when its owner has closed it', async () => {
    sample.form.facts.accepting = false;
    sample.form.facts.closedMessage = 'ปิดรับแล้ว';
    expect((await get(sample, `/forms/${sample.form.id}`)).text).toContain('ปิดรับแล้ว');
    expect((await submit()).status).toBe(403);
    expect(sample.form.responses.size).toBe(0);
  });
});

describe('Files', () => {
  it.each([
    ['text/html', '<script>alert(1)</script>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['image/png', '<script>alert(1)</script>'],
    ['application/pdf', '<script>alert(1)</script>'],
  ])('of type %s that could run are saved, never opened', async (mime, text) => {
    await submit({ files: [['ไฟล์.x', mime, Buffer.from(text)]] });
    const { headers } = await get(sample, `/drive/file/${upload()?.id ?? ''}/content`);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox;/);
  });

  it('of text are shown as text', async () => {
    await submit({ files: [['บันทึก.txt', 'text/plain', Buffer.from('สวัสดี <b>')]] });
    const { headers, text } = await get(sample, `/drive/file/${upload()?.id ?? ''}/content`);
    expect([headers.get('content-type'), text]).toEqual(['text/plain; charset=utf-8', 'สวัสดี <b>']);
  });

  it('can be shared by who may edit them, and then be seen', async () => {
    await submit();
    const path = `/drive/file/${upload()?.id ?? ''}`;
    expect(
      (
        await post(sample, `${path}/share`, {
          person: OFFICER,
          body: new URLSearchParams({ person: OFFICER, role: 'editor' }),
        })
      ).status,
    ).toBe(403);
    expect(
      (await post(sample, `${path}/share`, { body: new URLSearchParams({ person: OFFICER, role: 'viewer' }) })).status,
    ).toBe(303);
    expect((await get(sample, path, { person: OFFICER })).status).toBe(200);
    expect((await get(sample, '/drive', { person: OFFICER })).text).toContain(
      'รูป ถ่าย - somying.png'.replace('รูป ถ่าย', upload()?.name.split(' - ')[0] ?? ''),
    );
    await post(sample, `${path}/share`, { body: new URLSearchParams({ person: OFFICER, role: 'none' }) });
    expect((await get(sample, path, { person: OFFICER })).status).toBe(403);
  });

  it.each([
    ['/spreadsheets/BOOK/export.xlsx', 'PK'],
    ['/documents/DOCUMENT/export.docx', 'PK'],
    ['/documents/DOCUMENT/export.pdf', '%PDF'],
    ['/outbox/1/mail.eml', 'From: owner@office.example'],
  ])('%s is downloaded', async (path, begins) => {
    await submit();
    const document = [...sample.store.workspace.documents.keys()][0] ?? '';
    const answer = await get(sample, path.replace('BOOK', sample.office.book.id).replace('DOCUMENT', document));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(answer.text.startsWith(begins)).toBe(true);
  });

  it.each([
    ['https://docs.google.com/spreadsheets/d/BOOK/edit', '/spreadsheets/BOOK'],
    ['https://docs.google.com/spreadsheets/d/BOOK/export?format=xlsx', '/spreadsheets/BOOK/export.xlsx'],
    ['https://docs.google.com/document/d/DOCUMENT/edit?usp=drivesdk', '/documents/DOCUMENT'],
    ['https://drive.google.com/open?id=FILE', '/drive/file/FILE'],
    ['VIEW', '/forms/FORM'],
    ['VIEW?edit2=abc', '/forms/FORM/responses/abc'],
  ])('%s leads to %s', async (from, to) => {
    await submit();
    const names: Record<string, string> = {
      BOOK: sample.office.book.id,
      DOCUMENT: [...sample.store.workspace.documents.keys()][0] ?? '',
      FILE: upload()?.id ?? '',
      FORM: sample.form.id,
      VIEW: sample.form.viewUrl,
    };
    const full = (text: string) => text.replace(/BOOK|DOCUMENT|FILE|FORM|VIEW/g, (name) => names[name] ?? '');
    const answer = await get(sample, `/open?url=${encodeURIComponent(full(from))}`);
    expect(answer.headers.get('location')).toBe(full(to));
  });
});

describe('The spreadsheet', () => {
  const rows = async (from: number) =>
    (await get(sample, `/api/rows/${sample.office.book.id}/${sheet()?.id ?? 0}?from=${from}`)).json() as {
      html: string;
      from: number;
      to: number;
      rows: number;
    };
  const type = (row: number, column: number, text: string, person = OWNER, more: object = {}) =>
    postJson(
      sample,
      '/api/cell',
      { book: sample.office.book.id, sheet: String(sheet()?.id), row, column, text, ...more },
      person,
    );

  it('comes in pages with its frozen heading on each', async () => {
    for (let row = 2; row <= 20_000; row++) sheet()?.enter(row, 3, { value: `คนที่ ${row}` });
    const page = await rows(19_001);
    expect(page).toMatchObject({ from: 19_001, to: 19_200, rows: 20_000 });
    expect(page.html).toContain('คนที่ 19001');
    expect(page.html).toContain('ประทับเวลา');
    expect(page.html).not.toContain('คนที่ 19201');
    expect(page.html.length).toBeLessThan(500_000);
  });

  it('shows what cells show, and takes what is typed as Sheets does', async () => {
    expect((await type(5, 2, '15/3/2569')).json()).toMatchObject({ ok: true });
    await type(6, 2, '=1+2');
    const { html } = await rows(1);
    expect(html).toMatch(/data-edit="=1\+2"[^>]*>3</);
    expect(sheet()?.displayAt(5, 2)).toContain('2569');
  });

  it('keeps strangers and mere viewers from typing', async () => {
    sample.store.workspace.drive.items.get(sample.office.book.id)?.viewers.push('viewer@office.example');
    expect((await type(5, 2, 'x', 'viewer@office.example')).status).toBe(403);
    expect((await type(5, 2, 'x', 'stranger@else.example')).status).toBe(403);
    expect((await type(5, 2, 'x', OFFICER)).status).toBe(200);
  });

  it('asks before a cell with a warning, and closes one that is protected', async () => {
    const plain = { description: '', editors: [], unprotected: [] };
    sheet()?.facts.protections.push(
      { id: 1, range: 'A1:C1', warningOnly: true, ...plain },
      { id: 2, range: 'D:D', warningOnly: false, ...plain },
    );
    expect((await type(1, 2, 'x', OFFICER)).json()).toMatchObject({ ok: false, confirm: expect.any(String) });
    expect((await type(1, 2, 'x', OFFICER, { confirmed: true })).json()).toMatchObject({ ok: true });
    expect((await type(9, 4, 'x', OFFICER)).status).toBe(403);
    expect((await type(9, 4, 'x', OWNER)).status).toBe(200);
  });

  it.each([
    [0, 1],
    [1, 0],
    [1, 999],
    [1.5, 1],
  ])('has no cell %d, %d', async (row, column) => {
    expect((await type(row, column, 'x')).status).toBe(400);
  });

  it('builds the menu when it is opened, and runs its items', async () => {
    const page = await get(sample, `/spreadsheets/${sample.office.book.id}`);
    expect(page.text).toContain('งานทดสอบ \\u003e ย่อย \\u003e ทักทาย');
    const greeted = await postJson(sample, '/api/menu', { path: 'งานทดสอบ > ย่อย > ทักทาย' });
    expect(greeted.json()).toMatchObject({
      ok: true,
      screen: { toasts: [{ title: 'ทักทาย', message: 'สวัสดี' }], alerts: [{ title: 'เรียบร้อย', prompt: 'ทำงานเสร็จแล้ว' }] },
    });
    const again = await postJson(sample, '/api/menu', { path: 'งานทดสอบ > พัง' });
    expect(again.json()).toMatchObject({ ok: false, error: 'Error: ตั้งใจให้พัง', screen: { toasts: [], alerts: [] } });
  });

  it('shows the sidebar in a sandbox of its own, once anew for each showing', async () => {
    const keyOf = async () =>
      (
        (await postJson(sample, '/api/menu', { path: 'งานทดสอบ > เปิดแถบงาน' })).json() as {
          screen: { sidebar: { key: number } };
        }
      ).screen.sidebar.key;
    const first = await keyOf();
    expect(await keyOf()).toBeGreaterThan(first);
    const frame = await get(sample, `/frames/sidebar?person=${OWNER}`);
    expect(frame.headers.get('content-security-policy')).toBe(
      "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads; frame-ancestors 'self'",
    );
    expect(frame.text).toContain('"showPanel"');
    expect(frame.text).not.toContain('"hidden_"');
    expect((await postJson(sample, '/api/close', { what: 'sidebar' })).json()).toMatchObject({
      screen: { sidebar: null },
    });
    expect((await get(sample, `/frames/sidebar?person=${OWNER}`)).status).toBe(404);
  });

  it.each([
    ['add', [2, 3], { ok: true, value: { sum: 5, who: OFFICER } }],
    ['today', [], { ok: true, value: null }],
    ['hidden_', [], { ok: false, error: 'Script function not found: hidden_' }],
    ['toString', [], { ok: false }],
    ['breakDown', [], { ok: false, error: 'Error: ตั้งใจให้พัง' }],
  ])('calls %s for a page', async (name, args, outcome) => {
    expect((await postJson(sample, '/api/call', { function: name, args }, OFFICER)).json()).toMatchObject(outcome);
  });
});

describe('Time', () => {
  const hourly = () => sample.store.workspace.executions.filter((record) => record.function === 'hourly').length;
  const advance = (fields: Record<string, string>) =>
    post(sample, '/clock/advance', { body: new URLSearchParams(fields) });

  it('passes by the hour, by days and to a date; timers run on the way', async () => {
    await advance({ by: '3600000' });
    expect([sample.store.workspace.isoNow, hourly()]).toEqual(['2026-11-16T10:05:00+07:00', 1]);
    await advance({ by: String(24 * 3_600_000) });
    expect(hourly()).toBe(25);
    const answer = await advance({ to: '2026-11-18T09:00' });
    expect([sample.store.workspace.isoNow, hourly()]).toEqual(['2026-11-18T09:00:00+07:00', 48]);
    expect((await get(sample, answer.headers.get('location') ?? '')).text).toContain(
      'วันพุธที่ 18 พฤศจิกายน พ.ศ. 2569 เวลา 09.00 น.',
    );
  });

  it.each([{ to: '2026-11-16T09:04' }, { by: '-1' }, { by: 'x' }, { to: 'soon' }, { by: '99999999999999' }])(
    'does not go %j',
    async (fields) => {
      expect((await advance(fields as Record<string, string>)).status).toBe(400);
      expect(sample.store.workspace.isoNow).toBe('2026-11-16T09:05:00+07:00');
    },
  );

  it('runs a timer when it is told to', async () => {
    const trigger = [...sample.store.workspace.triggers.all.values()].find(
      (candidate) => candidate.handler === 'hourly',
    );
    await post(sample, '/clock/run', { body: new URLSearchParams({ uid: trigger?.uid ?? '' }) });
    expect(hourly()).toBe(1);
    expect((await get(sample, '/executions')).text).toContain('hourly');
    expect((await get(sample, '/properties')).text).toContain('&quot;ran&quot;: true');
  });
});

it('writes every change down before it answers', async () => {
  await post(sample, '/clock/advance', { body: new URLSearchParams({ by: '3600000' }) });
  const journal = readFileSync(join(sample.folder, 'journal-0.ndjson'), 'utf8');
  expect(journal).toContain('"function":"hourly"');
  expect(() => openWorkspace(sample.folder)).toThrow(/in use/);
});
