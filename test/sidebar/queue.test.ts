import type { Browser, Page } from 'playwright-core';
import type { RequestQuery } from '../../src/application/api';
import { launchBrowser } from '../support/chrome';
import { openPanel, type Call } from './panel';
import { aQueue, aRow, SEVEN } from './requests';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const bucket = (page: Page, label: string) => page.getByRole('navigation').getByRole('button', { name: label });
const names = (page: Page) => page.locator('.row-name').allTextContents();
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const search = (page: Page) => page.getByLabel('ค้นหาคำขอ');
const queries = (calls: readonly Call[]) => calls.map(({ args }) => args[0] as RequestQuery);

describe('Queue', () => {
  test('piles show their counts, new requests first, finished ones folded away', async () => {
    const { page, errors, outside } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 7 คำขอ');
    expect(await page.getByRole('navigation').locator('.bucket:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/^รับคำขอแล้ว รอตรวจสอบ\s+2$/),
      expect.stringMatching(/^กำลังตรวจสอบเอกสาร\s+1$/),
      expect.stringMatching(/^รอแก้ไข\/ส่งเอกสารเพิ่มเติม\s+0$/),
      expect.stringMatching(/^เอกสารครบถ้วน อยู่ระหว่างจัดทำบัตร\s+1$/),
      expect.stringMatching(/^จัดทำบัตรแล้ว รอรับบัตร\s+1$/),
      expect.stringMatching(/^ทุกสถานะ\s+6$/),
      expect.stringMatching(/^\s*เรื่องที่สิ้นสุดแล้ว\s+1$/),
    ]);
    await page.getByText('เรื่องที่สิ้นสุดแล้ว').click();
    await bucket(page, 'ผู้แทนรับบัตรแล้ว 0 คำขอ').waitFor();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  test('a tap on a pile lists it and leads to the list', async () => {
    const { page, calls } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 7 คำขอ');
    await bucket(page, 'กำลังตรวจสอบเอกสาร').click();
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นายอนุชา บุญมี']);
    expect(queries(calls).at(-1)).toEqual({ status: 'CHECKING', page: 1, pageSize: 20 });
    expect(await bucket(page, 'กำลังตรวจสอบเอกสาร').getAttribute('aria-pressed')).toBe('true');
    const heading = page.getByRole('heading', { name: 'กำลังตรวจสอบเอกสาร' });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a line tells name, status, reason, school, date and every mark in words', async () => {
    const { page } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    const lines = page.locator('.row');
    await lines.first().waitFor();
    const text = async (index: number) => (await lines.nth(index).innerText()).split(/\s*\n\s*/);
    expect(await text(0)).toEqual([
      'นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล',
      'รับคำขอแล้ว รอตรวจสอบ',
      'ขอเปลี่ยนบัตร – เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนวิทยฐานะ',
      'โรงเรียนวัดเขาสุกิม (สุวรรณประชานุเคราะห์)',
      'รับเมื่อ 16 พ.ย. 2569 · IDC-2569-0107',
      'ต้องแก้ไข 2 รายการ',
      'เกินกำหนด 30 วัน',
    ]);
    expect((await text(2)).at(-1)).toBe('คำขอซ้ำกับ IDC-2569-0107');
    expect((await text(1)).at(-1)).toBe('รับเมื่อ 16 พ.ย. 2569 · IDC-2569-0106');
    const shapes = await page.locator('.mark path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(new Set(shapes).size).toBe(3);
  });

  test('duplicates that the counts leave out are explained', async () => {
    const { page } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await page.getByText('รวมคำขอซ้ำ 1 คำขอ ซึ่งไม่นับในตัวเลขของสถานะ').waitFor();
    await bucket(page, 'กำลังตรวจสอบเอกสาร').click();
    await told(page, 'พบ 1 คำขอ');
    expect(await page.getByText('รวมคำขอซ้ำ').count()).toBe(0);
  });

  test('the category narrows the list', async () => {
    const { page, calls } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await page.getByLabel('ประเภทผู้ยื่นคำขอ').selectOption('ข้าราชการบำนาญ');
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นางบุญเรือน ทองคำ']);
    expect(queries(calls).at(-1)).toEqual({ category: 'PENSIONER_CIVIL', page: 1, pageSize: 20 });
  });

  test('a long list comes in pages, and the ends are ends', async () => {
    const rows = Array.from({ length: 41 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` }));
    const { page, calls } = await openPanel(browser, { listRequests: aQueue(rows) });
    const [previous, next] = [
      page.getByRole('button', { name: 'หน้าก่อน' }),
      page.getByRole('button', { name: 'หน้าถัดไป' }),
    ];
    await page.getByText('หน้า 1 จาก 3').waitFor();
    await previous.click({ force: true });
    expect(queries(calls)).toHaveLength(1);
    await next.click();
    await page.getByText('หน้า 2 จาก 3').waitFor();
    await next.click();
    await page.getByText('หน้า 3 จาก 3').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    await next.click({ force: true });
    expect(queries(calls).map((query) => query.page)).toEqual([1, 2, 3]);
    await bucket(page, 'รับคำขอแล้ว').click();
    await page.getByText('หน้า 1 จาก 3').waitFor();
  });

  test('a page that no longer exists gives way to the last one', async () => {
    let rows = Array.from({ length: 21 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` }));
    const { page } = await openPanel(browser, { listRequests: (query) => aQueue(rows)(query) });
    await page.getByRole('button', { name: 'หน้าถัดไป' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    rows = rows.slice(0, 5);
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 5);
  });

  test('refreshing asks the same again', async () => {
    let rows = [...SEVEN];
    const { page, calls } = await openPanel(browser, { listRequests: (query) => aQueue(rows)(query) });
    await told(page, 'พบ 7 คำขอ');
    await bucket(page, 'รับคำขอแล้ว').click();
    await told(page, 'พบ 3 คำขอ');
    rows = [aRow({ requestId: 'IDC-2569-0108' }), ...rows];
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await told(page, 'พบ 4 คำขอ');
    expect(queries(calls).at(-1)).toEqual({ status: 'RECEIVED', page: 1, pageSize: 20 });
  });

  test.each([
    ['ยังไม่มีคำขอ', []],
    ['ไม่มีคำขอในสถานะนี้', SEVEN],
  ])('an empty list says why: %s', async (sentence, rows) => {
    const { page } = await openPanel(browser, { listRequests: aQueue(rows) });
    await page.getByRole('button', { name: 'ทุกสถานะ' }).waitFor();
    if (rows.length > 0) await bucket(page, 'รอแก้ไข').click();
    await told(page, sentence);
  });
});

describe('Search', () => {
  test('asks the server once, when the officer pauses', async () => {
    const { page, calls } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 7 คำขอ');
    await search(page).pressSequentially(' ปราณี ', { delay: 20 });
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นางปราณี ศรีสุข']);
    expect(queries(calls).slice(1)).toEqual([{ text: 'ปราณี', page: 1, pageSize: 20 }]);
  });

  test('waits 300 ms, Enter does not', async () => {
    const { page, calls } = await openPanel(browser, { listRequests: aQueue(SEVEN) }, { clock: true });
    await told(page, 'พบ 7 คำขอ');
    await page.clock.pauseAt(Date.now() + 60_000);
    const settle = async (ms: number) => {
      await page.clock.runFor(ms);
      await page.evaluate(() => Promise.resolve());
    };
    await search(page).fill('ศรี');
    await settle(250);
    expect(calls).toHaveLength(1);
    await search(page).press('Enter');
    await settle(20);
    expect(queries(calls).at(-1)).toMatchObject({ text: 'ศรี' });
    await search(page).fill('ศรีสุข');
    await settle(290);
    expect(calls).toHaveLength(2);
    await settle(130);
    expect(queries(calls).at(-1)).toMatchObject({ text: 'ศรีสุข' });
  });

  test('an older answer that arrives late is dropped', async () => {
    let answerOlder = (): void => undefined;
    const older = new Promise<void>((resolve) => {
      answerOlder = resolve;
    });
    const queue = aQueue(SEVEN);
    const { page, calls } = await openPanel(browser, {
      listRequests: async (query) => {
        if (query?.text === 'นาย') await older;
        return queue(query);
      },
    });
    await told(page, 'พบ 7 คำขอ');
    await search(page).fill('นาย');
    await told(page, 'กำลังโหลดรายการคำขอ…');
    await search(page).fill('ปราณี');
    await told(page, 'พบ 1 คำขอ');
    answerOlder();
    await page.waitForTimeout(200);
    expect(queries(calls).map(({ text }) => text)).toEqual([undefined, 'นาย', 'ปราณี']);
    expect(await names(page)).toEqual(['นางปราณี ศรีสุข']);
  });

  test('nothing found in a status: one tap searches everywhere', async () => {
    const { page } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await bucket(page, 'กำลังตรวจสอบเอกสาร').click();
    await search(page).fill('ปราณี');
    await told(page, 'ไม่พบคำขอที่ตรงกับที่ค้นหา');
    await page.getByRole('button', { name: 'ค้นหาในทุกสถานะและทุกประเภท' }).click();
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นางปราณี ศรีสุข']);
  });

  test('clearing shows everything again and stays in the box', async () => {
    const { page } = await openPanel(browser, { listRequests: aQueue(SEVEN) });
    await search(page).fill('ปราณี');
    await told(page, 'พบ 1 คำขอ');
    await page.getByRole('button', { name: 'ล้างคำค้น' }).click();
    await told(page, 'พบ 7 คำขอ');
    expect(await search(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
