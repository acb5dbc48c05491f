/** Produces documents: one at once, many in parts that go on by themselves, print bundles after the call has returned. */
import { sameAddress } from '../../domain/email';
import { parseSettings, type Settings } from '../../domain/settings';
import { ANY_ROLE, guarded, refuse, type Caller } from '../access';
import { missing } from '../actionPlan';
import type { ProducedDocuments, ProducedFile, Refusal, SkippedDocument } from '../api';
import { putAwayOwn } from '../bin';
import type { Ports, RequestRecord } from '../ports';
import { batches, claimNext, claimOrder, finished, forget, release, type Batch } from './batch';
import { makeBundles } from './bundle';
import { monthFolderUrl } from './folders';
import { discardLeftovers } from './leftovers';
import { makeItem } from './making';
import { noteRefused } from './noting';
import { itemKey, itemsOf, readOrder, type DocumentOrder, type Item } from './order';
import type { ProducedLine } from './ports';
import type { ItemResult, Workshop } from './workshop';

/** `requestIds`, `kinds` and `options` come from a page, which may send anything. */
export function produceDocuments(
  ports: Ports,
  requestIds: unknown,
  kinds: unknown,
  options: unknown = {},
): ProducedDocuments | Refusal {
  return guarded<ProducedDocuments>(ports, ANY_ROLE, (caller) => {
    const order = readOrder(requestIds, kinds, options);
    if ('ok' in order) return order;
    // Supervisors read figures; documents of people are the officers'.
    if (caller.role === 'SUPERVISOR' && order.kinds.some((kind) => kind !== 'SERVICE_REPORT'))
      return refuse('ACTOR_NOT_ALLOWED');
    const { settings } = parseSettings(ports.config.settings());
    // All cards that are ready: an order of its own, which may be longer than others.
    if (isOpenPickupSheet(order) && order.kinds.length > 1) return missing(['requestIds']);
    const full = isOpenPickupSheet(order) ? withReadyRequests(ports, order) : order;
    putAwayOwn(ports, caller.email);
    const items = itemsOf(full);
    const [only, ...more] = items;
    if (only === undefined) return refuse('NOTHING_TO_LIST');
    if (more.length > 0 || only.kind === 'PRINT_BUNDLE') return workOnOrder(ports, settings, caller, full);
    const shop = workshop(ports, settings, caller, full, '');
    const { files, skipped } = makeItem(shop, only);
    return { ok: true, files, skipped, continued: false, done: 1, total: 1 };
  });
}

/** A pickup sheet without requests is one of all cards that are ready. */
const isOpenPickupSheet = ({ ids, kinds }: DocumentOrder): boolean =>
  ids.length === 0 && kinds.includes('PICKUP_SHEET');

function withReadyRequests({ requests }: Ports, order: DocumentOrder): DocumentOrder {
  const ready = requests.summaries().filter(({ status }) => status === 'READY_FOR_PICKUP');
  return { ...order, ids: ready.map(({ requestId }) => requestId) };
}

function workshop(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  { ids, kinds, options }: DocumentOrder,
  batch: string,
): Workshop {
  const known = new Map<string, RequestRecord | null>();
  if (ids.length > 1) for (const request of ports.requests.findMany(ids)) known.set(request.requestId, request);
  const { memoNo, letterNo, recipient } = options;
  // Only lateness and reports count working days.
  const needsHolidays = kinds.some((kind) => kind === 'LATE_MEMO' || kind === 'SERVICE_REPORT');
  const holidays = new Set(needsHolidays ? ports.config.holidays() : []);
  return {
    ports,
    options,
    batch,
    occasion: { settings, holidays, caller, now: ports.clock.now(), memoNo, letterNo, recipient },
    find: (requestId) => {
      if (!known.has(requestId)) known.set(requestId, ids.length > 1 ? null : ports.requests.find(requestId));
      return known.get(requestId) ?? null;
    },
  };
}

// ---- Orders of many -------------------------------------------------------------------------------------------------

/** As long as somebody watches, each call works for a while and tells how far it has come. */
const PATIENCE_MS = 20_000;

function workOnOrder(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  order: DocumentOrder,
): ProducedDocuments | Refusal {
  const claim = claimOrder(ports, caller, order);
  if (claim === 'BUSY') return stillUnderWay(ports, caller, order);
  const { batch, resumed } = claim;
  const state = work(ports, settings, caller, batch, resumed, () => ports.clock.elapsedMs() > PATIENCE_MS);
  // Whoever asks for an order that is done gets its files, and the order is closed.
  if (state.continued) return state;
  forget(ports, batch);
  const folderUrl = state.files.length === 0 ? undefined : monthFolderUrl(ports, ports.clock.today());
  return folderUrl === undefined ? state : { ...state, folderUrl };
}

