/** Lets weeks pass at the office quickly: its timers run once a morning instead of every hour. */
import type { Office } from '../emulator';
import { nextDue } from '../emulator/model/triggers';
import { addDays, dayOf, instantOf } from './days';

const MORNING = '07:30';

/** Leaves out the runs before the last one that is due until an instant. */
function skipRuns({ workspace, project }: Office, instant: number): void {
  for (const trigger of workspace.triggers.all.values()) {
    if (trigger.due === null || trigger.rule === null || trigger.due > instant) continue;
    for (let next = nextDue(trigger.rule, trigger.due, project.timeZone); next !== null && next <= instant;) {
      trigger.due = next;
      next = nextDue(trigger.rule, next, project.timeZone);
    }
    workspace.changed(`trigger/${trigger.uid}`);
  }
}

function passTo(office: Office, instant: number): void {
  skipRuns(office, instant);
  office.advanceTo(instant);
}

/** Passes every morning on the way, so that whatever is done once a day is done on each day. */
export function passTimeTo(office: Office, instant: number): void {
  const { workspace } = office;
  for (let day = dayOf(workspace.now()); day <= dayOf(instant); day = addDays(day, 1)) {
    const morning = instantOf(day, MORNING);
    if (morning > workspace.now() && morning < instant) passTo(office, morning);
  }
  passTo(office, instant);
}
