/** What the site answers with, and the headers that keep foreign content from becoming a page of ours. */
import type { Html } from './html';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A request that cannot be carried out, with the sentence that the person reads. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

export const notFound = (what: string): Refusal => new Refusal(404, `ไม่พบ${what}`);

/** Our own pages run our own scripts only, and nothing from outside. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function page(content: Html, status = 200): Reply {
  return {
    status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_POLICY,
      'Cache-Control': 'no-store',
    },
    body: `<!doctype html>\n${content.text}`,
  };
}

export function json(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify(value),
  };
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 303, headers: { Location: location, 'Cache-Control': 'no-store', ...headers }, body: '' };
}

/** Somebody else's HTML, shown in a frame whose origin is nobody's. `allow` lists what its sandbox permits. */
export function sandboxed(content: string, allow: string, policy: string): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': [`sandbox ${allow}`, "frame-ancestors 'self'", policy].filter(Boolean).join('; '),
      'Cache-Control': 'no-store',
    },
    body: content,
  };
}

/** `filename*` carries Thai names; `filename` is for programs that do not know it. */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%/]/g, '_');
  const encoded = encodeURIComponent(
    name.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '_'),
  ).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** A file that is saved, never opened as a page. */
export function download(bytes: Uint8Array | string, name: string, mime: string): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': mime,
      'Content-Disposition': disposition('attachment', name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cache-Control': 'no-store',
    },
    body: bytes,
  };
}
