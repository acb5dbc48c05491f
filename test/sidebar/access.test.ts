import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import type { Page } from 'playwright-core';
import { aFile, aRefusal, earlier, made, soFar } from './papers';
import { builtPanel, openPanel, type Handlers, useBrowser } from './panel';
import { aQueue, aRequest, aRow, CHECKING, IN_PRODUCTION, inPieces, PNG, READY, SEVEN } from './requests';

useBrowser();

const MANY = [
  ...SEVEN,
  ...Array.from({ length: 20 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` })),
];
const SERVER = { listRequests: aQueue(MANY), openRequest: () => aRequest(), readFile: inPieces(PNG, 1_000_000) };

/** An order of which one part could not be made. */
const PARTLY = made({ files: [aFile({ tooSmall: ['ที่อยู่'] })], skipped: [aRefusal()] });

/** A server whose request is in another state than the usual one. */
const serving = (change: Parameters<typeof aRequest>[0]): Handlers => ({
  ...SERVER,
  openRequest: () => aRequest(change),
});
const SERVERS: Record<string, Handlers> = {
  checking: serving(CHECKING),
  'acceptance form': serving(CHECKING),
  'return form': serving(CHECKING),
  production: serving(IN_PRODUCTION),
  'hand-over': serving(READY),
  'documents of a request': {
    ...serving({ ...IN_PRODUCTION, documents: [earlier()] }),
    produceDocuments: () => PARTLY,
  },
  'correction letter': serving({ status: 'NEEDS_CORRECTION' }),
  'documents of many': SERVER,
  'an order under way': { ...SERVER, produceDocuments: () => soFar(1, 9) },
  'an order at its end': { ...SERVER, produceDocuments: () => PARTLY },
  'documents of the office': {
    ...SERVER,
    listTemplates: () => ({
      ok: true,
      mayRestore: true,
      templates: [
        {
          kind: 'CARD',
          url: 'https://drive.google.com/file/d/1/view',
          fields: ['fullName', 'row.averyLongFieldNameIndeed'],
        },
      ],
      meanings: { fullName: 'ชื่อ-ชื่อสกุล', 'row.averyLongFieldNameIndeed': '' },
    }),
    produceDocuments: () => PARTLY,
  },
  administration: {
    ...SERVER,
    listRequests: () => ({ ...(aQueue(MANY)() as object), mayAdminister: true }),
    listInstallation: () => ({
      ok: true,
      isNew: false,
      steps: [
        { id: 'form', state: 'READY', text: 'แบบฟอร์มที่เชื่อมแล้ว: "คำขอ"' },
        { id: 'sheets', state: 'MISSING', text: 'แผ่นงาน' },
        { id: 'triggers', state: 'PERSON', text: 'การทำงานอัตโนมัติ', how: 'กดรับช่วง', offer: 'TAKE_OVER' },
        { id: 'earlier', state: 'PERSON', text: 'คำตอบเดิม', how: 'เลือก', offer: 'TAKE_IN', tickable: true },
      ],
    }),
    listYears: () => ({
      ok: true,
      archive: { years: 3, due: 2, kept: 1, archived: 5, url: 'https://docs.google.com/x', underWay: false },
      removal: {
        years: 7,
        due: 1,
        list: [{ requestId: 'IDC-2562-0001', finishedOn: '2019-01-31', files: 3, archived: true }],
      },
    }),
    healthCheck: () => ({
      ok: true,
      checks: [
        { id: 'a', ok: false, text: 'ไม่พบแผ่นงาน', repair: 'INSTALL' },
        { id: 'b', ok: true, text: 'ตั้งค่าใช้ได้' },
      ],
    }),
  },
  'request on paper': { ...SERVER, listRequests: aQueue(MANY) },
  'files to be sorted': serving({ files: aRequest().files.map((file) => ({ ...file, unsorted: true })) }),
};

async function orderForMany(page: Page): Promise<void> {
  const tap = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  for (const name of ['เลือกหลายคำขอ', 'เลือกทั้งหน้านี้', 'จัดทำเอกสาร']) await tap(name);
  await page.getByLabel('พิมพ์คำขอพร้อมเอกสารแนบ').check();
}

async function openWith(page: Page, ...buttons: string[]): Promise<void> {
  await page.locator('.row').first().click();
  await page.locator('.photo').waitFor();
  for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
}

interface Axe {
  run(
    context: Document,
    options: { resultTypes: 'violations'[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  checking: (page) => openWith(page),
  'acceptance form': (page) => openWith(page, 'รับเรื่อง ลงทะเบียนคุม', 'ยืนยัน'),
  'return form': (page) => openWith(page, 'ส่งคืนให้แก้ไข'),
  production: (page) => openWith(page, 'บัตรเสร็จแล้ว'),
  'hand-over': (page) => openWith(page, 'ส่งมอบให้ผู้รับแทน', 'ยืนยัน'),
  'files to be sorted': (page) => openWith(page),
  'many chosen': async (page) => {
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await page.getByRole('button', { name: 'ยกเลิกคำขอ' }).click();
  },
  'documents of a request': async (page) => {
    await openWith(page, 'คำขอมีบัตรประจำตัว');
    await page.getByText('ทำไม่ได้ 1 รายการ').waitFor();
  },
  'request on paper': async (page) => {
    await page.getByRole('button', { name: 'บันทึกคำขอที่ยื่นเป็นกระดาษ' }).click();
    const form = page.getByRole('article');
    await form.getByLabel('ประเภทผู้ยื่นคำขอ').selectOption('พนักงานราชการ');
    await form.getByLabel('ขอทำบัตรกรณี').selectOption('ขอมีบัตรใหม่ – บัตรถูกทำลาย');
    await form.getByLabel('วันเดือนปีเกิด').fill('31 ก.พ. 2542');
    await page.getByRole('button', { name: 'บันทึกคำขอ', exact: true }).click();
    await page.getByRole('button', { name: 'กลับไปรายการคำขอ' }).click();
  },
  'correction letter': (page) => openWith(page, 'หนังสือส่งคืนให้แก้ไข'),
  'documents of many': orderForMany,
  'an order under way': async (page) => {
    await orderForMany(page);
    await page.getByRole('button', { name: 'จัดทำเอกสาร', exact: true }).click();
    await page.getByText('จัดทำแล้ว 1 จาก 9').waitFor();
  },
  'an order at its end': async (page) => {
    await orderForMany(page);
    await page.getByRole('button', { name: 'จัดทำเอกสาร', exact: true }).click();
    await page.getByText('ทำไม่ได้ 1 รายการ').waitFor();
  },
  'documents of the office': async (page) => {
    await page.getByRole('button', { name: 'เอกสารของสำนักงาน' }).click();
    await page.getByRole('region', { name: 'ทะเบียนคุม' }).getByRole('button').click();
    await page.getByText('ช่องข้อมูลที่ใช้ได้').click();
    await page.getByRole('button', { name: 'สร้างแม่แบบใหม่' }).click();
    await page.getByText('ทำไม่ได้ 1 รายการ').waitFor();
  },
  administration: async (page) => {
    await page.getByRole('button', { name: 'ดูแลระบบ' }).click();
    await page.getByText('พร้อมแล้ว 1 ข้อ').click();
    await page.getByText('ปกติ 1 เรื่อง').click();
    await page.getByRole('button', { name: 'รับเป็นคำขอ' }).click();
    await page.getByText('รายการที่จะลบ').click();
    await page.getByLabel('ตรวจรายการแล้ว ยืนยันให้ลบ').check();
  },
  queue: (page) => page.locator('.row').first().waitFor(),
  'opened request': async (page) => {
    await page.locator('.row').first().click();
    await page.locator('.photo').waitFor();
  },
  'empty search': async (page) => {
    await page.getByLabel('ค้นหาคำขอ').fill('ไม่มีคนนี้');
    await page.getByRole('status').filter({ hasText: 'ไม่พบ' }).waitFor();
  },
};

/** Texts whose contrast with what is behind them is below the AA minimum of 4.5 (runs in the page). */
function faintTexts(): string[] {
  const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const light = (value: number): number =>
    value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([red = 0, green = 0, blue = 0]: number[]): number =>
    0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
  const behind = (element: Element | null): number[] => {
    if (element === null) return [255, 255, 255];
    const color = channels(getComputedStyle(element).backgroundColor);
    return color[3] === 0 ? behind(element.parentElement) : color;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const faint: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || !element.checkVisibility() || node.textContent?.trim() === '') continue;
    const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5) faint.push(node.textContent ?? '');
  }
  return faint;
}

/** Things that are tapped and are lower than a finger, with their text (runs in the page). */
function lowTargets(elements: Element[]): string[] {
  return (
    elements
      .filter((element) => element.checkVisibility())
      // A tick is tapped by its whole line.
      .map((element) => element.closest('.tick, .choice, .row-selectable') ?? element)
      .filter((element) => element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML)
  );
}

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found = await (window as unknown as { axe: Axe }).axe.run(document, { resultTypes: ['violations'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

test.each(Object.keys(SCREENS))('Screen: %s is fit for everybody', async (name) => {
  const { page } = await openPanel(SERVERS[name] ?? SERVER, { viewport: { width: 300, height: 760 } });
  await SCREENS[name]?.(page);
  await page.addScriptTag({ content: AXE });

  // Everything tapped is high enough and has a name.
  const tapped = page.locator('button, a, summary, input, select, textarea');
  expect(await tapped.count()).toBeGreaterThan(2);
  expect(await tapped.evaluateAll(lowTargets)).toEqual([]);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(
    /- (button|link|textbox|combobox|checkbox|radio)(\s*\[|:|$)/m,
  );
  expect(await page.evaluate(faintTexts)).toEqual([]);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  // Nothing has to be scrolled sideways, in the sidebar and in a wide window; axe finds nothing in either.
  for (const width of [285, 300, 1000]) {
    await page.setViewportSize({ width, height: 760 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 300 || name === 'checking' || name === 'queue' || name.startsWith('documents'))
      expect(await violations(page)).toEqual([]);
  }
});

describe('Keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());
  /** Presses Tab until the wanted thing has the focus. */
  const tabTo = async (page: Page, text: string) => {
    for (let presses = 0; presses < 60; presses += 1) {
      if ((await focused(page)).startsWith(text)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${text} was not reached; the focus is on "${await focused(page)}"`);
  };

  test('chooses a pile, searches, opens a request and comes back', async () => {
    const { page } = await openPanel(SERVER);
    await page.locator('.row').first().waitFor();

    await tabTo(page, 'คำขอใหม่');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'พบ 22 คำขอ' }).waitFor();
    expect(await focused(page)).toBe('คำขอใหม่');

    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('เลือกหลายคำขอ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ผลการตรวจ' }).waitFor();
    expect(await focused(page)).toBe('นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล');

    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('กลับไปรายการคำขอ');
    await page.keyboard.press('Space');
    expect(await focused(page)).toMatch(/^นายวิทยา พงษ์ไพบูลย์ศักดิ์สกุล.*IDC-2569-0107/);

    await tabTo(page, 'หน้าถัดไป');
    await page.keyboard.press('Enter');
    await page.getByText('หน้า 2 จาก 2').waitFor();

    await page.getByLabel('ค้นหาคำขอ').focus();
    await page.keyboard.type('ปราณี');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'พบ 1 คำขอ' }).waitFor();
  });

  test('what has the focus is outlined', async () => {
    const { page } = await openPanel(SERVER);
    await page.locator('.row').first().waitFor();
    for (let presses = 0; presses < 14; presses += 1) {
      await page.keyboard.press('Tab');
      const width = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      });
      expect(width).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('The built file', () => {
  test('is one page below 150 KB, in Thai, that refers to nothing outside', () => {
    const html = builtPanel();
    expect(Buffer.byteLength(html)).toBeLessThan(150 * 1024);
    expect(html).toContain('<html lang="th">');
    expect(html).toContain('<base target="_top"');
    expect(html).not.toMatch(/(src|href)=["']?(https?:)?\/\/|@import|url\(/);
    expect(html).not.toMatch(/\/\*(STYLE|SCRIPT)\*\//);
  });

  test('holds one script that an ES2020 browser reads', () => {
    const scripts = [...builtPanel().matchAll(/<script>([\s\S]*?)<\/script>/g)];
    expect(scripts).toHaveLength(1);
    expect(() => parse(scripts[0]?.[1] ?? '', { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });
});
