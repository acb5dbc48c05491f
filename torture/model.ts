/**
 * A small model of the office, and histories that run against it and the program alike: answers, edits, officers' actions,
 * people at the sheets, timers, faults. Every command is a step of a scenario, so that a history can be written down.
 */
import fc from 'fast-check';
import { Office, ScriptProject } from '../emulator';
import { ScenarioRunner } from '../emulator/scenario/runner';
import type { Step, StepResult } from '../emulator/scenario/types';
import { FORM, titledAnswers } from '../test/support/answers';
import { bytesFor } from '../test/support/files';
import { citizenIdOf } from '../test/support/manyRequests';
import { ADMIN, START, TestOffice, type Snapshot } from '../test/support/office';
import { OFFICER, SUPERVISOR } from '../test/support/officersDay';
import { violations } from './invariants';

// ---- The office, as steps -------------------------------------------------------------------------------------------

const setting = (key: string, value: string): Step => ({
  setCells: { sheet: 'ตั้งค่า', where: { คีย์: key }, set: { ค่า: value } },
});

/** From an empty spreadsheet to an office in which everything can happen. */
export const SETUP: readonly Step[] = [
  { form: FORM, as: 'main' },
  { call: 'install' },
  setting('cardCodePrefix', '09998'),
  setting('cardCodeNext', '12'),
  {
    appendCells: {
      sheet: 'เจ้าหน้าที่',
      rows: [
        { อีเมล: OFFICER, ชื่อ: 'นางสาวมาลี บัวงาม', บทบาท: 'OFFICER' },
        { อีเมล: SUPERVISOR, ชื่อ: 'นายประสงค์ ดีพร้อม', บทบาท: 'SUPERVISOR' },
      ],
    },
  },
];

/** A scenario file of these steps; `npm run -s scenario` runs it. */
export const scenarioOf = (steps: readonly Step[]): string =>
  JSON.stringify({ start: START, owner: ADMIN, steps: [...SETUP, ...steps] }, null, 2);

const project = ScriptProject.load('build');
let kept: Snapshot | undefined;

async function setUp(): Promise<Snapshot> {
  const made = new TestOffice({ install: false });
  // The steps make a form of their own.
  made.workspace.forms.clear();
  const office = new Office(made.workspace, project, made.office.book);
  for (const result of await new ScenarioRunner(office, '.').runAll(SETUP))
    if (!result.ok) throw new Error(result.error ?? 'the office could not be set up');
  return made.withoutSummary().snapshot();
}

/** The program in an office of its own; every step is written down. */
export class RealOffice {
  readonly steps: Step[] = [];
  readonly office: TestOffice;
  readonly #runner: ScenarioRunner;

  private constructor(from: Snapshot) {
    this.office = new TestOffice({ from });
    this.#runner = new ScenarioRunner(this.office.office, '.', new Map([['main', this.office.form]]));
  }

  static async found(): Promise<RealOffice> {
    return new RealOffice((kept ??= await setUp()));
  }

  async run(step: Step): Promise<StepResult> {
    this.steps.push(step);
    return this.#runner.run(step);
  }

