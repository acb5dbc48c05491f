/** Everything as files: a folder of CSV, one for each sheet, and the workbooks that Google makes of the spreadsheets. */
import { csvOf } from '../domain/csv';
import { ARCHIVE_BOOK, exportFolder } from '../texts/administration';
import { ADMIN_ONLY, guarded, refuse } from './access';
import type { Exported, Refusal } from './api';
import { archiveId, archiveState, archiveUrl } from './archive';
import { reachableFolders } from './documents/folders';
import type { Ports } from './ports';

const UNDER_WAY = 'export.folder';

/** `https://docs.google.com/spreadsheets/d/…/export?format=xlsx`, whatever stands behind the id. */
const workbookOf = (url: string): string => url.replace(/\/edit.*$/, '').replace(/\/$/, '') + '/export?format=xlsx';

/** What there is no time for is written into the same folder when it is asked for again. */
export function exportEverything(ports: Ports): Exported | Refusal {
  return guarded<Exported>(ports, ADMIN_ONLY, () => {
    const { folders, archiveBook, inspection, memory, clock } = ports;
    const office = reachableFolders(ports);
    if (office === null) return refuse('FOLDER_GONE');
    const id = archiveId(ports);
    const hasArchive = id !== undefined && archiveState(ports) === 'THERE';
    const tables = [
      ...archiveBook.tables(null),
      ...(hasArchive
        ? archiveBook.tables(id).map(({ name, read }) => ({ name: `${ARCHIVE_BOOK} - ${name}`, read }))
        : []),
    ];
    const before = memory.get(UNDER_WAY);
    const folder =
      before !== undefined && folders.exists(before) ? before : folders.within(office.root, exportFolder(clock.now()));
    memory.set({ [UNDER_WAY]: folder });
    const names = tables.map(({ name }) => fileName(name));
    const there = new Set(folders.named(folder, names).map(({ name }) => name));
    for (const { name, read } of tables) {
      if (clock.timeIsShort()) break;
      if (there.has(fileName(name))) continue;
      folders.write(folder, fileName(name), csvOf(read()));
      there.add(fileName(name));
    }
    const left = names.filter((name) => !there.has(name)).length;
    // The next export is another one.
    if (left === 0) memory.forget(UNDER_WAY);
    return {
      ok: true,
      folderUrl: folders.url(folder),
      files: there.size,
      left,
      workbooks: [
        { name: WORKBOOK, url: workbookOf(inspection.url()) },
        ...(hasArchive ? [{ name: ARCHIVE_BOOK, url: workbookOf(archiveUrl(ports)) }] : []),
      ],
    };
  });
}

const WORKBOOK = 'ทะเบียนคำขอมีบัตร';
const fileName = (sheet: string): string => `${sheet.replace(/[\\/:*?"<>|]/g, '_')}.csv`;
