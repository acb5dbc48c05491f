/** Renders the drawings of the installation guide: docs/pictures/install-*.png. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { drawings } from './guideDrawings';

/** @returns the names of the pictures that were made */
export async function drawGuide(browser: Browser, folder: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 760, height: 400 } });
  const names: string[] = [];
  for (const { name, body } of drawings()) {
    await page.setContent(body);
    await page.locator('body').screenshot({ path: join(folder, `${name}.png`) });
    names.push(name);
  }
  await page.close();
  return names;
}
