// Bundles the panel into one HTML file without references to the outside.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

const root = resolve(import.meta.dirname ?? 'scripts', '..');

export async function buildSidebar(target) {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'src/sidebar/index.tsx')],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['es2020', 'chrome109', 'safari16'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // HtmlService is said to take `//` inside template literals for a comment.
    supported: { 'template-literal': false },
    logLevel: 'warning',
  });
  const small = async (code) => {
    const { code: result } = await minify(code, {
      ecma: 2020,
      // The page is one script of its own: its names are nobody else's, and its texts are constants.
      toplevel: true,
      compress: { passes: 3, pure_getters: true },
      format: { ecma: 2020 },
    });
    return result;
  };
  const text = (ending) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const script = (await small(text('.js'))).replaceAll('<!--', '<\\!--').replaceAll('<?', '<\\?');
  const page = readFileSync(resolve(root, 'src/sidebar/page.html'), 'utf8')
    .replace('/*STYLE*/', () => text('.css'))
    .replace('/*SCRIPT*/', () => script);
  writeFileSync(target, page);
}
