/** The administrator's page: the list of the installation, health with its repairs, copies, consent, earlier answers. */
import type { HealthReport, InstallationList, InstallationStep, YearsReport } from '../../src/application/api';
import type { Page } from 'playwright-core';
import { openPanel, type Handlers, useBrowser } from './panel';
import { aQueue, SEVEN } from './requests';

useBrowser();

const STEPS: readonly InstallationStep[] = [
  { id: 'form', state: 'READY', text: 'แบบฟอร์มที่เชื่อมแล้ว: "คำขอ"' },
  { id: 'templates', state: 'MISSING', text: 'แม่แบบเอกสาร (มีแล้ว 3 จาก 12 ฉบับ)' },
  { id: 'triggers', state: 'PERSON', text: 'การทำงานอัตโนมัติเป็นของ a@area.example', how: 'กดรับช่วง', offer: 'TAKE_OVER' },
  { id: 'garuda', state: 'PERSON', text: 'ตราครุฑในแม่แบบ', how: 'ใส่ตราครุฑ', tickable: true },
  { id: 'earlier', state: 'PERSON', text: 'คำตอบก่อนติดตั้ง 3 รายการ', how: 'เลือกวันที่', offer: 'TAKE_IN', tickable: true },
];
const list = (steps = STEPS, isNew = false): InstallationList => ({ ok: true, isNew, steps });
const report = (...checks: HealthReport['checks']): HealthReport => ({ ok: true, checks });
const YEARS: YearsReport = {
  ok: true,
  archive: { years: 3, due: 0, kept: 0, archived: 0, url: '', underWay: false },
  removal: { years: 7, due: 0, list: [] },
};
const queueOfAdmin = () => ({ ...(aQueue(SEVEN)() as object), mayAdminister: true });

async function openPage(handlers: Handlers = {}) {
  const panel = await openPanel({
    listRequests: queueOfAdmin,
    listInstallation: () => list(),
    healthCheck: () => report({ id: 'sheets', ok: true, text: 'แผ่นงานครบ' }),
    listYears: () => YEARS,
    ...handlers,
  });
  await panel.page.getByRole('button', { name: 'ดูแลระบบ' }).click();
  await panel.page.getByRole('heading', { name: 'ดูแลระบบ' }).waitFor();
  return panel;
}

test('is offered to administrators alone', async () => {
  const officer = await openPanel({ listRequests: aQueue(SEVEN) });
  await officer.page.locator('.row').first().waitFor();
  expect(await officer.page.getByRole('button', { name: 'ดูแลระบบ' }).count()).toBe(0);
  const admin = await openPage();
  expect(await admin.page.getByRole('button', { name: 'สร้างสิ่งที่ขาด' }).count()).toBe(1);
});

