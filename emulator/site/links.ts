/** Where the emulator's own addresses (docs.google.com, drive.google.com) lead on this site. */
import { escapeHtml } from './html';

const GOOGLE = /^https:\/\/(?:docs|drive|forms)\.(?:google\.com|gle)\//;

/** The path here of an address of Google; null for any other address. */
export function localPath(address: string): string | null {
  return GOOGLE.test(address) ? `/open?url=${encodeURIComponent(address)}` : null;
}

/** The id of the file, or the published form, that an address of Google means. */
export function targetOf(address: string): { id: string; editResponse: string | null; query: URLSearchParams } | null {
  if (!GOOGLE.test(address)) return null;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const inPath = /\/(?:d\/e|d|folders)\/([\w-]+)/.exec(url.pathname)?.[1];
  const id = inPath ?? url.searchParams.get('id');
  return id === null ? null : { id, editResponse: url.searchParams.get('edit2'), query: url.searchParams };
}

/** Foreign HTML with links to Google's addresses turned to this site; the rest stays as it is. */
export function withLocalLinks(source: string, origin: string): string {
  return source.replace(
    /(\bhref\s*=\s*)(["'])(https:\/\/(?:docs|drive|forms)\.google\.com\/.*?)\2/gi,
    (_whole, start: string, quote: string, address: string) => {
      const local = localPath(address.replaceAll('&amp;', '&'));
      return `${start}${quote}${local === null ? address : escapeHtml(origin + local)}${quote}`;
    },
  );
}
