/** Installable triggers: what they wait for, whose they are, and when timers fall due. */
import { instantOfLocal, zoneOffset } from '../core/zones';
import type { Workspace } from './workspace';

export type EventType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_FORM_SUBMIT' | 'ON_CHANGE';
export type TriggerSource = 'CLOCK' | 'SPREADSHEETS' | 'FORMS' | 'DOCUMENTS' | 'CALENDAR';

/** How often a timer runs. `everyHours`, `everyDays` and the like as given to the builder. */
export interface ClockRule {
  readonly everyMinutes?: number;
  readonly everyHours?: number;
  readonly everyDays?: number;
  readonly everyWeeks?: number;
  readonly weekDay?: number;
  readonly monthDay?: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  /** Time zone of hours and days, where it is not the script's. */
  readonly zone?: string;
  /** A single run at this instant. */
  readonly at?: number;
}

export interface TriggerModel {
  readonly uid: string;
  readonly scriptId: string;
  readonly owner: string;
  readonly handler: string;
  readonly event: EventType;
  readonly source: TriggerSource;
  /** Id of the spreadsheet, form or document; null for a timer. */
  readonly sourceId: string | null;
  readonly rule: ClockRule | null;
  /** When a timer runs next. */
  due: number | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** @source quotas page: 20 triggers / user / script */
export const MAX_TRIGGERS = 20;

/**
 * The first run after `after`. Hourly timers run at :00, daily ones at :00 (or near the given minute) of their hour: at
 * Google each timer has one fixed moment inside the promised hour; here it is always the first.
 */
export function nextDue(rule: ClockRule, after: number, scriptZone: string): number | null {
  const zone = rule.zone ?? scriptZone;
  if (rule.at !== undefined) return rule.at > after ? rule.at : null;
  const local = after + zoneOffset(zone, after);
  const step = (size: number): number => (Math.floor(local / size) + 1) * size - zoneOffset(zone, after);
  if (rule.everyMinutes !== undefined) return step(rule.everyMinutes * MINUTE);
  if (rule.everyHours !== undefined) return step(rule.everyHours * HOUR);
  const ofDay = (rule.atHour ?? 0) * HOUR + (rule.nearMinute ?? 0) * MINUTE;
  let day = Math.floor(local / DAY) * DAY + ofDay;
  for (let tries = 0; tries < 800; tries++, day += DAY) {
    if (day <= local) continue;
    const date = new Date(day);
    if (rule.monthDay !== undefined && date.getUTCDate() !== rule.monthDay) continue;
    if (rule.weekDay !== undefined && date.getUTCDay() !== rule.weekDay) continue;
    if ((rule.everyDays ?? 1) > 1 && Math.floor(day / DAY) % (rule.everyDays ?? 1) !== 0) continue;
    return instantOfLocal(zone, day);
  }
  return null;
}

export class TriggerRegistry {
  readonly all = new Map<string, TriggerModel>();
  constructor(readonly workspace: Workspace) {}

  add(facts: Omit<TriggerModel, 'uid' | 'due'>, zone: string): TriggerModel {
    const trigger: TriggerModel = {
      ...facts,
      uid: this.workspace.newDigits(19),
      due: facts.rule === null ? null : nextDue(facts.rule, this.workspace.now(), zone),
    };
    this.all.set(trigger.uid, trigger);
    this.workspace.changed(`trigger/${trigger.uid}`);
    return trigger;
  }

  remove(uid: string): boolean {
    const known = this.all.delete(uid);
    this.workspace.changed(`trigger/${uid}`);
    return known;
  }

  of(scriptId: string, owner: string): TriggerModel[] {
    return [...this.all.values()].filter((trigger) => trigger.scriptId === scriptId && trigger.owner === owner);
  }

  /** Those that wait for answers arriving in a spreadsheet, or in a form. */
  onFormSubmit(sourceId: string): TriggerModel[] {
    return [...this.all.values()].filter(
      (trigger) => trigger.event === 'ON_FORM_SUBMIT' && trigger.sourceId === sourceId,
    );
  }

  /** The timer that falls due first at or before an instant. */
  nextTimer(until: number): TriggerModel | undefined {
    let first: TriggerModel | undefined;
    for (const trigger of this.all.values()) {
      if (trigger.due === null || trigger.due > until) continue;
      if (first?.due === undefined || first.due === null || trigger.due < first.due) first = trigger;
    }
    return first;
  }

  /** Sets a timer to its next moment; a single run is over and its trigger stays, spent. */
  ran(trigger: TriggerModel, zone: string): void {
    trigger.due = trigger.rule === null || trigger.due === null ? null : nextDue(trigger.rule, trigger.due, zone);
    this.workspace.changed(`trigger/${trigger.uid}`);
  }
}
