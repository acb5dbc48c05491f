/** Orders of many documents: kept until they are done, worked on by one execution at a time, taken up again after a kill. */
import type { Caller } from '../access';
import { OVER_AFTER_MS } from '../execution';
import type { Ports } from '../ports';
import type { DocumentOrder } from './order';

/** An order under way. */
export interface Batch {
  /** Time and orderer: `2026-11-20T09:00:00+07:00 officer@area.example`. */
  readonly id: string;
  readonly order: DocumentOrder;
  readonly by: string;
  /** Milliseconds since 1970 until which an execution has it, or until which what it made is handed out; '' when it lies still. */
  readonly heldUntil: string;
  /** Everything has been made; waiting for somebody to ask. */
  readonly done: boolean;
}

const PREFIX = 'documents.';
/** What an execution held is free when even its last copy is so old that nobody else can be making a document of that name. */
const HOLD_MS = 2 * OVER_AFTER_MS;
/** A panel that waits asks every few seconds; whoever asks later wants documents as the requests are then. */
const HANDED_OUT_MS = 5 * 60 * 1000;
/** A finished order that nobody has asked for is forgotten after a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const after = (now: string, milliseconds: number): string => String(Date.parse(now) + milliseconds);

function read(key: string, text: string): Batch | null {
  try {
    const batch = JSON.parse(text) as Omit<Batch, 'id'>;
    return { ...batch, id: key.slice(PREFIX.length) };
  } catch {
    return null;
  }
}

function write({ memory }: Ports, { id, ...batch }: Batch): Batch {
  memory.set({ [`${PREFIX}${id}`]: JSON.stringify(batch) });
  return { ...batch, id };
}

export function batches({ memory }: Ports): Batch[] {
  return memory.entries(PREFIX).flatMap(([key, text]) => read(key, text) ?? []);
}

const isFree = ({ heldUntil }: Batch, now: string): boolean => heldUntil === '' || Number(heldUntil) <= Date.parse(now);

/** Finished, and long enough ago. */
const isOver = (batch: Batch, now: string): boolean => batch.done && isFree(batch, now);

const sameOrder = (a: DocumentOrder, b: DocumentOrder): boolean => JSON.stringify(a) === JSON.stringify(b);

export type Claim = { readonly batch: Batch; readonly resumed: boolean } | 'BUSY';

/** The order as one that this execution works on: a new one, or the same person's same order that is still under way. */
export function claimOrder(ports: Ports, caller: Caller, order: DocumentOrder): Claim {
  const now = ports.clock.now();
  const held = ports.lock.hold((): Claim => {
    ports.memory.refresh();
    const before = batches(ports).find((one) => one.by === caller.email && sameOrder(one.order, order));
    if (before !== undefined && isOver(before, now)) forget(ports, before);
    if (before === undefined || isOver(before, now)) {
      const id = `${now} ${caller.email}`;
      const batch = { id, order, by: caller.email, heldUntil: after(now, HOLD_MS), done: false };
      return { batch: write(ports, batch), resumed: false };
    }
    if (before.done) return { batch: before, resumed: true };
    return isFree(before, now)
      ? { batch: write(ports, { ...before, heldUntil: after(now, HOLD_MS) }), resumed: true }
      : 'BUSY';
  });
  return held?.value ?? 'BUSY';
}

/** The next order that nobody works on, for the hourly run; those that are done and old are forgotten. */
export function claimNext(ports: Ports, passedOver: ReadonlySet<string>): Batch | null {
  const now = ports.clock.now();
  // Mostly there is none, and nothing to be locked for.
  if (batches(ports).length === 0) return null;
  const held = ports.lock.hold((): Batch | null => {
    ports.memory.refresh();
    for (const batch of batches(ports)) {
      if (batch.done && Date.parse(batch.id.split(' ')[0] ?? '') + KEPT_MS < Date.parse(now)) forget(ports, batch);
    }
    const next = batches(ports).find((one) => !one.done && !passedOver.has(one.id) && isFree(one, now));
    return next === undefined ? null : write(ports, { ...next, heldUntil: after(now, HOLD_MS) });
  });
  return held?.value ?? null;
}

/** Lets go of an order that goes on later. */
export function release(ports: Ports, batch: Batch): void {
  write(ports, { ...batch, heldUntil: '' });
}

/** Everything is made; the next one to ask gets the files. */
export function finished(ports: Ports, batch: Batch): void {
  write(ports, { ...batch, heldUntil: after(ports.clock.now(), HANDED_OUT_MS), done: true });
}

export function forget({ memory }: Ports, { id }: Batch): void {
  memory.forget(`${PREFIX}${id}`);
}
