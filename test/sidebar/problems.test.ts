import type { Page } from 'playwright-core';
import { openPanel, useBrowser } from './panel';
import { aQueue, aRequest, SEVEN } from './requests';

useBrowser();

const retry = (page: Page) => page.getByRole('button', { name: 'ลองใหม่' });
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();

const fail = (message: string) => () => {
  throw new Error(message);
};

/** Does as the first function says the first time, as the second afterwards. */
const once =
  <Args extends unknown[]>(first: (...args: Args) => unknown, then: (...args: Args) => unknown) =>
  (...args: Args) => {
    const now = first;
    first = then;
    return now(...args);
  };

describe('A call that was refused', () => {
  const text = 'ไม่พบแผ่นงาน "คำขอ" โปรดเลือกเมนู งานบัตร > ติดตั้ง เพื่อสร้างแผ่นงานที่ขาด';
  const refusal = { ok: false, error: 'SHEET_MISSING', text };

  test('shows the server’s words as they are, and can be tried again', async () => {
    const { page } = await openPanel({ listRequests: once(() => refusal, aQueue(SEVEN)) });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').locator('p').allInnerTexts()).toEqual([text]);
    expect(await page.locator('.row').count()).toBe(0);
    await retry(page).click();
    await told(page, 'พบ 6 คำขอ');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('of one request stands in that request, and the way back is open', async () => {
    const gone = { ok: false, error: 'REQUEST_NOT_FOUND', text: 'ไม่พบคำขอเลขที่ IDC-2569-0107' };
    const { page } = await openPanel({ listRequests: aQueue(SEVEN), openRequest: () => gone });
    await page.locator('.row').first().click();
    await page.getByRole('alert').filter({ hasText: gone.text }).waitFor();
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    await told(page, 'พบ 6 คำขอ');
  });
});

describe('A call that failed', () => {
  test.each([
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED."],
    ['Authorization is required to perform that action.'],
  ])('for the account tells of several accounts and what to do: %s', async (message) => {
    const { page } = await openPanel({ listRequests: fail(message) });
    await page.getByRole('alert').getByText('เข้าสู่ระบบ Google ไว้หลายบัญชีพร้อมกัน').waitFor();
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(3);
    await page.getByText('ข้อความสำหรับผู้ดูแลระบบ').click();
    expect(await page.getByRole('alert').innerText()).toContain(message);
  });

  test.each([
    ['NetworkError: Connection failure due to HTTP 0', 'ติดต่อ Google ไม่ได้'],
    [
      'คุณไม่ได้รับอนุญาตให้เรียกใช้ DriveApp.getFileById สิทธิ์ที่จำเป็นคือ https://www.googleapis.com/auth/drive',
      'ท่านยังไม่ได้อนุญาตสิทธิครบ',
    ],
    ['Exception: Service Spreadsheets failed', 'ทำรายการนี้ไม่สำเร็จ'],
  ])('%s: %s', async (message, sentence) => {
    const { page } = await openPanel({ listRequests: once(fail(message), aQueue(SEVEN)) });
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await retry(page).click();
    await told(page, 'พบ 6 คำขอ');
  });

  test('an empty answer is a failure: google.script.run says null when it cannot carry a result', async () => {
    const { page } = await openPanel({ listRequests: () => null });
    await page.getByRole('alert').filter({ hasText: 'ทำรายการนี้ไม่สำเร็จ' }).waitFor();
  });

  test('while opening a request can be tried again in place', async () => {
    const { page } = await openPanel({
      listRequests: aQueue(SEVEN),
      openRequest: once(fail('Service error'), () => aRequest({ files: [] })),
    });
    await page.locator('.row').first().click();
    await retry(page).click();
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
  });

  test('after a refresh takes the old list away, so that nobody takes it for the new one', async () => {
    const { page } = await openPanel({ listRequests: once(aQueue(SEVEN), fail('Service error')) });
    await told(page, 'พบ 6 คำขอ');
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.row').count()).toBe(0);
  });
});

describe('Waiting', () => {
  const never = () => new Promise(() => undefined);

  test('is told only after 150 ms', async () => {
    const { page } = await openPanel({ listRequests: once(aQueue(SEVEN), never) }, { clock: true });
    await told(page, 'พบ 6 คำขอ');
    await page.clock.pauseAt(Date.now() + 30_000);
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await page.clock.runFor(140);
    expect(await page.getByRole('status').innerText()).toBe('พบ 6 คำขอ');
    await page.clock.runFor(200);
    expect(await page.getByRole('status').innerText()).toBe('กำลังโหลดรายการคำขอ…');
  });

  test('ends after 90 seconds with a way to try again', async () => {
    const { page } = await openPanel({ listRequests: never }, { clock: true });
    await told(page, 'กำลังโหลดรายการคำขอ…');
    await page.clock.fastForward(89_000);
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.clock.fastForward(2_000);
    await page.getByRole('alert').filter({ hasText: 'ยังไม่ได้รับคำตอบจาก Google' }).waitFor();
  });
});
