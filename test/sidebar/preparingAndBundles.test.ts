import { becomes } from '../support/becomes';
import type { Page } from 'playwright-core';
import type { RequestDetail } from '../../src/application/api';
import { useBrowser } from './panel';
import { ID, aFile, inTurn, isFocused, openRequest, ordered, section, soFar, tap, told } from './papers';
import { aRequest, IN_PRODUCTION } from './requests';

useBrowser();

const PREPARED = { cardCode: '04064-00012', issueDate: '2026-11-18', expiryDate: '2032-11-17' };
const withFields = (more: RequestDetail['fields']): Partial<RequestDetail> => ({
  fields: { ...aRequest().fields, ...more },
});

const BUNDLE = 'พิมพ์คำขอพร้อมเอกสารแนบ';

describe('A print bundle that takes its time', () => {
  const settle = async (page: Page, milliseconds: number): Promise<void> => {
    await page.clock.runFor(milliseconds);
    // The stand-in for Google answers outside the page's clock.
    await page.waitForTimeout(30);
  };

  test('is asked for with the same arguments every 1.5 seconds until it is made', async () => {
    const answers = inTurn<unknown>(
      soFar(0, 1),
      { ok: false, error: 'BUSY', text: 'ระบบกำลังทำงานอื่นอยู่' },
      soFar(1, 1, { files: [aFile({ kind: 'PRINT_BUNDLE' })] }),
    );
    const { page, calls } = await openRequest({}, { produceDocuments: answers }, true);
    await page.clock.pauseAt(Date.now() + 10_000);
    await tap(page, BUNDLE);
    await told(page, 'จัดทำแล้ว 0 จาก 1 รายการ');
    await settle(page, 1_400);
    expect(ordered(calls)).toHaveLength(1);
    await settle(page, 200);
    expect(ordered(calls)).toHaveLength(2);
    await settle(page, 1_600);
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    expect(ordered(calls)).toEqual(Array(3).fill([[ID], ['PRINT_BUNDLE'], {}]));
    await settle(page, 5_000);
    expect(ordered(calls)).toHaveLength(3);
  });

  test('after ten minutes the panel says that it goes on by itself, and waits on when asked to', async () => {
    const { page, calls } = await openRequest({}, { produceDocuments: () => soFar(0, 1) }, true);
    await page.clock.pauseAt(Date.now() + 10_000);
    await tap(page, BUNDLE);
    await told(page, 'จัดทำแล้ว 0 จาก 1 รายการ');
    await page.clock.fastForward(10 * 60_000);
    await told(page, 'ระบบจะทำต่อเองทุกชั่วโมง');
    const asked = ordered(calls).length;
    await settle(page, 10_000);
    expect(ordered(calls)).toHaveLength(asked);
    await tap(page, 'รอต่อ');
    await told(page, 'จัดทำแล้ว 0 จาก 1 รายการ');
    await becomes(() => ordered(calls).length, asked + 1);
  });

  test('is no longer asked for once the officer has gone back to the queue', async () => {
    const { page, calls } = await openRequest({}, { produceDocuments: () => soFar(0, 1) }, true);
    await page.clock.pauseAt(Date.now() + 10_000);
    await tap(page, BUNDLE);
    await told(page, 'จัดทำแล้ว 0 จาก 1 รายการ');
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    await settle(page, 5_000);
    expect(ordered(calls)).toHaveLength(1);
  });
});

describe('A card', () => {
  test('gets its code first and is printed then; the last day is shown before', async () => {
    let fields = aRequest().fields;
    const { page, calls } = await openRequest(IN_PRODUCTION, {
      openRequest: () => aRequest({ files: [], ...IN_PRODUCTION, fields }),
      prepareCards: () => {
        fields = { ...fields, ...PREPARED };
        return [{ requestId: ID, ok: true, status: 'IN_PRODUCTION' }];
      },
    });
    await section(page).getByText('15 พ.ย. 2575 (ไม่เกิน 6 ปีนับแต่วันออกบัตร)').waitFor();
    const day = section(page).getByLabel('วันออกบัตรที่จะพิมพ์บนบัตร');
    expect(await day.inputValue()).toBe('2026-11-16');
    await day.fill('2026-11-18');
    await section(page).getByRole('button', { name: 'กำหนดรหัสบัตร' }).dblclick();
    const card = section(page).getByRole('button', { name: 'พิมพ์บัตร' });
    await card.waitFor();
    expect(await card.evaluate(isFocused)).toBe(true);
    await section(page).getByText('รหัสบัตร 04064-00012 ออกบัตรวันที่ 18 พฤศจิกายน 2569').waitFor();
    await card.click();
    await told(page, 'จัดทำเอกสารแล้ว');
    expect(calls.filter(({ name }) => name === 'prepareCards').map(({ args }) => args)).toEqual([
      [[ID], { issueDate: '2026-11-18' }],
    ]);
    expect(ordered(calls)).toEqual([[[ID], ['CARD'], {}]]);
  });

  test('that is refused a code says why and marks the day', async () => {
    const { page, calls } = await openRequest(IN_PRODUCTION, {
      prepareCards: () => [
        { requestId: ID, ok: false, error: 'DATE_INVALID', text: 'วันออกบัตรไม่ถูกต้อง', fields: ['issueDate'] },
      ],
    });
    const day = section(page).getByLabel('วันออกบัตรที่จะพิมพ์บนบัตร');
    await day.fill('');
    await tap(page, 'กำหนดรหัสบัตร');
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    expect(calls.some(({ name }) => name === 'prepareCards')).toBe(false);
    await day.fill('2026-11-30');
    await tap(page, 'กำหนดรหัสบัตร');
    await section(page).getByRole('alert').filter({ hasText: 'วันออกบัตรไม่ถูกต้อง' }).waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
  });

  test('for which the rules give no last day takes one with a reason', async () => {
    const { page, calls } = await openRequest(
      { ...IN_PRODUCTION, expiry: { error: 'CONTRACT_END_REQUIRED' } },
      { prepareCards: () => [{ requestId: ID, ok: true, status: 'IN_PRODUCTION' }] },
    );
    await section(page)
      .getByLabel(/^วันหมดอายุ/)
      .fill('2028-09-30');
    await section(page).getByLabel('เหตุผลที่กำหนดวันหมดอายุเอง').fill('ตามสัญญา');
    await tap(page, 'กำหนดรหัสบัตร');
    await page.waitForTimeout(50);
    expect(calls.find(({ name }) => name === 'prepareCards')?.args[1]).toEqual({
      issueDate: '2026-11-16',
      expiryDate: '2028-09-30',
      note: 'ตามสัญญา',
    });
  });

  test('that was prepared is ready with what is printed on it', async () => {
    const { page } = await openRequest({
      ...IN_PRODUCTION,
      ...withFields(PREPARED),
      work: { expiryNote: 'ตามสัญญา' },
    });
    await page.getByRole('button', { name: 'บัตรเสร็จแล้ว' }).click();
    expect(await page.getByLabel('วันออกบัตร', { exact: true }).inputValue()).toBe('2026-11-18');
    expect(await page.getByLabel('รหัสบัตร').inputValue()).toBe('');
    expect(await page.getByLabel(/^วันหมดอายุ/).inputValue()).toBe('2032-11-17');
    expect(await page.getByLabel('เหตุผลที่กำหนดวันหมดอายุเอง').inputValue()).toBe('ตามสัญญา');
  });
});
