/** Everything that people of an office do or wait for, measured in offices of different ages. */
import type { Execution } from '../emulator';
import { citizenIdOf } from '../test/support/manyRequests';
import { ADMIN, FIRST_FILES, type TestOffice } from '../test/support/office';
import { act, at, COLLECTED } from '../test/support/officersDay';
import { answers } from '../test/support/requestAnswers';
import { agedOffice, LAST_YEAR } from './agedOffice';
import { CHANGE_OF_POSITION, THREE_ATTACHMENTS } from './measure';
import { platformMs } from './platformTime';

export interface OperationCost {
  readonly calls: number;
  readonly cells: number;
  /** Of the answer that goes to the panel; 0 where none does. */
  readonly bytes: number;
  /** Milliseconds of this machine. */
  readonly ms: number;
  /** Milliseconds at Google, by the model. */
  readonly platformMs: number;
}

interface Operation {
  readonly name: string;
  /** What is there before it, and is not measured; what it gives is handed on. */
  readonly before?: (office: TestOffice) => unknown;
  readonly run: (office: TestOffice, given: unknown) => unknown;
}

const ID = 'IDC-2569-0001';
const OTHER_ID = 'IDC-2569-0002';
const TODAY = '2026-12-01';
const MANY = Array.from({ length: 20 }, (_, index) => `IDC-2569-${String(index + 3).padStart(4, '0')}`);

const called =
  (name: string, ...args: unknown[]) =>
  (office: TestOffice): unknown => {
    const answer = office.call<{ ok?: boolean; text?: string } | null>(name, args);
    if (answer !== null && answer.ok === false) throw new Error(`${name}: ${answer.text ?? ''}`);
    return answer;
  };

const acted =
  (action: string, data: object = {}, id = ID) =>
  (office: TestOffice): unknown => {
    const answer = act(office, action, { ...data }, { id, user: ADMIN });
    if (!answer.ok) throw new Error(`${action}: ${answer.text ?? ''}`);
    return answer;
  };

const submitted =
  (number: number) =>
  (office: TestOffice): void => {
    office.submit({ ...CHANGE_OF_POSITION, citizenId: citizenIdOf(number) }, THREE_ATTACHMENTS);
  };

/** A file of the first open request that is no photograph. */
function fileOf(office: TestOffice): string {
  const { files } = office.call<{ files: { fileId: string; document: string }[] }>('openRequest', [ID]);
  return files.find(({ document }) => document !== 'PHOTO')?.fileId ?? '';
}

/** The oldest requests that are there were finished on that day, and their cards have expired. */
function finishedIn(office: TestOffice, count: number, day: string): void {
  const sheet = office.office.book.sheetByName('คำขอ');
  const place = (heading: string): number =>
    Array.from({ length: sheet?.lastColumn() ?? 0 }, (_, index) => sheet?.displayAt(1, index + 1)).indexOf(heading);
  for (const row of sheet?.rows.slice(1, 1 + count) ?? [])
    if (row?.values[place('รหัสสถานะ')] === 'PICKED_UP')
      for (const heading of ['วันที่สิ้นสุด', 'วันหมดอายุ', 'ถึงสถานะเมื่อ']) row.values[place(heading)] = day;
}

function overdue(office: TestOffice): readonly string[] {
  const years = office.call<{ removal: { list: { requestId: string }[] } }>('listYears');
  return years.removal.list.map(({ requestId }) => requestId);
}

