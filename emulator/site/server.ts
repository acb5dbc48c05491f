/** Takes requests: refuses foreign ones, lets due timers run, finds the page, and writes down what has changed. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { catchUp } from './catchUp';
import { errorPage } from './layout';
import { json, Refusal, type Reply } from './replies';
import { ROUTES } from './routes';
import { decode, personOf, type Site, type Visit } from './visit';

const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Not `no-referrer`: with it, browsers would send our own forms with `Origin: null`.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
};

/** Only under its own names: a foreign name that was made to resolve to this machine is refused. */
function checkHost(request: IncomingMessage, port: number): string {
  const host = (request.headers.host ?? '').toLowerCase();
  const names = ['localhost', '127.0.0.1', '[::1]'];
  if (!names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))) {
    throw new Refusal(421, 'เว็บนี้เปิดได้เฉพาะที่ http://localhost บนเครื่องนี้เท่านั้น');
  }
  return host;
}

/** Pages of other sites, and sandboxed frames, cannot change anything here. */
function checkOrigin(request: IncomingMessage, host: string): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin === undefined
      ? site !== undefined && site !== 'same-origin' && site !== 'none'
      : origin !== `http://${host}`;
  if (foreign) throw new Refusal(403, 'ไม่รับคำขอจากเว็บอื่น');
}

function addressAsked(path: string, host: string): URL {
  const address = path.startsWith('/') ? `http://${host}${path.replace(/^\/+/, '/')}` : '';
  if (!URL.canParse(address)) throw new Refusal(400, 'ที่อยู่เว็บอ่านไม่ได้');
  return new URL(address);
}

async function answer(site: Site, port: number, request: IncomingMessage): Promise<Reply> {
  const host = checkHost(request, port);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (method !== 'GET' && method !== 'POST') throw new Refusal(405, 'ไม่รับคำขอแบบนี้');
  if (method === 'POST') checkOrigin(request, host);
  const url = addressAsked(request.url ?? '/', host);
  for (const route of ROUTES) {
    const match = route.method === method ? route.path.exec(url.pathname) : null;
    if (match === null) continue;
    if (!url.pathname.startsWith('/assets/')) catchUp(site);
    const { workspace } = site.office;
    const params = match.slice(1).map((part: string | undefined) => decode(part ?? ''));
    const visit: Visit = {
      site,
      office: site.office,
      workspace,
      person: personOf(request, workspace.owner),
      url,
      request,
      params,
    };
    return route.handle(visit);
  }
  throw new Refusal(404, 'ไม่มีหน้านี้');
}

function failure(site: Site, request: IncomingMessage, error: unknown): Reply {
  const refusal = error instanceof Refusal ? error : null;
  const status = refusal?.status ?? 500;
  const sentence =
    refusal?.message ?? `เกิดข้อผิดพลาดในโปรแกรมจำลอง: ${error instanceof Error ? error.message : String(error)}`;
  if (refusal === null)
    process.stderr.write(
      `${request.method ?? ''} ${request.url ?? ''}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  if ((request.url ?? '').startsWith('/api/')) return json({ ok: false, error: sentence }, status);
  return errorPage(site, status, sentence);
}

/** Answers one request; whatever goes wrong becomes an answer too. */
export async function serve(
  site: Site,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let reply: Reply;
  try {
    reply = await answer(site, port, request);
  } catch (error) {
    reply = failure(site, request, error);
  }
  try {
    site.store.commit();
  } catch (error) {
    reply = failure(site, request, error);
  }
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body;
  // A body that was refused is not read to its end; the connection would carry its rest as the next request.
  const close = request.complete ? {} : { Connection: 'close' };
  response.writeHead(reply.status, {
    ...COMMON_HEADERS,
    ...reply.headers,
    'Content-Length': String(body.length),
    ...close,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
