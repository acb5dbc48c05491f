/** What the summary costs: calls, cells and time of one rebuild, by the number of requests. */
import { officeWith } from '../test/support/manyRequests';
import { backendCallsOf, milliseconds } from './measure';

export function measureSummary(sizes: readonly number[]): void {
  console.log('| stored requests | reads | writes | cells read | cells written | ms |');
  console.log('|---:|---:|---:|---:|---:|---:|');
  for (const size of sizes) {
    const office = officeWith(size);
    office.call('refreshSummary');
    const ms = milliseconds(() => office.call('refreshSummary'), 7);
    const calls = backendCallsOf(office, () => office.call('refreshSummary'));
    const { backend, cells } = office.lastExecution;
    const writes = calls.filter((call) => call.startsWith('Range.set')).length;
    console.log(`| ${size} | ${backend.reads} | ${writes} | ${cells.read} | ${cells.written} | ${ms.toFixed(0)} |`);
  }
  console.log('');
}
