/** Where templates and documents lie in Drive: เอกสาร/พ.ศ./เดือน, shared with the people of the office alone. */
import { yearBE } from '../../domain/calendar';
import { thaiMonth } from '../../domain/thaiDate';
import { FOLDER_NAMES } from '../../texts/documents';
import type { Ports } from '../ports';

/** Addresses that the folders have been shared with. */
const SHARED_WITH = 'folder.sharedWith';
/** Addresses that Drive did not take, for the administrator's digest. */
export const UNSHARED = 'folder.unshared';
export const FOLDER_KEYS = {
  root: 'folder.root',
  templates: 'folder.templates',
  documents: 'folder.documents',
} as const;

/** The folder of a name in another, remembered; made again when it has gone. */
function known(ports: Ports, key: string, make: () => string): string {
  const before = ports.memory.get(key);
  if (before !== undefined && ports.folders.exists(before)) return before;
  const id = make();
  ports.memory.set({ [key]: id });
  return id;
}

export interface OfficeFolders {
  readonly root: string;
  readonly templates: string;
  readonly documents: string;
}

/** The folders of the office; made where they are missing, in the Drive of whoever installs or owns the timer. */
export function officeFolders(ports: Ports): OfficeFolders {
  const root = known(ports, FOLDER_KEYS.root, () => {
    // A new folder is nobody's yet.
    ports.memory.forget(SHARED_WITH);
    return ports.folders.root(FOLDER_NAMES.root);
  });
  return {
    root,
    templates: known(ports, FOLDER_KEYS.templates, () => ports.folders.within(root, FOLDER_NAMES.templates)),
    documents: known(ports, FOLDER_KEYS.documents, () => ports.folders.within(root, FOLDER_NAMES.documents)),
  };
}

/**
 * The same for everybody else. Drive says of a folder that is not shared with somebody what it says of one that has gone:
 * whoever cannot reach the office's folder must not found another.
 */
export function reachableFolders(ports: Ports): OfficeFolders | null {
  const root = ports.memory.get(FOLDER_KEYS.root);
  return root !== undefined && ports.folders.exists(root) ? officeFolders(ports) : null;
}

const monthKey = (day: string): string => `${FOLDER_KEYS.documents}.${day.slice(0, 7)}`;

/** The folder of a month, `เอกสาร/2569/11 พฤศจิกายน`; known without asking Drive once it has been made. Null as below. */
export function monthFolder(ports: Ports, day: string): string | null {
  return ports.memory.get(monthKey(day)) ?? makeMonthFolder(ports, day);
}

/** Address of the month's folder, as far as it is known without asking Drive. */
export function monthFolderUrl({ memory, folders }: Ports, day: string): string | undefined {
  const folder = memory.get(monthKey(day));
  return folder === undefined ? undefined : folders.url(folder);
}

/**
 * Makes it, or finds the one that is there; under the lock, so that two officers do not make two. Null where the office's
 * folders cannot be reached.
 */
export function makeMonthFolder(ports: Ports, day: string, foldersOf = reachableFolders): string | null {
  const make = (): string | null => {
    const office = foldersOf(ports);
    if (office === null) return null;
    const year = ports.folders.within(office.documents, String(yearBE(day)));
    const month = ports.folders.within(year, `${day.slice(5, 7)} ${thaiMonth(Number(day.slice(5, 7)))}`);
    ports.memory.set({ [monthKey(day)]: month });
    return month;
  };
  const held = ports.lock.hold(make);
  return held === null ? make() : held.value;
}

/**
 * Lets the people of the office into their folders, and makes the folder of the month before anybody waits for it. Asks
 * Drive only when somebody has been added or a month has begun; the owner of the folders has to run it.
 */
export function prepareFolders(ports: Ports): void {
  const today = ports.clock.today();
  if (ports.memory.get(FOLDER_KEYS.root) === undefined) return;
  if (ports.memory.get(monthKey(today)) === undefined) makeMonthFolder(ports, today, officeFolders);
  shareFolders(ports);
}

function shareFolders(ports: Ports): void {
  const root = ports.memory.get(FOLDER_KEYS.root);
  const people = ports.config.officers().filter(({ role, email }) => role !== 'SUPERVISOR' && email !== '');
  const addresses = [...new Set(people.map(({ email }) => email))].sort();
  const isDone = ports.memory.get(SHARED_WITH) === addresses.join(' ') && (ports.memory.get(UNSHARED) ?? '') === '';
  if (root === undefined || isDone) return;
  // Who is no longer on the list goes out; whom somebody has let in by hand stays.
  const before = (ports.memory.get(SHARED_WITH) ?? '').split(' ').filter((address) => address !== '');
  const leaving = before.filter((address) => !addresses.includes(address));
  const { refused, stayed } = ports.folders.share(root, addresses, leaving);
  const letIn = [...new Set([...addresses, ...stayed])].sort();
  ports.memory.set({ [SHARED_WITH]: letIn.join(' '), [UNSHARED]: refused.join(' ') });
}
