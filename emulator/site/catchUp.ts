/** Lets real time pass in the workspace: timers that fell due since the last look run now. */
import { nextDue } from '../model/triggers';
import type { Site } from './visit';

const DAY = 86_400_000;

/** Runs what has fallen due; nothing on a clock that stands still. */
export function catchUp({ office }: Site): number[] {
  return office.advanceTo(office.workspace.now());
}

/**
 * After a long pause of this program: each timer makes up for its missed runs once, not hour by hour.
 * Google's timers would have run all the while; scripts see one late run instead of hundreds.
 */
export function skipMissedRuns({ office }: Site): void {
  const now = office.workspace.now();
  for (const trigger of office.workspace.triggers.all.values()) {
    if (trigger.due === null || trigger.rule === null || trigger.due > now - DAY) continue;
    for (let next = nextDue(trigger.rule, trigger.due, office.project.timeZone); next !== null && next <= now;) {
      trigger.due = next;
      next = nextDue(trigger.rule, next, office.project.timeZone);
    }
    office.workspace.changed(`trigger/${trigger.uid}`);
  }
}
