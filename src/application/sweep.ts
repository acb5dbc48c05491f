/** The sweep: takes in the answers, and the changes of answers, that no event brought. */
import { checkedUntil } from './completing';
import { receiveAnswer, type FoundBy, type IntakeOutcome } from './intake';
import type { AnswerPlace, Ports } from './ports';

/** `{sheet}:{row} {times}`: the answer that a sweep is reading, and how often it was begun. */
const READING = 'sweep.reading';

/** After so many executions that have ended over an answer its files are left unread. */
const MOST_DEATHS = 2;

const nameOf = ({ sheetId, row }: AnswerPlace): string => `${sheetId}:${row}`;

interface Suspect {
  readonly place: string;
  readonly deaths: number;
}

function suspectOf({ memory }: Ports): Suspect {
  const [place = '', times = ''] = (memory.get(READING) ?? '').split(' ');
  return { place, deaths: Number(times) || 0 };
}

/** Reads one answer; what would end this execution is known to the next one. */
function take(ports: Ports, place: AnswerPlace, { place: suspected, deaths }: Suspect): IntakeOutcome['kind'] {
  const times = nameOf(place) === suspected ? deaths : 0;
  ports.memory.set({ [READING]: `${nameOf(place)} ${times + 1}` });
  const foundBy: FoundBy = times >= MOST_DEATHS ? 'SWEEP_UNREAD' : 'SWEEP';
  return receiveAnswer(ports, place, foundBy).kind;
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
  const suspect = suspectOf(ports);
  const places = ports.answers.unprocessed(checkedUntil(ports));
  const left = places.filter((place) => nameOf(place) === suspect.place);
  const others = places.filter((place) => nameOf(place) !== suspect.place);
  let received = 0;
  let isDone = left.length === 0;
  // Who is suspected stays so while the others are read: one of them may end the execution, too.
  for (const place of others) {
    if (ports.clock.timeIsShort()) return { received, isDone: false, left };
    const kind = left.length === 0 ? take(ports, place, suspect) : receiveAnswer(ports, place, 'SWEEP').kind;
    if (kind === 'STORED') received += 1;
    if (kind === 'BUSY') isDone = false;
  }
  if (left.length === 0 && (others.length > 0 || suspect.place !== '')) ports.memory.forget(READING);
  return { received, isDone, left };
}

/** The suspected answers, when nothing else is waiting any more; how many were taken in. */
export function sweepLast(ports: Ports, left: readonly AnswerPlace[]): number {
  let received = 0;
  for (const place of left) {
    if (ports.clock.timeIsShort()) return received;
    if (take(ports, place, suspectOf(ports)) === 'STORED') received += 1;
    ports.memory.forget(READING);
  }
  return received;
}
