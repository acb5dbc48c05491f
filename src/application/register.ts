/** The control registers (ทะเบียนคุม ก and ข): numbers that are never given twice, and the lines that hold them. */
import { yearBE, type IsoDate } from '../domain/calendar';
import { CATEGORIES, isCategory, type Register } from '../domain/category';
import { DOCUMENTS } from '../domain/document';
import { fullName } from '../domain/personName';
import { printedPosition } from '../domain/position';
import { formatRegisterNo, nextNumber, parseRegisterNo } from '../domain/registerNo';
import { reasonText, shownValue, type RequestFields } from '../domain/request';
import type { Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { LIFETIME, type ExpiryDate } from '../domain/validity';
import { REGISTER_TEXTS } from '../texts/office';
import type { ActionContext } from './actionPlan';
import type { Pickup } from './api';
import { isCurrent } from './attached';
import { reserve, settledMark } from './numbering';
import type { Ports, RegisterChange, RegisterLine, RegisterRow, RequestRecord } from './ports';

/** The register that a request of this category is entered in. */
export const registerFor = ({ category }: RequestFields): Register =>
  isCategory(category) ? CATEGORIES[category].register : 'A';

/** The register that holds the request's lines; where it was entered, whatever has become of its category. */
export const registerOf = ({ fields, work }: Pick<RequestRecord, 'fields' | 'work'>): Register =>
  work.register ?? registerFor(fields);

/** The line of one of the request's numbers; of its present one when none is named. */
export function lineOf(request: RequestRecord, registerNo = request.fields.registerNo ?? ''): RegisterLine {
  const otherNos = (request.work.registerNos ?? []).filter((other) => other !== registerNo);
  return { register: registerOf(request), registerNo, requestId: request.requestId, otherNos };
}

const markKey = (register: Register, year: number): string => `mark.register.${register}.${year}`;

/** A number, and the line that it is to stand in. */
export interface Entered {
  readonly registerNo: string;
  readonly line: RegisterChange;
}

/** The next number of the year, reserved for the request, with its line. */
export function enterInRegister(context: ActionContext, register: Register, lateReason: string): Entered {
  const { ports, settings, request, now } = context;
  const lines = ports.registers.numbers(register);
  const year = yearBE(now.slice(0, 10));
  const key = markKey(register, year);
  const used = lines.map(({ registerNo }) => parseRegisterNo(registerNo));
  const mark = settledMark(ports, key, nextNumber(used, year, 0) - 1, (number) => formatRegisterNo({ year, number }));
  const number = nextNumber(used, year, mark);
  const registerNo = formatRegisterNo({ year, number });
  reserve(ports, key, number, request.requestId);
  return { registerNo, line: newLine(lines, request, settings, { register, registerNo, lateReason }) };
}

function newLine(
  lines: ReturnType<Ports['registers']['numbers']>,
  request: RequestRecord,
  settings: Settings,
  { register, registerNo, lateReason }: { register: Register; registerNo: string; lateReason: string },
): RegisterChange & { readonly kind: 'ADD' } {
  const seq = 1 + lines.reduce((most, line) => Math.max(most, Number(line.seq) || 0), 0);
  const cells = applicantCells(request, settings, { register, lateReason });
  return { kind: 'ADD', register, row: { seq: String(seq), registerNo, ...cells } };
}

/** What a line says of the applicant and the request; docs/rules.md §7, columns 3–14 and 26. */
function applicantCells(
  request: RequestRecord,
  settings: Settings,
  { register, lateReason }: { readonly register: Register; readonly lateReason: string },
): RegisterRow {
  const { fields } = request;
  const category = isCategory(fields.category) ? fields.category : null;
  const position = category === null ? null : printedPosition({ ...fields, category });
  const documents = request.files.filter(isCurrent).map((file) => DOCUMENTS[file.document].title);
  const late = request.findings.some(({ code }) => code === 'LATE_FILING');
  return {
    requestId: request.requestId,
    receivedDate: formatThaiDate(request.receivedDate, 'SHORT'),
    fullName: fullName(fields),
    citizenId: fields.citizenId ?? '',
    category: shownValue('category', fields.category ?? ''),
    printedPosition: position?.ok === true ? position.text : '',
    level: fields.level ?? '',
    school: register === 'A' ? (fields.school ?? '') : '',
    schoolDistrict: register === 'A' ? (fields.schoolDistrict ?? '') : '',
    reason: reasonText(fields),
    oldCardNo: fields.oldCardNo ?? '',
    attachments: [...new Set(documents)].join(', '),
    remark: late ? REGISTER_TEXTS.late(settings.filingDays, lateReason) : '',
  };
}

export const shownExpiry = (expiry: ExpiryDate): string =>
  expiry === LIFETIME ? REGISTER_TEXTS.lifetime : formatThaiDate(expiry, 'SHORT');

/** What is printed on a card besides what the applicant has said. */
export interface CardIdentity {
  readonly cardCode: string;
  readonly issueDate: IsoDate;
  readonly expiryDate: ExpiryDate;
}

/** What a line says of the card; and of the day of the notice, '' before the card is ready. */
export const cardCells = ({ cardCode, issueDate, expiryDate }: CardIdentity, notifiedOn: IsoDate): RegisterRow => ({
  cardCode,
  issueDate: formatThaiDate(issueDate, 'SHORT'),
  expiryDate: shownExpiry(expiryDate),
  ...(notifiedOn === '' ? {} : { notifiedAt: formatThaiDate(notifiedOn, 'SHORT') }),
});

/** What a line says of the hand-over. */
export const pickupCells = (
  { pickedUpAt, receiverName, oldCard, proxyRelation, proxyAuthorization }: Pickup,
  handedBy: string,
): RegisterRow => ({
  oldCardReturned: oldCard,
  receiverName,
  proxyRelation: [proxyRelation, proxyAuthorization].filter(Boolean).join(' / '),
  signed: REGISTER_TEXTS.signed,
  pickedUpDate: formatThaiDate(pickedUpAt.slice(0, 10), 'SHORT'),
  pickedUpTime: pickedUpAt.slice(11).replace(':', '.'),
  handedBy,
});

/** The line of a card that came to nothing: number and code stay, and are never given again. */
export const voidLine = (line: RegisterLine): RegisterChange => ({ kind: 'REMARK', line, remark: REGISTER_TEXTS.void });

// ---- What an execution that died has not written --------------------------------------------------------------------

/** Whether a request has, or has had, a line in a register. */
export const isRegistered = ({ fields, work }: RequestRecord): boolean =>
  fields.registerNo !== undefined || work.registerNos !== undefined;

/** Whether the lines of a request stand where the request stands; `lines` are those of its register. */
export function hasWholeLines(ports: Ports, request: RequestRecord, lines: readonly RegisterRow[]): boolean {
  const own = lines.filter(({ requestId }) => requestId === request.requestId);
  return !lacksLine(request, own) && own.every((line) => missingIn(ports, request, line).length === 0);
}

/** Whether a number was given up for another one. An unknown one is the present one that somebody has typed anew. */
const wasGivenUp = ({ fields, work }: RequestRecord, registerNo: string): boolean =>
  registerNo !== fields.registerNo && (work.registerNos ?? []).includes(registerNo);

const lacksLine = (request: RequestRecord, own: readonly RegisterRow[]): boolean =>
  request.fields.registerNo !== undefined && !own.some(({ registerNo = '' }) => !wasGivenUp(request, registerNo));

/** Brings the lines of a request to where the request stands; what people have written into them stays. */
export function completeLines(ports: Ports, settings: Settings, request: RequestRecord): void {
  if (!isRegistered(request)) return;
  const { registers } = ports;
  const { registerNo = '', lateReason = '' } = request.fields;
  const register = registerOf(request);
  const own = registers.linesOf(register, request.requestId);
  const changes = own.flatMap((line) => missingIn(ports, request, line));
  if (lacksLine(request, own)) {
    const line = newLine(registers.numbers(register), request, settings, { register, registerNo, lateReason });
    changes.push({ ...line, row: { ...line.row, ...missingCells(ports, request, {}) } });
  }
  if (changes.length > 0) registers.toChange(changes)();
}

function missingIn(ports: Ports, request: RequestRecord, there: RegisterRow): RegisterChange[] {
  const { registerNo = '', remark = '' } = there;
  const line = lineOf(request, registerNo);
  const isOver = wasGivenUp(request, registerNo) || request.status === 'CANCELLED';
  if (isOver) return remark.includes(REGISTER_TEXTS.void) ? [] : [voidLine(line)];
  const cells = missingCells(ports, request, there);
  return Object.keys(cells).length === 0 ? [] : [{ kind: 'WRITE', line, cells }];
}

function missingCells(
  ports: Ports,
  request: RequestRecord,
  { cardCode = '', pickedUpDate = '' }: RegisterRow,
): RegisterRow {
  const card = cardCode === '' ? cardOf(request.fields) : null;
  const { pickup } = request.work;
  const isTaken = request.status === 'PICKED_UP' || request.status === 'PICKED_UP_PROXY';
  return {
    ...(card === null ? {} : cardCells(card, lastDay(request, 'MARK_READY'))),
    ...(pickup === undefined || !isTaken || pickedUpDate !== '' ? {} : pickupCells(pickup, handedBy(ports, request))),
  };
}

const cardOf = ({ cardCode, issueDate, expiryDate }: RequestFields): CardIdentity | null =>
  cardCode === undefined || issueDate === undefined || expiryDate === undefined
    ? null
    : { cardCode, issueDate, expiryDate };

const lastOf = ({ recentHistory }: RequestRecord, actions: readonly string[]): { at: string; by: string } =>
  recentHistory.filter(({ action }) => actions.includes(action)).pop() ?? { at: '', by: '' };

const lastDay = (request: RequestRecord, action: string): string => lastOf(request, [action]).at.slice(0, 10);

/** The officer as the register names people. */
export const nameInRegister = ({ email, name = '' }: { readonly email: string; readonly name?: string }): string =>
  name === '' ? email : name;

function handedBy({ config }: Ports, request: RequestRecord): string {
  const { by } = lastOf(request, ['PICKUP', 'PICKUP_PROXY']);
  return nameInRegister(config.officers().find(({ email }) => email === by) ?? { email: by });
}
