import { becomes } from '../support/becomes';
import type { Page } from 'playwright-core';
import type { RequestQuery } from '../../src/application/api';
import { openPanel, type Call, useBrowser } from './panel';
import { aQueue, aRow, SEVEN } from './requests';

useBrowser();

const bucket = (page: Page, label: string) => page.getByRole('navigation').getByRole('button', { name: label });
const names = (page: Page) => page.locator('.row-name').allTextContents();
const told = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const search = (page: Page) => page.getByLabel('ค้นหาคำขอ');
const queries = (calls: readonly Call[]) => calls.map(({ args }) => args[0] as RequestQuery);
const byStatus = async (page: Page, label: string): Promise<void> => {
  const statuses = page.getByText('เลือกดูตามสถานะ');
  if (!(await bucket(page, label).isVisible())) await statuses.click();
  await bucket(page, label).click();
};
const OPEN = { open: true, pageSize: 150 };

test.each(['America/New_York', 'Asia/Tokyo'])(
  'times are the office’s, also on a computer that is set to %s',
  async (timeZone) => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN) }, { timeZone });
    const shown = (await page.getByText('ข้อมูลเมื่อเวลา').innerText()).replace(/\D+/g, '');
    const office = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Bangkok', hour: '2-digit', minute: '2-digit' });
    const [now, before] = [0, 60_000].map((ago) => office.format(Date.now() - ago).replace(':', ''));
    expect([now, before]).toContain(shown);
  },
);

