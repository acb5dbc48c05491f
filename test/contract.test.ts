/** Runs the acceptance examples of the domain, one test for each. */
import * as contract from './support/contract';
import examples from './data/examples.json';

const functions: Record<string, unknown> = contract;
const isBuilt = (name: string): boolean => typeof functions[name] === 'function';

function call(name: string, args: unknown): unknown {
  const run = functions[name];
  if (typeof run !== 'function') throw new Error(`no function ${name}`);
  return run(args) as unknown;
}

const built = examples.filter(({ fn }) => isBuilt(fn));

describe('Acceptance examples', () => {
  test('all functions of the examples are built, except those of the three personnel processes', () => {
    const missing = new Set(examples.map(({ fn }) => fn).filter((fn) => !isBuilt(fn)));
    expect([...missing].sort()).toEqual(['consentRequired', 'evaluateCommittee', 'standingOutcome']);
    expect(examples).toHaveLength(125);
    expect(built).toHaveLength(109);
  });

  test.each(built.map((example) => [example.id, example] as const))('%s', (_, { fn, args, expected }) => {
    // Through JSON, because the contract promises plain data.
    expect(JSON.parse(JSON.stringify(call(fn, args)))).toEqual(expected);
  });
});
