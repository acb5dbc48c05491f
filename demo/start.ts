/** Opens the invented office on this machine: fills it on the first start, then serves it until it is told to stop. */
import { Office, ScriptProject } from '../emulator';
import { startSite } from '../emulator/site';
import { openWorkspace, type Store } from '../emulator/store';
import { OFFICE } from './places';
import { seedOffice } from './seed';

const FOLDER = '.workspace';

/** The office that is kept in the store, or a new one with its forty answers. */
async function officeIn(store: Store, project: ScriptProject): Promise<Office> {
  const { workspace } = store;
  if (!store.isNew) {
    const [book] = workspace.spreadsheets.values();
    if (book === undefined) throw new Error(`${FOLDER} holds no spreadsheet; start anew with: npm start -- --fresh`);
    return new Office(workspace, project, book);
  }
  const office = Office.found(workspace, project, OFFICE.book);
  await seedOffice(office, {
    report: (text) => {
      console.log(text);
    },
  });
  // All or nothing: whoever stops the first start half-way begins anew.
  store.commit();
  return office;
}

export async function main(args: readonly string[]): Promise<void> {
  const port = Number(args[args.indexOf('--port') + 1]);
  const store = openWorkspace(FOLDER, { clock: 'running', owner: OFFICE.owner });
  const office = await officeIn(store, ScriptProject.load('build'));
  const site = await startSite({ office, store, port });
  console.log(`เปิดเบราว์เซอร์ที่ ${site.url}  (หยุดด้วย Ctrl+C)`);
  const stop = (): void => {
    void site.close().then(async () => {
      store.close();
      await store.settled();
      process.exit(0);
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
