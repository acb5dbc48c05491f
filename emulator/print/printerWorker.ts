/** The far side of the printer: a thread that keeps one browser alive and prints a page at a time. */
import type ChildProcess from 'node:child_process';
import type FileSystem from 'node:fs';
import type { MessagePort } from 'node:worker_threads';

export interface PrinterStart {
  readonly port: MessagePort;
  /** Becomes 1 when an answer lies in the port. */
  readonly signal: Int32Array;
  readonly executablePath: string;
  readonly env: Record<string, string>;
  /** Prefix of the folder that the browser fills while it runs. */
  readonly profile: string;
  /** Milliseconds without work after which the browser is closed; it takes a fifth of a second to start again. */
  readonly idle: number;
}

export interface PrintJob {
  readonly html: string;
}

export type PrintAnswer = { readonly pdf: Uint8Array } | { readonly error: string };

/**
 * Runs inside the worker; it is sent there as text, so it may use nothing but its parameters. It speaks to the browser
 * through a pipe: when this process ends, however it ends, the pipe closes and the browser goes with it.
 */
export function printerMain(
  { spawn }: typeof ChildProcess,
  { mkdtempSync, rmSync }: typeof FileSystem,
  { port, signal, executablePath, env, profile: prefix, idle }: PrinterStart,
): void {
  type Result = Record<string, unknown>;
  type Send = (method: string, params?: object, sessionId?: string) => Promise<Result>;
  interface Browser {
    readonly send: Send;
    readonly sessionId: string;
    readonly frameId: string;
  }

  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--no-first-run',
    '--no-default-browser-check',
    '--mute-audio',
    // Letters as far apart as the font says, not rounded to the dots of a screen.
    '--font-render-hinting=none',
    '--remote-debugging-pipe',
  ];

  /** On Unix a shell around the browser, out of reach of Ctrl-C, removes the profile when the browser has ended. */
  const start = (profile: string): ChildProcess.ChildProcess => {
    const stdio: ChildProcess.StdioOptions = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
    const args = [...flags, `--user-data-dir=${profile}`];
    if (process.platform === 'win32') return spawn(executablePath, args, { env, stdio });
    const shell = ['-c', '"$@"; code=$?; rm -rf "$PRINTER_PROFILE"; exit $code', 'printer', executablePath, ...args];
    return spawn('/bin/sh', shell, { env: { ...env, PRINTER_PROFILE: profile }, stdio, detached: true });
  };

  /** Questions and answers over the browser's pipe: JSON texts that end in a zero. */
  const converse = (child: ChildProcess.ChildProcess): { send: Send; fail: (reason: string) => void } => {
    type Pipes = [null, null, NodeJS.ReadableStream, NodeJS.WritableStream, NodeJS.ReadableStream];
    const [, , , commands, replies] = child.stdio as unknown as Pipes;
    const waiting = new Map<number, { done: (result: Result) => void; fail: (error: Error) => void }>();
    const hear = (text: string): void => {
      const { id, result, error } = JSON.parse(text) as { id?: number; result?: Result; error?: { message: string } };
      const asked = waiting.get(id ?? 0);
      waiting.delete(id ?? 0);
      if (error === undefined) asked?.done(result ?? {});
      else asked?.fail(new Error(error.message));
    };
    let begun: Buffer[] = [];
    replies.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let zero = chunk.indexOf(0); zero >= 0; zero = chunk.indexOf(0, from)) {
        hear(Buffer.concat([...begun, chunk.subarray(from, zero)]).toString('utf8'));
        begun = [];
        from = zero + 1;
      }
      begun.push(chunk.subarray(from));
    });
    // What cannot be sent is told by the end of the browser.
    commands.on('error', () => undefined);
    let last = 0;
    const send: Send = (method, params = {}, sessionId) =>
      new Promise((done, fail) => {
        last += 1;
        waiting.set(last, { done, fail });
        commands.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      });
    const fail = (reason: string): void => {
      for (const asked of waiting.values()) asked.fail(new Error(reason));
      waiting.clear();
    };
    return { send, fail };
  };

  const launch = (closed: () => void): Send => {
    const profile = mkdtempSync(prefix);
    const child = start(profile);
    const { send, fail } = converse(child);
    let complaints = '';
    child.stderr?.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-500)));
    const end = (reason: string): void => {
      closed();
      fail(reason);
      if (process.platform === 'win32') rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    child.on('error', (error) => {
      end(String(error));
    });
    child.on('exit', (code) => {
      end(`the browser ended (${code ?? 'killed'}) ${complaints.trim()}`);
    });
    return send;
  };

  let browser: Promise<Browser> | null = null;
  const open = async (): Promise<Browser> => {
    const send = launch(() => (browser = null));
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = (await send('Target.attachToTarget', { targetId, flatten: true })) as { sessionId: string };
    const tree = (await send('Page.getFrameTree', {}, sessionId)) as { frameTree: { frame: { id: string } } };
    return { send, sessionId, frameId: tree.frameTree.frame.id };
  };

  /** Layout first, so that the fonts it needs begin to load. */
  const settled =
    'document.body.offsetHeight, Promise.all([document.fonts.ready, ' +
    '...[...document.images].map((image) => image.decode().catch(() => undefined))]).then(() => true)';

  const print = async (html: string): Promise<Uint8Array> => {
    browser ??= open();
    const { send, sessionId, frameId } = await browser;
    await send('Page.setDocumentContent', { frameId, html }, sessionId);
    await send('Runtime.evaluate', { expression: settled, awaitPromise: true }, sessionId);
    const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: false };
    const { data } = await send('Page.printToPDF', options, sessionId);
    return Buffer.from(String(data), 'base64');
  };

  const answer = (message: PrintAnswer): void => {
    port.postMessage(message);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  };

  let rest: NodeJS.Timeout | undefined;
  port.on('message', ({ html }: PrintJob) => {
    clearTimeout(rest);
    print(html)
      .then((pdf) => answer({ pdf }))
      .catch((error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }))
      .finally(() => {
        rest = setTimeout(() => void browser?.then(({ send }) => send('Browser.close')).catch(() => undefined), idle);
      });
  });
}
