// Runs once before the tests: they work on what clasp would push.
import { buildAll } from '../../scripts/build.mjs';

export default async function build() {
  await buildAll();
}
