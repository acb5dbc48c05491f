/** How quick the panel feels: its first paint, and how long a letter in the search box keeps the page busy. */
import { launchBrowser } from '../test/support/chrome';
import { openPanelIn } from '../test/sidebar/panel';
import { aQueue, aRow } from '../test/sidebar/requests';
import { median } from './measure';

export interface PanelSpeed {
  readonly firstPaintMs: number;
  /** From the key to the painted answer. */
  readonly letterMs: number;
  readonly longestLetterMs: number;
}

/** With as many open requests in the page as it ever holds. */
export async function measurePanel(runs = 5): Promise<PanelSpeed> {
  const rows = Array.from({ length: 150 }, (_, index) =>
    aRow({
      requestId: `IDC-2569-${String(1000 + index)}`,
      fullName: `นางสาวสมหญิง ใจดี ${index}`,
      late: index % 3 === 0,
    }),
  );
  const browser = await launchBrowser();
  const paints: number[] = [];
  const letters: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const { page } = await openPanelIn(browser, { listRequests: aQueue(rows) });
      await page.locator('.row').first().waitFor();
      paints.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN),
      );
      letters.push(...(await page.evaluate(typeLetters, 'สมหญิง ใจดี 14')));
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
  return { firstPaintMs: median(paints), letterMs: median(letters), longestLetterMs: Math.max(...letters) };
}

/** Runs in the page: milliseconds in which each letter keeps it busy. */
async function typeLetters(text: string): Promise<number[]> {
  const box = document.querySelector<HTMLInputElement>('#search');
  if (box === null) return [];
  const times: number[] = [];
  for (let length = 1; length <= text.length; length++) {
    const started = performance.now();
    box.value = text.slice(0, length);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // Preact renders after the event; the next frame has been laid out and painted when its turn has passed.
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - started);
  }
  return times;
}
