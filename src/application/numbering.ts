/** Request ids: the next number of the year, and what of an answer is in the register already. */
import { yearBE } from '../domain/calendar';
import { formatRequestId, parseRequestId } from '../domain/registerNo';
import type { Ports, RequestLookup } from './ports';

const markKey = (year: number): string => `mark.request.${year}`;

/** Sets the year's high-water mark where there is none, so that the first answer costs no more than the others. */
export function beginYear({ memory, requests, clock }: Ports): void {
  const year = yearBE(clock.today());
  if (memory.get(markKey(year)) === undefined) memory.set({ [markKey(year)]: String(requests.greatestNumber(year)) });
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
      ...requests.lookUp({ ...wanted, requestId: freeId }),
    };
    // What an applicant types as a card's number may look like an id: only the id itself is taken.
    if (!rows.requestId.some((row) => requests.readRow(row)?.requestId === freeId)) return { freeId, rows };
    number += 1;
  }
}
