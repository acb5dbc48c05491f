/** A person's file over HTTP: shown where that is harmless, else saved; never a page of this site. */
import { disposition, download, type Reply } from './replies';

/** Kinds that browsers show without running anything in them, each with how its bytes begin. */
const SHOWN: Readonly<Record<string, { readonly type: string; readonly begins: RegExp }>> = {
  'image/png': { type: 'image/png', begins: /^\x89PNG/ },
  'image/jpeg': { type: 'image/jpeg', begins: /^\xff\xd8\xff/ },
  'image/gif': { type: 'image/gif', begins: /^GIF8/ },
  'image/webp': { type: 'image/webp', begins: /^RIFF/ },
  'application/pdf': { type: 'application/pdf', begins: /^[\s\S]{0,1000}%PDF-/ },
  'text/plain': { type: 'text/plain; charset=utf-8', begins: /^/ },
  'text/csv': { type: 'text/plain; charset=utf-8', begins: /^/ },
};

/** A media type that can stand in a header; anything else is only bytes. */
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

export function fileReply(bytes: Uint8Array, name: string, mime: string, save: boolean): Reply {
  const kind = SHOWN[mime.toLowerCase()];
  const begins = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (save || kind?.begins.test(begins) !== true)
    return download(bytes, name, MEDIA_TYPE.test(mime) ? mime : 'application/octet-stream');
  // A PDF viewer does not work in a sandbox; the browser keeps it apart from this site by itself.
  const sandbox = mime === 'application/pdf' ? '' : "sandbox; default-src 'none'; style-src 'unsafe-inline'; ";
  return {
    status: 200,
    headers: {
      'Content-Type': kind.type,
      'Content-Disposition': disposition('inline', name),
      'Content-Security-Policy': `${sandbox}frame-ancestors 'self'`,
      'Cache-Control': 'no-store',
    },
    body: bytes,
  };
}
