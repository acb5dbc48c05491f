/** Opens the built panel in a real browser with a server of the test's own behind `google.script.run`. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ServerApi } from '../../src/application/api';
import { launchBrowser } from '../support/chrome';

/** What the server does; a handler may answer late, throw, or refuse. Calls are kept in order. */
export type Handlers = {
  readonly [Name in keyof ServerApi]?: (...args: Parameters<ServerApi[Name]>) => unknown;
};

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface PanelInBrowser {
  readonly page: Page;
  readonly calls: readonly Call[];
  /** Requests to anywhere outside, and errors in the page: both must stay empty. */
  readonly outside: readonly string[];
  readonly errors: readonly string[];
}

/** The panel as `npm run build` writes it; the tests begin with a build. */
export const builtPanel = (): string => readFileSync(resolve('build/sidebar.html'), 'utf8');

let browser: Browser;

/** What the pages of a test have asked for outside, and their errors; a test that expects some takes them away. */
const harm: string[][] = [];

/** A browser for the tests of a file; each begins without open pages, and ends without errors in them. */
export function useBrowser(): void {
  jest.setTimeout(60_000);
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(harm.splice(0).flat()).toEqual([]);
  });
}

const ADDRESS = 'https://panel.example/';

/** The sidebar of Google Sheets cannot be made wider. */
const SIDEBAR = { width: 300, height: 760 };

interface PanelOptions {
  readonly viewport?: typeof SIDEBAR;
  /** The test moves the page's time by `page.clock`. */
  readonly clock?: boolean;
  /** Of the officer's computer. */
  readonly timeZone?: string;
}

/** Opens the panel in the browser of `useBrowser`. */
export const openPanel = (handlers: Handlers, options: PanelOptions = {}): Promise<PanelInBrowser> =>
  openPanelIn(browser, handlers, options);

export async function openPanelIn(
  anyBrowser: Browser,
  handlers: Handlers,
  { viewport = SIDEBAR, clock = false, timeZone = 'Asia/Bangkok' }: PanelOptions = {},
): Promise<PanelInBrowser> {
  const context = await anyBrowser.newContext({ viewport, locale: 'th-TH', timezoneId: timeZone });
  const page = await context.newPage();
  const calls: Call[] = [];
  const outside: string[] = [];
  const errors: string[] = [];
  harm.push(outside, errors);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: builtPanel() });
    outside.push(url);
    return route.abort();
  });
  await page.exposeFunction('askTest', async (name: keyof ServerApi, args: unknown[]) => {
    calls.push({ name, args });
    const handler = handlers[name] as ((...args: unknown[]) => unknown) | undefined;
    if (handler === undefined) {
      errors.push(`${name} is not expected`);
      throw new Error(`${name} is not expected`);
    }
    return await handler(...args);
  });
  if (clock) await page.clock.install();
  await page.addInitScript(standInForGoogle);
  await page.goto(ADDRESS);
  return { page, calls, outside, errors };
}

/** `google.script.run` as Google has it: handlers are set on a copy, arguments and results are copied as JSON. */
function standInForGoogle(): void {
  interface Chain {
    success?: (result: unknown, userObject: unknown) => void;
    failure?: (error: Error, userObject: unknown) => void;
    userObject?: unknown;
  }
  interface Runner {
    [name: string]: (...args: unknown[]) => unknown;
  }
  const world = window as unknown as {
    askTest: (name: string, args: unknown[]) => Promise<unknown>;
    google: { script: { run: Runner } };
  };
  const runner = (chain: Chain): Runner => ({
    withSuccessHandler: (success) => runner({ ...chain, success: success as Chain['success'] & object }),
    withFailureHandler: (failure) => runner({ ...chain, failure: failure as Chain['failure'] & object }),
    withUserObject: (userObject) => runner({ ...chain, userObject }),
    ...Object.fromEntries(
      [
        'listRequests',
        'openRequest',
        'readFile',
        'applyAction',
        'applyActionToMany',
        'saveChecklist',
        'sortFiles',
        'tickProduction',
        'logPhoneCall',
        'prepareCards',
        'produceDocuments',
        'listTemplates',
        'listInstallation',
        'tickInstallation',
        'takeInEarlier',
        'healthCheck',
        'listYears',
        'archiveFinished',
        'removePersonalData',
        'searchArchive',
        'exportEverything',
        'runHourly',
        'install',
        'restoreTemplate',
        'refreshSummary',
        'enterPaperRequest',
      ].map((name) => [
        name,
        (...args: unknown[]) => {
          world.askTest(name, JSON.parse(JSON.stringify(args)) as unknown[]).then(
            (result) => chain.success?.(result, chain.userObject),
            (error: unknown) => {
              const message = String(error).replace(/^Error: /, '');
              const scriptError = new Error(message);
              scriptError.name = 'ScriptError';
              chain.failure?.(scriptError, chain.userObject);
            },
          );
        },
      ]),
    ),
  });
  world.google = { script: { run: runner({}) } };
}
