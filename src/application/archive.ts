/** The archive (คลังคำขอ): finished requests of long ago are copied there, looked for, and only then deleted here. */
import { isForArchive, isForRemoval, type Finished } from '../domain/keeping';
import { fullName } from '../domain/personName';
import { parseSettings, type Settings } from '../domain/settings';
import { cleanText, toArabicDigits } from '../domain/text';
import { ARCHIVE_BOOK } from '../texts/administration';
import { HISTORY_NOTES } from '../texts/office';
import { ADMIN_ONLY, guarded, OFFICER_ROLES, refuse } from './access';
import type { Archived, ArchiveHits, Refusal, YearsReport } from './api';
import { systemEntry } from './intake';
import type { ArchivedRequest, Ports, RequestRecord } from './ports';
import { attempted } from './problem';

const KEYS = {
  book: 'archive.book',
  url: 'archive.url',
  letIn: 'archive.letIn',
  underWay: 'archive.underWay',
} as const;
/** Requests that are moved together, under one hold of the lock. */
const IN_ONE = 200;

export function archiveState({ memory, archiveBook }: Ports): 'NONE' | 'THERE' | 'GONE' {
  const id = memory.get(KEYS.book);
  if (id === undefined) return 'NONE';
  return archiveBook.isThere(id) ? 'THERE' : 'GONE';
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

/** What the administrator sees before anything is moved or removed. */
export function archivePart(
  ports: Ports,
  settings: Settings,
  all: readonly RequestRecord[],
  count: number,
): YearsReport['archive'] {
  const today = ports.clock.today();
  const due = all.filter(isDue(settings, today)).length;
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
}

function moveDue(ports: Ports, settings: Settings): Archived | Refusal {
  const { requests, memory, clock } = ports;
  const due = requests.thin().filter(isDue(settings, clock.today()));
  let moved = 0;
  while (moved < due.length && !clock.timeIsShort()) {
    const some = due.slice(moved, moved + IN_ONE).map(({ requestId }) => requestId);
    const refused = moveToArchive(ports, some);
    if (refused !== null) return refused;
    moved += some.length;
  }
  const left = due.length - moved;
  if (left === 0) memory.forget(KEYS.underWay);
  return { ok: true, moved, left, url: archiveUrl(ports) };
}

/** The rows that belong to a request, in the order in which they leave: its own row last, so that a killed run goes on. */
const SHEETS_OF_A_REQUEST = ['history', 'messages', 'requests'] as const;

/** Copies, makes durable, looks for every row in the archive, then deletes; null when it is done. */
export function moveToArchive(ports: Ports, requestIds: readonly string[]): Refusal | null {
  const { lock, archiveBook, history, clock } = ports;
  const id = openArchive(ports);
  if (id === null) return refuse('ARCHIVE_GONE');
  const held = lock.hold(() => {
    const stand = SHEETS_OF_A_REQUEST.every((sheet) => archiveBook.copy(id, sheet, requestIds));
    if (!stand) return false;
    for (const sheet of SHEETS_OF_A_REQUEST) archiveBook.removeHere(sheet, requestIds);
    history.prepare();
    history.append([systemEntry(clock.now(), 'ARCHIVE', HISTORY_NOTES.archived(requestIds))]);
    return true;
  });
  if (held === null) return refuse('BUSY');
  return held.value ? null : refuse('ARCHIVE_GONE');
}

/** The archive's id, made where there is none; null where it has gone: another one would hide what is in it. */
function openArchive(ports: Ports): string | null {
  const { memory, archiveBook, setup } = ports;
  if (archiveState(ports) === 'GONE') return null;
  if (memory.get(KEYS.book) === undefined) {
    const { id, url } = archiveBook.make(ARCHIVE_BOOK);
    memory.set({ [KEYS.book]: id, [KEYS.url]: url });
    // Whoever may not change the settings yet leaves it to the next installation.
    attempted(ports, () => {
      setup.writeSetting('archiveFile', id);
    });
  }
  shareArchive(ports);
  return memory.get(KEYS.book) ?? null;
}

const ACCESS = { editors: 'ADMIN', viewers: 'OFFICER' } as const;

/** Administrators write it, officers read it; who has left the list no longer does. Asks Drive only for what differs. */
function shareArchive({ memory, summaryBook, config, session }: Ports): void {
  const id = memory.get(KEYS.book);
  if (id === undefined) return;
  const people = config.officers().filter(({ email }) => email !== '' && email !== session.user());
  for (const access of ['viewers', 'editors'] as const) {
    const key = `${KEYS.letIn}.${access}`;
    const before = (memory.get(key) ?? '').split(' ').filter((email) => email !== '');
    const wanted = [...new Set(people.filter(({ role }) => role === ACCESS[access]).map(({ email }) => email))];
    const out = before.filter((email) => !wanted.includes(email) && summaryBook.change(id, access, 'out', email));
    const came = wanted.filter((email) => !before.includes(email) && summaryBook.change(id, access, 'in', email));
    if (out.length + came.length > 0)
      memory.set({ [key]: [...before.filter((email) => !out.includes(email)), ...came].join(' ') });
  }
}

// ---- Search ---------------------------------------------------------------------------------------------------------

const MOST_FOUND = 50;

/** By part of a name, a school, an id, a card's code, or the last digits of a citizen id, as the queue is searched. */
export function searchArchive(ports: Ports, text: unknown): ArchiveHits | Refusal {
  return guarded<ArchiveHits>(ports, OFFICER_ROLES, () => {
    if (typeof text !== 'string') return refuse('ARGUMENT_INVALID');
    const wanted = toArabicDigits(cleanText(text)).toLowerCase();
    if (wanted === '') return { ok: true, rows: [], total: 0 };
    if (archiveState(ports) === 'GONE') return refuse('ARCHIVE_GONE');
    const found = archived(ports).filter(({ record }) => matches(record, wanted));
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

const FEWEST_DIGITS = 3;

function matches({ requestId, fields }: RequestRecord, wanted: string): boolean {
  const texts = [requestId, fullName(fields), fields.school ?? '', fields.cardCode ?? '', fields.phone ?? ''];
  if (texts.some((one) => one.toLowerCase().includes(wanted))) return true;
  return /^\d+$/.test(wanted) && wanted.length >= FEWEST_DIGITS && (fields.citizenId ?? '').endsWith(wanted);
}
