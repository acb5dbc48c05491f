/** Files that take long are begun first: without a cache Jest goes by size, and a long one at the end keeps a core waiting. */
const Sequencer = require('@jest/test-sequencer').default;

const SLOW =
  /(acceptance|seed|sidebar\/access|sidebar\/actions|installation|queue|officersDay|actionFaults|dailyFaults|documentOrders|\/faults|scripts\/deployment|layouts|years|hostile|site\/browser|install|summary)\.test\.ts$/;

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => SLOW.test(path)), ...sorted.filter(({ path }) => !SLOW.test(path))];
  }
};
