/** Everything as files: a folder of CSV, one for each sheet, and the workbooks that Google makes of the spreadsheets. */
import { csvOf } from '../domain/csv';
import { ARCHIVE_BOOK, exportFolder, WORKBOOK_NAME } from '../texts/administration';
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
    const [day, begun = ''] = (memory.get(UNDER_WAY) ?? '').split(' ');
    // What was begun on another day is no longer what stands in the sheets.
    const goesOn = day === clock.today() && folders.exists(begun);
    const folder = goesOn ? begun : folders.within(office.root, exportFolder(clock.now()));
    memory.set({ [UNDER_WAY]: `${clock.today()} ${folder}` });
    const names = fileNames(tables.map(({ name }) => name));
    const there = new Set(folders.named(folder, names).map(({ name }) => name));
    tables.forEach(({ read }, index) => {
      const name = names[index] ?? '';
      if (there.has(name) || clock.timeIsShort()) return;
      folders.write(folder, name, csvOf(read()));
      there.add(name);
    });
    const left = names.filter((name) => !there.has(name)).length;
    // The next export is another one.
    if (left === 0) memory.forget(UNDER_WAY);
    return {
      ok: true,
      folderUrl: folders.url(folder),
      files: there.size,
      left,
      workbooks: [
        { name: WORKBOOK_NAME, url: workbookOf(inspection.url()) },
        ...(hasArchive ? [{ name: ARCHIVE_BOOK, url: workbookOf(archiveUrl(ports)) }] : []),
      ],
    };
  });
}

/** `คำขอ.csv`; sheets whose names differ only in what a file's name may not have are told apart by a number. */
function fileNames(sheets: readonly string[]): string[] {
  const names: string[] = [];
  for (const sheet of sheets) {
    const plain = sheet.replace(/[\\/:*?"<>|]/g, '_');
    let name = `${plain}.csv`;
    for (let number = 2; names.includes(name); number++) name = `${plain} ${number}.csv`;
    names.push(name);
  }
  return names;
}
