/** What each merge field of a request's documents says; docs/rules.md §2.2, §8. */
import { yearBE, type Holidays, isIsoDate } from '../../domain/calendar';
import { CATEGORIES, isCategory, type Category } from '../../domain/category';
import { DOCUMENTS } from '../../domain/document';
import { checkFiling } from '../../domain/filing';
import { fullName } from '../../domain/personName';
import { printedPosition } from '../../domain/position';
import { isReason, type Reason } from '../../domain/reason';
import { reasonText } from '../../domain/request';
import { GOV_EMP_TYPES } from '../../domain/required';
import type { Settings } from '../../domain/settings';
import { toThaiDigits } from '../../domain/text';
import { formatThaiDate, thaiMonth } from '../../domain/thaiDate';
import { LIFETIME } from '../../domain/validity';
import { DOCUMENT_TEXTS } from '../../texts/documents';
import type { Caller } from '../access';
import { isCurrent } from '../attached';
import { issueSentences } from '../delivery';
import type { RequestRecord } from '../ports';
import { registerOf } from '../register';
import type { FieldValue, FieldValues } from './ports';

/** Everything that is the same for all documents of one order. */
export interface Occasion {
  readonly settings: Settings;
  readonly holidays: Holidays;
  readonly caller: Caller;
  /** ISO time. */
  readonly now: string;
  /** Numbers of letters and memos, which the office gives; empty = a dotted line. */
  readonly memoNo: string;
  readonly letterNo: string;
  readonly recipient: string;
}

type Texts = Readonly<Record<string, FieldValue>>;

/** Identifiers that people search by, and addresses, keep their digits. */
const AS_THEY_ARE: ReadonlySet<string> = new Set([
  'requestId',
  'cardCode',
  'formLink',
  'row.requestId',
  'row.cardCode',
]);

/** Digits as the office wants them. */
export function inDigits(values: Texts, { thaiNumerals }: Pick<Settings, 'thaiNumerals'>): FieldValues {
  if (!thaiNumerals) return values;
  const thai = (value: FieldValue): FieldValue =>
    value === null ? null : typeof value === 'string' ? toThaiDigits(value) : value.map(toThaiDigits);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, AS_THEY_ARE.has(name) ? value : thai(value)]),
  );
}

const long = (iso: string | undefined): string => formatThaiDate(iso ?? '', 'LONG');
const short = (iso: string | undefined): string => formatThaiDate(iso ?? '', 'SHORT');

/** Day, month and year of a date by themselves; empty where it cannot be read. */
function dateParts(iso: string | undefined): { day: string; month: string; year: string } {
  if (!isIsoDate(iso)) return { day: '', month: '', year: '' };
  return {
    day: String(Number(iso.slice(8))),
    month: thaiMonth(Number(iso.slice(5, 7))),
    year: String(yearBE(iso)),
  };
}

/** What every document may say of the office, the officer and the day. */
export function officeValues({ settings, caller, now, memoNo, letterNo, recipient }: Occasion): Texts {
  const today = now.slice(0, 10);
  return {
    officeFullName: settings.officeFullName,
    officeShortName: settings.officeShortName,
    officeAddress: settings.officeAddress,
    officePhone: settings.officePhone,
    ownerUnitName: settings.ownerUnitName,
    directorName: settings.directorName,
    pickupHours: settings.pickupHours,
    formLink: settings.formLink,
    filingDays: String(settings.filingDays),
    officerName: caller.name ?? '',
    officerPosition: caller.position ?? '',
    printedBy: caller.name === undefined || caller.name === '' ? caller.email : caller.name,
    today: long(today),
    now: `${long(today)} ${DOCUMENT_TEXTS.time(now.slice(11, 16))}`,
    memoNo,
    memoDate: long(today),
    letterNo,
    letterDate: long(today),
    recipient,
    line: DOCUMENT_TEXTS.longLine,
  };
}

const positionText = ({ fields }: RequestRecord, category: Category | null): string => {
  if (category === null) return fields.positionName ?? '';
  const position = printedPosition({ ...fields, category });
  if (position.ok) return position.text;
  return CATEGORIES[category].pensioner ? CATEGORIES[category].label : (fields.positionName ?? '');
};

const expiryText = (expiry: string | undefined, style: (iso: string | undefined) => string): string =>
  expiry === LIFETIME ? DOCUMENT_TEXTS.lifetime : style(expiry);

/** `1-9999-00001-01-0`, as it is printed on cards. */
function dashedId(citizenId: string): string {
  const parts = /^(\d)(\d{4})(\d{5})(\d{2})(\d)$/.exec(citizenId);
  return parts === null ? citizenId : parts.slice(1).join('-');
}

