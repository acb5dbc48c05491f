import type { Page } from 'playwright-core';
import { openPanel, useBrowser, type Handlers } from './panel';
import { aQueue, aRequest, inPieces, PNG, SEVEN } from './requests';

useBrowser();

const queueOfOfficer = aQueue(SEVEN);
const TITLE = 'บันทึกคำขอที่ยื่นเป็นกระดาษ';

async function openPaper(handlers: Handlers = {}) {
  const panel = await openPanel({
    listRequests: queueOfOfficer,
    enterPaperRequest: () => ({ ok: true, requestId: 'IDC-2569-0107' }),
    openRequest: () => aRequest(),
    readFile: inPieces(PNG, 1_000_000),
    ...handlers,
  });
  await panel.page.getByRole('button', { name: TITLE }).click();
  const entered = (): unknown[] =>
    panel.calls.filter(({ name }) => name === 'enterPaperRequest').map(({ args: [fields] }) => fields);
  return { ...panel, entered };
}

/** What must be in the request has a star that screen readers do not read. */
const box = (page: Page, label: string) =>
  page.getByRole('article', { name: TITLE }).getByLabel(new RegExp(`^${label}( \\*)?$`));
const save = (page: Page) => page.getByRole('button', { name: 'บันทึกคำขอ', exact: true });
const choose = async (page: Page, category: string, reason: string): Promise<void> => {
  await box(page, 'ประเภทผู้ยื่นคำขอ').selectOption(category);
  await box(page, 'ขอทำบัตรกรณี').selectOption(reason);
};
const documents = (page: Page) => page.getByRole('group', { name: 'เอกสารที่ได้รับเป็นกระดาษแล้ว' }).first();
const typeName = async (page: Page): Promise<void> => {
  await box(page, 'คำนำหน้านาม').fill('นางสาว');
  await box(page, 'ชื่อ').fill('สมหญิง');
  await box(page, 'ชื่อสกุล').fill('ใจดี');
};

