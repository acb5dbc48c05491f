/** The officer's queue and one request opened for reading. */
import { isIsoDate, type Holidays, type IsoDate } from '../domain/calendar';
import { isCategory } from '../domain/category';
import { isAdvisory } from '../domain/checklist';
import { checkFiling } from '../domain/filing';
import { formatFinding, type Finding } from '../domain/finding';
import { fullName } from '../domain/personName';
import { printedPosition } from '../domain/position';
import { neededSteps } from '../domain/production';
import { isReason } from '../domain/reason';
import { compareRequestIds } from '../domain/registerNo';
import { parseSettings, type Settings } from '../domain/settings';
import { isFoundBy } from '../domain/search';
import { allowedActions, ruleFor, STATUS_CODES, STATUSES, type Action, type Status } from '../domain/status';
import { isIn, isToBeCalled, isTodo, TODOS, type Todo } from '../domain/todo';
import { serviceEnd, serviceTime, type ServiceTime } from '../domain/turnaround';
import { findingSentence, issueTexts } from '../texts/findings';
import { subjectOf } from '../texts/messages';
import { HISTORY_NOTES, returnedFor } from '../texts/office';
import { ANY_ROLE, guarded, OFFICER_ROLES, refuse } from './access';
import type {
  Consequence,
  FilePart,
  HistoryEntry,
  ProducedEarlier,
  QueueRow,
  Refusal,
  RequestDetail,
  RequestList,
  RequestQuery,
} from './api';
import { toBring } from './delivery';
import { expiryOf } from './production';
import { checklistOf } from './review';
import { isReachable, versionOf } from './storing';
import type { Ports, RequestRecord, RequestSummary } from './ports';
import { wordingOf } from './wording';

/** Digits of the citizen id by which a request can be found in the page. */
const ID_TAIL = 5;
/** As many as stay below 60 KB, long names included. */
const PAGE_SIZE = { usual: 20, most: 150 };

/** The duplicate's original, from its finding. */
function duplicateOf(findings: readonly Finding[]): string | undefined {
  return findings.find((item) => item.code === 'OPEN_DUPLICATE')?.detail;
}

/** What decides the marks of a request today. */
interface Today {
  readonly today: IsoDate;
  readonly slaWorkingDays: number;
  readonly holidays: Holidays;
}

/** Makes lines; working days are counted once for all requests that have waited equally long. */
function rowsOf(day: Today): (request: RequestSummary) => QueueRow {
  const known = new Map<string, ServiceTime>();
  return (request) => {
    const key = `${request.status} ${request.receivedDate} ${request.corrections.join()}`;
    const service = known.get(key) ?? serviceTime(request, day.today, day.slaWorkingDays, day.holidays);
    known.set(key, service);
    return queueRow(request, day.today, service);
  };
}

function queueRow(request: RequestSummary, today: IsoDate, service: ServiceTime): QueueRow {
  const { findings, fields, status } = request;
  const original = duplicateOf(findings);
  return {
    requestId: request.requestId,
    status: request.status,
    fullName: fullName(fields),
    category: isCategory(request.categoryCode) ? request.categoryCode : '',
    reason: isReason(request.reasonCode) ? request.reasonCode : '',
    school: fields.school ?? '',
    receivedDate: request.receivedDate,
    late: findings.some((item) => item.code === 'LATE_FILING'),
    blockCount: findings.filter((item) => item.severity === 'BLOCK').length,
    ...(original === undefined ? {} : { duplicateOf: original }),
    ...(service === 'ENOUGH' ? {} : { service }),
    ...(status === 'NEEDS_CORRECTION' && request.correctionDue !== '' && request.correctionDue < today
      ? { correctionOverdue: true }
      : {}),
    ...(isToBeCalled(request, today) ? { callToday: true } : {}),
    phone: fields.phone ?? '',
    idTail: (fields.citizenId ?? '').slice(-ID_TAIL),
  };
}

const newestFirst = (a: RequestSummary, b: RequestSummary): number => compareRequestIds(b.requestId, a.requestId);

/** Those that have waited longest first: the office serves in the order of arrival. */
const oldestFirst = (a: RequestSummary, b: RequestSummary): number =>
  a.receivedDate === b.receivedDate ? -newestFirst(a, b) : a.receivedDate < b.receivedDate ? -1 : 1;

