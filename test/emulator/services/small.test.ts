/** Utilities, stores, locks, HtmlService, Session, Logger: the small services. */
import { createHash } from 'node:crypto';
import { Execution } from '../../../emulator/core/execution';
import { bench, OFFICER, OWNER } from '../bench';

const fresh = (): ReturnType<typeof bench> => bench();
const value = (body: string): unknown => fresh().value(body);
const signed = (hex: string): number[] => [...Buffer.from(hex, 'hex')].map((byte) => (byte > 127 ? byte - 256 : byte));

describe('M. Utilities', () => {
  test('149: a text blob has no name, the type text/plain, and signed bytes', () => {
    expect(
      value(
        'const b = Utilities.newBlob("ก"); return [b.getName(), b.getContentType(), b.getBytes(), Utilities.newBlob([1]).getContentType()]',
      ),
    ).toEqual([null, 'text/plain', [-32, -72, -127], null]);
  });
  test('150: archives name themselves and come back whole', () => {
    expect(
      value(`const blobs = ["ก.txt", "ข.csv"].map((n) => Utilities.newBlob(n, null, n)); const zip = Utilities.zip(blobs); const back = Utilities.unzip(zip);
        const gz = Utilities.gzip(blobs[0]); const un = Utilities.ungzip(Utilities.gzip(blobs[0], "ก.txt.gz"));
        return [zip.getName(), back.map((b) => [b.getName(), b.getContentType(), b.getDataAsString()]), gz.getName(), gz.getContentType(), un.getName(), un.getContentType(), un.getDataAsString()]`),
    ).toEqual([
      'archive.zip',
      [
        ['ก.txt', 'text/plain', 'ก.txt'],
        ['ข.csv', 'text/csv', 'ข.csv'],
      ],
      'archive.gz',
      'application/x-gzip',
      'ก.txt',
      null,
      'ก.txt',
    ]);
  });
  test('151: digests are signed; without a charset Thai text becomes question marks', () => {
    const sha = (text: string): number[] => signed(createHash('sha256').update(text).digest('hex'));
    expect(
      value(
        'const D = Utilities.DigestAlgorithm.SHA_256; return [Utilities.computeDigest(D, "กa"), Utilities.computeDigest(D, "กa", Utilities.Charset.UTF_8)]',
      ),
    ).toEqual([sha('?a'), sha('กa')]);
    expect(value('return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, "")')).toEqual(
      signed('d41d8cd98f00b204e9800998ecf8427e'),
    );
    expect(value('return Utilities.computeHmacSha256Signature("what do ya want for nothing?", "Jefe")')).toEqual(
      signed('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'),
    );
  });
  test('text of another charset is read, not written', () => {
    expect(value('return Utilities.newBlob([-95, 65]).getDataAsString("windows-874")')).toBe('กA');
    expect(fresh().fails('Utilities.newBlob("x").getDataAsString("ไม่มี")')).toMatch(/Invalid argument/);
    expect(fresh().fails('Utilities.newBlob("").setDataFromString("ก", "windows-874")')).toMatch(/^NotEmulatedError/);
  });
  test('152: wrong arguments', () => {
    expect(fresh().fails('Utilities.computeDigest("SHA_256", "x")')).toMatch(
      /^Exception: The parameters \(String,String,null\) don't match/,
    );
    expect(fresh().fails('Utilities.newBlob(["x"])')).toMatch(/Cannot convert x to byte/);
    expect(fresh().fails('Utilities.formatDate("2026", "GMT", "y")')).toBe(
      "Exception: The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    );
    expect(fresh().fails('Utilities.sleep(-1)')).toMatch(/Invalid argument/);
  });
  test('153: base64 goes both ways, web-safe too', () => {
    expect(
      value(
        'const t = "ก?>~"; const e = Utilities.base64Encode(t), w = Utilities.base64EncodeWebSafe(t); return [e, w, Utilities.newBlob(Utilities.base64Decode(w)).getDataAsString(), Utilities.newBlob(Utilities.base64DecodeWebSafe(w)).getDataAsString(), Utilities.base64Encode("ก", Utilities.Charset.US_ASCII)]',
      ),
    ).toEqual([
      Buffer.from('ก?>~').toString('base64'),
      Buffer.from('ก?>~').toString('base64').replaceAll('/', '_').replaceAll('+', '-'),
      'ก?>~',
      'ก?>~',
      'Pw==',
    ]);
  });
  test('154: CSV with quotes, commas and line breaks inside', () => {
    expect(value('return Utilities.parseCsv(\'a,"b,c","d ""e"""\\r\\n"1\\n2",,3\\n\')')).toEqual([
      ['a', 'b,c', 'd "e"'],
      ['1\n2', '', '3'],
    ]);
    expect(value('return Utilities.parseCsv("a;b", ";")')).toEqual([['a', 'b']]);
  });
  test.each([
    ['"%s is %d%%", "x", 5', 'x is 5%'],
    ['"%5.2f|%-5s|%05d", 3.14159, "ก", 42', ' 3.14|ก    |00042'],
    ['"%,d %x", 1234567, 255', '1,234,567 ff'],
    ['"%f", 1.5', '1.500000'],
  ])('155: formatString(%s) is %j', (args, text) => {
    expect(value(`return Utilities.formatString(${args})`)).toBe(text);
  });
  test('155: an unknown conversion is refused', () => {
    expect(fresh().fails('Utilities.formatString("%j", {})')).toMatch(/^Exception: Invalid format/);
  });
  test('157: dates by pattern, and Utilities.sleep moves the clock', () => {
    expect(
      value('Utilities.sleep(1500); return Utilities.formatDate(new Date(), "Asia/Bangkok", "d/M/yyyy HH:mm:ss.SSS")'),
    ).toBe('16/11/2026 09:00:01.500');
  });
  test('ids are unique and look like it', () => {
    expect(value('return [1, 2].map(() => Utilities.getUuid())')).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      expect.any(String),
    ]);
  });
});

