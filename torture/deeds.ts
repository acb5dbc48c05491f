/** Every exported function that writes, as trials carry it out: on which office, by whom, and what they do next. */
import type { SubmissionEvent } from '../emulator/model/forms';
import { citizenIdOf } from '../test/support/manyRequests';
import { ADMIN, type TestOffice } from '../test/support/office';
import { COLLECTED, OFFICER, SUPERVISOR } from '../test/support/officersDay';
import { answers } from '../test/support/requestAnswers';
import { correctingAnswer, editedAnswer, IDS, newAnswer, type OfficeName } from './offices';

export interface Answer {
  readonly ok: boolean;
  readonly error?: string;
}

export interface Deed {
  readonly name: string;
  /** The exported function whose execution is tried. */
  readonly function: string;
  readonly office: OfficeName;
  /** What happens at Google before it, such as an answer that arrives. */
  readonly before?: (office: TestOffice) => unknown;
  /** Runs it; null where a trigger ran it, whose answer nobody sees. */
  readonly carryOut: (office: TestOffice, given: unknown) => Answer | null;
  /** A person repeats what did not succeed; Google may deliver an event again. */
  readonly again?: (office: TestOffice, given: unknown) => void;
  /** Done whole or not at all, also when nobody repeats it. Not so what does many things one after another. */
  readonly isOne: boolean;
  /** Happens in every office; the others need the requests that they are about. */
  readonly isEverywhere?: boolean;
  /** There is no timer yet that could go on: without somebody who does it again, nothing happens. */
  readonly hasNoTimer?: boolean;
  /** Order and number of what comes out may differ, as of documents that are asked for twice. */
  readonly varies?: boolean;
}

const failure = (error: string | null): Answer => ({ ok: false, error: error ?? '' });

/** Calls as the panel does; an execution that broke off is not an answer. */
function called(office: TestOffice, name: string, args: readonly unknown[], user: string): Answer {
  const outcome = office.office.call(name, args, user);
  if (!outcome.ok) return failure(outcome.error);
  if (Array.isArray(outcome.value)) return (outcome.value as Answer[]).find(({ ok }) => !ok) ?? { ok: true };
  return outcome.value as Answer;
}

interface Asked {
  readonly office?: OfficeName;
  readonly user?: string;
  readonly isOne?: boolean;
  readonly varies?: boolean;
  readonly title?: string;
  readonly before?: Deed['before'];
}

/** A person of the office presses a button, and presses it again until it succeeds or is refused. */
function asked(name: string, args: readonly unknown[], options: Asked = {}): Deed {
  const { office = 'busy', user = OFFICER, isOne = true, varies = false, title = name, before } = options;
  const carryOut = (one: TestOffice): Answer => called(one, name, args, user);
  return {
    name: title,
    function: name,
    office,
    isOne,
    varies,
    ...(before === undefined ? {} : { before }),
    carryOut,
    again: carryOut,
  };
}

export const acted = (action: string, id: string, data: object = {}, user = OFFICER): Deed =>
  asked('applyAction', [id, action, data], { title: `applyAction ${action} of ${id}`, user });

/** An answer of the form; Google delivers its event, and may deliver it twice. */
function arrived(title: string, arrive: (office: TestOffice) => SubmissionEvent): Deed {
  const deliver = (office: TestOffice, event: unknown): null => {
    office.office.deliver(event as SubmissionEvent);
    return null;
  };
  return {
    name: `onFormSubmit ${title}`,
    function: 'onFormSubmit',
    office: 'busy',
    isOne: true,
    before: arrive,
    carryOut: deliver,
    again: deliver,
  };
}

/** The timer. What it leaves undone, it does an hour later. */
function timed(title: string, office: OfficeName, before?: Deed['before']): Deed {
  return {
    name: `runHourly ${title}`,
    function: 'runHourly',
    office,
    isOne: false,
    ...(before === undefined ? {} : { before }),
    varies: true,
    carryOut(one) {
      one.office.runTriggered('runHourly');
      return null;
    },
  };
}

/** A file of a request under checking turns out to be another document. */
function sorted(): Deed {
  const before = (office: TestOffice): string => {
    const detail = office.call<{ files: { fileId: string; document: string }[] }>('openRequest', [IDS.checking]);
    return detail.files.find(({ document }) => document !== 'PHOTO')?.fileId ?? '';
  };
  const carryOut = (office: TestOffice, fileId: unknown): Answer =>
    called(office, 'sortFiles', [IDS.checking, { [String(fileId)]: 'CONTRACT' }], OFFICER);
  return { name: 'sortFiles', function: 'sortFiles', office: 'busy', isOne: true, before, carryOut, again: carryOut };
}

const MADE = { issueDate: '2026-11-25', productionComplete: true };
const TAKEN = { ...COLLECTED, pickedUpAt: '2026-11-25T10:30' };
const PROXY = { ...TAKEN, proxyName: 'นายบุญมี ใจดี', proxyAuthorization: true };
const TWO = [IDS.inProduction, IDS.alsoInProduction];
const ALL_PAGES = { user: ADMIN, isOne: false, varies: true } as const;

