import { becomes } from '../support/becomes';
import type { Page } from 'playwright-core';
import { bar, five, IDS, select, tap, told } from './many';
import { aFile, aRefusal, inTurn, made, ordered, soFar } from './papers';
import { aQueue, aRequest } from './requests';
import { useBrowser } from './panel';

useBrowser();

async function order(page: Page, ...labels: string[]): Promise<void> {
  await tap(page, 'จัดทำเอกสาร');
  for (const label of labels) await page.getByLabel(label, { exact: true }).check();
  await tap(page, 'จัดทำเอกสาร');
}

const settle = async (page: Page, milliseconds: number): Promise<void> => {
  await page.clock.runFor(milliseconds);
  // The stand-in for Google answers outside the page's clock.
  await page.waitForTimeout(30);
};

const FOLDER = 'https://drive.google.com/drive/folders/folder-1';

describe('An order of many documents', () => {
  test('the order is asked again unchanged while it continues; at the end stand files and refusals', async () => {
    const names = Array.from({ length: 25 }, (_, index) =>
      aFile({ fileId: String(index), name: `บัตร ${String(index)}` }),
    );
    const [, ...others] = names;
    const first = aFile({ fileId: '0', name: 'บัตร 0', tooSmall: ['ตำแหน่ง'] });
    const { page, calls } = await select(
      {
        produceDocuments: inTurn(
          soFar(1, 26, { files: [first] }),
          soFar(20, 26, { files: [first, ...others.slice(0, 19)] }),
          soFar(26, 26, { files: [first, ...others], skipped: [aRefusal()], folderUrl: FOLDER }),
        ),
      },
      true,
    );
    await order(page, 'บัตรประจำตัว');
    await told(page, 'จัดทำแล้ว 1 จาก 26 รายการ');
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('1');
    await settle(page, 1_600);
    await told(page, 'จัดทำแล้ว 20 จาก 26 รายการ');
    await settle(page, 1_600);
    await told(page, 'จัดทำเอกสารแล้ว 25 ไฟล์ ทำไม่ได้ 1 รายการ');
    expect(ordered(calls)).toEqual(Array(3).fill([IDS, ['CARD'], { layout: 'SHEET' }]));
    expect(await page.getByRole('list', { name: 'รายการที่ทำไม่ได้' }).innerText()).toContain(
      'นางสาวสมหญิง ใจดี · บัตรประจำตัว: คำขอ IDC-2569-1002 ไม่มีไฟล์รูปถ่าย',
    );
    const files = page.getByRole('list', { name: 'เอกสารที่ได้' }).getByRole('link');
    expect(await files.count()).toBe(20);
    await tap(page, 'ดูทั้งหมด 25 รายการ');
    expect(await files.count()).toBe(25);
    await bar(page).getByText('จัดทำใหม่: ตำแหน่ง').waitFor();
    const folder = bar(page).getByRole('link', { name: 'เปิดโฟลเดอร์เอกสาร' });
    expect(await folder.getAttribute('href')).toBe(FOLDER);
    await tap(page, 'ปิดผลการทำรายการ');
    await told(page, 'เลือกแล้ว 5 คำขอ');
  });

  test('the officer may stop waiting: what comes late still counts, and nothing more is asked', async () => {
    let answer = (): void => undefined;
    const { page, calls } = await select({
      produceDocuments: () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(soFar(2, 5, { files: [aFile()] }));
          };
        }),
    });
    await order(page, 'คำขอมีบัตรประจำตัว');
    await tap(page, 'เลิกรอ');
    await told(page, 'เลิกรอแล้ว ส่วนที่เหลือระบบจะทำต่อเองภายในหนึ่งชั่วโมง');
    answer();
    await bar(page).getByRole('link', { name: 'เปิดเอกสาร' }).waitFor();
    await page.waitForTimeout(100);
    expect(ordered(calls)).toHaveLength(1);
    await tap(page, 'รอต่อ');
    await told(page, 'จัดทำแล้ว 2 จาก 5 รายการ');
    await becomes(() => ordered(calls)[1], ordered(calls)[0]);
  });

  test('the result outlasts refreshes, lists that fail, other piles and opened requests', async () => {
    let lists = 0;
    const { page } = await select({
      produceDocuments: () => made(),
      listRequests: (query) => {
        lists += 1;
        if (lists === 2) throw new Error('Service error');
        return aQueue(five)(query);
      },
      openRequest: () => aRequest({ files: [] }),
    });
    await order(page, 'คำขอมีบัตรประจำตัว');
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    await tap(page, 'โหลดข้อมูลใหม่');
    await page.getByRole('alert').waitFor();
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    await tap(page, 'ลองใหม่');
    await page.locator('.row').first().click();
    await tap(page, 'กลับไปรายการคำขอ');
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    await page.getByRole('button', { name: 'พร้อมส่งมอบบัตร' }).click();
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
  });
});