describe('M. stores and locks', () => {
  const props = 'const p = PropertiesService.getScriptProperties();';
  test('158: what is missing is null, values are text, deleting chains', () => {
    expect(
      value(
        `${props} p.setProperty("a", 1).setProperties({b: "2"}); return [p.getProperty("x"), p.getProperty("a"), p.getKeys(), p.deleteProperty("a").getProperties(), p.setProperties({c: "3"}, true).getKeys()]`,
      ),
    ).toEqual([null, '1', ['a', 'b'], { b: '2' }, ['c']]);
    expect(fresh().fails(`${props} p.setProperty("a", null)`)).toMatch(/signature/);
  });
  test('158: document properties need a document; user properties are the user’s', () => {
    const b = fresh();
    b.value('PropertiesService.getUserProperties().setProperty("a", "mine")');
    expect(
      b.value(
        'return [PropertiesService.getUserProperties().getProperty("a"), PropertiesService.getDocumentProperties() === null]',
        { user: OFFICER },
      ),
    ).toEqual([null, false]);
  });
  test('159: 9 KB a value, 500 KB a store, key and value together', () => {
    expect(value(`${props} p.setProperty("a", "x".repeat(9216)); return p.getProperty("a").length`)).toBe(9216);
    expect(fresh().fails(`${props} p.setProperty("a", "x".repeat(9217))`)).toMatch(/value limit/);
    expect(fresh().fails(`${props} p.setProperty("a", "ก".repeat(3073))`)).toMatch(/value limit/);
    expect(fresh().fails(`${props} for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000))`)).toMatch(
      /storage quota/,
    );
  });
  const cache = 'const c = CacheService.getScriptCache();';
  test('160: put gives null; entries live 600 s unless told, 21,600 s at most', () => {
    const b = fresh();
    b.value(`${cache} c.put("a", "1"); c.put("b", "2", 999999); c.put("c", "3", 5); return c.put("d", "4", 1)`);
    b.workspace.passTime(4999);
    expect(b.value(`${cache} return c.getAll(["a", "b", "c", "d"])`)).toEqual({ a: '1', b: '2', c: '3' });
    b.workspace.passTime(600_000);
    expect(b.value(`${cache} return c.get("a")`)).toBeNull();
    b.workspace.passTime(21_000_000);
    expect(b.value(`${cache} return c.get("b")`)).toBeNull();
  });
  test('160: 250 characters a key, 100 KB a value', () => {
    expect(value(`${cache} c.put("k".repeat(250), "x".repeat(102400)); return 1`)).toBe(1);
    expect(fresh().fails(`${cache} c.put("k".repeat(251), "x")`)).toMatch(/too large: key/);
    expect(fresh().fails(`${cache} c.put("k", "x".repeat(102401))`)).toMatch(/too large: value/);
  });
  test('161: locks', () => {
    expect(
      value(
        'const l = LockService.getScriptLock(); const one = l.hasLock(); return [one, l.tryLock(0), l.tryLock(0), l.hasLock(), l.releaseLock() || l.hasLock()]',
      ),
    ).toEqual([false, true, true, true, false]);
    expect(fresh().fails('LockService.getScriptLock().tryLock(-1)')).toMatch(/Invalid argument/);
  });
  test('161: a live execution keeps others out, and its end lets them in', () => {
    const b = fresh();
    const holder = new Execution(b.workspace);
    b.workspace.lock('script/script').take(holder, 0);
    expect(
      b.value(
        'const at = Date.now(); return [LockService.getScriptLock().tryLock(5000), Date.now() - at, LockService.getUserLock().tryLock(0), LockService.getDocumentLock().tryLock(0)]',
      ),
    ).toEqual([false, 5000, true, true]);
    expect(b.fails('LockService.getScriptLock().waitLock(1)')).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    holder.end();
    expect(b.value('return LockService.getScriptLock().tryLock(0)')).toBe(true);
  });
});