/** Of somebody who can be written to. */
export const paper = asked('enterPaperRequest', [
  { ...answers({ citizenId: citizenIdOf(31), email: 'p31@school.example' }), documents: ['PHOTO'] },
]);

export const DEEDS: readonly Deed[] = [
  { ...arrived('new answer', (office) => newAnswer(office, 21)), isEverywhere: true },
  arrived('correcting answer', correctingAnswer),
  arrived('edited answer', editedAnswer),
  timed('sweep of two answers', 'busy', (office) => [newAnswer(office, 21), newAnswer(office, 22)]),
  { ...timed('in the morning', 'morning'), isEverywhere: true },
  timed('with a summary', 'withSummary'),
  asked('runDaily', [], { office: 'morning', user: ADMIN, isOne: false }),

  acted('START_CHECK', IDS.received),
  acted('CANCEL', IDS.received, { reason: 'ขอยกเลิก' }),
  acted('CANCEL', IDS.ready, { reason: 'ย้ายเขต' }, ADMIN),
  acted('RETURN', IDS.checking, { issues: ['DOC_MISSING:OLD_CARD'] }),
  acted('ACCEPT', IDS.checking, { checklistComplete: true }),
  acted('REJECT', IDS.checking, { reason: 'ไม่มีสิทธิ' }),
  acted('RESUBMIT', IDS.returned, { documents: ['INITIAL_ORDER'] }),
  acted('MARK_READY', IDS.inProduction, MADE),
  acted('REPRINT', IDS.ready, { reason: 'ชื่อผิด' }),
  acted('PICKUP', IDS.ready, TAKEN),
  acted('PICKUP_PROXY', IDS.ready, PROXY),
  acted('REOPEN', IDS.cancelled, { reason: 'พบหลักฐานเพิ่ม' }, SUPERVISOR),
  asked('applyActionToMany', [TWO, 'MARK_READY', MADE], { isOne: false }),
  asked('saveChecklist', [IDS.checking, { ph_size: 'YES' }, {}]),
  asked('tickProduction', [IDS.inProduction, ['printed']]),
  sorted(),
  asked('prepareCards', [TWO], { isOne: false }),
  asked('logPhoneCall', [IDS.ready, { result: 'REACHED', promisedDay: '2026-11-27' }], { varies: true }),
  paper,

  asked('produceDocuments', [[IDS.ready], ['PROXY_LETTER'], {}], {
    ...ALL_PAGES,
    title: 'produceDocuments one letter',
  }),
  asked('produceDocuments', [TWO, ['MEMO'], {}], { ...ALL_PAGES, title: 'produceDocuments of two' }),
  asked('produceDocuments', [null, ['REGISTER'], { register: 'A', year: 2569 }], {
    ...ALL_PAGES,
    title: 'produceDocuments the register',
  }),
  asked('produceDocuments', [[IDS.ready], ['REQUEST_FORM'], {}], {
    ...ALL_PAGES,
    user: OFFICER,
    title: 'produceDocuments a form of an officer',
  }),
  asked('produceDocuments', [[IDS.ready], ['PRINT_BUNDLE'], {}], {
    ...ALL_PAGES,
    user: OFFICER,
    title: 'produceDocuments a print bundle of an officer',
  }),
  asked('produceDocuments', [TWO, ['REQUEST_FORM', 'REGISTER'], {}], {
    ...ALL_PAGES,
    user: OFFICER,
    title: 'produceDocuments an order of an officer',
  }),
  asked('restoreTemplate', ['MEMO'], { user: ADMIN, isOne: false, varies: true }),

  asked('refreshSummary', [], { office: 'withSummary', isOne: false }),
  asked('archiveFinished', [], { office: 'later', user: ADMIN, isOne: false }),
  asked('removePersonalData', [[IDS.cancelled, IDS.rejected]], { office: 'later', user: ADMIN, isOne: false }),
  asked('exportEverything', [], { office: 'later', user: ADMIN, isOne: false, varies: true }),
  asked('takeInEarlier', ['2026-01-01'], { office: 'withEarlier', user: ADMIN, isOne: false, varies: true }),
  asked('tickInstallation', ['garuda', true], { user: ADMIN }),
  asked('selfTest', [], { user: ADMIN, isOne: false, varies: true }),
  asked('readFormAgain', [], { user: ADMIN, isOne: false }),
  asked('checkWording', [], { user: ADMIN, isOne: false }),
  asked('install', [], { user: ADMIN, isOne: false, title: 'install again' }),
  {
    ...asked('install', [], { office: 'uninstalled', user: ADMIN, isOne: false, title: 'install at first' }),
    hasNoTimer: true,
  },
];

/** Offices with the requests of the busy one. */
const WITH_REQUESTS: readonly OfficeName[] = ['busy', 'morning', 'later'];

/** Whether the other may happen while the one is under way. */
export const mayMeet = (one: Deed, other: Deed): boolean =>
  one.office === other.office ||
  other.isEverywhere === true ||
  (WITH_REQUESTS.includes(one.office) && WITH_REQUESTS.includes(other.office));
