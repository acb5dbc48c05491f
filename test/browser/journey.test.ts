/** The main job in a real browser: an applicant answers the form, an officer finds the request, the mail lies in the outbox. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { Office, ScriptProject } from '../../emulator';
import { startSite } from '../../emulator/site';
import { openWorkspace, type Store } from '../../emulator/store';
import { FORM, titledAnswers } from '../support/answers';
import { launchBrowser } from '../support/chrome';
import { pdf, photo } from '../support/files';

const ADMIN = 'admin@area.example';
const folder = mkdtempSync(join(tmpdir(), 'khobat-journey-'));
let browser: Browser;
let store: Store;
let office: Office;
let site: Awaited<ReturnType<typeof startSite>>;
let formId: string;

beforeAll(async () => {
  browser = await launchBrowser();
  store = openWorkspace(folder, { start: '2026-11-16T09:00:00+07:00', owner: ADMIN });
  office = Office.found(store.workspace, ScriptProject.load(resolve('build')), 'ทะเบียนคำขอมีบัตร');
  formId = store.workspace.draftForm(FORM, office.book.id).id;
  office.call('install', [], ADMIN);
  site = await startSite({ office, store, port: 0 });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  store.close();
  await store.settled();
  rmSync(folder, { recursive: true });
});

async function fillForm(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [title, answer] of Object.entries(answers)) {
    const question = FORM.questions.find((candidate) => candidate.title === title);
    const box = page
      .getByRole('group', { name: title, exact: false })
      .or(page.locator('fieldset, .question', { hasText: title }));
    if (question?.type === 'TEXT' || question?.type === 'PARAGRAPH' || question?.type === 'DATE')
      await page.getByLabel(title, { exact: true }).first().fill(answer);
    else if (question?.type === 'DROPDOWN') await page.getByLabel(title, { exact: true }).first().selectOption(answer);
    else await box.first().getByLabel(answer, { exact: true }).first().check();
  }
}

test('from the form to the register, the mail and the panel', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${site.url}forms/${formId}`);
  const email = page.locator('input[type=email]');
  if ((await email.count()) > 0) await email.first().fill('somying@school.example');
  await fillForm(page, titledAnswers({ prefix: 'นางสาว', bloodGroup: 'โอ' }));
  const uploads = page.locator('input[type=file]');
  await uploads.nth(0).setInputFiles({ name: 'รูป.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo()) });
  await uploads.nth(4).setInputFiles({ name: 'คำสั่ง.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) });
  await page.getByRole('button', { name: 'ส่ง', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith(formId));

  const requests = office.book.sheetByName('คำขอ');
  expect(requests?.displayAt(2, 1)).toBe('IDC-2569-0001');
  expect(store.workspace.executions.at(-1)).toMatchObject({ function: 'onFormSubmit', status: 'COMPLETED' });

  await page.goto(`${site.url}outbox`);
  await page.getByText('รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐแล้ว (เลขที่คำขอ IDC-2569-0001)').first().waitFor();

  await page.goto(`${site.url}spreadsheets/${office.book.id}`);
  await page.getByRole('button', { name: 'งานบัตร' }).click();
  await page.getByRole('button', { name: 'เปิดแถบงาน' }).click();
  const panel = page.locator('iframe').first().contentFrame();
  await panel.getByText('นางสาวสมหญิง ใจดี').first().click();
  await panel.getByRole('img').first().waitFor();
  await panel.getByText('1-9999-00001-01-0').waitFor();
}, 60_000);
