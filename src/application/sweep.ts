/** The sweep: takes in the answers, and the changes of answers, that no event brought. */
import { checkedUntil } from './completing';
import { receiveAnswer, type IntakeOutcome } from './intake';
import type { AnswerPlace, Ports } from './ports';

/** `{sheet}:{row}*{times} …`: answers that a sweep has begun to read and not been through with, and how often. */
const READING = 'sweep.reading';

/** After so many executions that have ended over an answer its files are left unread. */
const MOST_DEATHS = 2;

const nameOf = ({ sheetId, row }: AnswerPlace): string => `${sheetId}:${row}`;

/** How many executions have ended over each answer. */
type Deaths = ReadonlyMap<string, number>;

function deathsOf({ memory }: Ports): Deaths {
  const noted = [...(memory.get(READING) ?? '').matchAll(/(\S+)\*(\d+)/g)];
  return new Map(noted.map(([, place = '', times]) => [place, Number(times)]));
}

function note({ memory }: Ports, deaths: Deaths): void {
  if (deaths.size === 0) memory.forget(READING);
  else memory.set({ [READING]: [...deaths].map(([place, times]) => `${place}*${times}`).join(' ') });
}

/** Reads one answer; should it end this execution, the next one knows of that. */
function take(ports: Ports, place: AnswerPlace, deaths: Deaths): IntakeOutcome['kind'] {
  const times = deaths.get(nameOf(place)) ?? 0;
  note(ports, new Map([...deaths, [nameOf(place), times + 1]]));
  return receiveAnswer(ports, place, times >= MOST_DEATHS ? 'SWEEP_UNREAD' : 'SWEEP').kind;
}

export interface Swept {
  readonly received: number;
  /** The next hour need not look at the answers again. */
  readonly isDone: boolean;
  /** Answers over which an execution has ended: they have their turn when all else is done. */
  readonly left: readonly AnswerPlace[];
}

/** Stops when time is short. */
export function sweep(ports: Ports): Swept {
  const before = deathsOf(ports);
  const places = ports.answers.unprocessed(checkedUntil(ports));
  const left = places.filter((place) => before.has(nameOf(place)));
  const others = places.filter((place) => !before.has(nameOf(place)));
  const deaths = new Map(left.map((place) => [nameOf(place), before.get(nameOf(place)) ?? 0]));
  let received = 0;
  let isDone = left.length === 0;
  for (const place of others) {
    if (ports.clock.timeIsShort()) {
      isDone = false;
      break;
    }
    const kind = take(ports, place, deaths);
    if (kind === 'STORED') received += 1;
    if (kind === 'BUSY') isDone = false;
  }
  if (others.length > 0 || deaths.size < before.size) note(ports, deaths);
  return { received, isDone, left };
}

/** The suspected answers, when nothing else is waiting any more; how many were taken in. */
export function sweepLast(ports: Ports, left: readonly AnswerPlace[]): number {
  if (left.length === 0) return 0;
  const deaths = new Map(deathsOf(ports));
  let received = 0;
  for (const place of left) {
    if (ports.clock.timeIsShort()) break;
    if (take(ports, place, deaths) === 'STORED') received += 1;
    deaths.delete(nameOf(place));
  }
  note(ports, deaths);
  return received;
}
