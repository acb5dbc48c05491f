/** The officer's day through the visible page: AE-S1, AE-S6 and AE-S7 clicked from the first look to the signature. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { Office, ScriptProject } from '../../emulator';
import { setCells } from '../../emulator/scenario/sheetSteps';
import { startSite } from '../../emulator/site';
import { openWorkspace, type Store } from '../../emulator/store';
import { FORM, titledAnswers } from '../support/answers';
import { launchBrowser } from '../support/chrome';
import { pdf, photo } from '../support/files';

const ADMIN = 'admin@area.example';
const folder = mkdtempSync(join(tmpdir(), 'khobat-day-'));
let browser: Browser;
let store: Store;
let office: Office;
let site: Awaited<ReturnType<typeof startSite>>;

/** Three people with a first card each; the panel is opened once and stays open. */
beforeAll(async () => {
  browser = await launchBrowser();
  store = openWorkspace(folder, { start: '2026-11-16T09:00:00+07:00', owner: ADMIN });
  office = Office.found(store.workspace, ScriptProject.load(resolve('build')), 'ทะเบียนคำขอมีบัตร');
  const form = store.workspace.draftForm(FORM, office.book.id);
  office.call('install', [], ADMIN);
  // Days pass at a bound here: the hourly runs between them have tests of their own.
  for (const trigger of [...store.workspace.triggers.all.values()])
    if (trigger.event === 'CLOCK') store.workspace.triggers.remove(trigger.uid);
  const set = (key: string, value: string): void => {
    setCells(office, office.book, { sheet: 'ตั้งค่า', where: { คีย์: key }, set: { ค่า: value } }, ADMIN);
  };
  set('cardCodePrefix', '04064');
  set('cardCodeNext', '11');
  for (const [firstName, citizenId] of [
    ['สมหญิง', '1999900001010'],
    ['กานดา', '1999900002016'],
    ['วิไล', '1999900003012'],
  ] as const)
    office.submit(form, {
      email: 'somying@school.example',
      answers: titledAnswers({ firstName, citizenId }),
      files: {
        รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg', bytes: photo() }],
        สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'o.pdf', mime: 'application/pdf', bytes: pdf() }],
      },
    });
  site = await startSite({ office, store, port: 0 });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  store.close();
  await store.settled();
  rmSync(folder, { recursive: true });
});

/** The clock moves only while no execution is under way: one that was would have run for days. */
async function at(panel: FrameLocator, time: string): Promise<void> {
  await panel.locator('[aria-busy="true"]:visible').waitFor({ state: 'detached' });
  store.workspace.setTime(Date.parse(`${time}+07:00`));
}
const cellOf = (sheet: string, where: string, wanted: string, column: string): string => {
  const model = office.book.sheetByName(sheet);
  if (model === undefined) throw new Error(sheet);
  const headings = Array.from({ length: model.lastColumn() }, (_, index) => model.displayAt(1, index + 1));
  const [by, shown] = [headings.indexOf(where) + 1, headings.indexOf(column) + 1];
  for (let row = 2; row <= model.lastRow(); row++)
    if (model.displayAt(row, by) === wanted) return model.displayAt(row, shown);
  return '';
};

