/** Writes and commits in a process of its own until it is killed: `node scripts/run.mjs test/emulator/store/child.ts <folder> <journalLimit>`. */
import { openWorkspace } from '../../../emulator/store';

/** Says the number of each commit after it has returned; what was said must be there afterwards. */
export function main([folder = '', limit = '']: readonly string[]): void {
  const store = openWorkspace(folder, { journalLimit: Number(limit) });
  const book = store.workspace.addSpreadsheet('ทะเบียน');
  const sheet = book.sheets[0];
  for (let n = 1; n <= 1_000_000; n++) {
    sheet?.enter(n, 1, { value: n });
    sheet?.enter(n, 2, { value: `คำขอที่ ${n}` });
    store.workspace.drive.contents.put(`file-${n % 20}`, Buffer.from(`เนื้อหา ${n}`));
    store.commit();
    process.stdout.write(`${n}\n`);
  }
}
