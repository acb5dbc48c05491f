/** Runs every automatic check over a request and lists what it finds. */
import { addYears, isIsoDate, type Holidays, type IsoDate } from './calendar';
import type { DocumentCode } from './document';
import { checkAttachments } from './evidence';
import { checkFiles, type RequestFile } from './files';
import { checkFiling, isEarlyRenewal } from './filing';
import { fieldFinding, finding, uniqueFindings, type Finding } from './finding';
import { repeatsPrefix } from './personName';
import { printedPosition } from './position';
import { readField } from './readAnswers';
import { FIELDS, type Field, type FieldId, type RequestFields } from './request';
import { absenceCode, concerns, isRequired, requestContext, type Channel, type RequestContext } from './required';
import { DATE_FIELDS, isReason, REASONS } from './reason';
import type { Settings } from './settings';
import { isOldCalendarDate } from './thaiDate';

export { readAnswers, type AnswerContext } from './readAnswers';
export type { RequestFile } from './files';

const YOUNGEST_YEARS = 15;
const OLDEST_YEARS = 110;

export interface RequestToCheck {
  /** As `readAnswers` left them. */
  readonly fields: RequestFields;
  readonly files: readonly RequestFile[];
  readonly submittedDate: IsoDate;
  /** The day on which it was first received, of a request that has been corrected since. */
  readonly filedDate?: IsoDate;
  readonly settings: Settings;
  readonly holidays: Holidays;
  /** PAPER needs no e-mail address. */
  readonly channel?: Channel;
  /** Documents that an officer holds on paper: they count as given and have no file. */
  readonly seenOnPaper?: readonly DocumentCode[];
}

/**
 * All findings about a request, those of `readAnswers` included, each once: fields in the order of the form, then
 * missing documents, then files, then the period of filing (docs/rules.md §2.2, §3, §4).
 */
export function checkRequest(request: RequestToCheck): Finding[] {
  const context = requestContext(request.fields, request.channel);
  return uniqueFindings([
    ...FIELDS.flatMap((field) => fieldFindings(field, context, request.submittedDate)),
    ...missingDocuments(request, context),
    ...checkFiles(request.files, request.filedDate ?? request.submittedDate, request.settings),
    ...filingFindings(request, context),
  ]);
}

/** Checks that need more than the field's own text; they run only on a field that is filled in and readable. */
const MORE_CHECKS: Readonly<
  Partial<Record<FieldId, (request: RequestContext, value: string, submittedDate: IsoDate) => Finding[]>>
> = {
  birthDate: (_, birthDate, submittedDate) => [
    ...when(birthDate > addYears(submittedDate, -YOUNGEST_YEARS), 'BIRTHDATE_RANGE'),
    ...when(birthDate < addYears(submittedDate, -OLDEST_YEARS), 'BIRTHDATE_RANGE'),
    ...when(isOldCalendarDate(birthDate), 'DATE_OLD_CALENDAR'),
  ],
  firstName: ({ fields }, firstName) => when(repeatsPrefix(fields.prefix, firstName), 'NAME_HAS_PREFIX'),
  positionName: (request) => positionFindings(request, 'POSITION_NORMALIZED'),
  standingName: (request) => positionFindings(request, 'STANDING_UNKNOWN'),
  reason: ({ reason, fields }) => when(reason === null && isReason(fields.reason), 'REASON_NOT_APPLICABLE'),
  contractEndDate: ({ fields }, end) =>
    isIsoDate(fields.contractStartDate) && end < fields.contractStartDate
      ? [fieldFinding('FIELD_FORMAT', 'contractEndDate')]
      : [],
};

function fieldFindings(field: Field, request: RequestContext, submittedDate: IsoDate): Finding[] {
  const { id, kind, maxLength = Infinity } = field;
  const value = request.fields[id] ?? '';
  const tooLong = value.length > maxLength ? [fieldFinding('FIELD_TOO_LONG', id)] : [];
  if (!concerns(id, request)) return tooLong;
  const reading = readField(id, value);
  if (reading.value === '' || (kind === 'TICK' && reading.value !== 'YES')) return absence(id, request);
  if (reading.findings.length > 0) return [...tooLong, ...reading.findings];
  return [...tooLong, ...(MORE_CHECKS[id]?.(request, reading.value, submittedDate) ?? [])];
}

/** The old card's number is not required, but expected of everybody who had a card. */
function absence(id: FieldId, request: RequestContext): Finding[] {
  if (isRequired(id, request)) return [fieldFinding(absenceCode(id), id)];
  const hadCard = request.reason !== null && request.reason !== 'FIRST';
  return when(id === 'oldCardNo' && hadCard, 'OLD_CARD_NO_MISSING');
}

function positionFindings(
  { category, fields }: RequestContext,
  code: 'POSITION_NORMALIZED' | 'STANDING_UNKNOWN',
): Finding[] {
  if (category === null) return [];
  const { positionName = '', standingName = '' } = fields;
  const printed = printedPosition({ category, positionName, standingName });
  return when(printed.ok ? printed.warnings.some((warning) => warning === code) : printed.error === code, code);
}

/** Without a readable category and reason only the photograph is certain to be needed. */
function missingDocuments(
  { files, seenOnPaper = [] }: RequestToCheck,
  { category, reason }: RequestContext,
): Finding[] {
  const provided = [...files.map((file) => file.document), ...seenOnPaper];
  if (category === null || reason === null) {
    return provided.includes('PHOTO') ? [] : [finding('DOC_MISSING', 'PHOTO')];
  }
  const check = checkAttachments(category, reason, provided);
  return 'missing' in check ? check.missing.map((codes) => finding('DOC_MISSING', codes)) : [];
}

/** Judged only when every date it needs can be read: an absent or unreadable date is named with its field. */
function filingFindings(request: RequestToCheck, { reason }: RequestContext): Finding[] {
  const { fields, submittedDate, filedDate = submittedDate, settings, holidays } = request;
  if (reason === null || !DATE_FIELDS[REASONS[reason].dates].every((id) => isIsoDate(fields[id]))) return [];
  const { eventDate, orderDate, effectiveDate } = fields;
  const dates = { reason, submitDate: filedDate, eventDate, orderDate, effectiveDate };
  const filing = checkFiling({ ...dates, holidays }, settings);
  if ('error' in filing) return [finding(filing.error)];
  return [
    ...when(filing.late, 'LATE_FILING'),
    ...when(filing.late && (fields.lateReason ?? '') === '', 'LATE_REASON_REQUIRED'),
    ...when(isEarlyRenewal(dates, settings), 'EARLY_RENEWAL'),
  ];
}

function when(condition: boolean, code: Finding['code']): Finding[] {
  return condition ? [finding(code)] : [];
}
