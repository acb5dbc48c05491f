/** Nobody but this machine's own pages reaches the site, and nothing that people wrote runs in it. */
import { get, post, postJson, raw } from './ask';
import { HOSTILE, OFFICER, OWNER, startSample, type SampleSite } from './sample';

let sample: SampleSite;
let port: string;
beforeAll(async () => {
  sample = await startSample();
  ({ port } = new URL(sample.site.url));
});
afterAll(() => sample.close());

describe('The door', () => {
  it.each(['evil.example', 'evil.example:8787', 'localhost', 'localhost.evil.example', '127.0.0.1:1'])(
    'is closed to the host name %s',
    async (host) => {
      expect(await raw(sample, '/', { Host: host })).toMatchObject({ status: 421 });
    },
  );

  it.each(['localhost', '127.0.0.1'])('is open to %s', async (host) => {
    expect(await raw(sample, '/', { Host: `${host}:${port}` })).toMatchObject({ status: 200 });
  });

  it.each(['http://evil.example', 'null', 'https://localhost', 'http://127.0.0.1:1'])(
    'takes no change from a page of %s',
    async (origin) => {
      const before = sample.store.workspace.now();
      const answer = await post(sample, '/clock/advance', {
        headers: { Origin: origin },
        body: new URLSearchParams({ by: '3600000' }),
      });
      expect(answer.status).toBe(403);
      expect(sample.store.workspace.now()).toBe(before);
    },
  );

  it('takes no change from another site when the browser says so without an origin', async () => {
    const headers = {
      Host: `localhost:${port}`,
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    expect(await raw(sample, '/person', headers, 'POST', 'person=a@b.example')).toMatchObject({ status: 403 });
  });

  it('takes calls as JSON only, which a foreign form cannot send', async () => {
    const answer = await post(sample, '/api/call', {
      headers: { 'Content-Type': 'text/plain' },
      body: '{"function":"add","args":[1,2]}',
    });
    expect(answer.status).toBe(415);
  });

  it('refuses a body beyond the limit before reading it', async () => {
    const headers = {
      Host: `localhost:${port}`,
      'Content-Type': 'application/json',
      'Content-Length': String(3 * 1024 * 1024),
    };
    expect(await raw(sample, '/api/cell', headers, 'POST', 'x'.repeat(3 * 1024 * 1024))).toMatchObject({ status: 413 });
  });

  it('has no write but POST', async () => {
    expect(await raw(sample, '/', { Host: `localhost:${port}` }, 'PUT')).toMatchObject({ status: 405 });
  });

  it.each([
    '/%E0%A4%A',
    '/nothing',
    '/drive/file/..%2F..%2Fetc',
    '//evil.example/',
    'http://evil.example/',
    '/outbox/99',
  ])('answers the odd address %s with a sentence', async (path) => {
    const { status, text } = await raw(sample, path, { Host: `localhost:${port}` });
    expect([200, 400, 404]).toContain(status);
    expect(text).toMatch(/[ก-๙]{4}/);
  });

  it('goes back only to pages of its own after signing in', async () => {
    for (const back of ['//evil.example/', '/\\evil.example', 'http://evil.example']) {
      const answer = await post(sample, '/person', { body: new URLSearchParams({ person: 'A@B.example', back }) });
      expect(answer.headers.get('location')).toBe('/');
      expect(answer.headers.get('set-cookie')).toContain(encodeURIComponent('a@b.example'));
    }
  });
});

describe('Words of a hostile person', () => {
  beforeAll(() => {
    const { workspace } = sample.store;
    const { office, form } = sample;
    const answer = {
      email: 'x@y.example',
      answers: { ชื่อ: HOSTILE, เหตุผล: HOSTILE, ประเภท: HOSTILE },
      files: { รูปถ่าย: [{ name: `${HOSTILE}.html`, mime: 'text/html', bytes: Buffer.from(HOSTILE) }] },
    };
    office.submit(form, answer);
    form.facts.title = form.facts.description = form.facts.confirmation = HOSTILE;
    for (const item of form.facts.items) item.helpText = item.choices[0] = HOSTILE;
    const sheet = office.book.sheets[0];
    sheet?.enter(4, 4, { value: HOSTILE });
    sheet?.editExtras(4, 4, () => ({
      note: HOSTILE,
      style: { Background: '"><script>', FontColor: 'red;x:url(//e)' },
    }));
    office.book.addSheet({ name: HOSTILE });
    for (const id of [office.book.id, form.id])
      Object.assign(workspace.drive.items.get(id) ?? {}, { name: HOSTILE, description: HOSTILE });
    workspace.propertyStore('script').set(HOSTILE, HOSTILE);
    workspace.executions[0]?.logs.push(HOSTILE);
    Object.assign(workspace.executions[0] ?? {}, { error: HOSTILE, function: HOSTILE });
    const document = [...workspace.documents.keys()][0] ?? '';
    Object.assign(workspace.drive.items.get(document) ?? {}, { name: HOSTILE });
    workspace
      .uiOf(OWNER)
      .menus.push({ title: HOSTILE, items: [{ kind: 'ITEM', caption: HOSTILE, functionName: 'greet' }] });
  });

  const paths = (): string[] => {
    const { workspace } = sample.store;
    const book = sample.office.book.id;
    const file = [...workspace.drive.items.values()].find((item) => item.mime === 'text/html')?.id ?? '';
    const folder = workspace.drive.items.get(file)?.parent ?? '';
    const response = [...sample.form.responses.keys()][0] ?? '';
    return [
      '/',
      '/forms',
      `/forms/${sample.form.id}`,
      `/forms/${sample.form.id}/responses/${response}`,
      `/forms/${sample.form.id}/done?response=${response}`,
      '/spreadsheets',
      `/spreadsheets/${book}`,
      '/drive',
      `/drive/${folder}`,
      `/drive/file/${file}`,
      `/drive/file/${book}`,
      `/documents/${[...workspace.documents.keys()][0] ?? ''}`,
      '/outbox',
      '/outbox/1',
      `/outbox?to=${encodeURIComponent(HOSTILE)}`,
      '/clock',
      '/clock?since=1',
      '/executions',
      '/executions/1',
      '/executions?failed=1',
      '/properties',
    ];
  };

  it('stand on every page as words', async () => {
    let seen = 0;
    for (const path of paths()) {
      const { status, text, headers } = await get(sample, path);
      expect([path, status]).toEqual([path, 200]);
      expect([path, /<script>alert|<img src=x/i.test(text)]).toEqual([path, false]);
      expect(headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      if (text.includes('&lt;script&gt;alert')) seen += 1;
    }
    expect(seen).toBeGreaterThan(14);
  });

  it('stand in the grid as words', async () => {
    const sheet = sample.office.book.sheets[0]?.id ?? 0;
    const { html, tabs } = (await get(sample, `/api/rows/${sample.office.book.id}/${sheet}`)).json() as {
      html: string;
      tabs: string;
    };
    expect(html).toContain('&lt;script&gt;alert');
    expect(html + tabs).not.toMatch(/<script|<img|url\(/i);
  });

  it('end in no header', async () => {
    const file = [...sample.store.workspace.drive.items.values()].find((item) => item.mime === 'text/html');
    Object.assign(file ?? {}, { name: 'a"\r\nX-Evil: 1\r\n\ud800ก.html', mime: 'text/html\r\nX-Evil: 1' });
    const { status, headers } = await get(sample, `/drive/file/${file?.id ?? ''}/content`);
    expect(status).toBe(200);
    expect(headers.get('x-evil')).toBeNull();
    expect(headers.get('content-type')).toBe('application/octet-stream');
  });

  it('in a mail stay in a frame without scripts and without a way out', async () => {
    const { text, headers } = await get(sample, '/outbox/1/body');
    expect(headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox;.*default-src 'none'/,
    );
    // Google's addresses lead to this site.
    expect(text).toContain(`${sample.at('/open?url=')}https%3A%2F%2Fdocs.google.com`);
    expect((await get(sample, '/outbox/1')).text).toMatch(
      /<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/,
    );
  });
});

describe('Who may see what', () => {
  it.each([
    ['/spreadsheets/BOOK', OFFICER, 200],
    ['/spreadsheets/BOOK', 'stranger@else.example', 403],
    ['/spreadsheets/BOOK/export.xlsx', 'stranger@else.example', 403],
    ['/drive/file/FILE', OFFICER, 403],
    ['/drive/file/FILE/content', OFFICER, 403],
    ['/documents/DOCUMENT', OFFICER, 403],
    ['/documents/DOCUMENT/page', OFFICER, 403],
  ])('%s for %s: %i', async (path, person, status) => {
    const { workspace } = sample.store;
    const file = [...workspace.drive.items.values()].find((item) => item.size > 0)?.id ?? '';
    const full = path
      .replace('BOOK', sample.office.book.id)
      .replace('FILE', file)
      .replace('DOCUMENT', [...workspace.documents.keys()][0] ?? '');
    expect((await get(sample, full, { person })).status).toBe(status);
  });

  it('lets nobody call the script who may not edit the file', async () => {
    const answer = await postJson(sample, '/api/call', { function: 'add', args: [1, 2] }, 'stranger@else.example');
    expect(answer.status).toBe(403);
  });
});