/** The thirteen boxes; what is no citizen id stays empty. */
function boxes(citizenId: string): Texts {
  const digits = /^\d{13}$/.test(citizenId) ? citizenId.split('') : [];
  return Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`cid${index + 1}`, digits[index] ?? null]));
}

/** Which boxes of the paper form a reason ticks. */
const REASON_TICKS: Readonly<Record<Reason, readonly string[]>> = {
  FIRST: ['FIRST'],
  NEW_EXPIRED: ['NEW', 'NEW_EXPIRED'],
  NEW_LOST: ['NEW', 'NEW_LOST'],
  NEW_DESTROYED: ['NEW', 'NEW_LOST'],
  CHG_POSITION: ['CHANGE', 'CHG_POSITION'],
  CHG_RANK: ['CHANGE', 'CHG_POSITION'],
  CHG_FIRSTNAME: ['CHANGE', 'CHG_FIRSTNAME'],
  CHG_LASTNAME: ['CHANGE', 'CHG_LASTNAME'],
  CHG_FULLNAME: ['CHANGE', 'CHG_FULLNAME'],
  CHG_PREFIX: ['CHANGE', 'CHG_OTHER'],
  CHG_DAMAGED: ['CHANGE', 'CHG_DAMAGED'],
  CHG_TRANSFER: ['CHANGE', 'CHG_TRANSFER'],
  CHG_OTHER: ['CHANGE', 'CHG_OTHER'],
};
const CATEGORY_TICKS: Readonly<Record<Category, string>> = {
  TEACHER_CIVIL: 'TEACHER_CIVIL',
  PERMANENT_EMP: 'PERMANENT_EMP',
  GOV_EMP: 'GOV_EMP',
  PENSIONER_CIVIL: 'PENSIONER',
  PENSIONER_PERMANENT: 'PENSIONER',
};
const GOV_TICKS: Readonly<Record<string, string>> = {
  [GOV_EMP_TYPES.CARER]: 'govCarer',
  [GOV_EMP_TYPES.TEACHER]: 'govTeacher',
  [GOV_EMP_TYPES.OTHER]: 'govOther',
};
const TICKS: readonly string[] = [
  ...new Set([...Object.values(REASON_TICKS).flat(), ...Object.values(CATEGORY_TICKS), ...Object.values(GOV_TICKS)]),
];

function ticks({ fields }: RequestRecord, category: Category | null): Texts {
  const type = fields.govEmpType ?? '';
  const gov = GOV_TICKS[type] ?? GOV_TICKS[GOV_EMP_TYPES.OTHER] ?? '';
  const set = new Set([
    ...(isReason(fields.reason) ? REASON_TICKS[fields.reason] : []),
    ...(category === null ? [] : [CATEGORY_TICKS[category]]),
    ...(category === 'GOV_EMP' && type !== '' ? [gov] : []),
  ]);
  return Object.fromEntries(
    TICKS.map((tick) => [`tick.${tick}`, set.has(tick) ? DOCUMENT_TEXTS.ticked : DOCUMENT_TEXTS.open]),
  );
}

/** Position and level stand on the line of the applicant's own kind; the other lines stay dotted. */
function positions(request: RequestRecord, category: Category | null): Texts {
  const { fields } = request;
  const position = positionText(request, category);
  const only = (kind: Category, text: string): string => (category === kind ? text : '');
  return {
    teacherPosition: only('TEACHER_CIVIL', position),
    teacherLevel: only('TEACHER_CIVIL', fields.level ?? ''),
    salaryKs1: only('TEACHER_CIVIL', fields.salaryKs1 ?? ''),
    employeePosition: only('PERMANENT_EMP', position),
    employeeLevel: only('PERMANENT_EMP', fields.level ?? ''),
    govEmpTypeOther: only('GOV_EMP', fields.govEmpTypeOther ?? ''),
    pensionerNote: category === 'PENSIONER_PERMANENT' ? DOCUMENT_TEXTS.pensionerNote : null,
  };
}

/** The two lines of สังกัด on the card: the school and the office; a pensioner has the office only. */
function cardAffiliation({ fields }: RequestRecord, pensioner: boolean, settings: Settings): Texts {
  const school = pensioner ? '' : (fields.school ?? '');
  return school === ''
    ? { cardAffiliation1: settings.officeShortName, cardAffiliation2: null }
    : { cardAffiliation1: school, cardAffiliation2: settings.officeShortName };
}

