import { Office, ScriptProject, createWorkspace } from '../emulator';
import { OFFICE } from './places';
import { peopleOn } from './people';
import { STORIES } from './stories';
import { applicationOf } from './applications';
import { seedOffice } from './seed';
export async function main(): Promise<void> {
  const cpu = (): number => { const c = process.cpuUsage(); return Math.round((c.user + c.system) / 1000); };
  for (let i = 0; i < 2; i++) {
  let c = cpu(), t = performance.now();
  const now = Date.parse('2026-11-22T12:10:00+07:00');
  for (const s of STORIES) await applicationOf(s, peopleOn('2026-11-22'), now);
  console.log('applications cpu', cpu() - c, 'wall', performance.now() - t);
  c = cpu(); t = performance.now();
  const w = createWorkspace({ start: now, owner: OFFICE.owner });
  const office = Office.found(w, ScriptProject.load('build'), OFFICE.book);
  await seedOffice(office);
  console.log('seed cpu', cpu() - c, 'wall', performance.now() - t); }
}
