/** The archive (คลังคำขอ): finished requests of long ago are copied there, looked for, and only then deleted here. */
import { isForArchive, isForRemoval, type Finished } from '../domain/keeping';
import { fullName } from '../domain/personName';
import { parseSettings, type Settings } from '../domain/settings';
import { isFoundBy } from '../domain/search';
import { STATUSES } from '../domain/status';
import { searchable } from '../domain/text';
import { ARCHIVE_BOOK } from '../texts/administration';
import { HISTORY_NOTES } from '../texts/office';
import { ADMIN_ONLY, guarded, OFFICER_ROLES, refuse } from './access';
import type { Archived, ArchiveHits, Refusal, Role, YearsReport } from './api';
import { systemEntry } from './intake';
import type { ArchivedRequest, Ports, RequestRecord } from './ports';
import { attempted } from './problem';
import { isNewer } from './reminding';
import { letInOnly } from './sharing';

const KEYS = {
  book: 'archive.book',
  url: 'archive.url',
  letIn: 'archive.letIn.',
  underWay: 'archive.underWay',
  /** Requests that are being moved at this moment: whoever finds them here knows that an execution has died. */
  moving: 'archive.moving',
} as const;
/** Requests that are moved together, under one hold of the lock. */
const IN_ONE = 200;

export function archiveState({ memory, books }: Ports): 'NONE' | 'THERE' | 'GONE' {
  const id = memory.get(KEYS.book);
  if (id === undefined) return 'NONE';
  return books.isThere(id) ? 'THERE' : 'GONE';
}

/**
 * The settings name the archive, too: a copy that goes on as the original remembers nothing and finds it there. What one of
 * the two does not know yet, it learns from the other.
 */
export function adoptArchive({ memory, setup }: Ports, { archiveFile }: Settings): void {
  const known = memory.get(KEYS.book);
  if (known !== undefined && archiveFile === '') setup.writeSetting('archiveFile', known);
  if (archiveFile === '' || known !== undefined) return;
  memory.set({ [KEYS.book]: archiveFile, [KEYS.url]: `https://docs.google.com/spreadsheets/d/${archiveFile}/edit` });
}

/** Everything in the archive; nothing while there is none. */
export function archived({ memory, archiveBook }: Ports): ArchivedRequest[] {
  const id = memory.get(KEYS.book);
  return id === undefined ? [] : archiveBook.requests(id);
}

export const archiveId = ({ memory }: Ports): string | undefined => memory.get(KEYS.book);
export const archiveUrl = ({ memory }: Ports): string => memory.get(KEYS.url) ?? '';

const idWhereThere = (ports: Ports): string | undefined =>
  archiveState(ports) === 'THERE' ? archiveId(ports) : undefined;

/** Ids of the requests in the archive; none where there is no archive, or it cannot be opened. */
export function archivedIds(ports: Ports): string[] {
  const id = idWhereThere(ports);
  return id === undefined ? [] : ports.archiveBook.ids(id);
}

/** Citizen ids of the people whose requests have come by the form and been moved. */
export function archivedPeople(ports: Ports): string[] {
  const id = idWhereThere(ports);
  return id === undefined ? [] : ports.archiveBook.onlinePeople(id);
}

/** How a request is looked at by the rules of keeping. */
export const finishedOf = ({ status, closedOn, statusSince, fields }: RequestRecord): Finished => ({
  status,
  closedOn,
  statusSince,
  expiryDate: fields.expiryDate ?? '',
});

const isDue =
  ({ archiveYears }: Settings, today: string) =>
  (request: RequestRecord): boolean =>
    isForArchive(finishedOf(request), archiveYears, today);

/**
 * What is moved of all that is at hand. Beside a card that awaits its renewal the person's newer one stays: without it the
 * holder would be reminded of a card that has been replaced.
 */
function dueOf(all: readonly RequestRecord[], settings: Settings, today: string): RequestRecord[] {
  const isOld = isDue(settings, today);
  const staying = new Map<string, string[]>();
  for (const request of all) {
    const { citizenId = '' } = request.fields;
    if (citizenId === '' || isOld(request)) continue;
    staying.set(citizenId, [...(staying.get(citizenId) ?? []), request.requestId]);
  }
  const replaces = ({ requestId, fields: { citizenId = '' } }: RequestRecord): boolean =>
    (staying.get(citizenId) ?? []).some((other) => isNewer(requestId, other));
  return all.filter((request) => isOld(request) && !replaces(request));
}

/** What the administrator sees before anything is moved or removed. */
export function archivePart(
  ports: Ports,
  settings: Settings,
  all: readonly RequestRecord[],
  count: number,
): YearsReport['archive'] {
  const today = ports.clock.today();
  const due = dueOf(all, settings, today).length;
  const old = all.filter((request) => isForRemoval(finishedOf(request), settings.archiveYears, today)).length;
  return {
    years: settings.archiveYears,
    due,
    kept: old - due,
    archived: count,
    url: archiveUrl(ports),
    underWay: ports.memory.get(KEYS.underWay) !== undefined,
  };
}

/** By an administrator; what there is no time for is done by the hourly run. */
export function archiveFinished(ports: Ports): Archived | Refusal {
  return guarded<Archived>(ports, ADMIN_ONLY, () => {
    const { settings } = parseSettings(ports.config.settings());
    ports.memory.set({ [KEYS.underWay]: ports.clock.now() });
    return moveDue(ports, settings);
  });
}