function filingTexts(request: RequestRecord, { settings, holidays }: Occasion): Texts {
  const { fields, receivedDate } = request;
  const dates = { eventDate: fields.eventDate, orderDate: fields.orderDate, effectiveDate: fields.effectiveDate };
  const readable = Object.values(dates).every((date) => date === undefined || isIsoDate(date));
  const filing =
    readable && isReason(fields.reason)
      ? checkFiling({ reason: fields.reason, submitDate: receivedDate, holidays, ...dates }, settings)
      : null;
  if (filing === null || 'error' in filing || filing.deadline === null)
    return { eventDate: long(fields.eventDate), deadline: '', submitDate: long(receivedDate), daysLate: '' };
  return {
    eventDate: long(filing.eventDate),
    deadline: long(filing.deadline),
    submitDate: long(receivedDate),
    daysLate: String(filing.daysLate),
  };
}

/** Documents of a request, each once, in the order in which they came. */
export function attachmentTitles({ files }: RequestRecord): string[] {
  const titles = files.filter(isCurrent).map(({ document }) => DOCUMENTS[document].title);
  return [...new Set(titles)];
}

/** Every field of a request's own documents. */
export function requestValues(request: RequestRecord, occasion: Occasion): Texts {
  const { fields } = request;
  const category = isCategory(fields.category) ? fields.category : null;
  const pensioner = category !== null && CATEGORIES[category].pensioner;
  const written = dateParts(fields.writtenDate ?? request.receivedDate);
  const born = dateParts(fields.birthDate);
  const school = pensioner ? '' : (fields.school ?? '');
  const register = registerOf(request);
  const { settings } = occasion;
  return {
    requestId: request.requestId,
    registerNo: fields.registerNo ?? '',
    cardCode: fields.cardCode ?? '',
    issueDate: long(fields.issueDate),
    issueDateShort: short(fields.issueDate),
    expiryDate: expiryText(fields.expiryDate, long),
    expiryDateShort: expiryText(fields.expiryDate, short),
    writtenAt: fields.writtenAt ?? school,
    d: written.day,
    month: written.month,
    beYear: written.year,
    prefix: fields.prefix ?? '',
    firstName: fields.firstName ?? '',
    lastName: fields.lastName ?? '',
    fullName: fullName(fields),
    birthDay: born.day,
    birthMonth: born.month,
    birthYear: born.year,
    age: fields.age ?? '',
    nationality: fields.nationality ?? '',
    bloodGroup: fields.bloodGroup ?? '',
    regHouseNo: fields.regHouseNo ?? '',
    regMoo: fields.regMoo ?? '',
    regSoi: fields.regSoi ?? '',
    regRoad: fields.regRoad ?? '',
    regSubdistrict: fields.regSubdistrict ?? '',
    regDistrict: fields.regDistrict ?? '',
    regProvince: fields.regProvince ?? '',
    regPostcode: fields.regPostcode ?? '',
    phone: fields.phone ?? '',
    citizenId: fields.citizenId ?? '',
    citizenIdDashed: dashedId(fields.citizenId ?? ''),
    ...boxes(fields.citizenId ?? ''),
    contactAddress: fields.contactAddress ?? '',
    officialKind: category === null ? '' : CATEGORIES[category].label,
    printedPosition: positionText(request, category),
    level: fields.level ?? '',
    ...positions(request, category),
    school,
    schoolName: school.replace(/^โรงเรียน\s*/, ''),
    schoolIfAny: school === '' ? null : school,
    schoolDistrict: pensioner ? '' : (fields.schoolDistrict ?? ''),
    schoolProvince: fields.schoolProvince ?? settings.schoolProvince,
    affiliation: `${settings.officeFullName} ${fields.affiliation ?? settings.affiliation}`,
    ...cardAffiliation(request, pensioner, settings),
    cardTitle: DOCUMENT_TEXTS.cardTitle[register],
    ...ticks(request, category),
    reasonThai: reasonText(fields),
    oldCardNo: fields.oldCardNo ?? '',
    otherReason: fields.reason === 'CHG_PREFIX' ? DOCUMENT_TEXTS.changedPrefix : (fields.otherReason ?? ''),
    attachmentsSummary: attachmentTitles(request).join(', '),
    receivedDate: long(request.receivedDate),
    // A day that is over is asked of nobody: there is room to write another one.
    correctionDue: request.correctionDue < occasion.now.slice(0, 10) ? '' : long(request.correctionDue),
    issues: issueSentences(request, settings).map((sentence, index) => `${index + 1}. ${sentence}`),
    lateReason: fields.lateReason ?? '',
    ...filingTexts(request, occasion),
  };
}
