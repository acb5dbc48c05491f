import { mkdirSync } from 'node:fs';
import { launchBrowser } from '../../support/chrome';
import { startSample } from './sample';
test('shots', async () => {
  mkdirSync('/tmp/shots-site', { recursive: true });
  const sample = await startSample();
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'th-TH' });
  page.on('console', (m) => process.stderr.write('CONSOLE ' + m.text() + '\n'));
  page.on('pageerror', (m) => process.stderr.write('ERR ' + m.message + '\n'));
  const shot = async (name: string) => {
    await page.screenshot({ path: `/tmp/shots-site/${name}.png` });
  };
  await page.goto(sample.at(`/forms/${sample.form.id}`));
  await shot('form');
  await page.click('#send');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots-site/form-wrong.png', fullPage: true });
  await page.getByLabel('ชื่อ', { exact: true }).fill('สมหญิง <b>ใจดี</b>');
  await page.getByLabel('ครู', { exact: true }).check();
  await page.getByLabel('ยินยอม', { exact: true }).check();
  await page.setInputFiles('input[type=file]', {
    name: 'รูปถ่าย.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await page.screenshot({ path: '/tmp/shots-site/form-full.png', fullPage: true });
  await page.click('#send');
  await page.waitForURL(/done/);
  await shot('done');
  await page.getByText('แก้ไขคำตอบของคุณ').click();
  await page.screenshot({ path: '/tmp/shots-site/form-edit.png', fullPage: true });
  for (const [name, path] of [
    ['home', '/'],
    ['sheet', `/spreadsheets/${sample.office.book.id}`],
    ['drive', '/drive'],
    ['outbox', '/outbox'],
    ['mail', '/outbox/1'],
    ['clock', '/clock'],
    ['executions', '/executions'],
    ['execution', '/executions/1'],
    ['properties', '/properties'],
    ['missing', '/nope'],
  ] as const) {
    await page.goto(sample.at(path));
    await page.waitForTimeout(400);
    await shot(name);
  }
  await page.goto(sample.at(`/spreadsheets/${sample.office.book.id}`));
  await page.getByRole('button', { name: 'งานทดสอบ' }).click();
  await shot('menu');
  await page.getByRole('button', { name: 'เปิดแถบงาน' }).click();
  await page.waitForTimeout(1500);
  await shot('sidebar');
  await page.getByRole('button', { name: 'งานทดสอบ' }).click();
  await page.getByRole('button', { name: 'ทักทาย' }).click();
  await page.waitForTimeout(800);
  await shot('alert');
  await page.getByRole('button', { name: 'ตกลง' }).click();
  await page.getByRole('button', { name: 'งานทดสอบ' }).click();
  await page.getByRole('button', { name: 'เปิดกล่อง' }).click();
  await page.waitForTimeout(800);
  await shot('dialog');
  await page.frameLocator('iframe[title="กล่องทดสอบ"]').getByRole('button').click();
  await page.waitForTimeout(400);
  await page.locator('tr[data-r="5"] td[data-c="2"]').dblclick();
  await page.keyboard.type('ทดสอบพิมพ์');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(600);
  await shot('typed');
  const doc = [...sample.store.workspace.documents.keys()][0];
  await page.goto(sample.at(`/documents/${doc}`));
  await page.waitForTimeout(500);
  await shot('document');
  const photo = [...sample.store.workspace.drive.items.values()].find((i) => i.mime === 'image/png');
  await page.goto(sample.at(`/drive/file/${photo?.id}`));
  await page.waitForTimeout(500);
  await shot('file');
  await browser.close();
  await sample.close();
}, 60000);