async function openPanel(): Promise<{ page: Page; panel: FrameLocator }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, timezoneId: 'Asia/Bangkok' });
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.url}spreadsheets/${office.book.id}`);
  await page.getByRole('button', { name: 'งานบัตร' }).click();
  await page.getByRole('button', { name: 'เปิดแถบงาน' }).click();
  const panel = page.locator('iframe').first().contentFrame();
  await panel.locator('.row').first().waitFor();
  return { page, panel };
}

const tap = (panel: FrameLocator, name: string): Promise<void> =>
  panel.getByRole('button', { name, exact: true }).click();
const pile = async (panel: FrameLocator, name: string): Promise<void> => {
  await panel.getByRole('navigation', { name: 'งานที่ต้องทำ' }).getByRole('button', { name }).click();
};
const told = (panel: FrameLocator, text: string): Promise<void> =>
  panel.getByRole('status').filter({ hasText: text }).first().waitFor();

async function tickSteps(panel: FrameLocator): Promise<void> {
  for (const step of ['พิมพ์บัตร', 'ตรวจสอบ', 'ลงนามผู้ออกบัตร']) {
    await panel.getByRole('checkbox', { name: step, exact: true }).check();
    await panel.locator('.steps li', { hasText: step }).locator('.quiet').waitFor();
  }
}

/** From the pile of new requests to the finished card. */
async function produce(panel: FrameLocator, person: string, issueDate: string): Promise<void> {
  await pile(panel, 'คำขอใหม่');
  await panel.locator('.row', { hasText: person }).click();
  await tap(panel, 'เริ่มตรวจสอบ');
  await tap(panel, 'ยืนยัน');
  await told(panel, 'เริ่มตรวจสอบแล้ว');
  await panel.locator('.photo').waitFor();
  await tap(panel, 'ใช่ทุกข้อที่เหลือ');
  await panel.getByText('บันทึกผลการตรวจแล้ว').waitFor();
  await tap(panel, 'รับเรื่อง ลงทะเบียนคุม');
  await tap(panel, 'ยืนยัน');
  await told(panel, 'รับเรื่องและลงทะเบียนคุมแล้ว');
  await tickSteps(panel);
  await at(panel, `${issueDate}T14:00:00`);
  await tap(panel, 'บัตรเสร็จแล้ว');
  await panel.getByLabel('วันออกบัตร', { exact: true }).fill(issueDate);
  await tap(panel, 'ยืนยัน');
  await told(panel, 'บันทึกว่าบัตรเสร็จแล้ว');
}

async function tickHandOver(panel: FrameLocator, time: string): Promise<void> {
  await panel.getByLabel('วันและเวลาที่รับบัตร').fill(time);
  await panel.getByLabel('ผู้รับลงลายมือชื่อ').check();
  await panel.getByLabel('ได้รับรูปถ่าย 2 รูป').check();
  await panel.getByLabel('ได้รับบัตรเดิมคืนแล้ว').check();
}

test('AE-S1: checked, accepted, produced, called and handed over in the panel', async () => {
  const { page, panel } = await openPanel();
  await at(panel, '2026-11-17T09:00:00');
  await produce(panel, 'สมหญิง', '2026-11-20');
  await panel.getByLabel('วันที่นัดมารับ').fill('2026-11-25');
  await tap(panel, 'บันทึกการโทร');
  await panel.getByText('ควรโทรวันที่ 26 พ.ย. 2569').waitFor();
  await at(panel, '2026-11-25T10:30:00');
  await tap(panel, 'ส่งมอบให้เจ้าของบัตร');
  await tickHandOver(panel, '2026-11-25T10:30');
  await tap(panel, 'ยืนยัน');
  await told(panel, 'บันทึกการรับบัตรแล้ว');
  await panel.getByText('19 พฤศจิกายน 2575').first().waitFor();
  await tap(panel, 'กลับไปรายการคำขอ');
  await pile(panel, 'พร้อมส่งมอบบัตร');
  await told(panel, 'ไม่มีคำขอในรายการนี้');
  expect(cellOf('ทะเบียนคุม ก', 'เลขที่', '1/2569', 'เวลา')).toBe('10.30');
  await page.close();
}, 60_000);

test('AE-S6: a proxy is refused without the authorisation, and served with it', async () => {
  const { page, panel } = await openPanel();
  await at(panel, '2026-11-25T11:00:00');
  await produce(panel, 'กานดา', '2026-11-26');
  await at(panel, '2026-12-21T10:00:00');
  await tap(panel, 'ส่งมอบให้ผู้รับแทน');
  await panel.getByLabel('ชื่อผู้รับแทน').fill('นายธงชัย ใจกว้าง');
  await panel.getByLabel('ความเกี่ยวข้อง').fill('เพื่อนร่วมงาน');
  await tickHandOver(panel, '2026-12-21T10:00');
  await tap(panel, 'ยืนยัน');
  expect(await panel.getByLabel('ได้รับใบมอบฉันทะแล้ว').getAttribute('aria-invalid')).toBe('true');
  expect(cellOf('คำขอ', 'เลขที่คำขอ', 'IDC-2569-0002', 'รหัสสถานะ')).toBe('READY_FOR_PICKUP');
  await panel.getByLabel('ได้รับใบมอบฉันทะแล้ว').check();
  await tap(panel, 'ยืนยัน');
  await told(panel, 'บันทึกการรับบัตรแทนแล้ว');
  expect(cellOf('คำขอ', 'เลขที่คำขอ', 'IDC-2569-0002', 'รหัสสถานะ')).toBe('PICKED_UP_PROXY');
  expect(cellOf('ทะเบียนคุม ก', 'เลขที่', '2/2569', 'ชื่อผู้รับบัตร')).toBe('นายธงชัย ใจกว้าง');
  await page.close();
}, 60_000);

test('AE-S7: a misprint is made again under the next code', async () => {
  const { page, panel } = await openPanel();
  await at(panel, '2026-12-22T09:00:00');
  await produce(panel, 'วิไล', '2026-12-23');
  await tap(panel, 'บัตรเสีย จัดทำใหม่');
  await panel.getByLabel('เหตุผล').fill('ชื่อสกุลผิด');
  await tap(panel, 'ยืนยัน');
  await told(panel, 'ยกเลิกบัตรที่เสียและเริ่มจัดทำบัตรใหม่แล้ว');
  await tickSteps(panel);
  await tap(panel, 'บัตรเสร็จแล้ว');
  await panel.getByLabel('วันออกบัตร', { exact: true }).fill('2026-12-23');
  await tap(panel, 'ยืนยัน');
  await told(panel, 'บันทึกว่าบัตรเสร็จแล้ว');
  expect(cellOf('ทะเบียนคุม ก', 'เลขที่', '3/2569', 'หมายเหตุ')).toBe('ยกเลิกบัตร');
  expect(cellOf('ทะเบียนคุม ก', 'เลขที่', '4/2569', 'รหัสบัตร')).toBe('04064-00014');
  expect(store.workspace.mail.sent.filter(({ subject }) => subject.includes('โปรดมารับบัตร'))).toHaveLength(4);
  await page.close();
}, 60_000);
