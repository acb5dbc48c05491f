/** `npm run screenshots`: every screen of the panel, on an invented office, as pictures for the documentation. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { OFFICE } from '../../demo/places';
import { seedOffice } from '../../demo/seed';
import { Office, ScriptProject } from '../../emulator';
import { startSite } from '../../emulator/site';
import { openWorkspace } from '../../emulator/store';
import { SUMMARY_BOOK, SUMMARY_SHEETS, type SummaryKey } from '../../src/texts/summary';
import { launchBrowser } from '../support/chrome';
import { documentsShow } from '../support/guides';
import { drawGuide } from './guidePictures';

const TARGET = resolve('docs/pictures');
/** Pictures that no document shows: to be looked at after a change. */
const OTHERS = resolve('.cache/pictures');

/** Where a picture goes: to those of the documents when one of them shows it. */
const placeOf = (name: string): string => join(documentsShow().has(name) ? TARGET : OTHERS, `${name}.png`);

interface Listed {
  readonly rows: readonly { readonly requestId: string; readonly status: string; readonly blockCount: number }[];
}

/** Requests in every status: the seed leaves them where applicants have brought them. */
function workThrough(office: Office): void {
  const call = (name: string, ...args: unknown[]): unknown => office.call(name, args, OFFICE.owner).value;
  const { rows } = call('listRequests', { open: true, pageSize: 100 }) as Listed;
  const fine = rows.filter(({ status, blockCount }) => status === 'RECEIVED' && blockCount === 0);
  const ids = fine.slice(0, 8).map(({ requestId }) => requestId);
  const today = new Date(office.workspace.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const until = (from: number, to: number, action: string, data: object): void => {
    for (const id of ids.slice(from, to)) call('applyAction', id, action, data);
  };
  until(0, 7, 'START_CHECK', {});
  until(0, 6, 'ACCEPT', { checklistComplete: true, lateReason: 'อยู่ระหว่างลาศึกษาต่อ' });
  call('tickProduction', ids[4] ?? '', ['printed', 'verified']);
  until(0, 3, 'MARK_READY', { issueDate: today, productionComplete: true });
  const collected = { pickedUpAt: `${today}T09:00`, signed: true, photosBrought: true, oldCardSettled: true };
  call('applyAction', ids[2] ?? '', 'PICKUP', collected);
  call('logPhoneCall', ids[1] ?? '', { result: 'NO_ANSWER', note: 'โทรครั้งแรก' });
  const survey = [...office.workspace.forms.values()].find(({ facts }) => facts.title.startsWith('แบบประเมิน'));
  if (survey === undefined) throw new Error('no survey');
  for (const mark of ['5', '4', '5', '5']) {
    const items = survey.facts.items.filter(({ type }) => type === 'SCALE');
    office.submit(survey, { email: '', answers: Object.fromEntries(items.map(({ title }) => [title, mark])) });
  }
}

/** Every sheet of the summary, as supervisors open it. */
async function summary(office: Office, url: string, browser: Browser): Promise<string[]> {
  office.call('refreshSummary', [], OFFICE.owner);
  const file = [...office.workspace.drive.items.values()].find(({ name }) => name === SUMMARY_BOOK);
  const sheets = office.workspace.spreadsheets.get(file?.id ?? '')?.sheets ?? [];
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const names: string[] = [];
  for (const sheet of sheets) {
    const number = /^S(\d+)/.exec(sheet.facts.name)?.[1];
    if (number === undefined) continue;
    await page.goto(`${url}spreadsheets/${file?.id ?? ''}`);
    await page.locator('#tabs').getByRole('link', { name: sheet.facts.name, exact: true }).click();
    await page
      .getByText(SUMMARY_SHEETS[`S${number}` as SummaryKey].title)
      .first()
      .waitFor();
    const name = `summary-s${number}`;
    await page.screenshot({ path: placeOf(name) });
    names.push(name);
  }
  await page.close();
  return names;
}

async function shoot(page: Page, panel: FrameLocator, path: string): Promise<void> {
  await page.waitForTimeout(400);
  const main = panel.locator('main');
  // The panel's own length: the picture shows the whole screen, not only what fits.
  const height = await main.evaluate((element) => element.ownerDocument.documentElement.scrollHeight);
  await page.setViewportSize({
    width: page.viewportSize()?.width ?? 300,
    height: Math.min(Math.max(height, 600), 1900),
  });
  await page.waitForTimeout(200);
  await page.screenshot({ path });
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 300, height: 760 });
}

