// `npm start`: builds the add-on and opens the emulator's site on it. `npm start -- --fresh` begins with a new workspace.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { buildAll } from './build.mjs';
import { importProgram } from './run.mjs';

const root = resolve(import.meta.dirname, '..');
const port = Number(process.env.PORT ?? 8787);

function stop(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

/** Found out before the work of building and filling, not after it. */
function requireFreePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => {
      stop(
        `เปิดที่พอร์ต ${port} ไม่ได้ (${error.code}): มีโปรแกรมอื่นใช้อยู่ หรือเปิดระบบนี้ค้างไว้ในหน้าต่างอื่น`,
        `ปิดโปรแกรมนั้นก่อน หรือใช้พอร์ตอื่น:  PORT=${port + 1} npm start`,
        `Port ${port} cannot be used (${error.code}). Stop the other program, or run: PORT=${port + 1} npm start`,
      );
    });
    probe.listen(port, '127.0.0.1', () => probe.close(done));
  });
}

if (!Number.isInteger(port) || port < 1 || port > 65535)
  stop(`PORT=${process.env.PORT} ไม่ใช่หมายเลขพอร์ต / is not a port number`);
process.chdir(root);
await requireFreePort();
if (process.argv.includes('--fresh')) rmSync(resolve(root, '.workspace'), { recursive: true, force: true });
try {
  const { milliseconds, sizes } = await buildAll();
  console.log(`สร้างส่วนเสริมแล้ว: ${sizes.join(', ')} (${milliseconds} ms)`);
  const program = await importProgram('demo/start.ts');
  await program.main(['--port', String(port), ...process.argv.slice(2)]);
} catch (error) {
  stop(`เริ่มระบบไม่ได้ / could not start: ${error.stack ?? error.message ?? error}`);
}
