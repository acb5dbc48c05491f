/** Copies that an execution left unfinished when it died: they stand in the folder, but on no list. */
import { putAway } from '../bin';
import type { Ports } from '../ports';
import { monthFolder } from './folders';
import { fileName } from './noting';
import type { Item } from './order';
import type { Workshop } from './workshop';

/** No execution lives longer than six minutes. */
const LONGEST_RUN_MS = 7 * 60 * 1000;

export const asPdfName = (name: string): string => `${name}.pdf`;

const idOf = ({ fileId }: { readonly fileId: string }): string => fileId;

const isOver = (then: string, now: string): boolean => Date.parse(now) - Date.parse(then) >= LONGEST_RUN_MS;

/** Puts unfinished copies of these items into the bin, so that no document is there twice. */
export function discardLeftovers(shop: Workshop, items: readonly Item[]): void {
  const { ports, occasion } = shop;
  const folderId = monthFolder(ports, occasion.now.slice(0, 10));
  if (folderId === null) return;
  const names = items.flatMap((item) => namesOf(shop, item));
  const found = ports.folders.named(folderId, names);
  // A single document may be under way in another window; an order is worked on by one execution at a time.
  const over = found.filter(({ createdAt }) => shop.batch !== '' || isOver(createdAt(), occasion.now));
  putAwayUnlisted(ports, over.map(idOf));
}

/** A print bundle is a file; the forms in it stand under their names while it is being made. */
function namesOf(shop: Workshop, { kind, ids }: Item): string[] {
  const requests = ids.flatMap((id) => shop.find(id) ?? []);
  const usual = fileName(kind, requests, shop);
  return kind === 'PRINT_BUNDLE'
    ? [asPdfName(usual), ...requests.map((request) => fileName(kind, [request], shop))]
    : [usual];
}

/** Puts away those of the files that are on no list. */
export function putAwayUnlisted(ports: Ports, fileIds: readonly string[]): void {
  if (fileIds.length === 0) return;
  const listed = ports.documentLog.recorded(fileIds);
  const unlisted = fileIds.filter((fileId) => !listed.has(fileId));
  putAway(ports, unlisted);
}

/** What is being made alone, by time, kind and request; an order of many keeps by itself what it is about. */
const PREFIX = 'making.';

/** Notes a document that is about to be made, so that the hourly run finds what stays when this execution dies. */
export function noteMaking({ ports, occasion, batch }: Workshop, key: string, name: string, folderId: string): void {
  if (batch === '') ports.memory.set({ [`${PREFIX}${occasion.now} ${key}`]: JSON.stringify([name, folderId]) });
}

/** Puts documents into the bin that somebody began alone and never finished. One search where any were made; hourly. */
export function discardForgotten(ports: Ports): void {
  const now = ports.clock.now();
  const notes = ports.memory.entries(PREFIX).flatMap(([key, text]) => {
    const at = key.slice(PREFIX.length).split(' ')[0] ?? '';
    const [name, folderId] = JSON.parse(text) as [string, string];
    return isOver(at, now) ? [{ key, at, name, folderId }] : [];
  });
  if (notes.length === 0) return;
  const made = ports.documentLog.madeAt(notes.map(({ at }) => at));
  const open = notes.filter(({ at, name }) => !made.some((line) => line.at === at && line.name === name));
  const found = open.flatMap(({ name, folderId }) => ports.folders.named(folderId, [name]));
  putAwayUnlisted(ports, found.filter(({ createdAt }) => isOver(createdAt(), now)).map(idOf));
  for (const { key } of notes) ports.memory.forget(key);
}
