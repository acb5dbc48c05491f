/** What is attached to a request: which files count. */
import type { FileFact } from './api';

/** Whether a file counts: no later one has taken its place, and it did not come when checking had begun. */
export const isCurrent = ({ replaced, late }: Pick<FileFact, 'replaced' | 'late'>): boolean =>
  replaced !== true && late !== true;

/** Files that an officer has just sorted take the place of those of the same document that came before them. */
export function sortedIn(files: readonly FileFact[], sorted: ReadonlySet<string>): FileFact[] {
  const lastOf = new Map<string, string>();
  for (const { fileId, document, arrivedOn = '' } of files)
    if (sorted.has(fileId) && arrivedOn > (lastOf.get(document) ?? '')) lastOf.set(document, arrivedOn);
  return files.map((file) =>
    isCurrent(file) && (file.arrivedOn ?? '') < (lastOf.get(file.document) ?? '') ? { ...file, replaced: true } : file,
  );
}
