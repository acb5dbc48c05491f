// The longest test files first, so that no worker is left with one at the end; the others by size, as Jest does it.
import { statSync } from 'node:fs';

const LONGEST = [
  'bench/operations',
  'scenarios/acceptance',
  'sidebar/access',
  'demo/seed',
  'torture/trials',
  'browser/officersDay',
  'sidebar/queue',
  'scenarios/actions',
  'scenarios/layouts',
  'sidebar/actions',
  'sidebar/hostile',
].map((name) => `/${name}.test.`);

const rank = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.replaceAll('\\', '/').includes(name));
  return place < 0 ? LONGEST.length : place;
};

export default class Sequencer {
  sort(tests) {
    const sizes = new Map(tests.map((test) => [test, statSync(test.path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0));
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {
    // The order is the same wherever it runs.
  }
}
