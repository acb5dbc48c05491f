/**
 * Files that are no longer wanted (ถังขยะ). Drive lets only the owner of a file put it into the bin: what belongs to somebody else
 * is noted, and goes there when its owner works with the system again.
 */
import { sameAddress } from '../domain/email';
import type { Ports } from './ports';

/** `bin.<file id>`, whose value is the owner's address and how often it was tried: `officer@area.example 2`. */
const PREFIX = 'bin.';
/** What Drive refuses so often is left to a person. */
const MOST_TRIES = 5;
/** All notes of the office share 500 KB. @source quotas page: "Properties total storage" */
const MOST_NOTES = 1_000;
/** What waits for somebody goes a few files at a time, so that nobody has to wait long for it. */
const FILES_AT_ONCE = 5;

/** What is not the office's to remove, although somebody has named it: a link that an applicant typed may lead anywhere. */
interface Spared {
  /** ISO day; '' = nothing for its age. */
  readonly madeBefore?: string;
  readonly owner?: string;
}

/** Puts files into the bin. Returns the owners of those that stay for now, '' where nobody is told who it is. */
export function putAway(ports: Ports, fileIds: readonly string[], spared: Spared = {}): string[] {
  const stayed = fileIds.flatMap((fileId) => {
    const owner = ownerAfterBinning(ports, fileId, spared.madeBefore);
    const isSpared = owner === null || (owner !== '' && sameAddress(owner, spared.owner));
    return isSpared ? [] : [[fileId, owner] as const];
  });
  const notes = new Set(ports.memory.entries(PREFIX).map(([key]) => key));
  for (const fileId of fileIds) {
    const key = `${PREFIX}${fileId}`;
    if (notes.has(key) && !stayed.some(([other]) => other === fileId)) ports.memory.forget(key);
  }
  const room = MOST_NOTES - notes.size;
  const noted = stayed.filter(([, owner]) => owner !== '').slice(0, Math.max(0, room));
  ports.memory.set(Object.fromEntries(noted.map(([fileId, owner]) => [`${PREFIX}${fileId}`, `${owner} 0`])));
  return [...new Set(stayed.map(([, owner]) => owner))];
}

/** What is wanted of a file that does not stay. */
export function takenFrom<Taken>(ports: Ports, fileId: string, take: (fileId: string) => Taken): Taken {
  try {
    return take(fileId);
  } finally {
    putAway(ports, [fileId]);
  }
}

/** Null when the file is away. Drive may fail for a moment: then it is ours, and tried again. */
function ownerAfterBinning({ files, session }: Ports, fileId: string, madeBefore = ''): string | null {
  try {
    return files.trash(fileId, madeBefore);
  } catch {
    return session.user();
  }
}

/** Puts away what waits for this person, what was tried least first; asks Drive only when something does. */
export function putAwayOwn(ports: Ports, email: string, most = FILES_AT_ONCE): void {
  const waiting = ports.memory
    .entries(PREFIX)
    .map(([key, text]) => ({ key, owner: text.split(' ')[0] ?? '', tries: Number(text.split(' ')[1] ?? 0) }))
    .filter(({ owner }) => sameAddress(owner, email))
    .sort((a, b) => a.tries - b.tries);
  for (const { key, tries } of waiting.slice(0, most)) {
    if (ports.clock.timeIsShort()) return;
    const owner = ownerAfterBinning(ports, key.slice(PREFIX.length));
    const isDone = owner === null || owner === '' || tries + 1 >= MOST_TRIES;
    if (isDone) ports.memory.forget(key);
    // Given to somebody else meanwhile, or Drive has failed.
    else ports.memory.set({ [key]: `${owner} ${sameAddress(owner, email) ? tries + 1 : 0}` });
  }
}
