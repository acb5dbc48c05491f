import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/chrome';
import { builtPanel, openPanel, type Handlers } from './panel';
import { aQueue, aRequest, aRow, CHECKING, IN_PRODUCTION, inPieces, PNG, READY, SEVEN } from './requests';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const MANY = [
  ...SEVEN,
  ...Array.from({ length: 20 }, (_, index) => aRow({ requestId: `IDC-2569-${String(1000 + index)}` })),
];
const SERVER = { listRequests: aQueue(MANY), openRequest: () => aRequest(), readFile: inPieces(PNG, 1_000_000) };

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
  'files to be sorted': serving({ files: aRequest().files.map((file) => ({ ...file, unsorted: true })) }),
};

async function openWith(page: Page, ...buttons: string[]): Promise<void> {
  await page.locator('.row').first().click();
  await page.locator('.photo').waitFor();
  for (const name of buttons) await page.getByRole('button', { name, exact: true }).click();
}

interface Axe {
  run(context: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const SCREENS: Record<string, (page: Page) => Promise<void>> = {
  checking: (page) => openWith(page),
  'acceptance form': (page) => openWith(page, 'รับเรื่อง ลงทะเบียนคุม', 'ยืนยัน'),
  'return form': (page) => openWith(page, 'ส่งคืนให้แก้ไข'),
  production: (page) => openWith(page, 'บัตรเสร็จแล้ว'),
  'hand-over': (page) => openWith(page, 'ส่งมอบให้ผู้แทน', 'ยืนยัน'),
  'files to be sorted': (page) => openWith(page),
  'many chosen': async (page) => {
    await page.getByRole('button', { name: 'เลือกหลายคำขอ' }).click();
    await page.getByRole('button', { name: 'เลือกทั้งหน้านี้' }).click();
    await page.getByRole('button', { name: 'ยกเลิกคำขอ' }).click();
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

describe.each(Object.keys(SCREENS))('Screen: %s', (name) => {
  const show = async (width: number) => {
    const panel = await openPanel(browser, SERVERS[name] ?? SERVER, { viewport: { width, height: 760 } });
    await SCREENS[name]?.(panel.page);
    return panel.page;
  };

  test.each([300, 285, 1000])('nothing has to be scrolled sideways at %i px', async (width) => {
    const page = await show(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('everything tapped is at least 44 px high and has a name', async () => {
    const page = await show(300);
    const tapped = await page.locator('button, a, summary, input, select, textarea').evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        // A tick is tapped by its whole line.
        .map((element) => element.closest('.tick, .choice, .row-selectable') ?? element)
        .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height })),
    );
    expect(tapped.length).toBeGreaterThan(2);
    expect(tapped.filter(({ height }) => height < 44)).toEqual([]);
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree).not.toMatch(/- (button|link|textbox|combobox|checkbox|radio)(\s*\[|:|$)/m);
  });

  test('all text stands out from what is behind it', async () => {
    const page = await show(300);
    expect(await page.evaluate(faintTexts)).toEqual([]);
  });

  test('axe finds nothing', async () => {
    for (const width of [300, 1000]) {
      const page = await show(width);
      await page.addScriptTag({ content: AXE });
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: Axe }).axe.run(document);
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      });
      expect(found).toEqual([]);
    }
  });

  test('one main part, one visible main heading', async () => {
    const page = await show(300);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  });
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
    const { page } = await openPanel(browser, SERVER);
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
    const { page } = await openPanel(browser, SERVER);
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
