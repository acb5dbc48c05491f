/** Everything that was filled in, in groups that follow the officer's check; empty fields and groups are left out. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import { FIELD_GROUPS, fieldLabel, fieldText, REQUEST } from '../texts/sidebar';
import { Facts, type Fact } from './Facts';
import { GROUPS } from './fieldsInGroups';

export function FieldGroups({ fields }: Pick<RequestDetail, 'fields'>): JSX.Element {
  const filled = GROUPS.map(({ group, ids }) => ({ group, facts: factsOf(ids, fields) })).filter(
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

function factsOf(ids: (typeof GROUPS)[number]['ids'], fields: RequestDetail['fields']): readonly Fact[] {
  return ids
    .map((id) => ({ label: fieldLabel(id), text: fieldText(id, fields[id] ?? '') }))
    .filter(({ text }) => text !== '');
}