describe('Queue', () => {
  test('begins with what is to be done, with counts; statuses are folded away', async () => {
    const { page, calls, errors, outside } = await openPanel({ listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 6 คำขอ');
    expect(await page.getByRole('navigation').locator('.bucket:visible').allInnerTexts()).toEqual([
      expect.stringMatching(/^\s*เกินกำหนด\s+0$/),
      expect.stringMatching(/^\s*คำขอใหม่\s+2$/),
      expect.stringMatching(/^\s*ต้องโทรวันนี้\s+0$/),
      expect.stringMatching(/^\s*พร้อมส่งมอบบัตร\s+1$/),
      expect.stringMatching(/^\s*คำขอซ้ำ รอพิจารณา\s+1$/),
      expect.stringMatching(/^\s*ทุกเรื่องที่กำลังดำเนินการ\s+6$/),
      expect.stringMatching(/^\s*เลือกดูตามสถานะ\s*$/),
      expect.stringMatching(/^\s*เรื่องที่สิ้นสุดแล้ว\s+1$/),
    ]);
    await page.getByText('เรื่องที่สิ้นสุดแล้ว').click();
    await bucket(page, 'ผู้แทนรับบัตรแล้ว 0 คำขอ').waitFor();
    expect(queries(calls)).toEqual([OPEN]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  test.each([
    ['คำขอใหม่', ['นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล', 'นางปราณี ศรีสุข']],
    ['พร้อมส่งมอบบัตร', ['นางบุญเรือน ทองคำ']],
    ['คำขอซ้ำ รอพิจารณา', ['นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล']],
  ])('the pile %s holds as many as its count says, and the server is not asked', async (label, people) => {
    const { page, calls } = await openPanel({ listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 6 คำขอ');
    await bucket(page, label).click();
    await told(page, `พบ ${people.length} คำขอ`);
    expect(await names(page)).toEqual(people);
    expect(calls).toHaveLength(1);
    expect(await bucket(page, label).getAttribute('aria-pressed')).toBe('true');
    const heading = page.getByRole('heading', { name: label });
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('a line tells name, status, reason, school, date and every mark in words and by a shape', async () => {
    const marked = aRow({
      requestId: 'IDC-2569-0099',
      status: 'READY_FOR_PICKUP',
      callToday: true,
      service: 'LAST_DAY',
      correctionOverdue: true,
    });
    const over = aRow({ requestId: 'IDC-2569-0098', service: 'OVER' });
    const { page } = await openPanel({ listRequests: aQueue([...SEVEN, marked, over]) });
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
      'ยื่นเกินกำหนด',
    ]);
    expect((await text(2)).at(-1)).toBe('คำขอซ้ำกับ IDC-2569-0107');
    expect((await text(6)).slice(-3)).toEqual(['ครบกำหนดให้บริการวันนี้', 'เกินกำหนดแก้ไข', 'โทรวันนี้']);
    expect((await text(7)).at(-1)).toBe('เกินกำหนดให้บริการ');
    const shapes = await page.locator('.mark path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(new Set(shapes).size).toBe(6);
  });

  test('the call list has numbers to tap', async () => {
    const call = aRow({ requestId: 'IDC-2569-0099', status: 'READY_FOR_PICKUP', callToday: true });
    const noNumber = aRow({ requestId: 'IDC-2569-0098', status: 'READY_FOR_PICKUP', callToday: true, phone: 'ไม่มี' });
    const { page } = await openPanel({ listRequests: aQueue([...SEVEN, call, noNumber]) });
    await bucket(page, 'ต้องโทรวันนี้').click();
    await told(page, 'พบ 2 คำขอ');
    const links = page.getByRole('link');
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual(['tel:0812345678']);
  });

  test('duplicates that the counts of statuses leave out are explained', async () => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 6 คำขอ');
    await byStatus(page, 'รับคำขอแล้ว');
    await page.getByText('รวมคำขอซ้ำ 1 คำขอ ซึ่งไม่นับในตัวเลขของสถานะ').waitFor();
    await byStatus(page, 'กำลังตรวจสอบเอกสาร');
    await told(page, 'พบ 1 คำขอ');
    expect(await page.getByText('รวมคำขอซ้ำ').count()).toBe(0);
  });

  test('the category narrows the list in the page', async () => {
    const { page, calls } = await openPanel({ listRequests: aQueue(SEVEN) });
    await page.getByLabel('ประเภทผู้ยื่นคำขอ').selectOption('ข้าราชการบำนาญ');
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นางบุญเรือน ทองคำ']);
    expect(calls).toHaveLength(1);
  });

  test('what has ended is asked of the server', async () => {
    const { page, calls } = await openPanel({ listRequests: aQueue(SEVEN) });
    await page.getByText('เรื่องที่สิ้นสุดแล้ว').click();
    await page.getByRole('button', { name: /^รับบัตรแล้ว/ }).click();
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นายสมชาย รักเรียน']);
    expect(queries(calls).slice(1)).toEqual([{ status: 'PICKED_UP', page: 1, pageSize: 20 }]);
  });

  test('a long list comes in pages, and the ends are ends', async () => {
    const rows = Array.from({ length: 41 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` }));
    const { page, calls } = await openPanel({ listRequests: aQueue(rows) });
    const [previous, next] = [
      page.getByRole('button', { name: 'หน้าก่อน' }),
      page.getByRole('button', { name: 'หน้าถัดไป' }),
    ];
    await page.getByText('หน้า 1 จาก 3').waitFor();
    await previous.click({ force: true });
    await next.click();
    await page.getByText('หน้า 2 จาก 3').waitFor();
    await next.click();
    await page.getByText('หน้า 3 จาก 3').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    await next.click({ force: true });
    expect(calls).toHaveLength(1);
    await bucket(page, 'คำขอใหม่').click();
    await page.getByText('หน้า 1 จาก 3').waitFor();
  });

  test('more open requests than the page holds: the server filters and pages, and counts still equal lists', async () => {
    const rows = Array.from({ length: 200 }, (_, index) =>
      aRow({ requestId: `IDC-2569-${String(1000 + index)}`, status: index < 170 ? 'RECEIVED' : 'READY_FOR_PICKUP' }),
    );
    const { page, calls } = await openPanel({ listRequests: aQueue(rows) });
    await told(page, 'พบ 200 คำขอ');
    await bucket(page, 'พร้อมส่งมอบบัตร').click();
    await told(page, 'พบ 30 คำขอ');
    expect((await bucket(page, 'พร้อมส่งมอบบัตร').innerText()).trim()).toMatch(/30$/);
    expect(queries(calls).at(-1)).toEqual({ open: true, todo: 'READY', page: 1, pageSize: 20 });
  });

  test('a page that no longer exists gives way to the last one', async () => {
    let rows = Array.from({ length: 21 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` }));
    const { page } = await openPanel({ listRequests: (query) => aQueue(rows)(query) });
    await page.getByRole('button', { name: 'หน้าถัดไป' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 1);
    rows = rows.slice(0, 5);
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.row').length === 5);
  });

  test('refreshes by hand, and by itself once a minute', async () => {
    let rows = [...SEVEN];
    const { page } = await openPanel({ listRequests: (query) => aQueue(rows)(query) }, { clock: true });
    await told(page, 'พบ 6 คำขอ');
    rows = [aRow({ requestId: 'IDC-2569-0108' }), ...rows];
    await page.getByRole('button', { name: 'โหลดข้อมูลใหม่' }).click();
    await told(page, 'พบ 7 คำขอ');
    rows = [aRow({ requestId: 'IDC-2569-0109' }), ...rows];
    await page.clock.runFor(61_000);
    await told(page, 'พบ 8 คำขอ');
  });

  test.each([
    ['ไม่มีคำขอในรายการนี้', []],
    ['ไม่มีคำขอในรายการนี้', SEVEN],
  ])('an empty list says so: %s', async (sentence, rows) => {
    const { page } = await openPanel({ listRequests: aQueue(rows) });
    await bucket(page, 'เกินกำหนด').click();
    await told(page, sentence);
  });
});

describe('Search', () => {
  test('finds in the page at every letter, and everywhere when the officer pauses', async () => {
    let answer = (): void => undefined;
    const wait = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const queue = aQueue(SEVEN);
    const { page, calls } = await openPanel({
      listRequests: async (query) => {
        if (query?.text !== undefined) await wait;
        return queue(query);
      },
    });
    await told(page, 'พบ 6 คำขอ');
    await search(page).fill('ส');
    await page.waitForFunction(() => document.querySelectorAll('.row').length < 6);
    expect(await names(page)).not.toContain('นายสมชาย รักเรียน');
    answer();
    await page.getByText('นายสมชาย รักเรียน').waitFor();
    expect(queries(calls).slice(1)).toEqual([{ text: 'ส', page: 1, pageSize: 20 }]);
  });

  test.each([
    ['081-234 5678', 6],
    ['๐๘๑๒๓๔๕๖๗๘', 6],
    ['01010', 6],
    ['IDC-2569-0103', 1],
    ['คลองใหญ่', 4],
  ])('%s finds %i open requests before the server has answered', async (text, count) => {
    const queue = aQueue(SEVEN);
    const { page } = await openPanel({
      listRequests: (query) => (query?.text === undefined ? queue(query) : new Promise(() => undefined)),
    });
    await told(page, 'พบ 6 คำขอ');
    await search(page).fill(text);
    await page.waitForFunction((wanted) => document.querySelectorAll('.row').length === wanted, count);
  });

  test('waits 300 ms, Enter does not', async () => {
    const { page, calls } = await openPanel({ listRequests: aQueue(SEVEN) }, { clock: true });
    await told(page, 'พบ 6 คำขอ');
    // Before the list refreshes by itself.
    await page.clock.pauseAt(Date.now() + 30_000);
    const before = calls.length;
    const settle = async (ms: number) => {
      await page.clock.runFor(ms);
      await page.evaluate(() => Promise.resolve());
    };
    await search(page).fill('ศรี');
    await settle(250);
    expect(calls).toHaveLength(before);
    await search(page).press('Enter');
    await settle(20);
    await becomes(() => queries(calls).at(-1), expect.objectContaining({ text: 'ศรี' }));
    await search(page).fill('ศรีสุข');
    await settle(290);
    expect(calls).toHaveLength(before + 1);
    await settle(130);
    expect(queries(calls).at(-1)).toMatchObject({ text: 'ศรีสุข' });
  });

  test('an older answer that arrives late is dropped', async () => {
    let answerOlder = (): void => undefined;
    const older = new Promise<void>((resolve) => {
      answerOlder = resolve;
    });
    const queue = aQueue(SEVEN);
    const { page, calls } = await openPanel({
      listRequests: async (query) => {
        if (query?.text === 'นาย') await older;
        return queue(query);
      },
    });
    await told(page, 'พบ 6 คำขอ');
    await search(page).fill('นาย');
    await told(page, 'กำลังค้นในคำขอทั้งหมด…');
    await search(page).fill('ปราณี');
    await told(page, 'พบ 1 คำขอ');
    answerOlder();
    await page.waitForTimeout(500);
    expect(queries(calls).map(({ text }) => text)).toEqual([undefined, 'นาย', 'ปราณี']);
    expect(await names(page)).toEqual(['นางปราณี ศรีสุข']);
  });

  test('a pile of work does not hold a search back; a status does, and one tap searches everywhere', async () => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN) });
    await told(page, 'พบ 6 คำขอ');
    await bucket(page, 'พร้อมส่งมอบบัตร').click();
    await search(page).fill('ปราณี');
    await told(page, 'พบ 1 คำขอ');
    await byStatus(page, 'กำลังตรวจสอบเอกสาร');
    await told(page, 'ไม่พบคำขอที่ตรงกับที่ค้นหา');
    await page.getByRole('button', { name: 'ค้นหาในทุกสถานะและทุกประเภท' }).click();
    await told(page, 'พบ 1 คำขอ');
    expect(await names(page)).toEqual(['นางปราณี ศรีสุข']);
  });

  test('clearing shows everything again and stays in the box', async () => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN) });
    await search(page).fill('ปราณี');
    await told(page, 'พบ 1 คำขอ');
    await page.getByRole('button', { name: 'ล้างคำค้น' }).click();
    await told(page, 'พบ 6 คำขอ');
    expect(await search(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('Many at once', () => {
  const five = Array.from({ length: 5 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` }));

  test('are carried out one after another, counted, each with its result; the list is loaded anew', async () => {
    const { page, calls } = await openPanel({
      listRequests: aQueue(five),
      applyActionToMany: ([requestId]) => [
        requestId === 'IDC-2569-1002'
          ? { requestId, ok: false, error: 'BUSY', text: 'ระบบกำลังทำงานอื่นอยู่' }
          : { requestId, ok: true, status: 'CHECKING' },
      ],
    });
    await told(page, 'พบ 5 คำขอ');
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await page.getByRole('checkbox').first().uncheck();
    await told(page, 'เลือกแล้ว 4 คำขอ');
    await page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).click();
    await page.getByRole('button', { name: 'ยืนยัน' }).click();
    await told(page, 'เสร็จแล้ว 3 คำขอ ทำไม่ได้ 1 คำขอ');
    expect(await page.getByRole('list', { name: 'ผลการทำรายการ' }).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('IDC-2569-1001: เริ่มตรวจสอบแล้ว'),
      expect.stringContaining('IDC-2569-1002: ระบบกำลังทำงานอื่นอยู่'),
      expect.stringContaining('IDC-2569-1003: เริ่มตรวจสอบแล้ว'),
      expect.stringContaining('IDC-2569-1004: เริ่มตรวจสอบแล้ว'),
    ]);
    const before = queries(calls).length;
    await page.getByRole('button', { name: 'ปิดผลการทำรายการ' }).click();
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).waitFor();
    await becomes(() => queries(calls).slice(before), [OPEN]);
  });

  test('can be stopped; what was done is told', async () => {
    let answer = (): void => undefined;
    const { page, calls } = await openPanel({
      listRequests: aQueue(five),
      applyActionToMany: async ([requestId]) => {
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
        return [{ requestId, ok: true, status: 'CHECKING' }];
      },
    });
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).click();
    await page.getByRole('button', { name: 'ยืนยัน' }).click();
    await told(page, 'ทำแล้ว 0 จาก 5 คำขอ');
    await page.getByRole('button', { name: 'หยุด', exact: true }).click();
    answer();
    await told(page, 'เสร็จแล้ว 1 คำขอ · หยุดแล้ว ยังไม่ได้ทำ 4 คำขอ');
    expect(calls.filter(({ name }) => name === 'applyActionToMany')).toHaveLength(1);
  });

  test('what cannot be done to all of them is not offered, and a reason is asked for', async () => {
    const { page, calls } = await openPanel({ listRequests: aQueue(SEVEN) });
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    expect(await page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).count()).toBe(0);
    await page.getByRole('button', { name: 'ยกเลิกคำขอ' }).click();
    const form = page.getByRole('form', { name: 'ยกเลิกคำขอ 6 คำขอ' });
    // What it leads to is said before it is confirmed.
    expect(await form.getByRole('listitem').allInnerTexts()).toEqual([
      'สถานะจะเปลี่ยนเป็น “ยกเลิกคำขอ”',
      'ระบบจะส่งอีเมลถึงผู้ยื่นคำขอทุกคนที่มีอีเมล',
      'หากยกเลิกผิด หัวหน้าหรือผู้ดูแลระบบนำกลับมาตรวจสอบได้',
    ]);
    await form.getByRole('button', { name: 'ยืนยัน' }).click();
    expect(await form.getByLabel('เหตุผล').getAttribute('aria-invalid')).toBe('true');
    await form.getByRole('alert').waitFor();
    expect(calls).toHaveLength(1);
  });

  test('cards that have a code keep their day: the day that is asked is for the others', async () => {
    const making = five.map((row) => ({ ...row, status: 'IN_PRODUCTION' as const }));
    const { page, calls } = await openPanel({
      listRequests: aQueue(making),
      applyActionToMany: ([requestId]) => [{ requestId, ok: true, status: 'READY_FOR_PICKUP' }],
    });
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await page.getByRole('button', { name: 'บัตรเสร็จแล้ว' }).click();
    await page.getByLabel('วันออกบัตรของคำขอที่ยังไม่มีรหัสบัตร').fill('2026-11-19');
    await page.getByRole('button', { name: 'ยืนยัน' }).click();
    // Nobody has said that the cards are made.
    await page.getByRole('alert').filter({ hasText: 'โปรดกรอกช่อง' }).waitFor();
    expect(calls.some(({ name }) => name === 'applyActionToMany')).toBe(false);
    await page.getByLabel('ทุกใบพิมพ์ ตรวจสอบ').check();
    await page.getByRole('button', { name: 'ยืนยัน' }).click();
    await told(page, 'เสร็จแล้ว 5 คำขอ');
    const data = calls.filter(({ name }) => name === 'applyActionToMany').map(({ args }) => args[2]);
    expect(data).toEqual(making.map(() => ({ issueDateForNew: '2026-11-19', productionComplete: true })));
  });

  test('whoever only looks at requests is offered no action', async () => {
    const { page } = await openPanel({ listRequests: aQueue(five, 'SUPERVISOR') });
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await told(page, 'เลือกแล้ว 5 คำขอ');
    expect(await page.getByRole('button', { name: 'เริ่มตรวจสอบ' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'ยกเลิกคำขอ' }).count()).toBe(0);
  });
});
