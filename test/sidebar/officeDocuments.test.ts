import type { Page } from 'playwright-core';
import type { TemplateList } from '../../src/application/api';
import { openPanel, type Call, type Handlers, useBrowser } from './panel';
import { aFile, made } from './papers';
import { aQueue, SEVEN } from './requests';

useBrowser();

const URL = 'https://drive.google.com/file/d/template-1/view';
const templates = (mayRestore: boolean): TemplateList => ({
  ok: true,
  mayRestore,
  templates: [
    { kind: 'CARD', url: URL, fields: ['fullName', 'photo'] },
    { kind: 'MEMO', url: '', fields: ['n'] },
  ],
  meanings: { fullName: 'ชื่อ-ชื่อสกุล', photo: 'รูปถ่าย', n: 'จำนวน' },
});

async function openOffice(handlers: Handlers = {}) {
  const panel = await openPanel(
    {
      listRequests: aQueue(SEVEN),
      listTemplates: () => templates(false),
      produceDocuments: () => made({ files: [aFile({ kind: 'REGISTER', name: 'ทะเบียนคุม' })] }),
      ...handlers,
    },
    { clock: true },
  );
  await panel.page.clock.setFixedTime('2026-11-20T09:00:00+07:00');
  await panel.page.locator('.row').first().waitFor();
  await panel.page.getByRole('button', { name: 'เอกสารของสำนักงาน' }).click();
  return panel;
}

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const make = async (page: Page, name: string): Promise<void> => {
  await section(page, name).getByRole('button').click();
  await section(page, name).getByRole('status').filter({ hasText: 'จัดทำเอกสารแล้ว' }).waitFor();
};
const ordered = (calls: readonly Call[]) =>
  calls.filter(({ name }) => name === 'produceDocuments').map(({ args }) => args);

