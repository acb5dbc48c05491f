/** Copies that an execution left unfinished when it died: they stand in a folder, but on no list. */
import { putAway } from '../bin';
import { OVER_AFTER_MS } from '../execution';
import type { Ports } from '../ports';
import { monthFolder } from './folders';
import { fileName } from './noting';
import type { Item } from './order';
import type { Workshop } from './workshop';

export const asPdfName = (name: string): string => `${name}.pdf`;

interface FoundFile {
  readonly fileId: string;
  readonly createdAt: () => string;
}

/** Puts away those of the files that no execution can be at work on, and that are on no list. */
function putAwayLeft(ports: Ports, found: readonly FoundFile[]): void {
  const now = Date.parse(ports.clock.now());
  const old = found.filter(({ createdAt }) => now - Date.parse(createdAt()) >= OVER_AFTER_MS);
  putAwayUnlisted(
    ports,
    old.map(({ fileId }) => fileId),
  );
}

/** Puts away those of the files that are on no list. */
export function putAwayUnlisted(ports: Ports, fileIds: readonly string[]): void {
  if (fileIds.length === 0) return;
  const listed = ports.documentLog.recorded(fileIds);
  const unlisted = fileIds.filter((fileId) => !listed.has(fileId));
  putAway(ports, unlisted);
}

// ---- Of an order that goes on ---------------------------------------------------------------------------------------

/** Puts away what an earlier execution has left of these items, so that no document is there twice. */
export function discardLeftovers(shop: Workshop, items: readonly Item[]): void {
  const { ports, occasion, batch } = shop;
  // An order may go on in the month after it was begun.
  const days = [batch.slice(0, 10), occasion.now.slice(0, 10)];
  const folders = new Set(days.map((day) => monthFolder(ports, day)).filter((folder) => folder !== null));
  const names = items.flatMap((item) => namesOf(shop, item));
  for (const folder of folders) putAwayLeft(ports, ports.folders.named(folder, names));
}

/** A print bundle is a file; the forms in it stand under their names while it is being made. */
function namesOf(shop: Workshop, { kind, ids }: Item): string[] {
  const requests = ids.flatMap((id) => shop.find(id) ?? []);
  const usual = fileName(kind, requests, shop);
  return kind === 'PRINT_BUNDLE'
    ? [asPdfName(usual), ...requests.map((request) => fileName(kind, [request], shop))]
    : [usual];
}

// ---- Of a document that is made alone -------------------------------------------------------------------------------

/** What is being made alone, by time, kind and request; an order of many keeps by itself what it is about. */
const PREFIX = 'making.';

const keyOf = ({ occasion }: Workshop, about: string): string => `${PREFIX}${occasion.now} ${about}`;

/** Notes a document that is about to be made, so that the hourly run finds what stays when this execution dies. */
export function noteMaking(shop: Workshop, about: string, name: string, folderId: string): void {
  if (shop.batch === '') shop.ports.memory.set({ [keyOf(shop, about)]: JSON.stringify([name, folderId]) });
}

/** The document is on the list: nothing is left to be looked for. */
export function noteMade(shop: Workshop, about: string): void {
  if (shop.batch === '') shop.ports.memory.forget(keyOf(shop, about));
}

/** Puts documents away that somebody began alone and never finished; hourly. Costs nothing where there are none. */
export function discardForgotten(ports: Ports): void {
  const { clock, folders, memory } = ports;
  for (const [key, text] of memory.entries(PREFIX)) {
    const begun = Date.parse(key.slice(PREFIX.length).split(' ')[0] ?? '');
    if (Date.parse(clock.now()) - begun < OVER_AFTER_MS) continue;
    const [name, folderId] = JSON.parse(text) as [string, string];
    putAwayLeft(ports, folders.named(folderId, [name]));
    memory.forget(key);
  }
}
