/**
 * `npm run torture`: every trial there is, with counts. Arguments choose: `kills`, `sequences`, `visits`, `races` or
 * `people`, and part of a deed's name. The trials are shared among as many processes as there are processors.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { DEEDS, mayMeet, type Deed } from './deeds';
import type { TestOffice } from '../test/support/office';
import { AT_THE_SHEETS } from './people';
import { followerOf, SEQUENCES } from './sequences';
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
} from './trials';

const KINDS = ['kills', 'sequences', 'visits', 'races', 'people'] as const;
type Kind = (typeof KINDS)[number];

/** What came of the trials of one deed. */
interface Tally {
  readonly kind: Kind;
  readonly deed: string;
  readonly calls: number;
  trials: number;
  /** Each with where it happened. */
  readonly violations: string[];
  /** Harm done between the last look and the write, which nothing can prevent. */
  unpreventable: number;
}

/** Calls between the first write of a deed and the moment at which all of it is there. */
const LONGEST_BATCH = 8;

function tryAt(base: Undisturbed, atCall: number, tally: Tally): void {
  const { deed, calls } = base;
  const where = `call ${atCall} (${calls[atCall - 1] ?? ''})`;
  const note = (how: string, wrong: readonly string[], isPreventable = true): void => {
    tally.trials += 1;
    if (wrong.length === 0) return;
    if (isPreventable) tally.violations.push(`${where}, ${how}: ${wrong.join('; ')}`);
    else tally.unpreventable += 1;
  };
  if (tally.kind === 'kills')
    for (const disturbance of DISTURBANCES)
      for (const sequel of sequelsOf(deed))
        note(`${disturbance} ${sequel}`, wrongAfter(base, { deed: deed.name, disturbance, atCall, sequel }));
  if (tally.kind === 'sequences')
    for (const disturbance of DISTURBANCES) {
      for (const { name, first, then } of SEQUENCES)
        if (first === deed) note(`${disturbance}, ${name}`, wrongAfterSequence(first, then, disturbance, atCall));
      const other = followerOf(deed, atCall);
      const follow = (office: TestOffice): unknown => other.carryOut(office, other.before?.(office));
      note(`${disturbance}, then ${other.name}`, wrongAfterSequence(deed, [follow], disturbance, atCall));
    }
  if (tally.kind === 'visits' && deed.isOne)
    for (const disturbance of DISTURBANCES)
      for (let visitAt = Math.max(1, atCall - LONGEST_BATCH); visitAt <= atCall; visitAt++)
        note(`${disturbance}, visited at ${visitAt}`, wrongAfterVisit(deed, visitAt, disturbance, atCall));
  if (tally.kind === 'races')
    for (const other of DEEDS)
      if (mayMeet(deed, other)) note(`meanwhile ${other.name}`, wrongAfterRace(base, other, atCall));
  if (tally.kind === 'people')
    for (const person of AT_THE_SHEETS)
      note(`a person ${person.name}`, wrongAfterPerson(base, person, atCall), !isBetweenLookAndWrite(calls, atCall));
}

function tallyOf(kind: Kind, deed: Deed, share: number, shares: number): Tally {
  const base = undisturbed(deed);
  const tally: Tally = { kind, deed: deed.name, calls: 0, trials: 0, violations: [], unpreventable: 0 };
  for (let atCall = 1 + share; atCall <= base.calls.length; atCall += shares) {
    Object.assign(tally, { calls: tally.calls + 1 });
    tryAt(base, atCall, tally);
  }
  return tally;
}

function report(tallies: readonly Tally[]): void {
  const [first] = tallies;
  if (first === undefined) return;
  const sum = (part: 'calls' | 'trials' | 'unpreventable'): number => tallies.reduce((all, one) => all + one[part], 0);
  const violations = tallies.flatMap((one) => one.violations);
  const harm = sum('unpreventable') === 0 ? '' : `, ${sum('unpreventable')} between look and write`;
  console.log(
    `${first.kind}: ${first.deed}: ${sum('calls')} calls, ${sum('trials')} trials, violations ${violations.length}${harm}`,
  );
  for (const violation of violations.slice(0, 10)) console.log(`    ${violation.slice(0, 400)}`);
}

/** A process with a share of the calls of every deed; tells what came of each. */
function share(kinds: readonly Kind[], deeds: readonly Deed[], index: number, shares: number): void {
  for (const kind of kinds) for (const deed of deeds) process.send?.(tallyOf(kind, deed, index, shares));
}

export async function main(args: readonly string[]): Promise<void> {
  process.env.TZ = 'Asia/Bangkok';
  const [index, shares] = (process.env['KHOBAT_SHARE'] ?? '').split('/').map(Number);
  const kinds = KINDS.filter((kind) => args.includes(kind));
  const parts = args.filter((arg) => !KINDS.some((kind) => kind === arg));
  const deeds = DEEDS.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
  if (deeds.length === 0) throw new Error(`No kind of trial and no deed is called ${parts.join(', ')}`);
  const wanted = kinds.length === 0 ? KINDS : kinds;
  if (index !== undefined && shares !== undefined) {
    share(wanted, deeds, index, shares);
    return;
  }
  const processes = availableParallelism();
  const all: Tally[] = [];
  const waiting = new Map<string, Tally[]>();
  const children = Array.from({ length: processes }, (_, child) => {
    const process_ = fork(resolve('scripts/run.mjs'), ['torture/main.ts', ...args], {
      env: { ...process.env, KHOBAT_SHARE: `${child}/${processes}` },
      execArgv: ['--interrupt-budget=1000000'],
    });
    process_.on('message', (tally: Tally) => {
      all.push(tally);
      const key = `${tally.kind} ${tally.deed}`;
      const together = [...(waiting.get(key) ?? []), tally];
      waiting.set(key, together);
      if (together.length === processes) report(together);
    });
    return new Promise<number>((done) => process_.on('exit', (code) => done(code ?? 1)));
  });
  const codes = await Promise.all(children);
  const violations = all.reduce((sum, one) => sum + one.violations.length, 0);
  for (const kind of wanted) {
    const own = all.filter((one) => one.kind === kind);
    const trials = own.reduce((sum, one) => sum + one.trials, 0);
    const wrong = own.reduce((sum, one) => sum + one.violations.length, 0);
    const harm = own.reduce((sum, one) => sum + one.unpreventable, 0);
    console.log(`${kind}: ${trials} trials, violations ${wrong}${harm > 0 ? `, between look and write ${harm}` : ''}`);
  }
  if (violations > 0 || codes.some((code) => code !== 0)) process.exitCode = 1;
}
