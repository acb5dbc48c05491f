/** Copies that an execution left unfinished when it died: they stand in the folder, but on no list. */
import { monthFolder } from './folders';
import { fileName } from './noting';
import type { Item } from './order';
import type { Workshop } from './workshop';

/** No execution lives longer than six minutes. */
const LONGEST_RUN_MS = 7 * 60 * 1000;

export const asPdfName = (name: string): string => `${name}.pdf`;

/** Puts unfinished copies of these items into the bin, so that no document is there twice. */
export function discardLeftovers(shop: Workshop, items: readonly Item[]): void {
  const { ports, occasion } = shop;
  const usual = items.map((item) => fileName(item.kind, requestsOf(shop, item), shop));
  // A print bundle is a file; the form in it stands under the same name while it is being made.
  const names = [...usual, ...usual.filter((_, index) => items[index]?.kind === 'PRINT_BUNDLE').map(asPdfName)];
  // Names of lists carry the minute in which they were made: nothing of an earlier time stands under them.
  const folder = monthFolder(ports, occasion.now.slice(0, 10));
  if (folder === null) return;
  const old = (createdAt: string): boolean => Date.parse(occasion.now) - Date.parse(createdAt) >= LONGEST_RUN_MS;
  // A single document may be under way in another window; an order is worked on by one execution at a time.
  const found = ports.folders.named(folder, names).filter(({ createdAt }) => shop.batch !== '' || old(createdAt()));
  if (found.length === 0) return;
  const recorded = ports.documentLog.recorded(found.map(({ fileId }) => fileId));
  for (const { fileId } of found) if (!recorded.has(fileId)) ports.papers.discard(fileId);
}

const requestsOf = ({ find }: Workshop, { ids }: Item): NonNullable<ReturnType<Workshop['find']>>[] =>
  ids.flatMap((id) => find(id) ?? []);
