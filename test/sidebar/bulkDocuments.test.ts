import { bar, IDS, select, tap, told } from './many';
import { openPanel, useBrowser } from './panel';
import { made, ordered } from './papers';
import { aQueue, aRow, SEVEN } from './requests';

useBrowser();

describe('Documents for many', () => {
  test('only what fits all of them is offered, and something must be chosen', async () => {
    const { page, calls } = await select({});
    await tap(page, 'จัดทำเอกสาร');
    const kinds = page.getByRole('group', { name: 'เลือกเอกสาร' });
    expect((await kinds.locator('label').allInnerTexts()).map((text) => text.trim())).toEqual([
      'คำขอมีบัตรประจำตัว',
      'บัตรประจำตัว',
      'บันทึกข้อความขออนุมัติออกบัตร',
      'พิมพ์คำขอพร้อมเอกสารแนบ',
    ]);
    expect(
      await kinds
        .getByRole('checkbox')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await tap(page, 'จัดทำเอกสาร');
    await page.getByRole('alert').filter({ hasText: 'โปรดเลือกเอกสารอย่างน้อยหนึ่งรายการ' }).waitFor();
    expect(ordered(calls)).toEqual([]);
  });

  test('each kind takes its own choices, in one order', async () => {
    const { page, calls } = await select({ produceDocuments: () => made() });
    await tap(page, 'จัดทำเอกสาร');
    for (const label of ['บัตรประจำตัว', 'บันทึกข้อความขออนุมัติออกบัตร', 'พิมพ์คำขอพร้อมเอกสารแนบ', 'รวมเป็นไฟล์เดียว'])
      await page.getByLabel(label, { exact: true }).check();
    expect(await page.getByLabel('หลายบัตรในแผ่น A4').isChecked()).toBe(true);
    await page.getByLabel('เลขที่บันทึกข้อความ').fill('ศธ 04064/12');
    await page.getByRole('button', { name: 'จัดทำเอกสาร', exact: true }).dblclick();
    await told(page, 'จัดทำเอกสารแล้ว 1 ไฟล์');
    expect(ordered(calls)).toEqual([
      [IDS, ['CARD', 'MEMO', 'PRINT_BUNDLE'], { layout: 'SHEET', memoNo: 'ศธ 04064/12', together: true }],
    ]);
  });

  test('choices of kinds that were taken back are not sent', async () => {
    const { page, calls } = await select({ produceDocuments: () => made() });
    await tap(page, 'จัดทำเอกสาร');
    await page.getByLabel('พิมพ์คำขอพร้อมเอกสารแนบ').check();
    await page.getByLabel('รวมเป็นไฟล์เดียว').check();
    await page.getByLabel('พิมพ์คำขอพร้อมเอกสารแนบ').uncheck();
    await page.getByLabel('บัตรประจำตัว', { exact: true }).check();
    await page.getByLabel('หน้าละหนึ่งบัตร').check();
    await tap(page, 'จัดทำเอกสาร');
    await told(page, 'จัดทำเอกสารแล้ว');
    expect(ordered(calls)).toEqual([[IDS, ['CARD'], {}]]);
  });

  test('a whole list is chosen in one go, and more than 300 are too many for one order', async () => {
    const rows = Array.from({ length: 301 }, (_, index) => aRow({ requestId: `IDC-2569-${String(2000 + index)}` }));
    const { page } = await openPanel({ listRequests: () => ({ ...aQueue(rows)({ open: true }), rows }) });
    await tap(page, 'เลือกหลายคำขอ');
    await tap(page, 'เลือกทั้ง 301 คำขอในรายการ');
    await bar(page).getByText('จัดทำเอกสารได้ครั้งละไม่เกิน 300 คำขอ').waitFor();
    const opener = page.getByRole('button', { name: 'จัดทำเอกสาร' });
    expect(await opener.count()).toBe(0);
    await page.getByRole('checkbox').first().uncheck();
    await opener.waitFor();
  });
});

describe('Codes for many', () => {
  test('are given one after another with one date; the requests stay chosen for printing', async () => {
    const { page, calls } = await select({
      prepareCards: ([requestId]) => [
        requestId === IDS[1]
          ? { requestId, ok: false, error: 'CARD_CODE_PREFIX_UNSET', text: 'ยังไม่ได้กำหนดเลข 5 หลักหน้ารหัสบัตร' }
          : { requestId, ok: true, status: 'IN_PRODUCTION' },
      ],
    });
    await tap(page, 'กำหนดรหัสบัตร');
    await page.getByLabel('วันออกบัตร').fill('2026-11-18');
    await tap(page, 'ยืนยัน');
    await told(page, 'เสร็จแล้ว 4 คำขอ ทำไม่ได้ 1 คำขอ');
    await bar(page).getByText('ยังไม่ได้กำหนดเลข 5 หลักหน้ารหัสบัตร').waitFor();
    expect(calls.filter(({ name }) => name === 'prepareCards').map(({ args }) => args)).toEqual(
      IDS.map((id) => [[id], { issueDateForNew: '2026-11-18' }]),
    );
    await tap(page, 'ปิดผลการทำรายการ');
    await told(page, 'เลือกแล้ว 5 คำขอ');
  });

  test('are not offered where a request is not in production', async () => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN) });
    await tap(page, 'เลือกหลายคำขอ');
    await tap(page, 'เลือกทั้งหน้านี้');
    expect(await page.getByRole('button', { name: 'กำหนดรหัสบัตร' }).count()).toBe(0);
  });
});