  /** Statuses of each person's requests, in the order of their numbers; and the ids. */
  requestsOf(person: number): { id: string; status: string }[] {
    return this.office.requests
      .filter((row) => row['เลขประจำตัวประชาชน'] === citizenIdOf(person))
      .map((row) => ({ id: row['เลขที่คำขอ'] ?? '', status: row['รหัสสถานะ'] ?? '' }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

// ---- The model ------------------------------------------------------------------------------------------------------

/** A request as the model knows it. */
interface Known {
  status: string;
  readonly person: number;
  readonly isDuplicate: boolean;
  deleted: boolean;
}

export interface Model {
  readonly requests: Known[];
  /** The newest answer of each person, with the request that it belongs to; null before it was taken in. */
  readonly answers: Map<number, { readonly name: string; request: Known | null }>;
  /** Persons whose answers no event has brought yet. */
  readonly unseen: number[];
  /** Ids of requests that a person has deleted. */
  readonly gone: Set<string>;
  count: number;
  edits: number;
}

export const emptyModel = (): Model => ({
  requests: [],
  answers: new Map(),
  unseen: [],
  gone: new Set(),
  count: 0,
  edits: 0,
});

const FINAL = ['PICKED_UP', 'PICKED_UP_PROXY', 'CANCELLED', 'REJECTED'];
const PERSONS = [1, 2, 3, 4];

const living = ({ requests }: Model, person: number): Known[] =>
  requests.filter((one) => one.person === person && !one.deleted);

/** docs/rules.md §4.9 and §6.2, in short: what an answer of a person becomes. */
function takeIn(model: Model, person: number): void {
  const own = living(model, person);
  const waiting = own.filter(({ status }) => status === 'NEEDS_CORRECTION').pop();
  const answer = model.answers.get(person);
  if (waiting !== undefined) waiting.status = 'RECEIVED';
  const isDuplicate = own.some(({ status }) => !FINAL.includes(status));
  const request = waiting ?? { status: 'RECEIVED', person, isDuplicate, deleted: false };
  if (waiting === undefined) model.requests.push(request);
  if (answer !== undefined) answer.request = request;
}

const sweep = (model: Model): void => {
  for (const person of model.unseen.splice(0)) takeIn(model, person);
};

interface Rule {
  readonly from: readonly string[];
  readonly to: string;
  readonly by: readonly string[];
  readonly data: (today: string) => Record<string, unknown>;
}

const OFFICE = [OFFICER, ADMIN];
const TAKEN = (day: string): Record<string, unknown> => ({
  pickedUpAt: `${day}T07:00`,
  signed: true,
  photosBrought: true,
  oldCardSettled: true,
});
const BEFORE_THE_END = ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'IN_PRODUCTION', 'READY_FOR_PICKUP'];

/** The transitions of docs/rules.md §6.2, written down once more. */
const RULES: Readonly<Record<string, Rule>> = {
  START_CHECK: { from: ['RECEIVED'], to: 'CHECKING', by: OFFICE, data: () => ({}) },
  RETURN: {
    from: ['CHECKING'],
    to: 'NEEDS_CORRECTION',
    by: OFFICE,
    data: () => ({ issues: ['DOC_MISSING:OLD_CARD'] }),
  },
  ACCEPT: { from: ['CHECKING'], to: 'IN_PRODUCTION', by: OFFICE, data: () => ({ checklistComplete: true }) },
  REJECT: { from: ['CHECKING'], to: 'REJECTED', by: [...OFFICE, SUPERVISOR], data: () => ({ reason: 'ไม่มีสิทธิ' }) },
  RESUBMIT: { from: ['NEEDS_CORRECTION'], to: 'RECEIVED', by: OFFICE, data: () => ({ documents: ['INITIAL_ORDER'] }) },
  MARK_READY: {
    from: ['IN_PRODUCTION'],
    to: 'READY_FOR_PICKUP',
    by: OFFICE,
    data: (today) => ({ issueDate: today, productionComplete: true }),
  },
  REPRINT: { from: ['READY_FOR_PICKUP'], to: 'IN_PRODUCTION', by: OFFICE, data: () => ({ reason: 'ชื่อผิด' }) },
  PICKUP: { from: ['READY_FOR_PICKUP'], to: 'PICKED_UP', by: OFFICE, data: TAKEN },
  PICKUP_PROXY: {
    from: ['READY_FOR_PICKUP'],
    to: 'PICKED_UP_PROXY',
    by: OFFICE,
    data: (day) => ({ ...TAKEN(day), proxyName: 'นายบุญมี ใจดี', proxyAuthorization: true }),
  },
  CANCEL: { from: BEFORE_THE_END, to: 'CANCELLED', by: OFFICE, data: () => ({ reason: 'ขอยกเลิก' }) },
  REOPEN: {
    from: ['CANCELLED', 'REJECTED'],
    to: 'CHECKING',
    by: [SUPERVISOR, ADMIN],
    data: () => ({ reason: 'พบหลักฐานเพิ่ม' }),
  },
};

// ---- Commands -------------------------------------------------------------------------------------------------------

type Command = fc.AsyncCommand<Model, RealOffice>;

/** How the execution of a command is broken off; null for none. */
type Fault = { readonly atCall: number; readonly pending: 'lost' | 'kept' } | null;

function compare(model: Model, real: RealOffice): void {
  for (const person of PERSONS) {
    const expected = living(model, person).map(({ status }) => status);
    const found = real.requestsOf(person).map(({ status }) => status);
    if (expected.join() !== found.join())
      throw new Error(`person ${person}: the model has ${expected.join()}, the office ${found.join()}`);
  }
}

const isLike = (model: Model, real: RealOffice): boolean =>
  PERSONS.every(
    (person) =>
      living(model, person)
        .map(({ status }) => status)
        .join() ===
      real
        .requestsOf(person)
        .map(({ status }) => status)
        .join(),
  );

/** One thing that happens, with a name to tell it by. */
class Happening implements Command {
  constructor(
    private readonly name: string,
    private readonly happens: (model: Model, real: RealOffice) => Promise<void>,
    private readonly isPossible: (model: Model) => boolean = () => true,
  ) {}
  check(model: Readonly<Model>): boolean {
    return this.isPossible(model);
  }
  async run(model: Model, real: RealOffice): Promise<void> {
    await real.run({ advance: 'PT1M' });
    await this.happens(model, real);
    compare(model, real);
  }
  toString(): string {
    return this.name;
  }
}

const file = (name: string, mime: string) => ({ name, mime, bytes: Buffer.from(bytesFor(mime)).toString('base64') });
const FILES = {
  รูปถ่าย: [file('p.jpg', 'image/jpeg')],
  สำเนาคำสั่งบรรจุและแต่งตั้ง: [file('o.pdf', 'application/pdf')],
};

const planned = (fault: Fault): Step[] => (fault === null ? [] : [{ die: fault }]);

/** After a fault the timer runs: what an answer has brought is taken in then, at the latest. */
async function anHour(model: Model, real: RealOffice): Promise<void> {
  await real.run({ advance: 'PT1H' });
  sweep(model);
}

const submits = (person: number, silent: boolean, fault: Fault): Command =>
  new Happening(
    `person ${person} answers${silent ? ', and no event comes' : ''}${nameOf(fault)}`,
    async (model, real) => {
      model.count += 1;
      const name = `answer${model.count}`;
      for (const step of planned(silent ? null : fault)) await real.run(step);
      await real.run({
        submit: {
          form: 'main',
          email: `p${person}@school.example`,
          answers: titledAnswers({ citizenId: citizenIdOf(person), email: `p${person}@school.example` }),
          files: FILES,
        },
        save: name,
        ...(silent ? { silent: true } : {}),
      });
      model.answers.set(person, { name, request: null });
      if (silent) model.unseen.push(person);
      else takeIn(model, person);
      if (fault !== null && !silent) await anHour(model, real);
    },
    // Of two answers that nobody has seen, either may be taken in first.
    (model) => !model.unseen.includes(person),
  );

const edits = (person: number, fault: Fault): Command =>
  new Happening(
    `person ${person} changes the answer${nameOf(fault)}`,
    async (model, real) => {
      const answer = model.answers.get(person);
      if (answer === undefined) return;
      model.edits += 1;
      for (const step of planned(fault)) await real.run(step);
      await real.run({ edit: answer.name, answers: { โทรศัพท์: `081-999-${String(model.edits).padStart(4, '0')}` } });
      const { request } = answer;
      if (request !== null && !request.deleted && request.status === 'NEEDS_CORRECTION') request.status = 'RECEIVED';
      if (fault !== null) await anHour(model, real);
    },
    (model) => model.answers.has(person) && !model.unseen.includes(person),
  );

const replays = (person: number): Command =>
  new Happening(
    `Google delivers the answer of person ${person} again`,
    async (model, real) => {
      const answer = model.answers.get(person);
      if (answer !== undefined) await real.run({ replay: answer.name });
    },
    (model) => model.answers.has(person) && !model.unseen.includes(person),
  );

const acts = (action: string, person: number, index: number, user: string, fault: Fault): Command =>
  new Happening(
    `${user.split('@')[0] ?? ''} does ${action} to request ${index + 1} of person ${person}${nameOf(fault)}`,
    async (model, real) => {
      const request = living(model, person)[index];
      const id = real.requestsOf(person)[index]?.id;
      const rule = RULES[action];
      if (request === undefined || id === undefined || rule === undefined) return;
      const today = new Date(real.office.workspace.now() + 7 * 3_600_000).toISOString().slice(0, 10);
      for (const step of planned(fault)) await real.run(step);
      const result = await real.run({ call: 'applyAction', args: [id, action, rule.data(today)], user });
      const isAllowed = rule.from.includes(request.status) && rule.by.includes(user);
      const answer = result.value as { ok: boolean; error?: string } | null;
      if (fault === null && (answer?.ok ?? false) !== isAllowed)
        throw new Error(`${action} from ${request.status} by ${user}: ${JSON.stringify(answer ?? result.error)}`);
      if (fault !== null) await anHour(model, real);
      const before = request.status;
      if (isAllowed) request.status = rule.to;
      // Broken off: it was done whole, or not at all.
      if (fault !== null && !isLike(model, real)) request.status = before;
    },
    (model) => {
      const request = living(model, person)[index];
      // To accept a duplicate needs a reason of its own.
      return request !== undefined && !(action === 'ACCEPT' && request.isDuplicate);
    },
  );

const deletes = (person: number, index: number): Command =>
  new Happening(
    `somebody deletes the row of request ${index + 1} of person ${person}`,
    async (model, real) => {
      const request = living(model, person)[index];
      const id = real.requestsOf(person)[index]?.id;
      if (request === undefined || id === undefined) return;
      await real.run({ sheetOp: { sheet: 'คำขอ', op: 'deleteRow', where: { เลขที่คำขอ: id } } });
      request.deleted = true;
      model.gone.add(id);
    },
    (model) => model.unseen.length === 0 && living(model, person)[index] !== undefined,
  );

const at = (name: string, ...steps: readonly Step[]): Command =>
  new Happening(name, async (_, real) => {
    for (const step of steps) await real.run(step);
  });

const retypes = (person: number, text: string): Command =>
  new Happening(`somebody retypes the school of person ${person}: ${text}`, async (_, real) => {
    const [first] = real.requestsOf(person);
    if (first === undefined) return;
    const where = { เลขที่คำขอ: first.id };
    await real.run({ setCells: { sheet: 'คำขอ', where, set: { 'โรงเรียน/หน่วยงาน': text } } });
  });

/** While a heading is another one, nothing is done; it is told what is missing, and nothing has changed. */
const renames = (sheet: string, heading: string): Command =>
  new Happening(`somebody renames ${heading} in ${sheet}, and back`, async (_, real) => {
    const [first] = PERSONS.flatMap((who) => real.requestsOf(who));
    await real.run({ sheetOp: { sheet, op: 'renameHeader', from: heading, to: 'ของเรา' } });
    if (first !== undefined) {
      const result = await real.run({ call: 'applyAction', args: [first.id, 'START_CHECK', {}], user: OFFICER });
      const { ok, error } = result.value as { ok: boolean; error?: string };
      if (ok || !['HEADER_MISSING', 'TRANSITION_NOT_ALLOWED'].includes(error ?? ''))
        throw new Error(`with ${heading} renamed: ${JSON.stringify(result.value ?? result.error)}`);
    }
    await real.run({ sheetOp: { sheet, op: 'renameHeader', from: 'ของเรา', to: heading } });
  });

const passes = (name: string, step: Step): Command =>
  new Happening(name, async (model, real) => {
    await real.run(step);
    sweep(model);
  });

const nameOf = (fault: Fault): string =>
  fault === null ? '' : ` (killed at call ${fault.atCall}, pending writes ${fault.pending})`;

const person = fc.constantFrom(...PERSONS);
const index = fc.integer({ min: 0, max: 1 });
const fault: fc.Arbitrary<Fault> = fc.option(
  fc.record({ atCall: fc.integer({ min: 1, max: 32 }), pending: fc.constantFrom('lost', 'kept') }),
  { freq: 3 },
);
const SORTED: readonly (readonly [string, string])[] = [
  ['คำขอ', 'ชื่อ'],
  ['คำขอ', 'เลขที่คำขอ'],
  ['คำขอ', 'สถานะ'],
  ['ประวัติ', 'ผู้ดำเนินการ'],
  ['ข้อความ', 'ผู้รับ'],
  ['ทะเบียนคุม ก', 'เลขที่คำขอ'],
  ['การตอบแบบฟอร์ม 1', 'ที่อยู่อีเมล'],
];
const FILTERED: readonly (readonly [sheet: string, column: string, hide: readonly string[]])[] = [
  ['คำขอ', 'รหัสสถานะ', ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION']],
  ['คำขอ', 'รหัสสถานะ', ['IN_PRODUCTION', 'READY_FOR_PICKUP']],
  ['คำขอ', 'รหัสสถานะ', []],
  ['ประวัติ', 'ผู้ดำเนินการ', ['SYSTEM', OFFICER]],
  ['ข้อความ', 'รหัสสถานะ', ['SENT']],
  ['ทะเบียนคุม ก', 'วันที่รับ', ['']],
  ['การตอบแบบฟอร์ม 1', 'ที่อยู่อีเมล', ['p1@school.example']],
];
const MOVED: readonly (readonly [sheet: string, column: string, before: string])[] = [
  ['คำขอ', 'รหัสสถานะ', 'เลขที่คำขอ'],
  ['คำขอ', 'เลขประจำตัวประชาชน', 'อีเมล'],
  ['ประวัติ', 'เป็น', 'เวลา'],
  ['ข้อความ', 'รหัสสถานะ', 'กุญแจข้อความ'],
  ['ทะเบียนคุม ก', 'รหัสบัตร', 'เลขที่'],
];

/** What may happen in an office; officers' actions most often. */
export const COMMANDS: fc.Arbitrary<Command>[] = [
  fc.tuple(person, fc.boolean(), fault).map(([who, silent, broken]) => submits(who, silent, broken)),
  fc.tuple(person, fault).map(([who, broken]) => edits(who, broken)),
  ...Array.from({ length: 4 }, () =>
    fc
      .tuple(
        fc.constantFrom(...Object.keys(RULES)),
        person,
        index,
        fc.constantFrom(OFFICER, OFFICER, ADMIN, SUPERVISOR),
        fault,
      )
      .map(([action, who, which, user, broken]) => acts(action, who, which, user, broken)),
  ),
  // What is possible next is tried more often than what is not.
  ...Array.from({ length: 3 }, () =>
    fc
      .tuple(person, index, fault)
      .chain(([who, which, broken]) =>
        fc
          .constantFrom('START_CHECK', 'ACCEPT', 'MARK_READY', 'PICKUP', 'RETURN', 'REPRINT', 'CANCEL')
          .map((action) => acts(action, who, which, ADMIN, broken)),
      ),
  ),
  person.map(replays),
  fc.tuple(person, index).map(([who, which]) => deletes(who, which)),
  fc
    .tuple(fc.constantFrom(...SORTED), fc.boolean())
    .map(([[sheet, column], ascending]) =>
      at(`somebody sorts ${sheet} by ${column}`, { sheetOp: { sheet, op: 'sort', column, ascending } }),
    ),
  fc.constantFrom(...FILTERED).map(([sheet, column, hide]) =>
    at(`somebody filters ${sheet} by ${column}${hide.length === 0 ? ' no more' : ''}`, {
      sheetOp: { sheet, op: 'filter', column, hide },
    }),
  ),
  fc
    .constantFrom(...MOVED)
    .map(([sheet, column, before]) =>
      at(`somebody moves ${column} of ${sheet}`, { sheetOp: { sheet, op: 'moveColumn', column, before } }),
    ),
  fc
    .constantFrom(...MOVED)
    .map(([sheet, before]) =>
      at(`somebody inserts a column into ${sheet}`, { sheetOp: { sheet, op: 'insertColumn', before } }),
    ),
  fc.tuple(person, fc.constantFrom('โรงเรียนใหม่', '=1+1', '', "'x", '0123')).map(([who, text]) => retypes(who, text)),
  fc
    .constantFrom<[string, string]>(['คำขอ', 'รหัสสถานะ'], ['คำขอ', 'เลขที่คำขอ'], ['ประวัติ', 'เป็น'])
    .map(([sheet, heading]) => renames(sheet, heading)),
  fc.constant(passes('an hour passes', { advance: 'PT1H' })),
  fc.constant(passes('a day passes', { advance: 'P1D' })),
];

/** Runs a history on an office of its own, lets three hours pass and looks at everything. */
export async function wrongAfterHistory(commands: Iterable<Command>): Promise<{ wrong: string | null; steps: Step[] }> {
  const real = await RealOffice.found();
  const model = emptyModel();
  try {
    await fc.asyncModelRun(() => ({ model, real }), commands);
    for (let hour = 0; hour < 3; hour++) await anHour(model, real);
    compare(model, real);
    const wrong = violations(real.office, model.gone);
    return { wrong: wrong.length === 0 ? null : wrong.join('; '), steps: real.steps };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error), steps: real.steps };
  }
}
