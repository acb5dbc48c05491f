/** The control registers (ทะเบียนคุม ก and ข): numbers that are never given twice, and the lines that hold them. */
import { yearBE } from '../domain/calendar';
import { CATEGORIES, isCategory, type Register } from '../domain/category';
import { DOCUMENTS } from '../domain/document';
import { fullName } from '../domain/personName';
import { printedPosition } from '../domain/position';
import { formatRegisterNo, nextNumber, parseRegisterNo } from '../domain/registerNo';
import { reasonText, shownValue } from '../domain/request';
import type { Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { REGISTER_TEXTS } from '../texts/office';
import type { ActionContext } from './actionPlan';
import type { RegisterRow, RequestRecord } from './ports';

export function registerOf({ fields }: Pick<RequestRecord, 'fields'>): Register {
  return isCategory(fields.category) ? CATEGORIES[fields.category].register : 'A';
}

const markKey = (register: Register, year: number): string => `mark.register.${register}.${year}`;

/**
 * Gives the next number of the year and writes the line. A line that an execution left behind when it died before the
 * request was written is taken up instead: it stands under the request's id and no number the request knows of.
 */
export function enterInRegister(context: ActionContext, register: Register, lateReason: string): string {
  const { ports, settings, request, now } = context;
  const numbers = ports.registers.numbers(register);
  const known = request.work.registerNos ?? [];
  const leftBehind = numbers.find((line) => line.requestId === request.requestId && !known.includes(line.registerNo));
  if (leftBehind !== undefined) return leftBehind.registerNo;
  const year = yearBE(now.slice(0, 10));
  const key = markKey(register, year);
  const used = numbers.map((line) => parseRegisterNo(line.registerNo));
  const number = nextNumber(used, year, Number(ports.memory.get(key) ?? 0));
  const registerNo = formatRegisterNo({ year, number });
  ports.registers.append(register, {
    seq: String(numbers.length + 1),
    registerNo,
    ...applicantCells(request, settings, lateReason),
  });
  ports.lock.whenSaved(() => {
    ports.memory.set({ [key]: String(number) });
  });
  return registerNo;
}

/** What a line says of the applicant and the request; docs/rules.md §7, columns 3–14 and 26. */
function applicantCells(request: RequestRecord, settings: Settings, lateReason: string): RegisterRow {
  const { fields } = request;
  const category = isCategory(fields.category) ? fields.category : null;
  const position = category === null ? null : printedPosition({ ...fields, category });
  const documents = request.files
    .filter((file) => file.replaced !== true)
    .map((file) => DOCUMENTS[file.document].title);
  const late = request.findings.some(({ code }) => code === 'LATE_FILING');
  return {
    requestId: request.requestId,
    receivedDate: formatThaiDate(request.receivedDate, 'SHORT'),
    fullName: fullName(fields),
    citizenId: fields.citizenId ?? '',
    category: shownValue('category', fields.category ?? ''),
    printedPosition: position?.ok === true ? position.text : '',
    level: fields.level ?? '',
    school: registerOf(request) === 'A' ? (fields.school ?? '') : '',
    schoolDistrict: registerOf(request) === 'A' ? (fields.schoolDistrict ?? '') : '',
    reason: reasonText(fields),
    oldCardNo: fields.oldCardNo ?? '',
    attachments: [...new Set(documents)].join(', '),
    remark: late ? REGISTER_TEXTS.late(settings.filingDays, lateReason) : '',
  };
}
