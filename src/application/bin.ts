/**
 * Files that are no longer wanted (ถังขยะ). Drive lets only the owner of a file put it into the bin: what belongs to somebody else
 * is noted, and goes there when its owner works with the system again.
 */
import { sameAddress } from '../domain/email';
import type { Ports } from './ports';

/** `bin.<file id>`, whose value is the owner's address. */
const PREFIX = 'bin.';
/** All notes of the office share 500 KB. @source quotas page: "Properties total storage" */
const MOST_NOTES = 1_000;
/** What waits for somebody goes a few files at a time, so that nobody has to wait for it. */
const FILES_AT_ONCE = 5;

/** Puts files into the bin. Returns the owners of those that stay for now, '' where nobody is told who it is. */
export function putAway(ports: Ports, fileIds: readonly string[]): string[] {
  const stayed = fileIds.flatMap((fileId) => {
    const owner = ownerAfterBinning(ports, fileId);
    return owner === null ? [] : [[fileId, owner] as const];
  });
  const room = MOST_NOTES - ports.memory.entries(PREFIX).length;
  const noted = stayed.filter(([, owner]) => owner !== '').slice(0, Math.max(0, room));
  ports.memory.set(Object.fromEntries(noted.map(([fileId, owner]) => [`${PREFIX}${fileId}`, owner])));
  return [...new Set(stayed.map(([, owner]) => owner))];
}

/** Null when the file is away. Drive may fail for a moment: then it is ours, and tried again. */
function ownerAfterBinning({ files, session }: Ports, fileId: string): string | null {
  try {
    return files.trash(fileId);
  } catch {
    return session.user();
  }
}

/** Puts away what waits for this person; asks Drive only when something does. */
export function putAwayOwn(ports: Ports, email: string): void {
  const waiting = ports.memory.entries(PREFIX).filter(([, owner]) => sameAddress(owner, email));
  for (const [key] of waiting.slice(0, FILES_AT_ONCE)) {
    const owner = ownerAfterBinning(ports, key.slice(PREFIX.length));
    if (owner === null || owner === '') ports.memory.forget(key);
    // Given to somebody else meanwhile, or Drive has failed.
    else if (!sameAddress(owner, email)) ports.memory.set({ [key]: owner });
  }
}
