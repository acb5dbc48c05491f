/** Everything that was filled in, in groups that follow the officer's check; empty fields and groups are left out. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import type { FieldId } from '../domain/request';
import { FIELD_GROUPS, fieldLabel, fieldText, REQUEST } from '../texts/sidebar';
import { Facts, type Fact } from './Facts';

type Group = keyof typeof FIELD_GROUPS;

/** The group of every field, in the order of showing; a field without a group does not compile. */
const GROUP_OF = {
  prefix: 'PERSON',
  firstName: 'PERSON',
  lastName: 'PERSON',
  citizenId: 'PERSON',
  birthDate: 'PERSON',
  age: 'PERSON',
  nationality: 'PERSON',
  bloodGroup: 'PERSON',
  phone: 'CONTACT',
  email: 'CONTACT',
  contactAddress: 'CONTACT',
  category: 'POSITION',
  positionName: 'POSITION',
  standingName: 'POSITION',
  level: 'POSITION',
  salaryKs1: 'POSITION',
  govEmpType: 'POSITION',
  govEmpTypeOther: 'POSITION',
  school: 'POSITION',
  schoolDistrict: 'POSITION',
  schoolProvince: 'POSITION',
  affiliation: 'POSITION',
  reason: 'REASON',
  otherReason: 'REASON',
  oldCardNo: 'REASON',
  eventDate: 'REASON',
  orderNo: 'REASON',
  orderDate: 'REASON',
  effectiveDate: 'REASON',
  lateReason: 'REASON',
  headscarf: 'REASON',
  contractStartDate: 'CONTRACT',
  contractEndDate: 'CONTRACT',
  termEndDate: 'CONTRACT',
  regHouseNo: 'REGISTERED_HOME',
  regMoo: 'REGISTERED_HOME',
  regSoi: 'REGISTERED_HOME',
  regRoad: 'REGISTERED_HOME',
  regSubdistrict: 'REGISTERED_HOME',
  regDistrict: 'REGISTERED_HOME',
  regProvince: 'REGISTERED_HOME',
  regPostcode: 'REGISTERED_HOME',
  submittedAt: 'FILING',
  writtenAt: 'FILING',
  writtenDate: 'FILING',
  declaration: 'FILING',
  privacyConsent: 'FILING',
  registerNo: 'OFFICE',
  cardCode: 'OFFICE',
  issueDate: 'OFFICE',
  expiryDate: 'OFFICE',
} as const satisfies Record<FieldId, Group>;

const GROUPS = Object.keys(FIELD_GROUPS) as Group[];
const FIELD_IDS = Object.keys(GROUP_OF) as FieldId[];

export function FieldGroups({ fields }: Pick<RequestDetail, 'fields'>): JSX.Element {
  const filled = GROUPS.map((group) => ({ group, facts: factsOf(group, fields) })).filter(
    ({ facts }) => facts.length > 0,
  );
  return (
    <section aria-labelledby="fields">
      <h2 id="fields">{REQUEST.fields}</h2>
      {filled.length === 0 && <p>{REQUEST.noFields}</p>}
      {filled.map(({ group, facts }) => (
        <div key={group} class="group">
          <h3>{FIELD_GROUPS[group]}</h3>
          <Facts facts={facts} />
        </div>
      ))}
    </section>
  );
}

function factsOf(group: Group, fields: RequestDetail['fields']): readonly Fact[] {
  return FIELD_IDS.filter((id) => GROUP_OF[id] === group)
    .map((id) => ({ label: fieldLabel(id), text: fieldText(id, fields[id] ?? '') }))
    .filter(({ text }) => text !== '');
}
