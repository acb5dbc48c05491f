/** The version of what an office's file holds, and what brings an older one up to date: in order, under the lock. */
import type { IsoDate } from '../domain/calendar';
import { withReturn } from '../domain/serviceCase';
import { beginRound } from '../domain/turnaround';
import { returnedFor } from '../texts/office';
import { triggerKey } from './triggers';
import type { Ports, RequestRecord } from './ports';

const VERSION = 'layout.version';

interface Migration {
  /** The version that it leads to. */
  readonly to: number;
  /** Looks at what is there, so that it may run again where its execution died. */
  readonly apply: (ports: Ports) => void;
}

/**
 * Every version has added sheets, headings and settings; these are made wherever they are missing. Listed here is what
 * rows of older versions lack besides.
 */
const MIGRATIONS: readonly Migration[] = [
  // Officers act: correction rounds and the time of the last change have columns of their own.
  { to: 2, apply: ({ requests }) => void requests.fillIn(withRounds) },
  // Reminders read the day of the status and its visit from columns of their own.
  { to: 4, apply: ({ requests }) => void requests.fillIn((request) => request) },
  // The summary counts what was sent back, and for what.
  { to: 6, apply: ({ requests }) => void requests.fillIn(withReturns) },
];

/** 7: properties are kept with the document, the settings name the file that was installed. */
export const LAYOUT_VERSION = 7;

/** The version of the office's file; 0 where nothing is installed. Versions before 7 did not note it. */
export function layoutVersion({ memory }: Ports): number {
  const noted = Number(memory.get(VERSION) ?? 0);
  if (noted > 0) return noted;
  return memory.get(triggerKey('onFormSubmit')) === undefined ? 0 : 1;
}

export const isOutdated = (ports: Ports): boolean => {
  const version = layoutVersion(ports);
  return version > 0 && version < LAYOUT_VERSION;
};

/**
 * Makes what is missing and brings older rows up to date; the lock is held. The version is noted when all of it is durable.
 * Returns what was made.
 */
export function bringUpToDate(ports: Ports): string[] {
  const { setup, memory, lock } = ports;
  const before = layoutVersion(ports);
  const made = setup.makeSheets();
  if (before >= LAYOUT_VERSION) return made;
  if (before > 0) for (const { to, apply } of MIGRATIONS) if (to > before) apply(ports);
  lock.whenSaved(() => {
    memory.set({ [VERSION]: String(LAYOUT_VERSION) });
  });
  return made;
}

const dayOf = (at: string): IsoDate => at.slice(0, 10);

/** Rows of version 1 knew only that something is to be corrected, not since when. */
function withRounds(request: RequestRecord): RequestRecord {
  const sentBack = request.recentHistory.filter(({ to }) => to === 'NEEDS_CORRECTION').pop();
  if (request.status !== 'NEEDS_CORRECTION' || request.corrections.length > 0 || sentBack === undefined) return request;
  return { ...request, corrections: beginRound([], dayOf(sentBack.at)) };
}

function withReturns(request: RequestRecord): RequestRecord {
  if (request.returned.length > 0) return request;
  const times = request.recentHistory.filter(({ from, to }) => to === 'NEEDS_CORRECTION' && from !== to);
  const returned = times.reduce<RequestRecord['returned']>(
    (list, { at, note }) => withReturn(list, dayOf(at), returnedFor(note)),
    [],
  );
  return { ...request, returned };
}
