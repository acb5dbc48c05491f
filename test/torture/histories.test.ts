/** Random histories against the model: a seeded part of them here, 2,000 with `npm run torture`. */
import fc from '../support/seeded';
import { mkdirSync, writeFileSync } from 'node:fs';
import { COMMANDS, scenarioOf, wrongAfterHistory } from '../../torture/model';

const RUNS = Number(process.env['KHOBAT_HISTORIES'] ?? 8);
const SEED = Number(process.env['KHOBAT_SEED'] ?? 2569);

test(`${RUNS} histories: the program and the model tell the same story`, async () => {
  const histories = fc.commands(COMMANDS, { maxCommands: 24, size: 'max' });
  const details = await fc.check(
    fc.asyncProperty(histories, async (commands) => {
      const { wrong } = await wrongAfterHistory(commands);
      if (wrong !== null) throw new Error(wrong);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: false },
  );
  expect(details.numRuns).toBeGreaterThan(0);
  if (!details.failed) return;
  if (details.counterexample === null) throw new Error('no history could be run');
  const [commands] = details.counterexample;
  const { wrong, steps } = await wrongAfterHistory(commands);
  mkdirSync('.cache/histories', { recursive: true });
  const path = `.cache/histories/${SEED}.json`;
  writeFileSync(path, scenarioOf(steps));
  throw new Error(`${wrong ?? ''}\nafter: ${[...commands].map(String).join(', ')}\nscenario: ${path}`);
}, 3_600_000);
