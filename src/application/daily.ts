/** What is done once every morning: reminders, digests, and the days on which the counter is closed. */
import { addDays, weekday, type IsoDate } from '../domain/calendar';
import type { parseSettings, Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { BRING } from '../texts/office';
import { monthTold, resendDigests, sendDigests } from './digest';
import { keepProxyLetter } from './documents/proxyLetter';
import { NOTICE_KEYS } from './notice';
import type { MessageRecord, Ports } from './ports';
import { allDue, remind, type Reminded } from './reminding';

const LAST_DAY = 'daily.last';

export interface DailyReport {
  readonly ok: true;
  readonly reminded: number;
  readonly digests: number;
}

/** From now on every day counts; what fell due before is nobody's fault. */
export function beginDays({ memory, clock }: Ports): void {
  if (memory.get(LAST_DAY) === undefined) memory.set({ [LAST_DAY]: clock.today(), ...monthTold(clock.today()) });
}

/** Whether this is the first hourly run at or after the hour that the office has set. */
export function isMorning({ memory, clock }: Ports, { dailyHour }: Settings): boolean {
  const last = memory.get(LAST_DAY) ?? '';
  return last < clock.today() && Number(clock.now().slice(11, 13)) >= dailyHour;
}

/**
 * Every day since the last run is looked at, so that a missed one is caught up; nothing is told twice, whatever the clock
 * does. The day counts as done when its messages are stored.
 */
export function daily(ports: Ports, { settings, problems }: ReturnType<typeof parseSettings>): DailyReport {
  const { memory, clock, config, requests } = ports;
  const today = clock.today();
  const calendar = config.calendar();
  const holidays = new Set(calendar.holidays);
  noteClosures(ports, calendar.closures, today);
  const all = requests.thin();
  const due = allDue(all, memory.get(LAST_DAY) ?? addDays(today, -1), today, settings, holidays);
  const nothing: Reminded = { sent: 0, toCall: [], quotaShort: false, stored: true };
  const { sent, toCall, quotaShort, stored } = due.length === 0 ? nothing : remind(ports, settings, due);
  const waiting = toCall.filter(({ callOn }) => callOn === '');
  if (waiting.length > 0) requests.callThem(waiting, today);
  const digests = sendDigests(ports, settings, { all, toCall, today, holidays, settingProblems: problems, quotaShort });
  // The office may have changed its letter meanwhile.
  if (today.endsWith('-01')) keepProxyLetter(ports, settings, true);
  // What could not be stored is due again an hour later.
  if (stored && digests !== null) memory.set({ [LAST_DAY]: today });
  return { ok: true, reminded: sent, digests: digests ?? 0 };
}

/** Digests of this morning that did not go out. */
export function tryDigestsAgain(
  ports: Ports,
  { settings, problems }: ReturnType<typeof parseSettings>,
  open: readonly MessageRecord[],
): number {
  return resendDigests(ports, settings, open, () => ({
    all: ports.requests.thin(),
    toCall: [],
    today: ports.clock.today(),
    holidays: new Set(ports.config.calendar().holidays),
    settingProblems: problems,
    quotaShort: false,
  }));
}

const AHEAD_DAYS = 14;
const MOST_CLOSURES = 5;

/** The next working days on which nobody can collect a card, as messages name them. */
function noteClosures({ memory }: Ports, closures: readonly IsoDate[], today: IsoDate): void {
  const last = addDays(today, AHEAD_DAYS);
  const days = [...new Set(closures)]
    .filter((day) => day >= today && day <= last && ![0, 6].includes(weekday(day)))
    .sort()
    .slice(0, MOST_CLOSURES)
    .map((day) => formatThaiDate(day, 'SHORT'));
  const text = days.length === 0 ? '' : BRING.closed(days);
  if ((memory.get(NOTICE_KEYS.closedDays) ?? '') !== text) memory.set({ [NOTICE_KEYS.closedDays]: text });
}