function countByStatus(requests: readonly RequestSummary[]): Record<Status, number> {
  const counts = Object.fromEntries(STATUS_CODES.map((status) => [status, 0])) as Record<Status, number>;
  for (const request of requests) if (duplicateOf(request.findings) === undefined) counts[request.status] += 1;
  return counts;
}

function countByTodo(
  requests: readonly RequestSummary[],
  rowOf: (request: RequestSummary) => QueueRow,
): Record<Todo, number> {
  const counts = Object.fromEntries(TODOS.map((todo) => [todo, 0])) as Record<Todo, number>;
  for (const request of requests) {
    const { final } = STATUSES[request.status];
    if (final && request.callOn === '') continue;
    const row = rowOf(request);
    for (const todo of TODOS) if (isIn(todo, row) && (!final || todo === 'CALL')) counts[todo] += 1;
  }
  return counts;
}

/** A whole number within bounds; anything else a page may send becomes the fallback. */
function within(value: unknown, least: number, most: number, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? Math.min(Math.max(value, least), most) : fallback;
}

/** `query` comes from a page, which may send anything; parts that make no sense are ignored. */
export function listRequests(ports: Ports, query: unknown = {}): RequestList | Refusal {
  return guarded<RequestList>(ports, ANY_ROLE, ({ role }) => {
    if (typeof query !== 'object' || query === null) return refuse('ARGUMENT_INVALID');
    const { open, todo, status, category, text, page, pageSize }: Partial<Record<keyof RequestQuery, unknown>> = query;
    const { slaWorkingDays } = parseSettings(ports.config.settings()).settings;
    const day: Today = { today: ports.clock.today(), slaWorkingDays, holidays: new Set(ports.config.holidays()) };
    const all = ports.requests.summaries();
    const rowOf = rowsOf(day);
    const found = all
      .filter((request) => !isTodo(todo) || isIn(todo, rowOf(request)))
      // Whose card has been collected may still be called: it expires one day.
      .filter((request) => open !== true || todo === 'CALL' || !STATUSES[request.status].final)
      .filter((request) => status === undefined || request.status === status)
      .filter((request) => category === undefined || request.categoryCode === category)
      .filter((request) => typeof text !== 'string' || isFoundBy(request, text))
      .sort(open === true ? oldestFirst : newestFirst);
    const size = within(pageSize, 1, PAGE_SIZE.most, PAGE_SIZE.usual);
    const start = (within(page, 1, Number.MAX_SAFE_INTEGER, 1) - 1) * size;
    return {
      ok: true,
      rows: found.slice(start, start + size).map(rowOf),
      total: found.length,
      counts: countByStatus(all),
      todo: countByTodo(all, rowOf),
      ...(role === 'ADMIN' ? { mayAdminister: true } : {}),
      ...(OFFICER_ROLES.includes(role) ? { mayEnter: true } : {}),
    };
  });
}

/** The request with this id, or the refusal that it is not there. */
function find(ports: Ports, requestId: unknown): RequestRecord | Refusal {
  if (typeof requestId !== 'string') return refuse('ARGUMENT_INVALID');
  return ports.requests.find(requestId) ?? refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
}

/** What an officer has returned it for, besides what the checks have found. */
function openIssues({ status, work, findings }: RequestRecord, settings: Settings): string[] {
  if (status !== 'NEEDS_CORRECTION') return [];
  const found = new Set(findings.map((item) => findingSentence(item, settings)));
  return issueTexts(work.issues ?? [], settings).filter((sentence) => !found.has(sentence));
}

/** The history names findings by their codes; officers read sentences. */
const shownEntry = (entry: HistoryEntry, settings: Settings): HistoryEntry =>
  entry.action === 'AUTO_RETURN'
    ? { ...entry, note: HISTORY_NOTES.autoReturned(issueTexts(returnedFor(entry.note), settings).join('; ')) }
    : entry;

