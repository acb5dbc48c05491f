/** Real time passes in the workspace while the site is open, and after it was closed. */
import { createWorkspace, Office, ScriptProject } from '../../../emulator';
import { catchUp, skipMissedRuns } from '../../../emulator/site/catchUp';
import type { Site } from '../../../emulator/site/visit';

const HOUR = 3_600_000;
const CODE = `function install() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); } function hourly() {}`;

function siteAt(start: string): { site: Site; office: Office; ran: () => string[] } {
  const workspace = createWorkspace({ start });
  const office = Office.found(workspace, ScriptProject.fromSource(CODE), 'ทะเบียน');
  office.call('install', [], workspace.owner);
  const store = {
    workspace,
    isNew: true,
    commit: () => undefined,
    close: () => undefined,
    settled: () => Promise.resolve(),
  };
  const ran = () =>
    workspace.executions
      .filter((record) => record.function === 'hourly')
      .map((record) => new Date(record.startedAt).toISOString());
  return { site: { office, store, root: '.' }, office, ran };
}

it('runs what fell due in the last hours, every run of it', () => {
  const { site, office, ran } = siteAt('2026-11-16T09:05:00+07:00');
  office.workspace.passTime(3 * HOUR);
  skipMissedRuns(site);
  catchUp(site);
  expect(ran()).toHaveLength(3);
  catchUp(site);
  expect(ran()).toHaveLength(3);
});

it('makes up once for what was missed in weeks, and goes on by the hour', () => {
  const { site, office, ran } = siteAt('2026-11-16T09:05:00+07:00');
  office.workspace.passTime(21 * 24 * HOUR);
  skipMissedRuns(site);
  catchUp(site);
  expect(ran()).toHaveLength(1);
  office.workspace.passTime(HOUR);
  catchUp(site);
  expect(ran()).toHaveLength(2);
});