describe('A request on paper', () => {
  test('is asked what concerns it, is saved as it was typed, and opens with its findings', async () => {
    const { page, entered, calls } = await openPaper();
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe(TITLE);
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await documents(page).getByRole('checkbox').count()).toBe(0);
    expect(await box(page, 'วันเริ่มสัญญาจ้าง').count()).toBe(0);

    await choose(page, 'พนักงานราชการ', 'ขอมีบัตรใหม่ – บัตรถูกทำลาย');
    await typeName(page);
    await box(page, 'เลขประจำตัวประชาชน').fill('1-9999-00001-01-0');
    await box(page, 'วันเดือนปีเกิด').fill('9 ก.ค. 2542');
    await box(page, 'หมู่โลหิต').selectOption('โอ');
    await box(page, 'วันเริ่มสัญญาจ้าง').fill('๑ ต.ค. ๒๕๖๙');
    await page.getByLabel('ข้าพเจ้าขอรับรองว่า').check();
    expect(await documents(page).getByRole('checkbox').count()).toBe(4);
    for (const name of ['รูปถ่าย', 'บันทึกแจ้งสาเหตุการชำรุด']) await documents(page).getByLabel(name).check();
    await save(page).click();

    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(entered()).toEqual([
      {
        nationality: 'ไทย',
        category: 'GOV_EMP',
        reason: 'NEW_DESTROYED',
        prefix: 'นางสาว',
        firstName: 'สมหญิง',
        lastName: 'ใจดี',
        citizenId: '1-9999-00001-01-0',
        birthDate: '9 ก.ค. 2542',
        bloodGroup: 'โอ',
        contractStartDate: '๑ ต.ค. ๒๕๖๙',
        declaration: 'YES',
        documents: ['PHOTO', 'DAMAGE_MEMO'],
      },
    ]);
    expect(calls.filter(({ name }) => name === 'openRequest').map(({ args }) => args)).toEqual([['IDC-2569-0107']]);
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    expect(calls.filter(({ name }) => name === 'listRequests').length).toBeGreaterThan(1);
  });

  test('says what it cannot be found by, and what cannot be right, before anything is sent', async () => {
    const { page, entered } = await openPaper();
    await save(page).click();
    expect(await page.getByRole('alert').innerText()).toContain('กรอบสีแดง');
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(4);
    expect(await box(page, 'ประเภทผู้ยื่นคำขอ').evaluate((one) => one === document.activeElement)).toBe(true);

    await choose(page, 'ลูกจ้างประจำ', 'ขอมีบัตรใหม่ – บัตรหาย');
    await typeName(page);
    await box(page, 'เลขประจำตัวประชาชน').fill('1999900001011');
    await box(page, 'วันเดือนปีเกิด').fill('31 ก.พ. 2542');
    await save(page).click();
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(2);
    expect(await box(page, 'เลขประจำตัวประชาชน').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByText('เลขไม่ถูกต้อง').count()).toBe(1);
    expect(await page.getByText('อ่านวันที่ไม่ได้').count()).toBe(1);
    await box(page, 'เลขประจำตัวประชาชน').fill('');
    await box(page, 'วันเดือนปีเกิด').fill('28/2/2542');
    expect(await page.getByText('28 ก.พ. 2542').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(entered()).toEqual([]);
    await save(page).click();
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(entered()).toHaveLength(1);
  });

  test('leaves out what was typed for another category or reason', async () => {
    const { page, entered } = await openPaper();
    await typeName(page);
    await choose(page, 'พนักงานราชการ', 'ขอมีบัตรใหม่ – บัตรหมดอายุ');
    await box(page, 'วันสิ้นสุดสัญญาจ้าง').fill('30 ก.ย. 2570');
    await documents(page).getByLabel('สำเนาสัญญาจ้าง').check();
    await documents(page).getByLabel('รูปถ่าย').check();
    await choose(page, 'ข้าราชการบำนาญ', 'ขอเปลี่ยนบัตร – โอน/ย้าย โรงเรียน');
    expect(await documents(page).innerText()).toContain('ขอทำบัตรกรณีนี้ไม่ได้');
    await choose(page, 'ข้าราชการบำนาญ', 'ขอมีบัตรครั้งแรก');
    await save(page).click();
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(entered()).toEqual([
      {
        nationality: 'ไทย',
        category: 'PENSIONER_CIVIL',
        reason: 'FIRST',
        prefix: 'นางสาว',
        firstName: 'สมหญิง',
        lastName: 'ใจดี',
        documents: ['PHOTO'],
      },
    ]);
  });

  test('keeps everything when it could not be saved, and is sent once however often the button is pressed', async () => {
    let answers = 0;
    const { page, entered } = await openPaper({
      enterPaperRequest: async () => {
        answers += 1;
        if (answers === 1) return { ok: false, error: 'BUSY', text: 'มีผู้อื่นกำลังบันทึก โปรดลองอีกครั้ง' };
        await new Promise((done) => setTimeout(done, 300));
        return { ok: true, requestId: 'IDC-2569-0107' };
      },
    });
    await choose(page, 'ลูกจ้างประจำ', 'ขอมีบัตรครั้งแรก');
    await typeName(page);
    await save(page).click();
    await page.getByText('มีผู้อื่นกำลังบันทึก').waitFor();
    expect(await box(page, 'ชื่อ').inputValue()).toBe('สมหญิง');
    await save(page).dblclick();
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(entered()).toHaveLength(2);
    expect(entered()[0]).toEqual(entered()[1]);
  });

  test('is not thrown away by the way back alone', async () => {
    const { page, entered } = await openPaper();
    const back = page.getByRole('button', { name: 'กลับไปรายการคำขอ' });
    await back.click();
    await page.getByRole('button', { name: TITLE }).click();
    await box(page, 'ชื่อ').fill('สมหญิง');
    await back.click();
    expect(await page.getByRole('alertdialog').innerText()).toContain('ยังไม่ได้บันทึก');
    const stay = page.getByRole('button', { name: 'พิมพ์ต่อ' });
    expect(await stay.evaluate((one) => one === document.activeElement)).toBe(true);
    await stay.click();
    expect(await box(page, 'ชื่อ').inputValue()).toBe('สมหญิง');
    await back.click();
    await page.getByRole('button', { name: 'ทิ้งข้อมูล' }).click();
    const opener = page.getByRole('button', { name: TITLE });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    await opener.click();
    expect(await box(page, 'ชื่อ').inputValue()).toBe('');
    expect(entered()).toEqual([]);
  });

  test('that is saved after the officer has gone back does not pull the page along', async () => {
    let finish: () => void = () => undefined;
    const { page, calls } = await openPaper({
      enterPaperRequest: () =>
        new Promise((done) => {
          finish = () => {
            done({ ok: true, requestId: 'IDC-2569-0107' });
          };
        }),
    });
    await choose(page, 'ลูกจ้างประจำ', 'ขอมีบัตรครั้งแรก');
    await typeName(page);
    await save(page).click();
    await page.getByRole('button', { name: 'กำลังบันทึก' }).waitFor();
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    const reloads = (): number => calls.filter(({ name }) => name === 'listRequests').length;
    const before = reloads();
    finish();
    while (reloads() === before) await page.waitForTimeout(10);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('งานวันนี้');
  });

  test('is not offered to whoever may not enter it', async () => {
    const { page } = await openPanel({ listRequests: aQueue(SEVEN, 'SUPERVISOR') });
    await page.locator('.row').first().waitFor();
    expect(await page.getByRole('button', { name: TITLE }).count()).toBe(0);
  });
});
