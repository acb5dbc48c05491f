import type { Page } from 'playwright-core';
import type { RequestDetail } from '../../src/application/api';
import { openPanel, type Handlers, useBrowser } from './panel';
import { aQueue, aRequest, inPieces, PNG, SEVEN } from './requests';

useBrowser();

async function openFirst(request: RequestDetail = aRequest(), handlers: Handlers = {}) {
  const panel = await openPanel({
    listRequests: aQueue(SEVEN),
    openRequest: () => request,
    readFile: inPieces(PNG, 1_000_000),
    ...handlers,
  });
  await panel.page.locator('.row').first().click();
  await panel.page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
  return panel;
}

/** The labelled texts of a part of the page. */
async function facts(page: Page, place: string): Promise<Record<string, string>> {
  const pairs = await page
    .locator(`${place} .facts > div`)
    .evaluateAll((rows) =>
      rows.map((row) => [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? '']),
    );
  return Object.fromEntries(pairs) as Record<string, string>;
}

describe('One request', () => {
  test('says who, what, and how far', async () => {
    const { page, calls, errors, outside } = await openFirst();
    expect(calls.find(({ name }) => name === 'openRequest')?.args).toEqual(['IDC-2569-0107']);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล');
    expect(await page.locator('.summary .chip').innerText()).toBe('รับคำขอแล้ว รอตรวจสอบ');
    expect(await facts(page, '.summary')).toEqual({
      เลขที่คำขอ: 'IDC-2569-0107',
      วันที่รับคำขอ: '16 พ.ย. 2569',
      ประเภท: 'ข้าราชการครูและบุคลากรทางการศึกษา',
      กรณีที่ขอ: 'ขอเปลี่ยนบัตร – เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนวิทยฐานะ',
      แก้ไขแล้ว: '1 ครั้ง',
    });
    await page.locator('.photo').waitFor();
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  test('a request to be corrected says until when', async () => {
    const { page } = await openFirst(aRequest({ status: 'NEEDS_CORRECTION', correctionRound: 0 }));
    expect(await facts(page, '.summary')).toMatchObject({ ต้องแก้ไขภายใน: '16 ธ.ค. 2569' });
  });

  test('findings stand under what must be corrected and what is worth a look', async () => {
    const { page } = await openFirst();
    expect(await page.getByRole('heading', { name: 'ต้องแก้ไข 2 รายการ' }).count()).toBe(1);
    expect(await page.locator('.findings-block li').allTextContents()).toEqual(
      aRequest()
        .findings.slice(0, 2)
        .map(({ sentence }) => sentence),
    );
    expect(await page.getByRole('heading', { name: 'ควรตรวจดู 1 รายการ' }).count()).toBe(1);
    expect(await page.locator('.findings-warn li').allTextContents()).toEqual(['ยื่นเกินกำหนด 30 วัน']);
  });

  test('no findings is said, not left blank', async () => {
    const { page } = await openFirst(aRequest({ findings: [], files: [], history: [] }));
    await page.getByText('ตรวจไม่พบสิ่งที่ต้องแก้ไข').waitFor();
    await page.getByText('ไม่มีเอกสารแนบ').waitFor();
    await page.getByText('ยังไม่มีประวัติ').waitFor();
  });

  test('what an officer has returned it for stands there instead of "nothing found"', async () => {
    const { page } = await openFirst(
      aRequest({ status: 'NEEDS_CORRECTION', findings: [], returnedFor: ['ลายมือชื่อไม่ชัด'] }),
    );
    const findings = page.getByRole('region', { name: 'ผลการตรวจ' });
    expect(await findings.innerText()).toContain('ส่งคืนให้แก้ไขเรื่อง');
    expect(await findings.getByRole('listitem').allInnerTexts()).toEqual(['ลายมือชื่อไม่ชัด']);
    expect(await findings.getByText('ตรวจไม่พบสิ่งที่ต้องแก้ไข').count()).toBe(0);
  });

  test('what is over is said to be over', async () => {
    const { page } = await openFirst(aRequest({ status: 'PICKED_UP', actions: [] }));
    await page.getByText('คำขอนี้สิ้นสุดแล้ว').waitFor();
  });

  test('every filled-in field is shown in its group as a person reads it', async () => {
    const { page } = await openFirst();
    expect(await facts(page, '.group')).toMatchObject({
      เลขประจำตัวประชาชน: '1-9999-00001-01-0',
      วันเดือนปีเกิด: '5 มกราคม 2523',
      อายุ: '46 ปี',
      ประทับเวลา: '16 พ.ย. 2569 เวลา 09.12 น.',
      'สั่ง ณ วันที่': '1 กันยายน 2569',
      ประสงค์ใช้รูปถ่ายที่มีผ้าคลุมศีรษะ: 'ไม่ประสงค์',
      ยินยอมให้ใช้ข้อมูลส่วนบุคคลเพื่อการออกบัตร: 'ยินยอม',
    });
    expect(await page.locator('.group .facts > div').count()).toBe(Object.keys(aRequest().fields).length);
    expect(await page.locator('.group h3').allTextContents()).toEqual([
      'ผู้ยื่นคำขอ',
      'การติดต่อ',
      'ตำแหน่งและสังกัด',
      'กรณีที่ขอทำบัตร',
      'ที่อยู่ตามทะเบียนบ้าน',
      'การยื่นคำขอ',
    ]);
  });

  test('what could not be read is shown as it was typed', async () => {
    const fields = { citizenId: '12345', birthDate: '31/02/2523', category: 'เพื่อนบ้าน', expiryDate: 'LIFETIME' };
    const { page } = await openFirst(aRequest({ fields }));
    expect(await facts(page, '.group')).toEqual({
      เลขประจำตัวประชาชน: '12345',
      วันเดือนปีเกิด: '31/02/2523',
      ประเภทผู้ยื่นคำขอ: 'เพื่อนบ้าน',
      วันหมดอายุ: 'ตลอดชีพ',
    });
  });

  test('history tells what, from where, by whom and when; older entries on demand', async () => {
    const submitted = aRequest().history.slice(-1);
    const history = [...aRequest().history, ...submitted, ...submitted, ...submitted, ...submitted];
    const { page } = await openFirst(aRequest({ history }));
    const entries = page.locator('.history > li');
    expect((await entries.nth(1).innerText()).split(/\n+/)).toEqual([
      'ระบบส่งคืนให้แก้ไข',
      'สถานะเปลี่ยนจาก “รับคำขอแล้ว รอตรวจสอบ” เป็น “รอแก้ไข/ส่งเอกสารเพิ่มเติม”',
      'ระบบส่งคืนให้แก้ไข: ยังไม่ได้แนบรูปถ่าย',
      '10 พ.ย. 2569 เวลา 14.05 น. โดยระบบ',
    ]);
    expect(await entries.count()).toBe(5);
    await page.getByRole('button', { name: 'แสดงประวัติอีก 2 รายการ' }).click();
    expect(await entries.count()).toBe(7);
  });

  test('going back finds the queue as it was left, with the focus on the same line', async () => {
    const { page, calls } = await openPanel({
      listRequests: aQueue(SEVEN),
      openRequest: () => aRequest({ files: [] }),
    });
    await page.getByLabel('ค้นหาคำขอ').fill('โรงเรียน');
    await page.getByRole('status').filter({ hasText: 'พบ 6 คำขอ' }).waitFor();
    const line = page.locator('.row').nth(3);
    await line.click();
    const heading = page.getByRole('heading', { level: 1 });
    await heading.filter({ hasText: 'วิทยา' }).waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    expect(await line.evaluate((element) => element === document.activeElement)).toBe(true);
    const box = await line.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(760);
    expect(await page.getByLabel('ค้นหาคำขอ').inputValue()).toBe('โรงเรียน');
    expect(calls.map(({ name }) => name)).toEqual(['listRequests', 'listRequests', 'openRequest']);
  });
});

describe('Files', () => {
  test('each has its name, its size and a way to Drive', async () => {
    const { page } = await openFirst();
    const file = page.locator('.files > li').nth(1);
    expect(await file.innerText()).toMatch(/^บัตรเดิม\s+บัตรเดิม\.pdf \(1\.5 MB\)\s+เปิดใน Drive/);
    const link = page.getByRole('link', { name: 'เปิดใน Drive บัตรเดิม (เปิดในแท็บใหม่)' });
    expect(await link.getAttribute('href')).toBe('https://drive.google.com/file/d/card-1/view');
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('rel')).toBe('noopener');
  });

  test('a file that came after checking had begun says when it will count', async () => {
    const [file] = aRequest().files;
    if (file === undefined) throw new Error('no file');
    const { page } = await openFirst(aRequest({ files: [{ ...file, document: 'OLD_CARD', late: true }] }));
    await page.getByText('ส่งมาหลังเริ่มตรวจสอบ จะใช้เมื่อผู้ยื่นแก้ไขคำขอ').waitFor();
  });

  test('an address that is not a web address is not linked', async () => {
    const [file] = aRequest().files;
    const files = file === undefined ? [] : [{ ...file, url: 'javascript:alert(1)' }];
    const { page } = await openFirst(aRequest({ files }));
    expect(await page.locator('.files').getByRole('link').count()).toBe(0);
  });

  test('the photograph is put together from its pieces', async () => {
    const { page, calls } = await openFirst(aRequest(), { readFile: inPieces(PNG, 20) });
    const photo = page.getByRole('img', { name: 'รูปถ่ายของ นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล' });
    await photo.waitFor();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.photo')?.naturalWidth ?? 0) > 0);
    const parts = Math.ceil(PNG.length / 20);
    expect(calls.filter(({ name }) => name === 'readFile').map(({ args }) => args)).toEqual(
      Array.from({ length: parts }, (_, part) => ['IDC-2569-0107', 'photo-1', part]),
    );
  });

  test('no more pieces are fetched for a request that was left', async () => {
    let answerFirst = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    const { page, calls } = await openFirst(aRequest(), {
      readFile: async (...args) => {
        await held;
        return inPieces(PNG, 20)(...args);
      },
    });
    await page.getByText('กำลังโหลดรูปถ่าย…').waitFor();
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    await page.locator('.row').first().waitFor();
    answerFirst();
    await page.waitForTimeout(200);
    expect(calls.filter(({ name }) => name === 'readFile')).toHaveLength(1);
  });

  test.each([
    ['is damaged', { readFile: inPieces(Buffer.from('no picture'), 100) }, 'แสดงรูปถ่ายไม่ได้ ไฟล์อาจชำรุด'],
    [
      'may not be read by this account',
      { readFile: () => ({ ok: false, error: 'FILE_FORBIDDEN', text: 'บัญชีของท่านยังไม่ได้รับสิทธิเปิดไฟล์นี้' }) },
      'บัญชีของท่านยังไม่ได้รับสิทธิเปิดไฟล์นี้',
    ],
  ])('a photograph that %s is replaced by a sentence', async (_, handlers, sentence) => {
    const { page } = await openFirst(aRequest(), handlers);
    await page.getByText(sentence).waitFor();
    expect(await page.locator('.photo').count()).toBe(0);
    expect(await page.locator('.files').getByRole('link').count()).toBe(2);
  });

  test.each([
    ['of a kind that browsers do not show', { mime: 'image/heic' }, 'แสดงไฟล์ชนิดนี้ในแถบงานไม่ได้'],
    ['that is gone', { unreadable: true }, 'เปิดไฟล์นี้ไม่ได้ ไฟล์อาจถูกลบ'],
  ])('a photograph %s is not asked for', async (_, change, sentence) => {
    const files = aRequest()
      .files.slice(0, 1)
      .map((file) => ({ ...file, ...change }));
    const { page, calls } = await openFirst(aRequest({ files }));
    await page.getByText(sentence).waitFor();
    expect(calls.some(({ name }) => name === 'readFile')).toBe(false);
  });
});
