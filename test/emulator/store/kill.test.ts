/** A workspace outlives the sudden end of its program. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWorkspace } from '../../../emulator/store';

const ROOT = resolve(__dirname, '../../..');

/** Runs the child until it has said `after` commits, kills it, and returns the last commit that it said. */
function killedAfter(after: number, folder: string, journalLimit: number): Promise<number> {
  return new Promise((done, fail) => {
    const args = ['scripts/run.mjs', 'test/emulator/store/child.ts', folder, String(journalLimit)];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > after) child.kill('SIGKILL');
    });
    child.on('error', fail);
    child.on('close', () => {
      done(Number(said.split('\n').at(-2)));
    });
  });
}

describe('kill -9 between two requests', () => {
  // With the small limit, snapshots are made all the time and the kill may fall into one.
  it.each([
    ['with a journal alone', 1e9],
    ['amid snapshots', 2000],
  ])(
    'loses nothing that was committed, %s',
    async (_name, limit) => {
      const folder = mkdtempSync(join(tmpdir(), 'kill-'));
      const last = await killedAfter(40, folder, limit);
      expect(last).toBeGreaterThanOrEqual(40);
      const store = openWorkspace(folder);
      const sheet = [...store.workspace.spreadsheets.values()][0]?.sheets[0];
      const rows = sheet?.lastRow() ?? 0;
      expect(rows).toBeGreaterThanOrEqual(last);
      for (let n = 1; n <= rows; n++) expect([sheet?.valueAt(n, 1), sheet?.valueAt(n, 2)]).toEqual([n, `คำขอที่ ${n}`]);
      for (let n = Math.max(1, last - 15); n <= last; n++) {
        const held = Number(
          /\d+/.exec(Buffer.from(store.workspace.drive.contents.get(`file-${n % 20}`) ?? []).toString())?.[0],
        );
        expect(held).toBeGreaterThanOrEqual(n);
      }
      store.close();
      expect(
        readdirSync(folder)
          .filter((name) => /journal|snapshot|lock/.test(name))
          .sort(),
      ).toHaveLength(2);
      rmSync(folder, { recursive: true });
    },
    30_000,
  );
});
