// Builds what clasp pushes: build/Code.js (server), build/sidebar.html (panel) and build/appsscript.json.
import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import GasPlugin from 'gas-webpack-plugin';
import { buildSidebar } from './scripts/sidebar.mjs';

const root = import.meta.dirname ?? resolve('.');

/** Adds the panel and the manifest to what webpack writes. */
const companions = {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('companions', async ({ outputOptions }) => {
      cpSync(resolve(root, 'appsscript.json'), resolve(outputOptions.path, 'appsscript.json'));
      await buildSidebar(resolve(outputOptions.path, 'sidebar.html'));
    });
  },
};

export default {
  mode: 'production',
  context: root,
  entry: './src/main.ts',
  target: 'web',
  devtool: false,
  output: {
    path: resolve(root, 'build'),
    filename: 'Code.js',
    // Without a library, webpack drops the exports that the plugin publishes.
    library: { type: 'var', name: 'App' },
    environment: { arrowFunction: true, const: true, destructuring: true },
  },
  resolve: {
    extensions: ['.ts', '.js'],
    // Its single file, a third of the size of its modules.
    alias: {
      exifreader$: resolve(root, 'node_modules/exifreader/dist/exif-reader.js'),
      // The same.
      '@cantoo/pdf-lib$': resolve(root, 'node_modules/@cantoo/pdf-lib/dist/pdf-lib.min.js'),
      // Only for picture descriptions in XML, which nobody asks for.
      '@xmldom/xmldom': false,
    },
    // It could also fetch pictures, which nothing here asks of it.
    fallback: { http: false, https: false, fs: false },
  },
  module: {
    rules: [
      {
        test: /\.[cm]?[jt]s$/,
        // Written for old browsers already, and a third of the size as it is.
        exclude: /node_modules\/(exifreader|@cantoo\/pdf-lib)\/dist/,
        loader: 'esbuild-loader',
        options: { target: 'es2020', charset: 'utf8' },
      },
    ],
  },
  // Readable in the script editor, and in stack traces.
  optimization: { minimize: false, moduleIds: 'named' },
  performance: { hints: false },
  plugins: [new GasPlugin({ autoGlobalExportsFiles: ['src/main.ts'], include: ['src/main.ts'] }), companions],
};
