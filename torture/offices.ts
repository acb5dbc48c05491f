/** The offices in which trials take place: each is made once, and every trial begins with a copy of its own. */
import type { SubmissionEvent } from '../emulator/model/forms';
import { another, documentOffice } from '../test/support/documents';
import { citizenIdOf } from '../test/support/manyRequests';
import { ADMIN, FIRST_FILES, TestOffice, type Snapshot } from '../test/support/office';
import { act, at, ID, OFFICER, SUPERVISOR } from '../test/support/officersDay';

export const NOW = '2026-11-25T10:31:00';
/** When everything that was finished in the first month goes into the archive, and the first personal data may go. */
export const YEARS_LATER = '2034-12-01T09:00:00';

/** Requests of the busy office by the place at which they stand. */
export const IDS = {
  ready: ID,
  received: 'IDC-2569-0002',
  checking: 'IDC-2569-0003',
  inProduction: 'IDC-2569-0004',
  returned: 'IDC-2569-0005',
  cancelled: 'IDC-2569-0006',
  rejected: 'IDC-2569-0007',
  alsoInProduction: 'IDC-2569-0008',
} as const;
export const NEXT_ID = 'IDC-2569-0009';

function done(office: TestOffice, id: string, action: string, data: Record<string, unknown> = {}): void {
  const outcome = act(office, action, data, { id });
  if (!outcome.ok) throw new Error(`${action}: ${outcome.text ?? ''}`);
}

/** One request at every place of its way, two in production; the first card has waited since 20 November 2026. */
function busy(): TestOffice {
  const office = documentOffice();
  another(office, 2);
  another(office, 3, {}, 'CHECKING');
  another(office, 4, {}, 'IN_PRODUCTION');
  another(office, 5, {}, 'CHECKING');
  done(office, IDS.returned, 'RETURN', { issues: ['DOC_MISSING:OLD_CARD'] });
  another(office, 6);
  done(office, IDS.cancelled, 'CANCEL', { reason: 'ขอยกเลิก' });
  another(office, 7, {}, 'CHECKING');
  done(office, IDS.rejected, 'REJECT', { reason: 'ไม่มีสิทธิ' });
  another(office, 8, {}, 'IN_PRODUCTION');
  at(office, NOW);
  office.call('runHourly');
  return office.withoutSummary();
}

function copyOf(make: () => TestOffice): () => TestOffice {
  let kept: Snapshot | undefined;
  return () => new TestOffice({ from: (kept ??= make().snapshot()) });
}

const busyCopy = copyOf(busy);

/** The offices by name. */
export const OFFICES = {
  busy: () => {
    const office = busyCopy();
    at(office, NOW);
    return office;
  },
  /** The same at seven in the morning of the next working day, when reminders and digests go out. */
  morning: () => {
    const office = busyCopy();
    at(office, '2026-11-26T07:00:00');
    return office;
  },
  later: () => {
    const office = busyCopy();
    at(office, YEARS_LATER);
    return office;
  },
  /** With its summary, which most trials leave out. */
  withSummary: copyOf(() => {
    const office = documentOffice();
    another(office, 2);
    return office;
  }),
  /** A form and two answers, and nothing installed. */
  uninstalled: copyOf(() => {
    const office = new TestOffice({ install: false });
    for (const number of [1, 2]) office.arrive({ citizenId: citizenIdOf(number), email: `p${number}@school.example` });
    return office;
  }),
  /** Two answers from before the installation, which nobody has decided about. */
  withEarlier: copyOf(() => {
    const office = new TestOffice({ install: false });
    for (const number of [1, 2]) office.arrive({ citizenId: citizenIdOf(number), email: `p${number}@school.example` });
    office.install();
    return office.withoutSummary();
  }),
} as const satisfies Record<string, () => TestOffice>;

export type OfficeName = keyof typeof OFFICES;

/** A form answer of one more person. */
export const newAnswer = (office: TestOffice, number: number): SubmissionEvent =>
  office.arrive({ citizenId: citizenIdOf(number), email: `p${number}@school.example` }, FIRST_FILES);

/** The applicant of a request that was sent back answers the form anew. */
export const correctingAnswer = (office: TestOffice): SubmissionEvent =>
  office.arrive({ citizenId: citizenIdOf(5), email: 'p5@school.example', phone: '081-999-0000' }, FIRST_FILES);

/** An applicant changes the n-th answer; the last one for -1. */
export function editOf(office: TestOffice, index: number): SubmissionEvent {
  const answer = [...office.form.responses.keys()].at(index);
  if (answer === undefined) throw new Error(`no answer ${index}`);
  return office.form.edit(answer, { answers: { โทรศัพท์: '081-999-0000' } });
}

/** The applicant of a received request changes the answer. */
export const editedAnswer = (office: TestOffice): SubmissionEvent => editOf(office, 1);

export { ADMIN, OFFICER, SUPERVISOR };
