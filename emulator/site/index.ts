/** The web site of the emulator: everything a person does with Google's pages, on this machine alone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Office } from '../runtime/office';
import type { Store } from '../store';
import { catchUp, skipMissedRuns } from './catchUp';
import { serve } from './server';
import type { Site } from './visit';

export interface SiteOptions {
  readonly office: Office;
  readonly store: Store;
  /** 0 for any free port. */
  readonly port: number;
  /** This machine's own address by default; there is no sign-in that would bear others. */
  readonly host?: '127.0.0.1' | '::1';
  /** Folder of the project; the working folder by default. */
  readonly root?: string;
}

export interface RunningSite {
  /** `http://localhost:8787/` */
  readonly url: string;
  /** Stops answering; the store stays open. */
  close(): Promise<void>;
}

const TICK_MS = 30_000;

function tick(site: Site): void {
  try {
    catchUp(site);
    site.store.commit();
  } catch (error) {
    process.stderr.write(`timers: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  }
}

/** Starts the site. Rejects with `EADDRINUSE` when the port is taken. */
export async function startSite(options: SiteOptions): Promise<RunningSite> {
  const site: Site = { office: options.office, store: options.store, root: options.root ?? process.cwd() };
  skipMissedRuns(site);
  tick(site);
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, options.host ?? '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  server.on(
    'request',
    (request, response) => void serve(site, port, request, response).catch(() => response.destroy()),
  );
  server.on('clientError', (_error, socket) => socket.destroy());
  const timer = setInterval(() => {
    tick(site);
  }, TICK_MS);
  timer.unref();
  return {
    url: `http://localhost:${port}/`,
    close: async () => {
      clearInterval(timer);
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      });
      site.store.commit();
    },
  };
}