test('shows what is left to a person first, what will be made, and folds away what stands', async () => {
  const { page, errors } = await openPage();
  await page.getByText('พร้อมแล้ว 1 จาก 5 ข้อ').waitFor();
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
    'ระบบจะสร้างให้เมื่อกดปุ่มข้างบน',
    'สิ่งที่ต้องทำเอง',
  ]);
  expect(await page.getByText('แบบฟอร์มที่เชื่อมแล้ว').isVisible()).toBe(false);
  await page.getByText('พร้อมแล้ว 1 ข้อ').click();
  expect(await page.getByText('แบบฟอร์มที่เชื่อมแล้ว').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

test('installs on request, once however often the button is pressed, and looks again', async () => {
  const { page, calls } = await openPage({
    install: () => new Promise((done) => setTimeout(() => done({ ok: true, done: ['a', 'b'], todo: [] }), 300)),
  });
  const button = page.getByRole('button', { name: 'สร้างสิ่งที่ขาด' });
  await button.click();
  await button.click({ force: true });
  await page.getByText('กำลังติดตั้ง').waitFor();
  await page.getByText('สร้างแล้ว 2 รายการ').waitFor();
  expect(calls.filter(({ name }) => name === 'install').map(({ args }) => args)).toEqual([[{}]]);
  expect(calls.filter(({ name }) => name === 'listInstallation')).toHaveLength(2);
  expect(calls.filter(({ name }) => name === 'healthCheck')).toHaveLength(2);
});

test('a refused installation says why, where to grant, and can be tried again', async () => {
  let granted = false;
  const { page } = await openPage({
    install: () =>
      granted
        ? { ok: true, done: [], todo: [] }
        : { ok: false, error: 'SCOPE_MISSING', text: 'ท่านยังไม่ได้อนุญาตสิทธิครบ', url: 'https://script.google.com/x' },
  });
  await page.getByRole('button', { name: 'สร้างสิ่งที่ขาด' }).click();
  const link = page.getByRole('link', { name: 'เปิดหน้าอนุญาตสิทธิ (แท็บใหม่)' });
  expect(await link.getAttribute('href')).toBe('https://script.google.com/x');
  granted = true;
  await page.getByRole('button', { name: 'ลองใหม่' }).click();
  await page.getByText('ทุกอย่างมีอยู่แล้ว').waitFor();
});

test('takes over, ticks and takes in earlier answers from a day on', async () => {
  const { page, calls } = await openPage({
    install: () => ({ ok: true, done: ['x'], todo: [] }),
    tickInstallation: () => ({ ok: true }),
    takeInEarlier: () => ({ ok: true, taken: 2, left: 1 }),
  });
  await page.getByRole('button', { name: 'รับช่วงการทำงานอัตโนมัติ' }).click();
  await page.getByText('สร้างแล้ว 1 รายการ').waitFor();
  await page.getByRole('button', { name: 'ทำแล้ว ตราครุฑในแม่แบบ' }).click();
  const takeIn = page.getByRole('button', { name: 'รับเป็นคำขอ' });
  await takeIn.click();
  await page.getByText('โปรดเลือกวันที่').waitFor();
  await page.getByLabel('รับคำตอบตั้งแต่วันที่').fill('2026-11-01');
  expect(await page.getByText('1 พ.ย. 2569').count()).toBe(1);
  await takeIn.click();
  await page.getByText('รับคำตอบ 2 รายการ ไม่รับ 1 รายการ').waitFor();
  const asked = calls.filter(({ name }) => ['install', 'tickInstallation', 'takeInEarlier'].includes(name));
  expect(asked.map(({ name, args }) => [name, ...args])).toEqual([
    ['install', { takeOver: true }],
    ['tickInstallation', 'garuda', true],
    ['takeInEarlier', '2026-11-01'],
  ]);
});

test('health: faults first, each repair one button, then what is fine', async () => {
  let repaired = false;
  const { page, calls } = await openPage({
    healthCheck: () =>
      repaired
        ? report({ id: 'sheets', ok: true, text: 'แผ่นงานครบ' })
        : report(
            { id: 'sheets', ok: false, text: 'ไม่พบแผ่นงาน "ก"', repair: 'INSTALL' },
            { id: 'sheets', ok: false, text: 'ไม่พบแผ่นงาน "ข"', repair: 'INSTALL' },
            { id: 'sweep', ok: false, text: 'มีคำตอบตกค้าง', repair: 'SWEEP' },
            { id: 'settings', ok: true, text: 'ตั้งค่าใช้ได้' },
          ),
    runHourly: () => {
      repaired = true;
      return { ok: true, received: 1, sent: 0, produced: 0 };
    },
  });
  const health = page.getByRole('region', { name: 'สุขภาพของระบบ' });
  await health.getByText('พบเรื่องที่ต้องแก้ 3 เรื่อง').waitFor();
  expect(await health.getByRole('button', { name: 'ติดตั้ง', exact: true }).count()).toBe(1);
  await health.getByRole('button', { name: 'รับคำตอบที่ตกค้าง' }).click();
  await health.getByText('ทุกอย่างปกติ').waitFor();
  expect(calls.map(({ name }) => name)).toContain('runHourly');
});

test('before the first installation nothing is asked of health', async () => {
  const { page, calls } = await openPage({ listInstallation: () => list(STEPS.slice(0, 2), true) });
  await page.getByRole('button', { name: 'ติดตั้ง', exact: true }).waitFor();
  expect(calls.map(({ name }) => name)).not.toContain('healthCheck');
});

test('in a copy it asks what the copy is for', async () => {
  const refusal = { ok: false, error: 'FILE_COPIED', text: 'ไฟล์นี้เป็นสำเนา' } as const;
  const panel = await openPanel({
    listRequests: () => refusal,
    listInstallation: () => refusal,
    install: () => ({ ok: true, done: [], todo: [] }),
  });
  await panel.page.getByRole('button', { name: 'ดูแลระบบ' }).click();
  await panel.page.getByRole('button', { name: 'เริ่มใหม่โดยไม่มีข้อมูล' }).click();
  await panel.page.getByText('ทุกอย่างมีอยู่แล้ว').waitFor();
  expect(panel.calls.find(({ name }) => name === 'install')?.args).toEqual([{ copy: 'EMPTY' }]);
});

describe('years', () => {
  const region = (page: Page) => page.getByRole('region', { name: 'คลังและการเก็บรักษา' });

  test('moves what is due, and leads to the archive', async () => {
    let moved = false;
    const { page, calls } = await openPage({
      listYears: () => ({
        ...YEARS,
        archive: moved
          ? { ...YEARS.archive, archived: 2, url: 'https://docs.google.com/spreadsheets/d/x' }
          : { ...YEARS.archive, due: 2, kept: 1 },
      }),
      archiveFinished: () => {
        moved = true;
        return { ok: true, moved: 2, left: 0, url: 'https://docs.google.com/spreadsheets/d/x' };
      },
    });
    await region(page).getByText('ย้ายเข้าคลังได้ 2 รายการ').waitFor();
    expect(await region(page).getByText('อีก 1 รายการอยู่ต่อ').count()).toBe(1);
    await region(page).getByRole('button', { name: 'ย้ายเข้าคลัง' }).click();
    await region(page).getByText('ย้ายแล้ว 2 รายการ').waitFor();
    await region(page).getByRole('link', { name: 'เปิดคลังคำขอ (2 รายการ)' }).waitFor();
    expect(calls.filter(({ name }) => name === 'archiveFinished')).toHaveLength(1);
  });

  test('removes nothing before the list was confirmed, and tells what could not be removed', async () => {
    const listed = [
      { requestId: 'IDC-2562-0001', finishedOn: '2019-01-31', files: 3, archived: true },
      { requestId: 'IDC-2562-0002', finishedOn: '2019-02-01', files: 0, archived: true },
    ];
    const { page, calls } = await openPage({
      listYears: () => ({ ...YEARS, removal: { years: 7, due: 2, list: listed } }),
      removePersonalData: () => ({
        ok: true,
        removed: ['IDC-2562-0001'],
        failed: ['IDC-2562-0002', 'IDC-2562-0003'].map((requestId) => ({ requestId, text: 'ลบไฟล์แนบไม่ได้' })),
      }),
    });
    await region(page).getByText('สิ้นสุดเกิน 7 ปี) 2 รายการ').waitFor();
    await region(page).getByText('รายการที่จะลบ').click();
    await region(page).getByText('IDC-2562-0001 สิ้นสุด 31 ม.ค. 2562 ไฟล์แนบ 3').waitFor();
    expect(
      await region(page)
        .getByRole('button', { name: /ลบ 2 รายการนี้/ })
        .count(),
    ).toBe(0);
    await region(page).getByLabel('ตรวจรายการแล้ว ยืนยันให้ลบ').check();
    await region(page).getByRole('button', { name: 'ลบ 2 รายการนี้' }).click();
    await region(page).getByText('ลบแล้ว 1 รายการ').waitFor();
    await region(page).getByText('IDC-2562-0002, IDC-2562-0003: ลบไฟล์แนบไม่ได้').waitFor();
    expect(calls.find(({ name }) => name === 'removePersonalData')?.args).toEqual([['IDC-2562-0001', 'IDC-2562-0002']]);
    expect(await region(page).getByLabel('ตรวจรายการแล้ว ยืนยันให้ลบ').isChecked()).toBe(false);
  });

  test('exports on request, and asks for another press while something is left', async () => {
    const { page } = await openPage({
      exportEverything: () => ({
        ok: true,
        folderUrl: 'https://drive.google.com/drive/folders/x',
        files: 3,
        left: 2,
        workbooks: [{ name: 'ทะเบียน', url: 'https://docs.google.com/spreadsheets/d/x/export?format=xlsx' }],
      }),
    });
    await region(page).getByRole('button', { name: 'ส่งออกข้อมูลทั้งหมด' }).click();
    await region(page).getByText('ส่งออกแล้ว 3 ไฟล์ เหลือ 2 ไฟล์ โปรดกดอีกครั้ง').waitFor();
    expect(await region(page).getByRole('link').count()).toBe(2);
  });
});

test('what is searched for among all can be searched for in the archive', async () => {
  const { page, calls } = await openPanel({
    listRequests: aQueue(SEVEN),
    searchArchive: () => ({
      ok: true,
      total: 1,
      rows: [
        {
          requestId: 'IDC-2562-0001',
          fullName: 'นางสาวมานี <b>มีนา</b>',
          status: 'REJECTED',
          receivedDate: '2019-01-31',
          cardCode: '',
          url: 'https://docs.google.com/spreadsheets/d/x#gid=0&range=A2',
        },
      ],
    }),
  });
  await page.locator('.row').first().waitFor();
  expect(await page.getByRole('button', { name: 'ค้นในคลังคำขอ' }).count()).toBe(0);
  await page.getByLabel('ค้นหาคำขอ').fill('มานี');
  await page.keyboard.press('Enter');
  const showAll = page.getByRole('button', { name: 'ค้นในคลังคำขอ' });
  if ((await showAll.count()) === 0)
    await page
      .getByRole('button', { name: /ทุกสถานะ/ })
      .first()
      .click();
  await showAll.click();
  await page.getByText('พบในคลังคำขอ 1 รายการ').waitFor();
  expect(await page.getByText('<b>มีนา</b>').count()).toBe(1);
  expect(calls.find(({ name }) => name === 'searchArchive')?.args).toEqual(['มานี']);
});
