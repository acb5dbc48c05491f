/** Entries of the documents that list many requests: memo, pickup sheet, old cards, and the lines of a register. */
import { isoDate, yearBE } from '../../domain/calendar';
import type { DocumentKind } from '../../domain/documentKind';
import { fullName } from '../../domain/personName';
import { parseRegisterNo } from '../../domain/registerNo';
import { reasonText } from '../../domain/request';
import { formatThaiDate } from '../../domain/thaiDate';
import { DOCUMENT_TEXTS } from '../../texts/documents';
import { OLD_CARD, REGISTER_LETTERS } from '../../texts/office';
import { REGISTER_COLUMNS, type RegisterColumn } from '../../texts/sheets';
import type { RegisterRow, RequestRecord } from '../ports';
import { registerOf } from '../register';
import type { FieldValue, Picture } from './ports';
import { reportTitle, serviceReport } from './report';
import { requestValues, type Occasion } from './values';
import type { Workshop } from './workshop';

type Entry = Readonly<Record<string, FieldValue>>;

/** Nothing stands in an empty cell of a list: dotted lines are for letters. */
function cells(values: Readonly<Record<string, FieldValue>>): Entry {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`row.${name}`, value === '' ? null : value]),
  );
}

/** Requests as numbered entries, with every field that a request's own documents have. */
export function requestEntries(requests: readonly RequestRecord[], occasion: Occasion): Entry[] {
  return requests.map((request, index) =>
    cells({
      ...requestValues(request, occasion),
      reasonShort: shortReason(reasonText(request.fields)),
      numberInRegister: [REGISTER_LETTERS[registerOf(request)], request.fields.registerNo ?? ''].join(' ').trim(),
      seq: String(index + 1),
      returnedDate: returnedOn(request.work.pickup?.oldCard ?? ''),
    }),
  );
}

/** `บัตรหาย` of `ขอมีบัตรใหม่ – บัตรหาย`: a narrow column has no room for more. */
const shortReason = (reason: string): string => reason.replace(/^[^–]*–\s*/, '');

const RETURNED = OLD_CARD.returned('');

/** The day on which the old card was handed in; '' when it was not. */
function returnedOn(oldCard: string): string {
  return oldCard.startsWith(RETURNED) ? oldCard.slice(RETURNED.length).trim() : '';
}

export function hasReturnedOldCard({ work }: RequestRecord): boolean {
  return returnedOn(work.pickup?.oldCard ?? '') !== '';
}

/** In the order of their numbers, and those of an earlier year first. */
function byNumber(a: RegisterRow, b: RegisterRow): number {
  const [one, other] = [parseRegisterNo(a.registerNo ?? ''), parseRegisterNo(b.registerNo ?? '')];
  return (one?.year ?? 0) - (other?.year ?? 0) || (one?.number ?? 0) - (other?.number ?? 0);
}

/** Lines of a year, or of one of its months by the day on which the request was received. */
export function registerEntries(lines: readonly RegisterRow[], monthAndYear: string | null): Entry[] {
  const names = Object.keys(REGISTER_COLUMNS) as RegisterColumn[];
  return lines
    .filter((line) => monthAndYear === null || (line.receivedDate ?? '').endsWith(monthAndYear))
    .sort(byNumber)
    .map((line) =>
      cells({
        ...Object.fromEntries(names.map((name) => [name, line[name] ?? ''])),
        reasonShort: shortReason(line.reason ?? ''),
      }),
    );
}

/** Old cards that were handed in, from the lines of both registers. */
export function oldCardEntries(lines: readonly RegisterRow[], monthAndYear: string): Entry[] {
  return lines
    .filter((line) => returnedOn(line.oldCardReturned ?? '').endsWith(monthAndYear))
    .map((line, index) =>
      cells({
        seq: String(index + 1),
        fullName: line.fullName ?? '',
        oldCardNo: line.oldCardNo ?? '',
        reasonThai: line.reason ?? '',
        returnedDate: returnedOn(line.oldCardReturned ?? ''),
        requestId: line.requestId ?? '',
      }),
    );
}

/** Heading and entries of a list. */
export interface Contents {
  readonly fields: Entry;
  readonly rows: readonly Entry[];
  readonly pictures?: Readonly<Record<string, Picture>>;
  /** The same as a table for other programs. */
  readonly csv?: string;
}

const today = ({ occasion }: Workshop): string => occasion.now.slice(0, 10);
const yearOf = (shop: Workshop): number => shop.options.year ?? yearBE(today(shop));

/** `พ.ย. 2569`, as dates end in the registers. */
function monthAndYear(year: number, month: number): string {
  return formatThaiDate(isoDate(year - 543, month, 1), 'SHORT').slice(2);
}

/** What each list says; documents that list nothing are not here. */
export const LISTS: Readonly<
  Partial<Record<DocumentKind, (shop: Workshop, requests: readonly RequestRecord[]) => Contents>>
> = {
  MEMO(shop, requests) {
    const days = requests.map(({ receivedDate }) => receivedDate).sort();
    const long = (day = ''): string => formatThaiDate(day, 'LONG');
    return {
      fields: { n: String(requests.length), from: long(days[0]), to: long(days[days.length - 1]) },
      rows: requestEntries(requests, shop.occasion),
    };
  },
  PICKUP_SHEET: (shop, requests) => ({ fields: {}, rows: requestEntries(requests, shop.occasion) }),
  OLD_CARD_LIST(shop, requests) {
    if (requests.length > 0) return { fields: {}, rows: requestEntries(requests, shop.occasion) };
    const { registers } = shop.ports;
    const month = shop.options.month ?? Number(today(shop).slice(5, 7));
    const lines = [...registers.lines('A'), ...registers.lines('B')];
    return { fields: {}, rows: oldCardEntries(lines, monthAndYear(yearOf(shop), month)) };
  },
  REGISTER(shop) {
    const { register, month } = shop.options;
    const year = yearOf(shop);
    const { registers } = shop.ports;
    // What was received in December and accepted in January has a number of the next year.
    const years = month === null ? [year] : [year, year + 1];
    const lines = years.flatMap((one) => registers.linesOfYear(register, one));
    return {
      fields: { registerTitle: DOCUMENT_TEXTS.registerTitle[register], year: String(year) },
      rows: registerEntries(lines, month === null ? null : monthAndYear(year, month)),
    };
  },
  SERVICE_REPORT: (shop) => ({
    fields: { periodTitle: reportTitle(shop.options, today(shop)) },
    ...serviceReport(shop),
  }),
};

/** The holder's name as it stands in the name of a file. */
export const nameForFile = (request: RequestRecord): string => fullName(request.fields).replace(/[\\/:*?"<>|]/g, ' ');