export async function main(): Promise<void> {
  process.env.TZ = 'Asia/Bangkok';
  for (const place of [TARGET, OTHERS]) mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'khobat-pictures-'));
  const store = openWorkspace(folder, { start: '2026-11-20T09:30:00+07:00', owner: OFFICE.owner });
  const office = Office.found(store.workspace, ScriptProject.load('build'), OFFICE.book);
  await seedOffice(office);
  workThrough(office);
  const site = await startSite({ office, store, port: 0 });
  const browser = await launchBrowser();
  const made: string[] = [];
  try {
    made.push(...(await drawGuide(browser, TARGET)));
    const book = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await book.goto(`${site.url}spreadsheets/${office.book.id}`);
    await book.getByRole('button', { name: 'งานบัตร' }).click();
    await book.getByRole('button', { name: 'เปิดแถบงาน' }).click();
    await book.locator('iframe').first().contentFrame().locator('.row').first().waitFor();
    await book.screenshot({ path: placeOf('workspace') });
    made.push(...(await summary(office, site.url, browser)));
    for (const [shape, width] of [
      ['narrow', 300],
      ['wide', 1100],
    ] as const) {
      const page = await browser.newPage({
        viewport: { width, height: 760 },
        locale: 'th-TH',
        timezoneId: 'Asia/Bangkok',
      });
      await page.goto(`${site.url}spreadsheets/${office.book.id}`);
      await page.getByRole('button', { name: 'งานบัตร' }).click();
      await page.getByRole('button', { name: 'เปิดแถบงาน' }).click();
      // The panel alone, as wide as the picture.
      await page.addStyleTag({
        content: 'iframe{position:fixed!important;inset:0;width:100vw!important;height:100vh!important;z-index:9999}',
      });
      const panel = page.locator('iframe').first().contentFrame();
      const picture = async (name: string): Promise<void> => {
        await shoot(page, panel, placeOf(`${name}-${shape}`));
        made.push(`${name}-${shape}`);
      };
      const pile = async (label: string): Promise<void> => {
        await panel.getByRole('navigation', { name: 'งานที่ต้องทำ' }).getByRole('button', { name: label }).click();
      };
      const openFirst = async (): Promise<void> => {
        await panel.locator('.row').first().click();
        await panel.getByRole('heading', { name: 'ดำเนินการ' }).waitFor();
        await page.waitForTimeout(600);
      };
      const status = async (label: string): Promise<void> => {
        await panel.getByText('เลือกดูตามสถานะ').first().click();
        await panel.getByRole('button', { name: label }).first().click();
      };
      const back = async (): Promise<void> => {
        await panel.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
      };

      await panel.locator('.row').first().waitFor();
      await picture('queue');
      await panel.getByRole('button', { name: 'บันทึกคำขอที่ยื่นเป็นกระดาษ' }).click();
      await panel.getByLabel('ประเภทผู้ยื่นคำขอ *').selectOption('TEACHER_CIVIL');
      await panel.getByLabel('ขอทำบัตรกรณี *').selectOption('FIRST');
      await picture('paper-request');
      await back();
      await panel.getByRole('button', { name: 'ทิ้งข้อมูล' }).click();
      await pile('คำขอใหม่');
      await openFirst();
      await picture('request-new');
      await panel.getByRole('button', { name: 'ยกเลิกคำขอ' }).click();
      await panel.getByRole('button', { name: 'ยืนยัน' }).click();
      await picture('cancel-form');
      await panel.getByRole('button', { name: 'ไม่ทำรายการ' }).click();
      await back();

      await status('กำลังตรวจสอบเอกสาร');
      await openFirst();
      await picture('checking');
      await panel.getByRole('button', { name: 'ส่งคืนให้แก้ไข' }).click();
      await picture('return-form');
      await panel.getByRole('button', { name: 'ไม่ทำรายการ' }).click();
      await panel.getByRole('button', { name: 'รับเรื่อง ลงทะเบียนคุม' }).click();
      await picture('accept-form');
      await back();

      await panel
        .getByRole('button', { name: /อยู่ระหว่างจัดทำบัตร/ })
        .first()
        .click();
      await openFirst();
      await panel.getByRole('button', { name: 'บัตรเสร็จแล้ว' }).click();
      await picture('production');
      await back();

      await pile('พร้อมส่งมอบบัตร');
      await openFirst();
      await panel.getByRole('button', { name: 'ส่งมอบให้ผู้รับแทน' }).click();
      await picture('pickup');
      await panel.getByRole('button', { name: 'ไม่ทำรายการ' }).click();
      const papers = panel.getByRole('region', { name: 'เอกสาร', exact: true });
      await papers.getByRole('button', { name: 'พิมพ์บัตร' }).click();
      await papers.getByRole('status').filter({ hasText: 'จัดทำเอกสารแล้ว' }).waitFor();
      await picture('documents');
      await back();

      await pile('คำขอใหม่');
      await panel.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
      await panel.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
      await panel.getByRole('button', { name: 'เริ่มตรวจสอบ' }).click();
      await picture('bulk');
      await panel.getByRole('button', { name: 'เลิกเลือก' }).click();
      await panel.getByRole('button', { name: 'เอกสารของสำนักงาน' }).click();
      await panel.getByRole('region', { name: 'แม่แบบเอกสาร' }).getByRole('link').first().waitFor();
      await picture('office-documents');
      await back();
      await panel.getByRole('button', { name: 'ดูแลระบบ' }).click();
      await panel.getByRole('region', { name: 'สุขภาพของระบบ' }).getByRole('status').first().waitFor();
      await picture('administration');
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
    store.close();
    await store.settled();
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(`docs/pictures and .cache/pictures: workspace, ${made.join(', ')}\n`);
}
