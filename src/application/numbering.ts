/** Running numbers: request ids, and those that are reserved before they are written. */
import { yearBE } from '../domain/calendar';
import { formatRequestId, parseRequestId } from '../domain/registerNo';
import type { Ports, RequestLookup } from './ports';

const markKey = (year: number): string => `mark.request.${year}`;

/** Sets the year's high-water mark where there is none, so that the first answer costs no more than the others. */
export function beginYear({ memory, requests, clock }: Ports): void {
  const year = yearBE(clock.today());
  if (memory.get(markKey(year)) === undefined) memory.set({ [markKey(year)]: String(requests.greatestNumber(year)) });
}

/**
 * In a copy that goes on as the original, which remembers nothing: what stands in the history was given, too, though
 * somebody has deleted its request.
 */
export function continueYear({ memory, requests, history, clock }: Ports): void {
  const year = yearBE(clock.today());
  const given = history.since(clock.today().slice(0, 4)).map(({ requestId }) => parseRequestId(requestId));
  const numbers = given.map((id) => (id?.year === year ? id.number : 0));
  memory.set({ [markKey(year)]: String(Math.max(requests.greatestNumber(year), ...numbers)) });
}

/** Row first, mark second: the mark is set when the request is durable, so that no number is lost with it. */
export function markNumber({ memory, lock }: Ports, requestId: string): void {
  const given = parseRequestId(requestId);
  if (given === null) return;
  const key = markKey(given.year);
  if (given.number <= Number(memory.get(key) ?? 0)) return;
  lock.whenSaved(() => {
    memory.set({ [key]: String(given.number) });
  });
}

export interface Found {
  readonly freeId: string;
  /** Rows that hold the texts that were looked for. */
  readonly rows: Readonly<Record<keyof RequestLookup, readonly number[]>>;
}

/**
 * The next free id, and in the same search whatever else is looked for. A number whose mark was not written, because its
 * execution died, is seen in the register and passed over.
 */
export function lookUp({ memory, requests, clock }: Ports, wanted: Omit<RequestLookup, 'requestId'>): Found {
  const year = yearBE(clock.today());
  const mark = memory.get(markKey(year));
  let number = 1 + (mark === undefined ? requests.greatestNumber(year) : Number(mark));
  for (;;) {
    const freeId = formatRequestId({ year, number });
    const rows = {
      requestId: [],
      answerKey: [],
      citizenId: [],
      oldCardNo: [],
      cardCode: [],
      ...requests.lookUp({ ...wanted, requestId: freeId }),
    };
    // What an applicant types as a card's number may look like an id: only the id itself is taken.
    if (!rows.requestId.some((row) => requests.readRow(row)?.requestId === freeId)) return { freeId, rows };
    number += 1;
  }
}

// ---- Numbers of the registers and of cards --------------------------------------------------------------------------

interface Mark {
  readonly number: number;
  readonly requestId: string;
  /** The highest number before it. */
  readonly before: number;
}

/** `4 IDC-2569-0003 3`: the highest number that was given, to which request, and the highest one before it. */
function markOf({ memory }: Ports, key: string): Mark {
  const [number = '0', requestId = '', before = ''] = (memory.get(key) ?? '').split(' ');
  const given = Number(number) || 0;
  return { number: given, requestId, before: before === '' ? given - 1 : Number(before) || 0 };
}

/** Notes for whom a number is meant, before anything is written: should the execution die, the next one knows. */
export function reserve(ports: Ports, key: string, number: number, requestId: string): void {
  const mark = markOf(ports, key);
  const isAgain = number === mark.number && requestId !== mark.requestId;
  if (number > mark.number || isAgain)
    ports.memory.set({ [key]: `${number} ${requestId} ${isAgain ? mark.before : mark.number}` });
}

/** Whether a number was given that may stand in no register yet. */
export const isBelowMark = (ports: Ports, key: string, number: number): boolean => number <= markOf(ports, key).number;

/**
 * The number above which all are free. One that was reserved and has not come into the registers is free as well, unless
 * its request, which is written first, knows of it.
 */
export function settledMark(ports: Ports, key: string, highest: number, shown: (number: number) => string): number {
  const { number, requestId, before } = markOf(ports, key);
  if (number <= highest || requestId === '') return Math.max(number, highest);
  const request = ports.requests.find(requestId);
  const wanted = shown(number);
  const isKnown =
    request !== null &&
    (request.fields.registerNo === wanted ||
      request.fields.cardCode === wanted ||
      request.recentHistory.some(({ note }) => note.includes(wanted)));
  return isKnown ? number : Math.max(before, highest);
}
