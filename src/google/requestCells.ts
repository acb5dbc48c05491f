/** A request as the cells of its row, and back. */
import type { FileFact, HistoryEntry, Work } from '../application/api';
import type { RequestRecord } from '../application/ports';
import { isCategory } from '../domain/category';
import { formatFindings, parseFindings } from '../domain/finding';
import { isReason } from '../domain/reason';
import { FIELD_IDS, shownValue, type FieldId, type RequestFields } from '../domain/request';
import { formatReturns, parseReturns } from '../domain/serviceCase';
import { isStatus, STATUSES, type Status } from '../domain/status';
import { formatRounds, parseRounds } from '../domain/turnaround';
import { fieldKey, REQUEST_LAYOUT, type RequestKey } from '../texts/sheets';

/** The heading under which each column of a request stands. */
export const HEADING_OF = new Map(REQUEST_LAYOUT);
const MAX_CELL_CHARACTERS = 50_000;
type Cells = Readonly<Partial<Record<RequestKey, string>>>;

/** JSON that fits into a cell; the oldest entries of a list make way. */
function jsonCell(list: readonly unknown[]): string {
  for (let from = 0; from < list.length; from++) {
    const cell = JSON.stringify(list.slice(from));
    if (cell.length <= MAX_CELL_CHARACTERS) return cell;
  }
  return '[]';
}

function listIn<T>(cell: string): T[] {
  try {
    const list: unknown = JSON.parse(cell === '' ? '[]' : cell);
    return Array.isArray(list) ? (list as T[]) : [];
  } catch {
    // Somebody has typed over it; the history sheet still has everything.
    return [];
  }
}

/** What officers have noted; should it ever outgrow its cell, the telephone calls make way: ประวัติ has them. */
function workCell(work: Work): string {
  const cell = JSON.stringify(work);
  if (cell.length <= MAX_CELL_CHARACTERS) return cell === '{}' ? '' : cell;
  const { calls: _calls, ...rest } = work;
  return JSON.stringify(rest).slice(0, MAX_CELL_CHARACTERS);
}

function workIn(cell: string): Work {
  try {
    const work: unknown = JSON.parse(cell === '' ? '{}' : cell);
    return typeof work === 'object' && work !== null && !Array.isArray(work) ? work : {};
  } catch {
    // Somebody has typed over it.
    return {};
  }
}

/** The day of the last change of status. */
function statusSinceOf({ recentHistory, statusSince }: RequestRecord): string {
  const changes = recentHistory.filter(({ from, to }) => from !== to);
  return changes[changes.length - 1]?.at.slice(0, 10) ?? statusSince;
}

export function toCells(request: RequestRecord): Cells {
  const { fields } = request;
  const own: Cells = {
    requestId: request.requestId,
    statusLabel: STATUSES[request.status].label,
    status: request.status,
    findings: formatFindings(request.findings).slice(0, MAX_CELL_CHARACTERS),
    correctionRound: String(request.correctionRound),
    categoryCode: isCategory(fields.category) ? fields.category : '',
    reasonCode: isReason(fields.reason) ? fields.reason : '',
    receivedDate: request.receivedDate,
    answerKey: request.answerKey,
    correctionDue: request.correctionDue,
    channel: request.channel,
    files: jsonCell(request.files),
    recentHistory: jsonCell(request.recentHistory),
    corrections: formatRounds(request.corrections),
    acceptedOn: request.acceptedOn,
    readyOn: request.readyOn,
    closedOn: request.closedOn,
    callOn: request.callOn,
    originals: request.originals,
    returned: formatReturns(request.returned),
    updatedAt: request.recentHistory[request.recentHistory.length - 1]?.at ?? '',
    work: workCell(request.work),
    statusSince: statusSinceOf(request),
    visit: String(request.work.visit ?? request.correctionRound),
  };
  const asked = FIELD_IDS.map((id) => [fieldKey(id), shownValue(id, fields[id] ?? '')] as const);
  return { ...own, ...Object.fromEntries(asked) };
}

export function fieldsFrom(cell: (key: RequestKey) => string, ids: readonly FieldId[]): RequestFields {
  const fields: RequestFields = {};
  for (const id of ids) {
    const value = cell(fieldKey(id));
    if (value !== '') fields[id] = value;
  }
  const [category, reason] = [cell('categoryCode'), cell('reasonCode')];
  if (category !== '' && ids.includes('category')) fields.category = category;
  if (reason !== '' && ids.includes('reason')) fields.reason = reason;
  return fields;
}

/** The status; where somebody has typed something else, the one to which the request's last change has brought it. */
function statusIn(text: string, history: readonly HistoryEntry[]): Status {
  if (isStatus(text)) return text;
  const last = history[history.length - 1]?.to ?? '';
  return isStatus(last) ? last : 'RECEIVED';
}

export function toRecord(cell: (key: RequestKey) => string): RequestRecord {
  const recentHistory = listIn<HistoryEntry>(cell('recentHistory'));
  return {
    requestId: cell('requestId'),
    status: statusIn(cell('status'), recentHistory),
    findings: parseFindings(cell('findings')),
    correctionRound: Number(cell('correctionRound')) || 0,
    fields: fieldsFrom(cell, FIELD_IDS),
    receivedDate: cell('receivedDate'),
    answerKey: cell('answerKey'),
    correctionDue: cell('correctionDue'),
    channel: cell('channel') === 'PAPER' ? 'PAPER' : 'ONLINE',
    files: listIn<FileFact>(cell('files')),
    recentHistory,
    corrections: parseRounds(cell('corrections')),
    acceptedOn: cell('acceptedOn'),
    readyOn: cell('readyOn'),
    closedOn: cell('closedOn'),
    statusSince: cell('statusSince'),
    callOn: cell('callOn'),
    originals: cell('originals'),
    returned: parseReturns(cell('returned')),
    work: workIn(cell('work')),
  };
}

/** A request by the headings of its cells, wherever its row stands. */
export const recordOf = (cellUnder: (heading: string) => string): RequestRecord =>
  toRecord((key) => cellUnder(HEADING_OF.get(key) ?? key));
