/** Folders in Drive: found by name, made where they are missing, shared with people by address. */
import type { Folders } from '../../application/documents/ports';
import { unlessGone } from '../services';
import { activeSpreadsheet } from '../table';

const openFolder = (folderId: string): GoogleAppsScript.Drive.Folder => DriveApp.getFolderById(folderId);

/** A folder of a shared drive has no owner, whatever its type says. */
function ownerOf(folder: GoogleAppsScript.Drive.Folder): string {
  const owner = folder.getOwner() as GoogleAppsScript.Drive.User | null;
  return owner?.getEmail() ?? '';
}

function isDone(change: () => unknown): boolean {
  try {
    change();
    return true;
  } catch {
    return false;
  }
}

export const folders: Folders = {
  exists(folderId) {
    try {
      return !openFolder(folderId).isTrashed();
    } catch {
      return false;
    }
  },
  root(name) {
    // One person may install for several offices, whose people must not come into each other's folders.
    const mark = `spreadsheet ${activeSpreadsheet().getId()}`;
    const found = DriveApp.getFoldersByName(name);
    while (found.hasNext()) {
      const folder = found.next();
      if (folder.getDescription() === mark) return folder.getId();
    }
    return DriveApp.createFolder(name).setDescription(mark).getId();
  },
  within(parentId, name) {
    const parent = openFolder(parentId);
    const found = parent.getFoldersByName(name);
    return (found.hasNext() ? found.next() : parent.createFolder(name)).getId();
  },
  write(folderId, name, content) {
    // A text of its own may have 10 MB at most, a blob 50.
    openFolder(folderId).createFile(Utilities.newBlob(content, MimeType.CSV, name));
  },
  url: (folderId) => `https://drive.google.com/drive/folders/${folderId}`,
  share(folderId, addresses, leaving) {
    const folder = openFolder(folderId);
    const known = new Set(folder.getEditors().map((editor) => editor.getEmail()));
    const owner = ownerOf(folder);
    const missing = addresses.filter((address) => !known.has(address) && address !== owner);
    // One by one: a mistyped address keeps nobody else out.
    return {
      refused: missing.filter((address) => !isDone(() => folder.addEditor(address))),
      stayed: leaving.filter((address) => known.has(address) && !isDone(() => folder.removeEditor(address))),
    };
  },
  named(folderId, names) {
    const folder = unlessGone(() => openFolder(folderId));
    if (folder === null) return [];
    const [only, ...more] = names;
    const found = more.length === 0 && only !== undefined ? folder.getFilesByName(only) : folder.getFiles();
    const wanted = new Set(names);
    const list: ReturnType<Folders['named']> = [];
    while (found.hasNext()) {
      const file = found.next();
      if (wanted.has(file.getName()))
        list.push({
          fileId: file.getId(),
          name: file.getName(),
          createdAt: () => file.getDateCreated().toISOString(),
        });
    }
    return list;
  },
};
