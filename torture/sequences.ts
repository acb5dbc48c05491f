/** Two things that happen within an hour: the first is broken off, and somebody does the second before the timer runs. */
import type { TestOffice } from '../test/support/office';
import { acted, DEEDS, mayMeet, paper, type Deed } from './deeds';
import { ADMIN, editOf, IDS, NEXT_ID, OFFICER, SUPERVISOR } from './offices';

export interface Sequence {
  readonly name: string;
  readonly first: Deed;
  /** What others do a minute later, one after another. */
  readonly then: readonly ((office: TestOffice) => unknown)[];
}

const deed = (name: string): Deed => {
  const found = DEEDS.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const acts =
  (action: string, id: string, data: object = {}, user = OFFICER) =>
  (office: TestOffice): unknown =>
    acted(action, id, data, user).carryOut(office, undefined);

const MADE = { issueDate: '2026-11-25', productionComplete: true };
const cancels = (id: string) => acts('CANCEL', id, { reason: 'ขอยกเลิก' }, ADMIN);
const reprints = (id: string) => acts('REPRINT', id, { reason: 'ชื่อผิด' });
const ARRIVES = deed('onFormSubmit new answer');
const ACCEPT = deed(`applyAction ACCEPT of ${IDS.checking}`);
const READY = deed(`applyAction MARK_READY of ${IDS.inProduction}`);

/** Deeds about one request that may find each other half done. */
export const SEQUENCES: readonly Sequence[] = [
  {
    name: 'an answer, then changed by its applicant',
    first: ARRIVES,
    then: [(office) => office.office.deliver(editOf(office, -1))],
  },
  { name: 'an answer, then cancelled', first: ARRIVES, then: [cancels(NEXT_ID)] },
  {
    name: 'an answer, then rejected',
    first: ARRIVES,
    then: [acts('START_CHECK', NEXT_ID), acts('REJECT', NEXT_ID, { reason: 'ไม่มีสิทธิ' })],
  },
  {
    name: 'a correcting answer, then checked',
    first: deed('onFormSubmit correcting answer'),
    then: [acts('START_CHECK', IDS.returned)],
  },
  {
    name: 'a correcting answer, then cancelled',
    first: deed('onFormSubmit correcting answer'),
    then: [cancels(IDS.returned)],
  },
  { name: 'ACCEPT, then cancelled', first: ACCEPT, then: [cancels(IDS.checking)] },
  {
    name: 'ACCEPT, then cancelled and opened again',
    first: ACCEPT,
    then: [cancels(IDS.checking), acts('REOPEN', IDS.checking, { reason: 'พบหลักฐาน' }, SUPERVISOR)],
  },
  {
    name: 'ACCEPT, then ready and printed again',
    first: ACCEPT,
    then: [acts('MARK_READY', IDS.checking, MADE), reprints(IDS.checking)],
  },
  { name: 'MARK_READY, then cancelled', first: READY, then: [cancels(IDS.inProduction)] },
  {
    name: 'MARK_READY, then printed again, and another one ready',
    first: READY,
    then: [reprints(IDS.inProduction), acts('MARK_READY', IDS.alsoInProduction, MADE)],
  },
  {
    name: 'MARK_READY, then another one with its code',
    first: READY,
    then: [acts('MARK_READY', IDS.alsoInProduction, { ...MADE, cardCode: '09998-00013' })],
  },
  {
    name: 'a request on paper, then typed once more',
    first: paper,
    then: [(office) => paper.carryOut(office, undefined)],
  },
];

/** Another deed for each call, so that in the end most have followed most. */
export function followerOf(first: Deed, atCall: number): Deed {
  const others = DEEDS.filter((other) => mayMeet(first, other));
  const other = others[atCall % others.length];
  if (other === undefined) throw new Error(`nothing may follow ${first.name}`);
  return other;
}
