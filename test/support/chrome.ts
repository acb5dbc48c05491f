/** Starts the browser in which tests look at pages. */
import { chromium, type Browser } from 'playwright-core';
import { findChrome } from '../../emulator/print/chrome';

/** Starts the browser without a window. Close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = findChrome();
  // Containers have neither user namespaces nor a shared memory of useful size.
  const launch = (): Promise<Browser> =>
    chromium.launch({ executablePath, env, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  // About one start in a few hundred ends in a fault of its own before there is any page.
  return launch().catch(launch);
}