describe('M. HtmlService', () => {
  test('163, 166: output chains, escapes what is not trusted, and becomes a blob', () => {
    expect(
      value(
        'const o = HtmlService.createHtmlOutput("<b>").append("x").appendUntrusted("<i>&\\"").setTitle("ก").setWidth(300).addMetaTag("viewport", "w"); return [o.getContent(), o.getTitle(), o.getWidth(), o.getMetaTags()[0].getName(), o.getBlob().getContentType(), HtmlService.getUserAgent()]',
      ),
    ).toEqual(['<b>x&lt;i&gt;&amp;&quot;', 'ก', 300, 'viewport', 'text/html', null]);
    expect(fresh().fails('HtmlService.createHtmlOutput("").addMetaTag("x", "y")')).toMatch(/not allowed/);
  });
  test('164: a missing file throws', () => {
    expect(fresh().fails('HtmlService.createHtmlOutputFromFile("ไม่มี")')).toBe(
      'Exception: No HTML file named ไม่มี was found.',
    );
  });
  test('165: <?= ?> escapes, <?!= ?> does not, <? ?> is a statement', () => {
    const template = '<? for (const x of list) { ?><li><?= x ?></li><? } ?><?!= raw; ?>|<?= none ?>';
    expect(
      value(
        `const t = HtmlService.createTemplate(${JSON.stringify(template)}); t.list = ["<a>", "ข"]; t.raw = "<hr>"; t.none = null; return t.evaluate().getContent()`,
      ),
    ).toBe('<li>&lt;a&gt;</li><li>ข</li><hr>|');
    expect(
      value(
        'const t = HtmlService.createTemplateFromFile("page"); t.title = "ก&ข"; return t.evaluate().setTitle("x").getContent()',
      ),
    ).toBe('<b>ก&amp;ข</b>');
  });
});

describe('Session and logs', () => {
  test('167: who runs and who is there, in calls and in triggers', () => {
    const who =
      'return [Session.getActiveUser().toString(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone()]';
    expect(fresh().value(who, { user: OFFICER })).toEqual([OFFICER, OFFICER, 'Asia/Bangkok']);
    expect(fresh().value(who, { user: OWNER, trigger: 'CLOCK' })).toEqual(['', OWNER, 'Asia/Bangkok']);
    expect(fresh().value(who, { user: 'a@elsewhere.example' })).toEqual(['', 'a@elsewhere.example', 'Asia/Bangkok']);
  });
  test('191: there is no user interface in a trigger', () => {
    for (const trigger of ['CLOCK', 'FORM_SUBMIT'] as const) {
      expect(fresh().fails('SpreadsheetApp.getUi()', { trigger })).toBe(
        'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
      );
      expect(fresh().fails('Browser.msgBox("x")', { trigger })).toMatch(
        /Cannot call Browser.msgBox\(\) from this context/,
      );
    }
  });
  test('logs take patterns and objects', () => {
    const { record } = fresh().run(
      'Logger.log("%s has %s", "a", 5); console.log("x", {a: 1}); console.warn("%d left", 2); return Logger.getLog()',
    );
    expect(record.logs).toEqual(['a has 5', 'x {"a":1}', 'WARNING: 2 left']);
  });
});