/** In the order in which they happen: each finds what those before it have left. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'an answer with three attachments', run: submitted(9_000_001) },
  {
    name: 'the same person answers again',
    run: (office) => office.submit({ citizenId: citizenIdOf(9_000_001), email: 'somying@school.example' }, FIRST_FILES),
  },
  { name: 'the queue: 150 open requests', run: called('listRequests', { open: true, pageSize: 150 }) },
  { name: 'the queue: a search', run: called('listRequests', { text: 'สมหญิง', pageSize: 20 }) },
  { name: 'the panel is opened', run: (office) => office.office.menu('งานบัตร > เปิดแถบงาน', ADMIN) },
  { name: 'one request', run: called('openRequest', ID) },
  { name: 'a file of it', before: fileOf, run: (office, fileId) => called('readFile', ID, fileId, 0)(office) },
  { name: 'START_CHECK', run: acted('START_CHECK') },
  { name: 'a mark of the checklist', run: called('saveChecklist', ID, { ph_size: 'YES' }, {}) },
  {
    name: 'a file is another document',
    before: fileOf,
    run: (office, fileId) => called('sortFiles', OTHER_ID, { [String(fileId)]: 'CONTRACT' })(office),
  },
  { name: 'RETURN', run: acted('RETURN', { issues: ['DOC_MISSING:OLD_CARD'] }) },
  { name: 'RESUBMIT', run: acted('RESUBMIT') },
  { name: 'START_CHECK again', run: acted('START_CHECK') },
  { name: 'ACCEPT', run: acted('ACCEPT', { checklistComplete: true }) },
  { name: 'a step of production', run: called('tickProduction', ID, ['printed']) },
  { name: 'a card prepared for printing', run: called('prepareCards', [ID]) },
  { name: 'MARK_READY', run: acted('MARK_READY', { issueDate: TODAY, productionComplete: true }) },
  { name: 'a telephone call', run: called('logPhoneCall', ID, { result: 'REACHED' }) },
  { name: 'a letter', run: called('produceDocuments', [ID], ['PROXY_LETTER'], {}) },
  { name: 'a card', run: called('produceDocuments', [ID], ['CARD'], {}) },
  {
    name: 'the register of a year',
    run: called('produceDocuments', null, ['REGISTER'], { register: 'A', year: LAST_YEAR }),
  },
  { name: 'START_CHECK of twenty', run: called('applyActionToMany', MANY, 'START_CHECK', {}) },
  { name: 'REPRINT', run: acted('REPRINT', { reason: 'ชื่อผิด' }) },
  { name: 'MARK_READY again', run: acted('MARK_READY', { issueDate: TODAY, productionComplete: true }) },
  { name: 'PICKUP', run: acted('PICKUP', { ...COLLECTED, pickedUpAt: `${TODAY}T09:00` }) },
  { name: 'CANCEL', run: acted('CANCEL', { reason: 'ขอยกเลิก' }, OTHER_ID) },
  { name: 'REOPEN', run: acted('REOPEN', { reason: 'พบหลักฐาน' }, OTHER_ID) },
  { name: 'REJECT', run: acted('REJECT', { reason: 'ไม่มีสิทธิ' }, OTHER_ID) },
  {
    name: 'a request on paper',
    run: called('enterPaperRequest', {
      ...answers({ citizenId: citizenIdOf(9_000_002), email: '' }),
      documents: ['PHOTO'],
    }),
  },
  {
    name: 'the hour after a busy one, with the summary',
    run(office) {
      at(office, '2026-12-01T10:00:00');
      return office.office.runTriggered('runHourly');
    },
  },
  {
    name: 'the next hour',
    run(office) {
      at(office, '2026-12-01T11:00:00');
      return office.office.runTriggered('runHourly');
    },
  },
  {
    name: 'a quiet hour',
    run(office) {
      at(office, '2026-12-01T12:00:00');
      return office.office.runTriggered('runHourly');
    },
  },
  {
    name: 'the morning',
    run(office) {
      at(office, '2026-12-02T07:00:00');
      return called('runDaily')(office);
    },
  },
  { name: 'the summary', run: called('refreshSummary') },
  { name: 'the health check', run: called('healthCheck') },
  { name: 'the list of the installation', run: called('listInstallation') },
  { name: 'the years', run: called('listYears') },
  { name: 'the archive, nothing due', run: called('archiveFinished') },
  {
    name: 'the archive, a hundred due',
    before: (office) => finishedIn(office, 100, '2020-06-01'),
    run: called('archiveFinished'),
  },
  { name: 'a search in the archive', run: called('searchArchive', 'สมหญิง') },
  {
    name: 'personal data of five, not archived yet',
    before(office) {
      finishedIn(office, 5, '2015-06-01');
      return overdue(office);
    },
    run: (office, ids) => called('removePersonalData', ids)(office),
  },
  { name: 'everything as files', run: called('exportEverything') },
  { name: 'the templates', run: called('listTemplates') },
  { name: 'a template made again', run: called('restoreTemplate', 'MEMO') },
  { name: 'a tick of the installation', run: called('tickInstallation', 'garuda', true) },
  { name: 'the form read again', run: called('readFormAgain') },
  { name: 'the wording checked', run: called('checkWording') },
  { name: 'earlier answers taken in', run: called('takeInEarlier', '2026-01-01') },
  { name: 'the self-test', run: called('selfTest') },
  { name: 'install again', run: called('install') },
];

/** What every operation costs in an office of a size, by name. */
export function operationCosts(size: number): ReadonlyMap<string, OperationCost> {
  const office = agedOffice(size);
  const costs = new Map<string, OperationCost>();
  for (const { name, before, run } of OPERATIONS) {
    const given = before?.(office);
    const executions: Execution[] = [];
    office.workspace.watch((execution) => executions.push(execution));
    const started = performance.now();
    const answer = run(office, given);
    const ms = performance.now() - started;
    office.workspace.watch(null);
    const failed = executions.find(({ record }) => record.status !== 'COMPLETED');
    if (failed !== undefined) throw new Error(`${name}: ${failed.record.error ?? ''}`);
    costs.set(name, {
      calls: executions.reduce((sum, { backendCalls }) => sum + backendCalls.length, 0),
      cells: executions.reduce((sum, { record: { cells } }) => sum + cells.read + cells.written, 0),
      bytes: typeof answer === 'object' ? Buffer.byteLength(JSON.stringify(answer)) : 0,
      ms,
      platformMs: platformMs(executions),
    });
  }
  return costs;
}

/** How an operation grows with the requests that are stored. */
export function growthOf(name: string, few: OperationCost, many: OperationCost, more: number): string {
  const perRequest = (many.cells - few.cells) / more;
  const cells = Math.abs(perRequest) < 0.05 ? 'constant' : `${perRequest.toFixed(1)} cells a request`;
  return many.calls === few.calls ? cells : `${cells}; ${many.calls - few.calls} calls more`;
}

export function printOperations(sizes: readonly [number, number, number]): void {
  const [none, few, many] = sizes.map(operationCosts);
  if (none === undefined || few === undefined || many === undefined) return;
  console.log(`| operation | calls | cells at ${sizes.join(' / ')} | bytes | ms | at Google, modelled s | grows |`);
  console.log('|---|---:|---:|---:|---:|---:|---|');
  for (const { name } of OPERATIONS) {
    const costs = [none, few, many].map((one) => one.get(name)).filter((one) => one !== undefined);
    const [, second, third] = costs;
    if (second === undefined || third === undefined) continue;
    const calls = [...new Set(costs.map((one) => one.calls))].join(' / ');
    const row = [
      name,
      calls,
      costs.map(({ cells }) => cells.toLocaleString('en')).join(' / '),
      third.bytes === 0 ? '–' : third.bytes.toLocaleString('en'),
      third.ms.toFixed(0),
      costs.map((one) => (one.platformMs / 1000).toFixed(1)).join(' / '),
      growthOf(name, second, third, sizes[2] - sizes[1]),
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
  console.log('');
}