describe('Documents of the office', () => {
  test('are asked of the server only when they are looked at, and the way back leads to the button', async () => {
    const { page, calls } = await openOffice();
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.innerText()).toBe('เอกสารของสำนักงาน');
    expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await section(page, 'แม่แบบเอกสาร').getByRole('link').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['listRequests', 'listTemplates']);
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
    const opener = page.getByRole('button', { name: 'เอกสารของสำนักงาน' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('registers and lists are of a year or a month, reports of a fiscal year or a month', async () => {
    const { page, calls } = await openOffice();
    const register = section(page, 'ทะเบียนคุม');
    await make(page, 'ทะเบียนคุม');
    await register.getByLabel('ทะเบียนคุม', { exact: true }).selectOption('ทะเบียนคุม ข');
    await register.getByLabel('เดือน').selectOption('มีนาคม');
    await register.getByLabel('พ.ศ.').selectOption('2568');
    await make(page, 'ทะเบียนคุม');
    await make(page, 'บัญชีรับคืนบัตรเดิม');
    await make(page, 'รายงานผลการให้บริการ');
    const report = section(page, 'รายงานผลการให้บริการ');
    expect(await report.getByLabel('ปีงบประมาณ พ.ศ.').inputValue()).toBe('2570');
    await report.getByLabel('เดือน').selectOption('พฤศจิกายน');
    expect(await report.getByLabel('พ.ศ.').inputValue()).toBe('2569');
    await make(page, 'รายงานผลการให้บริการ');
    expect(ordered(calls).map(([ids, ...rest]) => (ids === null ? rest : ids))).toEqual([
      [['REGISTER'], { register: 'A', year: 2569 }],
      [['REGISTER'], { register: 'B', year: 2568, month: 3 }],
      [['OLD_CARD_LIST'], { year: 2569, month: 11 }],
      [['SERVICE_REPORT'], { year: 2570 }],
      [['SERVICE_REPORT'], { year: 2569, month: 11 }],
    ]);
  });

  test('what is ready, the poster and blank forms need nothing but a tap', async () => {
    const { page, calls } = await openOffice();
    await make(page, 'ใบลงนามรับบัตร');
    await make(page, 'ป้ายประชาสัมพันธ์');
    const blank = section(page, 'แบบเปล่าสำหรับกรอกด้วยมือ');
    await blank.getByRole('button', { name: 'บันทึกแจ้งสาเหตุการชำรุด' }).dblclick();
    await blank.getByRole('status').filter({ hasText: 'จัดทำเอกสารแล้ว' }).waitFor();
    expect(ordered(calls)).toEqual([
      [null, ['PICKUP_SHEET'], {}],
      [null, ['FORM_POSTER'], {}],
      [null, ['DAMAGE_MEMO'], {}],
    ]);
    expect(await blank.getByRole('button').count()).toBe(3);
  });

  test('nothing to list is told in its place', async () => {
    const refusal = { ok: false, error: 'NOTHING_TO_LIST', text: 'ไม่มีรายการสำหรับจัดทำเอกสารนี้' };
    const { page } = await openOffice({ produceDocuments: () => refusal });
    await section(page, 'ใบลงนามรับบัตร').getByRole('button').click();
    await section(page, 'ใบลงนามรับบัตร').getByRole('alert').filter({ hasText: refusal.text }).waitFor();
  });
});

describe('Templates', () => {
  const entries = (page: Page) => section(page, 'แม่แบบเอกสาร').locator('.papers > li');

  test('are listed with a link and the fields they may use; officers cannot make them again', async () => {
    const { page } = await openOffice();
    const card = entries(page).first();
    const link = card.getByRole('link', { name: 'เปิดแม่แบบ บัตรประจำตัว (เปิดในแท็บใหม่)' });
    expect(await link.getAttribute('href')).toBe(URL);
    await card.getByText('ช่องข้อมูลที่ใช้ได้ 2 ช่อง').click();
    expect(await card.locator('code').allInnerTexts()).toEqual(['{{fullName}}', '{{photo}}']);
    await entries(page).last().getByText('ยังไม่มีแม่แบบ').waitFor();
    expect(await page.getByRole('button', { name: 'สร้างแม่แบบใหม่' }).count()).toBe(0);
  });

  test('are made again by the administrator, who is told first what becomes of the old one', async () => {
    let answer = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { page, calls } = await openOffice({
      listTemplates: () => templates(true),
      restoreTemplate: () => waiting.then(() => ({ ok: true, url: URL })),
    });
    const card = entries(page).first();
    await card.getByRole('button', { name: 'สร้างแม่แบบใหม่' }).click();
    await card.getByText('แม่แบบเดิมที่สำนักงานแก้ไขไว้จะยังอยู่ในโฟลเดอร์แม่แบบในชื่ออื่น').waitFor();
    const confirm = card.getByRole('button', { name: 'ยืนยัน' });
    expect(await confirm.evaluate((one) => one === document.activeElement)).toBe(true);
    await card.getByRole('button', { name: 'ไม่ทำรายการ' }).click();
    const opener = card.getByRole('button', { name: 'สร้างแม่แบบใหม่' });
    expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(calls.some(({ name }) => name === 'restoreTemplate')).toBe(false);
    await opener.click();
    await confirm.dblclick();
    answer();
    await card.getByRole('status').filter({ hasText: 'สร้างแม่แบบ “บัตรประจำตัว” ใหม่แล้ว' }).waitFor();
    expect(calls.filter(({ name }) => name === 'restoreTemplate').map(({ args }) => args)).toEqual([['CARD']]);
    await page.waitForTimeout(50);
    expect(calls.filter(({ name }) => name === 'listTemplates')).toHaveLength(2);
  });

  test('a refusal is told beside the template', async () => {
    const text = 'บัญชีของท่านไม่มีสิทธิทำรายการนี้';
    const { page } = await openOffice({
      listTemplates: () => templates(true),
      restoreTemplate: () => ({ ok: false, error: 'FORBIDDEN', text }),
    });
    const card = entries(page).first();
    await card.getByRole('button', { name: 'สร้างแม่แบบใหม่' }).click();
    await card.getByRole('button', { name: 'ยืนยัน' }).click();
    await card.getByRole('alert').filter({ hasText: text }).waitFor();
  });
});

describe('The summary', () => {
  const summary = (page: Page) => section(page, 'สรุปสำหรับผู้บริหาร');
  const BOOK = 'https://docs.google.com/spreadsheets/d/1/edit';

  test('is written anew on demand, once at a time, and can be opened', async () => {
    let answer: (value: unknown) => void = () => undefined;
    const { page, calls } = await openOffice({
      refreshSummary: () => new Promise((done) => (answer = done)),
    });
    const button = summary(page).getByRole('button');
    await button.click();
    await summary(page).getByText('กำลังปรับปรุงสรุป…').waitFor();
    await button.click({ force: true });
    answer({ ok: true, url: BOOK, rows: 1266 });
    await summary(page).getByRole('status').filter({ hasText: 'ปรับปรุงสรุปแล้ว จากข้อมูลคำขอ 1266 แถว' }).waitFor();
    expect(await summary(page).getByRole('link').getAttribute('href')).toBe(BOOK);
    expect(calls.filter(({ name }) => name === 'refreshSummary').map(({ args }) => args)).toEqual([[true]]);
  });

  test('what the server refuses is said, and can be tried again', async () => {
    let tries = 0;
    const { page } = await openOffice({
      refreshSummary: () =>
        (tries += 1) === 1
          ? { ok: false, error: 'SUMMARY_GONE', text: 'เปิดไฟล์สรุปไม่ได้' }
          : { ok: true, url: BOOK, rows: 2 },
    });
    await summary(page).getByRole('button').click();
    await summary(page).getByText('เปิดไฟล์สรุปไม่ได้').waitFor();
    await summary(page).getByRole('button', { name: 'ลองใหม่' }).click();
    await summary(page).getByRole('link').waitFor();
  });
});
