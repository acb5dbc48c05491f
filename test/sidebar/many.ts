/** Five requests in production, ticked in the queue for what is done to many at once. */
import type { Locator, Page } from 'playwright-core';
import { openPanel, type Handlers, type PanelInBrowser } from './panel';
import { aQueue, aRow } from './requests';

export const IDS = Array.from({ length: 5 }, (_, index) => `IDC-2569-${String(1000 + index)}`);
export const five = IDS.map((requestId) => aRow({ requestId, status: 'IN_PRODUCTION' }));
export const bar = (page: Page): Locator => page.locator('.bulk');
export const tap = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
export const told = (page: Page, text: string): Promise<void> =>
  bar(page).getByRole('status').filter({ hasText: text }).waitFor();
export async function select(handlers: Handlers, clock = false): Promise<PanelInBrowser> {
  const panel = await openPanel({ listRequests: aQueue(five), ...handlers }, { clock });
  await tap(panel.page, 'เลือกหลายคำขอ');
  await tap(panel.page, 'เลือกทั้งหน้านี้');
  if (clock) await panel.page.clock.pauseAt(Date.now() + 10_000);
  return panel;
}
