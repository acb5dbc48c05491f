/** What pages load: the style sheet, the fonts, and the pages' own scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { notFound, type Reply } from './replies';
import { STYLE } from './style';
import type { Route, Site, Visit } from './visit';

const SCRIPTS = ['page', 'form', 'sheet', 'frame'] as const;
export type ScriptName = (typeof SCRIPTS)[number];

const WEIGHTS = ['400', '600', '700'];
/** @source unicode-range of the faces in @fontsource/sarabun: what is not Thai comes from the Latin file */
const SUBSETS = [
  { name: 'thai', range: 'U+0E01-0E5B,U+200C-200D,U+25CC' },
  { name: 'latin', range: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122' },
];

/** Declares Sarabun, served by this site; `origin` for pages whose own origin is nobody's. */
export function fontFaces(origin = ''): string {
  return WEIGHTS.flatMap((weight) =>
    SUBSETS.map(
      ({ name, range }) =>
        `@font-face{font-family:Sarabun;font-weight:${weight};font-display:swap;src:url(${origin}/assets/fonts/${name}-${weight}.woff2) format("woff2");unicode-range:${range}}`,
    ),
  ).join('\n');
}

const bundles = new Map<string, Promise<string>>();

/** A page's script as the browser runs it; bundled when it is first asked for. */
export function pageScript(site: Site, name: ScriptName): Promise<string> {
  const path = join(site.root, 'emulator/site/client', `${name}.ts`);
  let bundle = bundles.get(path);
  if (bundle === undefined) {
    bundle = build({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2020',
      charset: 'utf8',
      minify: true,
      logLevel: 'silent',
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
    bundles.set(path, bundle);
  }
  return bundle;
}

function font({ site, params: [subset = '', weight = ''] }: Visit): Reply {
  const file = `@fontsource/sarabun/files/sarabun-${subset}-${weight}-normal.woff2`;
  return {
    status: 200,
    // Sandboxed frames ask for fonts from an origin of their own.
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'max-age=86400',
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    body: readFileSync(createRequire(join(site.root, 'package.json')).resolve(file)),
  };
}

function styleSheet(): Reply {
  const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' };
  return { status: 200, headers, body: `${fontFaces()}\n${STYLE}` };
}

async function script({ site, params: [given = ''] }: Visit): Promise<Reply> {
  const name = SCRIPTS.find((known) => known === given);
  if (name === undefined) throw notFound('ไฟล์นี้');
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' };
  return { status: 200, headers, body: await pageScript(site, name) };
}

export const assetRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/assets\/style\.css$/, handle: styleSheet },
  { method: 'GET', path: /^\/assets\/fonts\/(thai|latin)-(400|600|700)\.woff2$/, handle: font },
  { method: 'GET', path: /^\/assets\/(\w+)\.js$/, handle: script },
  {
    method: 'GET',
    path: /^\/favicon\.ico$/,
    handle: () => ({ status: 204, headers: { 'Cache-Control': 'max-age=86400' }, body: '' }),
  },
];