/** Another execution works on it: how far it has come. */
function stillUnderWay(ports: Ports, caller: Caller, order: DocumentOrder): ProducedDocuments | Refusal {
  const batch = batches(ports).find(
    (one) => one.by === caller.email && JSON.stringify(one.order) === JSON.stringify(order),
  );
  if (batch === undefined) return refuse('BUSY');
  const lines = ports.documentLog.ofBatch(batch.id);
  return { ...outcome(ports, lines), continued: true, done: countDone(lines, order), total: itemsOf(order).length };
}

/** Goes on with orders whose panel was closed; hourly. Returns how many documents were made. */
export function continueOrders(ports: Ports, settings: Settings): number {
  const seen = new Set<string>();
  let made = 0;
  for (let batch = claimNext(ports, seen); batch !== null; batch = claimNext(ports, seen)) {
    seen.add(batch.id);
    const caller = ports.config.officers().find(({ email }) => sameAddress(email, batch.by));
    // Whoever has left the office gets nothing more, and leaves nothing.
    if (caller === undefined) {
      const nobody = workshop(ports, settings, { email: batch.by, role: 'OFFICER' }, batch.order, batch.id);
      discardLeftovers(nobody, itemsOf(batch.order));
      forget(ports, batch);
      continue;
    }
    const state = work(ports, settings, caller, batch, true, () => ports.clock.timeIsShort());
    made += state.files.length;
    if (!state.continued) finished(ports, batch);
    if (ports.clock.timeIsShort()) break;
  }
  return made;
}

/** Makes what is open, as long as there is time; bundles go on in promises after the call. */
function work(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  batch: Batch,
  resumed: boolean,
  timeIsOver: () => boolean,
): ProducedDocuments {
  const items = itemsOf(batch.order);
  const before = resumed ? ports.documentLog.ofBatch(batch.id) : [];
  const dealtWith = new Set(before.map(lineKey));
  const open = items.filter((item) => !isDealtWith(item, dealtWith));
  const earlier = outcome(ports, before);
  const total = items.length;
  if (open.length === 0) return { ...earlier, continued: false, done: total, total };
  const shop = workshop(ports, settings, caller, batch.order, batch.id);
  if (resumed) discardLeftovers(shop, open);
  const results: ItemResult[] = [];
  const plain = open.filter(({ kind }) => kind !== 'PRINT_BUNDLE');
  for (const item of plain) {
    if (results.length > 0 && timeIsOver()) break;
    const result = makeItem(shop, item);
    noteRefused(shop, result.skipped);
    results.push(result);
  }
  const bundles = open.filter(({ kind }) => kind === 'PRINT_BUNDLE');
  const allPlain = results.length === plain.length;
  if (allPlain && bundles.length > 0) makeBundles(shop, batch, bundles, timeIsOver);
  const continued = !allPlain || bundles.length > 0;
  // A bundle lets go by itself when it is saved.
  if (!allPlain) release(ports, batch);
  return {
    ok: true,
    files: [...earlier.files, ...results.flatMap(({ files }) => files)],
    skipped: [...earlier.skipped, ...results.flatMap(({ skipped }) => skipped)],
    continued,
    done: total - open.length + results.length,
    total,
  };
}

const lineKey = ({ kind, requestIds }: ProducedLine): string => itemKey({ kind, ids: requestIds });

/** A document of many may have left out some of its requests, each with a line of its own. */
function isDealtWith(item: Item, keys: ReadonlySet<string>): boolean {
  if (keys.has(itemKey(item))) return true;
  if (item.ids.length < 2) return false;
  const lines = [...keys]
    .filter((key) => key.startsWith(`${item.kind} `))
    .flatMap((key) => key.split(' ')[1]?.split(',') ?? []);
  return item.ids.every((id) => lines.includes(id));
}

function countDone(lines: readonly ProducedLine[], order: DocumentOrder): number {
  const keys = new Set(lines.map(lineKey));
  return itemsOf(order).filter((item) => isDealtWith(item, keys)).length;
}

/** What the list says of an order. */
function outcome(ports: Ports, lines: readonly ProducedLine[]): Pick<ProducedDocuments, 'ok' | 'files' | 'skipped'> {
  const files = lines
    .filter(({ fileId }) => fileId !== '')
    .map(({ kind, name, fileId, requestIds, tooSmall = [] }): ProducedFile => {
      return { kind, name, fileId, url: ports.papers.url(fileId), requestIds, tooSmall };
    });
  const skipped = lines
    .filter(({ fileId }) => fileId === '')
    .map(({ kind, requestIds, error, problem }): SkippedDocument => {
      return { requestId: requestIds[0] ?? '', kind, error, text: problem };
    });
  return { ok: true, files, skipped };
}
