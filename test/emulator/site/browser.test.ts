/** The site in a real browser: google.script.run from a sandboxed page, the grid, and an applicant's way through the form. */
import { becomes } from '../../support/becomes';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/chrome';
import { OWNER, startSample, type SampleSite } from './sample';

let browser: Browser;
let sample: SampleSite;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  sample = await startSample();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(5000);
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(async () => {
  await page.close();
  await sample.close();
});

/** Opens the spreadsheet with a page of the test's own in the sidebar. */
async function openPanel(body: string) {
  await page.goto(sample.at(`/spreadsheets/${sample.office.book.id}`));
  await page.getByRole('button', { name: 'งานทดสอบ' }).click();
  sample.store.workspace.uiOf(OWNER).sidebar = { title: 'แถบ', html: body };
  await page.evaluate(() =>
    fetch('/api/close', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"what":"dialog"}' }),
  );
  await page.locator('td[data-c="12"]').last().dblclick();
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await page.locator('#side iframe').waitFor();
  const frame = page.frameLocator('#side iframe');
  await frame.locator('body').waitFor();
  return frame;
}

const script = (code: string) => `<!doctype html><html><head></head><body><output id="out"></output><script>
  const said = []; const say = (text) => { said.push(text); document.getElementById('out').textContent = said.join('|'); };
  ${code}</script></body></html>`;

describe('google.script.run', () => {
  it('gives the value and the user object to the success handler, an Error to the failure handler', async () => {
    const frame = await openPanel(
      script(`const run = google.script.run.withUserObject('u').withFailureHandler((error, user) => say((error instanceof Error) + error.message + user));
        run.withSuccessHandler((value, user) => { say(value.sum + value.who + user); run.breakDown(); }).add(2, 3);`),
    );
    await becomes(() => frame.locator('#out').textContent(), `5${OWNER}u|trueError: ตั้งใจให้พังu`);
  });

  it('throws for a Date, a function and an element, and knows no private function', async () => {
    const frame = await openPanel(
      script(`for (const arg of [new Date(), () => 1, document.body, { in: [new Date()] }, window]) {
          try { google.script.run.add(arg, 1); say('went'); } catch (error) { say(error.name); }
        }
        say(typeof google.script.run.hidden_ + typeof google.script.run.add);`),
    );
    await becomes(
      () => frame.locator('#out').textContent(),
      'TypeError|TypeError|TypeError|TypeError|TypeError|undefinedfunction',
    );
  });

  it('lets ten calls be under way at once, and carries out all', async () => {
    let most = 0;
    let open = 0;
    let tenth = (): void => undefined;
    const ten = new Promise<void>((done) => (tenth = done));
    await page.route('**/api/call', async (route) => {
      most = Math.max(most, ++open);
      if (open === 10) tenth();
      await ten;
      // Time for an eleventh, should there be one.
      await new Promise((done) => setTimeout(done, 50));
      open -= 1;
      await route.continue();
    });
    const frame = await openPanel(
      script(
        `let count = 0, sum = 0; for (let n = 0; n < 25; n++) google.script.run.withSuccessHandler((value) => { sum += value.sum; if (++count === 25) say(sum); }).add(n, 0);`,
      ),
    );
    await becomes(() => frame.locator('#out').textContent(), '300');
    expect(most).toBe(10);
  });

  it('brings null for a result with a Date, and closes the sidebar when asked', async () => {
    const frame = await openPanel(
      script(
        `google.script.run.withSuccessHandler((value) => { say(String(value)); document.getElementById('out').onclick = () => google.script.host.close(); }).today();`,
      ),
    );
    await becomes(() => frame.locator('#out').textContent(), 'null');
    await frame.locator('#out').click();
    await page.locator('#side').waitFor({ state: 'hidden' });
    expect(sample.store.workspace.uiOf(OWNER).sidebar).toBeNull();
  });

  it('is all that a page of the script can reach', async () => {
    const frame = await openPanel(
      script(`try { parent.document.title = 'x'; say('reached'); } catch (error) { say(error.name); }
        fetch('${sample.at('/clock/advance')}', { method: 'POST', body: new URLSearchParams({ by: '3600000' }) }).then(() => say('posted'), () => say('refused'));
        addEventListener('message', () => say('overheard'));`),
    );
    await becomes(() => frame.locator('#out').textContent(), 'SecurityError|refused');
    expect(sample.store.workspace.isoNow).toBe('2026-11-16T09:05:00+07:00');
  });

  it('opens Google’s addresses as pages here', async () => {
    const frame = await openPanel(
      script(`say('ready');`).replace(
        '<output',
        `<a href="https://docs.google.com/spreadsheets/d/${sample.office.book.id}/edit" target="_blank">เปิด</a><output`,
      ),
    );
    const [opened] = await Promise.all([page.context().waitForEvent('page'), frame.getByText('เปิด').click()]);
    await opened.waitForURL(`**/spreadsheets/${sample.office.book.id}`);
  });
});

