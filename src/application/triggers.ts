/** The triggers of the office: who owns them, whether they are alive, and who takes them over. */
import { sameAddress } from '../domain/email';
import { isAdministrator } from './administrators';
import type { Handler, Ports } from './ports';

export const HANDLERS: readonly Handler[] = ['onFormSubmit', 'runHourly'];

/** The id of the trigger whose events a handler obeys. */
export const triggerKey = (handler: string): string => `trigger.${handler}`;
const OWNER = 'trigger.owner';
const SINCE = 'trigger.since';
const ranKey = (handler: Handler): string => `ran.${handler}`;
const RUNTIME = 'runtime';

/** A timer runs every hour: one that has missed three is dead, or its owner's account is. */
const SILENT_MS = 3 * 60 * 60 * 1000;

export interface TriggerFacts {
  /** '' while nobody has installed, or where a version before 7 did. */
  readonly owner: string;
  /** ISO times; '' for never. */
  readonly since: string;
  readonly ran: Readonly<Record<Handler, string>>;
  /** Whether ids are saved that handlers obey. */
  readonly saved: boolean;
}

export function triggerFacts({ memory }: Ports): TriggerFacts {
  return {
    owner: memory.get(OWNER) ?? '',
    since: memory.get(SINCE) ?? '',
    ran: {
      onFormSubmit: memory.get(ranKey('onFormSubmit')) ?? '',
      runHourly: memory.get(ranKey('runHourly')) ?? '',
    },
    saved: HANDLERS.every((handler) => memory.get(triggerKey(handler)) !== undefined),
  };
}

/** Whether the hourly run has come about lately, or could not yet. */
export function isAwake({ clock }: Ports, { ran, since }: TriggerFacts): boolean {
  const last = ran.runHourly > since ? ran.runHourly : since;
  return last !== '' && Date.parse(clock.now()) - Date.parse(last) <= SILENT_MS;
}

/**
 * Makes the triggers of the person who installs, or leaves them with their owner: one who is an administrator and whose
 * timer runs, or while nobody else could open what applicants send. The ids are saved: events of any other trigger come to
 * nothing, also those of a predecessor that only the predecessor could delete. Returns the handlers whose triggers were
 * made.
 */
export function keepTriggers(ports: Ports, takeOver: boolean): string[] {
  const { memory, session, setup, clock } = ports;
  const facts = triggerFacts(ports);
  const user = session.user();
  const remembered = new Set(HANDLERS.map((handler) => memory.get(triggerKey(handler)) ?? ''));
  const isOwn = facts.owner === '' || sameAddress(facts.owner, user);
  const works = isAwake(ports, facts) && isAdministrator(ports, facts.owner);
  if (!isOwn && facts.saved && !takeOver && (works || !canOpenUploads(ports))) {
    setup.dropTriggers(remembered);
    return [];
  }
  const triggers = setup.ensureTriggers(remembered);
  const ids = Object.fromEntries(triggers.map(({ handler, uid }) => [triggerKey(handler), uid]));
  const owner: Record<string, string> = isOwn && facts.owner !== '' ? {} : { [OWNER]: user, [SINCE]: clock.now() };
  const changed = Object.entries({ ...ids, ...owner }).filter(([key, value]) => memory.get(key) !== value);
  memory.set(Object.fromEntries(changed));
  return triggers.filter(({ made }) => made).map(({ handler }) => handler);
}

/**
 * Whether the person who runs can open what applicants send: files lie in the Drive of the form's owner. An answer whose
 * files cannot be read would be sent back for nothing. True while there is nothing to try it on.
 */
export function canOpenUploads({ requests, files }: Ports): boolean {
  const newest = requests.newest();
  const readable = (newest?.files ?? []).filter(({ fileId, unreadable }) => fileId !== '' && unreadable !== true);
  // One that somebody has deleted says nothing of the others.
  return readable.length === 0 || readable.reverse().some(({ fileId }) => files.inspect(fileId, 0).ok);
}

/** Seconds that triggers have run today, as far as it is known. */
export function secondsToday({ memory, clock }: Ports): number {
  const [day, seconds] = (memory.get(RUNTIME) ?? '').split(' ');
  return day === clock.today() ? Number(seconds) || 0 : 0;
}

/** What a run of a handler leaves behind: when it was, and how long. `more` are the seconds that are still to come. */
export function runNoted(ports: Ports, handler: Handler, more = 0): Readonly<Record<string, string>> {
  const { clock } = ports;
  const seconds = Math.round(secondsToday(ports) + clock.elapsedMs() / 1000 + more);
  return { [ranKey(handler)]: clock.now(), [RUNTIME]: `${clock.today()} ${seconds}` };
}