export function openRequest(ports: Ports, requestId: unknown): RequestDetail | Refusal {
  return guarded(ports, ANY_ROLE, ({ role }) => {
    const request = find(ports, requestId);
    if ('ok' in request) return request;
    const { settings } = parseSettings(ports.config.settings());
    const holidays: Holidays = new Set(ports.config.holidays());
    const today = ports.clock.today();
    const actions = allowedActions(request.status, role);
    const { category } = request.fields;
    return {
      ok: true,
      requestId: request.requestId,
      status: request.status,
      correctionRound: request.correctionRound,
      receivedDate: request.receivedDate,
      correctionDue: request.correctionDue,
      fullName: fullName(request.fields),
      fields: request.fields,
      findings: request.findings.map((item) => ({
        code: item.code,
        key: formatFinding(item),
        severity: item.severity,
        sentence: findingSentence(item, settings),
      })),
      files: request.files.map((file) => ({ ...file, url: file.fileId === '' ? '' : ports.files.url(file.fileId) })),
      returnedFor: openIssues(request, settings),
      history: [...request.recentHistory].reverse().map((entry) => shownEntry(entry, settings)),
      actions,
      consequences: Object.fromEntries(
        actions.map((action) => [action, consequenceOf(ports, request, action, settings)]),
      ),
      version: versionOf(request),
      checklist: checklistOf(request).map((id) => {
        const entry = request.work.checklist?.[id];
        return { id, advisory: isAdvisory(id), ...(entry === undefined ? {} : { entry }) };
      }),
      work: request.work,
      position: isCategory(category) ? printedPosition({ ...request.fields, category }) : null,
      filing: filingOf(request, settings, holidays),
      expiry: expiryOf(request.fields, today, settings),
      serviceEnd:
        STATUSES[request.status].final || request.readyOn !== ''
          ? ''
          : serviceEnd(request, settings.slaWorkingDays, holidays),
      neededSteps: neededSteps(settings.photoHandling),
      callOn: request.callOn,
      bring: toBring(request, settings),
      mayProduce: role !== 'SUPERVISOR',
      documents: producedFor(ports, request.requestId),
      today,
    };
  });
}

/** Documents that were made for a request, the newest first. */
function producedFor({ documentLog, papers }: Ports, requestId: string): ProducedEarlier[] {
  return documentLog
    .ofRequest(requestId, 'LATELY')
    .map(({ kind, name, fileId, at, by }) => ({ kind, name, at, by, url: papers.url(fileId) }));
}

/** The 30 days of a request, where its dates can be read. */
function filingOf(
  { fields, receivedDate }: RequestRecord,
  settings: Settings,
  holidays: Holidays,
): RequestDetail['filing'] {
  if (!isReason(fields.reason)) return null;
  const { eventDate, orderDate, effectiveDate } = fields;
  const dates = { eventDate, orderDate, effectiveDate };
  if (!Object.values(dates).every((date) => date === undefined || isIsoDate(date))) return null;
  const filing = checkFiling({ reason: fields.reason, submitDate: receivedDate, holidays, ...dates }, settings);
  if ('error' in filing) return filing;
  const { eventDate: day0, deadline, daysLate } = filing;
  return day0 === undefined || deadline === null ? null : { eventDate: day0, deadline, daysLate };
}

/** What an action would lead to, and whom it would tell what. */
function consequenceOf(ports: Ports, request: RequestRecord, action: Action, settings: Settings): Consequence {
  const rule = ruleFor(request.status, action);
  const kind = rule?.message ?? null;
  const tells = kind !== null && (kind !== 'M05' || settings.sendM05) && isReachable(request);
  return {
    to: rule?.to ?? request.status,
    message: tells
      ? {
          subject: subjectOf(kind, { requestId: request.requestId }, wordingOf(ports, settings, kind)),
          recipient: request.fields.email ?? '',
        }
      : null,
  };
}

/** Pieces of 1 MB: google.script.run carries no more at a time without trouble. */
const PART_BYTES = 1_000_000;

/** A file of the request, read with the caller's own Drive rights. */
export function readFile(ports: Ports, requestId: unknown, fileId: unknown, part: unknown): FilePart | Refusal {
  return guarded(ports, ANY_ROLE, () => {
    const request = find(ports, requestId);
    if ('ok' in request) return request;
    if (typeof fileId !== 'string' || fileId === '' || !request.files.some((file) => file.fileId === fileId))
      return refuse('FILE_NOT_FOUND');
    const piece = ports.files.readPart(fileId, within(part, 0, 1000, 0), PART_BYTES);
    return piece === null ? refuse('FILE_FORBIDDEN') : { ok: true, ...piece };
  });
}

/** Opens the panel for those who may use it; the refusal is shown where it was asked for. */
export function mayOpen(ports: Ports, open: () => void): Refusal | null {
  return guarded(ports, ANY_ROLE, () => {
    open();
    return null;
  });
}