describe('The sheet', () => {
  it('takes text by double click, by typing and from the keyboard alone', async () => {
    await page.goto(sample.at(`/spreadsheets/${sample.office.book.id}`));
    const cell = (row: number, column: number) => page.locator(`tr[data-r="${row}"] td[data-c="${column}"]`);
    await cell(3, 2).dblclick();
    await page.keyboard.type('หนึ่ง');
    await page.keyboard.press('Enter');
    await page.keyboard.type('two');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ไม่เอา');
    await page.keyboard.press('Escape');
    const sheet = sample.form.sheet;
    await becomes(() => [sheet?.displayAt(3, 2), sheet?.displayAt(4, 2), sheet?.displayAt(4, 3)], ['หนึ่ง', 'two', '']);
    await becomes(() => cell(4, 2).textContent(), 'two');
    await cell(3, 2).click();
    await page.keyboard.press('Delete');
    await becomes(() => sheet?.displayAt(3, 2), '');
    expect(complaints).toEqual([]);
  });

  it('shows what a menu item says, and a dialog that closes itself', async () => {
    await page.goto(sample.at(`/spreadsheets/${sample.office.book.id}`));
    const pick = async (name: string) => {
      await page.getByRole('button', { name: 'งานทดสอบ' }).click();
      await page.getByRole('button', { name }).click();
    };
    await pick('ทักทาย');
    await page.getByRole('dialog', { name: 'เรียบร้อย' }).getByText('ทำงานเสร็จแล้ว').waitFor();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await page.locator('.toast', { hasText: 'สวัสดี' }).waitFor();
    await pick('เปิดกล่อง');
    const frame = page.frameLocator('iframe[title="กล่องทดสอบ"]');
    expect(await page.locator('iframe[title="กล่องทดสอบ"]').boundingBox()).toMatchObject({ width: 320, height: 140 });
    await frame.getByRole('button').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await pick('พัง');
    await page.getByText('Error: ตั้งใจให้พัง').waitFor();
    await page.getByRole('button', { name: 'ตกลง' }).click();
    await pick('เปิดแถบงาน');
    await becomes(() => page.frameLocator('#side iframe').locator('#problem').textContent(), 'Error: ตั้งใจให้พัง');
    expect(await page.locator('#side iframe').boundingBox()).toMatchObject({ width: 300 });
    expect(complaints).toEqual([]);
  });
});

it('leads an applicant through the form: what is missing is said, files add up, the answer can be edited', async () => {
  const photo = (name: string) => ({ name, mimeType: 'image/png', buffer: Buffer.from('\x89PNG', 'latin1') });
  await page.goto(sample.at(`/forms/${sample.form.id}`));
  await page.getByRole('button', { name: 'ส่ง', exact: true }).click();
  expect(await page.locator('.question.wrong').count()).toBe(4);
  expect(sample.form.responses.size).toBe(0);
  await page.getByLabel('ชื่อ', { exact: true }).fill('สมหญิง');
  await page.getByLabel('อื่นๆ ระบุ').fill('พนักงานราชการ');
  await page.getByLabel('ยินยอม', { exact: true }).check();
  const files = page.locator('input[type=file]');
  await files.setInputFiles([photo('1.png'), photo('2.png')]);
  await files.setInputFiles(photo('3.png'));
  await page.getByText('แนบได้ไม่เกิน 2 ไฟล์').waitFor();
  await page.locator('.file-list li', { hasText: '2.png' }).getByRole('button').click();
  expect(await page.locator('.question.wrong').count()).toBe(0);
  await page.getByRole('button', { name: 'ส่ง', exact: true }).click();
  await page.getByText('แก้ไขคำตอบของคุณ').click();
  await page.getByLabel('ชื่อ', { exact: true }).fill('สมหญิง ใหม่');
  await page.getByRole('button', { name: 'ส่งคำตอบที่แก้ไข' }).click();
  await page.waitForURL(/done/);
  const [answer] = [...sample.form.responses.values()].map(({ answers }) => Object.values(answers));
  expect(answer).toContain('สมหญิง ใหม่');
  expect(answer).toContain('พนักงานราชการ');
  expect(
    [...sample.store.workspace.drive.items.values()].filter((item) => item.size > 0).map((item) => item.name),
  ).toEqual(['1 - owner.png', '3 - owner.png']);
  expect(complaints).toEqual([]);
});