/** Goes on with what an administrator has begun. */
export function continueArchive(ports: Ports, settings: Settings): void {
  if (ports.memory.get(KEYS.underWay) !== undefined) moveDue(ports, settings);
  else if (ports.memory.get(KEYS.moving) !== undefined) moveToArchive(ports, settings, [], () => false);
}

function moveDue(ports: Ports, settings: Settings): Archived | Refusal {
  const { requests, memory, clock } = ports;
  const isOld = isDue(settings, clock.today());
  const due = dueOf(requests.ages(), settings, clock.today());
  let moved = 0;
  while (moved < due.length && !clock.timeIsShort()) {
    const some = due.slice(moved, moved + IN_ONE).map(({ requestId }) => requestId);
    const refused = moveToArchive(ports, settings, some, isOld);
    if (refused !== null) return refused;
    moved += some.length;
  }
  const left = due.length - moved;
  if (left === 0) memory.forget(KEYS.underWay);
  return { ok: true, moved, left, url: archiveUrl(ports) };
}

const idsOf = (requests: readonly RequestRecord[]): string[] => requests.map(({ requestId }) => requestId);

/** The rows that belong to a request, in the order in which they leave: its own row last, so that a killed run goes on. */
const SHEETS_OF_A_REQUEST = ['history', 'messages', 'requests'] as const;

/**
 * Copies, makes durable, reads what stands in the archive, then deletes; null when it is done. A request that is no longer
 * meant when it has its turn, because somebody has opened it again, stays. What an execution that died has left half moved
 * is moved with them, or is no longer in the archive when it has been opened again.
 */
export function moveToArchive(
  ports: Ports,
  settings: Settings,
  requestIds: readonly string[],
  isMeant: (request: RequestRecord) => boolean,
): Refusal | null {
  const { lock, archiveBook, history, clock, requests, memory } = ports;
  const id = openArchive(ports, settings);
  if (id === null) return refuse('ARCHIVE_GONE');
  const held = lock.hold(() => {
    // Whoever had the lock before may have died meanwhile.
    memory.refresh();
    const half = (memory.get(KEYS.moving) ?? '').split(' ').filter((one) => one !== '');
    const isHalf = ({ requestId }: RequestRecord): boolean => half.includes(requestId);
    const isFinal = ({ status }: RequestRecord): boolean => STATUSES[status].final;
    const here = requests.findMany([...new Set([...requestIds, ...half])]);
    const ids = idsOf(here.filter((one) => (isHalf(one) ? isFinal(one) : isMeant(one))));
    const back = idsOf(here.filter((one) => isHalf(one) && !isFinal(one)));
    if (back.length > 0) archiveBook.drop(id, 'requests', back);
    if (ids.length > 0) {
      memory.set({ [KEYS.moving]: ids.join(' ') });
      if (!SHEETS_OF_A_REQUEST.every((sheet) => archiveBook.copy(id, sheet, ids))) return false;
      for (const sheet of SHEETS_OF_A_REQUEST) archiveBook.removeHere(sheet, ids);
      history.prepare();
      history.append([systemEntry(clock.now(), 'ARCHIVE', HISTORY_NOTES.archived(ids))]);
    }
    if (half.length + ids.length > 0)
      lock.whenSaved(() => {
        memory.forget(KEYS.moving);
      });
    return true;
  });
  if (held === null) return refuse('BUSY');
  return held.value ? null : refuse('ARCHIVE_INCOMPLETE');
}

/** The archive's id, made where there is none; null where it has gone: another one would hide what is in it. */
function openArchive(ports: Ports, settings: Settings): string | null {
  const { memory, books, setup } = ports;
  const before = memory.get(KEYS.book);
  if (before !== undefined && !books.isThere(before)) return null;
  const id = before ?? foundArchive(ports);
  // Whoever may not change the settings yet leaves it to the next time.
  if (settings.archiveFile !== id)
    attempted(ports, () => {
      setup.writeSetting('archiveFile', id);
    });
  shareArchive(ports);
  return id;
}

function foundArchive({ books, memory }: Ports): string {
  const { id, url } = books.make(ARCHIVE_BOOK);
  memory.set({ [KEYS.book]: id, [KEYS.url]: url });
  return id;
}

/** Administrators write it, officers read it. */
export function shareArchive(ports: Ports): void {
  const id = archiveId(ports);
  if (id === undefined) return;
  const people = ports.config.officers().filter(({ email }) => email !== '');
  const having = (role: Role): Set<string> =>
    new Set(people.filter((officer) => officer.role === role).map(({ email }) => email));
  letInOnly(ports, id, KEYS.letIn, { editors: having('ADMIN'), viewers: having('OFFICER') });
}

// ---- Search ---------------------------------------------------------------------------------------------------------

const MOST_FOUND = 50;

/** The newest of those that are found. */
export function searchArchive(ports: Ports, text: unknown): ArchiveHits | Refusal {
  return guarded<ArchiveHits>(ports, OFFICER_ROLES, () => {
    if (typeof text !== 'string') return refuse('ARGUMENT_INVALID');
    if (searchable(text) === '') return { ok: true, rows: [], total: 0 };
    if (archiveState(ports) === 'GONE') return refuse('ARCHIVE_GONE');
    const found = archived(ports).filter(({ record }) => isFoundBy(record, text));
    const rows = found.slice(-MOST_FOUND).reverse();
    return {
      ok: true,
      total: found.length,
      rows: rows.map(({ record, url }) => ({
        requestId: record.requestId,
        fullName: fullName(record.fields),
        status: record.status,
        receivedDate: record.receivedDate,
        cardCode: record.fields.cardCode ?? '',
        url,
      })),
    };
  });
}
