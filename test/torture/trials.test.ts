/** A seeded part of what `npm run torture` tries whole: deeds that are killed, fail, are overtaken, or meet a person at work. */
import fc from '../support/seeded';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEEDS, mayMeet } from '../../torture/deeds';
import { AT_THE_SHEETS } from '../../torture/people';
import { SEQUENCES } from '../../torture/sequences';
import {
  DISTURBANCES,
  isBetweenLookAndWrite,
  sequelsOf,
  undisturbed,
  wrongAfter,
  wrongAfterPerson,
  wrongAfterRace,
  wrongAfterSequence,
  wrongAfterVisit,
  type Undisturbed,
} from '../../torture/trials';

const SEED = 2569;
const KILLS = 2;
const RACES = 1;
const PEOPLE = 1;

const known = new Map<string, Undisturbed>();
function baseOf(name: string): Undisturbed {
  const deed = DEEDS.find((one) => one.name === name);
  if (deed === undefined) throw new Error(name);
  const base = known.get(name) ?? undisturbed(deed);
  known.set(name, base);
  return base;
}

const sample = <Value>(values: fc.Arbitrary<Value>, count: number): Value[] =>
  fc.sample(values, { numRuns: count, seed: SEED });

/** They change nothing. */
const READING = [
  'healthCheck',
  'listInstallation',
  'listRequests',
  'listTemplates',
  'listYears',
  'onInstall',
  'onOpen',
  'openRequest',
  'readFile',
  'searchArchive',
  'showSidebar',
  'showWidePanel',
];

test('every exported function that writes is tried', () => {
  const source = readFileSync(join(__dirname, '../../src/main.ts'), 'utf8');
  const exported = [...source.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? '');
  const tried = new Set(DEEDS.map((deed) => deed.function));
  expect([...tried, ...READING].sort()).toEqual(exported.sort());
});

/** Deeds that give numbers, write registers or move rows are always among them. */
const ALWAYS = /new answer|edited|sweep|ACCEPT|MARK_READY|PICKUP of|REPRINT|archive|removePersonalData/;
const part = sample(fc.shuffledSubarray([...DEEDS], { minLength: 10, maxLength: 10 }), 1)[0] ?? [];

describe.each(DEEDS.filter((deed) => ALWAYS.test(deed.name) || part.includes(deed)).map(({ name }) => [name]))(
  '%s',
  (name) => {
    test('is whole, or was never begun, after an execution that was broken off', () => {
      const base = baseOf(name);
      const trial = fc.record({
        deed: fc.constant(name),
        disturbance: fc.constantFrom(...DISTURBANCES),
        atCall: fc.integer({ min: 1, max: base.calls.length }),
        sequel: fc.constantFrom(...sequelsOf(base.deed)),
      });
      const found = sample(trial, KILLS).map((one) => ({ ...one, wrong: wrongAfter(base, one) }));
      expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    });

    test('leaves the office whole when others come in between', () => {
      const base = baseOf(name);
      const others = DEEDS.filter((other) => mayMeet(base.deed, other));
      const race = fc.tuple(fc.constantFrom(...others), fc.integer({ min: 1, max: base.calls.length }));
      const found = sample(race, RACES).map(([other, atCall]) => ({
        other: other.name,
        atCall,
        wrong: wrongAfterRace(base, other, atCall),
      }));
      expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    });

    test('finds its rows again when a person has sorted them', () => {
      const base = baseOf(name);
      const calls = base.calls.map((_, index) => index + 1).filter((call) => !isBetweenLookAndWrite(base.calls, call));
      const meeting = fc.tuple(fc.constantFrom(...AT_THE_SHEETS), fc.constantFrom(...calls));
      const found = sample(meeting, PEOPLE).map(([person, atCall]) => ({
        person: person.name,
        atCall,
        wrong: wrongAfterPerson(base, person, atCall),
      }));
      expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    });
  },
);

test.each(SEQUENCES.map((one) => [one.name, one] as const))(
  '%s: whole after a fault in the first',
  (_, { first, then }) => {
    const { calls } = baseOf(first.name);
    // Half-way through what it writes, most is at stake.
    const trial = fc.tuple(fc.constantFrom(...DISTURBANCES), fc.integer({ min: calls.length >> 1, max: calls.length }));
    const found = sample(trial, 1).map(([how, atCall]) => ({
      how,
      atCall,
      wrong: wrongAfterSequence(first, then, how, atCall),
    }));
    expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  },
);

test.each(['ACCEPT', 'MARK_READY', 'RETURN'])('%s that dies after the timer has been there is completed', (action) => {
  const { deed, calls } = baseOf(DEEDS.find(({ name }) => name.includes(` ${action} `))?.name ?? '');
  const batch = calls.findIndex((call) => call === 'Range.setValues') + 1;
  for (const atCall of [batch, batch + 2])
    expect([atCall, wrongAfterVisit(deed, batch - 1, 'KILLED_KEPT', atCall)]).toEqual([atCall, []]);
});
