// Runs once before the tests: they work on what clasp would push. `npm test` has built it already.
import { buildAll } from '../../scripts/build.mjs';

export default async function build() {
  if (process.env.KHOBAT_BUILT !== '1') await buildAll();
}
