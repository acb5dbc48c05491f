/** Which fields each group shows, in the order of showing. */
import type { FieldId } from '../domain/request';
import { FIELD_GROUPS } from '../texts/sidebar';

type FieldGroup = keyof typeof FIELD_GROUPS;

const FIELDS_OF = {
  PERSON: ['prefix', 'firstName', 'lastName', 'citizenId', 'birthDate', 'age', 'nationality', 'bloodGroup'],
  CONTACT: ['phone', 'email', 'contactAddress'],
  POSITION: [
    'category',
    'positionName',
    'standingName',
    'level',
    'salaryKs1',
    'govEmpType',
    'govEmpTypeOther',
    'school',
    'schoolDistrict',
    'schoolProvince',
    'affiliation',
  ],
  REASON: [
    'reason',
    'otherReason',
    'oldCardNo',
    'eventDate',
    'orderNo',
    'orderDate',
    'effectiveDate',
    'lateReason',
    'headscarf',
  ],
  CONTRACT: ['contractStartDate', 'contractEndDate', 'termEndDate'],
  REGISTERED_HOME: [
    'regHouseNo',
    'regMoo',
    'regSoi',
    'regRoad',
    'regSubdistrict',
    'regDistrict',
    'regProvince',
    'regPostcode',
  ],
  FILING: ['submittedAt', 'writtenAt', 'writtenDate', 'declaration', 'privacyConsent'],
  OFFICE: ['registerNo', 'cardCode', 'issueDate', 'expiryDate'],
} as const satisfies Record<FieldGroup, readonly FieldId[]>;

/** A field without a group does not compile. */
type Ungrouped = Exclude<FieldId, (typeof FIELDS_OF)[FieldGroup][number]>;
const ALL: [Ungrouped] extends [never] ? Readonly<Record<FieldGroup, readonly FieldId[]>> : Ungrouped = FIELDS_OF;

export const GROUPS: readonly { readonly group: FieldGroup; readonly ids: readonly FieldId[] }[] = (
  Object.keys(FIELD_GROUPS) as FieldGroup[]
).map((group) => ({ group, ids: ALL[group] }));
