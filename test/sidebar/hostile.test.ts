import { openPanel, useBrowser } from './panel';
import { aQueue, aRequest, aRow, CHECKING } from './requests';

useBrowser();

const TEXTS = [
  '<img src=x onerror="window.hit=1">',
  '</script><script>window.hit=1</script>',
  '{{constructor.constructor("window.hit=1")()}} <?= 1 ?> ${1}',
  '\u202eเลขที่กลับ\u202d\u2067ด้าน',
  '=HYPERLINK("https://evil.example","x")',
  '&lt;b&gt; &amp; "\'`',
  'ก'.repeat(5000),
];

describe('Text from outside', () => {
  test.each(TEXTS.map((text) => [text.slice(0, 40), text] as const))('is shown as text: %s', async (_, text) => {
    const row = aRow({ fullName: text, school: text });
    const request = aRequest({
      fullName: text,
      fields: { firstName: text, contactAddress: text, email: text },
      findings: [{ code: 'OTHER', key: text, severity: 'BLOCK', sentence: text }],
      files: aRequest()
        .files.slice(1)
        .map((file) => ({ ...file, name: text })),
      history: aRequest()
        .history.slice(0, 1)
        .map((entry) => ({ ...entry, note: text, by: text })),
    });
    const { page, outside, errors } = await openPanel({
      listRequests: aQueue([row]),
      openRequest: () => request,
    });
    const line = page.locator('.row');
    await line.waitFor();
    expect(await line.locator('bdi').allTextContents()).toEqual([text, text]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);

    await line.click();
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(text);
    expect(await page.locator('.group dd').allTextContents()).toEqual([text, text, text]);
    expect(await page.locator('.findings li').allTextContents()).toEqual([text]);
    expect(await page.locator('.files bdi').allTextContents()).toEqual([text]);
    expect(await page.locator('.history bdi').allTextContents()).toEqual([text, `โดย ${text}`]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);

    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
  });

  test.each(TEXTS.map((text) => [text.slice(0, 40), text] as const))(
    'is shown as text where officers work, too: %s',
    async (_, text) => {
      const signed = { at: '2026-11-16T09:00:00+07:00', by: text };
      const { page, outside, errors } = await openPanel({
        listRequests: aQueue([aRow()]),
        openRequest: () =>
          aRequest({
            ...CHECKING,
            files: [],
            findings: [{ code: 'OTHER', key: text, severity: 'BLOCK', sentence: text }],
            position: { ok: true, text, warnings: [] },
            consequences: { ACCEPT: { to: 'IN_PRODUCTION', message: { subject: text, recipient: text } } },
            checklist: [{ id: 'ph_size', advisory: false, entry: { mark: 'NA', note: text, ...signed } }],
            work: { calls: [{ ...signed, result: 'REACHED', note: text }] },
            bring: [text],
          }),
        applyAction: () => ({ ok: false, error: 'CHANGED', text }),
      });
      await page.locator('.row').click();
      await page.getByRole('button', { name: 'รับเรื่อง ลงทะเบียนคุม' }).click();
      await page.getByLabel('เหตุผลสำหรับ').fill(text.slice(0, 500));
      await page.getByRole('button', { name: 'ยืนยัน' }).click();
      expect(await page.getByRole('alert').locator('.notice-text span').textContent()).toBe(text);
      expect(await page.locator('.consequences bdi').textContent()).toContain(text);
      expect(await page.locator('.check-item input[type=text]').inputValue()).toBe(text);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      expect(await page.locator('main img, main script').count()).toBe(0);
      expect(await page.evaluate(() => 'hit' in window)).toBe(false);
      expect([...outside, ...errors]).toEqual([]);
    },
  );

  test('a name with direction marks does not turn what stands beside it', async () => {
    const { page } = await openPanel({
      listRequests: aQueue([aRow()]),
      openRequest: () =>
        aRequest({
          files: aRequest()
            .files.slice(1)
            .map((file) => ({ ...file, name: 'ใบสั่ง\u202egpj.exe' })),
        }),
    });
    await page.locator('.row').click();
    const size = page.locator('.files .quiet');
    await size.waitFor();
    const [name, whole] = [await size.locator('bdi').boundingBox(), await size.boundingBox()];
    // The size "(1.5 MB)" stays to the right of the name.
    expect(name?.x).toBe(whole?.x);
  });

  test('a hostile search text goes to the server as it is', async () => {
    const { page, calls } = await openPanel({ listRequests: aQueue([]) });
    await page.getByLabel('ค้นหาคำขอ').fill('"><script>');
    await page.getByRole('status').filter({ hasText: 'ไม่พบคำขอ' }).waitFor();
    expect(calls.at(-1)?.args).toEqual([{ text: '"><script>', page: 1, pageSize: 20 }]);
  });
});
